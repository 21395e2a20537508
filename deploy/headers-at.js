/** All headers of an address without the base path, out of what the build wrote down. */
export function headersAt({ always, varying, inline, documents }, address) {
  const [styles, scripts] = inline[documents[address]] ?? ["'none'", ''];
  const headers = { ...always };
  for (const { header, cases, otherwise } of varying) {
    const value = cases.find(([pattern]) => new RegExp(pattern).test(address))?.[1] ?? otherwise;
    if (value !== '') headers[header] = value.replace('{styles}', styles).replace('{scripts}', scripts);
  }
  return headers;
}
