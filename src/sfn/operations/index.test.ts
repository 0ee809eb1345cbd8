// The table of operations beside the SDK, which knows what AWS has.
import * as sdk from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { operationsReference } from '../operationsReference';
import { findOperation, operations } from '.';

const commands = Object.keys(sdk).filter((name) => name.endsWith('Command') && name !== '$Command');

describe('the table of operations', () => {
  it("has every operation of the SDK's, and no other", () => {
    expect(Object.keys(operations).sort()).toEqual(commands.map((name) => name.replace(/Command$/, '')).sort());
    for (const [action, operation] of Object.entries(operations)) expect(operation.action).toBe(action);
  });

  it('says in both languages what each does', () => {
    for (const { action, summary, differs } of operationsReference()) {
      for (const text of [summary, ...(differs ? [differs] : [])]) {
        expect(text.en, action).toMatch(/^[A-Z].+\.$/);
        expect(text['pt-BR'], action).toMatch(/^[A-ZÀ-Ú].+\.$/);
        expect(text['pt-BR'], action).not.toBe(text.en);
      }
    }
  });

  it('answers an operation that is not there with those that are', () => {
    expect(() => findOperation('DescribeMoon' as never)).toThrow(
      /^'DescribeMoon' is not an operation of this account\. It has: CreateStateMachine, .*ListTagsForResource\.$/,
    );
    expect(() => findOperation('constructor' as never)).toThrow(/is not an operation/);
  });
});
