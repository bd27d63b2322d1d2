import { useEffect, useState } from 'preact/hooks';
import type { List } from '../../api.js';
import type { Calls } from '../calls.js';
import { counted } from '../labels.js';
import { hashOf } from '../route.js';
import { sentence } from '../state.js';
import { BringForm } from './bringForm.js';
import { stateNames } from './versionSection.js';

type Entry = List['articles'][number];

function Entries({
  articles,
  onOpen,
  title,
  token,
}: {
  title: string;
  articles: readonly Entry[];
  token: string;
  onOpen: (slug: string) => void;
}) {
  if (articles.length === 0) return null;
  return (
    <section class="entries">
      <h2>{title}</h2>
      <ul class="rows">
        {articles.map(({ doubts, isToReview, slug, state, title: name }) => (
          <li key={slug} class="entry">
            <a
              href={hashOf({ token, article: slug })}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(slug);
              }}
            >
              {name ?? slug}
            </a>
            <span class="state">
              {stateNames[state]}
              {isToReview && state !== 'draft' && ' · next version to review'}
            </span>
            <span class="row-detail">
              {name === null
                ? 'Its file cannot be read.'
                : isToReview
                  ? doubts === 0
                    ? 'Nothing to look at'
                    : `${counted(doubts, 'item')} to look at`
                  : ''}
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
      <h2>Not to be opened here</h2>
      <p class="hint">
        A folder’s name is lower-case letters and digits with hyphens between. Rename, to review what is in
        it:
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

/** All articles, those to review first, and a form to bring another one. */
export function ListPage({
  calls,
  onOpen,
  token,
}: {
  calls: Calls;
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
  const entries = { token, onOpen };
  return (
    <div class="start">
      <header>
        <h1>Review</h1>
        <p class="hint">What the program read in an article, to be mended and published.</p>
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
        <p class="unseen" role="status">
          {list ? counted(articles.length, 'article') : 'Reading the folder …'}
        </p>
        {list && articles.length === 0 && <p>There are no articles yet. Bring the first one.</p>}
        <Entries title="To review" articles={articles.filter((each) => each.isToReview)} {...entries} />
        <Entries title="Others" articles={articles.filter((each) => !each.isToReview)} {...entries} />
        <Misnamed names={list?.misnamed ?? []} />
        <BringForm calls={calls} onBrought={({ slug, warnings }) => onOpen(slug, warnings)} />
      </main>
    </div>
  );
}
