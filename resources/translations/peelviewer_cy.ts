<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB">
<context>
    <name></name>
    <message>
        <source>&amp;Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste a report or article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search reports and news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Anything by its name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next lit words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous lit words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Correct the claim…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a claim from the selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;firm the contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dismiss the contrast…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take back the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pic&amp;k for the brief, or unpick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Original page or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Peers: force beside force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;utline of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;in this pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;News coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contrasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tray of picked evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ti&amp;meline of the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About PeelViewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In grades, contrasts and lists: go to the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a lit claim: what it says, and what can be done with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tray: take the evidence out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell by cell, row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the find bar: next and previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of articles: several under one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original pages larger and smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, P, Alt+Up, Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the parts of a brief: tick, pin, move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search, the find bar, the palette, this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text, page or file. Copy a report or article first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after the file in hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}: {file}, {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the first file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was refused. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correction of “{claim}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejection of “{claim}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim “{claim}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inspectorate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journalist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commissioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graded by this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalled from an earlier report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported, not the judgement itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed in the grade book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inspection}, an earlier one than the document’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand: put right or added by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by rule: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lit in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a lit claim first (F6), then correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words of the claim in a text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a lit claim first (F6), then reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PeelViewer speaks {language} from its next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PeelViewer libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with its citation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document to copy from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About PeelViewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;PeelViewer {version}&lt;/b&gt;&lt;p&gt;Grades, judgement text and news coverage of police inspections, side by side. Everything stays on this machine.&lt;/p&gt;&lt;p&gt;MIT licence. Grades are facts of public record, each with its source.&lt;/p&gt;&lt;p&gt;Libraries: {libraries}&lt;br&gt;Log, without any text of yours: {log}&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no contrasts to step through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a contrast first (F8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library} · can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article here says anything on {theme} for this force. Paste one (Ctrl+V), add its saved page with “Add documents”, or choose another theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report on {theme} for this force is in the library. Add the inspectorate’s report (PDF or saved page) with “Add documents” (Ctrl+Shift+O); until then the grades come from news and the grade book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pane} is pinned: unpin it (Ctrl+Shift+P) to read this there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim, part by part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Force of the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade of the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection of the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which inspection the claim refers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of adding documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme is known as “{words}”. Choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No force is known as “{words}”. Choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the desk (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this page (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrasts, strongest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n contrasts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n contrasts passes the filter above. Choose all kinds, or let go of a switch there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No contrasts were found for this force yet. Add a report of another year, or an article about one: what they say differently stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid: graded here. Dashed: recalled or reported. Hollow: listed in the grade book. Dotted rule: scale or method changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades: themes down, inspections across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This inspection, force beside force (F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grade of this force is known yet. Add a report or an article that names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click or Shift+arrows: several articles under one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous contrast (Shift+F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contrast (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades and news of this theme over the years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grade of this theme is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict} with {inspection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colou&amp;rs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outstanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adequate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requires improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inadequate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opposite findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted, not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misquoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade and text part ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparable with care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not directly comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspection report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>force or commissioner responds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspectorate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed in the grade book: {source}. The document is not in this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journalist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trimmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no report in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standing}, pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not inspected in this cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graded by the regional inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scale and the method change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the method changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another inspection, with its own method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another inspection, with its own method and scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 steps lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 steps lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 steps lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 steps higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 steps higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 steps higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legitimacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preventing crime and anti-social behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigating crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managing offenders and suspects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protecting vulnerable people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service to victims of crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serious and organised crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National policing responsibilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responding to the public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police powers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treating the public fairly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadership and force management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources and demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethical and lawful workforce behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vetting and counter-corruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effectiveness (fire)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency (fire)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People (fire)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understanding risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preventing fires and other risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protecting the public through fire regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responding to fires and other emergencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responding to major incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making best use of resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the service affordable now and in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promoting the right values and culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting the right people with the right skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ensuring fairness and promoting diversity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managing performance and developing leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEEL 2014 (first PEEL assessment)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEEL 2015</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEEL 2016</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CDI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling crime data integrity inspections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEEL 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEEL 2018/19 (integrated PEEL assessment, IPA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire 18/19</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire and rescue round 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEEL 2021/22</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire 21/22</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire and rescue round 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional inspections of serious and organised crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vetting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vetting and counter-corruption inspections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEEL 2023-2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire 23–25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire and rescue round 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police custody inspections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child prot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National child protection inspections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEEL 2025-27</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commissioner: what to answer, by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrutiny panel: what to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newsroom: what was said, and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n themes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n inspections</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no inspections</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contrasts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no contrasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {theme}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspection not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covers {inspections} by its quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covers {inspections}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the commissioner answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the force answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n quotations {standing}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quotation, {standing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of {inspection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of its inspection is in this library and does not have these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the report of its inspection, and the words can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also quoted by {publishers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quoted}” added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{report}” left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quoted}” for the report’s “{report}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried over from {inspection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{force}, {theme}: {grade}, {inspection} ({known})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside {inspection}: {verdict}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publisher not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} by its quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{forces} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no force found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources as RIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources as CSL-JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a force first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} written; left out for space: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PeelViewer ended abruptly the last time. Your library is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw ({error}). Your library and your place are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please send us {file}: it tells where in the program it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmation of “{contrast}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why it does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dismissal of “{contrast}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has decided on this contrast yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking back the decision on “{contrast}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {deed}. Ctrl+Z undoes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {deed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {deed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOC →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said by: {speaker}. Rule: {rule}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}, level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw ({error}). Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another library (Ctrl+O), or make a new one (Ctrl+Shift+N).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {contrast}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note stands beside a text: open a report or article, and its text (F4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of note “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of note “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put any part of it right (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are no such claim (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note beside these words (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the tray for the brief (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes and recent briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name to save this recipe under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as: name, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forces: choose one to set it beside, or to take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes: choose one to add it, or to take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the brief is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the page; empty: the themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note of your own on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strongest contrast’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can go on the page; Space ticks, P pins, Alt and the arrows move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation to shorten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is quoted in this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the quotation that are printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave words out, put … where they were, press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin: print it before all others (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up on the page (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down on the page (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is ticked is on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n without room</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contrast holds (Ctrl+Shift+Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contrast does not hold, with a reason (Ctrl+Shift+X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither confirmed nor dismissed (Ctrl+Shift+B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note beside this contrast (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the tray for the brief, or out of it (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only contrasts of the theme that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the strongest contrasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed contrasts too, at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence picked for the brief (Ctrl+5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you say of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous file that came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next file that came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the inbox line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has no text that can be read: its pages are pictures. “Original” (F4) shows them; a copy with text, from the publisher’s site, can be added beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the original page with the evidence framed (F4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the headings beside the text (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgement text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as the pane (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a force, theme, document or contrast, or do a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has words that begin so. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found; arrows choose, Enter goes there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this here while the other panes move (Ctrl+Shift+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin: {pane}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forces by grade, a dot each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grade}: {number}, with the force that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grade}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All forces, not only those of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forces of this inspection, and their grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these claims are set against each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a contrast to see why its two claims are set against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;By hand:&lt;/b&gt; {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In between: {grades}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search reports and news: &quot;lead officer&quot; year:2023 source:news   (Ctrl+Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search reports and news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood as   {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n passages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence picked for the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this out of the tray (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is picked yet. Go to a claim (F6) or a contrast (F8), and press Ctrl+D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a lit claim (F6) or a contrast (F8) first, then pick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picking “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpicking “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are no longer in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n claims are lit.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Note on words that are no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the sample library: published grades, in texts written for PeelViewer. Next, make a library of your own (New library, Ctrl+Shift+N) and add reports and articles to it (Ctrl+Shift+O).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
