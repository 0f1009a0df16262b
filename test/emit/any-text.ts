import assert from "node:assert/strict";
import { posix } from "node:path";
import vm from "node:vm";
import { transform } from "esbuild";
import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";
import { ts } from "ts-morph";
import { emit } from "../../generator/emit/index.js";
import { hex64, integer, prose } from "../../generator/kinds/index.js";
import type { Entry, Model, ModelTable } from "../../generator/model/model.js";
import type { EmittedFile } from "../../generator/print/emitted-file.js";
import { escapeInvisible } from "../../generator/print/escape.js";
import { isBindingName } from "../../generator/print/literal.js";
import type { Spec } from "../../generator/spec/spec.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { isPlainIdentifier } from "../../generator/words/member-name.js";
import { specOf } from "../build.js";
import { hostileText } from "./hostile.js";
import { shownText } from "./markdown/shown.js";

/** A model every text of which may be anything, with the spec whose outputs it becomes. */
export interface Case {
  readonly spec: Spec;
  readonly model: Model;
}

const text = hostileText.filter((one) => one.trim() !== "");
/** What the guards let through as a member's name: all but what is no member of an enum. */
const name = text.filter((one) => one !== "__proto__" && String(Number(one)) !== one);

const columns = {
  value: { header: "Code", kind: integer() },
  name: { header: "Name", kind: prose() },
  meaning: { header: "Meaning", kind: prose() },
};
const words = { ...columns, value: { header: "Code", kind: prose() } };
const more = { references: ["meaning"], links: ["meaning"], group: "class" };

/** Every kind of table, in every style: what the spec.ts says, and what the values are. */
const forms: readonly { readonly table: TableSpec; readonly value: "number" | "text" | "bits" }[] = [
  { table: { kind: "enum", columns, ...more }, value: "number" },
  { table: { kind: "enum", style: "const", columns, ...more }, value: "number" },
  {
    table: {
      kind: "enum",
      style: "const",
      columns: { ...columns, value: { header: "Code", kind: hex64() } },
    },
    value: "bits",
  },
  { table: { kind: "string-enum", columns: words, ...more }, value: "text" },
  { table: { kind: "string-enum", style: "const", open: true, columns: words }, value: "text" },
  { table: { kind: "flags", columns }, value: "number" },
  { table: { kind: "map", columns: words, ...more }, value: "text" },
  { table: { kind: "records", columns: words, ...more }, value: "text" },
];

/** A model of one table, of a form that is drawn with its texts. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    form: fc.constantFrom(...forms),
    names: fc.uniqueArray(name, { minLength: 4, maxLength: 7 }),
    values: fc.uniqueArray(text, { minLength: 4, maxLength: 4 }),
    texts: fc.array(text, { minLength: 9, maxLength: 9 }),
  })
  .map(({ form, names, values, texts }) => caseOf(form, names, values, texts));

function caseOf(
  { table, value }: (typeof forms)[number],
  names: readonly string[],
  values: readonly string[],
  texts: readonly string[],
): Case {
  const say = (index: number) => texts[index % texts.length] ?? "";
  const members = table.kind !== "map" && table.kind !== "records";
  const [first = "", second = "", third = "", ...aliases] = names;
  const entries = [first, second, third].map(
    (own, index): Entry => ({
      value:
        value === "number" ? 2 ** index : value === "bits" ? String(2n ** BigInt(40 + index)) : values[index],
      name: own,
      meaning: say(index),
      ...(table.group === undefined || index === 0 ? {} : { class: say(index + 3) }),
      ...(table.references === undefined
        ? {}
        : { references: [{ document: say(index + 5), section: say(index + 6) }], links: [say(index + 7)] }),
      ...(members && index === 1 ? { documentName: say(8) } : {}),
      ...(members && index === 2 && aliases.length > 0
        ? { aliases: aliases.map((alias) => ({ name: alias, meaning: say(4) })) }
        : {}),
      ...(index === 2 ? { repeated: [{ meaning: say(6) }] } : {}),
      ...(index === 0 ? { errata: ["meaning"] } : {}),
    }),
  );
  const key = (entries[0]?.value ?? "") as string | number;
  const modelTable: ModelTable = {
    kind: table.kind,
    section: say(0),
    columns: [],
    prose: { rule: { text: say(1), said: say(2) } },
    errata: [{ entry: key, fields: ["meaning"], found: say(3), why: say(4), source: say(5) }],
    entries,
  };
  const package_ = { name: "codes", version: "1.0.0", description: "x", notice: "NOTICE.md" };
  return {
    spec: specOf(table, { package: package_ }),
    model: {
      spec: { id: "test", title: say(6), section: say(7) },
      source: { document: say(8), file: "spec/test/doc.txt", sha256: "0".repeat(64) },
      tables: { Code: modelTable },
    },
  };
}

/** The same case with texts that are nothing but words; its names are identifiers where one of the case's is. */
function harmless({ spec, model }: Case): Case {
  const table = model.tables.Code as ModelTable;
  const wanted = spec.tables.Code as TableSpec;
  const form = forms.find(
    ({ table: { kind, style, columns: own } }) =>
      kind === wanted.kind && style === wanted.style && own === wanted.columns,
  );
  if (form === undefined) throw new Error("no such form");
  const names = 3 + aliasCount(table);
  const some = (prefix: string, length: number) => Array.from({ length }, (_, index) => `${prefix}${index}`);
  return caseOf(
    form,
    some(hasPlainName(table) ? "name" : "name ", names),
    some("value", 4),
    some("text ", 9),
  );
}

