import { expect, test } from "vitest";
import { deniedBy, isDenied } from "../../../../generator/compare/verify/names/denial.js";
import { wordsOf } from "../../../../generator/compare/verify/names/words.js";
import { verify } from "../../../../generator/compare/verify/verify.js";
import type { Model } from "../../../../generator/model/model.js";
import { model } from "../public/names.js";

const by = (name: string, longer: string) => deniedBy(wordsOf(name), wordsOf(longer));
const denied = (name: string, other: string) => isDenied(wordsOf(name), wordsOf(other));

test.each([
  ["ValidWick", "InvalidWick", "in"],
  ["VALIDWICK", "InvalidWick", "in"],
  ["VALID_WK", "INVALID_WICK", "in"],
  ["Known", "Unknown", "un"],
  ["WickSupported", "WickUnsupported", "un"],
  ["OilAllowed", "OilDisallowed", "dis"],
  ["OilPersistent", "OilNonpersistent", "non"],
  ["Possible", "Impossible", "im"],
  ["FlameRegular", "FlameIrregular", "ir"],
  ["LegalOil", "IllegalOil", "il"],
  ["OilAllowedForNonPersistentFlame", "OilDisallowedForNonPersistentFlame", "dis"],
  ["OilDisallowedForPersistentFlame", "OilDisallowedForNonPersistentFlame", "non"],
  ["WickSupported", "WickNotSupported", "not"],
])("%s denies %s by leaving out %s", (name, longer, word) => expect(by(name, longer)).toBe(word));

test.each([
  ["FaceTooHot", "InterfaceTooHot"],
  ["StanceLost", "InstanceLost"],
  ["DerWick", "UnderWick"],
  ["AgeTooLarge", "ImageTooLarge"],
  ["DexFull", "IndexFull"],
  ["TilDawn", "UntilDawn"],
  ["CardOil", "DiscardOil"],
  ["TanceTooFar", "DistanceTooFar"],
  ["ItBroken", "UnitBroken"],
  ["PutMissing", "InputMissing"],
  ["IonLost", "UnionLost"],
  ["IqueWick", "UniqueWick"],
  ["PlayOff", "DisplayOff"],
  ["LustratedWick", "IllustratedWick"],
  ["CeTooOld", "NonceTooOld"],
])("%s denies nothing of %s", (name, longer) => {
  expect(by(name, longer)).toBeUndefined();
  expect(denied(name, longer)).toBe(false);
});

test.each([
  ["InvWick", "InvalidWick"],
  ["Wick", "InvalidWick"],
  ["InvalWick", "InvalidWick"],
  ["NotValidWick", "InvalidWick"],
  ["WickNotAllowed", "WickDisallowed"],
  ["UnsupportedWick", "WickNotSupported"],
  ["OilDisallowed", "OilDisallowedForNonPersistentFlame"],
])("%s leaves out of %s no denial, or what is denied as well", (name, longer) =>
  expect(by(name, longer)).toBeUndefined(),
);

/** What is told of a name, or a text, for the value of another name. */
const told = (line: (name: string, value: number) => string, own: string, name: string) => {
  const rows = [own, "GlassCracked", "OilEmpty"].map((one, at) => ({ value: 101 + at, name: one }));
  const table = { ...model.tables.CommonStatus, entries: rows };
  const lamps = { ...model, tables: { Lamp: table } } as unknown as Model;
  const text = [line(name, 101), line("GlassCracked", 102), line("OilEmpty", 103)].join("\n");
  const [result] = verify([{ file: "a.js", text }], lamps, { table: "Lamp" });
  return result?.findings.map(
    ({ level, rule, message }) => `${level} ${rule}${/says the contrary/.test(message) ? ", contrary" : ""}`,
  );
};

test.each([
  ["ValidWick", "InvalidWick", "warning abbreviation, contrary"],
  ["InvalidWickLength", "ValidWickLength", "warning misspelling, contrary"],
  ["Unknown", "Known", "warning unknown-name, contrary"],
  ["NotSupported", "Supported", "warning unknown-name, contrary"],
  ["WickUnsupported", "WickNotSupported", "note unknown-name"],
  ["Interface", "Face", "note unknown-name"],
])("%s for %s is told: %s", (name, document, expected) =>
  expect(told((one, value) => `const ${one} = ${value};`, document, name)).toEqual([expected]),
);

test.each([
  ["valid wick", "InvalidWick", "warning abbreviation, contrary"],
  ["not supported", "Supported", "warning unknown-name, contrary"],
  ["the wick is supported", "WickNotSupported", undefined],
  ["too large age", "ImageTooLarge", undefined],
])("the text “%s” for %s is told: %s", (text, document, expected) =>
  expect(told((one, value) => `case ${value}: return "${one}";`, document, text)).toEqual(
    expected === undefined ? [] : [expected],
  ),
);
