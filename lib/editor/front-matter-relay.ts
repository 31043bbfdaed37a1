import type { CancellationToken, MessageConnection } from 'vscode-jsonrpc/node.js';
import { z } from 'zod';
import { frontMatterOnly } from '@/lib/editor/front-matter-only';
import type { ProblemPublisher } from '@/lib/editor/problem-publisher';

export interface RelaySettings {
  /** The schema, as a `file:` URI. */
  readonly schemaUri: string;
  /** An article's path in problems; null for any other document, which is ignored. */
  readonly fileOf: (uri: string) => string | null;
  readonly problems: ProblemPublisher;
}

const document = z.looseObject({ uri: z.string(), version: z.number() });
const opened = z.looseObject({ textDocument: document.extend({ text: z.string() }) });
const changed = z.looseObject({ textDocument: document, contentChanges: z.array(z.looseObject({ text: z.string() })) });
const named = z.looseObject({ textDocument: z.looseObject({ uri: z.string() }) });
const position = z.looseObject({ line: z.number(), character: z.number() });
const positioned = named.extend({ position });
const ranged = named.extend({ range: z.looseObject({ start: position, end: position }) });
const started = z.looseObject({ capabilities: z.looseObject({ textDocument: z.looseObject({}).optional() }) });
const configured = z.looseObject({ items: z.array(z.looseObject({ section: z.string().optional() })) });

/** The capabilities offered to an editor; others of the YAML server would treat the whole file as YAML. */
const CAPABILITIES = {
  textDocumentSync: { openClose: true, change: 1, save: true },
  completionProvider: { triggerCharacters: [' ', ':', '-'] },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
};

/**
 * Connects an editor with the YAML language server and with the rules: completion and hover come from the server, which
 * gets only the front matter of articles, with the site's schema; problems and fixes come from the rules. Nothing is
 * fetched from the web.
 */
export function relayFrontMatter(editor: MessageConnection, yaml: MessageConnection, settings: RelaySettings): void {
  const { schemaUri, fileOf, problems } = settings;
  /** The lines of each open article's YAML. */
  const open = new Map<string, { readonly first: number; readonly end: number }>();

  function show(uri: string, version: number, text: string): string | null {
    const file = fileOf(uri);
    if (file === null) return null;
    problems.show(uri, { file, text, version });
    const { yaml: source, ...lines } = frontMatterOnly(text);
    open.set(uri, lines);
    return source;
  }

  editor.onNotification('textDocument/didOpen', (params) => {
    const { textDocument } = opened.parse(params);
    const text = show(textDocument.uri, textDocument.version, textDocument.text);
    if (text === null) return;
    void yaml.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', text } });
  });
  editor.onNotification('textDocument/didChange', (params) => {
    const { textDocument, contentChanges } = changed.parse(params);
    const whole = contentChanges.at(-1)?.text;
    const text = whole === undefined ? null : show(textDocument.uri, textDocument.version, whole);
    if (text !== null)
      void yaml.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  });
  editor.onNotification('textDocument/didClose', (params) => {
    const { uri } = named.parse(params).textDocument;
    problems.close(uri);
    if (open.delete(uri)) void yaml.sendNotification('textDocument/didClose', params);
  });
  editor.onNotification('textDocument/didSave', () => problems.checkSoon());
  for (const method of ['textDocument/completion', 'textDocument/hover'])
    editor.onRequest(method, (params: unknown, token: CancellationToken) => {
      const { textDocument, position: at } = positioned.parse(params);
      const { first, end } = open.get(textDocument.uri) ?? { first: 0, end: 0 };
      return first <= at.line && at.line < end ? yaml.sendRequest(method, params, token) : null;
    });
  editor.onRequest('textDocument/codeAction', (params) => {
    const { textDocument, range } = ranged.parse(params);
    return problems.fixesIn(textDocument.uri, range);
  });
  relayLife(editor, yaml);
  yaml.onRequest('workspace/configuration', (params) => configuration(params, schemaUri));
}

/** Relays start, end and messages of the YAML server. */
function relayLife(editor: MessageConnection, yaml: MessageConnection): void {
  editor.onRequest('initialize', async (params) => {
    await yaml.sendRequest('initialize', reducedStart(params));
    return { capabilities: CAPABILITIES };
  });
  editor.onRequest('shutdown', () => yaml.sendRequest('shutdown'));
  editor.onNotification('exit', () => void yaml.sendNotification('exit'));
  for (const method of ['window/logMessage', 'window/showMessage'])
    yaml.onNotification(method, (params) => void editor.sendNotification(method, params));
  yaml.onRequest(() => null);
}

/** Reduces the editor's capabilities to what is relayed, so that the server requests nothing else. */
function reducedStart(params: unknown): unknown {
  const { capabilities, ...rest } = started.parse(params);
  const { completion, hover } = capabilities.textDocument ?? {};
  return { ...rest, capabilities: { workspace: { configuration: true }, textDocument: { completion, hover } } };
}

/** The server's settings, for the sections it requests; everything that would need the web is off. */
function configuration(params: unknown, schemaUri: string): unknown[] {
  const yaml = {
    schemas: { [schemaUri]: '*' },
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
    format: { enable: false, singleQuote: true },
    hoverSchemaSource: false,
    validate: false,
  };
  return configured.parse(params).items.map(({ section }) => (section === 'yaml' ? yaml : {}));
}
