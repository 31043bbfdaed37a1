import asyncHooks from 'node:async_hooks';

/**
 * Keeps React's development build from following every promise of this process. It does so for its own developer tools,
 * which no editor opens, and never lets go of what came before a promise that stays, such as an open connection
 * (react/react issue 36836). To be called before the first page is compiled. To be deleted when React has mended it:
 * `npm run bench:preview` shows the memory of many edits.
 */
export function leavePromisesUntracked(): void {
  const { createHook } = asyncHooks;
  asyncHooks.createHook = (callbacks) => {
    const { promiseResolve, ...others } = callbacks;
    // Nothing else in this process asks when a promise is resolved.
    return createHook(promiseResolve ? {} : others);
  };
}
