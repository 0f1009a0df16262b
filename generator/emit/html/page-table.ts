import type { ModelSource, ModelTable } from "../../model/model.js";
import { compareNumbers, type ModelRange } from "../../model/range.js";
import type { ModelField } from "../fields/field.js";
import { anchor, layout, remarksLabel } from "../markdown/index.js";
import { type Facet, facetsOf } from "./facets.js";

/** What a page says of a table beside its rows. */
export interface TablePlace {
  /** Where it stands, in words. */
  readonly section: string;
  readonly sources: readonly ModelSource[];
  /** The document that it is from. */
  readonly own: ModelSource;
  /** The line that imports its members, where it has some. */
  readonly import?: string;
}

/** A table with all that its part of the page is made of. */
export interface PageTable extends TablePlace {
  readonly name: string;
  readonly table: ModelTable;
  readonly fields: ReadonlyMap<string, ModelField>;
  readonly columns: readonly (readonly [string, ModelField])[];
  /** What only some entries have: said in the cell of the running text, or in one of their own. */
  readonly remarks: readonly (readonly [string, ModelField])[];
  /** The column whose cells take the remarks; as many as there are columns where that is one of its own. */
  readonly remarksAt: number;
  readonly hasRemarks: boolean;
  readonly facets: readonly Facet[];
  /** The ids of the entries' rows, in their order. */
  readonly anchors: readonly string[];
}

export function tableOf(
  name: string,
  table: ModelTable,
  fields: ReadonlyMap<string, ModelField>,
  place: TablePlace,
): PageTable {
  const { columns, remarks } = layout(table, fields);
  const prose = columns.findLastIndex(([, { prose }]) => prose);
  return {
    ...place,
    name,
    table,
    fields,
    columns,
    remarks,
    remarksAt: prose === -1 ? columns.length : prose,
    hasRemarks: remarks.length > 0 || table.errata !== undefined,
    facets: facetsOf(table, fields),
    anchors: distinct(table.entries.map((entry) => anchor(name, entry, table.key))),
  };
}

/** What the Markdown gives two rows cannot be both rows' id. */
function distinct(anchors: readonly string[]): string[] {
  const seen = new Set<string>();
  return anchors.map((id) => {
    let own = id;
    for (let count = 2; seen.has(own); count += 1) own = `${id}_${count}`;
    seen.add(own);
    return own;
  });
}

/** The labels of all columns, in their order. */
export function labelsOf({ columns, remarksAt, hasRemarks }: PageTable): string[] {
  // A cell that holds value and name gives both its header.
  const labels = columns.map(([field, { label }], at) =>
    field === "name" && columns[at - 1]?.[1].label === label ? "Name" : label,
  );
  return hasRemarks && remarksAt === columns.length ? [...labels, remarksLabel] : labels;
}

/** What the style sheet knows a table by. */
export function tableClass({ name }: Pick<PageTable, "name">): string {
  return `t-${name.toLowerCase().replace(/[^a-z0-9-]+/g, "-")}`;
}

/** `104 to 199`, as the table writes its values. */
export function rangeWords(
  { first, last }: Pick<ModelRange, "first" | "last">,
  { fields }: Pick<PageTable, "fields">,
): string {
  const number = (value: number | string) => fields.get("value")?.words(value) ?? String(value);
  return compareNumbers(first, last) === 0 ? number(first) : `${number(first)} to ${number(last)}`;
}

/** The id of a range's row: `errorcode-range_0`. */
export function rangeAnchor({ name }: Pick<PageTable, "name">, index: number): string {
  return `${tableClass({ name }).slice(2)}-range_${index}`;
}
