import { FRAME } from '@/components/texts';
import type { Frame } from '@/lib/pages/frame';

/** Name and description of the site, its contact and its links. */
export function Footer({ name, description, footer, contact, social }: Frame) {
  return (
    <footer className="mx-auto mt-20 max-w-page px-4 pb-10 md:px-8">
      <div className="grid gap-x-8 gap-y-3 border-t-[3px] border-line pt-5 md:grid-cols-2">
        <div className="max-w-md text-meta text-soft [overflow-wrap:anywhere]">
          <p className="font-serif text-small font-semibold text-ink">{name}</p>
          <p>{description}</p>
          {contact.address === '' && contact.email === '' ? null : (
            <address className="mt-2 not-italic">
              {contact.address}
              {contact.email === '' ? null : (
                <a href={`mailto:${contact.email}`} className="block py-2 font-semibold hover:underline">
                  {contact.email}
                </a>
              )}
            </address>
          )}
        </div>
        <div className="md:-mt-1">
          <FooterLinks label={FRAME.footer} links={footer} />
          <FooterLinks label={FRAME.social} links={social} rel="me" />
        </div>
      </div>
    </footer>
  );
}

function FooterLinks({ label, links, rel }: { label: string; links: Frame['footer']; rel?: string }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-4 text-meta font-semibold">
        {links.map(({ label: text, href }) => (
          <li key={href}>
            <a href={href} rel={rel} className="block py-2 hover:underline">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
