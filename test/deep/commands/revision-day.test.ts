import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { blocks, runPage } from "../../page.js";
import { Sandbox } from "../../sandbox.js";

const document = "spec/ms-ascmd/common-status-codes.txt";

/** The revision: a code more, the lost meaning of 113 back, another name for 112. */
function revised(text: string): string {
  const versions =
    "Supported by: 14.0, 14.1, 16.0, 16.1 When protocol version 2.5, 12.0, or 12.1 is used, an HTTP 507";
  return `${text.trimEnd()}\n`
    .replace("\nActiveDirectoryAccessDenied |\n", "\nDirectoryAccessDenied |\n")
    .replace(
      new RegExp(`(\n113 \\|\nMailboxQuotaExceeded \\|\n)(${versions}.*\n)\\|\n`),
      "$1The mailbox has reached its size quota. |\n$2",
    )
    .concat(
      "185 |\nTooManyAttachments |\nThe item has more attachments than the server takes. |\nSupported by: 16.1 |\n",
    );
}

/** Takes the erratum for 113 out, as a person does in an editor. */
function mended(errata: string): string {
  return errata.replace(/^ {2}meaning\(113, .*\n/m, "");
}

/** Puts the line that the message prints into the spec.ts. */
function renamed(spec: string): string {
  const line = '      renamed: { ActiveDirectoryAccessDenied: "DirectoryAccessDenied" },\n';
  return spec.replace(/^ {4}CommonStatus: \{\n/m, `$&${line}`);
}

/** The text on a server of a process of its own: the commands of a page are waited for. */
async function served(text: string): Promise<string> {
  const program = `require("node:http").createServer((_, response) => response.end(${JSON.stringify(text)}))
    .listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;
  const server = spawn(process.execPath, ["-e", program]);
  onTestFinished(() => void server.kill());
  const [port] = await once(server.stdout, "data");
  return `http://127.0.0.1:${String(port).trim()}/`;
}

describe("revision day", () => {
  it("goes as its page tells it, and then the commands of docs/diff.md run as written", async () => {
    const project = new Sandbox();
    const url = await served(revised(project.read(document)));
    project.edit("spec/ms-ascmd/spec.ts", (text) =>
      text.replace(/^ {4}url: /m, `    download: "${url}",\n$&`),
    );
    const generated = () => project.read("generated/ms-ascmd/ms-ascmd.json");
    const before = generated() + project.read(document);
    const edits = {
      1: () => {
        expect(generated() + project.read(document)).toBe(before);
        project.edit("spec/ms-ascmd/errata.ts", mended);
        project.edit("spec/ms-ascmd/spec.ts", renamed);
      },
    };
    runPage(project, "docs/revision-day.md", edits, [2, 0, 0, 0, 0, 0]);
    expect(generated()).toContain('"value": 185');

    const ignores = blocks("docs/diff.md").find(({ language }) => language === "json");
    project.write("diff-ignore.json", ignores?.lines.join("\n") ?? "");
    const output = runPage(project, "docs/diff.md", {}, [0, 0, 0, 0, 0]);
    expect(output).toContain("ignored   CommonStatus 112 DirectoryAccessDenied");
    expect(output).toContain("0 breaking, 2 additive, 2 notes: a minor version bump");
  }, 60_000);
});
