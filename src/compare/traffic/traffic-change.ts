import type { ResourceId } from "../../model/reference/ref.ts";
import type { Outcome } from "./outcome.ts";

/** What a change does to those who call, from harmless to grave. */
export const IMPACTS = ["none", "traffic-shifts", "calls-may-fail", "security-weaker"] as const;
export type Impact = (typeof IMPACTS)[number];

/** The particulars of each kind of change, by code. */
export interface TrafficArgs {
  /** Other nodes, or other shares, answer requests to a service. */
  readonly "who-answers": {
    readonly service: string;
    /** What the requests look like: `GET /orders*`; empty for all of them, or for those that no other route takes. */
    readonly requests: string;
    /** Other routes take some of the requests, of which this is not said. */
    readonly isRest: boolean;
    readonly before: Outcome;
    readonly after: Outcome;
    /** Names of the nodes that call the service, sorted; gateways too. */
    readonly callers: readonly string[];
  };
  /** A gateway leads requests to another service, or to none. */
  readonly "gateway-leads": {
    readonly gateway: string;
    readonly requests: string;
    /** Other routes take some of the requests, of which this is not said. */
    readonly isRest: boolean;
    /** Name of the service; undefined: 404. */
    readonly before: string | undefined;
    readonly after: string | undefined;
  };
  /** A node may call a service that it could not. */
  readonly "call-added": { readonly caller: string; readonly service: string };
  readonly "call-removed": { readonly caller: string; readonly service: string };
  /** A node of a mesh that lets calls out has its first backend now, and may call nothing else; or it lost its last. */
  readonly "calls-all": { readonly caller: string; readonly after: "all" | "backends" };
  /** A node, router or gateway listens otherwise. */
  readonly listeners: {
    readonly name: string;
    /** `8080 http`, sorted. */
    readonly added: readonly string[];
    readonly removed: readonly string[];
  };
  /** A node is found elsewhere: `cart.shop.local`; undefined: nowhere. */
  readonly "found-at": {
    readonly name: string;
    readonly before: string | undefined;
    readonly after: string | undefined;
  };
  /** A limit, time or retry that holds for requests is another one, whoever decides it. */
  readonly "holds-now": {
    readonly name: string;
    /** `Request timeout`. */
    readonly label: string;
    readonly before: string;
    readonly after: string;
    /** `tighter`: requests may end that did not. */
    readonly way: "tighter" | "looser" | "other";
  };
  /** What a listener asks of those who connect: `STRICT`, `PERMISSIVE`, `DISABLED`. */
  readonly "listener-tls": {
    readonly name: string;
    readonly port: string;
    readonly before: string;
    readonly after: string;
  };
  /** Whether a caller insists on TLS. */
  readonly "client-tls": {
    readonly name: string;
    /** Name of the service; undefined: all that have no policy of their own. */
    readonly service: string | undefined;
    /** `enforced`, `enforced on port 8443`, `optional`, `off`. */
    readonly before: string;
    readonly after: string;
  };
  /** Whom a listener or caller trusts: certificate authorities and names. */
  readonly trust: {
    readonly name: string;
    /** Name of the service that is called, or the port that is listened on; undefined: of all backends. */
    readonly place: { readonly service: string } | { readonly port: string } | undefined;
    readonly what: "trust" | "names";
    readonly way: "tighter" | "looser" | "other";
  };
  /** Whether hosts outside the mesh can be called. */
  readonly egress: { readonly mesh: string; readonly after: "ALLOW_ALL" | "DROP_ALL" };
  /** What a gateway route makes of path and host. */
  readonly rewrite: {
    readonly gateway: string;
    readonly requests: string;
    /** Path and host of an example, before it is rewritten. */
    readonly example: string;
    readonly before: string;
    readonly after: string;
  };
}

export type TrafficCode = keyof TrafficArgs;

/** One change in words of traffic, as data; `trafficText` makes a sentence of it. */
export type TrafficChange = {
  readonly [C in TrafficCode]: {
    readonly code: C;
    readonly impact: Impact;
    /** The resource whose difference shows it best. */
    readonly at: ResourceId;
    readonly args: TrafficArgs[C];
  };
}[TrafficCode];
