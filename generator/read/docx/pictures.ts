import { isOff } from "../elements.js";
import { descendants, type Element } from "./xml.js";

/**
 * The words of a drawing or picture, and what it is where it has none.
 *
 * @param element `w:drawing`, `w:pict` or `w:object`
 * @returns `words` is `""` for one that says that it is there for looks alone
 */
export function pictureOf(element: Element): { readonly words: string } | { readonly unreadable: string } {
  if (descendants(element, "w:txbxContent").length > 0) return { unreadable: "a text box" };
  if (descendants(element, "adec:decorative").some(({ attribs }) => attribs.val === "1"))
    return { words: "" };
  const [drawn] = descendants(element, "wp:docPr");
  const [shape] = descendants(element, "v:shape");
  const [image] = descendants(element, "v:imagedata");
  if (descendants(element, "v:rect").some(({ attribs }) => attribs["o:hr"] === "t")) return { words: "" };
  const words =
    drawn?.attribs.descr ||
    drawn?.attribs.title ||
    shape?.attribs.alt ||
    shape?.attribs.title ||
    image?.attribs["o:title"];
  const name = drawn?.attribs.name ? ` (${drawn.attribs.name})` : "";
  return words ? { words } : { unreadable: `a picture without a description${name}` };
}

/** Which way a check box of an older form is; undefined for any other field. */
export function checkBoxOf(field: Element): string | undefined {
  const [box] = descendants(field, "w:checkBox");
  if (box === undefined) return undefined;
  const state = descendants(box, "w:checked")[0] ?? descendants(box, "w:default")[0];
  return state !== undefined && !isOff(state.attribs["w:val"]) ? "☒" : "☐";
}
