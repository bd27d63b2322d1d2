import type { Answer, UpkeepAnswer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { effectiveSettings, overridesBelow } from '../../settings/levels.js';
import type { Kept, PlaceSettings, Scope } from '../../settings/storeInterface.js';
import type { CallWithoutOptions } from '../command.js';
import { announcementsSet } from './announcementsSet.js';
import { byArticle, openOf } from './inbox.js';
import { mayNotSet } from './mayNotSet.js';
import { languageLines, languageSet, readLanguage } from './placeLanguage.js';
import { articleSet, insteadIn, readWanted } from './useArticle.js';

/** How many questions the list shows; the export has all of them. */
const mostQuestions = 20;

/** An answer about settings and stored data. */
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

/** Says what is stored about users and the server; anybody may see it. */
export function privacy({ areLogged, maySet, settings }: CallWithoutOptions): Answer {
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

/** Refuses to show the stored data of the server to people without the right. @returns null where they have it */
export function mayNotSee({ isModerator, maySet, maySetServer }: CallWithoutOptions): Answer | null {
  if (maySet === null) return refuse(phrase('nothingKept'));
  return maySetServer || isModerator ? null : refuse(phrase('moderatorsOnly'));
}

/** The stored data of the server, or the refusal to show it. */
function storedData(call: CallWithoutOptions): Kept | Answer {
  return mayNotSee(call) ?? call.kept ?? refuse(phrase('unreadable'));
}

/** Lists the unanswered questions that no moderator has finished, by article. */
export function unanswered(call: CallWithoutOptions): Answer {
  const kept = storedData(call);
  if ('status' in kept) return kept;
  const open = openOf(kept.questions);
  const notes = call.settings.unanswered ? [] : [phrase('questionsOff')];
  if (open.length === 0) return upkeep('unanswered', phrase('noneUnanswered'), { notes });
  const rest = open.length - mostQuestions;
  const more = rest > 0 ? [phrase('moreQuestions', { count: rest })] : [];
  return upkeep('unanswered', phrase('unanswered'), {
    questions: byArticle(open.slice(0, mostQuestions), call.library),
    notes: [...more, ...notes],
  });
}

/** All stored data of the server, as a JSON file. */
export function exported(call: CallWithoutOptions): Answer {
  const kept = storedData(call);
  if ('status' in kept) return kept;
  const file = { name: 'verbatim.json', text: `${JSON.stringify(kept, null, 2)}\n` };
  return upkeep('export', phrase('exported'), { file });
}

/** The settings that are on or off, with the phrase for each state and the default. */
const switches = {
  mentions: { on: 'mentionsOn', off: 'mentionsOff', usual: true },
  private: { on: 'privateOn', off: 'privateOff', usual: false },
  unanswered: { on: 'questionsOn', off: 'questionsOff', usual: false },
} as const satisfies Partial<
  Record<keyof PlaceSettings, { on: Phrase['key']; off: Phrase['key']; usual: boolean }>
>;

const names = ['mentions', 'private', 'unanswered'] as const;
const all = ['article', ...names, 'language'] as const;

/** What can be set for a place; announcements are set for a whole server only. */
type Name = Exclude<keyof PlaceSettings, 'announcements'>;

/** Describes settings. @param told chooses the ones to describe */
function statesOf(
  settings: PlaceSettings,
  { library }: CallWithoutOptions,
  told: (name: Name) => boolean,
): Phrase[] {
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

/** Describes where this channel and thread differ from the settings described, and counts the others that do. */
function exceptions(
  call: CallWithoutOptions,
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
  const here = overridesBelow(levels, scope).flatMap((one) => {
    const phrases = statesOf(one.settings, call, (name) => differs(one.settings, name));
    return phrases.length > 0 ? [insteadIn(one.scope), ...phrases] : [];
  });
  const others = levels.others.filter((own) => all.some((name) => differs(own, name)));
  const isCounted = scope === 'server' && others.length > 0;
  return [...here, ...(isCounted ? [phrase('othersInstead', { count: others.length })] : [])];
}

/** The first line of the answer, by scope. */
const leads = {
  shown: { server: 'settingsOfServer', channel: 'settingsOfChannel', thread: 'settings' },
  changed: { server: 'nowInServer', channel: 'nowInChannel', thread: 'nowInThread' },
} as const satisfies Record<string, Readonly<Record<Scope, Phrase['key']>>>;

/**
 * Shows the settings of a place, or changes them.
 * @param wanted the settings to change: `on` or `off`, an article or a language as it was typed
 * @param scope the thread, the channel, or the whole server; exceptions below it are described, too
 */
export function setUp(
  call: CallWithoutOptions,
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
  const held = levels ? effectiveSettings(levels, scope, changes) : { ...settings, ...changes };
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
