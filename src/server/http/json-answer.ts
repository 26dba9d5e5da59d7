/** An answer of the server itself, in the form of the API's errors, so that every client can read it. */
export function refusal(status: number, code: string, message: string, headers: HeadersInit = {}): Response {
  return new Response(JSON.stringify({ code, message }), {
    status,
    headers: {
      ...Object.fromEntries(new Headers(headers)),
      "content-type": "application/json",
      "x-amzn-errortype": code,
    },
  });
}
