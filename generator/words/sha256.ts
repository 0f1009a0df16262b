import { createHash } from "node:crypto";

/** sha256 in lower-case hexadecimal; of a text, over its UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
