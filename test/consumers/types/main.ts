import {
  CommonStatus,
  type CommonStatusEntry,
  commonStatusByValue,
  type HttpQuery,
  httpStatusFor,
  isCommonStatus,
  isSupported,
  type ProtocolVersion,
  StatusScope,
} from "activesync-codes";
import { Command } from "activesync-codes/command";
import { commandByName } from "activesync-codes/command/entries";
import * as values from "activesync-codes/values/common-status";

const scopes = { [StatusScope.Global]: 1, [StatusScope.Item]: 2, [StatusScope.Policy]: 3 } satisfies Record<
  StatusScope,
  number
>;

function describe(scope: StatusScope): number {
  switch (scope) {
    case StatusScope.Global:
    case StatusScope.Item:
    case StatusScope.Policy:
      return scopes[scope];
  }
}

const version: ProtocolVersion = "12.1";
const query: HttpQuery = { protocolVersion: version, command: Command.Provision };
const header: string = "16.1";
const literal: 113 = values.MailboxQuotaExceeded;
const status: CommonStatus = literal;
const entry: CommonStatusEntry | undefined = commonStatusByValue.get(status);
const unknown: unknown = 132;
if (isCommonStatus(unknown)) console.log(httpStatusFor(unknown, query), CommonStatus[unknown]);
console.log(
  entry?.meaning,
  isSupported(999, header),
  commandByName.get(header)?.section,
  describe(StatusScope.Item),
);

// @ts-expect-error 185 is no value of the document
const wrong: CommonStatus = 185;
// @ts-expect-error a misspelt member
console.log(CommonStatus.NoFoldersFounds, wrong);
