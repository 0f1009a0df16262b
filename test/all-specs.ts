import { fileURLToPath } from "node:url";
import { type Made, make } from "../generator/pipeline/make.js";
import { specFileOf, specIds } from "../generator/spec/project.js";
import type { Spec } from "../generator/spec/spec.js";

export const root = fileURLToPath(new URL("..", import.meta.url));

async function load(_: string, id: string) {
  const file = specFileOf(id);
  const { default: spec } = (await import(`${root}${file}`)) as { default: Spec };
  return { spec, file };
}

/** What each of the project's own specs gives, in memory. */
export const allMade: readonly Made[] = await Promise.all(
  specIds(root).map((id): Promise<Made> => make(root, id, load(root, id), undefined, undefined, load)),
);

/** The model of one of them. */
export function modelOf(id: string) {
  const one = allMade.find((spec) => spec.id === id);
  if (one?.model === undefined) throw new Error(`${id} must build: ${JSON.stringify(one?.diagnostics)}`);
  return one.model;
}
