import { describe, expect, it } from "vitest";
import { type ColumnKind, hex, identifier, integer, phrase, prose } from "../../generator/kinds/index.js";
import type { Erratum } from "../../generator/spec/spec.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { build, specOf, table } from "../build.js";

const columns = {
  value: { header: "Code", kind: integer() },
  name: { header: "Name", kind: phrase() },
  meaning: { header: "Meaning", kind: prose() },
} as const;
const header = ["Code", "Name", "Meaning"];
const codes = (rest: Partial<TableSpec> = {}, errata: readonly Erratum[] = []) =>
  specOf({ kind: "enum", columns, ...rest }, { errata });
const said = ({ diagnostics }: ReturnType<typeof build>) =>
  diagnostics.map(({ code, severity, details }) => [severity, code, ...(details ?? [])]);

describe("one value with several names", () => {
  const lines = table(header, ["0", "Ok", "It went well."], ["0", "Done", "It ended."], ["1", "Bad", "No."]);

  it("has the first as its member and the others as aliases, with what is said of them, and says so", () => {
    const made = build(lines, codes());
    expect(made.entries).toEqual([
      { value: 0, name: "Ok", meaning: "It went well.", aliases: [{ name: "Done", meaning: "It ended." }] },
      { value: 1, name: "Bad", meaning: "No." },
    ]);
    expect(said(made)).toEqual([["note", "names-alias", "Done is another name of Ok (line 8)"]]);
  });

  it("is an error where the spec rules aliases out", () => {
    expect(said(build(lines, codes({ aliases: false })))).toEqual([
      ["error", "value-duplicate", "0 Ok (line 5)", "0 Done (line 8)"],
    ]);
  });

  it("keeps an alias's errata in the model", () => {
    const erratum = {
      table: "Code",
      row: "Done",
      column: "meaning",
      found: "It ended.",
      value: "It has ended.",
    };
    const { model, entries } = build(
      lines,
      codes({ key: "name" }, [{ ...erratum, why: "Wrong tense.", source: "a grammar" }]),
    );
    expect(entries?.[0]?.aliases).toEqual([{ name: "Done", meaning: "It has ended.", errata: ["meaning"] }]);
    expect(model?.tables.Code?.errata).toMatchObject([{ entry: 0, fields: ["meaning"], found: "It ended." }]);
  });

  it("may not have an alias that is the name of another value", () => {
    const both = table(header, ["0", "A", "x."], ["0", "B", "y."], ["1", "B", "z."]);
    expect(build(both, codes()).errors).toMatchObject([{ code: "name-duplicate", place: { line: 11 } }]);
  });
});

describe("rows that say the same again", () => {
  it("are one entry, and that is said", () => {
    const made = build(table(header, ["1", "A", "a."], ["1", "A", "a."]), codes());
    expect(made.entries).toEqual([{ value: 1, name: "A", meaning: "a." }]);
    expect(said(made)).toEqual([["note", "rows-merged", "A (line 8) and (line 5)"]]);
  });

  it("keep both texts where the words differ", () => {
    const made = build(table(header, ["1", "A", "a."], ["1", "A", "b."]), codes());
    expect(made.entries).toEqual([{ value: 1, name: "A", meaning: "a.", repeated: [{ meaning: "b." }] }]);
    expect(said(made)).toEqual([["note", "rows-merged", "A (line 8) and (line 5)"]]);
  });

  it("are an error where they contradict each other in anything but words", () => {
    const more = { ...columns, status: { header: "Status", kind: integer() } };
    const rows = table([...header, "Status"], ["1", "A", "a.", "400"], ["1", "A", "a.", "500"]);
    const { errors } = build(rows, codes({ columns: more }));
    expect(errors).toMatchObject([{ code: "value-duplicate" }, { code: "name-duplicate" }]);
  });

  it("stay as they are in a list of records", () => {
    const rows = table(header, ["1", "A", "a."], ["1", "A", "a."], ["1", "B", "a."]);
    expect(build(rows, codes({ kind: "records" })).entries).toHaveLength(3);
  });
});

describe("one name with several values", () => {
  const rows = table(header, ["1", "Bad", "a."], ["2", "Bad", "b."], ["3", "Good", "c."]);

  it("is an error that shows both rows and what the spec can say", () => {
    const { errors } = build(rows, codes());
    expect(errors).toMatchObject([{ code: "name-duplicate", details: ["1 Bad (line 5)", "2 Bad (line 8)"] }]);
    expect(errors[0]?.help).toContain('duplicates: "value"');
  });

  it("gets its value into every such name where the spec says so", () => {
    const made = build(rows, codes({ duplicates: "value" }));
    expect(made.entries?.map(({ name, documentName }) => [name, documentName])).toEqual([
      ["Bad_1", "Bad"],
      ["Bad_2", "Bad"],
      ["Good", undefined],
    ]);
    expect(said(made)).toEqual([
      ["note", "names-changed", '"Bad" is Bad_1 (line 5)', '"Bad" is Bad_2 (line 8)'],
    ]);
  });

  it("gets a hexadecimal value as it is written", () => {
    const hexed = { ...columns, value: { header: "Code", kind: hex(2) } };
    const lines = table(header, ["0x0A", "Bad", "a."], ["0x0B", "Bad", "b."]);
    const { entries } = build(lines, codes({ columns: hexed, duplicates: "value", naming: "PascalCase" }));
    expect(entries?.map(({ name }) => name)).toEqual(["Bad0x0A", "Bad0x0B"]);
  });
});

describe("names", () => {
  const named = (names: readonly string[], rest: Partial<TableSpec> = {}) =>
    build(table(header, ...names.map((name, index) => [`${index}`, name, "a text."])), codes(rest));

  it("that become the same by the rule are an error that shows both, never one member", () => {
    const { model, errors } = named(["foo bar", "Foo_Bar"], { naming: "PascalCase" });
    expect(model).toBeUndefined();
    expect(errors).toMatchObject([
      { code: "name-duplicate", details: ["0 foo bar (line 5)", "1 Foo_Bar (line 8)"] },
    ]);
  });

  it("that are no identifiers, or differ in case only, are reported", () => {
    expect(said(named(["two words", "Ok", "OK"]))).toEqual([
      ["note", "names-changed", '"two words" (line 5)'],
      ["note", "names-changed", "Ok (line 8)", "OK (line 11)"],
    ]);
  });

  it("of __proto__ are refused under every style that keeps it", () => {
    expect(named(["__proto__"]).errors).toMatchObject([{ code: "name-unusable" }]);
    expect(named(["__proto__"], { naming: "PascalCase" }).entries?.[0]?.name).toBe("Proto");
  });
});

describe("a table whose values are their own names", () => {
  it("keeps the values under another naming", () => {
    const spec = specOf({
      kind: "string-enum",
      columns: {
        value: { header: "Code", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
      },
      naming: "SCREAMING_SNAKE",
    });
    const { entries } = build(table(["Code", "Meaning"], ["NoError", "All is well."]), spec);
    expect(entries).toEqual([
      { value: "NoError", name: "NO_ERROR", meaning: "All is well.", documentName: "NoError" },
    ]);
  });
});

describe("values of another kind than the table's", () => {
  it("are an error", () => {
    const textual: Readonly<Record<string, { header: string; kind: ColumnKind }>> = {
      ...columns,
      value: { header: "Code", kind: identifier() },
    };
    const { errors } = build(table(header, ["A", "B", "c."]), codes({ columns: textual }));
    expect(errors).toMatchObject([{ code: "value-kind" }]);
  });
});
