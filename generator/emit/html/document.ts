import { createHash } from "node:crypto";
import { htmlText } from "./text.js";

/** What stands around the body of a page. */
export interface PageFrame {
  /** Plain text. */
  readonly title: string;
  /** An HTML comment, which stands as early as the standard lets it. */
  readonly comment: string;
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
    comment,
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

export const codeFont =
  'font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875rem;';

/** What pages and reports have in common: type, colours, light and dark, paper. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --page: #fff; --text: #1d2125; --muted: #596069; --line: #e2e5e9; --soft: #f5f6f8; --accent: #0b57a4;
  --chosen: #e9f2fc; --warm: #fdf5dc; --warm-text: #6a4b00; --red: #a8201a; --green: #1b6b36;
  --red-soft: #fdebea; --green-soft: #e6f5ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16181b; --text: #e3e6ea; --muted: #a2a9b2; --line: #2f343a; --soft: #1f2226; --accent: #8abcf7;
    --chosen: #1b2b40; --warm: #322a14; --warm-text: #eed28b; --red: #ff9d96; --green: #86d49d;
    --red-soft: #3d1f1e; --green-soft: #1b3323;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 80rem; padding: 0 1.5rem 6rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
h1 { font-size: 1.75rem; line-height: 1.25; letter-spacing: -.01em; margin: 2.5rem 0 .25rem; text-wrap: balance; }
h2 { font-size: 1.3125rem; line-height: 1.3; margin: 3rem 0 .25rem; }
h3 { font-size: 1.0625rem; margin: 2.25rem 0 .5rem; }
p { margin: 0 0 .75rem; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: from-font; }
small { font-size: .8125rem; }
.muted { color: var(--muted); }
code, pre, .t th[scope="row"] { ${codeFont} }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
button, select, input {
  font: inherit; color: inherit; background: var(--page); border: 1px solid color-mix(in srgb, var(--muted) 70%, var(--page));
  border-radius: 6px; padding: .25rem .6rem; min-height: 2.25rem;
}
button { font-size: .875rem; color: var(--accent); cursor: pointer; }
button:hover { background: var(--soft); }
@media (max-width: 44rem) { body { padding: 0 1rem 4rem; } h1 { font-size: 1.5rem; margin-top: 1.5rem; } }
@media print {
  :root { --page: #fff; --text: #000; --muted: #333; --line: #999; --soft: #fff; --accent: #000; --chosen: #fff; --warm: #fff; --warm-text: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  button, select, input { display: none; }
}
`;
