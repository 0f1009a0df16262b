import { describe, expect, test } from "vitest";
import { pairsOf } from "../../../../generator/compare/verify/pairs/index.js";
import { codeOf } from "../../../../generator/compare/verify/source/code.js";
import { verify } from "../../../../generator/compare/verify/verify.js";
import { lines, model, namesTo } from "../public/names.js";

/** The labels, and whether each shares its name. */
const pairs = (file: string, text: string) =>
  pairsOf(codeOf(file, text))
    .filter(({ role }) => role === "label")
    .map(({ name, value, shared }) => `${name} ${value}${shared ? " shared" : ""}`);

test.each([
  ["a.c", 'case 101: case 102: return "A";'],
  ["a.c", 'case 101: /* one */\ncase 102: // another\n  return "A";'],
  ["A.java", 'case 101, 102 -> "A";'],
  ["A.java", 'case 101,\n  // another\n  102 -> "A";'],
  ["A.cs", "case 101:\ncase 102:\n  return Status.A;"],
  ["A.cs", 'x switch { 101 or 102 => "A" }'],
  ["a.js", 'case "101": case "102": return "A";'],
  ["a.js", 'if (c === 101 || c === 102) return "A";'],
  ["a.js", 'if ((o.c == 101) || (o.c == 102)) { return "A"; }'],
  ["a.js", 'if ([101, 102].includes(c)) return "A";'],
  ["A.java", 'if (Arrays.asList(101, 102).contains(c)) return "A";'],
  ["a.go", 'case 101, 102:\n  return "A"'],
  ["a.swift", "case 101, 102: return .A"],
  ["a.kt", 'when (c) {\n  101, 102 -> "A"\n}'],
  ["a.kt", 'when (c) {\n  in setOf(101, 102) -> "A"\n}'],
  ["a.rs", 'match c { 101 | 102 => "A" }'],
  ["a.rs", 'match c {\n  | 101\n  // another\n  | 102 => Some("A") }'],
  ["a.dart", 'switch (c) { 101 || 102 => "A" }'],
  ["a.py", 'if code in (101, 102):\n  return "A"'],
  ["a.py", 'elif code in {101,  # one\n  102}:\n  return "A"'],
  ["a.py", 'if c == 101 or c == 102:\n  return "A"'],
  ["a.py", 'case 101 | 102:\n  return "A"'],
  ["a.php", "case 101: # one\ncase 102:\n  return 'A';"],
  ["a.php", "match ($c) { 101, 102 => 'A' }"],
  ["a.php", "if (in_array($c, [101, 102], true)) return 'A';"],
  ["a.rb", 'when 101, 102 then "A"'],
  ["a.rb", "when 101, # one\n  102\n  :A"],
  ["a.rb", 'if [101, 102].include?(c) then "A"'],
  ["a.sql", "WHEN code IN (101, 102) THEN 'A'"],
  ["a.vb", 'Case 101, 102\n  Return "A"'],
  ["a.pas", "case c of\n  101, 102: Result := 'A';"],
  ["a.ml", 'function\n  | 101 | 102 -> "A"'],
  ["a.ps1", "if ($c -eq 101 -or $c -eq 102) { 'A' }"],
  ["a.sh", '  101|102) echo "A";;'],
])("all values of a branch have what it gives: %s: %s", (file, text) => {
  expect(pairs(file, text)).toEqual(["A 101 shared", "A 102 shared"]);
});

test.each([
  ["a.rb", 'when 101 then "A"'],
  ["a.sql", "WHEN 101 THEN 'A'"],
  ["a.sql", "WHEN code = 101 THEN 'A'"],
  ["a.vb", 'Case 101\n  Return "A"'],
  ["a.ml", 'function\n  | 101 -> "A"'],
  ["a.go", 'case 101: return errors.New("A")'],
  ["a.php", "if (101 === $this->code) { return 'A'; }"],
  ["a.rs", 'c if c == 101 => "A",'],
  ["a.sh", '  101) echo "A";;'],
  ["a.py", 'if code in (101,):\n  return "A"'],
  ["a.php", "['x' => 5, 101 => 'A']"],
])("one value has it for itself: %s: %s", (file, text) => {
  expect(pairs(file, text)).toContain("A 101");
});

