import { strFromU8, unzipSync } from "fflate";
import { inputError } from "../../diagnostics/diagnostic.js";
import type { Block, Document } from "../document.js";
import { headingParts } from "../headings.js";
import { limits, tooLarge } from "../limits.js";
import { Headings } from "./headings.js";
import { readTable } from "./table.js";
import { paragraphText } from "./text.js";
import { child, childElements, descendants, type Element, parseXml } from "./xml.js";

const parts = ["word/document.xml", "word/styles.xml", "word/numbering.xml"] as const;

/**
 * Reads a Word file (ECMA-376, Office Open XML).
 *
 * @param file the path to name in places, with `/` between folders
 * @throws InputError where it is no zip archive, has no document in it, or exceeds a limit
 */
export function readDocx(file: string, bytes: Uint8Array): Document {
  const texts = unpack(file, bytes);
  const [document, styles, numbering] = parts.map((part) => {
    const text = texts.get(part);
    if (text !== undefined) refuseDepth(file, text);
    return text === undefined ? undefined : parseXml(text);
  });
  const body = document && descendants(document, "w:body")[0];
  if (body === undefined) throw damaged(file, "it has no word/document.xml with a text in it");
  return { file, format: "docx", lines: [], blocks: blocksOf(body, new Headings(styles, numbering), file) };
}

function blocksOf(body: Element, headings: Headings, file: string): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  const stack = childElements(body).reverse();
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element.name === "w:tbl") {
      tables += 1;
      const { table, nested } = readTable(element, file, tables);
      blocks.push(table);
      stack.push(...nested.reverse());
    } else if (element.name === "w:p") {
      const text = paragraphText(element);
      const heading = headings.next(child(element, "w:pPr"));
      const place = { file };
      if (text === "") continue;
      if (heading === undefined) blocks.push({ kind: "paragraph", text, place });
      else if (heading.number === null) blocks.push({ kind: "heading", ...headingParts(text), place });
      else blocks.push({ kind: "heading", number: heading.number, title: text, place });
    } else if (element.name !== "w:sectPr") {
      stack.push(...childElements(element).reverse());
    }
  }
  return blocks;
}

/** The parts that are read, unpacked no further than the limit. */
function unpack(file: string, bytes: Uint8Array): Map<string, string> {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!(parts as readonly string[]).includes(name)) return false;
        size += originalSize;
        if (size > limits.unpackedBytes) throw tooLarge(file, "unpackedBytes", `${size} bytes when unpacked`);
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  } catch (error) {
    if (error instanceof Error && error.name === "InputError") throw error;
    throw damaged(file, "it is no zip archive that can be unpacked");
  }
}

function refuseDepth(file: string, text: string): void {
  let depth = 0;
  for (const [, end, empty] of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    if (empty === "/") continue;
    depth += end === "/" ? -1 : 1;
    if (depth > limits.depth) throw tooLarge(file, "depth", `elements nested deeper than ${depth - 1}`);
  }
}

function damaged(file: string, why: string) {
  return inputError("document-damaged", `${file} is no Word file: ${why}.`, {
    place: { file },
    help: "Fetch the document again, or name another form with --from.",
  });
}
