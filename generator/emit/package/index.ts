import { posix } from "node:path";
import type { EmittedFile } from "../../print/emitted-file.js";
import { Sheet } from "../../print/sheet.js";
import type { Emitter } from "../../spec/spec.js";
import { headerLines } from "../header.js";
import { htmlComment } from "../markdown/text.js";
import { manifest, noticeFile, type PackageInput } from "./manifest.js";
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

/** The document's terms, as the spec.ts names them: they go with its words. */
function notice({ model, context, folder }: PackageInput): EmittedFile {
  return new Sheet()
    .line(htmlComment(headerLines(model, [])), "", (context.texts?.notice ?? "").trimEnd())
    .file(`${folder}/${noticeFile}`);
}
