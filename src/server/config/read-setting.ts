import { err, ok, type Result } from "../../lib/result.ts";
import { readOrigin } from "./read-url.ts";
import type { Setting } from "./settings.ts";

/** What was expected of a value, and what it is, as far as it can hold no secret. */
export interface SettingFault {
  readonly expected: string;
  readonly actual: string;
}

/** Reads one value, not of targets: JSON of the configuration file, or the text of a flag or variable. */
export function readSetting(
  { rule }: Setting,
  value: unknown,
  isText: boolean,
): Result<string | number, SettingFault> {
  const fault = (expected: string): Result<never, SettingFault> =>
    err({ expected, actual: `is ${isText ? value : JSON.stringify(value)}` });
  switch (rule.is) {
    case "number": {
      const number = isText ? numberOf(String(value)) : value;
      const fits =
        typeof number === "number" &&
        number >= rule.from &&
        number <= rule.to &&
        (!rule.whole || Number.isInteger(number));
      return fits
        ? ok(number)
        : fault(`a ${rule.whole ? "whole " : ""}number from ${rule.from} to ${rule.to}`);
    }
    case "choice":
      return typeof value === "string" && rule.of.includes(value)
        ? ok(value)
        : fault(`one of ${rule.of.join(", ")}`);
    case "text":
      return typeof value === "string" && rule.pattern.test(value) ? ok(value) : fault(rule.expected);
    case "path":
      return typeof value === "string" && value !== "" && !value.includes("\0")
        ? ok(value)
        : fault("the path of a file or folder");
    case "url":
      return readOrigin(value);
    case "targets":
      throw new Error("targets are read by read-targets");
  }
}

function numberOf(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
