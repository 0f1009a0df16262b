import { isPlainIdentifier } from "../words/member-name.js";
import { stringLiteral } from "./escape.js";

/**
 * A TypeScript expression for plain data: the only way in which a document's text becomes an expression.
 *
 * @param value strings, finite numbers, booleans, null, and arrays and objects of them
 */
export function literal(value: unknown): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number" && Number.isFinite(value)) return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "boolean" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object") {
    const properties = Object.entries(value).map(([key, item]) => `${propertyKey(key)}: ${literal(item)}`);
    return properties.length === 0 ? "{}" : `{ ${properties.join(", ")} }`;
  }
  throw new TypeError(`Not plain data: ${String(value)}`);
}

/** A property's key; `__proto__` is computed, since as a plain key it would set the prototype. */
export function propertyKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return memberName(key);
}

/** An enum member's name. */
export function memberName(name: string): string {
  return isPlainIdentifier(name) ? name : stringLiteral(name);
}

/** A member of an enum, as an expression. */
export function memberAccess(enumName: string, name: string): string {
  return isPlainIdentifier(name) ? `${enumName}.${name}` : `${enumName}[${stringLiteral(name)}]`;
}

/** Words that ECMAScript modules reserve (ECMA-262, section 12.7.2), and those that no strict binding may have. */
const reserved = new Set(
  (
    "__esModule arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public return " +
    "static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Whether a name that is an identifier may name a constant. */
export function isBindingName(name: string): boolean {
  return !reserved.has(name);
}
