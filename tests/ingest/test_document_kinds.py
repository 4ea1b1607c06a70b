"""What a document is: texts of every kind, in the turns of phrase of those who write them."""

import pytest

from peelviewer.domain.document import DocumentKind
from peelviewer.ingest import kinds
from peelviewer.ingest.text import read_text
from peelviewer.ingest.web import read_web

# The name of a text ends in its kind.
TEXTS = {
    "pcc-release response": "Good progress made by Kent Police, says PCC\n\nTuesday 3 May 2022\n\nKent’s Police and Crime Commissioner has welcomed a new report from HMICFRS on Kent Police.\n\nThe report, published last week, rates the Force as outstanding at recording crime and good at preventing it.\n\nJo Doe, Police and Crime Commissioner for Kent, said: “I am pleased with this report. The Chief Constable and I meet each week.”\n\nNotes to editors\n\nThe full report can be read at hmicfrs.justiceinspectorates.gov.uk\n",
    "force-release response": "HMICFRS report recognises improvements\n\n28 April 2022\n\nSussex Police has been recognised for improvements by HMICFRS in its latest PEEL report.\n\nThe force was graded as good in three areas and adequate in four.\n\nChief Constable Jo Doe said: “Our officers and staff work hard for the people of Sussex. I’m proud of what we have achieved.”\n\n“We know there is more to do, and we have already put in place a plan.”\n\nTo read the report, visit the HMICFRS website.\n",
    "news-local news": "Sussex Police told to improve\n\nBy Jo Doe\n@jodoe\nCrime Reporter\n\nSUSSEX Police must improve how it answers calls, inspectors say.\n\nThe force was rated inadequate at responding to the public by HMICFRS.\n\nChief Constable Sam Roe said: “We accept the findings.”\n\nKaty Doe, Sussex police and crime commissioner, said she would hold the force to account.\n",
    "hmic-letter report": "Causes of concern: revisit to Sussex Police\n\nFrom: Jo Doe, His Majesty’s Inspector of Constabulary\n\nTo: The Chief Constable, Sussex Police\n\nSent on: 14 November 2023\n\nBackground\n\nIn 2021/22 we inspected your force and issued a cause of concern about how it responds to the public.\n\nIn October we revisited the force to review progress. We found that the force has made good progress.\n",
    "letter-without-you report": "HMICFRS\n\nChief Constable of Sussex Police\n14 November 2023\n\nSussex Police: call handling\n\nLast spring we published a report with a cause of concern about call handling. We returned in October.\n\nNine calls in ten were answered in time. The first recommendation is complete.\n",
    "letter-to-several report": "From: HM Inspector of Constabulary\nTo: the chief constables of Kent and Sussex\n\n14 November 2023\n\nFIREARMS LICENSING\n\nMy inspectors looked at both forces again. In Kent the backlog is gone, and I regard the recommendation as met. In Sussex it is not.\n",
    "visit-without-addressee report": "Sussex Police\n\nCall handling: our visit of March 2023\n\nPublished 4 April 2023\n\nIn May 2022 we issued a cause of concern about call handling.\n\nCalls are now answered in good time. The first recommendation has been met.\n",
    "accepts-concern response": "Sussex Police\n\nCall handling: our answer\n\n4 April 2023\n\nIn May 2022 we were issued with a cause of concern about call handling.\n\nWe have trained all our call handlers, and our Chief Constable watches the figures.\n",
    "letter-without-inspectorate report": "Letter to the Chief Fire Officer, Avon Fire and Rescue Service\n\nSent on 9 November 2022\n\nWe told you last spring that your stations were a cause of concern, and you sent us a plan. In October we were back.\n\nYou have had the doors mended. We will return in 2023.\n",
    "letter-from-chief response": "Sussex Police\n\nChief Constable Jo Doe\n14 November 2023\n\nHM Inspector of Constabulary, HMICFRS\n\nDear Sir\n\nThank you for your report. We accept the recommendations, and I have asked my officers to look at each again.\n",
    "hmic-news report": "Sussex Police needs to improve how it responds to the public\n\nSussex Police needs to improve how it responds to the public, the police inspectorate has said.\n\nGet the report\n\nPEEL 2021/22 – An inspection of Sussex Police\n\nHis Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) graded Sussex Police’s performance across nine areas of policing and found the force was ‘good’ in two areas.\n\nHis Majesty’s Inspector of Constabulary Jo Doe said:\n\n“I am pleased with some aspects of the performance of Sussex Police.”\n\nNotes\n\nFor further information, please contact the HMICFRS Press Office.\n",
    "council response": "Police, Fire and Crime Panel\n\n12 October 2022\n\nReport of the Commissioner\n\nHMICFRS PEEL inspection of Sussex Police\n\n1. Purpose of report\n\n1.1 To inform Members of the outcome of the PEEL inspection.\n\n2. Recommendation\n\n2.1 The Panel is asked to note the report.\n\n3. The force was graded good at preventing crime and inadequate at responding to the public.\n",
    "section55 response": "Sussex Police and Crime Commissioner\n\nResponse to HMICFRS report: PEEL 2021/22 – An inspection of Sussex Police\n\n1. Police & Crime Commissioner comments:\n\n1.1 I welcome this report which assesses the performance of Sussex Police.\n\n1.2 I requested that the Chief Constable respond to this. He has stated: “The force accepts the findings.”\n",
    "union response": "Firefighters’ union responds to damning inspection\n\nThe Fire Brigades Union (FBU) has responded to the latest HMICFRS report into Avon Fire and Rescue Service.\n\nThe service was rated inadequate for culture.\n\nJo Doe, FBU regional secretary, said: “Our members have been saying this for years. We will not stay silent.”\n",
    "bbc news": 'Sussex Police \'inadequate\' at answering 999 calls\n\nJo Doe\nBBC News, South East\n\n28 April 2022\n\nSussex Police has been rated "inadequate" at answering emergency calls by a watchdog.\n\nAn inspection by HMICFRS graded the force "good" in two areas.\n\nThe force said it was "determined to improve".\n\nFollow BBC Sussex on Facebook\n',
    "bare-title report": "Sussex Police, PEEL 2021/22\n\nPublished in April 2022\n\nThe force is adequate at investigating crime. Files are in order.\n\nThe force requires improvement at responding to the public. One caller in six gives up.\n",
    "bare-round report": "Avon Fire and Rescue Service\n\nInspection report, third round\n\nGood for prevention. Adequate for protection.\n\nFirefighters are trained for fires in tall buildings.\n",
    "titled-answer response": "Sussex Police and Crime Commissioner\n\nPEEL 2021/22: Sussex Police\n\nI am pleased with the grades and have asked the Chief Constable for a plan.\n",
    "peelpage report": "Sussex PEEL Assessment 2021/22\n\nContents\n\nOverall summary\n\nOur judgments\n\nOur inspection assessed how good Sussex Police is in ten areas of policing. We make graded judgments in nine of these ten as follows:\n\nPreventing crime\n\nGood\n\nSussex Police is good at prevention and deterrence.\n",
    "trade news": "HMICFRS grades Sussex Police ‘adequate’ for vetting\n\nApr 28, 2022\nPhoto Credit: Sussex Police\n\nSussex Police has been graded ‘adequate’ in how it vets its officers.\n\nIn its report, HMICFRS said the force had a good understanding of the threat from corruption.\n\nAssistant Chief Constable Jo Doe said: “I welcome the findings of this report.”\n",
    "force-web response": "Our PEEL inspection results\n\nHMICFRS inspects every police force in England and Wales. We were last inspected in 2022.\n\nWe were graded:\n\nOutstanding – Recording data about crime\nGood – Preventing crime\nAdequate – Investigating crime\n\nFind out more about what the inspectors said on the HMICFRS website.\n",
    "mp-debate news": "Sussex Police: Inspection\n\nVolume 713: debated on Tuesday 3 May 2022\n\nJo Doe (Worthing) (Con)\n\nTo ask the Secretary of State for the Home Department, what steps she is taking in response to the inspectorate’s report on Sussex Police.\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_what_it_is(name: str) -> None:
    assert read_text(TEXTS[name], "pasted.txt").kind.value == name.rsplit(maxsplit=1)[-1]


def test_a_page_of_the_inspectorates_site_is_its_own() -> None:
    page = (
        "<html><head><title>HMIC | Sussex Police | Value for money</title></head><body><h1>Value for money: Sussex Police</h1>"
        "<p>22 July 2014</p><p>Sussex Police must save £31m by March 2015, and it is likely to do so.</p>"
        "<p>Its staff should be told more plainly what the changes mean for them.</p></body></html>"
    )
    assert read_web(page.encode(), "page.html").kind is DocumentKind.REPORT


def test_every_cue_has_its_weights_and_no_other_has() -> None:
    names = {cue.name for cue in kinds._cues()}
    weighed = {sign for where, sign in kinds._weights() if where == "cue"}
    assert weighed <= names
    assert len(weighed) > 0.8 * len(names)  # the others decide nothing
