import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // As a build names itself; no test needs one.
    env: { BUILD_ID: 'test' },
    include: ['{app,deploy,lib,scripts}/**/*.test.ts'],
    environment: 'node',
    // No test is a timed one: how long something takes is for the benchmarks to say, on whatever machine.
    testTimeout: 60_000,
  },
});
