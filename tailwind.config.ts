import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { hues, paper } from './lib/config/palette';

/** The palette's tokens as CSS variables: `:root` holds the light values, a reader's preference the dark ones. */
const tokens = plugin(({ addBase }) => {
  const surface = (shade: 'light' | 'dark') =>
    Object.fromEntries(Object.entries(paper).map(([name, value]) => [`--${name}`, value[shade]]));
  addBase({
    ':root': { ...surface('light'), '--hue': hues.teal.light, '--hue-wash': hues.teal.wash.light, colorScheme: 'light dark' },
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
      // Whatever stands inside an element with data-hue takes that taxonomy's colour.
      hue: 'var(--hue)',
      'hue-wash': 'var(--hue-wash)',
    },
    fontFamily: {
      serif: ['var(--font-serif)', 'var(--font-serif-ext)', 'Georgia', 'serif'],
      sans: ['var(--font-sans)', 'var(--font-sans-ext)', 'system-ui', 'sans-serif'],
    },
    extend: {
      maxWidth: { page: '80rem', measure: '42rem' },
      screens: { md: '48rem', lg: '64rem', xl: '80rem' },
    },
  },
  plugins: [tokens],
} satisfies Config;
