<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>Reading %n files…</source>
        <translation>
            <numerusform>Reading %n file…</numerusform>
            <numerusform>Reading %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n contrasts</source>
        <translation>
            <numerusform>{number} of %n contrast</numerusform>
            <numerusform>{number} of %n contrasts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that rest on the grade book, at the end</source>
        <translation>
            <numerusform>%n that rests on the grade book, at the end</numerusform>
            <numerusform>%n that rest on the grade book, at the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n contrasts passes the filter above. Choose all kinds there, or untick what narrows them.</source>
        <translation>
            <numerusform>None of %n contrast passes the filter above. Choose all kinds there, or untick what narrows them.</numerusform>
            <numerusform>None of %n contrasts passes the filter above. Choose all kinds there, or untick what narrows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n themes</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspections</source>
        <translation>
            <numerusform>%n inspection</numerusform>
            <numerusform>%n inspections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grade words to settle</source>
        <translation>
            <numerusform>%n grade word to settle</numerusform>
            <numerusform>%n grade words to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of its file were left out of the text.</source>
        <translation>
            <numerusform>1 line of its file was left out of the text.</numerusform>
            <numerusform>%n lines of its file were left out of the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contrasts</source>
        <translation>
            <numerusform>%n contrast</numerusform>
            <numerusform>%n contrasts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forces</source>
        <translation>
            <numerusform>%n force</numerusform>
            <numerusform>%n forces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{forces} and %n more</source>
        <translation>
            <numerusform>{forces} and %n more</numerusform>
            <numerusform>{forces} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without room</source>
        <translation>
            <numerusform>%n without room</numerusform>
            <numerusform>%n without room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found; arrows choose, Enter goes there.</source>
        <translation>
            <numerusform>%n found; arrows choose, Enter goes there.</numerusform>
            <numerusform>%n found; arrows choose, Enter goes there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n passages</source>
        <translation>
            <numerusform>{number} of %n passage</numerusform>
            <numerusform>{number} of %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picked</source>
        <translation>
            <numerusform>%n picked</numerusform>
            <numerusform>%n picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations {standing}</source>
        <translation>
            <numerusform>%n quotation {standing}</numerusform>
            <numerusform>%n quotations {standing}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims are highlighted.</source>
        <translation>
            <numerusform>%n claim is highlighted.</numerusform>
            <numerusform>%n claims are highlighted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: right-click, or Space.</source>
        <translation>
            <numerusform>%n more: right-click, or Space.</numerusform>
            <numerusform>%n more: right-click, or Space.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lines of at most %n letters.</source>
        <translation>
            <numerusform>Lines of at most %n letter.</numerusform>
            <numerusform>Lines of at most %n letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspections more</source>
        <translation>
            <numerusform>%n inspection more</numerusform>
            <numerusform>%n inspections more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n inspections in sight</source>
        <translation>
            <numerusform>{number} of %n inspection in sight</numerusform>
            <numerusform>{number} of %n inspections in sight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n documents</source>
        <translation>
            <numerusform>{number} of %n document</numerusform>
            <numerusform>{number} of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n sources</source>
        <translation>
            <numerusform>+%n source</numerusform>
            <numerusform>+%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are copied.</source>
        <translation>
            <numerusform>%n row is copied.</numerusform>
            <numerusform>%n rows are copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Step through %n contrasts of this force with F8, or choose one on the left.</source>
        <translation>
            <numerusform>Step to the %n contrast of this force with F8, or choose it on the left.</numerusform>
            <numerusform>Step through %n contrasts of this force with F8, or choose one on the left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were read by older rules. Read again, they may say more; what you corrected stays.</source>
        <translation>
            <numerusform>%n document was read by older rules. Read again, it may say more; what you corrected stays.</numerusform>
            <numerusform>%n documents were read by older rules. Read again, they may say more; what you corrected stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims are new</source>
        <translation>
            <numerusform>%n claim is new</numerusform>
            <numerusform>%n claims are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are gone</source>
        <translation>
            <numerusform>%n is gone</numerusform>
            <numerusform>%n are gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grades</source>
        <translation>
            <numerusform>%n grade</numerusform>
            <numerusform>%n grades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more say nearly the same</source>
        <translation>
            <numerusform>%n more says nearly the same</numerusform>
            <numerusform>%n more say nearly the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n findings passes the filters above.</source>
        <translation>
            <numerusform>None of %n finding passes the filters above.</numerusform>
            <numerusform>None of %n findings passes the filters above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your notes</source>
        <translation>
            <numerusform>%n of your notes</numerusform>
            <numerusform>%n of your notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were still being added when this was closed. Those that are missing can be added now.</source>
        <translation>
            <numerusform>%n file was still being added when this was closed. It can be added now.</numerusform>
            <numerusform>%n files were still being added when this was closed. Those that are missing can be added now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n worth reading</source>
        <translation>
            <numerusform>{number} of %n worth reading</numerusform>
            <numerusform>{number} of %n worth reading</numerusform>
        </translation>
    </message>
</context>
</TS>
