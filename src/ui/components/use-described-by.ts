import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Says which texts describe a field of Mantine. Its inputs take `aria-describedby` only from their own error and
 * description, which stand elsewhere here: the attribute is set on the element itself.
 */
export function useDescribedBy<T extends HTMLElement>(ids: string | undefined): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    if (ids === undefined) ref.current?.removeAttribute("aria-describedby");
    else ref.current?.setAttribute("aria-describedby", ids);
  }, [ids]);
  return ref;
}
