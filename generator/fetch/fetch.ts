import { unescape as decoded } from "node:querystring";
import type { Response } from "undici";
import { InputError, inputError } from "../diagnostics/diagnostic.js";
import { Budget, type Limits } from "../read/limits.js";
import { guardedLookup, hostReach, type Reach } from "./address.js";

/** What a server says a content is known by (RFC 9110, section 8.8). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Fetched {
  /** Where redirects led, in their order, without credentials and queries. */
  readonly redirects: readonly string[];
  /** Absent where the server says that nothing changed. */
  readonly content?: { readonly bytes: Uint8Array; readonly validators: Validators };
}

const mostRedirects = 10;
const redirecting = [301, 302, 303, 307, 308];

/**
 * Fetches a document over https, or from this machine over http, through the proxy that the environment names. Sends no
 * cookies; a URL's credentials go to its own origin only.
 *
 * @param file the document, for messages
 * @param known what the content that there is is known by; without it the content is sent in any case
 * @throws InputError where the answer is no whole content of status 200, takes too long, is too large, or where a redirect
 *   leads into a private network or to this machine
 */
export async function fetchDocument(
  url: string,
  file: string,
  limits: Limits,
  known: Validators = {},
): Promise<Fetched> {
  const first = new URL(url);
  const budget = new Budget(file, limits);
  const signal = AbortSignal.timeout(Math.min(limits.seconds * 1000, 2 ** 31 - 1));
  const headers = {
    "user-agent": "spectables",
    ...(known.etag === undefined ? {} : { "if-none-match": known.etag }),
    ...(known.lastModified === undefined ? {} : { "if-modified-since": known.lastModified }),
  };
  const redirects: string[] = [];
  for (let at = first; ; ) {
    const way = { file, url: first, redirects };
    const allowed = reachesFrom(first, at);
    const reach = hostReach(at);
    const isForeign = reach === undefined ? at.protocol === "http:" : !allowed.includes(reach);
    if (isForeign || !/^https?:$/.test(at.protocol)) throw refusal(way, at);
    const own = at.origin === first.origin ? authorization(first) : {};
    const answer = await request(at, { ...headers, ...own }, allowed, signal, async (response) => {
      const { status } = response;
      const value = (name: string) => response.headers.get(name) ?? undefined;
      if (redirecting.includes(status))
        return nextUrl(value("location"), at) ?? failure(way, "redirects to nowhere");
      if (status === 304 && (known.etag ?? known.lastModified) !== undefined) return {};
      if (status !== 200) return failure(way, `answered with the status ${status}`);
      const [etag, lastModified] = [value("etag"), value("last-modified")];
      const validators = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
      return { content: { bytes: await bodyOf(response, budget), validators } };
    }).catch((error: unknown) => {
      if (error instanceof InputError) throw error;
      throw failure(way, signal.aborted ? `has not ended after ${limits.seconds} seconds` : reasonOf(error));
    });
    if (answer instanceof InputError) throw answer;
    if (!(answer instanceof URL)) return { redirects, ...answer };
    redirects.push(shownUrl(answer));
    if (redirects.length > mostRedirects) throw failure(way, "redirects again and again");
    at = answer;
  }
}

/** Where a request may lead: the host that was named anywhere, others into the Internet, over http to this machine only. */
function reachesFrom(first: URL, at: URL): readonly Reach[] {
  const local = hostReach(first) === "loopback";
  const all: readonly Reach[] =
    at.hostname === first.hostname
      ? ["public", "private", "loopback"]
      : local
        ? ["public", "loopback"]
        : ["public"];
  return at.protocol === "http:" ? all.filter((reach) => reach === "loopback") : all;
}

function authorization({ username, password }: URL): { readonly authorization?: string } {
  if (username === "" && password === "") return {};
  const words = `${decoded(username)}:${decoded(password)}`;
  return { authorization: `Basic ${Buffer.from(words).toString("base64")}` };
}

function nextUrl(location: string | undefined, at: URL): URL | undefined {
  if (location === undefined || !URL.canParse(location, at.href)) return undefined;
  return new URL(location, at);
}

/** One request, without following redirects; its connections are closed with it. This machine is reached without a proxy. */
async function request<T>(
  at: URL,
  headers: Readonly<Record<string, string>>,
  allowed: readonly Reach[],
  signal: AbortSignal,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const { Agent, EnvHttpProxyAgent, fetch } = await import("undici");
  const connect = { lookup: guardedLookup(allowed) };
  const dispatcher =
    hostReach(at) === "loopback" ? new Agent({ connect }) : new EnvHttpProxyAgent({ connect });
  const bare = new URL(at);
  [bare.username, bare.password, bare.hash] = ["", "", ""];
  try {
    return await read(await fetch(bare.href, { headers, dispatcher, signal, redirect: "manual" }));
  } finally {
    await dispatcher.destroy();
  }
}

async function bodyOf({ headers, body }: Response, budget: Budget): Promise<Uint8Array> {
  if (!headers.has("content-encoding"))
    budget.refuseAbove("bytes", Number(headers.get("content-length") ?? 0));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    budget.refuseAbove("bytes", length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** The cause at the bottom, in its own words. */
function reasonOf(error: unknown): string {
  const { cause, code, message } = error as NodeJS.ErrnoException;
  if (cause instanceof Error) return reasonOf(cause);
  return `failed (${[code, message].filter((part) => part).join(": ")})`;
}

/** A fetch that is told about. */
export interface Way {
  /** The document. */
  readonly file: string;
  readonly url: URL;
  readonly redirects: readonly string[];
}

/** A URL as outputs may show it: a user, a password and a query may be secrets. */
export function shownUrl({ protocol, host, pathname, search }: URL): string {
  return `${protocol}//${host}${pathname}${search === "" ? "" : "?…"}`;
}

/** The error of an answer that is no document. */
function failure(way: Way, what: string): InputError {
  return inputError("fetch-failed", `${shownUrl(way.url)} ${what}.`, {
    ...about(way),
    help: "The old document is whole. Try again, correct `download` in the spec.ts, or raise its `limits`.",
  });
}

/** The error of a URL that must not be asked. */
function refusal(way: Way, at: URL): InputError {
  return inputError("fetch-refused", `${shownUrl(at)} is not asked for ${way.file}.`, {
    ...about(way),
    help: "Documents are fetched over https, over http from this machine only; a redirect may lead neither into a private network nor to this machine. If the document moved, give its new address as `download`.",
  });
}

function about({ file, redirects }: Way) {
  return { place: { file }, details: redirects.map((url) => `redirected to ${url}`) };
}
