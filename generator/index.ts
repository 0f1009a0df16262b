/** The library that the command line is made of, and what a spec.ts is written with. */
export { z } from "zod";
export type { Bump, Change, Diff } from "./compare/diff/change.js";
export { diff } from "./compare/diff/diff.js";
export type { VerifyFinding, VerifyLevel } from "./compare/verify/finding.js";
export {
  type VerifiedFile,
  type VerifiedTable,
  type VerifyOptions,
  type VerifySource,
  verify,
} from "./compare/verify/verify.js";
export { type Diagnostic, InputError, type Place } from "./diagnostics/diagnostic.js";
export type { EmitContext, EmittedFile, Emitter } from "./emit/emitter.js";
export { headerLines } from "./emit/header.js";
export { emit } from "./emit/index.js";
export type { Accessor, AccessorInput } from "./emit/typescript/accessor.js";
export { versionAccessor } from "./emit/typescript/accessors/versions.js";
export { literal } from "./emit/typescript/literal.js";
export {
  bit,
  booleanWords,
  type ChangeRule,
  type ColumnKind,
  entryName,
  type FieldType,
  fused,
  hex,
  hex64,
  identifier,
  integer,
  type Level,
  phrase,
  prose,
  type Range,
  type Reference,
  ranges,
  reference,
  stringKey,
  type Vocabulary,
  versionSet,
} from "./kinds/index.js";
export { type BuildInput, buildModel } from "./model/build.js";
export type { Entry, Model, ModelTable } from "./model/model.js";
export type { Document, Format } from "./read/document.js";
export { type ReadDocument, type ReadOptions, readDocument } from "./read/index.js";
export type { Limits } from "./read/limits.js";
export {
  type CellErratum,
  defineSpec,
  type Erratum,
  type RowErratum,
  type Spec,
  type TableSpec,
} from "./spec/spec.js";
export { type Table, tablesOf } from "./table/table.js";
