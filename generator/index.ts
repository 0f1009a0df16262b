/** The library that the command line is made of, and what a spec.ts is written with. */
export { z } from "zod";
export type { Bump, Change, Diff, Level } from "./compare/diff/change.js";
export { diff } from "./compare/diff/index.js";
export { type Diagnostic, InputError, type Place } from "./diagnostics/diagnostic.js";
export type { EmitContext, EmittedFile, Emitter } from "./emit/emitter.js";
export { emit } from "./emit/index.js";
export { buildModel } from "./model/build.js";
export type { Entry, Model, ModelTable } from "./model/model.js";
export { readDocument } from "./read/index.js";
export {
  type ColumnKind,
  type FieldType,
  identifier,
  integer,
  prose,
  type Reference,
  reference,
  type Vocabulary,
} from "./rows/kinds/index.js";
export {
  type CellErratum,
  defineSpec,
  type Erratum,
  type RowErratum,
  type Spec,
  type TableSpec,
} from "./spec/spec.js";
