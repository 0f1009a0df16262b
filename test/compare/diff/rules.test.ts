import { describe, expect, it } from "vitest";
import type { Change } from "../../../generator/compare/diff/change.js";
import { diff } from "../../../generator/compare/diff/diff.js";
import { rules } from "../../../generator/compare/diff/rules/index.js";
import type { Model } from "../../../generator/model/model.js";
import type { ModelRange } from "../../../generator/model/range.js";
import { entries, offline, quota, table, token } from "./examples.js";
import { columns, modelOf, tableOf } from "./models.js";

const erratum = (why = "misprint") => ({ entry: 1, fields: ["meaning"], found: "", why, source: "somebody" });
const sentence = (text: string, limit = 1) => ({ prose: { limits: { text, limit } } });

const free = (...spans: readonly (readonly [number, number])[]) => ofStatus("unassigned", ...spans);
const ofStatus = (status: ModelRange["status"], ...spans: readonly (readonly [number, number])[]) => ({
  ranges: spans.map(([first, last]) => ({ first, last, text: "Free", status })),
});

/** A rule, what it is about, the two revisions, and what is to be found: rule and value (or field). */
const cases: readonly (readonly [what: string, before: Model, after: Model, found: readonly string[]])[] = [
  ["a table gone", modelOf({ Code: tableOf([quota]), Old: tableOf([]) }), entries(quota), ["table-removed"]],
  ["a table come", entries(quota), modelOf({ Code: tableOf([quota]), New: tableOf([]) }), ["table-added"]],
  ["numbers that become texts", table({}), table({ kind: "string-enum" }), ["enum-kind-changed"]],
  [
    "a column gone, with its cells",
    entries({ ...quota, retriable: true }),
    table({ columns: Object.values(columns).slice(0, 4) }),
    ["column-removed"],
  ],
  [
    "a column come, with its cells",
    table({ columns: Object.values(columns).slice(0, 4) }),
    entries({ ...quota, retriable: true }),
    ["column-added"],
  ],
  [
    "a column read otherwise",
    table({}),
    table({
      columns: Object.values(columns).map((one) => (one.kind === "integer" ? { ...one, kind: "hex" } : one)),
    }),
    ["column-kind-changed"],
  ],
  [
    "a column with another header",
    table({}),
    table({
      columns: Object.values(columns).map((one) => (one.kind === "prose" ? { ...one, header: "Text" } : one)),
    }),
    ["column-renamed"],
  ],
  ["an entry gone", entries(quota, offline), entries(quota), ["value-removed 2"]],
  ["an entry come", entries(quota), entries(quota, offline), ["value-added 2"]],
  ["another name", entries(quota), entries({ ...quota, name: "QuotaReached" }), ["value-renamed 1"]],
  [
    "another name without a meaning",
    entries({ value: 1, name: "A" }),
    entries({ value: 1, name: "B" }),
    ["value-renamed 1"],
  ],
  [
    "another name, and a meaning with few words in common",
    entries({ value: 6, name: "NOT_LEADER", meaning: "This server is not the leader for that partition." }),
    entries({
      value: 6,
      name: "NOT_LEADER_OR_FOLLOWER",
      meaning:
        "For requests to the leader, the broker is none; for others, it is no replica of that partition.",
    }),
    ["value-renamed 6", "meaning-reworded 6"],
  ],
  ["another value", entries(quota), entries({ ...quota, value: 9 }), ["value-renumbered 9"]],
  [
    "another value and another name, known by its meaning",
    entries(quota, offline),
    entries(quota, { ...offline, value: 9, name: "Unreachable" }),
    ["value-renumbered 9", "value-renamed 9"],
  ],
  [
    "a meaning that says too little to know an entry by",
    entries({ value: 1, name: "A", meaning: "Reserved." }),
    entries({ value: 2, name: "B", meaning: "Reserved." }),
    ["value-removed 1", "value-added 2"],
  ],
  [
    "two entries with one meaning: neither is guessed",
    entries({ ...quota, name: "A" }),
    entries({ ...quota, value: 8, name: "B" }, { ...quota, value: 9, name: "C" }),
    ["value-removed 1", "value-added 8", "value-added 9"],
  ],
  [
    "a value that stands for another thing",
    entries(quota),
    entries({ ...offline, value: 1 }),
    ["value-reused 1"],
  ],
  [
    "a value given to a new entry, its old one having moved",
    entries(quota),
    entries({ ...offline, value: 1 }, { ...quota, value: 9 }),
    ["value-renumbered 9", "value-reused 1"],
  ],
  [
    "names that change places",
    entries(quota, offline),
    entries({ ...quota, name: offline.name }, { ...offline, name: quota.name }),
    ["value-renamed 1", "value-renamed 2"],
  ],
  [
    "values that change places",
    entries(quota, offline),
    entries({ ...offline, value: 1 }, { ...quota, value: 2 }),
    ["value-renumbered 1", "value-renumbered 2", "order-changed"],
  ],
  [
    "values shifted by one",
    entries(quota, offline, token),
    entries({ ...quota, value: 2 }, { ...offline, value: 3 }, { ...token, value: 4 }),
    ["value-renumbered 2", "value-renumbered 3", "value-renumbered 4"],
  ],
  [
    "a text enum's member with another name",
    modelOf({ Code: tableOf([{ value: "A", name: "A", meaning: quota.meaning }], { kind: "string-enum" }) }),
    modelOf({ Code: tableOf([{ value: "B", name: "B", meaning: quota.meaning }], { kind: "string-enum" }) }),
    ["value-renamed B"],
  ],
  [
    "aliases",
    entries({ ...quota, aliases: ["Full", "Over"] }),
    entries({ ...quota, aliases: ["Full", "TooMuch"] }),
    ["alias-removed 1", "alias-added 1"],
  ],
  ["an alias come", entries(quota), entries({ ...quota, aliases: ["Full"] }), ["alias-added 1"]],
  [
    "a deprecated alias come with the rename, another one gone",
    modelOf({ Code: tableOf([quota, offline], { renamed: { Off: offline.name } }) }),
    modelOf({ Code: tableOf([{ ...quota, name: "Full" }, offline], { renamed: { [quota.name]: "Full" } }) }),
    ["value-renamed 1", "deprecated-alias-removed 2", "deprecated-alias-added 1"],
  ],
  [
    "aliases in another order",
    entries({ ...quota, aliases: ["A", "B"] }),
    entries({ ...quota, aliases: ["B", "A"] }),
    [],
  ],
  [
    "versions in another order",
    entries({ ...quota, versions: ["1.0", "2.0"] }),
    entries({ ...quota, versions: ["2.0", "1.0"] }),
    [],
  ],
  [
    "versions",
    entries({ ...quota, versions: ["14.0", "14.1"] }),
    entries({ ...quota, versions: ["14.1", "16.0"] }),
    ["support-narrowed 1", "support-widened 1"],
  ],
  ["no versions any more", entries({ ...quota, versions: ["14.0"] }), entries(quota), ["support-narrowed 1"]],
  [
    "a fact",
    entries({ ...quota, retriable: true }),
    entries({ ...quota, retriable: false }),
    ["field-changed 1"],
  ],
  ["a fact gone", entries({ ...quota, retriable: true }), entries(quota), ["field-lost 1"]],
  ["a fact come", entries(quota), entries({ ...quota, retriable: false }), ["field-gained 1"]],
  [
    "another wording",
    entries(quota),
    entries({ ...quota, meaning: "The mailbox is full." }),
    ["meaning-reworded 1"],
  ],
  ["a meaning gone", entries(quota), entries({ value: 1, name: quota.name }), ["meaning-lost 1"]],
  ["a meaning come", entries({ value: 1, name: quota.name }), entries(quota), ["meaning-gained 1"]],
  [
    "another full stop",
    entries(quota),
    entries({ ...quota, meaning: "The mailbox is over its storage quota" }),
    ["punctuation-changed 1"],
  ],
  [
    "an entry that is deprecated",
    entries({ ...quota, retriable: "Current" }),
    entries({ ...quota, retriable: "Deprecated" }),
    ["value-deprecated 1"],
  ],
  [
    "another document cited",
    entries({ ...quota, references: [{ document: "RFC2616" }] }),
    entries({ ...quota, references: [{ document: "RFC9110" }] }),
    ["references-changed 1"],
  ],
  [
    "a section with another number",
    entries({ ...quota, references: [{ document: "RFC9110", section: "6.1" }], section: "2.2" }),
    entries({ ...quota, references: [{ document: "RFC9110", section: "15" }], section: "2.3" }),
    [],
  ],
  ["another order", entries(quota, offline, token), entries(quota, token, offline), ["order-changed"]],
  [
    "an erratum that the new text makes stale",
    table({ errata: [erratum()] }, [{ ...quota, errata: ["meaning"] }]),
    entries({ ...quota, meaning: "The mailbox has reached its size quota." }),
    ["meaning-reworded 1", "erratum-stale 1"],
  ],
  [
    "an erratum that the new text makes needless",
    table({ errata: [erratum()] }, [{ ...quota, errata: ["meaning"] }]),
    entries(quota),
    ["erratum-needless 1"],
  ],
  [
    "an erratum come",
    entries(quota),
    table({ errata: [erratum()] }, [{ ...quota, errata: ["meaning"] }]),
    ["erratum-added 1"],
  ],
  [
    "an erratum with another reason",
    table({ errata: [erratum()] }, [{ ...quota, errata: ["meaning"] }]),
    table({ errata: [erratum("lost")] }, [{ ...quota, errata: ["meaning"] }]),
    ["erratum-changed 1"],
  ],
  ["a sentence come", table({}), table(sentence("Up to 1.")), ["sentence-added"]],
  ["a sentence gone", table(sentence("Up to 1.")), table({}), ["sentence-removed"]],
  [
    "a sentence in other words",
    table(sentence("Up to 1.")),
    table(sentence("At most 1.")),
    ["sentence-reworded"],
  ],
  [
    "a sentence that states another fact",
    table(sentence("Up to 1.")),
    table(sentence("Up to 2.", 2)),
    ["facts-changed"],
  ],
  ["a range come", table({}), table(free([7, 9])), ["range-added 7"]],
  ["a range gone", table(free([7, 9], [20, 30])), table(free([20, 30])), ["range-gone 7"]],
  ["the last range gone", table(free([7, 9])), table({}), ["ranges-gone"]],
  ["a range grown", table(free([7, 9])), table(free([7, 12])), ["range-grown 7"]],
  ["a range shrunk", table(free([7, 9])), table(free([7, 8])), ["range-shrunk 7"]],
  [
    "a range of another status",
    table(free([7, 9])),
    table(ofStatus("reserved", [7, 9])),
    ["range-changed 7"],
  ],
  [
    "a value assigned out of a range",
    table(free([2, 9])),
    table(free([3, 9]), [quota, offline]),
    ["range-assigned 2"],
  ],
];

