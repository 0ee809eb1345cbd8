// What the page of editions shows, made by src/plugins/editions when the site is built.

export interface ListedEdition {
  name: string;
  /** Its month, in the words of the page's language. */
  cutIn: string;
  /** These are there when the edition is part of this build: its address, the beginning of its commit's id, its source. */
  url?: string;
  commit?: string;
  sourceUrl?: string;
}

export interface EditionsData {
  /** Set in an edition, which knows only the editions before it: its name, and where all are listed. */
  inEdition?: { name: string; listUrl: string };
  /** Newest first. */
  editions: ListedEdition[];
}
