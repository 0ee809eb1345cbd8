// The Lambda function that renders a page of a report. How large a page gets is
// up to the caller here, so that the limit on payloads can be met on purpose.

/** Function render-page: a page of the size that is asked for. */
export async function renderPage(event: {
  reportId: string;
  page: number;
  kilobytes: number;
}): Promise<{ html: string }> {
  const title = `<h1>${event.reportId}, page ${String(event.page)}</h1>`;
  return { html: title.padEnd(event.kilobytes * 1024, '.') };
}
