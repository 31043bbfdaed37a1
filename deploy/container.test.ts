import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseEnv } from '@/lib/config/env';
import { ALLOCATOR } from '@/scripts/allocator.mjs';
import { readStages, saidBy, settingsIn } from '@/tests/fixtures/deployment';

const stages = readStages('deploy/Dockerfile');
const [making = []] = stages;
const image = stages.at(-1) ?? [];
const compose = parse(readFileSync('deploy/compose.yaml', 'utf8'));

describe('the image', () => {
  it('has nothing but the assembled build, and runs nobody else to make it', () => {
    const copied = image.filter(({ name }) => name === 'COPY' || name === 'ADD').map(({ text }) => text);
    expect(copied).toEqual(['--from=build /portal /portal']);
    expect(saidBy(making, 'RUN')).toBe('cp --recursive .next/current/. /portal');
    expect(image.filter(({ name, text }) => name === 'RUN' && /npm|npx/.test(text))).toEqual([]);
  });

  it('is run by somebody who is not root, from where its files are', () => {
    expect(saidBy(image, 'USER')).toBe('node');
    expect(saidBy(image, 'WORKDIR')).toBe('/portal');
  });

  it('has its program hear signals, without a shell in between', () => {
    expect(JSON.parse(saidBy(image, 'CMD'))).toEqual(['node', 'server.cjs']);
    expect(saidBy(image, 'STOPSIGNAL')).toBe('SIGTERM');
  });

  it('has settings that there are, and one folder to write to', () => {
    const settings = settingsIn(image);
    const known = [...Object.keys(parseEnv({})), ...Object.keys(ALLOCATOR)];
    expect(known).toEqual(expect.arrayContaining(Object.keys(settings)));
    expect(settings).toMatchObject(ALLOCATOR);
    expect(saidBy(image, 'VOLUME')).toBe(settings.CACHE_DIR);
    expect(saidBy(image, 'EXPOSE')).toBe(settings.PORT);
  });

  it('is built with the address that it is served with', () => {
    expect([saidBy(making, 'ARG'), saidBy(image, 'ARG')]).toEqual(['SITE_URL', 'SITE_URL']);
    expect(settingsIn(image).SITE_URL).toBe('$SITE_URL');
  });

  it('is made of no file that git does not have either', () => {
    const lines = (file: string) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.replace(/\/$/, ''));
    const ignored = lines('deploy/Dockerfile.dockerignore').map((line) => line.replace('**/', ''));
    expect(ignored).toEqual(expect.arrayContaining(lines('.gitignore')));
  });
});

describe('its services', () => {
  const { portal, redis, nginx } = compose.services;
  const volumesOf = (service: { volumes?: string[] }) => service.volumes ?? [];

  it('give the portal nothing to write to but its cache, and no rights', () => {
    expect(portal).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(volumesOf(portal).filter((volume) => !volume.endsWith(':ro'))).toEqual([`cache:${saidBy(image, 'VOLUME')}`]);
    expect(volumesOf(portal)).toContainEqual(expect.stringMatching(`:${settingsIn(image).CONTENT_DIR}:ro$`));
    expect([portal.tmpfs, portal.privileged, portal.user]).toEqual([undefined, undefined, undefined]);
  });

  it('wait for longer than the server does before they end it', () => {
    expect(Number.parseInt(portal.stop_grace_period, 10)).toBeGreaterThan(10);
  });

  it('have nobody but nginx be reached from outside', () => {
    expect([portal.ports, redis.ports, nginx.ports]).toEqual([undefined, undefined, ['80:80']]);
  });

  it('find one another', () => {
    const { source, target } = nginx.configs[0];
    expect(target).toBe('/etc/nginx/conf.d/upstream.conf');
    expect(compose.configs[source].content).toContain(`server portal:${settingsIn(image).PORT};`);
    expect(new URL(portal.environment.REDIS_URL).hostname).toBe('redis');
    const named = Object.values<{ volumes?: string[] }>(compose.services)
      .flatMap(volumesOf)
      .map((volume) => volume.split(':')[0] ?? '');
    expect(named.filter((name) => /^[a-z-]+$/.test(name)).toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });

  it('build with the address that they serve', () => {
    expect(portal.build.args.SITE_URL).toBe(portal.environment.SITE_URL);
  });
});
