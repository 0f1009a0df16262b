import { commonShare } from "./likeness.js";
import { Vocabulary, type Words } from "./vocabulary.js";

/** Two meanings must be so much alike that nothing else stands for the two entries being one. */
const nearlyEqual = 0.75;
/** The rarest words of a meaning are looked up, each where not more than so many entries have it. */
const lookedUp = 8;
const rare = 64;
/** So many of them must be shared for two meanings to be compared at all. */
const shared = 2;
/** A meaning that is nearly equal lacks no greater share of the words, however many words it has itself. */
const lacking = 2 * ((1 - nearlyEqual) / (2 - nearlyEqual));

/**
 * Pairs entries by the likeness of their meanings: those that are each other's only best match. Takes time in
 * proportion to the number of entries, since only meanings that share rare words are compared.
 *
 * @param before the entries' meanings; `""` where there is none
 * @returns the places of the paired entries
 */
export function matchByMeaning(
  before: readonly string[],
  after: readonly string[],
): (readonly [before: number, after: number])[] {
  const vocabulary = new Vocabulary();
  const old = before.map((text) => vocabulary.wordsOf(text));
  const now = after.map((text) => vocabulary.wordsOf(text));
  const equal = equalTexts(old, now);
  const restOld = placesWithout(old, new Set(equal.map(([from]) => from)));
  const restNow = placesWithout(now, new Set(equal.map(([, to]) => to)));
  const forward = bestMatches(old, restOld, now, restNow);
  const backward = bestMatches(now, [...new Set(forward.values())], old, restOld);
  return [...equal, ...[...forward].filter(([from, to]) => backward.get(to) === from)];
}

/** The texts of the same words that each side has once. */
function equalTexts(old: readonly Words[], now: readonly Words[]): (readonly [number, number])[] {
  const places = placesOnce(now);
  const equal: (readonly [number, number])[] = [];
  for (const [words, from] of placesOnce(old)) {
    const to = places.get(words);
    if (to !== undefined) equal.push([from, to]);
  }
  return equal;
}

function placesOnce(texts: readonly Words[]): ReadonlyMap<Words, number> {
  const places = new Map<Words, number>();
  const several = new Set<Words>();
  texts.forEach((words, place) => {
    if (words.length === 0) return;
    if (places.has(words)) several.add(words);
    places.set(words, place);
  });
  for (const words of several) places.delete(words);
  return places;
}

/** The places of texts, without those that were paired. */
function placesWithout(texts: readonly Words[], paired: ReadonlySet<number>): readonly number[] {
  return [...texts.keys()].filter((place) => !paired.has(place));
}

/** For every text its best match among others, where there is just one such and it is near enough. */
function bestMatches(
  texts: readonly Words[],
  from: readonly number[],
  others: readonly Words[],
  to: readonly number[],
): Map<number, number> {
  const best = new Map<number, number>();
  const index = indexOf(others, to);
  const counts = new Int32Array(others.length);
  // By a word's number, the last text that had it: quicker than a set for each text.
  const lastIn: number[] = [];
  for (const [turn, place] of from.entries()) {
    const words = texts[place] as Words;
    let [highest, second, found] = [0, 0, -1];
    for (const word of words) lastIn[word] = place;
    for (const candidate of candidates(words, index, counts, turn)) {
      const other = others[candidate] as Words;
      let common = 0;
      for (const word of other) if (lastIn[word] === place) common += 1;
      const score = commonShare(common, words.length, other.length);
      if (score > highest) [highest, second, found] = [score, highest, candidate];
      else second = Math.max(second, score);
    }
    if (highest >= nearlyEqual && highest > second) best.set(place, found);
  }
  return best;
}

/** By a word's number, the places of the texts that have it. */
type Index = readonly (readonly number[] | undefined)[];

function indexOf(texts: readonly Words[], places: readonly number[]): Index {
  const index: number[][] = [];
  for (const place of places) {
    for (const word of texts[place] as Words) {
      const known = index[word];
      if (known === undefined) index[word] = [place];
      else known.push(place);
    }
  }
  return index;
}

/**
 * The texts that share so many of the rarest words that they may be nearly equal.
 *
 * @param counts a number per text, which counts on from the turn's own zero: what earlier turns left is below it
 */
function candidates(words: Words, index: Index, counts: Int32Array, turn: number): readonly number[] {
  const rarest = rarestOf(words, index);
  const needed = Math.max(shared, rarest.length - Math.floor(lacking * words.length));
  const zero = turn * (lookedUp + 1);
  const found: number[] = [];
  for (const places of rarest) {
    for (const place of places) {
      const counted = counts[place] as number;
      const count = counted < zero ? zero + 1 : counted + 1;
      counts[place] = count;
      if (count === zero + needed) found.push(place);
    }
  }
  return found;
}

/** The places of the rarest words, the rarest first: sorting all of them takes longer. */
function rarestOf(words: Words, index: Index): readonly (readonly number[])[] {
  const rarest: (readonly number[])[] = [];
  for (const word of words) {
    const places = index[word];
    if (places === undefined || places.length > rare) continue;
    let at = rarest.length;
    for (; at > 0 && (rarest[at - 1] as readonly number[]).length > places.length; at -= 1)
      rarest[at] = rarest[at - 1] as readonly number[];
    rarest[at] = places;
    if (rarest.length > lookedUp) rarest.pop();
  }
  return rarest;
}
