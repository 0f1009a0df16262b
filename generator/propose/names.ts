import { basename } from "node:path";
import type { Table } from "../table/table.js";
import { memberNameOf } from "../words/member-name.js";

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
  /^(?:overview|introduction|general|summary|details?|descriptions?|(?:text )?values?|names?|codes?|parameters?|remarks|definitions?|tables?)$/i;

/**
 * The name of a table's type: its caption, or its section's title where no other table stands there, or what
 * its members' names begin with, or the header of the names, or the document's file.
 *
 * @param alone no other table of the document is in the same section
 * @param members the names of its members
 * @param header the header of their column
 * @param names those that there are already
 */
export function typeNameOf(
  table: Table,
  about: {
    readonly alone: boolean;
    readonly members: readonly string[];
    readonly header: string;
    readonly file: string;
  },
  names: readonly string[],
): string {
  const plain = (text: string) => text.replace(/^Table\s+[A-Z]?[\d.-]+[.:]?\s*/i, "");
  const title = plain(table.section?.title ?? "");
  const header = about.header.replace(/(?<!\s)\s+(?:name|value|code)s?$/i, "");
  // A revision's number at its end is not what the table is about.
  const stem = basename(about.file)
    .replace(/\.\w+$/, "")
    .replace(/(?<![^\p{L}])[^\p{L}]+$/u, "");
  const choices = [
    plain(table.caption ?? ""),
    ...(about.alone ? [title] : []),
    commonPrefix(about.members),
    ...(/\s/.test(about.header) ? [header] : []),
    ...(about.alone ? [stem] : [title, stem]),
  ];
  const telling = choices.filter((text) => !generic.test(text));
  const found = [...telling, ...choices].map(typeName);
  const name = found.find((words) => words.length > 1) ?? `Table${table.index}`;
  return unique(taken.has(name) ? `${name}Code` : name, names);
}

function typeName(text: string): string {
  const words = shortened(memberNameOf(asciiOf(text), { naming: "PascalCase" }));
  const letters = words.replace(/[^A-Za-z0-9]/g, "").replace(/^[^A-Za-z]+/, "");
  return singular(letters.charAt(0).toUpperCase() + letters.slice(1));
}

/** `ErrorCodes` → `ErrorCode`: a type is named after one of its values. */
function singular(name: string): string {
  if (/(?:ss|us|is|[A-Z]s)$/.test(name) || name.length < 4) return name;
  if (/ies$/.test(name)) return `${name.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(name)) return name.slice(0, -2);
  return name.replace(/s$/, "");
}

/** What all names begin with, in whole words, where that is two words at least: `SMB2_OPLOCK_LEVEL`. */
function commonPrefix(names: readonly string[]): string {
  const [first, ...rest] = names.map((name) => name.split("_"));
  if (first === undefined || rest.length === 0) return "";
  const end = first.findIndex((word, index) => rest.some((name) => name[index] !== word));
  const shared = first.slice(0, end === -1 ? first.length : end);
  return shared.length < 2 ? "" : shared.join("_");
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

function unique(name: string, names: readonly string[]): string {
  const folded = new Set(names.map((one) => one.toLowerCase()));
  if (!folded.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1)
    if (!folded.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
}

/** Letters without their marks (`é` → `e`). */
function asciiOf(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "");
}
