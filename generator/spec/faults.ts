import { z } from "zod";
import * as kinds from "../kinds/index.js";
import { distanceOf, misspellingLimit } from "../words/distance.js";

/** What is wrong with a key of a spec.ts. */
export interface Fault {
  /** The keys that lead to it from the default export. */
  readonly path: readonly PropertyKey[];
  /** Completes the sentence that begins with the key. */
  readonly message: string;
}

/**
 * What a schema has against a value, one fault per key, in words that say what is allowed.
 *
 * @param schema objects, lists, records and unions of them
 */
export function faultsOf(schema: z.ZodType, value: unknown): Fault[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  // A misspelt key comes before the one that is missing for it.
  const isUnknown = ({ code }: z.core.$ZodIssue) => code === "unrecognized_keys";
  const { issues } = result.error;
  return [...issues.filter(isUnknown), ...issues.filter((issue) => !isUnknown(issue))].flatMap((issue) =>
    faultsIn(issue, schema, value, []),
  );
}

/** The name that a spec.ts imports a function by; its own may be another in a bundle. */
function nameOf(given: unknown): string {
  const known = Object.entries(kinds).find(([, kind]) => kind === given);
  return known?.[0] ?? (given as { readonly name: string }).name;
}

function faultsIn(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  before: readonly PropertyKey[],
): Fault[] {
  const path = [...before, ...issue.path];
  const given = at(value, path);
  const fault = (message: string): Fault[] => [{ path, message }];
  if (issue.code === "unrecognized_keys") {
    const allowed = keysAt(schema, path);
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, allowed) }));
  }
  // Kinds are made by functions, which are easily left without their parentheses.
  if (typeof given === "function" && issue.code !== "custom")
    return fault(`is the function ${nameOf(given)} itself; call it: ${nameOf(given)}()`);
  if (path.at(-1) === "kind" && typeof given === "string" && given in kinds)
    return fault(`is a text; call the kind: ${given}()`);
  if (issue.code === "invalid_format") return fault(`needs ${issue.message}, not ${shown(given)}`);
  if (issue.code === "too_small" && issue.message.startsWith("Too small"))
    return fault(`needs ${leastOf(issue)}, not ${shown(given)}`);
  if (issue.code === "invalid_union") {
    const branches = issue.errors.filter((issues) => issues.length > 0);
    const [nearest = []] = [...branches].sort((left, right) => left.length - right.length);
    return nearest.flatMap((one) => faultsIn(one, schema, value, path));
  }
  if (issue.code === "invalid_key")
    return fault(`is no name that fits: needs ${issue.issues.map(({ message }) => message).join("; ")}`);
  if (issue.code === "invalid_type") {
    const wanted = words[issue.expected] ?? issue.expected;
    return fault(
      given === undefined ? `is missing: needs ${wanted}` : `needs ${wanted}, not ${shown(given)}`,
    );
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map((one) => JSON.stringify(one));
    const near = typeof given === "string" ? nearestOf(given, issue.values.map(String)) : undefined;
    const question = near === undefined ? "" : `; did you mean "${near}"?`;
    return fault(`needs ${allowed.join(" or ")}, not ${shown(given)}${question}`);
  }
  return fault(issue.message);
}

/** What is not too small, where the schema has no words of its own for it. */
function leastOf({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin !== "string" && origin !== "array") return `${minimum} or more`;
  return minimum === 1
    ? "one that is not empty"
    : `${minimum} ${origin === "string" ? "characters" : "items"} or more`;
}

const words: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  tuple: "a list",
  object: "an object { … }",
  record: "an object { … }",
  boolean: "true or false",
};

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" ? `the function ${value.name}` : String(JSON.stringify(value));
}

function unknownKey(key: string, allowed: readonly string[]): string {
  const near = nearestOf(key, allowed);
  const question = near === undefined ? "." : `; did you mean ${near}?`;
  return `is no key that is known${question} Allowed here: ${allowed.join(", ")}`;
}

function nearestOf(key: string, allowed: readonly string[]): string | undefined {
  const limit = Math.max(1, misspellingLimit(key.length));
  const far = (one: string) => distanceOf(key.toLowerCase(), one.toLowerCase(), limit);
  return allowed.filter((one) => far(one) <= limit).sort((left, right) => far(left) - far(right))[0];
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((one, key) => (one as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** The keys that an object may have at a path of a schema. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [key, ...rest] = path;
  if (schema instanceof z.ZodOptional) return keysAt(schema.def.innerType, path);
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.def.options.flatMap((option) => keysAt(option, path)))];
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.def.shape;
    if (key === undefined) return Object.keys(shape);
    const next = shape[String(key)];
    return next === undefined ? [] : keysAt(next, rest);
  }
  if (key === undefined) return [];
  if (schema instanceof z.ZodRecord) return keysAt(schema.def.valueType, rest);
  return schema instanceof z.ZodArray ? keysAt(schema.def.element, rest) : [];
}
