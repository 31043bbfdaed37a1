import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleIslands } from './bundle-islands.mjs';

const { hash, files } = await bundleIslands();
const texts = new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));

describe('the code that reaches browsers', () => {
  it('is three scripts, of which islands and worker are whole but for what lives in the loader', () => {
    expect([...texts.keys()]).toEqual(['loader.js', 'islands.js', 'search-worker.js']);
    const imported = [...texts].map(([name, text]) => [name, text.match(/\bfrom\s*"[^"]*"/g) ?? []]);
    expect(Object.fromEntries(imported)).toEqual({
      'loader.js': [],
      'islands.js': ['from"./loader.js"'],
      'search-worker.js': [],
    });
  });

  it('has Preact in the place of React, and asks for no environment', () => {
    for (const [name, text] of texts) expect(text, name).not.toMatch(/process\.env|react\.production|"use client"/);
  });

  it('weighs of the search no more than 21 kB, compressed as any server could', () => {
    expect(gzipSync(texts.get('search-worker.js') ?? '', { level: 9 }).length).toBeLessThanOrEqual(21_000);
  });

  it('has the same hash as long as it is the same', async () => {
    expect(await bundleIslands()).toEqual({ hash, files });
  });
});
