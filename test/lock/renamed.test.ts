import { expect, it } from "vitest";
import { Problems } from "../../generator/diagnostics/diagnostic.js";
import { renamedOf } from "../../generator/lock/renamed.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";

const entries = [
  { value: 1, name: "Flood" },
  { value: 2, name: "Ebb" },
];

/** What becomes of the words that a table of `Flood` and `Ebb` has, and what is said of them. */
function renamed(words: Partial<Pick<TableSpec, "renamed" | "removed">>) {
  const problems = new Problems();
  const spec = { kind: "enum", columns: {}, ...words } as TableSpec;
  const given = renamedOf("Tide", spec, entries, "spec.ts", problems);
  return { given, said: problems.list.map(({ message }) => message), problems: problems.list };
}

it("nothing comes of no words", () => {
  expect(renamed({})).toMatchObject({ given: {}, said: [] });
  expect(renamed({ removed: {} }).given).toStrictEqual({});
});

it("a name that is gone may be called by one that is there, and the model learns of it", () => {
  expect(renamed({ renamed: { High: "Flood" } })).toMatchObject({
    given: { renamed: { High: "Flood" } },
    said: [],
  });
});

it("a name that is there is not renamed, nor is one to a name that is not; all of them are told", () => {
  const { said, problems } = renamed({ renamed: { Flood: "Ebb", High: "Low" } });
  expect(said).toEqual([
    "Tide.renamed names Flood, but the document still has it.",
    "Tide.renamed: High became Low, but there is no Low.",
  ]);
  for (const problem of problems)
    expect(problem).toMatchObject({ code: "rename-invalid", severity: "error", place: { file: "spec.ts" } });
});

it("a name may be said to be gone where it is, or has another value", () => {
  expect(renamed({ removed: { Slack: 3, Flood: 7 } }).said).toEqual([]);
  expect(renamed({ removed: { Slack: 3, Flood: 1 } }).said).toEqual([
    "Tide.removed names Flood, but it is there with the same value.",
  ]);
});

it("no name is both renamed and gone", () => {
  const both = renamed({ renamed: { High: "Flood" }, removed: { High: 9 } });
  expect(both.said).toHaveLength(1);
  expect(both.problems[0]).toMatchObject({ code: "rename-invalid", place: { file: "spec.ts" } });
});
