/** `<copy-button>`: its button copies the text of the `code` beside it, and says so where it stands. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const code = this.parentElement?.querySelector('code');
    if (!button || !code) return;
    this.hidden = false;
    const words = [...button.childNodes];
    let back: ReturnType<typeof setTimeout> | undefined;
    button.ariaLive = 'polite';
    button.addEventListener('click', () => {
      void this.#copy(code).then((said) => {
        button.textContent = said;
        clearTimeout(back);
        back = setTimeout(() => button.replaceChildren(...words), 3000);
      });
    });
  }

  /** @returns what became of it: where copying is refused, the address is marked for the reader to copy. */
  async #copy(code: HTMLElement): Promise<string> {
    try {
      await navigator.clipboard.writeText(code.textContent);
      return 'Copied';
    } catch {
      getSelection()?.selectAllChildren(code);
      return 'Marked: copy it';
    }
  }
}

customElements.define('copy-button', CopyButton);
