import { z } from "zod";
import { inputError } from "../../diagnostics/diagnostic.js";
import { parseJson } from "../../model/load.js";
import type { Change } from "./change.js";

const entrySchema = z.strictObject({
  rule: z.string(),
  table: z.string().min(1).optional(),
  value: z.union([z.string(), z.number()]).optional(),
  name: z.string().min(1).optional(),
  field: z.string().min(1).optional(),
  reason: z.string().min(1),
});

/** A change that somebody decided to live with: every key but `reason` must be that of the change. */
export type IgnoreEntry = z.infer<typeof entrySchema>;

/**
 * Reads an ignore file: a JSON list of entries, each with a rule and a reason.
 *
 * @param text the file's text
 * @param file its name, for messages
 * @param rules the ids of the rules that there are
 * @throws InputError that names every wrong key
 */
export function parseIgnoreFile(
  text: string,
  file: string,
  rules: readonly string[],
): readonly IgnoreEntry[] {
  const fail = (details: readonly string[]) =>
    inputError("ignore-invalid", `${file} is not a valid ignore file.`, {
      place: { file },
      details,
      help: 'It is a list of entries such as { "rule": "value-renamed", "value": 155, "reason": "…" }.',
    });
  return parseJson(text, z.array(entrySchema.extend({ rule: z.enum(rules) })), fail);
}

/** Takes out the changes that entries fit; and says which entries fit none. */
export function ignoreChanges(
  changes: readonly Change[],
  entries: readonly IgnoreEntry[],
): {
  readonly changes: readonly Change[];
  readonly ignored: readonly (Change & { readonly reason: string })[];
  readonly unused: readonly IgnoreEntry[];
} {
  const used = new Set<IgnoreEntry>();
  const kept: Change[] = [];
  const ignored: (Change & { readonly reason: string })[] = [];
  for (const change of changes) {
    const fitting = entries.filter((entry) => fits(entry, change));
    for (const entry of fitting) used.add(entry);
    const [first] = fitting;
    if (first === undefined) kept.push(change);
    else ignored.push({ ...change, reason: first.reason });
  }
  return { changes: kept, ignored, unused: entries.filter((entry) => !used.has(entry)) };
}

function fits({ reason: _, ...wanted }: IgnoreEntry, change: Change): boolean {
  return Object.entries(wanted).every(([key, value]) => change[key as keyof Change] === value);
}
