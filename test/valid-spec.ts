import type { Spec } from "../generator/spec/spec.js";
import { specError, specFaults } from "../generator/spec/validate.js";

/**
 * What a spec.ts would export, held against the schema.
 *
 * @throws InputError with all that is wrong with it
 */
export function validSpec(value: unknown, file = "spec.ts"): Spec {
  const faults = specFaults(value);
  if (faults.length > 0) throw specError(faults, () => ({ place: { file } }));
  return value as Spec;
}
