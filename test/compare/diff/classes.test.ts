import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/compare/diff/diff.js";
import { isDeprecated, textOf } from "../../../generator/compare/diff/fields.js";
import { isRepunctuated } from "../../../generator/compare/diff/words.js";
import { quota, table } from "./examples.js";
import { columns } from "./models.js";

const state = [...Object.values(columns), { header: "State", kind: "own", fields: ["state"] }];
/** The rules that find something where one fact, or the meaning, of an entry is another. */
const found = (before: object, after: object) =>
  diff(
    table({ columns: state }, [{ ...quota, ...before }]),
    table({ columns: state }, [{ ...quota, ...after }]),
  ).changes.map(({ rule }) => rule);

describe("a deprecation", () => {
  it.each([
    ["Deprecated"],
    ["DEPRECATED"],
    ["deprecated (RFC 9999)"],
    ["Deprecated: use 7"],
    ["Deprecated since 2.0"],
    ["Deprecated 2021-03-01"],
    ["Obsolete"],
    ["Deprecated - use 7"],
    ["(Deprecated) The lamp burns."],
    ["The lamp burns (deprecated)."],
  ])("is what %s says", (text) => {
    expect(isDeprecated("state", text)).toBe(true);
    expect(found({ state: "Active" }, { state: text })).toEqual(["value-deprecated"]);
  });

  it.each([
    ["Not deprecated"],
    ["Deprecated: no"],
    ["Deprecated features are in use"],
    ["Removed"],
    ["Reserved"],
    ["The lamp was deprecated by nobody"],
    ["deprecatedByMistake"],
    ["Deprecated-feature warning"],
  ])("is not what %s says", (text) => {
    expect(isDeprecated("state", text)).toBe(false);
    expect(found({ state: "Active" }, { state: text })).toEqual(["field-changed"]);
  });

  it("may be a fact, a text, or come where nothing was", () => {
    expect(isDeprecated("deprecated", true)).toBe(true);
    expect(isDeprecated("retriable", true)).toBe(false);
    expect(isDeprecated("isDeprecated", true)).toBe(true);
    expect(isDeprecated("undeprecated", true)).toBe(false);
    expect(isDeprecated("deprecatedNames", true)).toBe(false);
    expect(isDeprecated("deprecated", false)).toBe(false);
    expect(isDeprecated("state", ["Deprecated"])).toBe(false);
    expect(found({}, { state: "Deprecated" })).toEqual(["value-deprecated"]);
    expect(found({}, { meaning: `Deprecated. ${quota.meaning}` })).toEqual(["value-deprecated"]);
  });

  it("is none that was there before; and where it is taken back, a person must look", () => {
    expect(found({ state: "Deprecated" }, { state: "Deprecated (RFC 9999)" })).toEqual(["field-changed"]);
    expect(found({ state: "Deprecated" }, { state: "Active" })).toEqual(["field-changed"]);
    expect(found({ state: "Deprecated" }, {})).toEqual(["field-lost"]);
  });

  it("does not hide what else changed", () => {
    const after = { state: "Deprecated", retriable: true, name: "QuotaReached" };
    expect(found({ state: "Active", retriable: false }, after)).toEqual([
      "value-renamed",
      "field-changed",
      "value-deprecated",
    ]);
  });
});

describe("running text", () => {
  it("is the same with other white space, which counts in a fact", () => {
    expect(found({ meaning: "The  lamp" }, { meaning: "The lamp" })).toEqual([]);
    expect(found({ state: "The  lamp" }, { state: "The lamp" })).not.toEqual([]);
  });

  it("is none any more where it became a list", () => {
    expect(found({ meaning: "The lamp." }, { meaning: ["The lamp."] })).toEqual(["field-changed"]);
  });

  it("is that of all fields that hold some", () => {
    const entry = { a: "The lamp", b: 7, c: "is out." };
    expect(textOf(entry, ["a", "b", "c"])).toBe("The lamp is out.");
    expect(textOf(entry, ["b"])).toBe("");
  });
});

describe("punctuation", () => {
  it.each([
    ["The lamp is out", "The lamp is out."],
    ["The lamp is out, or off.", "The lamp is out or off"],
    ["The lamp is out; wait.", "The lamp is out. wait"],
    ["Out...", "Out!"],
  ])("is all that differs in %s and %s", (before, after) => {
    expect([isRepunctuated(before, after), isRepunctuated(after, before)]).toEqual([true, true]);
    expect(found({ meaning: before }, { meaning: after })).toEqual(["punctuation-changed"]);
  });

  it.each([
    ["At most 1.0 of it", "At most 10 of it"],
    ["At most -1 of it", "At most 1 of it"],
    ["It is out. Wait.", "It is out. wait."],
    ["a.b is out", "ab is out"],
    ["It is out at 5:30", "It is out at 530"],
    ["Use .", "Use !x"],
    [".", "!"],
    ["It is out.", "It is out. Wait."],
  ])("is not all that differs in %s and %s", (before, after) => {
    expect([isRepunctuated(before, after), isRepunctuated(after, before)]).toEqual([false, false]);
    expect(found({ meaning: before }, { meaning: after })).toEqual(["meaning-reworded"]);
  });

  it("counts in a fact of one word", () => {
    expect(found({ state: "a;" }, { state: "a," })).toEqual(["field-changed"]);
    expect(found({ state: "a ;" }, { state: "a;" })).toEqual(["field-changed"]);
    expect(found({ state: "Not found" }, { state: "Not found." })).toEqual(["punctuation-changed"]);
  });
});
