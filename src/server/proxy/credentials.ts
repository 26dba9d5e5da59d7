/** What signs a request. It never leaves the server. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** Rejects, with a message that holds no secret, where no credentials can be found. */
export type CredentialsOf = (profile: string | undefined) => Promise<Credentials>;

/** Credentials that end sooner than this are fetched anew, in milliseconds. */
const MARGIN = 5 * 60_000;

/**
 * The credentials of a profile, or of the chain that the AWS SDKs use (environment, files, container,
 * instance). The package that finds them is large: it is loaded with the first request to a target.
 */
export function awsCredentials(now: () => number): CredentialsOf {
  const known = new Map<string | undefined, Credentials>();
  return async (profile) => {
    const cached = known.get(profile);
    if (cached !== undefined && (cached.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - MARGIN > now()) {
      return cached;
    }
    const { fromIni, fromNodeProviderChain } = await import("@aws-sdk/credential-providers");
    const credentials = await (profile === undefined ? fromNodeProviderChain() : fromIni({ profile }))();
    // Static credentials may be edited while we run: only those that say when they end are kept.
    if (credentials.expiration !== undefined) known.set(profile, credentials);
    return credentials;
  };
}
