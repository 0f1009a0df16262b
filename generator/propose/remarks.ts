import { aliasesOf, type Entry, type TableKind } from "../model/model.js";
import { firstFew } from "../rows/working-row.js";
import { isPlainIdentifier } from "../words/member-name.js";
import { when } from "../words/when.js";
import { countHeader, sayingHeader, valueHeader } from "./headers.js";
import { baseSaid } from "./numbers.js";
import { lostWords, oddityWords } from "./rows.js";
import type { ProposedColumn, ProposedTable } from "./table.js";

/** What is said of a table beside its proposal. */
export interface About {
  /** What comes of the table as it is proposed. */
  readonly entries: readonly Entry[];
  /** Titles of full-width rows. */
  readonly titles: readonly string[];
  /** How many rows had cells moved under their columns. */
  readonly moved: number;
  /** Why its numbers are not its values, where they look like ones. */
  readonly spoilt?: string | undefined;
}

/** What a person should look at before taking a proposal over: the decisions that the document leaves open. */
export function remarksOn(proposed: ProposedTable, { entries, titles, moved, spoilt }: About): string[] {
  const { kind, duplicates, naming, columns, footnotes, group, style, oddities, mixed } = proposed;
  const aliased = entries.filter((entry) => aliasesOf(entry).length > 0);
  const hasNames = kind !== "map" && kind !== "records";
  const odd =
    naming === undefined && hasNames && columns.some(({ kind: { code } }) => code.includes("phrase()"))
      ? entries.map(({ name }) => String(name)).filter((name) => !isPlainIdentifier(name))
      : [];
  const left = [
    ...oddities.filter(({ fault }) => fault !== undefined).map(oddityWords),
    ...lostWords(oddities),
  ];
  const sentences = titles.filter(isSentence).map((title) => JSON.stringify(title));
  const isNumbered = columns.some(({ field }) => field === "value");
  return [
    ...left.map((words) => `Left out: ${words}. Correct it with an erratum, or leave it so.`),
    ...when(
      oddities.some(({ twin }) => twin),
      "Where both are names of one value, take the `skip` out: the later is an alias then.",
    ),
    ...mixed.map(mixedWords),
    ...columns.flatMap((column) => restatementWords(column, columns, entries)),
    ...columns.flatMap((column) => readingWords(column, kind, entries)),
    ...when(spoilt !== undefined, `Its numbers are not taken for values: ${spoilt}.`),
    ...when(
      columns.some(({ kind: { code } }) => code.startsWith("bitOf(")),
      "The columns of bits are one value together.",
    ),
    ...when(kind === "flags", 'Its values are bits: if they are not combined, say kind: "enum".'),
    ...when(kind === "map" && isNumbered, "No column has names for members: entries go by their value."),
    ...when(
      kind === "map" && !isNumbered,
      "Its keys are no identifiers: entries go by them, without members.",
    ),
    ...when(style === "const", "Values beyond 2^53 are bigint in TypeScript, and strings of digits in JSON."),
    ...when(
      duplicates !== undefined,
      `Some names stand at several values: the ${duplicates} is added to them.`,
    ),
    ...when(
      aliased.length > 0,
      `Some values have several names (${firstFew(aliased.map(({ name }) => String(name)))}): the first is the member.`,
    ),
    ...when(
      odd.length > 0,
      `Most names are identifiers, but not ${firstFew(odd.map((name) => JSON.stringify(name)))}.`,
    ),
    ...markWords(hasNames ? entries : []),
    ...when(
      moved > 0,
      `${moved} row${moved === 1 ? "" : "s"} lost cells, and the rest was moved under the columns that read it.`,
    ),
    ...when(group !== undefined, `The titles of full-width rows go into the field ${group}.`),
    ...when(
      sentences.length > 0,
      `Full-width rows with sentences may go on with the row above, which a person must say: ${firstFew(sentences)}.`,
    ),
    ...when(
      columns.some(({ kind: { code } }) => code.startsWith("quoted(")),
      "The quotation marks around every cell are taken off.",
    ),
    ...when(footnotes !== undefined, "Footnote marks are taken off the ends of cells."),
  ];
}

/** Says why a column of numbers is one of texts. */
function mixedWords({ header, odd, isRead }: ProposedTable["mixed"][number]): string {
  const column = JSON.stringify(header);
  const shown = (texts: readonly string[]) =>
    firstFew([...new Set(texts)].map((text) => JSON.stringify(text)));
  if (isRead) return `${column} is text, though most of its cells are numbers: not ${shown(odd)}.`;
  const padded = odd.filter((text) => /^-?0\d+$/.test(text));
  if (padded.length > 0 && odd.every((text) => /^-?\d+$/.test(text)))
    return `${column} is text: numbers would lose the zeros before ${shown(padded)}.${hexWords(odd)}`;
  const prefixed = odd.filter((text) => /^0x/i.test(text));
  if (padded.length > 0 && prefixed.length > 0)
    return `${column} is text: it has numbers that begin with 0x, such as ${JSON.stringify(prefixed[0])}, and others with zeros: ${shown(padded)}. If these are hexadecimal too, correct them with errata.`;
  const lettered = odd.filter((text) => /^\d+[a-z]/i.test(text));
  if (padded.length > 0 && lettered.length > 0)
    return `${column} is text, though most of its cells look like numbers: no notation that is known reads both ${JSON.stringify(padded[0])} and ${JSON.stringify(lettered[0])}.`;
  const plain = /^-?\d+$/;
  const unread = [...odd.filter((text) => !plain.test(text)), ...odd.filter((text) => plain.test(text))];
  return `${column} is text, though most of its cells look like numbers: no notation that is known reads ${shown(unread)}.`;
}

