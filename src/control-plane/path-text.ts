import { pointerSteps } from "../lib/json-pointer.ts";

/** A JSON pointer as clients write places: `/spec/listeners/0/portMapping` as `spec.listeners[0].portMapping`. */
export function pathText(pointer: string): string {
  const steps = pointerSteps(pointer).map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${cut(step)}`));
  return steps.join("").replace(/^\./, "") || "the request";
}

/** At most 60 characters of what a client sent. */
export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
