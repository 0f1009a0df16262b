import type { Spec } from "../spec/spec.js";

/** The outputs of a spec that names none. Not all that there are: a new emitter must not add files to every project. */
const defaults = ["typescript", "json", "json-schema", "markdown"];

/** The ids of the emitters whose files a spec asks for; what makes the package is always among them. */
export function outputsOf({ outputs, emitters = [] }: Pick<Spec, "outputs" | "emitters">): readonly string[] {
  return [...(outputs ?? [...defaults, ...emitters.map(({ id }) => id)]), "package"];
}
