import { resources } from "./0001-resources.ts";
import { referencesAndTokens } from "./0002-references-and-tokens.ts";
import { events } from "./0003-events.ts";
import { rowColumns } from "./0004-row-columns.ts";
import { plainColumns } from "./0005-plain-columns.ts";
import type { Migration } from "./migration.ts";

/** All steps, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  resources,
  referencesAndTokens,
  events,
  rowColumns,
  plainColumns,
];
