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

const generated = (id: string, rest: object = {}) => ({
  id,
  documents: [`spec/${id}/${id}.md`],
  tables: [{ name: "Lamp", entries: 2, errata: 0 }],
  diagnostics: [],
  written: [],
  deleted: [],
  unchanged: [],
  ...rest,
});

it("says nothing of files that no run looked at, where another spec has errors", () => {
  const bad = { code: "cell-invalid", severity: "error", message: "A bad cell." } as const;
  const failed = { command: "generate", status: 2 } as const;
  const specs = [generated("lamp"), generated("tide", { diagnostics: [bad] })];
  const { stdout } = printed(pretty, { ...failed, specs } satisfies Result);
  expect(stdout).toBe(
    "lamp: read spec/lamp/lamp.md\n  Lamp  2 entries\ntide: 1 error in spec/tide/tide.md\nNothing was written.\n",
  );
  const fine = {
    command: "generate",
    status: 0,
    specs: [generated("lamp", { unchanged: ["a.ts"] })],
  } as const;
  expect(printed(pretty, fine satisfies Result).stdout).toContain("\n  1 file unchanged\n");
});

it("tells to restore what was changed only where something was generated", () => {
  const said = (state: "missing" | "differs", same: number) =>
    printed(pretty, {
      command: "check",
      status: 1,
      mode: "full",
      specs: [
        {
          id: "lamp",
          documents: ["spec/lamp/lamp.md"],
          diagnostics: [],
          changes: [],
          files: [{ path: "generated/lamp/lamp.ts", state, entries: [], patch: "" }],
          same,
          mend: "npx spectables generate lamp",
        },
      ],
    } satisfies Result).stdout;
  expect(said("missing", 0)).toMatch(/npx spectables generate lamp\n$/);
  for (const there of [said("missing", 1), said("differs", 0)])
    expect(there).toMatch(/restore it instead\.\n$/);
});
