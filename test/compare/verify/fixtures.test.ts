import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { verify } from "../../../generator/compare/verify/verify.js";
import { type Model, modelSchema } from "../../../generator/model/model.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const fixtures = join(root, "test/fixtures/verify");

/** The planted mistakes say on their own lines which rule must find them: `expect: RULE`. */
function expected(text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    const rule = /expect: ([a-z-]+)/.exec(line)?.[1];
    return rule === undefined ? [] : [`${index + 1} ${rule}`];
  });
}

function found(file: string, model: Model): string[] {
  const [result] = verify([{ file, text: readFileSync(join(fixtures, file), "utf8") }], model);
  expect(result?.tables.length, "no table recognised").toBeGreaterThan(0);
  return (result?.findings ?? []).map(({ line, rule }) => `${line} ${rule}`);
}

function loaded(file: string): Model {
  return modelSchema.parse(JSON.parse(readFileSync(join(root, file), "utf8"))) as unknown as Model;
}

const everyMistake = [
  "abbreviation",
  "duplicate",
  "extra-value",
  "missing-values",
  "misspelling",
  "shifted",
  "unknown-name",
  "wrong-meaning",
  "wrong-value",
];

describe("tables of the document that the project is about", () => {
  const model = loaded("generated/ms-ascmd/ms-ascmd.json");

  test.each(readdirSync(join(fixtures, "mistakes")))(
    "every planted mistake of %s, and nothing else",
    (file) => {
      const path = `mistakes/${file}`;
      const planted = expected(readFileSync(join(fixtures, path), "utf8"));
      expect([...new Set(planted.map((one) => one.split(" ")[1]))].sort()).toEqual(everyMistake);
      expect(found(path, model).sort()).toEqual(planted.sort());
    },
  );

  test.each(readdirSync(join(fixtures, "clean")))("nothing in the clean twin %s", (file) => {
    expect(found(`clean/${file}`, model)).toEqual([]);
  });

  test("every language has both", () => {
    expect(readdirSync(join(fixtures, "clean"))).toEqual(readdirSync(join(fixtures, "mistakes")));
  });
});

describe("tables of other documents", () => {
  test.each([
    ["a broker's errors in Go", "other/errors.go", "models/broker.json"],
    ["32-bit status values in Rust", "other/status.rs", "models/ntstatus.json"],
  ])("%s", (_, file, model) => {
    const planted = expected(readFileSync(join(fixtures, file), "utf8"));
    expect(planted.length).toBeGreaterThan(0);
    const findings = found(file, loaded(`test/fixtures/verify/${model}`));
    expect(findings.sort()).toEqual(planted.sort());
  });

  test.each(readdirSync(join(fixtures, "shapes")))("what real sources look like: %s", (file) => {
    const path = `shapes/${file}`;
    const planted = expected(readFileSync(join(fixtures, path), "utf8"));
    const findings = found(path, loaded("test/fixtures/verify/models/mill.json"));
    expect(findings.filter((one) => !one.endsWith("missing-values")).sort()).toEqual(planted.sort());
  });

  test.each([
    ["a broker's errors in Go", "other/errors.clean.go", "models/broker.json"],
    ["32-bit status values in Rust", "other/status.clean.rs", "models/ntstatus.json"],
  ])("%s, without mistakes", (_, file, model) => {
    expect(found(file, loaded(`test/fixtures/verify/${model}`))).toEqual([]);
  });
});
