/** The command that makes a spec's outputs what they should be. */
export function mendCommand(named: string): string {
  return `npx spectables generate ${named}`;
}
