import { literal } from "../print/literal.js";
import { groupedBy } from "../words/grouped.js";
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
      const known = entries.flatMap(({ [field]: versions = [], value, name }) =>
        (versions as string[]).map((version) => ({ version, value: value ?? name })),
      );
      const ordered = [...groupedBy(known, ({ version }) => version)].map(([version, own]) => {
        const values = own.map(({ value }) => value);
        if (numeric) values.sort((left, right) => Number(left) - Number(right));
        return literal([version, values]);
      });
      file
        .import([table], module, { typeOnly: true })
        .import(["ProtocolVersion"], "./types.js", { typeOnly: true })
        .const(
          "known",
          [],
          [
            `: ReadonlyMap<string, readonly ${type}[]> = /* @__PURE__ */ new Map([`,
            ...ordered.map((row) => `  ${row},`),
            "]);",
          ],
          { local: true },
        )
        .function(
          exported("isSupported"),
          `(value: ${type}, version: ${anyVersion}): boolean`,
          `Whether a protocol version supports a value of ${table}; false for values and versions that the document does not know.`,
          "return known.get(version)?.includes(value) ?? false;",
        )
        .function(
          exported("knownRange"),
          `(version: ${anyVersion}): { readonly first: ${table}; readonly last: ${table} } | undefined`,
          `The first and the last value of ${table} that a protocol version knows; undefined for a version without values.`,
          [
            "const values = known.get(version);",
            "if (values === undefined) return undefined;",
            `return { first: values[0] as ${table}, last: values[values.length - 1] as ${table} };`,
          ],
        );
    },
  };
}

/**
 * What a column with a set of versions gives where two numbers tell rows apart: the versions of such a pair, and whether
 * one is among them. Printed as runs of codes with the same versions, which are few.
 *
 * @param field the field that holds the versions
 */
export function pairVersions(field: string): Accessor {
  return {
    module: "versions",
    exports: ["isSupported", `${field}Of`],
    reads: [field],
    keys: 2,
    print(file, { table, entries, key = ["", ""], exported }) {
      const [first, second] = key;
      const sets: string[] = [];
      const pages = new Map<unknown, [first: number, last: number, set: number][]>();
      const ordered = [...entries].sort((left, right) => Number(left[second]) - Number(right[second]));
      for (const entry of ordered) {
        const set = literal(entry[field]);
        if (!sets.includes(set)) sets.push(set);
        const [code, at] = [Number(entry[second]), sets.indexOf(set)];
        const runs = pages.get(entry[first]) ?? [];
        const last = runs.at(-1);
        if (last?.[1] === code - 1 && last[2] === at) last[1] = code;
        else runs.push([code, code, at]);
        pages.set(entry[first], runs);
      }
      const page = ([number, runs]: [unknown, unknown]) => `  ${Number(number)}: ${literal(runs)},`;
      const numbers = `(${first}: number, ${second}: number`;
      file
        .import(["frozen"], "./frozen.js")
        .import(["ProtocolVersion"], "./types.js", { typeOnly: true })
        .const(
          "sets",
          [],
          [
            ": readonly (readonly ProtocolVersion[])[] = /* @__PURE__ */ frozen<(readonly ProtocolVersion[])[]>([",
            ...sets.map((set) => `  ${set},`),
            "]);",
          ],
          { local: true },
        )
        .const(
          "runs",
          [],
          [
            ": Readonly<Record<number, readonly (readonly [first: number, last: number, set: number])[]>> = {",
            ...[...pages].sort(([left], [right]) => Number(left) - Number(right)).map(page),
            "};",
          ],
          { local: true },
        )
        .function(
          exported(`${field}Of`),
          `${numbers}): readonly ProtocolVersion[] | undefined`,
          `The protocol versions that have a ${second} on a ${first} of ${table}; undefined where the document does not know it. Never throws.`,
          [
            `const run = (typeof ${first} === "number" ? runs[${first}] : undefined)?.find(`,
            `  ([first, last]) => Number.isInteger(${second}) && first <= ${second} && ${second} <= last,`,
            ");",
            "return run && sets[run[2]];",
          ],
        )
        .function(
          exported("isSupported"),
          `${numbers}, version: ${anyVersion}): boolean`,
          `Whether a protocol version has a ${second} on a ${first} of ${table}; false for what the document does not know. Never throws.`,
          [
            `return (${exported(`${field}Of`)}(${first}, ${second}) as readonly string[] | undefined)?.includes(version) ?? false;`,
          ],
        );
    },
  };
}
