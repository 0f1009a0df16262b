import { describe, expect, it } from "vitest";
import { nameKind, reads, strictestKind } from "../../generator/propose/kinds.js";

describe("the strictest kind that reads every text", () => {
  it.each([
    [["yes", "No"], "booleanWords()"],
    [["Required", "Optional", "Required"], 'booleanWords(["Required"], ["Optional"])'],
    // One word alone says nothing of the other.
    [["Required", "Required"], "identifier()"],
    [["section 2.2.1", "Section 3"], "reference()"],
    // Words before a number are just words.
    [["Windows 10", "Version 2 of 3"], "prose()"],
    [["12.1, 14.0", "2.5 and 14.0", "All"], 'versionSet(["2.5", "12.1", "14.0"])'],
    // A number with dots may be a section.
    [["9.3.1", "10.2"], "stringKey()"],
    [["NoError", "ErrorX"], "identifier()"],
    [['"oil"', '"gas"'], "quoted(identifier())"],
    // The zeros would be lost.
    [["00000", "01000"], "stringKey(/\\d{5}/)"],
    [["0100C", "22001"], "stringKey(/[0-9A-Z]{5}/)"],
    [["-EBUSY", "-EINVAL"], "stringKey()"],
    [['"FA"', '"FX"'], "quoted(identifier())"],
    [["`oil`", "`wax`"], 'quoted(identifier(), "``")'],
    [['"FA"', "FX"], "stringKey()"],
    [["Some words.", "1"], "prose()"],
    [[], "prose()"],
  ] as const)("%j: %s", (texts, code) => {
    const kind = strictestKind(texts);
    expect(kind.code).toBe(code);
    expect(reads(kind, texts)).toBe(true);
  });
});

describe("the kind of names", () => {
  it.each([
    [["LAMP_OK", "lamp-off"], "stringKey()"],
    [["LAMP_OK", "lamp"], "identifier()"],
    [["`LAMP_OK`", "`LAMP`"], 'quoted(identifier(), "``")'],
    [["'Lamp on'", "'Lamp off'"], `quoted(phrase(), "''")`],
    // One of them has none: they belong to the names.
    [['"oil"', "gas"], "stringKey()"],
    [["Lamp on", "Lamp off"], "phrase()"],
  ] as const)("%j: %s", (texts, code) => {
    expect(nameKind(texts).code).toBe(code);
  });
});
