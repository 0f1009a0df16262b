import { describe, expect, it } from "vitest";
import type { Lock } from "../../generator/lock/lock.js";
import { guardNames } from "../../generator/lock/names.js";
import type { Model } from "../../generator/model/model.js";
import type { Spec } from "../../generator/spec/spec.js";

const document = { name: "TIDE", file: "tide.md" };

function spec(tables: readonly string[], rest: Partial<Spec> = {}): Spec {
  const blocks = tables.map((name) => [name, { kind: "enum" as const, columns: {} }] as const);
  return { id: "tide", title: "Tides", document, tables: Object.fromEntries(blocks), ...rest };
}

function read(tables: Readonly<Record<string, Readonly<Record<string, number>>>>): Model["tables"] {
  const made = Object.entries(tables).map(([name, names]) => {
    const entries = Object.entries(names).map(([entry, value]) => ({ name: entry, value }));
    return [name, { kind: "enum", columns: [{ header: "Value" }, { header: "Name" }], entries }];
  });
  return Object.fromEntries(made);
}

function lock(tables: Readonly<Record<string, Readonly<Record<string, number>>>>): Lock {
  const locked = Object.entries(tables).map(([name, names]) => {
    const of = { name: "TIDE", file: "tide.md", sha256: "" };
    return [name, { document: of, header: ["Value", "Name"], rows: 2, rowsSha256: "", names }];
  });
  return { spec: "tide", out: "generated/tide", tables: Object.fromEntries(locked), outputs: {} };
}

const tide = { Flood: 1, Ebb: 2 };
const moon = { New: 1, Full: 2 };

describe("a published table", () => {
  const before = lock({ Tide: tide, Moon: moon });

  it("that stays needs no word", () => {
    expect(
      guardNames(
        before,
        { tables: read({ Tide: tide, Moon: moon }), certain: true },
        spec(["Tide", "Moon"]),
        "s",
      ),
    ).toEqual([]);
  });

  it("that the spec.ts no longer takes is an error, with the line to put in", () => {
    const now = { tables: read({ Tide: tide }), certain: true };
    const [error, ...others] = guardNames(before, now, spec(["Tide"]), "spec.ts");
    expect(others).toEqual([]);
    expect(error).toMatchObject({ code: "name-changed", severity: "error" });
    expect(error?.message).toContain("The table Moon was published");
    expect(error?.details).toContain('  removed: ["Moon"],');
    expect(guardNames(before, now, spec(["Tide"], { removed: ["Moon"] }), "spec.ts")).toEqual([]);
  });

  it("that has the same rows under another name is proposed as renamed", () => {
    const now = { tables: read({ Tide: tide, Phase: moon }), certain: true };
    const [error] = guardNames(before, now, spec(["Tide", "Phase"]), "spec.ts");
    expect(error?.details).toContain('  renamed: { Moon: "Phase" },');
    const renamed = spec(["Tide", "Phase"], { renamed: { Moon: "Phase" } });
    expect(guardNames(before, now, renamed, "spec.ts")).toEqual([]);
  });

  it("is not said to be renamed where two have its rows, or none", () => {
    const two = { tables: read({ Tide: tide, A: moon, B: moon }), certain: true };
    const other = { tables: read({ Tide: tide, A: { Up: 1, Down: 2 } }), certain: true };
    for (const [now, tables] of [
      [two, ["Tide", "A", "B"]],
      [other, ["Tide", "A"]],
    ] as const) {
      const [error] = guardNames(before, now, spec(tables), "spec.ts");
      expect(error?.details).toContain('  removed: ["Moon"],');
      expect(error?.details?.join("\n")).not.toContain('"A"');
    }
  });

  it("is not said to be renamed to one with another header, or to one that could not be read", () => {
    const { Tide, Phase } = read({ Tide: tide, Phase: moon });
    if (!Tide || !Phase) throw new Error();
    const other = { ...Phase, columns: Phase.columns.slice(1) };
    for (const tables of [{ Tide, Phase: other }, { Tide }]) {
      const [error] = guardNames(before, { tables, certain: true }, spec(["Tide", "Phase"]), "spec.ts");
      expect(error?.details).toContain('  removed: ["Moon"],');
    }
  });

  it("keeps its names guarded under the new one", () => {
    const now = { tables: read({ Tide: tide, Phase: { New: 1 } }), certain: true };
    const renamed = spec(["Tide", "Phase"], { renamed: { Moon: "Phase" } });
    const [error] = guardNames(before, now, renamed, "spec.ts");
    expect(error?.message).toBe("Phase.Full was published as 2, and would vanish.");
  });
});
