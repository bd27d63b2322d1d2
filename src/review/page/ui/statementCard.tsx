import { setDirect, setSpeakers } from '../edits/statements.js';
import { keyOf, type StatementItem } from '../file.js';
import { speakerOptions, withSpeaker } from '../speakers.js';
import { Choose, More, useFaults } from './fields.js';
import { useReview } from './review.js';
import { Words } from './words.js';

/** The menu value for nobody, which is not a valid id. */
const nobody = '-';

/** A menu for each speaker, and one more to add another. */
function Speakers({ statement }: { statement: StatementItem }) {
  const { file, session } = useReview();
  const { direct, id, speakers } = statement;
  const item = keyOf('statements', statement);
  const { describedBy, shown } = useFaults(item, 'speakers');
  const groups = speakerOptions(file, statement);
  // A paraphrase without a speaker is removed. The choice comes last, so that arrow keys do not pass it.
  const none = { label: 'Not a statement', options: [{ id: nobody, label: 'Nobody: remove it' }] };
  const set = (at: number, who: string): void => {
    if (who === nobody) {
      session.editing.remove(item);
      return;
    }
    session.editing.change(
      (from) => setSpeakers(from, id, withSpeaker(speakers, at, who)),
      // Moving through a menu with arrow keys is one undo step.
      `speakers:${id}:${at}`,
    );
  };
  const places = speakers.length === 0 ? [''] : speakers;
  return (
    <div class="speakers">
      {places.map((who, at) => (
        <Choose
          key={at}
          label={at === 0 ? 'Speaker' : `Speaker ${at + 1}`}
          groups={direct || speakers.length > 1 ? groups : [...groups, none]}
          value={who}
          describedBy={describedBy}
          onValue={(chosen) => set(at, chosen)}
        >
          {(direct || speakers.length > 1 || who === '') && (
            <option value="">{speakers.length > 1 ? 'Remove this speaker' : 'Speaker not clear'}</option>
          )}
        </Choose>
      ))}
      {speakers.length > 0 && (
        <Choose
          key="more"
          label="Add a speaker"
          isLabelHidden
          groups={groups}
          value=""
          onValue={(who) => set(speakers.length, who)}
        >
          <option value="">Add a speaker…</option>
        </Choose>
      )}
      {shown}
    </div>
  );
}

/** The card of a quotation or paraphrase. */
export function StatementCard({ id }: { id: string }) {
  const { file, session } = useReview();
  const { shown } = useFaults(`statements:${id}`, 'words');
  const statement = file.statements.find((each) => each.id === id);
  if (!statement) return null;
  const item = keyOf('statements', statement);
  return (
    <>
      {shown}
      <Speakers statement={statement} />
      <More item={item} fields={/^cue/u}>
        <Words label="Reporting words" item={item} field="cue" words={statement.cue} />
        <label class="check">
          <input
            type="checkbox"
            checked={statement.direct}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              session.editing.change((from) => setDirect(from, id, checked));
            }}
          />
          Quotation (word for word, in quotation marks)
        </label>
      </More>
    </>
  );
}
