/** A command that the runner of GitHub Actions reads from a line of a log. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * Reads a log as the runner does: a command at the beginning of a line, after white space, or in its older form
 * (`##[name]`) anywhere. Lines end at LF, CR or both.
 */
export function workflowCommands(log: string): WorkflowCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => commandOf(line.trimStart()) ?? olderCommandOf(line) ?? []);
}

function commandOf(line: string): WorkflowCommand | undefined {
  const end = line.indexOf("::", 2);
  if (!line.startsWith("::") || end === -1) return undefined;
  const head = line.slice(2, end);
  const space = head.indexOf(" ");
  const name = space === -1 ? head : head.slice(0, space);
  const pairs = space === -1 ? [] : head.slice(space + 1).split(",");
  const properties = pairs.map((pair) => {
    const at = pair.indexOf("=");
    return [
      pair.slice(0, at),
      unescaped(pair.slice(at + 1))
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ","),
    ];
  });
  return {
    name,
    properties: Object.fromEntries(
      properties.map(([key, value = ""]) => [key, value.replaceAll("%25", "%")]),
    ),
    data: unescaped(line.slice(end + 2)).replaceAll("%25", "%"),
  };
}

function olderCommandOf(line: string): WorkflowCommand | undefined {
  const [, name] = /##\[([^\]]*)\]/.exec(line) ?? [];
  return name === undefined ? undefined : { name, properties: {}, data: "" };
}

function unescaped(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
