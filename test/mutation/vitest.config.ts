import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

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
    reporters: ["default"],
  },
});
