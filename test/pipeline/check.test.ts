import { expect, it } from "vitest";
import { identifier, integer } from "../../generator/kinds/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import { parseDocument } from "../../generator/read/index.js";
import type { Spec } from "../../generator/spec/spec.js";

async function said(check: NonNullable<Spec["check"]>) {
  const text = "| Code | Name |\n|---|---|\n| 1 | OIL |\n";
  const file = "a.md";
  const columns = {
    value: { header: "Code", kind: integer() },
    name: { header: "Name", kind: identifier() },
  };
  const spec: Spec = {
    id: "a",
    title: "A",
    document: { name: "A", file },
    tables: { Lamp: { kind: "enum", columns } },
    check,
  };
  const read = await parseDocument(Buffer.from(text), file);
  return buildModel({ spec, specFile: "spec.ts", file, ...read }).diagnostics;
}

it("what the spec's own check finds is said of the document", async () => {
  expect(await said(() => ["The lamps are odd."])).toMatchObject([
    { code: "check-failed", message: "The lamps are odd.", place: { file: "a.md" } },
  ]);
});

it("a check that fails itself is said of the spec.ts, which is to be corrected", async () => {
  const thrown = () => {
    throw new Error("boo");
  };
  expect(await said(thrown)).toMatchObject([
    {
      code: "check-failed",
      message: "The check of the spec.ts failed itself: boo",
      place: { file: "spec.ts" },
      help: "Correct the function `check`.",
    },
  ]);
});
