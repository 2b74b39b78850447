import type { Issuer } from '../../core/issuer.ts';

const words = { 'zh-CN': '卡', fr: 'carte', en: 'card' };

/** An issuer file with nothing in it but what a test is about. */
export function issuerWith(parts: Partial<Issuer> & { id: string }): Issuer {
  return {
    country: 'CN',
    region: 'CN',
    kind: 'issuer',
    names: words,
    portalName: '门户',
    hosts: [],
    pages: [],
    procedures: [],
    sources: {},
    examples: { pages: [], situations: [] },
    ...parts,
  };
}
