import { type CheerioOptions, load } from "cheerio";
import type { AnyNode } from "domhandler";
import type { Budget } from "../limits.js";
import { countAttributes } from "./attributes.js";
import { limitedTree } from "./tree.js";

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
