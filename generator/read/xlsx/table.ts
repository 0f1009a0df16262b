import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import type { Block, RawCell, RawRow } from "../document.js";
import { legible } from "../runs.js";
import { type AreaOfRows, type AreaRow, areasOf, type Declared, firstCell, mergedRows } from "./areas.js";
import { cellName, columnName } from "./cell-name.js";
import { beginsTable, headerRowsOf } from "./header.js";
import type { Sheet } from "./sheet.js";

/** The tables of a sheet, each with what stands above it. */
export function sheetBlocks(
  sheet: Sheet,
  declared: readonly Declared[],
  place: Place,
  spend: (cells: number) => void,
): Block[] {
  const shown = sheet.rows.flatMap(({ row, cells }) => {
    const own = [...cells].filter(([column]) => !isHidden(sheet, column));
    return own.length === 0 ? [] : [{ row, cells: new Map(own) }];
  });
  const areas = areasOf(mergedRows(shown, sheet.merged, spend), declared, beginsTable);
  const blocks = areas.flatMap((area) => areaBlocks(area, place, spend));
  const note = hiddenNote(sheet, place);
  if (note === undefined) return blocks;
  const at = blocks.findLastIndex(({ kind }) => kind === "table");
  const table = blocks[at];
  if (table?.kind !== "table") return [...blocks, leftOut(note)];
  return blocks.with(at, { ...table, problems: [...table.problems, note] });
}

/** A table of nothing, which says what is left out. */
export function leftOut(note: Diagnostic): Block {
  const place = note.place ?? { file: "" };
  return { kind: "table", caption: null, rows: [], place, problems: [note] };
}

function areaBlocks(area: AreaOfRows, place: Place, spend: (cells: number) => void): Block[] {
  const header =
    area.headerRows === undefined ? headerRowsOf(area.rows) : { above: 0, count: area.headerRows };
  const above = area.rows.slice(0, header?.above ?? 0);
  const rows = area.rows.slice(above.length);
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  spend(columns.length * rows.length);
  const indexes = new Map(columns.map((column, index) => [column, index]));
  const paragraphs = above.map((row): Block => {
    const texts = [...new Set(row.cells.values())].map(({ text }) => legible(text));
    return { kind: "paragraph", text: texts.join(" "), place: { ...place, cell: firstCell(row) } };
  });
  const raw = rows.map((row, at): RawRow => {
    const cells = columns.flatMap((column): RawCell[] => {
      const own = { ...place, cell: cellName({ row: row.row, column }) };
      const cell = row.cells.get(column);
      if (cell === undefined) return [{ text: "", place: own }];
      const isFirst = rows[at - 1]?.cells.get(column) !== cell && row.cells.get(column - 1) !== cell;
      if (!isFirst) return [];
      const last = columns.findLastIndex((one) => one <= cell.right);
      const colspan = last - (indexes.get(column) ?? 0) + 1;
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
    { kind: "table", caption: null, rows: raw, place: { ...place, cell: firstCell(start) }, problems: [] },
  ];
}

function spanned(rows: readonly AreaRow[], from: number, bottom: number): number {
  let count = 1;
  while ((rows[from + count]?.row ?? bottom + 1) <= bottom) count += 1;
  return count;
}

function isHidden({ hiddenColumns }: Sheet, column: number): boolean {
  return hiddenColumns.some(([first, last]) => column >= first && column <= last);
}

function hiddenNote(sheet: Sheet, place: Place): Diagnostic | undefined {
  const { hiddenRows } = sheet;
  const [first, last] = [hiddenRows[0], hiddenRows.at(-1)];
  const columns = new Set(
    sheet.rows.flatMap(({ cells }) => [...cells.keys()].filter((one) => isHidden(sheet, one))),
  );
  const names = [...columns].sort((a, b) => a - b).map(columnName);
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
