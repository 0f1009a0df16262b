import type { ModelSource } from "../../model/model.js";
import { sourcesOf } from "../../model/sources.js";
import type { ModelField } from "../fields/fields.js";
import { anchor, layout, remarksLabel } from "../markdown/index.js";
import type { PrintedTable } from "../table.js";
import { type Facet, facetsOf } from "./facets.js";

/** A table with all that its part of the page is made of. */
export interface PageTable extends PrintedTable {
  readonly sources: readonly ModelSource[];
  /** The line that imports its members, where it has some. */
  readonly import: string | undefined;
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

export function tableOf(printed: PrintedTable, imported: string | undefined): PageTable {
  const { name, table, fields, model } = printed;
  const { columns, remarks } = layout(table, fields);
  const prose = columns.findLastIndex(([, { prose }]) => prose);
  return {
    ...printed,
    sources: sourcesOf(model),
    import: imported,
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

/** The id of a range's row: `errorcode-range_0`. */
export function rangeAnchor({ name }: Pick<PageTable, "name">, index: number): string {
  return `${tableClass({ name }).slice(2)}-range_${index}`;
}
