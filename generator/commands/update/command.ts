import type { CommandDefinition } from "../command.js";

export const updateCommand: CommandDefinition = {
  name: "update",
  description: "fetch the documents, and where one changed, write it and its outputs: together, or nothing",
  arguments: [["[id...]", "the specs to take, by id or by the path of a spec.ts (default: all)"]],
  options: [["--dry-run", "tell what would change, and write nothing"]],
  examples: [
    ["spectables update", "all specs of this project"],
    ["spectables update my-spec --dry-run", "what changed in the document of one of them"],
    ["spectables update --json", "for a program"],
  ],
  async run({ cwd, arguments: ids, options }) {
    const { update } = await import("./update.js");
    return update(cwd, ids, options.dryRun === true);
  },
};
