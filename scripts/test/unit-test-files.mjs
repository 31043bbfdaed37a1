import { readdirSync } from 'node:fs';

/** Where unit tests are, beside the code. */
export const FOLDERS = ['app', 'deploy', 'lib', 'scripts'];

/** The files of all unit tests, by their paths from the project's folder, with forward slashes. */
export function unitTestFiles() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(isUnitTest)
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
}

/** @param {string} file */
export function isUnitTest(file) {
  return file.endsWith('.test.ts');
}
