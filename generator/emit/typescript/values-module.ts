import type { Model, ModelTable } from "../../model/model.js";
import { tableFields } from "../../model/model.js";
import { isPlainIdentifier } from "../../rows/names.js";
import type { EmitContext, EmittedFile } from "../emitter.js";
import { headerLines } from "../header.js";
import { isBindingName } from "./literal.js";
import { membersOf } from "./members.js";
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
  const fields = tableFields(spec, name, model);
  const file = new SourceFile(headerLines(model));
  const reserved: string[] = [];
  for (const { name: own, ...member } of table.entries.flatMap((entry) =>
    membersOf(entry, name, table, fields, model),
  )) {
    if (!isPlainIdentifier(own)) continue;
    const constant = isBindingName(own) ? own : `${own}_`;
    if (constant !== own) reserved.push(`${constant} as ${own}`);
    file.entry(member.entry, () =>
      file.const(constant, member.doc, (writer) => writer.write(`${constant} = ${member.value};`), {
        ...(constant === own ? {} : { local: true }),
        ...(member.deprecated ? { deprecated: member.deprecated } : {}),
      }),
    );
  }
  if (reserved.length > 0) file.exportLocal(reserved);
  return file.file(`${out}/values/${moduleName(name)}.ts`);
}
