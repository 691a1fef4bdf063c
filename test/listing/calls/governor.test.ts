import { expect, test } from 'vitest';
import { governor } from '../../../src/listing/calls/governor.ts';

/** A clock that goes on only when somebody waits, and a limiter with a sliding window of a second. */
function limited(limit: { perSecond: number }) {
  let now = 0;
  let passed: number[] = [];
  const clock = {
    today: () => '2026-11-22',
    now: () => now,
    epochMs: () => now,
    turn: async () => {},
    async sleep(ms: number) {
      now += ms;
    },
  };
  const take = () => {
    now += 1;
    passed = passed.filter((at) => at > now - 1000);
    if (passed.length >= limit.perSecond) return false;
    passed.push(now);
    return true;
  };
  return { clock, take, now: () => now };
}

async function calls(
  count: number,
  world: ReturnType<typeof limited>,
  keeper: ReturnType<typeof governor>,
): Promise<{ refused: number; perSecond: number }> {
  const from = world.now();
  let refused = 0;
  for (let done = 0; done < count; ) {
    await keeper.turn('/api');
    const sentAt = world.now();
    if (world.take()) {
      done++;
      keeper.passed('/api');
    } else {
      refused++;
      keeper.throttled('/api', 'api', 1000, sentAt);
    }
  }
  return { refused, perSecond: (count * 1000) / (world.now() - from) };
}

test('it learns a limit by a refusal or two and then keeps below it', async () => {
  const world = limited({ perSecond: 50 });
  const keeper = governor(world.clock);
  const learning = await calls(300, world, keeper);
  expect(learning.refused).toBeLessThanOrEqual(3);
  const steady = await calls(3000, world, keeper);
  expect(steady.refused).toBe(0);
  expect(steady.perSecond).toBeGreaterThan(35);
});

test('after a throttle it comes back to speed', async () => {
  const world = limited({ perSecond: 50 });
  const keeper = governor(world.clock);
  await calls(300, world, keeper);
  keeper.throttled('/api', 'api', 5000, world.now());
  const slow = keeper.rate('/api') ?? 0;
  await calls(200, world, keeper);
  expect(keeper.rate('/api')).toBeGreaterThan(slow * 1.5);
});

test('a limit that has become lower is learnt anew, one that was lifted is found out in time', async () => {
  const limit = { perSecond: 50 };
  const world = limited(limit);
  const keeper = governor(world.clock);
  await calls(500, world, keeper);
  limit.perSecond = 10;
  await calls(300, world, keeper);
  expect((await calls(300, world, keeper)).refused).toBeLessThanOrEqual(1);
  limit.perSecond = 100;
  const before = keeper.rate('/api') ?? 0;
  for (let hour = 0; hour < 12; hour++) {
    await world.clock.sleep(6 * 60_000);
    await calls(200, world, keeper);
  }
  expect(keeper.rate('/api')).toBeGreaterThan(before * 1.5);
});
