import type { Kind } from "../model/kinds/kind.ts";
import type { CloudFormationNoticeArgs } from "./cloudformation/cloudformation-notices.ts";
import type { ImportNoticeArgs } from "./import/import-catalogue.ts";
import type { KubernetesNoticeArgs } from "./kubernetes/kubernetes-notices.ts";
import type { TerraformNoticeArgs } from "./terraform/terraform-notices.ts";

/** `error`: something could not be read. `warning`: read, but look at it. `info`: left out on purpose. */
export type Severity = "error" | "warning" | "info";

/** Where in a file; line and column start at 1, the pointer at the root of the file's JSON. */
export interface NoticePlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: string;
}

/** A part of a ref that a file does not say. */
export type RefPart = "kind" | "mesh" | "parent" | "name";

/** Every notice that a reader can give, and what it is about. */
export interface NoticeArgs
  extends CloudFormationNoticeArgs,
    ImportNoticeArgs,
    KubernetesNoticeArgs,
    TerraformNoticeArgs {
  "file-empty": Record<never, never>;
  "file-not-utf8": Record<never, never>;
  "json-syntax": { readonly expected: string; readonly found: string };
  "too-deep": { readonly limit: number };
  "json-number-range": { readonly text: string };
  "json-number-rounded": { readonly text: string; readonly value: number };
  "member-twice": { readonly member: string; readonly firstLine: number };
  "yaml-syntax": { readonly problem: string };
  "yaml-aliases": { readonly limit: number };
  "part-too-large": { readonly part: "YAML document" | "HCL block"; readonly megabytes: number };
  "not-json": Record<never, never>;
  "nothing-of-app-mesh": Record<never, never>;
  "file-too-large": { readonly megabytes: number };
  "file-unavailable": Record<never, never>;
  "archive-unreadable": { readonly cause: string };
  "archive-too-large": { readonly megabytes: number };
  "archive-nested": { readonly names: readonly string[] };
  "picture-without-design": Record<never, never>;
  "config-item-empty": { readonly type: string };
  "config-items-unused": { readonly older: number; readonly later: number; readonly deleted: number };
  "list-names-only": { readonly kind: Kind; readonly count: number };
  "spec-not-object": Record<never, never>;
  "spec-missing": { readonly kind: Kind };
  "field-not-read": { readonly field: string };
  "member-unknown": { readonly member: string };
  "member-left-out": { readonly member: string };
  "observed-left-out": { readonly members: readonly string[] };
  "client-token-left-out": Record<never, never>;
  "name-unusable": { readonly member: string };
  "owner-unusable": Record<never, never>;
  "tags-not-list": Record<never, never>;
  "kind-ambiguous": { readonly members: readonly string[] };
  "design-version": { readonly found: string; readonly readable: number };
  "design-part": { readonly expected: string };
  "design-duplicate": { readonly id: string };
  "import-incomplete": { readonly missing: readonly RefPart[] };
}

export type NoticeCode = keyof NoticeArgs;

/** What a reader says about a file beside the value that it read. */
export type Notice = {
  readonly [C in NoticeCode]: { readonly code: C; readonly at: NoticePlace; readonly args: NoticeArgs[C] };
}[NoticeCode];

/** Makes a notice; its text is made last, by `noticeText`. */
export function notice<C extends NoticeCode>(code: C, at: NoticePlace, args: NoticeArgs[C]): Notice {
  return { code, at, args } as Notice;
}
