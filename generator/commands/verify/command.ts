import type { CommandDefinition } from "../command.js";

export const verifyCommand: CommandDefinition = {
  name: "verify",
  description: "hold hand-written tables, in whatever language, against the document; status 1 on errors",
  arguments: [["<source...>", "the source files that hold the tables"]],
  options: [
    ["--table <name>", "the table of the spec (default: the one that a source is most like)"],
    [
      "--spec <spec>",
      "an id, the path of a spec.ts, or a generated <id>.json (default: the project's specs)",
    ],
    ["--fail-on <level>", "the level from which the status is 1: error, warning or note (default: error)"],
  ],
  examples: [
    ["spectables verify src/Status.php", "every mistake in it, with line and column"],
    ["spectables verify src/*.go --table ErrorCode --fail-on warning", "one table, and spelling counts too"],
    [
      "spectables verify Status.cs --spec node_modules/codes/my-spec.json --json",
      "without a project, for a program",
    ],
  ],
  async run({ cwd, arguments: files, options }) {
    const { verifyFiles } = await import("./verify.js");
    const text = (name: string) => (typeof options[name] === "string" ? { [name]: options[name] } : {});
    return verifyFiles(cwd, { files, ...text("table"), ...text("spec"), ...text("failOn") });
  },
};
