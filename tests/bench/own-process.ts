import { fork } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './search-archives';

/** Room for 50,000 articles as they are read, and the means to empty the heap before it is measured. */
const NODE_OPTIONS = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx'];

/**
 * Runs a module in a process of its own: one engine's garbage must not be counted as another's, nor what one archive
 * taught the compiler help the next.
 *
 * @param module a module that calls {@link answerParent}
 * @returns what it answered
 */
export async function askOwnProcess<Answer>(module: URL, input: unknown): Promise<Answer> {
  const child = fork(module, [JSON.stringify(input)], { cwd: ROOT, execArgv: NODE_OPTIONS });
  const kill = () => void child.kill();
  process.once('exit', kill);
  const answers: Answer[] = [];
  child.on('message', (answer) => answers.push(answer as Answer));
  const [code] = await once(child, 'exit');
  process.off('exit', kill);
  const [answer] = answers;
  if (code !== 0 || answer === undefined) throw new Error(`${module.pathname} ended without an answer.`);
  return answer;
}

/** The other side: gives `work` what was asked, and its answer to whoever asked. */
export async function answerParent<Input, Answer>(work: (input: Input) => Answer | Promise<Answer>): Promise<void> {
  const answer = await work(JSON.parse(process.argv[2] ?? 'null'));
  process.send?.(answer, () => process.disconnect());
}

/** Empties the heap of all that nobody holds any more. */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('Started without --expose-gc.');
  // Twice: what finalisers let go of in the first pass goes in the second.
  globalThis.gc();
  globalThis.gc();
}

/** Progress goes to the error stream: the table alone is the output. */
export function say(text: string): void {
  console.error(text);
}
