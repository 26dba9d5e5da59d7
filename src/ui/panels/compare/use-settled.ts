import { useEffect, useState } from "react";

/** The value once it has stayed the same for so many milliseconds; with 0 the value as it is. */
export function useSettled<T>(value: T, after: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (after === 0) {
      // Where it is to settle later, it begins with what was shown last.
      setSettled(value);
      return undefined;
    }
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return after === 0 ? value : settled;
}
