// npm run new-site
import { runCommand } from './run-command.mjs';

await runCommand('new-site/command.ts', 'newSite');
