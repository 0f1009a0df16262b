import { posix } from "node:path";
import type { Model } from "../../model/model.js";
import type { EmittedFile } from "../emitter.js";
import { headerLines } from "../header.js";
import { htmlComment, markdownCode, markdownText } from "../markdown/text.js";
import { Sheet } from "../sheet.js";
import { literal, memberName } from "../typescript/literal.js";
import { constantName, moduleName } from "../typescript/names.js";
import { noticeFile, type PackageInput } from "./input.js";

/** The package's own page: what is in it, and an example that runs. */
export function readme({ model, context, block, folder }: PackageInput): EmittedFile {
  const inside = posix.relative(folder, context.out);
  const { document, file } = model.source;
  const sheet = new Sheet().line(
    htmlComment(headerLines(model)),
    "",
    `# ${markdownText(block.name)}`,
    "",
    markdownText(block.description),
    "",
    `Made by a program out of ${markdownText(`[${document}]`)} (\`${file}\`); nothing in it was typed by hand. No dependencies.`,
    "",
    "```sh",
    `npm install ${block.name}`,
    "```",
    "",
    ...example(model, block.name),
    "## What is in it",
    "",
    "| Import | Exports |",
    "| --- | --- |",
  );
  for (const name of Object.keys(model.tables)) {
    const constant = constantName(name);
    sheet.line(
      `| \`${block.name}/${moduleName(name)}\` | \`${name}\` (enum), \`is${name}\` (guard) |`,
      `| \`${block.name}/${moduleName(name)}/entries\` | \`${name}Entry\` (type), \`${constant}ByValue\`, \`${constant}ByName\` (read-only maps) |`,
    );
  }
  sheet.line(
    `| \`${block.name}\` | all of these |`,
    "",
    `The same data as JSON, with a schema, for other languages: \`${inside}/${model.spec.id}.json\`.`,
    `As a page to read: [${inside}/${model.spec.id}.md](${inside}/${model.spec.id}.md).`,
    "",
    `The words are the document's; see [${noticeFile}](${noticeFile}).`,
  );
  return sheet.file(`${folder}/README.md`);
}

/** The first table's first entry, asked for in every way. */
function example(model: Model, packageName: string): string[] {
  const [first] = Object.entries(model.tables);
  const entry = first?.[1].entries[0];
  if (first === undefined || entry === undefined) return [];
  const [table] = first;
  const name = memberName(String(entry.name ?? entry.value));
  const value = literal(entry.value ?? entry.name);
  const lookup = `${constantName(table)}ByValue`;
  return [
    "```js",
    `import { ${table}, ${lookup}, is${table} } from ${literal(packageName)};`,
    "",
    `${table}.${name}; // ${value}`,
    `is${table}(${value}); // true`,
    `${lookup}.get(${value})?.name; // ${literal(entry.name ?? entry.value)}`,
    "```",
    "",
    `${markdownCode(table)} has ${first[1].entries.length} entries.`,
    "",
  ];
}
