import type { AnyNode, Element } from "domhandler";
import type { Place } from "../../diagnostics/diagnostic.js";
import type { Block, Document } from "../document.js";
import { headingParts } from "../headings.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { parseHtml } from "./parse.js";
import { isElement, readTable } from "./table.js";
import { isHidden, type Shown, shownText } from "./text.js";

/**
 * Reads an HTML document or a part of one, repaired as browsers repair it (parse5, by way of cheerio).
 *
 * @param file the path to name in places, with `/` between folders
 * @param text the document's text with LF line ends and without BOM
 * @throws InputError where the document exceeds a limit
 */
export function readHtml(file: string, text: string, limits: Limits = defaultLimits): Document {
  const lines = text.split("\n");
  return { file, format: "html", lines, blocks: htmlBlocks(file, text, new Budget(file, limits)) };
}

/**
 * The blocks of a piece of HTML.
 *
 * @param budget what the document may still take of its limits
 * @param firstLine the number of the piece's first line in the document
 * @throws InputError where the document exceeds a limit
 */
export function htmlBlocks(file: string, text: string, budget: Budget, firstLine = 1): Block[] {
  const root = parseHtml(text, budget, { locations: true });
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
      const title = shownText(element.children, budget).text.replaceAll("\n", " ");
      if (title !== "") blocks.push({ kind: "heading", ...headingParts(title), place: placeOf(element) });
    } else if (element.name === "table") {
      blocks.push(readTable(element, placeOf, budget));
    } else if (element.name === "p" || element.name === "dd" || element.name === "li") {
      const shown = shownText(element.children, budget);
      if (shown.text !== "")
        blocks.push({ kind: "paragraph", text: shown.text, place: placeOf(shown.first ?? element) });
    }
    for (let index = element.children.length - 1; index >= 0; index -= 1)
      stack.push(element.children[index] as AnyNode);
  }
  return blocks;
}

/** What a piece of HTML shows. */
export function htmlText(html: string, budget: Budget): Shown {
  return shownText((parseHtml(html, budget, { locations: false }) as Element).children, budget);
}
