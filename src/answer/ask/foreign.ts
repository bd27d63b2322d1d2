/** How questions of other languages begin, and the English form that stands for each; `$1` is who, `$2` what about. */
const forms: readonly (readonly [RegExp, string])[] = [
  // What somebody said: German, Russian, Ukrainian, French, Polish, Italian, Spanish.
  [
    /^was (?:sagte|sagt|meinte|meint|denkt) (.+?)(?: (?:über|ueber|zu|zur|zum) (.+))?$/iu,
    'what did $1 say about $2',
  ],
  [/^was hat (.+?)(?: (?:über|ueber|zu|zur|zum) (.+?))? gesagt$/iu, 'what did $1 say about $2'],
  [
    /^что (?:сказала?|говорила?|говорит|заявила?|думает) (.+?)(?: (?:об|обо|о|про) (.+))?$/iu,
    'what did $1 say about $2',
  ],
  [
    /^що (?:сказав|сказала|говорив|говорила|говорить|заявив|заявила|думає) (.+?)(?: про (.+))?$/iu,
    'what did $1 say about $2',
  ],
  [
    /^(?:qu['’]a dit|qu['’]a déclaré|que dit|que pense) (.+?)(?: (?:sur|de|à propos de|au sujet de) (.+))?$/iu,
    'what did $1 say about $2',
  ],
  [
    /^co (?:powiedział|powiedziała|mówi|mówił|mówiła|sądzi) (.+?)(?: (?:o|na temat) (.+))?$/iu,
    'what did $1 say about $2',
  ],
  [
    /^(?:che )?(?:cosa )?(?:ha detto|dice|pensa) (.+?)(?: (?:su|sul|sulla|sulle|di|riguardo a) (.+))?$/iu,
    'what did $1 say about $2',
  ],
  [
    /^qué (?:dijo|dice|ha dicho|piensa) (.+?)(?: (?:sobre|de|acerca de) (.+))?$/iu,
    'what did $1 say about $2',
  ],
  // Who was there.
  [
    /^(?:wer|кто|хто|qui|kto|chi|quién|quien|quiénes) (?:war|waren|был[аи]?|были|був|була|були|était|étaient|był[ai]?|byli|era|erano|estaba|estuvo|estaban) (?:in|im|bei|beim|на|в|во|у|à|au|aux|dans|w|na|a|al|en) (.+)$/iu,
    'who was at $1',
  ],
  [
    /^(?:wer|кто|хто|qui|kto|chi|quién|quien) (?:nahm an|участвовал в|участвовала в|брав участь у|a participé à|uczestniczył w|ha partecipato a|participó en) (.+?)(?: teil)?$/iu,
    'who attended $1',
  ],
  // Who that is.
  [
    /^(?:wer (?:ist|sind)|кто (?:такой|такая|такие|это)|хто (?:такий|така|такі|це)|qui est|qui sont|kto to(?: jest)?|kim jest|chi è|chi sono|quién es|quien es|quiénes son) (.+)$/iu,
    'who is $1',
  ],
  [/^(?:wer|кто|хто|qui|kto|chi|quién|quien) (.+)$/iu, 'who $1'],
  [
    /^(?:wo|где|де|où|gdzie|dove|dónde|donde) (?:(?:ist|war|waren|была?|были|був|була|est|était|jest|był[ao]?|è|era|está|estaba|fue) )?(.+)$/iu,
    'where was $1',
  ],
  [
    /^(?:wann|когда|коли|quand|kiedy|quando|cuándo|cuando) (?:(?:ist|war|waren|была?|были|був|була|est|était|jest|był[ao]?|è|era|está|estaba|fue) )?(.+)$/iu,
    'when was $1',
  ],
  [/^(?:warum|wieso|почему|чому|pourquoi|dlaczego|perché|por qué) (.+)$/iu, 'why $1'],
  [
    /^(?:zusammenfassung|kurzfassung|кратко|краткое содержание|коротко|стисло|résumé|streszczenie|riassunto|resumen)$/iu,
    'summary',
  ],
];

const article = /^(?:(?:der|die|das|den|dem|le|la|les|il|lo|gli|el|los|las)\s+|l['’])/iu;

/**
 * A question of another language in English form, so that it takes the same way; its names and other words stay as
 * they are, since names are found in any spelling.
 * @returns the question itself where its beginning is not known
 */
export function inEnglishForm(question: string): string {
  const text = question
    .trim()
    .replace(/^[¿¡]/u, '')
    .replace(/[\s?!.]+$/u, '');
  for (const [pattern, english] of forms) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [first = '', second = ''] = found
      .slice(1)
      .map((part: string | undefined) => (part ?? '').replace(article, ''));
    return english.replace('$1', first).replace(' about $2', second ? ` about ${second}` : '');
  }
  return question;
}
