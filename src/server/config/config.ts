/** A configured App Mesh-compatible endpoint, reached through the proxy. */
export interface ConfiguredTarget {
  readonly name: string;
  /** `http` or `https` URL without a slash at the end. */
  readonly endpoint: string;
  /** For the signature. */
  readonly region: string;
  /** Profile of the AWS configuration files; without it the usual chain of credentials is tried. */
  readonly profile?: string;
}

/** What `meshwright.config.json` says, defaults filled in. */
export interface Config {
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  /** Sorted by name. */
  readonly targets: readonly ConfiguredTarget[];
}

/** What holds without a configuration file. */
export const DEFAULT_CONFIG: Config = { account: "123456789012", region: "us-east-1", targets: [] };

/** The target that is always there: the embedded control plane. */
export const EMBEDDED = "embedded";
