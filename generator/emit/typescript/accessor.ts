import type { Entry, Model, ModelTable } from "../../model/model.js";
import { tableSpec } from "../../model/model.js";
import type { TableSpec } from "../../spec/spec.js";
import type { EmitContext, EmittedFile } from "../emitter.js";
import { headerLines } from "../header.js";
import { moduleName } from "./names.js";
import { SourceFile } from "./source-file.js";

/** A module of functions that a column's kind brings for every table with such a column. */
export interface Accessor {
  /** What comes after the table's module name: `versions` makes `error-code.versions.ts`. */
  readonly module: string;
  /** The functions that the module exports; a spec.ts may give them other names. */
  readonly exports: readonly string[];
  print(file: SourceFile, input: AccessorInput): void;
}

export interface AccessorInput {
  /** The table's name, which is its enum's. */
  readonly table: string;
  /** The table's module, as an import names it. */
  readonly module: string;
  readonly entries: readonly Entry[];
  readonly prose: NonNullable<ModelTable["prose"]>;
  /** The name under which one of `exports` is to be exported. */
  exported(name: string): string;
}

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
    const file = new SourceFile(headerLines(model));
    accessor.print(file, {
      table: name,
      module: `./${moduleName(name)}.js`,
      entries: table.entries,
      prose: table.prose ?? {},
      exported: (exported) => own.accessors?.[exported] ?? exported,
    });
    return file.file(`${out}/${accessorModule(name, accessor)}.ts`);
  });
}
