import {
  bit,
  booleanWords,
  type ColumnKind,
  fused,
  hex,
  hex64,
  identifier,
  integer,
  type OneFieldKind,
  phrase,
  prose,
  ranges,
  reference,
  stringKey,
  versionSet,
} from "../kinds/index.js";
import { literal } from "../print/literal.js";

/** A column kind together with the expression that makes it in a spec.ts. */
export interface ProposedKind<Kind extends ColumnKind = ColumnKind> {
  readonly kind: Kind;
  readonly code: string;
  /** The names that the expression imports. */
  readonly uses: readonly string[];
  /** What such a column can be in a table. */
  readonly role: "number" | "fused" | "identifier" | "key" | "prose" | "other";
}

type Role = ProposedKind["role"];

function proposed<Kind extends ColumnKind>(role: Role, name: string, kind: Kind, args = "") {
  return { kind, code: `${name}(${args})`, uses: [name], role } satisfies ProposedKind<Kind>;
}

export const anyProse = proposed("prose", "prose", prose());
export const anyPhrase = proposed("other", "phrase", phrase());

/**
 * The strictest kind that reads every text; running text where no other does.
 *
 * @param texts the cells that are not empty
 */
export function strictestKind(texts: readonly string[]): ProposedKind {
  const distinct = [...new Set(texts)];
  if (distinct.length === 0) return anyProse;
  return candidates(distinct).find((candidate) => reads(candidate, distinct)) ?? anyProse;
}

/** Whether a kind reads every text: its own schema says so. */
export function reads({ kind }: ProposedKind, texts: readonly string[]): boolean {
  return texts.every((text) => kind.cell.safeParse(text).success);
}

/** Every kind that may fit, the strictest first; those with arguments take them from the texts. */
function candidates(texts: readonly string[]): ProposedKind[] {
  const digits = hexDigits(texts);
  const versions = versionsIn(texts);
  return [
    // A number that begins with 0 is a text: its zeros would be lost.
    ...(texts.some((text) => /^-?0\d/.test(text)) ? [] : [wholeNumber]),
    hexadecimal(digits),
    proposed("number", "hex64", hex64(digits), String(digits)),
    proposed("number", "bit", bit()),
    ...(texts.every((text) => /^-?\d+$/.test(text))
      ? []
      : [proposed("other", "ranges", ranges()), rangesOf(hexadecimal(digits))]),
    ...booleanPairs(texts),
    proposed("other", "reference", reference()),
    ...fusedKinds(digits),
    ...(versions === undefined
      ? []
      : [proposed("other", "versionSet", versionSet(versions), literal(versions))]),
    proposed("identifier", "identifier", identifier()),
    ...keyKinds(texts),
  ];
}

const wholeNumber = proposed("number", "integer", integer());

function hexadecimal(digits: number): ProposedKind<OneFieldKind> {
  return proposed("number", "hex", hex(digits), digits === 2 ? "" : String(digits));
}

function rangesOf({ kind, code, uses }: ProposedKind<OneFieldKind>): ProposedKind {
  return { ...proposed("other", "ranges", ranges(kind), code), uses: ["ranges", ...uses] };
}

/** As many digits as the document writes everywhere, or else the fewest. */
function hexDigits(texts: readonly string[]): number {
  const widths = texts.flatMap((text) =>
    [...text.matchAll(/\b0[xX]([0-9A-Fa-f]+)\b/g)].map(([, digits = ""]) => digits.length),
  );
  return widths.length === 0 ? 2 : widths.reduce((least, width) => Math.min(least, width));
}

/** Words that say yes and no. A pair is taken only where both occur, but for the plainest. */
const wordPairs = [
  ["Yes", "No"],
  ["True", "False"],
  ["Y", "N"],
  ["Required", "Optional"],
  ["Mandatory", "Optional"],
  ["Supported", "Not supported"],
  ["Enabled", "Disabled"],
  ["On", "Off"],
] as const;

