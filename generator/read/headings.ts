/** `2.2.2`, `A.1` or `Appendix B`, with or without a period after it, before a title. */
const numbered = /^(?:Appendix\s+)?(\d+(?:\.\d+){0,20}|[A-Z](?=\.)(?:\.\d+){0,20})\.?\s+(\S[\s\S]*)$/;
const appendix = /^Appendix\s+([A-Z])[.:]?\s+(\S[\s\S]*)$/;

/** So much of a title is kept: every table of its section has it, and a heading that was never ended has all that follows. */
const longest = 500;

/** A heading's number and title; the number is null where it has none. */
export function headingParts(text: string): { readonly number: string | null; readonly title: string } {
  const [, number, title] = appendix.exec(text) ?? numbered.exec(text) ?? [];
  return number === undefined || title === undefined
    ? { number: null, title: shortened(text) }
    : { number, title: shortened(title) };
}

/** A title of which no more is kept than anybody writes. */
export function shortened(title: string): string {
  return title.length <= longest ? title : `${title.slice(0, longest)}…`;
}
