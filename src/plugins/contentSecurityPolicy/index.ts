// Docusaurus plugin: gives every built page its Content-Security-Policy.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

import { withPolicy } from './policyOf';

export default function contentSecurityPolicy(): Plugin {
  return {
    name: 'passo-content-security-policy',
    async postBuild({ outDir, routesPaths, baseUrl }) {
      const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
      const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
      for (const entry of pages) {
        const file = path.join(entry.parentPath, entry.name);
        // A later locale, or an edition, lies in a folder of this one: its pages are its own build's to mark.
        const route = `${baseUrl}${path
          .relative(outDir, file)
          .split(path.sep)
          .join('/')
          .replace(/index\.html$/, '')}`;
        if (!routesPaths.includes(route) && route !== `${baseUrl}404.html`) continue;
        await writeFile(file, withPolicy(await readFile(file, 'utf8')));
      }
    },
  };
}
