import { declaredInHtml } from "../encoding/declared.js";
import type { TextForm } from "../form.js";
import { afterProlog } from "../prolog.js";

/** What a page or a part of one may begin with (WHATWG HTML, section 4); after it no `-` or `:` of another vocabulary. */
const first =
  /^<(?:!doctype html|html|head|body|meta|title|link|style|script|base|noscript|template|article|section|main|header|footer|nav|aside|hgroup|address|div|table|caption|tbody|thead|tr|h[1-6]|p|hr|br|ul|ol|dl|pre|blockquote|figure|details|form|fieldset|center|font|span|a|b|i|em|strong|small|code|img)(?![\w:-])/i;

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
