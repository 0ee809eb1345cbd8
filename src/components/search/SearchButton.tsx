// The search button of the navigation bar and the keys that open the search; the dialog itself is loaded when it is first opened.
import { type ReactNode, Suspense, lazy, useEffect, useState } from 'react';
import { translate } from '@docusaurus/Translate';
import { isSearchShortcut } from './searchShortcut';
import styles from './SearchButton.module.css';

const SearchDialog = lazy(() => import('./SearchDialog'));

export function SearchButton(): ReactNode {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const onMac = useOnMac();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isSearchShortcut(event)) return;
      event.preventDefault();
      setWanted(true);
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        <svg className={styles.glass} viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <path d="m13.5 13.5 4 4M8.5 15a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Z" />
        </svg>
        <span className={styles.label}>
          {translate({ id: 'search.button', message: 'Search', description: 'The button that opens the search' })}
        </span>
        <kbd className={styles.key} aria-hidden="true">
          {onMac ? '⌘K' : 'Ctrl K'}
        </kbd>
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <SearchDialog open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** The pages are the same for everybody until the script runs; only then is the reader's keyboard known. */
function useOnMac(): boolean {
  const [onMac, setOnMac] = useState(false);
  useEffect(() => setOnMac(/Mac|iPhone|iPad/.test(navigator.userAgent)), []);
  return onMac;
}
