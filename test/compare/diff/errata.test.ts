import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/compare/diff/diff.js";
import type { Model } from "../../../generator/model/model.js";
import { entries, offline, quota, table, token } from "./examples.js";

const changes = (before: Model, after: Model) => diff(before, after).changes;

describe("what is said of errata", () => {
  const erratum = (entry: string | number, ...fields: string[]) => ({
    entry,
    fields,
    found: "x",
    why: "w",
    source: "s",
  });
  const rules = (before: Model, after: Model) =>
    changes(before, after)
      .filter(({ rule }) => rule.startsWith("erratum"))
      .map(({ rule, value, name, field, message }) => [rule, value ?? name, field, message]);

  it("names the entry and the fields", () => {
    const one = table({ errata: [erratum(1, "name", "meaning")] });
    expect(rules(table({}), one)).toEqual([
      ["erratum-added", 1, "name, meaning", "name, meaning corrected by an erratum"],
    ]);
    expect(rules(one, table({}))).toEqual([
      [
        "erratum-needless",
        1,
        "name, meaning",
        "the document now says itself what the erratum for name, meaning says",
      ],
    ]);
    expect(rules(one, entries({ ...quota, name: "Full" }))).toEqual([
      ["erratum-stale", 1, "name, meaning", "the erratum for name, meaning is stale"],
    ]);
  });

  it("is needless too where the document has the versions in another order, and stale where it has others", () => {
    const of = (...versions: string[]) => ({ ...quota, versions });
    const before = table({ errata: [erratum(1, "versions")] }, [of("1.0", "2.0")]);
    expect(rules(before, entries(of("2.0", "1.0"))).map(([rule]) => rule)).toEqual(["erratum-needless"]);
    expect(rules(before, entries(of("2.0", "1.1"))).map(([rule]) => rule)).toEqual(["erratum-stale"]);
  });

  it("has it as it was and as it is", () => {
    const [old, now] = [erratum(1, "meaning"), { ...erratum(1, "meaning"), why: "lost" }];
    const [with_, other, without] = [table({ errata: [old] }), table({ errata: [now] }), table({})];
    const sides = (before: Model, after: Model) =>
      changes(before, after).map(({ before: was, after: is }) => [was, is]);
    expect(sides(with_, other)).toEqual([[old, now]]);
    expect(sides(with_, without)).toEqual([[old, undefined]]);
    expect(sides(without, with_)).toEqual([[undefined, old]]);
  });

  it("is nothing where it stays, whatever else changes, and nothing of entries that have none", () => {
    const errata = [erratum(1, "name")];
    const [before, after] = [
      table({ errata }, [quota, offline]),
      table({ errata }, [{ ...quota, retriable: true }, token]),
    ];
    expect(rules(before, after)).toEqual([]);
  });

  it.each([["found"], ["why"], ["source"]])("another %s is another erratum of the same fields", (key) => {
    const other = { ...erratum(1, "meaning"), [key]: "other" };
    expect(rules(table({ errata: [erratum(1, "meaning")] }), table({ errata: [other] }))).toEqual([
      ["erratum-changed", 1, "meaning", "the erratum for meaning is another"],
    ]);
  });

  it("of other fields is another erratum, one gone and one come", () => {
    expect(
      rules(table({ errata: [erratum(1, "meaning")] }), table({ errata: [erratum(1, "name")] })).map(
        ([rule]) => rule,
      ),
    ).toEqual(["erratum-needless", "erratum-added"]);
  });

  it("comes and goes with its entry, also where that has only a name", () => {
    const named = { name: "Lone" };
    const [without, with_] = [
      table({}, [quota]),
      table({ errata: [erratum("Lone", "name"), erratum(2, "meaning")] }, [quota, named, offline]),
    ];
    expect(rules(without, with_).map(([rule, key]) => `${rule} ${key}`)).toEqual([
      "erratum-added Lone",
      "erratum-added 2",
    ]);
    expect(rules(with_, without).map(([rule, key]) => `${rule} ${key}`)).toEqual([
      "erratum-stale Lone",
      "erratum-stale 2",
    ]);
  });

  it("is said with a field that it gave, and with no other", () => {
    const before = table({ errata: [erratum(1, "meaning")] });
    const after = table({}, [{ ...quota, meaning: "Full up.", retriable: true }]);
    const of = changes(before, after);
    expect(of.find(({ rule }) => rule === "meaning-reworded")?.byErratum).toEqual({
      before: erratum(1, "meaning"),
    });
    expect(of.find(({ rule }) => rule === "field-gained")).not.toHaveProperty("byErratum");
  });
});
