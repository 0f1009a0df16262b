import type { Entry, ModelTable } from "../../model/model.js";
import type { Sheet } from "../../print/sheet.js";
import type { Fields } from "../fields/fields.js";
import { htmlText } from "./text.js";

/** A choice that a reader has among rows: what few-valued thing it goes by, and its values. */
export interface Facet {
  /** Where the values stand in an entry: `httpFallback.responses.status`. */
  readonly path: string;
  readonly label: string;
  /** Each with the number of entries that have it. */
  readonly values: readonly (readonly [value: string, count: number])[];
}

/** More values than these are no choice but a search. */
const mostValues = 24;
const longestValue = 40;
const mostFacets = 6;
/** So few are a choice where any two entries share one; of more, each must stand for two on an average. */
const shortList = 8;

/** What tells an entry, or is nothing to choose by. */
const excluded = new Set(["value", "name", "documentName", "aliases", "repeated", "links"]);

/**
 * The few-valued things of a table. Nothing is one that has a value of its own for nearly every entry that has any, or
 * the same for all.
 */
export function facetsOf(table: ModelTable, fields: Fields): Facet[] {
  const counts = new Map<string, Map<string, number>>();
  const having = new Map<string, number>();
  for (const entry of table.entries) {
    for (const [path, values] of valuesByPath(entry)) {
      const own = counts.get(path) ?? new Map<string, number>();
      for (const value of values) own.set(value, (own.get(value) ?? 0) + 1);
      counts.set(path, own);
      having.set(path, (having.get(path) ?? 0) + 1);
    }
  }
  const facets = [...counts].flatMap(([path, values]): Facet[] => {
    const [field = "", ...rest] = path.split(".");
    const type = fields.get(field);
    const total = [...values.values()].reduce((sum, count) => sum + count, 0);
    const tells = values.size > 1 || (having.get(path) ?? 0) < table.entries.length;
    const shares = total > values.size && (values.size <= shortList || total >= values.size * 2);
    const isFew = values.size <= mostValues && shares;
    const isShort = [...values.keys()].every((value) => value.length <= longestValue);
    if (field !== errataPath && (type === undefined || type.prose || excluded.has(field))) return [];
    if (!tells || !isShort || (!isFew && field !== errataPath)) return [];
    const label = [type?.label ?? "Errata", ...rest.slice(-1).map(words)].join(": ");
    return [{ path, label, values: [...values].sort(([left], [right]) => inOrder(left, right)) }];
  });
  return facets.slice(0, mostFacets);
}

const errataPath = "errata";

/** Which choices an entry answers to: `0.2 1.0`, the numbers of the facet and of its value. */
export function facetTokens(entry: Entry, facets: readonly Facet[]): string {
  const own = valuesByPath(entry);
  return facets
    .flatMap(({ path, values }, facet) =>
      values.flatMap(([value], index) => (own.get(path)?.has(value) ? [`${facet}.${index}`] : [])),
    )
    .join(" ");
}

/** The plain values within an entry, by where they stand; items of a list stand in the same place. */
function valuesByPath(entry: Entry): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (path: string, value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(path, item);
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) visit(`${path}.${key}`, item);
    else if (value !== undefined && value !== "")
      found.set(path, (found.get(path) ?? new Set()).add(String(value)));
  };
  for (const [field, value] of Object.entries(entry))
    visit(field, field === errataPath ? "corrected" : value);
  return found;
}

/** `protocolVersions` as people write it. */
function words(key: string): string {
  return key.replace(
    /([a-z0-9])([A-Z])/g,
    (_, left: string, right: string) => `${left} ${right.toLowerCase()}`,
  );
}

function inOrder(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (!Number.isNaN(difference) && difference !== 0) return difference;
  return left < right ? -1 : 1;
}

/** Choices among a table's rows; of use with the script alone, which shows them. */
export function addFilters(sheet: Sheet, table: string, facets: readonly Facet[]): void {
  if (facets.length === 0) return;
  sheet.line('<details class="filters" hidden>', "<summary>Filters</summary>", "<div>");
  for (const { path, label, values } of facets) {
    const options = values.map(
      ([value, count]) => `<option value="${htmlText(value)}">${htmlText(value)} (${count})</option>`,
    );
    sheet.line(
      `<label>${htmlText(label)} <select name="${htmlText(`${table}.${path}`)}"><option value="">any</option>${options.join("")}</select></label>`,
    );
  }
  sheet.line("</div>", "</details>");
}
