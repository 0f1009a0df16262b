import { literal } from "../print/literal.js";
import type { Accessor } from "./accessor.js";

/** Any text beside the known ones: values come from headers, and editors still offer those that there are. */
export const anyVersion = "ProtocolVersion | (string & {})";

/**
 * What a column with a set of versions gives: whether a version supports a value, and the first and last value
 * that a version knows. The field must be a list of a type named `ProtocolVersion`.
 *
 * @param field the field that holds the versions
 */
export function versionAccessor(field: string): Accessor {
  return {
    module: "versions",
    exports: ["isSupported", "knownRange"],
    reads: [field],
    print(file, { table, module, entries, exported }) {
      const numeric = entries.every(({ value }) => typeof value === "number");
      const type = numeric ? "number" : "string";
      const byVersion = new Map<string, (string | number)[]>();
      for (const entry of entries) {
        for (const version of (entry[field] ?? []) as string[]) {
          const values = byVersion.get(version) ?? [];
          values.push((entry.value ?? entry.name) as string | number);
          byVersion.set(version, values);
        }
      }
      const ordered = [...byVersion].map(([version, values]) =>
        literal([version, numeric ? values.sort((left, right) => Number(left) - Number(right)) : values]),
      );
      file
        .import([table], module, { typeOnly: true })
        .import(["ProtocolVersion"], "./types.js", { typeOnly: true })
        .const(
          "known",
          [],
          (writer) => {
            writer
              .write(`known: ReadonlyMap<string, readonly ${type}[]> = /* @__PURE__ */ new Map([`)
              .newLine();
            for (const row of ordered) writer.writeLine(`  ${row},`);
            writer.write("]);");
          },
          { local: true },
        )
        .function(
          exported("isSupported"),
          `(value: ${type}, version: ${anyVersion}): boolean`,
          [
            `Whether a protocol version supports a value of ${table}; false for values and versions that the document does not know.`,
          ],
          ["return known.get(version)?.includes(value) ?? false;"],
        )
        .function(
          exported("knownRange"),
          `(version: ${anyVersion}): { readonly first: ${table}; readonly last: ${table} } | undefined`,
          [
            `The first and the last value of ${table} that a protocol version knows; undefined for a version without values.`,
          ],
          [
            "const values = known.get(version);",
            "if (values === undefined) return undefined;",
            `return { first: values[0] as ${table}, last: values[values.length - 1] as ${table} };`,
          ],
        );
    },
  };
}
