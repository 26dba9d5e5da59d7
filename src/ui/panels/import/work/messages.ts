import type { ImportAnswers, ImportPreview, ImportRow } from "../../../../formats/import/import-preview.ts";
import type { Notice } from "../../../../formats/notice.ts";
import type { FilesRead } from "../../../../formats/read-files.ts";
import type { ResourceId } from "../../../../model/reference/ref.ts";
import type { IncomingFile } from "../../../app/panel-state.ts";
import type { ChangeRecord } from "./change-records.ts";
import type { DesignRecord } from "./design-records.ts";

export type ImportMode = "merge" | "replace";

/** What reading gave, without the resources: these stay in the worker. */
export interface ReadSummary extends Pick<FilesRead, "accounts" | "recognised" | "notices"> {
  /** Names of the files that hold a design. */
  readonly designs: readonly string[];
  /** How many resources are in no design. */
  readonly candidates: number;
  /** How many files were looked at, and how many of them hold nothing of App Mesh. */
  readonly files: number;
  readonly passedOver: number;
}

/** A row of the preview without the resource itself. */
export type PreviewRow = Omit<ImportRow, "resource">;

/** What an import would do, without what it would do it with. */
export interface PreviewSummary extends Pick<ImportPreview, "notInImport" | "sources"> {
  readonly rows: readonly PreviewRow[];
  /** Those of the import; those of reading came with its answer. */
  readonly notices: readonly Notice[];
  readonly besides: BesidesResources;
}

/** How much of what is no resource an import brings. */
export interface BesidesResources {
  /** Nodes and gateways that get other task groups. */
  readonly links: number;
  /** Groups that are added, and cards that go into groups. */
  readonly groups: number;
  readonly grouped: number;
  readonly notes: number;
}

/** What the page asks of the worker, and what it is answered. Lists travel in portions: see `Answering`. */
export interface Calls {
  /** Reads the files that were sent. */
  readonly read: { readonly args: object; readonly answer: ReadSummary };
  /** Compares what was read with the base: the design that was sent. */
  readonly propose: { readonly args: { readonly answers: ImportAnswers }; readonly answer: PreviewSummary };
  /** What the preview proposed last would change. */
  readonly change: {
    readonly args: ChangeArgs;
    readonly answer: { readonly records: readonly ChangeRecord[] };
  };
  /** The design that is at this place among those read. */
  readonly design: {
    readonly args: { readonly index: number };
    readonly answer: { readonly records: readonly DesignRecord[] };
  };
}

export interface ChangeArgs {
  readonly mode: ImportMode;
  readonly addMissingMeshes: boolean;
  /** Resources that go besides: the empty mesh of a design in which nothing was done. */
  readonly remove: readonly ResourceId[];
}

export type CallName = keyof Calls;

/** From the page. */
export type ToWorker =
  | { readonly type: "files"; readonly files: readonly IncomingFile[] }
  /** Records of a design to import that was read elsewhere; it goes by the name of `file`. */
  | { readonly type: "source"; readonly file: string; readonly records: readonly DesignRecord[] }
  /** Records of the design to compare with; with `isNew` those that came before are forgotten. */
  | { readonly type: "base"; readonly records: readonly DesignRecord[]; readonly isNew: boolean }
  | {
      readonly [N in CallName]: {
        readonly type: "call";
        readonly call: number;
        readonly name: N;
        readonly args: Calls[N]["args"];
      };
    }[CallName];

/** From the worker. */
export type FromWorker =
  /** So many of the files that were sent were looked at. */
  | { readonly type: "progress"; readonly done: number }
  /** Some items of a list of an answer. */
  | {
      readonly type: "portion";
      readonly call: number;
      readonly list: string;
      readonly items: readonly unknown[];
    }
  /** The rest of the answer: its lists are complete now. */
  | { readonly type: "answer"; readonly call: number; readonly answer: object };
