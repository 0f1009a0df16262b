import { phrase } from "../kinds/index.js";
import type { TableKind } from "../model/model.js";
import type { Column } from "./columns.js";
import { anyPhrase } from "./kinds.js";

/** What a table may be, and which of its columns say so. */
export interface Shape {
  readonly kind: TableKind;
  /** The column whose numbers or texts the members stand for. */
  readonly value?: Column;
  /** The column of the members' names, with the kind that reads names. */
  readonly name?: Column;
  /** The column in which both stand. */
  readonly fused?: Column;
  /** A column of names of which some were lost: no members can be made of it. */
  readonly partName?: Column;
}

const valueHeader = /\b(?:value|code|number|hex\w*|id|identifier|token|type|status|opcode|bit)\b/i;
const nameHeader =
  /\b(?:names?|symbol|constant|identifier|mnemonic|element|tag|error|command|method|macro|code|token)\b/i;
/** Columns of places, dates and counted rows: never what a table is about. */
const asideHeader =
  /^(?:no|nr|#|s\.?no|row|step|date|sections?|see|references?|version|pages?|since|revision\b.*)\.?$/i;

/** The least share of rows whose key differs from all others': rows may be repeated, and values have aliases. */
const leastDistinct = 0.8;
const leastValues = 0.6;
const leastNames = 0.9;
/** Names of several words are shorter than this on average; longer ones are descriptions. */
const longestName = 32;

/** Every shape that a table may have, the most telling first; none where it is no table of codes. */
export function shapesOf(columns: readonly Column[]): Shape[] {
  const fused = columns.find(
    ({ kind, filled, distinct, texts }) =>
      kind.role === "fused" && filled && distinct >= texts.length * leastDistinct,
  );
  if (fused !== undefined) return [{ kind: "enum", fused }];
  const values = ranked(
    columns.filter((column) => isKey(column, leastValues) && column.kind.role === "number"),
    (column) => (valueHeader.test(column.header) ? 4 : 0) + (column.kind.code.startsWith("hex") ? 2 : 0),
  );
  const names = ranked(columns.flatMap(asName), nameRank);
  const [value] = values;
  const [name] = names;
  if (value !== undefined) {
    if (name === undefined) return [{ kind: "map", value }];
    return [
      { kind: "enum", value, name },
      { kind: "map", value, partName: name },
    ];
  }
  const keys = names.filter((column) => isKey(column, leastDistinct));
  const text = columns.find((column) => column.kind.role === "key" && isCode(column));
  if (text !== undefined && name !== undefined && name.index !== text.index)
    return [
      { kind: "string-enum", value: text, name },
      { kind: "map", value: text, partName: name },
    ];
  const [key] = keys.filter(isNamed);
  return key === undefined || columns.length < 2 ? [] : [{ kind: "string-enum", name: key }];
}

function isKey({ filled, distinct, texts, header }: Column, least: number): boolean {
  return filled && texts.length > 1 && distinct >= texts.length * least && !asideHeader.test(header.trim());
}

/** Whether a column's texts are codes of one length, such as `22001`. */
function isCode(column: Column): boolean {
  return column.kind.code !== "stringKey()" && isKey(column, leastDistinct);
}

/** Whether texts are names: their header says so, or they look like ones (`-EBUSY`, `NoError`, `S01_Sync`). */
function isNamed({ kind, header, texts }: Column): boolean {
  if (kind.role !== "key" && kind.role !== "identifier") return false;
  return nameHeader.test(header) || valueHeader.test(header) || most(texts, looksLikeName);
}

function looksLikeName(text: string): boolean {
  return /^[-+]?\w+$/.test(text) && (/^[-+]?[A-Z][A-Z0-9_]{2,}$/.test(text) || /[a-z][A-Z]|_/.test(text));
}

function most(texts: readonly string[], fits: (text: string) => boolean): boolean {
  return texts.filter(fits).length >= texts.length * leastDistinct;
}

/** The column as one of names; none where its texts cannot be any. */
function asName(column: Column): Column[] {
  const { kind, texts, header, filled } = column;
  if (!filled || asideHeader.test(header.trim()) || column.distinct < texts.length * leastNames) return [];
  if (kind.role === "identifier") return [column];
  if (kind.role !== "key" && kind.role !== "prose") return [];
  if (kind.role === "key" && !most(texts, (text) => /[A-Za-z]/.test(text))) return [];
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const { cell } = phrase();
  if (length > longestName || !texts.every((text) => cell.safeParse(text).success)) return [];
  return [kind.role === "key" ? column : { ...column, kind: anyPhrase }];
}

function nameRank({ kind, header, distinct, texts }: Column): number {
  const form = kind.role === "identifier" ? 6 : kind.role === "key" ? 3 : 0;
  return form + (nameHeader.test(header) ? 4 : 0) + (distinct / texts.length) * 2;
}

/** The best first; of equals the one that stands first. */
function ranked(columns: readonly Column[], rank: (column: Column) => number): Column[] {
  return [...columns].sort((left, right) => rank(right) - rank(left));
}

/** Numbers of which each has one bit, at least three of them: they are made to be combined. */
export function areFlags(values: readonly unknown[]): boolean {
  const numbers = values.filter((value) => typeof value === "number" && value !== 0) as number[];
  const distinct = new Set(numbers);
  return (
    values.every((value) => typeof value === "number") &&
    distinct.size >= 3 &&
    numbers.every((value) => value > 0 && Number.isInteger(Math.log2(value)))
  );
}
