import { expect, it } from "vitest";
import { TableIndex } from "../../../../generator/compare/verify/match/table-index.js";

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
