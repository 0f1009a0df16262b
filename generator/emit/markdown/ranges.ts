import type { ModelTable } from "../../model/model.js";
import type { Sheet } from "../../print/sheet.js";
import type { ModelField } from "../fields/field.js";
import { markdownCode, markdownText } from "./text.js";

/** The values that are no members, in a section of their own. */
export function addRanges(
  sheet: Sheet,
  name: string,
  { ranges }: ModelTable,
  fields: ReadonlyMap<string, ModelField>,
): void {
  if (ranges === undefined) return;
  const number = (value: number | string) => markdownCode(fields.get("value")?.words(value) ?? String(value));
  sheet.line("", `### ${markdownText(`${name}: values that are no members`)}`, "");
  sheet.line("| Values | Status | In the document |", "| --- | --- | --- |");
  for (const { first, last, name: called, text, status } of ranges) {
    const values = first === last ? number(first) : `${number(first)} to ${number(last)}`;
    const words = called === undefined || called === text ? text : `${called}: ${text}`;
    sheet.line(`| ${values} | ${status} | ${markdownText(words)} |`);
  }
}
