import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/compare/diff/diff.js";
import type { DiffSpec } from "../../../generator/compare/diff/graded.js";
import { InputError } from "../../../generator/diagnostics/diagnostic.js";
import { type ColumnKind, identifier, integer, type OneFieldKind, z } from "../../../generator/index.js";
import { quota, table } from "./examples.js";
import { columns } from "./models.js";

const answer: OneFieldKind = {
  id: "answer",
  cell: z.string(),
  field: {
    label: "Answer instead",
    schema: () => z.unknown(),
    words: String,
    change: {
      id: "answer-changed",
      level: "breaking",
      documentation: "Another answer stands for the value.",
    },
  },
};
const column = (kind: ColumnKind, header = "") => ({ header, kind });
const spec = (kind: ColumnKind = answer): DiffSpec => ({
  tables: { Code: { kind: "enum", columns: { value: column(integer()), state: column(kind) } } },
});
const withState = (state?: unknown) =>
  table({ columns: [...Object.values(columns), { header: "", kind: "answer", fields: ["state"] }] }, [
    state === undefined ? quota : { ...quota, state },
  ]);
const found = (before: unknown, after: unknown, of?: DiffSpec) =>
  diff(withState(before), withState(after), of).changes.map(({ rule, level }) => `${rule} ${level}`);

/** What is said of a spec that is not taken. */
function refusal(of: DiffSpec) {
  try {
    diff(withState(1), withState(1), of);
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
  throw new Error("It was taken.");
}

describe("the rule that a column kind brings", () => {
  it("tells every change of its field, whichever class that would be of", () => {
    expect(found({ status: 1 }, { status: 2 }, spec())).toEqual(["answer-changed breaking"]);
    expect(found(undefined, 5, spec())).toEqual(["answer-changed breaking"]);
    expect(found("Active", "Deprecated", spec())).toEqual(["answer-changed breaking"]);
    expect(found(["1.0"], ["1.0", "2.0"], spec())).toEqual(["answer-changed breaking"]);
    expect(diff(withState({ status: 1 }), withState({ status: 2 }), spec()).changes[0]?.message).toBe(
      "Answer instead: status was 1 and is 2",
    );
  });

  it("leaves the general rules what has none; without the spec that is the field too", () => {
    expect(found(undefined, 5)).toEqual(["field-gained additive"]);
    expect(found(undefined, 5, spec(identifier()))).toEqual(["field-gained additive"]);
    expect(found(5, 5, spec())).toEqual([]);
  });

  it("says which fields are running text, in place of what their kind's id looks like", () => {
    const texts = { ...answer, field: { ...answer.field, prose: true as const } };
    const { change: _, ...field } = texts.field;
    expect(found("a b", "b c", spec({ ...texts, field }))).toEqual(["meaning-reworded note"]);
    expect(found("a b", "b c", spec(identifier()))).toEqual(["field-changed breaking"]);
  });

  it("must not go by the id of another rule", () => {
    const taken = { id: "value-removed", level: "note" as const, documentation: "Taken." };
    const [said] = refusal(spec({ ...answer, field: { ...answer.field, change: taken } }));
    expect(said).toMatchObject({ code: "spec-invalid", severity: "error", details: ["value-removed"] });
    expect(said?.help).toContain("an id of its own");
  });

  it("tells of the fields of its kind only, though another kind has a rule too", () => {
    const second = { id: "second-changed", level: "note" as const, documentation: "Another." };
    const { label: _, ...field } = answer.field;
    const other = { ...answer, id: "other", field: { ...field, change: second } };
    const both: DiffSpec = {
      tables: { Code: { kind: "enum", columns: { state: column(answer), more: column(other) } } },
    };
    const of = (state: number, more: number) =>
      table(
        { columns: [...Object.values(columns), { header: "", kind: "own", fields: ["state", "more"] }] },
        [{ ...quota, state, more }],
      );
    expect(diff(of(1, 1), of(2, 3), both).changes.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      "answer-changed Answer instead: was 1 and is 2",
      "second-changed more: was 1 and is 3",
    ]);
  });
});

describe("the levels of a spec.ts", () => {
  const reason = "the answers are for people";
  const levels = { "answer-changed": { level: "note" as const, reason } };

  it("hold for the bump too, and the change says what the rule's own level is", () => {
    const { bump, changes } = diff(withState(1), withState(2), { ...spec(), levels });
    expect(bump).toBe("patch");
    expect(changes).toMatchObject([{ level: "note", regraded: { from: "breaking", reason } }]);
  });

  it("hold for the rule that they name alone", () => {
    const renamed = table({}, [{ ...quota, name: "Full" }]);
    const { bump, changes } = diff(table({}), renamed, { ...spec(), levels });
    expect([bump, changes[0]?.level]).toEqual(["major", "breaking"]);
    expect(changes[0]).not.toHaveProperty("regraded");
  });

  it.each(["value-lost", "constructor", ""])("must name a rule that there is: not %j", (id) => {
    const wrong = { ...spec(), levels: { [id]: { level: "note" as const, reason } } };
    const [said] = refusal(wrong);
    expect(said).toMatchObject({ code: "spec-invalid", severity: "error" });
    expect(said?.message).toContain(`there is no rule ${id}.`);
    expect(said?.details).toEqual(expect.arrayContaining(["value-removed", "answer-changed"]));
  });

  it("name every rule that there is not", () => {
    const level = { level: "note" as const, reason };
    const [said] = refusal({ ...spec(), levels: { first: level, second: level } });
    expect(said?.message).toContain("there is no rule first, second.");
    expect(said?.help).toContain("docs/diff.md");
  });
});
