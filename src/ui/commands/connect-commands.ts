import { IconArrowRight, IconSquarePlus } from "@tabler/icons-react";
import { defineService } from "../../editor/commands/define-service.ts";
import { tell } from "../canvas/actions/tell.ts";
import { mayCall } from "../canvas/card-look.ts";
import { openConnect } from "../canvas/open-popup.ts";
import { subjectOf, theCard } from "./the-one.ts";
import type { UiCommand } from "./ui-command.ts";

const CALL: UiCommand = {
  id: "call",
  plain: "Let a virtual node call another",
  title: (context) => `Let ${subjectOf(context)} call…`,
  group: "Connect",
  icon: IconArrowRight,
  keys: ["C"],
  scope: "board",
  menus: ["card"],
  words: "connect backend line edge",
  isAvailable: (context) => {
    const card = theCard(context);
    return card !== undefined && mayCall(card);
  },
  otherwise: "Select one virtual node first, then press C to let it call another.",
  run: (context) => {
    const card = theCard(context);
    if (card !== undefined && context.board !== undefined) openConnect(context.board, card.id);
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
export const CONNECT_COMMANDS: readonly UiCommand[] = [DEFINE_SERVICE, CALL];
