import type { Budget } from "../limits.js";
import type { Mark, Runs } from "../runs.js";

/** A piece of a page's text, as the parser gives it. */
export interface Piece {
  readonly text: string;
  /** A line of the page ends after it. */
  readonly endsLine: boolean;
  /** Its baseline and size in the page's units; undefined where the text is turned. */
  readonly baseline: number | undefined;
  readonly size: number;
}

/** What the parser gives of a page's content: pieces of text, and the marks around them. */
export interface ContentItem {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly height?: number;
  readonly transform?: readonly number[];
}

/** The text of a page. */
export interface PageContent {
  /** By the ids that the structure tree has for it. */
  readonly marked: ReadonlyMap<string, readonly Piece[]>;
  /** Characters that stand in nothing that the tree could name, nor are said to be no part of the text. */
  readonly untagged: number;
}

/** @throws InputError where the texts of the document exceed their limit */
export function pageContent(items: readonly ContentItem[], budget: Budget): PageContent {
  const marked = new Map<string, Piece[]>();
  const open: ContentItem[] = [];
  let untagged = 0;
  for (const item of items) {
    const { type, str = "", hasEOL = false, height = 0, transform = [] } = item;
    if (type === "endMarkedContent") open.pop();
    else if (type !== undefined) open.push(item);
    else {
      budget.spend("characters", str.length + 1);
      const id = open.findLast((mark) => mark.id)?.id;
      if (id === undefined) {
        if (open.length === 0) untagged += str.trim().length;
        continue;
      }
      const [, turned = 0, , , , baseline] = transform;
      const piece = {
        text: str,
        endsLine: hasEOL,
        size: height,
        baseline: turned === 0 ? baseline : undefined,
      };
      const pieces = marked.get(id);
      if (pieces === undefined) marked.set(id, [piece]);
      else pieces.push(piece);
    }
  }
  return { marked, untagged };
}

/** A line that ends in a hyphen within a word. */
export const hyphenated = /[\p{L}\p{N}]-$/u;

/**
 * Adds pieces to a text. A line's end is a space, but not after a hyphen within a word. Smaller pieces off the
 * line are raised or lowered.
 */
export function addPieces(pieces: readonly Piece[], runs: Runs): void {
  const size = pieces.reduce((most, piece) => Math.max(most, piece.size), 0);
  const isFull = (piece: Piece) => piece.size > size * 0.8;
  // The full piece before one, or else the first, says where the line is.
  let line = pieces.find(isFull);
  let last = "";
  for (const piece of pieces) {
    if (isFull(piece)) line = piece;
    runs.add(piece.text, line === piece || !line ? undefined : markOf(piece, line));
    last = piece.text || last;
    if (piece.endsLine && !hyphenated.test(last)) runs.add(" ");
  }
}

function markOf({ baseline, size }: Piece, line: Piece): Mark | undefined {
  if (baseline === undefined || line.baseline === undefined || size === 0) return undefined;
  const raised = (baseline - line.baseline) / line.size;
  if (raised > 0.1 && raised < 1) return "superscript";
  return raised < -0.05 && raised > -0.5 ? "subscript" : undefined;
}
