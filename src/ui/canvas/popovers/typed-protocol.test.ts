import { expect, test } from "vitest";
import { typedProtocol } from "./typed-protocol.ts";

function typed(keys: string): string {
  let text = "";
  let protocol = "";
  for (const key of keys) {
    const next = typedProtocol(text, key);
    if (next === undefined) continue;
    ({ text, protocol } = next);
  }
  return protocol;
}

test.each([
  ["h", "http"],
  ["http", "http"],
  ["h2", "http2"],
  ["http2", "http2"],
  ["2", "http2"],
  ["grpc", "grpc"],
  ["G", "grpc"],
  ["tcp", "tcp"],
  ["hg", "grpc"],
])("typing %s chooses %s", (keys, protocol) => {
  expect(typed(keys)).toBe(protocol);
});

test.each(["x", "Enter", "Tab", "ArrowDown"])("%s chooses nothing", (key) => {
  expect(typedProtocol("", key)).toBeUndefined();
});
