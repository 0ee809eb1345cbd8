// The fields of an example's YAML files (DESIGN, "An example is a folder"): example.yaml and scenarios/<scenario>.yaml.
// Task answers follow the mock configuration of Step Functions Local: per state, per attempt, Return or Throw.
// A namespace import: jiti, by which Docusaurus loads the plugins, loses zod's named export `z`.
import * as z from 'zod';

/** The locales every text of the site exists in; the first is the source language. */
export const locales = ['en', 'pt-BR'] as const;
export type Locale = (typeof locales)[number];

const line = z.string().trim().min(1, 'it is empty');
const localised = z.strictObject({ en: line, 'pt-BR': line });
export type Localised = z.infer<typeof localised>;

export const exampleSchema = z.strictObject({
  title: localised,
  summary: localised.refine((summary) => summary.en !== summary['pt-BR'], 'both languages have the same text'),
  type: z.enum(['STANDARD', 'EXPRESS']),
  services: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, "use the service's name in its ARN, in lower case")),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  chapter: z
    .string()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'write the doc id of a chapter, such as start/first-workflow'),
});

const taskThrow = z.strictObject({ Error: line, Cause: z.string().optional() });
const taskAnswer = z
  .strictObject({ Return: z.json().optional(), Throw: taskThrow.optional() })
  .refine((answer) => Object.keys(answer).length === 1, 'an attempt has exactly one of `Return` and `Throw`');
const attempts = z.record(
  z.string().regex(/^(0|[1-9]\d*)(-[1-9]\d*)?$/, 'attempts are counted from 0: "0", "1-2"'),
  taskAnswer,
);

const expectation = z
  .strictObject({
    status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
    output: z.json().optional(),
    error: line.optional(),
    cause: z.string().optional(),
    path: z.array(z.string().min(1)).min(1, 'name at least the state the execution starts at'),
  })
  .superRefine((expect, context) => {
    const succeeded = expect.status === 'SUCCEEDED';
    if (succeeded && !('output' in expect)) {
      context.addIssue({ code: 'custom', path: ['output'], message: 'an execution that succeeds has an output' });
    }
    if (expect.status === 'FAILED' && expect.error === undefined) {
      context.addIssue({ code: 'custom', path: ['error'], message: 'an execution that fails has an error' });
    }
    for (const field of succeeded ? (['error', 'cause'] as const) : (['output'] as const)) {
      if (field in expect) {
        const message = `an execution that ends ${expect.status} has no ${field}`;
        context.addIssue({ code: 'custom', path: [field], message });
      }
    }
  });

export const scenarioSchema = z.strictObject({
  title: localised,
  input: z.json(),
  tasks: z.record(z.string(), attempts).optional(),
  expect: expectation,
});

const runProperty = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('taskCallsAtMost'), count: z.int().min(0) }),
  z.strictObject({ kind: z.literal('secondsAtMost'), seconds: z.number().min(0) }),
  z.strictObject({ kind: z.literal('noErrorLost') }),
]);

/** exercise.yaml: it makes an example an exercise whose solution is the example's definition. */
export const exerciseSchema = z.strictObject({
  task: localised,
  hints: z.array(localised).min(1, 'give at least one hint'),
  /** Scenarios whose input and answers the reader does not see. */
  hidden: z.array(z.string()).optional(),
  /** What must hold of every run, beyond the scenario's end. */
  properties: z.array(runProperty).optional(),
  /** True where the states must be entered in the order of each scenario's `path`: there is one way to do it. */
  path: z.literal(true).optional(),
});
export type ExerciseFields = z.infer<typeof exerciseSchema>;

export type ExampleFields = z.infer<typeof exampleSchema>;
export type ScenarioFields = z.infer<typeof scenarioSchema>;
/** Answers of one Task state, by attempt: "0" is the first, "1-2" the second and third. */
export type TaskAnswers = NonNullable<ScenarioFields['tasks']>[string];
export type ScenarioExpectation = ScenarioFields['expect'];
