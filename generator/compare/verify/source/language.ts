import { csvTable } from "./rows/csv.js";
import { markdownTable } from "./rows/markdown.js";
import type { SourceTable } from "./rows/row.js";
import { xmlTable } from "./rows/xml.js";

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

const slashes = { lineComments: ["//"], blockComments: [{ open: "/*", close: "*/" }] } as const;
const nesting = { lineComments: ["//"], blockComments: [{ open: "/*", close: "*/", nests: true }] } as const;

const nothing = { lineComments: [], blockComments: [], strings: [] } as const;

const quoted = (mark: string): StringForm => ({ open: mark, close: mark, escape: "\\" });
const long = (mark: string): StringForm => ({ open: mark, close: mark, escape: "\\", lines: true });
const raw = (open: string, close: string): StringForm => ({ open, close, lines: true });

const single = quoted("'");
const double = quoted('"');
const textBlock = long('"""');
const template: StringForm = { ...long("`"), holes: true };

const hashes = "pl pm sh bash zsh r toml properties conf env ex exs cr jl nim tcl mk coffee gd".split(" ");

export const languages: readonly Language[] = [
  {
    id: "php",
    extensions: ["php", "inc", "phtml"],
    lineComments: ["//", "#"],
    blockComments: slashes.blockComments,
    strings: [long("'"), long('"')],
    octal: true,
  },
  {
    id: "c",
    extensions: ["c", "h", "cc", "cpp", "cxx", "hh", "hpp", "m", "mm"],
    ...slashes,
    strings: [raw('R"(', ')"'), double, single],
    octal: true,
  },
  {
    id: "csharp",
    extensions: ["cs"],
    ...slashes,
    strings: [raw('"""', '"""'), { open: '@"', close: '"', doubled: true, lines: true }, double, single],
  },
  { id: "java", extensions: ["java"], ...slashes, strings: [textBlock, double, single], octal: true },
  { id: "kotlin", extensions: ["kt", "kts"], ...nesting, strings: [raw('"""', '"""'), double, single] },
  { id: "go", extensions: ["go"], ...slashes, strings: [raw("`", "`"), double, single], octal: true },
  {
    id: "rust",
    extensions: ["rs"],
    ...nesting,
    // `'` also begins a lifetime: as a character it closes after one character or an escape.
    strings: [raw('r##"', '"##'), raw('r#"', '"#'), raw('r"', '"'), long('"')],
  },
  { id: "swift", extensions: ["swift"], ...nesting, strings: [raw('#"', '"#'), textBlock, double] },
  {
    id: "python",
    extensions: ["py", "pyi"],
    lineComments: ["#"],
    blockComments: [],
    strings: [textBlock, long("'''"), double, single],
  },
  {
    id: "dart",
    extensions: ["dart"],
    ...nesting,
    strings: [textBlock, long("'''"), double, single],
  },
  {
    id: "javascript",
    extensions: ["js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "json", "json5"],
    ...slashes,
    strings: [template, double, single],
    regex: true,
  },
  {
    id: "powershell",
    extensions: ["ps1", "psm1", "psd1"],
    lineComments: ["#"],
    blockComments: [{ open: "<#", close: "#>" }],
    strings: [
      raw("@'", "\n'@"),
      raw('@"', '\n"@'),
      { open: '"', close: '"', escape: "`", doubled: true, lines: true },
      { open: "'", close: "'", doubled: true, lines: true },
    ],
  },
  {
    id: "yaml",
    extensions: ["yaml", "yml"],
    lineComments: ["#"],
    blockComments: [],
    strings: [
      { ...double, lines: true },
      { open: "'", close: "'", doubled: true, lines: true },
    ],
  },
  {
    id: "hashes",
    extensions: [...hashes],
    lineComments: ["#"],
    blockComments: [],
    strings: [double, single],
  },
  {
    id: "ruby",
    extensions: ["rb"],
    lineComments: ["#"],
    blockComments: [{ open: "=begin", close: "=end" }],
    strings: [double, single],
  },
  {
    id: "dashes",
    extensions: ["sql", "lua", "hs", "elm", "ads", "adb"],
    lineComments: ["--"],
    blockComments: [
      { open: "--[[", close: "]]" },
      { open: "{-", close: "-}", nests: true },
      ...slashes.blockComments,
    ],
    strings: [double, single],
  },
  {
    id: "basic",
    extensions: ["vb", "vbs", "bas"],
    lineComments: ["'"],
    blockComments: [],
    strings: [{ ...double, doubled: true }],
  },
  {
    id: "semicolons",
    extensions: ["ini", "clj", "cljs", "lisp", "el", "scm"],
    lineComments: [";"],
    blockComments: [],
    strings: [double],
  },
  {
    id: "erlang",
    extensions: ["erl", "hrl"],
    lineComments: ["%"],
    blockComments: [],
    strings: [double, single],
  },
  {
    id: "ml",
    extensions: ["ml", "mli", "fs", "fsi", "pas", "pp", "dpr"],
    lineComments: ["//"],
    blockComments: [{ open: "(*", close: "*)", nests: true }],
    strings: [double, single],
  },
  { id: "csv", extensions: ["csv", "tsv"], ...nothing, table: { read: csvTable, only: true } },
  {
    id: "xml",
    extensions: ["xml", "resx", "html", "htm"],
    ...nothing,
    table: { read: xmlTable, only: true },
  },
  {
    id: "markdown",
    extensions: ["md", "markdown"],
    ...slashes,
    strings: [double, single],
    table: { read: markdownTable, only: false },
  },
];

/** For a file of an extension that is not listed: what most languages share. */
const common: Language = { id: "other", extensions: [], ...slashes, strings: [double, single] };

/** The language of a file, by its extension. */
export function languageOf(file: string): Language {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  return languages.find(({ extensions }) => extensions.includes(extension)) ?? common;
}
