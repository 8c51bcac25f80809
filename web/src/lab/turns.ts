let last: Promise<void> = Promise.resolve();

/** Does one thing a frame, in the order asked for, so that many together do not keep the page waiting. It rejects as the thing throws. */
export function inTurn(thing: () => void): Promise<void> {
  const mine = last.then(
    () =>
      new Promise<void>((resolve, reject) => {
        requestAnimationFrame(() => {
          try {
            thing();
            resolve();
          } catch (error) {
            reject(error);
          }
        });
      }),
  );
  last = mine.catch(() => undefined);
  return mine;
}
