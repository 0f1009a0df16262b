import type { FetchedDocument } from "../../lock/lock.js";
import { readLock } from "../../lock/read.js";
import { documentsOf } from "../../pipeline/documents.js";
import { loadSpec } from "../../spec/load.js";
import { chooseSpecs } from "../../spec/project.js";
import { finish } from "../../write/journal.js";
import { generateAnew } from "../generate/anew.js";
import { type Renewed, renew } from "./renew.js";
import type { UpdatedSpec, UpdateResult } from "./result.js";

/**
 * Fetches the documents of specs, and where one changed, writes it, its lock and its outputs: all of it, or nothing.
 *
 * @param cwd a folder within the project
 * @param named the specs, by their ids or the paths of their spec.ts; all where none is named
 * @param dryRun whether only to tell what would be written
 * @throws InputError where there is no such spec, it does not load, or the disk refuses
 */
export async function update(cwd: string, named: readonly string[], dryRun: boolean): Promise<UpdateResult> {
  const { root, specs } = chooseSpecs(cwd, named);
  if (!dryRun) await finish(root);
  const asked = new Map<string, Renewed>();
  const found: Found[] = [];
  for (const name of specs) {
    const { spec, file: specFile } = await loadSpec(root, name);
    const { id } = spec;
    const lock = readLock(root, specFile, id);
    const fetched = lock && (lock.fetched ?? {});
    const own: Renewed[] = [];
    for (const source of documentsOf(spec)) {
      const key = JSON.stringify([specFile.replace(/[^/]*$/, source.file), source.download ?? source.url]);
      const one = asked.get(key) ?? (await renew(source, { root, specFile, id, fetched }));
      asked.set(key, one);
      own.push(one);
    }
    const diagnostics = own.flatMap((one) => one.diagnostics);
    const parts = spec.package?.specs ?? [];
    found.push({
      named: name,
      parts,
      id,
      fetched: own.map(({ document }) => document),
      diagnostics,
      ...untouched,
    });
  }
  const all = [...asked.values()];
  const isNew = new Set(
    all.flatMap(({ document: { file }, bytes, known }) => (bytes || known ? [file] : [])),
  );
  const result = (status: UpdateResult["status"], list: readonly Found[]) =>
    ({
      command: "update",
      status,
      dryRun,
      specs: list.map(({ named: _, parts: __, ...spec }) => spec),
    }) as const;
  if (all.some(({ document: { state } }) => state === "failed")) return result(2, found);
  const renewed = found.filter(({ fetched }) => fetched.some(({ file }) => isNew.has(file)));
  // A package speaks of the other specs in it.
  const ids = new Set(renewed.map(({ id }) => id));
  const affected = found.filter((one) => renewed.includes(one) || one.parts.some((id) => ids.has(id)));
  if (affected.length === 0) return result(0, found);
  const renewal = {
    dryRun,
    documents: new Map(
      all.flatMap(({ document: { file }, bytes }) => (bytes ? [[file, bytes] as const] : [])),
    ),
    fetched: Object.fromEntries(
      all.flatMap(({ document: { file }, known }): [string, FetchedDocument][] =>
        known ? [[file, known]] : [],
      ),
    ),
  };
  const loading = affected.map(({ named: name }) => [name, loadSpec(root, name)] as const);
  const generated = await generateAnew(root, loading, [], false, [], renewal);
  const merged = found.map((spec) => {
    const made = generated.specs[affected.indexOf(spec)];
    if (made === undefined) return spec;
    const { documents: _, ...rest } = made;
    return { ...spec, ...rest, id: spec.id, diagnostics: [...spec.diagnostics, ...made.diagnostics] };
  });
  return result(generated.status, merged);
}

interface Found extends UpdatedSpec {
  readonly named: string;
  /** The other specs of its package. */
  readonly parts: readonly string[];
}

const untouched = { tables: [], written: [], deleted: [], unchanged: [] };
