import { describe, expect, it } from "vitest";
import { isRenamed, tellingWords } from "../../../generator/compare/diff/match/likeness.js";
import { matchEntries } from "../../../generator/compare/diff/match/match.js";
import { Vocabulary } from "../../../generator/compare/diff/match/vocabulary.js";
import type { Entry } from "../../../generator/model/model.js";

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
    for (const text of ["Alpha, bravo: charlie of delta", "alpha: bravo, charlie delta"])
      expect(vocabulary.wordsOf(text)).toBe(words);
    expect(vocabulary.wordsOf("delta charlie bravo alpha")).toEqual([3, 2, 1, 0]);
    expect(vocabulary.wordsOf("alpha bravo charlie delta echo")).toEqual([0, 1, 2, 3, 4]);
  });

  it("are not one thing where only their hashes are the same", () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 58 }, (_, at) => `word${at}`);
    vocabulary.wordsOf(words.join(" "));
    const numbers = [
      [6, 48, 43, 7],
      [26, 33, 57, 0],
    ];
    for (const separator of [" ", ", ", "; "])
      expect(numbers.map((of) => vocabulary.wordsOf(of.map((at) => words[at]).join(separator)))).toEqual(
        numbers,
      );
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
    // Three tenths of the words again.
    const words = (letter: string) => Array.from({ length: 7 }, (_, at) => `${letter}${at}`).join("_");
    expect(is(`x1_x2_x3_${words("a")}`, "alpha", `x1_x2_x3_${words("b")}`, "bravo")).toBe(true);
    expect(is(`x1_x2_x3_${words("a")}`, "alpha", `x1_x2_x3_${words("b")}_b7`, "bravo")).toBe(false);
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

  it("of one key are paired in their order, each once", () => {
    const named = (...names: readonly string[]): Row[] => names.map((name) => [undefined, name]);
    expect(match(named("A", "A", "A"), named("B", "A", "A"))).toEqual(["0>1 1>2", "2", "0"]);
  });

  it("are paired by a value only where it is the same in kind, and by none where there is none", () => {
    const before: Row[] = [
      [1, "A"],
      ["1", "B"],
      [undefined, "C"],
    ];
    const after: Row[] = [
      ["1", "D"],
      [undefined, "E"],
      [1, "F"],
    ];
    expect(match(before, after)).toEqual(["1>0 0>2", "2", "1"]);
    expect(
      match(
        [[undefined, undefined]],
        [
          [7, "G"],
          [undefined, undefined],
        ],
      ),
    ).toEqual(["0>1", "", "0"]);
  });

  it("are paired where their values are records that say the same", () => {
    const [record, same] = [
      { from: 1, to: 2 },
      { from: 1, to: 2 },
    ];
    const other = { from: 1, to: 3 };
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
    expect(
      match(
        [
          [record, "A"],
          [other, "B"],
        ],
        [
          [other, "X"],
          [same, "Y"],
        ],
      ),
    ).toEqual(["1>0 0>1", "", ""]);
    const text = JSON.stringify(record);
    expect(match([[record, "A", words]], [[text, "B", words]])[0]).toBe("0>0");
    expect(match([[record, "A"]], [[text, "B"]])).toEqual(["", "0", "0"]);
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

  it("of one value are paired with the one of the same meaning first", () => {
    const before: Row[] = [
      [1, "A", "echo foxtrot lamp"],
      [1, "B", words],
    ];
    expect(
      match(before, [
        [1, "X", words],
        [1, "Y", "golf foxtrot lamp"],
      ]),
    ).toEqual(["1>0 0>1", "", ""]);
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
