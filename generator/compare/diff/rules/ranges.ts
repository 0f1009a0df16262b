import type { ModelTable } from "../../../model/model.js";
import type { ModelRange } from "../../../model/range.js";
import { inOrder, overlap, type Span, spanOf, spanWords, without } from "../../../model/spans.js";
import type { PlacedEntry, TableComparison } from "../comparison.js";
import { textOf } from "../fields.js";
import { entryFound, pairOf } from "../found.js";
import type { Found, Rule } from "../rule.js";

/** A range in one revision or in both, and the values that it is about. */
interface RangeChange {
  readonly before?: ModelRange;
  readonly after?: ModelRange;
  readonly spans: readonly Span[];
}

/** What became of the ranges. Where one was cut in two, or two grew together, nothing has changed. */
interface RangeChanges {
  readonly added: readonly RangeChange[];
  readonly grown: readonly RangeChange[];
  readonly changed: readonly RangeChange[];
  readonly shrunk: readonly RangeChange[];
  readonly gone: readonly RangeChange[];
}

function rangeChanges({ before, after }: { before: ModelTable; after: ModelTable }): RangeChanges {
  const [old, now] = [before.ranges ?? [], after.ranges ?? []];
  const added: RangeChange[] = [];
  const grown: RangeChange[] = [];
  const changed: RangeChange[] = [];
  const shrunk: RangeChange[] = [];
  const gone: RangeChange[] = [];
  const oldSpans = inOrder(old.map(spanOf));
  const newSpans = inOrder(now.map(spanOf));
  const members = inOrder(after.entries.flatMap(({ value }) => memberSpan(value)));
  for (const range of now) {
    const span = spanOf(range);
    const overlapping = old.filter((one) => overlap(spanOf(one), span));
    const other = overlapping.find((one) => !saysSame(one, range));
    const fresh = without([span], oldSpans);
    const [first] = overlapping;
    if (first === undefined) added.push({ after: range, spans: [span] });
    else if (fresh.length > 0) grown.push({ before: first, after: range, spans: fresh });
    if (other !== undefined) changed.push({ before: other, after: range, spans: [span] });
  }
  for (const range of old) {
    const span = spanOf(range);
    const lost = without(without([span], newSpans), members);
    if (lost.length === 0) continue;
    const rest = now.find((one) => overlap(spanOf(one), span));
    if (rest === undefined) gone.push({ before: range, spans: lost });
    else shrunk.push({ before: range, after: rest, spans: lost });
  }
  return { added, grown, changed, shrunk, gone };
}

function memberSpan(value: unknown): Span[] {
  const isWhole = typeof value === "number" || (typeof value === "string" && /^-?\d+$/.test(value));
  return isWhole ? [spanOf({ first: value, last: value })] : [];
}

function saysSame(left: ModelRange, right: ModelRange): boolean {
  return left.status === right.status && left.name === right.name && left.text === right.text;
}

function rangeWords({ name, text, status }: ModelRange): string {
  return `${name ?? text} (${status})`;
}

/** The changes of one sort, with what is to be said of each; nothing where the new revision has no ranges. */
function ofSort(
  table: TableComparison,
  sort: keyof RangeChanges,
  say: (words: string, change: RangeChange) => string,
): readonly Found[] {
  return pairOf(table).flatMap((pair) => {
    // That all are gone is said once, by `ranges-gone`.
    if (pair.after.ranges === undefined) return [];
    return rangeChanges(pair)[sort].map((change) => {
      const { before, after, spans } = change;
      return {
        value: (after ?? before)?.first as number | string,
        ...(before ? { before } : {}),
        ...(after ? { after } : {}),
        message: say(spanWords(spans), change),
      };
    });
  });
}

const words = (range: ModelRange | undefined) => (range === undefined ? "" : rangeWords(range));

/** The range of the older revision that a new entry's value comes out of. */
export function rangeLeft(table: TableComparison, { entry: { value } }: PlacedEntry): ModelRange | undefined {
  const [span] = memberSpan(value);
  const [pair] = pairOf(table);
  return span && pair?.before.ranges?.find((range) => overlap(spanOf(range), span));
}

/** Values that are no members. */
export const rangeRules: readonly Rule[] = [
  {
    id: "ranges-gone",
    level: "breaking",
    documentation:
      "The table has no ranges any more, so that the list of them and its lookup are gone. The ranges are not reported one by one.",
    find: (table) =>
      pairOf(table).flatMap(({ before, after }) =>
        before.ranges === undefined || after.ranges !== undefined
          ? []
          : [
              {
                before: before.ranges,
                message: `no ranges any more: were ${spanWords(before.ranges.map(spanOf))}`,
              },
            ],
      ),
  },

  {
    id: "range-assigned",
    level: "additive",
    documentation:
      "An entry is new, and its value comes out of a range: it was reserved, unassigned or such. The range that is left is no change of its own.",
    find: (table) =>
      pairOf(table).flatMap(({ added, texts }) => {
        return added.flatMap((placed) => {
          const range = rangeLeft(table, placed);
          if (range === undefined) return [];
          const text = textOf(placed.entry, texts.after);
          return [
            entryFound(
              "after",
              placed,
              `assigned, was ${rangeWords(range)}${text === "" ? "" : `: ${text}`}`,
            ),
          ];
        });
      }),
  },

  {
    id: "range-added",
    level: "additive",
    documentation: "The document speaks of values that are no members, of which it said nothing before.",
    find: (table) => ofSort(table, "added", (spans, { after }) => `${spans} is new: ${words(after)}`),
  },

  {
    id: "range-grown",
    level: "note",
    documentation: "A range takes in values that were in none. No member changes.",
    find: (table) => ofSort(table, "grown", (spans, { after }) => `${words(after)} takes in ${spans}`),
  },

  {
    id: "range-shrunk",
    level: "note",
    documentation: "Values are in no range any more, and are not assigned either. No member changes.",
    find: (table) =>
      ofSort(table, "shrunk", (spans, { before }) => `${words(before)} has no longer ${spans}`),
  },

  {
    id: "range-gone",
    level: "note",
    documentation: "A range is gone, and its values were not assigned either. No member changes.",
    find: (table) => ofSort(table, "gone", (spans, { before }) => `${spans} is gone: was ${words(before)}`),
  },

  {
    id: "range-changed",
    level: "note",
    documentation:
      "The document says something else of a range than before: its status, its name or its words.",
    find: (table) =>
      ofSort(
        table,
        "changed",
        (spans, { before, after }) => `${spans} was ${words(before)} and is ${words(after)}`,
      ),
  },
];
