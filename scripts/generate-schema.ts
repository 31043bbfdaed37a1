import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countOf } from '@/lib/core/count-of';
import { loadLibrary } from '@/lib/edition/load-library';
import { buildFrontMatterSchema } from '@/lib/editor/front-matter-schema';
import { SCHEMA_FILE } from '@/lib/editor/schema-file';
import { suggestionsOf } from '@/lib/editor/suggestions';
import { settingsOrExit } from './settings-or-exit';

// Writes the JSON Schema of the front matter beside the articles, for editors: npm run schema
const root = settingsOrExit().CONTENT_DIR;
const file = path.join(root, SCHEMA_FILE);
const suggestions = suggestionsOf(await loadLibrary(root, new Date()));
const text = `${JSON.stringify(buildFrontMatterSchema(suggestions), null, 2)}\n`;
const shown = path.relative(process.cwd(), file);
const same = existsSync(file) && readFileSync(file, 'utf8') === text;
if (!same) writeFileSync(file, text);
const { topics, offerings } = suggestions;
const holds = `${countOf(topics.length, 'topic')} and ${countOf(offerings.length, 'offering')} to suggest`;
console.log(same ? `${shown} is current: ${holds}.` : `Wrote ${shown}: ${holds}.`);
