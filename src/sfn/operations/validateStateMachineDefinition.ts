// ValidateStateMachineDefinition (Step Functions API Reference).
import { facts, validateStateMachineDefinition as validateDefinition } from '../../asl';
import { oneOf, secret, structure, whole } from '../inputShape';
import type { Operation } from '../operation';

export const validateStateMachineDefinition: Operation<'ValidateStateMachineDefinition'> = {
  action: 'ValidateStateMachineDefinition',
  summary: {
    en: 'Says what is wrong with a definition, without making a state machine.',
    'pt-BR': 'Diz o que está errado em uma definição, sem criar uma state machine.',
  },
  input: structure(
    {
      definition: secret(facts['definition-bytes'].value, 1),
      type: oneOf('STANDARD', 'EXPRESS'),
      severity: oneOf('ERROR', 'WARNING'),
      maxResults: whole(0, 100),
    },
    'definition',
  ),
  run(_account, { definition, type, severity, maxResults }) {
    return validateDefinition({
      definition,
      ...(type && { type }),
      ...(severity && { severity }),
      ...(maxResults !== undefined && { maxResults }),
    });
  },
};
