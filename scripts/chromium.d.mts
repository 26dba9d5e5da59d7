/** Path of a Chromium on this machine, or undefined. */
export function findChromium(env?: NodeJS.ProcessEnv): string | undefined;
/** Path of a Chromium, installed first where there is none; throws with what to do where that fails. */
export function ensureChromium(): string;