function booleanPairs(texts: readonly string[]): ProposedKind[] {
  const said = new Set(texts.map((text) => text.toLowerCase()));
  return [
    proposed("other", "booleanWords", booleanWords()),
    ...wordPairs
      .filter(([yes, no]) => said.has(yes.toLowerCase()) && said.has(no.toLowerCase()))
      .map(([yes, no]) =>
        proposed("other", "booleanWords", booleanWords([yes], [no]), `${literal([yes])}, ${literal([no])}`),
      ),
  ];
}

/** A number and a name in one cell, in either order. */
function fusedKinds(digits: number): ProposedKind[] {
  const hexNumber = hexadecimal(digits);
  const name = proposed("identifier", "identifier", identifier());
  const pairs = [
    ...[hexNumber, wholeNumber].map((value) => ({ value, name })),
    // Words and a whole number are too often just words: only hexadecimal digits leave no doubt.
    { value: hexNumber, name: anyPhrase },
  ];
  return pairs.flatMap(({ value, name }) =>
    [undefined, "=", ":"].flatMap((separator) => [
      fusedKind({ value, name }, separator),
      fusedKind({ name, value }, separator),
    ]),
  );
}

function fusedKind(parts: Record<string, ProposedKind>, separator: string | undefined): ProposedKind {
  const kinds = Object.entries(parts).map(([field, { kind }]) => [field, kind] as const);
  const code = Object.entries(parts).map(([field, part]) => `${field}: ${part.code}`);
  return {
    kind: fused(Object.fromEntries(kinds), separator),
    code: `fused({ ${code.join(", ")} }${separator === undefined ? "" : `, ${literal(separator)}`})`,
    uses: ["fused", ...Object.values(parts).flatMap(({ uses }) => uses)],
    role: "fused",
  };
}

/**
 * The versions that cells list, in their order; undefined where the cells are no such lists. One cell at least
 * must name several: a single number with dots may be a section as well.
 */
function versionsIn(texts: readonly string[]): [string, ...string[]] | undefined {
  const lists = texts
    .filter((text) => text !== "All")
    .map((text) => text.match(/(?<!\d)\d+(?:\.\d+)+/g) ?? []);
  if (!lists.some(({ length }) => length > 1)) return undefined;
  const numbers = (version: string) => version.split(".").map(Number);
  const [first, ...rest] = [...new Set(lists.flat())].sort((left, right) => {
    const [a, b] = [numbers(left), numbers(right)];
    const at = a.findIndex((number, index) => number !== b[index]);
    return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
  });
  return first === undefined ? undefined : [first, ...rest];
}

/** Texts without white space; where all of them have one plain form, that form is what they must match. */
function keyKinds(texts: readonly string[]): ProposedKind[] {
  const length = texts[0]?.length ?? 0;
  const forms = [`\\d{${length}}`, `[0-9A-Z]{${length}}`];
  return [
    ...(length > 1
      ? forms.map((form) => proposed("key", "stringKey", stringKey(new RegExp(form)), `/${form}/`))
      : []),
    proposed("key", "stringKey", stringKey()),
  ];
}

/**
 * Cells that all begin alike, `Supported by: …`: what tells them from running text where cells were lost.
 *
 * @returns undefined where they do not, or begin with more than letters, digits, spaces and `,:-`
 */
export function kindByBeginning(texts: readonly string[]): ProposedKind | undefined {
  const [first = "", ...rest] = texts;
  let length = rest.length === 0 ? 0 : first.length;
  for (const text of rest) while (!text.startsWith(first.slice(0, length))) length -= 1;
  const [beginning = ""] = /^[A-Za-z0-9 ,:-]*[ ,:-]/.exec(first.slice(0, length)) ?? [];
  if (beginning.length < 6) return undefined;
  const form = `${beginning}[^]+`;
  return proposed("key", "stringKey", stringKey(new RegExp(form)), `/${form}/`);
}
