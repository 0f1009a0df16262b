import type { StringForm } from "./language.js";

/**
 * Where a string ends, its closing mark included; undefined where it does not.
 *
 * @param isOpen whether no string of this form ends from a place on the way
 * @param depth of how many templates it is a part
 */
export function stringEnd(
  text: string,
  from: number,
  form: StringForm,
  isOpen: (at: number) => boolean = () => false,
  depth = 0,
): number | undefined {
  const { close, escape: mark, doubled, lines } = form;
  let holes = form.holes === true;
  for (let at = from; at < text.length && !isOpen(at); ) {
    if (mark !== undefined && text[at] === mark) at += 2;
    else if (doubled && text.startsWith(close + close, at)) at += 2 * close.length;
    else if (text.startsWith(close, at)) return at + close.length;
    else if (holes && text.startsWith("${", at)) {
      const end = holeEnd(text, at + 2, form, depth);
      if (end === undefined && depth > 0) return undefined;
      // Where one hole is left open, the rest has none: it is looked for only once.
      holes = end !== undefined;
      at = end ?? at + 2;
    } else if (!lines && text[at] === "\n") return undefined;
    else at += 1;
  }
  return undefined;
}

/** Templates within templates deeper than this are none. */
const deepest = 20;

/** Where a hole of a template ends, past the strings and templates in it; undefined where it does not. */
function holeEnd(text: string, from: number, form: StringForm, depth: number): number | undefined {
  let open = 1;
  for (let at = from; at < text.length && depth < deepest; at++) {
    const mark = text[at] as string;
    if (mark === "{") open += 1;
    else if (mark === "}" && --open === 0) return at + 1;
    else if (["'", '"', form.close].includes(mark)) {
      const isTemplate = mark === form.close;
      const inner = isTemplate ? form : { open: mark, close: mark, escape: "\\" };
      const end = stringEnd(text, at + 1, inner, undefined, depth + 1);
      if (end === undefined && isTemplate) return undefined;
      at = end === undefined ? at : end - 1;
    }
  }
  return undefined;
}
