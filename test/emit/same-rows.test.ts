import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import * as code from "../../generated/ms-ascmd/index.js";
import { tableFields } from "../../generator/emit/fields/fields.js";
import { layout } from "../../generator/emit/markdown/index.js";
import type { Entry, Model } from "../../generator/model/model.js";
import { model, output, spec } from "../ms-ascmd.js";
import { shownText } from "./markdown/shown.js";

/** TypeScript, JSON and Markdown are read back, and must hold the same rows as the model. */
const tables = Object.entries(model.tables);

describe("JSON", () => {
  it("holds the model's rows", () => {
    const data = JSON.parse(output("ms-ascmd.json")) as Model;
    expect(data.tables).toEqual(model.tables);
  });
});

describe("TypeScript", () => {
  const maps: Record<
    string,
    [byValue: ReadonlyMap<unknown, Entry>, byName: ReadonlyMap<string, Entry>, members: object]
  > = {
    CommonStatus: [code.commonStatusByValue as never, code.commonStatusByName as never, code.CommonStatus],
    StatusScope: [code.statusScopeByValue as never, code.statusScopeByName as never, code.StatusScope],
    Command: [code.commandByValue as never, code.commandByName as never, code.Command],
  };

  /** `plain` is of the generated code alone, and made of the meaning. */
  const withoutPlain = ({ plain: _, ...entry }: Entry): Entry => entry;

  it.each(tables)("holds the rows of %s, by value and by name, in the document's order", (name, table) => {
    const [byValue, byName] = maps[name] ?? [];
    expect([...(byValue?.values() ?? [])].map(withoutPlain)).toEqual(table.entries);
    expect([...(byValue?.keys() ?? [])]).toEqual(table.entries.map((entry) => entry.value ?? entry.name));
    expect([...(byName ?? [])].map(([key, entry]) => [key, withoutPlain(entry)])).toEqual(
      table.entries.map((entry) => [entry.name, entry]),
    );
  });

  it.each(tables)("has the members of %s and no others", (name, table) => {
    const members = Object.entries(maps[name]?.[2] ?? {}).filter(([key]) => !/^\d+$/.test(key));
    expect(members).toEqual(table.entries.map((entry) => [entry.name, entry.value ?? entry.name]));
  });

  it("has read-only maps and entries", () => {
    const map = code.commonStatusByValue as Map<number, code.CommonStatusEntry>;
    expect(() => map.set(1, map.get(101) as code.CommonStatusEntry)).toThrow("read-only");
    expect(() => map.delete(101)).toThrow("read-only");
    expect(() => map.clear()).toThrow("read-only");
    expect(() => Object.assign(map.get(132)?.httpFallback?.responses[0] ?? {}, { status: 1 })).toThrow(
      "read only",
    );
    expect(map.size).toBe(78);
  });

  it("guards values", () => {
    expect([101, 113, 184].every(code.isCommonStatus)).toBe(true);
    for (const x of [100, 157, 185, 101.5, Number.NaN, "101", "InvalidContent", null, undefined, {}, [101]]) {
      expect(code.isCommonStatus(x)).toBe(false);
    }
    expect(["Global", "Item", "Policy"].every(code.isStatusScope)).toBe(true);
    for (const x of ["global", "toString", "", 0, null]) expect(code.isStatusScope(x)).toBe(false);
    expect(code.isCommand("Sync") && !code.isCommand("sync") && !code.isCommand("constructor")).toBe(true);
  });
});

describe("Markdown", () => {
  const tokens = new MarkdownIt({ html: true }).parse(output("ms-ascmd.md"), {});

  /** The rows of every table: the texts of the cells, the header first. */
  const read = (): string[][][] => {
    const found: string[][][] = [];
    for (const token of tokens) {
      if (token.type === "table_open") found.push([]);
      if (token.type === "tr_open") found.at(-1)?.push([]);
      if (token.type === "inline" && found.length > 0 && token.level >= 3)
        found.at(-1)?.at(-1)?.push(shownText(token));
    }
    return found;
  };

  it("holds the model's rows", () => {
    const shown = read();
    expect(shown).toHaveLength(tables.length);
    tables.forEach(([name, table], index) => {
      const [header = [], ...rows] = shown[index] ?? [];
      const { columns, remarks } = layout(table, tableFields(spec, name, model));
      const labels = columns.map(([, { label }]) => label);
      expect(header).toEqual(header.length > columns.length ? [...labels, "Remarks"] : labels);
      table.entries.forEach((entry, row) => {
        const cells = rows[row] ?? [];
        const expected = columns.map(([field, { words }]) =>
          entry[field] === undefined ? "" : words(entry[field]),
        );
        expect(cells.slice(0, columns.length)).toEqual(expected);
        const lines = cells
          .slice(columns.length)
          .join()
          .split("\n")
          .filter((line) => line !== "");
        const remarked = remarks.flatMap(([field, { label, words }]) =>
          entry[field] === undefined ? [] : [`${label}: ${words(entry[field])}`],
        );
        expect(lines.slice(0, remarked.length)).toEqual(remarked);
        const errata = lines.slice(remarked.length);
        expect(errata.map((line) => line.startsWith("Erratum ("))).toEqual(
          entry.errata === undefined ? [] : [true],
        );
      });
      expect(rows).toHaveLength(table.entries.length);
    });
  });

  it("has an anchor per entry, each once", () => {
    const anchors = [...output("ms-ascmd.md").matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(101);
    expect(anchors).toContain("commonstatus-113");
  });
});
