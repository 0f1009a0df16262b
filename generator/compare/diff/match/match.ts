import type { Entry } from "../../../model/model.js";
import { sameWording } from "../words.js";
import { matchByMeaning } from "./by-meaning.js";
import { type Keys, keysOf, Places } from "./keys.js";
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
  if (!matcher.isSettled()) matcher.byKeys();
  if (!matcher.isSettled()) matcher.byMeaning();
  return matcher.result();
}

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
    const isSame = ({ value, name }: Entry, other: Entry | undefined) =>
      typeof name === "string" && name === other?.name && typeof value !== "object" && value === other.value;
    const end = old.findIndex((entry, place) => !isSame(entry, now[place]));
    this.#pair((place) => (end === -1 || place < end ? place : -1));
  }

  byKeys(): void {
    const keys = keysOf(this.#before.entries, this.#after.entries);
    this.#byKey("both", keys);
    this.#byValue(false, keys);
    this.#byKey("names", keys);
    this.#byValue(true, keys);
  }

  /** Pairs what has the same key; of several with one key the first with the first. */
  #byKey(by: "both" | "names", { old, now, count }: ReturnType<typeof keysOf>): void {
    const places = new Places(this.#now, now[by], count);
    this.#pair((place) => {
      const key = old[by][place] as number;
      // What has no name is not matched by it.
      if (key === 0) return -1;
      const partner = places.first(key);
      places.take(key);
      return partner;
    });
  }

  /** @param namesSettled what could be paired by name has been: a name that is in both revisions decides nothing */
  #byValue(namesSettled: boolean, { old, now, count }: ReturnType<typeof keysOf>): void {
    const places = new Places(this.#now, now.values, count);
    const [oldNames, newNames] = [namesOf(old, this.#old, count), namesOf(now, this.#now, count)];
    this.#pair((place) => {
      const key = old.values[place] as number;
      const partner = key === 0 ? -1 : places.first(key);
      if (partner === -1) return -1;
      const elsewhere =
        !namesSettled &&
        (newNames[old.names[place] as number] === 1 || oldNames[now.names[partner] as number] === 1);
      const [entry, other] = [subject(this.#before, place), subject(this.#after, partner)];
      const fits = elsewhere ? sameMeaning(entry, other) : isRenamed(entry, other);
      if (!fits) return -1;
      places.take(key);
      return partner;
    });
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

  /** Whether nothing is left to be paired: most often after the first step, and all else would only take time. */
  isSettled(): boolean {
    return this.#old.length === 0 || this.#now.length === 0;
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

/** By the name's number 1, where one of the places has it. */
function namesOf({ names }: Keys, places: readonly number[], count: number): Uint8Array {
  const found = new Uint8Array(count);
  for (const place of places) found[names[place] as number] = 1;
  return found;
}

function subject({ entries, textOf }: Side, place: number): Subject {
  const entry = entries[place] as Entry;
  return { name: entry.name, text: textOf(entry) };
}

function textsOf({ entries, textOf }: Side, places: readonly number[]): string[] {
  return places.map((place) => textOf(entries[place] as Entry));
}

function sameMeaning(before: Subject, after: Subject): boolean {
  return before.text !== "" && after.text !== "" && sameWording(before.text, after.text);
}
