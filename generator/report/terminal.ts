import { escapeInvisible } from "../emit/escape.js";

/** Text of a document as a terminal may show it: what could steer the terminal is written as an escape. */
export function plain(text: string): string {
  return escapeInvisible(text).replaceAll("\t", " ");
}
