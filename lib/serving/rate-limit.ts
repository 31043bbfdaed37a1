/** Whether one more call is allowed within a minute. */
export type RateLimit = () => boolean;

const MINUTE = 60_000;

/** Allows `most` calls in any minute; those it refuses do not count. */
export function rateLimit(most: number, now: () => number = Date.now): RateLimit {
  const calls: number[] = [];
  return () => {
    const moment = now();
    while (calls[0] !== undefined && calls[0] <= moment - MINUTE) calls.shift();
    if (calls.length >= most) return false;
    calls.push(moment);
    return true;
  };
}
