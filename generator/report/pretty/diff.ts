import type { DiffResult } from "../../commands/diff/diff.js";
import type { Change, Diff, WordPart } from "../../compare/diff/change.js";
import { levels } from "../../kinds/levels.js";
import { changeWords, shortened, summaryLine } from "../change.js";
import { changelogEntry } from "../markdown/change.js";
import { type Colors, plain } from "../terminal.js";

/** What changed, the gravest first; the bump; and the entry for the changelog. */
export function diffText(result: DiffResult, colors: Colors): string[] {
  const { before, after, bump, changes, notCompared, ignored } = result;
  const lines = [
    `${colors.bold(plain(before.given))} to ${colors.bold(plain(after.given))}`,
    ...changeLines(changes, colors),
    ...ignored.map(
      (change) => `  ${colors.dim(`ignored   ${plain(changeWords(change))} (${plain(change.reason)})`)}`,
    ),
    colors.bold(plain(summaryLine(changes, bump, notCompared))),
  ];
  if (changes.length === 0) return lines;
  const entry = changelogEntry(changes).trimEnd().split("\n");
  return [...lines, "", colors.dim("The entry for CHANGELOG.md:"), "", ...entry.map(plain)];
}

/** So many changes are told after `generate`; `diff` tells them all. */
const told = 20;

/** What a run changed, in short. */
export function diffSummary({ changes, bump }: Diff, colors: Colors): string[] {
  const lines = changes.slice(0, told).flatMap((change) => changeLines([change], colors));
  const rest = changes.length - told;
  return [
    `  since the last run: ${summaryLine(changes, bump)}`,
    ...lines.map((line) => `  ${line}`),
    ...(rest > 0 ? [`    and ${rest} more: \`spectables diff\` tells them`] : []),
  ];
}

/** A line per change, the gravest first, with the wording below where a text changed. */
function changeLines(changes: readonly Change[], colors: Colors): string[] {
  const paint = { breaking: colors.red, additive: colors.green, note: colors.cyan };
  return levels.flatMap((level) =>
    changes
      .filter((change) => change.level === level)
      .flatMap((change) => {
        const { rule, wording } = change;
        return [
          `  ${paint[level](level.padEnd(8))}  ${plain(changeWords(change))} ${colors.dim(`[${rule}]`)}`,
          ...(wording ? [`            ${wordingText(wording, colors)}`] : []),
        ];
      }),
  );
}

/** Git's form of a word diff: `[-old-]{+new+}`. */
function wordingText(parts: readonly WordPart[], colors: Colors): string {
  return shortened(parts)
    .map(({ text, in: side }) => {
      const shown = plain(text);
      if (side === "both") return shown;
      const [, space = "", words = ""] = /^(\s*)(.*)$/s.exec(shown) ?? [];
      return side === "before"
        ? `${space}${colors.red(`[-${words}-]`)}`
        : `${space}${colors.green(`{+${words}+}`)}`;
    })
    .join("")
    .trim();
}
