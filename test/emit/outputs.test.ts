import { expect, it, onTestFinished } from "vitest";
import { emit, emitters } from "../../generator/emit/index.js";
import type { Emitter } from "../../generator/index.js";
import type { Spec } from "../../generator/spec/spec.js";
import { model, spec } from "../ms-ascmd.js";

/** The project's own spec, which names its outputs, as one that does not. */
const { outputs: _, ...silent } = spec as Spec;
const outputs = (changes: Partial<Spec> = {}) =>
  emit(model, { spec: { ...silent, ...changes }, out: "generated/ms-ascmd", texts: { notice: "Terms." } });
const made = (changes: Partial<Spec>) => outputs(changes).map(({ path }) => path);

/** Adds an emitter to those that there are, as a later version of the tool might. */
function withAnother(): void {
  const list = emitters as Emitter[];
  const [another] = list.slice(1);
  if (another === undefined) throw new Error("there are several emitters");
  list.push({
    ...another,
    id: "another",
    run: (model, context) =>
      [...another.run(model, context)].map((file) => ({ ...file, path: `${context.out}/another.json` })),
  });
  onTestFinished(() => {
    list.pop();
  });
}

it("a spec without outputs gets no more files when the tool gets another emitter", () => {
  const before = outputs();
  withAnother();
  expect(outputs()).toEqual(before);
  expect(made({ outputs: ["another"] })).toEqual([
    "generated/NOTICE.md",
    "generated/README.md",
    "generated/ms-ascmd/another.json",
    "generated/package.json",
  ]);
});

it("a spec without outputs gets these four, and what makes its package", () => {
  const named = made({ outputs: ["typescript", "json", "json-schema", "markdown"] });
  expect(made({})).toEqual(named);
  for (const left of ["typescript", "json", "json-schema", "markdown"]) {
    const rest = ["typescript", "json", "json-schema", "markdown"].filter((id) => id !== left);
    expect(made({ outputs: rest }).length).toBeLessThan(named.length);
  }
});
