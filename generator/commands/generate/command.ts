import type { CommandDefinition } from "../command.js";
import { generate } from "./generate.js";

export const generateCommand: CommandDefinition = {
  name: "generate",
  description: "read, validate, emit, and write what changed; on any error nothing is written",
  arguments: [["[id...]", "the specs to take, by id or by the path of a spec.ts (default: all)"]],
  options: [
    ["--no-cache", "make everything anew, whatever an earlier run has left"],
    ["--watch", "and again whenever documents, spec.ts or errata change, with a line each time"],
  ],
  examples: [
    ["spectables generate", "all specs of this project"],
    ["spectables generate my-spec", "one of them"],
    ["spectables generate my-spec --watch", "while its spec.ts is written"],
    ["spectables generate other/place/spec.ts", "one by its path; outputs go where its `out` says"],
  ],
  run: ({ cwd, arguments: ids, options }) => generate(cwd, ids, options.noCache !== true),
  async *watch({ cwd, arguments: ids, options }, stop) {
    const { watchSpecs } = await import("./watch.js");
    yield* watchSpecs(cwd, ids, options.noCache !== true, stop);
  },
};
