import { fold } from '@/lib/search/words';

/**
 * Makes a filter of names from what a reader types: a name passes that has every typed word somewhere in it, whatever its
 * case, accents and spaces. Nothing typed lets every name pass.
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
