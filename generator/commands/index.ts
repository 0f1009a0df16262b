import { checkCommand } from "./check/command.js";
import type { CommandDefinition } from "./command.js";
import { diffCommand } from "./diff/command.js";
import { generateCommand } from "./generate/command.js";
import { historyCommand } from "./history/command.js";
import { initCommand } from "./init/command.js";
import { tablesCommand } from "./tables/command.js";
import { updateCommand } from "./update/command.js";
import { verifyCommand } from "./verify/command.js";

/** Every command, in the order of the help text. */
export const commands: readonly CommandDefinition[] = [
  generateCommand,
  checkCommand,
  diffCommand,
  tablesCommand,
  initCommand,
  verifyCommand,
  updateCommand,
  historyCommand,
];