function aliasCount({ entries }: ModelTable): number {
  return ((entries[2]?.aliases ?? []) as readonly unknown[]).length;
}

/** The README shows how other languages find a value whose name is an identifier. */
function hasPlainName({ entries }: ModelTable): boolean {
  return entries.some(({ name: own }) => isPlainIdentifier(String(own)));
}

/** What files of harmless texts are like, by path: their syntax trees, and their blocks of Markdown. */
type Shapes = ReadonlyMap<string, string>;

const known = new Map<string, Shapes>();

/** The shapes of a case's outputs; they depend on its form and on the number of its aliases alone. */
function shapesOf(given: Case): Shapes {
  const { kind, style, columns: own } = given.spec.tables.Code as TableSpec;
  const table = given.model.tables.Code as ModelTable;
  const key = [kind, style, own.value?.kind.id, aliasCount(table), hasPlainName(table)].join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const { spec, model } = harmless(given);
  const files = emit(model, { spec, out, texts: { notice: "Terms." } });
  const shapes = new Map(
    files.flatMap(({ path, text: one }) => {
      if (path.endsWith(".ts")) return [[path, treeOf(parsed(path, one))] as const];
      return path.endsWith(".md") ? [[path, blocksOf(parser.parse(one, {}))] as const] : [];
    }),
  );
  known.set(key, shapes);
  return shapes;
}

const out = "generated/test";
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

/** Emits a case and holds every output against the data: throws where one says anything else. */
export async function checkCase(given: Case): Promise<void> {
  const files = emit(given.model, { spec: given.spec, out, texts: { notice: "Terms." } });
  const expected = shapesOf(given);
  for (const { text: one } of files) assert.doesNotMatch(one, hidden);
  checkStatements(files, expected);
  await checkValues(files, given);
  checkJson(files, given.model);
  checkMarkdown(files, expected, given.model);
}

/** No output holds what a reader cannot see: CVE-2021-42574 and its like. */
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u;

/** Nodes that do something: calls, functions, templates and so on; a text must add none. */
const passive = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.ComputedPropertyName,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.ElementAccessExpression,
]);

