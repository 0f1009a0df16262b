import { lineWords, type Place } from "../diagnostics/diagnostic.js";
import { type NumbersIn, numbersIn } from "../kinds/numbers-in.js";
import type { ModelRange } from "../model/range.js";
import type { Erratum } from "../spec/spec.js";
import { hasMembers, nameColumn, numberColumn } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import { placeholdersOf, type StatusOf } from "./placeholders.js";
import { aboutCell, keyValue, noteRows, type RowsInput, type WorkingRow } from "./working-row.js";

/** Values that are no members, and where the document says so. */
export interface PlacedRange {
  readonly range: ModelRange;
  /** The range as the document writes it. */
  readonly written: string;
  readonly place: Place;
  readonly corrected: ReadonlyMap<string, Erratum>;
}

export interface SortedRows {
  /** The rows of single values with a name; what cannot be told is among them, for the kinds to refuse. */
  readonly members: readonly WorkingRow[];
  readonly ranges: readonly PlacedRange[];
  /** What can be neither, and was reported. */
  readonly refused: readonly WorkingRow[];
}

/**
 * Tells the rows that become entries from those that are ranges: of more values than one, or with `Unassigned`,
 * `Reserved` or such in place of a name. Only a table whose values are numbers has ranges.
 */
export function sortRows(rows: readonly WorkingRow[], input: RowsInput): SortedRows {
  const reader = rangeReader(input);
  if (reader === undefined) return { members: rows, ranges: [], refused: [] };
  const members: WorkingRow[] = [];
  const ranges: PlacedRange[] = [];
  const refused: WorkingRow[] = [];
  for (const row of rows) {
    const read = reader(row);
    if (read === undefined) refused.push(row);
    else {
      members.push(...read.members);
      ranges.push(...read.ranges);
    }
  }
  report(ranges, input);
  return { members, ranges, refused };
}

type Sorted = Pick<SortedRows, "members" | "ranges">;

function rangeReader(input: RowsInput): ((row: WorkingRow) => Sorted | undefined) | undefined {
  const { name: table, spec, problems } = input;
  const number = numberColumn(spec);
  const statusOf = placeholdersOf(spec);
  const nameIndex = nameColumn(spec);
  if (number === undefined) {
    const joint = Object.values(spec.columns).find(({ kind }) => kind.joins && kind.fields?.value);
    const words = joint?.kind.fields?.value?.words;
    if (words === undefined || !hasMembers(spec)) return undefined;
    return (row) => {
      const value = keyValue(row, spec);
      const title = titleOf(row, -1, nameIndex, statusOf, false);
      return title.status === undefined || value === undefined
        ? { members: [row], ranges: [] }
        : { members: [], ranges: placed(row, oneNumber(value).ranges, title, words, spec) };
    };
  }
  const header = JSON.stringify(number.header);
  return (row) => {
    const cell = row.cells[number.index] ?? { text: "", place: row.place };
    const written = cell.text;
    const single = number.kind.cell.safeParse(written);
    const isSingle = single.success;
    const title = titleOf(row, number.index, nameIndex, statusOf, !isSingle);
    const refuse = (
      code: "cell-invalid" | "name-missing" | "values-listed",
      message: string,
      help: string,
    ) => {
      problems.error(code, `${table} ${written}: ${message}`, { ...aboutCell(row, cell, input), help });
      return undefined;
    };
    if (isSingle && title.status === undefined) {
      if (nameIndex === undefined || title.text !== "" || !hasMembers(spec))
        return { members: [row], ranges: [] };
      return refuse("name-missing", "the row has no name.", nameHelp);
    }
    const read = isSingle ? oneNumber(single.data) : numbersIn(written, number.kind);
    if (read === undefined) return { members: [row], ranges: [] };
    if (read.form === "bytes")
      return refuse(
        "cell-invalid",
        `these are ${read.count} bytes, which the kind of ${header} does not read.`,
        `Give the column the kind bytes(${read.count}).`,
      );
    // A span of bits or masks is not what lies between two numbers.
    if (spec.kind === "flags" && read.ranges.some(({ first, last }) => first !== last))
      return refuse(
        "cell-invalid",
        "flags have no ranges, since what lies between two of them is no flag.",
        "Leave the row out with `skip`.",
      );
    const { text: own, status } = title;
    if (status === undefined && own === "")
      return refuse("name-missing", "nothing says what the range is.", nameHelp);
    const ranges = placed(row, read.ranges, title, number.words, spec);
    if (status !== undefined || read.form !== "list" || spec.lists === "ranges")
      return { members: [], ranges };
    if (spec.lists === undefined)
      return refuse(
        "values-listed",
        `${JSON.stringify(own)} stands at several values.`,
        'Say with `lists` in the spec.ts what they are: "members" or "ranges".',
      );
    const isOne = ({ range: { first, last } }: PlacedRange) => first === last;
    return {
      members: ranges.filter(isOne).map((one) => withCell(row, number.index, one.written)),
      ranges: ranges.filter((one) => !isOne(one)),
    };
  };
}

