import type { Notation } from "../kinds/index.js";
import { escapedPattern } from "../words/escaped-pattern.js";

/** What stands before or after digits in documents, and what it means. */
const affixed: readonly Notation[] = [
  { base: 16, suffix: "h", digits: 2 },
  { base: 16, prefix: "$", digits: 2 },
  { base: 16, prefix: "X'", suffix: "'", digits: 2 },
  { base: 16, prefix: "H'", suffix: "'", digits: 2 },
  { base: 16, prefix: 'X"', suffix: '"', digits: 2 },
  { base: 16, prefix: "#x" },
  { base: 16, prefix: "#" },
  { base: 16, prefix: "16#", digits: 2 },
  { base: 16, prefix: "16#", suffix: "#", digits: 2 },
  { base: 16, prefix: "&H", digits: 2 },
  { base: 16, prefix: "\\x", digits: 2 },
  { base: 16, prefix: "U+", digits: 4 },
  { base: 16, suffix: " hex", digits: 2 },
  { base: 16, suffix: " (hex)", digits: 2 },
  { base: 2, prefix: "0b" },
  { base: 2, prefix: "%" },
  { base: 2, prefix: "B'", suffix: "'" },
  { base: 2, prefix: "2#" },
  { base: 2, suffix: "b" },
  { base: 8, prefix: "0o" },
];

const digitOf = { 2: "[01]", 8: "[0-7]", 10: "\\d", 16: "[\\da-f]" };
const bases = { b: 2, o: 8, d: 10, h: 16 } as const;

/** What may part groups of digits. A full stop may be a decimal one. */
const marks = ["_", "'", ",", " "] as const;
const sizes = { 2: "{4,8}", 8: "{3}", 10: "{3}", 16: "{2,8}" };

/** The notations with a prefix or suffix that one of some texts at least is in. */
export function affixesIn(texts: readonly string[]): Notation[] {
  return [...affixed, ...sizedIn(texts)].filter(
    ({ base = 10, prefix = "", suffix = "" }) =>
      some(texts, `${escapedPattern(prefix)}${digitOf[base]}[\\da-f_]*${escapedPattern(suffix)}`) &&
      // `#10` may be ten as well, or sixteen.
      (prefix !== "#" || some(texts, "#.*[a-f].*")),
  );
}

/** `8'h0A`, `2'b01`: a width, and the letter of a base. */
export function sizedIn(texts: readonly string[]): Notation[] {
  const found = new Set(texts.map((text) => /^\d+'[bodh](?=[\da-f])/i.exec(text)?.[0].toLowerCase() ?? ""));
  return [...found].slice(0, 8).flatMap((prefix) => {
    const base = bases[prefix.at(-1) as keyof typeof bases];
    return base === undefined ? [] : [{ base, prefix, ...(base === 16 ? { digits: 2 } : {}) }];
  });
}

/** A notation with the marks between its groups that one of some texts at least has. */
export function groupedIn(texts: readonly string[], notation: Notation): Notation[] {
  const { base = 10, prefix = "" } = notation;
  const digit = digitOf[base];
  // Between prefixed numbers a comma or a space parts several of them.
  return marks
    .filter((mark) => {
      if (base !== 10 && (mark === "," || mark === " ")) return false;
      const sign = mark === " " ? "[ \\u00a0\\u2009\\u202f]" : mark;
      return some(texts, `${escapedPattern(prefix)}${digit}{1,8}(?:${sign}${digit}${sizes[base]})+`);
    })
    .map((group) => ({ ...notation, group }));
}

function some(texts: readonly string[], form: string): boolean {
  const whole = new RegExp(`^${form}$`, "i");
  return texts.some((text) => text.length < 80 && whole.test(text));
}