/** The TypeScript parses to the declared statements, and to the same tree as harmless texts but for their words. */
function checkStatements(files: readonly EmittedFile[], expected: Shapes): void {
  for (const file of files.filter(({ path }) => path.endsWith(".ts"))) {
    const source = parsed(file.path, file.text);
    assert.deepEqual((source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics, []);
    assert.deepEqual(
      source.statements.flatMap(nameOf),
      (file.statements ?? []).map(({ kind, name: own }) => `${kind} ${own}`),
    );
    // Which names are identifiers, and so constants, is up to the names.
    if (!file.path.includes("/values/")) assert.equal(treeOf(source), expected.get(file.path));
  }
}

function parsed(path: string, source: string) {
  return ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
}

function nameOf(node: import("ts-morph").ts.Statement): string[] {
  if (ts.isImportDeclaration(node)) return [`import ${(node.moduleSpecifier as { text?: string }).text}`];
  if (ts.isExportDeclaration(node))
    return [`export ${(node.moduleSpecifier as { text?: string } | undefined)?.text ?? ""}`];
  if (ts.isEnumDeclaration(node)) return [`enum ${node.name.text}`];
  if (ts.isInterfaceDeclaration(node)) return [`interface ${node.name.text}`];
  if (ts.isTypeAliasDeclaration(node)) return [`type ${node.name.text}`];
  if (ts.isFunctionDeclaration(node)) return [`function ${node.name?.text}`];
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map((one) => `const ${(one.name as { text?: string }).text}`);
  return [`? ${ts.SyntaxKind[node.kind]}`];
}

/** How many nodes of each kind a file has. */
function treeOf(source: import("ts-morph").ts.SourceFile): string {
  const counts = new Map<number, number>();
  const visit = (node: import("ts-morph").ts.Node): void => {
    if (!passive.has(node.kind)) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...counts]
    .sort(([left], [right]) => left - right)
    .map(([kind, count]) => `${ts.SyntaxKind[kind]} ${count}`)
    .join("\n");
}

/** The modules evaluate to the data, and to nothing else. */
async function checkValues(files: readonly EmittedFile[], { spec, model }: Case): Promise<void> {
  const load = loader(await compiled(files));
  const module = load(`${out}/code.entries.ts`);
  const { entries } = model.tables.Code as ModelTable;
  const kind = spec.tables.Code?.kind;
  const bits = entries.some(({ value }) => typeof value === "string") && kind === "enum";
  const data = entries.map((entry) => (bits ? { ...entry, value: BigInt(String(entry.value)) } : entry));
  const found =
    kind === "records"
      ? module.code
      : [...(module[kind === "map" ? "codeByKey" : "codeByValue"] as Map<unknown, unknown>).values()];
  assert.equal(printed(found), printed(data));
  if (kind === "map" || kind === "records") return;
  const members = data.flatMap(({ name: own, aliases, value, documentName }) =>
    [own, ...((aliases ?? []) as Entry[]).map((alias) => alias.name)].map(
      (one) => [String(one), value ?? documentName ?? own] as const,
    ),
  );
  const object = load(`${out}/code.ts`).Code as Readonly<Record<string, unknown>>;
  assert.deepEqual(
    Object.keys(object)
      .filter((key) => !/^\d+$/.test(key))
      .sort(),
    members.map(([own]) => own).sort(),
  );
  for (const [own, value] of members) assert.equal(object[own], value);
  const constants = load(`${out}/values/code.ts`);
  const plainNames = members.filter(([own]) => isPlainIdentifier(own));
  assert.deepEqual(Object.keys(constants).sort(), plainNames.map(([own]) => own).sort());
  for (const [own, value] of plainNames) assert.equal(constants[own], value);
  assert.equal(
    plainNames.every(([own]) => isBindingName(own) || own in constants),
    true,
  );
}

/** Text of data that tells bigints from others; objects as their own keys. */
function printed(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}

/** Modules that say the same below their headers are compiled once. */
const compiledBefore = new Map<string, string>();

/** The modules as JavaScript, by path. */
async function compiled(files: readonly EmittedFile[]): Promise<ReadonlyMap<string, string>> {
  const modules = files.filter(({ path }) => path.endsWith(".ts") && !path.endsWith("/index.ts"));
  const codes = modules.map(async ({ path, text: source }) => {
    const isShared = /\/(?:frozen|types)\.ts$/.test(path);
    const body = isShared ? source.slice(source.indexOf("\n\n")) : source;
    const before = compiledBefore.get(body);
    if (before !== undefined) return [path, before] as const;
    const { code } = await transform(body, { loader: "ts", format: "cjs", target: "node20" });
    if (isShared) compiledBefore.set(body, code);
    return [path, code] as const;
  });
  return new Map(await Promise.all(codes));
}

/** Runs modules as a program would, each once. */
function loader(modules: ReadonlyMap<string, string>): (path: string) => Record<string, unknown> {
  const loaded = new Map<string, Record<string, unknown>>();
  const load = (path: string): Record<string, unknown> => {
    const before = loaded.get(path);
    if (before !== undefined) return before;
    const module = { exports: {} as Record<string, unknown> };
    const run = vm.runInThisContext(
      `(function (module, exports, require) {${modules.get(path) ?? ""}\n})`,
    ) as (...args: unknown[]) => void;
    run(module, module.exports, (from: string) =>
      load(posix.join(posix.dirname(path), from.replace(/\.js$/, ".ts"))),
    );
    loaded.set(path, module.exports);
    return module.exports;
  };
  return load;
}

/** The JSON reads back as the model. */
function checkJson(files: readonly EmittedFile[], model: Model): void {
  for (const { path, text: json } of files) if (path.endsWith(".json")) JSON.parse(json);
  const read = JSON.parse(files.find(({ path }) => path.endsWith("/test.json"))?.text ?? "") as Model;
  assert.deepEqual(
    { spec: read.spec, source: read.source, tables: read.tables },
    plain({ spec: model.spec, source: model.source, tables: model.tables }),
  );
}

const parser = new MarkdownIt({ html: true });
const folded = (shown: string) => escapeInvisible(shown).replace(/\s+/g, " ").trim();

/** The blocks of Markdown in their order. */
function blocksOf(tokens: readonly Token[]): string {
  return tokens.map(({ type, tag }) => `${type} ${tag}`).join("\n");
}

/** The Markdown has the blocks of harmless texts, no markup in the texts, and the entries' own words in its cells. */
function checkMarkdown(files: readonly EmittedFile[], expected: Shapes, model: Model): void {
  for (const { path, text: markdown } of files.filter((file) => file.path.endsWith(".md"))) {
    const tokens = parser.parse(markdown, {});
    assert.equal(blocksOf(tokens), expected.get(path));
    if (!path.endsWith("/test.md")) continue;
    const rows: string[][] = [];
    for (const token of tokens.slice(tokens.findIndex(({ type }) => type === "tbody_open"))) {
      if (token.type === "tr_open") rows.push([]);
      if (token.type === "inline") rows.at(-1)?.push(folded(shownText(token)));
    }
    const { entries = [] } = model.tables.Code ?? {};
    assert.deepEqual(
      rows.map((cells) => cells.slice(1, 3)),
      entries.map(({ name: own, meaning }) => [folded(String(own)), folded(String(meaning))]),
    );
  }
}
