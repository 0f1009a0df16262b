import type { AnyNode } from "domhandler";
import { isOff } from "../elements.js";
import { pushChildren } from "../nodes.js";
import type { Mark, Runs } from "../runs.js";
import type { Headings } from "./headings.js";
import type { RunLook, Styles } from "./styles.js";
import { symbolCharacter, symbolName } from "./symbols.js";
import { child, childValue, descendants, type Element } from "./xml.js";

/** What is in a paragraph but not shown: properties, the second of two renderings. */
const unseen = new Set(["w:pPr", "w:rPr", "mc:Fallback", "w:tbl", "w:txbxContent", "w:rt"]);
const pictures = new Set(["w:drawing", "w:pict", "w:object"]);
/** The parts of a formula (ECMA-376 part 1, section 22.1) whose text can stand in a line. */
const linear = /^m:(?:oMath|r|t|rPr|sty|e|sSup|sSub|sSupPr|sSubPr|sup|sub|ctrlPr)$|^w:/;
const inPrivateUse = /[\ue000-\uf8ff]/;

/** Reads the paragraphs of a document: footnotes are counted as they come. */
export class Paragraphs {
  readonly #styles: Styles;
  readonly #headings: Headings;
  #footnotes = 0;
  #endnotes = 0;

  constructor(styles: Styles, headings: Headings) {
    this.#styles = styles;
    this.#headings = headings;
  }

  /** Adds the text of a `w:p`, breaks as line feeds (ECMA-376 part 1, section 17.3.3). */
  add(paragraph: Element, runs: Runs): void {
    const style = childValue(child(paragraph, "w:pPr"), "w:pStyle");
    let look: RunLook = {};
    let raised: Mark | undefined;
    const stack: (AnyNode | { readonly raised: Mark | undefined })[] = [];
    pushChildren(stack, paragraph);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if ("raised" in node) raised = node.raised;
      if (!("type" in node) || node.type !== "tag" || unseen.has(node.name)) continue;
      const mark = raised ?? (look.mark || undefined);
      switch (node.name) {
        case "w:del":
        case "w:moveFrom":
          runs.strike();
          break;
        case "w:r":
          look = this.#styles.look(node, style);
          if (look.struck) runs.strike();
          if (!look.hidden && !look.struck) pushChildren(stack, node);
          break;
        case "w:t":
        case "m:t":
          addText(textOf(node), look, mark, runs);
          break;
        case "w:sym":
          addSymbol(
            node.attribs["w:font"] ?? "",
            Number.parseInt(node.attribs["w:char"] ?? "", 16),
            mark,
            runs,
          );
          break;
        case "w:tab":
        case "w:ptab":
          runs.add(" ");
          break;
        case "w:br":
        case "w:cr":
          runs.add("\n");
          break;
        case "w:noBreakHyphen":
          runs.add("-", mark);
          break;
        case "w:fldChar":
          runs.add(checkBoxOf(node) ?? "");
          break;
        case "w:footnoteReference":
        case "w:endnoteReference":
          runs.add(this.#noteMark(node), "superscript");
          break;
        case "m:oMath":
          look = {};
          if (isLinear(node)) pushChildren(stack, node);
          else runs.addUnreadable("a formula");
          break;
        case "m:sup":
        case "m:sub":
          stack.push({ raised });
          raised = node.name === "m:sup" ? "superscript" : "subscript";
          pushChildren(stack, node);
          break;
        default:
          if (pictures.has(node.name)) addPicture(node, runs);
          else pushChildren(stack, node);
      }
    }
  }

  /** Ends a paragraph of a cell: one without a text of its own may show a number all the same. */
  end(properties: Element | undefined, runs: Runs): void {
    if (runs.isBlank && properties !== undefined && this.#headings.isNumbered(properties)) {
      // A number looks as the end of its paragraph does (ECMA-376 part 1, section 17.3.1.29).
      const look = this.#styles.look(properties, childValue(properties, "w:pStyle"));
      if (look.struck) runs.strike();
      else if (!look.hidden) runs.addUnreadable("a number that Word counts");
    }
    runs.endParagraph();
  }

  /** The number of a note; Word counts footnotes 1, 2, 3 and endnotes i, ii, iii. A mark of one's own stands after it. */
  #noteMark({ name, attribs }: Element): string {
    if (/^(?:1|true|on)$/.test(attribs["w:customMarkFollows"] ?? "")) return "";
    if (name === "w:footnoteReference") this.#footnotes += 1;
    else this.#endnotes += 1;
    return name === "w:footnoteReference" ? String(this.#footnotes) : roman(this.#endnotes);
  }
}

/** The text that stands in an element itself. */
export function textOf({ children }: Element): string {
  return children.map((one) => (one.type === "text" ? one.data : "")).join("");
}

/** Characters of a symbol font may stand in the text too, in the private use area. */
function addText(text: string, { font = "" }: RunLook, mark: Mark | undefined, runs: Runs): void {
  if (!inPrivateUse.test(text)) {
    runs.add(text, mark);
    return;
  }
  for (const character of text) {
    if (inPrivateUse.test(character)) addSymbol(font, character.charCodeAt(0), mark, runs);
    else runs.add(character, mark);
  }
}

function addSymbol(font: string, code: number, mark: Mark | undefined, runs: Runs): void {
  const character = symbolCharacter(font, code);
  if (character === undefined) runs.addUnreadable(symbolName(font, code));
  else runs.add(character, mark);
}

function addPicture(element: Element, runs: Runs): void {
  const picture = pictureOf(element);
  if ("words" in picture) runs.add(picture.words);
  else runs.addUnreadable(picture.unreadable);
}

function isLinear(formula: Element): boolean {
  const stack: AnyNode[] = [formula];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== "tag") continue;
    if (!linear.test(node.name)) return false;
    pushChildren(stack, node);
  }
  return true;
}

function roman(number: number): string {
  const ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
  return "x".repeat(Math.floor(number / 10)) + (ones[number % 10] ?? "");
}

/**
 * The words of a drawing or picture, and what it is where it has none.
 *
 * @param element `w:drawing`, `w:pict` or `w:object`
 * @returns `words` is `""` for one that says that it is there for looks alone
 */
function pictureOf(element: Element): { readonly words: string } | { readonly unreadable: string } {
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
function checkBoxOf(field: Element): string | undefined {
  const [box] = descendants(field, "w:checkBox");
  if (box === undefined) return undefined;
  const state = descendants(box, "w:checked")[0] ?? descendants(box, "w:default")[0];
  return state !== undefined && !isOff(state.attribs["w:val"]) ? "☒" : "☐";
}
