import { type InputError, inputError } from "./diagnostic.js";

/** What a function of the library throws where it is called with something else than it takes. */
export function wrongArgument(name: string, wanted: string, given: unknown): InputError {
  const words = typeof given === "object" && given !== null ? "an object without it" : String(given);
  return inputError("argument-invalid", `${name} needs ${wanted}, not ${words}.`, {
    help: "See docs/library.md, and the function's own documentation.",
  });
}

/** Whether something is an object that has these keys with objects behind them: enough to go on. */
export function hasObjects(value: unknown, ...keys: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return keys.every((key) => typeof record[key] === "object" && record[key] !== null);
}
