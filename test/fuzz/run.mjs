// `npm run fuzz`: hostile texts through the emitters, and damaged documents and sources through what reads them.
//
// FUZZ_CASES    models for the emitters (100,000)
// FUZZ_SECONDS  how long readers are fuzzed, all together (600)
// FUZZ_WORKERS  processes at a time (2)
// FUZZ_SEED     the first seed (from the clock); FUZZ_TARGET and FUZZ_ONLY=<seed> try one input again
import { fork, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const corpus = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const seed = number("FUZZ_SEED", Date.now() % 1_000_000_000);
const workers = number("FUZZ_WORKERS", 2);
const seconds = number("FUZZ_SECONDS", 600);
const only = process.env.FUZZ_ONLY;
const all =
  "html markdown text csv iana docx pdf xlsx rows verify-php verify-c verify-rs verify-py verify-ps1 verify-go".split(
    " ",
  );
const ids = process.env.FUZZ_TARGET ? [process.env.FUZZ_TARGET] : all;
/** Wall-clock time without a word from a worker, in seconds: it is killed. */
const silence = 120;
/** What a worker's heap may grow to, in megabytes. */
const memory = 2048;

const folder = mkdtempSync(join(root, "node_modules/.cache-fuzz-"));
const worker = join(folder, "worker.mjs");
await build({
  entryPoints: [join(root, "test/fuzz/worker.ts")],
  bundle: true,
  outfile: worker,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  alias: { spectables: join(root, "generator/index.ts") },
});

/** Runs one target, in a new process after each that dies; gives counts and failures. */
function fuzz(id, time) {
  const start = performance.now();
  const result = { id, inputs: 0, bytes: 0, failures: [] };
  let silent;
  return new Promise((resolve) => {
    const begin = (from) => {
      const left = time - (performance.now() - start) / 1000;
      const child = fork(worker, [root, corpus, id, String(from), String(left), ...(only ? [only] : [])], {
        execArgv: [`--max-old-space-size=${memory}`],
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      });
      let current = from;
      let done = false;
      let errors = "";
      let timer;
      const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(() => child.kill("SIGKILL"), silence * 1000);
      };
      watch();
      child.stderr.on("data", (text) => {
        errors = (errors + text).slice(-2000);
      });
      child.on("message", (message) => {
        watch();
        if ("begin" in message) {
          current = message.begin;
          result.inputs += 1;
          result.bytes += message.bytes;
        } else if ("failed" in message) result.failures.push(message);
        else done = true;
      });
      child.on("exit", (code, signal) => {
        clearTimeout(timer);
        // The machine may have slept: what was silent is tried once more.
        const again = signal === "SIGKILL" && silent !== current;
        if (again) {
          silent = current;
          return begin(current);
        }
        if (!done)
          result.failures.push({ failed: current, why: `the process died (${signal ?? code}): ${errors}` });
        const over = done || (performance.now() - start) / 1000 >= time || only;
        if (over) resolve({ ...result, seconds: (performance.now() - start) / 1000 });
        else begin(current + 1);
      });
    };
    begin(seed);
  });
}

/** Runs the property test of the emitters with many cases, in as many processes as there are workers. */
function emitters(cases, from) {
  return new Promise((resolve) => {
    const child = spawn(
      "npx",
      ["vitest", "run", "--config", "test/deep/vitest.config.ts", "test/deep/emit/hostile-model.test.ts"],
      {
        cwd: root,
        env: { ...process.env, FUZZ_CASES: String(cases), FUZZ_SEED: String(from) },
        stdio: ["ignore", "inherit", "inherit"],
      },
    );
    child.on("exit", (code) => resolve(code === 0));
  });
}

let failed = false;
const queue = [...ids];
const each = (seconds * workers) / ids.length;
console.log(`seed ${seed}, ${workers} processes, ${Math.round(each)} s for each of ${ids.length} targets`);
await Promise.all(
  Array.from({ length: Math.min(workers, ids.length) }, async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const { inputs, bytes, failures, seconds: took } = await fuzz(id, each);
      console.log(
        `${id.padEnd(12)} ${String(inputs).padStart(8)} inputs, ${Math.round(bytes / 1024)} KB in ${Math.round(took)} s, ${failures.length} failed`,
      );
      for (const { failed: number, why } of failures.slice(0, 10)) console.log(`  seed ${number}: ${why}`);
      failed ||= failures.length > 0;
    }
  }),
);
rmSync(folder, { recursive: true });
const cases = number("FUZZ_CASES", 100_000);
if (cases > 0 && !process.env.FUZZ_TARGET) {
  const parts = Array.from({ length: workers }, (_, part) =>
    emitters(Math.ceil(cases / workers), seed + part),
  );
  failed ||= (await Promise.all(parts)).includes(false);
}
process.exitCode = failed ? 1 : 0;
