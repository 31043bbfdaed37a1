import { spawn } from 'node:child_process';
import { existsSync, watchFile } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { frontMatterRelay, type Relayed } from '@/lib/editor/front-matter-relay';
import { frameMessage, type LspMessage, messageReader } from '@/lib/editor/lsp-message';
import { SCHEMA_FILE } from '@/lib/editor/schema-file';
import { settingsOrExit } from './settings-or-exit';

// A language server for the front matter of articles, over standard input and output: docs/editor-completion.md
const root = settingsOrExit().CONTENT_DIR;
const schema = path.join(root, SCHEMA_FILE);
const schemaUri = pathToFileURL(schema).href;
const program = path.join(import.meta.dirname, '../node_modules/yaml-language-server/bin/yaml-language-server');
const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const relay = frontMatterRelay({ schemaUri, isArticle });

process.stdin.on(
  'data',
  messageReader((message) => {
    send(relay.fromEditor(message));
    if (message.method === 'initialized') startWatching();
  }),
);
server.stdout.on(
  'data',
  messageReader((message) => send(relay.fromServer(message))),
);
process.stdin.on('end', () => server.kill());
server.on('exit', (code) => process.exit(code ?? 1));

function send({ toServer, toEditor }: Relayed): void {
  if (toServer) server.stdin.write(frameMessage(toServer));
  if (toEditor) process.stdout.write(frameMessage(toEditor));
}

function isArticle(uri: string): boolean {
  if (!uri.startsWith('file:') || !/\.(md|markdown)$/i.test(uri)) return false;
  const inNews = path.relative(path.join(root, 'news'), fileURLToPath(uri));
  return inNews !== '' && !inNews.startsWith('..') && !path.isAbsolute(inNews);
}

/** A schema that is generated anew counts at once; one that is missing is told. */
function startWatching(): void {
  watchFile(schema, { persistent: false, interval: 1000 }, () => {
    const params = { changes: [{ uri: schemaUri, type: 2 }] };
    send(relay.fromEditor({ jsonrpc: '2.0', method: 'workspace/didChangeWatchedFiles', params }));
  });
  if (existsSync(schema)) return;
  const message = `There is no ${SCHEMA_FILE} in ${root} yet, so nothing is completed. Make it: npm run schema`;
  const told: LspMessage = { jsonrpc: '2.0', method: 'window/showMessage', params: { type: 2, message } };
  send({ toEditor: told });
}
