// npm run new
import { runCommand } from './run-command.mjs';

await runCommand('new-article/command.ts', 'newArticle');
