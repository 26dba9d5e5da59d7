import { fieldLabel } from "../field-label.ts";
import { chooseOne, listed, shown } from "../phrases.ts";
import type { CodesFrom } from "../problem-args.ts";
import { withSlashes } from "../with-slashes.ts";
import type { Text } from "./text.ts";

export const ROUTE_TEXTS: { readonly [C in CodesFrom<"MW2">]: Text<C> } = {
  MW201: ({ at, args: { actual } }) => ({
    message: `${at.pointer.endsWith("/exact") ? "An exact path" : "A prefix"} must start with "/"; it is ${shown(actual)}.`,
    fix: `Enter ${shown(`/${actual}`)}.`,
  }),
  MW202: () => ({
    message: "A gateway route for HTTP must match a prefix, a path, a hostname or a port; it matches none.",
    fix: 'Set the prefix to "/" to take all requests, or match a path or a hostname.',
  }),
  MW203: ({ args: { method } }) => ({
    message: `The method ${shown(method)} is matched without the service that has it.`,
    fix: "Set the service name, or remove the method name.",
  }),
  MW204: () => ({
    message: "A gateway route for gRPC must match a service or a hostname; it matches neither.",
    fix: "Set a service name or a hostname.",
  }),
  MW205: () => ({
    message: "A match on a query parameter must say the value; it says none.",
    fix: "Set the exact value, or remove the match to ask only that the parameter is there.",
  }),
  MW206: ({ args: { start, end } }) => ({
    message: `A range must start before it ends; it starts at ${start} and ends before ${end}.`,
    fix: "Make the end larger than the start.",
  }),
  MW207: ({ at, args: { actual, reserved } }) => ({
    message: `${fieldLabel(at)} ${shown(actual)} starts with ${reserved}, which belongs to App Mesh.`,
    fix: "Match something else.",
  }),
  MW208: () => ({
    message: "A scheme is matched in an HTTP route; only HTTP/2 routes can match it.",
    fix: "Remove the scheme.",
  }),
  MW209: ({ args: { members } }) => ({
    message: `A retry policy must have at least one of ${listed(members, "or")}; it has none.`,
    fix: "Choose an event to retry after, or remove the retry policy.",
  }),
  MW210: ({ args: { allowed, actual } }) => ({
    message: `App Mesh knows no HTTP retry event ${shown(actual)}.`,
    fix: `Choose ${listed(allowed, "or")}.`,
  }),
  MW211: ({ args: { members } }) => ({
    message: `A rewrite must have at least one of ${listed(members, "or")}; it has none.`,
    fix: "Set one of them, or remove the rewrite.",
  }),
  MW212: ({ args }) => ({
    message: "A rewrite must not have both a prefix and a path.",
    fix: chooseOne(args),
  }),
  MW213: ({ args: { actual } }) => ({
    message: `A rewritten prefix must start and end with "/"; it is ${shown(actual)}.`,
    fix: `Enter ${shown(withSlashes(actual))}.`,
  }),
  MW214: ({ args: { part } }) => ({
    message: `The ${part} is rewritten, but the route does not match a ${part}.`,
    fix: `Match a ${part}, or remove its rewrite.`,
  }),
  MW215: () => ({
    message: "A path rewrite must say the new path; it says none.",
    fix: "Set the exact path, or remove the rewrite.",
  }),
  MW216: ({ args: { actual } }) => ({
    message: `${shown(actual)} cannot be the name of a header: HTTP allows letters, digits and some signs, and no spaces.`,
    fix: "Enter the name as requests carry it.",
  }),
};
