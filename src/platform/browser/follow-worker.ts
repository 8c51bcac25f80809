import type { Thread, ThreadEvents } from '../thread.js';

/** A worker of the browser as a thread; its first message is its data. */
export function followWorker(
  worker: Worker,
  data: unknown,
  { onMessage, onDeath }: ThreadEvents,
): Thread {
  worker.onmessage = ({ data: message }) => onMessage(message);
  worker.onerror = ({ message }) => onDeath(new Error(message || 'its program did not load'));
  worker.postMessage(data);
  return {
    post: (order) => worker.postMessage(order),
    close: async () => worker.terminate(),
  };
}
