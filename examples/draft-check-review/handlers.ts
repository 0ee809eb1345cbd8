// The Lambda function that reads a product text before a person does. It knows rules, not style: what it finds must be wrong
// for everybody.

/** Words that promise what nobody can prove. */
const claims = ['best', 'cheapest', 'guaranteed', 'healthiest', 'unbreakable'];
const mostWords = 60;

// #region check
/** Function check-text: what is wrong with a text, one sentence each; nothing when it may go to an editor. */
export async function checkText(event: {
  text: string;
  stopReason: string;
  name: string;
}): Promise<{ problems: string[] }> {
  const { text, stopReason, name } = event;
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const problems = claims
    .filter((claim) => words.includes(claim))
    .map((claim) => `It claims "${claim}".`);
  if (stopReason !== 'end_turn') problems.push('It stops in the middle.');
  if (!text.includes(name)) problems.push(`It does not name ${name}.`);
  if (words.filter((word) => word !== '').length > mostWords)
    problems.push('It is too long.');
  if (/[<>{}[\]]/.test(text))
    problems.push('It has marks in it that are no text.');
  return { problems };
}
// #endregion check
