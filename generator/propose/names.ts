import { basename } from "node:path";
import type { Document } from "../read/document.js";
import type { Table } from "../table/table.js";
import { isIdentifierName, memberNameOf, type Naming } from "../words/member-name.js";
import { singular } from "../words/singular.js";
import type { Role } from "./roles.js";
import type { Surroundings } from "./surroundings.js";

/** Longer names than this are sentences. */
const longest = 40;

/** What a program means by these already, and what the generated modules themselves declare or use. */
const taken = new Set(
  (
    "Array ArrayBuffer BigInt Boolean Date Error Function Infinity Iterator JSON Map Math NaN Number Object Partial " +
    "Promise Proxy Range Readonly ReadonlyArray ReadonlyMap ReadonlySet Record Reference Reflect RegExp Required Set String Symbol " +
    "ProtocolVersion TypeError"
  ).split(" "),
);

/** Fields that every entry may have, or that every object has. */
const ownFields = ["documentName", "aliases", "repeated", "references", "links", "errata"];

/**
 * The id of a spec: a document's file name as lower-case words.
 *
 * @returns undefined where nothing of the name is a letter or a digit of ASCII
 */
export function idOf(file: string): string | undefined {
  const stem = basename(file).replace(/(?<=.)\.[A-Za-z]\w*$/, "");
  const id = asciiOf(stem)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("-");
  return id === "" ? undefined : id;
}

/** Titles that say nothing of what a table has. */
const generic =
  /^(?:(?:an? )?overview|introduction|general|summary|details?|descriptions?|terms?|(?:text )?values?|names?|codes?|parameters?|remarks|definitions?|tables?|registrations?|registry|registries|(?:initial )?(?:contents?|entries|assignments?|values)|fields?|data|list|appendix|annex|notes?|examples?|important|warning|caution)$/i;

/** What is known of a table whose type is to be named. */
interface TypeNaming {
  readonly surroundings: Surroundings;
  /** No other table of the document is in the same section. */
  readonly alone: boolean;
  /** The names of its members. */
  readonly members: readonly string[];
  /** The header of their column. */
  readonly header: string;
  readonly file: string;
}

/**
 * The name of a table's type: its caption, the label before it or what its members' names begin with where several
 * tables stand in its section, the nearest title that says something, that with what the names begin with, the header of
 * the names, or the document's file, with the number that is all a title says: a sheet's name.
 *
 * @param names those that there are already; where nothing else fits, it may be one of these
 */
export function typeNameOf(table: Table, about: TypeNaming, names: readonly string[]): string {
  const { surroundings, alone, members, file } = about;
  const title = surroundings.titles.map(plainTitle).find(isTelling) ?? "";
  const header = about.header.replace(/(?<!\s)\s+(?:name|value|code)s?$/i, "");
  const prefix = commonPrefix(members);
  // A revision's number at its end is not what the table is about.
  const stem = basename(file)
    .replace(/\.\w+$/, "")
    .replace(/(?<![^\p{L}])[^\p{L}]+$/u, "");
  const [innermost = ""] = surroundings.titles;
  const choices = [
    plainTitle(table.caption ?? ""),
    ...(/^\d+$/.test(innermost) ? [`${stem} ${innermost}`] : []),
    ...(!alone && prefix.includes("_") ? [prefix] : []),
    title,
    ...(prefix === "" || !title ? [] : [`${title} ${prefix}`]),
    ...(isTelling(header) ? [header] : []),
    ...(title ? [] : [stem]),
    ...surroundings.titles.map(plainTitle),
  ];
  // A field's own name stays as it is: flags are several.
  const spoken = surroundings.label ?? "";
  const label = alone || !isTelling(spoken) ? "" : wordsOf(spoken);
  const found = [...(label === "" ? [] : [label]), ...choices.filter(isTelling).map(typeName)];
  const rest = [...surroundings.titles.map(plainTitle), ...choices].map(typeName);
  const candidates = [...found, ...rest].filter((name) => name.length > 1);
  const isFree = (name: string) => unique(name, names) === name && !taken.has(name);
  const [first = `Table${table.index}`] = candidates;
  const free = isFree(first) || alone ? first : (found.find(isFree) ?? first);
  return taken.has(free) ? `${free}Code` : free;
}

/** Whether a title says something. */
export function isTelling(title: string): boolean {
  return typeName(title).length > 1 && !generic.test(title.trim());
}

