import { lineWords, type Place, type Problems } from "../diagnostics/diagnostic.js";
import { compareNumbers } from "../model/range.js";
import type { PlacedRange } from "./ranges.js";
import type { RowsInput, TypedRow } from "./working-row.js";

interface Span {
  readonly first: number | string;
  readonly last: number | string;
  readonly words: string;
  readonly place: Place;
}

/** Refuses ranges that overlap a member or each other: one of the two rows is mistaken. */
export function checkRanges(
  { name }: RowsInput,
  rows: readonly TypedRow[],
  ranges: readonly PlacedRange[],
  problems: Problems,
): void {
  if (ranges.length === 0) return;
  const members = rows.flatMap(({ fields: { value, name: member }, place }): Span[] =>
    typeof value === "number" || typeof value === "string"
      ? [{ first: value, last: value, words: [value, member].filter(Boolean).join(" "), place }]
      : [],
  );
  const spans = [
    ...members,
    ...ranges.map(
      ({ range: { first, last, text }, written, place }): Span => ({
        first,
        last,
        words: `${written} ${text}`,
        place,
      }),
    ),
  ].sort((left, right) => compareNumbers(left.first, right.first) || compareNumbers(left.last, right.last));
  let widest = spans[0];
  for (const span of spans.slice(1)) {
    if (widest !== undefined && compareNumbers(span.first, widest.last) <= 0) {
      problems.error(
        "range-overlap",
        `${name} has two rows for the same values: ${widest.words}, and ${span.words}.`,
        {
          place: span.place,
          details: [widest, span].map(({ words, place }) => `${words}${lineWords(place)}`),
          help: "Find out which row is right, and correct the other with an erratum, or leave it out with `skip`.",
        },
      );
    }
    if (widest === undefined || compareNumbers(span.last, widest.last) > 0) widest = span;
  }
}
