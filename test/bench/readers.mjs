// What reading tables costs, beside the parser of the form alone on the same bytes: whole processes, alternated.
// `npm run bench:readers` (needs the built tool and the corpus beside the project).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
if (!existsSync(corpus)) {
  console.log("The corpus (../shared/corpus) is not there: nothing to measure.");
  process.exit();
}
const html = (file) => `import { load } from "cheerio"; import { readFileSync } from "node:fs";
  load(readFileSync(${JSON.stringify(file)}, "utf8"), { sourceCodeLocationInfo: true }, false);`;
const markdown = (file) => `import MarkdownIt from "markdown-it"; import { readFileSync } from "node:fs";
  new MarkdownIt({ html: true }).parse(readFileSync(${JSON.stringify(file)}, "utf8"), {});`;
const cases = {
  "html/rfc9110.html": html,
  "markdown/MS-SMB2.md": markdown,
  "markdown/MS-ERREF.md": markdown,
};

const run = (...args) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(String(stderr));
  return Number(process.hrtime.bigint() - start);
};
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
for (const [name, parser] of Object.entries(cases)) {
  const file = corpus + name;
  const times = { tool: [], parser: [] };
  for (let round = 0; round < 11; round += 1) {
    times.tool.push(run("dist/cli.js", "tables", file));
    times.parser.push(run("--input-type=module", "-e", parser(file)));
  }
  console.log(
    `${name.padEnd(24)} ${(median(times.tool) / median(times.parser)).toFixed(2)} x its parser alone`,
  );
}
