import type { Change, WordPart } from "../../compare/diff/change.js";
import { markdownText } from "../../emit/markdown/text.js";
import type { Level } from "../../kinds/levels.js";
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

const titles: readonly (readonly [Level, string])[] = [
  ["breaking", "Breaking"],
  ["additive", "Added"],
  ["note", "Other"],
];

/** The entry for a CHANGELOG.md: the changes by what they mean for users, the gravest first. */
export function changelogEntry(changes: readonly Change[]): string {
  const groups = titles.flatMap(([level, title]) => {
    const items = changes.filter((change) => change.level === level).map(changeItem);
    return items.length === 0 ? [] : [`### ${title}\n\n${items.join("\n")}\n`];
  });
  return ["## Unreleased\n", ...groups].join("\n");
}
