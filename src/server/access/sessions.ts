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
    this.#sessions.delete(hashOf(id));
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

function hashOf(id: string): string {
  return createHash("sha256").update(id).digest("base64");
}
