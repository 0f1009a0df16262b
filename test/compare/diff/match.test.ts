import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchByMeaning } from "../../../generator/compare/diff/match/by-meaning.js";
import { isRenamed, likeness } from "../../../generator/compare/diff/match/likeness.js";
import { matchEntries } from "../../../generator/compare/diff/match/match.js";
import type { Entry } from "../../../generator/model/model.js";

const pairs = (before: readonly string[], after: readonly string[]) => matchByMeaning(before, after);

describe("likeness", () => {
  it("is the share of words in common, from 0 to 1", () => {
    const [ab, bc] = [new Set(["a", "b"]), new Set(["b", "c"])];
    expect(likeness(ab, bc)).toBe(0.5);
    expect(likeness(ab, ab)).toBe(1);
    expect(likeness(ab, new Set(["c"]))).toBe(0);
    expect(likeness(new Set(), ab)).toBe(0);
    expect(likeness(ab, new Set())).toBe(0);
    expect(likeness(new Set(), new Set())).toBe(0);
  });
});

describe("entries that are each other's only best match by meaning", () => {
  it("are those that a comparison of each with each finds", () => {
    const bounds = { minLength: 4, maxLength: 8 };
    // So few words, half of the texts with them in one order, that the same text is often on both sides.
    const text = fc
      .oneof(fc.subarray([..."abcdefghi"], bounds), fc.shuffledSubarray([..."abcdefghi"], bounds))
      .map((letters) => letters.map((letter) => letter.repeat(5)));
    const texts = fc.uniqueArray(text, { maxLength: 6, selector: (words) => words.join() });
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const sameWords = (one: readonly string[]) => (other: readonly string[]) =>
          one.join() === other.join();
        const equal = old.flatMap((words, from) => {
          const to = now.findIndex(sameWords(words));
          return to === -1 ? [] : [[from, to] as const];
        });
        const isFree = (place: number, side: 0 | 1) => !equal.some((pair) => pair[side] === place);
        const score = (from: number, to: number) => likeness(new Set(old[from]), new Set(now[to]));
        const best = (scores: readonly number[]) => {
          const highest = Math.max(...scores);
          const found = scores.indexOf(highest);
          return highest >= 0.75 && scores.lastIndexOf(highest) === found ? found : -1;
        };
        const nearly = old.flatMap((_, from) => {
          if (!isFree(from, 0)) return [];
          const to = best(now.map((_, at) => (isFree(at, 1) ? score(from, at) : 0)));
          const back = to === -1 ? -1 : best(old.map((_, at) => (isFree(at, 0) ? score(at, to) : 0)));
          return back === from ? [[from, to] as const] : [];
        });
        const joined = (side: readonly (readonly string[])[]) => side.map((words) => words.join(" "));
        expect([...pairs(joined(old), joined(now))].sort()).toEqual([...equal, ...nearly].sort());
      }),
      { numRuns: 2000 },
    );
  });

  it("have the same words, however these are parted, and short ones where there are no others", () => {
    const old = "The lamp, once lit (and warm) burns: always.";
    expect(pairs([old], ["the LAMP once-lit\n[and] warm\tburns always"])).toEqual([[0, 0]]);
    expect(pairs([old], ["The lamp, never lit (and cold) burns: seldom."])).toEqual([]);
    expect(pairs(["it is in or on"], ["It is (in) or, on"])).toEqual([[0, 0]]);
    expect(pairs(["it is in or on", "so do we all"], ["all we do so", "we all do"])).toEqual([[1, 0]]);
    expect(pairs(["it is so"], ["it is so"])).toEqual([]);
    // Where one word is long, the short ones do not count.
    expect(pairs(["it is in or on lamp"], ["it is in or on lamp"])).toEqual([]);
  });

  it("are found among more rare words than are looked up", () => {
    const words = (from: number) => Array.from({ length: 20 }, (_, at) => `word${from + at}`).join(" ");
    const old = [words(0), words(40), words(80)];
    expect(pairs(old, [words(82), words(1), words(47)])).toEqual([
      [0, 1],
      [2, 0],
    ]);
  });

  it("are paired where the words are the same, in whatever case and order of entries", () => {
    expect(
      pairs(
        ["alpha bravo charlie delta", "echo foxtrot golf hotel"],
        ["Echo foxtrot golf hotel!", "ALPHA bravo charlie delta"],
      ),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("are not the same with the words in another order, where one has them in the same", () => {
    const [one, turned] = ["alpha bravo charlie delta", "delta charlie bravo alpha"];
    expect(pairs([one], [turned, one])).toEqual([[0, 1]]);
    expect(pairs([turned, one], [one])).toEqual([[1, 0]]);
    expect(pairs([one], [turned])).toEqual([[0, 0]]);
  });

  it("are those of the same text, though each of its words is in more than 64", () => {
    const rows = Array.from({ length: 65 }, (_, at) => `alpha bravo charlie delta ${at}`);
    expect(
      pairs([...rows, "alpha bravo charlie delta"], [...rows, "alpha bravo charlie delta"]),
    ).toContainEqual([65, 65]);
    expect(pairs(["alpha bravo charlie delta"], [...rows, "alpha bravo charlie delta"])).toEqual([[0, 65]]);
  });

  it("leave those that are left to each other", () => {
    const [one, longer, other] = [
      "alpha bravo charlie delta",
      "alpha bravo charlie delta echo",
      "alpha bravo charlie delta golf",
    ];
    expect(pairs([one, longer], [one, other])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("are not where there are fewer than four words that tell something", () => {
    expect(pairs(["alpha bravo charlie"], ["alpha bravo charlie"])).toEqual([]);
    expect(pairs(["alpha bravo charlie a is of"], ["alpha bravo charlie a is of"])).toEqual([]);
    expect(pairs(["alpha bravo charlie 4"], ["alpha bravo charlie 4"])).toEqual([[0, 0]]);
    expect(pairs(["a of is it"], ["a of is it"])).toEqual([[0, 0]]);
  });

  it("are from three quarters of the words on", () => {
    // 2 * 3 / (4 + 4), and 2 * 3 / (4 + 5).
    expect(pairs(["alpha bravo charlie delta"], ["alpha bravo charlie other"])).toEqual([[0, 0]]);
    expect(pairs(["alpha bravo charlie delta"], ["alpha bravo charlie other again"])).toEqual([]);
  });

  it("are the best, not the first", () => {
    const one = "alpha bravo charlie delta echo foxtrot golf hotel";
    const near = "alpha bravo charlie delta echo foxtrot golf other";
    const far = "alpha bravo charlie delta echo foxtrot some other";
    expect(pairs([one], [far, near])).toEqual([[0, 1]]);
    expect(pairs([one], [near, far])).toEqual([[0, 0]]);
    expect(pairs([far, near], [one])).toEqual([[1, 0]]);
  });

  it("are none of two that are equally near", () => {
    const one = "alpha bravo charlie delta echo";
    const [left, right] = ["alpha bravo charlie delta left", "alpha bravo charlie delta right"];
    expect(pairs([one], [left, right])).toEqual([]);
    expect(pairs([left, right], [one])).toEqual([]);
    expect(pairs([one, one], [one])).toEqual([]);
    expect(pairs([one], [one, one])).toEqual([]);
  });

  it("are none where the one prefers a third", () => {
    const a = "alpha bravo charlie delta echo foxtrot golf hotel";
    const b = "alpha bravo charlie delta echo foxtrot golf other";
    const c = "alpha bravo charlie delta echo foxtrot some other";
    // b is best for both a and c, and a is best for b.
    expect(pairs([a, c], [b])).toEqual([]);
    expect(pairs([b], [])).toEqual([]);
    expect(pairs([], [b])).toEqual([]);
  });

  it("are not looked for by words that more than 64 entries have", () => {
    const common = "alpha bravo charlie delta echo foxtrot";
    /** As many entries that are equally like each other, and one of them with a rare word on both sides. */
    const paired = (count: number) => {
      const rows = (side: string) =>
        Array.from({ length: count - 1 }, (_, at) => `${common} ${side}${at} ${side}x${at}`);
      return pairs([`${common} rare left`, ...rows("b")], [`${common} rare right`, ...rows("c")]);
    };
    expect(paired(64)).toEqual([[0, 0]]);
    expect(paired(65)).toEqual([]);
  });
});

describe("an entry of one value and another name", () => {
  const named = (name: string | undefined, words: string) => ({ value: 1, name, text: words });

  it("is the same where nothing speaks against it", () => {
    expect(isRenamed(named("A", ""), named("B", "alpha bravo"))).toBe(true);
    expect(isRenamed(named("A", "alpha bravo"), named("B", ""))).toBe(true);
    expect(isRenamed(named("A", "alpha bravo"), named("B", "charlie delta"))).toBe(false);
    expect(isRenamed(named("A", "alpha bravo"), named("B", "alpha delta"))).toBe(true);
    expect(isRenamed(named("NOT_LEADER", "alpha"), named("NotLeaderYet", "bravo"))).toBe(true);
    expect(isRenamed(named(undefined, "alpha"), named("Name", "bravo"))).toBe(false);
  });
});

describe("matching", () => {
  const entry = (value: number | string | undefined, name: string | undefined, words = "") => ({
    value,
    name,
    text: words,
  });
  type Subjects = readonly ReturnType<typeof entry>[];
  const match = (before: Subjects, after: Subjects) => {
    const side = (entries: Subjects) => ({ entries, textOf: (one: Entry) => String(one.text) });
    return matchEntries(side(before), side(after));
  };

  it("goes by value and name together before either alone", () => {
    expect(match([entry(1, "A"), entry(1, "B")], [entry(1, "B"), entry(1, "A")])).toEqual({
      pairs: [
        [1, 0],
        [0, 1],
      ],
      removed: [],
      added: [],
    });
  });

  it("tells the number 1 from the text", () => {
    expect(match([entry(1, "A")], [entry("1", "B")])).toEqual({ pairs: [], removed: [0], added: [0] });
    expect(match([entry(1, "A")], [entry("1", "A")]).pairs).toEqual([[0, 0]]);
  });

  it("pairs what has neither value nor name in turn, and leaves the rest", () => {
    const nothing = entry(undefined, undefined);
    expect(match([nothing, nothing], [nothing])).toEqual({ pairs: [[0, 0]], removed: [1], added: [] });
    expect(match([entry(1, undefined)], [entry(2, undefined)])).toEqual({
      pairs: [],
      removed: [0],
      added: [0],
    });
  });

  it("keeps an entry whose name went to another only where the meaning is the same", () => {
    const words = "alpha bravo charlie";
    const before = [entry(1, "A", words), entry(2, "B", "delta echo")];
    expect(match(before, [entry(1, "B", words), entry(3, "C", "golf")]).pairs).toEqual([[0, 0]]);
    expect(match(before, [entry(1, "B", "something else"), entry(3, "C", "golf")]).pairs).toEqual([[1, 0]]);
    // Two that say nothing say nothing in common.
    expect(match([entry(1, "A"), entry(2, "B")], [entry(1, "B"), entry(3, "C")]).pairs).toEqual([[1, 0]]);
  });
});
