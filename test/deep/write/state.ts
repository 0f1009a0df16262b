import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { isTemporary } from "../../../generator/write/temporary.js";
import { ProjectCopy } from "../../project.js";

const document = "spec/ms-ascmd/common-status-codes.txt";

/** The outputs by path, those of the lock too. */
export type Outputs = ReadonlyMap<string, string>;

/** The outputs that are on disk, temporary files aside. */
export function outputsOf(project: ProjectCopy): Outputs {
  const names = [...filesIn(project, "generated"), "spec/ms-ascmd/spec.lock.json"];
  return new Map(
    names.filter((name) => !isTemporary(basename(name))).map((name) => [name, project.read(name)] as const),
  );
}

/** The temporary files that are left. */
export function temporariesOf(project: ProjectCopy): string[] {
  return [...filesIn(project, "generated"), ...filesIn(project, "spec")].filter((name) =>
    isTemporary(basename(name)),
  );
}

export function restore(project: ProjectCopy, outputs: Outputs): void {
  for (const [name, text] of outputs) writeFileSync(project.path(name), text);
}

function filesIn(project: ProjectCopy, folder: string): string[] {
  const entries = readdirSync(project.path(folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(project.folder, join(parentPath, name)));
}

/** A project whose document has changed, and its outputs before and after that change is taken over. */
export function changedProject(): { project: ProjectCopy; before: Outputs; after: Outputs } {
  const project = new ProjectCopy();
  // A place for the compiled spec.ts, so that a run is short.
  mkdirSync(project.path("node_modules"));
  const before = outputsOf(project);
  // Every output names its document.
  const revision = document.replace("codes", "codes-2");
  renameSync(project.path(document), project.path(revision));
  project.edit("spec/ms-ascmd/spec.ts", (text) => text.replace(basename(document), basename(revision)));
  const { status, stderr } = project.run(["generate"]);
  if (status !== 0) throw new Error(stderr);
  const after = outputsOf(project);
  const same = [...after].filter(([name, text]) => before.get(name) === text);
  if (same.length > 0) throw new Error(`every output has to differ: ${same.map(([name]) => name).join()}`);
  restore(project, before);
  return { project, before, after };
}

/** The outputs that are neither as before nor as after: half written, or gone. */
export function brokenOutputs(project: ProjectCopy, before: Outputs, after: Outputs): string[] {
  const now = outputsOf(project);
  return [...after].flatMap(([name, text]) => {
    const found = now.get(name);
    return found === text || found === before.get(name) ? [] : [`${name}: ${readable(found)}`];
  });
}

function readable(text: string | undefined): string {
  return text === undefined ? "missing" : `${text.length} characters`;
}
