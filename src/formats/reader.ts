import type { Candidate, TaskGroupLink } from "./candidate.ts";
import type { Format } from "./format.ts";
import type { Notice } from "./notice.ts";
import type { SourceText } from "./source/source-text.ts";
import type { Tree } from "./source/tree.ts";
import type { HclParser } from "./terraform/syntax/hcl-parser.ts";

/** A text file that was recognised. */
export interface RecognisedFile {
  readonly format: Format;
  readonly source: SourceText;
  /** Where the file is JSON, or would be without its placeholders: these are holes in the tree. */
  readonly tree?: Tree;
}

/** What the caller of a reader may say. */
export interface ReadOptions {
  /**
   * Values for parameters, variables and placeholders, by name: they come before defaults. What is not given
   * becomes a hole.
   */
  readonly values?: { readonly [variable: string]: string };
  /** AWS Config: the state at this time (ISO 8601); the latest where absent. */
  readonly at?: string;
  /**
   * The files were given by name, all or those of these paths: what is not App Mesh is told of. True of a
   * single file where absent; of several, as of a folder, what is not App Mesh is passed over and counted.
   */
  readonly named?: boolean | ReadonlySet<string>;
  /** Parses HCL; Terraform files that need it are not read without. Loaded by the caller only where there are some. */
  readonly hcl?: HclParser;
  /** Hears how many of the files given were looked at. */
  readonly onFile?: (done: number) => void;
}

/** How the fields of the App Mesh resources in one file were dealt with: every leaf is in one of the three. */
export interface FieldAccount {
  readonly file: string;
  readonly format: Format;
  /** App Mesh resources that the file holds, read or not. */
  readonly resources: number;
  /** Leaves that are in a resource now, or said what it is: its name, its mesh, a condition. */
  readonly read: number;
  /** Leaves that the API does not know, kept in the design. */
  readonly kept: number;
  /** Leaves that could not be read; a notice tells of each. */
  readonly lost: number;
}

/** What a reader makes of the files of its format. Plain data: it travels from a worker. */
export interface FormatRead {
  readonly candidates: readonly Candidate[];
  readonly taskGroups: readonly TaskGroupLink[];
  readonly accounts: readonly FieldAccount[];
  readonly notices: readonly Notice[];
}

/**
 * Reads all files of one format together, in the order given, because they may speak of each other (a
 * Terraform module, namespaces beside manifests). Never throws: what cannot be read is a notice.
 */
export type FormatReader = (files: readonly RecognisedFile[], options: ReadOptions) => FormatRead;
