import type { Words } from '../meaning.ts';

/** English words beside form fields. */
export const en: Words = {
  lang: 'en',
  wants: {
    fullName: 'name|full name|your name|complete name|full legal name',
    familyName:
      '姓 surname|surname 姓|姓 last name|last name 姓|姓 family name|family name 姓|last name|family name|surname|birth name|last names|surnames|family name surname|surname family name|lastname|name at birth|birth family name',
    maidenName: 'maiden name',
    givenNames:
      '名 given name|given name 名|名 given names|given names 名|名 first name|first name 名|first name|given name|given names|first names|forename|forenames|firstname|first and middle names|given names first name',
    usedName: 'married name|name used|preferred last name',
    sex: 'sex|gender|you are|i am|are you',
    title: 'title|salutation|civil title',
    birthDate: 'date of birth|birth date|birthdate|dob|birthday|born on',
    birthCity:
      'place of birth|city of birth|birth place|birthplace|town of birth|birth city|town or city of birth',
    birthCountry: 'country of birth|birth country',
    nationality:
      'nationality|citizenship|country of nationality|country of citizenship|nationality region|nationality country',
    phone:
      'phone|phone number|telephone|telephone number|contact number|contact phone|tel|contact phone number|phone no|registered phone number',
    mobile:
      'mobile|mobile number|mobile phone|mobile phone number|mobile telephone|cell phone|cell phone number|cellphone|mobile no|cell|registered mobile number|registered mobile phone number',
    email:
      'email|e mail|email address|e mail address|mail address|electronic mail|mailbox|registered email|registered email address',
    address:
      'address|street address|home address|postal address|mailing address|residential address|current address|address line 1|street and number|street name and number|permanent address|residence address|number and street',
    street: 'street|street name',
    addressMore:
      'address line 2|apartment suite|apartment|flat|apt suite unit|additional address|address supplement|apartment floor building|building floor apartment',
    postcode: 'postcode|postal code|zip|zip code|post code',
    city: 'city|town|town city|city town|town or city|city or town',
    country: 'country|country of residence|country region',
    residentId:
      'id card number|resident id number|national id number|citizen id number|identity card number|resident identity card number|id card no',
    documentNumber: 'id number|document number|identity document number|certificate number|id no|document no',
    documentType:
      'id type|document type|type of document|type of id|identity document type|certificate type|identity document',
    passport: 'passport number|passport no|passport',
    cardNumber: 'social security card number|social security card no',
    socialSecurityNumber:
      'french social security number|nir|insee number|french insee number|french health insurance number',
    insuranceNumber: 'social security number|social security no|ssn',
    iban: 'iban|iban number',
    day: 'day|dd',
    month: 'month|mm',
    year: 'year|yyyy',
  },
  owners: {
    applicant: 'your|you|my|applicant|applicants|student|candidate|employee',
    insured: 'insured|insured person|cardholder|card holder|holder|policyholder|patient',
    beneficiary: 'beneficiary|dependant|dependent',
    child: 'child|minor|children|newborn|baby',
    guardian: 'guardian|legal guardian|legal representative|parent or guardian',
    third:
      'mother|father|spouse|husband|wife|partner|parent|employer|company|emergency|emergency contact|contact person|agent|proxy|doctor|physician|account holder|work|office|business|school|university|landlord|host|next of kin|representative|witness|reference|recipient|billing|shipping|delivery|organisation|organization|insurer|sponsor|institution|relative|sibling|authorised person|sister|brother|son|daughter|manager|supervisor|teacher|principal|director|referee|donor|payer|payee|guarantor|co applicant|tenant|neighbour|neighbor|friend|colleague|nurse|dentist|hospital|clinic|pharmacy|buyer|seller|supplier|vendor|deceased|heir|responsible person|person responsible|signatory|lawyer|accountant|recruiter|grandmother|grandfather|aunt|uncle|roommate|cosigner|secondary contact|alternate contact',
  },
  flags: {
    confirm: 'confirm|repeat|re enter|reenter|retype|verify|again|confirmation|re type',
    chinese: 'chinese|in chinese|chinese characters|in chinese characters',
    latin: 'pinyin|in latin letters|latin|in english|english|latin letters|in pinyin',
  },
  filler:
    'the|of|a|an|s|please|enter|type|select|choose|provide|fill|in|required|optional|as|on|it|appears|shown|printed|written|is|are|what|and|e g|eg|etc|example|format|number|no|valid|current|primary|personal|full|exactly|legal|mandatory|field|details|information|must|match|with|for|to|be|mr|we|can|use|mainland',
  papers: 'your passport',
  never:
    'password|passcode|captcha|verification code|otp|one time|security code|security question|search|leave blank|leave empty|leave this field|cvv|pin|secret|keyword|keywords|do not fill|sms code|authentication code|promo code|coupon|access code',
};
