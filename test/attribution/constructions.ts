import type { Row } from '../rows.js';

/**
 * Hard constructions of reported speech, one a row: the text, and for each quotation in order its speaker as the text
 * names them (the fullest name, or the description where there is no name), null where nobody is said to say it.
 */
export const constructions: readonly Row<readonly (string | null)[]>[] = [
  // After the quotation.
  ['“We will rebuild the bridge,” Marta Kovacs said.', ['Marta Kovacs']],
  ['“We will rebuild the bridge,” said Marta Kovacs.', ['Marta Kovacs']],
  ['“We will rebuild the bridge,” said the mayor, Marta Kovacs.', ['Marta Kovacs']],
  ['“We will rebuild the bridge,” said Marta Kovacs, the mayor of Leyland, on Tuesday.', ['Marta Kovacs']],
  [
    '“We will rebuild the bridge,” Marta Kovacs, who has been mayor since 2011, told reporters.',
    ['Marta Kovacs'],
  ],
  ['“We will rebuild the bridge,” Marta Kovacs, 54, told reporters at the town hall.', ['Marta Kovacs']],
  ['“Will the bridge be rebuilt?” Marta Kovacs asked.', ['Marta Kovacs']],
  ['“Rebuild it!” shouted Marta Kovacs as the crowd cheered.', ['Marta Kovacs']],
  ['“We will rebuild the bridge,” a spokesman for the ministry said.', ['a spokesman for the ministry']],
  ['“We will rebuild the bridge,” according to Marta Kovacs.', ['Marta Kovacs']],
  ['“We will rebuild the bridge,” Sen. Marta Kovacs (D-Ohio) said in a statement.', ['Marta Kovacs']],
  ['“We will rebuild the bridge,” Kovacs campaign manager Jonas Weil said in an email.', ['Jonas Weil']],
  ['“We will rebuild the bridge,” Treasury Secretary Marta Kovacs tweeted late on Sunday.', ['Marta Kovacs']],
  // Before it.
  ['Marta Kovacs said: “We will rebuild the bridge.”', ['Marta Kovacs']],
  ['Marta Kovacs said that the town “will rebuild the bridge” within a year.', ['Marta Kovacs']],
  ['Marta Kovacs told the Leyland Times, “We will rebuild the bridge.”', ['Marta Kovacs']],
  ['According to Marta Kovacs, the plan is “a bad joke on the town”.', ['Marta Kovacs']],
  [
    'In a letter to the council on Monday, Marta Kovacs wrote that the plan was “a bad joke on the town”.',
    ['Marta Kovacs'],
  ],
  [
    'Marta Kovacs, a lawyer from Austin, Texas, said the plan was “a bad joke on the town”.',
    ['Marta Kovacs'],
  ],
  ['Marta Kovacs: “We will rebuild the bridge.”', ['Marta Kovacs']],
  ['Marta Kovacs called the plan “a bad joke on the town”.', ['Marta Kovacs']],
  ['Marta Kovacs described the plan as “a bad joke”.', ['Marta Kovacs']],
  ['The plan was described by Marta Kovacs as “a bad joke on the town”.', ['Marta Kovacs']],
  ['Marta Kovacs left the hall and said “we will rebuild the bridge” to a friend.', ['Marta Kovacs']],
  ['Marta Kovacs rejected the plan, calling it “a bad joke on the town”.', ['Marta Kovacs']],
  [
    'Marta Kovacs, the mayor of Leyland, rejected the plan, saying that it was “a bad joke on the town”.',
    ['Marta Kovacs'],
  ],
  ['Marta Kovacs’s claim that the plan is “a bad joke on the town” found few friends.', ['Marta Kovacs']],
  ['Marta Kovacs took to the stage. “We will rebuild the bridge.”', ['Marta Kovacs']],
  // Between and across.
  [
    '“We will rebuild the bridge,” Marta Kovacs said, “and we will do it soon.”',
    ['Marta Kovacs', 'Marta Kovacs'],
  ],
  [
    '“We will rebuild the bridge,” Marta Kovacs said. “We will do it soon.”',
    ['Marta Kovacs', 'Marta Kovacs'],
  ],
  [
    '“We will rebuild the bridge,” said Marta Kovacs, adding that it would be “a matter of months”.',
    ['Marta Kovacs', 'Marta Kovacs'],
  ],
  [
    'Marta Kovacs said she was “very angry about it”, while Jonas Weil called the vote “a fair result for all”.',
    ['Marta Kovacs', 'Jonas Weil'],
  ],
  ['“It was fair,” said Jonas Weil. “It was not,” Marta Kovacs replied.', ['Jonas Weil', 'Marta Kovacs']],
  [
    '“It was fair,” Jonas Weil said, but Marta Kovacs said it was “a bad joke on the town”.',
    ['Jonas Weil', 'Marta Kovacs'],
  ],
  [
    '“We will rebuild the bridge,” Marta Kovacs said.\n\n“It will take a year.”',
    ['Marta Kovacs', 'Marta Kovacs'],
  ],
  [
    '“We will rebuild the bridge,” Marta Kovacs said. “It is our duty.\n\n“It will take a year,” she added.',
    ['Marta Kovacs', 'Marta Kovacs', 'Marta Kovacs'],
  ],
  // Pronouns and descriptions.
  ['Marta Kovacs opened the meeting on Monday. “We will rebuild the bridge,” she said.', ['Marta Kovacs']],
  ['Jonas Weil met Marta Kovacs on Monday. “She was angry,” he said.', ['Jonas Weil']],
  [
    'Prime Minister Marta Kovacs spoke first. “We will rebuild the bridge,” the prime minister said.',
    ['Marta Kovacs'],
  ],
  [
    'The Leyland Trading Company closed two shops. “We regret this deeply,” the company said.',
    ['Leyland Trading Company'],
  ],
  ['“We regret this deeply,” the Foreign Ministry said in a statement.', ['Foreign Ministry']],
  ['Police said the man was “armed and dangerous” when he was stopped.', ['Police']],
  ['The White House said it was “deeply concerned” by the report.', ['White House']],
  ['Despite assurances from Japan that trade “will not be touched”, prices fell.', ['Japan']],
  // Other marks.
  ["''We will rebuild the bridge,'' Marta Kovacs said.", ['Marta Kovacs']],
  ["'We will rebuild the bridge,' Marta Kovacs said. 'It's our duty.'", ['Marta Kovacs', 'Marta Kovacs']],
  ['‘We won’t rebuild the bridge,’ Marta Kovacs said.', ['Marta Kovacs']],
  ['"We will rebuild the bridge, Marta Kovacs said.', ['Marta Kovacs'], 'missed'],
  ['“He told me ‘never again’ and left,” Marta Kovacs said.', ['Marta Kovacs']],
  // No statements.
  ['Marta Kovacs was on the programme “Leyland This Week” on Sunday.', [null]],
  ['The film “A Bridge Too Many” opens on Friday.', [null]],
  ['The so-called “quiet carriage” was full on Monday.', [null]],
  ['The group, known as “The Bridge Builders”, meets on Mondays.', [null]],
  ['The town has its own “bridge tax” on lorries.', [null], 'missed'],
  // As political news has it.
  [
    '“He is not ready,” the former mayor told CNN’s Jane Doe on Tuesday. Marta Kovacs was cheered.',
    ['the former mayor'],
    'missed',
  ],
  ['Marta Kovacs, R-Tenn., said the plan was “a bad joke on the town”.', ['Marta Kovacs']],
  [
    'Rep. Marta Kovacs (R-Calif.), chairwoman of the House Budget Committee, said the plan was “a bad joke on us all”.',
    ['Marta Kovacs'],
  ],
  ['Weil’s campaign chairwoman, Marta Kovacs, said the plan was “a bad joke on the town”.', ['Marta Kovacs']],
  [
    '“He is not ready,” said one Republican strategist who asked not to be named.',
    ['one Republican strategist'],
  ],
  [
    '“He is not ready,” a senior administration official told The Leyland Post on condition of anonymity.',
    ['a senior administration official'],
    'missed',
  ],
  ['Asked about the plan, Marta Kovacs said, “It is a bad joke.”', ['Marta Kovacs']],
  [
    'But Jonas Weil, who once called himself “the king of bridges,” told supporters, “I am done.”',
    ['Jonas Weil', 'Jonas Weil'],
  ],
  ['“He is not ready,” the ad says.', ['the ad']],
  [
    '“He is not ready,” Marta Kovacs said, referring to Jonas Weil. “He never was.”',
    ['Marta Kovacs', 'Marta Kovacs'],
  ],
  [
    'Marta Kovacs was asked about the vote. Jonas Weil, she said, is “not ready for the job at all.”',
    ['Marta Kovacs'],
    'missed',
  ],
  ['“He is not ready,” wrote Jonas Weil of The Leyland Post.', ['Jonas Weil']],
  ['Marta Kovacs on Tuesday said the plan was “a bad joke on the town”.', ['Marta Kovacs']],
  ['“He is not ready,” said Kovacs spokeswoman Hope Larsen.', ['Hope Larsen']],
  ['“He is not ready,” Kovacs spokeswoman Hope Larsen said in an email.', ['Hope Larsen']],
  [
    '“He is not ready,” said Jennifer Lowe, director of the Women & Politics Institute at Leyland University.',
    ['Jennifer Lowe'],
  ],
  [
    'In an interview with Radio North, Jonas Weil, a Kovacs ally, said that the plan was “a bad joke on the town”.',
    ['Jonas Weil'],
  ],
  ['“He is not ready.” — Marta Kovacs, June 16, 2015', ['Marta Kovacs']],
  ['“He is not ready” and “he never was,” Marta Kovacs said.', ['Marta Kovacs', 'Marta Kovacs']],
  ['Marta Kovacs said on NBC’s “Meet the People.” “He is not ready,” she said.', [null, 'Marta Kovacs']],
  ['“He is not ready,” Marta Kovacs said on “This Week with Jane Doe.”', ['Marta Kovacs', null], 'missed'],
  ['The “Leyland Tapes” leak was the talk of the town.', [null]],
  [
    'Sen. Marta Kovacs, a Democrat, spoke on Monday. “He is not ready,” the Vermont senator said.',
    ['Marta Kovacs'],
  ],
  [
    'Former Secretary of State Marta Kovacs spoke on Monday. “He is not ready,” the former secretary of state said.',
    ['Marta Kovacs'],
  ],
  [
    'Marta Kovacs, the Democratic nominee, came second. Jonas Weil was first. “He is not ready,” the Democratic nominee said.',
    ['Marta Kovacs'],
  ],
  ['A spokesman for Jonas Weil called. “He is not ready,” the spokesman said.', ['the spokesman'], 'missed'],
  ['The Weil campaign said it was “very proud of the result” and would fight on.', ['The Weil campaign']],
  ['“He is not ready,” Kovacs tweeted. Marta Kovacs has six million followers.', ['Marta Kovacs']],
  ['Marta Kovacs and Jonas Weil said in a joint statement: “We regret this.”', ['Marta Kovacs'], 'missed'],
  ['Jonas Weil is wrong, Marta Kovacs said, calling the claim “a bad joke on the town”.', ['Marta Kovacs']],
  ['“No,” Marta Kovacs said. She paused. “Maybe.”', ['Marta Kovacs', 'Marta Kovacs']],
  [
    'Marta Kovacs told reporters she had “no comment on that” when she was asked about Jonas Weil.',
    ['Marta Kovacs'],
  ],
  ['When Jonas Weil was asked whether Marta Kovacs should resign, he said: “Yes, at once.”', ['Jonas Weil']],
  ['The mayor was quoted as saying that the plan was “a bad joke on the town”.', ['The mayor']],
  ['Marta Kovacs quoted Jonas Weil as saying “never in my lifetime”.', ['Jonas Weil'], 'missed'],
  [
    'Marta Kovacs, in a speech to the party faithful in Leyland on Monday, vowed to “finish the job we began”.',
    ['Marta Kovacs'],
  ],
  ['Marta Kovacs went on to praise the team as “the best in the whole country”.', ['Marta Kovacs']],
  ['Police Chief Jonas Weil said in a news release that the officers “acted to save lives.”', ['Jonas Weil']],
  [
    'The report, which was published on Monday, says the bank “failed its customers at every turn”.',
    ['The report'],
  ],
  ['“It is over,” said a tearful Marta Kovacs.', ['Marta Kovacs']],
  ['“It is over,” said the party’s leader in the Senate, Marta Kovacs.', ['Marta Kovacs']],
  ['“It is over,” Kovacs’s lawyer, Jonas Weil, said outside the court.', ['Jonas Weil']],
  ['“It is over,” says Marta Kovacs, 41, who runs a bakery in Leyland with her sister.', ['Marta Kovacs']],
  ['Jonas Weil — who is running for mayor — said the plan was “a bad joke on the town”.', ['Jonas Weil']],
  ['Jonas Weil (pictured) said the plan was “a bad joke on the town”.', ['Jonas Weil']],
  [
    'The mayor of Leyland, Marta Kovacs, thanked the crews, who she said had “worked through the night”.',
    ['Marta Kovacs'],
  ],
  ['“It is over,” he said. Jonas Weil, 40, is a baker.', ['Jonas Weil'], 'missed'],
  // Owners, backgrounds and bodies.
  [
    'Tom Reed defended the plan on Monday. Hours before, his boss had called it “a bad joke on the town”. “We got it wrong,” he conceded.',
    ['his boss', 'Tom Reed'],
  ],
  [
    'Anna Kallas met Olga Brandt in Riga. Brandt stressed that Kallas did not ask for troops, but said that her country would “stand ready at any hour”.',
    ['Olga Brandt'],
  ],
  [
    'The Transport Workers’ Alliance said the offer was “far too little and too late”.',
    ['Transport Workers’ Alliance'],
  ],
  [
    'In his evidence he told Leeds Crown Court that he was ‘a soft touch’ and that they ‘must have tampered with it’. Leonard Strick, 40, was jailed.',
    ['Leonard Strick', 'Leonard Strick'],
  ],
  [
    'Amara Nwosu wrote to Leonard Strick. His reply, sent four days later, consisted of a single word: ‘Noted.’',
    ['Leonard Strick'],
    'missed',
  ],
  ['Philippa Dane KC, prosecuting, told the court: “He did nothing at all.”', ['Philippa Dane'], 'missed'],
  ['The supplier, Medilink, said that it had “identified and corrected an indexing error”.', ['Medilink']],
  [
    'Runners lined up in Boston. “Six months of training for half a medal,” one of them said.',
    ['one of them'],
  ],
  [
    'A source close to the mayor was blunter, describing the council as ‘dinosaurs’.',
    ['A source close to the mayor'],
    'missed',
  ],
  ['WASHINGTON — Jane Doe rejected the bill, telling reporters it was “a gift to the banks”.', ['Jane Doe']],
  ['LONDON (Newswire) - Jane Doe rejected the bill, saying it was “a gift to the banks”.', ['Jane Doe']],
  [
    'Spokesman Joel Minsky spoke. “We are pleased,” he said. A White House spokesman said the president had not been told. “He learned about it on television,” the spokesman said.',
    ['Joel Minsky', 'the spokesman'],
    'missed',
  ],
  [
    'House Speaker Cal Whitten said the White House was wrong. He said the House would hold hearings into why, in his words, “the rules apply to everyone.”',
    ['Cal Whitten'],
    'missed',
  ],
  [
    'Danny Okoro scored for Pat Gilhooly. Asked whether Okoro would start, Gilhooly winked. “He might,” he said.',
    ['Pat Gilhooly'],
    'missed',
  ],
  [
    'I ask Marta Kovacs about her chair. “It is old,” she says.\n\nI ask whether she will buy another.\n\n“Heavens, no.”',
    ['Marta Kovacs', 'Marta Kovacs'],
  ],
  ['Jane Doe, who rates the stock “underperform”, sold it.', [null], 'missed'],
];
