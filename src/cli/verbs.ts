import { apply } from "./apply.ts";
import { backup } from "./backup.ts";
import { check } from "./check.ts";
import { convert } from "./convert.ts";
import { diagram } from "./diagram.ts";
import { diff } from "./diff.ts";
import { inspect } from "./inspect.ts";
import { key } from "./key.ts";
import { plan } from "./plan.ts";
import { restore } from "./restore.ts";
import { serve } from "./serve.ts";
import { share } from "./share.ts";
import type { Verb } from "./verb.ts";

/** Every verb of the command line, in the order of the help. */
export const VERBS: readonly Verb[] = [
  serve,
  key,
  backup,
  restore,
  inspect,
  check,
  diff,
  diagram,
  share,
  convert,
  plan,
  apply,
];
