import type { AnyNode } from "domhandler";
import { folded } from "../folded.js";
import { type Element, pushChildren } from "./xml.js";

/** What is in a paragraph but not shown: deleted text, field instructions, properties, the second of two renderings. */
const unseen = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:pPr",
  "w:rPr",
  "mc:Fallback",
  "w:tbl",
  "w:txbxContent",
]);

/** The text of a `w:p`, breaks as line feeds (ECMA-376 part 1, section 17.3.3). */
export function paragraphText(paragraph: Element): string {
  let text = "";
  const stack: AnyNode[] = [];
  pushChildren(stack, paragraph);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== "tag" || unseen.has(node.name)) continue;
    if (node.name === "w:t")
      text += node.children.map((child) => (child.type === "text" ? child.data : "")).join("");
    else if (node.name === "w:tab") text += " ";
    else if (node.name === "w:br" || node.name === "w:cr") text += "\n";
    else if (node.name === "w:noBreakHyphen") text += "-";
    else pushChildren(stack, node);
  }
  return folded(text);
}
