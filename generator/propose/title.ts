import type { Document } from "../read/document.js";
import { isTelling } from "./names.js";

/** What editors and converters call a document that nobody named. */
const unnamed =
  /^(?:untitled(?: document)?|document ?\d*|(?:microsoft )?word(?: - .*)?|(?:word )?document|title|index|home|contents?|table of contents|abstract|status of this memo|copyright notice)$/i;

/**
 * What a document is called: as it says of itself, by its first heading of substance, or by its first heading at all.
 *
 * @returns undefined where it has neither
 */
export function titleOf({ title, blocks }: Document): string | undefined {
  const headings = blocks.flatMap((block) =>
    block.kind === "heading" && block.title !== "" ? [block.title] : [],
  );
  const isOfSubstance = (text: string) => !unnamed.test(text) && isTelling(text);
  return [title ?? "", ...headings].find(isOfSubstance) ?? headings[0];
}
