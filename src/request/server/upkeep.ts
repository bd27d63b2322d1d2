import type { Answer, UpkeepAnswer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { heldAt, ownBelow } from '../../settings/levels.js';
import type { Kept, PlaceSettings, Scope } from '../../settings/store.js';
import type { Call } from '../command.js';
import { announcementsSet } from './announcementsSet.js';
import { byArticle, openOf } from './inbox.js';
import { mayNotSet } from './mayNotSet.js';
import { languageLines, languageSet, readLanguage } from './placeLanguage.js';
import { articleSet, insteadIn, readWanted } from './useArticle.js';

type Asked = Omit<Call, 'options'>;

/** How many questions are shown; the export has all. */
const mostQuestions = 20;

/** An answer about what is set and kept. */
export function upkeep(
  shows: UpkeepAnswer['shows'],
  lead: Phrase,
  rest: Partial<Pick<UpkeepAnswer, 'asks' | 'change' | 'file' | 'notes' | 'questions' | 'suggestions'>> = {},
): Answer {
  return {
    status: 'answered',
    kind: 'article',
    shows,
    knowledge: null,
    score: 1,
    lead,
    notes: [],
    questions: [],
    suggestions: [],
    ...rest,
  };
}

/** What is kept of whoever uses the bot, and of the server; for anyone. */
export function privacy({ areLogged, maySet, settings }: Asked): Answer {
  if (maySet === null) return upkeep('privacy', phrase('nothingKept'));
  return upkeep('privacy', phrase('privacy'), {
    notes: [
      phrase('privacyMemory'),
      phrase('privacySettings'),
      phrase(settings.unanswered ? 'privacyQuestions' : 'privacyNoQuestions'),
      phrase('privacyVotes'),
      phrase('privacyArticles'),
      ...(settings.announcements ? [phrase('privacyAnnounced')] : []),
      ...(areLogged ? [phrase('privacyLog')] : []),
      phrase('privacyErase'),
    ],
  });
}

/** Why somebody may not see what is kept of the server. @returns null where they may */
export function mayNotSee({ isModerator, maySet, maySetServer }: Asked): Answer | null {
  if (maySet === null) return refuse(phrase('nothingKept'));
  return maySetServer || isModerator ? null : refuse(phrase('moderatorsOnly'));
}

/** What is kept, for those who may see it; else why not. */
function seen(call: Asked): Kept | Answer {
  return mayNotSee(call) ?? call.kept ?? refuse(phrase('unreadable'));
}

/** What people asked and did not get, and nobody has dealt with, by article. */
export function unanswered(call: Asked): Answer {
  const kept = seen(call);
  if ('status' in kept) return kept;
  const open = openOf(kept.questions);
  const notes = call.settings.unanswered ? [] : [phrase('questionsOff')];
  if (open.length === 0) return upkeep('unanswered', phrase('noneUnanswered'), { notes });
  const rest = open.length - mostQuestions;
  const more = rest > 0 ? [phrase('moreQuestions', { count: String(rest) })] : [];
  return upkeep('unanswered', phrase('unanswered'), {
    questions: byArticle(open.slice(0, mostQuestions), call.library),
    notes: [...more, ...notes],
  });
}

/** All that is kept, as a JSON file. */
export function exported(call: Asked): Answer {
  const kept = seen(call);
  if ('status' in kept) return kept;
  const file = { name: 'verbatim.json', text: `${JSON.stringify(kept, null, 2)}\n` };
  return upkeep('export', phrase('exported'), { file });
}

/** What can be switched, and the phrase for each state. */
const switches = {
  mentions: { on: 'mentionsOn', off: 'mentionsOff', usual: true },
  private: { on: 'privateOn', off: 'privateOff', usual: false },
  unanswered: { on: 'questionsOn', off: 'questionsOff', usual: false },
} as const satisfies Partial<
  Record<keyof PlaceSettings, { on: Phrase['key']; off: Phrase['key']; usual: boolean }>
>;

const names = ['mentions', 'private', 'unanswered'] as const;
const all = ['article', ...names, 'language'] as const;

/** What can be set for a place; announcements are of a whole server. */
type Name = Exclude<keyof PlaceSettings, 'announcements'>;

/** What is set, in words. @param told of what; it is told in the order of its names */
function statesOf(settings: PlaceSettings, { library }: Asked, told: (name: Name) => boolean): Phrase[] {
  const states = names.filter(told).map((name) => {
    const { off, on, usual } = switches[name];
    return phrase((settings[name] ?? usual) ? on : off);
  });
  return [
    ...(told('article') ? [articleSet(settings, library)] : []),
    ...states,
    ...(told('language') ? [languageSet(settings)] : []),
  ];
}

/** What the channel and thread at hand have of their own, and how many others have, where that is not the same. */
function exceptions(
  call: Asked,
  scope: Scope,
  held: PlaceSettings,
  isTold: (name: Name) => boolean,
): Phrase[] {
  const { levels } = call;
  if (!levels) return [];
  const stateOf = (settings: PlaceSettings, name: Name) =>
    name === 'article' || name === 'language' ? settings[name] : (settings[name] ?? switches[name].usual);
  const differs = (own: PlaceSettings, name: Name): boolean =>
    isTold(name) && own[name] !== undefined && stateOf(own, name) !== stateOf(held, name);
  const here = ownBelow(levels, scope).flatMap((one) => {
    const phrases = statesOf(one.settings, call, (name) => differs(one.settings, name));
    return phrases.length > 0 ? [insteadIn(one.scope), ...phrases] : [];
  });
  const others = levels.others.filter((own) => all.some((name) => differs(own, name)));
  const isCounted = scope === 'server' && others.length > 0;
  return [...here, ...(isCounted ? [phrase('othersInstead', { count: String(others.length) })] : [])];
}

/** What is said first, by how far it holds; in a channel alone there is nothing to tell apart. */
const leads = {
  shown: { server: 'settingsOfServer', channel: 'settingsOfChannel', thread: 'settings' },
  changed: { server: 'nowInServer', channel: 'nowInChannel', thread: 'nowInThread' },
} as const satisfies Record<string, Readonly<Record<Scope, Phrase['key']>>>;

/**
 * Shows what is set for a place, or changes it.
 * @param wanted `on` or `off` for each that is to be switched, an article and a language as somebody names them
 * @param scope for the thread, the channel, or the whole server: what holds there is shown, and where other things do
 */
export function setUp(
  call: Asked,
  wanted: Readonly<Partial<Record<(typeof all)[number], string | undefined>>>,
  scope: Scope,
): Answer {
  const { levels, settings } = call;
  const refusal = mayNotSet(call, scope);
  if (refusal) return refusal;
  const named = wanted.article === undefined ? null : readWanted(call, wanted.article);
  if (named && 'status' in named) return named;
  const language = wanted.language === undefined ? undefined : readLanguage(wanted.language);
  if (language === null) return refuse(phrase('unknownLanguage'), languageLines);
  const changes: PlaceSettings = {
    ...(named && { article: named.article }),
    ...(wanted.language !== undefined && { language }),
    ...Object.fromEntries(
      names.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name] === 'on']])),
    ),
  };
  const isChanged = Object.keys(changes).length > 0;
  const held = levels ? heldAt(levels, scope, changes) : { ...settings, ...changes };
  const isTold = (name: Name): boolean => !isChanged || name in changes;
  const notes = [...statesOf(held, call, isTold), ...exceptions(call, scope, held, isTold)];
  const isOnlyChannel = scope === 'channel' && !levels?.thread;
  if (!isChanged) {
    const announced = levels ? announcementsSet(levels.server, call) : [];
    const lead = phrase(isOnlyChannel ? 'settings' : leads.shown[scope]);
    return upkeep('settings', lead, { notes: [...notes, ...announced] });
  }
  const lead = phrase(isOnlyChannel ? 'nowHere' : leads.changed[scope]);
  return upkeep('settings', lead, { notes, change: { does: 'set', scope, settings: changes } });
}
