import { conventionOf, without } from "../../names/convention.js";
import { wordsOf } from "../../names/words.js";
import type { TableIndex } from "../table-index.js";
import type { Read } from "../verdict.js";
import type { Spot } from "./spot.js";

/**
 * Reads pairs as entries of a page: without what those that agree, or where none does those that are named so, have around the document's names.
 *
 * @param all those that do not have it as well, as they are; else they are left out
 */
export function readOnPage(spots: readonly Spot[], page: TableIndex, all: boolean): Read[] {
  const agreeing = ({ hits, pair }: Spot) =>
    hits.filter((hit) => hit.page === page.page?.number && hit.entry.value === pair.value);
  const right = spots.flatMap(agreeing);
  const named = spots.flatMap(({ hits }) => hits.filter((hit) => hit.page === page.page?.number));
  const affixes = conventionOf(right.length > 0 ? right : named);
  return spots.flatMap((spot): Read[] => {
    const { pair } = spot;
    const name = wordsOf(pair.name);
    // A name that is no other of the page may have something of its own around the right one, as `SearchStatus`.
    const own = page.has(name.joined) ? undefined : agreeing(spot)[0]?.entry;
    const cores = affixes.flatMap((affix) => without(name, affix) ?? []);
    const core =
      cores.find(({ joined }) => page.withName(joined).some(({ value }) => value === pair.value)) ??
      cores.find(({ joined }) => page.has(joined)) ??
      own ??
      cores[0] ??
      (all ? name : undefined);
    return core === undefined ? [] : [{ pair, core, value: pair.value }];
  });
}
