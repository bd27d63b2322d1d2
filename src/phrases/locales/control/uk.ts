import type { Translation } from '../../translation.js';

/** Ukrainian: what is asked before something is done, what comes too fast, what is chosen. */
export default {
  phrases: {
    tooFast: 'Хвилинку: я відповідаю тут лише на кілька запитань одразу. Запитайте знову за {seconds} с.',
    eraseQuestions: 'Буде стерто: те, про що питали на цьому сервері й не отримали відповіді, і всі голоси.',
    eraseAll: 'Буде стерто: усе, що зберігається про цей сервер.',
    eraseHere: 'Буде стерто: усе, що тут налаштовано.',
    keptQuestions: 'Запитання: {questions} · Голоси: {votes}',
    keptAll: 'Налаштування: {settings} · Запитання: {questions} · Голоси: {votes} · Статті: {articles}',
    eraseSure: 'Повернути це буде неможливо.',
    eraseNext: 'Щоб стерти, введіть:',
    erasedHere: 'Усе, що було тут налаштовано, стерто.',
    nothingErased: 'Нічого не стерто.',
    noQuestionsHere: 'Запитання й голоси зберігаються лише для серверів.',
    mayNotErase:
      'Усе стирають ті, хто може керувати каналами на всьому сервері. Ви можете стерти запитання й голоси.',
    choiceYes: 'так',
    buttonErase: 'Стерти',
    buttonKeep: 'Залишити',
    buttonUse: 'Обрати тут',
    buttonSummary: 'Коротко',
    menuArticles: 'Перегляньте одну з них',
    menuLines: 'Виберіть',
  },
} satisfies Pick<Translation, 'phrases'>;
