import { expect, it } from "vitest";
import { identifier, integer } from "../../generator/kinds/index.js";
import { validSpec } from "../valid-spec.js";

const columns = {
  value: { header: "Value", kind: integer() },
  name: { header: "Name", kind: identifier() },
};

it("what a spec.ts says of published tables must be so", () => {
  const spec = (words: object) =>
    validSpec({
      id: "tide",
      title: "Tides",
      document: { name: "TIDE", file: "tide.md" },
      tables: { Tide: { kind: "enum", columns } },
      ...words,
    });
  expect(() => spec({ renamed: { Tide: "Moon" } })).toThrow(/still there[\s\S]*no table Moon/);
  expect(() => spec({ removed: ["Tide"] })).toThrow("the table Tide is still there");
});
