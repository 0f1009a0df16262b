import type { Claim } from "../around/claim.js";
import { integerOf, numberForm } from "../source/literals.js";
import type { Cell } from "../source/text.js";
import type { Extractor } from "./pair.js";

/** A row of more cells is none of a table that somebody typed. */
const mostCells = 40;
/** Blocks of rows are none of brackets. */
const firstBlock = -10;

/** Rows of a file that is, or has, tables: every number of a row with every text of it, column by column. */
export const row: Extractor = {
  id: "row",
  finds: '101,InvalidContent; | 101 | InvalidContent |; <code value="101" name="InvalidContent"/>',
  *run({ rows }) {
    const blocks = new Map<string, number>();
    for (const { table, cells, around = [] } of rows) {
      if (cells.length > mostCells) continue;
      const values = cells.flatMap((cell) => {
        const value = integerAt(cell);
        return value === undefined ? [] : [{ ...cell, value }];
      });
      const names = cells.filter((cell) => cell.token.text !== "" && integerAt(cell) === undefined);
      const others = [
        ...cells.map((cell) => claimOf(cell, "column")),
        ...around.map((cell) => claimOf(cell, "around")),
      ];
      for (const { column, token: valueToken, value } of values)
        for (const { column: other, token: nameToken } of names) {
          const key = JSON.stringify([table, column, other]);
          const block = blocks.get(key) ?? firstBlock - blocks.size;
          blocks.set(key, block);
          const beside = others.filter(({ token }) => token !== nameToken && token !== valueToken);
          yield { name: nameToken.text, value, nameToken, valueToken, role: "label", block, beside };
        }
    }
  },
};

/** What a cell says of the others of its row. */
function claimOf(cell: Cell, place: string): Claim {
  const { column, token } = cell;
  return { channel: `${place} ${column}`, value: integerAt(cell) ?? token.text, token };
}

function integerAt({ token: { text } }: Cell): number | undefined {
  const [, minus = "", digits = ""] = /^([-\u2212]?)(\d.*)$/.exec(text) ?? [];
  numberForm.lastIndex = 0;
  if (digits === "" || numberForm.exec(digits)?.[0] !== digits) return undefined;
  const value = integerOf(digits, false);
  return value === undefined || minus === "" ? value : -value;
}
