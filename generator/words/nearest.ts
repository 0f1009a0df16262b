import { distanceOf, misspellingLimit } from "./distance.js";

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
