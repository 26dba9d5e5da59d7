/** Events that a store keeps at least: the newest ones. */
export const KEPT_EVENTS = 100_000;

/** How long a client token is kept, in milliseconds. The service does not say; a day is what AWS does elsewhere. */
export const TOKEN_LIFE = 24 * 60 * 60 * 1000;

/** What a store takes from its surroundings. */
export interface StoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At least 1; `KEPT_EVENTS` unless given. */
  readonly keptEvents?: number;
}
