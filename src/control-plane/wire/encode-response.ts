import type { Result } from "../../lib/result.ts";
import type { ApiError } from "../api-error.ts";
import type { WireResponse } from "./wire-message.ts";

/** A result on the wire: 200 with the bare output, or the exception's status, `x-amzn-ErrorType` and message. */
export function encodeResponse(result: Result<string, ApiError>, requestId: string): WireResponse {
  const headers = { "content-type": "application/json", "x-amzn-requestid": requestId };
  if (result.ok) return { status: 200, headers, body: result.value };
  const { code, status, message } = result.error;
  return { status, headers: { ...headers, "x-amzn-errortype": code }, body: JSON.stringify({ message }) };
}
