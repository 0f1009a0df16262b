import { parts } from "./parts.mjs";

const name = process.env.MUTATION_PART;
const part = parts[name];
// Vitest's configuration is read in another process, which has Stryker's environment.
process.env.MUTATION_TESTS = part.tests.join("|");

export default {
  plugins: ["@stryker-mutator/vitest-runner", "./test/mutation/ignore-words.mjs"],
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  mutate: part.mutate,
  ignorers: ["words"],
  // A copy of what the tests need; the corpus stands outside it, so that the result does not depend on it.
  ignorePatterns: [
    "/*",
    "!/generator",
    "!/spec",
    "!/test",
    "!/docs",
    "!/package.json",
    "/test/deep",
    "/test/bench",
  ],
  tempDirName: ".cache/mutation",
  cleanTempDir: "always",
  incremental: false,
  // What runs when a module is loaded would need all test files loaded anew for each mutant: hours.
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
  // Long, so that a busy machine is not counted as a mutant that runs without end.
  timeoutMS: 20_000,
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: `.results/mutation/${name}.json` },
  htmlReporter: { fileName: `.results/mutation/${name}.html` },
  allowConsoleColors: false,
};
