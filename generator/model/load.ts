import { inputError } from "../diagnostics/diagnostic.js";
import { type Model, modelSchema } from "./model.js";

/**
 * Reads a model out of the text of a model file, as `generate` writes it.
 *
 * @param file its name, for messages
 * @throws InputError where it is no JSON, or no model
 */
export function parseModel(text: string, file: string): Model {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw modelError(file, [(error as Error).message]);
  }
  const result = modelSchema.safeParse(content);
  if (result.success) return result.data as unknown as Model;
  const issues = result.error.issues.slice(0, 10);
  throw modelError(
    file,
    issues.map(({ path, message }) => `${path.map(String).join(".") || "file"}: ${message}`),
  );
}

function modelError(file: string, details: readonly string[]) {
  return inputError("model-invalid", `${file} is not a model.`, {
    place: { file },
    details,
    help: "Generate the file anew, or name the document and its --spec instead.",
  });
}
