/** A million lookups each way in a table of pages of codes, against an array of arrays written by hand, on one processor. */
import { inTurns, onProcessor, root } from "../measure.mjs";

const lookups = 1_000_000;

/** Needs the package's JavaScript: `npm run build`. */
export async function measure(rounds = 9) {
  const from = (module) => import(`${root}generated/dist/ms-aswbxml/${module}.js`);
  const { tagOf, tokenOf } = await from("wbxml");
  const { wbxmlByKey } = await from("wbxml.entries");
  const rows = [...wbxmlByKey.values()].flatMap((page) => [...page.values()]);
  const byHand = [];
  for (const { page, token, tag } of rows) {
    byHand[page] ??= [];
    byHand[page][token] = tag;
  }
  const each = (find, field) =>
    onProcessor(() => {
      for (let left = lookups; left > 0; left -= 1) {
        const row = rows[left % rows.length];
        if (find(row.page, row[field]) === undefined)
          throw new Error(`${row.page} ${row[field]} is not found`);
      }
    });
  const ways = [
    ["from token to tag", "token", tagOf, (page, token) => byHand[page]?.[token]],
    ["from tag to token", "tag", tokenOf, (page, tag) => byHand[page]?.indexOf(tag)],
  ];
  const lines = [];
  for (const [name, field, generated, written] of ways) {
    const [own, other] = await inTurns([each(generated, field), each(written, field)], rounds);
    const ratio = { median: own.median / other.median, fastest: own.fastest / other.fastest };
    lines.push({ name: `lookups ${name}`, floor: "an array of arrays", ...ratio, limit: 1.5 });
  }
  return lines;
}
