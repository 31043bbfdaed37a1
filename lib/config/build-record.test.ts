import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

let project: string;

beforeEach(() => {
  project = tempFolder({ 'package-lock.json': '{"lockfileVersion":3}', 'content/news/.keep': '' });
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  vi.resetModules();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a server says of the build that a folder holds, with some of its record left out or replaced. */
async function served(differently: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { buildRecord, hashOfPackages } = await import('@/lib/config/build-record');
  const record = {
    packages: hashOfPackages(),
    contentDir: 'content',
    pages: [],
    islands: '0',
    content: {},
    ...differently,
  };
  writeInto(project, '.next/build-record.json', JSON.stringify(record));
  return buildRecord();
}

it('is read of a build that was made of this folder with these packages', async () =>
  expect(await served({})).toMatchObject({ contentDir: 'content' }));

it.each([
  [{ islands: undefined }, 'There is no complete build in .next. Make one with "npm run build".'],
  [{ packages: undefined }, 'There is no complete build in .next. Make one with "npm run build".'],
  [{ packages: 'other' }, '.next was built with other packages than are installed now. Build again.'],
  [{ contentDir: 'other' }, '.next was built from other, but CONTENT_DIR names content. Build again, or unset it.'],
])('is refused with %j', async (differently, message) => expect(served(differently)).rejects.toThrow(message));
