import { type Cell, type Row, type SourceTable, SourceText } from "../text.js";
import type { Token } from "../token.js";

interface Element {
  readonly name: string;
  readonly attributes: readonly Cell[];
  /** The first piece of text in it. */
  text?: Token;
  /** Of its children that have no children. */
  readonly lifted: Cell[];
  readonly children: Set<string>;
  /** It is a list of rows, no row. */
  list: boolean;
}

/** Cells of a table in HTML: what is in them is text, whatever its elements. */
const cellNames = ["td", "th"];
/** An element with more children is no row. */
const mostChildren = 20;
/** Elements further out say nothing of a row. */
const mostAround = 4;
/** Elements deeper than this are passed over. */
const deepest = 100;

const form =
  /<!--([\s\S]*?)(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!][^<>]*>|<(\/?)([\p{L}_][^\s/<>]*)((?:[^"'<>/]|\/(?!>)|"[^"]*"|'[^']*'){0,5000})(\/?)>/gu;
const attributeForm = /([^\s=/]{1,100})\s{0,9}=\s{0,9}("[^"]*"|'[^']*')/g;

/** Reads elements as rows: their attributes, their text, and their children that have nothing but text. No document is too broken. */
export function xmlTable(source: string): SourceTable {
  const places = new SourceText(source);
  const rows: Row[] = [];
  const comments: Token[] = [];
  const open: Element[] = [];
  let last = 0;
  const close = () => {
    const element = open.pop();
    if (element !== undefined) finish(element, open, rows);
  };
  const see = (from: number, to: number) => {
    const element = open.findLast(({ name }) => cellNames.includes(name)) ?? open.at(-1);
    const token = places.trimmed("string", from, to);
    if (element !== undefined && element.text === undefined && token.text !== "") element.text = token;
  };
  for (const found of places.text.matchAll(form)) {
    const [whole, comment, data, end, tag, attributes, empty] = found;
    const at = found.index;
    see(last, at);
    last = at + whole.length;
    if (comment !== undefined) comments.push(places.trimmed("comment", at + 4, at + 4 + comment.length));
    if (data !== undefined) see(at + 9, at + 9 + data.length);
    const name = tag?.toLowerCase();
    if (name === undefined || (end !== "/" && open.length > deepest)) continue;
    if (end === "/") {
      const own = open.findLastIndex((element) => element.name === name);
      while (own !== -1 && open.length > own) close();
      continue;
    }
    // HTML leaves the ends of cells and rows out.
    if ([...cellNames, "tr"].includes(name)) while (cellNames.includes(open.at(-1)?.name ?? "")) close();
    if (name === "tr" && open.at(-1)?.name === "tr") close();
    const own = attributesOf(places, attributes ?? "", at + 1 + (tag ?? "").length);
    open.push({ name, attributes: own, lifted: [], children: new Set(), list: false });
    if (empty === "/") close();
  }
  while (open.length > 0) close();
  return { rows, comments };
}

function attributesOf(places: SourceText, text: string, start: number): Cell[] {
  return [...text.matchAll(attributeForm)].map((found) => {
    const [whole, name = "", value = ""] = found;
    const from = start + found.index + whole.length - value.length;
    return { column: `@${name}`, token: places.trimmed("string", from + 1, from + value.length - 1) };
  });
}

/** What the elements around a row say: their attributes, and their children before it that have nothing but text. */
function around(open: readonly Element[]): Cell[] {
  return open.slice(-mostAround).flatMap(({ name, attributes, lifted }) => {
    const own = [...attributes, ...(lifted.length > mostChildren ? [] : lifted)];
    return own.map(({ column, token }) => ({ column: `${name} ${column}`, token }));
  });
}

/** Makes a row of an element, and cells of the row of its parent, where it has no children itself. */
function finish(element: Element, open: readonly Element[], rows: Row[]): void {
  const parent = open.at(-1);
  const { name, attributes, text, lifted, children, list } = element;
  const isCell = cellNames.includes(name);
  const leaf = children.size === 0 || isCell;
  const own = leaf && text !== undefined ? [...attributes, { column: "#text", token: text }] : attributes;
  const cells = list || isCell ? own : [...own, ...lifted];
  if (cells.length >= 2) rows.push({ table: name, cells, around: around(open) });
  if (parent === undefined) return;
  const column = isCell ? `td${parent.children.size}` : name;
  parent.list ||= parent.children.has(column) || parent.children.size >= mostChildren;
  parent.children.add(column);
  if (leaf && !parent.list)
    for (const cell of isCell ? own.slice(-1) : own)
      parent.lifted.push({ column: `${column}${cell.column}`, token: cell.token });
}
