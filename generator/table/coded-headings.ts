import type { Block, Heading, HeadingShape, RawRow, RawTable } from "../read/document.js";

const number = String.raw`(?<value>0x[\da-fA-F]{1,16}|\d{1,19})`;
const name = String.raw`(?<name>[\p{L}_(][^\n]{0,120})`;

/** How a code and its name stand in a title, the stricter shapes first. */
const shapes: readonly (readonly [shape: string, pattern: RegExp])[] = [
  ["({value}) {name}", new RegExp(`^\\(${number}\\) ${name}$`, "u")],
  ["[{value}] {name}", new RegExp(`^\\[${number}\\] ${name}$`, "u")],
  ["{value}: {name}", new RegExp(`^${number}: ${name}$`, "u")],
  ["{value} - {name}", new RegExp(`^${number} [-\u2013\u2014] ${name}$`, "u")],
  ["{name} ({value})", new RegExp(`^${name} \\(${number}\\)$`, "u")],
  ["{name} = {value}", new RegExp(`^${name} = ${number}$`, "u")],
  ["{name}: {value}", new RegExp(`^${name}: ${number}$`, "u")],
  ["{value} {name}", new RegExp(`^${number} ${name}$`, "u")],
];

/** Fewer headings that are alike are alike by chance. */
const fewest = 3;

interface Coded {
  /** The heading's place among the blocks. */
  readonly at: number;
  /** `""` where a heading among the others is of another shape. */
  readonly value: string;
  readonly name: string;
}

/** Headings of one level and shape under one heading. Places are among the blocks. */
interface Run extends HeadingShape {
  readonly parent: number | undefined;
  readonly above: number | undefined;
  readonly codes: Coded[];
  /** Headings since the last code. */
  odd: Coded[];
}

/** A table, and the heading that it stands under. */
export interface CodedHeadings {
  readonly table: RawTable;
  readonly under: Heading | undefined;
}

/**
 * The tables of codes that stand in headings: runs of headings of one level, each with a number and a name of its own
 * in one shape. Runs of one shape in neighbouring sections are one table, whose groups are the sections, unless a
 * number occurs in both. A heading of another shape among the others is a row without a number.
 */
export function codedHeadings(blocks: readonly Block[]): CodedHeadings[] {
  const tables: Run[][] = [];
  for (const run of runsOf(blocks)) {
    const table = tables.findLast(([first]) => isAlike(first as Run, run));
    const last = table?.at(-1);
    const values = new Set(table?.flatMap(({ codes }) => codes.map(({ value }) => value)));
    if (last && last.parent !== run.parent && !run.codes.some(({ value }) => values.has(value)))
      table?.push(run);
    else tables.push([run]);
  }
  return tables.filter(areCodes).map((runs) => tableOf(runs, blocks));
}

function isAlike(one: Run, other: Run): boolean {
  return one.level === other.level && one.shape === other.shape && one.above === other.above;
}

function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  const open = new Map<number, Run>();
  const sections: { readonly level: number; readonly at: number }[] = [];
  for (const [at, heading] of blocks.entries()) {
    if (heading.kind !== "heading") continue;
    const { level } = heading;
    while ((sections.at(-1)?.level ?? 0) >= level) sections.pop();
    const [above, parent] = [sections.at(-2)?.at, sections.at(-1)?.at];
    sections.push({ level, at });
    const last = open.get(level);
    const run = last?.parent === parent ? last : undefined;
    const read = readTitle(heading, last?.shape);
    if (run && read?.shape === run.shape) {
      run.codes.push(...run.odd, { at, ...read });
      run.odd = [];
    } else if (read && (run === undefined || run.codes.length < fewest)) {
      const { shape, ...code } = read;
      const next = { level, shape, parent, above, codes: [{ at, ...code }], odd: [] };
      open.set(level, next);
      runs.push(next);
    } else run?.odd.push({ at, value: "", name: titleWords(heading) });
  }
  return runs;
}

/** A title's number and name; a heading's own number may be the code: `404 Not Found`. */
function readTitle({ number: own, title }: Heading, expected: string | undefined) {
  const texts = own !== null && /^\d+$/.test(own) ? [title, `${own} ${title}`] : [title];
  const found = texts.flatMap((text) =>
    shapes.flatMap(([shape, pattern]) => {
      const { value, name } = pattern.exec(text)?.groups ?? {};
      return value === undefined || name === undefined ? [] : [{ shape, value, name }];
    }),
  );
  return found.find(({ shape }) => shape === expected) ?? found[0];
}

/** What stands for a name where a number has none. */
const noName = /^\(.*\)$|^(?:reserved|unassigned|unused)\b/i;

/**
 * Whether the numbers are codes: nearly all headings have one, and names differ. Numbers that go up or down by one may
 * count the headings; then only names that programs have tell that they are codes. Section numbers may have been left
 * out among them, so without a sign around the numbers half of the steps are enough.
 */
function areCodes(runs: readonly Run[]): boolean {
  const all = runs.flatMap(({ codes }) => codes);
  const codes = all.filter(({ value }) => value !== "");
  const names = codes.map(({ name }) => name).filter((text) => !noName.test(text));
  if (codes.length < fewest || codes.length < all.length * 0.9) return false;
  if (names.length < fewest || new Set(names).size < names.length) return false;
  const values = codes.map(({ value }) => BigInt(value));
  const [first = 0n, ...rest] = values;
  const steps = rest.filter((value, at) => [1n, -1n].includes(value - (values[at] as bigint))).length;
  const isBare = runs[0]?.shape === "{value} {name}" && first < 100n;
  const counted = steps >= rest.length * (isBare ? 0.5 : 1);
  return !counted || names.every((text) => /^\w+$/.test(text) && /[a-z][A-Z]|_/.test(text));
}

function tableOf(runs: readonly Run[], blocks: readonly Block[]): CodedHeadings {
  const [first] = runs as [Run];
  const headingAt = (at: number | undefined) => (at === undefined ? undefined : (blocks[at] as Heading));
  const rows = runs.flatMap(({ codes, parent }): RawRow[] => {
    const title = runs.length > 1 ? headingAt(parent) : undefined;
    return [
      ...(title ? [rowOf([{ text: titleWords(title), place: title.place, colspan: 3 }])] : []),
      ...codes.map(({ at, value, name }) => {
        const { place } = blocks[at] as Heading;
        const next = blocks[at + 1];
        const text = next?.kind === "paragraph" ? next : { text: "", place };
        return rowOf([
          { text: value, place },
          { text: name, place },
          { text: text.text, place: text.place },
        ]);
      }),
    ];
  });
  const { place } = blocks[first.codes[0]?.at ?? 0] as Heading;
  const header = rowOf(["Number", "Name", "Text"].map((text) => ({ text, place })));
  return {
    under: headingAt(runs.length > 1 ? first.above : first.parent),
    table: {
      kind: "table",
      origin: "headings",
      headings: { level: first.level, shape: first.shape },
      caption: null,
      rows: [{ ...header, header: true }, ...rows],
      place,
      problems: [],
    },
  };
}

function rowOf(cells: RawRow["cells"]): RawRow {
  return { header: false, cells, place: (cells[0] as RawRow["cells"][number]).place };
}

function titleWords({ number: own, title }: Heading): string {
  return own === null ? title : `${own} ${title}`;
}
