import { literal } from "../print/literal.js";
import type { Accessor } from "./accessor.js";
import type { ColumnKind } from "./kind.js";

const accessor: Accessor = {
  module: "label",
  exports: ["label"],
  reads: ["name", "documentName"],
  print(file, { table, entries, exported }) {
    const isNumeric = entries.every(({ value }) => typeof value === "number");
    // Values of 64 bits are strings of digits in the model.
    const [type, own, key] = isNumeric
      ? ["number", "number", "value"]
      : ["string | bigint", "string", "String(value)"];
    file
      .const(
        "labels",
        [],
        [
          `: ReadonlyMap<${own}, string> = /* @__PURE__ */ new Map([`,
          ...entries.map(({ value, name, documentName }) => {
            const spaced = typeof documentName === "string" && /\s/.test(documentName);
            const label = spaced ? documentName : labelOf(String(name));
            return `  [${literal(value ?? documentName ?? name)}, ${literal(label)}],`;
          }),
          "]);",
        ],
        { local: true },
      )
      .function(
        exported("label"),
        `(value: ${type}): string | undefined`,
        `A short label for a value of ${table}, made of its name; undefined where the document does not know the value. Never throws.`,
        `return labels.get(${key});`,
      );
  },
};

/** A column of names that give short labels too: `DeviceOff` gives `Device off`. Reads what the kind within reads. */
export function labelled<Kind extends ColumnKind>(kind: Kind): Kind {
  return { ...kind, accessors: [...(kind.accessors ?? []), accessor] };
}

/**
 * A short text for people, made of a name: `DeviceNotProvisioned` gives `Device not provisioned`.
 *
 * Words with several capitals (`XML`, `IDs`) and letters alone stay as they are. Where nothing tells words in
 * capitals from others, since the name has no small letter, all of it does; a name with spaces already is such a text.
 */
export function labelOf(name: string): string {
  if (/\s/.test(name)) return name;
  const words = name
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(?!\p{Lu}s(?!\p{Ll}))(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((word) => word !== "");
  const isPlain = (word: string) => word.length > 1 && !/\p{Lu}.*\p{Lu}/u.test(word);
  const text = words
    .map((word) => (/\p{Ll}/u.test(name) && isPlain(word) ? word.toLowerCase() : word))
    .join(" ");
  return text === "" ? name : text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
