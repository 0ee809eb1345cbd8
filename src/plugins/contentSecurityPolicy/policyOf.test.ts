// The policy names exactly the page's own inline scripts.
import { describe, expect, it } from 'vitest';

import { policyOf, withPolicy } from './policyOf';

const page = (head: string) =>
  `<!doctype html><html lang=en><head><meta charset=utf-8>${head}</head><body></body></html>`;

describe('policyOf', () => {
  it('allows an inline script by its hash', () => {
    // `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`
    expect(policyOf(page('<script>alert(1)</script>'))).toContain(
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    );
  });

  it('needs no hash for a file of the site, nor for JSON', () => {
    const policy = policyOf(page('<script src=/a.js></script><script type=application/json>{"a":"<b>"}</script>'));
    expect(policy).not.toContain('sha256-');
  });

  it('allows no eval of text and no other host', () => {
    const policy = policyOf(page(''));
    expect(policy).not.toMatch(/(?<!wasm-)unsafe-eval/);
    expect(policy).not.toMatch(/https?:/);
  });
});

describe('withPolicy', () => {
  it('comes before any script', () => {
    const html = withPolicy(page('<script>alert(1)</script>'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
  });

  it('says so where there is no head to put it into', () => {
    expect(() => withPolicy('<p>text')).toThrow('no <head> tag');
  });
});
