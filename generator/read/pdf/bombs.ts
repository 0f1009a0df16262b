import { inflateSync } from "node:zlib";
import type { Budget } from "../limits.js";

/**
 * Unpacks every stream that is compressed (ISO 32000-1, section 7.4.4), and keeps nothing: the parser would unpack a
 * few bytes to gigabytes. Streams that are encrypted, or in another filter first, are not seen.
 *
 * @throws InputError where they unpack to more than the limit, all together
 */
export function refuseBombs(bytes: Uint8Array, budget: Budget): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = view.indexOf("stream"); at !== -1; at = view.indexOf("stream", at + 6)) {
    const start = at + (view[at + 6] === 0x0d ? 8 : 7);
    // A stream may be packed several times over.
    for (let data: Buffer | undefined = view.subarray(start); data !== undefined; )
      data = inflated(data, budget);
  }
}

function inflated(data: Buffer, budget: Budget): Buffer | undefined {
  const [first = 0, second = 0] = data;
  // RFC 1950, section 2.2.
  if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) return undefined;
  try {
    const unpacked = inflateSync(data, { maxOutputLength: Math.max(1, budget.left("unpackedBytes")) });
    budget.spend("unpackedBytes", unpacked.length);
    return unpacked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw budget.excess("unpackedBytes");
    return undefined;
  }
}
