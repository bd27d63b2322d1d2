import type { Translation } from '../../translation.js';

/** Polish: the quiz. */
export default {
  phrases: {
    quizWho: 'Kto to powiedział? Pytanie {number} z {count}.',
    quizBent: 'Prawdziwy czy przekręcony? Pytanie {number} z {count}.',
    quizOneIsBent:
      'Jeden z tych cytatów znajduje się słowo w słowo w artykule. Drugi przekręciłem tak, że mówi co innego. Który jest prawdziwy?',
    quizVersion: '{letter}: {words}',
    quizRight: 'Dobrze!',
    quizWrong: 'Źle.',
    quizGivenUp: 'Odpowiedź:',
    quizTrue: '{letter} jest prawdziwy, słowo w słowo:',
    quizWasBent: '{letter} to ten, który przekręciłem.',
    quizScore: 'Twój wynik do tej pory: {right} z {played}.',
    quizOver: 'To było ostatnie pytanie. Twój wynik: {right} z {played}.',
    quizTooFew:
      'Nie znalazłem w tym artykule cytatów, z których wyszedłby quiz. Możesz zapytać go o coś innego:',
    quizUnread: 'Nie ma takiej rundy ani takiego wyboru. Rundy tego artykułu: {count}.',
    quizAsCommand: 'Quiz jest tylko dla ciebie. Użyj {command:quiz}.',
    buttonQuizNext: 'Dalej',
    buttonQuizTell: 'Powiedz mi',
  },
} satisfies Pick<Translation, 'phrases'>;
