// The search dialog: a modal <dialog> around a combobox with its listbox (WAI-ARIA Authoring Practices, "Combobox": focus stays
// in the field, aria-activedescendant says which result is chosen). Its own small chunk, loaded when first opened.
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { useHistory } from '@docusaurus/router';
import { SearchStatus } from './SearchStatus';
import { useSearch } from './useSearch';
import styles from './SearchDialog.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
}

export default function SearchDialog({ open, onClose }: Props): ReactNode {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const state = useSearch(query);
  const hits = state.kind === 'found' ? state.hits : [];
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const history = useHistory();
  const id = useId();
  const optionId = (index: number): string => `${id}-option-${index}`;
  const isExpanded = hits.length > 0;

  useEffect(() => {
    if (open && dialog.current?.open === false) {
      dialog.current.showModal();
      field.current?.select();
    } else if (!open) dialog.current?.close();
  }, [open]);

  useEffect(() => setChosen(0), [state]);

  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen, state]);

  const visit = (url: string): void => {
    onClose();
    history.push(url);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || hits.length === 0) return;
    const moves: Record<string, number> = { ArrowDown: chosen + 1, ArrowUp: chosen - 1 + hits.length };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setChosen(next % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = list.current?.children[chosen];
      // A click, so that Enter with Ctrl or Cmd does what it does on any link: a new tab.
      if (event.ctrlKey || event.metaKey)
        option?.dispatchEvent(
          new globalThis.MouseEvent('click', {
            bubbles: true,
            cancelable: true,
            ctrlKey: event.ctrlKey,
            metaKey: event.metaKey,
          }),
        );
      else if (hits[chosen]) visit(hits[chosen].url);
    }
  };

  const onOptionClick = (event: MouseEvent, url: string): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    visit(url);
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({
        id: 'search.dialog',
        message: 'Search the site',
        description: 'Name of the search dialog',
      })}
      onClose={onClose}
      onClick={(event) => {
        // The dialog's own box has no padding: a click on it, and not on what it holds, is a click on the backdrop.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.panel}>
        <div className={styles.bar}>
          <input
            ref={field}
            className={styles.field}
            type="text"
            role="combobox"
            aria-label={translate({
              id: 'search.field',
              message: 'Search for',
              description: 'Name of the search field',
            })}
            aria-autocomplete="list"
            aria-expanded={isExpanded}
            aria-controls={`${id}-list`}
            aria-activedescendant={isExpanded ? optionId(chosen) : undefined}
            placeholder={translate({
              id: 'search.placeholder',
              message: 'A word, a field, an error name',
              description: 'Placeholder of the search field',
            })}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={onClose}>
            <Translate id="search.close" description="The button that closes the search">
              Close
            </Translate>
          </button>
        </div>
        <SearchStatus state={state} />
        <div
          ref={list}
          id={`${id}-list`}
          className={styles.list}
          role="listbox"
          aria-label={translate({
            id: 'search.results',
            message: 'Results',
            description: 'Name of the list of search results',
          })}
          data-query={state.kind === 'found' ? state.query : undefined}
          hidden={!isExpanded}
        >
          {hits.map((hit, index) => (
            <a
              key={hit.url}
              id={optionId(index)}
              className={styles.hit}
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              href={hit.url}
              onMouseMove={() => setChosen(index)}
              onClick={(event) => onOptionClick(event, hit.url)}
            >
              <span className={styles.title}>{hit.title}</span>
              {hit.section !== undefined && <span className={styles.section}>{hit.section}</span>}
              {/* Pagefind escapes the text; the only markup in it is <mark>. */}
              <span className={styles.excerpt} dangerouslySetInnerHTML={{ __html: hit.excerpt }} />
            </a>
          ))}
        </div>
        <p className={styles.keys} aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd>{' '}
          <Translate id="search.keys.choose" description="Search dialog: what the arrow keys do">
            choose
          </Translate>
          <kbd>↵</kbd>{' '}
          <Translate id="search.keys.open" description="Search dialog: what Enter does">
            open
          </Translate>
          <kbd>Esc</kbd>{' '}
          <Translate id="search.keys.close" description="Search dialog: what Escape does">
            close
          </Translate>
        </p>
      </div>
    </dialog>
  );
}
