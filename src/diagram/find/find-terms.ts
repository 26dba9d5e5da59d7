/** What a term says, for the help beside the field and for the documentation. */
export interface FindTerm {
  /** Whether `term:value` is written, may be, or the term stands alone. */
  readonly value: "needed" | "optional" | "none";
  /** The only values that it takes; absent: any text, with `*` for any characters. */
  readonly values?: readonly string[];
  readonly example: string;
  /** One sentence. */
  readonly help: string;
}

/** The term `kind`, whose values are the words for kinds. */
export const KIND_TERM: FindTerm = {
  value: "needed",
  example: "kind:node",
  help: "Of this kind: node, service, router, route, gateway or gateway-route.",
};

const TERMS = {
  name: { value: "needed", example: "name:cart*", help: "Has this name; * stands for any characters." },
  hostname: { value: "needed", example: "hostname:*.local", help: "Is found under this hostname." },
  protocol: { value: "needed", example: "protocol:grpc", help: "Listens or routes with this protocol." },
  port: { value: "needed", example: "port:8080", help: "Listens on this port." },
  calls: {
    value: "optional",
    example: "calls:orders",
    help: "May call this service or node; alone: calls anything.",
  },
  calledby: {
    value: "optional",
    example: "calledby:web",
    help: "May be called by this node or gateway; alone: by anything.",
  },
  provider: {
    value: "optional",
    example: "provider:cart",
    help: "A service with this provider; alone: with any.",
  },
  tls: {
    value: "optional",
    values: ["listener", "client"],
    example: "tls",
    help: "Uses TLS at a listener or as a client; tls:listener or tls:client asks for one side.",
  },
  mtls: { value: "none", example: "mtls", help: "Shows or asks for a client certificate." },
  healthcheck: { value: "none", example: "-healthcheck", help: "Has a health check." },
  timeout: { value: "none", example: "timeout", help: "Sets a timeout." },
  retries: { value: "none", example: "kind:route -retries", help: "Sets a retry policy." },
  outlier: { value: "none", example: "outlier", help: "Sets outlier detection." },
  pool: { value: "none", example: "pool", help: "Sets a connection pool." },
  dns: { value: "none", example: "dns", help: "Is found by DNS." },
  cloudmap: { value: "none", example: "cloudmap", help: "Is found by AWS Cloud Map." },
  has: {
    value: "needed",
    example: "has:accessLog",
    help: "Sets the API field of this name, anywhere in the resource.",
  },
  tag: { value: "needed", example: "tag:team=web", help: "Has the tag; with = also this value." },
  group: { value: "optional", example: "group:payments", help: "Is in this group; alone: in any." },
  mesh: { value: "needed", example: "mesh:shop", help: "Belongs to this mesh." },
  problem: { value: "none", example: "problem", help: "Has a problem." },
  undefined: { value: "none", example: "undefined", help: "Is called, but not defined in this design." },
  unconnected: { value: "none", example: "unconnected", help: "Names nothing and is named by nothing." },
} as const satisfies Readonly<Record<string, FindTerm>>;

export type FindTermName = keyof typeof TERMS;

/** All other terms. */
export const FIND_TERMS: Readonly<Record<FindTermName, FindTerm>> = TERMS;

/** Other words for terms. */
const ALIASES: Readonly<Record<string, FindTermName>> = {
  backend: "calls",
  host: "hostname",
  "called-by": "calledby",
  "health-check": "healthcheck",
  "cloud-map": "cloudmap",
  problems: "problem",
  ghost: "undefined",
};

/** The term that a word stands for; undefined where it is just text. */
export function termOfWord(word: string): FindTermName | undefined {
  const lower = word.toLowerCase();
  if (Object.hasOwn(FIND_TERMS, lower)) return lower as FindTermName;
  return Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : undefined;
}
