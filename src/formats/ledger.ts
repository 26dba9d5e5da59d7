import type { ResourceId } from "../model/reference/ref.ts";

/** Every way in which a writer gives less, or other, than the design holds. */
export interface LedgerArgs {
  /** A member of the spec or of a tag that the API does not know: left out. */
  "member-unknown": { readonly member: string };
  /** A member beside the spec that the API does not know: left out. */
  "extra-left-out": { readonly member: string };
  /** A placeholder in a field or a name: written as its text. */
  hole: { readonly text: string };
  /** Placeholders in names that stay, because with the chosen values they would be the names of another. */
  "name-taken": { readonly name: string };
  /** Tags in the update form: left out. */
  "tags-on-update": Record<never, never>;
  /** The owner of a shared mesh where the operation has no such member: left out. */
  "owner-left-out": { readonly owner: string };
  /** A mesh that another account owns: it is not created. */
  "mesh-of-other-account": { readonly owner: string };
  /** The design holds resources of a mesh, but not the mesh: nothing creates it. */
  "mesh-not-in-design": { readonly mesh: string };
}

export type LedgerCode = keyof LedgerArgs;

/** One difference between what a writer gave and what the design holds. */
export type LedgerEntry = {
  readonly [C in LedgerCode]: {
    readonly code: C;
    readonly id: ResourceId;
    /** From the resource: `/spec/…`, `/tags/…` or `/extra/…`; `/name`, `/parent`, `/mesh`, `/owner`. */
    readonly pointer: string;
    readonly args: LedgerArgs[C];
  };
}[LedgerCode];

/** Makes an entry; its text is made last, by `ledgerText`. */
export function ledgerEntry<C extends LedgerCode>(
  code: C,
  id: ResourceId,
  pointer: string,
  args: LedgerArgs[C],
): LedgerEntry {
  return { code, id, pointer, args } as LedgerEntry;
}

const CATALOGUE: { readonly [C in LedgerCode]: (args: LedgerArgs[C]) => string } = {
  "member-unknown": ({ member }) =>
    `"${member}" is left out: the AWS CLI refuses members that the API does not know.`,
  "extra-left-out": ({ member }) =>
    member === "tags"
      ? '"tags" is left out: it is not a list of keys and values.'
      : `"${member}" is left out: the AWS CLI refuses members that the API does not know.`,
  hole: ({ text }) => `The placeholder ${text} is written as it stands: fill it in before use.`,
  "name-taken": ({ name }) =>
    `The placeholders in its name stay: with the chosen values it would be "${name}", as another resource is.`,
  "tags-on-update": () =>
    "Tags are left out: an update refuses them. They are set by aws appmesh tag-resource.",
  "owner-left-out": ({ owner }) =>
    `The mesh owner ${owner} is left out: this operation works on meshes of the caller only.`,
  "mesh-of-other-account": ({ owner }) =>
    `The mesh is left out: account ${owner} owns it, and only its owner can create or change it.`,
  "mesh-not-in-design": ({ mesh }) =>
    `The design holds no mesh "${mesh}": it must exist before the commands are run.`,
};

/** An entry in words. */
export function ledgerText(entry: LedgerEntry): string {
  const text: (args: never) => string = CATALOGUE[entry.code];
  return text(entry.args as never);
}

/** An entry as one line: `virtualNode/shop/cart /spec/x: text [code]`. */
export function ledgerLine(entry: LedgerEntry): string {
  return `${entry.id}${entry.pointer === "" ? "" : ` ${entry.pointer}`}: ${ledgerText(entry)} [${entry.code}]`;
}
