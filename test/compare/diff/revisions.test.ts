import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../generator/compare/diff/change.js";
import { diff } from "../../../generator/compare/diff/diff.js";
import { parseModel } from "../../../generator/model/load.js";
import { modelIn } from "../../source-model.js";
import { sources } from "../../sources.js";
import kafka from "../../specs/kafka/spec.js";
import revisions from "../../specs/ms-ascmd-revisions/spec.js";

/** `value-added 178`. */
function brief(changes: readonly Change[]): string[] {
  return changes.map(({ rule, value, table, byErratum }) =>
    [rule, value ?? table, ...(byErratum ? [Object.keys(byErratum).join()] : [])].join(" "),
  );
}

function words(change: Change | undefined, side: "before" | "after"): string[] {
  return (change?.wording ?? []).filter((part) => part.in === side).map(({ text }) => text.trim());
}

describe.each(sources)("the revisions of MS-ASCMD's common status codes ($from)", (source) => {
  const read = (name: string) => modelIn(source, `revisions/ms-ascmd-${name}.md`, revisions);
  const seed = () => {
    const file = "generated/ms-ascmd/ms-ascmd.json";
    return parseModel(readFileSync(file, "utf8"), file);
  };

  it("v15.0 to v20.0 adds four codes and extends two meanings; new section numbers are no change", async () => {
    const { bump, changes } = diff(await read("v15.0-2013-07-19"), await read("v20.0-2015-06-30"));
    expect(brief(changes)).toEqual([
      "value-added 178",
      "value-added 179",
      "value-added 183",
      "value-added 184",
      "meaning-reworded 118",
      "meaning-reworded 150",
    ]);
    expect(bump).toBe("minor");
    const item = changes.find(({ value }) => value === 150);
    expect(words(item, "after")).toContain("or the InstanceId element (section 2.2.3.87.2)");
  });

  it("v20.0 to v26.3 changes nothing but the section's number", async () => {
    expect(diff(await read("v20.0-2015-06-30"), await read("v26.3-2019-06-18"))).toEqual({
      bump: "none",
      changes: [],
    });
  });

  it("v26.3 to this project's document: one name, two wordings, one column, and what is ours by erratum", async () => {
    const { bump, changes: all } = diff(await read("v26.3-2019-06-18"), seed());
    // Beside what the document has: this project's spec reads client actions out of the meanings, too.
    const [kind, ...changes] = all;
    expect(kind).toMatchObject({
      rule: "column-kind-changed",
      after: { fields: ["meaning", "clientAction"] },
    });
    expect(brief(changes)).toEqual([
      "value-renamed 155",
      "column-added CommonStatus",
      "sentence-added CommonStatus",
      "sentence-added CommonStatus",
      "meaning-reworded 113 after",
      "meaning-reworded 118",
      "meaning-reworded 137 after",
      "meaning-reworded 160",
      "meaning-reworded 168 after",
      "meaning-reworded 169 after",
      "meaning-reworded 170 after",
      "meaning-reworded 171 after",
      "meaning-reworded 173 after",
      "erratum-added 113",
      "erratum-added 137",
      "erratum-added 147",
      "erratum-added 168",
      "erratum-added 169",
      "erratum-added 170",
      "erratum-added 171",
      "erratum-added 173",
      "table-added StatusScope",
      "table-added Command",
    ]);
    expect(bump).toBe("major");
    expect(changes[0]).toMatchObject({
      before: "oveCommandDisallowedForNonPersistentMoveAction",
      after: "MoveCommandDisallowedForNonPersistentMoveAction",
    });
    expect(changes[1]).toMatchObject({ after: { fields: ["protocolVersions", "httpFallback"] } });
    expect(words(changes[5], "before")).toEqual([]);
    expect(words(changes[5], "after")).toEqual(["element"]);
    expect(words(changes[7], "after")).toEqual(["exceeded", "exactly matched"]);
  });
});

describe.each(sources)("Kafka's releases ($from)", (source) => {
  const read = (release: number) => modelIn(source, `html/protocol_errors.${release}.html`, kafka);

  it("knows the one rename, and no other", async () => {
    const { changes } = diff(await read(10), await read(26));
    expect(changes.filter(({ rule }) => rule === "value-renamed")).toMatchObject([
      { value: 6, before: "NOT_LEADER_FOR_PARTITION", after: "NOT_LEADER_OR_FOLLOWER" },
    ]);
    expect(
      diff(await read(26), await read(39)).changes.filter(({ rule }) => rule === "value-renamed"),
    ).toEqual([]);
  });

  it.each([
    [10, 26],
    [26, 39],
  ])("finds exactly the codes that %s to %s adds", async (from, to) => {
    const [before, after] = [await read(from), await read(to)];
    const values = (model: typeof before) => model.tables.ErrorCode?.entries.map(({ value }) => value) ?? [];
    const { changes } = diff(before, after);
    const added = changes.filter(({ rule }) => rule === "value-added").map(({ value }) => value);
    expect(added).toEqual(values(after).filter((value) => !values(before).includes(value)));
    expect(added.length).toBeGreaterThan(5);
    const rules = new Set(changes.map(({ rule }) => rule));
    expect([...rules].filter((rule) => /removed|reused|renumbered|order/.test(rule))).toEqual([]);
  });
});
