/**
 * Only our own files run; nobody frames us. Style elements are allowed inline, as the component library
 * writes its variables into one; scripts are not. Workers and downloads are made from blobs. The parser of
 * Terraform files is WebAssembly, one of our own files too: compiling it is allowed, evaluating text is not.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** They stand on every answer of the server. */
export const SECURITY_HEADERS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/** Of an answer that is data. */
export const NOT_KEPT = "no-store";

/** Sets them on an answer of the server. */
export function setSecurityHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value);
  // What a file of the designer says of its caching holds; all else is data.
  if (!headers.has("cache-control")) headers.set("cache-control", NOT_KEPT);
}
