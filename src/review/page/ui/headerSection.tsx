import { useId } from 'preact/hooks';
import { type Header, setHeader, setNotSpeech } from '../edits/header.js';
import { localOf, zoned } from '../zone.js';
import { TextField, useFaults } from './fields.js';
import { Chips } from './members.js';
import { useReview } from './review.js';
import { Words } from './words.js';

/** When the article becomes public, in the browser's time zone. */
function PublicFrom({ onHeader }: { onHeader: (parts: Partial<Header>) => void }) {
  const { file } = useReview();
  const id = useId();
  const { describedBy, shown } = useFaults('header:public', '');
  return (
    <div class="field">
      <label for={id}>Embargoed until (your local time)</label>
      <input
        id={id}
        type="datetime-local"
        value={localOf(file.public)}
        aria-describedby={describedBy}
        aria-invalid={describedBy !== undefined}
        onChange={(event) => onHeader({ public: zoned(event.currentTarget.value) })}
      />
      {shown}
    </div>
  );
}

/** Words in quotation marks that the editor has listed as not a quotation. */
function NotSpeech() {
  const { file, session } = useReview();
  const { shown } = useFaults('header:notSpeech', '');
  const { notSpeech = [] } = file;
  if (notSpeech.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>In quotation marks, but not a quotation</legend>
      <Chips
        all={notSpeech.map((words) => ({ id: words, label: words }))}
        onRemove={(words) => session.editing.change((from) => setNotSpeech(from, words, false))}
      />
      {shown}
    </fieldset>
  );
}

/** The article's header and source. */
export function HeaderFields() {
  const { file, session, state } = useReview();
  const { author, corrected, date, source, title } = file;
  const set = (parts: Partial<Header>, run: string | null = null): void =>
    session.editing.change((from) => setHeader(from, parts), run);
  const setSource = (name: string, url: string, run: string): void => {
    const isNone = name === '' && url === '';
    set({ source: isNone ? null : { ...(name !== '' && { name }), url } }, run);
  };
  return (
    <div class="header-fields">
      <Words label="Title" item="header:title" field="" words={title} />
      <Words
        label="Date, as printed"
        item="header:date"
        field=""
        words={date}
        onRemove={() => set({ date: null })}
      />
      <Words
        label="Author"
        item="header:author"
        field=""
        words={author}
        onRemove={() => set({ author: null })}
      />
      <p class="hint">To change the title, date or author, select the words in the text.</p>
      <TextField
        label="Source name"
        item="header:source"
        field="name"
        value={source?.name ?? ''}
        onValue={(name) => setSource(name, source?.url ?? '', 'source-name')}
      />
      <TextField
        label="Source link"
        item="header:source"
        field="url"
        inputMode="url"
        value={source?.url ?? ''}
        onValue={(url) => setSource(source?.name ?? '', url, 'source-url')}
      />
      <TextField
        label="Correction date, as readers see it"
        item="header:corrected"
        field=""
        value={corrected ?? ''}
        onValue={(value) => set({ corrected: value === '' ? undefined : value }, 'corrected')}
      />
      {!state.view.isNext && <PublicFrom onHeader={set} />}
      <NotSpeech />
    </div>
  );
}
