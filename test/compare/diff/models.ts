import fc from "fast-check";
import type { Entry, Model, ModelColumn, ModelTable } from "../../../generator/model/model.js";

export const columns: Readonly<Record<string, ModelColumn>> = {
  value: { header: "Value", kind: "integer", fields: ["value"] },
  name: { header: "Name", kind: "identifier", fields: ["name"] },
  meaning: { header: "Meaning", kind: "prose", fields: ["meaning"] },
  versions: { header: "Versions", kind: "version-set", fields: ["versions"] },
  retriable: { header: "Retriable", kind: "boolean-words", fields: ["retriable"] },
};

/** A model of one table `Code`, or of the tables given. */
export function modelOf(tables: Readonly<Record<string, ModelTable>> | readonly Entry[]): Model {
  return {
    spec: { id: "codes", title: "Codes" },
    source: { document: "CODES", file: "codes.txt", sha256: "0".repeat(64) },
    tables: Array.isArray(tables)
      ? { Code: tableOf(tables) }
      : (tables as Readonly<Record<string, ModelTable>>),
  };
}

export function tableOf(entries: readonly Entry[], rest: Partial<ModelTable> = {}): ModelTable {
  return { kind: "enum", columns: Object.values(columns), entries, ...rest };
}

const vocabulary =
  "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo".split(
    " ",
  );
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(" "));
const name = fc.tuple(fc.constantFrom(...vocabulary), fc.nat(12)).map(([word, number]) => `${word}${number}`);
const versions = fc.subarray(["1.0", "1.1", "2.0"], { minLength: 1 });

const entry = fc.record(
  {
    value: fc.integer({ min: -3, max: 25 }),
    name,
    meaning: sentence,
    versions,
    retriable: fc.boolean(),
    httpFallback: fc.record({
      responses: fc.array(fc.record({ status: fc.integer({ min: 400, max: 505 }) }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    aliases: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }).map((names) => names.sort()),
  },
  { requiredKeys: ["value", "name"] },
);

/** A table with entries of unique values and names, some columns left out, some fields corrected. */
const table: fc.Arbitrary<ModelTable> = fc
  .record({
    entries: fc.uniqueArray(entry, { maxLength: 14, selector: ({ value }) => value }),
    left: fc.subarray(["meaning", "versions", "retriable", "httpFallback"], { maxLength: 2 }),
    corrected: fc.array(fc.nat(30), { maxLength: 3 }),
    why: fc.constantFrom("misprint", "lost"),
    kind: fc.constantFrom("enum" as const, "enum" as const, "string-enum" as const),
    prose: fc.option(fc.record({ text: sentence, limit: fc.nat(2) })),
    header: fc.constantFrom("Meaning", "Description"),
  })
  .map(({ entries, left, corrected, why, kind, prose, header }) => {
    const names = new Set<string>();
    const unique = entries.filter(({ name: one }) => !names.has(one) && names.add(one));
    const rows: Entry[] = unique.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !left.includes(key))),
    );
    const places = new Set(corrected.map((place) => place % Math.max(1, rows.length)));
    const errata = rows.flatMap((row, place) =>
      places.has(place) && row.meaning !== undefined
        ? [{ entry: row.value as number, fields: ["meaning"], found: "", why, source: "somebody" }]
        : [],
    );
    const marked = rows.map((row) =>
      errata.some((erratum) => erratum.entry === row.value) ? { ...row, errata: ["meaning"] } : row,
    );
    const all = [
      ...Object.values(columns).map((column) =>
        column.fields[0] === "meaning" ? { ...column, header } : column,
      ),
      { header: "HTTP", kind: "fallback", fields: ["httpFallback"] },
    ];
    return {
      kind,
      columns: all.filter(({ fields }) => !fields.some((field) => left.includes(field))),
      ...(prose ? { prose: { limits: prose } } : {}),
      ...(errata.length > 0 ? { errata } : {}),
      entries: marked,
    };
  });

export const anyModel: fc.Arbitrary<Model> = fc
  .dictionary(fc.constantFrom("Code", "Reason"), table, { maxKeys: 2 })
  .map((tables) => modelOf({ ...tables }));

/** A model and a later revision of it, most of which is the same. */
export const revision: fc.Arbitrary<readonly [Model, Model]> = fc
  .tuple(table, table, fc.infiniteStream(fc.nat(9)))
  .map(([before, other, dice]) => {
    const roll = () => dice.next().value as number;
    const own = new Map(other.entries.map((row) => [row.value, row]));
    const kept = before.entries.flatMap((row) => {
      const die = roll();
      if (die === 0) return [];
      if (die === 1) return [{ ...row, name: `${row.name}Renamed` }];
      if (die === 2) return [{ ...row, value: (row.value as number) + 100 }];
      if (die === 3) return [{ ...row, value: (row.value as number) + 200, name: `${row.name}Moved` }];
      if (die === 4) return [{ ...row, ...pick(own.get(row.value), ["meaning", "versions"], before) }];
      return [row];
    });
    const taken = new Set(kept.flatMap((row) => [row.value, row.name]));
    const fresh = other.entries.filter((row) => !taken.has(row.value) && !taken.has(row.name));
    const rows = [...kept, ...fresh.slice(0, roll() % 4).map((row) => pick(row, Object.keys(row), before))];
    if (roll() === 0) rows.reverse();
    const entries = rows.map(({ errata: _, ...row }) => row as Entry);
    const { errata: _, ...rest } = before;
    const old = (rows: readonly Entry[], names: readonly string[]) => {
      const kept = rows.flatMap(({ name: now }, place) => {
        const former = names[place];
        return former === undefined || roll() > 2 ? [] : [[`${former}Old`, String(now)]];
      });
      return kept.length > 0 ? { renamed: Object.fromEntries(kept) } : {};
    };
    const names = before.entries.map(({ name: one }) => String(one));
    return [
      modelOf({ Code: { ...before, ...old(before.entries, names) } }),
      modelOf({ Code: { ...rest, ...old(entries, names), entries } }),
    ];
  });

function pick(row: Entry | undefined, fields: readonly string[], { columns: known }: ModelTable): Entry {
  const allowed = new Set(["value", "name", "aliases", ...known.flatMap((column) => column.fields)]);
  return Object.fromEntries(
    Object.entries(row ?? {}).filter(([field]) => fields.includes(field) && allowed.has(field)),
  );
}
