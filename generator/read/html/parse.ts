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
    treeAdapter: limited(budget),
  };
  return load(text, parsing, false).root()[0] as unknown as AnyNode;
}

/** The adapter that builds the tree, counting what it builds and how deep the parser is in it. */
function limited(budget: Budget): typeof adapter {
  let depth = 0;
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
    insertTextBefore(...args) {
      budget.spend("nodes", 1);
      adapter.insertTextBefore(...args);
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
