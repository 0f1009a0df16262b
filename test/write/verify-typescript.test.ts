import * as tsMorph from "ts-morph";
import { describe, expect, it } from "vitest";
import type { MemberList, Statement } from "../../generator/print/emitted-file.js";
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

  const a: Statement = { kind: "const", name: "a" };
  it.each<[string, string, Statement[], string[]]>([
    [
      "a statement too many",
      "export const a = 1; evil();",
      [a],
      ["declared as statement 2: none", "found as statement 2: ExpressionStatement "],
    ],
    [
      "a declaration too many",
      "export const a = 1, b = 2;",
      [a],
      ["declared as statement 1: const a", "found as statement 1: const a,b"],
    ],
    [
      "a statement less",
      "export const a = 1;",
      [a, { kind: "type", name: "T" }],
      ["declared as statement 2: type T", "found as statement 2: none"],
    ],
    [
      "another name",
      "export enum A { X }",
      [{ kind: "enum", name: "B", members: 1 }],
      ["declared as statement 1: enum B of 1 members", "found as statement 1: enum A of 1 members"],
    ],
    [
      "a member too many",
      "export enum A { X, Y }",
      [{ kind: "enum", name: "A", members: 1 }],
      ["declared as statement 1: enum A of 1 members", "found as statement 1: enum A of 2 members"],
    ],
    [
      "a syntax error",
      'export const a = "',
      [a],
      [
        "does not parse: Unterminated string literal.",
        "declared as statement 2: none",
        "found as statement 2: none",
      ],
    ],
  ])("finds %s, and says where", (_, text, statements, details) => {
    expect(verify(text, ...statements)).toEqual([
      {
        code: "output-unsound",
        severity: "error",
        message: "x.ts would not hold the declared statements; nothing was written.",
        details,
        help: expect.stringContaining("defect of an emitter"),
      },
    ]);
  });

  describe("of a statement whose members are parsed in parts", () => {
    const shells: Record<MemberList["kind"], readonly [string, string]> = {
      members: ["export enum E {", "\n}\n"],
      properties: ["export const E = {", "\n} as const;\n"],
      items: ["const E = (() => [", "\n])();\n"],
    };
    /** Verifies a statement that is made of parts, each declared to have so many members. */
    const verifyParts = (kind: MemberList["kind"], ...parts: readonly (readonly [string, number])[]) => {
      const [before, after] = shells[kind];
      let text = before;
      const lists = parts.map(([part, count]): MemberList => {
        const from = text.length;
        text += part;
        return { kind, statement: 0, from, to: text.length, count };
      });
      const members = parts.reduce((sum, [, count]) => sum + count, 0);
      const statement: Statement =
        kind === "members"
          ? { kind: "enum", name: "E", members }
          : { kind: "const", name: "E", ...(kind === "properties" ? { members } : {}) };
      const file = { path: "x.ts", text: text + after, statements: [statement], lists };
      return verifyTypeScript([file], tsMorph);
    };
    const member = { members: "\n  A = 1,", properties: "\n  A: 1,", items: "\n  f({ a: 1 })," } as const;

    it.each(["members", "properties", "items"] as const)(
      "finds nothing where all is as declared: %s",
      (kind) => {
        expect(verifyParts(kind, [member[kind].repeat(2), 2], [member[kind], 1])).toEqual([]);
      },
    );

    it.each(["members", "properties", "items"] as const)("finds a member too many or too few: %s", (kind) => {
      for (const times of [0, 1, 3]) {
        expect(verifyParts(kind, [member[kind], 1], [member[kind].repeat(times), 2])).toMatchObject([
          {
            code: "output-unsound",
            details: [`declared within statement 1: 2 ${kind}`, `found there: ${times}`],
          },
        ]);
      }
    });

    it("counts the members of each statement for itself", () => {
      const texts = ["enum A {", " X,", "}\nenum B {", " Y, Z,", "}\n"];
      const text = texts.join("");
      const from = text.indexOf(" Y");
      const lists: MemberList[] = [
        { kind: "members", statement: 0, from: 8, to: 11, count: 1 },
        { kind: "members", statement: 1, from, to: from + 6, count: 2 },
      ];
      const statements = (one: number, other: number): Statement[] => [
        { kind: "enum", name: "A", members: one },
        { kind: "enum", name: "B", members: other },
      ];
      const parts = (...counts: [number, number]) =>
        verifyTypeScript([{ path: "x.ts", text, statements: statements(...counts), lists }], tsMorph);
      expect(parts(1, 2)).toEqual([]);
      expect(parts(2, 1)).toMatchObject([{ code: "output-unsound" }]);
    });

    it.each<[MemberList["kind"], string, string]>([
      ["members", "A = 1 } alert(1); enum F { B = 2,", "found there: something else"],
      ["properties", "A: 1 }); alert(1); ({ B: 2,", "found there: something else"],
      ["items", "1]; alert(1); [2,", "found there: something else"],
      ["items", "1); alert(2,", "does not parse: "],
      ["members", "A = 1, /* ", "does not parse: '*/' expected."],
      ["members", "A = 1, // ", "does not parse: '}' expected."],
      ["items", "`", "does not parse: Unterminated template literal."],
      ["items", "'", "does not parse: Unterminated string literal."],
      ["properties", "A: (", "does not parse: "],
    ])("finds what breaks out of %s: %s", (kind, part, found) => {
      const [problem, ...others] = verifyParts(kind, [part, 1], [member[kind], 1]);
      expect(others).toEqual([]);
      expect(problem?.code).toBe("output-unsound");
      expect(problem?.details?.join("\n")).toContain(found);
    });
  });
});