/** A title without its number, without what says that it is a table, and without its other name in brackets. */
function plainTitle(title: string): string {
  const bare = title
    .slice(0, 200)
    .replace(/\s*\{#[^{}]*\}\s*$/, "")
    .replace(/^(?:table|figure)\s+(?:[A-Z][.-]?)?\d[\d.\p{Pd}]*[.:]?\s*/iu, "")
    .replace(/^(?:an? )?(?:overview|list|table|summary) of (?:the )?/i, "")
    // `A records` may be those of the type A.
    .replace(/^[Tt](?:he|HE) (?=\S)/, "")
    .replace(/\s*\((?:continued|cont\.?)\)$/i, "");
  // `LAMP_STATE — since 2.0`, `LAMP_STATE (12)`: the name is what it is called.
  const [, own] = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\s*[\p{Pd}:([]/u.exec(bare) ?? [];
  if (own !== undefined) return own;
  const [, words = bare, other = ""] =
    /^(.+?)\s*\(([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[^()]*)\)$/.exec(bare) ?? [];
  const isSame = letters(words) === letters(other) || /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(other);
  const named = isSame ? words : bare;
  const short = named.replace(/\s+(?:registry|registrations?|table|list)$/i, "");
  return short === "" ? named : short;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, "");
}

/** Words in the singular, since a type is named after one of its values; a name that the document has given stays as it is. */
function typeName(text: string): string {
  return /^\w+_\w+$/.test(text) ? wordsOf(text) : singular(wordsOf(text));
}

function wordsOf(text: string): string {
  // `TYPEs` and `CLASSes` are words in the plural, and not `TYP` and `Es`.
  const plain = asciiOf(text).replace(
    /\b([A-Z])([A-Z]+)(e?s)\b/g,
    (_, first: string, rest: string, end: string) => `${first}${rest.toLowerCase()}${end}`,
  );
  const words = shortened(memberNameOf(plain, { naming: "PascalCase" }));
  const letters = words.replace(/[^A-Za-z0-9]/g, "").replace(/^[^A-Za-z]+/, "");
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** What all names begin with, in whole words: `SMB2_OPLOCK_LEVEL`. */
function commonPrefix(names: readonly string[]): string {
  const [first, ...rest] = names.map((name) => name.split("_"));
  if (first === undefined || rest.length === 0) return "";
  const end = first.findIndex((word, index) => rest.some((name) => name[index] !== word));
  return first.slice(0, end === -1 ? first.length : end).join("_");
}

/**
 * The name of a field: its header's words; without a header the number of its column.
 *
 * @param reserved names that mean something, and that this field may not have
 */
export function fieldNameOf(
  header: string,
  index: number,
  names: readonly string[],
  reserved: readonly string[],
): string {
  const words = shortened(memberNameOf(asciiOf(header), { naming: "camelCase" })).replace(
    /[^A-Za-z0-9]/g,
    "",
  );
  const name = words.replace(/^[^A-Za-z]+/, "");
  const field = name === "" ? `column${index + 1}` : name.charAt(0).toLowerCase() + name.slice(1);
  const isOwn = [...ownFields, ...reserved].includes(field) || field in Object.prototype;
  return unique(isOwn ? `${field}Text` : field, names);
}

/** Cut before the word that makes it too long. */
function shortened(name: string): string {
  if (name.length <= longest) return name;
  return name.slice(0, longest + 1).replace(/[A-Z][^A-Z]*$/, "") || name.slice(0, longest);
}

/** A name with the first number behind it that makes it another than some, without case; as it is where it is one. */
export function unique(name: string, names: readonly string[]): string {
  const folded = new Set(names.map((one) => one.toLowerCase()));
  if (!folded.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1)
    if (!folded.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
}

/** Letters without their marks (`é` → `e`). */
function asciiOf(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "");
}

/** The ways in which identifiers are written, the ones that most documents have first. */
const conventions = ["SCREAMING_SNAKE", "PascalCase", "camelCase"] as const satisfies Naming[];

/**
 * How names become those of members, where some of them are no identifiers: in the convention of those that are, which
 * it must leave as they are. Names of several words throughout are in `PascalCase`.
 *
 * @returns undefined where all are identifiers, or no convention leaves those that are
 */
export function namingOf(names: Role | undefined): Naming | undefined {
  if (names === undefined) return undefined;
  const texts = names.names.map((text) => textOf(names, text));
  const identifiers = texts.filter(isIdentifierName);
  if (identifiers.length === texts.length || !texts.some((text) => /\s/.test(text))) return undefined;
  if (identifiers.length * 2 <= texts.length) return "PascalCase";
  return conventions.find((naming) => identifiers.every((name) => memberNameOf(name, { naming }) === name));
}

/** The name as its kind reads it: without quotation marks. */
function textOf({ kind }: Role, text: string): string {
  const { data } = kind.kind.cell.safeParse(text);
  return typeof data === "string" ? data : text;
}

/** What editors and converters call a document that nobody named. */
const unnamed =
  /^(?:untitled(?: document)?|document ?\d*|(?:microsoft )?word(?: - .*)?|(?:word )?document|title|index|home|contents?|table of contents|abstract|status of this memo|copyright notice)$/i;

/**
 * What a document is called: as it says of itself, by its first heading of substance, or by its first heading at all. Of a
 * PDF file, and of a workbook with several sheets, the first heading is chance; of a Word file it is where it has a number.
 *
 * @returns undefined where nothing tells it
 */
export function titleOf({ title, blocks, format }: Document): string | undefined {
  const all = blocks.flatMap((block) => (block.kind === "heading" && block.title !== "" ? [block] : []));
  const isChance =
    format === "pdf" ||
    (format === "xlsx" && all.length > 1) ||
    (format === "docx" && all[0]?.number !== null);
  const headings = isChance ? [] : all.map((heading) => heading.title);
  const isOfSubstance = (text: string) => !unnamed.test(text) && isTelling(text);
  return [title ?? "", ...headings].find(isOfSubstance) ?? headings[0];
}
