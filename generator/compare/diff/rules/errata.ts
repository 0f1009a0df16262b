import type { Entry, ModelErratum } from "../../../model/model.js";
import type { EntryPair, ErrataByEntry, TableComparison } from "../comparison.js";
import { pairOf } from "../found.js";
import { identityOf } from "../identity.js";
import type { Found, Rule } from "../rule.js";

/** The corrections of the spec.ts, and what becomes of them. */
export const errataRules: readonly Rule[] = [
  {
    id: "erratum-stale",
    level: "note",
    documentation:
      "The old revision was corrected here, the new one is not, and its text is another: the document was mended or changed, or the erratum was taken out. Read the new text.",
    find: (table) => differing(table, "stale", (fields) => `the erratum for ${fields} is stale`),
  },
  {
    id: "erratum-needless",
    level: "note",
    documentation:
      "The old revision was corrected here, and the new one says by itself what the erratum made it say. Take the erratum out of the spec.ts.",
    find: (table) =>
      differing(
        table,
        "needless",
        (fields) => `the document now says itself what the erratum for ${fields} says`,
      ),
  },
  {
    id: "erratum-added",
    level: "note",
    documentation:
      "The new revision is corrected where the old one was not: what stands there is not the document's own.",
    find: (table) => differing(table, "added", (fields) => `${fields} corrected by an erratum`),
  },
  {
    id: "erratum-changed",
    level: "note",
    documentation: "An erratum was found at another text, or gives another reason or source.",
    find: (table) => differing(table, "changed", (fields) => `the erratum for ${fields} is another`),
  },
];

/** An erratum before and after; where both are there, something of it differs. */
interface ErratumChange {
  /** Absent where the entry is in one revision only. */
  readonly pair?: EntryPair;
  readonly identity: Pick<Found, "value" | "name">;
  readonly before?: ModelErratum;
  readonly after?: ModelErratum;
}

/** The errata of which just that is to be said. */
function differing(
  table: TableComparison,
  wanted: "stale" | "needless" | "added" | "changed",
  say: (fields: string) => string,
): Found[] {
  return differingErrata(table)
    .filter((change) => stateOf(change) === wanted)
    .map(({ identity, before, after }) => {
      const field = ((after ?? before)?.fields ?? []).join(", ");
      const sides = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
      return { ...identity, field, ...sides, message: say(field) };
    });
}

/** Needless is one without which the new revision has what the old one had with it. */
function stateOf({ pair, before, after }: ErratumChange) {
  if (before === undefined) return "added";
  if (after !== undefined) return "changed";
  const isKept = pair !== undefined && !before.fields.some((field) => pair.differing.includes(field));
  return isKept ? "needless" : "stale";
}

/** The errata that differ; the same are those that correct the same fields of the same entry. */
function differingErrata(table: TableComparison): readonly ErratumChange[] {
  return pairOf(table).flatMap(({ changed, removed, added, errata: { before, after } }) => {
    // There may be as many of these as entries, and four rules ask for them: most tables have no errata.
    if (before.size + after.size === 0) return [];
    return [
      ...changed.flatMap(ofPair),
      ...removed.flatMap(({ entry }) =>
        ofEntry(before, entry).map((erratum) => ({ identity: identityOf(entry), before: erratum })),
      ),
      ...added.flatMap(({ entry }) =>
        ofEntry(after, entry).map((erratum) => ({ identity: identityOf(entry), after: erratum })),
      ),
    ];
  });
}

function ofPair(pair: EntryPair): ErratumChange[] {
  const { before, after } = pair.errata;
  if (before.length + after.length === 0) return [];
  const common = { pair, identity: identityOf(pair.after) };
  const of = (errata: readonly ModelErratum[], { fields }: ModelErratum) =>
    errata.find((erratum) => erratum.fields.join() === fields.join());
  return [
    ...before.flatMap((old) => {
      const now = of(after, old);
      if (now === undefined) return [{ ...common, before: old }];
      const same = old.found === now.found && old.why === now.why && old.source === now.source;
      return same ? [] : [{ ...common, before: old, after: now }];
    }),
    ...after.filter((now) => of(before, now) === undefined).map((now) => ({ ...common, after: now })),
  ];
}

function ofEntry(errata: ErrataByEntry, entry: Entry): readonly ModelErratum[] {
  return errata.get(entry.value ?? identityOf(entry).value ?? entry.name) ?? [];
}
