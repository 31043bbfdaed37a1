// npm run check
import { runCommand } from './run-command.mjs';

await runCommand('check/command.ts', 'check');
