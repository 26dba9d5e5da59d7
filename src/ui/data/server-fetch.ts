import { pageHeaders } from "./page-headers.ts";

let isSignedOut = false;
const listeners = new Set<() => void>();

/** `fetch` for requests to our own server: it knows our pages by a header, and tells when it wants a sign-in. */
export const serverFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  for (const [name, value] of Object.entries(pageHeaders())) headers.set(name, value);
  const answer = await fetch(input, { ...init, headers });
  const wanted =
    answer.status === 401 && answer.headers.get("x-amzn-errortype") === "SignInRequiredException";
  if (wanted && !isSignedOut) {
    isSignedOut = true;
    for (const listener of [...listeners]) listener();
  }
  return answer;
};

/** Whether the server has asked for a sign-in since the page was opened. */
export function signedOut(): boolean {
  return isSignedOut;
}

/** Calls `listener` when the server asks for a sign-in; gives what ends that. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
