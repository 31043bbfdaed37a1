import { fold } from '@/lib/search/words';

/**
 * Makes a filter of names: a name passes if it contains every typed word, whatever its case, accents and spaces. An empty
 * text lets every name pass.
 */
export function nameFilter(typed: string): (name: string) => boolean {
  const words = typed
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  return (name) => {
    const folded = fold(name);
    return words.every((word) => folded.includes(word));
  };
}
