import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "../../../generator/compare/diff/wording.js";
import { pieces, sameWording } from "../../../generator/compare/diff/words.js";

const side = (before: string, after: string, wanted: "before" | "after") =>
  wordDiff(before, after)
    .filter(({ in: one }) => one === wanted || one === "both")
    .map(({ text }) => text)
    .join("");

describe("wording", () => {
  it.each([
    ["white space", "The  mailbox\u00a0is\n full .", "The mailbox is full."],
    ["the shape of quotes", "The \u201cSync\u201d command\u2019s answer", 'The "Sync" command\'s answer'],
    ["quotes that came", "The Sync command", 'The "Sync" command'],
    ["a section's number", "element (section 2.2.3.28) values", "element (section 2.2.3.29.1) values"],
    ["another document's section", "[MS-ASPROV] section 2.2.2.52", "[MS-ASPROV] section 2.2.2.53"],
    ["a section's number at the end", "as specified in section 2.", "as specified in section 3."],
    ["several sections", "in sections 2.1, 2.2 and 2.3", "in sections 3.1, 4.2 and 2.4"],
    ["a sign of a section", "see §2.2 and § 3", "see §2.3 and § 4"],
    ["a link", "see the [Sync command](#Section_2.2.1) for it", "see the Sync command for it"],
    ["a link's target", "see [here](https://a.example/x_(y))", "see [here](https://b.example/z)"],
    ["an address", "see https://a.example/x.", "see https://b.example/y."],
  ])("%s is no change", (_, before, after) => {
    expect(sameWording(before, after)).toBe(true);
    expect(sameWording(after, before)).toBe(true);
  });

  it.each([
    ["a number that is no section's", "at most 12.1 of them", "at most 14.1 of them"],
    ["a number after a section's", "section 2.1 has 3 rows", "section 2.1 has 4 rows"],
    ["a number joined to a section's", "section 2.1 and 3 rows", "section 2.1 and 4 rows"],
    ["a word", "SHOULD retry later", "SHOULD NOT retry later"],
    ["case", "The device MUST retry", "The device must retry"],
    ["a full stop", "It failed", "It failed."],
    ["another document", "[RFC2616] section 6", "[RFC9110] section 6"],
    ["a number with which a text begins", "2.1 is one of them", "2.2 is one of them"],
    ["a number after a word behind a section's", "section 2.1 has 3.1 of it", "section 2.1 has 4.1 of it"],
    ["a number that does not follow the word", "a section and 2.1 of it", "a section and 2.2 of it"],
    ["a mark before a section's number", "section (2.1 of it", "section 2.1 of it"],
    ["another sign of a section", "see §2.2 of it", "see §§2.2 of it"],
    ["an address that went", "see https://a.example/x for it", "see for it"],
  ])("%s is one", (_, before, after) => {
    expect(sameWording(before, after)).toBe(false);
  });

  it("takes each mark behind a word for itself, and leaves a word a character at least", () => {
    expect(pieces("Out.. , (x). ")).toEqual(["Out", ".", ".", " ,", " (x)", "."]);
    expect(pieces(" .. ,")).toEqual([" .", ".", " ,"]);
  });

  it("tells the words that went and came", () => {
    expect(wordDiff("The mailbox is full.", "The mailbox is over its quota.")).toEqual([
      { text: "The mailbox is", in: "both" },
      { text: " full", in: "before" },
      { text: " over its quota", in: "after" },
      { text: ".", in: "both" },
    ]);
  });

  it("has both wordings in it, white space included", () => {
    const word = fc.constantFrom("a", "b", "section", "2.1", "2.2", ",", "and", '"', "c.", "(x)", "\n", "  ");
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const told = (one: string) => one.replace(/["\s]|2\.[12]/g, "");
        expect(told(side(before, after, "before"))).toBe(told(before));
        expect(told(side(before, after, "after"))).toBe(told(after));
        expect(sameWording(before, after)).toBe(
          wordDiff(before, after).every(({ in: one }) => one === "both"),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("finds by the ends of plain texts what it finds by their words", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "b.", "b,", "c", "c;", "(c)", "b.."), { maxLength: 9 })
      .map((words) => words.join(" "));
    const unquoted = ({ text, ...part }: { text: string }) => ({ ...part, text: text.replace('"w', "w") });
    fc.assert(
      fc.property(text, text, (before, after) => {
        // A quote has all of a text compared word by word.
        const byWords = wordDiff(`"w ${before}`, `"w ${after}`).map(unquoted);
        expect(wordDiff(`w ${before}`, `w ${after}`)).toEqual(byWords);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives up on word by word where nearly everything differs, and still tells both", () => {
    const long = (letter: string) =>
      Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(" ");
    expect(wordDiff(long("a"), long("b"))).toEqual([
      { text: long("a"), in: "before" },
      { text: long("b"), in: "after" },
    ]);
  });
});
