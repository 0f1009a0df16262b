import { type Reference, referenceWords } from "../../kinds/reference.js";
import type { Entry } from "../../model/model.js";
import type { ModelField } from "../fields/field.js";
import type { TablePlace } from "./page-table.js";
import { htmlLink, htmlText } from "./text.js";

/** A field of an entry as HTML; what it cites is a link where the document cited has an address. */
export function cellHtml(entry: Entry, field: string, type: ModelField, place: TablePlace): string {
  const value = entry[field];
  if (value === undefined) return "";
  if (field === "references" && Array.isArray(value)) {
    return (value as Reference[]).map((reference) => referenceHtml(reference, place)).join(", ");
  }
  if (field === "links" && Array.isArray(value))
    return value.map((url) => htmlLink(String(url), String(url))).join(", ");
  return htmlText(type.words(value));
}

/** A model's address is the one of the whole document (or of the part that was read), so it is the document's name that links. */
function referenceHtml(reference: Reference, { sources, own }: TablePlace): string {
  const { document, section } = reference;
  const name = document ?? own.document;
  const url = sources.find((source) => source.document === name)?.url;
  if (url === undefined) return htmlText(referenceWords(reference));
  const words = section === undefined ? "" : ` section ${section}`;
  return `${htmlLink(`[${name}]`, url)}${htmlText(words)}`;
}
