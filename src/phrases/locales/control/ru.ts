import type { Translation } from '../../translation.js';

/** Russian: what is asked before something is done, what comes too fast, what is chosen. */
export default {
  phrases: {
    tooFast: 'Минутку: я отвечаю здесь лишь на несколько вопросов сразу. Спросите снова через {seconds} с.',
    eraseQuestions: 'Будет стёрто: то, о чём спрашивали на этом сервере и не получили ответа, и все голоса.',
    eraseAll: 'Будет стёрто: всё, что хранится об этом сервере.',
    eraseHere: 'Будет стёрто: всё, что здесь настроено.',
    keptQuestions: 'Вопросы: {questions} · Голоса: {votes}',
    keptAll: 'Настройки: {settings} · Вопросы: {questions} · Голоса: {votes} · Статьи: {articles}',
    eraseSure: 'Вернуть это будет нельзя.',
    eraseNext: 'Чтобы стереть, введите:',
    erasedHere: 'Всё, что было здесь настроено, стёрто.',
    nothingErased: 'Ничего не стёрто.',
    noQuestionsHere: 'Вопросы и голоса хранятся только для серверов.',
    mayNotErase:
      'Всё стирают те, кто может управлять каналами на всём сервере. Вы можете стереть вопросы и голоса.',
    choiceYes: 'да',
    buttonErase: 'Стереть',
    buttonKeep: 'Оставить',
    buttonUse: 'Выбрать здесь',
    buttonSummary: 'Кратко',
    menuArticles: 'Посмотрите одну из них',
    menuLines: 'Выберите',
  },
} satisfies Pick<Translation, 'phrases'>;
