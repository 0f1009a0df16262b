import { expect, test } from "vitest";
import type { VerifyResult } from "../../../generator/commands/verify/result.js";
import { placedFindings } from "../../../generator/report/findings/index.js";

test("findings and diagnostics become remarks with places; what was taken back does not", () => {
  const finding = {
    rule: "wrong-value",
    level: "error",
    file: "src/a.c",
    line: 3,
    column: 9,
    value: 4,
    name: "A",
    expected: 5,
    table: "T",
    message: "A is 4 here",
  } as const;
  const result: VerifyResult = {
    command: "verify",
    status: 1,
    recognised: true,
    failOn: "error",
    files: [],
    findings: [finding],
    suppressed: [{ ...finding, why: "it is so" }],
    diagnostics: [
      {
        code: "verify-ignore",
        severity: "warning",
        message: "no reason",
        place: { file: "src/a.c", line: 1, column: 2 },
      },
    ],
  };
  const output = { stdout() {}, stderr() {}, color: { stdout: false, stderr: false } };
  const found = placedFindings(result, output).map(({ rule, level, message, file, line, column }) => {
    return { rule, level, message, file, line, column };
  });
  expect(found).toEqual([
    { rule: "verify-ignore", level: "warning", message: "no reason", file: "src/a.c", line: 1, column: 2 },
    { rule: "wrong-value", level: "error", message: "A is 4 here", file: "src/a.c", line: 3, column: 9 },
  ]);
});
