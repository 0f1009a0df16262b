import { fileURLToPath } from "node:url";
import type { RunnerTestCase, RunnerTestFile } from "vitest";
import { defineConfig } from "vitest/config";
import type { Reporter, TestModule } from "vitest/node";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * A test file that no longer loads has no tests, and for Stryker so none that fails: it would count the mutant as one
 * that survived. Here such a file has one test, its loading.
 */
const loading: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    for (const { task: file } of modules as readonly (TestModule & { readonly task: RunnerTestFile })[]) {
      const { result } = file;
      if (result?.state !== "fail" || file.tasks.length > 0) continue;
      const name = "loads";
      file.tasks.push({
        type: "test",
        id: `${file.id}_${name}`,
        name,
        fullName: name,
        fullTestName: name,
        mode: "run",
        file,
        meta: {},
        annotations: [],
        artifacts: [],
        timeout: 0,
        context: {} as RunnerTestCase["context"],
        result,
      });
    }
  },
};

/** The unit tests of one part, without the built tool. Stryker runs it in a copy of the project. */
export default defineConfig({
  root,
  resolve: { alias: { spectables: `${root}generator/index.ts` } },
  test: {
    include: process.env.MUTATION_TESTS?.split("|") ?? [],
    isolate: false,
    setupFiles: ["test/mutation/seed.ts"],
    testTimeout: 60_000,
    reporters: ["default", loading],
  },
});
