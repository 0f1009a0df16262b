import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/compare/diff/diff.js";
import type { Entry, Model, ModelTable } from "../../../generator/model/model.js";
import { entries, offline, quota, table, token } from "./examples.js";
import { columns, modelOf, tableOf } from "./models.js";

const changes = (before: Model, after: Model) => diff(before, after).changes;
const said = (before: Model, after: Model) => changes(before, after).map(({ message }) => message);
const withColumn = (...fields: string[]) => [
  ...Object.values(columns),
  { header: "More", kind: "own", fields },
];
/** One entry with a field `more`, before and after. */
const more = (before: unknown, after: unknown): [Model, Model] => [
  table({ columns: withColumn("more") }, [{ ...quota, ...(before === undefined ? {} : { more: before }) }]),
  table({ columns: withColumn("more") }, [{ ...quota, ...(after === undefined ? {} : { more: after }) }]),
];

describe("what a change says", () => {
  it.each([
    ["a number", 403, 404, "more: was 403 and is 404"],
    ["a list", ["a", "b"], ["a"], "more: was a, b and is a"],
    [
      "a record, of which only the keys that differ",
      { a: 1, b: 2 },
      { a: 1, b: 3 },
      "more: b was 2 and is 3",
    ],
    ["a key that came", { a: 1 }, { a: 1, b: [2, 3] }, "more: b was nothing and is 2, 3"],
    ["a key that went", { a: 1, b: 2 }, { a: 2 }, "more: a was 1 and is 2; b was 2 and is nothing"],
    ["records in a list", [{ a: 1, b: 2 }], [{ a: 1 }], "more: was (a 1, b 2) and is (a 1)"],
    ["a record within", { a: { b: 1 } }, { a: { b: 2 } }, "more: a was b 1 and is b 2"],
    ["no record any more", { a: { b: 1 } }, 7, "more: was a (b 1) and is 7"],
    ["a list that was none", [], null, "more: was  and is null"],
    ["a fact come", undefined, true, "now has more true"],
    ["a fact gone", { a: 1 }, undefined, "has no more any more (was a 1)"],
    ["a version gone and one come", ["1.0", "v2"], ["v2", "3.1.4"], "no longer for 1.0 | now for 3.1.4 too"],
    ["a version come where there was no list", undefined, ["1.0", "2.0"], "now for 1.0, 2.0 too"],
    ["a list that is not all versions", ["1.0", "beta"], ["1.0"], "more: was 1.0, beta and is 1.0"],
    ["numbers are no versions", [1, 2], [1, 3], "more: was 1, 2 and is 1, 3"],
    ["what only ends with a version", ["x1.0"], ["x2.0"], "more: was x1.0 and is x2.0"],
    ["what only begins with one", ["1.0x"], ["2.0x"], "more: was 1.0x and is 2.0x"],
    ["a version of several digits", ["14.10"], ["14.11"], "no longer for 14.10 | now for 14.11 too"],
    ["a deprecation come", undefined, "Deprecated", "deprecated (more is Deprecated)"],
    ["a deprecation", "In use", "Deprecated", "deprecated (more was In use and is Deprecated)"],
    ["a mark", "Not found", "Not found.", "more has other punctuation"],
  ])("%s", (_, before, after, message) => {
    expect(said(...more(before, after)).join(" | ")).toBe(message);
  });

  it("of versions: their order is none of it, that of other lists is", () => {
    expect(said(...more(["1.0", "2.0"], ["2.0", "1.0"]))).toEqual([]);
    expect(said(...more(["a", "b"], ["b", "a"]))).toEqual(["more: was a, b and is b, a"]);
  });

  it("of a section's number: nothing, wherever in the data it stands", () => {
    expect(said(...more({ section: "1.2", at: 1 }, { section: "1.3", at: 1 }))).toEqual([]);
    expect(said(...more([{ section: "1.2" }], [{ section: "1.3" }]))).toEqual([]);
    expect(said(...more({ section: "1.2" }, { section: "A.2" }))).toEqual([
      "more: section was 1.2 and is A.2",
    ]);
    expect(said(...more({ section: "A.1" }, { section: "1.2" }))).toEqual([
      "more: section was A.1 and is 1.2",
    ]);
    expect(said(...more({ section: "1.2" }, { section: 1 }))).toEqual(["more: section was 1.2 and is 1"]);
  });

  it("of names and values", () => {
    const [before, after] = [
      entries(quota, offline),
      entries({ ...quota, name: "Full" }, { ...offline, value: 9 }),
    ];
    expect(changes(before, after)).toEqual([
      {
        rule: "value-renumbered",
        level: "breaking",
        table: "Code",
        value: 9,
        name: "ServerOffline",
        field: "value",
        before: 2,
        after: 9,
        message: "its value was 2 and is 9",
      },
      {
        rule: "value-renamed",
        level: "breaking",
        table: "Code",
        value: 1,
        name: "Full",
        field: "name",
        before: "QuotaExceeded",
        after: "Full",
        message: "renamed from QuotaExceeded to Full",
      },
    ]);
  });

  it("of entries that came and went, with their places", () => {
    const after = entries(
      offline,
      { ...token, value: 1 },
      { value: 7, name: "New" },
      { value: 8, name: "Newer", meaning: "It is new." },
    );
    expect(changes(entries(quota, offline), after)).toMatchObject([
      {
        rule: "value-reused",
        value: 1,
        name: "TokenExpired",
        before: quota,
        after: { ...token, value: 1 },
        index: 1,
        message: "stood for QuotaExceeded, now for TokenExpired",
      },
      { rule: "value-added", value: 7, after: { value: 7 }, index: 2, message: "new" },
      { rule: "value-added", value: 8, index: 3, message: "new: It is new." },
    ]);
    expect(changes(entries(quota, offline, token), entries(quota))).toMatchObject([
      { rule: "value-removed", before: offline, index: 1, message: expect.stringMatching(/^gone/) },
      { rule: "value-removed", before: token, index: 2 },
    ]);
  });

  it("of aliases: only those that came or went", () => {
    const of = (...aliases: string[]) => entries({ ...quota, aliases });
    expect(said(of("A", "B", "C"), of("C", "D", "A"))).toEqual([
      "no longer has the alias B",
      "has the alias D",
    ]);
    expect(said(of("A", "B"), entries(quota))).toEqual(["no longer has the alias A, B"]);
    expect(changes(of("A"), entries(quota))).toMatchObject([{ field: "aliases", before: ["A"] }]);
  });

  it("of deprecated aliases: those of another name too", () => {
    const of = (renamed: Record<string, string>) => table({ renamed }, [quota, offline]);
    const [before, after] = [
      of({ Old: quota.name, Same: offline.name }),
      of({ Old: offline.name, Same: offline.name }),
    ];
    expect(changes(before, after)).toMatchObject([
      { rule: "deprecated-alias-removed", value: 1, before: "Old", field: "renamed" },
      { rule: "deprecated-alias-added", value: 2, after: "Old", field: "renamed" },
    ]);
    // A name that no entry has is told of by itself.
    expect(changes(of({}), of({ Old: "Nowhere" }))).toMatchObject([{ name: "Nowhere", after: "Old" }]);
  });

  it("of the order: the stretch that differs", () => {
    const four = { value: 4, name: "Four", meaning: "A fourth thing has gone wrong somewhere." };
    const [before, after] = [entries(quota, offline, token, four), entries(quota, token, offline, four)];
    expect(changes(before, after)).toMatchObject([
      { rule: "order-changed", before: [2, 3], after: [3, 2], message: "2 entries stand in another order" },
    ]);
  });

  it("of tables: which, where, and how many entries", () => {
    const both = modelOf({ Code: tableOf([quota]), New: tableOf([quota, offline]) });
    expect(changes(entries(quota), both)).toMatchObject([
      {
        rule: "table-added",
        table: "New",
        index: 1,
        after: both.tables.New,
        message: "the table is new (2 entries)",
      },
    ]);
    expect(changes(both, entries(quota))).toMatchObject([
      { rule: "table-removed", table: "New", index: 1, before: both.tables.New },
    ]);
    expect(said(table({}), table({ kind: "string-enum" }))).toEqual([
      "the table was enum and is string-enum",
    ]);
  });

  it("of columns: their cells, by the keys of the entries that have some, in the revision's order", () => {
    const rows: readonly Entry[] = [{ ...quota, a: 1, b: 2 }, { ...offline, a: 3 }, token];
    const [with_, without] = [
      table({ columns: withColumn("a", "b") }, rows),
      table({}, [offline, token, quota]),
    ];
    const cells = [
      [1, { a: 1, b: 2 }],
      [2, { a: 3 }],
    ];
    expect(changes(with_, without)[0]).toMatchObject({
      rule: "column-removed",
      before: { header: "More", cells },
      index: 5,
      message: 'the column "More" is gone (a, b)',
    });
    expect(changes(without, with_)[0]).toMatchObject({
      rule: "column-added",
      after: { header: "More", cells },
      index: 5,
      message: 'the column "More" is new (a, b)',
    });
  });

  it("of a column with other fields: the cells of those that came and went alone", () => {
    const before = table({ columns: withColumn("a", "b") }, [{ ...quota, a: 1, b: 2 }]);
    const after = table({ columns: withColumn("a", "c") }, [{ ...quota, a: 1, c: 3 }]);
    const own = { header: "More", kind: "own" };
    expect(changes(before, after)).toEqual([
      {
        rule: "column-kind-changed",
        level: "breaking",
        table: "Code",
        field: "a, c",
        before: { ...own, fields: ["a", "b"], cells: [[1, { b: 2 }]] },
        after: { ...own, fields: ["a", "c"], cells: [[1, { c: 3 }]] },
        message: 'the column "More" was own (a, b) and is own (a, c)',
      },
    ]);
    const retitled = [...Object.values(columns), { header: "Other", kind: "own", fields: ["a", "b"] }];
    expect(changes(before, table({ columns: retitled }, [{ ...quota, a: 1, b: 2 }]))).toMatchObject([
      { rule: "column-renamed", field: "a, b", before: "More", after: "Other" },
    ]);
  });

  it("of columns that the spec.ts does not read: they are known by their headers", () => {
    const of = (...headers: string[]) =>
      table({
        columns: [
          ...Object.values(columns),
          ...headers.map((header) => ({ header, kind: "ignored", fields: [] })),
        ],
      });
    expect(changes(of("Notes", "Remarks"), of("Remarks", "Notes"))).toEqual([]);
    expect(said(of("Notes"), of("Remarks"))).toEqual([
      'the column "Notes" is gone (the spec.ts does not read it)',
      'the column "Remarks" is new (the spec.ts does not read it)',
    ]);
  });

  it("of texts that came or went: of what", () => {
    const { meaning: _, ...bare } = quota;
    expect(said(entries(bare), entries(quota))).toEqual(["now has a meaning"]);
    expect(said(entries(quota), entries(bare))).toEqual(["has no meaning any more"]);
  });

  it("of a value that is the name in one revision only: both", () => {
    const of = (value: string, name: string) => entries({ ...quota, value, name });
    const both = ["its value was A and is B", "renamed from"];
    for (const [before, after] of [
      [of("A", "A"), of("B", "Bravo")],
      [of("A", "Alpha"), of("B", "B")],
    ] as const)
      expect(said(before, after)).toEqual(both.map((words) => expect.stringContaining(words)));
  });

  it("of texts: in which field, with the words", () => {
    const [before, after] = [
      entries(quota),
      entries({ ...quota, meaning: "The mailbox is over its quota." }),
    ];
    expect(changes(before, after)).toMatchObject([
      {
        rule: "meaning-reworded",
        field: "meaning",
        message: "meaning reworded",
        wording: [
          { text: "The mailbox is over its", in: "both" },
          { text: " storage", in: "before" },
          { text: " quota.", in: "both" },
        ],
      },
    ]);
  });

  it("of references: other documents, where both revisions have some", () => {
    const of = (...references: object[]) =>
      entries({ ...quota, ...(references.length > 0 ? { references } : {}) });
    const [rfc, own] = [{ document: "RFC9110", section: "1" }, { section: "2" }];
    expect(said(of(rfc, own), of(own, { ...rfc, section: "7" }, rfc))).toEqual([]);
    expect(said(of(rfc), of(rfc, own))).toEqual(["cites other documents"]);
    expect(changes(of(rfc), of(rfc, own))).toMatchObject([
      { field: "references", before: [rfc], after: [rfc, own] },
    ]);
    expect(said(of(rfc), of())).toEqual([]);
    expect(said(of(), of(rfc))).toEqual([]);
  });
});

