import { err, ok, type Result } from "../../../lib/result.ts";

/** What guessing a passphrase costs: PBKDF2 with SHA-256, as often as OWASP asks for. */
const ITERATIONS = 600_000;
const SALT = 16;
const IV = 12;

/** True where the browser can encrypt: it lets only pages on a secure origin. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** The bytes encrypted with a passphrase: salt (16 bytes), iv (12), and what AES-GCM with 256 bits makes of them. */
export async function seal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const key = await keyOf(passphrase, salt);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new Uint8Array(bytes));
  const out = new Uint8Array(SALT + IV + sealed.byteLength);
  out.set(salt);
  out.set(iv, SALT);
  out.set(new Uint8Array(sealed), SALT + IV);
  return out;
}

/** The bytes that `seal` encrypted; AES-GCM tells a wrong passphrase and a changed text apart from neither. */
export async function unseal(
  sealed: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, "wrong-passphrase">> {
  const part = (from: number, to?: number) => new Uint8Array(sealed.slice(from, to));
  const key = await keyOf(passphrase, part(0, SALT));
  try {
    const iv = part(SALT, SALT + IV);
    return ok(new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, part(SALT + IV))));
  } catch {
    return err("wrong-passphrase");
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const text = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const secret = await crypto.subtle.importKey("raw", text, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", salt, iterations: ITERATIONS, hash: "SHA-256" },
    secret,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
