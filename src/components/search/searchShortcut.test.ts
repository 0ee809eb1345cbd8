// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isSearchShortcut, type KeyPress } from './searchShortcut';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, target: document.body, ...more };
}

test('Ctrl+K and Cmd+K open it, also from a text field', () => {
  const target = document.createElement('textarea');
  expect(isSearchShortcut(press('k', { ctrlKey: true, target }))).toBe(true);
  expect(isSearchShortcut(press('K', { metaKey: true, target }))).toBe(true);
});

test('`/` opens it, with Shift too, where keyboards need it', () => {
  expect(isSearchShortcut(press('/'))).toBe(true);
  expect(isSearchShortcut(press('/', { shiftKey: true }))).toBe(true);
});

test('`/` is a letter where text is written', () => {
  const editor = document.createElement('div');
  editor.setAttribute('contenteditable', 'true');
  const line = editor.appendChild(document.createElement('span'));
  for (const target of [document.createElement('input'), document.createElement('select'), line]) {
    expect(isSearchShortcut(press('/', { target }))).toBe(false);
  }
});

test('other keys and other combinations do not', () => {
  for (const event of [
    press('k'),
    press('k', { ctrlKey: true, shiftKey: true }),
    press('k', { ctrlKey: true, metaKey: true }),
    press('k', { ctrlKey: true, altKey: true }),
    press('/', { ctrlKey: true }),
    press('/', { altKey: true }),
    press('?', { shiftKey: true }),
  ]) {
    expect(isSearchShortcut(event), JSON.stringify(event)).toBe(false);
  }
});
