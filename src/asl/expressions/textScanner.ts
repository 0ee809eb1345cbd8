// A cursor over the text of an expression, and the fault that a grammar throws inside its own room.

/** A fault found by a grammar; each parser turns it into an ExpressionProblem at its door. */
export class SyntaxFault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** Reads a text from left to right. Offsets are UTF-16 units. */
export class TextScanner {
  offset = 0;

  constructor(
    readonly text: string,
    readonly start = 0,
  ) {
    this.offset = start;
  }

  get atEnd(): boolean {
    return this.offset >= this.text.length;
  }

  /** The character here, or '' at the end. */
  peek(ahead = 0): string {
    return this.text.charAt(this.offset + ahead);
  }

  startsWith(part: string): boolean {
    return this.text.startsWith(part, this.offset);
  }

  /** Passes `part` if it stands here. */
  accept(part: string): boolean {
    if (!this.startsWith(part)) return false;
    this.offset += part.length;
    return true;
  }

  /** Passes `part`, or faults. */
  expect(part: string): void {
    if (!this.accept(part))
      throw this.fault(`Expected '${part}'${this.atEnd ? ' but the text ends' : ` but found '${this.peek()}'`}.`);
  }

  skipSpace(): void {
    while (!this.atEnd && /\s/.test(this.peek())) this.offset += 1;
  }

  /** The text from here that a sticky regular expression matches, passed; or undefined. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.offset += found.length;
    return found;
  }

  fault(message: string, offset = this.offset): SyntaxFault {
    return new SyntaxFault(message, offset);
  }
}
