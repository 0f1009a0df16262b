import {
  booleanWords,
  type ColumnKind,
  identifier,
  phrase,
  prose,
  quoted,
  quotesAround,
  reference,
  stringKey,
  versionSet,
} from "../kinds/index.js";
import { literal } from "../print/literal.js";

/** A column kind together with the expression that makes it in a spec.ts. */
export interface ProposedKind<Kind extends ColumnKind = ColumnKind> {
  readonly kind: Kind;
  readonly code: string;
  /** What such a column can be in a table. */
  readonly role: "number" | "fused" | "identifier" | "key" | "prose" | "other";
}

type Role = ProposedKind["role"];

export function proposed<Kind extends ColumnKind>(role: Role, name: string, kind: Kind, args = "") {
  return { kind, code: `${name}(${args})`, role } satisfies ProposedKind<Kind>;
}

export const anyProse = proposed("prose", "prose", prose());
export const anyIdentifier = proposed("identifier", "identifier", identifier());
export const anyPhrase = proposed("other", "phrase", phrase());

/**
 * The strictest kind that reads every text, other than a number; running text where no other does.
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

/** The kind that reads names: between quotation marks, where all stand between the same ones. */
export function nameKind(texts: readonly string[]): ProposedKind {
  const marks = quotesAround(texts);
  const inner = marks === undefined ? texts : texts.map((text) => text.slice(1, -1).trim());
  const kind = strictestName(inner);
  if (marks === undefined) return kind;
  return {
    ...kind,
    kind: quoted(kind.kind as Parameters<typeof quoted>[0], marks),
    code: `quoted(${kind.code}${marks === '""' ? "" : `, ${literal(marks)}`})`,
  };
}

function strictestName(texts: readonly string[]): ProposedKind {
  const distinct = [...new Set(texts)];
  return [anyIdentifier, ...keyKinds(distinct), anyPhrase].find((kind) => reads(kind, distinct)) ?? anyProse;
}

/** Every kind that may fit, the strictest first; those with arguments take them from the texts. */
function candidates(texts: readonly string[]): ProposedKind[] {
  const versions = versionsIn(texts);
  const isQuoted = quotesAround(texts) !== undefined;
  return [
    ...booleanPairs(texts),
    proposed("other", "reference", reference()),
    ...(versions === undefined
      ? []
      : [proposed("other", "versionSet", versionSet(versions), literal(versions))]),
    anyIdentifier,
    ...(isQuoted ? [nameKind(texts)] : []),
    ...keyKinds(texts),
  ];
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
