/**
 * Characters that a reader cannot see or that change what is seen or where a line ends: controls, separators
 * of lines and paragraphs, bidirectional controls (CVE-2021-42574), zero-width characters, BOM, lone
 * surrogates. They are written as escapes, never as themselves.
 */
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Most texts have none of these: nothing in them needs the long pattern. (To match them whole takes five times as long.) */
const unusual = /[^\t\n\x20-\x7e]/;

/** Replaces what cannot be seen by its `\uXXXX` escape; tab and line feed stay. */
export function escapeInvisible(text: string): string {
  if (!unusual.test(text)) return text;
  return text.replace(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Most texts: what stands between quotes as it is. */
const literally = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** A JSON string literal, which is a JavaScript and TypeScript string literal as well. */
export function stringLiteral(text: string): string {
  if (literally.test(text)) return `"${text}"`;
  return escapeInvisible(JSON.stringify(text));
}
