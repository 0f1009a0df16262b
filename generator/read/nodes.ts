import type { AnyNode, Element } from "domhandler";

/** Puts an element's children on a stack, the first on top; there may be more than a call takes arguments. */
export function pushChildren<Other = never>(stack: (AnyNode | Other)[], { children }: Element): void {
  for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index] as AnyNode);
}
