import { expect, test } from 'vitest';
import { indexedHtml } from './indexedHtml';

test('names are divided at their joints, sentences and fields of the Context object are not', () => {
  expect(indexedHtml('<p>It is States.Timeout. Then $states.input.id, sns:publish and $$.Task.Token; 3.5 s.</p>')).toBe(
    ' <p>It is States.⸱ Timeout. Then $states.⸱ input.⸱ id, sns:⸱ publish and $$.Task.Token; 3.⸱ 5 s. </p>',
  );
});

test('what is in a tag stays', () => {
  expect(indexedHtml('<a href="/docs/a.html" title="x.y">link</a>')).toBe(
    '<a href="/docs/a.html" title="x.y">link</a>',
  );
});

test('code in a figure weighs less than text', () => {
  expect(indexedHtml('<figure class=workflow>x</figure>')).toBe(
    '<figure data-pagefind-weight="0.2" class=workflow>x</figure>',
  );
});

test('sources and next go, and what follows them stays', () => {
  const page =
    '<article><h2 id=a>A</h2><p>a</p><h2 class=x id=sources>Sources</h2><ul>s</ul><h2 id="b">B</h2>b<h2 id=next>Next</h2><p>n</p></article>';
  expect(indexedHtml(page)).toBe('<article><h2 id=a>A</h2> <p>a </p><h2 id="b">B</h2>b</article>');
});

test('cells and items do not run into each other', () => {
  expect(indexedHtml('<table><tr><td>One<td>Two</table>')).toBe('<table> <tr> <td>One <td>Two</table>');
});

test('a name with places to break is one name', () => {
  expect(indexedHtml('<code>Item<wbr>Reader<wbr/>Path</code>')).toBe('<code>ItemReaderPath</code>');
});
