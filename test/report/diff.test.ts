import { describe, expect, it } from "vitest";
import type { DiffResult } from "../../generator/commands/diff/diff.js";
import type { Result } from "../../generator/commands/result.js";
import { shortened } from "../../generator/report/change.js";
import { diffFindings } from "../../generator/report/findings/index.js";
import { markdown } from "../../generator/report/markdown/index.js";
import { diffText } from "../../generator/report/pretty/diff.js";
import { colorsFor } from "../../generator/report/terminal.js";
import { diffResult, now, old } from "./diff-result.js";

function markdownOf(result: Result): string {
  let text = "";
  const stdout = (more: string) => {
    text += more;
  };
  markdown.run(result, { stdout, stderr: () => {}, color: { stdout: true, stderr: false } });
  return text;
}

describe("the Markdown of a diff", () => {
  it("has the changes by level, the wording, and the changelog's entry", () => {
    expect(markdownOf(diffResult(old, now))).toBe(
      `## Spec diff: major

\`git:HEAD\` to \`new.json\`: 1 breaking, 1 additive, 1 note: a major version bump.

### Breaking

- **Code 2 B**: gone \`value-removed\`

### Additive

- **Code 3 C**: new: New. \`value-added\`

### Notes

- **Code 1 A**: meaning reworded: The mailbox is <del>full</del> <ins>over its quota</ins>. \`meaning-reworded\`

<details><summary>Entry for CHANGELOG.md</summary>

\`\`\`\`markdown
## Unreleased

### Breaking

- **Code 2 B**: gone

### Added

- **Code 3 C**: new: New.

### Other

- **Code 1 A**: meaning reworded: The mailbox is <del>full</del> <ins>over its quota</ins>.
\`\`\`\`

</details>
`,
    );
  });

  it("says so where nothing changed", () => {
    expect(markdownOf(diffResult(old, old))).toContain("nothing changed by meaning");
  });

  it("shows a document's text as text", () => {
    const meaning = "</details> <img src=x> `x` @somebody ```` [a](javascript:b) | * _\u202e";
    const text = markdownOf(diffResult([], [{ value: 1, name: "A", meaning }]));
    const shown = text.slice(0, text.indexOf("<details>"));
    expect(shown).not.toMatch(/<\/details>|<img|@somebody|[^\\]\[a\]|[^\\]`x|\u202e/);
    expect(text.match(/<\/details>/g)).toHaveLength(1);
    expect(text.match(/^`{4}/gm)).toHaveLength(2);
  });

  it("folds a long list, and cuts a very long one off", () => {
    const entries = Array.from({ length: 150 }, (_, value) => ({ value, name: `N${value}` }));
    expect(markdownOf(diffResult([], entries.slice(0, 30)))).toContain("<summary>Additive (30)</summary>");
    expect(markdownOf(diffResult([], entries))).toContain("- and 50 more");
  });

  it("puts what other commands print into a code block", () => {
    const text = markdownOf({
      command: "check",
      status: 0,
      mode: "full",
      specs: [{ id: "x", documents: ["```"], diagnostics: [], changes: [], files: [], same: 3 }],
    });
    expect(text).toBe("````text\nx: 3 files agree with ```\n````\n");
  });
});

describe("the pretty form of a diff", () => {
  it("has the gravest first, and git's form of a word diff", () => {
    expect(diffText(diffResult(old, now), colorsFor(false)).slice(0, 6)).toEqual([
      "git:HEAD to new.json",
      "  breaking  Code 2 B: gone [value-removed]",
      "  additive  Code 3 C: new: New. [value-added]",
      "  note      Code 1 A: meaning reworded [meaning-reworded]",
      "            The mailbox is [-full-] {+over its quota+}.",
      "1 breaking, 1 additive, 1 note: a major version bump",
    ]);
  });

  it("lets no text steer the terminal", () => {
    const lines = diffText(
      diffResult([], [{ value: 1, name: "A", meaning: "\u001b[2J\u0007" }]),
      colorsFor(false),
    );
    expect(lines.join("")).not.toMatch(/[\u001b\u0007]/);
  });

  it("shortens what stayed", () => {
    const text = Array.from({ length: 40 }, (_, index) => ` w${index}`).join("");
    const parts = [
      { text, in: "both" },
      { text: " x", in: "after" },
      { text, in: "both" },
    ] as const;
    expect(shortened(parts).map((part) => part.text)).toEqual([
      "… w34 w35 w36 w37 w38 w39",
      " x",
      " w0 w1 w2 w3 w4 w5 … ",
    ]);
  });
});

describe("the findings of a diff", () => {
  it("stand at the new side, and are errors where the status is 1 for them", () => {
    const levels = (result: DiffResult) => diffFindings(result).map(({ rule, level }) => `${rule} ${level}`);
    expect(levels(diffResult(old, now))).toEqual([
      "value-removed warning",
      "value-added note",
      "meaning-reworded note",
    ]);
    expect(levels(diffResult(old, now, { failing: ["breaking", "additive"] }))).toEqual([
      "value-removed error",
      "value-added error",
      "meaning-reworded note",
    ]);
    expect(diffFindings(diffResult(old, now))[0]).toEqual({
      rule: "value-removed",
      level: "warning",
      message: "Code 2 B: gone",
      file: "new.json",
    });
  });

  it("have the diagnostics with their places", () => {
    const place = { file: "a.txt", line: 3, column: 2 };
    const diagnostics = [{ code: "rows-too-few", severity: "note", message: "few", place }] as const;
    expect(diffFindings(diffResult(old, old, { diagnostics }))).toEqual([
      { rule: "rows-too-few", level: "note", message: "few", ...place },
    ]);
  });
});
