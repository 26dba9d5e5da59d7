import { type AddListening, addListening } from "../add-listening.ts";
import type { Command } from "../command.ts";

/** Adds a virtual gateway with one listener. */
export const addGateway: Command<AddListening> = (context, args) =>
  addListening(context, "virtualGateway", args);