/** As many digits everywhere as bytes have may be hexadecimal ones, though none is a letter. */
function hexWords(digits: readonly string[]): string {
  const [length = 0, ...others] = new Set(digits.map((text) => text.length));
  if (others.length > 0 || ![4, 8, 16].includes(length)) return "";
  return ` If they are hexadecimal, say number({ base: 16, digits: ${length} }), and kind: "enum".`;
}

/**
 * Says where a column that has the value once more, in another notation, has another. Small numbers of one notation are
 * the same by chance: `Since`, `Priority`.
 */
function restatementWords(
  { field, header, kind }: ProposedColumn,
  columns: readonly ProposedColumn[],
  entries: readonly Entry[],
): string[] {
  const value = columns.find((column) => column.field === "value")?.kind.code;
  if (field === "value" || kind.role !== "number" || kind.code === value || !valueHeader.test(header))
    return [];
  const stated = entries.filter((entry) => entry.value !== undefined && entry[field] !== undefined);
  const other = stated.filter((entry) => entry[field] !== entry.value);
  if (other.length === 0 || other.length * 2 >= stated.length) return [];
  const rows = other.map((entry) => `${String(entry[field])} beside ${String(entry.value)}`);
  return [`${JSON.stringify(header)} is mostly the value once more, but has ${firstFew(rows)}.`];
}

/** Says how a column is read, where it may be read otherwise. */
function readingWords(
  { field, header, kind }: ProposedColumn,
  table: TableKind,
  entries: readonly Entry[],
): string[] {
  const column = JSON.stringify(header);
  const isBare =
    kind.role === "number" && /base: 16(?!.*(?:pre|suf)fix)/.test(kind.code) && !baseSaid.hex.test(header);
  // What is spelt as names are is no description.
  const isNamed = field === "name" && sayingHeader.test(header.trim()) && kind.role !== "identifier";
  const note = /\(\?<(name(?:Note|Reference))>/.exec(kind.code)?.[1];
  const filled = entries.filter((entry) => entry[field] !== undefined);
  const first = new Map<unknown, Entry>();
  const same = filled.find((entry) => {
    const before = first.get(entry[field]);
    if (before === undefined) first.set(entry[field], entry);
    return before !== undefined;
  });
  const isFact =
    kind.role === "number" && field !== "value" && table === "string-enum" && valueHeader.test(header);
  const bare = isFact && same === undefined ? entries.filter((entry) => !filled.includes(entry)) : [];
  const isCount = kind.role === "number" && table === "string-enum" && countHeader.test(header.trim());
  return [
    ...when(
      isCount && field !== "value" && same === undefined,
      `${column} is taken for a count of the rows: if its numbers are the codes, call its field value, and say kind: "enum".`,
    ),
    ...when(isBare, `${column} is read as hexadecimal digits, since some have letters.`),
    ...when(isNamed, `The names are made of the texts under ${column}: no other column has any.`),
    ...when(
      note !== undefined,
      `What stands in brackets behind a name is not part of it: it goes into ${note}.`,
    ),
    ...(isFact && same
      ? [
          `${column} is not the value: ${String(same[field])} stands at ${first.get(same[field])?.name} and ${same.name}.`,
        ]
      : []),
    ...when(
      bare.length > 0,
      `${column} is not the value: it is empty at ${firstFew(bare.map(({ name }) => String(name)))}.`,
    ),
  ];
}

/** Says which word stands behind some of the names alone, where all are such as programs have: a badge of the page, perhaps. */
function markWords(entries: readonly Entry[]): readonly string[] {
  const names = entries.map(({ documentName, name }) => String(documentName ?? name).split(" "));
  const marked = names.filter(({ length }) => length > 1);
  const word = marked[0]?.[1] ?? "";
  const isMark =
    marked.length > 1 &&
    marked.length < names.length &&
    marked.every((parts) => parts.length === 2 && parts[1] === word) &&
    names.every(([name = ""]) => /^\w+$/.test(name) && /^[A-Z0-9_]{2,}$|_|[a-z][A-Z]/.test(name));
  return when(
    isMark,
    `Some names have ${JSON.stringify(word)} behind them: if it is a mark and no part of the name, read it apart with \`pattern\`.`,
  );
}

/** Words that end in a full stop, or begin in the middle of a sentence. */
function isSentence(title: string): boolean {
  return /\s/.test(title) && (/[.!?;,]$/.test(title) || /^\p{Ll}/u.test(title));
}
