import type { Element, Nodes } from 'hast';
import { mediumOf, textOf } from '@/lib/markdown/replace-media';

/** The address from which a picture is finally loaded: that of lazy loading if `src` is only a placeholder. */
export function pictureAddress({ properties }: Element): string | undefined {
  const { src, dataSrc, dataLazySrc, dataOriginal, srcSet, dataSrcset } = properties;
  const written = [src, dataSrc, dataLazySrc, dataOriginal].map(textOf);
  const fromSet = [srcSet, dataSrcset].map(
    (set) => textOf(Array.isArray(set) ? set[0] : set).split(/[\s,]/, 1)[0] ?? '',
  );
  return [...written, ...fromSet].find((one) => one !== '' && !/^(?:data|blob|about):/i.test(one));
}

/** The address of a picture, a film or the like, without its size; empty for any other element. */
export function fileOf(node: Element): string {
  const address = node.tagName === 'img' ? pictureAddress(node) : MEDIA.test(node.tagName) ? mediumOf(node)?.href : '';
  return (address ?? '').replace(/[?#].*$/s, '').replace(/-\d{1,5}x\d{1,5}(?=\.\w{1,5}$)/, '');
}

const MEDIA = /^(?:audio|embed|frame|iframe|object|video)$/;

/** {@link fileOf} of all media outside `noscript`, which repeats what a script would load later. */
export function mediaOutside(tree: Nodes): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Nodes) => {
    if (node.type === 'element') {
      if (node.tagName === 'noscript') return;
      found.add(fileOf(node));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  found.delete('');
  return found;
}
