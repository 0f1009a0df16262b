/**
 * Generators of TypeScript from other forms, given the same described entries in their own form: whole processes,
 * each writing its files, beside a `generate` that writes TypeScript, as they do, and one that writes all outputs. They are installed apart:
 * `npm ci --prefix test/bench/peers`.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { madeEntries } from "../made/entries.mjs";
import { documents, makeProject } from "../made/project.mjs";
import { cli, inTurns, line, run } from "../measure.mjs";

const modules = fileURLToPath(new URL("../peers/node_modules", import.meta.url));

/** Each makes its input, and names the arguments of its process and the file that it writes. */
const peers = {
  "openapi-typescript": {
    output: "openapi.ts",
    args: [`${modules}/openapi-typescript/bin/cli.js`, "enum.json", "--enum", "-o", "openapi.ts"],
    input: (entries) => ({ "enum.json": openApi(enumOf(entries)) }),
  },
  "@hey-api/openapi-ts": {
    output: "hey/types.gen.ts",
    args: [`${modules}/@hey-api/openapi-ts/bin/run.js`, "-f", "hey.config.mjs"],
    input: (entries) => ({
      "one-of.json": openApi(enumOf(entries)),
      "hey.config.mjs": `export default {
        input: "one-of.json", output: "hey", logs: { file: false },
        plugins: [{ name: "@hey-api/typescript", enums: "typescript" }],
      };`,
    }),
  },
  "graphql-codegen": {
    output: "graphql.ts",
    args: [`${modules}/@graphql-codegen/cli/cjs/bin.js`, "--config", "codegen.json"],
    input: (entries) => ({
      "schema.graphql": `type Query { code: Code }\nenum Code {\n${entries
        .map(({ name, meaning }) => `  """${meaning}"""\n  ${name}`)
        .join("\n")}\n}\n`,
      "codegen.json": JSON.stringify({
        schema: "schema.graphql",
        generates: { "graphql.ts": { plugins: ["typescript"] } },
      }),
    }),
  },
};

function openApi(schema) {
  const info = { title: "Made codes", version: "1.0.0" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { schemas: { Code: schema } } });
}

/** An enum with names and descriptions, in the extension that both generators read. */
function enumOf(entries) {
  return {
    type: "integer",
    enum: entries.map(({ value }) => value),
    "x-enum-varnames": entries.map(({ name }) => name),
    "x-enum-descriptions": entries.map(({ meaning }) => meaning),
  };
}

export async function measure() {
  if (!existsSync(modules)) {
    console.error("The other generators are not installed (npm ci --prefix test/bench/peers): not measured.");
    return [];
  }
  return [...(await against(78, 11)), ...(await against(10_000, 7))];
}

async function against(count, rounds) {
  const folder = mkdtempSync(join(tmpdir(), "spectables-bench-"));
  try {
    symlinkSync(modules, join(folder, "node_modules"));
    const entries = madeEntries(count);
    const others = Object.values(peers).map(({ args, input }) => {
      for (const [file, text] of Object.entries(input(entries))) writeFileSync(join(folder, file), text);
      return () => run(args, { cwd: folder });
    });
    const own = Object.keys(documents).flatMap((form) => [
      { words: `TypeScript from ${form}`, form, outputs: ["typescript"] },
      { words: `all outputs from ${form}`, form },
    ]);
    const tools = own.map(({ form, outputs }, index) =>
      writing(join(folder, `${index}`), form, entries, outputs),
    );
    const times = await inTurns([...tools, ...others], rounds);
    for (const [name, { output }] of Object.entries(peers)) describesAll(name, join(folder, output), entries);
    return own.flatMap(({ words }, tool) =>
      Object.keys(peers).map((name, index) =>
        line(`${count.toLocaleString("en")} rows, ${words}`, times[tool], name, times[tools.length + index], {
          limit: 1,
        }),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A project whose document changes in one row before every run, so that each writes all of its files. */
function writing(folder, form, entries, outputs) {
  mkdirSync(folder);
  const file = makeProject(folder, form, entries, outputs);
  let revision = 0;
  return () => {
    revision += 1;
    const [first, ...rest] = entries;
    const changed = { ...first, meaning: `${first.meaning} Revision ${revision}.` };
    writeFileSync(file, documents[form]([changed, ...rest]));
    return run([cli, "generate"], { cwd: folder });
  };
}

/** A generator that left the descriptions out would not be one to compare with. */
function describesAll(name, file, entries) {
  const text = readFileSync(file, "utf8");
  const missing = entries.filter(({ meaning }) => !text.includes(meaning));
  if (missing.length > 0)
    throw new Error(`${name} wrote ${missing.length} entries without their description`);
}
