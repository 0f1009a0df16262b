import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Calls whose texts are read by people only, by the end of the callee, and the place of the text in them. */
const said = { error: 1, note: 1, addIssue: 0, regex: 1, min: 1, max: 1, refine: 1, named: 2 };

/** Properties that hold such texts. */
const properties = new Set(["help", "label", "documentation", "message"]);

/**
 * Leaves out what changes only the words of a message: a test that holds every word of it would restate the code.
 * Where a message says a number, a place or a list, that is in `details` or asserted by the tests of messages.
 */
const words = {
  shouldIgnore({ node, parent, key, listKey }) {
    if (!node || !["StringLiteral", "TemplateLiteral"].includes(node.type)) return undefined;
    if (parent?.type === "ObjectProperty" && key === "value" && properties.has(parent.key.name))
      return "the words of a message";
    if (parent?.type !== "CallExpression" || listKey !== "arguments") return undefined;
    const callee = parent.callee.property?.name ?? parent.callee.name;
    return Object.hasOwn(said, callee) && said[callee] === key ? "the words of a message" : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "words", words)];
