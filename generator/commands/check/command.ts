import type { CommandDefinition } from "../command.js";

export const checkCommand: CommandDefinition = {
  name: "check",
  description:
    "the same without writing: status 1 and a diff where generated files differ, are missing or left over",
  arguments: [["[id...]", "the specs to take, by id or by the path of a spec.ts (default: all)"]],
  options: [],
  examples: [
    ["spectables check", "in CI: fails where document and generated files part"],
    ["spectables check my-spec --json", "one spec, for a program"],
  ],
  async run({ cwd, arguments: ids }) {
    const { check } = await import("./check.js");
    return check(cwd, ids);
  },
};
