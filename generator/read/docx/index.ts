import type { AnyNode } from "domhandler";
import { damaged } from "../damaged.js";
import type { Block, Document } from "../document.js";
import { headingParts, shortened } from "../headings.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { pushChildren } from "../nodes.js";
import { legible, Runs } from "../runs.js";
import { partsOf } from "../zip.js";
import { Headings } from "./headings.js";
import { Styles } from "./styles.js";
import { readTable } from "./table.js";
import { Paragraphs, textOf } from "./text.js";
import { child, childValue, descendants, type Element, parseXml } from "./xml.js";

/**
 * Reads a Word file (ECMA-376, Office Open XML).
 *
 * @param file the path to name in places, with `/` between folders
 * @throws InputError where it is no zip archive, has no document in it, or exceeds a limit
 */
export function readDocx(file: string, bytes: Uint8Array, limits: Limits = defaultLimits): Document {
  const budget = new Budget(file, limits);
  const partOf = partsOf(bytes, budget, (why) => damaged(file, "Word file", why));
  const [styles, numbering] = ["word/styles.xml", "word/numbering.xml"].map((part) => {
    const bytes = partOf(part);
    return bytes === undefined ? undefined : parseXml(bytes, budget);
  });
  const body = new Body(file, new Styles(styles), numbering);
  const document = parseXml(partOf("word/document.xml") ?? new Uint8Array(), budget, (child) =>
    body.read(child),
  );
  if (descendants(document, "w:body")[0] === undefined)
    throw damaged(file, "Word file", "it has no word/document.xml with a text in it");
  const core = partOf("docProps/core.xml");
  const [named] = core === undefined ? [] : descendants(parseXml(core, budget), "dc:title");
  const title = named === undefined ? "" : textOf(named).replace(/\s+/g, " ").trim();
  return { file, format: "docx", ...(title === "" ? {} : { title }), lines: [], blocks: body.blocks };
}

/** Styles of captions by name: Word's own, and those of documents that have one for tables and one for figures. */
const captionStyle = /^(?:caption|TH|TF|(?:table|figure)[ -]?(?:caption|title|heading))$/i;

/** Reads the blocks of a text, one child of its body after the other. */
class Body {
  readonly blocks: Block[] = [];
  readonly #file: string;
  readonly #styles: Styles;
  readonly #headings: Headings;
  readonly #paragraphs: Paragraphs;
  #tables = 0;

  constructor(file: string, styles: Styles, numbering: Element | undefined) {
    this.#file = file;
    this.#styles = styles;
    this.#headings = new Headings(styles, numbering);
    this.#paragraphs = new Paragraphs(styles, this.#headings);
  }

  read(first: Element): void {
    const stack: AnyNode[] = [first];
    for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
      if (element.type !== "tag") continue;
      if (element.name === "w:tbl") {
        this.#tables += 1;
        const { table, nested } = readTable(element, this.#file, this.#tables, this.#paragraphs);
        this.blocks.push(table);
        for (const inner of nested.reverse()) stack.push(inner);
      } else if (element.name === "w:p") this.#readParagraph(element);
      else if (!/^w:(?:sectPr|del|moveFrom)$/.test(element.name)) pushChildren(stack, element);
    }
  }

  #readParagraph(element: Element): void {
    const runs = new Runs();
    this.#paragraphs.add(element, runs);
    const text = legible(runs.text);
    const properties = child(element, "w:pPr");
    const heading = this.#headings.next(properties);
    const place = { file: this.#file };
    if (text === "") return;
    const style = this.#styles.chain(childValue(properties, "w:pStyle"));
    // Captions may have a level in the outline too.
    const isCaption = style.some(({ name }) => captionStyle.test(name));
    if (heading === undefined || isCaption) {
      this.blocks.push({ kind: "paragraph", text, ...(isCaption ? { caption: true } : {}), place });
      return;
    }
    const parts =
      heading.number === null ? headingParts(text) : { number: heading.number, title: shortened(text) };
    const id = child(element, "w:bookmarkStart")?.attribs["w:name"];
    this.blocks.push({ kind: "heading", ...parts, level: heading.level, ...(id ? { id } : {}), place });
  }
}
