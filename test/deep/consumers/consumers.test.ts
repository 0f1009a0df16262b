import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allMade } from "../../all-specs.js";
import { model, root } from "../../ms-ascmd.js";
import { type Consumer, installConsumer, type Packed, packGenerated, run } from "./packed.js";
import { installTools, tool } from "./tools.js";

const readme =
  allMade.flatMap(({ files = [] }) => files).find(({ path }) => path === "generated/README.md")?.text ?? "";
let packed: Packed;
const consumers: Consumer[] = [];

beforeAll(() => {
  installTools();
  packed = packGenerated();
});
afterAll(() => {
  for (const { remove } of [packed, ...consumers]) remove();
});

function consumer(name: string): Consumer {
  const installed = installConsumer(name, packed.tarball);
  consumers.push(installed);
  return installed;
}

describe("the packed package", () => {
  it("holds JavaScript, declarations, sources, data, page and notice, and nothing else", () => {
    const sources = allMade.flatMap(({ files = [] }) =>
      files.flatMap(({ path }) =>
        /^generated\/[\w-]+\//.test(path) ? [path.replace("generated/", "")] : [],
      ),
    );
    const built = sources
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        ["dist", "dist/cjs"].flatMap((format) =>
          [".js", ".d.ts", ".d.ts.map"].map((end) => `${format}/${file.replace(/\.ts$/, end)}`),
        ),
      );
    expect([...packed.files].sort()).toEqual(
      [...built, ...sources, "dist/cjs/package.json", "NOTICE.md", "README.md", "package.json"].sort(),
    );
  });

  it("works in an ESM program", () => {
    const { folder } = consumer("esm");
    const [name, entry = "", guard] = run(folder, process.execPath, "main.js").trim().split("\n");
    expect(name).toBe("MailboxQuotaExceeded");
    expect(JSON.parse(entry)).toEqual(model.tables.CommonStatus?.entries.find(({ value }) => value === 113));
    expect(guard).toBe("false");
  });

  it("works by require", () => {
    const { folder } = consumer("cjs");
    expect(run(folder, process.execPath, "main.js")).toBe("113 true\n102\n449,403\n");
  });

  it("makes a codec of WBXML, both ways", () => {
    const { folder } = consumer("wbxml");
    expect(run(folder, process.execPath, "main.js")).toBe("FolderSyncRequired folderSync, retry\n");
  });

  it("does what its README shows", () => {
    const { folder } = consumer("esm");
    const [, example = ""] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
    writeFileSync(join(folder, "example.js"), example);
    expect(example).toContain(firstExample(readFileSync(`${root}README.md`, "utf8")));
    const said = [...example.matchAll(/^console\.log.*\/\/ (.*)$/gm)].map(([, text]) => text);
    expect(said.length).toBeGreaterThan(10);
    expect(run(folder, process.execPath, "example.js").trim().split("\n")).toEqual(said);
  });

  it("is read by Python as its README shows", () => {
    const { folder } = consumer("esm");
    const [, example = ""] = /```python\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(run(folder, "python3", "-c", example)).toBe("InvalidContent\n");
  });

  const php = (() => {
    try {
      execFileSync("php", ["--version"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  })();
  it.skipIf(!php)("is read by PHP as its README shows (skipped where there is no php)", () => {
    const { folder } = consumer("esm");
    const [, example = ""] = /```php\n([\s\S]*?)```/.exec(readme) ?? [];
    writeFileSync(join(folder, "example.php"), example);
    expect(run(folder, "php", "example.php")).toBe("InvalidContent");
  });

  it("makes a client that reads XML, decides and tells the user, in JavaScript and in TypeScript", async () => {
    const { expected } = (await import("../../matrix/expected.mjs" as string)) as { expected: string };
    const { folder: script } = consumer("client-cjs");
    expect(run(script, process.execPath, "answers.js")).toBe(expected);
    const { folder } = consumer("client");
    const flags = ["--strict", "--target", "es2020", "--lib", "es2020,dom"];
    run(
      folder,
      process.execPath,
      tool("ts59/bin/tsc"),
      ...flags,
      "--module",
      "node16",
      "--outDir",
      ".",
      "answers.ts",
    );
    expect(run(folder, process.execPath, "answers.js")).toBe(expected);
    for (const file of [join(folder, "client.ts"), join(script, "client.js")])
      expect(readFileSync(file, "utf8").split("\n").length).toBeLessThanOrEqual(61);
  });

  it("is of equal values by require and by import", () => {
    const { folder } = consumer("cjs");
    expect(run(folder, process.execPath, "both.mjs")).toBe("different modules, equal values\n");
  });

  it.each(["ts50", "ts59"])("type-checks where moduleResolution is node, with %s", (compiler) => {
    const { folder } = consumer("types");
    const flags = ["--noEmit", "--strict", "--target", "es2020", "--lib", "es2020,dom"];
    const resolution = ["--module", "commonjs", "--moduleResolution", "node"];
    run(folder, process.execPath, tool(`${compiler}/bin/tsc`), ...flags, ...resolution, "main.ts");
  });

  it.each(["ts50", "ts59", "ts70"])("type-checks in a CommonJS program with node16, with %s", (compiler) => {
    const { folder } = consumer("types");
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom"];
    const resolution = ["--module", "node16", "--moduleResolution", "node16"];
    writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }');
    run(folder, process.execPath, tool(`${compiler}/bin/tsc`), ...flags, ...resolution, "main.ts");
  });

  const compilers = ["ts50", "ts59", "ts70"];
  const resolutions = [
    ["node16", "node16"],
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ] as const;
  it.each(
    compilers.flatMap((compiler) =>
      resolutions.map(([module, resolution]) => [compiler, module, resolution] as const),
    ),
  )("type-checks with %s, module %s, resolution %s", (compiler, module, resolution) => {
    const { folder } = consumer("types");
    const flags = [
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--module",
      module,
      "--moduleResolution",
      resolution,
    ];
    run(folder, process.execPath, tool(`${compiler}/bin/tsc`), ...flags, "--lib", "es2022,dom", "main.ts");
  });

  it("is clean for publint and attw", () => {
    expect(
      run(packed.folder, process.execPath, tool("publint/src/cli.js"), packed.tarball, "--strict"),
    ).toContain("All good!");
    run(packed.folder, process.execPath, tool("@arethetypeswrong/cli/dist/index.js"), packed.tarball);
  });

  it("could be published", () => {
    const result = run(
      packed.folder,
      "npm",
      "publish",
      packed.tarball,
      "--dry-run",
      "--json",
      "--access",
      "public",
    );
    expect(result).toContain('"name": "activesync-codes"');
  });
});

/** The project's README begins with a part of the package's example. */
function firstExample(text: string): string {
  const [, example = "nothing"] = /```js\n([\s\S]*?)```/.exec(text) ?? [];
  return example;
}
