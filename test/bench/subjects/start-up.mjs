/** How long a run that changes nothing takes as a whole process, as a multiple of an empty Node process. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { copyOneSpec, copyProject } from "../made/copy.mjs";
import { cli, inTurns, line, run } from "../measure.mjs";

/** An empty process of Node 22 and later takes half the time, and what is added to it does not. */
const [warm, cold] = Number.parseInt(process.versions.node, 10) < 22 ? [1.6, 4.5] : [2.5, undefined];

/** Limits hold for one spec with one document: what is made anew grows with their number. */
export async function measure(rounds = 15) {
  const one = await measured(copyOneSpec(), "one spec", rounds, { warm, cold });
  return [...one, ...(await measured(copyProject(), "five specs", rounds, { warm }))];
}

async function measured(cwd, what, rounds, { warm, cold }) {
  const forget = () => rmSync(join(cwd, "node_modules/.cache"), { recursive: true, force: true });
  const subjects = [
    { name: "check, in sync", args: ["check"], limit: warm },
    { name: "generate, nothing to do", args: ["generate"], limit: warm },
    { name: "check, everything anew", args: ["check", "--no-cache"], limit: cold },
    // Last in their turn, so that the next finds what they leave.
    { name: "check, first run", args: ["check"], before: forget, limit: cold },
    { name: "check, second run", args: ["check"] },
  ];
  try {
    for (let time = 0; time < 2; time += 1) run([cli, "check"], { cwd });
    const [empty, ...times] = await inTurns(
      [
        () => run(["-e", ""]),
        ...subjects.map(({ args, before }) => () => {
          before?.();
          return run([cli, ...args], { cwd });
        }),
      ],
      rounds,
    );
    return subjects.map(({ name, limit }, index) =>
      line(
        `${name}, ${what}`,
        times[index],
        "empty node process",
        empty,
        limit === undefined ? {} : { limit },
      ),
    );
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
