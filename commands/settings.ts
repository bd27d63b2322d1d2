import { command, type OptionData } from '../src/answer/command.js';
import { setUp } from '../src/answer/upkeep.js';
import { completeUse, scopeOf, whereOption } from '../src/answer/useArticle.js';

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
      where: whereOption,
    },
  },
  asksAny: true,
  complete: ({ library, typed }) => completeUse(library, typed),
  run: ({ options: { privately, where, ...wanted }, ...call }) =>
    setUp(call, { ...wanted, private: privately }, scopeOf(where, call)),
});
