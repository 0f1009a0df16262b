import type { StringForm } from "./language.js";

/**
 * Where a string ends, its closing mark included; undefined where it does not.
 *
 * @param isOpen whether no string of this form ends from a place on the way
 */
export function stringEnd(
  text: string,
  from: number,
  form: StringForm,
  isOpen: (at: number) => boolean,
): number | undefined {
  const { close, escape: mark, doubled, lines } = form;
  let holes = form.holes === true;
  for (let at = from; at < text.length && !isOpen(at); ) {
    if (mark !== undefined && text[at] === mark) at += 2;
    else if (doubled && text.startsWith(close + close, at)) at += 2 * close.length;
    else if (text.startsWith(close, at)) return at + close.length;
    else if (holes && text.startsWith("${", at)) {
      const end = holeEnd(text, at + 2, form);
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
function holeEnd(text: string, from: number, form: StringForm, depth = 0): number | undefined {
  let open = 1;
  for (let at = from; at < text.length && depth < deepest; at++) {
    const mark = text[at] as string;
    if (mark === "{") open += 1;
    else if (mark === "}" && --open === 0) return at + 1;
    else if (mark === form.close) {
      const end = templateEnd(text, at + 1, form, depth + 1);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (mark === "'" || mark === '"') {
      const end = stringEnd(text, at + 1, { open: mark, close: mark, escape: "\\" }, () => false);
      at = end === undefined ? at : end - 1;
    }
  }
  return undefined;
}

function templateEnd(text: string, from: number, form: StringForm, depth: number): number | undefined {
  for (let at = from; at < text.length; ) {
    if (text[at] === form.escape) at += 2;
    else if (text[at] === form.close) return at + 1;
    else if (text.startsWith("${", at)) {
      const end = holeEnd(text, at + 2, form, depth);
      if (end === undefined) return undefined;
      at = end;
    } else at += 1;
  }
  return undefined;
}
