import type { AnyNode, Element } from "domhandler";
import { DomHandler, type Handler, Parser } from "htmlparser2";
import { isOff } from "../elements.js";
import type { Budget } from "../limits.js";
import { pushChildren } from "../nodes.js";

export type { Element } from "domhandler";

/**
 * The root of an XML part, names with their prefixes as Word writes them (`w:p`).
 *
 * @param ended is handed each child of the body as it ends, which is then forgotten: a text is large, and its elements many
 * @throws InputError where the part exceeds a limit
 */
export function parseXml(part: Uint8Array, budget: Budget, ended?: (child: Element) => void): Element {
  const tree = new DomHandler(null, null, (element) => {
    if (ended === undefined || (element.parent as Element | null)?.name !== "w:body") return;
    (element.parent as Element).children.length = 0;
    ended(element);
  });
  const parser = new Parser(new WhatIsRead(tree, budget), { xmlMode: true, decodeEntities: true });
  const decoder = new TextDecoder();
  for (let at = 0; at < part.length; at += pieceSize)
    parser.write(decoder.decode(part.subarray(at, at + pieceSize), { stream: true }));
  parser.end(decoder.decode());
  return { name: "", children: tree.root.children, attribs: {}, type: "tag" } as unknown as Element;
}

/** Bytes that are decoded at a time: of a text of one piece, as of larger pieces, it takes several times as long. */
const pieceSize = 1 << 14;

/** What says only how a text is set out, and holds none: two thirds of the elements of a text. */
const unread = new Set(
  `w:autoSpaceDE w:autoSpaceDN w:b w:bCs w:bookmarkEnd w:cantSplit w:cnfStyle w:color w:contextualSpacing w:hideMark w:i
  w:iCs w:ind w:instrText w:jc w:keepLines w:keepNext w:kern w:lang w:lastRenderedPageBreak w:noProof w:noWrap w:pBdr
  w:proofErr w:rsid w:shd w:snapToGrid w:spacing w:sz w:szCs w:tabs w:tblBorders w:tblCellMar w:tblGrid w:tblInd w:tblLayout
  w:tblW w:tcBorders w:tcMar w:tcW w:textAlignment w:trHeight w:u w:vAlign w:w w:wAfter w:wBefore w:widowControl
  w14:ligatures`.split(/\s+/),
);

/** Attributes by which Word tells one sitting of an author, or one paragraph, from another: no reader asks for them. */
const mark = /^(?:w:rsid|w14:(?:para|text)Id$)/;

/**
 * Hands on what is read, and counts it, and how deep all of it is. The parser gathers attributes only for a handler of
 * whole tags: this one takes names and attributes as they come, so that those of what is not read are not gathered.
 */
class WhatIsRead implements Partial<Handler> {
  readonly #tree: DomHandler;
  readonly #budget: Budget;
  #depth = 0;
  #deepest = 0;
  /** The depth at which something begins that is not read; 0 where all is. */
  #unread = 0;
  #attributes: Record<string, string> = {};
  #attributeCount = 0;

  constructor(tree: DomHandler, budget: Budget) {
    this.#tree = tree;
    this.#budget = budget;
  }

  onopentagname(name: string): void {
    this.#depth += 1;
    if (this.#depth > this.#deepest) {
      this.#deepest = this.#depth;
      this.#budget.refuseAbove("depth", this.#deepest);
    }
    if (this.#unread !== 0) return;
    if (unread.has(name)) {
      this.#unread = this.#depth;
      return;
    }
    this.#budget.spend("nodes", 1);
    this.#attributeCount = 0;
    this.#attributes = {};
    this.#tree.onopentag(name, this.#attributes);
  }

  onattribute(name: string, value: string): void {
    if (this.#unread !== 0) return;
    this.#attributeCount += 1;
    this.#budget.refuseAbove("attributes", this.#attributeCount);
    if (!mark.test(name)) this.#attributes[name] ??= value;
  }

  onclosetag(): void {
    if (this.#unread === 0) this.#tree.onclosetag();
    else if (this.#unread === this.#depth) this.#unread = 0;
    this.#depth -= 1;
  }

  ontext(data: string): void {
    if (this.#unread !== 0) return;
    this.#budget.spend("nodes", 1);
    this.#tree.ontext(data);
  }
}

export function childElements(element: Element | undefined): Element[] {
  return (element?.children ?? []).filter((child: AnyNode): child is Element => child.type === "tag");
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one): one is Element => one.type === "tag" && one.name === name);
}

/** A child's `w:val`; undefined where there is no such child, `""` where it has no value. */
export function childValue(element: Element | undefined, name: string): string | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : (found.attribs["w:val"] ?? "");
}

/** Every descendant of a name, in the document's order. */
export function descendants(root: Element, name: string): Element[] {
  const found: Element[] = [];
  const stack: AnyNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== "tag") continue;
    if (node.name === name) found.push(node);
    pushChildren(stack, node);
  }
  return found;
}

/** An on/off property: there, and not switched off (ECMA-376 part 1, section 17.17.4). */
export function isOn(element: Element | undefined, name: string): boolean {
  const value = childValue(element, name);
  return value !== undefined && !isOff(value);
}
