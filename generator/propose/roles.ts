import { phrase } from "../kinds/index.js";
import type { TableKind } from "../model/model.js";
import { type Column, isNumeric, mostOdd } from "./columns.js";
import {
  asideHeader,
  describingHeader,
  meaningHeader,
  nameHeader,
  namingHeader,
  sayingHeader,
  valueHeader,
} from "./headers.js";
import { nameKind, type ProposedKind } from "./kinds.js";
import { areParts } from "./parts.js";

/** What a table may be, and which of its columns say so. */
export interface Shape {
  readonly kind: TableKind;
  /** The column whose numbers or texts the members stand for. */
  readonly value?: Role;
  /** The columns of which each has a bit of it. */
  readonly bits?: readonly Role[];
  /** The column of the members' names. */
  readonly name?: Role;
  /** The column in which both stand. */
  readonly fused?: Role;
}

export interface Role {
  readonly column: Column;
  readonly kind: ProposedKind;
  /** The names that members get of it. */
  readonly names: readonly string[];
}

/** The least share of rows whose name differs from all others': rows may be repeated. */
const leastNames = 0.9;
/** Names of several words are shorter than this on average; longer ones are descriptions. */
const longestName = 32;

/** Every shape that a table may have, the most telling first; none where it is no table of codes. */
export function shapesOf(columns: readonly Column[]): Shape[] {
  const isAside = ({ header }: Column) => asideHeader.test(header.trim());
  const [fused] = columns.filter((column) => isFused(column) && !isAside(column) && isUnique(column, 0.6));
  // Beside codes that say so, and are no whole numbers, other numbers are facts about them.
  const isCoded = columns.some((column) => valueHeader.test(column.header) && isCode(column));
  const isFact = ({ header }: Column) => isCoded && !valueHeader.test(header);
  const values = ranked(
    columns.filter((column) => isNumeric(column) && !isAside(column) && !isFact(column) && isFilled(column)),
    valueRank,
  );
  const named = columns.filter((column) => !isAside(column) && isNaming(column));
  const [first] = columns.filter((column) => !isAside(column) && !isNumeric(column) && !isFused(column));
  // Of the others, only those that say so, or look like ones, are names.
  const naming = ranked(
    named.filter((column) => column === first || namingHeader.test(column.header) || looksNamed(column)),
    nameRank,
  );
  // A column that names many rows fewer than another has a dash where there is a name.
  const most = Math.max(...naming.map((column) => column.names.length));
  const isFull = (column: Column) =>
    nameHeader.test(column.header.trim()) || column.names.length >= most * 0.75;
  const said = columns.filter((column) => !isNumeric(column) && isSaying(column));
  const names =
    naming.length === 0
      ? said.slice(0, 1)
      : [...naming.filter(isFull), ...naming.filter((column) => !isFull(column))];
  const bits = columns.flatMap((column) => (column.bit ? [role(column, column.bit)] : []));
  const [likeliest] = names;
  const shapes: Shape[] =
    bits.length === 0
      ? []
      : [likeliest ? { kind: "enum", bits, name: nameRole(likeliest) } : { kind: "map", bits }];
  for (const value of values.filter((column) => isUnique(column, 0.6))) {
    const name = names.find(({ index }) => index !== value.index);
    if (value.numbers === undefined) continue;
    const number = role(value, value.numbers.kind);
    if (name === undefined) shapes.push({ kind: "map", value: number });
    else if (!contradicts(columns, value, name))
      shapes.push({ kind: "enum", value: number, name: nameRole(name, value) });
  }
  if (fused?.parts !== undefined) {
    const shape: Shape = { kind: "enum", fused: role(fused, fused.parts.kind) };
    const [first] = shapes;
    // What stands first is what the table is about.
    if (first?.value !== undefined && first.value.column.index < fused.index) shapes.push(shape);
    else shapes.unshift(shape);
  }
  const keys = names.filter(({ names: own }) => new Set(own).size >= own.length * 0.8);
  const code = keys.find((column) => isCode(column));
  const other = names.find(({ index }) => index !== code?.index);
  if (code !== undefined && other !== undefined)
    shapes.push({ kind: "string-enum", value: nameRole(code), name: nameRole(other) });
  const [key] = naming.length === 0 ? [] : keys;
  if (key !== undefined && columns.length > 1 && isKey(key)) {
    const isWord = (key.noted === undefined ? key.texts : key.names).every((text) => !/\s/.test(text));
    // Words under no header may be anything.
    if (isWord || key.header !== "")
      shapes.push({ kind: isWord ? "string-enum" : "map", name: nameRole(key) });
  }
  // A table of numbers with names is one before all others; without names it is the last that one wants.
  return [...shapes.filter(({ kind }) => kind !== "map"), ...shapes.filter(({ kind }) => kind === "map")];
}

/** Whether a column has numbers and names in its cells, which differ; running text may happen to look so. */
function isFused({ parts, header, index }: Column): boolean {
  return (
    parts !== undefined &&
    areParts(parts) &&
    (index === 0 || !(meaningHeader.test(header) || describingHeader.test(header)))
  );
}

function role(column: Column, kind: ProposedKind): Role {
  return { column, kind, names: column.parts?.names ?? column.names };
}

/** A misprint among names does not say what names are, nor does what a range of numbers is called. */
function nameRole(column: Column, value?: Column): Role {
  const isMember = (text = "") => value?.numbers?.kind.kind.cell.safeParse(text).success ?? true;
  const own = column.bare.filter((name, row) => name !== "" && isMember(value?.cells[row]));
  const names = own.length === 0 ? column.names : own;
  const kind = nameKind(names.filter(isPhrase));
  return { column, kind: column.noted?.around(kind) ?? kind, names };
}

