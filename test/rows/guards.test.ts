import { expect, it } from "vitest";
import { identifier, prose, ranges } from "../../generator/kinds/index.js";
import { build, specOf, table } from "../build.js";

it("a key that is no plain number or text is said in words", () => {
  const columns = {
    value: { header: "Code", kind: ranges() },
    name: { header: "Name", kind: identifier() },
    meaning: { header: "Meaning", kind: prose() },
  };
  const rows = table(["Code", "Name", "Meaning"], ["1-2", "A", "a b"], ["1-2", "B", "a b"]);
  const { errors } = build(rows, specOf({ kind: "map", columns }));
  const range = '[{"first":1,"last":2}]';
  expect(errors).toMatchObject([
    {
      message: `Code has the value ${range} twice.`,
      details: [`${range} A (line 5)`, `${range} B (line 8)`],
    },
  ]);
});
