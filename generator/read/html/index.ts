import { load } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import type { Place } from "../../diagnostics/diagnostic.js";
import type { Block, Document } from "../document.js";
import { headingParts } from "../headings.js";
import { limits, tooLarge } from "../limits.js";
import { isElement, readTable } from "./table.js";
import { isHidden, type Shown, shownText } from "./text.js";

/**
 * Reads an HTML document or a part of one, repaired as browsers repair it (parse5, by way of cheerio).
 *
 * @param file the path to name in places, with `/` between folders
 * @param text the document's text with LF line ends and without BOM
 * @throws InputError where the document is nested deeper than the limit
 */
export function readHtml(file: string, text: string): Document {
  const lines = text.split("\n");
  return { file, format: "html", lines, blocks: htmlBlocks(file, text) };
}

/**
 * The blocks of a piece of HTML.
 *
 * @param firstLine the number of the piece's first line in the document
 */
export function htmlBlocks(file: string, text: string, firstLine = 1): Block[] {
  refuseDepth(file, text);
  const root = load(text, { sourceCodeLocationInfo: true }, false).root()[0] as unknown as AnyNode;
  const placeOf = (node: AnyNode): Place => {
    const { startLine, startCol, startOffset } = node.sourceCodeLocation ?? {
      startLine: 1,
      startCol: 1,
      startOffset: 0,
    };
    if (node.type !== "text") return { file, line: firstLine + startLine - 1, column: startCol };
    // A text begins with its white space; the place is where something stands.
    const space = /^\s*/.exec(text.slice(startOffset, startOffset + node.data.length + 1))?.[0] ?? "";
    const feeds = space.split("\n").length - 1;
    const column = feeds === 0 ? startCol + space.length : space.length - space.lastIndexOf("\n");
    return { file, line: firstLine + startLine - 1 + feeds, column };
  };
  const blocks: Block[] = [];
  const stack: AnyNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const isRoot = node === root;
    if (!isRoot && !isElement(node)) continue;
    const element = node as Element;
    if (!isRoot && isHidden(element) && element.name !== "head") continue;
    if (/^h[1-6]$/.test(element.name)) {
      const title = shownText(element.children).text.replaceAll("\n", " ");
      if (title !== "") blocks.push({ kind: "heading", ...headingParts(title), place: placeOf(element) });
    } else if (element.name === "table") {
      blocks.push(readTable(element, placeOf));
    } else if (element.name === "p" || element.name === "dd" || element.name === "li") {
      const shown = shownText(element.children);
      if (shown.text !== "")
        blocks.push({ kind: "paragraph", text: shown.text, place: placeOf(shown.first ?? element) });
    }
    for (let index = element.children.length - 1; index >= 0; index -= 1)
      stack.push(element.children[index] as AnyNode);
  }
  return blocks;
}

/** What a piece of HTML shows. */
export function htmlText(html: string): Shown {
  return shownText(load(html, null, false).root()[0]?.children as unknown as AnyNode[]);
}

/** Elements without end tag, and those whose end tag is often left out. */
const flat = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd td th tr tbody thead tfoot colgroup option optgroup rp rt".split(
    " ",
  ),
);

/** A parser's time grows with the square of the depth, so depth is refused before it parses. */
function refuseDepth(file: string, text: string): void {
  let depth = 0;
  for (const [, end, name = ""] of text.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/g)) {
    if (flat.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (end === "/" ? -1 : 1));
    if (depth > limits.depth) throw tooLarge(file, "depth", `elements nested deeper than ${depth - 1}`);
  }
}
