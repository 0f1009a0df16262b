import vm from "node:vm";
import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { literal, memberName, propertyKey } from "../../generator/print/literal.js";
import { hostileText } from "../emit/hostile.js";

/** Parses a text as one variable statement, and evaluates it. */
function evaluate(expression: string): unknown {
  const source = ts.createSourceFile("x.ts", `const x = ${expression};`, ts.ScriptTarget.Latest);
  expect((source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
  expect(source.statements.map(({ kind }) => kind)).toEqual([ts.SyntaxKind.VariableStatement]);
  return vm.runInNewContext(`(${expression})`);
}

const plainData = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    hostileText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(hostileText, tie("value"), { maxKeys: 4 }),
  ),
})).value;

describe("literal", () => {
  it("evaluates to exactly the data, whatever the texts are", () => {
    fc.assert(
      fc.property(plainData, (data) => {
        const result = evaluate(literal(data));
        // Across contexts, and with dictionaries that have no prototype: compare as data.
        expect(JSON.stringify(result)).toBe(JSON.stringify(data));
        if (typeof data === "number") expect(Object.is(result, data)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("shows nothing that a reader cannot see", () => {
    expect(literal("a\u202eb\u2028c\ud800\u200b")).toBe('"a\\u202eb\\u2028c\\ud800\\u200b"');
  });

  it("keeps __proto__ a key like others", () => {
    const data = JSON.parse('{"__proto__": {"x": 1}}') as unknown;
    expect(literal(data)).toBe('{ ["__proto__"]: { x: 1 } }');
    expect(Object.keys(evaluate(literal(data)) as object)).toEqual(["__proto__"]);
  });

  it("refuses what is no plain data", () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol("x")]) {
      expect(() => literal(value)).toThrow("Not plain data");
    }
  });
});

describe("names", () => {
  it("are quoted where they are no plain identifiers", () => {
    expect([memberName("Plain_1"), memberName("two words"), memberName("Größe")]).toEqual([
      "Plain_1",
      '"two words"',
      '"Größe"',
    ]);
    expect(propertyKey("a-b")).toBe('"a-b"');
  });
});
