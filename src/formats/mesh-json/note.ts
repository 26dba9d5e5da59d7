import type { NoticeArgs, NoticeCode } from "../notice.ts";

/** Gives a notice whose place is a pointer in the file that is being read. */
export type Note = <C extends NoticeCode>(code: C, pointer: string, args: NoticeArgs[C]) => void;
