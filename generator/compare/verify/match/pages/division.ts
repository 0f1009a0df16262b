import { groupedBy } from "../../../../words/grouped.js";
import type { Claim } from "../../around/claim.js";
import type { PageTable } from "./page-table.js";
import { agrees, type Spot, spotOf } from "./spot.js";

/** Spots that stand on one page. */
export interface Segment {
  readonly spots: readonly Spot[];
  /** What the source says of the page, and which it is; a text may be the name of none. */
  readonly claim?: Claim | undefined;
  readonly claimed?: number | undefined;
}

/** A family of spots, parted by page; where it is by `names`, a claim is no more than likely. */
export interface Division {
  readonly by: "number" | "name" | "names";
  readonly segments: readonly Segment[];
}

/** How much room the inner number has where one value holds both: six bits, a byte, or half of 32 bits. */
const rooms = [0x40, 0x100, 0x10000];

/**
 * Parts a family by page: by whatever number or name around its pairs agrees with the document most often, which may
 * also be the upper part of their values; by block where nothing does.
 *
 * @param least so many pairs must agree
 */
export function divided(family: readonly Spot[], table: PageTable, least: number): Division {
  const variants = [family, ...rooms.map((room) => unpacked(family, room))];
  const ways = variants.flatMap((spots) =>
    channelsOf(spots.filter(isAnywhere)).map((channel) => ({
      spots,
      channel,
      score: scoreOf(spots, channel, table),
      number: Number(isNumber(spots, channel)),
    })),
  );
  ways.sort((a, b) => b.score - a.score || b.number - a.number);
  for (const { spots, channel, score } of ways.filter((way) => way.score >= least)) {
    const division = dividedBy(spots, channel, table);
    if (isSound(division, channel, score)) return division;
  }
  const titled = titledSegments(family, table);
  const taken = new Set(titled.flatMap(({ spots }) => spots));
  const left = family.filter((spot) => !taken.has(spot));
  const blocks = [...groupedBy(left, (spot) => spot.around().block).values()];
  return { by: "names", segments: [...blocks.map((spots) => ({ spots })), ...titled] };
}

/** The page that most of a segment's spots agree with; undefined where it is not one alone. */
export function majority(spots: readonly Spot[]): { page: number; agree: number } | undefined {
  const byPage = groupedBy(
    spots.flatMap(({ right }) => right),
    ({ page }) => page,
  );
  const [first, second] = [...byPage]
    .map(([page, hits]) => ({ page, agree: new Set(hits.map(({ entry }) => entry.value)).size }))
    .sort((a, b) => b.agree - a.agree);
  return first?.agree === second?.agree ? undefined : first;
}

function channelsOf(spots: readonly Spot[]): string[] {
  return [...new Set(spots.flatMap((spot) => [...spot.around().claims.keys()]))];
}

/** Blocks of which few values agree, but that have the name of a page before or beside them, and mostly names of that page. */
function titledSegments(family: readonly Spot[], table: PageTable): Segment[] {
  const ways = channelsOf(family.filter(({ hits }) => hits.length > 0)).map((channel) =>
    dividedBy(family, channel, table).segments.filter(({ spots, claim, claimed }) => {
      const own = spots.filter(({ hits }) => hits.some(({ page }) => page === claimed));
      const titled = typeof claim?.value === "string" && own.length >= leastOther;
      return titled && own.length * 2 >= spots.length && (majority(spots)?.agree ?? 0) < leastOther;
    }),
  );
  const size = (segments: readonly Segment[]) => segments.reduce((sum, { spots }) => sum + spots.length, 0);
  return ways.reduce((most, next) => (size(next) > size(most) ? next : most), []);
}

/** The number of names that agree: one that stands beside several numbers is one, and one that comes again is too. */
function scoreOf(spots: readonly Spot[], channel: string, table: PageTable): number {
  const right = spots.filter((spot) => agreesBy(spot, channel, table));
  const names = new Set(right.map(({ pair }) => pair.nameToken)).size;
  return Math.min(names, new Set(right.map(({ pair: { name, value } }) => `${name} ${value}`)).size);
}

