import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../scripts/browsers/find.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { dropZones, mechanisms, replicas, uploaders, type Widget } from '../replicas/replicas.ts';
import { openStage, type Stage } from './stage.ts';
import { visitWidget } from './widget-visit.ts';

/** Both browsers at once: they have a core each, and wait most of the time. */
describe('in both browsers', () => {
  let stages: readonly Stage[] = [];
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stages = await Promise.all(browserNames.map((name) => openStage(name)));
  });
  afterEach(() => Promise.all(stages.map((stage) => stage.clear())));
  afterAll(() => Promise.all(stages.map((stage) => stage.close())));

  async function inBoth(widget: Widget): Promise<void> {
    const visited = stages.filter(({ browser }) => !widget.only || widget.only === browser.name);
    expect(visited.length).toBeGreaterThan(0);
    const outcomes = await Promise.allSettled(visited.map((stage) => visitWidget(stage, widget, photos)));
    const failures = outcomes.flatMap((outcome, i) =>
      outcome.status === 'rejected' ? [`${visited[i]?.browser.name}: ${outcome.reason?.stack}`] : [],
    );
    expect(failures).toEqual([]);
  }

  describe('each widget gets nothing, the fixed photo, one that fits, the original and two at a time, once each', () => {
    it.each(replicas)('portals use: $name', inBoth);
    it.each(mechanisms)('one field: $name', inBoth);
    it.each(uploaders)('libraries: $name', inBoth);
    it.each(dropZones)('dropped: $name', inBoth);
  });
});
