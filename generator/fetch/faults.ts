import { type InputError, inputError } from "../diagnostics/diagnostic.js";

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
export function failure(way: Way, what: string): InputError {
  return inputError("fetch-failed", `${shownUrl(way.url)} ${what}.`, {
    ...about(way),
    help: "The old document is whole. Try again, correct `download` in the spec.ts, or raise its `limits`.",
  });
}

/** The error of a URL that must not be asked. */
export function refusal(way: Way, at: URL): InputError {
  return inputError("fetch-refused", `${shownUrl(at)} is not asked for ${way.file}.`, {
    ...about(way),
    help: "Documents are fetched over https, over http from this machine only; a redirect may lead neither into a private network nor to this machine. If the document moved, give its new address as `download`.",
  });
}

function about({ file, redirects }: Way) {
  return { place: { file }, details: redirects.map((url) => `redirected to ${url}`) };
}
