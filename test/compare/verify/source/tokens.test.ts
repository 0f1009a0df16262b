import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languageOf, languages } from "../../../../generator/compare/verify/source/language.js";
import { tokensOf } from "../../../../generator/compare/verify/source/tokens.js";

const texts = (file: string, source: string) =>
  tokensOf(source, languageOf(file)).map(({ kind, text }) => `${kind} ${text}`);

describe("comments and strings hide what is in them", () => {
  test.each([
    [
      "a.php",
      "/* X = 1 */ # X = 2\n// X = 3\n'X = 4'",
      ["comment  X = 1 ", "comment  X = 2", "comment  X = 3", "string X = 4"],
    ],
    ["a.c", '"a \\" X = 1" // it\'s', ['string a \\" X = 1', "comment  it's"]],
    ["a.cs", '@"a ""b"" \\" X', ['string a ""b"" \\', "word X"]],
    ["a.kt", "/* a /* b */ c */ X", ["comment  a /* b */ c ", "word X"]],
    ["a.java", "/* a /* b */ c", ["comment  a /* b ", "word c"]],
    ["a.go", "`a \\` X", ["string a \\", "word X"]],
    [
      "a.rs",
      "&'a str 'x' r#\"a \"b\"#",
      ["sign &", "sign '", "word a", "word str", "string x", 'string a "b'],
    ],
    ["a.swift", '"""\nX = 1\n""" #"a\\"#', ["string \nX = 1\n", "string a\\"]],
    ["a.py", "'''X\n= 1''' # \"\n\"a\"", ["string X\n= 1", 'comment  "', "string a"]],
    ["a.ps1", '<# X #> "a `" b" \'$X\'', ["comment  X ", 'string a `" b', "string $X"]],
    [
      "a.js",
      "s.replace(/[`]/g, X)",
      ["word s", "sign .", "word replace", "sign (", "sign /[`]/g", "sign ,", "word X", "sign )"],
    ],
    [
      "a.ts",
      "if (a) /'/.test(b)",
      [
        "word if",
        "sign (",
        "word a",
        "sign )",
        "sign /'/",
        "sign .",
        "word test",
        "sign (",
        "word b",
        "sign )",
      ],
    ],
    ["a.js", "return /\\/`/", ["word return", "sign /\\/`/"]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source that has a template
    ["a.js", "`${a ? `b}` : '`'}` X", ["string ${a ? `b}` : '`'}", "word X"]],
    ["a.js", "= /a\\\nb/", ["sign =", "sign /", "word a", "sign \\", "word b", "sign /"]],
    ["a.js", "`${ X` Y", ["string ${ X", "word Y"]],
    ["a.js", "a++ / 2 / b", ["word a", "sign +", "sign +", "sign /", "number 2", "sign /", "word b"]],
    ["a.js", "(a) / 2 / b", ["sign (", "word a", "sign )", "sign /", "number 2", "sign /", "word b"]],
    [
      "a.jsx",
      "<i>a</i> b/",
      ["sign <", "word i", "sign >", "word a", "sign <", "sign /", "word i", "sign >", "word b", "sign /"],
    ],
    ["a.c", "x = a /'b'/ c", ["word x", "sign =", "word a", "sign /", "string b", "sign /", "word c"]],
    ["a.js", "it's\nX", ["word it", "sign '", "word s", "word X"]],
  ])("%s: %s", (file, source, expected) => {
    expect(texts(file, source)).toEqual(expected);
  });
});

test.each([
  ["a.c", "0x65 0145 101UL 0b1100101 1'000 1.5", [101, 101, 101, 101, 1000, undefined]],
  ["a.rs", "0xC000_0005_u32 101u16 0o145 1_000i64", [0xc0000005, 101, 101, 1000]],
  ["a.py", "0145 1e3", [145, undefined]],
  ["a.kt", "101L 0x65u", [101, 101]],
])("the numbers of %s: %s", (file, source, expected) => {
  expect(tokensOf(source, languageOf(file)).map(({ value }) => value)).toEqual(expected);
});

test("line and column are where the token stands, whatever the text and the language", () => {
  const pieces = fc.constantFrom(
    "a",
    "B_1",
    " ",
    "\n",
    "\r\n",
    "'",
    '"',
    "`",
    "/*",
    "*/",
    "//",
    "#",
    "\\",
    "0x1F",
    "7",
    "=",
    "é",
    "<#",
  );
  const language = fc.constantFrom(...languages);
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), language, (parts, of) => {
      const source = parts.join("");
      const lines = source.split(/\r\n|\r|\n/);
      for (const { kind, text, line, column } of tokensOf(source, of)) {
        const rest = lines[line - 1]?.slice(column - 1) ?? "";
        if (kind === "string" || kind === "comment") expect(rest).not.toBe("");
        else expect(rest.startsWith(text)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
