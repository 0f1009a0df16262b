import type { AnyNode, Element } from "domhandler";
import type { Budget } from "../limits.js";
import { pushChildren } from "../nodes.js";
import { type Mark, Runs, type RunText } from "../runs.js";
import { PageStyle } from "./style.js";

/** What a piece of a document says to a reader: lines (`<br>`, blocks, list items) are parted by `\n`. */
export interface Shown extends RunText {
  readonly links: readonly string[];
  /** The first text that is shown; undefined where there is none. */
  readonly first: AnyNode | undefined;
}

/** Elements that begin and end a line (WHATWG HTML, section 15.3: those displayed as blocks). */
const blocks = new Set(
  "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary td th tr ul".split(
    " ",
  ),
);
/** Elements whose content is not shown, or is nothing to read: what somebody may fill in or press. */
const unseen = new Set(
  "script style template noscript head title audio video iframe object datalist button select textarea rt rp".split(
    " ",
  ),
);
const deleted = new Set(["del", "s", "strike"]);
const marked: ReadonlyMap<string, Mark> = new Map([
  ["sup", "superscript"],
  ["sub", "subscript"],
]);
/** Classes of small boxes, which stand apart from the word before them without a space. */
const boxed = /(?:^|\s)(?:badge|pill|chip|lozenge|label(?=\s+label-))(?:\s|-|$)/;
/** Classes by which pages keep words for screen readers only, wherever their style sheets are. */
const spokenOnly = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/;

export const noStyle = new PageStyle([]);

/** What is to be known of a page to read a part of it. */
export interface Page {
  /** What the document may still take of its limits. */
  readonly budget: Budget;
  readonly style: PageStyle;
}

/**
 * The text of nodes as a reader sees it. Tables within are left out: they are tables of their own.
 *
 * @param roots the nodes, in their order
 * @throws InputError where the texts of the document exceed their limit
 */
export function shownText(roots: readonly AnyNode[], page: Page): Shown {
  const { budget, style } = page;
  const links: string[] = [];
  const runs = new Runs();
  const spoken: AnyNode[] = [];
  let mark: Mark | undefined;
  let first: AnyNode | undefined;
  // A stack of its own: a document may be nested deeper than the call stack.
  const stack: (AnyNode | string | { readonly mark: Mark | undefined })[] = [...roots].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") {
      runs.add(node);
    } else if ("mark" in node) {
      mark = node.mark;
    } else if (node.type === "text") {
      const data = inPre(node) ? node.data : node.data.replace(/\s+/g, " ");
      if (first === undefined && data.trim() !== "") first = node;
      budget.spend("characters", data.length);
      runs.add(data, mark);
    } else if ("children" in node) {
      const element = node as Element;
      // Every element may be a line of its own.
      budget.spend("characters", 1);
      if (element.name === "br") runs.add("\n");
      if (element.name === "table" || isHidden(element, style)) continue;
      const symbol = symbolOf(element);
      if (symbol !== undefined) {
        if ("unreadable" in symbol) runs.addUnreadable(symbol.unreadable);
        else {
          budget.spend("characters", symbol.words.length);
          runs.add(symbol.words, mark);
        }
        if (first === undefined && !("words" in symbol && symbol.words === "")) first = element;
        continue;
      }
      const look = style.look(element);
      if (look.struck || deleted.has(element.name)) {
        runs.strike();
        continue;
      }
      if (spokenOnly.test(element.attribs.class ?? "")) {
        spoken.push(...element.children);
        continue;
      }
      if (element.name === "a" && element.attribs.href !== undefined) links.push(element.attribs.href);
      const within = marked.get(element.name) ?? look.mark ?? (isNoteLink(element) ? "superscript" : mark);
      if (within !== mark) stack.push({ mark });
      mark = within;
      const end = blocks.has(element.name) ? "\n" : boxed.test(element.attribs.class ?? "") ? " " : undefined;
      if (end !== undefined) stack.push(end);
      pushChildren(stack, element);
      if (end !== undefined) runs.add(end);
    }
  }
  const shown = runs.text;
  // Words for screen readers are what a picture says that has none of its own.
  if (spoken.length > 0 && !/[^\ufffd\s]/.test(shown.text)) return shownText(spoken, page);
  return { ...shown, links, first };
}

