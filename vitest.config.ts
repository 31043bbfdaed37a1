import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { FOLDERS, unitTestFiles } from './scripts/test/unit-test-files.mjs';

/** Tests that change their process: settings are read once, and modules are loaded once. */
const CHANGES_PROCESS = /\bvi\.(?:stubEnv|mock|resetModules|useFakeTimers)\(|\bprocess\.env\.\w+ = /;

// Loading the same modules for each file takes twice as long as running all tests. So test files share processes, except
// those that would change one.
const alone = unitTestFiles().filter((file) => CHANGES_PROCESS.test(readFileSync(file, 'utf8')));

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    environment: 'node',
    // No test is timed: benchmarks measure how long something takes.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: [`{${FOLDERS}}/**/*.test.ts`], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone, isolate: true } },
    ],
  },
});
