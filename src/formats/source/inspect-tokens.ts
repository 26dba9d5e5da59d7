import { type Notice, notice } from "../notice.ts";
import { jsonTokens, TOKEN } from "./json-tokens.ts";
import type { TextPosition } from "./text-position.ts";

/** Objects and lists may be nested this deep; the deepest spec of the API is 10 deep. */
const DEPTH_LIMIT = 200;

interface Findings {
  readonly notices: Notice[];
  /** What makes the text unreadable: too deep, or a number beyond all range. */
  readonly fatal?: Notice;
  /** True where a `-0` stands: JSON text has no other way to give a number that is written differently. */
  readonly negativeZero: boolean;
}

interface ScanState {
  /** For each open object its member names with their offsets; undefined for a list. */
  readonly open: (Map<string, number> | undefined)[];
  readonly notices: Notice[];
  fatal?: Notice;
  negativeZero: boolean;
}

/**
 * One pass over the tokens for what `JSON.parse` does not tell: members given twice, numbers that do not
 * fit, nesting too deep for the recursive readers behind. Also right for text that is not JSON.
 */
export function inspectTokens(
  file: string,
  text: string,
  positionAt: (offset: number) => TextPosition,
): Findings {
  const state: ScanState = { open: [], notices: [], negativeZero: false };
  let memberAhead = false;
  for (const { kind, offset, value } of jsonTokens(text)) {
    const opens = kind === TOKEN.openBrace || kind === TOKEN.openBracket;
    if (opens) {
      state.open.push(kind === TOKEN.openBrace ? new Map() : undefined);
      if (state.open.length > DEPTH_LIMIT) {
        const fatal = notice("json-too-deep", { file, ...positionAt(offset) }, { limit: DEPTH_LIMIT });
        return { ...state, fatal };
      }
    }
    if (kind === TOKEN.closeBrace || kind === TOKEN.closeBracket) state.open.pop();
    const members = state.open.at(-1);
    if (kind === TOKEN.text && memberAhead && members !== undefined) {
      noteMember(state, members, value, offset, file, positionAt);
    }
    if (kind === TOKEN.number) noteNumber(state, value, { file, ...positionAt(offset) });
    memberAhead = kind === TOKEN.openBrace || kind === TOKEN.comma;
  }
  return state;
}

function noteMember(
  state: ScanState,
  members: Map<string, number>,
  member: string,
  offset: number,
  file: string,
  positionAt: (offset: number) => TextPosition,
): void {
  const first = members.get(member);
  if (first === undefined) members.set(member, offset);
  else {
    const at = { file, ...positionAt(offset) };
    state.notices.push(notice("json-member-twice", at, { member, firstLine: positionAt(first).line }));
  }
}

function noteNumber(
  state: ScanState,
  text: string,
  at: { file: string; line: number; column: number },
): void {
  const value = Number(text);
  if (Object.is(value, -0)) state.negativeZero = true;
  if (Math.abs(value) === Number.POSITIVE_INFINITY) {
    state.fatal ??= notice("json-number-range", at, { text: text.slice(0, 40) });
  } else if (/^-?\d+$/.test(text) && !Number.isSafeInteger(value) && BigInt(text) !== BigInt(value)) {
    state.notices.push(notice("json-number-rounded", at, { text: text.slice(0, 40), value }));
  }
}