function isPhrase(text: string): boolean {
  return phrase().cell.safeParse(text).success;
}

function isUnique(column: Column, least: number): boolean {
  const { texts, distinct } = column;
  return isFilled(column) && distinct >= texts.length * least;
}

/** Whether it says more than one thing, or all that there is to say. */
function isFilled({ texts, cells }: Column): boolean {
  return texts.length > 1 || (texts.length === 1 && cells.length === 1);
}

/**
 * Whether equal numbers stand for different things: an error and its HTTP status, say. Identifiers may share a number
 * as constants do; names of several words that do so, with a meaning each, are what the table is about.
 */
function contradicts(columns: readonly Column[], value: Column, name: Column): boolean {
  if (value.distinct === value.texts.length || nameKind(name.names).role === "identifier") return false;
  // What stands first is what the table is about: a few values there may have several names.
  if (value.index === 0 && isUnique(value, leastNames)) return false;
  const others = columns.filter(({ index }) => index !== value.index && index !== name.index);
  const first = new Map<string, number>();
  return value.cells.some((text, row) => {
    const before = first.get(text);
    if (before === undefined || text === "") {
      first.set(text, row);
      return false;
    }
    return (
      name.cells[row] !== name.cells[before] &&
      others.some(({ cells, numbers }) => numbers === undefined && cells[row] !== cells[before])
    );
  });
}

/** Whether texts that differ are keys: two plain words do, of which no header says that they are names. */
function isKey({ names, header }: Column): boolean {
  return (
    names.length > 2 || namingHeader.test(header) || valueHeader.test(header) || names.every(looksLikeName)
  );
}

/** `-EBUSY`, `NoError`, `S01_Sync`. */
function looksLikeName(text: string): boolean {
  if (text.length > 80) return false;
  return /^[-+]?[A-Z][A-Z0-9_]{2,}$/.test(text) || /^\w*(?:[a-z][A-Z]|_|\d)\w*$/.test(text);
}

/** Codes of one length that are texts, such as `0100C`; whole numbers lose nothing as numbers. */
function isCode({ texts, numbers }: Column): boolean {
  const length = texts[0]?.length ?? 0;
  const isWhole = numbers?.kind.code === "integer()" && numbers.odd.size === 0;
  return (
    !isWhole &&
    length > 1 &&
    length <= 80 &&
    texts.every((text) => text.length === length && /^[0-9A-Z]*\d[0-9A-Z]*$/.test(text))
  );
}

/** Whether a column's texts can be names: short, in one line, and no sentences. */
function isNaming(column: Column): boolean {
  const { names: texts, header } = column;
  // Where most are dashes, names are elsewhere.
  if (column.texts.filter((text) => /^[-\u2013\u2014]$/.test(text)).length > texts.length) return false;
  const distinct = new Set(texts).size;
  if (
    texts.length === 0 ||
    !isFilled(column) ||
    meaningHeader.test(header) ||
    (isNumeric(column) && !isCode(column))
  )
    return false;
  if (!texts.some((text) => /\p{L}/u.test(text)) && !isCode(column)) return nameHeader.test(header);
  const isNamed = nameHeader.test(header.trim());
  if (distinct < texts.length * leastNames && !isNamed) return false;
  // Identifiers may be long; words that are so explain.
  const phrases = texts.filter((text) => /\s/.test(text));
  const length = phrases.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const odd = texts.filter((text) => !isPhrase(text)).length;
  return length <= longestName && odd <= mostOdd(texts.length);
}

/** Whether what a column says is short throughout, and never said twice. */
function isSaying({ header, names }: Column): boolean {
  const isShort = (text: string) => text.length <= 2 * longestName && isPhrase(text);
  const length = names.reduce((sum, text) => sum + text.length, 0) / names.length;
  return (
    sayingHeader.test(header.trim()) &&
    length <= longestName &&
    new Set(names).size === names.length &&
    names.every(isShort)
  );
}

/** Whether a column's texts are spelt as only names are: `NoError`, `LAMP_OK`, `-EBUSY`. */
function looksNamed({ names }: Column): boolean {
  const isSpelt = (text: string) =>
    /^[-+]?\w+$/.test(text) && /^[-+]?[A-Z][A-Z0-9_]{2,}$|[a-z][A-Z]|_/.test(text);
  return names.filter(isSpelt).length >= names.length * 0.8;
}

function valueRank({ header, index, texts, distinct, numbers }: Column): number {
  const said = valueHeader.test(header) ? 4 : 0;
  const form = numbers?.kind.code.startsWith("hex") ? 2 : 0;
  return said + form + (index === 0 ? 1 : 0) + (distinct / texts.length) * 2;
}

/** The first column and its header say more than how the texts look. */
function nameRank({ header, index, names }: Column): number {
  const { role } = nameKind(names);
  const form = role === "identifier" ? 4 : role === "key" ? 2 : 0;
  const likely = describingHeader.test(header) ? 1 : namingHeader.test(header) ? 4 : 0;
  const said = nameHeader.test(header.trim()) ? 8 : likely;
  return form + said + (index === 0 ? 5 : 0) + (new Set(names).size / names.length) * 2;
}

/** The best first; of equals the one that stands first. */
function ranked(columns: readonly Column[], rank: (column: Column) => number): Column[] {
  const ranks = new Map(columns.map((column) => [column, rank(column)]));
  return [...columns].sort((left, right) => (ranks.get(right) ?? 0) - (ranks.get(left) ?? 0));
}
