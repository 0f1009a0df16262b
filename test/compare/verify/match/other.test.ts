import { describe, expect, it } from "vitest";
import {
  bestFit,
  clearlyOther,
  isText,
  isWordByWord,
} from "../../../../generator/compare/verify/match/other.js";
import type { Read } from "../../../../generator/compare/verify/match/verdict.js";
import { wordsOf } from "../../../../generator/compare/verify/names/words.js";
import { entryOf, readOf, tableOf, textOf } from "./lamps.js";

const table = tableOf({
  WickBurntDown: 1,
  OilTankEmpty: 2,
  GlassCracked: [3, "The chimney has a crack."],
  OilTankLeaking: 4,
});

/** The entry that a name is clearly about, though it has the value of another. */
const other = (read: Read, claimed: readonly string[] = []) =>
  clearlyOther(read, table.withValue(read.value), table, new Set(claimed.map((name) => entryOf(table, name))))
    ?.name;

describe("a name that is clearly another entry's", () => {
  it("is misspelt, or short for it", () => {
    expect(other(readOf("WickBurmtDown", 2))).toBe("WickBurntDown");
    expect(other(readOf("WickBurtnDown", 2))).toBe("WickBurntDown");
    expect(other(readOf("OilTankLeakng", 1))).toBe("OilTankLeaking");
    expect(other(readOf("WickBurDown", 2))).toBe("WickBurntDown");
    expect(other(readOf("WickBurnttDown", 2))).toBe("WickBurntDown");
  });

  it("is not where it has too little of it, is too short, or is much longer", () => {
    expect(other(readOf("WickDown", 2))).toBeUndefined();
    expect(other(readOf("WkBurnt", 2))).toBeUndefined();
    expect(other(readOf("WickBurntDownToTheBrass", 2))).toBeUndefined();
    expect(other(readOf("ShadeMissing", 2))).toBeUndefined();
    const one = tableOf({ Chimneys: 1, GlassGone: 2 });
    const of = (name: string) => clearlyOther(readOf(name, 2), one.withValue(2), one, new Set())?.name;
    expect([of("Chimnes"), of("Chimneyz")]).toEqual([undefined, "Chimneys"]);
  });

  it("is not where each word is a slip, but the whole is too far from it", () => {
    const one = tableOf({ FlameBurningLantern: 1, GlassGone: 2 });
    const of = (name: string) => clearlyOther(readOf(name, 2), one.withValue(2), one, new Set())?.name;
    expect(of("FlmaeBurinngLantern")).toBe("FlameBurningLantern");
    expect(of("FlmaeBurinngLanetrn")).toBeUndefined();
  });

  it("is not where somebody names that one, or the value has no entry", () => {
    expect(other(readOf("WickBurmtDown", 2), ["WickBurntDown"])).toBeUndefined();
    expect(other(readOf("WickBurmtDown", 2), ["GlassCracked"])).toBe("WickBurntDown");
    expect(other(readOf("WickBurmtDown", 9))).toBeUndefined();
  });

  it("is not where half of it is in the words of the value's own, the meaning's too", () => {
    expect(other(readOf("OilTankEmtpy", 4))).toBeUndefined();
    const named = tableOf({ OilTankEmpty: 2, OilTankLeaking: 4, ShadeTorn: 4 });
    expect(clearlyOther(readOf("OilTankEmtpy", 4), named.withValue(4), named, new Set())).toBeUndefined();
    const crack = tableOf({ GlassCracked: [3, "The wick burnt a hole in it."], WickBurntDown: 1 });
    expect(clearlyOther(readOf("WickBurmtDown", 3), crack.withValue(3), crack, new Set())).toBeUndefined();
  });

  it("is not where two fit it alike; a misspelling goes before what is short", () => {
    const two = tableOf({ LampFlamesLow: 1, LampFlamerLow: 2, GlassGone: 3 });
    const of = (name: string) => clearlyOther(readOf(name, 3), two.withValue(3), two, new Set())?.name;
    expect(of("LampFlamexLow")).toBeUndefined();
    expect(of("LampFlmaesLow")).toBe("LampFlamesLow");
    const mixed = tableOf({ LampFlameLow: 1, LampFlaxeLowering: 2, GlassGone: 3 });
    const found = clearlyOther(readOf("LampFlaxeLow", 3), mixed.withValue(3), mixed, new Set());
    expect(found?.name).toBe("LampFlameLow");
  });

  it("may be a text where it is misspelt in its words, but not where it is short", () => {
    expect(other(textOf("wick burmt down", 2))).toBe("WickBurntDown");
    expect(other(textOf("wick bur down", 2))).toBeUndefined();
  });
});

describe("the entry that a name fits best", () => {
  it("is the one that it misspells, before one that it is short for", () => {
    const rows = tableOf({ LampFlaxeLowering: 1, LampFlameLow: 1, GlassGone: 1 });
    const fitting = bestFit(readOf("LampFlaxeLow", 1), rows.entries);
    expect([fitting?.entry.name, fitting?.fit.kind]).toEqual(["LampFlameLow", "misspelling"]);
  });

  it("is the first that it is short for, where it misspells none; and none where it fits none", () => {
    const rows = tableOf({ GlassGone: 1, FlameLowering: 1, FlameLowered: 1 });
    expect(bestFit(readOf("FlameLow", 1), rows.entries)?.entry.name).toBe("FlameLowering");
    expect(bestFit(readOf("Shade", 1), rows.entries)).toBeUndefined();
  });

  it("is not one of more words or fewer, where it is a text", () => {
    const rows = tableOf({ FlameTooLow: 1 });
    expect(bestFit(textOf("flame low", 1), rows.entries)).toBeUndefined();
    expect(bestFit(textOf("flame to low", 1), rows.entries)?.fit.kind).toBe("misspelling");
  });
});

it("a text is a string with a space inside", () => {
  expect(isText(textOf("flame low", 1))).toBe(true);
  expect(isText(textOf(" flame ", 1))).toBe(false);
  expect(isText(readOf("flame low", 1))).toBe(false);
});

describe("a name that is another misspelt word by word", () => {
  const is = (name: string, of: string) => isWordByWord(wordsOf(name), wordsOf(of));

  it("has as many words, each of which may differ by its own length", () => {
    expect(is("FlameBurning", "FlmaeBurnning")).toBe(true);
    expect(is("FlameIn", "FlameOn")).toBe(false);
    expect(is("FlameShrinking", "FlameGlowing")).toBe(false);
    expect(is("FlameTooLow", "FlameLow")).toBe(false);
  });

  it("may be written without a break on either side", () => {
    expect(is("flametoolow", "FlameTooLow")).toBe(true);
    expect(is("FlameTooLow", "flametoolow")).toBe(true);
  });
});
