import { IconArrowRight, IconSquarePlus } from "@tabler/icons-react";
import { defineService } from "../../editor/commands/define-service.ts";
import { mayStart } from "../../model/connections/may-connect.ts";
import { tell } from "../canvas/actions/tell.ts";
import { connectTitle, openConnect } from "../canvas/open-popup.ts";
import { subjectOf, theCard, theOne } from "./the-one.ts";
import type { UiCommand } from "./ui-command.ts";

const CONNECT: UiCommand = {
  id: "call",
  plain: "Connect a card or row with another",
  title: (context) => {
    const id = theOne(context);
    return id === undefined ? "Connect…" : `${connectTitle(id, subjectOf(context))}…`;
  },
  group: "Connect",
  icon: IconArrowRight,
  keys: ["C"],
  scope: "board",
  menus: ["card", "row"],
  words: "call connect backend provider target line edge let lead to",
  isAvailable: (context) => {
    const id = theOne(context);
    return id !== undefined && context.board !== undefined && mayStart(context.editor.design, id).ok;
  },
  otherwise: "Select one card or row first, then press C to connect it with another.",
  run: (context) => {
    const id = theOne(context);
    if (id !== undefined && context.board !== undefined) openConnect(context.board, id);
  },
};

const DEFINE_SERVICE: UiCommand = {
  id: "define-service",
  title: "Define service",
  group: "Connect",
  icon: IconSquarePlus,
  scope: "board",
  menus: ["card"],
  words: "ghost missing virtual service",
  isAvailable: (context) => theCard(context)?.item === "ghost",
  run: (context) => {
    const card = theCard(context);
    if (card !== undefined) tell(context.editor, context.editor.run(defineService, { service: card.id }));
  },
};

/** What connects cards. */
export const CONNECT_COMMANDS: readonly UiCommand[] = [DEFINE_SERVICE, CONNECT];
