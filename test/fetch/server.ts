import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine for one test. What it was asked is kept. */
export class LocalServer {
  readonly asked: IncomingMessage[] = [];
  readonly #server = createServer(((request, response) => {
    this.asked.push(request);
    const answer = this.answers[(request.url ?? "").replace(/\?.*/, "")];
    if (answer === undefined) response.writeHead(404).end("not here");
    else answer(request, response);
  }) satisfies RequestListener);

  private constructor(readonly answers: Record<string, Answer>) {}

  static async with(answers: Record<string, Answer>): Promise<LocalServer> {
    const server = new LocalServer(answers);
    await new Promise<void>((done) => server.#server.listen(0, "127.0.0.1", done));
    onTestFinished(() => {
      server.#server.closeAllConnections();
      server.#server.close();
    });
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }
}

/** Gives a content with an entity tag, and 304 to whoever has it. */
export function tagged(content: () => string | Uint8Array, etag: () => string): Answer {
  return ({ headers }, response) => {
    if (headers["if-none-match"] === etag()) response.writeHead(304).end();
    else response.writeHead(200, { etag: etag(), "content-type": "text/plain" }).end(content());
  };
}

export function redirect(to: string): Answer {
  return (_, response) => void response.writeHead(301, { location: to }).end();
}
