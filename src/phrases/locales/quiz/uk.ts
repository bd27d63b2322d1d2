import type { Translation } from '../../translation.js';

/** Ukrainian: the quiz. */
export default {
  phrases: {
    quizWho: 'Хто це сказав? Запитання {number} з {count}.',
    quizBent: 'Справжня чи перекручена? Запитання {number} з {count}.',
    quizOneIsBent:
      'Одна з цих цитат є в статті слово в слово. Другу я перекрутив так, що вона каже інше. Яка справжня?',
    quizVersion: '{letter}: {words}',
    quizRight: 'Правильно!',
    quizWrong: 'Неправильно.',
    quizGivenUp: 'Відповідь:',
    quizTrue: '{letter} — справжня, слово в слово:',
    quizWasBent: '{letter} — та, яку я перекрутив.',
    quizScore: 'Ваш рахунок: {right} з {played}.',
    quizOver: 'Це було останнє запитання. Ваш рахунок: {right} з {played}.',
    quizTooFew: 'Я не знайшов у цій статті цитат, з яких вийшла б вікторина. Можна запитати про інше:',
    quizUnread: 'Такого раунду чи такого варіанта немає. Раундів у цій статті: {count}.',
    quizAsCommand: 'Вікторина — лише для вас. Скористайтеся {command:quiz}.',
    buttonQuizNext: 'Далі',
    buttonQuizTell: 'Назвати відповідь',
  },
} satisfies Pick<Translation, 'phrases'>;
