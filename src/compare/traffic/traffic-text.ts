import type { Outcome } from "./outcome.ts";
import type { TrafficArgs, TrafficChange, TrafficCode } from "./traffic-change.ts";

type Texts = { readonly [C in TrafficCode]: (args: TrafficArgs[C]) => string };

const TEXTS: Texts = {
  "who-answers": ({ service, requests, isRest, before, after, callers }) => {
    const from = callers.length === 1 ? `${callers[0]} → ` : "";
    const which = requests === "" && !isRest ? "" : `, ${requestsOf(requests, isRest)}`;
    return `${from}${service}${which}: ${outcomeText(before)} → ${outcomeText(after)}. Callers: ${callers.length}.`;
  },
  "gateway-leads": ({ gateway, requests, isRest, before, after }) =>
    `Through the gateway ${gateway}, ${requestsOf(requests, isRest)}: ${before ?? "404"} → ${after ?? "404"}.`,
  "call-added": ({ caller, service }) => `${caller} may now call ${service}.`,
  "call-removed": ({ caller, service }) => `${caller} may no longer call ${service}.`,
  "calls-all": ({ caller, after }) =>
    after === "all"
      ? `${caller} may call every service and host: it has no backend, and its mesh lets calls out.`
      : `${caller} may call its backends alone: a node that has one is not let out of the mesh otherwise.`,
  listeners: ({ name, added, removed }) => {
    if (removed.length === 0) return `${name} listens on ${listed(added)} too.`;
    if (added.length === 0) return `${name} no longer listens on ${listed(removed)}.`;
    return `${name} listens on ${listed(added)} instead of ${listed(removed)}.`;
  },
  "found-at": ({ name, before, after }) => {
    if (after === undefined) return `${name} is no longer found at ${before}.`;
    return `${name} is found at ${after}${before === undefined ? "" : ` instead of ${before}`}.`;
  },
  "holds-now": ({ name, label, before, after }) => `${name}: ${lower(label)} ${before} → ${after}.`,
  "listener-tls": ({ name, port, before, after }) => `${name} on ${port}: TLS ${before} → ${after}.`,
  "client-tls": ({ name, service, before, after }) =>
    `${name} calls ${service ?? "its backends"} with TLS ${before} → ${after}.`,
  trust: ({ name, place, what, way }) => {
    const asked = what === "trust" ? "certificate authorities" : "names in certificates";
    const where =
      place === undefined ? "" : "service" in place ? ` of ${place.service}` : ` of callers on ${place.port}`;
    if (way === "other") return `${name} trusts other ${asked}${where}.`;
    return `${name} asks ${way === "looser" ? "less" : "more"} of ${asked}${where}.`;
  },
  egress: ({ mesh, after }) =>
    `Hosts outside the mesh ${mesh} can ${after === "ALLOW_ALL" ? "be called" : "no longer be called"}.`,
  rewrite: ({ gateway, example, before, after }) =>
    `${example} through the gateway ${gateway} arrives as ${after} instead of ${before}.`,
};

/** The sentence of one change. It is made last: nothing is decided by it. */
export function trafficText(change: TrafficChange): string {
  return (TEXTS[change.code] as (args: TrafficChange["args"]) => string)(change.args);
}

function requestsOf(requests: string, isRest: boolean): string {
  if (requests === "") return isRest ? "other requests" : "requests";
  return isRest ? `${requests} that no other route takes` : requests;
}

/** `v1 90 %, v2 10 %`; why nobody answers. */
function outcomeText(outcome: Outcome): string {
  if (outcome.is === "unknown") return "not known";
  if (outcome.is === "nodes")
    return [...outcome.shares].map(([node, share]) => `${node} ${percent(share)}`).join(", ");
  switch (outcome.why) {
    case "no-service":
      return "no such service";
    case "no-provider":
      return "no provider";
    case "no-route":
      return "404";
    case "no-target":
      return "no target";
  }
}

function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  if (rounded === 0) return "<0.1 %";
  return rounded === 100 && share < 1 ? ">99.9 %" : `${rounded} %`;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
