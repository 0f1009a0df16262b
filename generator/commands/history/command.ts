import type { CommandDefinition } from "../command.js";

export const historyCommand: CommandDefinition = {
  name: "history",
  description: "one table over its revisions: since when, and until when, each entry is there",
  arguments: [
    ["<old...>", "the older revisions, the oldest first: model files (*.json), documents, or git:<ref>"],
    ["<new>", "the newest one, the same"],
  ],
  options: [["--spec <id-or-path>", "the spec that reads documents (default: the project's only one)"]],
  examples: [
    ["spectables history v1.html v2.html v3.html --spec my-spec", "three revisions of a document"],
    ["spectables history git:v1.0 git:v2.0 generated/my-spec/my-spec.json --reporter markdown", "a table"],
    ["spectables history old.json new.json --json", "for a program"],
  ],
  async run({ cwd, arguments: revisions, options }) {
    const { historyOf } = await import("./history.js");
    return historyOf(cwd, revisions, options as { readonly spec?: string });
  },
};
