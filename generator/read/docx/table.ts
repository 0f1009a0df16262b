import type { AnyNode } from "domhandler";
import type { Place } from "../../diagnostics/diagnostic.js";
import type { Cell, RawCell, RawRow, RawTable } from "../document.js";
import { paragraphText } from "./text.js";
import { child, childElements, childValue, type Element, isOn, pushChildren } from "./xml.js";

/** A table of a Word file (ECMA-376 part 1, section 17.4), and the tables within its cells. */
export function readTable(
  table: Element,
  file: string,
  number: number,
): { readonly table: RawTable; readonly nested: Element[] } {
  const nested: Element[] = [];
  // The cell that a vertical merge goes on with, by grid column.
  let above = new Map<number, Cell>();
  const elements = rowsOf(table);
  const look = child(child(table, "w:tblPr"), "w:tblLook");
  const repeats = elements.findIndex((row) => !isOn(child(row, "w:trPr"), "w:tblHeader"));
  const headers = repeats === -1 ? Math.min(1, elements.length) : repeats;
  const firstIsHeader = headers === 0 && elements.length > 1 && looksFirst(look);
  const rows = elements.map((row, index): RawRow => {
    const place: Place = { file, table: number, row: index + 1 };
    const current = new Map<number, Cell>();
    const before = Number(childValue(child(row, "w:trPr"), "w:gridBefore") ?? 0);
    const cells: RawCell[] = before > 0 ? [{ text: "", place, colspan: before }] : [];
    let column = before;
    for (const element of cellsOf(row)) {
      const properties = child(element, "w:tcPr");
      const colspan = Math.max(1, Number(childValue(properties, "w:gridSpan") ?? 1) || 1);
      const merge = childValue(properties, "w:vMerge");
      const last = cells.at(-1);
      if (childValue(properties, "w:hMerge") === "continue" && last !== undefined) {
        cells[cells.length - 1] = { ...last, colspan: (last.colspan ?? 1) + colspan };
      } else {
        const own: Cell = { text: cellText(element, nested), place };
        const goesOn = merge !== undefined && merge !== "restart";
        const cell = goesOn ? (above.get(column) ?? own) : own;
        if (merge !== undefined) current.set(column, cell);
        cells.push({ ...cell, place, colspan });
      }
      column += colspan;
    }
    above = current;
    return { header: index < headers || (index === 0 && firstIsHeader), cells, place };
  });
  return {
    table: { kind: "table", caption: null, rows, place: { file, table: number, row: 1 }, problems: [] },
    nested,
  };
}

/** The rows, also those within content controls. */
function rowsOf(table: Element): Element[] {
  return through(table, "w:tr");
}

function cellsOf(row: Element): Element[] {
  return through(row, "w:tc");
}

function through(element: Element, name: string): Element[] {
  return childElements(element).flatMap((one) => {
    if (one.name === name) return [one];
    return /^w:(sdt|sdtContent|customXml|ins|smartTag)$/.test(one.name) ? through(one, name) : [];
  });
}

function looksFirst(look: Element | undefined): boolean {
  if (look === undefined) return false;
  const flag = look.attribs["w:firstRow"];
  return flag === undefined
    ? (Number.parseInt(look.attribs["w:val"] ?? "0", 16) & 0x20) !== 0
    : !/^(0|false)$/.test(flag);
}

/** The paragraphs of a cell, a line each; tables within are collected. */
function cellText(cell: Element, nested: Element[]): string {
  const lines: string[] = [];
  const stack: AnyNode[] = [];
  pushChildren(stack, cell);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element.type !== "tag") continue;
    if (element.name === "w:p") lines.push(paragraphText(element));
    else if (element.name === "w:tbl") nested.push(element);
    else if (element.name !== "w:tcPr") pushChildren(stack, element);
  }
  return lines.filter((line) => line !== "").join("\n");
}
