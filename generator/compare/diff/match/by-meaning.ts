import { likeness, meaningWords, type Subject, type Words } from "./likeness.js";

/** Two meanings must be so much alike that nothing else stands for the two entries being one. */
const nearlyEqual = 0.75;
/** A meaning of fewer words ("Reserved.") says nothing about which entry it belongs to. */
const leastWords = 4;
/** The rarest words of a meaning are looked up, each where not more than so many entries have it. */
const lookedUp = 8;
const rare = 64;
/** So many of them must be shared for two meanings to be compared at all. */
const shared = 2;

/**
 * Pairs entries by the likeness of their meanings: those that are each other's only best match. Takes time in
 * proportion to the number of entries, since only meanings that share rare words are compared.
 *
 * @returns the places of the paired entries
 */
export function matchByMeaning(
  before: readonly Subject[],
  after: readonly Subject[],
): (readonly [before: number, after: number])[] {
  if (before.length === 0 || after.length === 0) return [];
  const old = before.map(meaningWords);
  const now = after.map(meaningWords);
  const equal = equalTexts(old, now);
  const [pairedOld, pairedNow] = [new Set(equal.map(([from]) => from)), new Set(equal.map(([, to]) => to))];
  const restOld = [...old.keys()].filter((place) => !pairedOld.has(place));
  const restNow = [...now.keys()].filter((place) => !pairedNow.has(place));
  const forward = bestMatches(old, restOld, now, restNow);
  const backward = bestMatches(now, restNow, old, restOld);
  return [...equal, ...[...forward].filter(([from, to]) => backward.get(to) === from)];
}

/** The texts of the same words that each side has once. */
function equalTexts(old: readonly Words[], now: readonly Words[]): (readonly [number, number])[] {
  const places = placesOnce(now);
  return [...placesOnce(old)].flatMap(([text, from]) => {
    const to = places.get(text);
    return to === undefined ? [] : [[from, to] as const];
  });
}

function placesOnce(texts: readonly Words[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const several = new Set<string>();
  texts.forEach((words, place) => {
    if (words.size < leastWords) return;
    const text = [...words].join(" ");
    if (places.has(text)) several.add(text);
    places.set(text, place);
  });
  for (const text of several) places.delete(text);
  return places;
}

/** For every text its best match among others, where there is just one such and it is near enough. */
function bestMatches(
  texts: readonly Words[],
  from: readonly number[],
  others: readonly Words[],
  to: readonly number[],
): Map<number, number> {
  const index = indexOf(others, to);
  const counts = new Uint8Array(others.length);
  const best = new Map<number, number>();
  for (const place of from) {
    const words = texts[place] as Words;
    if (words.size < leastWords) continue;
    let [highest, second, found] = [0, 0, -1];
    for (const candidate of candidates(words, index, counts)) {
      const score = likeness(words, others[candidate] as Words);
      if (score > highest) [highest, second, found] = [score, highest, candidate];
      else if (score > second) second = score;
    }
    if (highest >= nearlyEqual && highest > second) best.set(place, found);
  }
  return best;
}

/** Which texts have a word. */
function indexOf(texts: readonly Words[], places: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const place of places) {
    const words = texts[place] as Words;
    if (words.size < leastWords) continue;
    for (const word of words) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [place]);
      else known.push(place);
    }
  }
  return index;
}

/** @param counts one zero per text; left so */
function candidates(
  words: Words,
  index: ReadonlyMap<string, readonly number[]>,
  counts: Uint8Array,
): readonly number[] {
  const lists: (readonly number[])[] = [];
  for (const word of words) {
    const places = index.get(word);
    if (places !== undefined && places.length <= rare) lists.push(places);
  }
  const rarest = lists.sort((left, right) => left.length - right.length).slice(0, lookedUp);
  const found: number[] = [];
  for (const places of rarest) {
    for (const place of places) {
      const count = (counts[place] as number) + 1;
      counts[place] = count;
      if (count === shared) found.push(place);
    }
  }
  for (const places of rarest) for (const place of places) counts[place] = 0;
  return found;
}
