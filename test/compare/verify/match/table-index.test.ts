import { expect, it } from "vitest";
import { indexesOf, TableIndex } from "../../../../generator/compare/verify/match/table-index.js";

const index = new TableIndex("Reason", {
  kind: "enum",
  columns: [],
  entries: [
    {
      value: 0,
      name: "Success",
      aliases: [{ name: "NormalEnd", documentName: "Normal end" }],
    },
    { value: 129, name: "MalformedWick", documentName: "SMB2 MALFORMED_WICK" },
  ],
});

it("knows a value by all its names, and by those that the document has", () => {
  expect(index.withValue(0).map(({ name }) => name)).toEqual(["Success", "Normal end"]);
  expect(index.withName("normalend").map(({ value }) => value)).toEqual([0]);
  expect(index.withValue(129).map(({ name }) => name)).toEqual(["SMB2 MALFORMED_WICK"]);
});

it("leaves out a table of codes that are texts, though most look like numbers", () => {
  const table = (values: readonly (number | string)[]) => ({
    kind: "string-enum" as const,
    columns: [],
    entries: values.map((value, at) => ({ value, name: `Name${at}` })),
  });
  const model = {
    spec: { id: "codes", title: "Codes" },
    source: { document: "CODES", file: "codes.md", sha256: "" },
    tables: {
      Texts: table(["22012", "22P02", "23505"]),
      Numbers: table([1, 2]),
      Digits: table(["101", "0x66"]),
    },
  };
  expect(indexesOf(model as never).map(({ name }) => name)).toEqual(["Numbers", "Digits"]);
});

const hills = ["HILL_HIGH", "HILL_LOW", "HILL_STEEP", "VALLEY_DEEP"];
const others = ["BROOK_COLD", "LAKE_WARM", "POND_DEEP", "WELL_DRY"];

it.each([
  [["WSAEA", "WSAEB", "WSA_C", "WSADD"], "wsaexyz", true],
  [["WSAEA", "WSAEB", "WSA_C", "WSADD"], "ea", false],
  [hills, "valleywide", true],
  [hills, "rivercold", false],
  [others, "rivercold", true],
])("%j begin as %s: %s", (names, joined, expected) => {
  const entries = names.map((name, value) => ({ name, value }));
  const table = new TableIndex("Land", { kind: "enum", columns: [], entries });
  expect(table.begins({ joined, words: [joined] })).toBe(expected);
});

it("finds a name without what all names of the table, or most, begin with", () => {
  const entries = hills.map((name, value) => ({ name, value }));
  const table = new TableIndex("Land", { kind: "enum", columns: [], entries });
  expect(table.withName("steep").map(({ value }) => value)).toEqual([2]);
  expect(table.withName("deep")).toEqual([]);
});
