import { type Form, isBinary, type TextForm } from "./form.js";
import { forms } from "./forms.js";
import { textForm } from "./text/form.js";
import { unreadTexts } from "./unread/text.js";
import { unreadError } from "./unread/unread.js";

const textForms = forms.filter((form: Form): form is TextForm & (typeof forms)[number] => !isBinary(form));

/**
 * The form of a text, told from what stands in it; where nothing tells, a text without tables.
 *
 * @throws InputError where it is a form that no reader knows
 */
export function recognise(file: string, text: string): TextForm {
  let form: TextForm = textForm;
  let sureness = 0;
  for (const one of textForms) {
    const own = one.recognises(text);
    if (own > sureness) [form, sureness] = [one, own];
    if (sureness === 3) return form;
  }
  const unread = unreadTexts.find(({ recognises }) => recognises(text) > sureness);
  if (unread !== undefined) throw unreadError(file, unread);
  return form;
}
