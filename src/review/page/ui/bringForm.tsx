import { useId, useState } from 'preact/hooks';
import type { Entry } from '../../api.js';
import type { ApiClient, Bring } from '../apiClient.js';
import { sentence } from '../state.js';
import { type Becomes, VersionChoice } from './versionChoice.js';

type By = Bring['by'];

const ways: readonly { readonly by: By; readonly label: string }[] = [
  { by: 'link', label: 'A link' },
  { by: 'text', label: 'Pasted text' },
  { by: 'file', label: 'A file' },
];

/** A file's bytes as base64. @throws Error where it cannot be read */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.onload = () => {
      const url = String(reader.result);
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.readAsDataURL(file);
  });
}

/** The input for the link, the text or the file. */
function Input({
  by,
  described,
  id,
  onFile,
  onText,
  onUrl,
  text,
  url,
}: {
  by: By;
  id: string;
  described: { readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean };
  url: string;
  text: string;
  onUrl: (url: string) => void;
  onText: (text: string) => void;
  onFile: (file: File | null) => void;
}) {
  if (by === 'text')
    return (
      <textarea
        id={id}
        rows={10}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        {...described}
      />
    );
  if (by === 'file')
    return (
      <input
        id={id}
        type="file"
        accept=".txt,.md,.html,.htm"
        onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
        {...described}
      />
    );
  return (
    <input
      id={id}
      type="text"
      inputMode="url"
      autocomplete="off"
      placeholder="https://"
      value={url}
      onInput={(event) => onUrl(event.currentTarget.value)}
      {...described}
    />
  );
}

/** A new draft and its warnings. */
export interface NewDraft {
  readonly slug: string;
  readonly warnings: readonly string[];
}

/** The form that adds an article: by a link, a pasted text, or a file. */
export function BringForm({ calls, onBrought }: { calls: ApiClient; onBrought: (draft: NewDraft) => void }) {
  const [by, setBy] = useState<By>('link');
  const [url, setUrl] = useState('');
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState('');
  const [taken, setTaken] = useState<Entry | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [id, faultId, radios] = [useId(), useId(), useId()];

  const wanted = async (): Promise<Bring | null> => {
    if (by === 'link') return url.trim() === '' ? null : { by, url: url.trim() };
    if (by === 'text') return text.trim() === '' ? null : { by, text };
    return file && { by, name: file.name, bytes: await base64Of(file) };
  };
  const bring = async (becomes?: Becomes): Promise<void> => {
    setFault('');
    setBusy(true);
    try {
      const what = await wanted();
      const brought = what && (await calls.bring({ ...what, ...(becomes && { becomes }) }));
      if (!brought) setFault('There is nothing to bring yet.');
      else if ('taken' in brought) setTaken(brought.taken);
      else onBrought(brought);
    } catch (error) {
      setTaken(null);
      setFault(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  /** Another submission makes the question about versions moot. */
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      setTaken(null);
      set(value);
    };
  const described = { 'aria-describedby': fault === '' ? undefined : faultId, 'aria-invalid': fault !== '' };
  const label =
    by === 'link' ? 'Link to the article' : by === 'text' ? 'Text of the article' : 'Text or page';
  return (
    <section class="bring" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Bring an article</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void bring();
        }}
      >
        <fieldset class="ways">
          <legend>By</legend>
          {ways.map((way) => (
            <label key={way.by} class="check">
              <input
                type="radio"
                name={radios}
                checked={by === way.by}
                onChange={() => changing(setBy)(way.by)}
              />
              {way.label}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for={id}>{label}</label>
          <Input
            by={by}
            id={id}
            described={described}
            url={url}
            text={text}
            onUrl={changing(setUrl)}
            onText={changing(setText)}
            onFile={changing(setFile)}
          />
          {fault !== '' && (
            <p id={faultId} class="fault" role="alert">
              {fault}
            </p>
          )}
        </div>
        {taken ? (
          <VersionChoice
            entry={taken}
            isBusy={isBusy}
            onBecomes={(becomes) => void bring(becomes)}
            onClose={() => setTaken(null)}
          />
        ) : (
          <button type="submit" class="main" disabled={isBusy}>
            {isBusy ? 'Reading it …' : 'Bring it'}
          </button>
        )}
        <p class="unseen" role="status">
          {isBusy ? 'The article is read. This takes some seconds.' : ''}
        </p>
      </form>
    </section>
  );
}
