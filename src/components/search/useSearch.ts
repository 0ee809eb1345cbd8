// From what the reader types to what the dialog shows: loads the engine at the first key, and drops answers that come too late.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useActiveVersion, useLatestVersion } from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluginData } from '@docusaurus/useGlobalData';
import { type SearchEngine, type SearchHit, loadSearchEngine } from './searchEngine';

export type SearchState =
  | { kind: 'idle' }
  | { kind: 'searching' }
  | { kind: 'found'; query: string; hits: SearchHit[]; count: number }
  /** There is no index at this address (a development server), or it could not be fetched. */
  | { kind: 'unavailable' };

/** As many as fit a screen and a half: who wants more types one more word. */
const mostHits = 8;

/** @returns the state for the given query; it is searched a moment after the last change of `query`. */
export function useSearch(query: string): SearchState {
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const engine = useEngine();
  const wanted = query.trim();

  useEffect(() => {
    if (wanted === '') {
      setState({ kind: 'idle' });
      return;
    }
    let late = false;
    setState((now) => (now.kind === 'found' ? now : { kind: 'searching' }));
    const timer = setTimeout(() => {
      engine()
        .then((loaded) => loaded.search(wanted, mostHits))
        .then(
          (answer) => {
            if (!late) setState({ kind: 'found', query: wanted, ...answer });
          },
          () => {
            if (!late) setState({ kind: 'unavailable' });
          },
        );
    }, 60);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [wanted, engine]);

  return state;
}

/** @returns a function that loads the index of the edition being read, once; after a failure it tries again. */
function useEngine(): () => Promise<SearchEngine> {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const { indexFolder } = usePluginData('passo-search') as { indexFolder: string };
  const latest = useLatestVersion(undefined);
  const version = (useActiveVersion(undefined) ?? latest).name;
  const loaded = useRef<{ url: string; engine: Promise<SearchEngine> }>(undefined);

  return useCallback(() => {
    const url = `${baseUrl}${indexFolder}/${version}/`;
    if (loaded.current?.url !== url) {
      const engine = loadSearchEngine(url, baseUrl);
      engine.catch(() => (loaded.current = undefined));
      loaded.current = { url, engine };
    }
    return loaded.current.engine;
  }, [baseUrl, indexFolder, version]);
}
