import type { CommandDefinition } from "../command.js";
import type { DiffOptions } from "./diff.js";

export const diffCommand: CommandDefinition = {
  name: "diff",
  description: "what changed between two revisions, by meaning, and which version bump that is",
  arguments: [
    ["<old>", "a model file (*.json), a document, or git:<ref> for the model or document at that commit"],
    ["<new>", "the same"],
  ],
  options: [
    ["--spec <id-or-path>", "the spec that reads documents (default: the project's only one)"],
    ["--fail-on <level>", "status 1 where a change is breaking; additive or breaking; any"],
    ["--ignore <file>", "a JSON list of changes to leave out, each with a reason"],
  ],
  examples: [
    ["spectables diff git:HEAD generated/my-spec/my-spec.json", "since the last commit"],
    ["spectables diff old.html new.html --spec my-spec", "two revisions of a document"],
    ["spectables diff old.json new.json --reporter markdown", "for a pull request"],
    ["spectables diff git:v1.2.0 git:HEAD --fail-on breaking", "in CI"],
  ],
  async run({ cwd, arguments: [before = "", after = ""], options }) {
    const { diffSides } = await import("./diff.js");
    return diffSides(cwd, [before, after], options as DiffOptions);
  },
};
