import type { Translation } from '../../translation.js';

/** Russian: what people asked and did not get, and what they thought of answers. */
export default {
  phrases: {
    askedOfNone: 'Без определённой статьи',
    askedOfGone: '{slug} (больше нет)',
    inboxQuestion: 'Посмотреть вопрос',
    inboxAnswer: 'Посмотреть ответ',
    inboxVotes: 'Ответы, которые за последние 30 дней назвали неверными или полезными:',
    inboxNoVotes: 'Голосов за последние 30 дней не сохранено.',
    inboxAgain: 'Тот же вопрос прямо сейчас:',
    inboxChanged: 'Статья с тех пор изменилась, поэтому показанное тогда я показать не могу.',
    inboxGone: 'Статьи больше нет, поэтому показанное тогда я показать не могу.',
    inboxLong: 'Длинные ответы: я их не различаю.',
    inboxChecks: 'Проверки цитат: каких именно, не сохраняется.',
    inboxReasons: 'Указанные причины, сначала последние:',
    inboxDone: 'Готово. Вопрос вернётся, если его зададут снова.',
    inboxDeleted: 'Удалено вместе с подсчётом.',
    inboxMissing: 'Этой записи больше нет.',
    buttonDone: 'Готово',
    buttonDelete: 'Удалить',
    buttonQuestions: 'Вопросы',
    buttonVotes: 'Голоса',
    reasonTitle: 'Что здесь неверно?',
    reasonLabel: 'Ваша причина (можно не указывать)',
    reasonHint: 'Модераторы видят её 30 дней, без вашего имени.',
  },
} satisfies Pick<Translation, 'phrases'>;
