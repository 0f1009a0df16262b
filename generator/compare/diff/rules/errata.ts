import type { Entry, ModelErratum } from "../../../model/model.js";
import type { EntryPair, ErrataByEntry, TableComparison } from "../comparison.js";
import { identityOf, pairOf } from "../found.js";
import type { Found } from "../rule.js";

/** An erratum before and after; where both are there, something of it differs. */
export interface ErratumChange {
  /** Absent where the entry is in one revision only. */
  readonly pair?: EntryPair;
  readonly identity: Pick<Found, "value" | "name">;
  readonly before?: ModelErratum;
  readonly after?: ModelErratum;
}

/** The errata that differ; the same are those that correct the same fields of the same entry. */
export function differingErrata(table: TableComparison): readonly ErratumChange[] {
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
  return errata.get(entry.value ?? entry.name) ?? [];
}

/** What the rules on errata have in common. */
export function erratumFound(change: ErratumChange, message: string): Found {
  const { identity, before, after } = change;
  const fields = (after ?? before)?.fields ?? [];
  return {
    ...identity,
    field: fields.join(", "),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    message,
  };
}
