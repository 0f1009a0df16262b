import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { verifyFiles } from "../../generator/commands/verify/verify.js";
import { root } from "../ms-ascmd.js";

/** Counted constants of Go that begin at 101: one is left out, so that all below it are off. */
const counted = `package a

const (
	InvalidContent Status = iota + 101
	InvalidWBXML
	InvalidXML
	InvalidCombinationOfIDs
	InvalidIDs
	InvalidMIME
	DeviceIdMissingOrInvalid
	DeviceTypeMissingOrInvalid
	ServerError
)
`;

function verified(text: string, table?: string) {
  const folder = mkdtempSync(join(tmpdir(), "spectables-verify-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.go"), text);
  const spec = join(root, "generated/ms-ascmd/ms-ascmd.json");
  return verifyFiles(folder, ["a.go"], { spec, ...(table === undefined ? {} : { table }) });
}

it("a source that is nearly a table is told which, how much of it fits, and how to name it", async () => {
  const { status, diagnostics } = await verified(counted);
  expect([status, diagnostics]).toMatchObject([
    2,
    [
      {
        code: "verify-unrecognised",
        message: "No table of ms-ascmd was recognised in a.go. The nearest is CommonStatus: 3 of 9 fit it.",
        help: expect.stringContaining("`--table CommonStatus`"),
      },
    ],
  ]);
  // What is advised does it.
  const named = await verified(counted, "CommonStatus");
  expect(named).toMatchObject({ status: 1, files: [{ tables: [{ agree: 3, pairs: 9 }] }] });
});

it("nothing is said to be near where nothing fits", async () => {
  const { diagnostics } = await verified("package a\n\nconst (\n\tApple = 1\n\tPear = 2\n)\n");
  expect(diagnostics).toMatchObject([
    { message: "No table of ms-ascmd was recognised in a.go.", help: expect.not.stringContaining("nearest") },
  ]);
});

it("a name that is misspelt is said to differ in letters", async () => {
  const text =
    "InvalidContent = 101\nInvalidWBXML = 102\nInvalidXLM = 103\nServerErrror = 110\nInvalidDateTime = 104\n";
  const { findings } = await verified(text);
  expect(findings.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^ServerErrror .*is spelt ServerError in the document \(one letter differs\)/),
    ]),
  );
});
