import type { AnyNode, Element } from "domhandler";
import type { Place } from "../../diagnostics/diagnostic.js";
import type { Block, Document } from "../document.js";
import { headingParts } from "../headings.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { pushChildren } from "../nodes.js";
import { legible } from "../runs.js";
import { readDefinitions } from "./definitions.js";
import { parseHtml } from "./parse.js";
import { isForScreens, PageStyle } from "./style.js";
import { isElement, readTable } from "./table.js";
import { isHidden, noStyle, type Shown, shownText } from "./text.js";

/**
 * Reads an HTML document or a part of one, repaired as browsers repair it (parse5, by way of cheerio).
 *
 * @param file the path to name in places, with `/` between folders
 * @param text the document's text with LF line ends and without BOM
 * @throws InputError where the document exceeds a limit
 */
export function readHtml(file: string, text: string, limits: Limits = defaultLimits): Document {
  const lines = text.split("\n");
  const budget = new Budget(file, limits);
  const title = titleOf(text, budget);
  const blocks = htmlBlocks(file, text, budget);
  return { file, format: "html", ...(title === "" ? {} : { title }), lines, blocks };
}

/** The text of `<title>`, which stands near a page's beginning. */
function titleOf(text: string, budget: Budget): string {
  const start = text.slice(0, 20_000).replace(/<!--[\s\S]*?-->/g, "");
  const [, title = ""] = /<title\b[^<>]*>([^<]{1,500})<\/title/i.exec(start) ?? [];
  return title === "" ? title : legible(htmlText(title, budget)).replaceAll("\n", " ");
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
  const style = /<style/i.test(text) ? new PageStyle(sheetsOf(root)) : noStyle;
  const page = { placeOf, budget, style };
  const blocks: Block[] = [];
  const stack: AnyNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const isRoot = node === root;
    if (!isRoot && !isElement(node)) continue;
    const element = node as Element;
    if (!isRoot && element.name !== "head" && isHidden(element, style)) continue;
    if (/^h[1-6]$/.test(element.name)) {
      const title = legible(shownText(element.children, page)).replaceAll("\n", " ");
      const id = idOf(element);
      const heading = { ...headingParts(title), level: Number(element.name[1]), ...(id ? { id } : {}) };
      if (title !== "") blocks.push({ kind: "heading", ...heading, place: placeOf(element) });
    } else if (element.name === "table") {
      const table = readTable(element, page);
      blocks.push(table);
      // What stands in the cells of a table for data is the text of its cells.
      if (!table.layout) {
        for (const inner of found(element, ({ name }) => name === "table").reverse()) stack.push(inner);
        continue;
      }
    } else if (element.name === "dl") {
      const list = readDefinitions(element, page);
      if (list !== undefined) blocks.push(list);
    } else if (/^(?:p|dd|li|figcaption)$/.test(element.name)) {
      const shown = shownText(element.children, page);
      const text = legible(shown);
      const caption = element.name === "figcaption" ? ({ caption: true } as const) : {};
      if (text !== "")
        blocks.push({ kind: "paragraph", text, ...caption, place: placeOf(shown.first ?? element) });
    }
    pushChildren(stack, element);
  }
  return blocks;
}

/** The texts of a page's `style` elements. */
function sheetsOf(root: AnyNode): string[] {
  const isSheet = ({ name, attribs }: Element) => name === "style" && isForScreens(attribs.media ?? "");
  return found(root, isSheet).map(({ children: [sheet] }) => (sheet?.type === "text" ? sheet.data : ""));
}

/** The outermost elements of a kind within a node, in their order. */
function found(root: AnyNode, isWanted: (element: Element) => boolean): Element[] {
  const wanted: Element[] = [];
  const stack: AnyNode[] = "children" in root ? [...root.children].reverse() : [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (isWanted(node)) wanted.push(node);
    else pushChildren(stack, node);
  }
  return wanted;
}

/** The id of a heading, or that of an anchor in it. */
function idOf({ attribs, children }: Element): string | undefined {
  if (attribs.id) return attribs.id;
  const anchors = children.filter((child): child is Element => isElement(child) && child.name === "a");
  return anchors.map((anchor) => anchor.attribs.id || anchor.attribs.name).find(Boolean);
}

/** What a piece of HTML shows. */
export function htmlText(html: string, budget: Budget): Shown {
  const { children } = parseHtml(html, budget, { locations: false }) as Element;
  return shownText(children, { budget, style: noStyle });
}
