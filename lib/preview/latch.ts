/** An event to wait for, but not for ever. */
export interface Latch {
  readonly opened: Promise<void>;
  open(): void;
}

/** A latch that opens when `open` is called, or after some time. */
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
