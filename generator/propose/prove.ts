import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../diagnostics/diagnostic.js";
import { emit } from "../emit/index.js";
import { buildModel } from "../pipeline/build.js";
import type { ReadDocument } from "../read/index.js";
import { loadSpecFile } from "../spec/load.js";
import type { ChosenTable } from "./propose.js";
import { tableSpecOf, tried } from "./trial.js";

/**
 * Takes a spec.ts all the way: loads its text, reads the document with it, and makes its outputs.
 *
 * @throws InputError where any of that fails
 */
export async function proveText(text: string, { document, sha256 }: ReadDocument): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "spectables-"));
  try {
    await writeFile(join(folder, "spec.ts"), text);
    const { spec } = await loadSpecFile(folder, "spec.ts");
    const source = { spec, specFile: "spec.ts", document, file: document.file, sha256 };
    const { model, diagnostics } = buildModel(source);
    if (model === undefined) throw new InputError(diagnostics);
    emit(model, { spec, out: "out" });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The tables that can stand in one spec: two that generate the same export cannot.
 *
 * @returns those that can, in their order, and for every other the reason
 */
export function together(
  chosen: readonly ChosenTable[],
  read: ReadDocument,
): {
  readonly kept: readonly ChosenTable[];
  readonly refused: readonly { table: ChosenTable; reason: string }[];
} {
  if (faultOf(chosen, read) === undefined) return { kept: chosen, refused: [] };
  const kept: ChosenTable[] = [];
  const refused: { table: ChosenTable; reason: string }[] = [];
  for (const table of chosen) {
    const reason = faultOf([...kept, table], read);
    if (reason === undefined) kept.push(table);
    else refused.push({ table, reason });
  }
  return { kept, refused };
}

function faultOf(chosen: readonly ChosenTable[], read: ReadDocument): string | undefined {
  const tables = Object.fromEntries(
    chosen.map(({ name, proposed, selection }) => [name, tableSpecOf(proposed, selection)]),
  );
  try {
    const { model, errors } = tried(read, tables);
    if (model === undefined) return errors[0]?.message ?? "it does not pass";
    const { file } = read.document;
    emit(model, {
      spec: { id: "proposal", title: file, document: { name: file, file }, tables },
      out: "out",
    });
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
