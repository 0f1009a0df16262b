import { markdownCode, markdownText } from "../emit/markdown/text.js";
import type { Finding } from "./finding.js";
import type { Result } from "./reporter.js";

/** The summary is a page to read, not an archive: GitHub refuses more than a megabyte. */
const shownFindings = 50;

/** A result as Markdown, for the page of a CI job. */
export function summaryOf(result: Result, findings: readonly Finding[]): string {
  const title =
    result.status === 0 ? "fine" : result.status === 1 ? "found differences" : "could not be carried out";
  const lines = [`### spectables ${result.command}: ${title}`, ""];
  if (findings.length > 0) {
    lines.push("| | Where | What |", "| --- | --- | --- |");
    for (const { level, file, line, message } of findings.slice(0, shownFindings)) {
      const where = file === undefined ? "" : markdownCode(line === undefined ? file : `${file}:${line}`);
      lines.push(`| ${level} | ${where} | ${markdownText(message.split("\n")[0] ?? "")} |`);
    }
    if (findings.length > shownFindings) lines.push("", `and ${findings.length - shownFindings} more`);
    lines.push("");
  }
  const mends = result.command === "check" ? result.specs.flatMap(({ mend }) => mend ?? []) : [];
  if (mends.length > 0) lines.push("To take over what the documents say:", "", "```sh", ...mends, "```", "");
  return `${lines.join("\n")}\n`;
}
