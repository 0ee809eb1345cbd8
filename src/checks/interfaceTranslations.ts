// Check: the words of the interface exist in Portuguese: code.json and the JSON files that Docusaurus keeps for the bar,
// the footer, the diary and the sidebar have every key, no key that nothing uses, and the same {placeholders} as the English.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { CheckContext, ContentCheck } from './contentCheck';
import type { Finding, Place } from './finding';
import { configMessages, sourceMessages, type InterfaceMessage } from './interfaceMessages';
import { readShape, readYamlText, type YamlSource } from './yamlSource';

const check = 'interface';
const codeFile = 'i18n/pt-BR/code.json';
const shape = z.record(
  z.string(),
  z.strictObject({ message: z.string().min(1, 'it is empty'), description: z.string().optional() }),
);

interface TranslationFile {
  source: YamlSource;
  messages: Record<string, { message: string }>;
  findings: Finding[];
}

/** JSON is YAML, so the reader of YAML gives the place of every key. */
function readTranslations(root: string, file: string): TranslationFile {
  const path = join(root, file);
  const source = readYamlText(check, file, existsSync(path) ? readFileSync(path, 'utf8') : '{}');
  const { data, findings } = readShape(check, source, shape);
  return { source, messages: data ?? {}, findings };
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

/** What is wrong with one translated message beside its English text. */
function messageFindings(place: Place, english: string, translated: string): Finding[] {
  if (placeholders(english) !== placeholders(translated)) {
    const message = `The English text has the placeholders ${placeholders(english) || '(none)'}, this one ${placeholders(translated) || '(none)'}.`;
    return [{ check, ...place, message, mend: 'Use the same placeholders in both languages.' }];
  }
  // Names are the same in both languages; a text of two words and more in lower case is a sentence left in English.
  if (english === translated && /\p{Ll}{2,}\s+\p{Ll}/u.test(english)) {
    return [{ check, ...place, message: `"${english}" is not translated.`, mend: 'Translate the message.' }];
  }
  return [];
}

function sourceFindings(file: TranslationFile, messages: readonly InterfaceMessage[]): Finding[] {
  if (file.findings.length > 0) return file.findings;
  const findings: Finding[] = [];
  const known = new Set(messages.map((message) => message.key));
  const missing = new Set<string>();
  for (const { key, text, ...place } of messages) {
    const translated = file.messages[key]?.message;
    if (translated === undefined) {
      if (missing.has(key)) continue;
      missing.add(key);
      const mend = `Add to ${codeFile}: "${key}": { "message": "..." }.`;
      findings.push({ check, ...place, message: `The message "${key}" has no Portuguese text.`, mend });
    } else if (text !== undefined) {
      findings.push(...messageFindings(file.source.placeOf([key, 'message']), text, translated));
    }
  }
  for (const key of Object.keys(file.messages)) {
    // The theme's own texts are translated by Docusaurus; one that stands here overrides it.
    if (known.has(key) || key.startsWith('theme.')) continue;
    const place = file.source.placeOfKey([key]);
    findings.push({
      check,
      ...place,
      message: `Nothing in src/ uses the message "${key}".`,
      mend: 'Remove it from this file.',
    });
  }
  return findings;
}

function configFindings(file: TranslationFile, english: Record<string, { message: string }>): Finding[] {
  if (file.findings.length > 0) return file.findings;
  const findings: Finding[] = [];
  for (const [key, { message: text }] of Object.entries(english)) {
    const translated = file.messages[key]?.message;
    if (translated === undefined) {
      const message = `This file has no "${key}" ("${text}").`;
      findings.push({ check, ...file.source.placeOf([]), message, mend: `Add it: "${key}": { "message": "..." }.` });
    } else {
      findings.push(...messageFindings(file.source.placeOf([key, 'message']), text, translated));
    }
  }
  for (const key of Object.keys(file.messages)) {
    if (key in english) continue;
    const place = file.source.placeOfKey([key]);
    findings.push({ check, ...place, message: `The site has no "${key}" any more.`, mend: 'Remove it, or rename it.' });
  }
  return findings;
}

async function run({ root, sources }: CheckContext): Promise<Finding[]> {
  const findings = sourceFindings(readTranslations(root, codeFile), sourceMessages(sources()));
  for (const [name, english] of await configMessages(root)) {
    findings.push(...configFindings(readTranslations(root, name), english));
  }
  return findings;
}

export const interfaceTranslations: ContentCheck = {
  name: check,
  description: 'Bar, footer, sidebar and every message of src/ have their Portuguese text, and no stale one is left.',
  run,
};
