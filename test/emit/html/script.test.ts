import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pageScript } from "../../../generator/emit/html/script.js";
import { reportScript } from "../../../generator/report/html/look.js";
import { root } from "../../ms-ascmd.js";

/** What the compiler says of JavaScript with types in its comments, as strictly as of the project's own code. */
function faults(...scripts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "spectables-"));
  const files = scripts.map((script, index) => {
    const file = join(folder, `${index}.js`);
    writeFileSync(file, `${script}\nexport {};\n`);
    return file;
  });
  const libraries = ["--target", "es2022", "--lib", "es2022,dom,dom.iterable", "--types", ""];
  const rules = ["--strict", "--noUncheckedIndexedAccess", "--noUnusedLocals", "--allowJs", "--checkJs"];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/typescript/bin/tsc"),
      "--noEmit",
      "--ignoreConfig",
      ...libraries,
      ...rules,
      ...files,
    ],
    { encoding: "utf8", cwd: folder },
  );
  rmSync(folder, { recursive: true });
  return stdout + stderr;
}

it("the scripts of pages and reports have no fault of types", () => {
  expect(faults("document.body.nothing();")).toContain("Property 'nothing' does not exist");
  expect(faults(pageScript, reportScript)).toBe("");
}, 60_000);

it("nothing in them ends the element that they stand in", () => {
  for (const script of [pageScript, reportScript]) expect(script).not.toMatch(/<\/|<!--/);
});
