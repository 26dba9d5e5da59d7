import type { InputFile } from "../../src/formats/detect.ts";
import type { Notice } from "../../src/formats/notice.ts";
import { noticeSeverity, noticeText } from "../../src/formats/notice-text.ts";
import { readFiles } from "../../src/formats/read-files.ts";

/** What became of one file. */
export interface FileMeasure {
  readonly file: string;
  /** App Mesh resources in it, counted without the readers. */
  readonly of: number;
  /** Those of them that gave a resource of a design. */
  readonly resources: number;
  readonly fieldsRead: number;
  readonly fieldsKept: number;
  readonly fieldsLost: number;
  /** Why nothing was read of a file that holds resources. */
  readonly refused?: string;
  /** A sample that a generator of projects wrote, with no field of App Mesh in it. */
  readonly isStub: boolean;
}

/** What begins a resource: a type of CloudFormation or AWS Config, a manifest, a block of Terraform. */
const RESOURCE =
  /\bAWS::AppMesh::\w+|^[ \t-]*["']?apiVersion["']?[ \t]*:[ \t]*["']?appmesh\.k8s\.aws\/|^[ \t]*resource[ \t]+"aws_appmesh_\w+"/;

/** What kubebuilder leaves to be filled in. */
const STUB = /^\s*# (TODO\(user\): )?Add fields here$/m;

/** Reads one file by itself and counts. Never throws, but for what the readers throw: that is a bug of theirs. */
export function measureFile(input: InputFile): FileMeasure {
  const text = new TextDecoder().decode(input.bytes);
  const { candidates, accounts, notices } = readFiles([input]);
  const starts = new Set(candidates.map(({ source }) => source.line));
  const parts = partsOf(text);
  const of = parts.reduce((sum, part) => sum + part.resources, 0);
  const resources = parts.reduce((sum, { resources: here, from, to }) => {
    const found = [...starts].filter((line) => line >= from && line < to).length;
    return sum + Math.min(here, found);
  }, 0);
  const total = (member: "read" | "kept" | "lost") => accounts.reduce((sum, one) => sum + one[member], 0);
  const error = notices.find((one) => noticeSeverity(one) === "error") ?? notices[0];
  const why = error === undefined ? "Nothing was read, and nothing was said." : reasonOf(error);
  return {
    file: input.path,
    of,
    resources,
    fieldsRead: total("read"),
    fieldsKept: total("kept"),
    fieldsLost: total("lost"),
    ...(resources === 0 ? { refused: why } : {}),
    isStub: STUB.test(text),
  };
}

function reasonOf(one: Notice): string {
  const { reason, action } = noticeText(one);
  const { line, column } = one.at;
  return `${line === undefined ? "" : `${line}:${column}: `}${reason} ${action} [${one.code}]`;
}

interface Part {
  /** Lines from 1, up to but not with `to`. */
  readonly from: number;
  readonly to: number;
  readonly resources: number;
}

/**
 * The documents of a text and how many resources each holds. A file in which nothing begins a resource is one
 * of the CLI, which holds one.
 */
function partsOf(text: string): Part[] {
  const lines = text.split(/\r\n|\n|\r/);
  const parts: Part[] = [];
  let from = 1;
  let resources = 0;
  lines.forEach((line, index) => {
    if (/^---(\s|$)/.test(line)) {
      parts.push({ from, to: index + 1, resources });
      from = index + 1;
      resources = 0;
    }
    if (RESOURCE.test(line)) resources += 1;
  });
  parts.push({ from, to: lines.length + 1, resources });
  const isCli = parts.every((part) => part.resources === 0);
  return isCli ? [{ from: 1, to: lines.length + 1, resources: 1 }] : parts;
}
