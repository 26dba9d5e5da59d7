/** A configured App Mesh-compatible endpoint, reached through the proxy. */
export interface ConfiguredTarget {
  readonly name: string;
  /** `http` or `https` URL without a slash at the end. */
  readonly endpoint: string;
  /** For the signature. */
  readonly region: string;
  /** Profile of the AWS configuration files; without it the usual chain of credentials is tried. */
  readonly profile?: string;
  /** ARN of a role that is taken on with those credentials. */
  readonly roleArn?: string;
}

/** What every setting of the server holds; `settings.ts` has the table. Times are in seconds, sizes in bytes. */
export interface Config {
  readonly port: number;
  /** One address or host name to listen on; without it both loopback addresses. */
  readonly host: string | undefined;
  /** Where clients reach the server from outside, without a slash at the end: behind a proxy that speaks TLS. */
  readonly publicUrl: string | undefined;
  /** Path of the file of access keys; without it there is no login. */
  readonly accessKeys: string | undefined;
  /** Where the control plane keeps its resources: in the data directory, or in the process alone. */
  readonly storage: "disk" | "memory";
  readonly logLevel: "silent" | "fatal" | "error" | "warn" | "info" | "debug" | "trace";
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  readonly quotas: "none" | "aws";
  /** Codes of checks, separated by commas. */
  readonly rulesOff: string;
  /** Sorted by name. */
  readonly targets: readonly ConfiguredTarget[];
  readonly targetTimeout: number;
  readonly sessionTime: number;
  readonly maxBody: number;
  readonly maxDepth: number;
  readonly maxHeaders: number;
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly maxConnections: number;
}

/** The target that is always there: the embedded control plane. */
export const EMBEDDED = "embedded";
