import type { Program } from '../thread.js';

export function serveThread<Data, Order>(ready: (data: Data) => Program<Order>): void {
  let program: Program<Order> | null = null;
  self.onmessage = ({ data }: MessageEvent) => {
    if (program === null) program = ready(data as Data);
    else program(data as Order, (message) => self.postMessage(message));
  };
}
