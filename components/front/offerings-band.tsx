import { Section } from '@/components/layout/section';
import { ALL, FRONT } from '@/components/texts';
import { articlePath, OFFERINGS_PATH, offeringPath } from '@/lib/config/paths';
import type { OfferingsBand as Model, OfferingInNews } from '@/lib/pages/front/bands';

/** Offerings in the news, each with the article that names it. */
export function OfferingsBand({ offerings }: Model) {
  return (
    <Section
      id="offerings"
      title={FRONT.offerings}
      more={{ label: ALL.offerings, href: OFFERINGS_PATH }}
      className="mt-14"
    >
      <ul className="mt-4 grid gap-x-10 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {offerings.map((entry) => (
          <InNews key={entry.offering.slug} {...entry} />
        ))}
      </ul>
    </Section>
  );
}

function InNews({ offering: { slug, label }, why }: OfferingInNews) {
  return (
    <li className="min-w-0 border-l-2 border-rule pl-4 [overflow-wrap:anywhere]">
      <a href={offeringPath(slug)} className="headline-link inline-block py-0.5 text-small font-semibold">
        {label}
      </a>
      <p className="text-meta text-soft">
        {FRONT.in.before}
        <a
          href={articlePath(why.slug)}
          className="text-ink underline decoration-rule underline-offset-4 hover:decoration-current"
        >
          {why.title}
        </a>
        {FRONT.in.between}
        <time dateTime={why.day}>{why.shownDay}</time>
        {FRONT.in.after}
      </p>
    </li>
  );
}
