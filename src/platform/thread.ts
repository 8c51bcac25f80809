/** What is heard of a thread. */
export interface ThreadEvents {
  readonly onMessage: (message: unknown) => void;
  /** It is dead, for this reason. May be told more than once. */
  readonly onDeath: (cause: unknown) => void;
}

/** A thread that answers each order with one message. */
export interface Thread {
  post(order: unknown): void;
  close(): Promise<unknown>;
}

/** What a thread's program does with an order; `answer` is to be called once. */
export type Program<Order> = (order: Order, answer: (message: unknown) => void) => void;
