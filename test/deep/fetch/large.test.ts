import { expect, it } from "vitest";
import { LocalServer } from "../../fetch/server.js";
import { document, Updating } from "../commands/updating.js";

const piece = "a".repeat(65_536);

it("of 200 MB no more is taken than the limit; slow and cut off answers leave all as it was", async () => {
  let sent = 0;
  const server = await LocalServer.with({
    "/large": (_, response) => {
      response.on("error", () => {});
      const more = (): void => {
        if (sent >= 200_000_000) return void response.end();
        sent += piece.length;
        response.write(piece, more);
      };
      more();
    },
    "/slow": (_, response) => void response.write("# Tides"),
    "/cut": (_, response) => {
      response.writeHead(200, { "content-length": 100_000 }).write(piece);
      setTimeout(() => response.destroy(), 50);
    },
  });
  const project = new Updating('limits: { seconds: 20 }, download: "http://localhost/"');
  for (const [path, code] of [
    ["/large", "document-too-large"],
    ["/slow", "fetch-failed"],
    ["/cut", "fetch-failed"],
  ] as const) {
    project.edit("spec/tide/spec.ts", (text) =>
      text
        .replace(/download: ".*?"/, `download: "${server.url(path)}"`)
        .replace(/seconds: \d+/, `seconds: ${path === "/slow" ? 1 : 21}`),
    );
    const tree = project.tree();
    const { status, codes } = await project.update();
    expect([path, status, codes]).toEqual([path, 2, [code]]);
    expect(project.tree()).toBe(tree);
  }
  expect(project.read(document)).toContain("# Tides");
  // 32 MB, and what is on its way in buffers.
  expect(sent).toBeLessThan(60_000_000);
}, 120_000);
