import type { Result } from "../../generator/commands/result.js";
import type { Output, Reporter } from "../../generator/report/reporter.js";

/** What a reporter writes, by where it writes it. */
export function printed(reporter: Reporter, result: Result, rest: Partial<Output> = {}) {
  const texts = { stdout: "", stderr: "", summary: "" };
  const into = (name: keyof typeof texts) => (text: string) => {
    texts[name] += text;
  };
  reporter.run(result, {
    stdout: into("stdout"),
    stderr: into("stderr"),
    summary: into("summary"),
    color: { stdout: false, stderr: false },
    ...rest,
  });
  return texts;
}
