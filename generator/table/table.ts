import { hasObjects, wrongArgument } from "../diagnostics/diagnostic.js";
import {
  type Block,
  type Cell,
  type Document,
  type HeadingShape,
  type RawTable,
  shortRow,
} from "../read/document.js";
import { Budget, defaultLimits, type Limits } from "../read/limits.js";
import { captionsOf } from "./captions.js";
import { codedHeadings } from "./coded-headings.js";
import { goesOnWith, joined, mayGoOn } from "./continued.js";
import { formTable, type GridRow, joinedHeader } from "./form.js";
import { isHeaderAgain, otherHeaders } from "./inner-header.js";
import { stacked, turned } from "./rearranged.js";
import type { Group, Row, Section, Table } from "./rectangle.js";

export type { Group, Row, Section, Table } from "./rectangle.js";

/**
 * All tables of a document in their order, one that says that it goes on with another as a part of that; then the
 * definition lists, then the codes in headings, so that a table's number does not depend on those.
 *
 * @throws InputError where their cells exceed the limit, or it is no document
 */
export function tablesOf(document: Document, limits: Limits = defaultLimits): Table[] {
  if (!hasObjects(document, "blocks")) throw wrongArgument("document", "a document", document);
  const tables: Table[] = [];
  let section: Section | null = null;
  const budget = new Budget(document.file, limits);
  const captions = captionsOf(document.blocks);
  const lists: (readonly [RawTable, Section | null])[] = [];
  for (const [at, block] of document.blocks.entries()) {
    if (block.kind === "heading") section = { number: block.number, title: block.title };
    if (block.kind !== "table") continue;
    if (block.origin === "definitions") {
      lists.push([block, section]);
      continue;
    }
    const caption = block.caption ?? captions.get(block) ?? null;
    const table = stacked(tableOf({ ...block, caption }, tables.length + 1, section, budget));
    const before = tables.at(-1);
    if (before && goesOnWith(before, table)) tables[tables.length - 1] = joined(before, table);
    else if (before && isTable(document.blocks[at - 1]) && mayGoOn(before, table))
      tables.push({ ...table, continues: before.index });
    else tables.push(table);
  }
  for (const { table, under } of codedHeadings(document.blocks))
    lists.push([table, under ? { number: under.number, title: under.title } : null]);
  for (const [raw, section] of lists) tables.push(tableOf(raw, tables.length + 1, section, budget));
  return tables;
}

function isTable(block: Block | undefined): boolean {
  return block?.kind === "table" && block.origin !== "definitions";
}

function tableOf(raw: RawTable, index: number, section: Section | null, budget: Budget): Table {
  const formed = formTable(raw.rows, budget).filter(({ cells }) => !isStruck(cells));
  const round = formed.some((row) => row.raw.header) ? undefined : turned(formed);
  const grid = round ?? formed;
  const titles = titlesOf(grid);
  const header = joinedHeader(grid.slice(titles.length).filter((row) => row.raw.header));
  const caption = raw.caption ?? (titles.length > 0 ? titles.join(" ") : null);
  const rows: Row[] = [];
  const groups: Group[] = raw.caption === null ? [] : titles.map((title) => ({ title, row: 1 }));
  const body = grid.slice(titles.length).filter(({ raw: { header: isHeader } }) => !isHeader);
  const others = otherHeaders(body, header);
  // Columns that no header names are there for rows that are too long.
  const width = header.findLastIndex((text) => text !== "") + 1;
  for (const row of body.filter((one) => !isHeaderAgain(one, header))) {
    const texts = row.cells.map((cell) => cell?.text ?? "");
    if (isFullWidth(row)) {
      if (texts[0] !== "") groups.push({ title: texts[0] as string, row: rows.length + 1 });
    } else {
      const empty: Cell = { text: "", place: row.raw.place };
      const group = groups.at(-1)?.title;
      const problem = row.raw.problem ?? others.get(row);
      const count = row.cells.indexOf(undefined);
      const doubt = row.raw.doubt ?? (count === -1 || count >= width ? undefined : shortRow(count, width));
      rows.push({
        cells: row.cells.map((cell) => cell ?? empty),
        place: row.raw.place,
        ...(group === undefined ? {} : { group }),
        ...(doubt === undefined ? {} : { doubt }),
        ...(problem ? { problem } : {}),
      });
    }
  }
  return {
    index,
    section,
    caption,
    header,
    rows,
    groups: groups.filter(({ row }) => row <= rows.length),
    notes: groups.filter(({ row }) => row > rows.length).map(({ title }) => title),
    place: raw.place,
    origin: raw.origin ?? "table",
    ...(raw.headings ? { headings: raw.headings } : {}),
    layout: raw.layout === true,
    problems: raw.problems,
    ...(round ? { turned: true } : {}),
  };
}

/** The texts of the full-width rows at the top that stand above a header, or are all that the header has. */
function titlesOf(grid: readonly GridRow[]): string[] {
  const first = grid.findIndex((row) => !isFullWidth(row));
  const top = grid.slice(0, Math.max(first, 0));
  const last = top.findLastIndex((row) => row.raw.header);
  const count = grid[first]?.raw.header ? top.length : last + 1;
  return top.slice(0, count).map(({ cells }) => (cells[0]?.text ?? "").replaceAll("\n", " "));
}

/** All that the row said was deleted, or struck. */
function isStruck(cells: readonly (Cell | undefined)[]): boolean {
  return cells.some((cell) => cell?.struck) && cells.every((cell) => (cell?.text ?? "") === "");
}

/** One cell across all columns of a table that has several. */
function isFullWidth({ cells, anchored }: GridRow): boolean {
  const [first] = cells;
  return cells.length > 1 && anchored === 1 && first !== undefined && cells.every((cell) => cell === first);
}

/** One line that names a table to a person: `table 3, line 70, section 2.2.2: Value | Meaning (78 rows)`. */
export function tableLine(table: Table): string {
  const { line, cell } = table.place;
  const where = line !== undefined ? `, line ${line}` : cell !== undefined ? `, cell ${cell}` : "";
  const section = table.section === null ? "" : `, section ${table.section.number ?? table.section.title}`;
  const rows = `${table.rows.length} row${table.rows.length === 1 ? "" : "s"}`;
  const goesOn = table.continues === undefined ? "" : `, continues table ${table.continues}`;
  const { headings, origin } = table;
  const what = headings ? `, ${headingWords(headings)}` : origin === "definitions" ? ", definitions" : "";
  return `table ${table.index}${where}${section}${what}: ${table.header.join(" | ")} (${rows}${goesOn})`;
}

/** `headings of level 3 "({value}) {name}"`. */
export function headingWords({ level, shape }: HeadingShape): string {
  return `headings of level ${level} ${JSON.stringify(shape)}`;
}
