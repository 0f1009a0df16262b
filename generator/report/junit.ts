import { escapeInvisible } from "../print/escape.js";
import type { Finding } from "./finding.js";
import { placedFindings } from "./findings/index.js";
import type { Reporter } from "./reporter.js";

/** JUnit's XML, which most CI servers read: a test case per finding, or one that passed. */
export const junit: Reporter = {
  id: "junit",
  description: "JUnit XML, for CI servers",
  findings: true,
  document: true,
  run(result, output) {
    const findings = placedFindings(result, output);
    const failures = findings.filter(({ level }) => level === "error").length;
    const suite = `spectables ${result.command}`;
    const cases =
      findings.length === 0
        ? [`    <testcase name="${suite}" classname="spectables"/>`]
        : findings.map(caseOf);
    const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
    output.stdout(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites ${counts}>`,
        `  <testsuite name="${suite}" ${counts} skipped="0">`,
        ...cases,
        "  </testsuite>",
        "</testsuites>",
        "",
      ].join("\n"),
    );
  },
};

function caseOf({ rule, level, message, file, line }: Finding): string {
  const [first = ""] = message.split("\n");
  const where = file === undefined ? "" : `${file}${line === undefined ? "" : `:${line}`} `;
  const name = xml(`${where}${first}`);
  const inner =
    level === "error"
      ? `<failure type="${xml(rule)}" message="${xml(first)}">${xml(message)}</failure>`
      : `<system-out>${xml(`${level}: ${message}`)}</system-out>`;
  return `    <testcase name="${name}" classname="${xml(`spectables.${rule}`)}">${inner}</testcase>`;
}

/** Escapes for text and attributes; what cannot be seen is shown, and what XML 1.0 has no character for becomes U+FFFD. */
function xml(text: string): string {
  return (
    escapeInvisible(text)
      .replace(/[\ufffe\uffff]/g, "\ufffd")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      // The last so that a CI log takes it for text: see `noWorkflowCommands`.
      .replaceAll("##[", "#&#35;[")
      .replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}
