import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "ts-morph";
import { expect, it } from "vitest";
import { root } from "../ms-ascmd.js";

/** What goes through these has the help of whoever made it. */
const handedOn = /\.\.\.rest\b|\babout\b|, rest\)/;

/** What a trial of `init` collects is told in its own words. */
const own = join("propose", "trial.ts");

it("every error says what to do next", () => {
  const silent: string[] = [];
  const generator = join(root, "generator");
  const all = readdirSync(generator, { recursive: true, encoding: "utf8" });
  for (const file of all.filter((path) => path.endsWith(".ts"))) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(generator, file), "utf8"),
      ts.ScriptTarget.ESNext,
      true,
    );
    const visit = (node: ts.Node): void => {
      const text = node.getText(source);
      const isError =
        ts.isCallExpression(node) && /^(?:inputError|problems\.error)$/.test(node.expression.getText(source));
      if (isError && !/\bhelp\b/.test(text) && !handedOn.test(text) && file !== own)
        silent.push(`${file}: ${text}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  expect(silent).toEqual([]);
});
