import type { Values } from "../../model/holes/fill-text.ts";
import type { NoticeArgs, NoticeCode } from "../notice.ts";
import type { Tree, TreeEntry } from "../source/tree.ts";
import type { Template } from "./template.ts";

/** Who asks for a value: hears which leaves were read to find it. */
export interface Scope {
  readonly use: (tree: Tree | undefined) => void;
}

/** The scope of parts that belong to no resource that is being read. */
export const ELSEWHERE: Scope = { use: () => undefined };

/** What a template says, found when asked for. Nothing throws; what cannot be known becomes a hole. */
export interface Evaluator {
  readonly template: Template;
  readonly values: Values;
  /** By logical id, loops expanded; `at` of an entry is where the id stands. */
  readonly resources: ReadonlyMap<string, TreeEntry>;
  /** The value of a part: no function call is left in it. Undefined where it is `AWS::NoValue`. */
  readonly evaluate: (tree: Tree, scope: Scope) => Tree | undefined;
  /**
   * The branch of an `If` that counts, for a part that must be a structure: where a condition is not known its
   * first branch is taken, and told. A hole could not stand there. Not evaluated any further.
   */
  readonly chooseBranch: (tree: Tree, scope: Scope) => Tree | undefined;
  /** Whether a condition holds; undefined where that hangs on a value that is not known. */
  readonly holds: (condition: string, at: number) => boolean | undefined;
  /** The same for a part of a condition. */
  readonly conditionAt: (tree: Tree) => boolean | undefined;
  /** What a template of the import exports under a name; undefined where none does, or several differ. */
  readonly imported: (name: string) => Tree | undefined;
  /** What `find` gives, found once under that key; undefined, and told, where finding it asks for itself. */
  readonly once: (key: string, at: number, find: () => Tree | undefined) => Tree | undefined;
  /** Tells once what is told of one place. */
  readonly note: <C extends NoticeCode>(code: C, at: number, args: NoticeArgs[C]) => void;
}

/** A call of an intrinsic function. */
export interface Call {
  readonly evaluator: Evaluator;
  /** The call with its function's key; a computed value stands where this does. */
  readonly whole: Tree;
  readonly arg: Tree;
  readonly scope: Scope;
}

/** What a call gives: a value, `removed` for `AWS::NoValue`, or `unknown`. */
export type Answer = Tree | "removed" | "unknown";