/** Whether name and value are those of an entry of some page: only then is a claim right. */
function isAnywhere({ right }: Spot): boolean {
  return right.length > 0;
}

function agreesBy(spot: Spot, channel: string, table: PageTable): boolean {
  const claim = isAnywhere(spot) ? spot.around().claims.get(channel) : undefined;
  return agrees(spot, claim && pageOf(claim, table));
}

function pageOf({ channel, value }: Claim, table: PageTable): number | undefined {
  if (typeof value === "number") return value;
  return /^\d{1,9}$/.test(value) ? Number(value) : table.titled(value, channel === "name");
}

function isNumber(spots: readonly Spot[], channel: string): boolean {
  return spots.some(
    (spot) => isAnywhere(spot) && typeof spot.around().claims.get(channel)?.value === "number",
  );
}

function dividedBy(spots: readonly Spot[], channel: string, table: PageTable): Division {
  const keyOf = ({ around, pair: { block, column } }: Spot) => {
    const claim = around().claims.get(channel);
    // What a name begins with says the page; what else it says is its own.
    const said = claim && channel === "name" ? pageOf(claim, table) : claim?.value;
    return JSON.stringify([block, column, said]);
  };
  const segments = [...groupedBy(spots, keyOf).values()].map((own): Segment => {
    const claim = own[0].around().claims.get(channel);
    return { spots: own, claim, claimed: claim && pageOf(claim, table) };
  });
  return { by: isNumber(spots, channel) ? "number" : "name", segments };
}

/** Numbers that are right of so many pages are page numbers, however often they are wrong. */
const clear = 3;

/** A page of which not one in so many names agrees says nothing for the numbers. */
const leastShare = 3;
/** Numbers by which not one in so many names agrees are others. */
const leastOfAll = 10;

/** Whether what a channel says is about pages: more often right than wrong, or a number that is right several times. */
function isSound({ by, segments }: Division, channel: string, agreeing: number): boolean {
  const told = segments.filter(({ claim }) => claim !== undefined);
  if (agreeing * leastOfAll < told.flatMap(({ spots }) => spots).length) return false;
  const wrong = told.filter(isContradicted).length;
  const right = told.filter(
    (segment) =>
      agreeingOf(segment) > 0 &&
      agreeingOf(segment) * leastShare >= segment.spots.length &&
      !isContradicted(segment),
  ).length;
  const counted = by === "number" && !channel.endsWith("position");
  return right > 0 && (right > wrong || (counted && right >= clear));
}

/** So many names of another page are no accident. */
const leastOther = 3;

/** Whether the names of a segment are clearly those of another page than it says. */
export function isContradicted(segment: Segment): boolean {
  const most = majority(segment.spots);
  if (most === undefined || most.page === segment.claimed || most.agree < leastOther) return false;
  return most.agree > agreeingOf(segment) * 2;
}

function agreeingOf({ spots, claimed }: Segment): number {
  return spots.filter((spot) => agrees(spot, claimed)).length;
}

/** Spots whose values hold two numbers, each with the inner one as its value and the outer one as a claim. */
function unpacked(family: readonly Spot[], room: number): Spot[] {
  const isPacked = ({ pair: { value }, hits }: Spot) =>
    value >= room && hits.some(({ page, entry }) => page * room + entry.value === value);
  // Values that all have room in the inner number are not packed.
  if (!family.some(isPacked)) return [];
  return family.flatMap(({ pair, hits }): Spot[] => {
    if (pair.value < 0) return [];
    const page = Math.floor(pair.value / room);
    const claim: Claim = { channel: "packed", value: page, token: pair.valueToken };
    const around = { claims: new Map([["packed", claim]]), block: String(pair.block) };
    return [spotOf({ ...pair, value: pair.value - page * room }, hits, () => around)];
  });
}
