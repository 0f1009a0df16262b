import type { Accessor, AccessorInput } from "../../kinds/accessor.js";
import type { ModelTable } from "../../model/model.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { SourceFile } from "../../print/source-file.js";
import { accessorsOf } from "../../spec/table.js";
import { headerLines } from "../header.js";
import type { PrintedTable } from "../table.js";
import { moduleName } from "./names.js";

/** `error-code.versions`, the module of an accessor. */
export function accessorModule(table: string, accessor: Accessor): string {
  return `${moduleName(table)}.${accessor.module}`;
}

/** The modules that the kinds of a table's columns bring. */
export function accessorModules({ name, table, own, model, context }: PrintedTable): EmittedFile[] {
  return accessorsOf(own).map((accessor) => {
    const { entries, facts } = inputOf(table, accessor);
    const file = new SourceFile(headerLines(model, [entries, facts]), context.spec);
    accessor.print(file, {
      table: name,
      module: `./${moduleName(name)}.js`,
      entries,
      facts,
      key: table.key,
      exported: (exported) => own.accessors?.[exported] ?? exported,
    });
    return file.file(`${context.out}/${accessorModule(name, accessor)}.ts`);
  });
}

/** What an accessor gets of a table: no more than it says that it reads. */
function inputOf(
  { entries, key, prose = {} }: ModelTable,
  { reads }: Accessor,
): Pick<AccessorInput, "entries" | "facts"> {
  const facts = Object.fromEntries(
    Object.entries(prose).map(([name, { text: _, references: __, ...rest }]) => [name, rest]),
  );
  if (reads === undefined) return { entries, facts };
  const told = entries.filter((entry) => reads.some((field) => field in entry));
  return {
    entries: told.map((entry) =>
      picked(entry, [...(key ?? ["value" in entry ? "value" : "name"]), ...reads]),
    ),
    facts: picked(facts, reads),
  };
}

function picked<T>(from: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
