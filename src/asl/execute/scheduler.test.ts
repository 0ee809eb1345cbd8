import { describe, expect, it } from 'vitest';
import { Scheduler, awaited, deadlinePassed, sleepUntil, tick, type FiberOwner, type Flow } from './scheduler';

async function drain(scheduler: Scheduler): Promise<void> {
  while (scheduler.nextMillis !== undefined) await scheduler.step();
}

const ignore: FiberOwner = { fiberDone: () => undefined, fiberFailed: () => undefined };

describe('fibers', () => {
  it('move in the order of time, then of their start', async () => {
    const scheduler = new Scheduler(0);
    const log: string[] = [];
    function* work(name: string, ...times: number[]): Flow<void> {
      for (const time of times) {
        yield* sleepUntil(time);
        log.push(`${name}@${scheduler.nowMillis}`);
      }
    }
    scheduler.spawn(work('a', 5, 20), ignore);
    scheduler.spawn(work('b', 5, 10), ignore);
    await drain(scheduler);
    expect(log).toEqual(['a@5', 'b@5', 'b@10', 'a@20']);
  });

  it('share an instant fairly by ticks', async () => {
    const scheduler = new Scheduler(0);
    const log: string[] = [];
    function* work(name: string): Flow<void> {
      for (let i = 0; i < 2; i++) {
        log.push(name + String(i));
        yield tick;
      }
    }
    scheduler.spawn(work('a'), ignore);
    scheduler.spawn(work('b'), ignore);
    await drain(scheduler);
    expect(log).toEqual(['a0', 'b0', 'a1', 'b1']);
  });

  it('await in place: nothing else moves meanwhile', async () => {
    const scheduler = new Scheduler(0);
    const log: string[] = [];
    function* asks(): Flow<void> {
      log.push(
        yield* awaited(
          new Promise<string>((resolve) =>
            setTimeout(() => {
              resolve('answer');
            }, 5),
          ),
        ),
      );
    }
    function* other(): Flow<void> {
      log.push('other');
      yield tick;
    }
    scheduler.spawn(asks(), ignore);
    scheduler.spawn(other(), ignore);
    await drain(scheduler);
    expect(log).toEqual(['answer', 'other']);
  });

  it('park until they are woken, or until their deadline', async () => {
    const scheduler = new Scheduler(0);
    const log: unknown[] = [];
    function* waits(deadlineMillis: number): Flow<void> {
      log.push(yield { type: 'park', deadlineMillis });
    }
    const woken = scheduler.spawn(waits(100), ignore);
    scheduler.spawn(waits(50), ignore);
    await scheduler.step();
    await scheduler.step();
    scheduler.wake(woken, 'wake');
    await drain(scheduler);
    expect(log).toEqual(['wake', deadlinePassed]);
    expect(scheduler.nowMillis).toBe(50);
  });

  it('report what they throw, and end where they are cancelled', async () => {
    const scheduler = new Scheduler(0);
    const log: unknown[] = [];
    function* throws(): Flow<void> {
      yield tick;
      throw new Error('no');
    }
    scheduler.spawn(throws(), { ...ignore, fiberFailed: (_, error) => log.push(String(error)) });
    const cancelled = scheduler.spawn(sleepUntil(9), { ...ignore, fiberDone: () => log.push('done') });
    scheduler.cancel(cancelled);
    await drain(scheduler);
    expect(log).toEqual(['Error: no']);
    expect(scheduler.nowMillis).toBe(0);
  });
});
