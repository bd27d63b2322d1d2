/** What is done to people rather than to firms or places. */
export const undergone =
  /^(?:released|arrested|born|elected|re-elected|sworn|appointed|sentenced|charged|jailed|convicted|injured|killed|acquitted|extradited|hospitali[sz]ed|married|buried|nominated|indicted|detained|questioned|booked|substituted|dropped|treated|shot|stabbed|resting|unhurt|ill|sacked|fired|ousted|knighted|impeached|assassinated|beaten|dismissed|suspended|freed)$/;

/** Offices of a firm, and what it has. */
export const ofFirms =
  /^(?:executive|ceo|founder|co-founder|shareholders?|shares|employees?|subsidiary|customers|unit|headquarters|offices)$/;
export const firmsOwn =
  /^(?:managing|ceo|shares|shareholders|customers|employees|profits?|revenues?|headquarters|factory|factories|subsidiary|merger|finance|sales|takeover)$/;
