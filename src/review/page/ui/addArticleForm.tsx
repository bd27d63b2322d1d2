import { useId, useState } from 'preact/hooks';
import type { Entry } from '../../api.js';
import type { ApiClient, Submission } from '../apiClient.js';
import { sentence } from '../state.js';
import { type Becomes, VersionChoice } from './versionChoice.js';

type By = Submission['by'];

/** The ways to add an article: the choice, the label of its input, and the message where that is empty. */
const ways: Readonly<
  Record<By, { readonly choice: string; readonly label: string; readonly empty: string }>
> = {
  link: { choice: 'Link', label: 'Link to the article', empty: 'Enter a link.' },
  text: { choice: 'Pasted text', label: 'Text of the article', empty: 'Paste the text of the article.' },
  file: { choice: 'File', label: 'Text file or saved web page', empty: 'Choose a file.' },
};
const allBy: readonly By[] = ['link', 'text', 'file'];

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
export function AddArticleForm({
  calls,
  onDrafted,
}: {
  calls: ApiClient;
  onDrafted: (draft: NewDraft) => void;
}) {
  const [by, setBy] = useState<By>('link');
  const [url, setUrl] = useState('');
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState('');
  const [taken, setTaken] = useState<Entry | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [id, faultId, radios] = [useId(), useId(), useId()];

  const submission = async (): Promise<Submission | null> => {
    if (by === 'link') return url.trim() === '' ? null : { by, url: url.trim() };
    if (by === 'text') return text.trim() === '' ? null : { by, text };
    return file && { by, name: file.name, bytes: await base64Of(file) };
  };
  const submit = async (becomes?: Becomes): Promise<void> => {
    setFault('');
    setBusy(true);
    try {
      const what = await submission();
      const drafted = what && (await calls.submit({ ...what, ...(becomes && { becomes }) }));
      if (!drafted) setFault(ways[by].empty);
      else if ('taken' in drafted) setTaken(drafted.taken);
      else onDrafted(drafted);
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
  return (
    <section class="add-article" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Add an article</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <fieldset class="ways">
          <legend>From</legend>
          {allBy.map((way) => (
            <label key={way} class="check">
              <input type="radio" name={radios} checked={by === way} onChange={() => changing(setBy)(way)} />
              {ways[way].choice}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for={id}>{ways[by].label}</label>
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
            onBecomes={(becomes) => void submit(becomes)}
            onClose={() => setTaken(null)}
          />
        ) : (
          <button type="submit" class="main" disabled={isBusy}>
            {isBusy ? 'Reading…' : 'Add article'}
          </button>
        )}
        <p class="unseen" role="status">
          {isBusy ? 'Reading the article. This takes a few seconds.' : ''}
        </p>
      </form>
    </section>
  );
}
