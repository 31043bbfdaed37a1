import type { ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { ISLANDS } from '@/components/islands/registry';

/** The module that `loader.ts` imports at the first sign of intent. */
export interface IslandsModule {
  readonly mountIsland: (element: HTMLElement) => void;
}

/**
 * Hydrates an island.
 *
 * @param element the one with `data-island` that `<Island>` rendered
 * @throws {Error} when the page names an island that this code does not know
 */
export function mountIsland(element: HTMLElement): void {
  const islands: Readonly<Record<string, ComponentType<never>>> = ISLANDS;
  const Component = islands[element.dataset.island ?? ''] as ComponentType<Record<string, unknown>> | undefined;
  if (!Component) throw new Error(`There is no island named ${element.dataset.island}`);
  hydrateRoot(element, <Component {...propsOf(element)} {...slotsOf(element)} />);
}

function propsOf({ nextElementSibling: data }: HTMLElement): Record<string, unknown> {
  const isData = data instanceof HTMLScriptElement && data.type === 'application/json';
  return isData ? JSON.parse(data.text) : {};
}

function slotsOf(element: HTMLElement) {
  const slots = [...element.querySelectorAll<HTMLElement>('[data-slot]')];
  return Object.fromEntries(
    slots.map(({ dataset: { slot = '' }, innerHTML }) => [slot, <Slot key={slot} name={slot} html={innerHTML} />]),
  );
}

function Slot({ name, html }: { name: string; html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is the page's own markup
  return <div data-slot={name} className="contents" dangerouslySetInnerHTML={{ __html: html }} />;
}
