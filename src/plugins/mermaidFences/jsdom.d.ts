// The part of jsdom's API that this room uses; the package has no types of its own.
declare module 'jsdom' {
  import type { Context } from 'node:vm';
  export class JSDOM {
    constructor(html: string, options?: { runScripts?: 'outside-only'; pretendToBeVisual?: boolean });
    readonly window: Window & typeof globalThis;
    getInternalVMContext(): Context;
  }
}
