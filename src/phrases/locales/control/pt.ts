import type { Translation } from '../../translation.js';

/** Portuguese: what is asked before something is done, what comes too fast, what is chosen. */
export default {
  phrases: {
    tooFast: 'Um momento: aqui respondo poucas perguntas de cada vez. Pergunte de novo em {seconds} s.',
    eraseQuestions:
      'Será apagado: o que foi perguntado neste servidor e ficou sem resposta, e todos os votos.',
    eraseAll: 'Será apagado: tudo o que é guardado deste servidor.',
    eraseHere: 'Será apagado: tudo o que está configurado aqui.',
    keptQuestions: 'Perguntas: {questions} · Votos: {votes}',
    keptAll: 'Configurações: {settings} · Perguntas: {questions} · Votos: {votes} · Artigos: {articles}',
    eraseSure: 'Isso não pode ser desfeito.',
    eraseNext: 'Para apagar, digite:',
    erasedHere: 'Tudo o que estava configurado aqui foi apagado.',
    nothingErased: 'Nada foi apagado.',
    noQuestionsHere: 'Perguntas e votos só são guardados em servidores.',
    mayNotErase:
      'Tudo é apagado por quem pode gerenciar canais em todo o servidor. Você pode apagar perguntas e votos.',
    choiceYes: 'sim',
    buttonErase: 'Apagar',
    buttonKeep: 'Manter',
    buttonUse: 'Usar aqui',
    buttonSummary: 'Resumo',
    menuArticles: 'Veja um destes',
    menuLines: 'Escolha',
  },
} satisfies Pick<Translation, 'phrases'>;
