import { lineWords, type Problems } from "../diagnostics/diagnostic.js";
import { keyPair } from "../spec/table.js";
import { isPlainIdentifier } from "../words/member-name.js";
import type { RowsInput, TypedRow } from "./working-row.js";

/** Checks a table of pages: a name stands once on its page, and a page and its title belong to each other only. */
export function checkPages({ name, spec }: RowsInput, rows: readonly TypedRow[], problems: Problems): void {
  const { pages } = spec;
  const [page = ""] = keyPair(spec) ?? [];
  if (pages === undefined) return;
  const seen = new Map<string, TypedRow>();
  const once = (row: TypedRow, from: readonly string[], to: string, what: string) => {
    const key = JSON.stringify([what, ...from.map((field) => row.fields[field])]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (first.fields[to] !== row.fields[to]) {
      const words = ({ fields, place }: TypedRow) => `${to} ${String(fields[to])}${lineWords(place)}`;
      problems.error(
        what === "page" ? "value-duplicate" : "name-duplicate",
        `${name} has two of ${to} for the ${from.map((field) => `${field} ${String(row.fields[field])}`).join(", ")}.`,
        {
          place: row.place,
          details: [words(first), words(row)],
          help: "Find out which row is right, and correct the other with an erratum.",
        },
      );
    }
  };
  const [, code = ""] = keyPair(spec) ?? [];
  const unusable = new Set<unknown>();
  for (const row of rows) {
    const title = row.fields[pages.title];
    once(row, [page, pages.name], code, "name");
    once(row, [page], pages.title, "page");
    once(row, [pages.title], page, "title");
    const isName = row.fields[pages.name] !== "__proto__";
    if ((isPlainIdentifier(String(title)) && isName) || unusable.has(title)) continue;
    unusable.add(title);
    const which = isName
      ? `the ${pages.title} ${JSON.stringify(title)}, which no constant can have for a name`
      : "the name __proto__, which no object can have";
    problems.error("name-unusable", `${name} has ${which}.`, {
      place: row.place,
      help: "Let a kind of the spec.ts read another name out of it, or give it another one with an erratum.",
    });
  }
}
