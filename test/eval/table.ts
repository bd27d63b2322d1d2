import type { Among, Fared } from './among.js';
import type { AnswerReport, Exact, Told } from './answers.js';
import type { Judged } from './checks.js';
import { verdicts } from './documents.js';
import type { InteractionLog } from './metrics.js';
import type { Report, Scores } from './run.js';

/** Lays rows out in columns, the first one to the left and the others to the right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const cells = (scores: Scores | null): string[] =>
  [scores?.recall1, scores?.recall3, scores?.mrr, scores?.auc, scores?.surest].map((value) =>
    number(value ?? null),
  );
const share = ({ right, of }: Exact): string => (of === 0 ? '–' : `${right}/${of}`);
const counts = (outcomes: InteractionLog): string[] =>
  [outcomes.answeredRight, outcomes.answeredWrong, outcomes.refusedRight, outcomes.refusedWrong].map(String);

/** Systems side by side. R@1 and R@3: recall of the supporting sentence; fifth: right among the surest fifth. */
export function systemsTable(reports: readonly Report[]): string {
  const heads = ['R@1', 'R@3', 'MRR', 'AUC', 'fifth'];
  const full = reports.some(({ typos }) => typos !== null);
  return columns([
    [
      '',
      ...heads,
      ...(full ? heads.map((head) => `${head}~`) : []),
      ...(full ? ['swap', 'else'] : []),
      'ms/q',
    ],
    ...reports.map(({ system, plain, typos, swapped, elsewhere, millisecondsPerQuestion }) => [
      system,
      ...cells(plain),
      ...(full ? [...cells(typos), number(swapped), number(elsewhere)] : []),
      millisecondsPerQuestion.toFixed(2),
    ]),
  ]);
}

/** What became of the questions, by kind. */
export function answersTable(report: AnswerReport): string {
  const table = columns([
    ['/ask', 'answered right', 'answered wrong', 'refused right', 'refused wrong'],
    ...report.byKind.map(({ kind, outcomes }) => [kind, ...counts(outcomes)]),
    ['all', ...counts(report.all)],
  ]);
  const shares = [
    `near misses refused ${share(report.nearMissesRefused)}`,
    `other unanswerable refused ${share(report.otherUnanswerableRefused)}`,
    `people exact ${share(report.people)}`,
    `direct quotations exact ${share(report.quotes)}`,
  ];
  return `${table}\n${shares.join(', ')}`;
}

/** What quotations were judged to be (columns), by what they are (rows). */
export function checksTable(counts: readonly (readonly number[])[]): string {
  const right = counts.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
  const all = counts.flat().reduce((sum, count) => sum + count, 0);
  const table = columns([
    ['/check', ...verdicts, 'none'],
    ...verdicts.map((verdict, at) => [verdict, ...(counts[at] ?? []).map(String)]),
  ]);
  return `${table}\nverdicts right ${share({ right, of: all })}`;
}

/** The quotations that were judged wrong. */
export function wrongVerdicts(judged: readonly Judged[]): string {
  return judged
    .filter(({ check, given }) => check.verdict !== given)
    .map(({ document, check: { quote, speaker, verdict }, given }) => {
      const by = speaker === undefined ? '' : ` (${speaker})`;
      return `[${document}] “${quote}”${by}\n  ${given ?? 'none'}, wanted ${verdict}`;
    })
    .join('\n');
}

/** The questions that went wrong, for whoever works on the engine. */
export function failures(told: readonly Told[], text: (document: string) => string): string {
  return told
    .filter(
      ({ question, answered, right, peopleRight, quotesRight }) =>
        answered !== question.answerable ||
        (answered && !right) ||
        peopleRight === false ||
        quotesRight === false,
    )
    .map(({ document, question, answered, right, score, first, people, peopleRight, quotesRight }) => {
      const kind = question.answerable
        ? question.kind
        : `${question.kind}, ${question.near ? 'near miss' : 'unanswerable'}`;
      const outcome = `${answered ? 'answered' : 'refused'} ${answered === question.answerable && (right || !answered) ? 'right' : 'wrong'}`;
      const support = question.support[0];
      return [
        `[${document}] ${question.text} (${kind})`,
        `  ${outcome}, score ${score.toFixed(3)}: ${first}`,
        support && !right ? `  wanted: ${text(document).slice(support.start, support.end)}` : '',
        peopleRight === false ? `  people: ${people.join('; ')} – wanted: ${question.people.join('; ')}` : '',
        quotesRight === false ? `  quotations wanted: ${question.quotes.join(' | ')}` : '',
      ]
        .filter((line) => line !== '')
        .join('\n');
    })
    .join('\n');
}

/** How questions fare among many articles, against their article alone. */
export function amongTable(name: string, articles: number, among: Among): string {
  const { alone } = among;
  const row = (label: string, { questions, recall1, rightArticle }: Fared): string[] => [
    label,
    String(questions),
    number(rightArticle),
    number(recall1),
  ];
  const lost = (label: string, { recall1 }: Fared): string[] => [
    label,
    '',
    '',
    number(alone.recall1 - recall1),
  ];
  return columns([
    [`${name}: ${articles} articles`, 'questions', 'right article first', 'R@1'],
    row('nothing else said', among.asked),
    row('of these, with words that only the right one has together', among.telling),
    row('“in the story about” three words of its headline', among.named),
    row('after its headline', among.afterHeadline),
    row('after the headline of another', among.afterAnother),
    row('asked of the article alone', alone),
    lost('lost where nothing else is said', among.asked),
    lost('lost after its headline', among.afterHeadline),
  ]);
}
