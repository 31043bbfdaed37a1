import { articleText } from '../../fixtures/make-article';

/** Where a piece's file lies, from the content folder. */
export function pieceFile(piece: number): string {
  return `news/piece-${piece}.md`;
}

/** Where a piece's page is. */
export function pieceAddress(piece: number): string {
  return `/news/piece-${piece}`;
}

/** An article all of whose words name its version, so that a page shows it when it is made of two. */
export function pieceText(piece: number, version: number): string {
  const fields = {
    title: wordsOf(piece, version),
    slug: `piece-${piece}`,
    description: `What ${wordsOf(piece, version)} is about.`,
    date: `2024-0${1 + (piece % 9)}-11`,
    author: ['Ann Lee'],
    categories: ['Health: Faults'],
    link: { brand: 'a.example.com', href: `https://a.example.com/${piece}` },
  };
  return articleText(fields, `<p>The body of ${wordsOf(piece, version)}.</p>\n`);
}

/** What a text must hold that shows this version of a piece. */
export function wordsOf(piece: number, version: number): string {
  return `piece ${piece} version ${version}`;
}

/** Pieces of which a text shows more than one version. */
export function mixedPiecesIn(text: string): readonly string[] {
  const versions = new Map<string, Set<string>>();
  for (const [, piece = '', version = ''] of text.matchAll(/piece (\d+) version (\d+)/g))
    versions.set(piece, (versions.get(piece) ?? new Set()).add(version));
  return [...versions].flatMap(([piece, of]) =>
    of.size > 1 ? [`piece ${piece}: versions ${[...of].join(', ')}`] : [],
  );
}
