import { expect, test } from "vitest";
import { codeOf } from "../../../../generator/compare/verify/source/code.js";

/** The words that are left, the language's own apart. */
const read = (file: string, text: string) =>
  codeOf(file, text)
    .tokens.filter(({ kind, text: word }) => kind === "word" && /^[A-Z]$/.test(word))
    .map(({ text: word }) => word)
    .join("");

test.each([
  ["a.c", "A\n#if 0\nB\n#endif\nC", "AC"],
  ["a.c", "#if 0\nA\n#else\nB\n#endif\nC", "BC"],
  ["a.c", "#if 1\nA\n#else\nB\n#endif\nC", "AC"],
  ["a.c", "# if (0)\nA\n#elif 0\nB\n#elif 1\nC\n#else\nD\n#endif\nE", "CE"],
  ["a.c", "#if 0\nA\n#if 1\nB\n#endif\n#ifdef X1\nC\n#else\nD\n#endif\nE\n#endif\nF", "F"],
  ["a.c", "#if 0 && defined(X1)\nA\n#endif\nB", "B"],
  ["a.cs", "#if false\nA\n#elif true\nB\n#endif\n#region A\nC\n#endregion", "BC"],
  ["a.swift", "#if false\nA\n#else\nB\n#endif", "B"],
])("what the preprocessor leaves out is not read: %s: %s", (file, text, expected) => {
  expect(read(file, text)).toBe(expected);
});

test.each([
  ["a.c", "#ifdef X1\nA\n#else\nB\n#endif\nC", "ABC"],
  ["a.c", "#if X1\nA\n#elif 0\nB\n#else\nC\n#endif", "AC"],
  ["a.c", "#if 0 || defined(X1)\nA\n#endif", "A"],
  ["a.c", "#if 2\nA\n#endif", "A"],
  ["a.c", "#endif\nA\n#else\nB", "AB"],
  ["a.js", "x = #if 0\nA", "A"],
])("where its condition is not settled, all is read: %s: %s", (file, text, expected) => {
  expect(read(file, text)).toBe(expected);
});

test.each([
  ["a.js", "if (false) { A } else { B } C", "BC"],
  ["a.js", "if (x) { A } else if (false) { B } else { C } D", "ACD"],
  ["a.js", "if (true) { A } else if (x) { B } else { C } D", "AD"],
  ["a.js", "if (!true) A; B", "B"],
  ["a.js", "while (false) { A } B", "B"],
  ["a.java", "if (false && x) { if (y) { A } } B", "B"],
  ["a.c", "if (0)\n  A;\nB;", "B"],
  ["a.kt", "if (false)\n  A\nB", "B"],
  ["a.go", "if false {\nA\n}\nB", "B"],
  ["a.rs", "if false { A } B", "B"],
  ["a.php", "if (FALSE): A; else: B; endif; C", "BC"],
  ["a.ps1", "if ($false) { A } B", "B"],
  ["a.py", "if 0:\n  A\n  if x:\n    B\nelse:\n  C\nD", "CD"],
  ["a.py", "if False: A\nB", "B"],
  ["a.py", "if True:\n  A\nelif x:\n  B\nelse:\n  C\nD", "AD"],
  ["a.py", "if x:\n  A\nelif 0:\n  B\nelse:\n  C", "AC"],
  ["a.py", "while 0:\n  A\nB", "B"],
])("a branch that is never run is not read: %s: %s", (file, text, expected) => {
  expect(read(file, text)).toBe(expected);
});

test.each([
  ["a.js", "if (x) { A } else { B }", "AB"],
  ["a.js", "if (false || x) { A }", "A"],
  ["a.js", "x.if(false); A; B", "AB"],
  ["a.js", "while (true) { A }", "A"],
  ["a.c", "do { A; } while (0); B;", "AB"],
  ["a.py", "A = B if False else C\nD", "ABCD"],
  ["a.py", "if zero:\n  A\nB", "AB"],
  ["a.js", "if (false) { A", "A"],
  ["a.php", "if (0): A; B", "AB"],
])("whatever may be run is read: %s: %s", (file, text, expected) => {
  expect(read(file, text)).toBe(expected);
});

test.each([
  ["a.sql", "A\n-- B\n/* C */ D", "AD"],
  ["a.lua", "A\n--[[ B\nC ]] D\n-- E", "AD"],
  ["a.hs", "A {- B {- C -} D -} E -- F", "AE"],
  ["a.rb", "A # B's\n=begin\nC\n=end\nD =~ /'/\nE", "ADE"],
  ["a.sh", "A # B\nC", "AC"],
  ["a.vb", "A ' B\nC", "AC"],
  ["a.ini", "A ; B\nC", "AC"],
  ["a.erl", "A % B\nC", "AC"],
  ["a.fs", "A (* B (* C *) D *) E // F", "AE"],
])("comments are not read: %s: %s", (file, text, expected) => {
  expect(read(file, text)).toBe(expected);
});

test.each([
  ["#[cfg(any())]\nconst A: u8 = [1; 2][0];\nB", "B"],
  ["#[cfg(any())] #[inline] pub(crate) fn f<T, U>(a: T) -> [U; 2] { A }\nB", "B"],
  ["#[cfg(not(all()))]\nmod old { A }\nB", "B"],
  ["#[cfg(false)] pub const fn f() { A }\nB", "B"],
  ["enum E { A, #[cfg(any())] B = 2, C, #[cfg(any())] D }", "EAC"],
  ["match x { #[cfg(any())] 1 => A, 2 => B }", "B"],
  ["match x { #[cfg(any())] 1 => { A } 2 => B }", "B"],
  ["#[cfg(any())] use x::{A, B};\nC", "C"],
])("what Rust never compiles is not read: %s", (text, expected) => {
  expect(read("a.rs", text)).toBe(expected);
});

test.each([
  ["#[cfg(test)]\nmod tests { A }\nB", "AB"],
  ["#[cfg(any(unix))] const A: u8 = 1;", "A"],
  ["#[cfg(all())] const A: u8 = 1;", "A"],
  ["#[cfg_attr(any(), inline)] fn f() { A }", "A"],
  ["#[derive(B)] const A: u8 = 1;", "BA"],
  ["#[cfg(any", ""],
])("what Rust may compile is read: %s", (text, expected) => {
  expect(read("a.rs", text)).toBe(expected);
});
