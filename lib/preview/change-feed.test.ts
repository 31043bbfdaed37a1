import { expect, it } from 'vitest';
import { openChangeFeed } from '@/lib/preview/change-feed';

it('calls every listener until it leaves, and keeps the latest change for whoever comes later', () => {
  const feed = openChangeFeed<string>();
  expect(feed.last()).toBeNull();
  const heard: string[] = [];
  const leave = feed.subscribe((change) => heard.push(`one: ${change}`));
  feed.subscribe((change) => heard.push(`two: ${change}`));
  feed.publish('a');
  leave();
  feed.publish('b');
  expect(heard).toEqual(['one: a', 'two: a', 'two: b']);
  expect(feed.last()).toBe('b');
});

it('is silent once it is closed', () => {
  const feed = openChangeFeed<string>();
  const heard: string[] = [];
  feed.subscribe((change) => heard.push(change));
  feed.publish('a');
  feed.close();
  feed.publish('b');
  expect([heard, feed.last()]).toEqual([['a'], 'a']);
});
