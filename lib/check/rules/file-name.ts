import { articleRule } from '@/lib/article/article-rule';
import { fileName as describeFileName } from '@/lib/check/texts/article';

/** `file-name`: `mdName`, in which exports store the file's name, must be the actual name. */
export const fileName = articleRule(['file'], ({ article, data, report }) => {
  const name = article.file.slice(article.file.lastIndexOf('/') + 1);
  const written = typeof data.mdName === 'string' ? data.mdName.trim() : '';
  if (written === '' || written === name) return [];
  const fix = { kind: 'set', path: ['mdName'], value: name } as const;
  return [report('file-name', ['mdName'], { ...describeFileName(written, name), fix })];
});
