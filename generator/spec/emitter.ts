import type { Model } from "../model/model.js";
import type { EmittedFile } from "../print/emitted-file.js";
import type { SpecData } from "./schema.js";

/** Makes files out of a model. Pure: touches no disk, and gives the same text for the same input. */
export interface Emitter {
  readonly id: string;
  readonly description: string;
  run(model: Model, context: EmitContext): Iterable<EmittedFile>;
}

export interface EmitContext {
  readonly spec: SpecData;
  /** The folder of the outputs, from the project's root, with `/` between folders. */
  readonly out: string;
  /** The other specs of the spec's package, in the order in which it names them. */
  readonly parts?: readonly EmitPart[];
  /** The texts of the files that the spec's `package` block names. */
  readonly texts?: { readonly notice: string; readonly example?: string; readonly tested?: string };
}

/** A spec whose outputs another spec's package has too. */
export interface EmitPart extends Pick<EmitContext, "spec" | "out"> {
  readonly model: Model;
}
