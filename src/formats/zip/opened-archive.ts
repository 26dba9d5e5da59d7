import type { InputFile } from "../detect.ts";
import type { Notice } from "../notice.ts";

/** More than this, unpacked, is no App Mesh configuration; a small archive can unpack to very much. */
export const MEGABYTES_LIMIT = 256;

/** What was in an archive. */
export interface OpenedArchive {
  readonly files: readonly InputFile[];
  /** How many of its files hold no configuration, by their names. */
  readonly passedOver: number;
  readonly notices: readonly Notice[];
}
