/** A document that a registry cites (its `xref`): as it is written in a text, and where it is to be found. */
export interface Citation {
  readonly text: string;
  readonly link?: string;
}

/** By the type of an `xref` how its document is named, and its address; `data` as the registry has it. */
const documents: Readonly<Record<string, (data: string) => Citation>> = {
  rfc: (data) => ({
    text: data.toUpperCase(),
    link: `https://www.rfc-editor.org/rfc/${data.toLowerCase()}`,
  }),
  draft: (data) => ({
    text: data,
    link: `https://datatracker.ietf.org/doc/${data.replace(/^RFC-/, "draft-").replace(/-\d\d$/, "")}/`,
  }),
  "rfc-errata": (data) => ({
    text: `RFC Errata ${data}`,
    link: `https://www.rfc-editor.org/errata/eid${data}`,
  }),
  registry: (data) => ({
    text: `IANA registry ${data}`,
    link: `https://www.iana.org/assignments/${data}`,
  }),
  uri: (data) => ({ text: data, link: data }),
};

/**
 * What an `xref` says: `[RFC9110] section 15.5`, as the kind `reference` reads it. A document without a name of its own
 * (`text`), and one of a type that is not known, is written as the registry has it.
 *
 * @param attributes of the `xref`: `type`, `data`, `section`
 * @param content the text that it encloses, which may have the section too
 * @returns undefined for a person
 */
export function citationOf(
  { type = "", data = "", section = "" }: Readonly<Record<string, string>>,
  content: string,
): Citation | undefined {
  if (type === "person") return undefined;
  const cited = data === "" ? undefined : documents[type]?.(data);
  if (cited === undefined) {
    const own = content || data;
    return own === "" ? undefined : { text: /^\[.*\]$/.test(own) ? own : `[${own}]` };
  }
  const { text, link = "" } = cited;
  const name = content.replace(/^RFC /, "RFC");
  const rest = name.toLowerCase().startsWith(text.toLowerCase()) ? name.slice(text.length) : "";
  const where = rest.replace(/^[,;\s]+/, "").replace(/^Section\b/, "section");
  const named = section.replace(/\.$/, "");
  const numbered = /^\d/.test(named) ? `section ${named}` : named;
  return { text: `[${text}]${where || numbered ? ` ${where || numbered}` : ""}`, link };
}
