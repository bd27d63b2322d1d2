import type { Translation } from '../../translation.js';

/** Portuguese: what people asked and did not get, and what they thought of answers. */
export default {
  phrases: {
    askedOfNone: 'Sobre nenhum artigo em particular',
    askedOfGone: '{slug} (não está mais aqui)',
    inboxQuestion: 'Ver uma pergunta',
    inboxAnswer: 'Ver uma resposta',
    inboxVotes: 'Respostas consideradas erradas ou úteis nos últimos 30 dias:',
    inboxNoVotes: 'Nenhum voto dos últimos 30 dias está guardado.',
    inboxAgain: 'Perguntado de novo agora:',
    inboxChanged: 'O artigo mudou desde então, por isso não posso mostrar o que foi mostrado.',
    inboxGone: 'O artigo não está mais aqui, por isso não posso mostrar o que foi mostrado.',
    inboxLong: 'Respostas longas: não as distingo umas das outras.',
    inboxChecks: 'Verificações de citações: não fica guardado de quais.',
    inboxReasons: 'Motivos dados, os mais recentes primeiro:',
    inboxDone: 'Resolvido. Volta a aparecer quando alguém perguntar de novo.',
    inboxDeleted: 'Excluído, com as contagens.',
    inboxMissing: 'Essa entrada não existe mais.',
    buttonDone: 'Resolvido',
    buttonDelete: 'Excluir',
    buttonQuestions: 'Perguntas',
    buttonVotes: 'Votos',
    reasonTitle: 'O que está errado?',
    reasonLabel: 'Seu motivo (pode ficar vazio)',
    reasonHint: 'A moderação vê o motivo por 30 dias, sem o seu nome.',
  },
} satisfies Pick<Translation, 'phrases'>;
