import { type CheerioAPI, load } from "cheerio";

/** What a page may be made of, and what an element of it may say. */
const elements = new Set(
  "html head meta title style body header h1 h2 h3 p a nav small search label input button main section details summary div span i b ul li select option table thead tbody tr th td script".split(
    " ",
  ),
);
const attributes = new Set(
  "lang charset http-equiv content name class id href rel aria-label aria-labelledby aria-keyshortcuts hidden for type autocomplete autocapitalize spellcheck placeholder role value title data-name data-members data-import data-member data-f data-first data-last scope".split(
    " ",
  ),
);

/** A page as a browser parses it (WHATWG HTML); throws where it has an element or attribute that no page has. */
export function pageOf(text: string): CheerioAPI {
  const page = load(text);
  for (const element of page("*").toArray()) {
    if (!("attribs" in element)) continue;
    if (!elements.has(element.name)) throw new Error(`an element ${element.name}`);
    for (const [name, value] of Object.entries(element.attribs)) {
      if (!attributes.has(name)) throw new Error(`an attribute ${name} of ${element.name}`);
      if (name === "href" && !/^(?:#|https?:\/\/)/.test(value)) throw new Error(`a link to ${value}`);
    }
  }
  if (page("button").length > 1) throw new Error("another button");
  if (page("script").length !== 1 || page("style").length !== 1) throw new Error("another script or style");
  return page;
}
