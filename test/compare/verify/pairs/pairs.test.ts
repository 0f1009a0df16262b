import { expect, test } from "vitest";
import { pairsOf } from "../../../../generator/compare/verify/pairs/index.js";
import { codeOf } from "../../../../generator/compare/verify/source/code.js";

const pairs = (file: string, text: string) =>
  pairsOf(codeOf(file, text)).map(({ name, value, role }) => `${role} ${name} ${value}`);

test.each([
  ["a.php", "const A_B = 101;", ["constant A_B 101"]],
  ["a.php", "define('A_B', 0x65);", ["constant A_B 101"]],
  ["a.php", "$x = array('A' => 101);", ["constant A 101"]],
  ["a.php", "[101 => 'A', 'B', 'C']", ["label A 101", "label B 102", "label C 103"]],
  [
    "a.c",
    "#define A 101\n#define F(x) 5\n#define B ((LONG)0xC0000005L)",
    ["constant A 101", "constant B 3221225477"],
  ],
  [
    "a.c",
    "enum { A = 101, B, C = A + 4, D };",
    ["constant A 101", "constant B 102", "constant C 105", "constant D 106"],
  ],
  ["a.c", '{ [101] = "A", "B" }', ["label A 101", "label B 102"]],
  ["a.c", "enum { A = 1 << 3, B = 2 * 5 };", ["constant A 8", "constant B 10"]],
  ["A.cs", 'd[101] = "A"; x = new D { { 102, "B" } };', ["label A 101", "label B 102"]],
  ["A.cs", 'new S { Code = 101, Name = "A" };', ["constant Code 101", "label A 101"]],
  ["A.java", 'A_B(101, "text"),', ["constant A_B 101", "label text 101"]],
  ["A.java", 'case 101: return "A";', ["label A 101"]],
  ["A.java", "enum E { A, B, C }", ["constant A 0", "constant B 1", "constant C 2"]],
  ["a.kt", 'mapOf(101 to "A", "B" to 102)', ["label A 101", "constant B 102"]],
  ["a.kt", '101 -> "A"', ["label A 101"]],
  ["a.go", "const (\nA T = iota + 101\nB\n_\nC\n)", ["constant A 101", "constant B 102", "constant C 104"]],
  ["a.go", "const A T = 101", ["constant A 101"]],
  ["a.go", 'map[int]string{101: "A"}', ["label A 101"]],
  ["a.rs", "const A: u16 = 101;", ["constant A 101"]],
  ["a.fs", "type T =\n  | A = 101\n  | B = 102", ["constant A 101", "constant B 102"]],
  ["a.ml", "function\n  | A -> 101\n  | B -> 102", ["constant A 101", "constant B 102"]],
  ["a.c", "enum {\n  A = 1,\n  B = 4\n    | A\n};", ["constant A 1", "constant B 5"]],
  ["a.rb", "{ 101 => :a_b, 102 => :c }", ["label a_b 101", "label c 102"]],
  ["a.hpp", "constexpr int kA{101}, kB{102};", ["constant kA 101", "constant kB 102"]],
  [
    "a.yml",
    "codes:\n  - name: A\n    value: 101\n    note: of two words\n  - value: 102\n    name: B",
    ["label A 101", "constant value 101", "constant value 102", "label B 102"],
  ],
  ["a.yml", "- name: A\n  first: 1\n  last: 2", ["constant first 1", "constant last 2"]],
  ["a.rs", '101 => Some("A"), 102 => Self::B, S::C => 103', ["label A 101", "label B 102", "constant C 103"]],
  ["a.rs", "const A: N = N(0xC000_0022_u32 as _);", ["constant A 3221225506"]],
  [
    "a.swift",
    "enum E: Int { case a = 101, b; case c }",
    ["constant a 101", "constant b 102", "constant c 103"],
  ],
  ["a.swift", "case 101: return .a", ["label a 101"]],
  ["a.py", "A: Final[int] = 101\nif code == 102: return 'B'", ["constant A 101", "label B 102"]],
  ["a.py", '{"101": ("A", "text")}', ["label A 101"]],
  ["a.dart", "a(\n  101,\n  'text',\n),", ["constant a 101", "label text 101"]],
  ["a.ts", "{ A: '101', [E.B]: 102, 'C': -1 }", ["constant A 101", "constant B 102", "constant C -1"]],
  ["a.js", 'if (c === 101) { return "A"; }', ["label A 101"]],
  ["a.ps1", '@{ "101" = "A" }\nswitch ($c) { 102 { "B" } }', ["label A 101", "label B 102"]],
  ["a.java", 'String Status_101 = "A";', ["label A 101"]],
  ["a.py", 'A = (101, "text")', ["constant A 101", "label text 101"]],
  ["a.js", "const A = { B: 101 };", ["constant B 101"]],
  ["a.js", "{ A: { code: 101, text: 'x y' } }", ["constant A 101", "constant code 101", "label x y 101"]],
  ["a.swift", "case 101: self = .a", ["label a 101"]],
  ["a.cs", "case S.Name_107:", ["constant Name 107"]],
  ["a.kt", "A(0x80.toUByte(), X, Y)", ["constant A 128", "label X 128"]],
  ["a.kt", "val A = 0x80.toByte()", ["constant A 128"]],
  ["a.js", '{ "0x65": { code: "A", text: "b" } }', ["label A 101"]],
  ["a.js", 'E[E["A"] = 101] = "A";', ["constant A 101"]],
  ["a.py", '{101: {"A b": [X, Y]}}', ["label A b 101"]],
  [
    "a.py",
    "class E(F):\n  code = 101\n  name = 'A'\n  text = ('b'\n    'c')",
    ["constant code 101", "label A 101"],
  ],
  ["a.py", "code = 101\nname = 'A'", ["constant code 101"]],
  [
    "a.py",
    "class E(F):\n  'doc'\n  code = 101\n  level = 3\nclass G:\n  status = 102",
    ["constant E 101", "constant code 101", "constant level 3", "constant G 102", "constant status 102"],
  ],
  ["a.py", "class E(F):\n  first = 101", ["constant first 101"]],
  ["a.py", "class E(F):\n  code = 101\n  id = 7", ["constant code 101", "constant id 7"]],
  [
    "a.json",
    '{"code": 101, "level": 3, "key": "A"}',
    ["constant code 101", "constant level 3", "label A 101", "label A 3"],
  ],
  [
    "a.json",
    '{"first": 101, "second": 3, "key": "A"}',
    ["constant first 101", "constant second 3", "label A 101", "label A 3"],
  ],
  ["a.fs", "  | 101 -> Some A\n  | 102 -> Just B", ["label A 101", "label B 102"]],
  [
    "a.c",
    "#define A 101\n#define B A\n#define C (A)",
    ["constant A 101", "constant B 101", "constant C 101"],
  ],
  [
    "a.py",
    "class E(IntEnum):\n  A = 101\n  B = auto()\n  C = enum.auto()\n\nclass F(Enum):\n  D = auto()",
    ["constant A 101", "constant B 102", "constant C 103", "constant D 1"],
  ],
  ["a.java", "enum E { RETURN(101), AND(102) }", ["constant RETURN 101", "constant AND 102"]],
  ["a.py", "A = (101, 400)\nB = [102]", ["constant A 101", "constant A 400", "constant B 102"]],
  ["a.py", "class E:\n  A = 101\n  B: int = 102", ["constant A 101", "constant B 102"]],
  ["a.py", "else:\n  A = (101, 'b')", ["constant A 101", "label b 101"]],
  ["a.py", "A, B, C = range(101, 104)", ["constant A 101", "constant B 102", "constant C 103"]],
  [
    "a.py",
    "N = 5\n(A,\n B,  # b\n) = range(N + 96, 103)",
    ["constant N 5", "constant A 101", "constant B 102"],
  ],
  ["a.py", "A, B = range(2)", ["constant A 0", "constant B 1"]],
  [
    "a.c",
    'E m[] = {{X_A, "a"}, {X_B, "b"}, {0, ""}, {X_D, "d"}, {X_E, "e"}, {X_F, "f"}, {X_G, "g"}, {X_H, "h"}};',
    ["A 0", "B 1", "D 3", "E 4", "F 5", "G 6", "H 7"].map((one) => `label X_${one}`),
  ],
  ["a.c", 'E m[] = {[101] = {A, "a"}, {B, "b"}};', ["label A 101", "label B 102"]],
  [
    "a.php",
    "const A = 101;\n$t = [self::A => 'The text of it'];",
    ["constant A 101", "label The text of it 101"],
  ],
  ["a.csv", 'code,name,text\n101,A,"one, two"\n', ["label A 101", "label one, two 101"]],
  ["a.tsv", "A\t0x65\n", ["label A 101"]],
  [
    "a.md",
    "| Code | Name |\n|:-:|-|\n| `101` | **A** |\n| 102 | a \\| b |",
    ["label A 101", "label a \\| b 102"],
  ],
  ["a.xml", '<x><c v="101" n="A"/><c v=\'102\' n="B"></c></x>', ["label A 101", "label B 102"]],
  ["a.xml", '<r><i name="A">101</i></r>', ["label A 101"]],
  ["a.xml", "<l><s><c>101</c><n>A</n></s><s><c>102</c><n>B</n></s></l>", ["label A 101", "label B 102"]],
  ["a.html", "<table><tr><td>101<td><code>A</code><tr><td>102<td>B</table>", ["label A 101", "label B 102"]],
])("%s: %s", (file, text, expected) => {
  expect(pairs(file, text)).toEqual(expected);
});

