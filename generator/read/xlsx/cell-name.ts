/** A slot of a sheet, counted from 1. */
export interface Slot {
  readonly row: number;
  readonly column: number;
}

/** Slots from one corner to the other. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet has at most (ECMA-376 part 1, section 18.3.1.73 and Excel's own limits). */
const rows = 1_048_576;
const columns = 16_384;

/** The slot of `B12`; undefined for what is no cell's name. */
export function slotOf(name: string): Slot | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row <= rows && column <= columns ? { row, column } : undefined;
}

/** The area of `A1:C9`, or of one cell; undefined for what is none. */
export function areaOf(name: string): Area | undefined {
  const [first = "", last = first] = name.split(":");
  const [from, to] = [slotOf(first), slotOf(last)];
  if (from === undefined || to === undefined || to.row < from.row || to.column < from.column)
    return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** `B12` */
export function cellName({ row, column }: Slot): string {
  return `${columnName(column)}${row}`;
}

/** `B` */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + last : last;
}

export function isIn({ top, left, bottom, right }: Area, { row, column }: Slot): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
