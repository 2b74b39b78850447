import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { guidance, proceduresOf } from '../../core/guidance.ts';
import { issuers, knowledge } from '../../data/index.ts';

const chinese = issuers.filter((issuer) => issuer.country === 'CN').map((issuer) => issuer.id);
const shown = (issuer: string, situation: Facts = {}, procedure = 'reissue') =>
  guidance({ issuer, procedure, person: null, situation }, knowledge);
const child: Facts = { applicant: 'child', age: 8, nationality: 'mainland', channel: 'counter' };
const adult: Facts = { applicant: 'self', age: 30, nationality: 'mainland', channel: 'counter' };
const nonLocal: Facts = { ...adult, household: 'elsewhere' };

const material = (issuer: string, id: string, situation: Facts) =>
  shown(issuer, situation).materials.find((line) => line.material === id);
const detail = (issuer: string, id: string, procedure = 'reissue') =>
  shown(issuer, {}, procedure).details.find((line) => line.id === id);
const claim = (issuer: string, id: string) => shown(issuer).claims.find((line) => line.id === id);
const wanted = (issuer: string, situation: Facts) =>
  shown(issuer, situation)
    .materials.filter((line) => line.need !== 'no')
    .map((line) => line.material);

describe('where the popular guide contradicts itself', () => {
  test('a child in Guangzhou brings one of two proofs, not a certain one', () => {
    for (const id of ['cn-household-register', 'cn-birth-certificate'])
      expect(material('cn-guangzhou', id, child)).toMatchObject({ need: 'yes', oneOf: 'guardianship' });
  });

  test('no residence paper is on any Chinese list, and Shanghai shows the claim as unverified', () => {
    for (const issuer of chinese)
      for (const line of shown(issuer, nonLocal).materials)
        expect(line.term.text).not.toMatch(/居住证明|暂住/);
    expect(claim('cn-shanghai', 'sh-residence-proof')?.verdict).toBe('unverified');
  });

  test('who is registered elsewhere reads that the issuing place decides, and whom to ask', () => {
    for (const issuer of chinese)
      for (const procedure of ['reissue', 'loss', 'replace']) {
        const line = shown(issuer, nonLocal, procedure).details.find(({ id }) => id === 'other-household');
        expect(line, `${issuer} ${procedure}`).toMatchObject({ need: 'yes', confidence: 'secondary' });
        expect(line?.text['zh-CN']).toMatch(/看发卡地，不看户籍.*12333/);
      }
  });

  test('a guardian without a Chinese ID card reads that no rule was found, and is not sent away', () => {
    for (const issuer of ['cn-national', 'cn-guangzhou', 'cn-shanghai', 'cn-beijing']) {
      const line = shown(issuer, child).details.find(({ id }) => id === 'foreign-guardian');
      expect(line?.text.en, issuer).toMatch(/no rule we found.*ask/);
      expect(shown(issuer, adult).details.find(({ id }) => id === 'foreign-guardian')?.need).toBe('no');
    }
  });

  test('Chengdu keeps register and certificate as alternatives', () => {
    for (const id of ['cn-household-register', 'cn-birth-certificate'])
      expect(material('cn-chengdu', id, child)).toMatchObject({ need: 'yes', oneOf: 'guardianship' });
  });

  test('the bank-card copy in Shanghai becomes the question whether another card or the number is meant', () => {
    expect(claim('cn-shanghai', 'sh-bank-card-copy')?.correction['zh-CN']).toMatch(/另一张卡.*账号/);
    expect(wanted('cn-shanghai', adult).join()).not.toContain('bank');
  });

  test('the original ID card is for the counter; online there are pictures; under 16 there is the register', () => {
    expect(wanted('cn-national', adult)).toContain('cn-id-card');
    expect(wanted('cn-national', { ...adult, channel: 'online' })).not.toContain('cn-id-card');
    expect(wanted('cn-national', { ...adult, channel: 'online' })).toContain('cn-id-images');
    const register = material('cn-national', 'cn-child-register', child);
    expect(register).toMatchObject({ need: 'yes', oneOf: 'identity' });
    expect(register?.note?.en).toMatch(/Under 16/);
  });

  test('days come from a dated text, not from the guide', () => {
    const days = detail('cn-beijing', 'duration');
    expect(days?.sources[0]?.date ?? days?.sources[1]?.date).toBe('2026-01-04');
    expect(days?.sources.map((source) => source.id)).not.toContain('popular-article-cn');
    expect(detail('cn-guangzhou', 'duration')?.amount).toEqual({ min: 0, max: 12, unit: 'workingDay' });
  });

  test('the issuing place decides; where one lives is a service point at most', () => {
    const steps = (situation: Facts) =>
      shown('cn-national', situation)
        .steps.filter((step) => step.need === 'yes')
        .map((step) => step.id);
    expect(steps({ place: 'elsewhere' })).toEqual(expect.arrayContaining(['find-issuer', 'from-elsewhere']));
    expect(steps({ place: 'elsewhere' })).not.toContain('where-you-are');
    expect(steps({ place: 'issuingPlace' })).not.toContain('from-elsewhere');
    const text = shown('cn-national').steps.find((step) => step.id === 'from-elsewhere')?.text.en ?? '';
    expect(text.indexOf('online')).toBeLessThan(text.indexOf('same bank'));
    expect(text.indexOf('same bank')).toBeLessThan(text.indexOf('go there'));
  });

  test('whether a photo is wanted follows from what is on file and the age', () => {
    expect(wanted('cn-national', { ...adult, photoOnFile: 'yes' })).not.toContain('cn-photo');
    expect(wanted('cn-national', { ...adult, photoOnFile: 'no' })).toContain('cn-photo');
    expect(wanted('cn-national', { ...child, age: 6, photoOnFile: 'no' })).not.toContain('cn-photo');
    expect(wanted('cn-guangzhou', { ...adult, photoOnFile: 'no' })).toContain('cn-photo-receipt');
    expect(wanted('cn-beijing', { ...adult, photoOnFile: 'yes' })).not.toContain('cn-photo');
  });

  test('12333 is for the card, the medical office for benefits', () => {
    expect(claim('cn-national', 'medical-questions')?.correction['zh-CN']).toMatch(/挂失.*医保局/);
  });
});

