import { inputError } from "../diagnostics/diagnostic.js";
import { csvForm } from "./csv/form.js";
import { docxForm } from "./docx/form.js";
import type { Form } from "./form.js";
import { htmlForm } from "./html/form.js";
import { ianaForm } from "./iana/form.js";
import { markdownForm } from "./markdown/form.js";
import { pdfForm } from "./pdf/form.js";
import { textForm } from "./text/form.js";
import { xlsxForm } from "./xlsx/form.js";

/** Every form that is read; where the content speaks for several alike, the first is taken. */
export const forms = [
  xlsxForm,
  docxForm,
  pdfForm,
  ianaForm,
  textForm,
  csvForm,
  markdownForm,
  htmlForm,
] as const satisfies readonly Form[];

/** The forms in which a document can come. */
export type Format = (typeof forms)[number]["id"];

export const formats = forms.map(({ id }) => id) as readonly Format[];

/**
 * The form that an option names; undefined where it was not given.
 *
 * @throws InputError where there is none of that name
 */
export function formatOf(name: unknown): Format | undefined {
  const format = formats.find((id) => id === name);
  if (name === undefined || format !== undefined) return format;
  throw inputError("option-invalid", `--from takes one of ${formats.join(", ")}, not ${String(name)}.`);
}
