const list = (words: string) => words.trim().split(/\s+/)

export const FIRST_NAMES = list(`
  Ada Agnes Alina Amara Anouk Arun Bea Ben Bjarne Carla Cem Clara Dario Dev Dina Edith Elias Emre Esther Farid Finn
  Freya Georg Gita Hana Hugo Ida Ines Ivo Jana Joan Jonas Kai Kirsten Lars Leila Lena Luca Mads Maja Marta Milan Mina
  Nadia Nils Nora Olive Omar Orla Paula Pia Quentin Rafael Rosa Ruben Sana Selma Simon Sofia Tariq Tess Thea Tomas Una
  Vera Viktor Wanda Yara Yusuf Zoe`)
export const LAST_NAMES = list(`
  Abbott Adeyemi Bakker Berg Carver Castellan Dahl Demir Eriksen Farrow Fofana Garside Haddad Holm Ivers Jansen Kaplan
  Keane Lindqvist Lowe Marsh Mercer Nakamura Novak Osei Okafor Pereira Quist Rahman Ridley Sato Skovgaard Tanaka Thorne
  Ueda Varga Weir Whitlock Yilmaz Zanetti`)

const ORDINARY = list(`
  about after again all almost already always and answer any anyone apart around ask away back because been before began
  better between both box bread brother bus call came car change child choose city clear cold come coming could day
  dinner does done door down each early end enough even evening every everything face fair family far father feel few
  find first flat floor follow for found friend from garden gave give glad go going gone good grief half hand happen hard
  have hear heart help her here his hold home hope hour house how hurt idea into it just keep kept kind kitchen knew know
  last late laugh learn leave left less let letter life light like list listen little live long look lost love made make
  many matter maybe mean meet message mind miss money month more morning mother move much must name near need never new
  next night nobody none not nothing notice now number of often old once one only open or other our out over own part
  people phone place plain plan point quiet rain read ready real reason remember rest right road room run said same say
  second see seem send sent shall she silence simple since sister sit sleep slow small so some somebody something soon
  sorry sort speak spend start stay step still stop street such sure table take talk tea tell than that the their them
  then there they thing think thirty this though thought three through time to today together told too took town tried
  true trust try turn two under until up us use very wait walk want was watch way we week well went were what when where
  while who whole why will window winter with without woman word work world would write wrong year yes yet you young
  your`)
const SENDERS = list(`
  casino pills crypto replica loans betting slots discount cheap followers backlinks jackpot bonus winner guaranteed`)

export const VOCABULARY = {
  ordinary: ORDINARY,
  unwanted: [...ORDINARY, ...SENDERS, ...SENDERS, ...SENDERS, ...SENDERS],
}
