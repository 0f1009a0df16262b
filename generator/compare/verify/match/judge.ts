import { distanceOf } from "../../../words/distance.js";
import { isDenied } from "../names/denial.js";
import { fitOf } from "../names/fit.js";
import { bestFit, clearLength, clearlyOther, isText, nearOther } from "./other.js";
import type { IndexedEntry, TableIndex } from "./table-index.js";
import type { Judged, Read, Run, Verdict } from "./verdict.js";

/** What there is to know of a source as a whole when one of its pairs is judged. */
interface Source {
  readonly table: TableIndex;
  /** Entries that some pair has with name and value. */
  readonly claimed: ReadonlySet<IndexedEntry>;
  readonly values: ReadonlySet<number>;
  /** The table's last value, or the last that the source counts on to from there. */
  readonly reach: number;
  /** Its texts are names, so that one for a value that the document lacks is one more. */
  readonly named: boolean;
  /** Its names begin as the document's do, so that others are of another family. */
  readonly begins: boolean;
}

/** Holds every pair against the table. */
export function judge(reads: readonly Read[], table: TableIndex): Judged[] {
  const agreed = reads.flatMap((read) => {
    const entry = agreeing(read, table);
    return entry === undefined ? [] : [{ read, entry }];
  });
  const whole = agreed.filter(({ read, entry }) => read.core.joined === entry.joined);
  const values = new Set(reads.map(({ value }) => value));
  const source: Source = {
    table,
    claimed: new Set(agreed.map(({ entry }) => entry)),
    values,
    reach: reachOf(table, values),
    named: isNamed(reads, table),
    begins: whole.length * 2 > agreed.length,
  };
  return swapped(
    reads.map((read) => ({ ...read, verdict: verdictOf(read, source) })),
    table,
  );
}

function agreeing({ core, value }: Read, table: TableIndex): IndexedEntry | undefined {
  return table.withName(core.joined).find((entry) => entry.value === value);
}

function verdictOf(read: Read, source: Source): Verdict {
  const { core, value, pair } = read;
  const { table, claimed, values } = source;
  const same = agreeing(read, table);
  if (same !== undefined) return { kind: "agrees", entry: same };
  const [named] = table.withName(core.joined);
  const own = table.withValue(value);
  if (own.length === 0 && (value < table.min || value > source.reach)) {
    const slip = named !== undefined && !claimed.has(named) && isSlip(value, named);
    return slip ? { kind: "wrong", entry: named } : { kind: "foreign" };
  }
  if (named !== undefined) {
    // A label need not be the only one of its kind: where another has the name, it may be short for the value's own.
    const longer = own.find(({ joined }) => joined.startsWith(named.joined));
    const displaced = !claimed.has(named) && (!isText(read) || values.has(named.value));
    if (longer === undefined || pair.role === "constant" || displaced) return { kind: "wrong", entry: named };
    return isText(read) ? { kind: "foreign" } : { kind: "shortened", entry: longer };
  }
  // Another name for a constant of the source is its business.
  if (pair.alias) return { kind: "foreign" };
  const fitting = bestFit(read, own);
  if (fitting?.fit.kind === "misspelling")
    return { kind: "misspelt", entry: fitting.entry, distance: fitting.fit.distance };
  if (source.begins && !table.begins(core)) return { kind: "foreign" };
  const short = isText(read) ? own.find((entry) => isDenied(core, entry)) : fitting?.entry;
  if (short !== undefined) return { kind: "shortened", entry: short };
  const denied = own.find((entry) => isDenied(entry, core));
  if (denied !== undefined) return { kind: "renamed", entry: denied };
  const other = clearlyOther(read, own, table, claimed);
  if (other !== undefined) return { kind: "wrong", entry: other };
  // Running text says what it likes; so does a name that holds a place.
  if (isFiller(read) || (isText(read) && !(source.named && own.length === 0))) return { kind: "foreign" };
  // A name for several values together may have each one's in it.
  const near = pair.shared ? undefined : nearOther(read, own, table);
  if (near !== undefined) return { kind: "near", entry: near };
  const [entry] = own;
  return entry === undefined ? { kind: "extra" } : { kind: "renamed", entry };
}