describe("the rules", () => {
  it.each(cases)("%s", (_, before, after, expected) => {
    const found = diff(before, after).changes.map(({ rule, value }) =>
      [rule, ...(value === undefined ? [] : [value])].join(" "),
    );
    expect(found).toEqual(expected);
  });

  it("have each a case of its own above", () => {
    const covered = new Set(cases.flatMap(([, , , found]) => found.map((one) => one.split(" ")[0])));
    expect(rules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it("have ids that are all different", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it("name the level that makes the bump", () => {
    const bump = (before: Model, after: Model) => diff(before, after).bump;
    expect(bump(entries(quota, offline), entries(quota))).toBe("major");
    expect(bump(entries(quota), entries(quota, offline))).toBe("minor");
    expect(bump(entries(quota), entries({ ...quota, meaning: "Full." }))).toBe("patch");
    expect(bump(entries(quota), entries(quota))).toBe("none");
  });

  it("say whose words a text is where an erratum made it", () => {
    const corrected = table({ errata: [erratum()] }, [{ ...quota, errata: ["meaning"] }]);
    const plain = entries({ ...quota, meaning: "The mailbox has reached its size quota." });
    const of = (changes: readonly Change[]) =>
      changes.find(({ rule }) => rule === "meaning-reworded")?.byErratum;
    expect(of(diff(corrected, plain).changes)).toEqual({ before: erratum() });
    expect(of(diff(plain, corrected).changes)).toEqual({ after: erratum() });
  });

  it("take an entry without a name, and values that occur twice", () => {
    const twice = entries({ value: 1 }, quota, { ...offline, value: 1 });
    expect(diff(twice, structuredClone(twice)).changes).toEqual([]);
    expect(diff(twice, entries({ value: 1 }, quota)).changes.map(({ rule, name }) => [rule, name])).toEqual([
      ["value-removed", offline.name],
    ]);
  });
});
