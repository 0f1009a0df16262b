import { isOff, walkXml } from "../elements.js";
import type { Budget } from "../limits.js";
import { folded, Runs, type RunText } from "../runs.js";
import { type Area, areaOf, slotOf } from "./cell-name.js";
import { numberText } from "./number.js";
import { type StoredText, type Style, shownText, TextWalk, unescaped } from "./strings.js";

/** A cell that shows something, down and across as far as it is merged with others. */
export interface SheetCell {
  readonly text: RunText;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetRow {
  readonly row: number;
  /** Its cells by column, a merged one at every column that it covers; those that show nothing are not there. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

/** What a sheet shows. */
export interface Sheet {
  /** The rows that have something in them, and are not hidden. */
  readonly rows: readonly SheetRow[];
  /** The numbers of hidden rows and columns that have something in them. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** The rows that can be filtered, their header the first of them. */
  readonly filtered?: Area;
}

/** What cells refer to. */
export interface Shared {
  readonly strings: readonly StoredText[];
  readonly styles: readonly Style[];
  readonly from1904: boolean;
}

const noStyle: Style = { format: "General", look: {} };

/**
 * Reads a sheet (ECMA-376 part 1, section 18.3.1.99). Of a row or cell that is empty nothing is kept.
 *
 * @throws DamagedXml
 * @throws InputError where the cells exceed a limit
 */
export function readSheet(xml: Uint8Array, shared: Shared, budget: Budget): Sheet {
  const rows: { readonly row: number; readonly cells: Map<number, SheetCell> }[] = [];
  const merged: Area[] = [];
  const hiddenRows: number[] = [];
  const columns: [number, number][] = [];
  const hiddenColumns = new Set<number>();
  let filtered: Area | undefined;
  let [row, column] = [0, 0];
  let isHidden = false;
  let cells = new Map<number, SheetCell>();
  let cell: { readonly type: string; readonly style: Style; value?: string; formula?: true } | undefined;
  let inline: TextWalk | undefined;
  let isValue = false;
  walkXml(xml, budget, {
    open(name, attributes) {
      if (cell !== undefined) {
        if (name === "v") isValue = true;
        else if (name === "f") cell.formula = true;
        else if (name === "is") inline = new TextWalk();
        else inline?.open(name, attributes);
      } else if (name === "row") {
        row = slotOf(`A${attributes.r}`)?.row ?? row + 1;
        column = 0;
        isHidden = isOn(attributes.hidden);
        cells = new Map();
      } else if (name === "c") {
        column = slotOf(attributes.r ?? "")?.column ?? column + 1;
        cell = { type: attributes.t ?? "n", style: shared.styles[Number(attributes.s ?? 0)] ?? noStyle };
      } else if (name === "col" && isOn(attributes.hidden))
        columns.push([Number(attributes.min), Number(attributes.max)]);
      else if (name === "autoFilter") filtered = areaOf(attributes.ref ?? "");
      else if (name === "mergeCell") {
        const area = areaOf(attributes.ref ?? "");
        if (area) merged.push(area);
        budget.spend("nodes", 1);
      }
    },
    text(data) {
      if (isValue && cell !== undefined) cell.value = (cell.value ?? "") + data;
      else inline?.text(data);
    },
    close(name) {
      if (name === "v") isValue = false;
      else if (name === "c" && cell !== undefined) {
        const text = textOf(cell, inline?.pieces, shared);
        if (text.text !== "" || text.struck) {
          budget.spend("cells", 1);
          budget.spend("characters", text.text.length);
          if (columns.some(([first, last]) => column >= first && column <= last)) hiddenColumns.add(column);
          else cells.set(column, { text, bottom: row, right: column });
        }
        cell = inline = undefined;
      } else if (name === "row" && cells.size > 0) {
        if (isHidden) hiddenRows.push(row);
        else rows.push({ row, cells });
      } else inline?.close(name);
    },
  });
  rows.sort((left, right) => left.row - right.row);
  spread(rows, merged, budget);
  return {
    rows,
    hiddenRows,
    hiddenColumns: [...hiddenColumns].sort((left, right) => left - right),
    ...(filtered ? { filtered } : {}),
  };
}

/** Puts merged cells at every slot that they cover. */
function spread(
  rows: readonly { readonly row: number; readonly cells: Map<number, SheetCell> }[],
  merged: readonly Area[],
  budget: Budget,
): void {
  const indexes = new Map(rows.map(({ row }, index) => [row, index]));
  for (const { top, left, bottom, right } of merged) {
    const first = indexes.get(top);
    const cell = first === undefined ? undefined : rows[first]?.cells.get(left);
    if (first === undefined || cell === undefined) continue;
    const whole = { ...cell, bottom, right };
    for (let at = first; (rows[at]?.row ?? bottom + 1) <= bottom; at += 1) {
      budget.spend("cells", right - left + 1);
      for (let column = left; column <= right; column += 1) rows[at]?.cells.set(column, whole);
    }
  }
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !isOff(value);
}

/** What a cell shows, by its type (section 18.18.11). */
function textOf(
  cell: { readonly type: string; readonly style: Style; readonly value?: string; readonly formula?: true },
  inline: StoredText | undefined,
  { strings, from1904 }: Shared,
): RunText {
  const { type, value, style } = cell;
  if (type === "inlineStr") return shownText(inline ?? [], style.look);
  if (value === undefined)
    return cell.formula ? unreadable("a formula whose value is not stored") : { text: "" };
  if (type === "s") {
    const text = strings[Number(value)];
    return text === undefined ? unreadable("a text that is not there") : shownText(text, style.look);
  }
  if (type === "str") return shownText([{ text: unescaped(value) }], style.look);
  if (type === "b") return shownText([{ text: value === "1" ? "TRUE" : "FALSE" }], style.look);
  if (type === "e") return unreadable(`the error ${value}`);
  if (type === "d") return { text: folded(value) };
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return unreadable(`the number ${value}`);
  const shown = numberText(number, style.format, from1904);
  return "text" in shown ? shownText([shown], style.look) : unreadable(shown.unreadable);
}

function unreadable(what: string): RunText {
  const runs = new Runs();
  runs.addUnreadable(what);
  return runs.text;
}
