/** A URL without a user and a password, which belong into no output. */
export function bareUrl(url: string): string {
  return url.replace(/^([a-z]+:\/\/)[^/?#]*@/i, "$1");
}
