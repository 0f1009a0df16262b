import { likeness, meaningWords, type Subject, type Words } from "./likeness.js";

/** Two meanings must be so much alike that nothing else stands for the two entries being one. */
const nearlyEqual = 0.75;
/** A meaning of fewer words ("Reserved.") says nothing about which entry it belongs to. */
const leastWords = 4;
/** The rarest words of a meaning are looked up, each where not more than so many entries have it. */
const lookedUp = 8;
const rare = 64;

/**
 * Pairs entries by the likeness of their meanings: those that are each other's only best match. Takes time in
 * proportion to the number of entries, since only entries that share a rare word are compared.
 *
 * @returns the indices of the paired entries
 */
export function matchByMeaning(
  before: readonly Subject[],
  after: readonly Subject[],
): (readonly [before: number, after: number])[] {
  if (before.length === 0 || after.length === 0) return [];
  const old = before.map(meaningWords);
  const now = after.map(meaningWords);
  const forward = bestMatches(old, now);
  const backward = bestMatches(now, old);
  return [...forward].filter(([from, to]) => backward.get(to) === from);
}

/** For every text its best match among others, where there is just one such and it is near enough. */
function bestMatches(texts: readonly Words[], others: readonly Words[]): Map<number, number> {
  const index = indexOf(others);
  const best = new Map<number, number>();
  texts.forEach((words, from) => {
    if (words.size < leastWords) return;
    let [highest, second, found] = [0, 0, -1];
    for (const to of candidates(words, index)) {
      const other = others[to] as Words;
      const score = other.size < leastWords ? 0 : likeness(words, other);
      if (score > highest) [highest, second, found] = [score, highest, to];
      else if (score > second) second = score;
    }
    if (highest >= nearlyEqual && highest > second) best.set(from, found);
  });
  return best;
}

function indexOf(texts: readonly Words[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  texts.forEach((words, at) => {
    for (const word of words) {
      const places = index.get(word);
      if (places === undefined) index.set(word, [at]);
      else places.push(at);
    }
  });
  return index;
}

function candidates(words: Words, index: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
  const places = [...words].flatMap((word) => {
    const found = index.get(word);
    return found === undefined || found.length > rare ? [] : [found];
  });
  places.sort((left, right) => left.length - right.length);
  return new Set(places.slice(0, lookedUp).flat());
}
