import { expect, it } from "vitest";
import { guardedLookup, hostReach, reachOf } from "../../generator/fetch/address.js";

it("tells this machine, private networks and the Internet apart", () => {
  const reaches = (addresses: string) => [...new Set(addresses.split(" ").map(reachOf))];
  expect(reaches("127.0.0.1 127.255.0.9 ::1 ::ffff:127.0.0.1")).toEqual(["loopback"]);
  expect(reaches("10.0.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0")).toEqual([
    "private",
  ]);
  expect(reaches("::ffff:10.1.2.3 fd00::1 fe80::1 :: ff02::1 224.0.0.1 255.255.255.255")).toEqual([
    "private",
  ]);
  expect(reaches("9.255.255.255 11.0.0.0 172.32.0.0 192.169.0.0 8.8.8.8 2606:4700::1111")).toEqual([
    "public",
  ]);
});

it("tells of a name only that it has to be looked up", () => {
  const reach = (url: string) => hostReach(new URL(url));
  expect(reach("https://example.org/")).toBeUndefined();
  expect(reach("https://localhost.example.org/")).toBeUndefined();
  expect(["http://localhost:1/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/"].map(reach)).toEqual(
    Array(4).fill("loopback"),
  );
});

it("a look-up refuses a name that leads where it may not", async () => {
  const lookUp = (allowed: Parameters<typeof guardedLookup>[0]) =>
    new Promise((done) =>
      guardedLookup(allowed)("localhost", {}, (error, address) => done(error?.message ?? address)),
    );
  expect(await lookUp(["public", "private"])).toMatch(/^localhost leads to (127\.0\.0\.1|::1)$/);
  expect(await lookUp(["loopback"])).toMatch(/^(127\.0\.0\.1|::1)$/);
});