/** What MediaWiki puts beside a heading for whoever edits the page: `[edit]`. */
const forEditors = /(?:^|\s)mw-editsection(?:\s|$)/;

/**
 * Not shown: by its element, by an attribute, before it is opened, by the page's own style, or as what stands beside a heading for
 * editors, or as one of the pilcrows that link it to itself.
 */
export function isHidden(element: Element, style: PageStyle): boolean {
  const { name, attribs, children } = element;
  if (unseen.has(name) || attribs.hidden !== undefined || attribs["aria-hidden"] === "true") return true;
  if (style.look(element).hidden || attribs.popover !== undefined) return true;
  if (forEditors.test(attribs.class ?? "")) return true;
  if (name === "dialog") return attribs.open === undefined;
  if (name !== "a") return false;
  const [only] = children;
  const pilcrow = only?.type === "text" && children.length === 1 && /^\s*[¶§#]\s*$/.test(only.data);
  return (
    pilcrow && /^#|pilcrow|headerlink|anchor|self-?link/.test(`${attribs.href ?? ""} ${attribs.class ?? ""}`)
  );
}

/** A link that is a footnote's mark (DPUB-ARIA 1.0, `doc-noteref`), however the page raises it. */
function isNoteLink({ name, attribs }: Element): boolean {
  return name === "a" && (attribs.role === "doc-noteref" || /(?:^|\s)footnote-ref/.test(attribs.class ?? ""));
}

function inPre(node: AnyNode): boolean {
  const parent = node.parent as Element | null;
  return parent?.name === "pre" || (parent?.parent as Element | null)?.name === "pre";
}

/** An element that stands for words: those words, or what it is where it has none. */
type Symbolic = { readonly words: string } | { readonly unreadable: string };

/** Classes of fonts that have pictures for letters. */
const iconClass = /(?:^|\s)(?:fa|fas|far|fab|bi|icon|glyphicon|octicon|mdi|codicon)(?:\s|-|$)/;
const boxes = /^(?:checkbox|radio)$/i;

/** What a picture, a check box or a symbol says; undefined for an element that says what its content says. */
function symbolOf(element: Element): Symbolic | undefined {
  const { name, attribs } = element;
  const label = attribs["aria-label"] ?? attribs.title;
  switch (name) {
    case "img":
      return words(
        attribs.alt ?? label,
        `a picture without words${attribs.src ? ` (${fileName(attribs.src)})` : ""}`,
      );
    case "input":
      return boxes.test(attribs.type ?? "")
        ? { words: attribs.checked === undefined ? "☐" : "☒" }
        : { words: "" };
    case "svg":
      return words(attribs["aria-label"] ?? titleOf(element), "a drawing without a title");
    case "math":
      return words(attribs.alttext ?? attribs["aria-label"], "a formula without words");
  }
  if (attribs.role === "img" && label !== undefined) return { words: label };
  if ((name !== "i" && name !== "span") || !isEmpty(element)) return undefined;
  if (label !== undefined) return { words: label };
  const { class: classes = "" } = attribs;
  return iconClass.test(classes) ? { unreadable: `a symbol without words (class ${classes})` } : undefined;
}

function words(text: string | undefined, what: string): Symbolic {
  return text === undefined ? { unreadable: what } : { words: text };
}

/** The text of an SVG's own `title`. */
function titleOf(element: Element): string | undefined {
  const title = element.children.find((child) => child.type === "tag" && child.name === "title");
  const [text] = title !== undefined && "children" in title ? title.children : [];
  return text?.type === "text" ? text.data : undefined;
}

function isEmpty({ children }: Element): boolean {
  return children.every(
    (child) => child.type === "comment" || (child.type === "text" && child.data.trim() === ""),
  );
}

/** The last part of an address, of which no more is kept than names a file. */
function fileName(source: string): string {
  return source.startsWith("data:")
    ? "in the page itself"
    : source.slice(source.lastIndexOf("/") + 1).slice(0, 60);
}
