import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/compare/diff/diff.js";
import type { Entry } from "../../../generator/model/model.js";
import type { ModelRange } from "../../../generator/model/range.js";
import { inOrder, type Span, without } from "../../../generator/model/spans.js";
import { offline, quota } from "./examples.js";
import { modelOf, tableOf } from "./models.js";

const free = (first: number | string, last = first): ModelRange => ({
  first,
  last,
  text: "Unassigned",
  status: "unassigned",
});
const kept = (first: number, last = first): ModelRange => ({
  first,
  last,
  text: "Reserved",
  status: "reserved",
});
const model = (ranges: readonly ModelRange[], ...entries: readonly Entry[]) =>
  modelOf({ Code: tableOf([quota, ...entries], ranges.length > 0 ? { ranges } : {}) });
const found = (before: ReturnType<typeof model>, after: ReturnType<typeof model>) => {
  const { bump, changes } = diff(before, after);
  return [bump, ...changes.map(({ rule, value, message }) => `${rule} ${value ?? ""}: ${message}`)];
};

describe("a value that is assigned", () => {
  it("out of a range is one change, whatever is left of the range", () => {
    const expected = [
      "minor",
      "range-assigned 2: assigned, was Unassigned (unassigned): The server cannot be reached at present.",
    ];
    for (const left of [[free(3, 9)], [free(3, 5), free(6, 9)]])
      expect(found(model([free(2, 9)]), model(left, offline))).toEqual(expected);
    expect(found(model([free(2), kept(7)]), model([kept(7)], offline))).toEqual(expected);
  });

  it("out of a range may be a whole number beyond 2^53, as a text; no other text is one", () => {
    const old = model([free("9007199254740992", "9007199254740995"), free(-9, 9)]);
    const assigned = (value: string) => {
      const now = model([free("9007199254740992", "9007199254740995"), free(-9, 9)], { value, name: "New" });
      return diff(old, now).changes.map(({ rule }) => rule);
    };
    for (const value of ["9007199254740993", "-5", "7"]) expect(assigned(value)).toEqual(["range-assigned"]);
    for (const value of ["7x", "x7", "", "0x7", "-"]) expect(assigned(value)).toEqual(["value-added"]);
  });

  it("says which entry it is now, also where the document has no words for it", () => {
    const now = model([free(3, 9)], { value: 2, name: "New" });
    expect(diff(model([free(2, 9)]), now).changes).toMatchObject([
      { after: { value: 2, name: "New" }, index: 1, message: "assigned, was Unassigned (unassigned)" },
    ]);
  });

  it("out of none is a value that was added", () => {
    expect(found(model([free(3, 9)]), model([free(3, 9)], offline))[1]).toMatch(/^value-added 2: /);
  });
});

describe("a range", () => {
  it("may come, grow, shrink and go", () => {
    expect(found(model([]), model([free(3, 9)]))).toEqual([
      "minor",
      "range-added 3: 3-9 is new: Unassigned (unassigned)",
    ]);
    expect(found(model([free(3, 9)]), model([free(3, 12)]))).toEqual([
      "patch",
      "range-grown 3: Unassigned (unassigned) takes in 10-12",
    ]);
    expect(found(model([free(3, 9)]), model([free(5, 7)]))).toEqual([
      "patch",
      "range-shrunk 5: Unassigned (unassigned) has no longer 3-4, 8-9",
    ]);
    expect(found(model([free(3, 9), kept(20)]), model([kept(20)]))).toEqual([
      "patch",
      "range-gone 3: 3-9 is gone: was Unassigned (unassigned)",
    ]);
  });

  it("that says something else has changed, with what it said", () => {
    expect(found(model([free(3, 9)]), model([free(3, 7), kept(8, 9)]))).toEqual([
      "patch",
      "range-changed 8: 8-9 was Unassigned (unassigned) and is Reserved (reserved)",
    ]);
  });

  it("is given as it was and as it is", () => {
    const [short, long] = [free(3, 9), free(3, 12)];
    const [come] = diff(model([long]), model([long, kept(20)])).changes;
    expect([come?.before, come?.after]).toEqual([undefined, kept(20)]);
    const [grown] = diff(model([short]), model([long])).changes;
    expect([grown?.before, grown?.after]).toEqual([short, long]);
    const [gone] = diff(model([long, kept(20)]), model([kept(20)])).changes;
    expect([gone?.before, gone?.after]).toEqual([long, undefined]);
  });

  it("has changed where its name or its words are others", () => {
    const range = free(3, 9);
    for (const other of [{ name: "Other" }, { text: "Free" }])
      expect(found(model([range]), model([{ ...range, ...other }]))[1]).toMatch(/^range-changed 3: /);
  });

  it("that is cut in two, or put together of two, has not changed", () => {
    const [whole, parts] = [model([free(3, 9)]), model([free(3), free(4, 9)])];
    expect(found(whole, parts)).toEqual(["none"]);
    expect(found(parts, whole)).toEqual(["none"]);
  });

  it("that was the last one takes the list of ranges with it", () => {
    expect(found(model([free(3, 9)]), model([]))).toEqual([
      "major",
      "ranges-gone : no ranges any more: were 3-9",
    ]);
  });

  it("beyond 2^53 is compared exactly", () => {
    const [old, now] = [
      free("9007199254740993", "9007199254740995"),
      free("9007199254740992", "9007199254740995"),
    ];
    expect(found(model([old]), model([now]))[1]).toMatch(/takes in 9007199254740992$/);
  });
});

describe("spans", () => {
  const span = fc
    .tuple(fc.nat(40), fc.nat(9))
    .map(([first, more]): Span => ({ first: BigInt(first), last: BigInt(first + more) }));
  const values = (spans: readonly Span[]) =>
    new Set(
      spans.flatMap(({ first, last }) =>
        Array.from({ length: Number(last - first) + 1 }, (_, at) => Number(first) + at),
      ),
    );

  it("without others hold exactly the values that those do not", () => {
    fc.assert(
      fc.property(span, fc.array(span), (one, others) => {
        const taken = values(others);
        const expected = [...values([one])].filter((value) => !taken.has(value));
        expect([...values(without([one], inOrder(others)))]).toEqual(expected);
      }),
    );
  });
});
