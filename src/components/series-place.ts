/** Where a reader stopped in a series: kept on this device, and nowhere else. */
interface Stopped {
  /** Address on this site, with the passage. */
  readonly href: string;
  /** The passage's heading, or the next part's title. */
  readonly words: string;
}

const keyOf = (element: HTMLElement): string => `fulcrum.series.${element.dataset['series'] ?? ''}`;

function stoppedAt(key: string): Stopped | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { href, words } = kept as Partial<Stopped>;
    return typeof href === 'string' && typeof words === 'string' && /^\/(?!\/)/.test(href)
      ? { href, words }
      : undefined;
  } catch {
    // Storage is refused, or what it holds is spoilt: the parts stand in order all the same.
    return undefined;
  }
}

/**
 * `<series-place data-series="slug">`. Around the text of a part it notes the passage that is read; empty and hidden, on
 * the page of the series, it says where the reader stopped.
 */
class SeriesPlace extends HTMLElement {
  connectedCallback(): void {
    if (this.hidden) this.#say();
    else this.#watch();
  }

  #say(): void {
    const key = keyOf(this);
    const stopped = stoppedAt(key);
    if (!stopped) return;
    const link = document.createElement('a');
    link.href = stopped.href;
    link.textContent = stopped.words;
    const forget = document.createElement('button');
    forget.type = 'button';
    forget.textContent = 'Forget this';
    forget.addEventListener('click', () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Then there is nothing to forget.
      }
      this.hidden = true;
    });
    this.replaceChildren('Go on where you stopped: ', link, ' ', forget);
    this.hidden = false;
  }

  #watch(): void {
    const next = document.querySelector<HTMLAnchorElement>('.onward a[rel=next]');
    const seen = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          if (target.matches('.onward')) {
            if (next) this.#keep({ href: next.pathname, words: next.textContent.trim() });
          } else this.#keep({ href: `${location.pathname}#${target.id}`, words: target.textContent.trim() });
        }
      },
      // What stands in the upper half is being read.
      { rootMargin: '0px 0px -50% 0px' },
    );
    for (const part of this.querySelectorAll('h2[id], .onward')) seen.observe(part);
  }

  #keep(stopped: Stopped): void {
    // The contents at the top were only opened.
    if (scrollY === 0) return;
    try {
      localStorage.setItem(keyOf(this), JSON.stringify(stopped));
    } catch {
      // Storage is full or refused.
    }
  }
}

customElements.define('series-place', SeriesPlace);
