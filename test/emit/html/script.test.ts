import { ts } from "ts-morph";
import { expect, it } from "vitest";
import { pageScript } from "../../../generator/emit/html/script.js";
import { reportScript } from "../../../generator/report/html/script.js";

/** What a compiler says of JavaScript with types in its comments, as strictly as of the project's own code. */
function faults(script: string): string[] {
  const options: import("ts-morph").ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === "page.js"
      ? ts.createSourceFile(name, `${script}\nexport {};`, ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram(["page.js"], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, start }) => `${start}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

it("the scripts of pages and reports have no fault of types", () => {
  expect(faults('const x = /** @type {number} */ ("a".length.at);')).not.toEqual([]);
  expect(faults(pageScript)).toEqual([]);
  expect(faults(reportScript)).toEqual([]);
});

it("nothing in them ends the element that they stand in", () => {
  for (const script of [pageScript, reportScript]) expect(script).not.toMatch(/<\/|<!--/);
});
