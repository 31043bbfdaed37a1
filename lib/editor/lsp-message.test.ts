import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameMessage, type LspMessage, messageReader } from '@/lib/editor/lsp-message';

describe('messages over a stream', () => {
  it('arrive whole and in order, however the stream is cut', () => {
    const message = fc
      .string({ unit: 'grapheme' })
      .map((params): LspMessage => ({ jsonrpc: '2.0', method: 'm', params }));
    fc.assert(
      fc.property(fc.array(message), fc.integer({ min: 1, max: 40 }), (messages, size) => {
        const bytes = Buffer.from(messages.map(frameMessage).join(''));
        const taken: LspMessage[] = [];
        const read = messageReader((each) => taken.push(each));
        for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size));
        expect(taken).toEqual(messages);
      }),
    );
  });

  it('may carry other headers, in any case', () => {
    const taken: LspMessage[] = [];
    const read = messageReader((each) => taken.push(each));
    read(Buffer.from('Content-Type: application/vscode-jsonrpc\r\ncontent-length: 17\r\n\r\n{"jsonrpc":"2.0"}'));
    expect(taken).toEqual([{ jsonrpc: '2.0' }]);
  });

  it('are refused without a length', () => {
    const read = messageReader(() => undefined);
    expect(() => read(Buffer.from('Hello\r\n\r\n'))).toThrow('Content-Length');
  });
});
