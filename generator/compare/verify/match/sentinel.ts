import { bestFit } from "./other.js";
import type { TableIndex } from "./table-index.js";
import type { Read } from "./verdict.js";

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
