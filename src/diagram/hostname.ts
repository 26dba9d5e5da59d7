import type { JsonObject } from "../lib/json.ts";
import { leafText, memberAt } from "../model/routes/spec-access.ts";
import type { Subtitle } from "./card.ts";
import { cutMiddle } from "./cut-text.ts";

/** How a virtual node is found: its DNS hostname, or `service.namespace` of Cloud Map; empty for none. */
export function hostnameOf(spec: JsonObject): string {
  const dns = leafText(memberAt(spec, "serviceDiscovery", "dns", "hostname"));
  if (dns !== "") return dns;
  const cloudMap = memberAt(spec, "serviceDiscovery", "awsCloudMap");
  const names = [leafText(memberAt(cloudMap, "serviceName")), leafText(memberAt(cloudMap, "namespaceName"))];
  return names.filter((name) => name !== "").join(".");
}

/** Characters of a shared end that stay when a hostname is cut. */
const LEAST_SHARED = 9;

/**
 * A hostname on a line of `budget` characters: its own part and the end that the mesh shares. What does not
 * fit is cut from the start of the shared end first, then from the middle of the own part.
 */
export function hostnameLine(full: string, suffix: string, budget: number): Subtitle {
  const hasSuffix = suffix !== "" && full.endsWith(suffix) && full.length > suffix.length;
  const own = hasSuffix ? full.slice(0, full.length - suffix.length) : full;
  const shared = hasSuffix ? suffix : "";
  const room = Math.max(Math.min(shared.length, LEAST_SHARED), budget - own.length);
  const cutShared = shared.length <= room ? shared : `…${shared.slice(shared.length - room + 1)}`;
  return { own: cutMiddle(own, budget - cutShared.length), shared: cutShared, full, mono: true };
}
