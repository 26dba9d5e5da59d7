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

/** Sets them on an answer of the server. */
export function setSecurityHeaders(headers: Headers): void {
  headers.set("content-security-policy", POLICY);
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  headers.set("referrer-policy", "no-referrer");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  // What a file of the designer says of its caching holds; all else is data.
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
}
