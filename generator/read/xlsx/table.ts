import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import type { Block, RawCell, RawRow } from "../document.js";
import { legible } from "../runs.js";
import { type AreaOfRows, areasOf, type Declared, firstCell } from "./areas.js";
import { cellName, columnName } from "./cell-name.js";
import { beginsTable, headerRowsOf } from "./header.js";
import type { Sheet, SheetRow } from "./sheet.js";

/** The tables of a sheet, each with what stands above it. */
export function sheetBlocks(
  sheet: Sheet,
  declared: readonly Declared[],
  place: Place,
  spend: (cells: number) => void,
): Block[] {
  const areas = areasOf(sheet.rows, declared, beginsTable);
  const startOf = (index: number) => areas[index]?.rows[0]?.row ?? Number.POSITIVE_INFINITY;
  const blocks = areas.flatMap((area, index) => {
    const note = hiddenNote(sheet, place, index === 0 ? 1 : startOf(index), startOf(index + 1));
    const isTitle = index + 1 < areas.length && isLoneTexts(area);
    return areaBlocks(area, isTitle, note ? [note] : [], place, spend);
  });
  const note = blocks.length > 0 ? undefined : hiddenNote(sheet, place, 1, startOf(0));
  return note === undefined ? blocks : [leftOut(note)];
}

/** A table of nothing, which says what is left out. */
export function leftOut(note: Diagnostic): Block {
  const place = note.place ?? { file: "" };
  return { kind: "table", caption: null, rows: [], place, problems: [note] };
}

/** A row or few with one text each: a title above what follows. */
function isLoneTexts({ rows, headerRows }: AreaOfRows): boolean {
  return (
    headerRows === undefined &&
    rows.length <= 3 &&
    rows.every(({ cells }) => new Set(cells.values()).size === 1)
  );
}

function areaBlocks(
  area: AreaOfRows,
  isTitle: boolean,
  problems: readonly Diagnostic[],
  place: Place,
  spend: (cells: number) => void,
): Block[] {
  const header =
    area.headerRows === undefined ? headerRowsOf(area.rows) : { above: 0, count: area.headerRows };
  const above = area.rows.slice(0, isTitle ? area.rows.length : (header?.above ?? 0));
  const rows = area.rows.slice(above.length);
  const used = new Set<number>();
  for (const { cells } of rows) for (const column of cells.keys()) used.add(column);
  const columns = [...used].sort((left, right) => left - right);
  spend(columns.length * rows.length);
  const paragraphs = above.map((row): Block => {
    const texts = [...new Set(row.cells.values())].map(({ text }) => legible(text));
    return { kind: "paragraph", text: texts.join(" "), place: { ...place, cell: firstCell(row) } };
  });
  const raw = rows.map((row, at): RawRow => {
    const cells = columns.flatMap((column, index): RawCell[] => {
      const own = { ...place, cell: cellName({ row: row.row, column }) };
      const cell = row.cells.get(column);
      if (cell === undefined) return [{ text: "", place: own }];
      const isFirst = rows[at - 1]?.cells.get(column) !== cell && row.cells.get(column - 1) !== cell;
      if (!isFirst) return [];
      const last = cell.right > column ? columns.findLastIndex((one) => one <= cell.right) : index;
      const colspan = last - index + 1;
      const rowspan = cell.bottom > row.row ? spanned(rows, at, cell.bottom) : 1;
      return [
        {
          ...cell.text,
          place: own,
          ...(colspan > 1 ? { colspan } : {}),
          ...(rowspan > 1 ? { rowspan } : {}),
        },
      ];
    });
    return { header: at < (header?.count ?? 0), cells, place: { ...place, cell: firstCell(row) } };
  });
  const start = rows[0];
  if (start === undefined) return paragraphs;
  return [
    ...paragraphs,
    { kind: "table", caption: null, rows: raw, place: { ...place, cell: firstCell(start) }, problems },
  ];
}

function spanned(rows: readonly SheetRow[], from: number, bottom: number): number {
  let count = 1;
  while ((rows[from + count]?.row ?? bottom + 1) <= bottom) count += 1;
  return count;
}

/** What is hidden from one row up to another. */
function hiddenNote(sheet: Sheet, place: Place, from: number, to: number): Diagnostic | undefined {
  const hiddenRows = sheet.hiddenRows.filter((row) => row >= from && row < to);
  const [first, last] = [hiddenRows[0], hiddenRows.at(-1)];
  const names = sheet.hiddenColumns.map(columnName);
  const parts = [
    ...(first === undefined
      ? []
      : [first === last ? `row ${first}` : `${hiddenRows.length} rows (${first} to ${last})`]),
    ...(names.length === 0 ? [] : [`the column${names.length > 1 ? "s" : ""} ${names.join(", ")}`]),
  ];
  if (parts.length === 0) return undefined;
  return {
    code: "left-out",
    severity: "note",
    message: `Hidden in the sheet "${place.sheet}", and left out: ${parts.join("; ")}.`,
    place,
    help: "If they belong to the table, show them (an active filter hides rows too) and save the workbook.",
  };
}
