import type { AnyNode, Element } from "domhandler";
import { parseDocument } from "htmlparser2";

export type { Element } from "domhandler";

/** The root of an XML part, names with their prefixes as Word writes them (`w:p`). */
export function parseXml(text: string): Element {
  const { children } = parseDocument(text, { xmlMode: true, decodeEntities: true });
  return { name: "", children, attribs: {}, type: "tag" } as unknown as Element;
}

export function childElements(element: Element | undefined): Element[] {
  return (element?.children ?? []).filter((child: AnyNode): child is Element => child.type === "tag");
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return childElements(element).find((one) => one.name === name);
}

/** A child's `w:val`; undefined where there is no such child, `""` where it has no value. */
export function childValue(element: Element | undefined, name: string): string | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : (found.attribs["w:val"] ?? "");
}

/** Every descendant of a name, in the document's order. */
export function descendants(root: Element, name: string): Element[] {
  const found: Element[] = [];
  const stack: Element[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element.name === name) found.push(element);
    stack.push(...childElements(element).reverse());
  }
  return found;
}

/** An on/off property: there, and not switched off (ECMA-376 part 1, section 17.17.4). */
export function isOn(element: Element | undefined, name: string): boolean {
  const value = childValue(element, name);
  return value !== undefined && !/^(0|false|off)$/.test(value);
}
