// One line under the search field that says, also to a screen reader, how the search stands.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { SearchState } from './useSearch';
import styles from './SearchDialog.module.css';

export function SearchStatus({ state }: { state: SearchState }): ReactNode {
  return (
    <p className={styles.status} role="status">
      <Message state={state} />
    </p>
  );
}

function Message({ state }: { state: SearchState }): ReactNode {
  const { selectMessage } = usePluralForm();
  switch (state.kind) {
    case 'idle':
      return (
        <Translate id="search.idle" description="Search dialog, before anything is typed">
          Searches the chapters and the lab diary. Accents and case do not matter.
        </Translate>
      );
    case 'searching':
      return (
        <Translate id="search.searching" description="Search dialog, while the index is loaded">
          Searching…
        </Translate>
      );
    case 'unavailable':
      return (
        <Translate
          id="search.unavailable"
          description="Search dialog on a development server, or when the index cannot be fetched"
          values={{ build: <code>npm run build</code>, serve: <code>npm run serve</code> }}
        >
          {
            'There is no search index at this address. It is written by {build}; {serve} shows the built site, with search.'
          }
        </Translate>
      );
    case 'found':
      if (state.count === 0) {
        return (
          <Translate
            id="search.nothing"
            description="Search dialog, nothing found"
            values={{ query: <q>{state.query}</q> }}
          >
            {'No page has all the words of {query}. Fewer words find more.'}
          </Translate>
        );
      }
      return selectMessage(
        state.count,
        translate(
          {
            id: 'search.count',
            message: 'One page|{count} pages',
            description: 'Search dialog: how many pages were found (plural forms separated by |)',
          },
          { count: state.count },
        ),
      );
  }
}
