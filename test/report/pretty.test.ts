import { expect, it } from "vitest";
import type { Result } from "../../generator/commands/result.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { pretty } from "../../generator/report/pretty/index.js";
import { printed } from "./printed.js";

const noteOf = (message: string, place: Diagnostic["place"]) =>
  printed(pretty, {
    command: "failed",
    status: 2,
    diagnostics: [{ code: "names-alias", severity: "note", message, ...(place ? { place } : {}) }],
  } satisfies Result).stderr;

it("says where a note belongs", () => {
  expect(noteOf("A lamp.", { file: "a.md", line: 14 })).toBe("note A lamp. (line 14)\n");
  expect(noteOf("A lamp.", { file: "a.xlsx", sheet: "Lamps", cell: "B3" })).toBe(
    "note A lamp. (sheet Lamps, B3)\n",
  );
  expect(noteOf("A lamp.", undefined)).toBe("note A lamp.\n");
});

it("says once where a note belongs that names its place itself", () => {
  const place = { file: "a.md", line: 14 };
  for (const message of [
    "OIL is GAS (line 14).",
    "The row at line 14 is long.",
    "OIL (line 14); GAS (line 20).",
  ])
    expect(noteOf(message, place)).toBe(`note ${message}\n`);
  expect(noteOf("OIL is GAS (line 140).", place)).toBe("note OIL is GAS (line 140). (line 14)\n");
});
