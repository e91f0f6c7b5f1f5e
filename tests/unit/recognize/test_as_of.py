"""The day at which a table holds, by a title below the heading of its section."""

from extract.recognize import recognize
from tests.unit.printed import segmented
from tests.unit.recognize.made import VOCABULARY, dated_report

ANNEX = """I. THE DIALOGUE

1. The Tarim Dialogue on Harbour Pilots (TDHP) was set up in Lima on 3 May 2006 by Kenya and
Oman. It met in Muscat in 2016, and all of the members have said since what the pilots need most.

                                  ANNEX

        THE MEMBERSHIP OF THE TARIM DIALOGUE AS OF 31 DECEMBER 2016

Table 1. Members

Member                     Since      Authority
-----------------------------------------------------------------
Kenya                      2006       Ministry of Ports
Oman                       2006       Ministry of Transport
Yemen                      2011       Ministry of Trade

Table 2. Observers

Observer                              Since
-----------------------------------------------------------------
Chad                                  2008
Mali                                  2010
"""


def test_a_title_above_the_captions_of_a_section_is_of_all_its_tables() -> None:
    report = dated_report("en", "2017-05")
    found = recognize(segmented(ANNEX), report.sources[0], report, VOCABULARY)
    lists = [statement.number for statement in found.statements if statement.table == "lists"]
    as_of = {value.number: value.value for value in found.values if value.field == "as_of"}
    assert [as_of.get(number) for number in lists] == ["2016-12-31", "2016-12-31"]
