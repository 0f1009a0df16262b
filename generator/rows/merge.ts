import { lineWords, type Place } from "../diagnostics/diagnostic.js";
import { fieldsOf } from "../kinds/kind.js";
import { hasMembers, titlesOf } from "../spec/table.js";
import { noteRows, type RowsInput, rowKey, type TypedRow } from "./working-row.js";

/**
 * Makes one row of those that speak of one value:
 *
 * - a row that says the same again is left out;
 * - one with the same name and other running text gives its text as an item of the first one's `repeated`;
 * - one with another name becomes an item of the first one's `aliases`, unless the spec.ts rules that out.
 *
 * Rows of several tables must say the same of one value, but for running text. Other rows that contradict each other (the same name, and another field that is no running text) stay, for the
 * guards to refuse. Every merge is reported.
 */
export function mergeRows(rows: readonly TypedRow[], input: RowsInput): TypedRow[] {
  const { spec } = input;
  if (spec.kind === "records") return [...rows];
  const texts = new Set(
    Object.entries(spec.columns)
      .flatMap(([column, { kind }]) => Object.entries(fieldsOf(column, kind)))
      .filter(([, { prose }]) => prose)
      .map(([field]) => field),
  );
  // What an entry's texts cite goes with them.
  texts.add("references").add("links");
  // Where a part stands is said of the part.
  const titles = new Set(titlesOf(spec).flatMap(({ field, kind }) => Object.keys(fieldsOf(field, kind))));
  const byValue = new Map<unknown, Merged>();
  const merged: Merged[] = [];
  const same: Said[] = [];
  const repeats: Said[] = [];
  const aliases: Said[] = [];
  for (const row of rows) {
    const value = rowKey(row, spec);
    const first = byValue.get(value);
    if (first === undefined) {
      const start: Merged = { row, aliases: [], repeats: [] };
      byValue.set(value, start);
      merged.push(start);
      continue;
    }
    // Few values have several rows: what finds them by name is made for those.
    first.byName ??= new Map([[first.row.fields.name, first.row]]);
    const twin = first.byName.get(row.fields.name);
    const of = twin ?? first.row;
    const { place } = row;
    const words = `${String(row.fields.name ?? value)}${lineWords(place)} and${lineWords(of.place)}`;
    const isApart = row.part !== of.part;
    const differing = Object.keys({ ...of.fields, ...row.fields }).filter(
      (field) => !(isApart && titles.has(field)) && !sameData(of.fields[field], row.fields[field]),
    );
    const facts = differing.filter((field) => !texts.has(field));
    if (isApart && facts.length > 0) disagree(of, row, facts, input);
    else if (twin !== undefined && differing.length === 0) same.push({ words, place });
    else if (twin === first.row && differing.every((field) => texts.has(field))) {
      first.repeats.push(row);
      repeats.push({ words, place });
    } else if (twin === undefined && hasMembers(spec) && spec.aliases !== false) {
      first.aliases.push(row);
      first.byName.set(row.fields.name, row);
      const other = `${String(row.fields.name)} is another name of ${String(of.fields.name)}`;
      aliases.push({ words: `${other}${lineWords(place)}`, place });
    } else merged.push({ row, aliases: [], repeats: [] });
  }
  noteRows(input, "rows-merged", "rows that say again what another row says", same);
  const again = "rows that say the same name and value in other words; both are kept";
  noteRows(input, "rows-merged", again, repeats);
  const other = "other names of a value; the first is the member, the others its aliases";
  noteRows(input, "names-alias", other, aliases);
  return merged.map(({ row, ...rest }) => withMerged(row, rest, texts));
}

/** Two of the tables that make one say different things. */
function disagree(
  first: TypedRow,
  row: TypedRow,
  fields: readonly string[],
  { name: table, problems }: RowsInput,
): void {
  const shown = ({ fields: of, place }: TypedRow) =>
    `${fields.map((field) => `${field} ${JSON.stringify(of[field])}`).join(", ")}${lineWords(place)}`;
  const { value, name } = row.fields;
  problems.error("parts-disagree", `${table} ${String(value ?? name)}: two tables say different things.`, {
    place: row.place,
    details: [shown(first), shown(row)],
    help: "Find out which one is right, and correct the other with an erratum, or leave its row out with `skip`.",
  });
}

interface Merged {
  readonly row: TypedRow;
  readonly aliases: TypedRow[];
  readonly repeats: TypedRow[];
  /** The row and its aliases. */
  byName?: Map<unknown, TypedRow>;
}

/** A row that is noted, in words. */
interface Said {
  readonly words: string;
  readonly place: Place;
}

function withMerged(
  row: TypedRow,
  { aliases, repeats }: Pick<Merged, "aliases" | "repeats">,
  texts: ReadonlySet<string>,
): TypedRow {
  if (aliases.length === 0 && repeats.length === 0) return row;
  const alias = ({ fields: { value: _, ...fields }, errata }: TypedRow) => ({
    ...fields,
    ...(errata.size > 0 ? { errata: [...errata.keys()] } : {}),
  });
  const text = ({ fields }: TypedRow) =>
    Object.fromEntries(
      Object.entries(fields).filter(
        ([field, value]) => texts.has(field) && !sameData(value, row.fields[field]),
      ),
    );
  return {
    ...row,
    merged: [...aliases, ...repeats],
    fields: {
      ...row.fields,
      ...(aliases.length > 0 ? { aliases: aliases.map(alias) } : {}),
      ...(repeats.length > 0 ? { repeated: repeats.map(text) } : {}),
    },
  };
}

/** Plain data, made by the same kinds: their texts are the same where they are. */
function sameData(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
