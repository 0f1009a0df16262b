import { Runs, type RunText } from "../runs.js";
import { addPieces, type PageContent, type Piece } from "./content.js";

/** An element of the structure tree, its role by the file's role map (ISO 32000-1, section 14.7.3), or a piece of content. */
export interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly (StructureNode | null)[];
}

/** Elements that begin and end a line (ISO 32000-1, section 14.8.4.3: those of the block level). */
const blocks = /^(?:P|H|H[1-6]|Title|L|LI|BlockQuote|Caption|Div|Sect|Note|FENote|TOCI|Code)$/;
const bullet = /^[•◦▪▫■□●○§·o*\u2013\u2014-]$/;

export interface NodeText extends RunText {
  /** The tables within, which are none of it. */
  readonly tables: readonly StructureNode[];
  /** That of its largest characters. */
  readonly size: number;
}

/** The text of an element; blocks in it are lines. */
export function nodeText(root: StructureNode, { marked }: PageContent): NodeText {
  const runs = new Runs();
  const tables: StructureNode[] = [];
  // What stands in one line is measured together.
  let line: Piece[] = [];
  let size = 0;
  const end = () => {
    for (const piece of line) if (piece.text.trim() !== "") size = Math.max(size, piece.size);
    addPieces(line, runs);
    line = [];
  };
  const walk = (node: StructureNode) => {
    const { role = "", alt, children = [] } = node;
    if (node.type === "content") line.push(...(marked.get(node.id ?? "") ?? []));
    else if (role === "Table" && node !== root) tables.push(node);
    else if (role === "Figure") {
      end();
      // Whether there is a space around it, nothing says.
      if (alt) runs.add(` ${alt} `);
      else runs.addUnreadable("a picture without words");
    } else if (!(role === "Lbl" && bullet.test(plainText(node, marked)))) {
      const isBlock = blocks.test(role) && node !== root;
      if (isBlock) {
        end();
        runs.add("\n");
      }
      for (const child of children) if (child) walk(child);
      if (isBlock) {
        end();
        runs.add("\n");
      }
    }
  };
  walk(root);
  end();
  return { ...runs.text, tables, size };
}

/** How many elements and pieces of content there are, without those of which nothing is on the page. */
export function sizeOf({ type, children = [] }: StructureNode): number {
  return children.reduce(
    (sum, child) => sum + (child ? sizeOf(child) : 0),
    type || children.length > 0 ? 1 : 0,
  );
}

/** Whether something of an element is on the page. */
export function hasContent({ type, children = [] }: StructureNode): boolean {
  return type === "content" || children.some((child) => child !== null && hasContent(child));
}

function plainText(node: StructureNode, marked: PageContent["marked"]): string {
  if (node.type === "content") return (marked.get(node.id ?? "") ?? []).map(({ text }) => text).join("");
  return (node.children ?? [])
    .map((child) => (child ? plainText(child, marked) : ""))
    .join("")
    .trim();
}
