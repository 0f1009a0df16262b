import { describe, expect, it } from "vitest";
import { identifier, integer, phrase, prose } from "../../generator/index.js";
import { confusion } from "../../generator/rows/confusable.js";
import { build, specOf, table } from "../build.js";

describe("confusion", () => {
  it.each([
    "InvalidContent",
    "two words – and “marks”…",
    "Größe",
    "naïve café",
    "I²C",
    "CO₂",
    "Status™",
    "Тест",
    "Σφάλμα",
    "שלום",
    "नमस्ते",
    "日本語",
    "テスト用ID",
    "한국어Name",
    "ᎪᏴ",
    "first\nsecond",
  ])("takes %s", (name) => expect(confusion(name)).toBeUndefined());

  it.each([
    ["Gl\u043ebal", "mixes scripts: among its Latin letters are U+043E о"],
    ["\u0391ction", "U+0391"],
    ["\u0441\u03bf", "mixes scripts"],
    ["\u13aaB", "U+13AA"],
    ["\uff21BC", "U+FF21 Ａ, which looks like A"],
    ["\u{1d400}bc", "U+1D400"],
    ["\ufb01le", "looks like fi"],
    ["cafe\u0301", "separate accents"],
    ["a\u200bb", "U+200B, which is not seen"],
    ["a\u202eb", "U+202E"],
    ["a\u3164", "U+3164"],
    ["a\ufe0f", "U+FE0F"],
    ["a\ud800", "U+D800"],
    ["a\0", "U+0000"],
    ["a\x1b[31m", "U+001B"],
  ])("refuses %j", (name, why) => expect(confusion(name)).toContain(why));
});

describe("a row with such a name", () => {
  const spec = (kind = phrase()) =>
    specOf({
      kind: "enum",
      columns: {
        value: { header: "Code", kind: integer() },
        name: { header: "Name", kind },
        meaning: { header: "Meaning", kind: prose() },
      },
    });
  const lines = (name: string) =>
    table(["Code", "Name", "Meaning"], ["1", "Good", "Yes."], ["2", name, "No."]);

  it("is an error that shows the code point and the place, and says what to do", () => {
    const { model, errors } = build(lines("Gl\u043ebal"), spec(identifier()));
    expect(model).toBeUndefined();
    expect(errors).toMatchObject([
      { code: "name-confusable", place: { line: 9, column: 1 }, excerpt: { line: "Gl\u043ebal |" } },
    ]);
    expect(errors[0]?.message).toContain("U+043E");
    expect(errors[0]?.help).toContain("erratum");
  });

  it("is corrected by an erratum", () => {
    const corrected = {
      ...spec(),
      errata: [
        {
          table: "Code",
          row: 2,
          column: "name",
          found: "Gl\u043ebal",
          value: "Global",
          why: "w",
          source: "s",
        },
      ],
    };
    expect(build(lines("Gl\u043ebal"), corrected).entries?.[1]).toMatchObject({ name: "Global" });
  });

  it("is also one whose value is a text, and none where the text is only said of it", () => {
    const keys = specOf({
      kind: "string-enum",
      columns: { value: { header: "Code", kind: phrase() }, meaning: { header: "Meaning", kind: prose() } },
    });
    const rows = (key: string, meaning: string) => table(["Code", "Meaning"], [key, meaning]);
    expect(build(rows("it\u0435m", "x."), keys).errors).toMatchObject([{ code: "name-confusable" }]);
    expect(build(rows("item", "Not it\u0435m."), keys).errors).toEqual([]);
  });
});
