// Loaded before a server's own code: its clock goes ahead of this machine's by CLOCK_AHEAD milliseconds.
const ahead = Number(process.env.CLOCK_AHEAD);
const RealDate = Date;
const now = RealDate.now;

RealDate.now = () => now() + ahead;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length > 0 ? args : [target.now()], self),
});
