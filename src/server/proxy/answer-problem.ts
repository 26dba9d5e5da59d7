import { isJsonObject, type Json } from "../../lib/json.ts";
import type { ConfiguredTarget } from "../config/config.ts";
import type { TargetAnswer } from "./exchange.ts";
import { named, type TargetProblem } from "./target-problem.ts";

/** What is repeated of an answer that is not understood, in characters. */
const EXCERPT = 200;

/**
 * What is wrong with an answer that is none of the App Mesh API: a page of a proxy, or something else that
 * listens there. Undefined where it is one: its errors are then handed on in their own words.
 */
export function answerProblem(
  { status, headers, content }: TargetAnswer,
  target: ConfiguredTarget,
): TargetProblem | undefined {
  const text = new TextDecoder().decode(content);
  const isError = status >= 400;
  const body = parsed(text);
  const isNamed = headers.get("x-amzn-errortype") !== null;
  if (isJsonObject(body) ? !isError || isNamed || hasMessage(body) : isError ? isNamed : text.trim() === "") {
    return undefined;
  }
  const excerpt = text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, EXCERPT);
  const said = excerpt === "" ? "without a message" : `with ${JSON.stringify(excerpt)}`;
  return {
    status: isError ? status : 502,
    code: "TargetAnswerException",
    message: `${named(target)} answered ${status} ${said}, which is no answer of the App Mesh API.`,
  };
}

function hasMessage(body: { readonly [name: string]: Json }): boolean {
  return [body["message"], body["Message"], body["__type"]].some((part) => typeof part === "string");
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
