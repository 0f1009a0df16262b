import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as kinds from "../../generator/kinds/index.js";
import { columnKind } from "../../generator/kinds/kind.js";
import { buildModel } from "../../generator/pipeline/build.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import { specData } from "../../generator/spec/spec.js";
import { validSpec } from "../valid-spec.js";

const page = readFileSync("docs/spec.md", "utf8");
const form = /<!-- example -->\n\n```md\n([\s\S]*?)```\n\n```ts\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g;
const examples = [...page.matchAll(form)].map(([, document = "", table = "", model = ""]) => ({
  document,
  table,
  model: JSON.parse(model) as Record<string, unknown>,
}));

/** The table's block as a spec.ts would have it, in which the kinds are imported. */
function evaluated(text: string): Record<string, unknown> {
  const scope = { ...kinds, z };
  return new Function(...Object.keys(scope), `return { ${text} };`)(...Object.values(scope));
}

/** The keys of a schema and of all that is in it, but for those of column kinds, which are functions' results. */
function keysOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (schema === columnKind || typeof schema !== "object" || schema === null) return found;
  const { def, shape } = schema as { readonly def?: Record<string, unknown>; readonly shape?: object };
  for (const [key, inner] of Object.entries(shape ?? {})) keysOf(inner, found.add(key));
  const { innerType, element, valueType, options, items } = def ?? {};
  for (const inner of [innerType, element, valueType, options, items].flat()) keysOf(inner, found);
  return found;
}

describe("an example of docs/spec.md", () => {
  it("is found wherever the page says that there is one", () => {
    expect(page.split("<!-- example -->")).toHaveLength(examples.length + 1);
    expect(examples.length).toBeGreaterThan(4);
  });

  it("is there for every key that a spec.ts may have", () => {
    const text = examples.map(({ table }) => table).join("\n");
    const keys = [...keysOf(specData)];
    expect(keys.filter((key) => !new RegExp(`\\b${key}:`).test(text))).toEqual([]);
    expect(keys.length).toBeGreaterThan(60);
  });

  it.each(examples.map((example, index) => [index + 1, example] as const))(
    "%i gives what the page says",
    async (_, { document, table, model }) => {
      const said = Object.entries(evaluated(table));
      // A type's name begins with a capital: the rest stands beside `tables`.
      const tables = said.filter(([key]) => /^[A-Z]/.test(key));
      const beside = said.filter(([key]) => !/^[A-Z]/.test(key));
      const frame = { id: "test", title: "Test", document: { name: "TEST", file: "x.md" } };
      const spec = validSpec({ ...frame, tables: Object.fromEntries(tables), ...Object.fromEntries(beside) });
      const source = { document: await readMarkdown("x.md", document), file: "x.md", sha256: "0".repeat(64) };
      const others = new Map([["lamps.md", source]]);
      const built = buildModel({ spec, specFile: "spec.ts", ...source, others });
      expect(built.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const [made] = Object.values(built.model?.tables ?? {});
      const { kind: _kind, columns: _columns, section: _section, source: _source, ...rest } = made ?? {};
      expect(rest).toEqual(model);
    },
  );
});
