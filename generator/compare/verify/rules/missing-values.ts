import { firstOfEach, groupedBy } from "../../../words/grouped.js";
import type { IndexedEntry } from "../match/table-index.js";
import type { Held, Judged } from "../match/verdict.js";
import type { Draft, Rule } from "./rule.js";
import { pageName, ranges, shown, tableName } from "./words.js";

/** A source with less of the table than this does not mean to have it all. */
const leastShare = 0.4;

export const missingValues: Rule = {
  id: "missing-values",
  level: "note",
  title: "Values of the document are missing",
  cause:
    "The source has a good part of the table, but not all of it: it was typed from an older revision, or never finished.",
  fix: "Add the values that your protocol versions need.",
  *find(held) {
    const [first] = held.pairs;
    if (first === undefined || held.uses || held.beside || held.pairs.every(isOfConstant)) return;
    yield* missingPages(held, first);
    // A value that has several names is one value.
    const entries = firstOfEach(held.table.entries, ({ value }) => value);
    const missing = entries.filter(({ value }) => !held.values.has(value));
    const [next] = missing;
    if (next === undefined || entries.length - missing.length < entries.length * leastShare) return;
    const show = (value: number) => shown(value, first);
    yield {
      at: first,
      expected: next.name,
      instead: { value: next.value, name: next.name },
      message: `${missing.length} of the ${entries.length} values of ${tableName(held.table)} ${missing.length === 1 ? "is" : "are"} missing: ${byNeed(missing, held, show)}`,
      entries: missing.map(({ value, name }) => ({ value, name })),
    };
  },
};

/** A text for a constant of the source: those for others may be too short to be seen, and the constants say what is missing. */
function isOfConstant({ pair: { role, value, valueToken, counted } }: Judged): boolean {
  const carried = valueToken.text.endsWith(String(value));
  return role === "label" && valueToken.kind === "word" && counted !== true && !carried;
}

/** Pages of which the source has nothing. */
function* missingPages({ placed, table }: Held, at: Judged): Generator<Draft> {
  const absent = placed?.absent ?? [];
  const entries = absent.flatMap((page) => page.entries.map(({ value, name }) => ({ value, name })));
  const [next] = entries;
  if (next === undefined) return;
  const pages = absent.flatMap(({ page }) => (page === undefined ? [] : [pageName(page)]));
  yield {
    at,
    expected: next.name,
    instead: next,
    page: absent[0]?.page?.number,
    message: `${pages.length} ${pages.length === 1 ? "page" : "pages"} of ${table.name} ${pages.length === 1 ? "is" : "are"} missing: ${pages.join(", ")}`,
    entries,
  };
}

/** The values, those together that the same versions (or whatever else the table lists by entry) need. */
function byNeed(missing: readonly IndexedEntry[], { table }: Held, show: (value: number) => string): string {
  const [list] = table.table.columns.flatMap(({ header, fields }) =>
    fields
      .filter((field) => missing.some(({ entry }) => isTexts(entry[field])))
      .map((field) => ({ header, field })),
  );
  const needs = groupedBy(missing, ({ entry }) => {
    const texts = list === undefined ? undefined : entry[list.field];
    return isTexts(texts) ? ` (${list?.header}: ${texts.join(", ")})` : "";
  });
  const values = (some: readonly IndexedEntry[]) => some.map(({ value }) => value);
  return [...needs].map(([need, some]) => `${ranges(values(some), show)}${need}`).join("; ");
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === "string");
}
