import { z } from 'zod';
import { frontMatterOnly } from '@/lib/editor/front-matter-only';
import type { LspMessage } from '@/lib/editor/lsp-message';

/** What a relay is told of its surroundings. */
export interface RelaySettings {
  /** Where the schema lies, as a `file:` URI. */
  readonly schemaUri: string;
  /** Whether a document is an article; of all others nothing is handed on. */
  readonly isArticle: (uri: string) => boolean;
}

/** Where a message goes, and what becomes of it on the way. */
export interface Relayed {
  readonly toServer?: LspMessage;
  readonly toEditor?: LspMessage;
}

/** Stands between an editor and the YAML language server; each function takes one side's message. */
export interface FrontMatterRelay {
  fromEditor(message: LspMessage): Relayed;
  fromServer(message: LspMessage): Relayed;
}

const document = z.looseObject({ uri: z.string() });
const opened = z.looseObject({ textDocument: document.extend({ text: z.string() }) });
const changed = z.looseObject({ textDocument: document, contentChanges: z.array(z.looseObject({ text: z.string() })) });
const closed = z.looseObject({ textDocument: document });
const asked = z.looseObject({ textDocument: document, position: z.looseObject({ line: z.number() }) });
const started = z.looseObject({ capabilities: z.looseObject({ textDocument: z.looseObject({}).optional() }) });
const configured = z.looseObject({ items: z.array(z.looseObject({ section: z.string().optional() })) });

/** What an editor may use of the server; all else would take the whole file for YAML. */
const CAPABILITIES = {
  textDocumentSync: { openClose: true, change: 1 },
  completionProvider: { triggerCharacters: [' ', ':', '-'] },
  hoverProvider: true,
};
const ASKED = new Set(['textDocument/completion', 'textDocument/hover']);
const HANDED_ON = new Set(['initialized', 'shutdown', 'exit', '$/cancelRequest', 'workspace/didChangeWatchedFiles']);
const TOLD = new Set(['textDocument/publishDiagnostics', 'window/logMessage', 'window/showMessage']);
const METHOD_NOT_FOUND = -32601;

/**
 * Makes the YAML language server understand articles: it sees their front matter, with the body blanked out, under the
 * site's schema, and an editor asks it of nothing but the front matter. Nothing is fetched from the web.
 */
export function frontMatterRelay({ schemaUri, isArticle }: RelaySettings): FrontMatterRelay {
  /** The lines of each open article's YAML. */
  const open = new Map<string, { readonly first: number; readonly end: number }>();
  let initialize: LspMessage['id'];

  const yamlOf = (uri: string, text: string): string => {
    const { yaml, ...lines } = frontMatterOnly(text);
    open.set(uri, lines);
    return yaml;
  };

  const fromEditor = (message: LspMessage): Relayed => {
    const { id, method = '', params } = message;
    if (method === 'initialize') {
      initialize = id;
      return { toServer: { ...message, params: reducedStart(params) } };
    }
    if (method === 'textDocument/didOpen') {
      const { textDocument } = opened.parse(params);
      if (!isArticle(textDocument.uri)) return {};
      const yaml = { ...textDocument, languageId: 'yaml', text: yamlOf(textDocument.uri, textDocument.text) };
      return { toServer: { ...message, params: { textDocument: yaml } } };
    }
    if (method === 'textDocument/didChange') {
      const { textDocument, contentChanges } = changed.parse(params);
      const text = contentChanges.at(-1)?.text;
      if (!open.has(textDocument.uri) || text === undefined) return {};
      const contentChange = { text: yamlOf(textDocument.uri, text) };
      return { toServer: { ...message, params: { textDocument, contentChanges: [contentChange] } } };
    }
    if (method === 'textDocument/didClose') {
      return open.delete(closed.parse(params).textDocument.uri) ? { toServer: message } : {};
    }
    if (ASKED.has(method)) {
      const { textDocument, position } = asked.parse(params);
      const { first, end } = open.get(textDocument.uri) ?? { first: 0, end: 0 };
      const inside = first <= position.line && position.line < end;
      return inside ? { toServer: message } : { toEditor: { jsonrpc: '2.0', id, result: null } };
    }
    if (HANDED_ON.has(method)) return { toServer: message };
    if (method === '' || id === undefined) return {};
    return { toEditor: { jsonrpc: '2.0', id, error: { code: METHOD_NOT_FOUND, message: `No ${method} here.` } } };
  };

  const fromServer = (message: LspMessage): Relayed => {
    const { id, method, params } = message;
    if (method === undefined) {
      if (id !== initialize || message.error) return { toEditor: message };
      initialize = undefined;
      return { toEditor: { ...message, result: { capabilities: CAPABILITIES } } };
    }
    if (id === undefined) return TOLD.has(method) ? { toEditor: message } : {};
    const result = method === 'workspace/configuration' ? configuration(params, schemaUri) : null;
    return { toServer: { jsonrpc: '2.0', id, result } };
  };

  return { fromEditor, fromServer };
}

/** Says that the editor can do no more than what is handed on, so that the server asks for nothing else. */
function reducedStart(params: unknown): unknown {
  const { capabilities, ...rest } = started.parse(params);
  const { completion, hover, publishDiagnostics } = capabilities.textDocument ?? {};
  const textDocument = { completion, hover, publishDiagnostics };
  return { ...rest, capabilities: { workspace: { configuration: true }, textDocument } };
}

/** The server's settings, section by section as it asks for them; everything that would need the web is off. */
function configuration(params: unknown, schemaUri: string): unknown[] {
  const yaml = {
    schemas: { [schemaUri]: '*' },
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
    format: { enable: false, singleQuote: true },
    hoverSchemaSource: false,
  };
  return configured.parse(params).items.map(({ section }) => (section === 'yaml' ? yaml : {}));
}
