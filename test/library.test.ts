import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, expectTypeOf, it, onTestFinished } from "vitest";
import {
  buildModel,
  check,
  defineSpec,
  diff,
  emit,
  generate,
  InputError,
  identifier,
  init,
  integer,
  type Model,
  prose,
  readDocument,
  tablesOf,
  verify,
} from "../generator/index.js";
import { limitsOf } from "../generator/read/limits.js";
import { root } from "./ms-ascmd.js";

const page = readFileSync(`${root}docs/library.md`, "utf8");
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";

it("the program of docs/library.md prints what its comments say", () => {
  const folder = mkdtempSync(join(tmpdir(), "spectables-library-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/spectables"), "junction");
  // A package.json above, such as one that somebody left in the temporary folder, may have this package's name.
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "lantern.md"), block("md"));
  writeFileSync(join(folder, "program.mjs"), block("js"));
  const { stdout, stderr } = spawnSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
  const said = [...block("js").matchAll(/^console\.log.*; \/\/ (.*)$/gm)].map(([, text]) => text);
  expect(said).toHaveLength(5);
  expect(stdout.trim().split("\n"), stderr).toEqual(said);
});

it("every function of docs/library.md is there, and typed", () => {
  const functions = [...page.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name);
  expect(functions).toHaveLength(12);
  const types = readFileSync(`${root}dist/index.d.ts`, "utf8");
  for (const name of functions) expect(types).toMatch(new RegExp(`\\b${name}\\b`));
});

describe("a wrong argument is an error that names it", () => {
  const model: Model = {
    spec: { id: "a", title: "A" },
    source: { document: "A", file: "a", sha256: "" },
    tables: {},
  };
  const source = { spec: { tables: {}, document: {} }, document: { blocks: [] }, specFile: "a", file: "a" };
  it.each<[string, () => unknown]>([
    ["spec needs an object", () => defineSpec(5 as never)],
    ["before needs a model", () => diff({ a: 1 } as never, model)],
    ["after needs a model", () => diff(model, undefined as never)],
    ["sources needs a list", () => verify("a.c" as never, model)],
    ["sources[0] needs { file, text }", () => verify([{ file: "a.c", text: null } as never], model)],
    ["model needs a model", () => verify([], null as never)],
    ["document needs a document", () => tablesOf(null as never)],
    ["input needs { spec, document, … }", () => buildModel(undefined as never)],
    ["spec needs a spec", () => buildModel({} as never)],
    ["document needs a document", () => buildModel({ ...source, document: {} } as never)],
    ["sha256 needs a text", () => buildModel(source as never)],
    ["model needs a model", () => emit(undefined as never, {} as never)],
    ["context needs { spec, out }", () => emit(model, {} as never)],
    ["limits.cells needs a number", () => limitsOf({ cells: Number.NaN })],
  ])("%s", (message, call) => {
    expect(call).toThrow(InputError);
    expect(call).toThrow(message);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["path needs a path, not 3", () => readDocument(3 as never)],
    ["options needs an object", () => readDocument("a.md", null as never)],
    ["cwd needs a path", () => generate(undefined as never, [])],
    ["ids needs a list", () => generate(".", "ms-ascmd" as never)],
    ["cwd needs a path", () => check(undefined as never, [])],
    ["ids needs a list", () => check(".", undefined as never)],
    ["cwd needs a path", () => init(undefined as never, "a.md")],
    ["document needs a path", () => init(".", null as never)],
    ["options needs an object", () => init(".", "a.md", null as never)],
  ])("%s", async (message, call) => {
    await expect(call).rejects.toThrow(InputError);
    await expect(call).rejects.toThrow(message);
  });
});

it("init takes defaults where it gets no options", () => {
  const folder = mkdtempSync(join(tmpdir(), "spectables-library-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // A folder with a repository of its own: no project above it has a say.
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, "lantern.md"), block("md"));
  const library = pathToFileURL(`${root}dist/index.js`).href;
  const program = `import { init } from "${library}"; console.log((await init(".", "lantern.md")).file);`;
  const args = ["--input-type=module", "--eval", program];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  expect(stdout.trim(), stderr).toBe("spec/lantern/spec.ts");
});

it("check of a spec knows the types of its entries", () => {
  const spec = defineSpec({
    id: "lamps",
    title: "Lamps",
    document: { name: "LAMPS", file: "lamps.md" },
    tables: {
      Lamp: {
        kind: "enum",
        columns: {
          value: { header: "Code", kind: integer() },
          name: { header: "Name", kind: identifier() },
          meaning: { header: "Meaning", kind: prose(), optional: true },
        },
      },
    },
    check: ({ tables }) =>
      (tables.Lamp?.entries ?? []).flatMap((entry) => {
        expectTypeOf(entry.value).toEqualTypeOf<number>();
        expectTypeOf(entry.name).toEqualTypeOf<string>();
        expectTypeOf(entry.meaning).toEqualTypeOf<string | undefined>();
        return entry.value > 1 ? [`${entry.name} is too large.`] : [];
      }),
  });
  const model = {
    spec: { id: "lamps", title: "Lamps" },
    source: { document: "LAMPS", file: "lamps.md", sha256: "" },
    tables: { Lamp: { kind: "enum" as const, columns: [], entries: [{ value: 2, name: "GAS" }] } },
  };
  expect(spec.check?.(model)).toEqual(["GAS is too large."]);
});
