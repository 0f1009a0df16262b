import { headerTexts } from "../table/query.js";
import { groupedBy, mostCommon } from "../words/grouped.js";
import { attempt, attemptAs, type Passed } from "./attempt.js";
import { anyProse, type ProposedKind, reads } from "./kinds.js";
import { fieldNameOf } from "./names.js";
import { rowsRead } from "./reading.js";
import type { ProposedColumn } from "./table.js";
import type { Source } from "./trial.js";

/**
 * Reads a header in the same way everywhere in a document: tables of one header have their values and names in the same
 * columns, and a header that only describes has one field and one kind. A table that cannot be read as the others are
 * says so.
 */
export function alike(passed: readonly Passed[], source: Source): Passed[] {
  return sameKinds(sameMeaning(sameRoles(passed, source), source), source);
}

/** Values and names in the columns where most tables of the same header have them. */
function sameRoles(passed: readonly Passed[], source: Source): Passed[] {
  const headerOf = ({ table }: Passed) => headerTexts(table).join(" | ");
  const fieldsOf = ({ proposed }: Passed) => proposed.columns.map(({ field }) => field).join(", ");
  const usual = new Map(
    [...groupedBy(passed, headerOf)].map(([header, own]) => [header, mostCommon(own.map(fieldsOf))]),
  );
  return passed.map((one) => {
    const fields = usual.get(headerOf(one)) ?? "";
    if (fieldsOf(one) === fields) return one;
    const other = attempt(one.table, source, fields.split(", "));
    if (!("reason" in other)) return other;
    const looked = `Other tables of this header are read as ${fields}.`;
    return { ...one, remarks: [...one.remarks, looked] };
  });
}

/** The column that explains, under the header that does so in most tables. */
function sameMeaning(passed: readonly Passed[], source: Source): Passed[] {
  const counts = new Map<string, number>();
  for (const { field, header } of passed.flatMap(({ proposed }) => proposed.columns))
    if (field === "meaning") counts.set(header, (counts.get(header) ?? 0) + 1);
  return passed.map((one) => {
    const { columns } = one.proposed;
    const sides = columns.filter(({ field, header }) => !own.has(field) && counts.has(header));
    const count = ({ header }: ProposedColumn) => counts.get(header) ?? 0;
    const [most] = [...sides].sort((left, right) => count(right) - count(left));
    const before = columns.find(({ field }) => field === "meaning");
    if (most === undefined || before === undefined || count(most) === count(before)) return one;
    const names = columns.filter((column) => column !== most).map(({ field }) => field);
    const other = fieldNameOf(before.header, columns.indexOf(before), names, [...own]);
    const field = new Map([
      [most, "meaning"],
      [before, other],
    ]);
    const renamed = columns.map((column) => ({ ...column, field: field.get(column) ?? column.field }));
    return attemptAs(one, source, { ...one.proposed, columns: renamed }) ?? one;
  });
}

/** Fields of values and names: what they hold is each table's own. */
const own = new Set(["value", "name", "code"]);

/**
 * For every header that only describes the strictest kind that reads all of its cells. Citations stay such where a table has
 * nothing else there: that another cites an address as well says nothing of them.
 */
function sameKinds(passed: readonly Passed[], source: Source): Passed[] {
  const sides = new Map<string, { readonly kind: ProposedKind; readonly texts: readonly string[] }[]>();
  for (const { table, proposed } of passed) {
    const rows = rowsRead(table, proposed.footnotes);
    for (const [index, { field, header, kind }] of proposed.columns.entries()) {
      if (own.has(field) || header === "") continue;
      const texts = rows.map(({ cells }) => cells[index]?.text ?? "").filter((text) => text !== "");
      sides.set(header, [...(sides.get(header) ?? []), { kind, texts }]);
    }
  }
  const common = new Map(
    [...sides].map(([header, columns]) => {
      const all = commonKind(columns);
      const others = columns.filter((column) => !isCitation(column));
      return [header, all?.role === "prose" ? commonKind(others) : all] as const;
    }),
  );
  return passed.map((one) => {
    const columns = one.proposed.columns.map((column) => {
      const kind = own.has(column.field) ? undefined : common.get(column.header);
      if (kind === undefined || kind.code === column.kind.code) return column;
      return isCitation(column) && kind.role === "prose" ? column : { ...column, kind };
    });
    const changed = one.proposed.columns.filter((column, index) => column !== columns[index]);
    if (changed.length === 0) return one;
    const again = attemptAs(one, source, { ...one.proposed, columns });
    const looked = changed
      .filter(({ kind }) => kind.role === "number" && again !== undefined)
      .filter(({ header }) => common.get(header)?.role !== "number")
      .map(
        ({ header }) => `${JSON.stringify(header)} is text: it has numbers here, but not in other tables.`,
      );
    return { ...(again ?? one), remarks: [...one.remarks, ...looked] };
  });
}

function isCitation({ kind }: { readonly kind: ProposedKind }): boolean {
  return kind.kind.id === "reference";
}

/** Undefined where nothing is to be changed: all are of one kind, of numbers that none of the kinds reads, or of versions. */
function commonKind(
  columns: readonly { readonly kind: ProposedKind; readonly texts: readonly string[] }[],
): ProposedKind | undefined {
  const kinds = new Map(columns.map(({ kind }) => [kind.code, kind]));
  const found = [...kinds.values()];
  if (found.length < 2 || found.some(({ kind }) => kind.id === "version-set")) return undefined;
  const texts = columns.flatMap((column) => column.texts);
  const strictest = found.find((kind) => kind.role !== "prose" && reads(kind, texts));
  return strictest ?? (found.every(({ role }) => role === "number") ? undefined : anyProse);
}
