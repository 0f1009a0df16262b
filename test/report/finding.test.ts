import { expect, it } from "vitest";
import { diagnosticFinding, messageFinding } from "../../generator/report/finding.js";

it.each([
  ["A: OIL is GAS (line 9).", 9, "A: OIL is GAS."],
  ["A: OIL is GAS (line 9).", 10, "A: OIL is GAS (line 9)."],
  ["A: OIL (line 9); GAS (line 12).", 9, "A: OIL (line 9); GAS (line 12)."],
  ["A: OIL is GAS.", 9, "A: OIL is GAS."],
])("a finding has its line once: %s at %i", (message, line, said) => {
  const place = { file: "a.md", line };
  const finding = messageFinding({ code: "names-alias", severity: "note", message, place });
  expect(finding).toMatchObject({ message: said, file: "a.md", line });
});

it("a finding says once what its details have in the message", () => {
  const details = ["OIL is GAS (line 9)", "WAX is GAS (line 12)"];
  const message = `A: ${details[0]}; and 1 more.`;
  const finding = diagnosticFinding({
    code: "names-alias",
    severity: "note",
    message,
    details,
    help: "Look.",
  });
  expect(finding.message).toBe("A: OIL is GAS (line 9); and 1 more.\nWAX is GAS (line 12)\nhelp: Look.");
});
