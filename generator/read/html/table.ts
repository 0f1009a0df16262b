import type { AnyNode, Element } from "domhandler";
import type { Place } from "../../diagnostics/diagnostic.js";
import type { RawCell, RawTable } from "../document.js";
import { legible } from "../runs.js";
import { type MarkedRow, withHeader } from "./header.js";
import { isHidden, type Page, shownText } from "./text.js";

/** A page whose source has places. */
export interface PlacedPage extends Page {
  placeOf(node: AnyNode): Place;
}

/** A `table` element's rows, in the order in which they are shown: `tfoot` after all else. */
export function readTable(table: Element, page: PlacedPage): RawTable {
  const { style, placeOf } = page;
  const isStruck = style.strikes(table);
  const rows = groupsOf(table, page).flatMap(({ name, rows, struck }, group) =>
    rows.map((row): MarkedRow => {
      // A line through what is above a cell goes through its text too, whatever the cell says (CSS Text Decoration 3, section 2).
      const rowStruck = isStruck || struck || style.strikes(row);
      const cells = row.children.filter(
        (child): child is Element =>
          isElement(child) && /^t[dh]$/.test(child.name) && !isHidden(child, style),
      );
      return {
        header: name === "thead",
        allTh: cells.length > 0 && cells.every((cell) => cell.name === "th"),
        allBold: cells.length > 1 && cells.every((cell) => cell.name === "th" || isBold(cell)),
        group,
        place: placeOf(row),
        ...(name === "tfoot" ? { doubt: "stands in the table's foot" } : {}),
        cells: cells.map((cell) => readCell(cell, page, rowStruck)),
      };
    }),
  );
  const caption = captionOf(table, page);
  return {
    kind: "table",
    caption,
    place: placeOf(table),
    problems: [],
    rows: withHeader(rows),
    ...(isLayout(table) ? { layout: true } : {}),
  };
}

/** The cell that holds nodes, at the first text that is shown, or else at a node. */
export function cellOf(nodes: readonly AnyNode[], at: AnyNode, page: PlacedPage): RawCell {
  const { links, first, ...text } = shownText(nodes, page);
  return { ...text, place: page.placeOf(first ?? at), ...(links.length > 0 ? { links } : {}) };
}

function readCell(cell: Element, page: PlacedPage, rowStruck: boolean): RawCell {
  const colspan = span(cell.attribs.colspan);
  const rowspan = span(cell.attribs.rowspan);
  return {
    ...(rowStruck || page.style.strikes(cell)
      ? { text: "", struck: true, place: page.placeOf(cell) }
      : cellOf(cell.children, cell, page)),
    ...(colspan === undefined ? {} : { colspan }),
    ...(rowspan === undefined ? {} : { rowspan }),
    ...(cell.name === "th" ? { header: true } : {}),
  };
}

/** A span attribute (WHATWG HTML, "rules for parsing non-negative integers"): undefined where it is no number. */
function span(value: string | undefined): number | undefined {
  const [, digits] = /^[\t\n\f\r ]*\+?(\d+)/.exec(value ?? "") ?? [];
  return digits === undefined ? undefined : Number(digits);
}

interface Group {
  readonly name: string;
  readonly rows: Element[];
  readonly struck: boolean;
}

/** The row groups; rows that stand in no group make one of their own. */
function groupsOf(table: Element, { style }: Page): Group[] {
  const groups: Group[] = [];
  for (const child of table.children.filter(isElement)) {
    if (isHidden(child, style)) continue;
    if (/^t(head|body|foot)$/.test(child.name)) {
      groups.push({
        name: child.name,
        struck: style.strikes(child),
        rows: child.children.filter(
          (row): row is Element => isElement(row) && row.name === "tr" && !isHidden(row, style),
        ),
      });
    } else if (child.name === "tr") {
      const last = groups.at(-1);
      if (last?.name === "") last.rows.push(child);
      else groups.push({ name: "", rows: [child], struck: false });
    }
  }
  return [...groups.filter(({ name }) => name !== "tfoot"), ...groups.filter(({ name }) => name === "tfoot")];
}

/** The `caption`, or the title that DocBook puts before a table in their common block. */
function captionOf(table: Element, page: Page): string | null {
  const own = table.children.filter(isElement).find(({ name }) => name === "caption");
  const text = legible(shownText(own?.children ?? titleBefore(table), page)).replaceAll("\n", " ");
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

export function hasClass(element: Element, pattern: RegExp): boolean {
  return (element.attribs.class ?? "").split(/\s+/).some((name) => pattern.test(name));
}

export function isElement(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}
