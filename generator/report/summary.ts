import type { Result } from "../commands/result.js";
import { markdownCode, markdownText } from "../emit/markdown/text.js";
import type { Finding } from "./finding.js";
import { diffMarkdown } from "./markdown/index.js";

/** The summary is a page to read, not an archive: GitHub refuses more than a megabyte. */
const shownFindings = 50;

/** A line of a table is short. */
const shownCharacters = 300;

/** What came of a command, in a line. */
export function titleOf({ command, status }: Result): string {
  const words = { 0: "fine", 1: "found differences", 2: "could not be carried out" }[status];
  return command === "failed" ? `spectables ${words}` : `spectables ${command}: ${words}`;
}

/** A result as Markdown, for the page of a CI job. */
export function summaryOf(result: Result, findings: readonly Finding[]): string {
  if (result.command === "diff") return `${diffMarkdown(result)}\n`;
  const lines = [`### ${titleOf(result)}`, ""];
  if (findings.length > 0) {
    lines.push("| | Where | What |", "| --- | --- | --- |");
    for (const { level, file, line, message } of findings.slice(0, shownFindings)) {
      const where = file === undefined ? "" : markdownCode(line === undefined ? file : `${file}:${line}`);
      lines.push(`| ${level} | ${where} | ${markdownText(shortened(message))} |`);
    }
    if (findings.length > shownFindings) lines.push("", `and ${findings.length - shownFindings} more`);
    lines.push("");
  }
  const mends = result.command === "check" ? result.specs.flatMap(({ mend }) => mend ?? []) : [];
  if (mends.length > 0) lines.push("To take over what the documents say:", "", "```sh", ...mends, "```", "");
  return `${lines.join("\n")}\n`;
}

function shortened(message: string): string {
  const [line = ""] = message.split("\n");
  return line.length > shownCharacters ? `${line.slice(0, shownCharacters)}…` : line;
}
