import { truncate } from '@/lib/core/truncate';
import { DESK, PARAMETERS } from '@/lib/preview/texts';

/** The query of a page as Next gives it. */
export type PageParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

export async function readPageParams(given: PageParams): Promise<URLSearchParams> {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(await given))
    for (const value of [values ?? []].flat()) params.append(name, value);
  return params;
}

/** Reads `page=2` of an address without other parameters; an invalid one is reported and ignored. */
export function parsePage(params: URLSearchParams): { readonly page: number; readonly problem: string | null } {
  const [written = '1', ...others] = params.getAll('page');
  if (others.length > 0) return { page: 1, problem: DESK.ignored(`page: ${PARAMETERS.twice}`) };
  if (isPageNumber(written)) return { page: Number(written), problem: null };
  return {
    page: 1,
    problem: DESK.ignored(`page: ${PARAMETERS.isNot(truncate(written, 40), PARAMETERS.expected.page)}`),
  };
}

/** Whether a text is a page number, from 1. */
export function isPageNumber(text: string): boolean {
  return /^[1-9]\d{0,5}$/.test(text);
}
