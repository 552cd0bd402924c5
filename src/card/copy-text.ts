/**
 * Puts a text on the clipboard, after a press of the reader's. Nothing of the page is selected or focused for it.
 *
 * @returns whether the browser let it.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const { clipboard } = document.defaultView?.navigator ?? {};
  // Absent on pages that are not served by https, present but forbidden where the page's policy says so.
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // The older way may still be open.
    }
  }
  return copyByCommand(document, text);
}

/** The page hears no word of it: its own listeners come after ours, and ours ends the event. */
function copyByCommand(document: Document, text: string): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  const options = { capture: true };
  document.defaultView?.addEventListener('copy', onCopy, options);
  try {
    document.execCommand('copy');
  } finally {
    document.defaultView?.removeEventListener('copy', onCopy, options);
  }
  return isCopied;
}
