import { describe, expect, it } from "vitest";
import { keysOf, Places } from "../../../generator/compare/diff/match/keys.js";
import { isRenamed, tellingWords } from "../../../generator/compare/diff/match/likeness.js";
import { matchEntries } from "../../../generator/compare/diff/match/match.js";
import { Vocabulary } from "../../../generator/compare/diff/match/vocabulary.js";
import type { Entry } from "../../../generator/model/model.js";

describe("keys of two revisions", () => {
  const rows: readonly Entry[] = [
    { value: 1, name: "A" },
    { value: "1", name: "A" },
    { value: { from: 1 }, name: "B" },
    { name: "C" },
    {},
  ];

  it("are the same number for the same value or name only, and none where there is none", () => {
    const { old } = keysOf(rows, rows);
    const [one, text, record, ...none] = old.values;
    expect(new Set([one, text, record]).size).toBe(3);
    expect(none).toEqual([0, 0]);
    expect([old.names[0] === old.names[1], old.names[4]]).toEqual([true, 0]);
    expect(new Set(old.both).size).toBe(5);
  });

  it("of value and name together are those that both revisions have", () => {
    const { old, now, count } = keysOf(rows, [{ value: 1, name: "A" }, { value: 2, name: "A" }, {}]);
    expect(old.both[0]).toBe(now.both[0]);
    expect(old.both[4]).toBe(now.both[2]);
    expect([old.both[1], old.both[2], old.both[3], now.both[1]]).toEqual([0, 0, 0, 0]);
    expect(count).toBeGreaterThan(Math.max(...old.values, ...old.names, ...old.both, ...now.both));
  });
});

it("places of one key are given out in their order, each once", () => {
  const places = new Places([0, 2, 3], Int32Array.of(1, 1, 1, 2), 4);
  const taken = [1, 1, 1, 2, 3].map((key) => {
    const first = places.first(key);
    places.take(key);
    return first;
  });
  expect(taken).toEqual([0, 2, -1, 3, -1]);
});

describe("the words that tell something", () => {
  it("have more than three letters or a digit; where none has, all do", () => {
    expect(tellingWords("The Lamp of v2, no. 17")).toEqual(["lamp", "v2", "17"]);
    expect(tellingWords("Oil is on")).toEqual(["oil", "is", "on"]);
    expect(tellingWords("—")).toEqual([]);
  });

  it("are numbered, each once; the same ones in the same order are one thing", () => {
    const vocabulary = new Vocabulary();
    const words = vocabulary.wordsOf("alpha bravo charlie delta alpha");
    expect(words).toEqual([0, 1, 2, 3]);
    expect(vocabulary.wordsOf("Alpha, bravo: charlie of delta")).toBe(words);
    expect(vocabulary.wordsOf("delta charlie bravo alpha")).toEqual([3, 2, 1, 0]);
    expect(vocabulary.wordsOf("alpha bravo charlie delta echo")).toEqual([0, 1, 2, 3, 4]);
  });

  it("are none where fewer than four are different", () => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.wordsOf("alpha alpha bravo charlie")).toEqual([]);
    expect(vocabulary.wordsOf("alpha bravo charlie delta")).toHaveLength(4);
  });
});

