import { historyMarkdown } from "../history.js";
import { prettyText } from "../pretty/index.js";
import type { Reporter } from "../reporter.js";
import { diffMarkdown } from "./diff.js";

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
