import fc from "fast-check";
import * as tsMorph from "ts-morph";
import { expect, it } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import type { ModelTable } from "../../../generator/model/model.js";
import { verifyTypeScript } from "../../../generator/write/verify-typescript.js";
import { type Case, cases, checkCase } from "../../emit/any-text.js";

/** So many texts are tried; `npm run fuzz` tries more. */
const numRuns = Number(process.env.FUZZ_CASES ?? 1_000);
const seed = process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) };

it(`${numRuns} models whose every text is hostile: TypeScript is the declared statements and evaluates to the data, JSON and Markdown read back`, {
  timeout: Math.max(60_000, numRuns * 100),
}, async () => {
  let tried = 0;
  const start = performance.now();
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      tried += 1;
      await checkCase(given);
    }),
    { numRuns, ...seed },
  );
  if (process.env.FUZZ_CASES !== undefined)
    console.log(
      `emitters: ${tried} models in ${Math.round((performance.now() - start) / 1000)} s, nothing found`,
    );
});

it("what is about to be written is verified as the emitters declared it", async () => {
  for (const { spec, model } of fc.sample(cases, { numRuns: 20, seed: 1 })) {
    expect(
      verifyTypeScript(emit(model, { spec, out: "generated/test", texts: { notice: "x" } }), tsMorph),
    ).toEqual([]);
  }
});

it("letters that a compiler may not know yet are quoted, and have no constant", async () => {
  const [given] = fc.sample(cases, { numRuns: 1, seed: 1 }) as [Case];
  const table = given.model.tables.Code as ModelTable;
  const entries = table.entries.map((entry, index) => ({ ...entry, name: `\u{323b0}${index}` }));
  const model = { ...given.model, tables: { Code: { ...table, entries } } };
  const files = emit(model, { spec: given.spec, out: "generated/test", texts: { notice: "x" } });
  expect(verifyTypeScript(files, tsMorph)).toEqual([]);
});