describe('where sources disagree', () => {
  test('non-locals in Guangzhou bring nothing more, and are told to confirm', () => {
    expect(wanted('cn-guangzhou', nonLocal)).toEqual(
      wanted('cn-guangzhou', { ...adult, household: 'local' }),
    );
    expect(claim('cn-guangzhou', 'gz-residence-proof')?.correction.en).toMatch(/confirm/);
  });

  test('the newer figure is Xi’an’s, the older one is named', () => {
    expect(detail('cn-xian', 'duration')).toMatchObject({ amount: { max: 7, unit: 'workingDay' } });
    expect(detail('cn-xian', 'duration')?.text.en).toMatch(/2018.*30/);
  });

  test('the price in Shanghai and in Tianjin is nobody’s word', () => {
    expect(detail('cn-shanghai', 'fee')).toMatchObject({
      confidence: 'unverified',
      amount: { min: 10, max: 50 },
    });
    for (const id of ['fee', 'duration'])
      expect(detail('cn-tianjin', id)).toMatchObject({ confidence: 'unverified' });
  });

  test('a temporary report in Shanghai lasts five days, the old card’s 24 hours are said to be old', () => {
    expect(detail('cn-shanghai', 'temporary-loss', 'loss')?.amount).toEqual({ min: 5, max: 5, unit: 'day' });
    const step = shown('cn-shanghai').steps.find((line) => line.id === 'temporary-loss');
    expect(step?.text['zh-CN']).toMatch(/24 小时.*旧卡/);
  });

  test('the national photo is 14–40 KB, and 140 KB is refused as a slip', () => {
    const file = shown('cn-national', adult).files.find((entry) => entry.id === 'card-photo');
    expect(file?.wanted).toMatchObject({ minBytes: 14 * 1024, maxBytes: 40 * 1024 });
    expect(file?.required.maxBytes).toBeUndefined();
    expect(claim('cn-national', 'photo-140')?.verdict).toBe('wrong');
  });

  test('every Chinese portrait is 358 × 441 at 350 dpi, and none must reach 140 KB', () => {
    for (const issuer of chinese) {
      const file = shown(issuer, { ...adult, photoOnFile: 'no' }).files.find(
        (entry) => entry.id === 'card-photo',
      );
      expect(file?.wanted, issuer).toMatchObject({ widthPx: 358, heightPx: 441, dpi: 350 });
      expect(file?.wanted.minBytes ?? 0, issuer).toBeLessThan(50 * 1024);
      expect(file?.wanted.background, issuer).toBe('white');
    }
  });

  test('Shenzhen’s on-site photo stays open, and a child’s proof is either one', () => {
    expect(claim('cn-shenzhen', 'sz-no-on-site-photo')?.verdict).toBe('unverified');
    for (const id of ['cn-household-register', 'cn-birth-certificate'])
      expect(material('cn-shenzhen', id, child)).toMatchObject({ need: 'yes', oneOf: 'guardianship' });
  });

  test('Jinan shows the province’s “free” beside the two figures of the city', () => {
    const fee = detail('cn-jinan', 'fee');
    expect(fee?.text.en).toMatch(/free.*20 or 10/);
    expect(fee?.confidence).toBe('secondary');
    expect(detail('cn-shandong', 'fee')?.sources[0]?.id).toBe('linyi-replace');
  });

  test('“where you are registered or live” is answered with the issuing place', () => {
    expect(claim('cn-national', 'home-town')).toMatchObject({ verdict: 'wrong' });
  });

  test('somebody acting for the holder brings both ID cards, and learns that the bank may ask for more', () => {
    const other: Facts = { ...adult, applicant: 'other' };
    expect(wanted('cn-national', other)).toEqual(expect.arrayContaining(['cn-id-card', 'cn-agent-id']));
    const letter = material('cn-national', 'cn-authorisation', other);
    expect(letter).toMatchObject({ confidence: 'secondary' });
    expect(letter?.note?.en).toMatch(/Not asked everywhere/);
  });
});

test.each(chinese)('%s never calls a paper unnecessary on weak evidence', (issuer) => {
  for (const { id } of proceduresOf(issuer, knowledge))
    for (const line of shown(issuer, {}, id).materials)
      if (/unnecessary|not needed|no need/i.test(line.note?.en ?? ''))
        expect(['official', 'official-old', 'secondary'], `${issuer} ${line.material}`).toContain(
          line.confidence,
        );
});
