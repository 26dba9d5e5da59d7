import { err, ok, type Result } from "../lib/result.ts";
import type { ApiClient } from "../plan/client.ts";
import { httpClient } from "../plan/http-client.ts";
import type { ConfiguredTarget } from "../server/config/config.ts";
import { parseTarget } from "../server/config/parse-target.ts";
import { answerProblem } from "../server/proxy/answer-problem.ts";
import { awsCredentials, type CredentialsOf } from "../server/proxy/credentials.ts";
import { sendToTarget } from "../server/proxy/send-to-target.ts";

/** Milliseconds until a target must have answered. */
const TIMEOUT = 30_000;
/** How often a request is sent at most. Plans compare versions and uids, so what was done twice is seen. */
const ATTEMPTS = 3;
const REGION = "us-east-1";

/** Reads `--target URL|REGION[,region=R][,profile=P][,roleArn=ARN]`; the error is a sentence for the user. */
export function targetArgument(text: string | undefined): Result<ConfiguredTarget, string> {
  if (text === undefined) {
    return err("--target expects the endpoint to plan against, such as http://localhost:4747.");
  }
  const parsed = parseTarget(`target=${text}`);
  if (!parsed.ok) return err(`--target ${text} ${parsed.error.replace(/^target /, "")}.`);
  return ok({ ...parsed.value, region: parsed.value.region ?? REGION });
}

/**
 * A client of an App Mesh endpoint, which signs as the AWS CLI does. A Meshwright on this machine without access keys
 * needs no signature: where there are no credentials, it gets one that nobody checks.
 */
export function targetClient(target: ConfiguredTarget, env: NodeJS.ProcessEnv): ApiClient {
  const never = new AbortController().signal;
  const credentials = isUnchecked(target, env) ? NOBODY : awsCredentials(Date.now);
  return httpClient(async (url, { method, headers, body = "", signal }) => {
    const call = {
      method,
      url: new URL(target.endpoint + url),
      contentType: headers["content-type"] ?? null,
      body,
    };
    const options = { credentials, timeout: TIMEOUT, attempts: ATTEMPTS };
    const outcome = await sendToTarget(call, target, {
      ...options,
      signal: (signal as AbortSignal | undefined) ?? never,
    });
    if (!outcome.ok) throw new Error(outcome.error.message);
    const problem = answerProblem(outcome.value, target);
    if (problem !== undefined) throw new Error(problem.message);
    const { status, headers: answered, content } = outcome.value;
    return { status, headers: answered, text: async () => new TextDecoder().decode(content) };
  }, "");
}

const NOBODY: CredentialsOf = async () => ({ accessKeyId: "NOBODY", secretAccessKey: "none" });

/** A plain endpoint on this machine, and nobody said with what to sign. */
function isUnchecked({ endpoint, profile, roleArn }: ConfiguredTarget, env: NodeJS.ProcessEnv): boolean {
  const isLoopback = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/.test(endpoint);
  const said = [profile, roleArn, env["AWS_ACCESS_KEY_ID"], env["AWS_PROFILE"]];
  return isLoopback && said.every((one) => one === undefined || one === "");
}
