import type { Model } from "../../model/model.js";
import type { EmitContext, PackageSpec } from "../../spec/spec.js";

export interface PackageInput {
  readonly model: Model;
  readonly context: EmitContext;
  readonly block: PackageSpec;
  /** The package's folder, from the project's root. */
  readonly folder: string;
}

/** The file that the package's terms stand in. */
export const noticeFile = "NOTICE.md";
