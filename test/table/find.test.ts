import { describe, expect, it } from "vitest";
import { Problems } from "../../generator/diagnostics/diagnostic.js";
import { hex, identifier, prose } from "../../generator/kinds/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { findTables } from "../../generator/table/find.js";
import type { TableQuery } from "../../generator/table/query.js";
import { tablesOf } from "../../generator/table/table.js";
import { specOf } from "../build.js";

const page = `
# 1 Lamps

| Code | Name |
|---|---|
| 0x00 | OK |

# Colours

| Code | Name |
|---|---|
| 0x01 | RED |

| Code | Name |
|---|---|
| 0x01 | RED |
| 0x02 | BLUE |

# 2 Without a header

<table><tr><td>0x03</td><td>WICK</td></tr></table>
`;

async function found(query: Partial<TableQuery>) {
  const document = await readMarkdown("x.md", page);
  const problems = new Problems();
  const parts = findTables(
    document,
    tablesOf(document),
    "T",
    { header: ["Code", "Name"], ...query },
    problems,
  );
  return {
    index: parts?.[0].index,
    parts: parts?.map(({ index }) => index),
    codes: problems.list.map(({ code }) => code),
    said: problems.list[0]?.message,
  };
}

describe("a table is found", () => {
  it.each([
    [{ section: "1" }, 1],
    // The title of a section that has a number is no name for it.
    [{ section: "Lamps" }, undefined],
    [{ section: "Colours", holds: "BLUE" }, 3],
    [{ holds: "OK" }, 1],
    [{ holds: "BL" }, undefined],
    [{ header: ["", ""] }, 4],
    [{ header: ["", ""], section: "1" }, undefined],
    [{ header: ["", "", ""] }, undefined],
  ] as const)("%j", async (query, index) => {
    const result = await found(query);
    expect(result.index).toBe(index);
    expect(result.codes).toEqual(index === undefined ? ["table-not-found"] : []);
  });

  it("by all that is said of it, and the message says all of that", async () => {
    expect(await found({ section: "Colours", holds: "RED" })).toMatchObject({
      codes: ["table-ambiguous"],
      said: '2 tables fit T: wanted is one in section Colours with a cell "RED" with the header Code | Name.',
    });
    expect((await found({ header: ["", "", ""] })).said).toContain(
      "wanted is one with 3 columns without a header",
    );
  });
});

it("a section without a number goes by its title in what is generated", async () => {
  const columns = { value: { header: "", kind: hex() }, name: { header: "", kind: identifier() } };
  const document = await readMarkdown("x.md", page.replace("# 2 Without", "# Without"));
  const spec = specOf({ kind: "enum", section: "Without a header", columns });
  const { model } = buildModel({ spec, specFile: "spec.ts", document, file: "x.md", sha256: "0" });
  expect(model?.tables.Code).toMatchObject({
    section: "Without a header",
    columns: [{ header: "" }, { header: "" }],
    entries: [{ value: 3, name: "WICK" }],
  });
  const { emit } = await import("../../generator/emit/index.js");
  const text = emit(model as NonNullable<typeof model>, { spec, out: "out" })
    .map((file) => file.text)
    .join("\n");
  expect(text).toContain('[TEST] section "Without a header"');
});

it("a row that ends in an empty cell stands as it is where no cells are lost", async () => {
  const table: TableSpec = {
    kind: "enum",
    columns: {
      value: { header: "Code", kind: hex() },
      name: { header: "Name", kind: identifier() },
      meaning: { header: "Meaning", kind: prose(), optional: true },
      notes: { header: "Notes", kind: prose(), optional: true },
    },
  };
  const rows =
    "| Code | Name | Meaning | Notes |\n|---|---|---|---|\n| 0x00 | OK | It burns. | |\n| 0x01 | OUT | Dark | |\n";
  const document = await readMarkdown("x.md", rows);
  const { model } = buildModel({
    spec: specOf(table),
    specFile: "spec.ts",
    document,
    file: "x.md",
    sha256: "0",
  });
  expect(model?.tables.Code?.entries).toEqual([
    { value: 0, name: "OK", meaning: "It burns." },
    { value: 1, name: "OUT", meaning: "Dark" },
  ]);
  // An extraction may have lost the meaning, or the notes.
  const text = { ...document, format: "text" as const };
  const { diagnostics } = buildModel({
    spec: specOf(table),
    specFile: "s",
    document: text,
    file: "x",
    sha256: "0",
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(["row-ambiguous", "row-unaligned"]);
});
