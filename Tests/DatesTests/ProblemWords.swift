/// One text a line that is no date, and the whole sentence that an editor reads: every reason stands here.
let problemWords = lines(
  """
  2023-02-29 | 2023 has no 29 February
  2023-02-31 | February has no day 31
  -0001-02-29 | 2 BC has no 29 February
  XXX1-02-29 | none of these years has a 29 February
  2023-02-3X | no day has these digits
  2023-13 | month 13 does not exist
  2023-04-32 | day 32 does not exist
  2023-25-01 | a season or another part of a year has no days
  2023/2022 | the interval ends before it begins
  [2001..2002-05] | a range joins two years, two months or two days
  [1672..1670] | the range ends before it begins
  -0000 | there is no year -0000; the year before 0001 is 0000; did you mean `0000`?
  12345 | a year of more than four digits begins with Y
  123 | a year has four digits, as in 0476
  Y1985 | only a year of more than four digits begins with Y; did you mean `1985`?
  Y1E99 | the year is too far away; years reach from Y-999999999999999 to Y999999999999999
  Y17E0 | the number after E is at least 1
  1950S5 | the number after S is at least 1 and at most the number of the year's digits
  Y12345-04 | a year with Y or S has no months
  2023-004-24 | a month has two digits, as in 2023-04
  [2004,2023-04-004] | a day has two digits, as in 2023-04-05
  201x | letters in a date are capitals; did you mean `201X`?
  [2004, 2005] | a date is written without spaces; did you mean `[2004,2005]`?
  2023-04- | the date ends too early
  2023-04-24-05 | nothing but a time follows the day
  24.04.2023 | `24.04.2023` is not how EDTF writes a day; did you mean `2023-04-24`?
  2023/04 | `2023/04` is not how EDTF writes a month; did you mean `2023-04`?
  spring 2023 | `spring 2023` is not how EDTF writes a part of a year; did you mean `2023-21`?
  1990s | `1990s` is not how EDTF writes a decade; did you mean `199X`?
  since 2019 | `since 2019` is not how EDTF writes an interval; did you mean `2019/..`?
  about 2023 | `about 2023` is not how EDTF writes an approximate date; did you mean `2023~`?
  possibly 2023 | `possibly 2023` is not how EDTF writes an uncertain date; did you mean `2023?`?
  199u | `199u` is not how EDTF writes an unspecified digit; did you mean `199X`?
  2023–04–24 | `2023–04–24` is not how EDTF writes a date; did you mean `2023-04-24`?
  04/05/2023 | `04/05/2023` may mean 2023-05-04 or 2023-04-05
  202404 | `202404` may mean 2024-04 or Y202404
  240402 | `240402` may mean 2404-02 or 2024-04-02 or Y240402
  1900s | `1900s` may mean 190X or 19XX
  yesterday | `yesterday` is no date in EDTF, such as 2023-04-24, 2023-04, 2023~ or 2023/2024
  2023-04-24T10:00 | `T10:00` is no time of day such as T10:20:30Z; did you mean `2023-04-24`?
  [2023-04-24T10:00:00Z] | intervals and sets hold dates without a time of day; did you mean `[2023-04-24]`?
  2023T10:00:00 | a time of day follows a whole day that nothing qualifies
  1984?~ | a date that is both uncertain (?) and approximate (~) is marked %; did you mean `1984%`?
  2004//2006 | an interval has one slash
  [2004 | a set begins and ends with matching brackets
  [2004,] | a date is missing in the set
  [2004,..2005] | only the first date of a set is open to the past, only the last to the future
  2004-04.05 | `.` does not belong here in a date
  """)
