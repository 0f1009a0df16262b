import { posix } from "node:path";
import type { Model } from "../../model/model.js";
import { sourcesOf } from "../../model/sources.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { literal } from "../../print/literal.js";
import { Sheet } from "../../print/sheet.js";
import type { EmitContext } from "../../spec/spec.js";
import { accessorsOf } from "../../spec/table.js";
import { isPlainIdentifier } from "../../words/member-name.js";
import { headerLines } from "../header.js";
import { citedSource } from "../markdown/index.js";
import { htmlComment, markdownText } from "../markdown/text.js";
import { type PrintedTable, printedTables } from "../table.js";
import { constantName, knownType, moduleName } from "../typescript/names.js";
import { pageLookups, pagesOf } from "../typescript/pages-modules.js";
import { noticeFile, type PackageInput } from "./manifest.js";

/** The package's own page: an example that runs, what is in it, and the data for other languages. */
export function readme({ model, context, block, folder }: PackageInput): EmittedFile {
  const inside = posix.relative(folder, context.out);
  const parts = [{ ...context, model }, ...(context.parts ?? [])];
  const sources = parts.flatMap((part) => sourcesOf(part.model));
  // One of several parts of a document stands for it.
  const cited = [...new Map(sources.toReversed().map((source) => [source.document, source])).values()]
    .toReversed()
    .map(citedSource);
  const last = cited.pop();
  const documents = cited.length === 0 ? last : `${cited.join(", ")} and ${last}`;
  return new Sheet()
    .line(
      htmlComment([
        ...headerLines(model, parts.length === 1 ? undefined : parts.map((part) => part.model)),
        ...sources.map(({ file, sha256 }) => `sha256 of ${file}: ${sha256}`),
      ]),
      "",
      `# ${markdownText(block.name)}`,
      "",
      markdownText(`${block.description}.`),
      "",
    )
    .line(
      `Everything in it is made by a program out of ${documents}, and checked against it;`,
      "what does not stand there says so (“Erratum”). No dependencies; ES modules and CommonJS with types, for Node 20.19 and",
      "later and for bundlers.",
      "",
      "```sh",
      `npm install ${block.name}`,
      "```",
      "",
    )
    .line(
      ...(context.texts?.example === undefined ? [] : ["```js", context.texts.example.trimEnd(), "```", ""]),
    )
    .line("## What is in it", "", "| Import | Exports |", "| --- | --- |")
    .line(
      ...parts.flatMap((part) => [
        ...printedTables(part.model, part).flatMap((table) => tableRows(block.name, table)),
        ...Object.keys(part.spec.lookups ?? {}).map(
          (lookup) => `| \`${block.name}/${moduleName(lookup)}\` | \`${lookup}\` |`,
        ),
      ]),
    )
    .line(
      parts.length === 1
        ? `| \`${block.name}\` | all of these but the constants, and the types |`
        : `| \`${block.name}\` | those of ${model.spec.id}, but the constants, and the types |`,
      "",
    )
    .line(
      "Unknown values and names never throw: lookups give `undefined`, guards `false`, lists are empty. The maps and their",
      "entries are frozen. An import of one table brings nothing of another into a bundle; meanings come with `entries` only.",
      "The TypeScript sources are in the package too, for those who would rather copy them. What `require` gives is built of the",
      "same sources as what `import` gives: values are plain numbers and texts, so a program that has both may compare them.",
      "",
      `As a page to read: ${parts.map(pageLink).join(", ")}.`,
      "",
    )
    .line(...otherLanguages(model, block.name, inside))
    .line("## Terms", "", `The words are the document's; see [${noticeFile}](${noticeFile}).`)
    .line(
      ...(context.texts?.tested === undefined
        ? []
        : ["", "## Where it was tried", "", context.texts.tested.trimEnd()]),
    )
    .file(`${folder}/README.md`);
}

