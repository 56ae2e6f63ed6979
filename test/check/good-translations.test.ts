import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import { pair } from '../pair.ts'

// Good translations with what rules stumble over: numbers, dates, quotation marks, brackets,
// ordinals, times, currencies and lists. Language, target, source.
const translations: readonly (readonly [string, string, string])[] = [
  [
    'de',
    'Am 3. Mai 2021 um 15:30 Uhr stieg der Pegel auf 1.234,5 mm.',
    'On May 3, 2021 at 3:30 PM the gauge rose to 1,234.5 mm.',
  ],
  ['de', 'Die ersten drei Pegel kosten je 1.500 €.', 'The first 3 gauges cost €1,500 each.'],
  [
    'de',
    'Wählen Sie „Hafen (Nord)“ und dann „Speichern“ aus.',
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  ['de', 'Die Messung dauert eineinhalb Stunden.', 'The measurement takes one and a half hours.'],
  ['de', 'Der Pegel im 1. Stock ist zu 80 % gefüllt.', 'The gauge on the 1st floor is 80% full.'],
  ['de', 'Warten Sie zwei- bis dreimal so lange.', 'Wait 2 to 3 times as long.'],
  [
    'de',
    'Im 19. Jahrhundert gab es 2½-mal so viele Häfen.',
    'In the 19th century there were 2½ times as many harbours.',
  ],
  [
    'de',
    'Mehr als fünf Boote, z. B. Kutter, brauchen Version 2.1 oder höher.',
    'More than 5 boats, such as cutters, need version 2.1 or later.',
  ],
  [
    'de',
    'Ist der Pegel angeschlossen? Wenn ja, gehen Sie zu Schritt 4.',
    'Is the gauge connected? If so, go to step 4.',
  ],
  ['de', 'Die Kosten liegen bei rund 2 Mio. Euro.', 'The cost is about 2 million euros.'],

  [
    'it',
    'Il 3 maggio 2021 alle 15:30 il mareografo ha raggiunto 1.234,5 mm.',
    'On May 3, 2021 at 3:30 PM the gauge reached 1,234.5 mm.',
  ],
  [
    'it',
    "Scegliere «Porto (nord)» e quindi l'opzione «Salva».",
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  ['it', "Il 1º gennaio è il primo giorno dell'anno.", 'January 1 is the first day of the year.'],
  [
    'it',
    'I primi tre mareografi costano 1.500 € ciascuno.',
    'The first 3 gauges cost €1,500 each.',
  ],
  ['it', 'Il serbatoio è pieno al 80%.', 'The tank is 80% full.'],
  ['it', "La misurazione dura un'ora e mezza.", 'The measurement takes one and a half hours.'],
  ['it', 'Nel XIX secolo c’erano due porti.', 'In the 19th century there were two harbours.'],
  ['it', 'Ripetere i passaggi da 1 a 4.', 'Repeat steps 1 through 4.'],
  ['it', 'Il mareografo è collegato?', 'Is the gauge connected?'],
  ['it', 'Ogni quarto d’ora viene inviato un rapporto.', 'A report is sent every 15 minutes.'],

  [
    'pl',
    '3 maja 2021 r. o godz. 15:30 wodowskaz pokazał 1234,5 mm.',
    'On May 3, 2021 at 3:30 PM the gauge showed 1,234.5 mm.',
  ],
  [
    'pl',
    'Wybierz pozycję „Port (północ)”, a następnie „Zapisz”.',
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  ['pl', 'Pierwsze trzy wodowskazy kosztują po 1500 euro.', 'The first 3 gauges cost €1,500 each.'],
  ['pl', 'Zbiornik jest pełny w 80%.', 'The tank is 80% full.'],
  ['pl', 'Pomiar trwa półtorej godziny.', 'The measurement takes one and a half hours.'],
  ['pl', 'W XIX w. były dwa porty.', 'In the 19th century there were two harbours.'],
  [
    'pl',
    'Port ma ok. 12 500 miejsc (w tym 300 dla gości).',
    'The harbour has about 12,500 berths (300 of them for guests).',
  ],
  ['pl', 'Na 2. piętrze znajduje się piąty wodowskaz.', 'The 5th gauge is on the 2nd floor.'],
  ['pl', 'Czy wodowskaz jest podłączony?', 'Is the gauge connected?'],
  ['pl', 'Obaj kapitanowie mają po dwie łodzie.', 'Both captains have 2 boats each.'],

  [
    'cs',
    'Dne 3. května 2021 v 15:30 ukázal vodočet 1 234,5 mm.',
    'On May 3, 2021 at 3:30 PM the gauge showed 1,234.5 mm.',
  ],
  [
    'cs',
    'Vyberte „Přístav (sever)“ a potom „Uložit“.',
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  ['cs', 'První tři vodočty stojí po 1 500 eurech.', 'The first 3 gauges cost €1,500 each.'],
  ['cs', 'Nádrž je z 80 % plná.', 'The tank is 80% full.'],
  ['cs', 'Měření trvá půldruhé hodiny.', 'The measurement takes one and a half hours.'],
  ['cs', 'V 19. století byly dva přístavy.', 'In the 19th century there were two harbours.'],
  ['cs', 'Opakujte kroky 1 až 4.', 'Repeat steps 1 through 4.'],
  ['cs', 'Pátý vodočet je ve 2. patře.', 'The 5th gauge is on the 2nd floor.'],
  ['cs', 'Je vodočet připojen?', 'Is the gauge connected?'],
  ['cs', 'Přístav má kapacitu 2 mil. tun.', 'The harbour has a capacity of 2 million tons.'],

  [
    'hu',
    '2021. május 3-án 15:30-kor a vízmérce 1234,5 mm-t mutatott.',
    'On May 3, 2021 at 3:30 PM the gauge showed 1,234.5 mm.',
  ],
  [
    'hu',
    'Válassza a „Kikötő (észak)” lehetőséget, majd a „Mentés” gombot.',
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  ['hu', 'Az első három vízmérce darabja 1500 euró.', 'The first 3 gauges cost €1,500 each.'],
  ['hu', 'A tartály 80%-ig van tele.', 'The tank is 80% full.'],
  ['hu', 'A mérés másfél óráig tart.', 'The measurement takes one and a half hours.'],
  ['hu', 'A 19. században két kikötő volt.', 'In the 19th century there were two harbours.'],
  ['hu', 'Ismételje meg az 1–4. lépést.', 'Repeat steps 1 through 4.'],
  ['hu', 'Az 5. vízmérce a 2. emeleten van.', 'The fifth gauge is on the second floor.'],
  ['hu', 'Csatlakoztatva van a vízmérce?', 'Is the gauge connected?'],
  ['hu', 'Mindkét hajó 12 500 forintba kerül.', 'Both boats cost 12,500 forints.'],

  [
    'tr',
    '3 Mayıs 2021 saat 15.30’da seviye 1.234,5 mm oldu.',
    'On May 3, 2021 at 3:30 PM the level was 1,234.5 mm.',
  ],
  [
    'tr',
    '“Liman (Kuzey)” seçeneğini ve ardından “Kaydet” öğesini seçin.',
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  ['tr', 'İlk üç göstergenin her biri 1.500 avrodur.', 'The first 3 gauges cost €1,500 each.'],
  ['tr', 'Depo %80 doludur.', 'The tank is 80% full.'],
  ['tr', 'Ölçüm bir buçuk saat sürer.', 'The measurement takes one and a half hours.'],
  ['tr', '19. yüzyılda iki liman vardı.', 'In the 19th century there were two harbours.'],
  ['tr', '1 ile 4 arasındaki adımları yineleyin.', 'Repeat steps 1 through 4.'],
  ['tr', 'Beşinci gösterge 2. kattadır.', 'The 5th gauge is on the second floor.'],
  ['tr', 'Gösterge bağlı mı?', 'Is the gauge connected?'],
  ['tr', 'Her iki tekne de yarım saat bekler.', 'Both boats wait half an hour.'],

  [
    'ru',
    '3 мая 2021 г. в 15:30 уровень составил 1234,5 мм.',
    'On May 3, 2021 at 3:30 PM the level was 1,234.5 mm.',
  ],
  [
    'ru',
    'Выберите «Гавань (север)», а затем — «Сохранить».',
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  ['ru', 'Первые три водомера стоят по 1500 евро.', 'The first 3 gauges cost €1,500 each.'],
  ['ru', 'Бак заполнен на 80 %.', 'The tank is 80% full.'],
  ['ru', 'Измерение длится полтора часа.', 'The measurement takes one and a half hours.'],
  ['ru', 'В XIX веке было две гавани.', 'In the 19th century there were two harbours.'],
  ['ru', 'Повторите шаги 1–4.', 'Repeat steps 1 through 4.'],
  ['ru', 'Пятый водомер находится на 2-м этаже.', 'The 5th gauge is on the second floor.'],
  ['ru', 'Подключен ли водомер?', 'Is the gauge connected?'],
  [
    'ru',
    'Чтобы отправить отчет, выполните следующие действия.',
    'To send the report, follow these steps:',
  ],

  [
    'sv',
    'Den 3 maj 2021 kl. 15.30 visade mätaren 1 234,5 mm.',
    'On May 3, 2021 at 3:30 PM the gauge showed 1,234.5 mm.',
  ],
  [
    'sv',
    'Välj ”Hamn (norr)” och sedan ”Spara”.',
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  ['sv', 'De tre första mätarna kostar 1 500 euro styck.', 'The first 3 gauges cost €1,500 each.'],
  ['sv', 'Tanken är full till 80 %.', 'The tank is 80% full.'],
  ['sv', 'Mätningen tar en och en halv timme.', 'The measurement takes one and a half hours.'],
  ['sv', 'På 1800-talet fanns det två hamnar.', 'In the 19th century there were two harbours.'],
  ['sv', 'Upprepa steg 1–4.', 'Repeat steps 1 through 4.'],
  ['sv', 'Den 5:e mätaren finns på andra våningen.', 'The fifth gauge is on the 2nd floor.'],
  ['sv', 'Är mätaren ansluten?', 'Is the gauge connected?'],
  [
    'sv',
    'Var 15:e minut skickas en rapport (via e-post).',
    'A report is sent every 15 minutes (by email).',
  ],

  [
    'ko',
    '2021년 5월 3일 오후 3시 30분에 수위는 1,234.5mm였습니다.',
    'On May 3, 2021 at 3:30 PM the level was 1,234.5 mm.',
  ],
  [
    'ko',
    '"항구(북쪽)"를 선택한 다음 "저장"을 선택합니다.',
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  ['ko', '처음 세 개의 수위계는 각각 1,500유로입니다.', 'The first 3 gauges cost €1,500 each.'],
  ['ko', '탱크가 80% 찼습니다.', 'The tank is 80% full.'],
  ['ko', '측정에는 1시간 30분이 걸립니다.', 'The measurement takes one and a half hours.'],
  ['ko', '19세기에는 항구가 두 곳 있었습니다.', 'In the 19th century there were 2 harbours.'],
  ['ko', '1~4단계를 반복합니다.', 'Repeat steps 1 through 4.'],
  ['ko', '다섯 번째 수위계는 2층에 있습니다.', 'The 5th gauge is on the second floor.'],
  ['ko', '수위계가 연결되어 있습니까?', 'Is the gauge connected?'],
  ['ko', '배 1만 척이 있습니다.', 'There are 10,000 boats.'],

  [
    'ar',
    'في 3 مايو 2021 في الساعة 15:30 بلغ المستوى 1,234.5 مم.',
    'On May 3, 2021 at 3:30 PM the level was 1,234.5 mm.',
  ],
  [
    'ar',
    'اختر "المرفأ (الشمال)"، ثم اختر "حفظ".',
    'Choose "Harbour (North)", and then choose "Save".',
  ],
  [
    'ar',
    'تبلغ تكلفة المقاييس الثلاثة الأولى ١٬٥٠٠ يورو لكل منها.',
    'The first 3 gauges cost €1,500 each.',
  ],
  ['ar', 'الخزان ممتلئ بنسبة ٨٠٪.', 'The tank is 80% full.'],
  ['ar', 'يستغرق القياس ساعة ونصف الساعة.', 'The measurement takes one and a half hours.'],
  ['ar', 'في القرن التاسع عشر كان هناك مرفآن.', 'In the 19th century there were two harbours.'],
  ['ar', 'كرر الخطوات من 1 إلى 4.', 'Repeat steps 1 through 4.'],
  ['ar', 'يوجد المقياس الخامس في الطابق الثاني.', 'The 5th gauge is on the 2nd floor.'],
  ['ar', 'هل المقياس متصل؟', 'Is the gauge connected?'],
  ['ar', 'انتظر ساعتين قبل إرسال التقرير.', 'Wait 2 hours before you send the report.'],

  ['ja', '6 番目以降のフィールドは無視されます。', 'Fields after the fifth are ignored.'],
  ['ja', 'プレースホルダー {1} は {0} の後に続きます。', 'The placeholder {0} comes before {1}.'],
  [
    'fr',
    'Le 1er janvier à 15 h 30, la marée atteint 2,5 m.',
    'On January 1 at 3:30 PM the tide reaches 2.5 m.',
  ],
  [
    'nl',
    'Op 3 mei 2021 om 15.30 uur kostte de eerste meter € 1.500,00.',
    'On May 3, 2021 at 3:30 PM the first gauge cost €1,500.',
  ],
]

test.each(translations)('%s: %s', (language, target, source) => {
  const document = parseBitext(`${pair(target, source)}\n`)
  const findings = checkDocument(document, { targetLanguage: language }).filter(
    ({ severity }) => severity !== 'info',
  )
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})
