/** The thread of `Verifier`: is given one file after the other, and answers with diagnostics. */
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { loadParser } from "../start/parser.js";
import type { Task } from "./verifier.js";
import { type Verifiable, verifyTypeScript } from "./verify-typescript.js";

const parser = loadParser(fileURLToPath(import.meta.url));

parentPort?.on("message", (task: Task) => {
  if (task !== "end") {
    const declared = JSON.parse(task.declared) as Pick<Verifiable, "statements" | "lists">;
    const file = { path: task.path, text: task.text, ...declared };
    parentPort?.postMessage(verifyTypeScript([file], parser));
    return;
  }
  parser.keep();
  parentPort?.close();
});