describe("an entry with another name", () => {
  const is = (oldName: string, oldText: string, name: string, text: string) =>
    isRenamed({ name: oldName, text: oldText }, { name, text });

  it("is the same from three tenths of the words on", () => {
    // 2 * 3 / 20 of the words, and 2 * 3 / 21.
    const words = (letter: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${letter}${at}`).join(" ");
    expect(is("A", `${words("x", 3)} ${words("a", 7)}`, "B", `${words("x", 3)} ${words("b", 7)}`)).toBe(true);
    expect(is("A", `${words("x", 3)} ${words("a", 7)}`, "B", `${words("x", 3)} ${words("b", 8)}`)).toBe(
      false,
    );
  });

  it("is the same by the words of its names, in whatever spelling", () => {
    expect(is("LAMP_BROKEN", "alpha", "LampCracked", "bravo")).toBe(true);
    expect(is("LAMP_BROKEN", "alpha", "BrokenLamp", "bravo")).toBe(true);
    expect(is("LAMPBROKEN", "alpha", "LampBroken", "bravo")).toBe(false);
  });
});

describe("entries of two revisions", () => {
  type Row = readonly [value: unknown, name: unknown, text?: string];
  const match = (before: readonly Row[], after: readonly Row[]) => {
    const side = (rows: readonly Row[]) => ({
      entries: rows.map(([value, name, text = ""]): Entry => ({ value, name, text })),
      textOf: (entry: Entry) => String(entry.text),
    });
    const { pairs, removed, added } = matchEntries(side(before), side(after));
    return [pairs.map((pair) => pair.join(">")).join(" "), removed.join(" "), added.join(" ")];
  };
  const words = "alpha bravo charlie delta";

  it("are paired in place while they are the same, and by their keys from there", () => {
    expect(match([], [])).toEqual(["", "", ""]);
    expect(match([[1, "A"]], [])).toEqual(["", "0", ""]);
    expect(match([], [[1, "A"]])).toEqual(["", "", "0"]);
    const before: Row[] = [
      [1, "A"],
      [2, "B"],
      [3, "C"],
    ];
    expect(match(before, before)).toEqual(["0>0 1>1 2>2", "", ""]);
    expect(
      match(before, [
        [1, "A"],
        [3, "C"],
      ]),
    ).toEqual(["0>0 2>1", "1", ""]);
    expect(
      match(before, [
        [1, "A"],
        [3, "C"],
        [2, "B"],
      ]),
    ).toEqual(["0>0 2>1 1>2", "", ""]);
  });

  it("are paired where their values are records that say the same", () => {
    const record = { toString: () => "1-2" };
    const same = { toString: () => "1-2" };
    expect(
      match(
        [
          [record, "A"],
          [5, "B"],
        ],
        [
          [5, "B"],
          [same, "A"],
        ],
      ),
    ).toEqual(["1>0 0>1", "", ""]);
    expect(match([[record, "A", words]], [["1-2", "B", words]])[0]).toBe("0>0");
    expect(match([[record, "A"]], [["1-2", "B"]])).toEqual(["", "0", "0"]);
  });

  it("are paired by name where the value is another, the first with the first", () => {
    expect(
      match(
        [
          [1, "A"],
          [2, "A"],
        ],
        [
          [3, "A"],
          [4, "A"],
          [5, "A"],
        ],
      ),
    ).toEqual(["0>0 1>1", "", "2"]);
  });

  it("are paired by value where the names are others on both sides", () => {
    expect(
      match(
        [
          [1, "A"],
          [2, "B"],
        ],
        [
          [1, "X"],
          [2, "Y"],
        ],
      ),
    ).toEqual(["0>0 1>1", "", ""]);
    expect(match([[1, "A", "echo foxtrot"]], [[1, "X", "golf hotel"]])).toEqual(["", "0", "0"]);
    // Either name that is elsewhere is enough: then only the same words make them one.
    expect(
      match(
        [
          [1, "A"],
          [9, "Z"],
        ],
        [
          [1, "X"],
          [2, "A"],
        ],
      ),
    ).toEqual(["0>1", "1", "0"]);
    expect(
      match(
        [
          [1, "A"],
          [2, "X"],
        ],
        [
          [1, "X"],
          [9, "Z"],
        ],
      ),
    ).toEqual(["1>0", "0", "1"]);
    expect(
      match(
        [
          [1, "A", words],
          [9, "Z"],
        ],
        [
          [1, "X", words],
          [2, "A"],
        ],
      ),
    ).toEqual(["0>0", "1", "1"]);
  });

  it("are paired by value once the names have been, whatever was called so", () => {
    const before: Row[] = [
      [1, "A"],
      [2, "B"],
    ];
    expect(
      match(before, [
        [1, "B"],
        [2, "C"],
      ]),
    ).toEqual(["1>0", "0", "1"]);
    expect(
      match(
        [
          [1, "A"],
          [2, "B"],
          [2, "D"],
        ],
        [
          [2, "A"],
          [1, "C"],
          [2, "D"],
        ],
      )[0],
    ).toContain("2>2");
  });

  it("are paired by their meanings alone at last", () => {
    expect(
      match(
        [
          [1, "A", words],
          [3, "C", "x"],
        ],
        [[2, "B", words]],
      ),
    ).toEqual(["0>0", "1", ""]);
    expect(
      match(
        [
          [1, "A", "x"],
          [3, "C", words],
        ],
        [[2, "B", words]],
      ),
    ).toEqual(["1>0", "0", ""]);
  });
});
