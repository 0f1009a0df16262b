import type { Model, ModelSource } from "./model.js";

/** Every document that a model is from, the main one first. */
export function sourcesOf({ source, tables }: Model): ModelSource[] {
  const all = [source, ...Object.values(tables).flatMap((table) => table.source ?? [])];
  return [...new Map(all.map((one) => [one.file, one])).values()];
}
