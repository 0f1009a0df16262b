import { describe, expect, it } from "vitest";
import { differsInHashesOnly } from "../../generator/compare/hashes.js";
import { differenceOf, patchOf } from "../../generator/compare/patch.js";

const hash = (digit: string) => digit.repeat(64);
const entry = (name: string, from: number, to = from) => ({ table: "Tide", entry: name, name, from, to });

/** Two texts by their lines, and where which entry is in the one that should be there. */
const drift = (actual: string, expected: string, ...entries: ReturnType<typeof entry>[]) => ({
  path: "tide.ts",
  state: "differs" as const,
  actual: actual.split(" ").join("\n"),
  expected: expected.split(" ").join("\n"),
  entries,
});
const told = (...given: Parameters<typeof drift>) => {
  const difference = differenceOf(drift(...given));
  return difference && { ...difference, entries: difference.entries.map(({ name }) => name) };
};

describe("a unified diff", () => {
  it("begins with the two paths, and no line of the library's own", () => {
    expect(patchOf(drift("a b", "a c"))?.split("\n").slice(0, 3)).toEqual([
      "--- a/tide.ts",
      "+++ b/tide.ts",
      "@@ -1,2 +1,2 @@",
    ]);
  });

  it("is from nothing where the file is missing, and to nothing where it is left over", () => {
    const file = { path: "tide.ts", entries: [] };
    const missing = patchOf({ ...file, state: "missing", expected: "a\n" });
    expect(missing?.split("\n").slice(0, 4)).toEqual([
      "--- /dev/null",
      "+++ b/tide.ts",
      "@@ -0,0 +1,1 @@",
      "+a",
    ]);
    const left = patchOf({ ...file, state: "left over", actual: "a\n" });
    expect(left?.split("\n").slice(0, 4)).toEqual([
      "--- a/tide.ts",
      "+++ /dev/null",
      "@@ -1,1 +0,0 @@",
      "-a",
    ]);
  });
});

describe("a difference", () => {
  const entries = [entry("A", 2), entry("B", 3, 4), entry("C", 5)];

  it("is told neither of a file that is missing nor of one that is left over", () => {
    const file = { path: "tide.ts", entries };
    expect(differenceOf({ ...file, state: "missing", expected: "a" })).toBeUndefined();
    expect(differenceOf({ ...file, state: "left over", actual: "a" })).toBeUndefined();
  });

  it("is at the first line that is not as it should be, and of the entries whose lines it has", () => {
    expect(told("1 a b1 b2 c", "1 a b1 other c", ...entries)).toEqual({ line: 4, entries: ["B"] });
    expect(told("1 a b1 b2 c", "1 a other b2 c", ...entries)).toEqual({ line: 3, entries: ["B"] });
    expect(told("1 a b1 b2 c", "1 x b1 b2 y", ...entries)).toEqual({ line: 2, entries: ["A", "C"] });
    expect(told("1 a b1 b2 c", "1 a x y z", ...entries)).toEqual({ line: 3, entries: ["B", "C"] });
    expect(told("0 a b1 b2 c", "1 a b1 b2 c", ...entries)).toEqual({ line: 1, entries: [] });
  });

  it("tells an entry once that differs in two places, in the file's order", () => {
    const long = entry("A", 1, 3);
    expect(told("x b y z", "a b c d", long, entry("D", 4))).toEqual({ line: 1, entries: ["A", "D"] });
  });

  it("is of the entry before which a line is too many", () => {
    expect(told("1 a more b1 b2 c", "1 a b1 b2 c", ...entries)).toEqual({ line: 3, entries: ["B"] });
  });

  it("is before the first line where the file should be longer there", () => {
    expect(told("a", "1 a", entry("A", 2))).toMatchObject({ line: 1 });
  });

  it("is none where nothing differs", () => {
    expect(told("1 a", "1 a", entry("A", 2))).toEqual({ line: 1, entries: [] });
  });

  it("is of hashes only where nothing else differs, and at what tells where something does", () => {
    const [old, now] = [hash("a"), hash("b")];
    expect(told(`${old} a`, `${now} a`)).toEqual({ line: 1, entries: [], onlyHashes: true });
    expect(told(`${old} a b c`, `${now} a b d`)).toEqual({ line: 4, entries: [] });
  });
});

describe("lines that differ in hashes only", () => {
  const only = (...lines: readonly string[]) => differsInHashesOnly(lines);

  it("are the same without them, and are not the same", () => {
    expect(only(`-x: ${hash("a")};`, `+x: ${hash("b")};`)).toBe(true);
    expect(only(`-x: ${hash("a")};`, `+y: ${hash("b")};`)).toBe(false);
    expect(only(`-${hash("a")}`, `+${hash("b").slice(1)}`)).toBe(false);
    expect(only("-same", "+same", " x")).toBe(false);
  });

  it("may have several each, and lines around them", () => {
    const two = (digit: string) => hash(digit) + hash(digit);
    expect(only(" x", `-${two("a")}`, "-b", `+${two("c")}`, "+b", " y")).toBe(true);
    expect(only(`-${hash("a")}`, "-b", "-c", `+${hash("d")}`, "+bc")).toBe(false);
  });
});

describe("of more lines than are compared, a difference", () => {
  /** So many lines that differ behind two that may be anything. */
  const many = (letter: string, ...first: readonly string[]) =>
    [...first, ...Array.from({ length: 1500 }, (_, at) => `${letter}${at}`)].join(" ");

  it("is at the first line that differs in more than hashes", () => {
    expect(told(many("a", hash("a"), "x"), many("b", hash("b"), "x"))?.line).toBe(3);
    expect(told(many("a", "y", "x"), many("b", "z", "x"))?.line).toBe(1);
  });

  it("is at the last line there where those that are there are right", () => {
    expect(told("1 2", many("b", "1", "2"))?.line).toBe(2);
    expect(told(many("a", "1", "2"), "1 2")?.line).toBe(3);
  });

  it("is of the entries that have a line, or two in a row, which is nowhere there", () => {
    const before = many("a", "A", "one", "B", "two");
    const after = many("b", "A", "two", "B", "two");
    // The first has only lines that are there, but not one behind the other.
    const all = [entry("A", 1, 2), entry("B", 3, 4), entry("C", 5)];
    expect(told(before, after, ...all)?.entries).toEqual(["A", "C"]);
  });
});
