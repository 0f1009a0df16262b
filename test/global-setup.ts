import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The tests of the command line run the built tool, so it is built from the sources as they are. */
export default function setup(): void {
  execFileSync("npm", ["run", "--silent", "build:tool"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: "inherit",
  });
}
