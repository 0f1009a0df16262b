import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { expect, it } from "vitest";
import type { Result } from "../../generator/commands/result.js";
import { escapeInvisible } from "../../generator/print/escape.js";
import { junit } from "../../generator/report/junit.js";
import { printed } from "./printed.js";
import { checkResult, hostile, hostileDiagnostic } from "./results.js";

type Parsed = { name?: string; attribs?: Record<string, string>; children?: Parsed[]; data?: string };

/** The elements of a name, with their attributes and their text. A strict parser reads it in test/deep/reporters. */
function elements(xml: string, name: string) {
  const found: { attributes: Record<string, string>; text: string }[] = [];
  const walk = (node: Parsed) => {
    const text = (node.children ?? []).map(({ data }) => data ?? "").join("");
    if (node.name === name) found.push({ attributes: node.attribs ?? {}, text });
    for (const child of node.children ?? []) walk(child);
  };
  walk(parseDocument(xml, { xmlMode: true, decodeEntities: true }) as unknown as Parsed);
  return found;
}

const failed = (severity: "error" | "note", message: string): Result => ({
  command: "failed",
  status: 2,
  diagnostics: [{ ...hostileDiagnostic, severity, message }],
});

it("has a test case for each finding, and counts those that failed", () => {
  const { stdout } = printed(junit, checkResult());
  const [suite] = elements(stdout, "testsuite");
  expect(suite?.attributes).toMatchObject({
    name: "spectables check",
    tests: "6",
    failures: "6",
    errors: "0",
  });
  const cases = elements(stdout, "testcase");
  expect(cases.map(({ attributes }) => attributes.classname)).toEqual([
    "spectables.meaning-reworded",
    "spectables.value-removed",
    "spectables.file-differs",
    "spectables.file-missing",
    "spectables.file-left-over",
    "spectables.file-differs",
  ]);
  expect(cases[0]?.attributes.name).toContain("spec/tide/tide.md:9 Tide 2 Ebb: meaning reworded");
  expect(elements(stdout, "failure")[2]?.text).toContain("To mend it: npx spectables generate tide");
});

it("has one test that passed where nothing was found", () => {
  const { stdout } = printed(junit, { command: "check", status: 0, mode: "full", specs: [] });
  expect(elements(stdout, "testcase")).toHaveLength(1);
  expect(elements(stdout, "failure")).toEqual([]);
  expect(stdout).toContain('tests="1" failures="0"');
});

it("counts a note as passed, and keeps its text", () => {
  const { stdout } = printed(junit, failed("note", "Row 3 was realigned."));
  expect(stdout).toContain('tests="1" failures="0"');
  expect(elements(stdout, "system-out")[0]?.text).toContain("note: Row 3 was realigned.");
});

it("shows what cannot be seen, and loses of a text only what XML has no character for", () => {
  const all = fc.string({ unit: "binary", maxLength: 50 }).map((end) => `${hostile}${end}`);
  fc.assert(
    fc.property(all, (message) => {
      const { stdout } = printed(junit, failed("error", message));
      const known = [...escapeInvisible(message)]
        .map((character) =>
          /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd]$|^[\u{10000}-\u{10ffff}]$/u.test(character)
            ? character
            : "\ufffd",
        )
        .join("");
      expect(elements(stdout, "failure")[0]?.text.startsWith(known)).toBe(true);
      expect(elements(stdout, "testcase")).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});
