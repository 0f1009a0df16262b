import type { Place } from "../../diagnostics/diagnostic.js";
import { damaged as damagedForm } from "../damaged.js";
import { type Block, type Document, placed, type RawCell, type RawRow } from "../document.js";
import { DamagedXml } from "../elements.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { Lines } from "../lines.js";
import { writtenOut } from "../runs.js";
import { type RecordPart, type Registry, readRegistry } from "./registry.js";

/**
 * Reads registries in the form in which IANA publishes them (XML of the name space `http://www.iana.org/assignments`):
 * each is a section, numbered by its id, with its records as a table.
 *
 * @param file the path to name in places, with `/` between folders
 * @param text the document's text with LF line ends and without BOM
 * @throws InputError where the text is no such registry, is cut off, declares entities, or exceeds a limit
 */
export function readIana(file: string, text: string, limits: Limits = defaultLimits): Document {
  const budget = new Budget(file, limits);
  const frame: Document = { file, format: "iana", lines: text.split("\n"), blocks: [] };
  const lines = new Lines(frame.lines);
  const places = { at: (index: number): Place => ({ file, ...lines.at(index) }) };
  const damaged = (why: string, place: Place) =>
    damagedForm(file, "IANA registry", why, placed(frame, place));
  try {
    const root = readRegistry(text, budget);
    if (root === undefined) throw damaged("its root element is no <registry>", { file, line: 1, column: 1 });
    return { ...frame, blocks: blocksOf(root, 1, places, budget) };
  } catch (error) {
    if (error instanceof DamagedXml) throw damaged(error.message, places.at(error.at));
    throw error;
  }
}

function blocksOf(registry: Registry, level: number, places: Places, budget: Budget): Block[] {
  const { id, title, updated, at, notes, inner, records } = registry;
  const place = places.at(at);
  const number = id === "" ? null : id;
  const heading: Block = { kind: "heading", number, title, level, ...(number ? { id } : {}), place };
  const updates: Block[] = updated === "" ? [] : [{ kind: "paragraph", text: `Updated ${updated}`, place }];
  const paragraphs = notes.map((note): Block => {
    return { kind: "paragraph", text: note.text, place: places.at(note.at) };
  });
  const hasTable = records.length > 0 || inner.length === 0;
  const table = hasTable ? [tableOf(registry, places, budget)] : [];
  const within = inner.flatMap((one) => blocksOf(one, level + 1, places, budget));
  return [heading, ...updates, ...paragraphs, ...table, ...within];
}

function tableOf({ records, file, at }: Registry, places: Places, budget: Budget): Block {
  const columns = columnsOf(records);
  budget.spend("cells", columns.length * (records.length + 1));
  const place = places.at(records[0]?.at ?? at);
  const header: RawRow = { header: true, place, cells: columns.map((text) => ({ text, place })) };
  const rows = records.map((record): RawRow => {
    const own = places.at(record.at);
    const cells = columns.map((column): RawCell => {
      const parts = record.parts.filter(({ header }) => header === column);
      const [first] = parts;
      return first === undefined
        ? { text: "", place: own }
        : cellOf(parts.length > 1 ? joined(parts) : first, places.at(first.at));
    });
    return { header: false, place: own, cells };
  });
  const empty = file === "" ? "has no records" : `has its records in another file, ${file}`;
  return {
    kind: "table",
    origin: "records",
    caption: null,
    rows: records.length > 0 ? [header, ...rows] : [],
    place,
    problems:
      records.length > 0
        ? []
        : [{ code: "left-out", severity: "note", message: `The registry ${empty}.`, place }],
  };
}

/**
 * The columns of a registry, by their headers: in the order in which its records have them. One that only some records
 * have stands after the one that it follows there.
 */
export function columnsOf(
  records: readonly { readonly parts: readonly { readonly header: string }[] }[],
): string[] {
  const columns: string[] = [];
  for (const { parts } of records) {
    let before = -1;
    for (const { header } of parts) {
      const at = columns.indexOf(header);
      if (at === -1) columns.splice(before + 1, 0, header);
      before = at === -1 ? before + 1 : at;
    }
  }
  return columns;
}

function cellOf({ text, runs, links }: Omit<RecordPart, "at" | "header">, place: Place): RawCell {
  return { text, ...(runs ? { runs } : {}), ...(links.length > 0 ? { links } : {}), place };
}

/** Several references, or lines, in one cell. */
function joined(parts: readonly RecordPart[]): Omit<RecordPart, "at" | "header"> {
  const all = parts.filter(({ text }) => text !== "");
  const links = all.flatMap((part) => part.links);
  if (all.every(({ runs }) => runs === undefined))
    return { text: all.map(({ text }) => text).join("\n"), links };
  const runs = all.flatMap(({ runs, text }, at) => [
    ...(at > 0 ? [{ text: "\n" }] : []),
    ...(runs ?? [{ text }]),
  ]);
  return { text: writtenOut(runs), runs, links };
}

/** Where the indexes of the document's text are. */
interface Places {
  at(index: number): Place;
}
