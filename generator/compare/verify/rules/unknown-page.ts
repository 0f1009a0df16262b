import type { Rule } from "./rule.js";

export const unknownPage: Rule = {
  id: "unknown-page",
  level: "note",
  title: "It cannot be told which page this is",
  cause:
    "Of a table whose key is two numbers, names stand together that are in the document, but neither a number nor a name beside them nor their values say on which page.",
  fix: "Look which page they are of: they were held against nothing.",
  *find({ placed, pairs }) {
    const [first] = pairs;
    if (placed?.by !== "nothing" || first === undefined) return;
    const last = pairs.at(-1) ?? first;
    yield {
      at: first,
      message: `${pairs.length} entries, from ${first.pair.name} to ${last.pair.name} in line ${last.pair.nameToken.line}, are of no page that can be told, and were not compared`,
    };
  },
};
