import {
  IconArrowDown,
  IconArrowFork,
  IconArrowUp,
  IconDoorEnter,
  IconFeather,
  IconGitFork,
  IconHexagonPlus,
  IconPercentage,
} from "@tabler/icons-react";
import { isDone } from "../../editor/command.ts";
import { exposeThroughGateway } from "../../editor/commands/expose-through-gateway.ts";
import { extractService } from "../../editor/commands/extract-service.ts";
import { moveRoute } from "../../editor/commands/move-route.ts";
import { putRouterInFront } from "../../editor/commands/put-router-in-front.ts";
import type { Point } from "../../model/design/design.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { tell } from "../canvas/actions/tell.ts";
import { viewChange } from "../canvas/actions/view-change.ts";
import type { BoardController } from "../canvas/board-controller.ts";
import type { QuickForm } from "../canvas/forms/quick-form.ts";
import { canaryForm, exposeForm, splitForm } from "../canvas/forms/traffic-forms.ts";
import { besideItem, openShareOfLine, openSharesOfRoute } from "../canvas/open-popup.ts";
import { orderOf } from "../canvas/route-places.ts";
import { hasShares, shareOfLine } from "../canvas/share-of-line.ts";
import { theOne } from "./the-one.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

const SHARE: UiCommand = {
  id: "set-share",
  title: "Set share",
  group: "Traffic",
  icon: IconPercentage,
  keys: ["F2"],
  scope: "board",
  menus: ["row", "edge"],
  words: "weight percent split canary",
  isAvailable: ({ editor, board, items, edges }) => {
    const [edge] = edges;
    if (board === undefined || items.length + edges.length !== 1) return false;
    if (edge !== undefined) return shareOfLine(editor, board.model, edge) !== undefined;
    return items[0] !== undefined && hasShares(editor, items[0]);
  },
  run: ({ board, items, edges }) => {
    if (board === undefined) return;
    const [edge] = edges;
    const [item] = items;
    if (edge !== undefined) openShareOfLine(board, edge);
    else if (item !== undefined) openSharesOfRoute(board, item);
  },
};

/** The route or gateway route that is meant, and where it is in the order of its router or gateway. */
function placeOf(
  context: UiContext,
): { order: readonly ResourceId[]; at: number; route: ResourceId } | undefined {
  const route = theOne(context);
  const kind = route === undefined ? undefined : refOf(route).kind;
  if (route === undefined || (kind !== "route" && kind !== "gatewayRoute")) return undefined;
  const order = orderOf(context.editor, route);
  return { order, at: order.indexOf(route), route };
}

function move(by: -1 | 1): UiCommand {
  return {
    id: by < 0 ? "move-route-up" : "move-route-down",
    title: by < 0 ? "Try route earlier" : "Try route later",
    group: "Traffic",
    icon: by < 0 ? IconArrowUp : IconArrowDown,
    keys: [by < 0 ? "Alt+ArrowUp" : "Alt+ArrowDown"],
    scope: "board",
    menus: ["row"],
    words: "priority order evaluation move",
    isAvailable: (context) => {
      const place = placeOf(context);
      return place?.order[place.at + by] !== undefined;
    },
    run: (context) => {
      const place = placeOf(context);
      if (place === undefined) return;
      const { editor, board } = context;
      const before = place.order[by < 0 ? place.at - 1 : place.at + 2];
      const outcome = editor.run(moveRoute, { route: place.route, before });
      tell(editor, outcome, board === undefined ? undefined : viewChange(board));
      if (isDone(outcome)) editor.session.select([place.route]);
    },
  };
}

/** A command that opens a form for the one node, or node and service, that is selected. */
function formCommand(
  parts: Pick<UiCommand, "id" | "title" | "plain" | "icon" | "words">,
  kinds: readonly Kind[],
  form: (board: BoardController, item: ResourceId, anchor: Point) => QuickForm,
): UiCommand {
  const subject = (context: UiContext): ResourceId | undefined => {
    const id = theOne(context);
    return id !== undefined && kinds.includes(refOf(id).kind) && context.editor.design.resources.has(id)
      ? id
      : undefined;
  };
  return {
    ...parts,
    group: "Traffic",
    scope: "board",
    menus: ["card"],
    isAvailable: (context) => context.board !== undefined && subject(context) !== undefined,
    run: (context) => {
      const { board } = context;
      const item = subject(context);
      if (board === undefined || item === undefined) return;
      const anchor = besideItem(board, item);
      board.popup.set({ kind: "form", anchor, form: form(board, item, anchor) });
    },
  };
}

const SPLIT = formCommand(
  { id: "split-traffic", title: "Split traffic…", icon: IconGitFork, words: "new version weight copy" },
  ["virtualNode"],
  splitForm,
);

const CANARY = formCommand(
  { id: "add-canary", title: "Add canary…", icon: IconFeather, words: "new version header weight" },
  ["virtualNode"],
  canaryForm,
);

const EXPOSE = formCommand(
  {
    id: "expose",
    title: "Expose through a gateway…",
    icon: IconDoorEnter,
    words: "ingress public gateway route",
  },
  ["virtualNode", "virtualService"],
  (board, item, anchor) =>
    exposeForm(board, item, ({ prefix, ask }) => {
      board.popup.set({
        kind: "question",
        anchor,
        from: item,
        to: item,
        ask,
        onAnswer: ({ service = "" }) => {
          board.popup.set(undefined);
          const outcome = board.editor.run(exposeThroughGateway, { item, prefix, service });
          if (!("ask" in outcome)) tell(board.editor, outcome, viewChange(board));
        },
      });
    }),
);

/** A command that does its work at once on the one node that is selected. */
function nodeCommand(
  parts: Pick<UiCommand, "id" | "title" | "icon" | "words">,
  command: typeof putRouterInFront,
): UiCommand {
  const node = (context: UiContext): ResourceId | undefined => {
    const id = theOne(context);
    return id !== undefined && refOf(id).kind === "virtualNode" ? id : undefined;
  };
  return {
    ...parts,
    group: "Traffic",
    scope: "board",
    menus: ["card"],
    isAvailable: (context) => node(context) !== undefined,
    run: (context) => {
      const id = node(context);
      if (id === undefined) return;
      const { editor, board } = context;
      const outcome = editor.run(command, { node: id });
      tell(editor, outcome, board === undefined ? undefined : viewChange(board));
    },
  };
}

const ROUTER_IN_FRONT = nodeCommand(
  { id: "put-router-in-front", title: "Put a router in front", icon: IconArrowFork, words: "route weights" },
  putRouterInFront,
);

const EXTRACT = nodeCommand(
  {
    id: "extract-service",
    title: "Extract service",
    icon: IconHexagonPlus,
    words: "virtual service name provider",
  },
  extractService,
);

/** What changes where requests go. */
export const ROUTING_COMMANDS: readonly UiCommand[] = [
  ROUTER_IN_FRONT,
  SPLIT,
  CANARY,
  EXPOSE,
  EXTRACT,
  SHARE,
  move(-1),
  move(1),
];
