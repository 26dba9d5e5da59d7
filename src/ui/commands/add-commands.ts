import { IconArrowFork, IconCubePlus, IconDoorEnter, IconHexagonPlus, IconRoute } from "@tabler/icons-react";
import type { Kind } from "../../model/kinds/kind.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { gatewayRouteForm, listeningForm, routeForm } from "../canvas/forms/add-forms.ts";
import { besideItem, middleOf, openAddNode } from "../canvas/open-popup.ts";
import { theOne } from "./the-one.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

const hasBoard = ({ board }: UiContext): boolean => board !== undefined;

export const ADD_NODE: UiCommand = {
  id: "add-node",
  title: "Add virtual node",
  group: "Add",
  icon: IconCubePlus,
  keys: ["N"],
  scope: "board",
  menus: ["board"],
  words: "create new draw service listener",
  isAvailable: hasBoard,
  run: ({ board, anchor, at }) => board && openAddNode(board, anchor ?? middleOf(board), at),
};

export const ADD_SERVICE: UiCommand = {
  id: "add-service",
  title: "Add virtual service",
  group: "Add",
  icon: IconHexagonPlus,
  scope: "board",
  menus: ["board"],
  words: "create new name",
  isAvailable: hasBoard,
  run: ({ board, anchor, at }) =>
    board?.popup.set({ kind: "add-service", anchor: anchor ?? middleOf(board), ...(at && { at }) }),
};

export const ADD_ROUTER: UiCommand = {
  id: "add-router",
  title: "Add virtual router",
  group: "Add",
  icon: IconArrowFork,
  scope: "board",
  menus: ["board"],
  words: "create new split weights",
  isAvailable: hasBoard,
  run: ({ board, anchor, at }) =>
    board?.popup.set({
      kind: "form",
      anchor: anchor ?? middleOf(board),
      form: listeningForm(board, "virtualRouter", at),
    }),
};

export const ADD_GATEWAY: UiCommand = {
  id: "add-gateway",
  title: "Add virtual gateway",
  group: "Add",
  icon: IconDoorEnter,
  scope: "board",
  menus: ["board"],
  words: "create new ingress entry",
  isAvailable: hasBoard,
  run: ({ board, anchor, at }) =>
    board?.popup.set({
      kind: "form",
      anchor: anchor ?? middleOf(board),
      form: listeningForm(board, "virtualGateway", at),
    }),
};

/** The router or gateway that is meant, itself or by one of its rows. */
function parentIn(context: UiContext, kind: Kind, row: Kind): ResourceId | undefined {
  const id = theOne(context);
  if (id === undefined || context.board === undefined) return undefined;
  const ref = refOf(id);
  if (ref.kind === kind) return id;
  return ref.kind === row ? idOf(siblingRef(ref, kind, ref.parent ?? "")) : undefined;
}

const ADD_ROUTE: UiCommand = {
  id: "add-route",
  title: (context) =>
    parentIn(context, "virtualGateway", "gatewayRoute") === undefined ? "Add route…" : "Add gateway route…",
  plain: "Add a route to a virtual router",
  group: "Add",
  icon: IconRoute,
  keys: ["R"],
  scope: "board",
  menus: ["card", "row"],
  words: "create new match path",
  isAvailable: (context) =>
    (parentIn(context, "virtualRouter", "route") ?? parentIn(context, "virtualGateway", "gatewayRoute")) !==
    undefined,
  otherwise: "Select a virtual router or gateway first, then press R to add a route to it.",
  run: (context) => {
    const { board } = context;
    const router = parentIn(context, "virtualRouter", "route");
    const gateway = parentIn(context, "virtualGateway", "gatewayRoute");
    const parent = router ?? gateway;
    if (board === undefined || parent === undefined) return;
    const form = router === undefined ? gatewayRouteForm(board, parent) : routeForm(board, parent);
    board.popup.set({ kind: "form", anchor: besideItem(board, parent), form });
  },
};

/** What adds something to the mesh. */
export const ADD_COMMANDS: readonly UiCommand[] = [ADD_NODE, ADD_SERVICE, ADD_ROUTER, ADD_GATEWAY, ADD_ROUTE];
