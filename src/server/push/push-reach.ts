import { BlockList, isIP } from "node:net";

/**
 * Whom the server may write to. A phone names the address, so this is a door through which it could be sent anywhere
 * (SSRF): names are of known push services alone, and what a name stands for must lie on the open internet.
 */
export interface PushReach {
  readonly mayName: (endpoint: URL) => boolean;
  /** Asked of every address that the name turned into, at the moment of connecting. */
  readonly mayConnect: (address: string) => boolean;
}

/** The services of Chrome and what is built on it, Firefox, Safari and Edge; what begins with a dot also stands for all below. */
export const KNOWN_PUSH_HOSTS: readonly string[] = [
  "fcm.googleapis.com",
  ".push.services.mozilla.com",
  ".push.apple.com",
  ".notify.windows.com",
];

/** `more`: further hosts, as `LOA_PUSH_HOSTS` names them. */
export const createPushReach = (more: readonly string[] = []): PushReach => {
  const hosts = [...KNOWN_PUSH_HOSTS, ...more];
  return {
    mayName: ({ protocol, hostname, port, username, password }) =>
      protocol === "https:" &&
      port === "" &&
      username === "" &&
      password === "" &&
      isIP(hostname.replace(/^\[|\]$/g, "")) === 0 &&
      hosts.some(
        (host) => hostname === host.replace(/^\./, "") || (host.startsWith(".") && hostname.endsWith(host)),
      ),
    mayConnect: isPublicAddress,
  };
};

/** No sensible server for a push service: own machine, own network, link, multicast, reserved (RFC 6890). */
const reserved = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  reserved.addSubnet(net, bits, "ipv4");

/** Of IPv6 only what is given out as global (2000::/3), without the ranges of it that stand for IPv4 or for examples. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");
const notGlobal = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const)
  notGlobal.addSubnet(net, bits, "ipv6");

const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !reserved.check(address, "ipv4");
    case 6:
      return globalUnicast.check(address, "ipv6") && !notGlobal.check(address, "ipv6");
    default:
      return false;
  }
};
