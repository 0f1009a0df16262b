import type { DiffResult } from "../../commands/diff/diff.js";
import type { Change } from "../../compare/diff/change.js";
import { levels } from "../../kinds/levels.js";
import { escapeInvisible } from "../../print/escape.js";
import { diffTitle, levelTitles, summaryLine } from "../change.js";
import { historyMarkdown } from "../history.js";
import { prettyText } from "../pretty/index.js";
import type { Reporter } from "../reporter.js";
import { changeItem, changelogEntry, foreignText } from "./change.js";

/** For a comment on a pull request; what has no form of its own comes as people see it, in a code block. */
export const markdown: Reporter = {
  id: "markdown",
  description: "for a comment on a pull request",
  run(result, output) {
    if (result.command === "diff") return output.stdout(diffMarkdown(result));
    if (result.command === "history") return output.stdout(historyMarkdown(result));
    output.stdout(fenced(prettyText(result, output)));
  },
};

/** A code block whose fence is longer than any run of backticks in it (GFM, section 4.5). */
function fenced(text: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}\n`;
}

/** A longer list of one level is folded (GitHub cuts comments off at 65,536 characters). */
const longList = 20;
/** So many changes of one level are shown; the JSON form has them all. */
const most = 100;

/** The changes for a comment on a pull request: a sentence, a list per level, and the changelog's entry. */
export function diffMarkdown(result: DiffResult): string {
  const { before, after, bump, changes, notCompared, ignored } = result;
  const blocks = [
    `## ${diffTitle(bump, notCompared)}`,
    `${code(before.given)} to ${code(after.given)}: ${summaryLine(changes, bump, notCompared)}.`,
    ...levels.flatMap((level) => {
      const own = changes.filter((change) => change.level === level);
      return own.length === 0 ? [] : [list(levelTitles[level], own, item)];
    }),
    ...(ignored.length === 0
      ? []
      : [list("Ignored", ignored, (change) => `${item(change)}: ${foreignText(change.reason)}`)]),
  ];
  if (changes.length > 0 && changes.length <= most) {
    const entry = changelogEntry(changes).trimEnd();
    blocks.push(
      details("Entry for CHANGELOG.md", `\`\`\`\`markdown\n${entry.replaceAll("````", "")}\n\`\`\`\``),
    );
  }
  return `${blocks.join("\n\n")}\n`;
}

function item(change: Change): string {
  return `${changeItem(change)} ${code(change.rule)}`;
}

function list<T extends Change>(title: string, changes: readonly T[], itemOf: (change: T) => string): string {
  const shown = changes.slice(0, most);
  const rest = changes.length - shown.length;
  const lines = [...shown.map(itemOf), ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n");
  return changes.length > longList
    ? details(`${title} (${changes.length})`, lines)
    : `### ${title}\n\n${lines}`;
}

function details(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** Text as code: it needs no escapes, but backticks have to go. */
function code(text: string): string {
  return `\`${escapeInvisible(text).replaceAll("`", "'").replace(/\s+/g, " ")}\``;
}
