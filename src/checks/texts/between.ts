import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { listed, shown } from "../phrases.ts";
import type { CodesFrom } from "../problem-args.ts";
import type { Text } from "./text.ts";

export const BETWEEN_TEXTS: { readonly [C in CodesFrom<"MW4">]: Text<C> } = {
  MW401: ({ args: { route, name, listeners } }) => ({
    message: `The route is for ${route}, but the router ${shown(name)} listens for ${listed(listeners, "and")}.`,
    fix: `Change the type of the route to ${listed(listeners, "or")}, or the listener's protocol to ${route}.`,
  }),
  MW402: ({ args: { route, name, listeners } }) => ({
    message: `The route is for ${route}, but its target ${shown(name)} listens for ${listed(listeners, "and")}.`,
    fix: `Choose a node that listens for ${route}, or change the type of the route.`,
  }),
  MW403: ({ args }) => ({
    message: `The router ${shown(args.name)} has ${several(args.ports)}, and the route does not say for which it is.`,
    fix: `Match the port ${portsOf(args.ports)}.`,
  }),
  MW404: ({ args }) => ({
    message: `The target ${shown(args.name)} has ${several(args.ports)}, and the route does not say to which it leads.`,
    fix: `Set the target's port to ${portsOf(args.ports)}.`,
  }),
  MW405: ({ args }) => ({
    message: `The gateway ${shown(args.name)} has ${several(args.ports)}, and the gateway route does not say for which it is.`,
    fix: `Match the port ${portsOf(args.ports)}.`,
  }),
  MW406: ({ args }) => ({
    message: `${shown(args.name)}, which provides ${shown(args.service)}, has ${several(args.ports)}, and the gateway route does not say to which it leads.`,
    fix: `Set the target's port to ${portsOf(args.ports)}.`,
  }),
  MW407: ({ args: { kind, name } }) => ({
    message: `There is no ${titleOf(kind)} ${shown(name)} in the design.`,
    fix: `Add it, or name another ${titleOf(kind)}.`,
  }),
  MW408: ({ args: { kind, name } }) => ({
    message: `It stands in the ${titleOf(kind)} ${shown(name)}, which is not in the design.`,
    fix: `Add the ${titleOf(kind)}, or remove what stands in it.`,
  }),
};

function several(ports: readonly number[]): string {
  return ports.length < 2 ? "several listeners" : `the ports ${listed(ports.map(String), "and")}`;
}

function portsOf(ports: readonly number[]): string {
  return ports.length === 0 ? "of one of them" : listed(ports.map(String), "or");
}

function titleOf(kind: Kind): string {
  return kindDefinition(kind).title.toLowerCase();
}
