import type { Entry, ModelTable } from "../../../generator/model/model.js";
import { modelOf, tableOf } from "./models.js";

/** Three entries whose meanings have nothing in common. */
export const quota = { value: 1, name: "QuotaExceeded", meaning: "The mailbox is over its storage quota." };
export const offline = {
  value: 2,
  name: "ServerOffline",
  meaning: "The server cannot be reached at present.",
};
export const token = { value: 3, name: "TokenExpired", meaning: "The login token has to be renewed first." };

export const entries = (...rows: readonly Entry[]) => modelOf(rows);
export const table = (rest: Partial<ModelTable>, rows: readonly Entry[] = [quota]) =>
  modelOf({ Code: tableOf(rows, rest) });
