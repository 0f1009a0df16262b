import { type CheerioOptions, load } from "cheerio";
import type { AnyNode } from "domhandler";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import type { Budget } from "../limits.js";

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

/** No tag is in this state. */
const none = -1;

/**
 * Counts the attributes of every tag (WHATWG HTML, sections 13.2.5.8 and 13.2.5.32 to 13.2.5.40): a parser compares
 * each with all before it, so their number is refused before it parses.
 *
 * What looks like a tag may stand in a comment, a script or a value, and then it is not where the next tag begins.
 * So every beginning is followed, all at once: per state of the tokeniser the most attributes that a tag in it has.
 *
 * @throws InputError where something that may be a tag has more attributes than the limit
 */
export function countAttributes(text: string, budget: Budget): void {
  const opening = /<\/?[a-zA-Z]/g;
  let total = 0;
  while (opening.exec(text) !== null) {
    let at = opening.lastIndex;
    let [tag, before, name, after] = [0, none, none, none];
    let [equals, double, single, bare] = [none, none, none, none];
    const begin = () => {
      const count = Math.max(before, after);
      if (count === none) return name;
      total += 1;
      budget.refuseAbove("attributes", count + 1);
      return Math.max(name, count + 1);
    };
    // As long as a tag is open in some state.
    while (at < text.length && Math.max(tag, before, name, after, equals, double, single, bare) > none) {
      const character = text[at] as string;
      switch (character) {
        case " ":
        case "\n":
        case "\t":
        case "\f":
          before = Math.max(before, tag, bare);
          after = Math.max(after, name);
          [tag, name, bare] = [none, none, none];
          break;
        case "/":
          before = Math.max(before, tag, name, after);
          bare = Math.max(bare, equals);
          [tag, name, after, equals] = [none, none, none, none];
          break;
        case ">":
          [tag, before, name, after, equals, bare] = [none, none, none, none, none, none];
          break;
        case "=": {
          const value = Math.max(name, after);
          [name, after] = [none, none];
          name = begin();
          bare = Math.max(bare, equals);
          [equals, before] = [value, none];
          break;
        }
        case '"':
        case "'": {
          const isDouble = character === '"';
          const closed = isDouble ? double : single;
          name = begin();
          if (isDouble) double = equals;
          else single = equals;
          [before, after, equals] = [closed, none, none];
          break;
        }
        default:
          name = begin();
          bare = Math.max(bare, equals);
          [before, after, equals] = [none, none, none];
          if (isLetter(character) && (text[at - 1] === "<" || (text[at - 1] === "/" && text[at - 2] === "<")))
            tag = Math.max(tag, 0);
      }
      at += 1;
    }
    opening.lastIndex = at;
  }
  budget.spend("nodes", total);
}

function isLetter(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}
