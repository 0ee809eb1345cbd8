// TestState (Step Functions API Reference).
import { testState as testOneState } from '../../asl';
import { ApiError, apiErrors } from '../apiError';
import { checkRoleArn } from '../arn';
import { checkJson, checkTestedDefinition } from '../definitionCheck';
import { data, flag, oneOf, secret, structure, text, whole } from '../inputShape';
import type { Operation } from '../operation';

export const testState: Operation<'TestState'> = {
  action: 'TestState',
  summary: {
    en: 'Runs one state, with its task mocked if wanted, and shows what it did with its data.',
    'pt-BR': 'Executa um estado, com a tarefa simulada se desejado, e mostra o que ele fez com os dados.',
  },
  differs: {
    en: 'The role is not asked for permission, `STRICT` and `PRESENT` know the results of the most used actions only, `errorCausedByState` is looked up and changes nothing else, and there are no secrets to reveal.',
    'pt-BR':
      'As permissões da role não são verificadas, `STRICT` e `PRESENT` só conhecem os resultados das ações mais usadas, `errorCausedByState` é procurado e não muda mais nada, e não há segredos a revelar.',
  },
  input: structure(
    {
      definition: secret(1_048_576, 1),
      roleArn: text(256),
      input: data,
      inspectionLevel: oneOf('INFO', 'DEBUG', 'TRACE'),
      revealSecrets: flag,
      variables: data,
      stateName: secret(80, 1),
      mock: structure({
        result: data,
        errorOutput: structure({ error: secret(256), cause: secret(32_768) }),
        fieldValidationMode: oneOf('STRICT', 'PRESENT', 'NONE'),
      }),
      context: data,
      stateConfiguration: structure({
        retrierRetryCount: whole(0),
        errorCausedByState: secret(80, 1),
        mapIterationFailureCount: whole(0),
        mapItemReaderData: data,
      }),
    },
    'definition',
  ),
  async run(account, input) {
    if (input.roleArn !== undefined) checkRoleArn(input.roleArn);
    checkTestedDefinition(input.definition, input.stateName);
    checkJson(input.input ?? '{}', apiErrors.invalidExecutionInput);
    const result = await testOneState(input, account.taskHost);
    if ('error' in result) throw new ApiError(result.error.code, result.error.message);
    return result.response;
  },
};
