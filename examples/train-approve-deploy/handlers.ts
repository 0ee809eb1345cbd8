// The Lambda function that asks an endpoint about one known customer.

/** The endpoint answers, and not what it should. */
export class BadAnswer extends Error {
  override name = 'BadAnswer';
}

/** Function try-endpoint: one customer whose score is known to lie between 0 and 1. @throws BadAnswer */
export async function tryEndpoint({
  endpoint,
}: {
  endpoint: string;
}): Promise<{ score: number }> {
  const base = process.env['GATEWAY_URL'];
  if (base === undefined)
    throw new Error('The environment variable GATEWAY_URL is not set.');
  const response = await fetch(new URL(`/${endpoint}/scores`, base), {
    method: 'POST',
    body: JSON.stringify({ monthsAsCustomer: 18, callsToSupport: 4 }),
  });
  const answer: unknown = await response.json();
  const score =
    typeof answer === 'object' && answer !== null && 'score' in answer
      ? answer.score
      : undefined;
  if (!response.ok || typeof score !== 'number' || score < 0 || score > 1) {
    throw new BadAnswer(`${endpoint} answered without a score.`);
  }
  return { score };
}
