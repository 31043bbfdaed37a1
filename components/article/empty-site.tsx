import { WithCode } from '@/components/layout/with-code';
import { EMPTY_SITE } from '@/components/texts';

/** Shown on a site without articles: how to add the first one. */
export function EmptySite() {
  return (
    <section aria-labelledby="empty" className="max-w-measure pt-6 pb-10">
      <h2 id="empty" className="font-serif text-headline font-semibold">
        {EMPTY_SITE.title}
      </h2>
      <div className="prose mt-4">
        <p>
          <WithCode text={EMPTY_SITE.lead} />
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>{EMPTY_SITE.sample}</pre>
      </div>
    </section>
  );
}
