import type { GeneratedSpec } from "../../commands/generate/result.js";
import { type Colors, plain } from "../terminal.js";

/** The one line of a spec whose input is bad; undefined where it is not. */
export function failureLine(
  { id, documents, diagnostics }: Pick<GeneratedSpec, "id" | "documents" | "diagnostics">,
  colors: Colors,
): string | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return undefined;
  return `${colors.bold(id)}: ${errors} error${errors === 1 ? "" : "s"}${documents ? ` in ${plain(documents.join(" and "))}` : ""}`;
}
