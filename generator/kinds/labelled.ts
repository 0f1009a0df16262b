import { literal } from "../print/literal.js";
import { labelOf } from "../words/label.js";
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
        (writer) => {
          writer.write(`labels: ReadonlyMap<${own}, string> = /* @__PURE__ */ new Map([`).newLine();
          for (const { value, name, documentName } of entries) {
            const spaced = typeof documentName === "string" && /\s/.test(documentName);
            writer.writeLine(
              `  [${literal(value ?? documentName ?? name)}, ${literal(spaced ? documentName : labelOf(String(name)))}],`,
            );
          }
          writer.write("]);");
        },
        { local: true },
      )
      .function(
        exported("label"),
        `(value: ${type}): string | undefined`,
        [
          `A short label for a value of ${table}, made of its name; undefined where the document does not know the value. Never throws.`,
        ],
        [`return labels.get(${key});`],
      );
  },
};

/** A column of names that give short labels too: `DeviceOff` gives `Device off`. Reads what the kind within reads. */
export function labelled<Kind extends ColumnKind>(kind: Kind): Kind {
  return { ...kind, accessors: [...(kind.accessors ?? []), accessor] };
}
