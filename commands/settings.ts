import { command } from '../src/request/command.js';
import type { OptionData } from '../src/request/options.js';
import { setAnnouncements } from '../src/request/server/announcements.js';
import { completeLanguage } from '../src/request/server/placeLanguage.js';
import { setUp } from '../src/request/server/upkeep.js';
import { completeUse, scopeOf, whereOption } from '../src/request/server/useArticle.js';

function onOrOff(description: string): OptionData {
  return { description, onlyNamed: true, choices: { on: 'choiceOn', off: 'choiceOff' } };
}

export default command({
  data: {
    name: 'settings',
    description: 'For channel managers: how I answer here; without options, the present settings',
    forModerators: true,
    options: {
      article: {
        description: 'Which article I look in first: its title; or newest, or any for no particular one',
        completes: true,
        onlyNamed: true,
      },
      mentions: onOrOff('Whether I answer mentions'),
      privately: onOrOff('Whether only the person who asks sees the answer to a command by default'),
      unanswered: onOrOff('Whether I store unanswered questions, without names, for 30 days'),
      language: {
        description: 'The language of answers that everybody sees',
        completes: true,
        onlyNamed: true,
      },
      announcements: {
        description: 'Whether I announce new, corrected and withdrawn articles in this channel',
        onlyNamed: true,
        choices: { here: 'choiceHere', off: 'choiceOff' },
      },
      where: whereOption,
    },
  },
  asksAny: true,
  complete: (typing) =>
    typing.option === 'language' ? completeLanguage(typing.typed, typing.locale) : completeUse(typing),
  run: ({ options: { announcements, privately, where, ...rest }, ...call }) => {
    const wanted = { ...rest, private: privately };
    if (announcements === undefined) return setUp(call, wanted, scopeOf(where, call));
    const isOnlySetting = Object.values(wanted).every((value) => value === undefined);
    return setAnnouncements(call, announcements === 'here', isOnlySetting);
  },
});
