import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { callsWith, Refused } from '../calls.js';
import { Keeper } from '../kept.js';
import { hashOf, type Route, routeOf } from '../route.js';
import { Session } from '../session.js';
import { sentence } from '../state.js';
import { ListPage } from './listPage.js';
import { ReviewPage } from './reviewPage.js';

/** Where the token is kept while the tab is open. */
const tokenPlace = 'verbatim-review-token';

/** What the link says; a token that it had once counts on. */
function currentRoute(): Route {
  const route = routeOf(location.hash);
  if (route.token !== null) sessionStorage.setItem(tokenPlace, route.token);
  return { ...route, token: route.token ?? sessionStorage.getItem(tokenPlace) };
}

/** A page that only says something. */
function Message({ again, text }: { text: string; again?: () => void }) {
  return (
    <main class="start">
      <h1>Review</h1>
      <p role="alert">{text}</p>
      {again && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </main>
  );
}

/** An article, once it is loaded. */
function Article({ onList, slug, token, warnings }: Loading & { onList: () => void }) {
  const calls = useMemo(() => callsWith(token), [token]);
  const [session, setSession] = useState<Session | null>(null);
  const [fault, setFault] = useState('');
  const load = useCallback(async (): Promise<void> => {
    setFault('');
    try {
      const opened = new Session(await calls.open(slug), calls, new Keeper(sessionStorage));
      if (warnings.length > 0) opened.board.say('trouble', warnings.join(' '));
      setSession(opened);
    } catch (error) {
      const isGone = error instanceof Refused && error.status === 404;
      setFault(isGone ? `There is no article “${slug}”.` : sentence(error));
    }
  }, [calls, slug]);
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => () => session?.editing.close(), [session]);
  if (fault !== '') return <Message text={fault} again={() => void load()} />;
  if (!session) return <Message text="Reading the article …" />;
  return <ReviewPage session={session} onList={onList} />;
}

interface Loading {
  readonly slug: string;
  readonly token: string;
  readonly warnings: readonly string[];
}

/** The page: the list of articles, or the one that the link names. */
export function App() {
  const [route, setRoute] = useState(currentRoute);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  useEffect(() => {
    const changed = (): void => setRoute(currentRoute());
    addEventListener('popstate', changed);
    addEventListener('hashchange', changed);
    return () => {
      removeEventListener('popstate', changed);
      removeEventListener('hashchange', changed);
    };
  }, []);
  const { article, token } = route;
  const calls = useMemo(() => callsWith(token ?? ''), [token]);
  const go = (to: string | null, told: readonly string[] = []): void => {
    setWarnings(told);
    history.pushState(null, '', hashOf({ token, article: to }));
    setRoute(currentRoute());
    scrollTo(0, 0);
  };
  if (token === null)
    return (
      <Message text="This page needs the whole link that “npm run review” printed: run it, and open that link." />
    );
  if (article === null) return <ListPage calls={calls} token={token} onOpen={go} />;
  return <Article key={article} slug={article} token={token} warnings={warnings} onList={() => go(null)} />;
}
