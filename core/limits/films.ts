/** Where the talk is of films: their sizes are no limits for pictures. */

import { isStop, plays, type Token } from './token.ts';

/** Film formats and words next to pictures (photo ou vidéo; jpg, png, mp4) leave the talk with pictures. */
const COORDINATED = 3;

/** Whether a token names a picture or a paper. */
export function isPicture(token: Token): boolean {
  return token.field !== undefined || token.format !== undefined;
}

/**
 * For every token, whether the talk is of films there. It stays with films over a full stop (支持MP4。大小不超过50M)
 * until a picture or a paper is named.
 */
export function filmTalk(tokens: readonly Token[]): readonly boolean[] {
  let film = false;
  let pictureAt = Number.NEGATIVE_INFINITY;
  return tokens.map((token, at) => {
    if (isPicture(token)) {
      film = false;
      pictureAt = at;
    } else if (isStop(token)) pictureAt = Number.NEGATIVE_INFINITY;
    else if (plays(token, 'video')) {
      if (!film && at - pictureAt <= COORDINATED) pictureAt = at;
      else film = true;
    }
    return film;
  });
}
