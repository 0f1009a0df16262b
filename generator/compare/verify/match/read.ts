import { type Affix, conventionOf, coresOf, sighting } from "../names/convention.js";
import { type Words, wordsOf } from "../names/words.js";
import type { Pair } from "../pairs/pair.js";
import { bestFit } from "./other.js";
import type { TableIndex } from "./table-index.js";
import type { Read } from "./verdict.js";

/** A part of a name this long is no accident where the value does not agree. */
const tellingLength = 8;

/**
 * Reads a group's pairs as entries of a table: works out what the source puts around the document's names, and
 * takes it off. Pairs that bear nothing of the kind are left out: they are constants of another family.
 */
export function readAs(pairs: readonly Pair[], table: TableIndex): Read[] {
  const placed = pairs.map((pair) => ({ pair, name: nameOf(pair, table), value: table.same(pair.value) }));
  const sightings = placed.flatMap(({ name, value, pair }) => {
    if (!pair.floating && table.withValue(value).length === 0) return [];
    const seen = sighting(name, table);
    if (seen === undefined) return [];
    const joined = name.joined.slice(seen.prefix.length, name.joined.length - seen.suffix.length);
    const agrees = table.withName(joined).some((entry) => entry.value === value);
    return agrees || joined.length >= tellingLength ? [seen] : [];
  });
  // The affix that takes most away comes first, so that `""` takes what no other does.
  const affixes = conventionOf(sightings).sort((a, b) => lengthOf(b) - lengthOf(a));
  return placed.flatMap(({ pair, name, value }) => {
    const [core] = table.has(name.joined) ? [name] : coresOf(name, affixes);
    return core === undefined ? [] : [{ pair, core, value }];
  });
}

function lengthOf({ prefix, suffix }: Affix): number {
  return prefix.length + suffix.length;
}

/** The name without the value that it carries, or that a sentence begins with. */
function nameOf(pair: Pair, table: TableIndex): Words {
  const name = wordsOf(pair.name);
  const isName = ({ joined }: Words) => table.has(joined);
  if (isName(name)) return name;
  const head = wordsOf(/^[^.,;:(\u2013\u2014]*/.exec(pair.name)?.[0] ?? "");
  if (pair.nameToken.kind === "string" && isName(head)) return head;
  const digits = name.words.at(-1) ?? "";
  if (!/^\d+$/.test(digits) || name.words.length < 2) return name;
  const bare = { words: name.words.slice(0, -1), joined: name.joined.slice(0, -digits.length) };
  const [whole, part] = [lengthSeen(name, table), lengthSeen(bare, table)];
  // Digits that are part of the document's name stay.
  if (whole > part) return name;
  if (table.withValue(pair.value).some(({ joined }) => joined.endsWith(digits))) return name;
  return Number(digits) === pair.value || part > 0 ? bare : name;
}

/** The length of the longest part of a name that is a name of the table. */
function lengthSeen(name: Words, table: TableIndex): number {
  const seen = sighting(name, table);
  return seen === undefined ? 0 : name.joined.length - lengthOf(seen);
}

const boundaries = "min max first last count begin start end base size total limit sentinel".split(" ");
/** Words that say so of the last of several that count on, where no word is parted from them: `STATUSLIMIT`. */
const endings = /(?:max|last|count|end|size|total|limit|sentinel|num|number)$|^(?:num|number)/;

/** Names of more words are about something. */
const mostWords = 4;

/** Leaves out what marks where a table begins or ends (`STATUS_MAX`, `Last = …`) and is no entry of it. */
export function withoutSentinels(reads: readonly Read[], table: TableIndex): Read[] {
  const last = reads.at(-1);
  return reads.filter(
    (read) =>
      !(
        isBoundary(read) ||
        (read === last && read.pair.counted === true && endings.test(read.core.joined))
      ) || isEntry(read, table),
  );
}

function isBoundary({ core: { words } }: Read): boolean {
  return words.length <= mostWords && words.some((word) => boundaries.includes(word));
}

/** The document has the name; or the value's own is like it, and has the word too. */
function isEntry(read: Read, table: TableIndex): boolean {
  if (table.has(read.core.joined)) return true;
  const fitting = bestFit(read, table.withValue(read.value));
  if (fitting === undefined) return false;
  const { words } = read.core;
  const marking = words.filter((word) => boundaries.includes(word));
  return fitting.fit.kind === "misspelling" || marking.every((word) => fitting.entry.words.includes(word));
}
