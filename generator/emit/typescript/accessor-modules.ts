import type { Accessor, AccessorInput } from "../../kinds/accessor.js";
import type { Model, ModelTable } from "../../model/model.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { SourceFile } from "../../print/source-file.js";
import type { EmitContext } from "../../spec/emitter.js";
import type { TableSpec } from "../../spec/table-schema.js";
import { tableSpec } from "../fields/fields.js";
import { headerLines } from "../header.js";
import { moduleName } from "./names.js";

/** The accessors of a table's columns, each once. */
export function accessorsOf(table: TableSpec): readonly Accessor[] {
  return [...new Set(Object.values(table.columns).flatMap(({ kind }) => kind.accessors ?? []))];
}

/** `error-code.versions`, the module of an accessor. */
export function accessorModule(table: string, accessor: Accessor): string {
  return `${moduleName(table)}.${accessor.module}`;
}

/** The modules that the kinds of a table's columns bring. */
export function accessorModules(
  name: string,
  table: ModelTable,
  model: Model,
  { spec, out }: EmitContext,
): EmittedFile[] {
  const own = tableSpec(spec, name);
  return accessorsOf(own).map((accessor) => {
    const { reads } = accessor;
    const entries = table.entries.map((entry) => picked(entry, reads && ["value", "name", ...reads]));
    const facts = picked(factsOf(table), reads);
    const file = new SourceFile(headerLines(model, [entries, facts]));
    accessor.print(file, {
      table: name,
      module: `./${moduleName(name)}.js`,
      entries,
      facts,
      exported: (exported) => own.accessors?.[exported] ?? exported,
    });
    return file.file(`${out}/${accessorModule(name, accessor)}.ts`);
  });
}

function picked<T>(
  from: Readonly<Record<string, T>>,
  names?: readonly string[],
): Readonly<Record<string, T>> {
  if (names === undefined) return from;
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

function factsOf({ prose = {} }: ModelTable): AccessorInput["facts"] {
  return Object.fromEntries(
    Object.entries(prose).map(([name, { text: _, references: __, ...facts }]) => [name, facts]),
  );
}
