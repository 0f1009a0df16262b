import { ts } from "ts-morph";
import { expect, it } from "vitest";
import { loadParser } from "../../generator/write/parser.js";

it("the parser is that of ts-morph", () => {
  const parser = loadParser();
  expect(parser.ts.version).toBe(ts.version);
  expect(String(parser.ts.createSourceFile)).toBe(String(ts.createSourceFile));
  const { statements } = parser.ts.createSourceFile(
    "x.ts",
    "enum E { A }\nlet a;",
    parser.ts.ScriptTarget.Latest,
  );
  expect(statements.map(({ kind }) => kind)).toEqual([
    ts.SyntaxKind.EnumDeclaration,
    ts.SyntaxKind.VariableStatement,
  ]);
});