describe("what a governing sentence says", () => {
  const prose = (sentences: ModelTable["prose"]) =>
    table(sentences === undefined ? {} : { prose: sentences });

  it("is compared by its facts, and by its words where these are the same", () => {
    const before = prose({ a: { text: "Up to 1.", limit: 1 }, b: { text: "All." }, c: { text: "Some." } });
    const after = prose({
      a: { text: "Up to 2.", limit: 2 },
      b: { text: "Every one." },
      d: { text: "None." },
    });
    expect(changes(before, after)).toMatchObject([
      { rule: "facts-changed", field: "a", message: "the governing sentence a states other facts" },
      {
        rule: "sentence-added",
        field: "d",
        after: { text: "None." },
        message: "the governing sentence d is new",
      },
      {
        rule: "sentence-removed",
        field: "c",
        before: { text: "Some." },
        message: "the governing sentence c is gone",
      },
      { rule: "sentence-reworded", field: "b", message: "the governing sentence b reworded" },
    ]);
  });

  it("is the same with other white space, and whatever it cites", () => {
    const before = prose({ a: { text: "Up  to 1.", limit: 1, references: [{ document: "RFC9110" }] } });
    expect(changes(before, prose({ a: { text: "Up to 1.", limit: 1 } }))).toEqual([]);
  });

  it("states another fact where it states one more, or one fewer", () => {
    const [less, greater] = [
      prose({ a: { text: "A.", limit: 1 } }),
      prose({ a: { text: "A.", limit: 1, least: 0 } }),
    ];
    for (const [before, after] of [
      [less, greater],
      [greater, less],
    ] as const)
      expect(changes(before, after)).toMatchObject([{ rule: "facts-changed" }]);
  });
});
