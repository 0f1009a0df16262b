import type { Place } from "../diagnostics/diagnostic.js";
import type { Document } from "../read/document.js";
import type { Table } from "../table/table.js";

/** What stands around a table that may name it. */
export interface Surroundings {
  /** The titles of the sections that it is in, the innermost first. */
  readonly titles: readonly string[];
  /** What the paragraph before it calls it: `AceType (1 byte): the type of …`. */
  readonly label?: string;
}

/** A few words at the beginning of a paragraph, up to a colon: what is spoken of. */
const labelled = /^((?:[\p{L}_][\p{L}\p{Nd}_.-]*)(?: [\p{L}\p{Nd}_.-]+){0,4}) ?(?:\([^()]{1,40}\))? ?:/u;

/** `Table 3`, `Abbildung 2.1`: counted, and said of the table itself in its caption. */
const counted = /\s[\d.-]+$/;

/** The surroundings of every table of a document. */
export function surroundingsOf({ blocks }: Document): (table: Table) => Surroundings {
  const byPlace = new Map<Place, Surroundings>();
  let open: { readonly depth: number; readonly title: string }[] = [];
  let label: string | undefined;
  for (const block of blocks) {
    if (block.kind === "heading") {
      const depth = block.number?.split(".").length ?? block.level;
      open = [{ depth, title: block.title }, ...open.filter((outer) => outer.depth < depth)];
      label = undefined;
    } else if (block.kind === "paragraph") {
      [, label] = labelled.exec(block.text) ?? [];
      if (label !== undefined && counted.test(label)) label = undefined;
    } else {
      const titles = open.map(({ title }) => title);
      byPlace.set(block.place, { titles, ...(label === undefined ? {} : { label }) });
      label = undefined;
    }
  }
  return ({ place, section }) => byPlace.get(place) ?? { titles: section === null ? [] : [section.title] };
}