function pageLink({ out, spec: { id } }: Pick<EmitContext, "out" | "spec">): string {
  const path = `${posix.basename(out)}/${id}.md`;
  return `[${path}](${path})`;
}

/** A row per module of a table. */
function tableRows(packageName: string, printed: PrintedTable): string[] {
  const { name, table, own } = printed;
  const constant = constantName(name);
  const module = `${packageName}/${moduleName(name)}`;
  const row = (from: string, what: string) => `| \`${from}\` | ${what} |`;
  const accessors = accessorsOf(own).map((accessor) => {
    const names = accessor.exports.map((exported) => `\`${own.accessors?.[exported] ?? exported}\``);
    return row(`${module}/${accessor.module}`, names.join(", "));
  });
  const ranges = table.ranges
    ? [row(`${module}/ranges`, `\`${name}Range\` (type), \`${constant}Ranges\`, \`${constant}RangeOf\``)]
    : [];
  const entries = (...lookups: string[]) =>
    row(
      `${module}/entries`,
      [`\`${name}Entry\` (type)`, ...lookups.map((lookup) => `\`${lookup}\``)].join(", "),
    );
  if (own.kind === "records") return [entries(constant), ...accessors];
  if (own.pages && table.key) {
    const { codeOf, nameOf } = pageLookups(own, table.key);
    const [first] = pagesOf(printed);
    return [
      row(module, `\`${codeOf}\`, \`${nameOf}\``),
      row(`${packageName}/${first?.module}`, `\`${first?.title}\`: an object; so each ${table.key[0]}`),
      entries(`${constant}ByKey`),
      ...accessors,
    ];
  }
  if (own.kind === "map") return [entries(`${constant}ByKey`), ...ranges, ...accessors];
  const parse = own.kind !== "string-enum" ? `, \`parse${knownType(name, own.open)}\`` : "";
  const guard = own.open ? `isKnown${name}` : `is${name}`;
  const flags = ["Union", "Has", "Split", "Rest"].map((helper) => `, \`${constant}${helper}\``).join("");
  return [
    row(
      module,
      `\`${name}\` (${own.style === "const" ? "object and type" : "enum"}), \`${guard}\`${parse}, \`${constant}Name\`, \`${constant}FromName\`${own.kind === "flags" ? flags : ""}`,
    ),
    entries(`${constant}ByValue`, `${constant}ByName`),
    ...ranges,
    ...accessors,
    row(`${packageName}/values/${moduleName(name)}`, "a constant per value, for `import * as`"),
  ];
}

/** How other languages read the JSON: the first entry of the first table with numbers. */
function otherLanguages(model: Model, packageName: string, inside: string): string[] {
  const [first] = Object.entries(model.tables).filter(([, { kind }]) => kind === "enum");
  // A name that is no identifier could be anything, also in the languages of the examples.
  const entry = first?.[1].entries.find(({ name }) => isPlainIdentifier(String(name)));
  if (first === undefined || entry === undefined) return [];
  const file = `node_modules/${packageName}/${inside}/${model.spec.id}.json`;
  const [table] = first;
  const value = literal(entry.value);
  const name = String(entry.name);
  return [
    "## Other languages",
    "",
    `\`${inside}/${model.spec.id}.json\` holds the same data; \`${inside}/${model.spec.id}.schema.json\` is its JSON Schema.`,
    "",
    "```python",
    "import json",
    "",
    `with open("${file}", encoding="utf-8") as file:`,
    "    model = json.load(file)",
    `entries = {entry["value"]: entry for entry in model["tables"]["${table}"]["entries"]}`,
    `print(entries[${value}]["name"])  # ${name}`,
    "```",
    "",
    "```php",
    "<?php",
    `$json = file_get_contents("${file}");`,
    "$model = json_decode($json, true, 512, JSON_THROW_ON_ERROR);",
    `$entries = array_column($model["tables"]["${table}"]["entries"], null, "value");`,
    `echo $entries[${value}]["name"]; // ${name}`,
    "```",
    "",
  ];
}
