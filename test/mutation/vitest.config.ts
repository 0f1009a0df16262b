import { fileURLToPath } from "node:url";
import type { RunnerTestCase, RunnerTestFile } from "vitest";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type Reporter, type TestModule, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Examples find most mutants at once: properties, which take seconds, are asked last. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => Number(moduleId.includes("properties"));
    return [...files].sort(
      (left, right) => isSlow(left) - isSlow(right) || left.moduleId.localeCompare(right.moduleId),
    );
  }
}

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
    sequence: { sequencer: ExamplesFirst },
    setupFiles: ["test/mutation/seed.ts"],
    testTimeout: 60_000,
    reporters: ["default", loading],
  },
});
