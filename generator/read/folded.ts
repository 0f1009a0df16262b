/** What folding changes; most texts have none of it. */
const unfolded = /[^\S ]|[\u200b\u00ad\u2060\ufeff]| {2}|^ | $/;

/** White space folded within lines, and lines without text left out. */
export function folded(text: string): string {
  if (!unfolded.test(text)) return text;
  return text
    .replace(/[\u200b\u00ad\u2060\ufeff]/g, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
