import { declaredInHtml } from "../encoding/declared.js";
import type { TextForm } from "../form.js";
import { afterProlog } from "../prolog.js";

const first =
  /^<(?:!doctype html|html|head|body|meta|title|link|style|script|article|section|main|header|nav|div|table|h[1-6]|p|ul|ol|dl|pre|center|span)\b/i;

export const htmlForm = {
  id: "html",
  description: "a web page, or a part of one",
  recognises: (text) => {
    if (first.test(afterProlog(text))) return 3;
    return /<(?:table|html|body)\b/i.test(text) ? 1 : 0;
  },
  declares: declaredInHtml,
  load: async () => (await import("./index.js")).readHtml,
} as const satisfies TextForm;
