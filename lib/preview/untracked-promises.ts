import asyncHooks from 'node:async_hooks';

/**
 * Keeps React's development build from tracking every promise of this process. It does that for its developer tools, which
 * no editor opens, and never frees what preceded a promise that stays pending, such as an open connection (react/react
 * issue 36836). Call it before the first page is compiled. Delete it once React has fixed this: `npm run bench:preview`
 * shows the memory after many edits.
 */
export function leavePromisesUntracked(): void {
  const { createHook } = asyncHooks;
  asyncHooks.createHook = (callbacks) => {
    const { promiseResolve, ...others } = callbacks;
    // Only React uses promiseResolve in this process.
    return createHook(promiseResolve ? {} : others);
  };
}
