import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countOf } from '@/lib/core/count-of';
import { loadLibrary } from '@/lib/edition/load-library';
import { buildFrontMatterSchema, SCHEMA_FILE } from '@/lib/editor/front-matter-schema';
import { buildSiteSchema, SITE_SCHEMA_FILE } from '@/lib/editor/site-schema';
import { suggestionsOf } from '@/lib/editor/suggestions';
import { settingsOrExit } from './settings-or-exit';

// Writes the JSON Schemas of the front matter and of site.yaml into the content folder, for code editors: npm run schema
const root = settingsOrExit().CONTENT_DIR;
const suggestions = suggestionsOf(await loadLibrary(root, new Date()));
const { topics, offerings } = suggestions;
const holds = `${countOf(topics.length, 'topic')} and ${countOf(offerings.length, 'offering')} to suggest`;
write(SCHEMA_FILE, buildFrontMatterSchema(suggestions), `: ${holds}`);
write(SITE_SCHEMA_FILE, buildSiteSchema(), '');

function write(name: string, schema: object, note: string): void {
  const file = path.join(root, name);
  const shown = path.relative(process.cwd(), file);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!same) writeFileSync(file, text);
  console.log(same ? `${shown} is current${note}.` : `Wrote ${shown}${note}.`);
}
