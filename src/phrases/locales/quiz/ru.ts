import type { Translation } from '../../translation.js';

/** Russian: the quiz. */
export default {
  phrases: {
    quizWho: 'Кто это сказал? Вопрос {number} из {count}.',
    quizBent: 'Подлинная или искажённая? Вопрос {number} из {count}.',
    quizOneIsBent:
      'Одна из этих цитат есть в статье слово в слово. Другую я исказил так, что она говорит иное. Какая подлинная?',
    quizVersion: '{letter}: {words}',
    quizRight: 'Верно!',
    quizWrong: 'Неверно.',
    quizGivenUp: 'Ответ:',
    quizTrue: '{letter} — подлинная, слово в слово:',
    quizWasBent: '{letter} — та, которую я исказил.',
    quizScore: 'Ваш счёт: {right} из {played}.',
    quizOver: 'Это был последний вопрос. Ваш счёт: {right} из {played}.',
    quizTooFew: 'Я не нашёл в этой статье цитат, из которых вышла бы викторина. Можно спросить о другом:',
    quizUnread: 'Такого раунда или такого варианта нет. Раундов в этой статье: {count}.',
    quizAsCommand: 'Викторина — только для вас. Используйте {command:quiz}.',
    buttonQuizNext: 'Дальше',
    buttonQuizTell: 'Назвать ответ',
  },
} satisfies Pick<Translation, 'phrases'>;
