import { useMediaQuery } from "@mantine/hooks";

const NARROW = "(max-width: 1200px)";

/** True where the window has little room: the outline becomes a rail, and buttons of the top bar lose their words. */
export function useNarrow(): boolean {
  return useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
}

/** The same for what is not drawn. */
export function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}
