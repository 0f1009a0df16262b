import { literal, propertyKey } from "../../print/literal.js";
import type { JsonSchema } from "../fields/json-schema.js";

/** The TypeScript type that a JSON Schema describes; everything is read-only. */
export function typeText(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref.replace(/^#\/\$defs\//, "");
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(" | ");
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => typeText(one)).join(" | ");
  switch (schema.type) {
    case "string":
    case "boolean":
    case "null":
      return schema.type;
    case "integer":
    case "number":
      return "number";
    case "array": {
      const item = typeText(schema.items ?? {});
      return `readonly ${/^\w+$/.test(item) ? item : `(${item})`}[]`;
    }
    case "object":
      return `{ ${properties(schema).join(" ")} }`;
    default:
      return "unknown";
  }
}

/** The members of an object type, each ended by `;`. */
export function properties(schema: JsonSchema): string[] {
  return Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const optional = schema.required?.includes(key) ? "" : "?";
    return `readonly ${propertyKey(key)}${optional}: ${typeText(value)};`;
  });
}
