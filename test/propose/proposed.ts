import { emit } from "../../generator/emit/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import { specText } from "../../generator/propose/print.js";
import { propose, type Wanted } from "../../generator/propose/propose.js";
import { together } from "../../generator/propose/prove.js";
import { parseDocument } from "../../generator/read/index.js";
import { evaluatedSpec } from "./evaluated.js";

/** What is proposed for a document, and what comes of it when its text is run. */
export async function proposed(content: string | Uint8Array, file: string, wanted: Wanted = {}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = await parseDocument(bytes, file);
  const { chosen, leftOut } = propose(read.document, wanted);
  const { kept, refused } = together(chosen, file);
  const frame = { id: "proposal", title: file, document: { name: file, file } };
  const text = specText(frame, kept);
  if (kept.length === 0) return { kept, leftOut, refused, text };
  const spec = evaluatedSpec(text);
  const { document, sha256 } = read;
  const { model, diagnostics } = buildModel({ spec, specFile: "spec.ts", document, file, sha256 });
  const files = model === undefined ? [] : emit(model, { spec, out: "out" });
  return { kept, leftOut, refused, text, spec, model, diagnostics, files };
}
