import { z } from "zod";
import { refuseUnknown } from "./arguments.js";
import type { ManyFieldsKind } from "./kind.js";
import { pairVersions, versionAccessor } from "./version-accessors.js";

/**
 * The protocol versions that a row is of: `14.0, 14.1, and 16.0`, or a word for all of them.
 *
 * @param versions every version that there is, in their order: a cell names no others
 * @param options `all`: the word for all of them, `All` by default; `field`: the name of the field that holds
 *   them, `protocolVersions` by default
 */
export function versionSet(
  versions: readonly [string, ...string[]],
  options: { readonly all?: string; readonly field?: string } = {},
): ManyFieldsKind {
  refuseUnknown("versionSet", options, ["all", "field"]);
  const { all = "All", field = "protocolVersions" } = options;
  const known = new Set(versions);
  return {
    id: "version-set",
    accessors: [versionAccessor(field), pairVersions(field)],
    cell: z.string().transform((text, context) => {
      const read = text === all ? versions : text.split(/,\s?(?:(?:and|or)\s)?|\s(?:and|or)\s/);
      if (read.every((version) => known.has(version)) && new Set(read).size === read.length)
        return { [field]: [...read] };
      context.addIssue(`${all}, or a list of versions among ${versions.join(", ")}, each once`);
      return z.NEVER;
    }),
    fields: {
      [field]: {
        schema: (vocabulary) =>
          z
            .array(
              vocabulary.named(
                "ProtocolVersion",
                z.enum([...versions] as [string, ...string[]]),
                "The protocol versions that the document speaks of.",
              ),
            )
            .min(1),
        words: (value) => (value as string[]).join(", "),
      },
    },
  };
}
