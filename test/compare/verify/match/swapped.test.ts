import { describe, expect, it } from "vitest";
import { runsOf, swapped } from "../../../../generator/compare/verify/match/judge.js";
import { withoutSentinels } from "../../../../generator/compare/verify/match/read.js";
import type { TableIndex } from "../../../../generator/compare/verify/match/table-index.js";
import type { Judged } from "../../../../generator/compare/verify/match/verdict.js";
import { entryOf, judgedOf, readOf, tableOf } from "./lamps.js";

const table = tableOf({ FlameTooLow: 1, GlassCracked: 2, WickBurntDown: 3, OilTankEmpty: 4, ShadeTorn: 5 });
const entry = (name: string) => entryOf(table, name);
const renamed = (name: string, value: number, own: string) =>
  judgedOf(name, value, { kind: "renamed", entry: entry(own) });
const shown = ({ verdict }: Judged) =>
  "entry" in verdict ? `${verdict.kind} ${verdict.entry.name}` : verdict.kind;

describe("two names that changed places", () => {
  const low = renamed("FlLow", 2, "GlassCracked");
  const glass = renamed("GlCrack", 1, "FlameTooLow");

  it("are both wrong, each with the entry that it fits", () => {
    const agreed = judgedOf("WickBurntDown", 3, { kind: "agrees", entry: entry("WickBurntDown") });
    expect(swapped([low, agreed, glass], table).map(shown)).toEqual([
      "wrong FlameTooLow",
      "agrees WickBurntDown",
      "wrong GlassCracked",
    ]);
  });

  it("may be near another entry already, but not anything else", () => {
    const near = { ...glass, verdict: { kind: "near", entry: entry("OilTankEmpty") } as const };
    expect(swapped([low, near], table).map(shown)).toEqual(["wrong FlameTooLow", "wrong GlassCracked"]);
    const foreign = { ...glass, verdict: { kind: "foreign" } as const };
    expect(swapped([low, foreign], table).map(shown)).toEqual(["renamed GlassCracked", "foreign"]);
  });

  it("are not where only one of them fits the other's entry", () => {
    const own = renamed("Chimney", 1, "FlameTooLow");
    expect(swapped([low, own], table).map(shown)).toEqual(["renamed GlassCracked", "renamed FlameTooLow"]);
    expect(swapped([own, low], table).map(shown)).toEqual(["renamed FlameTooLow", "renamed GlassCracked"]);
  });

  it("are not where more than five others that fit nothing stand between them", () => {
    const between = (count: number) =>
      Array.from({ length: count }, () => renamed("Chimney", 5, "ShadeTorn"));
    const ends = (count: number) => swapped([low, ...between(count), glass], table).map(shown);
    expect(ends(5).at(-1)).toBe("wrong GlassCracked");
    expect(ends(6).at(-1)).toBe("renamed FlameTooLow");
  });

  it("are not taken for a third's as well", () => {
    expect(swapped([low, glass, glass], table).map(shown)).toEqual([
      "wrong FlameTooLow",
      "wrong GlassCracked",
      "renamed FlameTooLow",
    ]);
  });
});

