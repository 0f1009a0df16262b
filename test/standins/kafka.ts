/** Error codes, each with the release that it came with; what may be tried again has a `+`. */
const codes = `10 UNKNOWN_SERVER_ERROR -1
10 NONE 0
10 OFFSET_OUT_OF_RANGE 1
10 CORRUPT_MESSAGE 2 +
10 UNKNOWN_TOPIC_OR_PARTITION 3 +
10 INVALID_FETCH_SIZE 4
10 LEADER_NOT_AVAILABLE 5 +
10 NOT_LEADER_OR_FOLLOWER 6 +
26 DELEGATION_TOKEN_AUTH_DISABLED 61
26 DELEGATION_TOKEN_NOT_FOUND 62
26 DELEGATION_TOKEN_OWNER_MISMATCH 63
26 DELEGATION_TOKEN_REQUEST_NOT_ALLOWED 64
26 DELEGATION_TOKEN_AUTHORIZATION_FAILED 65
26 DELEGATION_TOKEN_EXPIRED 66
39 PRODUCER_FENCED 90
39 RESOURCE_NOT_FOUND 91
39 DUPLICATE_RESOURCE 92
39 UNACCEPTABLE_CREDENTIAL 93
39 INCONSISTENT_VOTER_SET 94
39 INVALID_UPDATE_VERSION 95`.split("\n");

/** The page of a release: the header is a row of `th` within the body, which nothing ends. One code had another name. */
export function kafkaPage(release: number): string {
  const rows = codes.flatMap((line) => {
    const [since, name = "", value, retriable] = line.split(" ");
    if (Number(since) > release) return [];
    const own = release === 10 ? name.replace("LEADER_OR_FOLLOWER", "LEADER_FOR_PARTITION") : name;
    const words =
      value === "0"
        ? ""
        : `The broker says of a request: &quot;${name.toLowerCase().replaceAll("_", " ")}&quot;.`;
    return `<tr><td>${own}</td><td>${value}</td><td>${retriable ? "True" : "False"}</td><td>${words}</td></tr>`;
  });
  const head = ["Error", "Code", "Retriable", "Description"].map((text) => `<th>${text}</th>`);
  return `<table class="data-table"><tbody>\n<tr>${head.join("\n")}\n</tr>\n${rows.join("\n")}\n</table>\n`;
}
