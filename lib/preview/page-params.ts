import { truncate } from '@/lib/core/truncate';
import { DESK, PARAMETERS } from '@/lib/preview/texts';

/** The parameters of a page's address as Next hands them over. */
export type PageParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The same in the form that the platform knows. */
export async function readPageParams(given: PageParams): Promise<URLSearchParams> {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(await given))
    for (const value of [values ?? []].flat()) params.append(name, value);
  return params;
}

/** Reads `page=2` of an address that has no other parameters; what cannot be followed is told and left out. */
export function parsePage(params: URLSearchParams): { readonly page: number; readonly problem: string | null } {
  const [written = '1', ...others] = params.getAll('page');
  if (others.length > 0) return { page: 1, problem: DESK.ignored(`page: ${PARAMETERS.twice}`) };
  if (isPageNumber(written)) return { page: Number(written), problem: null };
  return {
    page: 1,
    problem: DESK.ignored(`page: ${PARAMETERS.isNot(truncate(written, 40), PARAMETERS.expected.page)}`),
  };
}

/** Whether a text is the number of a page, from 1. */
export function isPageNumber(text: string): boolean {
  return /^[1-9]\d{0,5}$/.test(text);
}
