import type { ComponentChildren } from 'preact';
import { hashOf } from '../route.js';

/** A link to an article or to the list. It can be opened in another tab. */
export function PageLink({
  article,
  children,
  onGo,
  token,
}: {
  token: string;
  /** Null for the list. */
  article: string | null;
  /** Navigates in this tab. */
  onGo: () => void;
  children: ComponentChildren;
}) {
  return (
    <a
      href={hashOf({ token, article })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo();
      }}
    >
      {children}
    </a>
  );
}
