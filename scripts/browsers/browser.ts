/** A step of one input device, as WebDriver and WebDriver BiDi both write it. */
export interface Step {
  readonly type: string;
  readonly value?: string;
  readonly x?: number;
  readonly y?: number;
  readonly button?: number;
}
/** An input device and what it does. */
export interface Device {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly actions: readonly Step[];
}

/** What a browser can do for a journey: the little that both protocols have. */
export interface Browser {
  readonly name: string;
  readonly version: string;
  /** Opens an address and waits until it is loaded. */
  go(url: string): Promise<void>;
  /** The value of an expression in the page, after its promises, as JSON. Not where pages run no scripts. */
  evaluate(expression: string): Promise<string>;
  /** What a person can read of each element that a selector finds, also where the page runs no scripts. */
  texts(selector: string): Promise<readonly string[]>;
  perform(devices: readonly Device[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** A picture of what is seen, as PNG. */
  picture(): Promise<Buffer>;
  /** The page on A4 paper as PDF, where the browser's protocol can print. */
  print?(): Promise<Buffer>;
  /** Errors, and what the policy blocked, since it was last asked. */
  problems(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** How a browser is started. */
export interface Setup {
  readonly dark?: boolean;
  readonly scripts?: boolean;
}

/** Starts a browser. @returns nothing where it is not installed */
export type Start = (setup: Setup) => Promise<Browser | undefined>;

/** Names of keys as both protocols write them. */
export const KEYS = { Enter: '\uE007', Escape: '\uE00C', ArrowDown: '\uE015', Tab: '\uE004' } as const;
