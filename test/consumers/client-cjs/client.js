const {
  CommonStatus,
  clientAction,
  commonStatusLabel,
  parseCommonStatus,
  statusesForHttp,
  usesHttpStatus,
} = require("activesync-codes");

/** What a client does next. Where an HTTP status may stand for several statuses, they must agree. */
function decide(answer) {
  const { command, protocolVersion, http, xml } = answer;
  if (http >= 400) {
    const known = usesHttpStatus(protocolVersion) ? statusesForHttp(http, { command, protocolVersion }) : [];
    const [first, ...others] = known.map(decisionFor);
    const agreed = first !== undefined && others.every(({ next }) => next === first.next);
    if (agreed) return { ...first, message: known.map(commonStatusLabel).join(", or ") };
    return { next: http >= 500 ? "retry later" : "give up", message: `HTTP ${http}` };
  }
  const text = /<(?:\w+:)?Status>([^<]*)</.exec(xml)?.[1] ?? "";
  if (text.trim() === "1") return { next: "go on" };
  const status = parseCommonStatus(text);
  return status === undefined ? { next: "give up", message: `Unknown status ${text}` } : decisionFor(status);
}

function decisionFor(status) {
  const message = commonStatusLabel(status) ?? `Status ${status}`;
  switch (status) {
    case CommonStatus.SyncStateNotFound:
    case CommonStatus.SyncStateCorrupt:
      return { next: "synchronise anew", message };
    case CommonStatus.LegacyDeviceOnStrictPolicy:
      return { next: "provision", message };
    default: {
      const action = clientAction(status)?.action;
      if (action === "provision") return { next: "provision", message };
      return { next: action === "retryLater" ? "retry later" : "give up", message };
    }
  }
}

module.exports = { decide };
