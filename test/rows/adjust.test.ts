import { describe, expect, it } from "vitest";
import { booleanWords, identifier, integer, prose } from "../../generator/kinds/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import { readHtml } from "../../generator/read/html/index.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { specOf } from "../build.js";

const columns = {
  value: { header: "Code", kind: integer() },
  name: { header: "Name", kind: identifier() },
  meaning: { header: "Meaning", kind: prose() },
} as const;

function entries(rows: string, rest: Partial<TableSpec>) {
  const head = "<tr><th>Code</th><th>Name</th><th>Meaning</th></tr>";
  const { model, diagnostics } = buildModel({
    spec: specOf({ kind: "enum", columns, ...rest }),
    specFile: "spec/test/spec.ts",
    document: readHtml("doc.html", `<table>${head}${rows}</table>`),
    file: "doc.html",
    sha256: "0".repeat(64),
  });
  return model?.tables.Code?.entries ?? diagnostics.map(({ code }) => code);
}

const row = (...cells: string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`;

describe("what a spec.ts may say of a table's rows", () => {
  it("group: the title above is a field", () => {
    const rows = `${row("0", "Zero", "none yet")}<tr><td colspan=3>Class A</td></tr>${row("1", "One", "a b")}`;
    expect(entries(rows, { group: "class" })).toEqual([
      { value: 0, name: "Zero", meaning: "none yet" },
      { value: 1, name: "One", meaning: "a b", class: "Class A" },
    ]);
  });

  it("continuation: a row without a key goes on with the row before it, only where it is said", () => {
    const rows = row("1", "One", "a b") + row("", "", "c d") + row("2", "Two", "e f");
    expect(entries(rows, { continuation: true })).toEqual([
      { value: 1, name: "One", meaning: "a b\nc d" },
      { value: 2, name: "Two", meaning: "e f" },
    ]);
    expect(entries(rows, {})).toEqual(["cell-missing", "cell-missing"]);
  });

  it("footnotes: daggers and asterisks are taken off keys, names and what is unreadable with them", () => {
    const retry = { header: "Meaning", kind: booleanWords() };
    const rest = { footnotes: "remove", columns: { ...columns, meaning: retry } } as const;
    expect(entries(row("1†", "One*", "Yes ‡"), rest)).toEqual([{ value: 1, name: "One", meaning: true }]);
    expect(entries(row("1", "One", "char*"), { footnotes: "remove" })).toMatchObject([{ meaning: "char*" }]);
    expect(entries(row("1", "One*", "a"), {})).toEqual(["cell-invalid"]);
  });

  it("footnotes: marks are taken off the ends of cells, only where it is said", () => {
    const rows = row("1", "One", "argv[1] is it &lt;2&gt;[3]");
    expect(entries(rows, { footnotes: "remove" })).toEqual([
      { value: 1, name: "One", meaning: "argv[1] is it" },
    ]);
    expect(entries(rows, {})).toEqual([{ value: 1, name: "One", meaning: "argv[1] is it <2>[3]" }]);
  });

  it.each([
    ["it is [1], [2]", "it is"],
    ["it is [1] , [2]", "it is"],
    ["it is [1] [2]", "it is"],
    ["it is &lt;12&gt;", "it is"],
    ["it is [1], or", "it is [1], or"],
    ["so, [1]", "so,"],
    ["up to 12]", "up to 12]"],
    ["12]", "12]"],
    ["&lt;1]", "<1]"],
    ["argv[i1]", "argv[i1]"],
    ["argv[1i]", "argv[1i]"],
    ["argv[]", "argv[]"],
  ])("footnotes: of %s stays %s", (text, stays) => {
    expect(entries(row("1", "One", text), { footnotes: "remove" })).toEqual([
      { value: 1, name: "One", meaning: stays },
    ]);
  });

  it("footnotes: a cell that is nothing but a mark is empty", () => {
    expect(entries(row("1", "One", "&lt;3&gt;"), { footnotes: "remove" })).toEqual(["cell-missing"]);
  });

  it("continuation: the first row has none before it", () => {
    const rows = row("", "Zero", "a b") + row("1", "One", "c d");
    expect(entries(rows, { continuation: true })).toEqual(["cell-missing"]);
  });
});
