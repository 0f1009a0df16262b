import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { model } from "../ms-ascmd.js";
import { installConsumer, packGenerated, run } from "./packed.js";

let packed: ReturnType<typeof packGenerated>;
beforeAll(() => {
  packed = packGenerated();
});
afterAll(() => packed.remove());

describe("the packed package", () => {
  it("works in an ESM program", () => {
    const consumer = installConsumer("esm", packed.tarball);
    const [name, entry = "", guard] = run(consumer.folder, process.execPath, "main.js").trim().split("\n");
    consumer.remove();
    expect(name).toBe("MailboxQuotaExceeded");
    expect(JSON.parse(entry)).toEqual(model.tables.CommonStatus?.entries.find(({ value }) => value === 113));
    expect(guard).toBe("false");
  });
});
