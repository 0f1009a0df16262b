import { expect, it } from "vitest";
import { nearOther } from "../../../../generator/compare/verify/match/other.js";
import { readOf, tableOf } from "./lamps.js";

const table = tableOf({
  FlameNotFound: 1,
  GlassCracked: 2,
  WickBurntDown: [3, "The flame has gone."],
  OilLevel1: 4,
  OilLevel2: 5,
  DoorOpen: 6,
  OilLevelBroken: 7,
});
const near = (name: string, value: number, of = table) =>
  nearOther(readOf(name, value), of.withValue(value), of)?.name;

it("a name is near the entry that it is some letters from, whatever it has of its own", () => {
  expect(near("FlameNotFuond", 2)).toBe("FlameNotFound");
  expect(near("FlamesNotFound", 3)).toBe("FlameNotFound");
});

it("a name is near the entry that it has whole, or is clearly short for, where it has little of its own", () => {
  expect(near("FlameNotFoundInLantern", 2)).toBe("FlameNotFound");
  expect(near("flamenotfoundinlantern", 2)).toBe("FlameNotFound");
  expect(near("FlamNotFou", 2)).toBe("FlameNotFound");
  expect(near("TheWickBurntDown", 2)).toBe("WickBurntDown");
});

it("a name is near none that it has only in pieces, or in other words' letters", () => {
  expect(near("FlameOfLampNotFound", 2)).toBeUndefined();
  expect(near("InflameNotFounded", 2)).toBeUndefined();
  expect(near("FlNF", 2)).toBeUndefined();
  expect(near("FlaNotFo", 2)).toBeUndefined();
});

it("a name is near none where the value has no entry, or it is too short", () => {
  expect(near("FlameNotFuond", 99)).toBeUndefined();
  expect(near("DoorOpn", 2)).toBeUndefined();
  expect(near("DorOpen", 2)).toBeUndefined();
  expect(near("DoorOpne", 2)).toBe("DoorOpen");
});

it("a name of half the words of its own is near none that it only has as a part", () => {
  expect(near("CrackedFlameNotFound", 2)).toBe("FlameNotFound");
  expect(near("GlassCrackedFlameNotFound", 2)).toBeUndefined();
  const kin = tableOf({ FlameNotFound: 1, LanternGlass: [2, "No flame was found in the lantern."] });
  expect(near("FlameNotFoundInLantern", 2, kin)).toBeUndefined();
  expect(near("FlameNotFuond", 2, kin)).toBe("FlameNotFound");
});

it("a name is near none that it is two letters from in one short word, unless it is written without a break", () => {
  const rows = tableOf({ FlameIsTurnning: 1, GlassGone: 2 });
  expect(near("FlameIsBurning", 2, rows)).toBeUndefined();
  expect(near("flameisburning", 2, rows)).toBe("FlameIsTurnning");
});

it("each name of the value counts: one that has something of it is enough", () => {
  const kin = tableOf({
    FlameNotFound: 1,
    LanternGlass: [2, "No flame was found in the lantern."],
    Chimney: 2,
  });
  expect(near("FlameNotFoundInLantern", 2, kin)).toBeUndefined();
  const family = tableOf({ LampError: 1, LampErrorRetryLater: 2, GlassGone: 2 });
  expect(near("LampErrorWaiting", 2, family)).toBeUndefined();
});

it("numbered names are near none of another number", () => {
  expect(near("OilLevel1", 5)).toBeUndefined();
  expect(near("OilLevel3", 2)).toBeUndefined();
  expect(near("OliLevel1", 2)).toBe("OilLevel1");
});

it("a name of the value's own family is near none of it that it only has as a part", () => {
  const family = tableOf({ LampError: 1, LampErrorRetryLater: 2, GlassGone: 3 });
  expect(near("LampErrorWaiting", 3, family)).toBe("LampError");
  expect(near("LampErrorWaiting", 2, family)).toBeUndefined();
});

it("of several the nearest counts: fewer letters, then the greater part", () => {
  const rows = tableOf({ FlameTooLove: 1, FlameTooLow: 2, GlassGone: 3, FlameTooLowAgain: 4 });
  expect(near("FlameTooLov", 3, rows)).toBe("FlameTooLove");
  const letters = tableOf({ FlameStoking: 1, FlameSmoking: 2, GlassGone: 3 });
  expect(near("flamesmokingg", 3, letters)).toBe("FlameSmoking");
  expect(near("FlameTooLowAgainToday", 3, rows)).toBe("FlameTooLowAgain");
  const turned = tableOf({ FlameTooLowAgain: 4, FlameTooLow: 2, GlassGone: 3, FlameTooLove: 1 });
  expect(near("FlameTooLowAgainToday", 3, turned)).toBe("FlameTooLowAgain");
});
