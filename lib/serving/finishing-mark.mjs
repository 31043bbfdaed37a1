/** The property of `globalThis` by which a process says that its responses are finished. */
export const FINISHING_MARK = Symbol.for('health-record.finishes-responses');
