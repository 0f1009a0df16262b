import type { Role } from "./roles.js";

/**
 * Numbers that are made to be combined: at least three of them have one bit, and of those that have several each is a
 * mask. A mask has no bit in common with the others, or none but theirs.
 */
export function areFlags({ column, kind }: Role): boolean {
  const texts = column.parts?.numbers ?? column.texts;
  const read = texts.map((text) =>
    column.parts === undefined ? kind.kind.cell.safeParse(text).data : Number(text),
  );
  const numbers = read.filter((value) => typeof value === "number");
  if (numbers.length < read.length || numbers.some((value) => value < 0 || value > 0xff_ff_ff_ff))
    return false;
  const isBit = (value: number) => Number.isInteger(Math.log2(value));
  const bits = new Set(numbers.filter((value) => value !== 0 && isBit(value)));
  const masks = numbers.filter((value) => value !== 0 && !isBit(value));
  if (bits.size < 3 || masks.length * 2 > bits.size) return false;
  const all = [...bits].reduce((sum, bit) => sum + bit, 0);
  // 1, 2, 3, 4 are counted: a mask of two neighbours is one only where the numbers are written as bits.
  if (masks.length > 0 && !/hex|base: 16|bit|<</.test(kind.code)) return false;
  return masks.every((mask) => {
    const common = Number(BigInt(mask) & BigInt(all));
    return common === 0 || common === mask;
  });
}
