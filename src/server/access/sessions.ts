import { createHash, randomBytes } from "node:crypto";
import type { AccessKey } from "./access-key.ts";

interface Session {
  readonly key: AccessKey;
  /** Milliseconds since 1970. */
  readonly ends: number;
}

/** Browsers that are signed in, in memory: a restart signs all of them out. */
export class Sessions {
  /** By the hash of the id: what is kept here opens nothing. The oldest first. */
  readonly #sessions = new Map<string, Session>();
  readonly #watchers = new Map<string, Set<() => void>>();
  readonly #now: () => number;
  /** Milliseconds. */
  readonly #lifetime: number;

  constructor(now: () => number, lifetime: number) {
    this.#now = now;
    this.#lifetime = lifetime;
  }

  /** Begins a session; gives its id, 256 bits of chance. */
  begin(key: AccessKey): string {
    this.#sweep();
    const id = randomBytes(32).toString("base64url");
    this.#sessions.set(hashOf(id), { key, ends: this.#now() + this.#lifetime });
    return id;
  }

  /** The key of a session that has not ended. */
  find(id: string): AccessKey | undefined {
    const session = this.#sessions.get(hashOf(id));
    return session === undefined || session.ends <= this.#now() ? undefined : session.key;
  }

  end(id: string): void {
    const hash = hashOf(id);
    this.#sessions.delete(hash);
    for (const watcher of [...(this.#watchers.get(hash) ?? [])]) watcher();
  }

  /** Calls `watcher` once when the session ends by itself or is ended; gives what stops waiting for that. */
  whenEnded(id: string, watcher: () => void): () => void {
    const hash = hashOf(id);
    const watchers = this.#watchers.get(hash) ?? new Set();
    this.#watchers.set(hash, watchers);
    const stop = (): void => {
      clearTimeout(timer);
      watchers.delete(ended);
      if (watchers.size === 0) this.#watchers.delete(hash);
    };
    const ended = (): void => {
      stop();
      watcher();
    };
    const left = (this.#sessions.get(hash)?.ends ?? 0) - this.#now();
    // Node takes no longer times; a stream that is open for weeks is opened again.
    const timer = setTimeout(ended, Math.min(Math.max(left, 0), LONGEST));
    watchers.add(ended);
    return stop;
  }

  /** Lets go of what has ended, and of the oldest where there are too many. */
  #sweep(): void {
    for (const [hash, { ends }] of this.#sessions) {
      if (ends > this.#now() && this.#sessions.size < MOST) return;
      this.#sessions.delete(hash);
    }
  }
}

const MOST = 10_000;
const LONGEST = 2 ** 31 - 1;

function hashOf(id: string): string {
  return createHash("sha256").update(id).digest("base64");
}
