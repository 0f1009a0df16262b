import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legible, type Mark, Runs, writtenOut } from "../../generator/read/runs.js";

function textOf(...runs: readonly (string | readonly [string, Mark])[]) {
  const collected = new Runs();
  for (const run of runs) typeof run === "string" ? collected.add(run) : collected.add(...run);
  return collected.text;
}

describe("runs", () => {
  it("are kept only where one of them is more than text", () => {
    expect(textOf(" a ", " b\n\n c")).toEqual({ text: "a b\nc" });
    expect(textOf("2", ["32", "superscript"])).toEqual({
      text: "2^32",
      runs: [{ text: "2" }, { text: "32", mark: "superscript" }],
    });
    expect(textOf("a", ["  ", "superscript"], "b")).toEqual({ text: "a b" });
  });

  it.each([
    [["2", ["1", "superscript"]], "2^1"],
    [["2", ["-1", "superscript"], " m"], "2^-1 m"],
    [["a", [" b ", "superscript"], "c"], "a ^b c"],
    [["a", ["b c", "superscript"]], "a^(b c)"],
    [["a", ["†", "superscript"], "(b)"], "a†(b)"],
    [["a", ["1", "subscript"], ["2", "superscript"]], "a_(1)^2"],
    [["12", ["th", "superscript"], " of"], "12th of"],
    [["a", ["th", "superscript"]], "a^th"],
  ] as const)("%j is written %j", (runs, text) => {
    expect(textOf(...runs).text).toBe(text);
  });

  it("never make a number of a number and its mark", () => {
    const digits = fc.stringMatching(/^[0-9a-z]{1,4}$/);
    const mark = fc.constantFrom<Mark>("superscript", "subscript");
    fc.assert(
      fc.property(
        digits,
        digits,
        mark,
        fc.constantFrom("", "1", "a", " 1", ","),
        (base, raised, kind, after) => {
          fc.pre(!/^(?:st|nd|rd|th)$/.test(raised));
          const text = writtenOut([{ text: base }, { text: raised, mark: kind }, { text: after }]);
          expect(text).not.toContain(base + raised);
          expect(text.replace(/[\^_()]/g, "")).toBe(base + raised + after);
        },
      ),
    );
  });

  it("say that all of a text was struck, and only then", () => {
    const runs = new Runs();
    runs.strike();
    expect(runs.text).toEqual({ text: "", struck: true });
    runs.add("a");
    expect(runs.text).toEqual({ text: "a" });
  });

  it("leave out of prose what cannot be read", () => {
    const runs = new Runs();
    runs.addUnreadable("a picture");
    runs.add(" a ");
    expect([runs.text.text, legible(runs.text)]).toEqual(["\ufffd a", "a"]);
  });
});
