/** Reads `name` and `id` of a field: words run together, pinyin initials, codes of the trade. */
import { plain } from './fold.ts';
import { ownersIn, type Reading, readWords } from './read-words.ts';

/** Parts of names that stand for words, as they were seen in forms. */
const spelledOut: Readonly<Record<string, string>> = {
  xm: '姓名',
  xingming: '姓名',
  sfzh: '身份证号',
  sfzhm: '身份证号码',
  sfz: '身份证',
  shbzhm: '社会保障号码',
  zjhm: '证件号码',
  zjh: '证件号',
  zjlx: '证件类型',
  xb: '性别',
  csrq: '出生日期',
  sjh: '手机号',
  sjhm: '手机号码',
  lxdh: '联系电话',
  // Data element of the social insurance systems: telephone; AAE011 is the handler.
  aae005: '联系电话',
  aae011: '经办人',
  dzyx: '电子邮箱',
  yzbm: '邮政编码',
  jtzz: '家庭住址',
  jtdz: '家庭地址',
  lxdz: '联系地址',
  txdz: '通讯地址',
  hzhm: '护照号码',
  gj: '国籍',
  dbr: '代办人',
  dlr: '代理人',
  jbr: '经办人',
  lxr: '联系人',
  sjr: '收件人',
  jhr: '监护人',
  dw: '单位',
  sqr: '申请人',
  cbr: '参保人',
  yzm: '验证码',
  firstname: 'first name',
  lastname: 'last name',
  fullname: 'full name',
  birthdate: 'birth date',
  datenaissance: 'date naissance',
  naissance: 'naissance',
  codepostal: 'code postal',
  numsecu: 'numero secu',
  num: 'numero',
  secu: 'secu',
  idcard: 'id card number',
  idno: 'id no',
  tel: 'tel',
  mdp: 'mot de passe',
  pwd: 'password',
  dob: 'date of birth',
  zip: 'zip code',
};

/** Parts that say nothing about what the field is for. */
const empty = new Set(
  'txt input field form frm el ctl ctrl ctl00 main content text edit value data info model base item fld f i j in rc new vm dto tb box id'.split(
    ' ',
  ),
);

/** The words hidden in a name: `dbrXm` → "代办人 姓名". */
export function wordsOfName(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\d]+/u)
    .map(plain)
    .flatMap((part) => takenApart(part))
    .filter((part) => part !== '' && !empty.has(part) && !/^\d+$/.test(part))
    .join(' ');
}

/** `dbrxm` is two of our parts written together; anything longer is guesswork. */
function takenApart(part: string): string[] {
  const whole = spelledOut[part];
  if (whole !== undefined) return [whole];
  for (let at = 2; at < part.length - 1; at++) {
    const [first, second] = [spelledOut[part.slice(0, at)], spelledOut[part.slice(at)]];
    if (first && second && /\p{Script=Han}/u.test(first + second)) return [first, second];
  }
  return [part.replace(/\d+$/, '')];
}

/** What a name says; most say nothing that can be relied on. */
export function readName(name: string): Reading {
  const words = wordsOfName(name);
  const reading = readWords(words);
  return reading.kind === 'want'
    ? reading
    : { kind: 'unexplained', owners: ownersIn(words), mentions: false };
}
