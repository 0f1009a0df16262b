import { describe, expect, it } from "vitest";
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

describe("revision day", () => {
  it("goes as its page tells it, and then the commands of docs/diff.md run as written", () => {
    const project = new Sandbox();
    project.write("revision.txt", revised(project.read(document)));
    const generated = () => project.read("generated/ms-ascmd/ms-ascmd.json");
    const before = generated();
    const edits = {
      2: () => {
        expect(generated()).toBe(before);
        project.edit("spec/ms-ascmd/errata.ts", mended);
        project.edit("spec/ms-ascmd/spec.ts", renamed);
      },
    };
    runPage(project, "docs/revision-day.md", edits, [0, 2, 0, 0, 0, 0, 0]);
    expect(generated()).toContain('"value": 185');

    const ignores = blocks("docs/diff.md").find(({ language }) => language === "json");
    project.write("diff-ignore.json", ignores?.lines.join("\n") ?? "");
    const output = runPage(project, "docs/diff.md", {}, [0, 0, 0, 0, 0]);
    expect(output).toContain("ignored   CommonStatus 112 DirectoryAccessDenied");
    expect(output).toContain("0 breaking, 2 additive, 2 notes: a minor version bump");
  }, 60_000);
});
