import { entryNames } from "../model/model.js";
import type { Document } from "../read/document.js";
import { headerTexts } from "../table/query.js";
import { type Table, tablesOf } from "../table/table.js";
import { alike } from "./alike.js";
import { attempt, type LeftOut, type Passed } from "./attempt.js";
import { anyProse } from "./kinds.js";
import { typeNameOf, unique } from "./names.js";
import { isAlone } from "./select.js";
import { surroundingsOf } from "./surroundings.js";

/** A table that goes into the spec.ts. */
export interface ChosenTable extends Passed {
  readonly name: string;
}

export interface Proposal {
  readonly chosen: readonly ChosenTable[];
  readonly leftOut: readonly LeftOut[];
}

/** Which tables to take; the likeliest where nothing is said. */
export interface Wanted {
  /** Their numbers, whatever they look like. */
  readonly tables?: readonly number[] | undefined;
  /** All of one header, its texts joined by ` | `, whatever they look like. */
  readonly header?: string | undefined;
  /** Every table of codes that there is. */
  readonly all?: boolean | undefined;
}

/** A spec.ts of more tables than this is no start: the likeliest are taken, and the others named. */
const mostTables = 20;

/**
 * Proposes what to take from a document: its likeliest tables of codes, each in the strictest form that all
 * its rows pass when they are really read.
 */
export function propose(document: Document, wanted: Wanted = {}): Proposal {
  const tables = tablesOf(document);
  const isNamed = wanted.tables !== undefined || wanted.header !== undefined;
  const asked = tables.filter(
    (table) =>
      (wanted.tables === undefined || wanted.tables.includes(table.index)) &&
      (wanted.header === undefined || headerTexts(table).join(" | ") === wanted.header),
  );
  const source = { document, tables, always: isNamed };
  const results = asked.map((table) => attempt(table, source));
  const passed = alike(
    results.filter((one): one is Passed => !("reason" in one)),
    source,
  );
  const most = isNamed || wanted.all ? passed.length : mostTables;
  const likeliest = new Set([...passed].sort(byLikelihood).slice(0, most));
  const chosen = named(
    passed.filter((one) => likeliest.has(one)),
    tables,
    document,
  );
  const leftOut = [
    ...results.filter((one): one is LeftOut => "reason" in one),
    ...passed
      .filter((one) => !likeliest.has(one))
      .map(({ table }) => ({
        table,
        isCodes: true,
        reason: `a table of codes too, but ${mostTables} others are likelier; --all takes it as well`,
      })),
  ];
  return {
    chosen: withOneVersionType(chosen),
    leftOut: leftOut.sort((left, right) => left.table.index - right.table.index),
  };
}

/** How much a table looks like one of codes: what it is, what its columns are, how long it is. */
function likelihood({ table, proposed: { kind, columns } }: Passed): number {
  const form = { enum: 6, flags: 6, "string-enum": 3, map: 2, records: 0 }[kind];
  return form + Math.log2(table.rows.length) + (columns.some(({ field }) => field === "meaning") ? 1 : 0);
}

function byLikelihood(left: Passed, right: Passed): number {
  return likelihood(right) - likelihood(left);
}

/** The likelier table gets the plain name where two would have the same; numbers are in the document's order. */
function named(chosen: readonly Passed[], tables: readonly Table[], document: Document): ChosenTable[] {
  const around = surroundingsOf(document);
  const data = tables.filter(({ layout }) => !layout);
  const names = new Map<Table, string>();
  // `Code` and `CodeEntry` would declare the same type.
  const declared: string[] = [];
  const nameOf = ({ table, proposed, model }: Passed): string => {
    const column = proposed.columns.find(({ field }) => field === "name" || field === "code");
    const about = {
      surroundings: around(table),
      alone: isAlone(table, data),
      members: model.entries.flatMap(entryNames),
      header: column?.header ?? "",
      file: document.file,
    };
    return typeNameOf(table, about, declared);
  };
  const name = ({ table }: Passed, name: string) => {
    declared.push(name, `${name}Entry`);
    names.set(table, name);
  };
  for (const one of [...chosen].sort(byLikelihood)) {
    const plain = nameOf(one);
    if (unique(plain, declared) === plain) name(one, plain);
  }
  for (const one of chosen) if (!names.has(one.table)) name(one, unique(nameOf(one), declared));
  return chosen.map((one) => ({ ...one, name: names.get(one.table) as string }));
}

/** Versions are one type of a spec: the first table with them makes it, for others they are texts. */
function withOneVersionType(chosen: readonly ChosenTable[]): ChosenTable[] {
  let seen = false;
  return chosen.map((one) => {
    const columns = one.proposed.columns.map((column) => {
      if (!column.kind.code.startsWith("versionSet(")) return column;
      const kind = seen ? anyProse : column.kind;
      seen = true;
      return { ...column, kind };
    });
    return { ...one, proposed: { ...one.proposed, columns } };
  });
}
