import type { AnyNode, Element } from "domhandler";
import { DomHandler, Parser } from "htmlparser2";
import type { Budget } from "../limits.js";

export type { Element } from "domhandler";

/**
 * The root of an XML part, names with their prefixes as Word writes them (`w:p`).
 *
 * @throws InputError where the part exceeds a limit
 */
export function parseXml(text: string, budget: Budget): Element {
  const handler = new LimitedHandler(budget);
  new Parser(handler, { xmlMode: true, decodeEntities: true }).end(text);
  return { name: "", children: handler.root.children, attribs: {}, type: "tag" } as unknown as Element;
}

/** Builds the tree, counting what it builds and how deep it is. */
class LimitedHandler extends DomHandler {
  readonly #budget: Budget;
  #depth = 0;

  constructor(budget: Budget) {
    super();
    this.#budget = budget;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    this.#budget.refuseAbove("depth", this.#depth);
    this.#budget.refuseAbove("attributes", Object.keys(attributes).length);
    this.#budget.spend("nodes", 1);
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.#depth -= 1;
    super.onclosetag();
  }

  override ontext(data: string): void {
    this.#budget.spend("nodes", 1);
    super.ontext(data);
  }
}

export function childElements(element: Element | undefined): Element[] {
  return (element?.children ?? []).filter((child: AnyNode): child is Element => child.type === "tag");
}

/** Puts an element's children on a stack, the first on top; there may be more than a call takes arguments. */
export function pushChildren(stack: AnyNode[], { children }: Element): void {
  for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index] as AnyNode);
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
  return value !== undefined && !/^(0|false|off)$/.test(value);
}
