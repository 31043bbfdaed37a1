// Loaded before a server's own code: its clock is ahead of this machine's by CLOCK_AHEAD milliseconds, or by what CLOCK_FILE
// says at the moment.
import { readFileSync } from 'node:fs';

const { CLOCK_AHEAD, CLOCK_FILE } = process.env;
const RealDate = Date;
const now = RealDate.now;

RealDate.now = () => now() + Number(CLOCK_FILE ? readFileSync(CLOCK_FILE, 'utf8') : CLOCK_AHEAD);
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length > 0 ? args : [target.now()], self),
});