/** So many texts, and such a share of all, that are the document's names. */
const [leastNamed, namedShare] = [8, 0.8];

function isNamed(reads: readonly Read[], table: TableIndex): boolean {
  const texts = reads.filter((read) => isText(read) && table.withValue(read.value).length > 0);
  const named = texts.filter((read) => agreeing(read, table) !== undefined).length;
  return named >= leastNamed && named >= texts.length * namedShare;
}

/** The last value that a source counts on to from the table's last, without a gap. */
function reachOf({ max }: TableIndex, values: ReadonlySet<number>): number {
  let reach = max;
  if (values.has(max)) while (values.has(reach + 1)) reach += 1;
  return reach;
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

const fillers = new Set(["reserved", "unused", "dummy", "placeholder"]);

/** Variables are called so, and no entries. */
const variables = new Set(["status", "code", "value", "id", "number"]);

function isFiller({ core, pair }: Read): boolean {
  if (pair.role === "constant" && pair.page === undefined && variables.has(pair.name)) return true;
  return core.words.length <= 4 && core.words.some((word) => fillers.has(word));
}

/** Names further apart, counted in names that fit nothing, are not held to have changed places. */
const mostBetween = 6;

/**
 * Finds names that changed places. Each fits the other's entry and not its own: by itself that would not be clear
 * of a name that is much shorter than the document's, but of two that fit crosswise it is.
 */
export function swapped(judged: readonly Judged[], table: TableIndex): Judged[] {
  const result = [...judged];
  const unfit = judged.flatMap(({ verdict }, index) => (isUnfit(verdict) ? [index] : []));
  unfit.forEach((first, at) => {
    for (const second of unfit.slice(at + 1, at + 1 + mostBetween)) {
      const [a, b] = [result[first] as Judged, result[second] as Judged];
      if (!isUnfit(a.verdict) || !isUnfit(b.verdict)) continue;
      const [ofA, ofB] = [fitting(a, b.value, table), fitting(b, a.value, table)];
      if (ofA === undefined || ofB === undefined) continue;
      result[first] = { ...a, verdict: { kind: "wrong", entry: ofA } };
      result[second] = { ...b, verdict: { kind: "wrong", entry: ofB } };
    }
  });
  return result;
}

function isUnfit({ kind }: Verdict): boolean {
  return kind === "renamed" || kind === "near";
}

function fitting({ core }: Judged, value: number, table: TableIndex): IndexedEntry | undefined {
  return table.withValue(value).find((entry) => fitOf(core, entry).kind !== "none");
}

/**
 * Finds where values are shifted: from some pair on, one wrong value after the other, all by the same number. A
 * name that is shortened or misspelt goes with the run where it fits the entry that the run gives it.
 */
export function runsOf(pairs: readonly Judged[], table: TableIndex): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < pairs.length; ) {
    const by = shiftOf(pairs[at] as Judged);
    if (by === undefined) {
      at += 1;
      continue;
    }
    const run: Judged[] = [];
    let end = at;
    for (let next = at; next < pairs.length; next++) {
      const pair = pairs[next] as Judged;
      const shift = shiftOf(pair);
      if (shift === by || (shift === undefined && isShifted(pair, by, table))) {
        run.push(pair);
        end = next;
      } else if (shift !== undefined || pair.verdict.kind === "agrees") break;
    }
    // What fits its own entry as well goes with a shift, but makes none.
    if (run.filter((pair) => shiftOf(pair) !== undefined || pair.verdict.kind === "renamed").length >= 2) {
      runs.push({ by, pairs: run, reach: pairs.slice(at, end + 2), before: pairs[at - 1] });
    }
    at = end + 1;
  }
  return runs;
}

function shiftOf({ verdict, value }: Judged): number | undefined {
  return verdict.kind === "wrong" ? value - verdict.entry.value : undefined;
}

function isShifted({ core, value, verdict }: Judged, by: number, table: TableIndex): boolean {
  if (verdict.kind === "agrees" || verdict.kind === "worded") return false;
  return table.withValue(value - by).some((entry) => fitOf(core, entry).kind !== "none");
}
