/**
 * The only palette. `tailwind.config.ts` turns it into tokens, artworks are drawn with it. Text colours have a contrast
 * of at least 4.5 : 1 on both backgrounds (WCAG 2.2, 1.4.3), which the axe tests check.
 */

interface Shades {
  readonly light: string;
  readonly dark: string;
}

/** Surfaces and inks. */
export const paper = {
  /** The background of the page. */
  paper: { light: '#fbfaf6', dark: '#131517' },
  /** The background of boxes. */
  card: { light: '#f2f0e9', dark: '#1c1f22' },
  /** Headlines and body text. */
  ink: { light: '#16181b', dark: '#eceae4' },
  /** Bylines, dates, captions. */
  soft: { light: '#565a60', dark: '#a9adb3' },
  /** Thin lines. */
  rule: { light: '#d9d5c9', dark: '#33383d' },
  /** Heavy lines, such as the masthead's. */
  line: { light: '#16181b', dark: '#cfccc4' },
  /** Text on `hue`. */
  reverse: { light: '#ffffff', dark: '#101214' },
  /** The background of words that a search matched. */
  mark: { light: '#fbe7a1', dark: '#5c4a0e' },
} as const satisfies Record<string, Shades>;

/** A taxonomy's colour: `light` and `dark` for text and lines, `wash` for areas, `art` for artworks. */
interface Hue extends Shades {
  readonly wash: Shades;
  readonly art: readonly [deep: string, middle: string, bright: string, pale: string];
}

/** The names of the colours. Separate from {@link hues}, so that browser bundles do not contain those. */
export const HUE_NAMES = ['teal', 'plum', 'amber', 'indigo', 'brick', 'moss', 'slate', 'rose'] as const;

export type HueName = (typeof HUE_NAMES)[number];

export const hues = {
  teal: {
    light: '#0b6b62',
    dark: '#5fd0c2',
    wash: { light: '#dff0ec', dark: '#123432' },
    art: ['#073b3a', '#0b6b62', '#3fb5a3', '#e3f2ec'],
  },
  plum: {
    light: '#86316f',
    dark: '#e79bd1',
    wash: { light: '#f6e6f1', dark: '#3a1c33' },
    art: ['#3d1233', '#86316f', '#cf7ab6', '#f8eaf3'],
  },
  amber: {
    light: '#8a4b08',
    dark: '#f0b35e',
    wash: { light: '#f8ebd6', dark: '#38260d' },
    art: ['#4a2604', '#a55c0c', '#e9a847', '#faefdc'],
  },
  indigo: {
    light: '#3a4bad',
    dark: '#a5b2ff',
    wash: { light: '#e8ebfa', dark: '#1f2548' },
    art: ['#161d52', '#3a4bad', '#8093ee', '#ebeefb'],
  },
  brick: {
    light: '#a3352b',
    dark: '#f59c8f',
    wash: { light: '#f9e6e2', dark: '#401b17' },
    art: ['#4d1410', '#a3352b', '#e5796b', '#fbebe7'],
  },
  moss: {
    light: '#4b6410',
    dark: '#b5d263',
    wash: { light: '#edf2da', dark: '#28320f' },
    art: ['#243006', '#52700f', '#9fbf45', '#f1f5e1'],
  },
  slate: {
    light: '#3f5a6e',
    dark: '#a4c3d8',
    wash: { light: '#e5ecf1', dark: '#1f2c36' },
    art: ['#182733', '#3f5a6e', '#82a5bb', '#e9f0f4'],
  },
  rose: {
    light: '#a32a56',
    dark: '#ff9ebb',
    wash: { light: '#fae4eb', dark: '#431526' },
    art: ['#4a0f24', '#a32a56', '#e8779b', '#fce9ef'],
  },
} as const satisfies Record<HueName, Hue>;
