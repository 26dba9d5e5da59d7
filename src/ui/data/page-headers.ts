/** Where the server keeps who is signed in. */
export const SESSION = "/api/session";

/** What all requests of our pages carry: a page of another site cannot send it, so the server knows ours. */
export function pageHeaders(): Readonly<Record<string, string>> {
  return { "x-meshwright-page": "1" };
}
