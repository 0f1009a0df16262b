import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as kinds from "../../generator/kinds/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
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
  return new Function(...Object.keys(kinds), `return { ${text} };`)(...Object.values(kinds));
}

describe("an example of docs/spec.md", () => {
  it("is found wherever the page says that there is one", () => {
    expect(page.split("<!-- example -->")).toHaveLength(examples.length + 1);
    expect(examples.length).toBeGreaterThan(4);
  });

  it.each(examples.map((example, index) => [index + 1, example] as const))(
    "%i gives what the page says",
    async (_, { document, table, model }) => {
      const { errata = [], ...tables } = evaluated(table);
      const frame = { id: "test", title: "Test", document: { name: "TEST", file: "x.md" } };
      const spec = validSpec({ ...frame, tables, errata });
      const built = buildModel({
        spec,
        specFile: "spec.ts",
        document: await readMarkdown("x.md", document),
        file: "x.md",
        sha256: "0".repeat(64),
      });
      expect(built.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const [made] = Object.values(built.model?.tables ?? {});
      const { kind: _kind, columns: _columns, section: _section, ...rest } = made ?? {};
      expect(rest).toEqual(model);
    },
  );
});
