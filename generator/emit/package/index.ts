import { posix } from "node:path";
import type { Emitter } from "../../spec/emitter.js";
import { manifest } from "./manifest.js";
import { notice } from "./notice.js";
import { readme } from "./readme.js";

/** What makes the folder above the outputs a package; nothing where the spec.ts has no `package` block. */
export const packageFiles: Emitter = {
  id: "package",
  description: "package.json, README and NOTICE of the generated package",
  run(model, context) {
    const { package: block } = context.spec;
    if (block === undefined) return [];
    const folder = posix.dirname(context.out);
    const input = { model, context, block, folder };
    return [manifest(input), readme(input), notice(input)];
  },
};
