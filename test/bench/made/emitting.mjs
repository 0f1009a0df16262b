/** Emits a made table in this process: `emitting.mjs times|grown|memory COUNT`; prints JSON. */

import tsMorph from "ts-morph";
import { emit } from "../../../dist/emit/index.js";
import { identifier, integer, prose } from "../../../dist/kinds/index.js";
import { verifyTypeScript } from "../../../dist/write/verify-typescript.js";
import { inTurns, onProcessor } from "../measure.mjs";
import { madeEntries } from "./entries.mjs";
import { plainText } from "./plain.mjs";

const [mode, count] = [process.argv[2], Number(process.argv[3])];
const columns = { value: integer(), name: identifier(), meaning: prose() };
const spec = {
  id: "made",
  title: "Made codes",
  document: { name: "MADE", file: "made.md" },
  outputs: ["typescript"],
  tables: {
    Code: {
      kind: "enum",
      columns: Object.fromEntries(
        Object.entries(columns).map(([name, kind]) => [name, { header: name, kind }]),
      ),
    },
  },
};

function modelOf(entries) {
  return {
    spec: { id: spec.id, title: spec.title },
    source: { document: "MADE", file: "spec/made/made.md", sha256: "0".repeat(64) },
    tables: {
      Code: {
        kind: "enum",
        columns: Object.entries(columns).map(([name, { id }]) => ({
          header: name,
          kind: id,
          fields: [name],
        })),
        entries,
      },
    },
  };
}

async function tool(model) {
  const files = emit(model, { spec, out: "generated/made" });
  const problems = verifyTypeScript(files, tsMorph);
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return files;
}

const model = modelOf(madeEntries(count));
if (mode === "memory") {
  await tool(model);
  console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 }));
} else if (mode === "grown") {
  // Compiled code first, so that the small table is not the one that waits for it.
  for (let round = 0; round < 8; round += 1) await tool(modelOf(madeEntries(2_000)));
  const [times] = await inTurns([onProcessor(() => tool(model))], count > 10_000 ? 3 : 25);
  console.log(JSON.stringify({ tool: times }));
} else {
  const files = await tool(model);
  const { Project } = tsMorph;
  const plain = () => {
    const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
    const texts = files.map((file) => [file.path, plainText(file, model.tables.Code.entries)]);
    for (const [path, text] of texts) project.createSourceFile(path, text);
    return texts;
  };
  for (const [index, [path, text]] of plain().entries())
    if (text !== files[index].text) throw new Error(`${path} is not what plain printing gives`);
  const subjects = [onProcessor(() => tool(model)), onProcessor(plain)];
  const [times, floor] = await inTurns(subjects, count > 10_000 ? 5 : 9);
  console.log(JSON.stringify({ tool: times, plain: floor }));
}
