/**
 * A short text for people, made of a name: `DeviceNotProvisioned` gives `Device not provisioned`.
 *
 * Words with several capitals (`XML`, `IDs`) and letters alone stay as they are. Where nothing tells words in
 * capitals from others, since the name has no small letter, all of it does; a name with spaces already is such a text.
 */
export function labelOf(name: string): string {
  if (/\s/.test(name)) return name;
  const words = name
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(?!\p{Lu}s(?!\p{Ll}))(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((word) => word !== "");
  const isPlain = (word: string) => word.length > 1 && !/\p{Lu}.*\p{Lu}/u.test(word);
  const text = words
    .map((word) => (/\p{Ll}/u.test(name) && isPlain(word) ? word.toLowerCase() : word))
    .join(" ");
  return text === "" ? name : text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
