import { sameTexts } from "../words/same.js";
import { captionLabel, continuedCaption } from "./captions.js";
import type { Table } from "./rectangle.js";

/** Whether a table says that it is the rest of another: `Table 1 (continued)`, under the same header or none. */
export function goesOnWith(before: Table, table: Table): boolean {
  if (before.section !== table.section || table.caption === null) return false;
  const caption = continuedCaption(table.caption);
  if (caption === undefined || widthOf(before) !== widthOf(table)) return false;
  if (table.header.length > 0 && !sameHeader(before, table)) return false;
  const label = captionLabel(caption);
  const own = before.caption === null ? undefined : captionLabel(before.caption);
  return label === undefined || own === undefined || label === own;
}

/** Whether a table right after another has its header, or none and as many columns: one that a page parted, perhaps. */
export function mayGoOn(before: Table, table: Table): boolean {
  const isBare = table.header.length === 0 && before.header.length > 1 && !before.layout && !table.layout;
  return sameHeader(before, table) || (isBare && widthOf(before) === widthOf(table));
}

function sameHeader(left: Table, right: Table): boolean {
  return left.header.length > 0 && sameTexts(left.header, right.header);
}

/** A table with the rows of the one that goes on with it; its last group goes on too. */
export function joined(table: Table, rest: Table): Table {
  const group = table.groups.at(-1)?.title;
  const offset = table.rows.length;
  return {
    ...table,
    rows: [
      ...table.rows,
      ...rest.rows.map((row) => (row.group === undefined && group !== undefined ? { ...row, group } : row)),
    ],
    groups: [...table.groups, ...rest.groups.map(({ title, row }) => ({ title, row: row + offset }))],
    notes: [...table.notes, ...rest.notes],
    problems: [...table.problems, ...rest.problems],
  };
}

function widthOf({ header, rows }: Table): number {
  return header.length > 0 ? header.length : (rows[0]?.cells.length ?? 0);
}

/** The parts of a table as one; where there are several, its rows know which part they are from, and its section. */
export function joinParts(parts: readonly [Table, ...Table[]]): Table {
  const [first] = parts;
  if (parts.length === 1) return first;
  const rows = parts.flatMap((part) =>
    part.rows.map((row) => ({
      ...row,
      part: part.index,
      ...(part.section ? { section: part.section } : {}),
    })),
  );
  let before = 0;
  const groups = parts.flatMap((part) => {
    const own = part.groups.map(({ title, row }) => ({ title, row: row + before }));
    before += part.rows.length;
    return own;
  });
  return {
    ...first,
    rows,
    groups,
    notes: parts.flatMap(({ notes }) => notes),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
