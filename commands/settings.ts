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
    description: 'For those who manage channels: how I answer here; without options, how it is set',
    forModerators: true,
    options: {
      article: {
        description: 'Which article answers: by its title; or newest, or any for all of them',
        completes: true,
        onlyNamed: true,
      },
      mentions: onOrOff('Whether I answer when I am mentioned'),
      privately: onOrOff(
        'Whether answers to commands are for the reader alone, where the reader does not say',
      ),
      unanswered: onOrOff('Whether questions without an answer are kept, without names, for 30 days'),
      language: {
        description: 'In which language answers are that everybody sees',
        completes: true,
        onlyNamed: true,
      },
      announcements: {
        description: 'Where new, corrected and withdrawn articles are announced in this server',
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
    const isAlone = Object.values(wanted).every((value) => value === undefined);
    return setAnnouncements(call, announcements === 'here', isAlone);
  },
});
