import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reporters } from "../../../generator/report/index.js";
import { plain, plainJson } from "../../../generator/report/terminal.js";
import { hostileText } from "../../emit/hostile.js";
import { ProjectCopy } from "../../project.js";

/** What no line of any output may have: controls, what hides or turns text, commands to a CI system's runner. */
const steering =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|##\[|^\s*::/m;

describe("plain", () => {
  it("is one line that steers nothing, whatever the text is", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(plain(text)).not.toMatch(steering);
        expect(plain(text)).not.toContain("\n");
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves ordinary text as it is", () => {
    expect(plain("Größe: a::b – 日本 #1 [x]")).toBe("Größe: a::b – 日本 #1 [x]");
  });
});

it("plainJson reads back the same, whatever the texts are", () => {
  fc.assert(
    fc.property(fc.dictionary(hostileText, fc.array(hostileText)), (data) => {
      const json = plainJson(JSON.stringify(data, null, 2));
      expect(json).not.toMatch(steering);
      expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(data));
    }),
    { numRuns: 1000 },
  );
});

/** Tries to clear the screen, to begin a line of its own, to command a runner, to turn and to hide text. */
const evil =
  "::error::x \x1b[2J\x07\x9b2J \u202eevil\u2066 \u2028 ##[error]x ::stop-commands::y <script> `x` @all #1";

describe("no text of a document, a source or a file name steers the terminal or the runner", () => {
  const clean = <T extends { stdout: string; stderr: string }>(run: T): T => {
    // The reporter for the runner prints commands of its own: one at the beginning of a line.
    expect(run.stdout.replace(/^::(?:error|warning|notice) [^\n:]*::/gm, "")).not.toMatch(steering);
    expect(run.stderr).not.toMatch(steering);
    return run;
  };
  const names = reporters.map(({ id }) => id);

  it.each(names)("tables, as %s", (reporter) => {
    const project = new ProjectCopy();
    const row = `<tr><td>${evil}</td><td>${evil}</td></tr>`;
    project.write("x.html", `<h2>${evil}</h2><table><caption>${evil}</caption>${row}${row}</table>`);
    project.write("x.txt", `::warning::a |\n${evil} |\n---|---|\n${evil} |\n${evil}\n${evil} |\n`);
    for (const file of ["x.html", "x.txt"]) {
      clean(project.run(["tables", file, "--reporter", reporter]));
      clean(project.run(["tables", file, "--table", "1", "--reporter", reporter]));
    }
    clean(project.run(["tables", `${evil.replace(/\//g, "")}.html`, "--reporter", reporter]));
  });

  it.each(names)("check and generate, as %s", (reporter) => {
    const project = new ProjectCopy();
    project.edit("spec/ms-ascmd/common-status-codes.txt", (text) =>
      text.replace("The body of the HTTP request", `${evil} `).replace("InvalidXML |", `${evil} |`),
    );
    const made = project.read("generated/ms-ascmd/types.ts");
    project.write("generated/ms-ascmd/\x1b[2J\u202eold.ts", made);
    expect(clean(project.run(["check", "--reporter", reporter])).status).toBe(2);
    project.edit("spec/ms-ascmd/common-status-codes.txt", (text) =>
      text.replace(`\n${evil} |`, "\nInvalidXML |"),
    );
    expect(clean(project.run(["check", "--reporter", reporter])).status).toBe(1);
    expect(clean(project.run(["generate", "--reporter", reporter])).status).toBe(0);
  });

  it.each(names)("diff and verify, as %s", (reporter) => {
    const project = new ProjectCopy();
    project.edit("generated/ms-ascmd/ms-ascmd.json", (text) =>
      text
        .replaceAll('"InvalidXML"', JSON.stringify(evil))
        .replace("The body of", JSON.stringify(evil).slice(1, -1)),
    );
    const sides = ["generated/ms-ascmd/ms-ascmd.json", "spec/ms-ascmd/common-status-codes.txt"];
    expect(clean(project.run(["diff", ...sides, "--reporter", reporter])).status).toBe(0);
    clean(project.run(["diff", ...sides.reverse(), "--reporter", reporter]));
    clean(project.run(["diff", `git:${evil}`, "git:HEAD", "--reporter", reporter]));
    project.write(
      "x.php",
      `<?php // spectables-ignore ${evil}\n$x = [101 => 'InvalidContent', 102 => 'InvalidWBXML', 103 => '${evil}', 104 => 'x\u202e'];`,
    );
    clean(project.run(["verify", "x.php", "--fail-on", "note", "--reporter", reporter]));
  });
});
