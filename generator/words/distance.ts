/**
 * The number of letters to insert, delete, replace or swap with a neighbour that make one text the other (the
 * optimal string alignment distance), as far as it does not exceed a limit.
 *
 * @returns `limit + 1` where it does
 */
export function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        (last[column] as number) + 1,
        (next[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
        swapped ? (before[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, last] = [last, next];
  }
  return Math.min(last[b.length] as number, limit + 1);
}

/** How many letters a name of this length may differ in and still be the same one, misspelt. */
export function misspellingLimit(length: number): number {
  return length < 5 ? 0 : length < 10 ? 1 : length < 24 ? 2 : 3;
}

/** The one of some words that another is a misspelling of; undefined where none is, or two as likely. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  const limit = Math.max(1, misspellingLimit(word.length));
  const distances = among.map((one) => distanceOf(word.toLowerCase(), one.toLowerCase(), limit));
  const least = Math.min(...distances);
  const [found, another] = among.filter((_, index) => distances[index] === least);
  return least > limit || another !== undefined ? undefined : found;
}

/** The end of a message about a word that is not known; empty where nothing is like it. */
export function didYouMean(word: string, among: readonly string[]): string {
  const found = nearest(word, among);
  return found === undefined ? "" : `; did you mean ${found}?`;
}
