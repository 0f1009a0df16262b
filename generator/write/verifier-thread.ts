/** The thread of `Verifier`: is given one file after the other, and answers with diagnostics. */
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import type { Statement } from "../emit/emitter.js";
import { requireKept } from "../start/packages.js";
import type { Task } from "./verifier.js";
import { type TsMorph, verifyTypeScript } from "./verify-typescript.js";

const { exports: tsMorph, keep } = requireKept<TsMorph>("ts-morph", fileURLToPath(import.meta.url));

parentPort?.on("message", (task: Task) => {
  if (task !== "end") {
    const file = { ...task, statements: JSON.parse(task.statements) as readonly Statement[] };
    parentPort?.postMessage(verifyTypeScript([file], tsMorph));
    return;
  }
  keep();
  parentPort?.close();
});
