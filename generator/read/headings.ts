/** `2.2.2`, `A.1` or `Appendix B`, with or without a period after it, before a title. */
const numbered = /^(?:Appendix\s+)?(\d+(?:\.\d+){0,20}|[A-Z](?=\.)(?:\.\d+){0,20})\.?\s+(\S[\s\S]*)$/;
const appendix = /^Appendix\s+([A-Z])[.:]?\s+(\S[\s\S]*)$/;

/** A heading's number and title; the number is null where it has none. */
export function headingParts(text: string): { readonly number: string | null; readonly title: string } {
  const [, number, title] = appendix.exec(text) ?? numbered.exec(text) ?? [];
  return number === undefined || title === undefined ? { number: null, title: text } : { number, title };
}
