/** Runs in the page before its own scripts: times frames and keystrokes, and knows when the page came to rest. */
export const RECORDER = `
  (() => {
    const state = { on: false, frames: [], keys: [], calm: 0, stableAt: 0 };
    let last = 0, same = 0, calmSince = 0, cards = -1;
    const tick = (now) => {
      if (state.on) state.frames.push(now - last);
      state.calm = now - last < 34 ? state.calm + 1 : 0;
      if (state.ready !== undefined && state.stableAt === 0) {
        const found = document.querySelectorAll(state.ready).length;
        if (found > 0 && found === cards && now - last < 34) {
          same += 1;
          if (same === 1) calmSince = performance.now();
          if (same === 4) state.stableAt = calmSince;
        } else same = 0;
        cards = found;
      }
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    addEventListener("keydown", ({ timeStamp, key }) => {
      if (!state.on || key.length > 9) return;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => state.keys.push(performance.now() - timeStamp);
        painted.port2.postMessage(0);
      });
    }, true);
    window.benchRecorder = state;
  })();
`;

/** What the recorder keeps on `window`. */
export interface RecorderState {
  /** True while frames and keystrokes are recorded. */
  on: boolean;
  /** Time from frame to frame, in ms. */
  frames: number[];
  /** Time from each keystroke until the frame after it was made, in ms. */
  keys: number[];
  /** How many frames below 34 ms came in a row. */
  calm: number;
  /** A selector of what the page draws. */
  ready?: string;
  /**
   * Time from navigation to the first of four calm frames (none above 34 ms) in which as many elements of
   * `ready` were there, one at least; 0 until then.
   */
  stableAt: number;
}
