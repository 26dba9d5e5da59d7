import { useCallback, useEffect, useRef, useState } from "react";

/** How long a message waits for the user to type on, in milliseconds. */
const QUIET = 600;

/**
 * Whether a field holds its message back: from a keystroke until the user pauses or leaves. The second part
 * is told true at each keystroke and false on leaving.
 */
export function useMessageDelay(): readonly [quiet: boolean, tell: (typing: boolean) => void] {
  const [quiet, setQuiet] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = useCallback((typing: boolean) => {
    clearTimeout(timer.current);
    setQuiet(typing);
    if (typing) timer.current = setTimeout(() => setQuiet(false), QUIET);
  }, []);
  return [quiet, tell];
}
