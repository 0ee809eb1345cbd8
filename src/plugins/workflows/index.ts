// Hands each example to the pages: its diagram, coloured code and scenarios, in the page's language, made at build;
// and the stylesheet of the diagrams, made from their one table of colours.
//
// Bytes: the server bundle gets all of it; the published page's script gets none. There <Workflow> keeps the HTML that
// is already in the page (src/components/Workflow/WorkflowFromPage.tsx), so a page with a diagram ships no more script.
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

import { readExamples } from '../../checks';
import type { WorkflowData } from '../../components/Workflow/WorkflowData';
import { diagramStylesheet } from '../../diagram';
import { editFileUrl } from '../publication';
import { accountFileName, accountModule, accountsModule } from './exampleAccounts';
import { playerExample, workflowData } from './workflowData';

export default function workflows(context: LoadContext): Plugin {
  const { siteDir, i18n, siteConfig } = context;
  const repositoryUrl = String(siteConfig.customFields?.repositoryUrl ?? '');
  const componentFile = (name: string) => path.join(siteDir, 'src/components/Workflow', name);
  let dataFile = '';
  let examplesFile = '';
  let accountsFile = '';
  let stylesheetFile = '';
  return {
    name: 'passo-workflows',
    getPathsToWatch: () => [path.join(siteDir, 'examples/**/*')],
    getClientModules: () => [stylesheetFile],
    async contentLoaded({ actions }) {
      const byId: Record<string, WorkflowData> = {};
      const { examples } = readExamples(siteDir);
      for (const example of examples) {
        // In an edition nothing is edited.
        const editUrl = siteConfig.customFields?.edition
          ? undefined
          : editFileUrl(repositoryUrl, example.definition.file);
        byId[example.id] = await workflowData(example, i18n.currentLocale, editUrl);
      }
      dataFile = await actions.createData('workflows.json', JSON.stringify(byId));
      const locale = i18n.currentLocale === 'pt-BR' ? 'pt-BR' : 'en';
      const forPlayground = examples.map((example) => playerExample(example, locale));
      examplesFile = await actions.createData('playerExamples.json', JSON.stringify(forPlayground));
      for (const example of examples) {
        if (example.account) await actions.createData(accountFileName(example), accountModule(example));
      }
      accountsFile = await actions.createData('exampleAccounts.js', accountsModule(examples));
      stylesheetFile = await actions.createData('diagram.css', diagramStylesheet());
    },
    configureWebpack: (_config, isServer) => ({
      resolve: {
        alias: {
          '@passo/workflows.json': dataFile,
          // Loaded by the playground alone, when the reader asks for the list.
          '@passo/playerExamples.json': examplesFile,
          // Loaded by the player's worker; each account in it is a chunk of its own.
          '@passo/exampleAccounts': accountsFile,
          '@passo/Workflow': componentFile(
            isServer || process.env.NODE_ENV === 'development' ? 'WorkflowFromData.tsx' : 'WorkflowFromPage.tsx',
          ),
        },
      },
    }),
  };
}
