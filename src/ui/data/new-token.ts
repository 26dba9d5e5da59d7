/** A new text that nobody else has: 16 letters and digits. `crypto.randomUUID` is missing on origins that are not secure. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join("");
}
