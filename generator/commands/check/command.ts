import type { CommandDefinition } from "../command.js";

export const checkCommand: CommandDefinition = {
  name: "check",
  description:
    "the same without writing: status 1 and a diff where generated files differ, are missing or left over",
  arguments: [
    [
      "[id...]",
      "the specs to take, by id or by the path of a spec.ts (default: all); files with --integrity",
    ],
  ],
  options: [
    ["--fast", "compare hashes only, in a pre-commit hook; says where it needs a full check (status 2)"],
    ["--integrity", "whether files are as they were generated, from the files alone, in any folder"],
  ],
  examples: [
    ["spectables check", "in CI: fails where document and generated files part"],
    ["spectables check my-spec --json", "one spec, for a program"],
    ["spectables check --fast || spectables check", "before a commit"],
    ["spectables check --integrity src/codes/*.ts", "has somebody edited these?"],
    [
      "spectables check --reporter pretty --reporter sarif --output-file sarif=drift.sarif",
      "for two readers",
    ],
  ],
  async run({ cwd, arguments: given, options }) {
    if (options.integrity && options.fast) {
      const { inputError } = await import("../../diagnostics/diagnostic.js");
      throw inputError("option-invalid", "--fast and --integrity do not go together.", {
        help: "--fast is about the project's specs, --integrity about the files that are named.",
      });
    }
    if (options.integrity) {
      const { checkIntegrity } = await import("./integrity.js");
      return checkIntegrity(cwd, given);
    }
    if (options.fast) {
      const { checkFast } = await import("./fast.js");
      return checkFast(cwd, given);
    }
    const { check } = await import("./check.js");
    return check(cwd, given);
  },
};
