import { expect, it } from "vitest";
import { singular } from "../../generator/words/singular.js";

const pairs =
  "Statuses Status, Addresses Address, Status Status, Aliases Alias, Alias Alias, Classes Class, Indices Index, Series Series, " +
  "Codes Code, Types Type, Properties Property, Axes Axis, Bases Base, News News, Flags Flag, Bus Bus, Buses Bus, Boxes Box, " +
  "Caches Cache, Phases Phase, Responses Response, Access Access, Causes Cause, Clauses Clause, Uses Use, Releases Release, " +
  "Switches Switch, Hashes Hash, Sizes Size, Services Service, Licenses License, Lenses Lens, Analyses Analysis, Basis Basis, " +
  "Cookies Cookie, Queries Query, Ties Tie, Echoes Echoes, Values Value, Dns Dns, Https Https, Ids Ids, ErrorIds ErrorId, " +
  "ErrorStatuses ErrorStatus, LampURLs LampURLs, Oxygen Oxygen, Version2 Version2";

it.each(pairs.split(", ").map((pair) => pair.split(" ") as [string, string]))("%s is of %s", (many, one) => {
  expect(singular(many)).toBe(one);
});
