import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSiteSchema, SITE_SCHEMA_FILE } from '@/lib/editor/site-schema';
import { parseSite } from '@/lib/site/parse-site';
import { SITE_FIELDS } from '@/lib/site/site-fields';
import { docText } from '@/tests/fixtures/doc-text';

it('lies beside this site’s settings as it is now (else: npm run schema)', () => {
  const committed = readFileSync(path.join(import.meta.dirname, '../../content', SITE_SCHEMA_FILE), 'utf8');
  expect(committed).toBe(`${JSON.stringify(buildSiteSchema(), null, 2)}\n`);
});

describe('docs/site.md', () => {
  const page = docText('site.md');

  it('describes every field, in their order', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(SITE_FIELDS));
  });

  it('shows settings that are taken', () => {
    const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(parseSite(example, 'site.yaml').problems).toEqual([]);
  });

  it('shows a problem as it is told', () => {
    const [, line = '', message = ''] =
      /^ {4}content\/site\.yaml:(\d+):11 error site-file timeZone: (.*)$/m.exec(page) ?? [];
    const { problems } = parseSite(`${'\n'.repeat(Number(line) - 1)}timeZone: London\n`, 'site.yaml');
    expect(problems.map(({ message: said, hint }) => `${said} (${hint})`)).toEqual([message]);
  });
});
