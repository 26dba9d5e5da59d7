import type { SourceText } from "../formats/source/source-text.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Values } from "./read-values.ts";

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_.][\w.-]*)\s*=\s*(.*?)\s*$/;

/**
 * Lines `VAR=VALUE`, as in `.env` and `.tfvars`: quotes around a value go, a comment after it too. A list or
 * object must be JSON on one line. The error is a line for each line that is none of these.
 */
export function readValueLines({ file, text }: SourceText): Result<Values, readonly string[]> {
  const values = new Map<string, string>();
  const errors: string[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (/^\s*(#|\/\/|$)/.test(line)) return;
    const [, variable, written] = ASSIGNMENT.exec(line) ?? [];
    const value = written === undefined ? undefined : assignedValue(written);
    if (variable !== undefined && value !== undefined) values.set(variable, value);
    else {
      errors.push(
        `${file}:${index + 1}:1: error: Expected VAR=VALUE on one line, found ${JSON.stringify(line.trim().slice(0, 60))}. Write the value on this line, in quotes where it holds a # or spaces at its ends.`,
      );
    }
  });
  return errors.length > 0 ? err(errors) : ok(values);
}

/** Undefined where a quote or bracket is not closed on the line. */
function assignedValue(written: string): string | undefined {
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:(?:#|\/\/).*)?$/.exec(written);
  if (quoted !== null) return quoted[2] ?? unescaped(quoted[1] ?? "");
  if (/^["']/.test(written)) return undefined;
  if (/^[[{]/.test(written)) return isJson(written) ? written : undefined;
  return written.replace(/(^|\s+)#.*$/, "");
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
  return text.replaceAll(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
