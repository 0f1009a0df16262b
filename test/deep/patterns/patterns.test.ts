import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { root } from "../../ms-ascmd.js";

/** Patterns that take time by the square of some text, and why they never get such a one. */
const bounded: ReadonlyMap<string, string> = new Map([
  [String(/\s*\S+/g), "is asked of a text that ends in no white space"],
  [String(/[.:)\s]+$/), "is asked of at most 100 characters"],
]);

/** Files whose patterns are asked of short texts only, and what bounds them. */
const boundedFiles: ReadonlyMap<string, string> = new Map([
  ["generator/propose/parts.ts", "a cell of more than 200 characters is not read"],
  ["generator/propose/names.ts", "a title is cut to 200 characters"],
  ["generator/propose/roles.ts", "a name has at most 80 characters"],
  ["generator/kinds/notation.ts", "a number has at most 400 digits"],
]);

interface Pattern {
  readonly where: string;
  readonly text: string;
  readonly pattern: RegExp;
}

/** Every regular expression of the tool and of the project's spec, out of their syntax trees. */
function patterns(): Pattern[] {
  const files = ["generator", "spec"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(folder, file)),
  );
  return files.flatMap((file) => {
    const found: Pattern[] = [];
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: import("ts-morph").ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
        found.push({ where: `${file}:${line}`, text: node.text, pattern });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** Characters of each kind that patterns tell apart. */
const kinds = ["a", "A", "0", " ", "\n", "é", "§"];
const length = 20_000;

/** Texts on which a pattern may try again and again: repeats of what it speaks of, ended by what fits nothing. */
function attacks({ text }: Pattern): string[] {
  const literal = text.replace(/\\[pPdDwWsSbBnfrtuU](?:\{[^}]*\})?/g, "").match(/[^\\()[\]{}^$*+?|]/g) ?? [];
  const characters = [...new Set([...literal, ..."()[]{}.*+?|", ...kinds])];
  const words = text.match(/[A-Za-z<>!-]{2,}/g) ?? [];
  const units = [
    ...characters,
    ...words,
    ...words.map((word) => `${word} `),
    ...characters.map((one) => `${one} `),
    ...characters.map((one) => `a${one}`),
    ...characters.map((one) => `1${one}`),
  ];
  return [...new Set(units)].flatMap((unit) => {
    const run = unit.repeat(Math.ceil(length / unit.length));
    return [`${run}\0`, `a${run}\0b`, `|${run}x`];
  });
}

/** The CPU time of what is done, in milliseconds; the least of three where it is long. */
function timeOf(action: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && least > 100; round += 1) {
    const { user } = process.cpuUsage();
    action();
    least = Math.min(least, (process.cpuUsage().user - user) / 1000);
  }
  return least;
}

describe("no pattern takes time by the square of a text", () => {
  const all = patterns();
  it("and there are patterns", () => expect(all.length).toBeGreaterThan(150));

  it("those that would have a reason not to, and are still there", () => {
    const there = new Set(all.map(({ text }) => text));
    for (const [text, why] of bounded) expect([there.has(text), why]).toEqual([true, why]);
  });

  /** What takes longer than a step for each character can explain; the square of the length is 400,000,000 steps. */
  const slowOn = (one: Pattern): string[] => {
    for (const attack of attacks(one)) {
      const time = timeOf(() => {
        one.pattern.lastIndex = 0;
        attack.replace(one.pattern, "");
      });
      const begins = JSON.stringify(attack.slice(0, 10));
      if (time > 100) return [`${one.where} ${one.text}: ${Math.round(time)} ms for ${begins}…`];
    }
    return [];
  };

  it.each([/(?:\s*(?:<\d+>|\[\d+\]))+$/, /^\s{0,3}\|[\s:|-]*-[\s:|-]*$/, /[.:)\s]+$/, /^(\s*)(.*?)(\s*)$/s])(
    "%s would be found",
    (pattern) => expect(slowOn({ where: "", text: String(pattern), pattern })).not.toEqual([]),
  );

  it("all others", { timeout: 120_000 }, () => {
    const isBounded = ({ where, text }: Pattern) =>
      bounded.has(text) || boundedFiles.has(where.replace(/:\d+$/, "").replaceAll("\\", "/"));
    expect(all.filter((one) => !isBounded(one)).flatMap(slowOn)).toEqual([]);
  });
});
