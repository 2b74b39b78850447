/** Words that permit, refuse, demand, hand out or compare: what a sentence does with its numbers and formats. */

import type { Entry } from './entry.ts';

export const verbWords: readonly Entry[] = [
  [
    { roles: ['not'] },
    "而不是|而非|rather than|instead of|plutot que|au lieu de|不|勿|未|别|不得|不能|不可|不可以|不要|不应|不应该|不宜|不用|请勿|切勿|没有|并非|不是|不该|不需|ne|n'|pas|non|ni|sans|jamais|aucun|aucune|not|no|cannot|can't|don't|doesn't|isn't|aren't|mustn't|shouldn't|never|without|none|neither|nor",
  ],
  [
    { roles: ['not', 'refuse'] },
    '不支持|不接受|不允许|不许|不准|禁止|不兼容|不接收|不得使用|不得为|不能为|不能是|不能使用|不可使用|不包括|不包含|不含|严禁|杜绝',
  ],
  [
    { roles: ['not', 'reject'] },
    "无法|不能上传|不可上传|不能提交|不宜|will not|won't|cannot|can't|can not|are not|is not|not be|ne seront|ne sera|ne sont|ne peuvent|ne peut|n'est",
  ],
  [
    { roles: ['refuse', 'reject'] },
    '不予|拒绝|不可用|不通过|不合格|无效|不被接受|不被支持|refuse|refuses|refusee|refusees|rejete|rejetes|rejetee|rejetees|interdit|interdits|interdite|interdites|exclu|exclus|exclue|exclues|proscrit|proscrits|proscrite|rejected|refused|forbidden|prohibited|banned|unsupported|disallowed|excluded|declined|ignored|avoid|avoided|eviter|evitez|避免|ignores',
  ],
  [
    { roles: ['reject'] },
    '拒收|退回|打回|驳回|不受理|returned|renvoye|renvoyes|renvoyee|renvoyees|影响审核|上传失败|重新上传|重新选择|重新拍摄|重传|请压缩|压缩后|失败|denied|fail|fails|failed|impossible|reduisez|compress|reduire|compresser',
  ],
  [{ roles: ['otherwise'] }, '否则|不然|otherwise|sinon|faute de quoi|sous peine'],
  [
    { roles: ['except'] },
    "除|除了|除去|除外|除开|非|以外|之外|sauf|hors|hormis|excepte|a l'exception|exception|a l'exclusion|anything but|everything but|all but|autre chose que|tout ce qui n'est pas|except|excepting|excluding|other than|apart from|autre que|autres que|differents de|different de|a part",
  ],
  [
    { roles: ['others'] },
    '其他|其它|任何|另外|autre|autres|other|others|any|别的|tout autre|toute autre|all other|any other',
  ],
  [
    { roles: ['allow'] },
    '支持|接受|允许|可上传|可以上传|可用|可接受|允许上传|支持上传|accepte|accepter|acceptes|acceptee|acceptees|acceptent|autorise|autorises|autorisee|autorisees|supporte|supportes|supportee|supportees|pris en charge|prise en charge|prises en charge|admis|admise|admises|valide|valides|possible|possibles|compatible|compatibles|accept|accepts|accepted|accepting|acceptable|supported|supports|support|allowed|allow|allows|permitted|valid|recognized|reconnus|usable',
  ],
  [
    { roles: ['restrict'] },
    "只能|只|仅|仅限|只限|仅能|只可|仅可|只允许|仅允许|限于|仅支持|只支持|仅接受|只接受|唯一|uniquement|seulement|seul|seule|seuls|seules|exclusivement|only|solely|exclusively|just|nothing but|rien que|rien d'autre que",
  ],
  [{ roles: ['que'] }, "que|qu'un|qu'une|qu'"],
  [
    { roles: ['modal'] },
    '必须|须|必需|需|需要|应|应该|应当|要|要求|务必|务求|均为|均须|请|宜|确保|保证|一般|保存为|存储为|采用|使用|doit|doivent|devra|devront|devrait|devez|faut|requis|requise|requises|exige|exigee|attendu|attendus|attendue|must|should|shall|need|needs|has to|have to|required|requires|require|please|ensure|make sure|check|check that|verify|use|assurez-vous|verifiez|verifier|veillez|veiller|utiliser|utilisez|veuillez|merci de|expected|obligatoire',
  ],
  [
    { roles: ['soft'] },
    '建议|推荐|最好|尽量|尽可能|宜为|最佳|recommended|recommend|recommends|recommendation|ideally|ideal|preferably|preferred|prefer|suggested|conseille|conseilles|conseillee|conseillees|recommande|recommandes|recommandee|recommandees|preference|de preference|idealement|ideale|optimal|optimale|optimum|suggere|souhaite',
  ],
  [
    { roles: ['copula'] },
    "为|是|在|成|至于|等于|即|est|sont|etre|soit|mesure|mesurer|mesurent|fait|faire|font|is|are|be|of|de|d'|a|have|has|avoir|=",
  ],
  [
    { roles: ['upload'] },
    '上传|提交|保存|存为|save|saved|enregistrer|enregistrez|enregistree|选择|导入|添加|拍摄|发送|递交|附上|配置|attach|attached|submit|submitted|select|selected|choose|chosen|add|added|send|provide|import|uploaded|uploading|televerser|televersez|televerse|televersement|charger|chargez|charge|charges|importer|importez|joindre|joignez|joint|deposer|deposez|depot|ajouter|ajoutez|ajout|transmettre|transmettez|transmis|envoyer|envoyez|envoi|fournir|fournissez|selectionner|selectionnez|selectionne|choisir|choisissez|numeriser|numerisez|numerise|numerises|numerisee|scanner|scannez|inserer|inserez|mettre|glissez|drop|drag|browse|browsing|parcourir|parcourez|produire|presenter|munir|contentent|scanned',
  ],
  [{ roles: ['upload', 'counter'] }, 'upload|uploads'],
  [
    { roles: ['deliver'] },
    'vous sera envoye|vous sera envoyee|vous sera adresse|will be sent|will be emailed|下载|导出|查看|打开|阅读|生成|输出|download|downloads|downloaded|downloading|downloadable|export|exports|exported|exporting|telecharger|telechargez|telechargeable|telechargeables|telecharge|telechargement|delivre|delivree|delivres|delivrees|consultable|consultables|consulter|consultez|disponible|disponibles|recevoir|recevrez|recevez|recu|recus|exporter|exportez|available|receive|received|generated|generate|generer|genere|imprimer|print|obtenir|adobe|ouvrir|lire|visualiser|edite|editer',
  ],
  [
    { roles: ['advice'] },
    'pratique|pratiques|lisible|lisibles|convenient|readable|方便|好处|优点|avantage|advantage|qualite superieure|popular|most common|universel|常见|常用',
  ],
  [
    { roles: ['rename'] },
    "改名|更名|重命名|改后缀|修改后缀|修改扩展名|更改扩展名|更改后缀|修改文件名|直接修改|改成|renommer|renommez|renomme|rename|renaming|renamed|changer l'extension|changing the extension|modifier l'extension",
  ],
  [
    { roles: ['record'] },
    '当前照片|当前文件|当前图片|current photo|current file|current picture|photo actuelle|fichier actuel|原大小|原始大小|上传时间|文档编号|下载次数|下载量|浏览次数|阅读次数|阅读量|上传者|mis a jour le|更新时间|发布时间|发布日期|文档分类|publie le|last updated|published|uploaded by|uploaded on',
  ],
  [{ roles: ['respectively'] }, '分别|分别为|分别是|respectively|respectivement'],
  [{ mark: 'and' }, '和|及|与|以及|并|且|并且|而且|还|et|and|&|+|puis|mais|but|而'],
  [{ mark: 'or' }, '或|或者|或是|抑或|ou|or|ou bien|soit en'],
  [{ roles: ['to'] }, "至|到|to|a|jusqu'a|through|till|until"],
  [{ times: true }, '×|*|x|乘|乘以|sur|pour|par|by'],
  // Words that only look like one of the above.
  [
    {},
    '有限|权限|期限|年限|时限|无限|不限|非常|是非|除非|非本人|删除|清除|解除|删|不同|不仅|不清|不清晰|不规范|不一致|不少|不断|不宜过大|不明|区别|特别|级别|类别|性别|识别|未来|未成年|不动|限时|有限公司|另|个人|相关|相应|相同|相似|相机|互相|相互|真相|照相|照相馆|一寸|二寸|两寸|大一寸|小一寸|大二寸|小二寸|小两寸|一般|一次|一次性|一致|一定|一下|一起|统一|唯一|第一|第二|个性|单位|简单|单据|总结|内容|室内|国内|境内|院内|校内|体内|户内|市内|省内|年内|日内|月内|天内|分钟内|小时内|字段|到位|收到|达到|得到|找到|看到|直到|至今|甚至|以至|和谐|总之|共同|公共|一共|领取|领域|本领|正常|应用|响应|适应|相应|需求|成功|成像|完成|因为|作为|认为|行为|是否|但是|于是|还是|只有|超级|超链接|超市|高清|现在|正在|存在|在线|应届|每次|每天|每日|每月|每年|每人',
  ],
];
