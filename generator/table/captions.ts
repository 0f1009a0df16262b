import type { Block, Paragraph, RawTable } from "../read/document.js";

/** `Table 1: Codes`, `TABLE IV`, `Table 5.2-1. Codes`, `Table: Codes`. */
const labelled =
  /^(?:Table|TABLE)(?:\s+(?:\w*\d\w*|[A-Z]{1,4})(?:[.\u2013-]\w+)*(?:\s*\([^()]*\))?)?(?:\s*$|\s*[:.\u2013\u2014]\s*\S|\s-\s)/;
/** Without anything between number and title; a sentence goes on in lower case, and ends. */
const titled = /^(?:Table|TABLE)\s+\w*\d\w*(?:[.\u2013-]\w+)*\s+\p{Lu}[^\n]*[^.:;?!\s]$/u;
/** A longer paragraph is none, unless the document says so. */
const longest = 200;
/** After a label: the part of a table that a page break parts from the first. */
const continuation =
  /\s{0,8}(?:[([]\s{0,8}cont(?:inued|['\u2019]?d|\.)[^()[\]]{0,40}[)\]]|[,\u2013\u2014-]\s{0,8}continued\s{0,8}$)/i;

/** What a paragraph can be the caption of. */
type Side = "before" | "after";

/**
 * The captions that stand as paragraphs right before or right after a table: those that the document says are
 * captions, and `Table 1: …`. One between two tables belongs to the one on the side where the captions of the same
 * word stand that have only one neighbour; where none does, nobody can tell, and it belongs to neither.
 */
export function captionsOf(blocks: readonly Block[]): ReadonlyMap<RawTable, string> {
  const captions = new Map<RawTable, string>();
  const open: {
    readonly word: string;
    readonly text: string;
    readonly above: RawTable;
    readonly below: RawTable;
  }[] = [];
  const seen = new Map<string, number>();
  const give = (table: RawTable, text: string) => {
    if (!captions.has(table)) captions.set(table, text.replaceAll("\n", " "));
  };
  blocks.forEach((block, index) => {
    if (block.kind !== "paragraph" || !isCaption(block)) return;
    const { text } = block;
    const above = uncaptioned(blocks[index - 1]);
    const below = uncaptioned(blocks[index + 1]);
    const word = /^[a-z]*/i.exec(text)?.[0].toLowerCase() ?? "";
    // A figure's caption stands below it: what is drawn as a table is the table above. A part that goes on is below.
    const goesOn = below !== undefined && continuedCaption(text) !== undefined;
    const side = word === "figure" ? above && "after" : goesOn ? "before" : onlySide(above, below);
    if (side === undefined && above && below) open.push({ word, text, above, below });
    if (side === undefined) return;
    if (word !== "figure" && !goesOn) seen.set(word, (seen.get(word) ?? 0) + (side === "before" ? 1 : -1));
    give((side === "before" ? below : above) as RawTable, text);
  });
  for (const { word, text, above, below } of open) {
    const before = seen.get(word) ?? 0;
    if (before !== 0) give(before > 0 ? below : above, text);
  }
  return captions;
}

function onlySide(above: RawTable | undefined, below: RawTable | undefined): Side | undefined {
  if (above && below) return undefined;
  return below ? "before" : above && "after";
}

function isCaption({ text, caption }: Paragraph): boolean {
  return caption === true || (text.length <= longest && (labelled.test(text) || titled.test(text)));
}

function uncaptioned(block: Block | undefined): RawTable | undefined {
  return block?.kind === "table" && block.caption === null && block.origin !== "definitions"
    ? block
    : undefined;
}

/** A caption without the words that it is of a part that goes on; undefined where it has none. */
export function continuedCaption(caption: string): string | undefined {
  return continuation.test(caption) ? caption.replace(continuation, "") : undefined;
}

/** `table 1` of `Table 1: Codes`. */
export function captionLabel(caption: string): string | undefined {
  return /^table\s+[\w.\u2013-]*\w/i.exec(caption)?.[0].toLowerCase().replace(/\s+/g, " ");
}
