import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { wordsOf } from "../../../../generator/compare/verify/names/words.js";
import { type Model, modelSchema } from "../../../../generator/model/model.js";

const file = fileURLToPath(new URL("../../../../generated/ms-aswbxml/ms-aswbxml.json", import.meta.url));
export const model = modelSchema.parse(JSON.parse(readFileSync(file, "utf8"))) as unknown as Model;

export interface Code {
  readonly token: number;
  readonly tag: string;
}
export interface Page {
  readonly page: number;
  readonly title: string;
  readonly codes: readonly Code[];
}

/** The document's pages, in its order. */
export const pages: readonly Page[] = [
  ...new Map(
    (model.tables.Wbxml?.entries ?? []).map((entry) => [Number(entry.page), String(entry.namespace)]),
  ),
].map(([page, title]) => ({
  page,
  title,
  codes: (model.tables.Wbxml?.entries ?? [])
    .filter((entry) => entry.page === page)
    .map((entry) => ({ token: Number(entry.token), tag: String(entry.tag) })),
}));

export const hex = (value: number, digits = 2) =>
  `0x${value.toString(16).toUpperCase().padStart(digits, "0")}`;
const upper = (name: string) => wordsOf(name).words.join("_").toUpperCase();
const camel = (name: string) => `${name[0]?.toLowerCase()}${name.slice(1)}`;

const every = (of: readonly Page[], line: (page: Page) => string, glue = "\n") => of.map(line).join(glue);
const each = ({ codes }: Page, line: (code: Code) => string, glue = "\n") => codes.map(line).join(glue);
const rows = (of: readonly Page[], line: (page: Page, code: Code) => string) =>
  every(of, (page) => each(page, (code) => line(page, code)));

/** The tags of a page by their tokens, from 0x05 on, with something for each that the page does not have. */
const listed = ({ codes }: Page, gap: string, quote = '"') => {
  const last = codes.reduce((most, { token }) => Math.max(most, token), 4);
  return Array.from({ length: last - 4 }, (_, at) => {
    const code = codes.find(({ token }) => token === at + 5);
    return code === undefined ? gap : `${quote}${code.tag}${quote}`;
  }).join(", ");
};
/** The pages by their numbers, with something for each that there is not. */
const counted = (of: readonly Page[], page: (page: Page) => string, gap: string) =>
  Array.from({ length: (of.at(-1)?.page ?? -1) + 1 }, (_, at) => {
    const own = of.find((one) => one.page === at);
    return own === undefined ? gap : page(own);
  }).join(",\n");

/** A form in which a source may hold the pages: its name, the file's, and how it is written. */
export interface Form {
  readonly name: string;
  readonly file: string;
  /** How the source says which page it is. */
  readonly by: "number" | "name" | "names";
  write(pages: readonly Page[]): string;
}

