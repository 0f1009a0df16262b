import type { Entry } from "../../../model/model.js";
import { groupedBy } from "../../../words/grouped.js";
import { sameWording } from "../words.js";
import { matchByMeaning } from "./by-meaning.js";
import { isRenamed, type Subject } from "./likeness.js";

/** Which entries of two revisions are the same thing; all numbers are places in the lists, from 0. */
export interface Matching {
  /** In the order of the new revision. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** The entries of a revision, and what is said of one in prose: `""` where nothing is. */
export interface Side {
  readonly entries: readonly Entry[];
  readonly textOf: (entry: Entry) => string;
}

/**
 * Matches entries by value, then by name, then by the likeness of their meanings.
 *
 * An entry that kept its value and has another name is the same where its old name is not in the new revision
 * and its new name was not in the old one, and the meanings do not speak against it; or where its meaning is
 * the same. The result does not depend on the direction.
 */
export function matchEntries(before: Side, after: Side): Matching {
  const matcher = new Matcher(before, after);
  matcher.byPlace();
  matcher.byKeys();
  matcher.byMeaning();
  return matcher.result();
}

const keyFields = ["value", "name"] as const;
type KeyField = (typeof keyFields)[number];

class Matcher {
  readonly #before: Side;
  readonly #after: Side;
  /** The old place of what was paired, by the new one; -1 where nothing was. */
  readonly #partners: Int32Array;
  /** The places of what was not. */
  #old: readonly number[];
  #now: readonly number[];

  constructor(before: Side, after: Side) {
    this.#before = before;
    this.#after = after;
    this.#partners = new Int32Array(after.entries.length).fill(-1);
    this.#old = [...before.entries.keys()];
    this.#now = [...after.entries.keys()];
  }

  /** Pairs what both revisions begin with: most often that is all, and nothing has to be looked up. */
  byPlace(): void {
    const [old, now] = [this.#before.entries, this.#after.entries];
    const most = Math.min(old.length, now.length);
    let end = 0;
    while (end < most && isSame(old[end] as Entry, now[end] as Entry)) end += 1;
    this.#pair((place) => (place < end ? place : -1));
  }

  byKeys(): void {
    const numbers = new Map<unknown, number>();
    for (const place of this.#old) {
      const entry = this.#before.entries[place] as Entry;
      for (const field of keyFields) {
        const key = keyIn(entry, field);
        if (!numbers.has(key)) numbers.set(key, numbers.size);
      }
    }
    // What the old revision has not is no number, and so is what is counted with it: no entry of that one has it.
    const numberOf = (entry: Entry, field: KeyField) => numbers.get(keyIn(entry, field)) ?? Number.NaN;
    const isNew = (place: number) =>
      keyFields.every((field) => Number.isNaN(numberOf(this.#after.entries[place] as Entry, field)));
    if (this.#now.every(isNew)) return;
    // There are fewer keys than this: no two pairs give one number.
    this.#byKey((entry) => numberOf(entry, "value") * 2 ** 26 + numberOf(entry, "name"));
    this.#byValue(sameMeaning);
    this.#byKey((entry) => keyIn(entry, "name"));
    this.#byValue(isRenamed);
  }

  /** Pairs what has the same key; of several with one key the first with the first. */
  #byKey(keyOf: (entry: Entry) => unknown): void {
    const places = this.#placesBy(keyOf);
    this.#pair((place) => places.get(keyOf(this.#before.entries[place] as Entry))?.pop() ?? -1);
  }

  /** Pairs what has the same value, and fits otherwise. */
  #byValue(fits: typeof isRenamed): void {
    const places = this.#placesBy((entry) => keyIn(entry, "value"));
    this.#pair((place) => {
      const partners = places.get(keyIn(this.#before.entries[place] as Entry, "value"));
      const partner = partners?.at(-1);
      if (partner === undefined || !fits(subject(this.#before, place), subject(this.#after, partner)))
        return -1;
      partners?.pop();
      return partner;
    });
  }

  /** The places of the new revision that are left, by their keys, the first of a key last; what has no key is not among them. */
  #placesBy(keyOf: (entry: Entry) => unknown): ReadonlyMap<unknown, number[]> {
    const places = groupedBy(this.#now.toReversed(), (place) => keyOf(this.#after.entries[place] as Entry));
    places.delete(undefined);
    return places;
  }

  byMeaning(): void {
    const [old, now] = [this.#old, this.#now];
    const found = matchByMeaning(textsOf(this.#before, old), textsOf(this.#after, now));
    const partners = new Map(found.map(([from, to]) => [old[from], now[to]]));
    this.#pair((place) => partners.get(place) ?? -1);
  }

  result(): Matching {
    const pairs: (readonly [number, number])[] = [];
    this.#partners.forEach((old, now) => {
      if (old !== -1) pairs.push([old, now]);
    });
    return { pairs, removed: this.#old, added: this.#now };
  }

  #pair(partnerOf: (old: number) => number): void {
    this.#old = this.#old.filter((old) => {
      const now = partnerOf(old);
      if (now !== -1) this.#partners[now] = old;
      return now === -1;
    });
    this.#now = this.#now.filter((now) => this.#partners[now] === -1);
  }
}

function isSame(before: Entry, after: Entry): boolean {
  return before.name === after.name && before.value === after.value;
}

/** What an entry is known by. A record is known by its text as JSON, which no plain value is taken for. */
function keyIn(entry: Entry, field: KeyField): unknown {
  const key = entry[field];
  return typeof key === "object" ? `\0${JSON.stringify(key)}` : key;
}

function subject({ entries, textOf }: Side, place: number): Subject {
  const entry = entries[place] as Entry;
  return { name: entry.name, text: textOf(entry) };
}

function textsOf({ entries, textOf }: Side, places: readonly number[]): string[] {
  return places.map((place) => textOf(entries[place] as Entry));
}

function sameMeaning(before: Subject, after: Subject): boolean {
  return before.text !== "" && sameWording(before.text, after.text);
}
