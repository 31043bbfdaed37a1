// Which unit tests a change concerns, found by who imports whom.
import { build } from 'esbuild';
import { isUnitTest, unitTestFiles } from './unit-test-files.mjs';

/**
 * The files of unit tests that import any of some files, the nearest first: those that import one themselves, then those
 * that import who does, and so on. A file of tests is the nearest to itself.
 *
 * @param {readonly string[]} files paths from the project's folder
 * @returns {Promise<string[]>}
 */
export async function relatedTests(files) {
  const importers = await readImporters();
  const found = new Set(files);
  // A set is gone through with what is added meanwhile.
  for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer);
  return [...found].filter((file) => importers.has(file) && isUnitTest(file));
}

/** By whom each file that tests reach is imported. @returns {Promise<Map<string, string[]>>} */
async function readImporters() {
  const { metafile } = await build({
    stdin: {
      contents: unitTestFiles()
        .map((file) => `import './${file}';`)
        .join('\n'),
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
    loader: { '.css': 'empty', '.node': 'empty' },
  });
  /** @type {Map<string, string[]>} */
  const importers = new Map(Object.keys(metafile.inputs).map((file) => [file, []]));
  for (const [file, { imports }] of Object.entries(metafile.inputs))
    if (file !== '<stdin>') for (const { path } of imports) importers.get(path)?.push(file);
  return importers;
}
