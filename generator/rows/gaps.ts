import type { Place } from "../diagnostics/diagnostic.js";
import type { PlacedRange } from "./ranges.js";
import type { RowsInput } from "./working-row.js";

/** A row's key, whether or not the rest of the row can be read; the value is undefined where it cannot. */
export interface Key {
  readonly value: unknown;
  readonly place: Place;
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly place: Place;
}

/**
 * Checks that exactly the expected values are missing between the first and the last. What the document has a range
 * for is not missing.
 *
 * @param keys gives the keys of all other rows, asked for only where gaps are expected
 */
export function checkGaps(
  keys: () => readonly Key[],
  ranges: readonly PlacedRange[],
  { name, spec: { gaps }, problems }: RowsInput,
): void {
  if (gaps === undefined) return;
  const found = keys();
  // A key that cannot be read may be any of those that seem to be missing.
  if (found.some(({ value }) => value === undefined)) return;
  const spans = [
    ...found.flatMap(({ value, place }) => spanOf(value, value, place)),
    ...ranges.flatMap(({ range, place }) => spanOf(range.first, range.last, place)),
  ].sort((left, right) => left.first - right.first);
  for (const [from, to] of gaps) {
    for (const { first, last, place } of spans.filter((span) => span.first <= to && span.last >= from)) {
      const [value, be] = first === last ? [first, "is"] : [`${first}-${last}`, "are"];
      const message = `${name} ${value} ${be} there, but the spec expects the gap ${from}-${to}.`;
      problems.error("gap-filled", message, {
        place,
        help: "Take it out of `gaps` after a look at the document.",
      });
    }
  }
  let before: number | undefined;
  for (const { first, last, place } of spans) {
    if (before !== undefined && first > before + 1) {
      const [from, to] = [before + 1, first - 1];
      if (!gaps.some((gap) => gap[0] === from && gap[1] === to)) {
        const missing = from === to ? `${from} is` : `${from}-${to} are`;
        problems.error("gap-unexpected", `${name}: ${missing} missing between ${before} and ${first}.`, {
          place,
          help: "Restore the rows, or add the gap to `gaps` if the document really has it.",
        });
      }
    }
    before = Math.max(before ?? last, last);
  }
}

function spanOf(first: unknown, last: unknown, place: Place): Span[] {
  return typeof first === "number" && typeof last === "number" ? [{ first, last, place }] : [];
}
