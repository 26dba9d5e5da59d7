import { useCallback, useLayoutEffect, useRef } from "react";

/** Gives the latest value to listeners that outlive a rendering: always the same function. */
export function useLatest<T>(value: T): () => T {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return useCallback(() => ref.current, []);
}
