/**
 * Common English words of technical texts.
 *
 * Latin letters that are made of nothing but these, in a text of another
 * script, are words that lost their spaces.
 */
const words = new Set(
  'the of and to in is for that with are this be as on by it you can or from will an not your when which if has have its at these also use there than only were about how what should must each any all other but then some may between after before create add run set get make open see view find start stop enable select change update delete install configure file files folder name value list page user users data server service button click click type table field form view default example following new more following using used order item items line text option options click code project version system example time step next same first last window menu'.split(
    ' ',
  ),
)

// Real words that could be cut so.
const compounds = new Set(
  'into onto within without cannot therefore whether together another whatever whenever wherever however hereby thereby thereof inset onset offset reset upset asset forget become before because itself username filename timeline online inline newline onthefly dataset datatype typeface pagefile textfile useful user users menus window windows server options versions codeset subset runtime usercode fileset userdata listview pageview tableview textview formset viewdata userlist filelist datatable dataserver datatable database dropdown timetable nextpage newuser newfile openfile addnew addon setup setname getname setvalue getvalue getall getdata setdata getlist getuser adduser addfile addfolder openpage runall default'.split(
    ' ',
  ),
)

const leastLength = 6
const functionWordPattern = /the|and|with|that|this|your|from|for|can|are|will/

/** Whether a word in lower case is two or more common English words without spaces, one of them a function word. */
export function isGluedFromCommonWords(word: string): boolean {
  if (word.length < leastLength || word.length > 60 || compounds.has(word) || words.has(word)) {
    return false
  }
  if (!functionWordPattern.test(word)) return false
  const reachable = [true]
  for (let end = 1; end <= word.length; end++) {
    reachable[end] = false
    for (let start = Math.max(0, end - 9); start < end - 1; start++) {
      if (reachable[start] && words.has(word.slice(start, end))) reachable[end] = true
    }
  }
  return reachable[word.length] === true
}
