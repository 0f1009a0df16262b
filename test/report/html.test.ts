import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../generator/commands/result.js";
import { escapeInvisible } from "../../generator/print/escape.js";
import { html } from "../../generator/report/html/index.js";
import { hostileText } from "../emit/hostile.js";
import { diffResult, now, old } from "./diff-result.js";
import { printed } from "./printed.js";
import { checkResult } from "./results.js";

const pageOf = (result: Result) => load(printed(html, result).stdout);

/** What a report may be made of. */
const known =
  "html head meta title style body main h1 h2 h3 p code fieldset legend label input b section span small ul li a del ins pre button script".split(
    " ",
  );
const folded = (text: string) => text.replace(/\s+/g, " ").trim();

describe("the page of a diff", () => {
  it("says which bump it is, and has the changes by rule, the gravest first", () => {
    const page = pageOf(diffResult(old, now));
    expect(page("h1").text()).toBe("Spec diff: major");
    expect(page("main > p").first().text()).toBe(
      "git:HEAD to new.json: 1 breaking, 1 additive, 1 note: a major version bump.",
    );
    expect(
      page("h3 code")
        .toArray()
        .map((rule) => page(rule).text()),
    ).toEqual(["value-removed", "value-added", "meaning-reworded"]);
    expect(
      page("fieldset label")
        .toArray()
        .map((label) => page(label).text().trim()),
    ).toEqual(["Breaking 1", "Additive 1", "Notes 1"]);
  });

  it("marks in place which words went and which came", () => {
    const page = pageOf(diffResult(old, now));
    expect([page("del").text().trim(), page("ins").text().trim()]).toEqual(["full", "over its quota"]);
    expect(page(".wording").text().replace(/\s+/g, " ")).toContain("The mailbox is");
  });

  it("gives each change an id of its own, also where words differ in signs only", () => {
    const names = ["A_B", "A-B", "a b"];
    const page = pageOf(
      diffResult(
        [],
        names.map((name) => ({ name })),
      ),
    );
    const ids = page("li")
      .toArray()
      .map(({ attribs }) => attribs.id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  it("has what is ignored, with the reason, and no switches for one level", () => {
    const { changes } = diffResult(old, now);
    const [first, ...rest] = changes;
    const ignored = first === undefined ? [] : [{ ...first, reason: "Known." }];
    const page = pageOf(diffResult(old, now, { changes: rest.slice(0, 1), ignored }));
    expect(page("section").last().text()).toContain("Known.");
    expect(page("fieldset")).toHaveLength(0);
  });

  it("says so where nothing changed", () => {
    const page = pageOf(diffResult(old, old));
    expect(page("h1").text()).toBe("Spec diff: no change");
    expect(page("pre")).toHaveLength(0);
  });

  it("shows a document's text as text", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (left, right) => {
        const entry = (meaning: string) => [{ value: 1, name: "A", meaning }];
        const result = diffResult(entry(left), entry(right));
        const page = pageOf(result);
        const elements = page("*")
          .toArray()
          .filter((element) => "attribs" in element);
        for (const { name, attribs } of elements) {
          expect(known).toContain(name);
          expect(Object.keys(attribs).filter((own) => /^on|style/.test(own))).toEqual([]);
        }
        expect(page("script, style")).toHaveLength(2);
        const parts = result.changes.flatMap(({ wording = [] }) => wording).map((part) => part.text);
        expect(folded(page(".wording").text())).toBe(folded(parts.map(escapeInvisible).join("")));
      }),
      { numRuns: 200 },
    );
  });
});

describe("the page of a check", () => {
  it("has the changes, and what people see in the terminal", () => {
    const page = pageOf(checkResult());
    expect(page("h1").text()).toBe("spectables check: found differences");
    expect(page("li").first().text()).toContain("4 Neap");
    expect(page("pre").text()).toContain("npx spectables generate tide");
  });
});
