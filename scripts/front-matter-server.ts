import { spawn } from 'node:child_process';
import { existsSync, watchFile } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';
import { openArticleChecker } from '@/lib/editor/article-checker';
import { relayFrontMatter } from '@/lib/editor/front-matter-relay';
import { SCHEMA_FILE } from '@/lib/editor/front-matter-schema';
import { openProblemPublisher } from '@/lib/editor/problem-publisher';
import { CHECK_FAILED, noSchema } from '@/lib/editor/texts';
import { shownName } from '@/lib/library/list-content';
import { settingsOrExit } from './settings-or-exit';

// A language server for the front matter of articles, over standard input and output: docs/editor-completion.md
const root = settingsOrExit().CONTENT_DIR;
const schema = path.join(root, SCHEMA_FILE);
const schemaUri = pathToFileURL(schema).href;
const program = path.join(import.meta.dirname, '../node_modules/yaml-language-server/bin/yaml-language-server');
const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const editor = createMessageConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
const yaml = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const problems = openProblemPublisher({
  checker: openArticleChecker(root),
  rulePages: pathToFileURL(path.join(import.meta.dirname, '../docs/rules/')).href,
  publish: (uri, version, diagnostics) =>
    void editor.sendNotification('textDocument/publishDiagnostics', { uri, version, diagnostics }),
  fail: (error) => say(1, CHECK_FAILED(error instanceof Error ? error.message : String(error))),
});
relayFrontMatter(editor, yaml, { schemaUri, fileOf, problems });
editor.onNotification('initialized', () => {
  void yaml.sendNotification('initialized', {});
  watchSchema();
});
editor.onClose(() => server.kill());
server.on('exit', (code) => process.exit(code ?? 1));
yaml.listen();
editor.listen();

/** An article's path in problems; null for any other file. */
function fileOf(uri: string): string | null {
  if (!uri.startsWith('file:') || !/\.(md|markdown)$/i.test(uri)) return null;
  const file = path.relative(root, fileURLToPath(uri)).split(path.sep).join('/');
  return file.startsWith('news/') ? shownName(root, file) : null;
}

/** @param type 1 is an error, 2 a warning */
function say(type: 1 | 2, message: string): void {
  void editor.sendNotification('window/showMessage', { type, message });
}

/** A regenerated schema is used at once; a missing one is reported. */
function watchSchema(): void {
  watchFile(schema, { persistent: false, interval: 1000 }, () => {
    const params = { changes: [{ uri: schemaUri, type: 2 }] };
    void yaml.sendNotification('workspace/didChangeWatchedFiles', params);
  });
  if (!existsSync(schema)) say(2, noSchema(SCHEMA_FILE, root));
}
