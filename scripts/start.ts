// `npm start`: serves the site while it is written, in all its languages at one address. Docusaurus' development server serves
// one locale only, so this starts one for each and puts a small proxy before them; live reload works in each
// (src/plugins/devSocket gives every locale its own socket).
//
//   npm start                  http://localhost:3000/
//   npm start -- --port 4000   another port (or PORT=4000); HOST=0.0.0.0 to be seen from outside
import { parseArgs } from 'node:util';
import config from '../docusaurus.config';
import { type DevServer, startDevServer } from './devServer';
import { type Proxy, startProxy } from './localeProxy';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = Number(values.port ?? process.env.PORT ?? 3000);
const hosts = process.env.HOST === undefined ? ['127.0.0.1', '::1'] : [process.env.HOST];
const startedAt = Date.now();

const defaultLocale = config.i18n?.defaultLocale ?? 'en';
// Docusaurus' type of a configuration allows holes in the list.
const locales = (config.i18n?.locales ?? [defaultLocale]).filter((locale) => locale !== undefined);
const baseUrl = config.baseUrl ?? '/';
const servers: DevServer[] = [];
let proxy: Proxy | undefined;
let isStopping = false;

async function main(): Promise<void> {
  proxy = await startProxy({
    port,
    hosts,
    serverOf: (pathname) => servers.find((server) => server.serves(pathname)),
  });
  console.log(`Starting one development server for each of ${locales.join(', ')} …`);

  // The longer paths first: the default locale's path is the beginning of all others.
  const others = locales.filter((locale) => locale !== defaultLocale);
  for (const locale of [...others, defaultLocale]) {
    servers.push(
      await startDevServer({
        locale,
        path: locale === defaultLocale ? baseUrl : `${baseUrl}${locale}/`,
        // Two servers must not write the same generated files.
        generatedFolder: locale === defaultLocale ? '.docusaurus' : `.docusaurus/${locale}`,
        onExit: (code) => void stop(`The development server of ${locale} ended with code ${code}.`),
      }),
    );
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

  await Promise.all(
    servers.map(async ({ locale, ready }) => {
      await ready;
      if (!isStopping) console.log(`${locale.padEnd(6)} is ready after ${secondsSince(startedAt)} s`);
    }),
  );
  if (isStopping) return;
  const host = process.env.HOST ?? 'localhost';
  console.log('\nServing');
  for (const { locale, path } of [...servers].reverse())
    console.log(`  ${locale.padEnd(6)} http://${host}:${port}${path}`);
  console.log('Search needs a built site: npm run build && npm run serve. Ctrl+C ends.\n');
}

function secondsSince(time: number): string {
  return ((Date.now() - time) / 1000).toFixed(1);
}

/** @param trouble why, when nobody asked for it */
async function stop(trouble?: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  if (trouble !== undefined) console.error(trouble);
  proxy?.close();
  await Promise.all(servers.map((server) => server.stop()));
  process.exit(trouble === undefined ? 0 : 1);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
