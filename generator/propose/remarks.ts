import { aliasesOf, type Entry } from "../model/model.js";
import { firstFew } from "../rows/working-row.js";
import { isPlainIdentifier } from "../words/member-name.js";
import type { ProposedTable } from "./table.js";

/**
 * What a person should look at before taking a proposal over: the decisions that the document leaves open.
 *
 * @param entries what comes of the table as it is proposed
 * @param moved how many rows had cells moved under their columns
 */
export function remarksOn(proposed: ProposedTable, entries: readonly Entry[], moved: number): string[] {
  const { kind, partName, duplicates, naming, columns, footnotes, group } = proposed;
  const nameless = partName === undefined ? [] : entries.filter((entry) => entry[partName] === undefined);
  const aliased = entries.filter((entry) => aliasesOf(entry).length > 0);
  const odd =
    naming === undefined && columns.some(({ kind: { code } }) => code.includes("phrase()")) && kind !== "map"
      ? entries.map(({ name }) => String(name)).filter((name) => !isPlainIdentifier(name))
      : [];
  return [
    ...when(kind === "flags", 'Every value is one bit: if they are not combined, say kind: "enum".'),
    ...when(
      nameless.length > 0,
      `Names were lost (${firstFew(nameless.map(({ value }) => String(value)))}): with errata that give them, this can be an enum.`,
    ),
    ...when(
      kind === "map" && partName === undefined,
      "No column has names for members: entries go by their value.",
    ),
    ...when(
      duplicates !== undefined,
      `Some names stand at several values: the ${duplicates} is added to them.`,
    ),
    ...when(
      aliased.length > 0,
      `Some values have several names (${firstFew(aliased.map(({ name }) => String(name)))}): the first is the member.`,
    ),
    ...when(
      odd.length > 0,
      `Most names are identifiers, but not ${firstFew(odd.map((name) => JSON.stringify(name)))}.`,
    ),
    ...when(
      moved > 0,
      `${moved} row${moved === 1 ? "" : "s"} lost cells, and the rest was moved under the columns that read it.`,
    ),
    ...when(group !== undefined, `The titles of full-width rows go into the field ${group}.`),
    ...when(footnotes !== undefined, "Footnote marks are taken off the ends of cells."),
  ];
}

function when(condition: boolean, remark: string): string[] {
  return condition ? [remark] : [];
}
