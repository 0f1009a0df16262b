import { csvTable } from "./rows/csv.js";
import { markdownTable } from "./rows/markdown.js";
import { xmlTable } from "./rows/xml.js";
import type { SourceTable } from "./text.js";

/** What the tokeniser needs to know of a language: its comments, its strings, and how it writes numbers. */
export interface Language {
  readonly id: string;
  /** File name extensions, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** What opens a comment that ends with the line. */
  readonly lineComments: readonly string[];
  readonly blockComments: readonly BlockComment[];
  /** Tried in this order, so longer openings come first. */
  readonly strings: readonly StringForm[];
  /** Reads the rows of a form that has tables; `only` where it has nothing else. */
  readonly table?: { readonly read: (text: string) => SourceTable; readonly only: boolean };
  /** A slash where a value may stand begins a regular expression. */
  readonly regex?: true;
  /** A number that begins with `0` is octal. */
  readonly octal?: true;
}

export interface BlockComment {
  readonly open: string;
  readonly close: string;
  readonly nests?: true;
}

export interface StringForm {
  readonly open: string;
  readonly close: string;
  /** The character that takes the next one along; absent in raw strings. */
  readonly escape?: string;
  /** The closing mark written twice stands for itself. */
  readonly doubled?: true;
  /** What stands in `${…}` is code, which may hold strings of its own. */
  readonly holes?: true;
  /** May go over the end of the line. One that may not is no string where its line does not close it. */
  readonly lines?: true;
}

const slash: BlockComment = { open: "/*", close: "*/" };
const nesting: BlockComment = { ...slash, nests: true };

const quoted = (mark: string): StringForm => ({ open: mark, close: mark, escape: "\\" });
const long = (mark: string): StringForm => ({ ...quoted(mark), lines: true });
const raw = (open: string, close: string): StringForm => ({ open, close, lines: true });
const doubled = (open: string, close: string): StringForm => ({ ...raw(open, close), doubled: true });

const single = quoted("'");
const double = quoted('"');
const textBlock = long('"""');
const template: StringForm = { ...long("`"), holes: true };

/** What most languages share. */
const common: Language = {
  id: "other",
  extensions: [],
  lineComments: ["//"],
  blockComments: [slash],
  strings: [double, single],
};

/** A language that differs from most in this. */
function language(id: string, extensions: string, own: Partial<Language>): Language {
  return { ...common, id, extensions: extensions.split(" "), ...own };
}

const hashed = { lineComments: ["#"], blockComments: [] } as const;
const nothing = { lineComments: [], blockComments: [], strings: [] } as const;

export const languages: readonly Language[] = [
  language("php", "php inc phtml", {
    lineComments: ["//", "#"],
    strings: [long("'"), long('"')],
    octal: true,
  }),
  language("c", "c h cc cpp cxx hh hpp m mm", { strings: [raw('R"(', ')"'), double, single], octal: true }),
  language("csharp", "cs", { strings: [raw('"""', '"""'), doubled('@"', '"'), double, single] }),
  language("java", "java", { strings: [textBlock, double, single], octal: true }),
  language("kotlin", "kt kts", { blockComments: [nesting], strings: [raw('"""', '"""'), double, single] }),
  language("go", "go", { strings: [raw("`", "`"), double, single], octal: true }),
  language("rust", "rs", {
    blockComments: [nesting],
    // `'` also begins a lifetime: as a character it closes after one character or an escape.
    strings: [raw('r##"', '"##'), raw('r#"', '"#'), raw('r"', '"'), long('"')],
  }),
  language("swift", "swift", { blockComments: [nesting], strings: [raw('#"', '"#'), textBlock, double] }),
  language("python", "py pyi", { ...hashed, strings: [textBlock, long("'''"), double, single] }),
  language("dart", "dart", { blockComments: [nesting], strings: [textBlock, long("'''"), double, single] }),
  language("javascript", "js mjs cjs jsx ts mts cts tsx json json5", {
    strings: [template, double, single],
    regex: true,
  }),
  language("powershell", "ps1 psm1 psd1", {
    lineComments: ["#"],
    blockComments: [{ open: "<#", close: "#>" }],
    strings: [raw("@'", "\n'@"), raw('@"', '\n"@'), { ...doubled('"', '"'), escape: "`" }, doubled("'", "'")],
  }),
  language("yaml", "yaml yml", { ...hashed, strings: [long('"'), doubled("'", "'")] }),
  language(
    "hashes",
    "pl pm sh bash zsh r toml properties conf env ex exs cr jl nim tcl mk coffee gd",
    hashed,
  ),
  language("ruby", "rb", { lineComments: ["#"], blockComments: [{ open: "=begin", close: "=end" }] }),
  language("dashes", "sql lua hs elm ads adb", {
    lineComments: ["--"],
    blockComments: [{ open: "--[[", close: "]]" }, { open: "{-", close: "-}", nests: true }, slash],
  }),
  language("basic", "vb vbs bas", {
    lineComments: ["'"],
    blockComments: [],
    strings: [{ ...double, doubled: true }],
  }),
  language("semicolons", "ini clj cljs lisp el scm", {
    lineComments: [";"],
    blockComments: [],
    strings: [double],
  }),
  language("erlang", "erl hrl", { lineComments: ["%"], blockComments: [] }),
  language("ml", "ml mli fs fsi pas pp dpr", { blockComments: [{ open: "(*", close: "*)", nests: true }] }),
  language("csv", "csv tsv", { ...nothing, table: { read: csvTable, only: true } }),
  language("xml", "xml resx html htm", { ...nothing, table: { read: xmlTable, only: true } }),
  language("markdown", "md markdown", { table: { read: markdownTable, only: false } }),
];

/** The language of a file, by its extension. */
export function languageOf(file: string): Language {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  return languages.find(({ extensions }) => extensions.includes(extension)) ?? common;
}
