import type { Grammar } from './grammar.js';

/** Includes the spellings of chat. */
const what = '(e )?(o que|que|oq|o q)( é que| foi que|)';
const who = '(e )?(quem|qm)( é que| foi que|)';
const says =
  '(disse|diz|dizia|disseram|dizem|falou|fala|falaram|pensa|pensava|acha|declarou|afirma|afirmou|comentou)';
const of = '(de|do|da|dos|das)';
const at = '(em|no|na|nos|nas)';
const to = '(a|à|ao|às|aos|para|para o|para a|para os|para as|pra|pro|pras|pros)';
const about = `(sobre|${of}|(a respeito|acerca) ${of}|em relação ${to}|quanto ${to})`;
const took = '(aconteceu|aconteceram|ocorreu|ocorreram|foi realizada|foi realizado|foram realizadas)';
const invited = '(convidada|convidado|convidadas|convidados)';
const article = '(o|a|este|esta|esse|essa) (artigo|texto|notícia|matéria)';

/** Brazilian Portuguese; most of it also fits Portugal. */
export default {
  forms: [
    [`${what} ${says} <who>( ${about} <about>)?`, 'what did {who} say about {about}'],
    [`${what} <who> ${says}( ${about} <about>)?`, 'what did {who} say about {about}'],
    [`(o |a )?<Name> ${says} o (quê|q)( ${about} <about>)?`, 'what did {Name} say about {about}'],
    [`qual (é|foi|era) a (opinião|posição) ${of} <who>( sobre <about>)`, 'what did {who} say about {about}'],
    [`${what} <who> (quer|querem|queria|queriam|pede|pedem|exige|exigiu)`, 'what does {who} want'],
    [`${what} (quer|querem|queria|queriam|pede|pedem|exige|exigiu) <who>`, 'what does {who} want'],
    [`como (foi que )?<who> (reagiu|reagiram)( ${to} <about>)?`, 'how did {who} react to {about}'],
    [`como (reagiu|reagiram) <who>( ${to} <about>)?`, 'how did {who} react to {about}'],
    [`(e )?quanto ${to} <who>`, 'and {who}'],
    ['e (o|a|os|as) (?!que )<who>', 'and {who}'],
    ['e <Name>', 'and {Name}'],
    [`${who} (é|era) (ele|ela)`, 'who is he'],
    [
      `${who} (estava|estavam|esteve|estiveram|tava) (lá )?(presente |presentes )?${at} <what>`,
      'who was at {what}',
    ],
    [`${who} (compareceu|compareceram) ${to} <what>`, 'who attended {what}'],
    [`${who} (participou|participaram|participava|participa) (${of}|${at}) <what>`, 'who attended {what}'],
    [`${who} (foi|foram|viajou|viajaram) ${to} <what>`, 'who attended {what}'],
    [`${who} se (reuniu|reuniram|encontrou|encontraram) ${at} <what>`, 'who met in {what}'],
    [`${who} (disse|falou) (isso|isto|aquilo)`, 'who said it'],
    [`${who} (é|são|era|eram|foi|foram) (?!que )<who>`, 'who is {who}'],
    [`${who} <what>`, 'who {what}'],
    [
      `((do|de) que|sobre o que) (trata|se trata|fala|é) ${article}|do que se trata|o que (aconteceu|houve|rolou)|((me )?(dá|dê|faz|faça) )?(um |o )?resumo( (do|da|deste|desta) (artigo|texto|notícia|matéria)|)|(resume|resuma|resumir)( ${article}| isso|)|em resumo|resumindo`,
      'summary',
    ],
    [
      `quando ((foi publicad(o|a)|saiu) ${article}|${article} (foi publicad(o|a)|saiu))|de quando é ${article}`,
      'when was the article published',
    ],
    [
      `de onde (vem|é|saiu|veio) ${article}|qual (é )?a fonte( (do|da) (artigo|texto|notícia|matéria)|)`,
      'source',
    ],
    ['onde (eles |elas )?se (reuniram|encontraram)', 'where did they meet'],
    [`onde (foi que )?(foi|foram|será|serão|${took}) <what>`, 'where did {what} take place'],
    [`onde <what> ${took}`, 'where did {what} take place'],
    ['onde (está|estão|estava|estavam|esteve|fica) <what>', 'where was {what}'],
    [`quando (foi que )?(é|são|era|foi|foram|será|serão|${took}) <what>`, 'when was {what}'],
    [`quando <what> ${took}`, 'when was {what}'],
    ['(há|faz|por) quanto tempo (já )?(dura|durou|continua) <what>', 'how long has {what} lasted'],
    ['(quanto tempo|desde quando) (já )?(dura|durou) <what>', 'how long has {what} lasted'],
    ['(por que|porque|pq) <what>', 'why {what}'],
    [`<who> (foi|foram) ${invited}( (${to}|${of}) <about>)? ?`, 'was {who} invited to {about}'],
    [`(foi|foram) ${invited} <who>( ${to} <about>)? ?`, 'was {who} invited to {about}'],
    [`convidaram <who>( ${to} <about>)? ?`, 'was {who} invited to {about}'],
    [`(o |a )?<Name> (estava|esteve) (presente )?${at} <what> ?`, 'was {Name} at {what}'],
  ],
  words: {
    sending: 'envio',
    talks: 'conversa* negociaç* diálogo*',
    meeting: 'reunião reuniões encontro* cúpula* cimeira*',
    war: 'guerra*',
    peace: 'paz',
    troops: 'tropa* soldado*',
    forces: 'forças',
    concessions: 'concessão concessões',
    ambassadors: 'embaixador*',
    agreement: 'acordo*',
    support: 'apoio',
    attack: 'ataque*',
    election: 'eleição eleições',
    government: 'governo*',
    article: 'artigo*',
    'foreign minister':
      'ministro_das_relações_exteriores ministra_das_relações_exteriores ministro_do_exterior ministra_do_exterior',
    'prime minister': 'primeiro-ministro primeira-ministra primeiro_ministro primeira_ministra premiê',
    'defence minister': 'ministro_da_defesa ministra_da_defesa',
    president: 'president*',
    chancellor: 'chanceler*',
    minister: 'ministr*',
    adviser: 'assessor* conselheir*',
    rejected: 'rejeit* recus*',
    criticised: 'critic*',
    invited: 'convid*',
    Russian: 'russo russa russos russas',
    Ukrainian: 'ucranian*',
    American: 'american* norte-american* estadunidens*',
    German: 'alemão alemã alemães alemãs',
    French: 'francês francesa franceses francesas',
    Polish: 'polonês polonesa poloneses polonesas',
    Italian: 'italian*',
    British: 'britânic*',
    European: 'europeu europeia europeus europeias',
    'the United States': 'estados_unidos eua',
    NATO: 'otan',
    EU: 'ue',
    UN: 'onu',
    London: 'londres',
    Moscow: 'moscou',
    of: 'de do da dos das',
    in: 'em no na nos nas',
    to: 'ao aos para pra pro pras pros',
    and: 'e',
  },
  // “à” without its accent is “a”, so it is an article as well.
  articles: 'o a os as um uma senhor senhora sr sra',
  polite: {
    before:
      'me (?:diga|diz|conta|conte|fala|fale)|(?:diga|conte)-me|por favor|por gentileza|(?:você )?(?:sabe|pode)(?: me)? dizer|(?:você|vc|alguém) sabe',
    behind: 'por favor|por gentileza|pfv',
  },
  talk: {
    greeting: 'olá|oi|opa|e aí|bom dia|boa (?:tarde|noite)',
    thanks: '(?:muito )?obrigad[oa]|brigad[oa]|valeu|vlw',
    farewell: 'tchau|até (?:logo|mais|amanhã)',
    identity:
      'quem é você|o que é você|você é (?:um |uma )?(?:bot|robô|ia|humano|pessoa)|qual (?:é )?o seu nome',
    wellbeing: 'tudo (?:bem|bom)|como (?:você está|vai)(?: você)?',
    remark: 'beleza|legal|entendi|tá bom|certo',
    articles:
      '(?:os )?artigos|(?:a )?lista(?:r)?(?: de| dos| os)? artigos|(?:mostra|mostre|mostrar|liste|ver)(?: me)?(?: todos)?(?: os)? artigos|(?:que|quais) artigos(?: (?:você tem|você conhece|tem|há|existem))?|quais são os artigos',
    help: '(?:me )?ajuda|o que você (?:faz|sabe fazer|pode fazer)|como (?:isso |você )?funciona(?: isso)?',
  },
} satisfies Grammar;
