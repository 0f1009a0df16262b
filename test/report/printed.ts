import type { Result } from "../../generator/commands/result.js";
import type { Output, Reporter } from "../../generator/report/reporter.js";

/** What a reporter writes that loads nothing for it, by where it writes it. */
export function printed(reporter: Reporter, result: Result, rest: Partial<Output> = {}) {
  return printing(reporter, result, rest).texts;
}

/** What any reporter writes, once it has. */
export async function printedByThen(reporter: Reporter, result: Result, rest: Partial<Output> = {}) {
  const { texts, done } = printing(reporter, result, rest);
  await done;
  return texts;
}

function printing(reporter: Reporter, result: Result, rest: Partial<Output>) {
  const texts = { stdout: "", stderr: "", summary: "" };
  const into = (name: keyof typeof texts) => (text: string) => {
    texts[name] += text;
  };
  const done = reporter.run(result, {
    stdout: into("stdout"),
    stderr: into("stderr"),
    summary: into("summary"),
    color: { stdout: false, stderr: false },
    ...rest,
  });
  return { texts, done };
}
