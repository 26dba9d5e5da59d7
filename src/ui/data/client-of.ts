import type { ApiClient } from "../../plan/client.ts";
import { httpClient } from "../../plan/http-client.ts";
import type { Target } from "./api.ts";
import { serverFetch } from "./server-fetch.ts";

/** Calls the App Mesh API of a target through the server. */
export function clientOf(target: Target): ApiClient {
  return httpClient((url, request) => serverFetch(url, request as RequestInit), target.basePath);
}
