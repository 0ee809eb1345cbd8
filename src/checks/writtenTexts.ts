// Every text of the site that somebody wrote for a reader, in one language: of the pages their words, titles and descriptions,
// of the examples the titles, summaries, tasks and hints. No code, no names of sources.
import type { CheckContext } from './contentCheck';
import type { Locale } from './exampleSchema';
import type { WrittenText } from './mdx';
import type { Page } from './pages';
import type { YamlSource } from './yamlSource';

/** Title and description of a page; both stand on one line each. */
function frontMatterTexts({ frontMatter }: Page): WrittenText[] {
  if (!frontMatter) return [];
  const value = (frontMatter.value ?? {}) as Record<string, unknown>;
  return ['title', 'description'].flatMap((name) => {
    const text = value[name];
    return typeof text === 'string' ? [{ ...frontMatter.placeOf([name]), text }] : [];
  });
}

/** The texts of a YAML file that stand under the name of the language, at whatever depth: `title: { en: ..., pt-BR: ... }`. */
function localisedTexts(source: YamlSource, locale: Locale): WrittenText[] {
  const texts: WrittenText[] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'string') {
      if (path.at(-1) === locale) texts.push({ ...source.placeOf(path), text: value });
    } else if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) walk(member, [...path, key]);
  };
  walk(source.value, []);
  return texts;
}

/** The texts of `locale`, page by page and example by example. Code between back-ticks in YAML texts is blanked, place for place. */
export function writtenTexts({ pages, examples }: CheckContext, locale: Locale): WrittenText[] {
  return [
    ...pages
      .filter((page) => page.locale === locale && page.syntax.length === 0)
      .flatMap((page) => [...frontMatterTexts(page), ...page.texts]),
    ...examples
      .flatMap(({ source, exercise, scenarios }) => [
        source,
        ...(exercise ? [exercise.source] : []),
        ...scenarios.map((scenario) => scenario.source),
      ])
      .flatMap((source) => localisedTexts(source, locale)),
  ].map((text) => ({ ...text, text: text.text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)) }));
}
