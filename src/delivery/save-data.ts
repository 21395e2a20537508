/** Whether the reader asked the browser to save data: then nothing is fetched ahead. For pages and workers. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
