import type { Model, ModelTable } from "../../model/model.js";
import { tableFields, tableSpec } from "../../model/model.js";
import type { EmitContext, EmittedFile } from "../emitter.js";
import { headerLines } from "../header.js";
import { entryName } from "../json.js";
import { describeEntry } from "./describe.js";
import { isBindingName, isIdentifier, literal } from "./literal.js";
import { moduleName } from "./names.js";
import { SourceFile } from "./source-file.js";

/**
 * One constant per value, for `import * as ErrorCode`: a bundle holds the values that are used, and nothing of
 * the rest. A name that cannot be a constant (`delete`) is exported under its name all the same; one that is
 * no identifier has no constant here.
 */
export function valuesModule(
  name: string,
  table: ModelTable,
  model: Model,
  { spec, out }: EmitContext,
): EmittedFile {
  const fields = tableFields(tableSpec(spec, name));
  const file = new SourceFile(headerLines(model));
  const reserved: string[] = [];
  for (const entry of table.entries) {
    const own = String(entry.name ?? entry.value);
    if (!isIdentifier(own)) continue;
    const constant = isBindingName(own) ? own : `${own}_`;
    if (constant !== own) reserved.push(`${constant} as ${own}`);
    file.entry(entryName(name, entry), () =>
      file.const(
        constant,
        describeEntry(entry, fields, table, model),
        (writer) => writer.write(`${constant} = ${literal(entry.value ?? entry.name)};`),
        constant === own ? {} : { local: true },
      ),
    );
  }
  if (reserved.length > 0) file.exportLocal(reserved);
  return file.file(`${out}/values/${moduleName(name)}.ts`);
}
