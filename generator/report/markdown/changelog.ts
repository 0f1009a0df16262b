import type { Change } from "../../compare/diff/change.js";
import type { Level } from "../../kinds/levels.js";
import { changeItem } from "./change.js";

const titles: readonly (readonly [Level, string])[] = [
  ["breaking", "Breaking"],
  ["additive", "Added"],
  ["note", "Other"],
];

/** The entry for a CHANGELOG.md: the changes by what they mean for users, the gravest first. */
export function changelogEntry(changes: readonly Change[]): string {
  const groups = titles.flatMap(([level, title]) => {
    const items = changes.filter((change) => change.level === level).map(changeItem);
    return items.length === 0 ? [] : [`### ${title}\n\n${items.join("\n")}\n`];
  });
  return ["## Unreleased\n", ...groups].join("\n");
}
