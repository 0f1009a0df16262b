import { sameWording } from "../wording.js";
import { matchByMeaning } from "./by-meaning.js";
import { isRenamed, type Subject } from "./likeness.js";

/** Which entries of two revisions are the same thing; all numbers are places in the lists, from 0. */
export interface Matching {
  /** In the order of the new revision. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Matches entries by value, then by name, then by the likeness of their meanings.
 *
 * An entry that kept its value and has another name is the same where its old name is not in the new revision
 * and its new name was not in the old one, and the meanings do not speak against it; or where its meaning is
 * the same. The result does not depend on the direction.
 */
export function matchEntries(before: readonly Subject[], after: readonly Subject[]): Matching {
  const matcher = new Matcher(before, after);
  matcher.byKey((entry) => `${keyText(entry.value)}\n${keyText(entry.name)}`);
  matcher.byValue(false);
  matcher.byKey((entry) => (entry.name === undefined ? undefined : keyText(entry.name)));
  matcher.byValue(true);
  matcher.byMeaning();
  return matcher.result();
}

function keyText(key: unknown): string {
  return key === undefined ? "" : `${typeof key} ${String(key)}`;
}

class Matcher {
  readonly #before: readonly Subject[];
  readonly #after: readonly Subject[];
  /** By the place in the new list. */
  readonly #pairs = new Map<number, number>();
  #old: number[];
  #now: number[];

  constructor(before: readonly Subject[], after: readonly Subject[]) {
    this.#before = before;
    this.#after = after;
    this.#old = [...before.keys()];
    this.#now = [...after.keys()];
  }

  /** Pairs what has the same key; of several with one key the first with the first. */
  byKey(keyOf: (entry: Subject) => string | undefined): void {
    const places = this.#placesOfNew(keyOf);
    this.#pair((old) => {
      const key = keyOf(this.#entry(old));
      return key === undefined ? undefined : places.get(key)?.shift();
    });
  }

  /** @param namesSettled what could be paired by name has been: a name that is in both revisions decides nothing */
  byValue(namesSettled: boolean): void {
    const keyOf = (entry: Subject) => (entry.value === undefined ? undefined : keyText(entry.value));
    const places = this.#placesOfNew(keyOf);
    const oldNames = new Set(this.#old.map((place) => this.#entry(place).name));
    const newNames = new Set(this.#now.map((place) => (this.#after[place] as Subject).name));
    this.#pair((old) => {
      const entry = this.#entry(old);
      const key = keyOf(entry);
      const candidates = key === undefined ? undefined : places.get(key);
      const place = candidates?.[0];
      if (candidates === undefined || place === undefined) return undefined;
      const other = this.#after[place] as Subject;
      const elsewhere = !namesSettled && (newNames.has(entry.name) || oldNames.has(other.name));
      const fits = elsewhere ? sameMeaning(entry, other) : isRenamed(entry, other);
      if (!fits) return undefined;
      candidates.shift();
      return place;
    });
  }

  byMeaning(): void {
    const [old, now] = [this.#old, this.#now];
    const found = matchByMeaning(
      old.map((place) => this.#entry(place)),
      now.map((place) => this.#after[place] as Subject),
    );
    const paired = new Map(found.map(([from, to]) => [old[from], now[to]]));
    this.#pair((place) => paired.get(place));
  }

  result(): Matching {
    const pairs = [...this.#pairs].sort(([left], [right]) => left - right);
    return {
      pairs: pairs.map(([now, old]) => [old, now]),
      removed: this.#old,
      added: this.#now,
    };
  }

  #entry(place: number): Subject {
    return this.#before[place] as Subject;
  }

  #placesOfNew(keyOf: (entry: Subject) => string | undefined): Map<string, number[]> {
    const places = new Map<string, number[]>();
    for (const place of this.#now) {
      const key = keyOf(this.#after[place] as Subject);
      if (key === undefined) continue;
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
    return places;
  }

  #pair(partnerOf: (old: number) => number | undefined): void {
    if (this.#old.length === 0 || this.#now.length === 0) return;
    this.#old = this.#old.filter((old) => {
      const now = partnerOf(old);
      if (now !== undefined) this.#pairs.set(now, old);
      return now === undefined;
    });
    this.#now = this.#now.filter((now) => !this.#pairs.has(now));
  }
}

function sameMeaning(before: Subject, after: Subject): boolean {
  return before.text !== "" && after.text !== "" && sameWording(before.text, after.text);
}