export const forms: readonly Form[] = [
  {
    name: "lists in a list, by place",
    file: "Tags.java",
    by: "number",
    write: (of) =>
      `static final String[][] pages = {\n${counted(of, (page) => `{ ${listed(page, "null")} }`, "{ }")}\n};`,
  },
  {
    name: "lists in a list, gaps empty",
    file: "tags.js",
    by: "number",
    write: (of) => `const pages = [\n${counted(of, (page) => `[${listed(page, '""')}]`, "null")}\n];`,
  },
  {
    name: "lists with names of their own",
    file: "tags.c",
    by: "name",
    write: (of) =>
      every(of, (page) => `static const char *${camel(page.title)}_tags[] = {\n${listed(page, "NULL")}\n};`),
  },
  {
    name: "lists under their names",
    file: "tags.py",
    by: "name",
    write: (of) => `PAGES = {\n${every(of, (page) => `"${page.title}": [${listed(page, "None")}],`)}\n}`,
  },
  {
    name: "packed constants",
    file: "tags.h",
    by: "number",
    write: (of) =>
      rows(
        of,
        ({ page, title }, { token, tag }) =>
          `#define ${upper(title)}_${upper(tag)} ${hex(page * 256 + token, 4)}`,
      ),
  },
  {
    name: "packed members of objects",
    file: "tags.mjs",
    by: "number",
    write: (of) =>
      `export default {\n${every(of, (page) => `${page.title}: {\n${each(page, ({ token, tag }) => `${tag}: ${hex(page.page * 256 + token, 4)},`)}\n},`)}\n};`,
  },
  {
    name: "constants that are shifted together",
    file: "Tags.java",
    by: "number",
    write: (of) =>
      `static final int SHIFT = 6;\n${every(of, (page) => {
        const name = upper(page.title);
        return `static final int ${name} = ${page.page};\nstatic final int ${name}_PAGE = ${name} << SHIFT;\n${each(page, ({ token, tag }) => `static final int ${name}_${upper(tag)} = ${name}_PAGE + ${token};`)}`;
      })}`,
  },
  {
    name: "constants of a page and a code",
    file: "tags.go",
    by: "number",
    write: (of) =>
      `const (\n${rows(of, ({ page, title }, { token, tag }) => `${title}_${tag} = ${hex(page)}<<8 | ${hex(token)}`)}\n)`,
  },
  {
    name: "maps in a map",
    file: "defs.php",
    by: "number",
    write: (of) =>
      `$d = array('codes' => array(\n${every(of, (page) => `${page.page} => array(\n${each(page, ({ token, tag }) => `${hex(token)} => '${tag}',`)}\n),`)}\n),\n'namespaces' => array(\n${every(of, ({ page, title }) => `${page} => '${title}',`)}\n));`,
  },
  {
    name: "maps in a map",
    file: "tags.go",
    by: "number",
    write: (of) =>
      `var tags = map[byte]map[byte]string{\n${every(of, (page) => `${hex(page.page)}: {\n${each(page, ({ token, tag }) => `${hex(token)}: "${tag}",`)}\n},`)}\n}`,
  },
  {
    name: "maps under names, of names",
    file: "tags.json",
    by: "name",
    write: (of) =>
      `{\n${every(of, (page) => `"${page.title}": { ${each(page, ({ token, tag }) => `"${tag}": ${token}`, ", ")} }`, ",\n")}\n}`,
  },
  {
    name: "maps in variables",
    file: "tags.swift",
    by: "name",
    write: (of) =>
      every(
        of,
        (page) =>
          `let ${camel(page.title)}Tags: [UInt8: String] = [\n${each(page, ({ token, tag }) => `${hex(token)}: "${tag}",`)}\n]`,
      ),
  },
  {
    name: "dictionaries",
    file: "tags.py",
    by: "number",
    write: (of) =>
      `PAGES = {\n${every(of, (page) => `${page.page}: {"name": "${page.title}", "tags": {${each(page, ({ token, tag }) => `${token}: "${tag}"`, ", ")}}},`)}\n}`,
  },
  {
    name: "calls on an element",
    file: "Wbxml.cs",
    by: "number",
    write: (of) =>
      `class Wbxml {\npublic Wbxml()\n{\n${every(of, (page) => `codePages[${page.page}] = new CodePage();\ncodePages[${page.page}].Namespace = "${page.title}:";\n${each(page, ({ token, tag }) => `codePages[${page.page}].AddToken(${hex(token)}, "${tag}");`)}`)}\n}\n}`,
  },
  {
    name: "calls on a variable",
    file: "wbxml.py",
    by: "name",
    write: (of) =>
      every(
        of,
        (page) =>
          `${camel(page.title)}_page = Page()\n${each(page, ({ token, tag }) => `${camel(page.title)}_page.add(${hex(token)}, "${tag}")`)}`,
      ),
  },
  {
    name: "calls in a class each",
    file: "pages.cs",
    by: "name",
    write: (of) =>
      every(
        of,
        (page) =>
          `class ${page.title}Page : CodePage\n{\npublic ${page.title}Page()\n{\n${each(page, ({ token, tag }) => `AddToken(${hex(token)}, "${tag}");`)}\n}\n}`,
      ),
  },
  {
    name: "arguments of a constructor",
    file: "pages.cs",
    by: "number",
    write: (of) =>
      every(
        of,
        (page) =>
          `new(${page.page}, Spaces.${page.title}, T(\n${each(page, ({ token, tag }) => `(${hex(token)}, "${tag}")`, ", ")})),`,
      ),
  },
  {
    name: "constants in a class each",
    file: "pages.py",
    by: "name",
    write: (of) =>
      every(
        of,
        (page) =>
          `class ${page.title}(IntEnum):\n${each(page, ({ token, tag }) => `    ${upper(tag)} = ${hex(token)}`)}\n`,
      ),
  },
  {
    name: "enumerations",
    file: "pages.rs",
    by: "name",
    write: (of) =>
      every(
        of,
        (page) => `pub enum ${page.title} {\n${each(page, ({ token, tag }) => `${tag} = ${hex(token)},`)}\n}`,
      ),
  },
  {
    name: "a switch in a switch",
    file: "tags.c",
    by: "number",
    write: (of) =>
      `switch (page) {\n${every(of, (page) => `case ${page.page}:\nswitch (token) {\n${each(page, ({ token, tag }) => `case ${hex(token)}: return "${tag}";`)}\n}\nbreak;`)}\n}`,
  },
  {
    name: "conditions in a switch",
    file: "tags.java",
    by: "number",
    write: (of) =>
      `switch (page) {\n${every(of, (page) => `case ${page.page}:\n${each(page, ({ token, tag }) => `if (token == ${hex(token)}) return "${tag}";`)}\nbreak;`)}\n}`,
  },
  {
    name: "a switch in a condition",
    file: "tags.js",
    by: "number",
    write: (of) =>
      every(
        of,
        (page) =>
          `${page.page === 0 ? "if" : "else if"} (page === ${page.page}) {\nswitch (token) {\n${each(page, ({ token, tag }) => `case ${hex(token)}:\nreturn "${tag}";`)}\n}\n}`,
      ),
  },
  {
    name: "conditions in a condition",
    file: "tags.py",
    by: "number",
    write: (of) =>
      every(
        of,
        (page) =>
          `if page == ${page.page}:\n${each(page, ({ token, tag }) => `    if token == ${hex(token)}:\n        return "${tag}"`)}`,
      ),
  },
  {
    name: "a match in a match",
    file: "tags.rs",
    by: "number",
    write: (of) =>
      `match page {\n${every(of, (page) => `${page.page} => match token {\n${each(page, ({ token, tag }) => `${hex(token)} => Some("${tag}"),`)}\n_ => None,\n},`)}\n_ => None,\n}`,
  },
  {
    name: "records of a name and two numbers",
    file: "tables.c",
    by: "number",
    write: (of) =>
      `const Entry tags[] = {\n${rows(of, ({ page }, { token, tag }) => `{ "${tag}", ${hex(page)}, ${hex(token)} },`)}\n{ NULL, 0x00, 0x00 }\n};`,
  },
  {
    name: "records of two numbers and a name",
    file: "tags.ts",
    by: "number",
    write: (of) =>
      `export const tags = [\n${rows(of, ({ page }, { token, tag }) => `[${page}, ${token}, "${tag}"],`)}\n];`,
  },
  {
    name: "records with fields",
    file: "tags.rs",
    by: "number",
    write: (of) =>
      `const TAGS: &[Tag] = &[\n${rows(of, ({ page }, { token, tag }) => `Tag { page: ${page}, token: ${hex(token)}, name: "${tag}" },`)}\n];`,
  },
  {
    name: "names of two numbers",
    file: "tags.py",
    by: "number",
    write: (of) =>
      `TAGS = {\n${rows(of, ({ page, title }, { token, tag }) => `'${title}:${tag}': (${page}, ${hex(token)}),`)}\n}`,
  },
  {
    name: "names that begin with the page's",
    file: "tags.ts",
    by: "name",
    write: (of) =>
      `export const tags = {\n${rows(of, ({ title }, { token, tag }) => `"${title}:${tag}": ${hex(token)},`)}\n};`,
  },
  {
    name: "objects with fields",
    file: "tags.js",
    by: "number",
    write: (of) =>
      `module.exports = [\n${every(of, (page) => `{ number: ${page.page}, namespace: "${page.title}", tags: { ${each(page, ({ token, tag }) => `${hex(token)}: "${tag}"`, ", ")} } },`)}\n];`,
  },
  {
    name: "elements in an element",
    file: "pages.xml",
    by: "number",
    write: (of) =>
      `<pages>\n${every(of, (page) => `<page id="${page.page}" name="${page.title}">\n${each(page, ({ token, tag }) => `<token value="${hex(token)}" name="${tag}"/>`)}\n</page>`)}\n</pages>`,
  },
  {
    name: "rows",
    file: "tags.csv",
    by: "number",
    write: (of) =>
      `page,namespace,token,tag\n${rows(of, ({ page, title }, { token, tag }) => `${page},${title},${hex(token)},${tag}`)}`,
  },
  {
    name: "rows of a page",
    file: "tags.md",
    by: "number",
    write: (of) =>
      `| Page | Token | Tag |\n|---|---|---|\n${rows(of, ({ page }, { token, tag }) => `| ${page} | ${hex(token)} | ${tag} |`)}`,
  },
  {
    name: "tables under headings",
    file: "pages.md",
    by: "name",
    write: (of) =>
      every(
        of,
        ({ title, codes, page }) =>
          `## Page ${page}: ${title}\n\n| Token | Tag |\n|---|---|\n${each({ title, codes, page }, ({ token, tag }) => `| ${hex(token)} | ${tag} |`)}\n`,
      ),
  },
  {
    name: "nested keys",
    file: "tags.yaml",
    by: "number",
    write: (of) =>
      every(
        of,
        (page) =>
          `${page.page}:\n  name: ${page.title}\n  tags:\n${each(page, ({ token, tag }) => `    ${hex(token)}: ${tag}`)}`,
      ),
  },
  {
    name: "pairs in lists",
    file: "Tags.hs",
    by: "number",
    write: (of) =>
      `tags = [\n${every(of, (page) => `(${hex(page.page)}, [\n${each(page, ({ token, tag }) => `(${hex(token)}, "${tag}")`, ",\n")}])`, ",\n")}]`,
  },
  {
    name: "lists of their own, with nothing that says which",
    file: "lists.ts",
    by: "names",
    write: (of) => every(of, (page) => `add([${listed(page, "null")}]);`),
  },
  {
    name: "records with a list and more texts than the name",
    file: "entries.json",
    by: "number",
    write: (of) =>
      `[\n${every(of, (page) => each(page, ({ token, tag }) => `{ "token": ${token}, "tag": "${tag}", "versions": ["2.5", "16.1"], "page": ${page.page}, "namespace": "${page.title}" }`, ",\n"), ",\n")}\n]`,
  },
  {
    name: "records that a call makes, each",
    file: "entries.ts",
    by: "number",
    write: (of) =>
      `const entries = [\n${rows(of, ({ page, title }, { token, tag }) => `entry({ token: ${hex(token)}, tag: "${tag}", versions: ["2.5"], page: ${page}, namespace: "${title}" }),`)}\n];`,
  },
  {
    name: "rows with anchors",
    file: "pages.md",
    by: "number",
    write: (of) =>
      `| Token | Tag | Page | Namespace |\n|---|---|---|---|\n${rows(of, ({ page, title }, { token, tag }) => `| <a id="${page}-${token}"></a>${hex(token)} | ${tag} | ${page} | ${title} |`)}`,
  },
];
