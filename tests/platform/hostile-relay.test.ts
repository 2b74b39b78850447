// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { decideAbove, notifyAbove, serveFramesBelow } from '../../platform/page-files/relay.ts';
import { runs } from '../core/arbitraries.ts';

const field = { labels: ['上传照片'], accept: '', multiple: false, names: [], alone: true };
const file = new File(['x'], 'secret.jpg', { type: 'image/jpeg' });

/** What somebody who does not know the proof may say over a port, or to the window. */
const said = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      type: fc.constantFrom('proof', 'received', 'outcome', 'choice', 'withdrawn', 'ignored', 'unsent'),
      proof: fc.constantFrom('guessed', '', null, undefined),
      outcome: fc.constantFrom({ use: 'fixed', files: [null] }, { use: 'cancel' }, null),
      choice: fc.constantFrom({ files: [], field }, null),
    },
    { requiredKeys: ['type'] },
  ),
);

/** Ports carry what they are given in turns of their own. */
const carried = async () => {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

let offered: MessagePort[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue('liasse');
  offered = [];
  vi.spyOn(window, 'postMessage').mockImplementation(((
    _message: unknown,
    _target: string,
    ports: MessagePort[],
  ) => offered.push(...ports)) as never);
});
afterEach(() => vi.useRealTimers());

describe('a frame below whose top is somebody else', () => {
  it('gives the file to nobody and takes nobody’s decision, whatever is said over the port', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ token: 'token', proof: 'proof' } as never);
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 8 }), async (all) => {
        offered = [];
        const decided = decideAbove([file], field);
        notifyAbove({ type: 'ignored', files: [] });
        await carried();
        const heard: unknown[] = [];
        for (const port of offered) {
          port.onmessage = ({ data }) => heard.push(data);
          for (const message of all) port.postMessage(message);
        }
        expect(offered).toHaveLength(2);
        await carried();
        await vi.advanceTimersByTimeAsync(2000);
        expect(await decided).toEqual({ use: 'original' });
        await carried();
        expect(heard).toEqual([{ type: 'withdrawn' }]);
        for (const port of offered) port.close();
      }),
      runs(60),
    );
  });
});

describe('the top frame of a page that forges frames below', () => {
  it('asks nobody about its files and says nothing, whatever stands in the message', async () => {
    const asked = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(null as never);
    const decide = vi.fn(async () => ({ use: 'original' }) as const);
    const notify = vi.fn();
    serveFramesBelow({ decide, notify });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(said, fc.record({ liasseRelay: fc.jsonValue() })),
        said,
        async (data, more) => {
          const { port1, port2 } = new MessageChannel();
          const heard: unknown[] = [];
          port1.onmessage = (event) => heard.push(event.data);
          dispatchEvent(Object.assign(new Event('message'), { data, ports: [port2] }));
          port1.postMessage(more);
          await vi.advanceTimersByTimeAsync(10);
          await carried();
          expect(heard).toEqual([]);
          port1.close();
        },
      ),
      runs(60),
    );
    expect(asked).toHaveBeenCalled();
    expect([decide, notify].flatMap((each) => each.mock.calls)).toEqual([]);
  });
});
