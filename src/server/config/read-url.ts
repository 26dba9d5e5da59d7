import { err, ok, type Result } from "../../lib/result.ts";
import type { SettingFault } from "./read-setting.ts";

export const URL_EXPECTED = "an http or https URL without user, query and fragment";

/** An address of a server, without a slash at its end. It is shown to users: credentials have no place in it. */
export function readUrl(value: unknown): Result<string, SettingFault> {
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
  const isPlain =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    [url.username, url.password, url.search, url.hash].every((part) => part === "");
  if (isPlain) return ok(url.href.replace(/\/+$/, ""));
  return err({ expected: URL_EXPECTED, actual: faultOf(value, url) });
}

/** As `readUrl`, of a whole server: without a path. */
export function readOrigin(value: unknown): Result<string, SettingFault> {
  const url = readUrl(value);
  if (!url.ok || new URL(url.value).pathname === "/") return url;
  return err({ expected: "a URL without a path", actual: `is ${JSON.stringify(url.value)}` });
}

/** A wrong URL is shown only as far as it can hold no secret. */
function faultOf(value: unknown, url: URL | undefined): string {
  if (url?.username || url?.password) return "it holds a user";
  if (typeof value !== "string") return `is ${JSON.stringify(value)}`;
  if (value.includes("@")) return "is not one";
  return `is ${JSON.stringify(value.replace(/([?#]).+/s, "$1..."))}`;
}
