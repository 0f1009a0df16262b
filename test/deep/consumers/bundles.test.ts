import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { model, root } from "../../ms-ascmd.js";
import { type Consumer, installConsumer, type Packed, packGenerated, run } from "./packed.js";
import { installTools, tool } from "./tools.js";

let packed: Packed;
let consumer: Consumer;
beforeAll(() => {
  installTools();
  packed = packGenerated();
  consumer = installConsumer("browser", packed.tarball);
});
afterAll(() => {
  consumer.remove();
  packed.remove();
});

/** A minified bundle for browsers, by each bundler. */
const bundlers: Record<string, (entry: string) => Promise<string>> = {
  async esbuild(entry) {
    const { build } = (await import(
      pathToFileURL(tool("esbuild/lib/main.js")).href
    )) as typeof import("esbuild");
    const { outputFiles } = await build({
      entryPoints: [join(consumer.folder, entry)],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
    });
    return outputFiles[0]?.text ?? "";
  },
  async rollup(entry) {
    const load = async (path: string) =>
      (await import(pathToFileURL(tool(path)).href)) as Record<string, unknown>;
    const { rollup } = (await load("rollup/dist/es/rollup.js")) as unknown as {
      rollup(
        options: object,
      ): Promise<{ generate(options: object): Promise<{ output: { code: string }[] }> }>;
    };
    const { nodeResolve } = (await load("@rollup/plugin-node-resolve/dist/es/index.js")) as {
      nodeResolve: () => unknown;
    };
    const { default: terser } = (await load("@rollup/plugin-terser/dist/es/index.js")) as {
      default: (options: object) => unknown;
    };
    const bundle = await rollup({ input: join(consumer.folder, entry), plugins: [nodeResolve()] });
    const { output } = await bundle.generate({ format: "es", plugins: [terser({ module: true })] });
    return output[0]?.code ?? "";
  },
};

const meanings = (model.tables.CommonStatus?.entries ?? []).map(({ meaning }) => String(meaning));
const holdsText = (code: string) => meanings.some((meaning) => code.includes(meaning));

/** What the README says of the sizes: a row per case, a column per bundler. */
const stated = new Map(
  [
    ...readFileSync(`${root}README.md`, "utf8").matchAll(
      /^\| `([\w-]+\.js)` +\|.*\| +([\d,]+) +\| +([\d,]+) +\|$/gm,
    ),
  ].map(([, file = "", esbuild = "", rollup = ""]) => [
    file,
    { esbuild: number(esbuild), rollup: number(rollup) },
  ]),
);

function number(text: string): number {
  return Number(text.replaceAll(",", ""));
}

describe.each(["esbuild", "rollup"] as const)("bundled with %s", (bundler) => {
  const bundle = (file: string) => (bundlers[bundler] as (entry: string) => Promise<string>)(file);

  it.each<[file: string, limit: number, prints: string]>([
    ["one-member.js", 4600, "132\n"],
    ["one-value.js", 60, "132\n"],
    ["names.js", 5000, "SyncStateNotFound 130\n"],
    ["one-table.js", 1500, "Item 3\n"],
    ["code-page.js", 250, "14\n"],
    ["tokens.js", 10_500, "Sync 14\n"],
    ["tokens-with-versions.js", 12_000, "Sync 14 false\n"],
    ["folder-type.js", 800, "2\n"],
    ["status-of.js", 55_000, "InvalidSyncKey SyncStateNotFound\n"],
    ["everything.js", 40_000, "SyncStateNotFound\n"],
  ])("%s is small, as documented, and runs", async (file, limit, prints) => {
    const code = await bundle(file);
    const bytes = Buffer.byteLength(code);
    expect(bytes).toBeLessThanOrEqual(limit);
    // The last digits depend on the bundler's version, which the lock file holds.
    expect(bytes, `README.md says ${stated.get(file)?.[bundler]}`).toBe(stated.get(file)?.[bundler]);
    expect(holdsText(code)).toBe(file === "everything.js" || file === "status-of.js");
    writeFileSync(join(consumer.folder, "bundle.mjs"), code);
    expect(run(consumer.folder, process.execPath, "bundle.mjs")).toBe(prints);
  });

  it("one table pulls in nothing of another", async () => {
    const code = await bundle("one-table.js");
    for (const name of [
      "InvalidContent",
      "SyncStateNotFound",
      'Provision"',
      "MoveItems",
      "retryLater",
      "12.1",
    ]) {
      expect(code).not.toContain(name);
    }
  });
});
