/** The library that the command line is made of, and what a spec.ts is written with. */
export { z } from "zod";
export { check } from "./commands/check/check.js";
export type { CheckResult } from "./commands/check/result.js";
export { generate } from "./commands/generate/generate.js";
export type { GenerateResult } from "./commands/generate/result.js";
export { type InitOptions, init } from "./commands/init/init.js";
export type { InitResult } from "./commands/init/result.js";
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
export { headerLines } from "./emit/header.js";
export { emit } from "./emit/index.js";
export type { Accessor, AccessorInput } from "./kinds/accessor.js";
export * from "./kinds/index.js";
export { versionAccessor } from "./kinds/version-accessors.js";
export { parseModel } from "./model/load.js";
export type { Entry, Model, ModelTable } from "./model/model.js";
export type { ModelRange } from "./model/range.js";
export { type BuildInput, buildModel } from "./pipeline/build.js";
export type { EmittedFile } from "./print/emitted-file.js";
export { literal } from "./print/literal.js";
export { Sheet } from "./print/sheet.js";
export { SourceFile } from "./print/source-file.js";
export type { Document } from "./read/document.js";
export type { Format } from "./read/forms.js";
export { type ReadDocument, type ReadOptions, readDocument } from "./read/index.js";
export type { Limits } from "./read/limits.js";
export { defineSpec, type EntryOf, type TypedModel } from "./spec/define.js";
export { type LoadedSpec, loadSpec } from "./spec/load.js";
export type { CellErratum, EmitContext, Emitter, Erratum, RowErratum, Spec } from "./spec/spec.js";
export type { TableSpec } from "./spec/table-schema.js";
export { type Table, tablesOf } from "./table/table.js";
