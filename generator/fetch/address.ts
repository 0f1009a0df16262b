import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Where an address leads: to this machine, into a network that is not the Internet, or out into it. */
export type Reach = "loopback" | "private" | "public";

const loopback = blockList(["127.0.0.0/8", "::1/128"]);

/** What the IANA registries of special-purpose addresses (RFC 6890) say is not globally reachable, and multicast. */
const special = blockList([
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"],
  ...["::/128", "64:ff9b:1::/48", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"],
]);

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? "ipv6" : "ipv4");
  }
  return list;
}

/** The reach of an IP address; an IPv4 address that is written as IPv6 has its own. */
export function reachOf(address: string): Reach {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (loopback.check(address, family)) return "loopback";
  return special.check(address, family) ? "private" : "public";
}

/** The reach that a URL's host has by itself; undefined where only its look-up tells. */
export function hostReach({ hostname }: URL): Reach | undefined {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (host === "localhost") return "loopback";
  return isIP(host) === 0 ? undefined : reachOf(host);
}

/** Looks names up, and refuses one that leads elsewhere than it may: what is connected to is what was looked at. */
export function guardedLookup(allowed: readonly Reach[]): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      const wrong = addresses.find(({ address }) => !allowed.includes(reachOf(address)));
      const [first] = addresses;
      if (wrong !== undefined) done(new Error(`${hostname} leads to ${wrong.address}`), []);
      else if (options.all === true || first === undefined) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
