import type { Entry } from "../../model/model.js";
import { docComment } from "../../print/comment.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { propertyKey } from "../../print/literal.js";
import { SourceFile } from "../../print/source-file.js";
import { titlesOf } from "../../spec/table.js";
import type { TableSpec } from "../../spec/table-schema.js";
import { groupedBy } from "../../words/grouped.js";
import { headerLines } from "../header.js";
import { entryName } from "../json.js";
import { type PrintedTable, sectionWords } from "../table.js";
import { entryDescriber, fieldLiteral } from "./members.js";
import { moduleName } from "./names.js";

/** One page of a table of pages. */
interface Page {
  readonly number: number;
  readonly title: string;
  /** The page's module, without its ending: `code/12-lamps`. */
  readonly module: string;
  readonly entries: readonly [Entry, ...Entry[]];
}

/** The pages of a table, in the document's order; none where it has no `pages`. */
export function pagesOf({ name, table, own: { pages } }: PrintedTable): Page[] {
  const { entries, key } = table;
  if (pages === undefined || key === undefined) return [];
  const byPage = groupedBy(entries, (entry) => entry[key[0]] as number);
  return [...byPage].map(([number, own]) => {
    const title = String(own[0][pages.title]);
    const module = `${moduleName(name)}/${number}-${moduleName(title)}`;
    return { number, title, module, entries: own };
  });
}

/** What a table of pages exports beside its entries, by what a spec.ts may call it otherwise. */
export function pageLookups({ pages, accessors }: TableSpec, [, code]: readonly [string, string]) {
  const named = (lookup: string) => accessors?.[lookup] ?? lookup;
  return { codeOf: named(`${code}Of`), nameOf: named(`${pages?.name}Of`) };
}

/** A module per page with its codes as an object, and one that looks codes up in all of them. */
export function pagesModules(printed: PrintedTable): EmittedFile[] {
  const { name, table, own, fields, model, context } = printed;
  const { pages } = own;
  const { key } = table;
  if (pages === undefined || key === undefined) return [];
  const [first, second] = key;
  const all = pagesOf(printed);
  const sectionField = titlesOf(own).find(({ from }) => from === "sectionNumber")?.field ?? "";
  const told = [first, second, pages.name, pages.title, sectionField];
  const untold = new Map([...fields].filter(([field]) => !told.includes(field)));
  const modules = all.map(({ number, title, module, entries }) => {
    const [{ [sectionField]: section }] = entries;
    const where =
      section === undefined ? printed.section : sectionWords({ ...table, section: String(section) }, model);
    const describe = entryDescriber({ ...printed, fields: untold, section: where });
    return new SourceFile(headerLines(model, [where, entries]))
      .object(
        title,
        `The ${second}s of the ${first} ${number}, ${title}: ${where}.`,
        entries.map((entry) => ({
          name: propertyKey(String(entry[pages.name])),
          value: fieldLiteral(second, entry[second], fields),
          comment: docComment(describe(entry)),
          entry: entryName(name, entry, key),
        })),
      )
      .file(`${context.out}/${module}.ts`);
  });
  return [...modules, lookupModule(printed, all)];
}

function lookupModule(
  { name, own, section, model, context }: PrintedTable,
  all: readonly Page[],
): EmittedFile {
  const [first, second] = own.key as [string, string];
  const { name: named = "" } = own.pages ?? {};
  const { codeOf, nameOf } = pageLookups(own, [first, second]);
  const file = new SourceFile(
    headerLines(model, [section, own.key, own.pages, all.map(({ number, module }) => [number, module])]),
  );
  for (const { title, module } of all) file.import([title], `./${module}.js`);
  const list = (constant: string, type: string, item: string) =>
    file.const(constant, [], `: readonly ${type}[] = /* @__PURE__ */ byPage((codes) => ${item});`, {
      local: true,
    });
  file.const(
    "pages",
    [],
    [
      ": Readonly<Record<number, Readonly<Record<string, number>>>> = {",
      ...all.map(({ number, title }) => `  ${number}: ${title},`),
      "};",
    ],
    { local: true },
  );
  file.function(
    "byPage",
    "<T>(of: (codes: Readonly<Record<string, number>>) => T): T[]",
    [],
    [
      "const list: T[] = [];",
      "for (const [page, codes] of Object.entries(pages)) list[Number(page)] = of(codes);",
      "return list;",
    ],
    { local: true },
  );
  file.function(
    "inverse",
    "(codes: Readonly<Record<string, number>>): string[]",
    [],
    [
      "const names: string[] = [];",
      "for (const [name, code] of Object.entries(codes)) names[code] = name;",
      "return names;",
    ],
    { local: true },
  );
  list("byName", "ReadonlyMap<string, number>", "new Map(Object.entries(codes))");
  list("byCode", "(readonly string[])", "inverse(codes)");
  const unknown = "undefined where the document has none. Never throws.";
  return file
    .function(
      codeOf,
      `(${first}: number, ${named}: string): number | undefined`,
      `The ${second} of a ${named} on a ${first} of ${name}, ${section}; ${unknown}`,
      `return typeof ${first} === "number" ? byName[${first}]?.get(${named}) : undefined;`,
    )
    .function(
      nameOf,
      `(${first}: number, ${second}: number): string | undefined`,
      `The ${named} of a ${second} on a ${first} of ${name}, ${section}; ${unknown}`,
      `return typeof ${first} === "number" && typeof ${second} === "number" ? byCode[${first}]?.[${second}] : undefined;`,
    )
    .file(`${context.out}/${moduleName(name)}.ts`);
}
