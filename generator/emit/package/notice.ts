import type { EmittedFile } from "../../print/emitted-file.js";
import { Sheet } from "../../print/sheet.js";
import { headerLines } from "../header.js";
import { htmlComment } from "../markdown/text.js";
import { noticeFile, type PackageInput } from "./input.js";

/** The document's terms, as the spec.ts names them: they go with its words. */
export function notice({ model, context, folder }: PackageInput): EmittedFile {
  return new Sheet()
    .line(htmlComment(headerLines(model, [])), "", (context.texts?.notice ?? "").trimEnd())
    .file(`${folder}/${noticeFile}`);
}