/** What a row says of the values that it is about. */
function placed(
  row: WorkingRow,
  ranges: NumbersIn["ranges"],
  { text: own, status }: ReturnType<typeof titleOf>,
  words: (value: number | string) => string,
  spec: RowsInput["spec"],
): PlacedRange[] {
  const prose = proseOf(row, spec).filter((one) => one !== own);
  const name = status === undefined ? own : undefined;
  const text = [...(name === undefined || prose.length === 0 ? [own] : []), ...prose]
    .filter(Boolean)
    .join(": ");
  return ranges.map(({ first, last }) => ({
    range: { first, last, ...(name === undefined ? {} : { name }), text, status: status ?? "other" },
    written: first === last ? words(first) : `${words(first)}-${words(last)}`,
    place: row.place,
    corrected: row.corrected ?? new Map(),
  }));
}

function oneNumber(value: unknown): NumbersIn {
  const one = value as number | string;
  return { form: "single", ranges: [{ first: one, last: one }] };
}

const nameHelp =
  'Look whether the document lost it; if not, say what an empty name means, as in `placeholders: { "": "reserved" }`.';

function withCell(row: WorkingRow, index: number, text: string): WorkingRow {
  return { ...row, cells: row.cells.map((cell, at) => (at === index ? { ...cell, text } : cell)) };
}

function report(ranges: readonly PlacedRange[], input: RowsInput): void {
  const said = ranges.map(({ written, range: { text }, place }) => ({
    words: `${written}${text === "" ? "" : ` ${text}`}${lineWords(place)}`,
    place,
  }));
  const help = "Nothing to do; `placeholders` of the spec.ts says which words are no names.";
  noteRows(input, "ranges-read", "values that are no members", said, help);
}

/** The name of a row; where it is empty or a dash, or there is none, the cell that says why. */
function titleOf(
  { cells }: WorkingRow,
  number: number,
  name: number | undefined,
  statusOf: StatusOf,
  isSpan: boolean,
): { readonly text: string; readonly status: ReturnType<StatusOf> } {
  const own = name === undefined ? "" : (cells[name]?.text ?? "");
  const status = statusOf(own, isSpan);
  if (own !== "" && status !== "other") return { text: own, status };
  const others = cells.filter((_, index) => index !== number && index !== name).map(({ text }) => text);
  // Without a column of names, what comes first stands for one; what follows is said of it.
  if (name === undefined) {
    const first = others.find((text) => text !== "") ?? "";
    return { text: first, status: statusOf(first, isSpan) };
  }
  // `-` and `N/A` in another column say that this one is empty.
  const word = others.find((text) => /\p{L}{3}/u.test(text) && statusOf(text, isSpan) !== undefined);
  // `-` and `N/A` for a name say less than `Reserved` beside them.
  return word === undefined ? { text: own, status } : { text: word, status: statusOf(word, isSpan) };
}

/** The running text of a row. */
function proseOf({ cells }: WorkingRow, { columns }: TableSpec): string[] {
  return Object.values(columns).flatMap(({ kind }, index) => {
    const text = cells[index]?.text ?? "";
    return kind.field?.prose && text !== "" ? [text] : [];
  });
}
