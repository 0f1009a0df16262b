import type { CheckedSpec, CheckResult } from "../../generator/commands/check/result.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";

/** A check that found all there is to find: a bad document, changes, and every state of a file. */
export function checkResult(rest: Partial<CheckedSpec> = {}): CheckResult {
  const tide: CheckedSpec = {
    id: "tide",
    documents: ["spec/tide/tide.md"],
    diagnostics: [],
    changes: [
      {
        rule: "meaning-reworded",
        level: "note",
        table: "Tide",
        value: 2,
        name: "Ebb",
        message: "meaning reworded",
        place: { file: "spec/tide/tide.md", line: 9, column: 3 },
      },
      { rule: "value-removed", level: "breaking", table: "Tide", value: 4, name: "Neap", message: "gone" },
    ],
    files: [
      {
        path: "generated/tide/tide.ts",
        state: "differs",
        line: 12,
        entries: [{ table: "Tide", entry: 2, name: "Ebb", from: 12, to: 14 }],
        patch: "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n",
      },
      { path: "generated/tide/types.ts", state: "missing", entries: [], patch: "" },
      { path: "generated/tide/old.ts", state: "left over", entries: [], patch: "" },
      {
        path: "generated/tide/index.ts",
        state: "differs",
        line: 2,
        onlyHashes: true,
        entries: [],
        patch: "",
      },
    ],
    same: 3,
    mend: "npx spectables generate tide",
    ...rest,
  };
  return { command: "check", status: 1, mode: "full", specs: [tide] };
}

/** What foreign text may contain to be taken for something else: by a CI log, a terminal, XML, Markdown. */
export const hostile =
  '100%0A,a:b\r\n::error::x\n  ::set-output name=a::b\n##[error]y ]]> <a b="c">&amp; \u001b[31m\u0000\u2028|`@x`';

/** An input that is bad in a place whose name is foreign too. */
export const hostileDiagnostic: Diagnostic = {
  code: "cell-invalid",
  severity: "error",
  message: hostile,
  place: { file: "spec/a,b:c%2C\n::error::/tide.md", line: 3, column: 4 },
  details: [hostile],
  help: hostile,
};
