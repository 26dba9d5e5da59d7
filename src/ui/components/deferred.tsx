import { type ComponentType, useSyncExternalStore } from "react";
import type { Later } from "./later.ts";

/**
 * Shows a part that comes later: once it is there without delay, unlike one of `lazy`. Keys that are typed right
 * after the one that opens it are for its field.
 */
export function Deferred<Props extends object>({
  part,
  props,
}: {
  readonly part: Later<ComponentType<Props>>;
  readonly props: Props;
}) {
  const Component = useSyncExternalStore(part.want, part.current);
  return Component === undefined ? null : <Component {...props} />;
}
