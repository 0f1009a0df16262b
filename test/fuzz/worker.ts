import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import spec from "../../spec/ms-ascmd/spec.js";
import { Random } from "./random.js";
import { targetsOf } from "./targets.js";

/** What the worker says to who started it: of every input before it is tried, and of each that failed. */
export type Message =
  | { readonly begin: number; readonly bytes: number }
  | { readonly failed: number; readonly why: string }
  | { readonly done: true };

/** CPU time that an input may take beyond what its size explains, in milliseconds. */
const hang = 5_000;
/** CPU time that a kilobyte may take, in milliseconds. */
const perKilobyte = 10;

const [root = "", corpus = "", id = "", seed = "0", seconds = "10", only] = process.argv.slice(2);
const target = targetsOf({ root, corpus, spec }).find((one) => one.id === id);
if (target === undefined) throw new Error(`There is no target ${id}.`);
const say = (message: Message) => process.send?.(message);
const end = performance.now() + Number(seconds) * 1000;
for (let number = Number(only ?? seed); performance.now() < end; number += 1) {
  const input = target.input(new Random(number));
  say({ begin: number, bytes: input.length });
  const before = process.cpuUsage();
  const why = await target.run(input).then(
    () => undefined,
    (error: Error) => (error.name === "InputError" ? undefined : (error.stack ?? String(error))),
  );
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  const slow = took > hang + (input.length / 1024) * perKilobyte;
  if (why !== undefined || slow || only !== undefined) {
    mkdirSync(join(root, "test/fuzz/failures"), { recursive: true });
    writeFileSync(join(root, "test/fuzz/failures", `${id}-${number}`), input);
  }
  if (why !== undefined || slow)
    say({ failed: number, why: why ?? `took ${Math.round(took)} ms of CPU time` });
  if (only !== undefined) break;
}
say({ done: true });
process.disconnect?.();
