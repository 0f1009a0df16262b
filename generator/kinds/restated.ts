import { z } from "zod";
import type { OneFieldKind } from "./kind.js";
import { numeric } from "./number.js";

const twice = /^([^()[\]=/]+)(?:\(([^()]+)\)|\[([^[\]]+)\]|[=/]([^=/]+))$/;

/**
 * One number that a cell gives in two notations: `16 (0x10)`, `0x10 [16]`, `16 = 0x10`, `16 / 0x10`. Both are read, and
 * must be the same number.
 *
 * @param first how the first is read; it is also how outputs have the number
 * @param second how the other is read
 */
export function restated(first: OneFieldKind, second: OneFieldKind): OneFieldKind {
  return {
    id: `restated-${first.id}-${second.id}`,
    cell: z.string().transform((text, context) => {
      const [, one, ...others] = (twice.exec(text) ?? []).map((part) => part?.trim());
      const [left, right] = [
        first.cell.safeParse(one),
        second.cell.safeParse(others.find((part) => part !== undefined)),
      ];
      if (!left.success || !right.success)
        context.addIssue(`one number twice (${first.id} and ${second.id}), such as 16 (0x10)`);
      else if (numeric(left.data) === numeric(right.data)) return left.data;
      else context.addIssue(`the same number twice, not ${left.data} and ${right.data}`);
      return z.NEVER;
    }),
    field: first.field,
  };
}
