import type { Column } from "./columns.js";
import { fieldNameOf } from "./names.js";
import type { Shape } from "./roles.js";

/** Texts that are shorter on average explain nothing. */
const shortestMeaning = 24;

const meaningHeader = /meaning|description|explanation|text|message|definition|comment|detail/i;

/** Running text by its header, though all of it happens to be single words. */
export function isMeaning({ kind, header }: Column): boolean {
  return (kind.role === "identifier" || kind.role === "key") && meaningHeader.test(header);
}

/** The fields' names: `value`, `name` and `meaning` for what is so, the headers' words for the rest. */
export function fieldNames(columns: readonly Column[], shape: Shape): string[] {
  const prose = columns.filter(
    (column) =>
      (column.kind.role === "prose" || isMeaning(column)) &&
      ![shape.value, shape.name, shape.fused].some((own) => own?.index === column.index),
  );
  const length = ({ texts }: Column) => texts.reduce((sum, text) => sum + text.length, 0);
  const meaning =
    prose.find(({ header }) => meaningHeader.test(header)) ??
    [...prose]
      .filter((column) => length(column) >= shortestMeaning * column.texts.length)
      .sort((left, right) => length(right) - length(left))[0];
  const names: string[] = [];
  const given = new Map<number | undefined, string>([
    [shape.fused?.index, "code"],
    [meaning?.index, "meaning"],
    [shape.value?.index, "value"],
    [shape.name?.index, "name"],
  ]);
  const reserved = [...given].filter(([index]) => index !== undefined).map(([, name]) => name);
  // A list of records has neither values nor names of members.
  const special = shape.kind === "records" ? [] : ["value", "name"];
  for (const column of columns) {
    names.push(
      given.get(column.index) ?? fieldNameOf(column.header, column.index, [...names, ...reserved], special),
    );
  }
  return names;
}
