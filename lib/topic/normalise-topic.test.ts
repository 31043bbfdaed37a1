import { describe, expect, it } from 'vitest';
import { derivedTopicSlug, normaliseTopic } from '@/lib/topic/normalise-topic';

const slugOf = (name: string) => normaliseTopic(name, undefined, undefined).slug;

describe('the address of a topic', () => {
  it.each([
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['Languages: F#', 'languages-f-sharp'],
    ['Drivers in C++ and C', 'drivers-in-c-plus-plus-and-c'],
  ])('tells one letter with signs from the letter alone: %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    const { label, taxonomy } = normaliseTopic(name, undefined, undefined);
    expect(derivedTopicSlug(String(label), String(taxonomy))).toBe(slug);
  });

  it.each([
    ['Google+', 'google'],
    ['Room #5', 'room-5'],
    ['#Hashtags', 'hashtags'],
    ['A+ Certification', 'a-certification'],
    ['.NET', 'net'],
    ['Notepad++', 'notepad'],
    ['50+ Years', '50-years'],
    ['Healthcare IT News: Telehealth', 'healthcare-it-news-telehealth'],
  ])('is what it was for all others: %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is the written one where there is one', () => {
    expect(normaliseTopic('C++', 'topic/c', undefined).slug).toBe('c');
  });
});
