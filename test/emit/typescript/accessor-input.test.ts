import { expect, it } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import { type Accessor, type AccessorInput, identifier, integer, prose } from "../../../generator/index.js";
import { build, specOf, table } from "../../build.js";

/** What an accessor gets of three entries, of which the second has no note. */
function given(reads?: readonly string[], withNames = true): Pick<AccessorInput, "entries" | "facts"> {
  let got: AccessorInput | undefined;
  const accessor: Accessor = {
    module: "notes",
    exports: ["note"],
    ...(reads === undefined ? {} : { reads }),
    print: (_, input) => {
      got = input;
    },
  };
  const note = { header: "Note", kind: { ...prose(), accessors: [accessor] }, optional: true } as const;
  const named = { header: "Name", kind: identifier() };
  const spec = specOf({
    kind: withNames ? "enum" : "string-enum",
    columns: withNames
      ? { value: { header: "Code", kind: integer() }, name: named, note }
      : { name: named, note },
  });
  const rows = [
    ["1", "One", "A."],
    ["2", "Two", ""],
    ["3", "Three", "C."],
  ];
  const lines = withNames
    ? table(["Code", "Name", "Note"], ...rows)
    : table(["Name", "Note"], ...rows.map((row) => row.slice(1)));
  const { model } = build(lines, spec);
  if (model?.tables.Code === undefined) throw new Error("must build");
  const prosed = {
    ...model.tables.Code,
    prose: { note: { text: "So be it.", since: 1 }, other: { text: "No." } },
  };
  emit({ ...model, tables: { Code: prosed } }, { spec, out: "generated/test" });
  if (got === undefined) throw new Error("must be called");
  return { entries: got.entries, facts: got.facts };
}

it("an accessor gets every field and fact where it does not say what it reads", () => {
  expect(given()).toEqual({
    entries: [
      { value: 1, name: "One", note: "A." },
      { value: 2, name: "Two" },
      { value: 3, name: "Three", note: "C." },
    ],
    facts: { note: { since: 1 }, other: {} },
  });
});

it("an accessor gets no more than it says that it reads", () => {
  expect(given(["note"])).toEqual({
    entries: [
      { value: 1, note: "A." },
      { value: 3, note: "C." },
    ],
    facts: { note: { since: 1 } },
  });
  expect(given(["name"]).entries).toHaveLength(3);
  expect(given(["nothing"])).toEqual({ entries: [], facts: {} });
  expect(given(["note"], false).entries).toEqual([
    { name: "One", note: "A." },
    { name: "Three", note: "C." },
  ]);
});
