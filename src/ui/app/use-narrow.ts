import { useMediaQuery } from "@mantine/hooks";

/** True where the window has little room: the outline becomes a rail, and buttons of the top bar lose their words. */
export function useNarrow(): boolean {
  return useMediaQuery("(max-width: 1200px)", false, { getInitialValueInEffect: false });
}
