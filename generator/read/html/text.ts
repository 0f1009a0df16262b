import type { AnyNode, Element } from "domhandler";
import { folded } from "../folded.js";
import type { Budget } from "../limits.js";

/** What a piece of a document says to a reader. */
export interface Shown {
  /** White space folded; lines (`<br>`, blocks, list items) parted by `\n`; empty lines left out. */
  readonly text: string;
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
/** Elements whose content is not shown. */
const unseen = new Set(
  "script style template noscript head title audio video iframe object math svg select datalist".split(" "),
);

/**
 * The text of nodes as a reader sees it. Tables within are left out: they are tables of their own.
 *
 * @param roots the nodes, in their order
 * @param budget what the document may still take of its limits
 * @throws InputError where the texts of the document exceed their limit
 */
export function shownText(roots: readonly AnyNode[], budget: Budget): Shown {
  const links: string[] = [];
  let text = "";
  let first: AnyNode | undefined;
  // A stack of its own: a document may be nested deeper than the call stack.
  const stack: (AnyNode | string)[] = [...roots].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") {
      text += node;
    } else if (node.type === "text") {
      const data = inPre(node) ? node.data : node.data.replace(/\s+/g, " ");
      if (first === undefined && data.trim() !== "") first = node;
      budget.spend("characters", data.length);
      text += data;
    } else if ("children" in node) {
      const element = node as Element;
      const alternative = element.name === "img" ? (element.attribs.alt ?? "") : "";
      // Every element may be a line of its own.
      budget.spend("characters", alternative.length + 1);
      text += element.name === "br" ? "\n" : alternative;
      if (isHidden(element) || element.name === "table") continue;
      if (element.name === "a" && element.attribs.href !== undefined) links.push(element.attribs.href);
      const isBlock = blocks.has(element.name);
      if (isBlock) stack.push("\n");
      for (let index = element.children.length - 1; index >= 0; index -= 1)
        stack.push(element.children[index] as AnyNode);
      if (isBlock) text += "\n";
    }
  }
  return { text: folded(text), links, first };
}

/** Not shown: by its element, by an attribute, or as one of the pilcrows that link a heading to itself. */
export function isHidden({ name, attribs, children }: Element): boolean {
  if (unseen.has(name) || attribs.hidden !== undefined || /display:\s*none/i.test(attribs.style ?? ""))
    return true;
  if (name !== "a") return false;
  const [only] = children;
  const pilcrow = only?.type === "text" && children.length === 1 && /^\s*[¶§#]\s*$/.test(only.data);
  return (
    pilcrow && /^#|pilcrow|headerlink|anchor|self-?link/.test(`${attribs.href ?? ""} ${attribs.class ?? ""}`)
  );
}

function inPre(node: AnyNode): boolean {
  const parent = node.parent as Element | null;
  return parent?.name === "pre" || (parent?.parent as Element | null)?.name === "pre";
}
