import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type InputError, inputError } from "../diagnostics/diagnostic.js";
import { type Model, modelSchema } from "./model.js";

/**
 * Reads a model out of the text of a model file, as `generate` writes it.
 *
 * @param file its name, for messages
 * @throws InputError where it is no JSON, or no model
 */
export function parseModel(text: string, file: string): Model {
  const fail = (details: readonly string[]) =>
    inputError("model-invalid", `${file} is not a model.`, {
      place: { file },
      details: details.slice(0, 10),
      help: "Generate the file anew, or name the document and its --spec instead.",
    });
  return parseJson(text, modelSchema, fail) as unknown as Model;
}

/**
 * Reads JSON that a schema describes.
 *
 * @param fail makes the error out of what is wrong, a line for each key
 */
export function parseJson<T>(
  text: string,
  schema: z.ZodType<T>,
  fail: (details: readonly string[]) => InputError,
): T {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw fail([(error as Error).message]);
  }
  const { data, error } = schema.safeParse(content);
  if (error === undefined) return data;
  throw fail(error.issues.map(({ path, message }) => `${path.map(String).join(".") || "file"}: ${message}`));
}

/**
 * The model that was generated last.
 *
 * @param out the folder of the outputs, from the project's root
 * @returns undefined where it is not there or was damaged
 */
export async function lastModel(root: string, out: string, id: string): Promise<Model | undefined> {
  const file = `${out}/${id}.json`;
  try {
    return parseModel(await readFile(join(root, file), "utf8"), file);
  } catch {
    return undefined;
  }
}
