// Check: links and images of pages lead somewhere: files, anchors and pages inside the site, https outside of it.
// Docusaurus' own `throw` on the built pages stays on; this one has the line.
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { CheckContext, ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import type { PageLink } from './mdx';
import { contentFolders, type Page } from './pages';

/** What is wrong with a link, and how to mend it. */
type Fault = { message: string; mend: string } | undefined;

function anchorFault(target: Page, anchor: string): Fault {
  if (anchor === '' || target.syntax.length > 0 || target.anchors.has(anchor)) return undefined;
  const known = [...target.anchors].map((id) => `#${id}`).join(', ');
  return { message: `${target.file} has no anchor #${anchor}.`, mend: `Its anchors are: ${known || 'none'}.` };
}

/** The page a path of a .md or .mdx file means: beside the page, or, from a translation, at the English place. */
function linkedPage(context: CheckContext, page: Page, path: string): Page | undefined {
  const base = contentFolders[page.kind];
  const below = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(page.path), path);
  const candidates = path.startsWith('@site/')
    ? [path.slice('@site/'.length)]
    : [posix.join(posix.dirname(page.file), path), `${base[page.locale]}/${below}`, `${base.en}/${below}`, below];
  return candidates.flatMap((file) => context.pages.find((other) => other.file === file) ?? [])[0];
}

/** The address of a chapter below the base path, without a slash at its end. */
function addressOf(page: Page): string {
  const fields = page.frontMatter?.value as { slug?: unknown } | undefined;
  const id = page.id.replace(/(^|\/)(index|readme)$/i, '');
  const slug = typeof fields?.slug === 'string' ? fields.slug : undefined;
  if (slug === undefined) return posix.join('/docs', id).replace(/\/$/, '');
  return posix.join('/docs', slug.startsWith('/') ? '' : posix.dirname(page.id), slug).replace(/\/$/, '');
}

function siteAddressFault(context: CheckContext, page: Page, path: string, anchor: string): Fault {
  if (!path.startsWith('/docs/')) {
    if (posix.extname(path) !== '') {
      if (existsSync(join(context.root, 'static', path))) return undefined;
      return { message: `static${path} does not exist.`, mend: 'Correct the address, or add the file.' };
    }
    // The pages of the diary are made by Docusaurus, which checks them.
    const name = path.replaceAll('/', '') || 'index';
    if (path.startsWith('/diary/') || existsSync(join(context.root, 'src', 'pages', `${name}.tsx`))) return undefined;
    return { message: `There is no page ${path}.`, mend: 'Correct the address; these pages are in src/pages.' };
  }
  const target = context.pages.find(
    (other) => other.kind === 'docs' && other.locale === page.locale && addressOf(other) === path.replace(/\/$/, ''),
  );
  if (target) return anchorFault(target, anchor);
  return { message: `There is no page ${path}.`, mend: 'Link the file: ./02-chapter.mdx.' };
}

function outsideFault(url: string): Fault {
  if (!URL.canParse(url)) return { message: `${url} is not an address.`, mend: 'Correct it.' };
  const { protocol } = new URL(url);
  if (protocol === 'https:' || protocol === 'mailto:' || protocol === 'pathname:') return undefined;
  return { message: `The link uses ${protocol} instead of https.`, mend: 'Link it by https://.' };
}

function imageFault(context: CheckContext, page: Page, url: string): Fault {
  const [path = ''] = url.split(/[?#]/);
  const file = path.startsWith('@site/')
    ? path.slice('@site/'.length)
    : path.startsWith('/')
      ? `static${path}`
      : posix.join(posix.dirname(page.file), path);
  if (existsSync(join(context.root, decodeURI(file)))) return undefined;
  return { message: `The image ${file} does not exist.`, mend: 'Correct the path, or add the file.' };
}

function linkFault(context: CheckContext, page: Page, { url, kind }: PageLink): Fault {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) {
    if (kind === 'image') return { message: 'The image is on another host.', mend: 'Put it into the site.' };
    return outsideFault(url);
  }
  if (kind === 'image') return imageFault(context, page, url);
  const [address = '', anchor = ''] = url.split('#');
  const [path = ''] = address.split('?');
  if (path === '') return anchorFault(page, decodeURIComponent(anchor));
  if (/\.mdx?$/.test(path)) {
    const target = linkedPage(context, page, decodeURI(path));
    if (target) return anchorFault(target, decodeURIComponent(anchor));
    return { message: `The linked page ${path} does not exist.`, mend: 'Correct the path; it begins at this file.' };
  }
  if (path.startsWith('/')) return siteAddressFault(context, page, path, anchor);
  if (path.startsWith('@site/')) return imageFault(context, page, path);
  return {
    message: `${path} is neither a file nor an address from the root.`,
    mend: 'Link the file: ./02-chapter.mdx.',
  };
}

export const links: ContentCheck = {
  name: 'links',
  description: 'Every link, anchor and image of a page leads somewhere; other hosts are linked by https.',
  run(context) {
    const findings: Finding[] = [];
    for (const page of context.pages) {
      for (const link of page.links) {
        const fault = linkFault(context, page, link);
        const { file, line, column } = link;
        if (fault) findings.push({ check: 'links', file, line, column, ...fault });
      }
    }
    return findings;
  },
};
