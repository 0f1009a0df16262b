import type { AnyNode } from "domhandler";
import { InputError, inputError } from "../../diagnostics/diagnostic.js";
import type { Block, Document } from "../document.js";
import { headingParts, shortened } from "../headings.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { zipEntries } from "../zip.js";
import { Headings } from "./headings.js";
import { readTable } from "./table.js";
import { paragraphText } from "./text.js";
import { child, descendants, type Element, parseXml, pushChildren } from "./xml.js";

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
  return { file, format: "docx", lines: [], blocks: blocksOf(body, new Headings(styles, numbering), file) };
}

function blocksOf(body: Element, headings: Headings, file: string): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  const stack: AnyNode[] = [];
  pushChildren(stack, body);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element.type !== "tag") continue;
    if (element.name === "w:tbl") {
      tables += 1;
      const { table, nested } = readTable(element, file, tables);
      blocks.push(table);
      for (const inner of nested.reverse()) stack.push(inner);
    } else if (element.name === "w:p") {
      const text = paragraphText(element);
      const heading = headings.next(child(element, "w:pPr"));
      const place = { file };
      if (text === "") continue;
      if (heading === undefined) blocks.push({ kind: "paragraph", text, place });
      else if (heading.number === null) blocks.push({ kind: "heading", ...headingParts(text), place });
      else blocks.push({ kind: "heading", number: heading.number, title: shortened(text), place });
    } else if (element.name !== "w:sectPr") {
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
