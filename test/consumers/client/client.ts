import {
  type Command,
  CommonStatus,
  clientAction,
  commonStatusLabel,
  parseCommonStatus,
  statusesForHttp,
  usesHttpStatus,
} from "activesync-codes";

/** What came back for a command: the HTTP status, and the XML that was decoded. */
export interface Answer {
  readonly command: `${Command}`;
  readonly protocolVersion: string;
  readonly http: number;
  readonly xml: string;
}

export interface Decision {
  readonly next: "go on" | "provision" | "synchronise anew" | "retry later" | "give up";
  /** For the user; nothing where all is well. */
  readonly message?: string;
}

/** What a client does next. Where an HTTP status may stand for several statuses, they must agree. */
export function decide(answer: Answer): Decision {
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

function decisionFor(status: CommonStatus): Decision {
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
