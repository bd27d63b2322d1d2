import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { createApiClient } from '../apiClient.js';
import { hashOf, type Route, routeOf } from '../route.js';
import { Session } from '../session.js';
import { UnsavedStore } from '../unsaved.js';
import { ListPage } from './listPage.js';
import { ReviewPage } from './reviewPage.js';
import { Unopened } from './unopened.js';

/** The sessionStorage key of the token. */
const tokenPlace = 'verbatim-review-token';

/** The route of the link, with the token remembered from before. */
function currentRoute(): Route {
  const route = routeOf(location.hash);
  if (route.token !== null) sessionStorage.setItem(tokenPlace, route.token);
  return { ...route, token: route.token ?? sessionStorage.getItem(tokenPlace) };
}

/** A page with nothing but a message. */
function Message({ text }: { text: string }) {
  return (
    <main class="start">
      <h1>Review</h1>
      <p role="alert">{text}</p>
    </main>
  );
}

/** Loads and shows an article. */
function Article({ unsavedStore, onList, slug, token, warnings }: Loading & { onList: () => void }) {
  const calls = useMemo(() => createApiClient(token), [token]);
  const [session, setSession] = useState<Session | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const load = useCallback(async (): Promise<void> => {
    setFailure(null);
    try {
      const opened = new Session(await calls.open(slug), calls, unsavedStore);
      if (warnings.length > 0) opened.holder.say('note', warnings.join(' '));
      setSession(opened);
    } catch (error) {
      setFailure({ error });
    }
  }, [calls, slug]);
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => () => session?.editing.close(), [session]);
  const where = { slug, token, onList };
  if (failure) return <Unopened {...failure} {...where} again={() => void load()} />;
  if (!session) return <Message text="Loading the article…" />;
  return <ReviewPage session={session} onList={onList} />;
}

interface Loading {
  readonly slug: string;
  readonly token: string;
  readonly unsavedStore: UnsavedStore;
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
  const unsavedStore = useMemo(() => new UnsavedStore(sessionStorage), []);
  // Closing the tab would lose unsaved changes, to any article.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsavedStore.slugs().length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsavedStore]);
  const { article, token } = route;
  const calls = useMemo(() => createApiClient(token ?? ''), [token]);
  const go = (to: string | null, draftWarnings: readonly string[] = []): void => {
    setWarnings(draftWarnings);
    history.pushState(null, '', hashOf({ token, article: to }));
    setRoute(currentRoute());
    scrollTo(0, 0);
  };
  if (token === null)
    return <Message text="Open this page with the full link that “npm run review” prints." />;
  if (article === null)
    return <ListPage calls={calls} unsavedStore={unsavedStore} token={token} onOpen={go} />;
  const loading = { slug: article, token, unsavedStore, warnings };
  return <Article key={article} {...loading} onList={() => go(null)} />;
}
