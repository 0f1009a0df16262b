import { createServer } from "node:net";
import { expect, it, onTestFinished, vi } from "vitest";
import { InputError } from "../../generator/diagnostics/diagnostic.js";
import { fetchDocument, type Validators } from "../../generator/fetch/fetch.js";
import { defaultLimits, type Limits } from "../../generator/read/limits.js";
import { LocalServer, redirect, tagged } from "./server.js";

async function get(url: string, limits: Partial<Limits> = {}, known?: Validators) {
  try {
    const { redirects, content } = await fetchDocument(url, "x.md", { ...defaultLimits, ...limits }, known);
    return {
      redirects,
      text: content && Buffer.from(content.bytes).toString(),
      validators: content?.validators,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [{ code, message, details } = { code: "", message: "" }] = error.diagnostics;
    return `${code}: ${[message, ...(details ?? [])].join(" | ")}`;
  }
}

it("gives the content with what it is known by, and nothing where the server says that it is the same", async () => {
  const server = await LocalServer.with({
    "/x": tagged(
      () => "x",
      () => '"1"',
    ),
  });
  expect(await get(server.url("/x"))).toEqual({ redirects: [], text: "x", validators: { etag: '"1"' } });
  expect(await get(server.url("/x"), {}, { etag: '"1"' })).toMatchObject({ text: undefined });
  expect(await get(server.url("/x"), {}, { etag: '"0"' })).toMatchObject({ text: "x" });
});

it("follows redirects, tells them without queries, and stops where they never end", async () => {
  const server = await LocalServer.with({
    "/a": redirect("/b?token=secret"),
    "/b": redirect("/c"),
    "/c": (_, response) => void response.end("here"),
    "/loop": redirect("/loop"),
    "/nowhere": redirect("http://["),
  });
  expect(await get(server.url("/a"))).toMatchObject({
    redirects: [server.url("/b?…"), server.url("/c")],
    text: "here",
  });
  const [, ...steps] = String(await get(server.url("/loop"))).split(" | ");
  expect(steps).toEqual(Array(11).fill(`redirected to ${server.url("/loop")}`));
  expect(await get(server.url("/nowhere"))).toContain("redirects to nowhere");
});

it("takes no other status than 200 for a document, nor 304 where it did not ask for it", async () => {
  const status = (code: number) => (_: unknown, response: { writeHead(code: number): { end(): void } }) =>
    response.writeHead(code).end();
  const server = await LocalServer.with({ "/500": status(500), "/204": status(204), "/304": status(304) });
  for (const code of [404, 500, 204, 304])
    expect(await get(server.url(`/${code}`))).toBe(
      `fetch-failed: ${server.url(`/${code}`)} answered with the status ${code}.`,
    );
});

it("takes no part for the whole: too slow, cut off, too large", async () => {
  const server = await LocalServer.with({
    "/slow": (_, response) => void response.write("a"),
    "/short": (_, response) => {
      response.writeHead(200, { "content-length": 100 }).write("a");
      setTimeout(() => response.destroy(), 20);
    },
    "/chunk": (_, response) => {
      response.write("a");
      setTimeout(() => response.destroy(), 20);
    },
    "/said": (_, response) => void response.writeHead(200, { "content-length": 1001 }).write("a"),
    "/unsaid": (_, response) => {
      const more = () => response.write("a".repeat(300), more);
      response.on("error", () => {});
      more();
    },
  });
  expect(await get(server.url("/slow"), { seconds: 0.2 })).toContain(
    "/slow has not ended after 0.2 seconds.",
  );
  expect(await get(server.url("/short"))).toMatch(/^fetch-failed: .*\/short failed/);
  expect(await get(server.url("/chunk"))).toMatch(/^fetch-failed: .*\/chunk failed/);
  for (const path of ["/said", "/unsaid"])
    expect(await get(server.url(path), { bytes: 1000 })).toContain("more than 1000 bytes");
});

it("asks over http on this machine only, and follows no redirect into a private network", async () => {
  const server = await LocalServer.with({
    "/private": redirect("https://192.168.0.1/x"),
    "/metadata": redirect("http://169.254.169.254/latest"),
    "/file": redirect("file:///etc/passwd"),
    "/plain": redirect("http://example.org/x"),
  });
  expect(await get("http://example.org/x")).toBe(
    "fetch-refused: http://example.org/x is not asked for x.md.",
  );
  expect(await get(server.url("/private"))).toMatch(/^fetch-refused: https:\/\/192\.168\.0\.1\/x is not/);
  expect(await get(server.url("/metadata"))).toMatch(/^fetch-refused/);
  expect(await get(server.url("/file"))).toMatch(/^fetch-refused/);
  expect(await get(server.url("/plain"))).toMatch(/^fetch-refused/);
});

it("sends credentials to their own origin only, and no cookies, and prints neither", async () => {
  const other = await LocalServer.with({ "/b": (_, response) => void response.writeHead(403).end() });
  const server = await LocalServer.with({
    "/a": (_, response) =>
      void response.writeHead(302, { location: other.url("/b"), "set-cookie": "a=b" }).end(),
  });
  const told = await get(server.url("/a").replace("//", "//user:s%40cret@"));
  expect(told).toContain("answered with the status 403");
  expect(told).not.toMatch(/user|cret/);
  expect(server.asked[0]?.headers.authorization).toBe(`Basic ${btoa("user:s@cret")}`);
  expect(other.asked[0]?.headers).not.toHaveProperty("authorization");
  expect(other.asked[0]?.headers).not.toHaveProperty("cookie");
});

it("goes through the proxy of the environment, though not to this machine", async () => {
  const lines: string[] = [];
  const proxy = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      lines.push(String(data).split("\r\n")[0] ?? "");
      socket.end("HTTP/1.1 403 No\r\n\r\n");
    });
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  onTestFinished(() => void proxy.close());
  const address = `http://somebody:hidden@127.0.0.1:${(proxy.address() as { port: number }).port}`;
  for (const name of ["https_proxy", "http_proxy"]) vi.stubEnv(name, address);
  onTestFinished(() => void vi.unstubAllEnvs());
  const told = await get("https://docs.example/x");
  expect(lines).toEqual(["CONNECT docs.example:443 HTTP/1.1"]);
  expect(told).toMatch(/^fetch-failed/);
  expect(told).not.toContain("hidden");
  const server = await LocalServer.with({ "/x": (_, response) => void response.end("x") });
  expect(await get(server.url("/x"))).toMatchObject({ text: "x" });
});
