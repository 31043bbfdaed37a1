import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The exit code of a process that is running, and all that it says from now on. */
export async function ended(child: ChildProcess): Promise<readonly [number | null, string]> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)));
  // Not "exit", after which the last of its output may still come.
  await once(child, 'close');
  return [child.exitCode, said.join('')];
}
