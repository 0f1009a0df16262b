import type { AnyNode, Element } from "domhandler";
import type { RawCell, RawRow, RawTable } from "../document.js";
import type { PageStyle } from "./style.js";
import { cellOf, hasClass, isElement, type PlacedPage } from "./table.js";
import { isHidden } from "./text.js";

/** Terms, and what describes all of them (WHATWG HTML, section 4.4.9: a name-value group). */
interface Entry {
  readonly terms: (readonly AnyNode[])[];
  readonly descriptions: Element[];
}

/**
 * A definition list as a table of terms and descriptions, those right after it among its rows: manual pages end a list
 * only to indent a paragraph. Where every entry has several terms, and as many, they are the parts of one, a column
 * each; other terms that share a description are rows each.
 *
 * @returns undefined where it goes on with the list before it, or has no term
 */
export function readDefinitions(list: Element, page: PlacedPage): RawTable | undefined {
  if (neighbour(list, "prev") !== undefined) return undefined;
  const entries: Entry[] = [];
  for (let part: Element | undefined = list; part !== undefined; part = neighbour(part, "next"))
    addEntries(part, entries, page.style);
  if (entries.every(({ terms: [first = []] }) => first.length === 0)) return undefined;
  const sizes = new Set(entries.map(({ terms }) => terms.length));
  const parts = sizes.size === 1 && entries.length > 1 ? Math.max(...sizes) : 1;
  const place = page.placeOf(list);
  const rows = entries.flatMap(({ terms, descriptions }): RawRow[] => {
    const last = cellOf(descriptions, descriptions[0] ?? list, page);
    const cells = terms.map((nodes): RawCell => {
      const cell = cellOf(nodes, nodes[0] ?? list, page);
      return terms.length > 1 ? { ...cell, text: cell.text.trimEnd().replace(/,$/, "").trimEnd() } : cell;
    });
    const first = parts > 1 ? [cells] : cells.map((cell) => [cell]);
    return first.map((some) => ({
      header: false,
      cells: [...some, last],
      place: some[0]?.place ?? place,
    }));
  });
  const titles = Array.from({ length: parts }, (_, part) => (parts > 1 ? `Term ${part + 1}` : "Term"));
  const header = [...titles, "Description"].map((text) => ({ text, place }));
  return {
    kind: "table",
    origin: "definitions",
    caption: null,
    place,
    problems: [],
    rows: [{ header: true, cells: header, place }, ...rows],
  };
}

/** The entries of one list; where a term is empty, its text goes on with the entry before it. */
function addEntries(list: Element, entries: Entry[], style: PageStyle): void {
  const parts = list.children.filter(isElement);
  // A group may stand in a `div` of its own.
  for (const part of parts.flatMap((one) => (one.name === "div" ? one.children.filter(isElement) : [one]))) {
    if (isHidden(part, style)) continue;
    const last = entries.at(-1);
    if (part.name === "dd") {
      if (last === undefined) entries.push({ terms: [[]], descriptions: [part] });
      else last.descriptions.push(part);
    } else if (part.name === "dt" && !(last && part.children.every(isBlank))) {
      if (last && last.descriptions.length === 0) last.terms.push(...termsOf(part));
      else entries.push({ terms: termsOf(part), descriptions: [] });
    }
  }
}

/** The terms of a `dt`: DocBook puts several in one, each in its `span`. */
function termsOf(term: Element): (readonly AnyNode[])[] {
  const spans = term.children.filter((child) => isElement(child) && hasClass(child, /^term$/));
  return spans.length > 1 ? spans.map((span) => [span]) : [term.children];
}

/** The list with nothing between it and this one. */
function neighbour(list: Element, side: "prev" | "next"): Element | undefined {
  let node = list[side];
  while (node && isBlank(node)) node = node[side];
  return node && isElement(node) && node.name === "dl" ? node : undefined;
}

function isBlank(node: AnyNode): boolean {
  return node.type === "comment" || (node.type === "text" && node.data.trim() === "");
}
