const word = "(?:deprecated|obsoleted?)";
/** The word alone or followed by a sign, a date or by whom or since when: `Deprecated features …` is about something else. */
const begins = new RegExp(
  String.raw`^\W{0,3}${word}(?:\s*$|\s*[^\w\s-]|\s+(?:[-\d]|(?:as of|by|for|from|in|see|since|use|with)\b))`,
  "i",
);
const ends = new RegExp(String.raw`\(${word}\b[^()]{0,80}\)\W{0,3}$`, "i");
const denied = new RegExp(String.raw`^\W{0,3}${word}\W{1,3}(?:no|false)\b`, "i");

const mentioned = /deprecated|obsolete/i;

/** Whether a field's value says of its entry that it is deprecated; a text has to say so at its beginning or end. */
export function isDeprecated(field: string, value: unknown): boolean {
  if (value === true) return /^(?:is)?deprecated$/i.test(field);
  if (typeof value !== "string" || !mentioned.test(value)) return false;
  return (begins.test(value) || ends.test(value)) && !denied.test(value);
}
