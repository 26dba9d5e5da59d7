import { type AddListening, addListening } from "../add-listening.ts";
import type { Command } from "../command.ts";

/** Adds a virtual router with one listener. */
export const addRouter: Command<AddListening> = (context, args) =>
  addListening(context, "virtualRouter", args);
