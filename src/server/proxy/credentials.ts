import type { ConfiguredTarget } from "../config/config.ts";

/** What signs a request. It never leaves the server. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** Rejects, with a message that holds no secret, where no credentials can be found. */
export type CredentialsOf = (target: CredentialSource) => Promise<Credentials>;
type CredentialSource = Pick<ConfiguredTarget, "profile" | "roleArn" | "region">;

/** Credentials that end sooner than this are fetched anew, in milliseconds. */
const MARGIN = 5 * 60_000;

/**
 * The credentials of a profile, or of the chain that the AWS SDKs use (environment, files, container,
 * instance); with a role, those of the role that they take on. The package that finds them is large: it is
 * loaded with the first request to a target.
 */
export function awsCredentials(now: () => number): CredentialsOf {
  const known = new Map<string, Credentials>();
  return async (target) => {
    const key = JSON.stringify([target.profile, target.roleArn]);
    const cached = known.get(key);
    if (cached !== undefined && (cached.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - MARGIN > now()) {
      return cached;
    }
    const credentials = await found(target);
    // Static credentials may be edited while we run: only those that say when they end are kept.
    if (credentials.expiration !== undefined) known.set(key, credentials);
    return credentials;
  };
}

async function found({ profile, roleArn, region }: CredentialSource): Promise<Credentials> {
  const { fromIni, fromNodeProviderChain, fromTemporaryCredentials } = await import(
    "@aws-sdk/credential-providers"
  );
  const own = profile === undefined ? fromNodeProviderChain() : fromIni({ profile });
  if (roleArn === undefined) return own();
  return fromTemporaryCredentials({
    masterCredentials: own,
    params: { RoleArn: roleArn, RoleSessionName: "meshwright" },
    clientConfig: { region },
  })();
}
