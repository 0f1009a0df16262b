import { type CheerioOptions, load } from "cheerio";
import type { AnyNode } from "domhandler";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import type { Budget } from "../limits.js";
import { countAttributes } from "./attributes.js";

/**
 * Parses a piece of HTML as browsers do (parse5, by way of cheerio), within limits: a parser of HTML makes
 * elements out of nothing, and its time grows with their depth.
 *
 * @returns the root, whose children are the piece's
 * @throws InputError where the piece exceeds a limit
 */
export function parseHtml(text: string, budget: Budget, options: { readonly locations: boolean }): AnyNode {
  countAttributes(text, budget);
  const parsing: CheerioOptions = {
    sourceCodeLocationInfo: options.locations,
    treeAdapter: limitedTree(budget),
  };
  return load(text, parsing, false).root()[0] as unknown as AnyNode;
}

type TreeAdapter = typeof adapter;
/** The adapter's package has an older copy of the same node types. */
type Node = Parameters<TreeAdapter["detachNode"]>[0];
type Parent = Parameters<TreeAdapter["getFirstChild"]>[0];

/**
 * What the parser builds its tree with: counts what it builds and how deep it is, and moves nodes in a time that
 * does not grow with their siblings, of which a document may have hundreds of thousands.
 */
function limitedTree(budget: Budget): TreeAdapter {
  let depth = 0;
  // The parser moves all children of a node to another one by one, always asking for the first that is left.
  const moving: { from?: Parent; at: number } = { at: 0 };
  return {
    ...adapter,
    createElement(...args) {
      budget.spend("nodes", 1);
      return adapter.createElement(...args);
    },
    createCommentNode(...args) {
      budget.spend("nodes", 1);
      return adapter.createCommentNode(...args);
    },
    insertText(...args) {
      budget.spend("nodes", 1);
      adapter.insertText(...args);
    },
    insertTextBefore(parent, text, reference) {
      budget.spend("nodes", 1);
      const before = reference.prev;
      if (before?.type === "text") before.data += text;
      else insertBefore(parent, adapter.createTextNode(text), reference);
    },
    insertBefore,
    getFirstChild(parent) {
      if (moving.from !== parent) Object.assign(moving, { from: parent, at: 0 });
      const first = parent.children[moving.at];
      if (first === undefined) {
        parent.children.length = 0;
        moving.at = 0;
      }
      return first ?? null;
    },
    detachNode(node) {
      const { parent, prev, next } = node;
      if (parent === null) return;
      if (parent === moving.from && parent.children[moving.at] === node) moving.at += 1;
      else parent.children.splice(parent.children.lastIndexOf(node), 1);
      if (prev) prev.next = next;
      if (next) next.prev = prev;
      Object.assign(node, { parent: null, prev: null, next: null });
    },
    onItemPush() {
      depth += 1;
      budget.refuseAbove("depth", depth);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/** What something is inserted before is the last child nearly always. */
function insertBefore(parent: Parent, node: Node, reference: Node): void {
  const { prev } = reference;
  if (prev) prev.next = node;
  Object.assign(node, { parent, prev, next: reference });
  reference.prev = node;
  parent.children.splice(parent.children.lastIndexOf(reference), 0, node);
}
