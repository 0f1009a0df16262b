import type { Entry } from "../../../model/model.js";

/** What entries are matched by, as numbers that are the same for the same key; 0 where an entry has no such key. */
export interface Keys {
  readonly values: Int32Array;
  readonly names: Int32Array;
  /** Value and name together. */
  readonly both: Int32Array;
}

/** The keys of two revisions' entries. Each is looked up once: what follows works with small numbers. */
export function keysOf(
  before: readonly Entry[],
  after: readonly Entry[],
): { readonly old: Keys; readonly now: Keys; readonly count: number } {
  const numbers = new Numbers();
  const pairs = new Numbers();
  const read = (entries: readonly Entry[]) => ({
    values: Int32Array.from(entries, ({ value }) => numbers.of(keyOf(value))),
    names: Int32Array.from(entries, ({ name }) => numbers.of(keyOf(name))),
  });
  const [old, now] = [read(before), read(after)];
  // Only what both revisions have can be a pair of both; no key is the same as no key.
  const [inOld, inNow] = [marked(old, numbers.count), marked(now, numbers.count)];
  const isShared = (key: number) => key === 0 || (inOld[key] === 1 && inNow[key] === 1);
  const withBoth = ({ values, names }: Omit<Keys, "both">): Keys => {
    const both = values.map((value, place) => {
      const name = names[place] as number;
      // There are fewer keys than this: no two pairs give one number.
      return isShared(value) && isShared(name) ? pairs.of(value * 2 ** 26 + name) : 0;
    });
    return { values, names, both };
  };
  return { old: withBoth(old), now: withBoth(now), count: Math.max(numbers.count, pairs.count) };
}

function marked({ values, names }: Omit<Keys, "both">, count: number): Uint8Array {
  const found = new Uint8Array(count);
  for (const key of values) found[key] = 1;
  for (const key of names) found[key] = 1;
  return found;
}

/** Numbers for keys, from 1 on. */
class Numbers {
  readonly #numbers = new Map<unknown, number>();

  /** One more than the highest number. */
  get count(): number {
    return this.#numbers.size + 1;
  }

  of(key: unknown): number {
    if (key === undefined) return 0;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.count;
    this.#numbers.set(key, next);
    return next;
  }
}

/** What is no plain value is known by its text, which no plain value is taken for. */
function keyOf(key: unknown): unknown {
  return typeof key === "object" ? `\0${String(key)}` : key;
}

/** Places by their keys, given out in their order. */
export class Places {
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(places: readonly number[], keys: Int32Array, count: number) {
    this.#first = new Int32Array(count).fill(-1);
    this.#next = new Int32Array(keys.length);
    for (let at = places.length - 1; at >= 0; at -= 1) {
      const place = places[at] as number;
      const key = keys[place] as number;
      this.#next[place] = this.#first[key] as number;
      this.#first[key] = place;
    }
  }

  /** The first place that has a key and was not taken; -1 where there is none. */
  first(key: number): number {
    return this.#first[key] as number;
  }

  /** Takes the first place of a key. */
  take(key: number): void {
    const first = this.first(key);
    if (first !== -1) this.#first[key] = this.#next[first] as number;
  }
}
