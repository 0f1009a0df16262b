import type { Change, WordPart } from "../../compare/diff/change.js";
import { markdownText } from "../../emit/markdown/text.js";
import { changeMessage, changeTitle, shortened } from "../change.js";

/** A change as an item of a list, with the wording where a text changed. */
export function changeItem(change: Change): string {
  const item = `- **${foreignText(changeTitle(change))}**: ${foreignText(changeMessage(change))}`;
  const { wording } = change;
  return wording === undefined ? item : `${item}: ${wordingText(wording)}`;
}

/** Text of a document as Markdown, which must not call people (`@name`) or issues (`#1`) to a comment. */
export function foreignText(text: string): string {
  return markdownText(text).replace(/@(?=\w)|(?<!&)#(?=\d)/g, "$&&#8203;");
}

/** What is out is struck through, what is in is underlined. */
function wordingText(parts: readonly WordPart[]): string {
  return shortened(parts)
    .map(({ text, in: side }) => {
      const words = text.trim();
      const before = text.length > text.trimStart().length ? " " : "";
      const after = text.length > text.trimEnd().length ? " " : "";
      const shown = foreignText(words);
      const marked =
        side === "both" ? shown : side === "before" ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
      return `${before}${marked}${after}`;
    })
    .join("")
    .trim();
}
