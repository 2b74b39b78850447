/** Decodes one TIFF file with UTIF (MIT) and ends. In a thread of its own, because damaged files can hold it for ever. */
import UTIF from 'utif2';

/** What the thread answers; `rgba` holds straight rows, four bytes a pixel. */
export type TiffAnswer =
  | {
      readonly ok: true;
      readonly width: number;
      readonly height: number;
      readonly rgba: Uint8Array<ArrayBuffer>;
    }
  | { readonly ok: false; readonly detail: string };

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  const answer = decode(data);
  postMessage(answer, { transfer: answer.ok ? [answer.rgba.buffer] : [] });
});

/** The first page that is a picture. */
function decode(buffer: ArrayBuffer): TiffAnswer {
  try {
    const page = UTIF.decode(buffer).find(({ t256, t257 }) => first(t256) > 0 && first(t257) > 0);
    if (!page) return { ok: false, detail: 'no page' };
    UTIF.decodeImage(buffer, page);
    const { width, height } = page;
    const rgba = new Uint8Array(UTIF.toRGBA8(page));
    if (width > 0 && height > 0 && rgba.length >= width * height * 4)
      return { ok: true, width, height, rgba };
    return { ok: false, detail: `${width}x${height}, ${rgba.length} bytes` };
  } catch (error) {
    return { ok: false, detail: String(error) };
  }
}

function first(value: unknown): number {
  const number = Array.isArray(value) ? value[0] : value;
  return typeof number === 'number' ? number : 0;
}
