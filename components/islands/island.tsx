import type { ComponentType, ReactNode } from 'react';
import { ISLANDS, type IslandName, type IslandProps, type SlotName } from '@/components/islands/registry';
import { jsonForScript } from '@/lib/core/json-for-script';

interface Props<Name extends IslandName> {
  readonly name: Name;
  /** The component's props that are plain data. */
  readonly props: Omit<IslandProps<Name>, SlotName>;
  /** Parts that only the server renders; the browser keeps their markup. */
  readonly slots?: Partial<Record<SlotName, ReactNode>>;
  /** Query parameters: if the address has one of them, the island is mounted at once. */
  readonly parameters?: readonly string[];
}

/**
 * A part of a page that browser code hydrates once a reader shows intent. The server renders the component like any
 * other; its props follow in a data block, with which `loader.ts` mounts it.
 */
export function Island<Name extends IslandName>({ name, props, slots = {}, parameters }: Props<Name>) {
  const Component = ISLANDS[name] as ComponentType<Record<string, unknown>>;
  const filled = Object.entries(slots).flatMap(([slot, content]) =>
    content ? [[slot, <Slot key={slot} name={slot} content={content} />]] : [],
  );
  return (
    <>
      <div data-island={name} data-parameters={parameters?.join(' ')} className="contents">
        <Component {...props} {...Object.fromEntries(filled)} />
      </div>
      {Object.keys(props).length === 0 ? null : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the escaper for this sink is jsonForScript
        <script type="application/json" dangerouslySetInnerHTML={{ __html: jsonForScript(props) }} />
      )}
    </>
  );
}

function Slot({ name, content }: { name: string; content: ReactNode }) {
  return (
    <div data-slot={name} className="contents">
      {content}
    </div>
  );
}
