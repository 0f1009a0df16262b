/** How long a run that changes nothing takes as a whole process, as a multiple of an empty Node process. */
import { cli, inTurns, line, run } from "../measure.mjs";

const subjects = [
  { name: "check, in sync", args: [cli, "check"], limit: 3, stretch: 2.2 },
  { name: "generate, nothing to do", args: [cli, "generate"], limit: 3, stretch: 2.2 },
  { name: "check --fast", args: [cli, "check", "--fast"], limit: 1.6 },
];

export async function measure(rounds = 25) {
  const [empty, ...times] = await inTurns(
    [["-e", ""], ...subjects.map(({ args }) => args)].map((args) => () => run(args)),
    rounds,
  );
  return subjects.map(({ name, limit, stretch }, index) =>
    line(name, times[index], "empty node process", empty, { limit, ...(stretch ? { stretch } : {}) }),
  );
}
