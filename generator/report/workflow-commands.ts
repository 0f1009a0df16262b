/**
 * Text that the runner of GitHub Actions takes for text: it reads commands from what a step prints, at the
 * beginning of any line (`::name`, after white space) and, in an older form, anywhere (`##[name`). What a document
 * says must not reach it as one.
 */
export function noWorkflowCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, "$1\\u003a").replaceAll("##[", "#\\u0023[");
}
