import { z } from "zod";
import { refuseUnknown } from "./arguments.js";
import { type ColumnKind, fieldsIn, fieldsOf, type ManyFieldsKind } from "./kind.js";

/**
 * A cell of several parts: `200 OK`, `OK (200)`, `0x80004005 (E_FAIL)`, `Name (section 2.2.1)`. A pattern with a named
 * group for every part says where they are, and each is read by a kind of its own.
 *
 * @param form what the whole cell looks like: `/(?<value>\d{3}) (?<name>.+)/`
 * @param parts the kinds, by the names of the groups
 * @param options `optional`: the groups that a cell may be without
 */
export function pattern(
  form: RegExp,
  parts: Readonly<Record<string, ColumnKind>>,
  options: { readonly optional?: readonly string[] } = {},
): ManyFieldsKind {
  refuseUnknown("pattern", options, ["optional"]);
  const { optional = [] } = options;
  const flags = form.flags.replace(/[gy]/g, "");
  // The empty alternative matches whatever the form is: it tells the groups.
  const groups = Object.keys(new RegExp(`${form.source}|`, flags).exec("")?.groups ?? {});
  const named = Object.keys(parts);
  if (groups.length === 0 || [...groups].sort().join() !== [...named].sort().join())
    throw new TypeError(
      `pattern() needs a kind for each of its groups (${groups.join(", ")}), not for ${named.join(", ")}.`,
    );
  const whole = new RegExp(`^(?:${form.source})$`, flags);
  const fields = Object.entries(parts).flatMap(([part, kind]) =>
    Object.entries(fieldsOf(part, kind)).map(
      ([field, type]) =>
        [field, optional.includes(part) ? { ...type, optional: true as const } : type] as const,
    ),
  );
  return {
    id: `pattern-${Object.values(parts)
      .map(({ id }) => id)
      .join("-")}`,
    accessors: Object.values(parts).flatMap(({ accessors }) => accessors ?? []),
    cell: z.string().transform((text, context) => {
      const match = whole.exec(text);
      if (match === null || match[0] !== text) {
        context.addIssue(`${named.join(" and ")} in the form ${form}`);
        return z.NEVER;
      }
      let record: Readonly<Record<string, unknown>> = {};
      for (const [part, kind] of Object.entries(parts)) {
        const piece = match.groups?.[part]?.trim() ?? "";
        if (piece === "" && optional.includes(part)) continue;
        const read = fieldsIn(part, kind, piece);
        if (read.success) record = { ...record, ...read.data };
        else context.addIssue(`${read.expected} for ${part}, not ${JSON.stringify(piece)}`);
      }
      return record;
    }),
    fields: Object.fromEntries(fields),
  };
}
