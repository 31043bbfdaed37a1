/** An event to wait for, but not for ever: it happens when `open` is called, or after some time. */
export function openLatchAfter(milliseconds: number) {
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
