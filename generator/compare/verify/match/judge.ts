import { distanceOf } from "../../../words/distance.js";
import { type Fit, fitOf, kinship } from "../names/fit.js";
import type { IndexedEntry, TableIndex } from "./table-index.js";
import type { Judged, Read, Verdict } from "./verdict.js";

/** An abbreviation is taken for another entry's name only where so much of it is left. */
const clearShare = 0.7;
/** A name that shares so much with the value's own entry is a name for that. */
const kinshipShare = 0.5;
/** Shorter names are too easily a slip of some other word. */
const clearLength = 8;

/** Holds every pair against the table. */
export function judge(reads: readonly Read[], table: TableIndex): Judged[] {
  const claimed = new Set(reads.flatMap((read) => agreeing(read, table) ?? []));
  const values = new Set(reads.map(({ value }) => value));
  const last = lastInRow(table.max, values);
  return reads.map((read) => ({ ...read, verdict: verdictOf(read, table, claimed, last) }));
}

function agreeing({ core, value }: Read, table: TableIndex): IndexedEntry | undefined {
  return table.withName(core.joined).find((entry) => entry.value === value);
}

function verdictOf(read: Read, table: TableIndex, claimed: ReadonlySet<IndexedEntry>, last: number): Verdict {
  const { core, value } = read;
  const same = agreeing(read, table);
  if (same !== undefined) return { kind: "agrees", entry: same };
  const [named] = table.withName(core.joined);
  const own = table.withValue(value);
  if (own.length === 0 && !(value >= table.min && value <= last)) {
    const slip = named !== undefined && !claimed.has(named) && isSlip(value, named);
    return slip ? { kind: "wrong", entry: named } : { kind: "foreign" };
  }
  const isText = read.pair.nameToken.kind === "string" && /\s/.test(read.pair.name.trim());
  if (named !== undefined) {
    // A label need not be the only one of its kind: it may be short for the value's own name.
    const longer = own.find(({ joined }) => joined.startsWith(named.joined));
    if (longer === undefined || read.pair.role === "constant") return { kind: "wrong", entry: named };
    return isText ? { kind: "foreign" } : { kind: "shortened", entry: longer };
  }
  const fitting = bestFit(read, own);
  if (fitting?.fit.kind === "misspelling")
    return { kind: "misspelt", entry: fitting.entry, distance: fitting.fit.distance };
  if (fitting !== undefined && !isText) return { kind: "shortened", entry: fitting.entry };
  const other = clearlyOther(read, own, table, claimed, isText);
  if (other !== undefined) return { kind: "wrong", entry: other };
  // Running text says what it likes; so does a name that marks a boundary.
  if (isText || isMark(read)) return { kind: "foreign" };
  const [entry] = own;
  return entry === undefined ? { kind: "extra" } : { kind: "renamed", entry };
}

/** The table's last value, or the one that the source counts on to from there. */
function lastInRow(max: number, values: ReadonlySet<number>): number {
  let last = max;
  while (values.has(last) && last - max <= values.size) last += 1;
  return values.has(max) ? last : max;
}

/** One digit wrong, in a value that is outside the table. */
function isSlip(value: number, { value: right, joined }: IndexedEntry): boolean {
  const [written, meant] = [String(value), String(right)];
  return (
    joined.length >= clearLength &&
    written.length >= meant.length &&
    meant.length >= 3 &&
    distanceOf(written, meant, 1) <= 1
  );
}

interface Fitting {
  readonly entry: IndexedEntry;
  readonly fit: Fit;
}

function bestFit({ core }: Read, entries: readonly IndexedEntry[]): Fitting | undefined {
  const fits = entries
    .map((entry) => ({ entry, fit: fitOf(core, entry) }))
    .filter(({ fit }) => fit.kind !== "none");
  return fits.find(({ fit }) => fit.kind === "misspelling") ?? fits[0];
}

/** The entry of another value that the name fits clearly better than the value's own, and that nobody else names. */
function clearlyOther(
  { core }: Read,
  own: readonly IndexedEntry[],
  table: TableIndex,
  claimed: ReadonlySet<IndexedEntry>,
  isText: boolean,
): IndexedEntry | undefined {
  if (core.joined.length < clearLength || own.some(({ kin }) => kinship(core, kin) >= kinshipShare))
    return undefined;
  const fits = table.entries.flatMap((entry): Fitting[] => {
    const longer = entry.joined.length / core.joined.length;
    if (claimed.has(entry) || longer < 0.7 || longer > 1 / clearShare) return [];
    const fit = fitOf(core, entry);
    const clear =
      fit.kind === "misspelling" || (fit.kind === "abbreviation" && fit.share >= clearShare && !isText);
    return clear ? [{ entry, fit }] : [];
  });
  const misspelt = fits.filter(({ fit }) => fit.kind === "misspelling");
  const [only, second] = misspelt.length > 0 ? misspelt : fits;
  return second === undefined ? only?.entry : undefined;
}

const marks = new Set([
  "min",
  "max",
  "first",
  "last",
  "count",
  "begin",
  "start",
  "end",
  "base",
  "size",
  "total",
  "reserved",
  "unused",
  "sentinel",
  "dummy",
  "placeholder",
]);

function isMark({ core }: Read): boolean {
  return core.words.length <= 4 && core.words.some((word) => marks.has(word));
}
