import { buildModel } from "../generator/pipeline/build.js";
import { readText } from "../generator/read/text.js";
import type { Spec } from "../generator/spec/spec.js";
import type { TableSpec } from "../generator/spec/table-schema.js";
import { validSpec } from "./valid-spec.js";

/** A spec of one table, `Code`, for a document that is written in the test. */
export function specOf(table: TableSpec, rest: Partial<Spec> = {}): Spec {
  const spec: Spec = {
    id: "test",
    title: "Test",
    document: { name: "TEST", file: "doc.txt" },
    tables: { Code: table },
    ...rest,
  };
  return validSpec(spec, "spec/test/spec.ts");
}

/** The model of a text document given as lines, and what was said on the way. */
export function build(lines: readonly string[], spec: Spec) {
  const document = readText("spec/test/doc.txt", lines.join("\n"));
  const { model, diagnostics } = buildModel({
    spec,
    specFile: "spec/test/spec.ts",
    document,
    file: "spec/test/doc.txt",
    sha256: "0".repeat(64),
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { model, diagnostics, errors, entries: model?.tables.Code?.entries };
}

/** The lines of a table in the text form with a rule line. */
export function table(header: readonly string[], ...rows: readonly (readonly string[])[]): string[] {
  const cell = (text: string) => (text === "" ? "|" : `${text} |`);
  return [...header.map(cell), "---|".repeat(header.length), ...rows.flatMap((row) => row.map(cell))];
}
