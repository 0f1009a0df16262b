import type { ModelRange } from "./range.js";

/** Whole numbers from one to another, both within. */
export interface Span {
  readonly first: bigint;
  readonly last: bigint;
}

export function spanOf({ first, last }: Pick<ModelRange, "first" | "last">): Span {
  return { first: BigInt(first), last: BigInt(last) };
}

export function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((left, right) => (left.first < right.first ? -1 : left.first > right.first ? 1 : 0));
}

export function overlap(left: Span, right: Span): boolean {
  return left.first <= right.last && right.first <= left.last;
}

/**
 * What is in some spans and not in others.
 *
 * @param spans in order, none within another
 * @param others in order; they may overlap
 */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = 0;
  for (const { first, last } of spans) {
    while (from < others.length && (others[from] as Span).last < first) from += 1;
    let start = first;
    for (let at = from; at < others.length && (others[at] as Span).first <= last; at += 1) {
      const other = others[at] as Span;
      if (other.first > start) left.push({ first: start, last: other.first - 1n });
      if (other.last >= start) start = other.last + 1n;
    }
    if (start <= last) left.push({ first: start, last });
  }
  return left;
}

/** `2-4, 7`. */
export function spanWords(spans: readonly Span[]): string {
  return spans.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
}
