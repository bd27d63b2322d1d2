import { useEffect, useState } from 'preact/hooks';
import type { Entry, List } from '../../api.js';
import type { ApiClient } from '../apiClient.js';
import { counted } from '../labels.js';
import { sentence } from '../state.js';
import { stateText } from '../states.js';
import type { UnsavedStore } from '../unsaved.js';
import { AddArticleForm } from './addArticleForm.js';
import { PageLink } from './pageLink.js';

/** Whether an article needs attention: it awaits review, or has errors. */
const isPending = ({ errors, isReadable, isToReview }: Entry): boolean =>
  isToReview || !isReadable || errors > 0;

/** What is left to do for an article, in words. */
function detailOf({ uncertain, errors, isReadable, isToReview, state }: Entry): string {
  if (!isReadable) return state === null ? '' : 'article.json cannot be read';
  const wrong = errors > 0 ? [counted(errors, 'error')] : [];
  const open = uncertain > 0 ? `${counted(uncertain, 'item')} to check` : 'Nothing to check';
  return [...wrong, ...(isToReview && (uncertain > 0 || errors === 0) ? [open] : [])].join(' · ');
}

function Entries({
  articles,
  onOpen,
  title,
  token,
  unsaved,
}: {
  title: string;
  articles: readonly Entry[];
  token: string;
  /** Slugs of the articles with unsaved changes. */
  unsaved: readonly string[];
  onOpen: (slug: string) => void;
}) {
  if (articles.length === 0) return null;
  return (
    <section class="entries">
      <h2>{title}</h2>
      <ul class="rows">
        {articles.map((entry) => (
          <li key={entry.slug} class="entry">
            <PageLink token={token} article={entry.slug} onGo={() => onOpen(entry.slug)}>
              {entry.title ?? entry.slug}
            </PageLink>
            <span class="state">
              {stateText(entry)}
              {entry.isToReview && entry.state !== 'draft' && ' · next version to review'}
              {unsaved.includes(entry.slug) && <span class="unsaved"> · unsaved changes</span>}
            </span>
            <span class={entry.errors > 0 || !entry.isReadable ? 'row-detail is-wrong' : 'row-detail'}>
              {detailOf(entry)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Folders that cannot be opened here, and why. */
function Misnamed({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section class="entries">
      <h2>Cannot be opened here</h2>
      <p class="hint">
        Folder names use lower-case letters and digits, joined by hyphens. Rename these folders to review
        their articles:
      </p>
      <ul class="rows">
        {names.map((name) => (
          <li key={name} class="entry">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The list of articles, those to review first, and the form to add one. */
export function ListPage({
  calls,
  unsavedStore,
  onOpen,
  token,
}: {
  calls: ApiClient;
  unsavedStore: UnsavedStore;
  token: string;
  onOpen: (slug: string, warnings?: readonly string[]) => void;
}) {
  const [list, setList] = useState<List | null>(null);
  const [fault, setFault] = useState('');
  const load = async (): Promise<void> => {
    setFault('');
    try {
      setList(await calls.list());
    } catch (error) {
      setFault(sentence(error));
    }
  };
  useEffect(() => {
    document.title = 'Review · Verbatim';
    void load();
  }, [calls]);
  const articles = list?.articles ?? [];
  const entries = { token, onOpen, unsaved: unsavedStore.slugs() };
  const others = articles.filter((each) => !isPending(each));
  return (
    <div class="start">
      <header>
        <h1>Review</h1>
        <p class="hint">Check what Verbatim found in your articles, correct it, and publish.</p>
      </header>
      <main>
        {fault !== '' && (
          <div class="notice" role="alert">
            <p>{fault}</p>
            <button type="button" onClick={() => void load()}>
              Try again
            </button>
          </div>
        )}
        <AddArticleForm calls={calls} onDrafted={({ slug, warnings }) => onOpen(slug, warnings)} />
        <p class="unseen" role="status">
          {list ? counted(articles.length, 'article') : 'Loading the articles…'}
        </p>
        {list && articles.length === 0 && <p>No articles yet. Add the first one above.</p>}
        <Entries title="To review" articles={articles.filter(isPending)} {...entries} />
        <Entries
          title="Published"
          articles={others.filter(({ state }) => state !== 'withdrawn')}
          {...entries}
        />
        <Entries
          title="Withdrawn"
          articles={others.filter(({ state }) => state === 'withdrawn')}
          {...entries}
        />
        <Misnamed names={list?.misnamed ?? []} />
      </main>
    </div>
  );
}
