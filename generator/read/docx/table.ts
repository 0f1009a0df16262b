import type { AnyNode } from "domhandler";
import type { Place } from "../../diagnostics/diagnostic.js";
import type { Cell, RawCell, RawRow, RawTable } from "../document.js";
import { isOff } from "../elements.js";
import { pushChildren } from "../nodes.js";
import { Runs, type RunText } from "../runs.js";
import type { Paragraphs } from "./text.js";
import { child, childValue, type Element, isOn } from "./xml.js";

/** What a table says of its header. */
interface Header {
  /** So many rows at the top repeat on every page. */
  readonly rows: number;
  /** The table's style sets its first row apart. */
  readonly firstRow: boolean;
  /** It sets the first column apart, and no row. */
  readonly firstColumn: boolean;
}

/** A cell of the row before. */
interface Above {
  readonly cell: Cell;
  readonly colspan: number;
  /** A vertical merge may go on with it. */
  readonly merged: boolean;
}

/** A table of a Word file (ECMA-376 part 1, section 17.4), and the tables within its cells. */
export function readTable(
  table: Element,
  file: string,
  number: number,
  paragraphs: Paragraphs,
): { readonly table: RawTable; readonly nested: Element[] } {
  const nested: Element[] = [];
  // The cells of the row before, by grid column.
  let above = new Map<number, Above>();
  const elements = [...through(table, "w:tr").entries()].filter(([, row]) => !isGone(child(row, "w:trPr")));
  const header = headerOf(
    table,
    elements.map(([, row]) => row),
  );
  const rows: RawRow[] = [];
  for (const [at, element] of elements) {
    const place: Place = { file, table: number, row: at + 1 };
    const current = new Map<number, Above>();
    const before = Number(childValue(child(element, "w:trPr"), "w:gridBefore") ?? 0);
    const cells: RawCell[] = before > 0 ? [{ text: "", place, colspan: before }] : [];
    // Of the columns of the row: those that go on with the cell above, those of its own below a wider cell.
    let [reached, own, divided] = [0, 0, 0];
    let column = before;
    for (const cell of through(element, "w:tc")) {
      const properties = child(cell, "w:tcPr");
      if (child(properties, "w:cellDel") !== undefined) continue;
      const colspan = Math.max(1, Number(childValue(properties, "w:gridSpan") ?? 1) || 1);
      const merge = childValue(properties, "w:vMerge");
      const last = cells.at(-1);
      if (childValue(properties, "w:hMerge") === "continue" && last !== undefined) {
        cells[cells.length - 1] = { ...last, colspan: (last.colspan ?? 1) + colspan };
      } else {
        const text = cellText(cell, nested, paragraphs);
        const over = above.get(column);
        const continued = merge !== undefined && merge !== "restart" && over?.merged ? over.cell : undefined;
        const shown: RawCell = { ...(continued ?? text), place, colspan };
        if (continued !== undefined) reached += 1;
        else {
          own += 1;
          if (over === undefined || over.colspan > colspan) divided += 1;
        }
        current.set(column, { cell: shown, colspan, merged: merge !== undefined });
        cells.push(header.firstColumn && cells.length === 0 ? { ...shown, header: true } : shown);
      }
      column += colspan;
    }
    const index = rows.length;
    // A header goes on as far as its merged cells reach, where they leave the row the cells of a second header row.
    const goesOn = rows[index - 1]?.header === true && reached > 0 && (divided === own || reached > own);
    rows.push({ header: index < header.rows || (index === 0 && header.firstRow) || goesOn, cells, place });
    above = current;
  }
  return {
    table: { kind: "table", caption: null, rows, place: { file, table: number, row: 1 }, problems: [] },
    nested,
  };
}

function headerOf(table: Element, rows: readonly Element[]): Header {
  const look = child(child(table, "w:tblPr"), "w:tblLook");
  const repeats = rows.findIndex((row) => !isOn(child(row, "w:trPr"), "w:tblHeader"));
  const count = repeats === -1 ? Math.min(1, rows.length) : repeats;
  const firstRow = count === 0 && rows.length > 1 && setsApart(look, "w:firstRow", 0x20);
  return {
    rows: count,
    firstRow,
    firstColumn: count === 0 && !firstRow && setsApart(look, "w:firstColumn", 0x80),
  };
}

/** What a table's look sets apart (ECMA-376 part 1, section 17.4.55): by name, or as a bit of its value. */
function setsApart(look: Element | undefined, name: string, bit: number): boolean {
  if (look === undefined) return false;
  const flag = look.attribs[name];
  return flag === undefined ? (Number.parseInt(look.attribs["w:val"] ?? "0", 16) & bit) !== 0 : !isOff(flag);
}

/** Deleted under tracked changes, or hidden. */
function isGone(properties: Element | undefined): boolean {
  return child(properties, "w:del") !== undefined || isOn(properties, "w:hidden");
}

/** What holds rows and cells: content controls, tracked insertions. */
const holder = /^w:(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/;

/** The children of a name, also those within a holder. */
function through({ children }: Element, name: string, found: Element[] = []): Element[] {
  for (const one of children) {
    if (one.type !== "tag") continue;
    if (one.name === name) found.push(one);
    else if (holder.test(one.name)) through(one, name, found);
  }
  return found;
}

/** The paragraphs of a cell, a line each; tables within are collected. */
function cellText(cell: Element, nested: Element[], paragraphs: Paragraphs): RunText {
  const runs = new Runs();
  const stack: AnyNode[] = [];
  pushChildren(stack, cell);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element.type !== "tag") continue;
    if (element.name === "w:p") {
      paragraphs.add(element, runs);
      const properties = child(element, "w:pPr");
      // Where the end of a paragraph was deleted, the next goes on with it.
      if (child(child(properties, "w:rPr"), "w:del") === undefined) paragraphs.end(properties, runs);
    } else if (element.name === "w:tbl") nested.push(element);
    else if (element.name !== "w:tcPr") pushChildren(stack, element);
  }
  return runs.text;
}
