import type { Column } from "./columns.js";
import { describingHeader, meaningHeader } from "./headers.js";
import { fieldNameOf } from "./names.js";
import type { Shape } from "./roles.js";

/** Texts that are shorter on average explain nothing. */
const shortestMeaning = 24;

/** The columns of the members' values and names. */
export function ownColumns({ value, bits = [], name, fused }: Shape): Column[] {
  return [fused, value, ...bits, name].flatMap((role) => role?.column ?? []);
}

/** The column that explains the members, by its header or else by its texts. */
export function meaningOf(columns: readonly Column[], shape: Shape): Column | undefined {
  const own = ownColumns(shape);
  const others = columns.filter((column) => !own.includes(column) && column.numbers === undefined);
  const length = ({ texts }: Column) => texts.reduce((sum, text) => sum + text.length, 0);
  return (
    others.find(({ header }) => meaningHeader.test(header)) ??
    others.find(({ header }) => describingHeader.test(header)) ??
    [...others]
      .filter((column) => column.texts.length > 0 && length(column) >= shortestMeaning * column.texts.length)
      .sort((left, right) => length(right) - length(left))[0]
  );
}

/** The fields' names: `value`, `name` and `meaning` for what is so, the headers' words for the rest. */
export function fieldNames(columns: readonly Column[], shape: Shape): string[] {
  const meaning = meaningOf(columns, shape);
  const given = new Map<number | undefined, string>([
    [shape.fused?.column.index, "code"],
    [meaning?.index, "meaning"],
    [shape.value?.column.index, "value"],
    [shape.name?.column.index, "name"],
  ]);
  const reserved = [...given].filter(([index]) => index !== undefined).map(([, name]) => name);
  // A list of records has neither values nor names of members.
  const special = shape.kind === "records" ? [] : ["value", "name"];
  const names: string[] = [];
  for (const { index, header } of columns)
    names.push(given.get(index) ?? fieldNameOf(header, index, [...names, ...reserved], special));
  return names;
}
