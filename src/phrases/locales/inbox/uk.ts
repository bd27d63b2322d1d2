import type { Translation } from '../../translation.js';

/** Ukrainian: what people asked and did not get, and what they thought of answers. */
export default {
  phrases: {
    askedOfNone: 'Без певної статті',
    askedOfGone: '{slug} (більше немає)',
    inboxQuestion: 'Переглянути запитання',
    inboxAnswer: 'Переглянути відповідь',
    inboxVotes: 'Відповіді, які за останні 30 днів назвали хибними чи корисними:',
    inboxNoVotes: 'Голосів за останні 30 днів не збережено.',
    inboxAgain: 'Те саме запитання щойно:',
    inboxChanged: 'Стаття відтоді змінилася, тож показати те, що було показано, я не можу.',
    inboxGone: 'Статті більше немає, тож показати те, що було показано, я не можу.',
    inboxLong: 'Довгі відповіді: я їх не розрізняю.',
    inboxChecks: 'Перевірки цитат: яких саме, не зберігається.',
    inboxReasons: 'Зазначені причини, спершу останні:',
    inboxDone: 'Готово. Запитання повернеться, якщо його поставлять знову.',
    inboxDeleted: 'Видалено разом із підрахунком.',
    inboxMissing: 'Цього запису більше немає.',
    buttonDone: 'Готово',
    buttonDelete: 'Видалити',
    buttonQuestions: 'Запитання',
    buttonVotes: 'Голоси',
    reasonTitle: 'Що тут хибно?',
    reasonLabel: 'Ваша причина (можна не зазначати)',
    reasonHint: 'Модератори бачать її 30 днів, без вашого імені.',
  },
} satisfies Pick<Translation, 'phrases'>;
