import { styleText } from "node:util";
import { escapeInvisible } from "../print/escape.js";

/**
 * Text of a document as one line that a terminal may show: what could steer the terminal, begin a line of its own or
 * be a command to a CI system's runner (`::error`, `##[error]`, which GitHub reads out of any output) is written as an
 * escape.
 */
export function plain(text: string): string {
  return escapeInvisible(text)
    .replaceAll("\t", " ")
    .replaceAll("\n", "\\n")
    .replaceAll("##[", "#\\u0023[")
    .replace(/^ *::/, (start) => start.replace(":", "\\u003a"));
}

/** JSON text that a terminal may show; it reads back the same, since only what stands in its strings is changed. */
export function plainJson(json: string): string {
  return escapeInvisible(json).replaceAll("##[", "#\\u0023[");
}

const styles = ["bold", "dim", "red", "green", "yellow", "cyan"] as const;

export type Colors = Readonly<Record<(typeof styles)[number], (text: string) => string>>;

/** Colours, or the same functions doing nothing. */
export function colorsFor(wanted: boolean): Colors {
  // Whether the stream shows colours was asked before; Node 20 never asks itself.
  const styled = (style: (typeof styles)[number]) => (text: string) =>
    wanted ? styleText(style, text, { validateStream: false }) : text;
  return Object.fromEntries(styles.map((style) => [style, styled(style)])) as Colors;
}

/**
 * Text that the runner of GitHub Actions takes for text: it reads commands from what a step prints, at the
 * beginning of any line (`::name`, after white space) and, in an older form, anywhere (`##[name`). What a document
 * says must not reach it as one.
 */
export function noWorkflowCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, "$1\\u003a").replaceAll("##[", "#\\u0023[");
}
