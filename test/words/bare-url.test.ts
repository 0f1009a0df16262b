import { expect, it } from "vitest";
import { bareUrl } from "../../generator/words/bare-url.js";

it("takes a user and a password out of a URL, and leaves the rest as it stands", () => {
  expect(bareUrl("https://me:secret@example.org/a?b=c@d")).toBe("https://example.org/a?b=c@d");
  expect(bareUrl("https://me:se@cret@example.org")).toBe("https://example.org");
  for (const url of ["https://example.org/@me", "https://example.org?a=b@c", "https://example.org/x"])
    expect(bareUrl(url)).toBe(url);
});
