// The driver of ../shared/conformance/CONTRACT.md: one JSON request a line on stdin, one JSON reply a line on stdout.
// Run by `npm run replay`; tests/conformance/conformance.test.ts runs the judge with it.
import { createInterface } from 'node:readline';
import { answer } from './answer';

const lines = createInterface({ input: process.stdin, terminal: false });
let queue = Promise.resolve();
lines.on('line', (line) => {
  if (line.trim() !== '') queue = queue.then(() => reply(line));
});

async function reply(line: string): Promise<void> {
  let id: unknown;
  try {
    const request = JSON.parse(line) as { id: string; kind: string };
    id = request.id;
    process.stdout.write(`${JSON.stringify({ id, ...(await answer(request)) })}\n`);
  } catch (error) {
    console.error(id, error);
    process.stdout.write(`${JSON.stringify({ id, failure: String(error) })}\n`);
  }
}
