// The tokens of DynamoDB's expressions, and what a request gives to all its expressions: names and values behind `#` and `:`
// (Amazon DynamoDB Developer Guide, pages Expressions.ExpressionAttributeNames, Expressions.ExpressionAttributeValues,
// Expressions.OperatorsAndFunctions; sizes: page Limits, "Expression parameters").
import { facts, type JsonObject } from '../../asl';
import { fieldOf, optionalObject } from '../requestFields';
import { invalid, readAttributes, type Attributes, type AttributeValue } from './attributeValue';
import { reservedWords } from './reservedWords';

/** The field of a request that holds an expression. */
export type ExpressionField =
  'ConditionExpression' | 'FilterExpression' | 'KeyConditionExpression' | 'ProjectionExpression' | 'UpdateExpression';

/** A step of a document path: a name, or an index into a list. */
export type PathStep = string | number;

/** Bytes of an expression. */
const longestExpression = facts['expression-bytes'].value;

/** Operators and functions in an expression; also how deep parentheses may go. */
export const mostOperators = facts['expression-operators'].value;

const pattern =
  /\s*(?:([A-Za-z_][A-Za-z0-9_]*)|(#[A-Za-z0-9_]+)|(:[A-Za-z0-9_]+)|(\d+)|(<>|<=|>=|[=<>(),.[\]+-])|(\S))/gy;

export interface Token {
  readonly kind: 'word' | 'name' | 'value' | 'index' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/** ExpressionAttributeNames and ExpressionAttributeValues, with who has used them. */
export class ExpressionAttributes {
  readonly #names: JsonObject | undefined;
  readonly #values: Attributes | undefined;
  readonly #used = new Set<string>();
  readonly #hasExpression: boolean;

  /** @throws ServiceError ValidationException */
  constructor(request: JsonObject, fields: readonly ExpressionField[]) {
    this.#names = optionalObject(request, 'ExpressionAttributeNames');
    const values = optionalObject(request, 'ExpressionAttributeValues');
    this.#hasExpression = fields.some((field) => fieldOf(request, field) !== undefined);
    for (const [given, member] of [
      [this.#names, 'ExpressionAttributeNames'],
      [values, 'ExpressionAttributeValues'],
    ] as const) {
      if (!given) continue;
      if (!this.#hasExpression) throw invalid(`${member} can only be specified when using expressions`);
      if (Object.keys(given).length === 0) throw invalid(`${member} must not be empty`);
    }
    this.#values = values && readAttributes(values);
  }

  name(token: string, field: ExpressionField): string {
    const name = this.#names && Object.hasOwn(this.#names, token) ? this.#names[token] : undefined;
    if (typeof name !== 'string') {
      throw invalid(
        `Invalid ${field}: An expression attribute name used in the document path is not defined; attribute name: ${token}`,
      );
    }
    this.#used.add(token);
    return name;
  }

  value(token: string, field: ExpressionField): AttributeValue {
    const value = this.#values?.get(token);
    if (!value) {
      throw invalid(
        `Invalid ${field}: An expression attribute value used in expression is not defined; attribute value: ${token}`,
      );
    }
    this.#used.add(token);
    return value;
  }

  /** Every name and value given must be used. @throws ServiceError ValidationException */
  checkUsed(): void {
    for (const [tokens, member] of [
      [Object.keys(this.#names ?? {}), 'ExpressionAttributeNames'],
      [[...(this.#values?.keys() ?? [])], 'ExpressionAttributeValues'],
    ] as const) {
      const unused = tokens.filter((token) => !this.#used.has(token));
      if (unused.length > 0)
        throw invalid(`Value provided in ${member} unused in expressions: keys: {${unused.join(', ')}}`);
    }
  }
}

/** Reads an expression token by token. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #operators = 0;

  /** @throws ServiceError ValidationException */
  constructor(
    readonly text: string,
    readonly field: ExpressionField,
    readonly attributes: ExpressionAttributes,
  ) {
    if (text.trim() === '') throw this.#invalid('The expression can not be empty;');
    if (new TextEncoder().encode(text).length > longestExpression) {
      throw this.#invalid(`Expression size has exceeded the maximum allowed size;`);
    }
    this.#tokens = tokensOf(text);
  }

  get token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '<EOF>', at: this.text.length };
  }

  /** The token after the next one. */
  get following(): Token | undefined {
    return this.#tokens[this.#next + 1];
  }

  take(): Token {
    const { token } = this;
    this.#next++;
    return token;
  }

  /** Takes a sign if it stands here. */
  sign(text: string): boolean {
    if (this.token.kind !== 'sign' || this.token.text !== text) return false;
    this.#next++;
    return true;
  }

  /** Takes a keyword if it stands here, in capitals or not. */
  keyword(word: string): boolean {
    if (!this.atKeyword(word)) return false;
    this.#next++;
    return true;
  }

  atKeyword(word: string): boolean {
    return this.token.kind === 'word' && this.token.text.toUpperCase() === word;
  }

  expectSign(text: string): void {
    if (!this.sign(text)) throw this.syntaxError();
  }

  expectEnd(): void {
    if (this.token.kind !== 'end') throw this.syntaxError();
  }

  /** Counts an operator or function. @throws ServiceError ValidationException when there are more than AWS takes. */
  operator(): void {
    if (++this.#operators > mostOperators) {
      throw this.#invalid(
        `The expression contains too many operators; operator count: ${this.#operators}, maximum operators allowed: ${mostOperators}`,
      );
    }
  }

  /** A document path: `a`, `#a.b[0]`. */
  path(): PathStep[] {
    const steps: PathStep[] = [this.#step()];
    for (;;) {
      if (this.sign('.')) steps.push(this.#step());
      else if (this.sign('[')) {
        const index = this.take();
        if (index.kind !== 'index') throw this.syntaxError(index);
        this.expectSign(']');
        steps.push(Number(index.text));
      } else return steps;
    }
  }

  #step(): string {
    const token = this.take();
    if (token.kind === 'name') return this.attributes.name(token.text, this.field);
    if (token.kind !== 'word') throw this.syntaxError(token);
    if (reservedWords.has(token.text.toUpperCase())) {
      throw this.#invalid(`Attribute name is a reserved keyword; reserved keyword: ${token.text}`);
    }
    return token.text;
  }

  syntaxError(token: Token = this.token): Error {
    const from = this.#tokens.findIndex(({ at }) => at >= token.at);
    const start = this.#tokens[Math.max(0, (from < 0 ? this.#tokens.length : from) - 1)]?.at ?? 0;
    const after = this.#tokens.find(({ at }) => at > token.at);
    const near = this.text.slice(start, after ? after.at + after.text.length : this.text.length).trim();
    return this.#invalid(`Syntax error; token: "${token.text}", near: "${near}"`);
  }

  #invalid(problem: string): Error {
    return invalid(`Invalid ${this.field}: ${problem}`);
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, word, name, value, index, sign, other] = match;
    const found = word ?? name ?? value ?? index ?? sign ?? other ?? '';
    const kind =
      word !== undefined
        ? 'word'
        : name !== undefined
          ? 'name'
          : value !== undefined
            ? 'value'
            : index !== undefined
              ? 'index'
              : 'sign';
    tokens.push({ kind, text: found, at: pattern.lastIndex - found.length });
  }
  return tokens;
}