test("what is thrown with its number is a pair by itself", () => {
  expect(pairs("a.cs", 'case 101: throw new A("text", 101);')).toEqual(["text 101"]);
});

test.each([
  ["a.py", "if c == 101:\n  raise errors.A('text')"],
  ["a.cs", 'case 101: throw new A("text");'],
])("what is thrown may be the name as well as its text: %s: %s", (file, text) => {
  expect(pairs(file, text)).toEqual(["A 101", "text 101"]);
});

test.each([
  ["a.ts", "const c: 101 | 102 = A;"],
  ["a.php", "[101, 102 => 'A']"],
  ["a.php", "['x', 101, 102 => 'A']"],
  ["a.py", 'for c in (101, 102):\n  print("A")'],
  ["a.py", 'if c not in (101, 102):\n  raise "A"'],
  ["a.js", 'if (![101, 102].includes(c)) return "A";'],
  ["a.php", "if (!in_array($c, [101, 102])) return 'A';"],
  ["a.js", 'if (c !== 101 && c !== 102) return "A";'],
  ["a.js", 'f([101, 102]) ? "A" : x'],
  ["a.js", 'if (x + 101 == y) return "A";'],
  ["a.rb", "when 101, 102"],
  ["a.r", 'f(\n101)\n"A"'],
])("a list that is none of a branch gives nothing: %s: %s", (file, text) => {
  expect(pairs(file, text)).toEqual([]);
});

describe("what several values share", () => {
  const told = (label: string, joint: string) => {
    const names = namesTo(120).filter(({ value }) => value !== 103 && value !== 104);
    const text = `switch (c) {\n${lines(names, ({ name, value }) => `case ${value}: return "${name}";`)}\n${joint}: return "${label}";\n}`;
    const [result] = verify([{ file: "a.c", text }], model, { table: "CommonStatus" });
    return result?.findings.map(({ value, level, rule }) => `${value} ${level} ${rule}`);
  };

  test.each([
    ["InvalidDateTime", ["103 error wrong-meaning"]],
    ["InvalidXML", ["104 error wrong-meaning"]],
    ["The data cannot be read", []],
    ["BadData", ["103 note unknown-name", "104 note unknown-name"]],
    ["InvalidXMLOrInvalidDateTime", ["103 note unknown-name", "104 note unknown-name"]],
  ])("is held against each of them, and none is missing: %s", (label, expected) => {
    expect(told(label, "case 103: case 104")?.filter((one) => !one.endsWith("missing-values"))).toEqual(
      expected,
    );
    expect(told(label, "case 103: case 104")).toHaveLength(expected.length);
  });
});

test("a sentence that several values share is not held to be each one's own", () => {
  const texts = namesTo(110).filter(({ value }) => value !== 103 && value !== 104);
  const meaning = namesTo(104).at(-1)?.meaning;
  const text = (joint: string) =>
    `switch (c) {\n${lines(texts, (one) => `case ${one.value}: return "${one.meaning}";`)}\n${joint}: return "${meaning}";\n}`;
  const wrong = (joint: string) =>
    verify([{ file: "a.c", text: text(joint) }], model)[0]?.findings.map(
      ({ value, rule }) => `${value} ${rule}`,
    );
  expect(wrong("case 103")).toEqual(["103 wrong-meaning"]);
  expect(wrong("case 103: case 104")).toEqual([]);
});

test("branches that sort values into kinds are no table", () => {
  const text = `switch (c) {
    case 130: case 131: case 126: return AccessDenied;
    case 110: case 111: return ServerError;
    case 150: case 152: return ItemNotFound;
  }`;
  expect(verify([{ file: "a.c", text }], model)).toMatchObject([{ recognised: false, findings: [] }]);
});
