/** Runs in the page before its own scripts: counts frames, and knows when the page came to rest. */
export const RECORDER = `
  (() => {
    const state = { on: false, frames: 0, calm: 0, stableAt: 0, last: 0 };
    const tick = (now) => {
      if (state.on) state.frames += 1;
      if (state.ready !== undefined && state.stableAt === 0) {
        state.calm = now - state.last < 34 ? state.calm + 1 : 0;
        if (state.calm === 4) state.stableAt = performance.now();
      }
      state.last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    window.benchRecorder = state;
  })();
`;

/** What the recorder keeps on \`window\`. */
export interface RecorderState {
  on: boolean;
  frames: number;
  /** Set by the driver once the board says that it is there. */
  ready?: true;
  /** Time since navigation of the fourth calm frame after that, in ms; 0 until then. */
  stableAt: number;
}
