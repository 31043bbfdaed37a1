import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { hues, paper } from './lib/config/palette';

/** The palette's tokens as CSS variables: `:root` holds the light values, a reader's preference the dark ones. */
const tokens = plugin(({ addBase }) => {
  const surface = (shade: 'light' | 'dark') =>
    Object.fromEntries(Object.entries(paper).map(([name, value]) => [`--${name}`, value[shade]]));
  addBase({
    ':root': {
      ...surface('light'),
      '--hue': hues.teal.light,
      '--hue-wash': hues.teal.wash.light,
      colorScheme: 'light dark',
    },
    ...Object.fromEntries(
      Object.entries(hues).map(([hue, value]) => [
        `[data-hue="${hue}"]`,
        { '--hue': value.light, '--hue-wash': value.wash.light },
      ]),
    ),
    '@media (prefers-color-scheme: dark)': {
      ':root': { ...surface('dark'), '--hue': hues.teal.dark, '--hue-wash': hues.teal.wash.dark },
      ...Object.fromEntries(
        Object.entries(hues).map(([hue, value]) => [
          `[data-hue="${hue}"]`,
          { '--hue': value.dark, '--hue-wash': value.wash.dark },
        ]),
      ),
    },
  });
});

export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...Object.fromEntries(Object.keys(paper).map((name) => [name, `var(--${name})`])),
      // The colour of the nearest element around with data-hue.
      hue: 'var(--hue)',
      'hue-wash': 'var(--hue-wash)',
    },
    fontFamily: {
      serif: ['var(--font-serif)', 'var(--font-serif-ext)', 'Georgia', 'serif'],
      sans: ['var(--font-sans)', 'var(--font-sans-ext)', 'system-ui', 'sans-serif'],
    },
    fontSize: {
      // One scale, named by use; the large sizes depend on the window's width.
      nameplate: ['clamp(2.5rem, 1.2rem + 6vw, 5.25rem)', { lineHeight: '1', letterSpacing: '-0.015em' }],
      headline: ['clamp(2rem, 1.45rem + 2.4vw, 3.25rem)', { lineHeight: '1.08', letterSpacing: '-0.01em' }],
      'headline-long': ['clamp(1.75rem, 1.35rem + 1.7vw, 2.625rem)', { lineHeight: '1.1', letterSpacing: '-0.01em' }],
      'headline-longest': [
        'clamp(1.5rem, 1.2rem + 1.3vw, 2.125rem)',
        { lineHeight: '1.15', letterSpacing: '-0.005em' },
      ],
      section: ['clamp(1.375rem, 1.2rem + 0.6vw, 1.75rem)', { lineHeight: '1.15', letterSpacing: '-0.006em' }],
      title: ['1.375rem', { lineHeight: '1.2', letterSpacing: '-0.005em' }],
      'title-long': ['1.25rem', { lineHeight: '1.22', letterSpacing: '-0.005em' }],
      small: ['1.125rem', { lineHeight: '1.28' }],
      'small-long': ['1.0625rem', { lineHeight: '1.3' }],
      'small-longest': ['1rem', { lineHeight: '1.32' }],
      dek: ['clamp(1.125rem, 1.05rem + 0.35vw, 1.3125rem)', { lineHeight: '1.45' }],
      body: ['1.1875rem', { lineHeight: '1.6' }],
      base: ['1rem', { lineHeight: '1.5' }],
      meta: ['0.875rem', { lineHeight: '1.4' }],
      label: ['0.75rem', { lineHeight: '1.3', letterSpacing: '0.07em' }],
    },
    extend: {
      maxWidth: { page: '80rem', measure: '37rem' },
      screens: { md: '48rem', lg: '64rem', xl: '80rem' },
    },
  },
  plugins: [tokens],
} satisfies Config;
