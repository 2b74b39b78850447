/** Words that say what a number or a format is about: the file, its size, its pixels, or something else altogether. */

import type { Entry } from './entry.ts';

export const subjectWords: readonly Entry[] = [
  [
    { roles: ['size'] },
    '大小|容量|体积|占用空间|字节数|尺寸大小|size|sizes|file size|memory size|sized|taille|tailles|poids|volume|weight|weigh|weighs|pese|peser|pesant',
  ],
  [{ roles: ['dimension'] }, '尺寸|规格|比例|dimension|dimensions|format'],
  [{ roles: ['resolution', 'dimension'] }, '分辨率|解析度|清晰度|resolution|resolutions|definition|dpi值'],
  [{ roles: ['perInch'] }, '每英寸|每寸|每吋'],
  [
    { roles: ['formatHead'] },
    '格式|类型|后缀|后缀名|扩展名|拓展名|格式为|文件名后缀|format|formats|extension|extensions|type|types|filetype|filetypes|mime|encoding|编码|标准|accept',
  ],
  [
    { roles: ['file', 'counter'] },
    '文件|档案|图文件|file|files|fichier|fichiers|image file|image files|upload|uploads|media',
  ],
  [
    { roles: ['counter'], field: 'photo' },
    '照片|相片|近照|彩照|彩色照|小照|图片|图像|图象|影像|头像|相|证件照|电子照|photo|photos|photograph|photographs|picture|pictures|image|images|visuel|visuels|photographie|photographies|avatar|logo|portrait|selfie',
  ],
  [
    { roles: ['counter'], field: 'document' },
    '附件|材料|文档|扫描件|证明|资料|复印件|课件|document|documents|attachment|attachments|piece|pieces|pj|piece jointe|pieces jointes|justificatif|justificatifs|certificate|certificates|certificat|certificats|proof|scan|scans|supporting document|supporting documents',
  ],
  [
    { roles: ['counter'], field: 'paper' },
    '凭证|委托书|承诺书|声明书|合同|协议|病历|处方|发票|收据|流水|存折|attestation|attestations|receipt|releve|rib|facture|factures|contrat|invoice|bill|transcript|diplome|diploma|payslip|bank statement|bulletin|ordonnance|mandat|procuration|quittance|acte',
  ],
  [
    { field: 'identity', roles: ['counter'] },
    "身份证|户口本|户口簿|护照|驾驶证|行驶证|居住证|居留证|暂住证|通行证|结婚证|出生证|毕业证|学位证|残疾证|营业执照|银行卡|cni|passeport|passport|carte d'identite|id card|id front|id back|recto|verso|identity card|identity document|piece d'identite|pieces d'identite|titre de sejour|carte vitale|visa",
  ],
  [{ field: 'signature', roles: ['counter'] }, '签名|签字|签名照|电子签名|signature|signatures'],
  [
    { field: 'fingerprint' },
    '指纹|手印|fingerprint|fingerprints|thumb|thumb impression|empreinte|empreintes',
  ],
  [
    { field: 'form', roles: ['counter'] },
    '申请表|表格|登记表|简历|form|forms|formulaire|formulaires|cv|resume|curriculum|lettre de motivation|cover letter|fingerprint form|application form',
  ],
  [{ roles: ['counter'] }, '张|个|份|幅|副|枚|elements|items|个文件|张图片|张照片|个附件|documents scannes'],
  [{ roles: ['amount'] }, '数量|张数|个数|文件数|总数|nombre|number|quantite|quantity|count|combien'],
  [
    { roles: ['face'] },
    '头部|脸部|面部|人脸|脸|眼睛|双眼|两眼|眼|头顶|发际|发迹|下巴|下颌|下颚|下额|瞳孔|肩部|肩膀|双肩|双耳|头发|人头|边沿|边缘|上边距|下边距|留白|头像高度|头像宽度|visage|tete|menton|crane|yeux|oeil|cheveux|head|face|chin|crown|eye|eyes|ear|ears|hair|forehead|pupil|pupils|shoulder|shoulders|marge|margin',
  ],
  // The same words in sentences that say nothing about the size of a face.
  [
    {},
    'photo library|image library|media library|正面|脸型|tete nue|de face|face camera|face a|visage degage|tete droite|face visible|full face|face forward|head on|header|headed|front of|front-facing',
  ],
  [
    { roles: ['video'] },
    '视频|音频|录音|录像|语音|短片|影片|video|videos|audio|audios|film|films|podcast|movie|movies|clip|clips|musique|music',
  ],
  [
    { roles: ['storage'] },
    "剩余空间|速度|速率|request body|可用空间|存储空间|储存空间|存储卡|存储容量|空间不足|内存|运存|sd卡|tf卡|磁盘|硬盘|缓存|流量|网速|宽带|带宽|安装包|日志|堆|数据库|u盘|显存|云盘|网盘|邮箱容量|手机空间|espace de stockage|espace disque|espace disponible|espace libre|d'espace|stockage|memoire vive|memoire interne|memoire disponible|carte memoire|disque|debit|forfait|bande passante|ram|rom|memory|storage|disk|disk space|free space|heap|bandwidth|cache|buffer|buffers|bundle|gzip|gzipped|cookie|cookies|metaspace|database|log|logs|library|libraries|mailbox|hard drive|quota|localstorage|telechargement de l'application|base de donnees|vitesse|speed|swap|tokens|payload|header size|apk|dependency|dependencies|npm|binary|firmware|system requirements|configuration requise|requis pour l'application|espace memoire",
  ],
  [
    { roles: ['screen'] },
    '浏览|访问本|行高|line height|line-height|interligne|屏幕|显示器|浏览器|字体|字号|窗口|按钮|图标|菜单|导航|视窗|ecran|ecrans|navigateur|police|viewport|font|fonts|screen|screens|browser|browsers|monitor|monitors|padding|css|layout|icon|icons|icone|sidebar',
  ],
  [
    { roles: ['automatic'] },
    'was reduced|were reduced|has been reduced|was compressed|has been compressed|a ete reduite|a ete reduit|a ete compressee|a ete compresse|已压缩|下降|下降到|降至|降到|自动|系统将|系统会|会被|automatiquement|automatically|resized|redimensionne|redimensionnee|redimensionnees|redimensionnes|recadre|recadree|will be scaled|cropped',
  ],
  [
    { roles: ['money'] },
    '元|人民币|薪|月薪|年薪|工资|价格|售价|费用|euros|euro|usd|eur|dollars|price|prix|salary|salaire|tarif|€|$|£|¥',
  ],
  [
    { roles: ['total'] },
    "总|总大小|总容量|总计|合计|总共|总和|一共|共|全部|所有|total|totale|totaux|ensemble|l'ensemble|cumul|cumule|cumulee|cumules|cumulees|tous les|toutes les|all files|all the|all|combined|category|categorie|overall|altogether|together|confondus",
  ],
  [
    { roles: ['each'] },
    "每个|每张|单个|单张|每份|每幅|单|每|每一张|每一个|each|per|chacun|chacune|chaque|par|individual|individuel|l'unite|apiece|single",
  ],
  [
    { roles: ['portrait'], field: 'photo' },
    "photo d'identite|photos d'identite|passport photo|passport photos",
  ],
  [
    { roles: ['portrait'] },
    "免冠|证件照|寸照|登记照|标准照|寸|passport-size|passport size|报名照片|社保卡|d'identite",
  ],
  [
    { roles: ['clothes'] },
    '上衣|衣服|服装|衣|外套|衬衫|着装|领|正装|西装|制服|眼镜|shirt|clothes|clothing|jacket|vetement|vetements|chemise|veste|tenue|黑字|红字|字体|字',
  ],
  [
    { roles: ['ratio'] },
    '宽高比|长宽比|高宽比|高宽比例|宽高比例|长宽比例|aspect ratio|ratio|rapport|proportion|proportions',
  ],
  [
    { roles: ['described'] },
    "often|usually|typically|typical|generally|normally|on average|was|were|had|we already have|we have|you have sent|you sent|you uploaded|on file|for reference|souvent|generalement|en general|typique|etait|etaient|faisait|avait|mesurait|pesait|habituellement|d'habitude|en moyenne|que nous avons|que vous avez envoye|que vous avez envoyee|deja enregistre|deja enregistree|a titre d'exemple|a titre indicatif|通常|一般有|一般会有|往往|已有|常常|大多|平均|上次|您已上传|已成功上传|现有照片|原有照片|仅供参考|供参考",
  ],
  [{ roles: ['seldom'] }, 'rarely|seldom|hardly ever|rarement|presque jamais|很少|极少'],
  [{ roles: ['own', 'upload'] }, '您上传的|您选择的|所选|所选择的'],
  [{ roles: ['own'] }, '您的|votre|vos|ce|cet|cette|your|this|that|selected file|chosen file'],
  [
    { roles: ['source'] },
    'convertir|convertissez|converti|convertie|convertis|converties|convert|converted|converting|转换|转换成|转换为|转为|转成|另存为',
  ],
];
