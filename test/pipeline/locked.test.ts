import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { checkAnew } from "../../generator/commands/check/anew.js";
import { generateAnew } from "../../generator/commands/generate/anew.js";
import { defineSpec, identifier, integer } from "../../generator/index.js";
import { makeLocked } from "../../generator/pipeline/locked.js";
import { validSpec } from "../valid-spec.js";

const spec = {
  id: "lamp",
  title: "Lamps",
  document: { name: "LAMP", file: "lamp.md" },
  tables: {
    Lamp: {
      kind: "enum",
      columns: {
        value: { header: "Code", kind: integer() },
        name: { header: "Name", kind: identifier() },
      },
    },
  },
} as const;

/** A project that has generated, and whose document then calls 2 otherwise. */
async function generated(own: object = {}) {
  const root = mkdtempSync(join(tmpdir(), "spectables-locked-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const text = "| Code | Name |\n| --- | --- |\n| 1 | Dim |\n| 2 | Out |\n";
  write("spec/lamp/lamp.md", text);
  const load = (words: object) => {
    const { Lamp } = spec.tables;
    const tables = { Lamp: { ...Lamp, ...words } };
    return Promise.resolve({
      spec: validSpec(defineSpec({ ...spec, tables } as typeof spec)),
      file: "spec/lamp/spec.ts",
    });
  };
  const generate = (words: object = own) => generateAnew(root, [["lamp", load(words)]], [], false);
  const first = await generate({});
  write("spec/lamp/lamp.md", text.replace("Out", "Dark"));
  return { root, first, generate, load: () => load(own) };
}

const lock = "spec/lamp/spec.lock.json";

it("without a lock, names that the last run had and this one has not are warned of", async () => {
  const { root, first, generate, load } = await generated();
  expect([first.status, first.specs[0]?.diagnostics]).toEqual([0, []]);
  rmSync(join(root, lock));
  const warned = [
    {
      code: "lock-missing",
      severity: "warning",
      message: expect.stringContaining("Lamp.Out was published as 2, and would be called Dark."),
      details: expect.arrayContaining(['  renamed: { Out: "Dark" },']),
      help: expect.stringContaining(`git checkout HEAD -- ${lock}`),
    },
  ];
  expect((await checkAnew(root, "lamp", load(), false, new Map())).diagnostics).toMatchObject(warned);
  const again = await generate();
  expect(again).toMatchObject({ status: 0, specs: [{ diagnostics: warned }] });
  // From now on these are the names.
  expect((await generate()).specs[0]?.diagnostics).toEqual([]);
});

it("nothing is said where the spec.ts says what became of them, nor where there is no earlier run", async () => {
  const told = await generated({ renamed: { Out: "Dark" } });
  rmSync(join(told.root, lock));
  expect((await told.generate()).specs[0]?.diagnostics).toEqual([]);
  const bare = await generated();
  rmSync(join(bare.root, lock));
  rmSync(join(bare.root, "generated"), { recursive: true });
  expect((await bare.generate()).specs[0]?.diagnostics).toEqual([]);
});

it("a lock that cannot be read is an error, and what is there beside it says nothing", async () => {
  const { root, load } = await generated();
  writeFileSync(join(root, lock), "<<<<<<< HEAD");
  const { diagnostics } = await makeLocked(root, "lamp", load());
  expect(diagnostics.map(({ code }) => code)).toEqual(["lock-invalid"]);
});
