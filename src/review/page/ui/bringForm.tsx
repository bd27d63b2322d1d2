import { useId, useState } from 'preact/hooks';
import type { Bring, Calls, NewDraft } from '../calls.js';
import { sentence } from '../state.js';

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

/** Brings an article: a link, a pasted text, or a file. */
export function BringForm({ calls, onBrought }: { calls: Calls; onBrought: (draft: NewDraft) => void }) {
  const [by, setBy] = useState<By>('link');
  const [url, setUrl] = useState('');
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [id, faultId, radios] = [useId(), useId(), useId()];

  const wanted = async (): Promise<Bring | null> => {
    if (by === 'link') return url.trim() === '' ? null : { by, url: url.trim() };
    if (by === 'text') return text.trim() === '' ? null : { by, text };
    return file && { by, name: file.name, bytes: await base64Of(file) };
  };
  const bring = async (): Promise<void> => {
    setFault('');
    setBusy(true);
    try {
      const what = await wanted();
      if (what) onBrought(await calls.bring(what));
      else setFault('There is nothing to bring yet.');
    } catch (error) {
      setFault(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  const described = { 'aria-describedby': fault === '' ? undefined : faultId, 'aria-invalid': fault !== '' };
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
              <input type="radio" name={radios} checked={by === way.by} onChange={() => setBy(way.by)} />
              {way.label}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for={id}>
            {by === 'link' ? 'Link to the article' : by === 'text' ? 'Text of the article' : 'Text or page'}
          </label>
          {by === 'link' && (
            <input
              id={id}
              type="text"
              inputMode="url"
              autocomplete="off"
              placeholder="https://"
              value={url}
              onInput={(event) => setUrl(event.currentTarget.value)}
              {...described}
            />
          )}
          {by === 'text' && (
            <textarea
              id={id}
              rows={10}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              {...described}
            />
          )}
          {by === 'file' && (
            <input
              id={id}
              type="file"
              accept=".txt,.md,.html,.htm"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
              {...described}
            />
          )}
          {fault !== '' && (
            <p id={faultId} class="fault" role="alert">
              {fault}
            </p>
          )}
        </div>
        <button type="submit" class="main" disabled={isBusy}>
          {isBusy ? 'Reading it …' : 'Bring it'}
        </button>
        <p class="unseen" role="status">
          {isBusy ? 'The article is read. This takes some seconds.' : ''}
        </p>
      </form>
    </section>
  );
}
