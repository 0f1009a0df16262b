import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../generator/commands/result.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { github } from "../../generator/report/github.js";
import { reporters } from "../../generator/report/index.js";
import { placeInWorkspace } from "../../generator/report/run.js";
import { noWorkflowCommands } from "../../generator/report/terminal.js";
import { printed } from "./printed.js";
import { checkResult, hostile, hostileDiagnostic } from "./results.js";
import { workflowCommands } from "./runner.js";

const failed = (diagnostic: Diagnostic): Result => ({
  command: "failed",
  status: 2,
  diagnostics: [diagnostic],
});

describe("the annotations", () => {
  it("stand at the document's row and at the generated line, each with what to do", () => {
    expect(printed(github, checkResult()).stdout.split("\n")).toEqual([
      "::error file=spec/tide/tide.md,line=9,col=3,title=meaning-reworded::Tide 2 Ebb: meaning reworded. To take it over: npx spectables generate tide",
      "::error file=spec/tide/tide.md,title=value-removed::Tide 4 Neap: gone. To take it over: npx spectables generate tide",
      "::error file=generated/tide/tide.ts,line=12,title=file-differs::generated/tide/tide.ts is not what the document gives: Tide 2 Ebb. To mend it: npx spectables generate tide",
      "::error file=generated/tide/types.ts,title=file-missing::generated/tide/types.ts is missing. To mend it: npx spectables generate tide",
      "::error file=generated/tide/old.ts,title=file-left-over::generated/tide/old.ts is left over from an earlier run. To mend it: npx spectables generate tide",
      "::error file=generated/tide/index.ts,line=2,title=file-differs::1 more differs in nothing but the hashes of its header: generated/tide/index.ts. To mend it: npx spectables generate tide",
      "",
    ]);
  });

  it("are what the runner reads out of them again, whatever the texts are", () => {
    const [command, ...others] = workflowCommands(printed(github, failed(hostileDiagnostic)).stdout);
    expect(others).toEqual([]);
    expect(command?.name).toBe("error");
    expect(command?.properties).toEqual({
      file: hostileDiagnostic.place?.file,
      line: "3",
      col: "4",
      title: "cell-invalid",
    });
    expect(command?.data.split("\n")[0]).toBe("100%0A,a:b\\u000d");
  });

  it("are one line of one command for every text", () => {
    const text = fc.string({ unit: "binary" }).map((end) => `${hostile}${end}`);
    fc.assert(
      fc.property(text, fc.string({ unit: "binary", minLength: 1 }), (message, file) => {
        const { stdout } = printed(github, failed({ ...hostileDiagnostic, message, place: { file } }));
        expect(workflowCommands(stdout).map(({ name }) => name)).toEqual(["error"]);
        expect(workflowCommands(stdout)[0]?.properties).toEqual({ file, title: "cell-invalid" });
      }),
      { numRuns: 300 },
    );
  });

  it("are notices for notes, and a line says so where there is nothing", () => {
    const note = { ...hostileDiagnostic, severity: "note" } as const;
    expect(workflowCommands(printed(github, failed(note)).stdout)[0]?.name).toBe("notice");
    const fine: Result = { command: "check", status: 0, mode: "full", specs: [] };
    expect(printed(github, fine).stdout).toBe("spectables check: fine\n");
  });

  it("name files from the root of the checkout, where the project is a folder of it", () => {
    const inWorkspace = placeInWorkspace({ folder: "/w/packages/codes", workspace: "/w" });
    const { stdout } = printed(github, checkResult(), { inWorkspace });
    expect(stdout).toContain("::error file=packages/codes/spec/tide/tide.md,line=9");
    expect(stdout).not.toContain("file=spec/");
  });
});

describe("the place of a file in the checkout", () => {
  it.each([
    ["/w", "/w", "a.ts", "a.ts"],
    ["/w/b", "/w", "a.ts", "b/a.ts"],
    ["/w/b", "/w", "../a.ts", "a.ts"],
    ["/w/b", "/w", "../../a.ts", "../../a.ts"],
    ["/w/b", "/w", "/x/a.ts", "/x/a.ts"],
    ["/elsewhere", "/w", "a.ts", "a.ts"],
    ["/w", undefined, "a.ts", "a.ts"],
    ["/w", "", "a.ts", "a.ts"],
  ])("%s in %s: %s is %s", (folder, workspace, file, expected) => {
    expect(placeInWorkspace({ folder, workspace })(file)).toBe(expected);
  });
});

describe("the job summary", () => {
  it("has what was found and the command that mends it", () => {
    const { summary } = printed(github, checkResult());
    expect(summary).toContain("### spectables check: found differences");
    expect(summary).toContain("| error | spec/tide/tide.md:9 | Tide 2 Ebb: meaning reworded.");
    expect(summary).toContain("```sh\nnpx spectables generate tide\n```");
  });

  it("stays a table whatever the texts are, and short", () => {
    const message = `${hostile.replaceAll("\n", " ")}${"x".repeat(5000)}`;
    const { summary } = printed(github, failed({ ...hostileDiagnostic, message }));
    const rows = summary.split("\n").filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(3);
    expect(rows[2]?.match(/(?<!\\)\|/g)).toHaveLength(4);
    expect(summary).not.toMatch(/<a|\u001b|[^\\]`@/);
    expect(summary.length).toBeLessThan(1000);
  });

  it("shows fifty findings of many", () => {
    const diagnostics = Array.from({ length: 60 }, () => hostileDiagnostic);
    const { summary } = printed(github, { command: "failed", status: 2, diagnostics });
    expect(summary.match(/^\| error/gm)).toHaveLength(50);
    expect(summary).toContain("and 10 more");
  });
});

describe("other reporters in a log of GitHub Actions", () => {
  it.each(reporters.filter(({ id }) => id !== "github").map((reporter) => [reporter.id, reporter] as const))(
    "%s starts no command",
    (_, reporter) => {
      const patch = `--- a/x\n+++ b/x\n@@ -1 +1 @@\n ::warning::a\n-  ::b::\n+##[error]c\n`;
      const file = { path: "x.ts", state: "differs", line: 1, entries: [], patch } as const;
      for (const result of [
        checkResult({ diagnostics: [hostileDiagnostic], files: [file] }),
        checkResult({ files: [file] }),
        failed(hostileDiagnostic),
      ]) {
        const { stdout, stderr } = printed(reporter, result);
        expect(workflowCommands(noWorkflowCommands(stdout) + noWorkflowCommands(stderr))).toEqual([]);
        // What a program reads needs no changes on the way.
        if (reporter.document) expect(noWorkflowCommands(stdout)).toBe(stdout);
      }
    },
  );

  it("would start some without the change, so the reading is a test", () => {
    expect(workflowCommands(hostile).map(({ name }) => name)).toEqual(["error", "set-output", "error"]);
  });
});
