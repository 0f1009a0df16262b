import type { CommandDefinition } from "../command.js";
import { check } from "./check.js";
import { checkIntegrity } from "./integrity.js";

export const checkCommand: CommandDefinition = {
  name: "check",
  description:
    "the same without writing: status 1 and a diff where generated files differ, are missing or left over",
  arguments: [
    [
      "[id...]",
      "specs, by id or by the path of a spec.ts, or folders of projects (default: all, those of a monorepo's workspaces too); files with --integrity",
    ],
  ],
  options: [
    ["--integrity", "whether files are as they were generated, from the files alone, in any folder"],
    ["--no-cache", "make everything anew, whatever an earlier run has left"],
  ],
  examples: [
    ["spectables check", "in CI, and before a commit: fails where document and generated files part"],
    ["spectables check my-spec --json", "one spec, for a program"],
    ["spectables check --integrity src/codes/*.ts", "has somebody edited these?"],
    [
      "spectables check --reporter pretty --reporter sarif --output-file sarif=drift.sarif",
      "for two readers",
    ],
  ],
  async run({ cwd, arguments: given, options }) {
    if (options.integrity) return checkIntegrity(cwd, given);
    return check(cwd, given, options.noCache !== true);
  },
};
