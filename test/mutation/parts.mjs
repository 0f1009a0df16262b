/** The parts that decide: what of them is mutated, and the unit tests that answer for it. */
export const parts = {
  alignment: {
    mutate: ["align", "realign", "adjust", "errata", "rows", "working-row"].map(
      (file) => `generator/rows/${file}.ts`,
    ),
    tests: ["test/rows/*.test.ts"],
  },
  kinds: {
    mutate: ["generator/kinds/*.ts"],
    tests: ["test/kinds/*.test.ts"],
  },
  sentences: {
    mutate: [
      "generator/rows/prose.ts",
      "spec/ms-ascmd/{check,client-action,command,http-sentence,supported-by,versions}.ts",
    ],
    tests: ["test/rows/prose.test.ts", "test/spec/ms-ascmd/*.test.ts"],
  },
  rules: {
    mutate: ["generator/compare/diff/rules/*.ts", "generator/compare/diff/{fields,graded,words}.ts"],
    // Without the properties: they take seconds for every mutant, and kill few that the examples leave.
    tests: ["test/compare/diff/{classes,errata,graded,ignore,ranges,rules,says,wording}.test.ts"],
  },
  matching: {
    mutate: ["generator/compare/diff/match/*.ts"],
    tests: ["test/compare/diff/{keys,match,rules}.test.ts"],
  },
  verify: {
    mutate: [
      ...["around", "match", "match/pages", "names", "pairs", "rules", "source/rows"].map(
        (folder) => `generator/compare/verify/${folder}/*.ts`,
      ),
      ...["dead", "literals"].map((file) => `generator/compare/verify/source/${file}.ts`),
    ],
    // Without those that ask only that any source is read to its end, and thousands of the same style.
    tests: [
      "test/compare/verify/{fixtures,kinds,public,verify}.test.ts",
      "test/compare/verify/{match,names,pages,pairs,source}/*.test.ts",
    ],
  },
  judge: {
    mutate: ["judge", "other"].map((file) => `generator/compare/verify/match/${file}.ts`),
    // Without those that read whole sources: they take seconds for every mutant.
    tests: ["test/compare/verify/match/*.test.ts"],
  },
  lock: {
    mutate: ["generator/lock/*.ts"],
    // Without what a spec.ts may say, which is held where a spec.ts is read.
    tests: ["test/lock/{advice,make,names,orphans,proof,read,renamed,tables}.test.ts"],
  },
  write: {
    mutate: ["journal", "temporary", "verify-typescript", "write"].map(
      (file) => `generator/write/${file}.ts`,
    ),
    tests: ["test/write/*.test.ts"],
  },
  drift: {
    mutate: ["generator/compare/*.ts"],
    tests: ["test/compare/*.test.ts"],
  },
};
