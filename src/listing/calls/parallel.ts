/**
 * Works through the items, so many at a time, in order of their beginning. After a failure nothing more
 * begins; it is thrown when what is under way has ended.
 */
export async function inParallel<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue =
    Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let failed = false;
  const lane = async () => {
    for (let next = await queue.next(); !next.done && !failed; next = await queue.next()) {
      await work(next.value).catch((cause: unknown) => {
        failed = true;
        throw cause;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: width }, lane));
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure === undefined) return;
  await queue.return?.();
  throw failure.reason;
}

/** The items in runs of at most `size`. */
export function inRuns<Item>(items: readonly Item[], size: number): readonly Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
