import type { Bump, Change, Level } from "./change.js";

const bumps: Readonly<Record<Level, Bump>> = { breaking: "major", additive: "minor", note: "patch" };

/** The levels, the gravest first. */
export const levels = Object.keys(bumps) as readonly Level[];

/** The bump that the gravest of the changes asks for. */
export function bumpOf(changes: readonly Pick<Change, "level">[]): Bump {
  const gravest = levels.find((level) => changes.some((change) => change.level === level));
  return gravest === undefined ? "none" : bumps[gravest];
}
