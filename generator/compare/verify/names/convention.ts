import { largestFirst } from "../../../words/grouped.js";
import type { TableIndex } from "../match/table-index.js";
import { denies } from "./denial.js";
import type { Words } from "./words.js";

/** What a source puts before and after the document's names, in lower case without separators. */
export interface Affix {
  readonly prefix: string;
  readonly suffix: string;
}

/** An affix counts as the source's own where this share of the commonest one's names has it. */
const share = 0.2;

/**
 * Works out which affixes a source gives its names.
 *
 * @param sightings of each name the longest part that is a name of the document, and what is around it
 */
export function conventionOf(sightings: readonly Affix[]): Affix[] {
  const ranked = largestFirst(sightings, ({ prefix, suffix }) => `${prefix} ${suffix}`);
  const most = ranked[0]?.[1].length ?? 0;
  const enough = Math.max(most > 2 ? 2 : 1, most * share);
  return ranked.flatMap(([, alike]) => (alike.length >= enough ? [alike[0]] : []));
}

/** What is before and after the longest run of a name's words that is a name of the table, and that nothing before it denies. */
export function sighting({ words, joined: whole }: Words, table: TableIndex): Affix | undefined {
  let best: Affix | undefined;
  let [start, length] = [0, 0];
  for (let from = 0; from < words.length; from++) {
    let joined = "";
    for (let to = from; to < words.length && joined.length <= table.longest; to++) {
      joined += words[to];
      if (joined.length <= length || !table.has(joined) || denies(words[from - 1])) continue;
      length = joined.length;
      best = { prefix: whole.slice(0, start), suffix: whole.slice(start + length) };
    }
    start += (words[from] as string).length;
  }
  return best;
}

/** What a name may be without one of some affixes, in their order. */
export function coresOf(name: Words, affixes: readonly Affix[]): Words[] {
  return affixes.flatMap((affix) => without(name, affix) ?? []);
}

/** A name without an affix; undefined where it does not have it. */
function without(name: Words, { prefix, suffix }: Affix): Words | undefined {
  if (!name.joined.startsWith(prefix) || !name.joined.endsWith(suffix)) return undefined;
  const [from, to] = [prefix.length, name.joined.length - suffix.length];
  if (from >= to) return undefined;
  let end = 0;
  const words = name.words.map((word) => {
    const start = end;
    end += word.length;
    return word.slice(Math.max(0, from - start), Math.max(0, to - start));
  });
  return { words: words.filter((word) => word !== ""), joined: name.joined.slice(from, to) };
}
