import { jsonForScript } from '@/lib/core/json-for-script';

/** A JSON-LD data block. The browser never runs it, and it is escaped so that no text can end it. */
export function StructuredData({ data }: { data: object }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the escaper for this sink is jsonForScript
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />;
}
