import { ofClass, wasAndIs } from "../found.js";
import type { Rule } from "../rule.js";

export const httpFallbackChanged: Rule = {
  id: "http-fallback-changed",
  level: "breaking",
  documentation:
    "The field `httpFallback` of an entry changed, came or went: what stands for the value where a status of HTTP is answered instead of it.",
  find: (table) =>
    ofClass(table, "http-fallback", (before, after) => `HTTP fallback: ${wasAndIs(before, after)}`),
};
