import type { Rule } from "../rule.js";
import { aliasAdded } from "./alias-added.js";
import { aliasRemoved } from "./alias-removed.js";
import { columnAdded } from "./column-added.js";
import { columnKindChanged } from "./column-kind-changed.js";
import { columnRemoved } from "./column-removed.js";
import { columnRetitled } from "./column-retitled.js";
import { deprecatedAliasAdded } from "./deprecated-alias-added.js";
import { deprecatedAliasRemoved } from "./deprecated-alias-removed.js";
import { enumKindChanged } from "./enum-kind-changed.js";
import { erratumAdded } from "./erratum-added.js";
import { erratumChanged } from "./erratum-changed.js";
import { erratumNeedless } from "./erratum-needless.js";
import { erratumStale } from "./erratum-stale.js";
import { factsChanged } from "./facts-changed.js";
import { fieldChanged } from "./field-changed.js";
import { fieldGained } from "./field-gained.js";
import { fieldLost } from "./field-lost.js";
import { httpFallbackChanged } from "./http-fallback-changed.js";
import { meaningGained } from "./meaning-gained.js";
import { meaningLost } from "./meaning-lost.js";
import { meaningReworded } from "./meaning-reworded.js";
import { orderChanged } from "./order-changed.js";
import {
  rangeAdded,
  rangeAssigned,
  rangeChanged,
  rangeGone,
  rangeGrown,
  rangeShrunk,
  rangesGone,
} from "./ranges.js";
import { referencesChanged } from "./references-changed.js";
import { sentenceAdded } from "./sentence-added.js";
import { sentenceRemoved } from "./sentence-removed.js";
import { sentenceReworded } from "./sentence-reworded.js";
import { supportNarrowed } from "./support-narrowed.js";
import { supportWidened } from "./support-widened.js";
import { tableAdded } from "./table-added.js";
import { tableRemoved } from "./table-removed.js";
import { valueAdded } from "./value-added.js";
import { valueRemoved } from "./value-removed.js";
import { valueRenamed } from "./value-renamed.js";
import { valueRenumbered } from "./value-renumbered.js";
import { valueReused } from "./value-reused.js";

/** Every rule: the breaking ones first, then the additive ones, then the notes. */
export const rules: readonly Rule[] = [
  tableRemoved,
  enumKindChanged,
  columnRemoved,
  columnKindChanged,
  valueRenumbered,
  valueReused,
  valueRemoved,
  valueRenamed,
  aliasRemoved,
  deprecatedAliasRemoved,
  supportNarrowed,
  httpFallbackChanged,
  fieldChanged,
  fieldLost,
  factsChanged,
  rangesGone,
  tableAdded,
  columnAdded,
  valueAdded,
  rangeAssigned,
  rangeAdded,
  aliasAdded,
  deprecatedAliasAdded,
  supportWidened,
  fieldGained,
  meaningReworded,
  meaningGained,
  meaningLost,
  referencesChanged,
  orderChanged,
  rangeGrown,
  rangeShrunk,
  rangeGone,
  rangeChanged,
  columnRetitled,
  erratumStale,
  erratumNeedless,
  erratumAdded,
  erratumChanged,
  sentenceAdded,
  sentenceRemoved,
  sentenceReworded,
];
