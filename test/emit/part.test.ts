import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import type { Model, ModelTable } from "../../generator/model/model.js";
import { model, spec } from "../ms-ascmd.js";

const files = (of: Model) =>
  new Map(
    emit(of, { spec, out: "generated/ms-ascmd", texts: { notice: "Terms." } }).map(({ path, text }) => {
      const [, part] = /modelSha256\W+([0-9a-f]{64})/.exec(text) ?? [];
      return [path, { part, body: text.replaceAll(/Sha256\W+[0-9a-f]{64}/g, "") }];
    }),
  );
const before = files(model);

/** One place after another of a table's data: where it is, and the table with another text or number there. */
function* changes(name: string, table: ModelTable): Generator<[string, ModelTable]> {
  const seen = new Set<string>();
  const places = (value: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, one]) =>
          places(one, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [path];
  for (const path of places({ ...table, kind: {}, columns: [] }, [])) {
    // What differs in numbers only is of one sort: one of each is enough.
    const sort = path.filter((key) => typeof key === "string").join(".");
    if (seen.has(sort)) continue;
    seen.add(sort);
    const changed = structuredClone(table);
    const holder = path
      .slice(0, -1)
      .reduce<Record<string | number, unknown>>(
        (at, key) => at[key] as Record<string, unknown>,
        changed as unknown as Record<string, unknown>,
      );
    const key = path.at(-1) ?? "";
    holder[key] = typeof holder[key] === "number" ? Number(holder[key]) + 1_000 : `${holder[key]}9`;
    yield [`${name} ${sort}`, changed];
  }
}

const all = Object.entries(model.tables).flatMap(([name, table]) =>
  [...changes(name, table)].map(([place, changed]): [string, Model] => [
    place,
    { ...model, tables: { ...model.tables, [name]: changed } },
  ]),
);

/** Where a file prints less of a field than there is: its hash is over all of it. None of them changes by itself. */
const wider = [
  "CommonStatus prose.httpFallback.httpStatus",
  "CommonStatus prose.httpFallback.status",
  "CommonStatus entries.clientAction.words",
  "CommonStatus entries.clientAction.start",
  "CommonStatus entries.errata",
  "StatusScope entries.value",
];

describe("the hash of the part of the model that a file prints", () => {
  it("is put to the test at more than thirty places", () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all.map(([place]) => place)).toContain("CommonStatus entries.httpFallback.responses.command");
  });

  // The README has all documents' hashes and a hash of the whole model; the JSON is the model.
  it.each([
    ...all,
    ["the title", { ...model, spec: { ...model.spec, title: "Other" } }] as [string, Model],
    ["the document's address", { ...model, source: { ...model.source, url: "https://example.org/" } }] as [
      string,
      Model,
    ],
    ["the document's hash", { ...model, source: { ...model.source, sha256: "f".repeat(64) } }] as [
      string,
      Model,
    ],
  ])("changes where %s changes the rest of the file, and nowhere else", (place, changed) => {
    const after = files(changed);
    const differing = (field: "part" | "body") =>
      [...before].flatMap(([path, one]) =>
        /README\.md|ms-ascmd\.json/.test(path) || one[field] === after.get(path)?.[field] ? [] : [path],
      );
    const [parts, bodies] = [differing("part"), differing("body")];
    if (!wider.includes(place)) expect(parts).toEqual(bodies);
    else expect(bodies.filter((path) => !parts.includes(path))).toEqual([]);
    expect(parts.length > bodies.length).toBe(wider.includes(place));
  });
});
