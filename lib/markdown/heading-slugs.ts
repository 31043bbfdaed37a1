/**
 * Makes ids from the words of a page's headings, as GitHub, Hugo and the like do: a second heading with the same words gets
 * the suffix `-1`, a third `-2`.
 */
export function headingSlugs(): (words: string) => string {
  const used = new Map<string, number>();
  return (words) => {
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const times = used.get(slug) ?? 0;
    used.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  };
}
