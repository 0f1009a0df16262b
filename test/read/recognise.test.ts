import { describe, expect, it } from "vitest";
import { recognise } from "../../generator/read/index.js";

describe("recognise", () => {
  it.each([
    ["html", "<!DOCTYPE html><title>x</title>"],
    ["html", '<?xml version="1.0"?>\n<!-- c -->\n<html>'],
    ["html", "<p>text</p>\n| A |\n|---|"],
    ["html", "Some words and <table><tr><td>1</td></tr></table>"],
    ["markdown", "# Title\n\ntext"],
    ["markdown", "A | B\n---|---\n1 | 2"],
    ["markdown", "text\n\n| A |\n| :-: |\n| <table> |"],
    ["text", "Code |\nName |\n---|---|\n1 |\nOne |"],
    ["text", "|\nCode |\nName |\n|\n1 |\nOne |"],
    ["text", "2.2.2 Codes\nJust words."],
  ] as const)("tells %s from %j", (format, text) => {
    expect(recognise("x", text).id).toBe(format);
  });
});
