import { type Vocabulary, z } from "spectables";

/** `14.0, 14.1, 16.0` and `2.5, 12.0, or 12.1`. */
export const versionList = String.raw`\d+\.\d+(?:, (?:or )?\d+\.\d+)*`;

export function versionsIn(list: string): string[] {
  return list.split(/, (?:or )?/);
}

/** The protocol versions that the document speaks of, as one type. */
export function protocolVersion(vocabulary: Vocabulary) {
  const known = vocabulary.entries.flatMap((entry) => {
    const { protocolVersions = [], httpFallback } = entry as {
      protocolVersions?: readonly string[];
      httpFallback?: { readonly protocolVersions: readonly string[] };
    };
    return [...protocolVersions, ...(httpFallback?.protocolVersions ?? [])];
  });
  const ordered = [...new Set(known)].sort((left, right) => Number(left) - Number(right));
  return vocabulary.named(
    "ProtocolVersion",
    z.enum(ordered as [string, ...string[]]),
    "The protocol versions that the document speaks of.",
  );
}
