import { describe, expect, it } from "vitest";
import { identifier, integer, prose } from "../../generator/kinds/index.js";
import { made } from "./made.js";

describe("headerRows", () => {
  const plain = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
  const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join("");
  const given = {
    value: { header: "Value", kind: integer() },
    name: { header: "Name", kind: identifier() },
    meaning: { header: "What it means", kind: prose() },
  };
  const text = plain(
    cells("Value", "Name", "What it"),
    cells("", "", "means"),
    cells("1", "Fuse", "It burns."),
  );

  it("says which rows of plain cells are the header, whose texts are a guard as ever", async () => {
    const { table } = await made({ kind: "enum", headerRows: 2, columns: given }, text);
    expect(table?.entries).toEqual([{ value: 1, name: "Fuse", meaning: "It burns." }]);
    expect((await made({ kind: "enum", headerRows: 1, columns: given }, text)).said).toEqual([
      "table-not-found 1: No table for Code: wanted is one with the header Value | Name | What it means in its first row.",
    ]);
  });

  it("with 0 takes the columns by their position, and their headers from the spec.ts", async () => {
    const bare = plain(cells("1", "Fuse", "It burns."), cells("2", "Wire", "It glows."));
    const { table } = await made({ kind: "enum", headerRows: 0, columns: given }, bare);
    expect(table?.entries).toHaveLength(2);
    expect(table?.columns.map(({ header }) => header)).toEqual(["Value", "Name", "What it means"]);
  });

  it("finds no table that has a header of its own", async () => {
    const headed = "| Value | Name | What it means |\n|---|---|---|\n| 1 | Fuse | It burns. |\n";
    for (const headerRows of [0, 1])
      expect((await made({ kind: "enum", headerRows, columns: given }, headed)).said[0]).toMatch(
        /^table-not-found/,
      );
  });
});
