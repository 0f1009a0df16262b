import { type ModelRange, rangeStatuses } from "../../model/range.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { literal } from "../../print/literal.js";
import { SourceFile } from "../../print/source-file.js";
import { headerLines } from "../header.js";
import type { PrintedTable } from "../table.js";
import { fieldLiteral, valueType } from "./members.js";
import { constantName, moduleName } from "./names.js";

/** The module of a table's ranges, without its ending. */
export function rangesModuleName(table: string): string {
  return `${moduleName(table)}.ranges`;
}

/** The values that are no members as a list, and what finds the range of a value; nothing for a table without. */
export function rangesModule(printed: PrintedTable): EmittedFile[] {
  const { name, table, fields, section, model, context } = printed;
  const { ranges } = table;
  if (ranges === undefined) return [];
  const type = valueType(printed);
  const list = `${constantName(name)}Ranges`;
  const number = (value: number | string) => fieldLiteral("value", value, fields);
  const item = ({ first, last, ...rest }: ModelRange) =>
    `  range({ first: ${number(first)}, last: ${number(last)}, ${literal(rest).replace(/^\{ /, "")}),`;
  const member = (text: string, doc: string) => ({ text: `readonly ${text};`, doc: [doc] });
  const file = new SourceFile(headerLines(model, [section, ranges]), context.spec)
    .import(["frozen"], "./frozen.js")
    .interface(`${name}Range`, `Values that are no members of ${name}, and what ${section} says of them.`, [
      member(`first: ${type}`, "The lowest of them."),
      member(`last: ${type}`, "The highest of them; the same as `first` where it is one value."),
      member("name?: string", "What the document calls them, where that is a name."),
      member("text: string", "The document's words."),
      member(`status: ${rangeStatuses.map(literal).join(" | ")}`, "What they are."),
    ])
    .function("range", `(range: ${name}Range): ${name}Range`, [], ["return frozen(range);"], { local: true });
  file.const(list, `The values that are no members of ${name}, in the document's order.`, [
    `: readonly ${name}Range[] = /* @__PURE__ */ (() => frozen([`,
    ...ranges.map(item),
    "]))();",
  ]);
  const isWhole = type === "bigint" ? "" : "Number.isInteger(value) && ";
  return [
    file
      .function(
        `${constantName(name)}RangeOf`,
        `(value: ${type}): ${name}Range | undefined`,
        `The range of ${name} that a value is in; undefined where the document speaks of none. Never throws.`,
        `return ${list}.find(({ first, last }) => ${isWhole}first <= value && value <= last);`,
      )
      .file(`${context.out}/${rangesModuleName(name)}.ts`),
  ];
}
