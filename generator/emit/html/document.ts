import { createHash } from "node:crypto";
import { htmlText } from "./text.js";

/** What stands around the body of a page. */
export interface PageFrame {
  /** Plain text. */
  readonly title: string;
  /** An HTML comment, which stands as early as the standard lets it. */
  readonly comment?: string;
  /** CSS and JavaScript, without an end tag in them. */
  readonly style: string;
  readonly script: string;
}

/**
 * The lines before and after the body of an HTML document that asks nobody for anything: its Content-Security-Policy
 * (CSP Level 3) lets this one style sheet and this one script in, by their hashes, and nothing else.
 */
export function pageFrame({ title, comment, style, script }: PageFrame): {
  readonly head: readonly string[];
  readonly end: readonly string[];
} {
  const policy = [
    "default-src 'none'",
    `style-src ${sourceHash(style)}`,
    `script-src ${sourceHash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const head = [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    // Must be within the first 1024 bytes, so nothing that can be long stands before it.
    '<meta charset="utf-8">',
    ...(comment === undefined ? [] : [comment]),
    `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${htmlText(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
  ];
  return { head, end: [`<script>${script}</script>`, "</body>", "</html>"] };
}

function sourceHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
