import { shown } from "../phrases.ts";
import type { CodesFrom, ProblemArgs } from "../problem-args.ts";
import type { ProblemText, Text } from "./text.ts";

export const ENDPOINT_TEXTS: { readonly [C in CodesFrom<"MW3">]: Text<C> } = {
  MW301: ({ args }) => otherProtocol("connection pool", args),
  MW302: ({ args }) => otherProtocol("timeout", args),
  MW303: ({ args: { actual, port } }) => ({
    message: `The health check's port must be the listener's, ${port}; it is ${actual}.`,
    fix: `Set it to ${port}, or remove it.`,
  }),
  MW304: ({ args: { port, first } }) => ({
    message: `Port ${port} is listened on twice: listener ${first + 1} has it already.`,
    fix: "Choose another port, or remove one of the listeners.",
  }),
  MW305: ({ args: { actual } }) => ({
    message: `The name ${shown(actual)} has a wildcard, but the policy is enforced.`,
    fix: "Enter the full name, or do not enforce the policy.",
  }),
  MW306: ({ args: { owner } }) => ({
    message: `Only account ${owner}, which owns the mesh, can have gateways in it.`,
    fix: "Remove it, or remove the owner of the mesh if that is your own account.",
  }),
  MW307: ({ args: { key } }) => ({
    message: `The tag key ${shown(key)} belongs to AWS; App Mesh lets nobody set it.`,
    fix: "Remove the tag; until then it is kept in the design, and Apply leaves it out.",
  }),
};

function otherProtocol(what: string, { member, protocol }: ProblemArgs["MW301"]): ProblemText {
  return {
    message: `The ${what} is one for ${member}, but the listener speaks ${protocol}.`,
    fix: `Set that for ${protocol} instead.`,
  };
}
