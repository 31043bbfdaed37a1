/**
 * Makes the ids of a page's headings of their words, as GitHub, Hugo and their like do: a second heading of the same words
 * gets `-1` behind them, a third `-2`.
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
