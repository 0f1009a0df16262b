import * as tsMorph from "ts-morph";
import { describe, expect, it } from "vitest";
import type { Statement } from "../../generator/emit/emitter.js";
import { verifyTypeScript } from "../../generator/write/verify-typescript.js";
import { outputs } from "../ms-ascmd.js";

const verify = (text: string, ...statements: Statement[]) =>
  verifyTypeScript([{ path: "x.ts", text, statements }], tsMorph);

describe("verifyTypeScript", () => {
  it("has nothing to say of what the emitters print", () => {
    expect(verifyTypeScript(outputs(), tsMorph)).toEqual([]);
  });

  it("knows every kind of statement", () => {
    const text = `import { a } from "a";
      export * from "b";
      export enum E { A = 1, B = 2 }
      export interface I { a: 1 }
      export type T = 1;
      export const c = 1;
      function f() {}`;
    const statements: Statement[] = [
      { kind: "import", name: "a" },
      { kind: "export", name: "b" },
      { kind: "enum", name: "E", members: 2 },
      { kind: "interface", name: "I", members: 1 },
      { kind: "type", name: "T" },
      { kind: "const", name: "c" },
      { kind: "function", name: "f", local: true },
    ];
    expect(verify(text, ...statements)).toEqual([]);
  });

  describe("of a long text, which is parsed in pieces", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `constant${index}`);
    const lines = names.map((name) => `/** A text of some length. */\nexport const ${name} = 1;\n`);
    const statements = names.map((name): Statement => ({ kind: "const", name }));

    it("finds nothing where all is as declared", () => {
      expect(verify(lines.join("\n"), ...statements)).toEqual([]);
    });

    it.each([0, 10_000, 19_999])("finds what is wrong at statement %i", async (at) => {
      const evil = lines.with(at, `${lines[at]}evil();\n`).join("\n");
      const details = [expect.any(String), `found as statement ${at + 2}: ExpressionStatement `];
      expect(verify(evil, ...statements)).toMatchObject([{ code: "output-unsound", details }]);
      const unended = lines.with(at, `/* ${lines[at]}`.replace("*/", "")).join("\n");
      expect(verify(unended, ...statements)).toMatchObject([{ code: "output-unsound" }]);
      const swapped = [...statements.slice(0, at), ...statements.slice(at + 1)];
      expect(verify(lines.join("\n"), ...swapped)).toMatchObject([{ code: "output-unsound" }]);
    });
  });

  it.each<[string, string, Statement[]]>([
    ["a statement too many", "export const a = 1; evil();", [{ kind: "const", name: "a" }]],
    ["a declaration too many", "export const a = 1, b = 2;", [{ kind: "const", name: "a" }]],
    [
      "a statement less",
      "export const a = 1;",
      [
        { kind: "const", name: "a" },
        { kind: "type", name: "T" },
      ],
    ],
    ["another name", "export enum A { X }", [{ kind: "enum", name: "B", members: 1 }]],
    ["a member too many", "export enum A { X, Y }", [{ kind: "enum", name: "A", members: 1 }]],
    ["a syntax error", 'export const a = "', [{ kind: "const", name: "a" }]],
  ])("finds %s", async (_, text, statements) => {
    expect(verify(text, ...statements)).toMatchObject([{ code: "output-unsound" }]);
  });
});
