/**
 * A stream that goes on only as long as its reader is signed in: `whenEnded` calls back when that is over, and
 * gives what stops waiting for it.
 */
export function untilSignedOut(
  source: ReadableStream<Uint8Array>,
  whenEnded: (ended: () => void) => () => void,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let isOpen = true;
  let stop = (): void => undefined;
  return new ReadableStream(
    {
      start(controller) {
        stop = whenEnded(() => {
          isOpen = false;
          controller.close();
          void reader.cancel().catch(() => undefined);
        });
      },
      async pull(controller) {
        const { done, value } = await reader.read();
        if (!isOpen) return;
        if (!done) return controller.enqueue(value);
        isOpen = false;
        stop();
        controller.close();
      },
      async cancel(reason) {
        isOpen = false;
        stop();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
