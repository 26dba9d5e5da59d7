/** A finger that rests so long asks for the menu, in milliseconds; longer than where the system says so itself. */
const LONG = 650;
/** A finger that rests moves by no more than so many pixels. */
const SLOP = 8;

/** Lets a long press of one finger open the context menu where the system does not. Returns how to stop that. */
export function longPress(host: HTMLElement): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: PointerEvent | undefined;
  const end = (): void => {
    clearTimeout(timer);
    start = undefined;
  };
  host.addEventListener(
    "pointerdown",
    (event) => {
      end();
      if (event.pointerType !== "touch" || !event.isPrimary) return;
      start = event;
      timer = setTimeout(() => {
        const { clientX, clientY, target } = event;
        end();
        const asked = new MouseEvent("contextmenu", { bubbles: true, cancelable: true, clientX, clientY });
        target?.dispatchEvent(asked);
      }, LONG);
    },
    { capture: true, signal },
  );
  host.addEventListener(
    "pointermove",
    (event) => {
      if (start === undefined || event.pointerId !== start.pointerId) return;
      if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > SLOP) end();
    },
    { capture: true, signal },
  );
  for (const type of ["pointerup", "pointercancel", "contextmenu"]) {
    host.addEventListener(type, end, { capture: true, signal });
  }
  return () => {
    end();
    stop.abort();
  };
}
