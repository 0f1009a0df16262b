import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { listedMembers, statementReader } from "../../generator/write/verify-typescript.js";

const sourceOf = (text: string) => ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest);
const read = (text: string) => sourceOf(text).statements.map(statementReader(ts));

describe("a statement", () => {
  it.each<[string, object]>([
    ['import a from "m";', { kind: "import", name: "m" }],
    ['export * from "m";', { kind: "export", name: "m" }],
    ["export { a };", { kind: "export", name: "" }],
    ["import a from m;", { kind: "import", name: "" }],
    ["enum E {}", { kind: "enum", name: "E", members: 0 }],
    ["interface I { a: 1; b(): 2 }", { kind: "interface", name: "I", members: 2 }],
    ["type T = 1;", { kind: "type", name: "T" }],
    ["function f() {}", { kind: "function", name: "f" }],
    ["export default function () {}", { kind: "function", name: "" }],
    ["const a = 1, b = 2;", { kind: "const", name: "a,b" }],
    ["const { a } = b;", { kind: "const", name: "" }],
    ["const a = { b: 1, c: 2 } as const;", { kind: "const", name: "a", members: 2 }],
    // Only what an emitter prints has its members counted.
    ["const a = { b: 1 };", { kind: "const", name: "a" }],
    ["const a = [1, 2] as const;", { kind: "const", name: "a" }],
    ["let a;", { kind: "const", name: "a" }],
    ["evil();", { kind: "ExpressionStatement", name: "" }],
    ["class C {}", { kind: "ClassDeclaration", name: "" }],
  ])("is read by what it declares: %s", (text, statement) => {
    expect(read(text)).toEqual([statement]);
  });
});

describe("the members of a list", () => {
  it.each<[string, number | undefined]>([
    ["enum E { A = 1, B = 2, }", 2],
    ["[1, 2, 3];", 3],
    ["({ a: 1, b: 2 });", 2],
    ["", undefined],
    ["[1]; [2];", undefined],
    ["const a = [1];", undefined],
    ["({ a: 1 }).b;", undefined],
    ["(1);", undefined],
    ["evil();", undefined],
  ])("are counted where nothing else is there: %s", (text, count) => {
    expect(listedMembers(ts, sourceOf(text))).toBe(count);
  });
});
