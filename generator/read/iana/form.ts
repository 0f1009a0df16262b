import { declaredInXml } from "../encoding/declared.js";
import type { TextForm } from "../form.js";
import { afterProlog } from "../prolog.js";

/** The root element of IANA's registries; a document type is none that they have, and the reader says so. */
const root =
  /^(?:<!doctype\s+(?:[\w-]+:)?registry\b|<(?:[\w-]+:)?registry\b[^>]*["']http:\/\/www\.iana\.org\/assignments["'])/i;

export const ianaForm = {
  id: "iana",
  description: "registries as IANA publishes them in XML",
  recognises: (text) => (root.test(afterProlog(text)) ? 3 : 0),
  declares: declaredInXml,
  load: async () => (await import("./index.js")).readIana,
} as const satisfies TextForm;
