import type { EmittedFile } from "../../print/emitted-file.js";
import { isBindingName } from "../../print/literal.js";
import { SourceFile } from "../../print/source-file.js";
import { isPlainIdentifier } from "../../words/member-name.js";
import { headerLines } from "../header.js";
import type { PrintedTable } from "../table.js";
import type { Members } from "./members.js";
import { moduleName } from "./names.js";

/**
 * One constant per value, for `import * as ErrorCode`: a bundle holds the values that are used, and nothing of
 * the rest. A name that cannot be a constant (`delete`) is exported under its name all the same; one that is
 * no identifier has no constant here.
 */
export function valuesModule(
  { name, table, section, model, context }: PrintedTable,
  members: readonly Members[],
): EmittedFile {
  const reserved: string[] = [];
  const all = members.flat();
  const names = new Set(all.map((member) => member.name));
  const constants = all.flatMap((member) => {
    const own = member.name;
    if (!isPlainIdentifier(own)) return [];
    let constant = own;
    while (!isBindingName(constant) || (constant !== own && names.has(constant))) constant += "_";
    if (constant === own) return [member];
    reserved.push(`${constant} as ${own}`);
    return [{ ...member, name: constant, local: true } as const];
  });
  const { entries, errata, renamed } = table;
  const file = new SourceFile(
    headerLines(model, [section, entries, errata, renamed]),
    context.spec,
  ).constants(constants);
  if (reserved.length > 0) file.exportLocal(reserved);
  return file.file(`${context.out}/values/${moduleName(name)}.ts`);
}
