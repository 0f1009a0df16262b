import { placeholdersOf } from "../rows/placeholders.js";
import type { Table } from "../table/table.js";

/** Columns of what the members stand for. */
export const valueHeader =
  /\b(?:values?|codes?|numbers?|hex\w*|dec\w*|ids?|identifiers?|tokens?|types?|status|opcodes?|bits?|flags?)\b/i;

/** Columns of nothing but names: one that repeats a name does so on purpose. */
export const nameHeader = /^(?:\w+ )?(?:names?|symbols?|constants?|mnemonics?|identifiers?|macros?)$/i;

/** Columns that may have names. */
export const namingHeader =
  /\b(?:names?|symbols?|constants?|identifiers?|mnemonics?|elements?|tags?|errors?|commands?|methods?|macros?|codes?|tokens?|descriptions?)\b/i;

/** Columns of running text, even where all of it happens to be single words. */
export const meaningHeader =
  /\b(?:meanings?|explanations?|comments?|details?|definitions?|remarks?|notes?|usage|text|messages?)\b/i;
export const describingHeader = /\bdescriptions?\b/i;
/** Columns of what codes say: short texts there may be their names. */
export const sayingHeader =
  /^(?:\w+ )?(?:meanings?|descriptions?|messages?|reasons?|definitions?|texts?|explanations?)$/i;

/** Columns that count the rows. */
export const countHeader = /^(?:no|nr|#|s\.?no|row|step)\.?$/i;

/** Columns of places, dates, counts and counted rows: never what a table is about. */
export const asideHeader =
  /^(?:no|nr|#|s\.?no|row|step|date|sections?|see|references?|version|pages?|since|revision\b.*|counts?|quantity|amount|totals?|length|size|offset|width|position|bytes)\.?$/i;

/** Columns of where and how long the parts of a message are. */
const layoutHeader =
  /^(?:(?:bit |byte )?offsets?|(?:field )?(?:lengths?|sizes?)(?: ?\((?:in )?(?:bits?|bytes?|octets?)\))?|widths?|positions?|bytes|octets)$/i;

/** Whether a table lays out bytes: its numbers are places and lengths, and no codes. */
export function isLayout(headers: readonly string[]): boolean {
  return headers.some((header) => layoutHeader.test(header.trim())) || isDrawn(headers);
}

/** Whether a table draws bytes, with a column for each of their bits. */
export function isDrawn(headers: readonly string[]): boolean {
  return headers.filter((header) => /^bits?\b/i.test(header)).length > 2;
}

const placeHeader = /^(?:bits?|bytes?|octets?)(?: (?:offset|position|range|number|no\.?)s?)?$/i;
const range = /^\d+\s*(?:[-\u2013:]|\.\.|to)\s*\d+$/;
const statusOf = placeholdersOf({});

/**
 * Whether a table lays out bits or bytes: one of its columns is headed so, and several of them at once have a name, which
 * is that of a part of a message. Where only reserved ones stand together, each of the others may be a flag.
 */
export function laysOutParts({ header, rows }: Pick<Table, "header" | "rows">): boolean {
  return header.some(
    (text, index) =>
      placeHeader.test(text.trim()) &&
      rows.some(({ cells }) => {
        const named = cells.find((cell, other) => other !== index && cell.text !== "")?.text ?? "";
        return range.test(cells[index]?.text ?? "") && named !== "" && statusOf(named, true) === undefined;
      }),
  );
}
