/**
 * What printing documented members and holding the text against its declared statements costs, beside plain printing
 * of the same text and one `createSourceFile` of it; how that grows, and what memory it takes. In processes of their own.
 */
import { fileURLToPath } from "node:url";
import { line, runForJson, timesOf } from "../measure.mjs";

const emitting = fileURLToPath(new URL("../made/emitting.mjs", import.meta.url));
const limits = { 1000: undefined, 10000: undefined, 50000: 1.5 };

export async function measure() {
  const lines = Object.entries(limits).map(([count, limit]) => {
    const { tool, plain } = runForJson([emitting, "times", count]);
    return line(`emit ${words(count)} members`, tool, "plain printing, parsed once", plain, {
      ...(limit ? { limit } : {}),
      note: `${tool.median.toFixed(0)} ms`,
    });
  });
  const [small, large] = [1_000, 100_000].map((count) => runForJson([emitting, "grown", String(count)]).tool);
  const exponent = (which) => Math.log10(large[which] / small[which]) / 2;
  const peaks = [1, 2, 3].map(() => runForJson([emitting, "memory", "100000"]).megabytes);
  const peak = timesOf(peaks);
  return [
    ...lines,
    {
      name: "emit, growth from 1,000 to 100,000",
      floor: "exponent",
      median: exponent("median"),
      fastest: exponent("fastest"),
      limit: 1.1,
    },
    { name: "emit 100,000 members, peak", floor: "MB", ...peak, limit: 600 },
  ];
}

function words(count) {
  return Number(count).toLocaleString("en");
}
