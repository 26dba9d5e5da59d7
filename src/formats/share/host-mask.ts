import { compareText } from "../../lib/compare-text.ts";

/** Last labels that say nothing about anybody. */
const COMMON = new Set([
  "local",
  "internal",
  "svc",
  "cluster",
  "amazonaws",
  "com",
  "net",
  "org",
  "io",
  "dev",
  "example",
  "test",
]);

/** Masks for host names, label by label: hosts below one domain stay below one domain, so suffixes still match. */
export class HostMask {
  readonly #labels = new Map<string, string>();
  readonly #names = new Set<string>();

  /** No mask is a label that stands in `text`. */
  constructor(hosts: Iterable<string>, text: string) {
    const sorted = [...hosts].sort(compareText);
    for (const host of sorted) {
      const labels = host.split(".");
      // The domains above a host tell as much as the host.
      for (let at = 0; at < labels.length - 1; at += 1) {
        const name = labels.slice(at).join(".");
        if (!labels.slice(at).every((label) => COMMON.has(label))) this.#names.add(name);
      }
    }
    let count = 0;
    for (const label of [...this.#names].flatMap((name) => name.split("."))) {
      if (COMMON.has(label) || this.#labels.has(label)) continue;
      do count += 1;
      while (text.includes(`host-${count}`));
      this.#labels.set(label, `host-${count}`);
    }
  }

  /** The hosts and the domains above them. */
  get names(): Iterable<string> {
    return this.#names;
  }

  /** The mask of one label: `cart` of `cart.shop.local`; a label of no host stays. */
  label(label: string): string {
    return this.#labels.get(label) ?? label;
  }

  mask(name: string): string {
    return name
      .split(".")
      .map((label) => this.label(label))
      .join(".");
  }
}
