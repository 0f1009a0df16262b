import { model } from "../ms-ascmd.js";

type Meanings = (value: number, meaning: string) => string;

/** What the newest of the older revisions says otherwise than this project's document. */
const older: Meanings = (value, meaning) => {
  // Where the document lost cells, its meanings are by erratum; older revisions said it in other words.
  if ([113, 137, 168, 169, 170, 171, 173].includes(value)) return `${meaning} So it is.`;
  if (value === 118) return meaning.replace("ClientId element", "ClientId");
  if (value === 160) return meaning.replace("exceeded", "passed").replace("exactly matched", "met");
  return meaning.replace(/InstanceId element \(section [\d.]+\)/, "InstanceId element (section 2.2.3.87.2)");
};

/** What the oldest says otherwise: two meanings, and every section's number. */
const oldest: Meanings = (value, meaning) => {
  const text =
    value === 118
      ? meaning.replace(/ or the request contains [^.]*/, "")
      : meaning.replace(/ or the InstanceId element \(section [\d.]+\)/, "");
  return text.replace(/\(section 2\.2\.(\d)\.\d+/g, "(section 2.2.$1.7");
};

/**
 * The common status codes of an earlier revision: this project's own table in three columns, with what was otherwise.
 * Older revisions misspell two names.
 */
export function revision(number: "15.0" | "20.0" | "26.3"): string {
  const entries = (model.tables.CommonStatus?.entries ?? []).filter(
    ({ value }) => number !== "15.0" || ![178, 179, 183, 184].includes(Number(value)),
  );
  const rows = entries.map(({ value, name, meaning }) => {
    const own = String(name)
      .replace(/^MoveCommandDis/, "oveCommandDis")
      .replace("MessagePreviously", "Message Previously");
    const text = older(Number(value), String(meaning));
    return `| ${value} | ${own} | ${number === "15.0" ? oldest(Number(value), text) : text} |`;
  });
  const head = ["| Value | Element name | Meaning |", "| --- | --- | --- |"];
  const section = number === "26.3" ? "2.2.2" : "2.2.4";
  return [`# Revision ${number}`, "", `## ${section} Common Status Codes`, "", ...head, ...rows, ""].join(
    "\n",
  );
}
