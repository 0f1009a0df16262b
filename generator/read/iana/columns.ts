/** Headers as IANA's own pages show them, where that is not the element's name. */
const shown: Readonly<Record<string, string>> = {
  xref: "Reference",
  id: "ID",
  contenttype: "Content Type",
  contentcoding: "Content Coding",
  mediatype: "Media Type",
  controller: "Change Controller",
  dtls: "DTLS-OK",
  rec: "Recommended",
};

/** The header of an element: `Value`, `Payload Type`, `MI`. */
export function headerOf(name: string): string {
  const words = name.replaceAll(/[_-]+/g, " ");
  return shown[name] ?? words.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/**
 * The columns of a registry, by their headers: in the order in which its records have them. One that only some records
 * have stands after the one that it follows there.
 */
export function columnsOf(
  records: readonly { readonly parts: readonly { readonly header: string }[] }[],
): string[] {
  const columns: string[] = [];
  for (const { parts } of records) {
    let before = -1;
    for (const { header } of parts) {
      const at = columns.indexOf(header);
      if (at === -1) columns.splice(before + 1, 0, header);
      before = at === -1 ? before + 1 : at;
    }
  }
  return columns;
}
