// TestState (Step Functions API Reference).
import { testState as testOneState } from '../../asl';
import { ApiError } from '../apiError';
import { checkRoleArn } from '../arn';
import { checkTestedDefinition } from '../definitionCheck';
import { flag, oneOf, structure, text, whole } from '../inputShape';
import type { Operation } from '../operation';

const json = (max: number) => text(max, 0);

export const testState: Operation<'TestState'> = {
  action: 'TestState',
  summary: {
    en: 'Runs one state, with its task mocked if wanted, and shows what it did with its data.',
    'pt-BR': 'Executa um estado, com a tarefa simulada se desejado, e mostra o que ele fez com os dados.',
  },
  input: structure(
    {
      definition: text(1_048_576),
      roleArn: text(256),
      input: json(262_144),
      inspectionLevel: oneOf('INFO', 'DEBUG', 'TRACE'),
      revealSecrets: flag,
      variables: json(262_144),
      stateName: text(80),
      mock: structure({
        result: json(262_144),
        errorOutput: structure({ error: text(256, 0), cause: text(32_768, 0) }),
        fieldValidationMode: oneOf('STRICT', 'PRESENT', 'NONE'),
      }),
      context: json(262_144),
      stateConfiguration: structure({
        retrierRetryCount: whole(0),
        errorCausedByState: text(80),
        mapIterationFailureCount: whole(0),
        mapItemReaderData: json(262_144),
      }),
    },
    'definition',
  ),
  async run(account, input) {
    if (input.roleArn !== undefined) checkRoleArn(input.roleArn);
    checkTestedDefinition(input.definition);
    const result = await testOneState(input, account.taskHost);
    if ('error' in result) throw new ApiError(result.error.code, result.error.message);
    return result.response;
  },
};
