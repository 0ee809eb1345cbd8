// Lint: the import rules of the rooms (who may import whom), purity of src/asl, and strict TypeScript.
// tests/lint/rooms.test.ts plants violations and sees each one caught.
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Every room of src/ and what else of src/ it may import. A room may always import itself. */
export const rooms = {
  'asl/language': [],
  'asl/expressions': ['asl/language'],
  'asl/integrations': ['asl/language'],
  'asl/validate': ['asl/language', 'asl/expressions', 'asl/integrations'],
  'asl/execute': ['asl/language', 'asl/expressions', 'asl/integrations'],
  diagram: ['asl/index.ts'],
  deploy: ['asl/index.ts'],
  services: ['asl/index.ts'],
  sfn: ['asl/index.ts', 'services'],
  snippets: ['asl/index.ts', 'services', 'sfn'],
  checks: ['asl/index.ts', 'diagram', 'services', 'sfn', 'snippets'],
  cli: ['asl/index.ts', 'diagram', 'services', 'sfn', 'checks', 'deploy'],
  workers: ['asl/index.ts', 'diagram', 'services', 'sfn', 'snippets'],
  plugins: ['asl/index.ts', 'diagram', 'sfn', 'checks', 'components', 'workers', 'deploy'],
  components: ['asl/index.ts', 'diagram', 'workers', 'deploy'],
  theme: ['components'],
  pages: ['components'],
};

const zones = Object.entries(rooms).map(([room, may]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [`./${room}`, './css', ...may.map((other) => `./${other}`)],
  message: `src/${room} may import only: ${[room, ...may].join(', ')}. See DESIGN, "Who may import whom".`,
}));

const impure = (object, property, instead) => ({
  object,
  property,
  message: `src/asl knows no ${instead}; it comes in through an interface.`,
});

export default tseslint.config(
  {
    ignores: [
      'build/',
      '.cache/',
      '.docusaurus/',
      'node_modules/',
      'bench/**/node_modules/',
      'examples/*/client.ts',
      'examples/*/client.run.ts',
      'src/checks/**/planted/**',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    plugins: { 'import-x': importX },
    settings: {
      // Without these two, no-cycle reads no TypeScript file and finds nothing.
      'import-x/extensions': ['.ts', '.tsx', '.mts', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mts'] },
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
          message: "Write import * as z from 'zod': the jiti of Docusaurus finds no named exports in it.",
        },
      ],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['src/asl/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        impure('Date', 'now', 'wall clock'),
        impure('performance', 'now', 'wall clock'),
        impure('Math', 'random', 'randomness'),
        impure('crypto', 'randomUUID', 'randomness'),
        impure('crypto', 'getRandomValues', 'randomness'),
        { object: 'Promise', property: 'all', message: 'One fiber at a time: see DESIGN, "The engine".' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'src/asl knows no wall clock; time comes in through an interface.',
        },
      ],
      'no-restricted-globals': [
        'error',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'queueMicrotask',
        'process',
        'Buffer',
        'window',
        'document',
        'navigator',
        'require',
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|fs$|path$|crypto$|react|@docusaurus)',
              message: 'src/asl knows no Node, no DOM and no React.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'src/cli/**', 'tests/**', 'bench/**', 'scripts/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
