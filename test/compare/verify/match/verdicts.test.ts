import { describe, expect, it } from "vitest";
import { judge } from "../../../../generator/compare/verify/match/judge.js";
import type { Read } from "../../../../generator/compare/verify/match/verdict.js";
import { readOf, tableOf, textOf } from "./lamps.js";

const table = tableOf({
  FlameTooLow: 101,
  GlassCracked: 102,
  WickBurntDown: 103,
  OilTankEmpty: 104,
  ShadeTorn: 105,
});
/** What is said of each, with the entry that it is about. */
const said = (reads: readonly Read[], of = table) =>
  judge(reads, of).map(({ verdict }) =>
    "entry" in verdict ? `${verdict.kind} ${verdict.entry.name}` : verdict.kind,
  );
const label = (name: string, value: number) => readOf(name, value, { role: "label" });
const only = (read: Read, of = table) => said([read], of)[0];

describe("a name of the document", () => {
  it("agrees with its own value, and is wrong with another's", () => {
    expect(only(readOf("FlameTooLow", 101))).toBe("agrees FlameTooLow");
    expect(only(readOf("FlameTooLow", 102))).toBe("wrong FlameTooLow");
  });

  it("is wrong within the table's values, and about something else outside of them", () => {
    const gap = tableOf({ Flame: 101, Glass: 103 });
    expect(only(readOf("Flame", 102), gap)).toBe("wrong Flame");
    expect(only(readOf("Flame", 100), gap)).toBe("foreign");
    expect(only(readOf("Flame", 104), gap)).toBe("foreign");
  });

  it("may be short for the value's own, where a value is labelled so and another has the name", () => {
    const long = tableOf({ Flame: 101, FlameBurntDown: 102, Glass: 103 });
    const own = readOf("Flame", 101);
    expect(said([own, label("Flame", 102)], long)[1]).toBe("shortened FlameBurntDown");
    expect(said([own, textOf("flame", 102)], long)[1]).toBe("shortened FlameBurntDown");
    expect(said([own, readOf("Flame", 102)], long)[1]).toBe("wrong Flame");
    expect(said([own, label("Flame", 103)], long)[1]).toBe("wrong Flame");
    expect(said([label("Flame", 102)], long)).toEqual(["wrong Flame"]);
  });

  it("that is a text is displaced only where the value that it belongs to is there", () => {
    const long = tableOf({ FlameOut: 101, FlameOutAgain: 102, Glass: 103 });
    expect(said([textOf("flame out", 102)], long)).toEqual(["foreign"]);
    expect(said([textOf("flame out", 102), label("Chimney", 101)], long)[0]).toBe("wrong FlameOut");
    expect(said([textOf("flame out", 102), label("FlameOut", 101)], long)[0]).toBe("foreign");
  });
});

describe("another name", () => {
  it("is the source's own for a value, or an entry more", () => {
    const gap = tableOf({ Flame: 101, Glass: 103 });
    expect(only(readOf("Chimney", 101), gap)).toBe("renamed Flame");
    expect(only(readOf("Chimney", 102), gap)).toBe("extra");
  });

  it("is an entry more as far as the source counts on from the table's last value", () => {
    const names = ["Chimney", "Handle", "Stand"];
    const from = (first: number) => names.map((name, at) => readOf(name, first + at));
    expect(said([readOf("ShadeTorn", 105), ...from(106)]).slice(1)).toEqual(["extra", "extra", "extra"]);
    expect(said([readOf("ShadeTorn", 105), ...from(107)]).slice(1)).toEqual(Array(3).fill("foreign"));
    expect(said(from(106))).toEqual(["foreign", "foreign", "foreign"]);
    expect(only(readOf("Chimney", 100))).toBe("foreign");
  });

  it("is the source's business where it is another constant's", () => {
    expect(only(readOf("GlassCrakced", 102))).toBe("misspelt GlassCracked");
    expect(only(readOf("GlassCrakced", 102, { alias: true }))).toBe("foreign");
  });

  it("is the value's own, misspelt by so many letters, or made shorter", () => {
    const [misspelt] = judge([readOf("WickBurmtDonw", 103)], table);
    expect(misspelt?.verdict).toMatchObject({ kind: "misspelt", distance: 2 });
    expect(only(readOf("WickDown", 103))).toBe("shortened WickBurntDown");
  });

  it("is clearly another's where it fits that one, unless the source has that one too", () => {
    expect(only(readOf("WickBurmtDown", 102))).toBe("wrong WickBurntDown");
    expect(said([readOf("WickBurntDown", 103), readOf("WickBurmtDown", 102)])[1]).toBe("near WickBurntDown");
  });

  it("is near another's where it has it whole", () => {
    expect(only(readOf("WickBurntDownToday", 102))).toBe("near WickBurntDown");
  });
});

describe("a text", () => {
  it("may be misspelt, but says what it likes otherwise", () => {
    expect(only(textOf("glass crakced", 102))).toBe("misspelt GlassCracked");
    expect(only(textOf("a chimney", 102))).toBe("foreign");
    expect(only(textOf("wick bur down", 103))).toBe("foreign");
    expect(only(textOf("wick burmt down", 102))).toBe("wrong WickBurntDown");
  });

  it("for a value that the document lacks is one more where nearly all others are names", () => {
    const words = ["Wick", "Oil", "Glass", "Shade", "Flame", "Chimney", "Handle", "Stand", "Tank"];
    const lamp = tableOf(Object.fromEntries(words.map((word, at) => [`${word}Lost`, at < 5 ? at : at + 1])));
    const names = lamp.entries.map(({ name, value }) => textOf(name.replace("Lost", " lost"), value));
    const last = (text: string, of: readonly Read[]) => said([...of, textOf(text, 5)], lamp).at(-1);
    expect(last("hook lost", names)).toBe("extra");
    expect(last("not used", names.slice(2))).toBe("foreign");
    expect(last("reserved for lamps", names)).toBe("foreign");
    const free = names.map(({ value }, at) =>
      at % 3 === 0 ? textOf("something else", value) : (names[at] as Read),
    );
    expect(last("hook lost", free)).toBe("foreign");
  });
});

describe("a name that holds a place", () => {
  it("is about nothing, if it has few words", () => {
    for (const name of ["Reserved", "LampUnused", "DummyThree", "APlaceholder"])
      expect([name, only(readOf(name, 102))]).toEqual([name, "foreign"]);
    expect(only(readOf("OneOfTheReserved", 102))).toBe("foreign");
    expect(only(readOf("status", 102))).toBe("foreign");
    expect(only(readOf("Status", 102))).toBe("renamed GlassCracked");
    expect(only(label("status", 102))).toBe("renamed GlassCracked");
    expect(only(readOf("StatusTorn", 102))).toBe("renamed GlassCracked");
    expect(only(readOf("OneOfTheVeryReserved", 102))).toBe("renamed GlassCracked");
    expect(only(readOf("Reservation", 102))).toBe("renamed GlassCracked");
  });
});

it("two names that changed places are both wrong", () => {
  expect(said([readOf("GlCrack", 101), readOf("FlLow", 102)])).toEqual([
    "wrong GlassCracked",
    "wrong FlameTooLow",
  ]);
});
