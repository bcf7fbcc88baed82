/** Where progress goes, and how. */
export interface ProgressTarget {
  write: (text: string) => unknown;
  isTTY: boolean;
}

export interface Progress {
  say: (line: string) => void;
  /** Takes the live line away, before anything else is printed. */
  end: () => void;
}

/** On a terminal one live line that is written over; otherwise one line a stage. */
export function progress(target: ProgressTarget, quiet: boolean): Progress {
  if (quiet) return { say: () => {}, end: () => {} };
  let live = false;
  return {
    say(line) {
      target.write(target.isTTY ? `\r\x1b[K${line} …` : `${line}\n`);
      live = target.isTTY;
    },
    end() {
      if (live) target.write('\r\x1b[K');
      live = false;
    },
  };
}
