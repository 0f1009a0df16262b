import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/compare/diff/diff.js";
import { ignoreChanges, parseIgnoreFile } from "../../../generator/compare/diff/ignore.js";
import { rules } from "../../../generator/compare/diff/rules/index.js";
import { modelOf } from "./models.js";

const ids = rules.map(({ id }) => id);
const { changes } = diff(
  modelOf([
    { value: 1, name: "A" },
    { value: 2, name: "B" },
  ]),
  modelOf([
    { value: 1, name: "A1" },
    { value: 2, name: "B1" },
  ]),
);

describe("an ignore file", () => {
  it("takes out what fits all of an entry's keys, and reports the entries that fit nothing", () => {
    const entries = parseIgnoreFile(
      JSON.stringify([
        { rule: "value-renamed", table: "Code", value: 2, reason: "nobody used B" },
        { rule: "value-renamed", value: 3, reason: "old" },
        { rule: "value-removed", value: 1, reason: "old" },
      ]),
      "ignore.json",
      ids,
    );
    const result = ignoreChanges(changes, entries);
    expect(result.changes.map(({ value }) => value)).toEqual([1]);
    expect(result.ignored).toMatchObject([{ value: 2, reason: "nobody used B" }]);
    expect(result.unused).toEqual(entries.slice(1));
  });

  it.each([
    ["no JSON", "[", /JSON/],
    ["no list", "{}", /array/],
    ["an entry without a reason", '[{ "rule": "value-renamed" }]', /0\.reason/],
    ["an empty reason", '[{ "rule": "value-renamed", "reason": "" }]', /0\.reason/],
    ["a rule that there is not", '[{ "rule": "value-lost", "reason": "x" }]', /0\.rule/],
    ["a key that is not known", '[{ "rule": "value-renamed", "reason": "x", "vaule": 1 }]', /vaule/],
  ])("must be right: %s", (_, text, message) => {
    expect(() => parseIgnoreFile(text, "ignore.json", ids)).toThrow(
      expect.objectContaining({
        diagnostics: [
          expect.objectContaining({ code: "ignore-invalid", details: [expect.stringMatching(message)] }),
        ],
      }),
    );
  });
});
