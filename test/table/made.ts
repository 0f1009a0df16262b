import { buildModel } from "../../generator/pipeline/build.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import type { Spec } from "../../generator/spec/spec.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { specOf } from "../build.js";

/** What a spec of one table makes of a Markdown document, and what was said on the way. */
export async function made(table: TableSpec, text: string, rest: Partial<Spec> = {}) {
  const document = await readMarkdown("x.md", text);
  const spec = specOf(table, rest);
  const built = buildModel({ spec, specFile: "spec.ts", document, file: "x.md", sha256: "0".repeat(64) });
  const said = built.diagnostics.map(({ code, place, message }) => `${code} ${place?.line}: ${message}`);
  return { ...built, spec, said, table: built.model?.tables.Code };
}
