import { expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import {
  type ColumnKind,
  hex64,
  identifier,
  integer,
  labelled,
  phrase,
  prose,
} from "../../generator/kinds/index.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { build, specOf, table } from "../build.js";
import { evaluate } from "../emit/evaluate.js";

function made(value: ColumnKind, name: ColumnKind, rest: Partial<TableSpec>, rows: readonly string[][]) {
  const spec = specOf({
    kind: "enum",
    columns: {
      value: { header: "Code", kind: value },
      name: { header: "Name", kind: labelled(name) },
      meaning: { header: "Meaning", kind: prose() },
    },
    accessors: { label: "codeLabel" },
    ...rest,
  });
  const { model, errors } = build(table(["Code", "Name", "Meaning"], ...rows), spec);
  if (model === undefined) throw new Error(JSON.stringify(errors));
  const files = emit(model, { spec, out: "generated/test" });
  return evaluate(files, "generated/test/index.ts") as {
    codeLabel(value: unknown): string | undefined;
    codeByValue: ReadonlyMap<unknown, { meaning: string; plain?: string }>;
  };
}

it("values have labels made of their names, and the document's words where those have spaces", () => {
  const numbers = made(integer(), identifier(), {}, [
    ["1", "LampNotLit", "x"],
    ["2", "BadXML", "x"],
  ]);
  expect([1, 2, 3, "1", null].map(numbers.codeLabel)).toEqual(["Lamp not lit", "Bad XML", ...Array(3)]);
  const spaced = made(integer(), phrase(), { naming: "PascalCase" }, [["1", "Normal HTTP end", "x"]]);
  expect(spaced.codeLabel(1)).toBe("Normal HTTP end");
});

it("values of 64 bits and texts are found too", () => {
  const wide = made(hex64(), identifier(), { style: "const" }, [["0xFFFFFFFFFFFFFFFF", "LampOut", "x"]]);
  expect([(1n << 64n) - 1n, 1n].map(wide.codeLabel)).toEqual(["Lamp out", undefined]);
  const texts = made(identifier(), identifier(), { kind: "string-enum" }, [["a", "LampOut", "x"]]);
  expect(["a", "b"].map(texts.codeLabel)).toEqual(["Lamp out", undefined]);
});

it("entries have a text without citations, where there are some", () => {
  const { codeByValue } = made(integer(), identifier(), { plain: "meaning" }, [
    ["1", "A", "It is out (section 2.1)."],
    ["2", "B", "It is lit."],
  ]);
  expect([1, 2].map((value) => codeByValue.get(value))).toEqual([
    { value: 1, name: "A", meaning: "It is out (section 2.1).", plain: "It is out." },
    { value: 2, name: "B", meaning: "It is lit." },
  ]);
  expect(() => made(integer(), identifier(), { plain: "gone" }, [])).toThrow(/plain/);
});
