import type { AnyNode } from "domhandler";
import { InputError, inputError } from "../../diagnostics/diagnostic.js";
import type { Block, Document } from "../document.js";
import { headingParts, shortened } from "../headings.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { legible, Runs } from "../runs.js";
import { zipEntries } from "../zip.js";
import { Headings } from "./headings.js";
import { Styles } from "./styles.js";
import { readTable } from "./table.js";
import { Paragraphs } from "./text.js";
import { child, childValue, descendants, type Element, parseXml, pushChildren } from "./xml.js";

const parts = ["word/document.xml", "word/styles.xml", "word/numbering.xml"] as const;

/**
 * Reads a Word file (ECMA-376, Office Open XML).
 *
 * @param file the path to name in places, with `/` between folders
 * @throws InputError where it is no zip archive, has no document in it, or exceeds a limit
 */
export function readDocx(file: string, bytes: Uint8Array, limits: Limits = defaultLimits): Document {
  const budget = new Budget(file, limits);
  const texts = unpack(bytes, budget);
  const [document, styles, numbering] = parts.map((part) => {
    const text = texts.get(part);
    return text === undefined ? undefined : parseXml(text, budget);
  });
  const body = document && descendants(document, "w:body")[0];
  if (body === undefined) throw damaged(file, "it has no word/document.xml with a text in it");
  return { file, format: "docx", lines: [], blocks: blocksOf(body, new Styles(styles), numbering, file) };
}

/** Styles of captions by name: Word's own, and those of documents that have one for tables and one for figures. */
const captionStyle = /^(?:caption|TH|TF|(?:table|figure)[ -]?(?:caption|title|heading))$/i;

function blocksOf(body: Element, styles: Styles, numbering: Element | undefined, file: string): Block[] {
  const blocks: Block[] = [];
  const headings = new Headings(styles, numbering);
  const paragraphs = new Paragraphs(styles);
  let tables = 0;
  const stack: AnyNode[] = [];
  pushChildren(stack, body);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element.type !== "tag") continue;
    if (element.name === "w:tbl") {
      tables += 1;
      const { table, nested } = readTable(element, file, tables, paragraphs);
      blocks.push(table);
      for (const inner of nested.reverse()) stack.push(inner);
    } else if (element.name === "w:p") {
      const runs = new Runs();
      paragraphs.add(element, runs);
      const text = legible(runs.text);
      const properties = child(element, "w:pPr");
      const heading = headings.next(properties);
      const place = { file };
      if (text === "") continue;
      const style = styles.chain(childValue(properties, "w:pStyle"));
      // Captions may have a level in the outline too.
      const isCaption = style.some(({ name }) => captionStyle.test(name));
      if (heading === undefined || isCaption) {
        blocks.push({ kind: "paragraph", text, ...(isCaption ? { caption: true } : {}), place });
      } else {
        const parts =
          heading.number === null ? headingParts(text) : { number: heading.number, title: shortened(text) };
        const id = child(element, "w:bookmarkStart")?.attribs["w:name"];
        blocks.push({ kind: "heading", ...parts, level: heading.level, ...(id ? { id } : {}), place });
      }
    } else if (element.name !== "w:sectPr" && element.name !== "w:del" && element.name !== "w:moveFrom") {
      pushChildren(stack, element);
    }
  }
  return blocks;
}

/** The parts that are read, unpacked no further than the limit. */
function unpack(bytes: Uint8Array, budget: Budget): Map<string, string> {
  const { file } = budget;
  try {
    const entries = zipEntries(bytes);
    const found = parts.flatMap((part) => entries.get(part) ?? []);
    for (const { size } of found) budget.spend("unpackedBytes", size);
    return new Map(found.map(({ name, unpack }) => [name, Buffer.from(unpack()).toString("utf8")]));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw damaged(file, `it is no zip archive that can be unpacked (${(error as Error).message})`);
  }
}

function damaged(file: string, why: string) {
  return inputError("document-damaged", `${file} is no Word file: ${why}.`, {
    place: { file },
    help: "Fetch the document again, or name another form with --from.",
  });
}
