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
    id: '1',
    islands: '0',
    ...differently,
  };
  writeInto(project, '.next/build-record.json', JSON.stringify(record));
  return buildRecord();
}

it('is read of a build that was made with these packages', async () =>
  expect(await served({})).toMatchObject({ id: '1' }));

it.each([
  [{ id: undefined }, 'There is no complete build in .next. Make one with "npm run build".'],
  [{ islands: undefined }, 'There is no complete build in .next. Make one with "npm run build".'],
  [{ packages: undefined }, 'There is no complete build in .next. Make one with "npm run build".'],
  [{ packages: 'other' }, '.next was built with other packages than are installed now. Build again.'],
])('is refused with %j', async (differently, message) => expect(served(differently)).rejects.toThrow(message));