test.each([
  ["a.java", "case 101:\ncase 102:\ndefault: return null;"],
  ["a.js", "// A = 101\n'B = 102'"],
  ["a.js", "const x = 1.5;"],
  ["a.c", "#define A B"],
  ["a.py", "class E(Enum):\n  A = object()\n  B = auto()"],
  ["a.py", "def f():\n  a = auto()"],
  ["a.py", "A, B, C = range(101, 103)"],
  ["a.py", "A, B = range(101, 105, 2)"],
  ["a.py", "A = range(101, 102)"],
  ["a.py", "if x in (101, 102) and (103): return (104)"],
  ["a.c", 'E m[] = {{A, "a"}, {B, "b"}, {C, "c"}};'],
  ["a.c", 'E m[] = {{N, "x"}, {N, "x"}, {N, "x"}, {N, "x"}, {N, "x"}, {N, "x"}, {N, "x"}, {N, "x"}};'],
  ["a.php", "$t = [self::A => 'The text of it'];"],
  ["a.csv", "# 101,A\n"],
  ["a.md", "101 | A\n\n```\n| - | - |\n| 101 | A |\n```\n<!--\n|-|-|\n| 101 | A |\n-->"],
  ["a.xml", '<!-- <c v="101" n="A"/> --><x a="1" b="2"/>'],
])("no pairs in %s: %s", (file, text) => {
  expect(pairs(file, text)).toEqual([]);
});

test.each(["A = {101, 102}", "A = [101, 102,]", "A = (101, 102, 103)", "A = frozenset([101, 102])"])(
  "numbers that have something in common have no name: %s",
  (text) => {
    expect(pairsOf(codeOf("a.py", text)).filter(({ slight }) => !slight)).toEqual([]);
  },
);

test("a name for another constant says so", () => {
  const found = pairsOf(codeOf("a.c", "#define A 101\n#define B ((T)A)\n#define C A + 1"));
  expect(found.map(({ name, alias }) => [name, alias])).toEqual([
    ["A", undefined],
    ["B", true],
    ["C", undefined],
  ]);
});

test("assignments within an index are of the block around it", () => {
  const code = codeOf("a.js", 'function f() { E[E["A"] = 101] = "A"; E[(E["B"] = 102)] = "B"; }');
  const blocks = pairsOf(code).map(({ block }) => code.tokens[block]?.text);
  expect(blocks).toEqual(["{", "{"]);
});

test("the place of a number is that of its digits, past a cast", () => {
  const [pair] = pairsOf(codeOf("a.c", "#define A ((LONG)0xC0000005L)"));
  expect(pair?.valueToken.text).toBe("0xC0000005L");
});