describe("values that are shifted", () => {
  const wrong = (name: string, value: number) => judgedOf(name, value, { kind: "wrong", entry: entry(name) });
  const agreed = (name: string) => judgedOf(name, entry(name).value, { kind: "agrees", entry: entry(name) });
  const told = (...pairs: readonly Judged[]) => toldOf(table, ...pairs);
  const toldOf = (of: TableIndex, ...pairs: readonly Judged[]) =>
    runsOf(pairs, of).map(({ by, pairs: run, before }) => [
      by,
      run.map(({ pair }) => pair.name),
      before?.pair.name,
    ]);

  it("are a run, by how much, and what stands before it", () => {
    expect(told(agreed("FlameTooLow"), wrong("GlassCracked", 3), wrong("WickBurntDown", 4))).toEqual([
      [1, ["GlassCracked", "WickBurntDown"], "FlameTooLow"],
    ]);
    expect(told(wrong("GlassCracked", 1), wrong("WickBurntDown", 2))).toEqual([
      [-1, ["GlassCracked", "WickBurntDown"], undefined],
    ]);
  });

  it("are none where it is one alone, another shift, or right between", () => {
    expect(told(wrong("GlassCracked", 3))).toEqual([]);
    expect(told(wrong("GlassCracked", 3), wrong("WickBurntDown", 5))).toEqual([]);
    const right = agreed("FlameTooLow");
    expect(told(wrong("GlassCracked", 3), right, wrong("WickBurntDown", 4))).toEqual([]);
    const another = wrong("GlassCracked", 4);
    expect(told(wrong("FlameTooLow", 2), another, wrong("WickBurntDown", 4))).toEqual([]);
    const own = (name: string) => renamed(name, 5, "ShadeTorn");
    expect(told(own("Chimney"), own("Stand"))).toEqual([]);
  });

  it("end where a name is right, though it is short for what the shift would give it", () => {
    const long = tableOf({ FlameTooLowAgain: 1, FlameTooLow: 2, GlassCracked: 3, WickBurntDown: 4 });
    const of = (name: string) => entryOf(long, name);
    const shifted = (name: string, value: number) =>
      judgedOf(name, value, { kind: "wrong", entry: of(name) });
    const right = judgedOf("FlameTooLow", 2, { kind: "agrees", entry: of("FlameTooLow") });
    const first = shifted("GlassCracked", 4);
    expect(toldOf(long, first, right)).toEqual([]);
    expect(toldOf(long, first, right, shifted("WickBurntDown", 5))).toEqual([]);
  });

  it("have with them what fits one of the names that the value has there", () => {
    const two = tableOf({ FlameTooLow: 1, GlassCracked: 2, WickBurntDown: 3, LampWickGone: 3, ShadeTorn: 4 });
    const of = (name: string) => entryOf(two, name);
    const first = judgedOf("GlassCracked", 3, { kind: "wrong", entry: of("GlassCracked") });
    const short = judgedOf("WickDown", 4, { kind: "renamed", entry: of("ShadeTorn") });
    expect(toldOf(two, first, short)).toEqual([[1, ["GlassCracked", "WickDown"], undefined]]);
  });

  it("may be two runs, one behind the other", () => {
    const pairs = [wrong("FlameTooLow", 2), wrong("GlassCracked", 3)];
    expect(told(...pairs, wrong("WickBurntDown", 5), wrong("OilTankEmpty", 6))).toEqual([
      [1, ["FlameTooLow", "GlassCracked"], undefined],
      [2, ["WickBurntDown", "OilTankEmpty"], "GlassCracked"],
    ]);
  });

  it("have with them what is short or misspelt and fits the entry that the shift gives it", () => {
    const short = (name: string) => renamed(name, 4, "OilTankEmpty");
    expect(told(wrong("GlassCracked", 3), short("WickDown"))).toEqual([
      [1, ["GlassCracked", "WickDown"], undefined],
    ]);
    expect(told(wrong("GlassCracked", 3), short("Chimney"))).toEqual([]);
    // What is between and fits nothing is passed over.
    expect(told(wrong("FlameTooLow", 2), short("Chimney"), wrong("GlassCracked", 3))).toEqual([
      [1, ["FlameTooLow", "GlassCracked"], undefined],
    ]);
  });

  it("are not made by what fits its own entry as well, nor by a text in the words of its own", () => {
    const shortened = judgedOf("WickDown", 4, { kind: "shortened", entry: entry("OilTankEmpty") });
    expect(told(wrong("GlassCracked", 3), shortened)).toEqual([]);
    const worded = judgedOf("WickDown", 4, { kind: "worded", entry: entry("OilTankEmpty") });
    const run = [wrong("FlameTooLow", 2), wrong("GlassCracked", 3)];
    expect(told(...run, shortened)).toEqual([[1, ["FlameTooLow", "GlassCracked", "WickDown"], undefined]]);
    expect(told(...run, worded)).toEqual([[1, ["FlameTooLow", "GlassCracked"], undefined]]);
  });
});

describe("what marks where a table begins or ends", () => {
  const left = (...reads: ReturnType<typeof readOf>[]) =>
    withoutSentinels(reads, tableOf({ FlameTooLow: 1, GlassCracked: 2, FlameCountMissing: 3 })).map(
      ({ pair }) => pair.name,
    );

  it("is left out by its word, in a name of few words", () => {
    for (const word of "Min Max First Last Count Begin Start End Base Size Total Limit Sentinel".split(" "))
      expect(left(readOf(`Lamp${word}`, 9))).toEqual([]);
    expect(left(readOf("LampOfTheMax", 9))).toEqual([]);
    expect(left(readOf("LampOfTheVeryMax", 9))).toEqual(["LampOfTheVeryMax"]);
    expect(left(readOf("LampMaximal", 9))).toEqual(["LampMaximal"]);
  });

  it("is left out by the end of its name only where it is the last, and counts on", () => {
    const limit = (counted?: true) => readOf("LAMPLIMIT", 9, counted && { counted });
    expect(left(readOf("Chimney", 8), limit(true))).toEqual(["Chimney"]);
    expect(left(readOf("Chimney", 8), limit())).toEqual(["Chimney", "LAMPLIMIT"]);
    expect(left(limit(true), readOf("Chimney", 8))).toEqual(["LAMPLIMIT", "Chimney"]);
    expect(left(readOf("NUMLAMPS", 9, { counted: true }))).toEqual([]);
    expect(left(readOf("LAMPLIMITED", 9, { counted: true }))).toEqual(["LAMPLIMITED"]);
  });

  it("is an entry where the document has the name, or its value's has the word too", () => {
    expect(left(readOf("FlameCountMissing", 7))).toEqual(["FlameCountMissing"]);
    expect(left(readOf("FlameCountMiss", 3))).toEqual(["FlameCountMiss"]);
    expect(left(readOf("FlaCountMax", 3))).toEqual([]);
    expect(left(readOf("GlassEnd", 2))).toEqual([]);
    expect(left(readOf("FlameCount", 1))).toEqual([]);
    const most = (name: string, own: string) =>
      withoutSentinels([readOf(name, 1)], tableOf({ [own]: 1 })).map(({ pair }) => pair.name);
    expect(most("FlameMax", "FlameMaximum")).toEqual([]);
    expect(most("FlameCountMax", "FlameCountMaximum")).toEqual([]);
    expect(most("FlameTotal", "FlameTotale")).toEqual(["FlameTotal"]);
  });
});
