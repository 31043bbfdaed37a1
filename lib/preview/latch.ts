/** Something that is waited for, but not for ever. */
export interface Latch {
  /** Resolves once the latch is open. */
  readonly opened: Promise<void>;
  open(): void;
}

/** A latch that opens by itself after some time. */
export function openLatchAfter(milliseconds: number): Latch {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    open = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { opened, open };
}
