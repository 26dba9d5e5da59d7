import type { Notice } from "../../notice.ts";
import type { Budget } from "../evaluate/budget.ts";
import type { TerraformModule } from "./terraform-module.ts";

/** Instances of resources and modules that are made of one import; more are told and left out. */
export const INSTANCE_LIMIT = 10_000;

/** What all modules of one import share. */
export interface ReadContext {
  readonly modules: ReadonlyMap<string, TerraformModule>;
  readonly values: { readonly [variable: string]: string };
  readonly budget: Budget;
  readonly notices: Notice[];
}
