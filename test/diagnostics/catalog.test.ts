import { expect, it } from "vitest";
import { catalog } from "../../generator/diagnostics/catalog.js";

/** The page is the catalog in words; `npx vitest run test/diagnostics -u` writes it anew after a change. */
it("docs/diagnostics.md says of every code what it is, why it comes and what to do", async () => {
  const sections = Object.entries(catalog).map(
    ([code, { title, cause, fix }]) => `## \`${code}\`\n\n**${title}.**\n\n${cause}\n\nWhat to do: ${fix}\n`,
  );
  const opening =
    "# Diagnostics\n\nEvery message of the tool carries one of these codes, as in `error[cell-invalid]`. A code keeps its meaning.";
  await expect([opening, ...sections].join("\n\n").replaceAll("\n\n\n", "\n\n")).toMatchFileSnapshot(
    "../../docs/diagnostics.md",
  );
});
