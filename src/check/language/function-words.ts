/**
 * Function words by language: articles, prepositions, pronouns, auxiliaries.
 *
 * They make up a third of a text and are hardly ever borrowed, so a few of
 * them tell what language a sentence is in. Words of one letter are left out.
 */
const wordsByLanguage: Readonly<Record<string, string>> = {
  en: 'the of and to in is for that with are this be as on by it you can or from will an not your when which if has have was its at these their also more use there into than they such only were been does about how what should must where each any all other but then may some between after before while',
  de: 'der die das und ist nicht ein eine einen einem einer eines mit von für auf werden wird sie den dem des im zum zur als auch sich bei oder wenn aus nach kann können wie durch über haben dass noch nur wurde sind diese dieser dieses ihre ihren unter um es zu an',
  fr: 'le la les de des du un en tout tous toute toutes lors afin une et est dans pour que qui sur par avec ce cette ces vous pas ne sont au aux plus ou être votre vos il elle nous peut peuvent comme lorsque si mais dont son sa ses leur entre sans sous où',
  es: 'el la los las de del un una unos unas en que es para por con se no al su sus como más este esta estos estas puede pueden cuando si pero lo le también ser hay desde sobre entre sin donde son está usted y o',
  it: 'il lo la gli le di del della dei delle dello degli un una uno in che è per con si non al alla ai alle da dal dalla nel nella nei nelle sono come più questo questa questi queste può essere quando se ma anche su sul sulla tra senza ogni ed',
  pt: 'o os as um uma de do da dos das em no na nos nas que para por com se não ao aos à às como mais este esta estes isso você pode podem quando ou mas também ser são está seu sua seus suas pelo pela entre sem sobre foi é',
  nl: 'de het een en van is in op te dat voor met zijn aan niet ook als door bij naar uit worden wordt kan kunnen deze dit die maar om of er nog wel u uw heeft hebben wanneer tot over alle onder tussen geen',
  pl: 'nie jest się na do że dla od przez lub oraz jak po przy ten ta to te tym tego można który która które są być jeśli ale tylko aby za ze we pod czy może gdy tej tych został jako nad bez już',
  cs: 'je se na pro že do od nebo jako při není který která které jsou být pokud ale pouze aby za ze ve pod když může můžete tento tato toto této tyto již také jen jeho bylo bude mezi než před podle však po',
  sk: 'je sa na pre že do od alebo ako pri nie ktorý ktorá ktoré sú byť ak ale iba aby za zo vo pod keď môže môžete tento táto toto tejto tieto už tiež len jeho bolo bude medzi než pred podľa však po',
  hu: 'az és egy hogy nem is meg csak vagy ha ez ezt ezek van volt kell lehet már még amely amelyek mint azt el által után alatt között minden ki be mert több ennek annak sem pedig így',
  ro: 'și nu este pentru în cu care la pe din sau un o de ale lui sunt poate fi dacă acest această aceste când mai prin după dar să se al cel cea către între fără sub',
  sv: 'och att det som en ett är av för på med den till inte om har kan du de från eller när så ska kommer vid detta denna dessa också måste alla under mellan utan efter men finns blir sin sina',
  da: 'og at det som en et er af for på med den til ikke om har kan du de fra eller når så skal ved dette denne disse også alle under mellem uden efter men findes bliver sin sine blev hvis',
  nb: 'og at det som en et er av for på med den til ikke om har kan du de fra eller når så skal ved dette denne disse også alle under mellom uten etter men finnes blir sin sine ble hvis',
  fi: 'ja on ei että se tai kun jos voi voit ovat joka jotka sekä kuin vain myös tämä tämän nämä ole kanssa mutta sen niiden ennen jälkeen ilman välillä kaikki',
  tr: 've bir bu için ile olarak veya daha çok gibi kadar olan ise değil ancak sonra her tüm eğer bunu şu içinde üzerinde birden hem de da var yok önce göre',
  id: 'yang dan di ini itu dengan untuk dari pada adalah tidak dapat akan atau dalam oleh sebagai jika ke anda telah juga ada lebih setiap semua ketika karena',
  vi: 'và của các là có được cho trong với một không này để người khi đã từ trên những bạn hoặc nếu đến như bằng sẽ thể tại theo',
  ca: 'el la els les de del un una en que és per amb es no al com més aquest aquesta aquests pot poden quan si però també ser són des sobre entre sense on i o seva seu',
  hr: 'je se na za da od ili kao pri nije koji koja koje su biti ako ali samo kako iz pod kada može možete ovaj ova ovo ove već također između nego prije prema',
  zh: '具有 位于 位於 始终 始終 以及 如果 可以 因为 因為 但是 这个 這個 那个 那個 我们 我們 并且 並且 或者 没有 沒有 已经 已經 通过 透過 对于 對於 由于 由於 所以 必须 必須 应该 應該 其中 它们 它們 这些 這些 那些 不会 不會 不能 作为 作為 是否 只能 还可 例如 当前 目前 即使 只有 除了',
  ru: 'и в не на что с по для как это из от при или если может быть к его но также только все чтобы когда которые который которая до этот эта эти за без через между можно',
  uk: 'і в не на що з по для як це із від при або якщо може бути до його але також тільки всі щоб коли які який яка цей ця ці за без через між можна та',
  bg: 'и в не на че с по за как това от при или ако може да го но също само всички когато които който която до този тази тези без през между се са е',
}

const noWords: ReadonlySet<string> = new Set()
const sets = new Map<string, ReadonlySet<string>>()

/** Languages whose function words are known. */
export const languagesWithFunctionWords: readonly string[] = Object.keys(wordsByLanguage)

/** The function words of a primary language such as `de`, in lower case; none if it is not known. */
export function findFunctionWords(code: string): ReadonlySet<string> {
  const known = sets.get(code)
  if (known) return known
  const words = Object.hasOwn(wordsByLanguage, code) ? wordsByLanguage[code] : undefined
  const set = words === undefined ? noWords : new Set(words.split(' '))
  if (words !== undefined) sets.set(code, set)
  return set
}

let allWords: ReadonlySet<string> | undefined

/** Whether a word in lower case is a function word of any language. */
export function isFunctionWord(word: string): boolean {
  allWords ??= new Set(languagesWithFunctionWords.flatMap((code) => [...findFunctionWords(code)]))
  return allWords.has(word)
}
