/// One date a line: the text and its English words.
let wordings = lines(
  """
  # level 0
  1985-04-12 | 12 April 1985
  1985-04 | April 1985
  1985 | 1985
  0000 | 1 BC
  0001 | AD 1
  0079-08-24 | 24 August AD 79
  9999 | 9999
  9999-12-31 | 31 December 9999
  2000-02-29 | 29 February 2000
  2024-02-29 | 29 February 2024
  1985-04-12T23:20:30 | 12 April 1985
  1985-04-12T23:20:30+04:30 | 12 April 1985
  1964/2008 | 1964 to 2008
  2004-06/2006-08 | June 2004 to August 2006
  2004-02-01/2005-02-08 | 1 February 2004 to 8 February 2005
  2004-02-01/2005-02 | 1 February 2004 to February 2005
  2004-02-01/2005 | 1 February 2004 to 2005
  2005/2006-02 | 2005 to February 2006
  2023/2023 | 2023 to 2023
  2023-07/2023-09 | July to September 2023
  2023-06-01/2023-06-03 | 1 to 3 June 2023
  2023-06-28/2023-07-03 | 28 June to 3 July 2023
  2023-12-31/2024-01-01 | 31 December 2023 to 1 January 2024
  2004-06-11/2004-06 | 11 June 2004 to June 2004
  # level 1
  Y170000002 | the year 170,000,002
  Y-170000002 | 170,000,003 BC
  Y10000 | the year 10,000
  Y-10000 | 10,001 BC
  2001-21 | spring 2001
  2001-22 | summer 2001
  2001-23 | autumn 2001
  2001-24 | winter 2001
  2003-24 | winter 2003
  1984? | possibly 1984
  2004-06~ | about June 2004
  2004-06-11% | possibly about 11 June 2004
  2004-06-11? | possibly 11 June 2004
  2004-06-11~ | about 11 June 2004
  2004-06? | possibly June 2004
  2004% | possibly about 2004
  201X | 2010s
  20XX | between 2000 and 2099
  000X | between 1 BC and AD 9
  00XX | between 1 BC and AD 99
  2004-XX | some month in 2004
  1985-04-XX | some day in April 1985
  1985-XX-XX | some day in 1985
  2024-02-XX | some day in February 2024
  201X? | possibly the 2010s
  2004-XX~ | about some month in 2004
  1985-04-12/.. | since 12 April 1985
  1985-04/.. | since April 1985
  1985/.. | since 1985
  ../1985-04-12 | until 12 April 1985
  ../1985-04 | until April 1985
  ../1985 | until 1985
  1985-04-12/ | from 12 April 1985, end not known
  1985-04/ | from April 1985, end not known
  1985/ | from 1985, end not known
  /1985-04-12 | until 12 April 1985, start not known
  /1985-04 | until April 1985, start not known
  /1985 | until 1985, start not known
  / | at a time of which neither start nor end is known
  ../.. | at a time of which neither start nor end is known
  ../2022-02 | until February 2022
  1984~/2004-06 | about 1984 to June 2004
  1984/2004-06~ | 1984 to about June 2004
  1984~/2004~ | about 1984 to about 2004
  1984?/2004% | 1984 (uncertain) to about 2004 (uncertain)
  1984-06-02?/2004-08-08~ | 2 June 1984 (uncertain) to about 8 August 2004
  2004-06-02/2006-01? | 2 June 2004 to January 2006 (uncertain)
  2001-21/2003-22 | spring 2001 to summer 2003
  -1985 | 1986 BC
  -0001 | 2 BC
  -0043-03-15 | 15 March 44 BC
  -9999 | 10,000 BC
  -0400/-0300 | 401 BC to 301 BC
  -0400-02-29 | 29 February 401 BC
  -01XX | between 200 BC and 101 BC
  -000X | between 10 BC and 2 BC
  -004X | between 50 BC and 41 BC
  2001-21? | possibly spring 2001
  Y-20000/Y-15000 | 20,001 BC to 15,001 BC
  2023~ | about 2023
  2023-04-24~ | about 24 April 2023
  # level 2
  Y-17E7 | 170,000,001 BC
  Y17E8 | the year 1,700,000,000
  Y17101E4S3 | estimated as 171,010,000, between 171,000,000 and 171,999,999
  Y3388E2S3 | estimated as 338,800, between 338,000 and 338,999
  Y171010000S3 | estimated as 171,010,000, between 171,000,000 and 171,999,999
  1950S2 | estimated as 1950, between 1900 and 1999
  1950S1 | estimated as 1950, between 1000 and 1999
  1950S3 | estimated as 1950, between 1950 and 1959
  1950S4 | 1950
  -1950S2 | estimated as 1951 BC, between 2000 BC and 1901 BC
  Y-171010000S2 | estimated as 171,010,001 BC, between 180,000,000 BC and 170,000,001 BC
  2001-25 | northern spring 2001
  2001-28 | northern winter 2001
  2001-29 | southern spring 2001
  2001-30 | southern summer 2001
  2001-31 | southern autumn 2001
  2001-32 | southern winter 2001
  2001-33 | the first quarter of 2001
  2001-34 | the second quarter of 2001
  2001-35 | the third quarter of 2001
  2001-36 | the fourth quarter of 2001
  2001-37 | the first third of 2001
  2001-38 | the second third of 2001
  2001-39 | the last third of 2001
  2001-40 | the first half of 2001
  2001-41 | the second half of 2001
  [1667,1668,1670..1672] | 1667, 1668 or some time from 1670 to 1672
  [..1760-12-03] | on or before 3 December 1760
  [1760-12..] | in or after December 1760
  [1760-01,1760-02,1760-12..] | January 1760, February 1760 or in or after December 1760
  [1667,1760-12] | 1667 or December 1760
  [..1984] | in or before 1984
  {1667,1668,1670..1672} | 1667, 1668 and all of 1670 to 1672
  {1960,1961-12} | 1960 and December 1961
  {..1984} | all up to 1984
  {1984..} | all from 1984 on
  [1984] | 1984
  [0667,0668] | 667 or 668
  [1984-11-05..1984-11-07] | some time from 5 November 1984 to 7 November 1984
  [2001-21,2003-22] | spring 2001 or summer 2003
  [1667?,1668] | 1667 (uncertain) or 1668
  [156X,2004-XX] | the 1560s or some month in 2004
  2004-06~-11 | 11 June 2004 (year approximate, month approximate)
  2004?-06-11 | 11 June 2004 (year uncertain)
  2004?-06-~11 | 11 June 2004 (year uncertain, day approximate)
  ?2004-06-~11 | 11 June 2004 (year uncertain, day approximate)
  2004-%06-11 | 11 June 2004 (month uncertain and approximate)
  2004-06-~11 | 11 June 2004 (day approximate)
  ~2004-06-11 | 11 June 2004 (year approximate)
  ?2004 | possibly 2004
  ~2001-21 | spring 2001 (year approximate)
  2001?-21 | spring 2001 (year uncertain)
  2001-~21 | spring 2001 (part of the year approximate)
  ?2004? | possibly 2004
  ?-1985 | possibly 1986 BC
  156X-12-25 | 25 December, some year in the 1560s
  15XX-12-25 | 25 December, some year between 1500 and 1599
  15XX-12-XX | some day in December, some year between 1500 and 1599
  1560-XX-25 | day 25 of some month in 1560
  XXXX-12-XX | some day in December, year not given
  XXXX-12-25 | 25 December, year not given
  XXXX-12 | December, year not given
  XXXX-XX-XX | some day
  XXXX-XX | some month
  XXXX | some year
  1XXX | between 1000 and 1999
  1XXX-XX | some month between 1000 and 1999
  1XXX-12 | December, some year between 1000 and 1999
  1XXX-12-XX | some day in December, some year between 1000 and 1999
  XXXX-02-29 | 29 February, year not given
  1XXX-02-29 | 29 February, some year between 1000 and 1999
  1900-0X | some month between January 1900 and September 1900
  1984-1X | some month between October 1984 and December 1984
  1984-0X | some month between January 1984 and September 1984
  1984-X1 | January 1984 or November 1984
  1984-X2-31 | 31 December 1984
  2004-06-1X | some day between 10 June 2004 and 19 June 2004
  2004-06-3X | 30 June 2004
  2004-06-0X | some day between 1 June 2004 and 9 June 2004
  2004-XX-31 | day 31 of some month in 2004
  2004-XX-3X | a date of the form 2004-XX-3X
  XX12 | a date of the form XX12
  X9X9 | a date of the form X9X9
  1X99-0X | a date of the form 1X99-0X
  -XXXX | between 10,000 BC and 2 BC
  -1XXX | between 2000 BC and 1001 BC
  -XXX4-02-29 | a date of the form -XXX4-02-29
  201X-21 | spring, some year in the 2010s
  20XX-24 | winter, some year between 2000 and 2099
  1XXX-XX-30 | a date of the form 1XXX-XX-30
  201X-06 | June, some year in the 2010s
  20XX-06-XX | some day in June, some year between 2000 and 2099
  2004-06-~01/2004-06-~20 | 1 June 2004 (day approximate) to 20 June 2004 (day approximate)
  2004-06-XX/2004-07-03 | some day in June 2004 to 3 July 2004
  202X/2030 | the 2020s to 2030
  156X/1XXX | the 1560s to some year between 1000 and 1999
  XXXX/2004 | some year to 2004
  2001-33/2001-35 | the first quarter of 2001 to the third quarter of 2001
  1950S2/2000 | 1950 (an estimate, between 1900 and 1999) to 2000
  Y17E2 | 1700
  2023-04-24/2023-04-24 | 24 April 2023 to 24 April 2023
  -0044-03/-0043-03 | March 45 BC to March 44 BC
  -0001/0001 | 2 BC to AD 1
  0000-02-29 | 29 February 1 BC
  2023-25 | northern spring 2023
  2023-21/2023-33 | spring 2023 to the first quarter of 2023
  [2023-04-24..] | on or after 24 April 2023
  {2023-04,2023-05} | April 2023 and May 2023
  [..1950,1960..] | in or before 1950 or in or after 1960
  %2023-04-24 | 24 April 2023 (year uncertain and approximate)
  2023?-04~-24% | possibly about 24 April 2023
  2023~-XX-XX | some day in 2023 (year approximate)
  XXXX-04-24~ | about 24 April, year not given
  1850~/1900? | about 1850 to 1900 (uncertain)
  202X/.. | since the 2020s
  ../20XX | until some year between 2000 and 2099
  -0100/.. | since 101 BC
  Y-17E7/-0400 | 170,000,001 BC to 401 BC
  Y12345S2 | estimated as 12,345, between 12,000 and 12,999
  """)
