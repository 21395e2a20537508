import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { headersOf, NOTHING_INLINE } from './headers.ts';
import { blockedIn, inlineOf } from './inline.ts';

const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const cspOf = (html: string): string => headersOf('/', inlineOf(html))['Content-Security-Policy'] ?? '';

test('hashes of styles and of scripts that run, none of data and of files', () => {
  const html = `<style>a{color:red}</style><script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>
<script type="speculationrules">{"prefetch":[]}</script>`;
  expect(inlineOf(html)).toEqual({ styles: sha('a{color:red}'), scripts: ` ${sha('{"prefetch":[]}')}` });
  expect(inlineOf('<p>no</p>')).toEqual(NOTHING_INLINE);
  expect(inlineOf('<style>a\r\nb</style>').styles).toBe(sha('a\nb'));
});

test('a page whose style has no hash in its policy is a fault', () => {
  const csp = headersOf('/', NOTHING_INLINE)['Content-Security-Policy'] ?? '';
  expect(blockedIn('<style>a{}</style><script>b()</script>', csp)).toEqual([
    '<style> without its hash',
    '<script> without its hash',
  ]);
});

test('what a policy blocks is found', () => {
  const html = `<p style="color:red">x</p><p style="color:red">y</p><a onclick="go()" href="javascript:go()">z</a>
<iframe src="/x/"></iframe><link rel="stylesheet" href="/a.css"><script src="https://elsewhere.example/a.js"></script><img src="data:image/png;base64,AA">`;
  expect(blockedIn(html, cspOf(html))).toEqual([
    '<p style="color:red">, 2 times',
    '<a onclick>',
    '<a href="javascript:…">',
    '<iframe>',
    '<link rel="stylesheet">',
    '<script> from https://elsewhere.example/a.js',
    '<img> from data:image/png;base64,AA',
  ]);
});

test('a sound page has no fault, and its text may speak of tags', () => {
  const html = `<head><title><p style="a"></title><style>p::after{content:'<p style="a">'}</style><script src="/assets/a.js"></script></head>
<body><p title='style="a"' data-style="b">style="c" onclick="d"</p><img src="/a.png"><a href="https://elsewhere.example/">e</a></body>`;
  expect(blockedIn(html, cspOf(html))).toEqual([]);
});
