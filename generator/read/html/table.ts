import type { AnyNode, Element } from "domhandler";
import type { Place } from "../../diagnostics/diagnostic.js";
import type { RawCell, RawRow, RawTable } from "../document.js";
import type { Budget } from "../limits.js";
import { isHidden, shownText } from "./text.js";

/** Gives the place of a node in the source. */
export type PlaceOf = (node: AnyNode) => Place;

/** A `table` element's rows, in the order in which they are shown: `tfoot` after all else. */
export function readTable(table: Element, placeOf: PlaceOf, budget: Budget): RawTable {
  const groups = groupsOf(table);
  const rows = groups.flatMap(({ name, rows }, group) =>
    rows.map((row): MarkedRow => {
      const cells = row.children.filter(
        (child): child is Element => isElement(child) && /^t[dh]$/.test(child.name),
      );
      return {
        header: name === "thead",
        allTh: cells.length > 0 && cells.every((cell) => cell.name === "th"),
        allBold: cells.length > 1 && cells.every((cell) => cell.name === "th" || isBold(cell)),
        group,
        place: placeOf(row),
        cells: cells.map((cell) => readCell(cell, placeOf, budget)),
      };
    }),
  );
  const caption = captionOf(table, budget);
  return {
    kind: "table",
    caption,
    place: placeOf(table),
    problems: [],
    rows: withHeader(rows),
    ...(isLayout(table) ? { layout: true } : {}),
  };
}

/** A row, and what its cells say of it. */
interface MarkedRow extends RawRow {
  readonly allTh: boolean;
  /** Several cells, all of them bold or `th`. */
  readonly allBold: boolean;
}

/**
 * Where there is no `thead`, the rows at the top whose cells are all `th` are the header, or else the first row
 * whose cells are all bold; where every row is of `th`, only the first.
 */
function withHeader(rows: readonly MarkedRow[]): RawRow[] {
  const plain = ({ allTh: _, allBold: __, ...row }: MarkedRow, header: boolean): RawRow => ({
    ...row,
    header,
  });
  if (rows.some(({ header, cells }) => header && cells.length > 0))
    return rows.map((row) => plain(row, row.header));
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const firstData = filled.findIndex(({ allTh }) => !allTh);
  const th = firstData === -1 ? filled.slice(0, filled.length > 1 ? 1 : 0) : filled.slice(0, firstData);
  // Bold cells make a header only where no row of `th` does: below one, they are the title of a group.
  const bold = filled.length > 1 && filled[0]?.allBold ? filled.slice(0, 1) : [];
  const top = new Set(th.length > 0 ? th : bold);
  return rows.map((row) => plain(row, top.has(row)));
}

function readCell(cell: Element, placeOf: PlaceOf, budget: Budget): RawCell {
  const { text, links, first } = shownText(cell.children, budget);
  const colspan = span(cell.attribs.colspan);
  const rowspan = span(cell.attribs.rowspan);
  return {
    text,
    place: placeOf(first ?? cell),
    ...(links.length > 0 ? { links } : {}),
    ...(colspan === undefined ? {} : { colspan }),
    ...(rowspan === undefined ? {} : { rowspan }),
  };
}

/** A span attribute (WHATWG HTML, "rules for parsing non-negative integers"): undefined where it is no number. */
function span(value: string | undefined): number | undefined {
  const [, digits] = /^[\t\n\f\r ]*\+?(\d+)/.exec(value ?? "") ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The row groups; rows that stand in no group make one of their own. */
function groupsOf(table: Element): { readonly name: string; readonly rows: Element[] }[] {
  const groups: { name: string; rows: Element[] }[] = [];
  for (const child of table.children.filter(isElement)) {
    if (isHidden(child)) continue;
    if (/^t(head|body|foot)$/.test(child.name)) {
      groups.push({
        name: child.name,
        rows: child.children.filter(
          (row): row is Element => isElement(row) && row.name === "tr" && !isHidden(row),
        ),
      });
    } else if (child.name === "tr") {
      const last = groups.at(-1);
      if (last?.name === "") last.rows.push(child);
      else groups.push({ name: "", rows: [child] });
    }
  }
  return [...groups.filter(({ name }) => name !== "tfoot"), ...groups.filter(({ name }) => name === "tfoot")];
}

/** The `caption`, or the title that DocBook puts before a table in their common block. */
function captionOf(table: Element, budget: Budget): string | null {
  const own = table.children.filter(isElement).find(({ name }) => name === "caption");
  const text = shownText(own?.children ?? titleBefore(table), budget).text.replaceAll("\n", " ");
  return text === "" ? null : text;
}

function titleBefore(table: Element): AnyNode[] {
  for (let node: Element | null = table; node !== null; node = node.parent as Element | null) {
    if (node.type !== "tag" || (node !== table && !hasClass(node, /^table(-contents)?$/))) break;
    for (let before = node.prev; before; before = before.prev) {
      if (isElement(before)) return hasClass(before, /^title$/) ? before.children : [];
      if (before.type === "text" && before.data.trim() !== "") return [];
      if (before.prev === null && node === table) break;
    }
  }
  return [];
}

/** Made for navigation or layout: it says so, or holds other tables and no header. */
function isLayout(table: Element): boolean {
  const { role = "", summary = "" } = table.attribs;
  if (/^(presentation|none)$/.test(role) || /^navigation/i.test(summary)) return true;
  let hasHeader = false;
  let hasTable = false;
  const stack: AnyNode[] = [...table.children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (node.name === "table") hasTable = true;
    else {
      if (node.name === "th" || node.name === "thead") hasHeader = true;
      for (const child of node.children) stack.push(child);
    }
  }
  return hasTable && !hasHeader;
}

/** All of a cell's text is bold. */
function isBold(cell: Element): boolean {
  const parts = cell.children.filter((child) => child.type !== "text" || child.data.trim() !== "");
  const only = parts[0];
  if (parts.length !== 1 || only === undefined || !isElement(only)) return false;
  return /^(b|strong)$/.test(only.name) || (/^(p|div|span)$/.test(only.name) && isBold(only));
}

function hasClass(element: Element, pattern: RegExp): boolean {
  return (element.attribs.class ?? "").split(/\s+/).some((name) => pattern.test(name));
}

export function isElement(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}
