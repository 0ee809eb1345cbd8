// `npm run fonts`: makes the fonts of the site, src/css/fonts/*.woff2, from Inter and Source Serif 4: the characters of
// fontCharacters.ts, and the weights that the pages use. They are less than half of the originals, and every page loads them.
// Their licence (SIL OFL 1.1) asks that a changed font does not carry a reserved name: hence Passo Sans and Passo Serif.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontCharacters } from './fontCharacters';

const packages = 'node_modules/@fontsource-variable';
const target = 'src/css/fonts';

const fonts = [
  { name: 'passo-sans', from: 'inter', characters: fontCharacters, weights: { min: 400, max: 700 } },
  // Headings only, which have one weight.
  { name: 'passo-serif', from: 'source-serif-4', characters: fontCharacters, weights: 600 },
  // The name in the bar, for the pages that have no other serif.
  { name: 'passo-name', from: 'source-serif-4', characters: new Set('Passo'), weights: 600 },
];

async function main(): Promise<void> {
  for (const { name, from, characters, weights } of fonts) {
    const original = readFileSync(join(packages, from, 'files', `${from}-latin-wght-normal.woff2`));
    const subset = await subsetFont(original, [...characters].join(''), {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
    });
    writeFileSync(join(target, `${name}.woff2`), subset);
    copyFileSync(join(packages, from, 'LICENSE'), join(target, `${name}.LICENSE.txt`));
    console.log(`${name}.woff2: ${subset.length} of ${original.length} bytes`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
