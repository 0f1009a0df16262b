import { describe, expect, it } from "vitest";
import type { ModelField } from "../../../generator/emit/fields/fields.js";
import { facetsOf, facetTokens } from "../../../generator/emit/html/facets.js";
import type { Entry, ModelTable } from "../../../generator/model/model.js";

const field = (label: string, prose = false) => ({ label, prose }) as unknown as ModelField;
const fields = new Map([
  ["value", field("Code")],
  ["name", field("Name")],
  ["meaning", field("Meaning", true)],
  ["versions", field("Versions")],
  ["answer", field("Answer")],
  ["id", field("Id")],
]);

const facets = (entries: readonly Entry[]) =>
  facetsOf({ kind: "enum", columns: [], entries } as ModelTable, fields);

describe("facets", () => {
  const entries = [
    { value: 1, name: "A", meaning: "x", versions: ["9.0", "10.0"], answer: { codes: [{ status: 400 }] } },
    {
      value: 2,
      name: "B",
      meaning: "x",
      versions: ["9.0"],
      answer: { codes: [{ status: 400 }, { status: 500 }] },
    },
    { value: 3, name: "C", meaning: "x", versions: ["10.0"], errata: ["name"] },
    { value: 4, name: "D", meaning: "x", versions: ["10.0"], answer: { codes: [{ status: 500 }] } },
  ];

  it("are the few-valued things that entries have, wherever in a field they stand", () => {
    expect(facets(entries)).toEqual([
      {
        path: "versions",
        label: "Versions",
        values: [
          ["9.0", 2],
          ["10.0", 3],
        ],
      },
      {
        path: "answer.codes.status",
        label: "Answer: status",
        values: [
          ["400", 2],
          ["500", 2],
        ],
      },
      { path: "errata", label: "Errata", values: [["corrected", 1]] },
    ]);
  });

  it("say which of them an entry answers to", () => {
    expect(entries.map((entry) => facetTokens(entry, facets(entries)))).toEqual([
      "0.0 0.1 1.0",
      "0.0 1.0 1.1",
      "0.1 2.0",
      "0.1 1.1",
    ]);
  });

  it("are none where every entry has its own, all have the same, or the values are texts", () => {
    const own = (of: (index: number) => Entry) =>
      facets(Array.from({ length: 8 }, (_, index) => ({ value: index, ...of(index) })));
    expect(own((index) => ({ id: `id ${index}` }))).toEqual([]);
    expect(own(() => ({ id: "same" }))).toEqual([]);
    expect(own((index) => ({ id: "a long text ".repeat(5 + (index % 2)) }))).toEqual([]);
    expect(own((index) => ({ meaning: index % 2 ? "a" : "b" }))).toEqual([]);
    expect(own((index) => ({ id: index % 2 ? "a" : "b" }))).toHaveLength(1);
  });
});
