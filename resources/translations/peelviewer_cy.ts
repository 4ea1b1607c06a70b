<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB">
<context>
    <name></name>
    <message>
        <source>&amp;Open library…</source>
        <translation>&amp;Agor llyfrgell…</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>&amp;Llyfrgell newydd…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Ffenestr &amp;newydd</translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation>Y&amp;chwanegu dogfennau…</translation>
    </message>
    <message>
        <source>Rea&amp;d documents again by today’s rules</source>
        <translation>&amp;Darllen dogfennau eto gyda rheolau heddiw</translation>
    </message>
    <message>
        <source>&amp;Take this document out of the library</source>
        <translation>&amp;Tynnu’r ddogfen hon o’r llyfrgell</translation>
    </message>
    <message>
        <source>&amp;Export brief…</source>
        <translation>Allforio &amp;briff…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Ca&amp;u’r ffenestr</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation>Copïo gyda chy&amp;feiriad</translation>
    </message>
    <message>
        <source>&amp;Paste a report or article</source>
        <translation>&amp;Gludo adroddiad neu erthygl</translation>
    </message>
    <message>
        <source>&amp;Find in document…</source>
        <translation>Ca&amp;nfod yn y ddogfen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Canfod ne&amp;saf</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Canfod &amp;blaenorol</translation>
    </message>
    <message>
        <source>Pr&amp;eferences</source>
        <translation>De&amp;wisiadau</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Y&amp;n ôl</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Y&amp;mlaen</translation>
    </message>
    <message>
        <source>&amp;Next contrast</source>
        <translation>Cyferbyniad ne&amp;saf</translation>
    </message>
    <message>
        <source>&amp;Previous contrast</source>
        <translation>Cyferbyniad &amp;blaenorol</translation>
    </message>
    <message>
        <source>&amp;Search reports and news</source>
        <translation>&amp;Chwilio adroddiadau a newyddion</translation>
    </message>
    <message>
        <source>&amp;Anything by its name…</source>
        <translation>&amp;Unrhyw beth wrth ei enw…</translation>
    </message>
    <message>
        <source>&amp;Next highlighted words</source>
        <translation>Geiriau amlwg &amp;nesaf</translation>
    </message>
    <message>
        <source>&amp;Previous highlighted words</source>
        <translation>Geiriau amlwg &amp;blaenorol</translation>
    </message>
    <message>
        <source>&amp;Correct the claim…</source>
        <translation>&amp;Cywiro’r honiad…</translation>
    </message>
    <message>
        <source>&amp;Reject the claim</source>
        <translation>&amp;Gwrthod yr honiad</translation>
    </message>
    <message>
        <source>&amp;Add a claim from the selection…</source>
        <translation>&amp;Ychwanegu honiad o’r dewisiad…</translation>
    </message>
    <message>
        <source>Next grade words to sett&amp;le</source>
        <translation>Geiriau gradd nesaf &amp;i’w setlo</translation>
    </message>
    <message>
        <source>Previous &amp;grade words to settle</source>
        <translation>Geiriau gradd b&amp;laenorol i’w setlo</translation>
    </message>
    <message>
        <source>P&amp;ut the document’s facts right…</source>
        <translation>Cywiro &amp;ffeithiau’r ddogfen…</translation>
    </message>
    <message>
        <source>&amp;Why these claims are a contrast</source>
        <translation>Pam &amp;mae’r honiadau hyn yn gyferbyniad</translation>
    </message>
    <message>
        <source>Set as a &amp;side of a contrast</source>
        <translation>Go&amp;sod fel ochr i gyferbyniad</translation>
    </message>
    <message>
        <source>Con&amp;firm the contrast</source>
        <translation>Cadarn&amp;hau’r cyferbyniad</translation>
    </message>
    <message>
        <source>&amp;Dismiss the contrast…</source>
        <translation>&amp;Diystyru’r cyferbyniad…</translation>
    </message>
    <message>
        <source>&amp;Take back the decision</source>
        <translation>&amp;Tynnu’r penderfyniad yn ôl</translation>
    </message>
    <message>
        <source>Re&amp;move a contrast entered by you</source>
        <translation>Tynnu cyferbyniad &amp;a nodwyd gennych chi</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>N&amp;odyn…</translation>
    </message>
    <message>
        <source>Pic&amp;k for the brief, or unpick</source>
        <translation>De&amp;wis ar gyfer y briff, neu ddad-ddewis</translation>
    </message>
    <message>
        <source>&amp;Original page or text</source>
        <translation>&amp;Tudalen wreiddiol neu destun</translation>
    </message>
    <message>
        <source>Original page &amp;beside the text</source>
        <translation>Tudalen wreiddiol wrth &amp;ochr y testun</translation>
    </message>
    <message>
        <source>&amp;Peers: force beside force</source>
        <translation>Cym&amp;heiriaid: heddlu wrth ochr heddlu</translation>
    </message>
    <message>
        <source>Country: all forces, all the&amp;mes</source>
        <translation>Y wlad: pob heddlu, pob thema (&amp;7)</translation>
    </message>
    <message>
        <source>O&amp;utline of the report</source>
        <translation>&amp;Amlinelliad o’r adroddiad</translation>
    </message>
    <message>
        <source>P&amp;in this pane</source>
        <translation>&amp;Pinio’r cwarel hwn</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Mwy</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Llai</translation>
    </message>
    <message>
        <source>Usual si&amp;ze</source>
        <translation>Maint arfe&amp;rol</translation>
    </message>
    <message>
        <source>&amp;Wider lines</source>
        <translation>Llinellau ll&amp;etach</translation>
    </message>
    <message>
        <source>Narrow&amp;er lines</source>
        <translation>Llinellau c&amp;ulach</translation>
    </message>
    <message>
        <source>&amp;Grades</source>
        <translation>&amp;Graddau</translation>
    </message>
    <message>
        <source>&amp;Judgement</source>
        <translation>&amp;Dyfarniad</translation>
    </message>
    <message>
        <source>&amp;News coverage</source>
        <translation>Sylw yn y &amp;newyddion</translation>
    </message>
    <message>
        <source>&amp;Contrasts</source>
        <translation>&amp;Cyferbyniadau</translation>
    </message>
    <message>
        <source>To follow up (&amp;X)</source>
        <translation>I’w ddilyn (&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Documents of the library</source>
        <translation>Rhe&amp;str y dogfennau</translation>
    </message>
    <message>
        <source>What was found (&amp;9)</source>
        <translation>Yr hyn a gafwyd (&amp;9)</translation>
    </message>
    <message>
        <source>A, P, N</source>
        <translation>A, P, N</translation>
    </message>
    <message>
        <source>On grade words to settle: accept the claim, put it right, no grade</source>
        <translation>Ar eiriau gradd i’w setlo: derbyn yr honiad, ei gywiro, dim gradd</translation>
    </message>
    <message>
        <source>In the evidence for the brief: take it out; in contrasts: remove one entered by you</source>
        <translation>Yn y dystiolaeth ar gyfer y briff: ei thynnu allan; mewn cyferbyniadau: tynnu un a nodwyd gennych chi</translation>
    </message>
    <message>
        <source>W&amp;hat came in</source>
        <translation>&amp;Yr hyn a ddaeth i mewn</translation>
    </message>
    <message>
        <source>Add a published &amp;grade…</source>
        <translation>Ychwanegu gradd gy&amp;hoeddedig…</translation>
    </message>
    <message>
        <source>Add published grades from a table (C&amp;SV)…</source>
        <translation>Ychwanegu graddau cyhoeddedig o dabl (CS&amp;V)…</translation>
    </message>
    <message>
        <source>N&amp;ext that was found</source>
        <translation>Y n&amp;esaf a gafwyd</translation>
    </message>
    <message>
        <source>P&amp;revious that was found</source>
        <translation>Y cyn&amp;t a gafwyd</translation>
    </message>
    <message>
        <source>Accept a likel&amp;y claim</source>
        <translation>De&amp;rbyn honiad tebygol</translation>
    </message>
    <message>
        <source>Pic&amp;ked evidence</source>
        <translation>Dewisiadau ar gyfer y &amp;briff</translation>
    </message>
    <message>
        <source>Con&amp;trast over the panes</source>
        <translation>Cyferbyniad uwchben y cwareli (&amp;6)</translation>
    </message>
    <message>
        <source>&amp;Sans serif</source>
        <translation>&amp;Sans serif</translation>
    </message>
    <message>
        <source>S&amp;erif</source>
        <translation>S&amp;erif</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Fel y &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Golau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tywyll</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>&amp;Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Sgrin lawn (F&amp;11)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Canllaw</translation>
    </message>
    <message>
        <source>Shapes and &amp;promises</source>
        <translation>Siapiau ac add&amp;ewidion</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>Llwybrau &amp;byr</translation>
    </message>
    <message>
        <source>&amp;About PeelViewer</source>
        <translation>&amp;Ynghylch PeelViewer</translation>
    </message>
    <message>
        <source>load, file, database</source>
        <translation>llwytho, ffeil, cronfa ddata</translation>
    </message>
    <message>
        <source>create, empty library</source>
        <translation>creu, llyfrgell wag</translation>
    </message>
    <message>
        <source>import, upload, file, pdf, web page, drop</source>
        <translation>mewnforio, uwchlwytho, ffeil, pdf, tudalen we, gollwng</translation>
    </message>
    <message>
        <source>delete, remove</source>
        <translation>dileu, tynnu</translation>
    </message>
    <message>
        <source>print, pdf, save, one page, word, markdown, report</source>
        <translation>argraffu, pdf, cadw, un dudalen, word, markdown, adroddiad</translation>
    </message>
    <message>
        <source>revert, cancel</source>
        <translation>dychwelyd, canslo</translation>
    </message>
    <message>
        <source>repeat, again</source>
        <translation>ailadrodd, eto</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>clipfwrdd</translation>
    </message>
    <message>
        <source>quote, reference, footnote, source</source>
        <translation>dyfynnu, cyfeirnod, troednodyn, ffynhonnell</translation>
    </message>
    <message>
        <source>enter, own, published grade, source</source>
        <translation>nodi, eich hun, gradd gyhoeddedig, ffynhonnell</translation>
    </message>
    <message>
        <source>import, csv, spreadsheet, own grades</source>
        <translation>mewnforio, csv, taenlen, eich graddau eich hun</translation>
    </message>
    <message>
        <source>clipboard, import, add article</source>
        <translation>clipfwrdd, mewnforio, ychwanegu erthygl</translation>
    </message>
    <message>
        <source>search in text, look for</source>
        <translation>chwilio yn y testun, edrych am</translation>
    </message>
    <message>
        <source>return, previous place</source>
        <translation>dychwelyd, lle blaenorol</translation>
    </message>
    <message>
        <source>find everywhere, look for, query</source>
        <translation>canfod ym mhobman, edrych am, ymholiad</translation>
    </message>
    <message>
        <source>edit, change grade, fix, put right</source>
        <translation>golygu, newid gradd, trwsio, cywiro</translation>
    </message>
    <message>
        <source>wrong, delete, remove</source>
        <translation>anghywir, dileu, tynnu</translation>
    </message>
    <message>
        <source>enter a grade, new</source>
        <translation>rhoi gradd, newydd</translation>
    </message>
    <message>
        <source>edit, date, title, publisher, metadata, fix</source>
        <translation>golygu, dyddiad, teitl, cyhoeddwr, metadata, trwsio</translation>
    </message>
    <message>
        <source>explain, reason, rule</source>
        <translation>esbonio, rheswm, rheol</translation>
    </message>
    <message>
        <source>compare, add a contrast, pair</source>
        <translation>cymharu, ychwanegu cyferbyniad, pâr</translation>
    </message>
    <message>
        <source>accept, right, yes</source>
        <translation>derbyn, cywir, ie</translation>
    </message>
    <message>
        <source>hide, reject, wrong, no</source>
        <translation>cuddio, gwrthod, anghywir, na</translation>
    </message>
    <message>
        <source>comment, annotate, write</source>
        <translation>sylw, anodi, ysgrifennu</translation>
    </message>
    <message>
        <source>star, bookmark, collect, tray</source>
        <translation>seren, nod tudalen, casglu, hambwrdd</translation>
    </message>
    <message>
        <source>pdf, scan, picture, facsimile</source>
        <translation>pdf, sgan, llun, ffacsimili</translation>
    </message>
    <message>
        <source>side by side, pdf, split</source>
        <translation>ochr yn ochr, pdf, hollti</translation>
    </message>
    <message>
        <source>compare forces, neighbours, region</source>
        <translation>cymharu heddluoedd, cymdogion, rhanbarth</translation>
    </message>
    <message>
        <source>national, all forces, league, map, compare, england and wales</source>
        <translation>cenedlaethol, pob heddlu, cynghrair, map, cymharu, cymru a lloegr</translation>
    </message>
    <message>
        <source>headings, contents, chapters</source>
        <translation>penawdau, cynnwys, penodau</translation>
    </message>
    <message>
        <source>keep, lock, hold</source>
        <translation>cadw, cloi, dal</translation>
    </message>
    <message>
        <source>zoom in, bigger, text size, font</source>
        <translation>chwyddo, mwy, maint testun, ffont</translation>
    </message>
    <message>
        <source>zoom out, text size, font</source>
        <translation>lleihau, maint testun, ffont</translation>
    </message>
    <message>
        <source>reset zoom, text size</source>
        <translation>ailosod chwyddo, maint testun</translation>
    </message>
    <message>
        <source>picked, basket, collected</source>
        <translation>dewiswyd, basged, casglwyd</translation>
    </message>
    <message>
        <source>night, black, appearance</source>
        <translation>nos, du, golwg</translation>
    </message>
    <message>
        <source>day, white, appearance</source>
        <translation>dydd, gwyn, golwg</translation>
    </message>
    <message>
        <source>accessibility, appearance</source>
        <translation>hygyrchedd, golwg</translation>
    </message>
    <message>
        <source>keys, keyboard, help</source>
        <translation>bysellau, bysellfwrdd, cymorth</translation>
    </message>
    <message>
        <source>maximise, whole screen, present</source>
        <translation>mwyafu, sgrin gyfan, cyflwyno</translation>
    </message>
    <message>
        <source>settings, options, configure</source>
        <translation>gosodiadau, opsiynau, ffurfweddu</translation>
    </message>
    <message>
        <source>help, manual, how to, tutorial</source>
        <translation>cymorth, llawlyfr, sut mae, tiwtorial</translation>
    </message>
    <message>
        <source>legend, symbols, key, colours, what does it mean, privacy</source>
        <translation>allwedd, symbolau, lliwiau, beth mae’n ei olygu, preifatrwydd</translation>
    </message>
    <message>
        <source>exit, end, close all</source>
        <translation>gadael, gorffen, cau popeth</translation>
    </message>
    <message>
        <source>command</source>
        <translation>gorchymyn</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>In grades, contrasts and lists: go to the evidence</source>
        <translation>Mewn graddau, cyferbyniadau a rhestri: mynd at y dystiolaeth</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Bylchwr</translation>
    </message>
    <message>
        <source>In grades: everything that is said of a grade, to choose from</source>
        <translation>Mewn graddau: popeth a ddywedir am radd, i ddewis ohono</translation>
    </message>
    <message>
        <source>On a highlighted claim: what it says, and what can be done with it</source>
        <translation>Ar honiad wedi’i amlygu: beth mae’n ei ddweud, a beth y gellir ei wneud ag ef</translation>
    </message>
    <message>
        <source>In what is to be followed up: owner, status, date and note of your own</source>
        <translation>Yn yr hyn sydd i’w ddilyn: perchennog, statws, dyddiad a nodyn o’ch eiddo chi</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>I fyny, I lawr</translation>
    </message>
    <message>
        <source>In the line of what came in: file by file</source>
        <translation>Yn llinell yr hyn a ddaeth i mewn: ffeil wrth ffeil</translation>
    </message>
    <message>
        <source>In the search: all that was found, in the left column</source>
        <translation>Yn y chwiliad: popeth a gafwyd, yn y golofn chwith</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Saethau</translation>
    </message>
    <message>
        <source>Cell by cell, row by row</source>
        <translation>Cell wrth gell, rhes wrth res</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Enter, Shift+Enter</translation>
    </message>
    <message>
        <source>In the find bar: next and previous place</source>
        <translation>Yn y bar canfod: y lle nesaf a’r un blaenorol</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+arrows</source>
        <translation>Ctrl+clic, Shift+saethau</translation>
    </message>
    <message>
        <source>In the list of articles: several under one another</source>
        <translation>Yn rhestr yr erthyglau: sawl un o dan ei gilydd</translation>
    </message>
    <message>
        <source>Arrows, Shift+arrows</source>
        <translation>Saethau, Shift+saethau</translation>
    </message>
    <message>
        <source>On original pages: the caret, and words selected (Ctrl: word by word)</source>
        <translation>Ar dudalennau gwreiddiol: y cyrchwr, a geiriau a ddewisir (Ctrl: fesul gair)</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+olwyn</translation>
    </message>
    <message>
        <source>Original pages larger and smaller</source>
        <translation>Tudalennau gwreiddiol yn fwy ac yn llai</translation>
    </message>
    <message>
        <source>Space, P, Alt+Up, Alt+Down</source>
        <translation>Bylchwr, P, Alt+i fyny, Alt+i lawr</translation>
    </message>
    <message>
        <source>In the parts of a brief: tick, pin, move</source>
        <translation>Yn rhannau briff: ticio, pinio, symud</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Close the search, the find bar, the palette, this sheet</source>
        <translation>Cau’r chwiliad, y bar canfod, y palet, y daflen hon</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Mewn mannau eraill</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ychwanegu dogfennau</translation>
    </message>
    <message>
        <source>The clipboard holds no text, page or file. Copy a report or article first.</source>
        <translation>Nid oes testun, tudalen na ffeil yn y clipfwrdd. Copïwch adroddiad neu erthygl yn gyntaf.</translation>
    </message>
    <message>
        <source>On the clipboard: “{words}”. Is it a report or an article for this library?</source>
        <translation>Ar y clipfwrdd: “{words}”. Ai adroddiad neu erthygl ar gyfer y llyfrgell hon ydyw?</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files…</source>
        <translation>
            <numerusform>Yn darllen %n ffeil…</numerusform>
            <numerusform>Yn darllen %n ffeil…</numerusform>
            <numerusform>Yn darllen %n ffeil…</numerusform>
            <numerusform>Yn darllen %n ffeil…</numerusform>
            <numerusform>Yn darllen %n ffeil…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Yn darllen {file}…</translation>
    </message>
    <message>
        <source>Stopping after the file in hand…</source>
        <translation>Yn stopio ar ôl y ffeil bresennol…</translation>
    </message>
    <message>
        <source>{number} of {total}: {file}, page {page} of {pages}</source>
        <translation>{number} o {total}: {file}, tudalen {page} o {pages}</translation>
    </message>
    <message>
        <source>{done} of {total}: {file}, {outcome}</source>
        <translation>{done} o {total}: {file}, {outcome}</translation>
    </message>
    <message>
        <source>Stopped before the first file.</source>
        <translation>Wedi stopio cyn y ffeil gyntaf.</translation>
    </message>
    <message>
        <source>{file} was refused. {reason}</source>
        <translation>Gwrthodwyd {file}. {reason}</translation>
    </message>
    <message>
        <source>{file} was set aside: {reason}. Add it all the same?</source>
        <translation>Rhoddwyd {file} o’r neilltu: {reason}. Ei hychwanegu er hynny?</translation>
    </message>
    <message>
        <source>{file} was left out: {reason}.</source>
        <translation>Gadawyd {file} allan: {reason}.</translation>
    </message>
    <message>
        <source>Added to the sample library</source>
        <translation>Ychwanegwyd at y llyfrgell enghreifftiol</translation>
    </message>
    <message>
        <source>New since the older version:</source>
        <translation>Newydd ers y fersiwn hŷn:</translation>
    </message>
    <message>
        <source>No longer there:</source>
        <translation>Nad yw yno mwyach:</translation>
    </message>
    <message>
        <source>Left out of its text:</source>
        <translation>Gadawyd allan o’i destun:</translation>
    </message>
    <message>
        <source>O</source>
        <translation>R</translation>
    </message>
    <message>
        <source>G</source>
        <translation>D</translation>
    </message>
    <message>
        <source>A</source>
        <translation>Dg</translation>
    </message>
    <message>
        <source>RI</source>
        <translation>AG</translation>
    </message>
    <message>
        <source>I</source>
        <translation>An</translation>
    </message>
    <message>
        <source>correction of “{claim}”</source>
        <translation>cywiro “{claim}”</translation>
    </message>
    <message>
        <source>rejection of “{claim}”</source>
        <translation>gwrthod “{claim}”</translation>
    </message>
    <message>
        <source>acceptance of “{words}”</source>
        <translation>derbyn “{words}”</translation>
    </message>
    <message>
        <source>“{words}” as no grade</source>
        <translation>“{words}” fel dim gradd</translation>
    </message>
    <message>
        <source>claim “{claim}”</source>
        <translation>honiad “{claim}”</translation>
    </message>
    <message>
        <source>The inspectorate</source>
        <translation>Yr arolygiaeth</translation>
    </message>
    <message>
        <source>The force</source>
        <translation>Yr heddlu</translation>
    </message>
    <message>
        <source>The journalist</source>
        <translation>Y newyddiadurwr</translation>
    </message>
    <message>
        <source>The commissioner</source>
        <translation>Y comisiynydd</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Rhywun arall</translation>
    </message>
    <message>
        <source>graded by this report</source>
        <translation>graddiwyd gan yr adroddiad hwn</translation>
    </message>
    <message>
        <source>recalled from an earlier report</source>
        <translation>galwyd i gof o adroddiad cynharach</translation>
    </message>
    <message>
        <source>reported, not the judgement itself</source>
        <translation>adroddwyd, nid y dyfarniad ei hun</translation>
    </message>
    <message>
        <source>listed in the grade book</source>
        <translation>rhestrwyd yn y llyfr graddau</translation>
    </message>
    <message>
        <source>{inspection}, an earlier one than the document’s</source>
        <translation>{inspection}, un cynharach nag un y ddogfen</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicrwydd</translation>
    </message>
    <message>
        <source>likely: {doubt}</source>
        <translation>tebygol: {doubt}</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dywedwyd gan</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ddim yn hysbys</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Heddlu</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Arolygiad</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>entered by you: put right or added</source>
        <translation>nodwyd gennych chi: cywirwyd neu ychwanegwyd</translation>
    </message>
    <message>
        <source>by rule: {rule}</source>
        <translation>drwy reol: {rule}</translation>
    </message>
    <message>
        <source>Put right: “{words}”</source>
        <translation>Cywiro: “{words}”</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this text; F12 goes to the words in it that are to be settled.</source>
        <translation>Nid oes dim wedi’i amlygu yn y testun hwn; mae F12 yn mynd at y geiriau ynddo sydd i’w setlo.</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this text.</source>
        <translation>Nid oes dim wedi’i amlygu yn y testun hwn.</translation>
    </message>
    <message>
        <source>Go to a highlighted claim first (F6), then correct it.</source>
        <translation>Ewch at honiad wedi’i amlygu yn gyntaf (F6), yna cywirwch ef.</translation>
    </message>
    <message>
        <source>Correct: “{words}”</source>
        <translation>Cywiro: “{words}”</translation>
    </message>
    <message>
        <source>Select the words of the claim in a text first.</source>
        <translation>Dewiswch eiriau’r honiad mewn testun yn gyntaf.</translation>
    </message>
    <message>
        <source>Add: “{words}”</source>
        <translation>Ychwanegu: “{words}”</translation>
    </message>
    <message>
        <source>Go to a highlighted claim first (F6), then reject it.</source>
        <translation>Ewch at honiad wedi’i amlygu yn gyntaf (F6), yna gwrthodwch ef.</translation>
    </message>
    <message>
        <source>Go to a likely claim first (F12), then accept it.</source>
        <translation>Ewch at honiad tebygol yn gyntaf (F12), yna derbyniwch ef.</translation>
    </message>
    <message>
        <source>PeelViewer speaks {language} from its next start.</source>
        <translation>Bydd PeelViewer yn siarad {language} o’r tro nesaf y caiff ei gychwyn.</translation>
    </message>
    <message>
        <source>PeelViewer libraries</source>
        <translation>Llyfrgelloedd PeelViewer</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Pob ffeil</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Agor llyfrgell</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Llyfrgell newydd</translation>
    </message>
    <message>
        <source>This document has no original pages: it is not a PDF.</source>
        <translation>Nid oes tudalennau gwreiddiol i’r ddogfen hon: nid PDF mohoni.</translation>
    </message>
    <message>
        <source>Copied with its citation.</source>
        <translation>Copïwyd gyda’i gyfeiriad.</translation>
    </message>
    <message>
        <source>There is no document to copy from.</source>
        <translation>Nid oes dogfen i gopïo ohoni.</translation>
    </message>
    <message numerus="yes">
        <source>Lines of at most %n letters.</source>
        <translation>
            <numerusform>Llinellau o %n llythyren ar y mwyaf.</numerusform>
            <numerusform>Llinellau o %n llythyren ar y mwyaf.</numerusform>
            <numerusform>Llinellau o %n llythyren ar y mwyaf.</numerusform>
            <numerusform>Llinellau o %n llythyren ar y mwyaf.</numerusform>
            <numerusform>Llinellau o %n llythyren ar y mwyaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>About PeelViewer</source>
        <translation>Ynghylch PeelViewer</translation>
    </message>
    <message>
        <source>&lt;b&gt;PeelViewer {version}&lt;/b&gt;&lt;p&gt;Grades, judgement text and news coverage of police inspections, side by side. Everything stays on this machine.&lt;/p&gt;&lt;p&gt;MIT licence. Grades are facts of public record, each with its source.&lt;/p&gt;&lt;p&gt;Libraries: {libraries}&lt;br&gt;Log, without any text of yours: {log}&lt;/p&gt;</source>
        <translation>&lt;b&gt;PeelViewer {version}&lt;/b&gt;&lt;p&gt;Graddau, testun y dyfarniadau a’r sylw yn y newyddion i arolygiadau’r heddlu, ochr yn ochr. Mae popeth yn aros ar y peiriant hwn.&lt;/p&gt;&lt;p&gt;Trwydded MIT. Ffeithiau ar gofnod cyhoeddus yw’r graddau, pob un â’i ffynhonnell.&lt;/p&gt;&lt;p&gt;Llyfrgelloedd: {libraries}&lt;br&gt;Cofnod, heb ddim o’ch testun chi: {log}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Works of others…</source>
        <translation>&amp;Gwaith pobl eraill…</translation>
    </message>
    <message>
        <source>Works of others in PeelViewer, and their licences</source>
        <translation>Gwaith pobl eraill yn PeelViewer, a’u trwyddedau</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Yn agor y llyfrgell…</translation>
    </message>
    <message>
        <source>There are no contrasts to step through.</source>
        <translation>Nid oes cyferbyniadau i gamu drwyddynt.</translation>
    </message>
    <message>
        <source>Choose a contrast first (F8).</source>
        <translation>Dewiswch gyferbyniad yn gyntaf (F8).</translation>
    </message>
    <message>
        <source>Read the news here again</source>
        <translation>Darllen y newyddion yma eto</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Yn barod</translation>
    </message>
    <message>
        <source>{library} · can only be read</source>
        <translation>{library} · i’w darllen yn unig</translation>
    </message>
    <message>
        <source>Looking for contrasts…</source>
        <translation>Yn chwilio am gyferbyniadau…</translation>
    </message>
    <message>
        <source>The texts on this force are being read for contrasts. That takes a moment the first time, and again only where they have changed.</source>
        <translation>Mae’r testunau am yr heddlu hwn yn cael eu darllen i chwilio am gyferbyniadau. Mae hynny’n cymryd ychydig y tro cyntaf, ac wedyn dim ond lle maent wedi newid.</translation>
    </message>
    <message>
        <source>This contrast is no longer found.</source>
        <translation>Ni cheir y cyferbyniad hwn mwyach.</translation>
    </message>
    <message>
        <source>This document has no text that can be read: it may be a picture. Add a copy with text, from the publisher’s site, beside it.</source>
        <translation>Nid oes gan y ddogfen hon destun y gellir ei ddarllen: gall fod yn llun. Ychwanegwch gopi â thestun, o safle’r cyhoeddwr, wrth ei hochr.</translation>
    </message>
    <message>
        <source>This library has no documents yet. Drop reports and articles on this window, or choose “Add documents” (Ctrl+Shift+O). Until then you see only the grades of the grade book, each with its source.</source>
        <translation>Nid oes dogfennau yn y llyfrgell hon eto. Gollyngwch adroddiadau ac erthyglau ar y ffenestr hon, neu dewiswch “Ychwanegu dogfennau” (Ctrl+Shift+O). Tan hynny, dim ond graddau’r llyfr graddau a ddangosir, pob un â’i ffynhonnell.</translation>
    </message>
    <message>
        <source>No report in this library grades {theme} for this force: this is its newest report. Add another with “Add documents”.</source>
        <translation>Nid oes adroddiad yn y llyfrgell hon sy’n graddio’r thema “{theme}” ar gyfer yr heddlu hwn: dyma’r diweddaraf. Ychwanegwch un arall gydag “Ychwanegu dogfennau”.</translation>
    </message>
    <message>
        <source>No grade of “{asked}” is known for this force: you see “{shown}”.</source>
        <translation>Nid oes gradd yn hysbys am “{asked}” ar gyfer yr heddlu hwn: rydych yn gweld “{shown}”.</translation>
    </message>
    <message>
        <source>Articles stand here, newest first. Add saved pages, or paste one (Ctrl+V).</source>
        <translation>Yma y saif erthyglau, y diweddaraf yn gyntaf. Ychwanegwch dudalennau a gadwyd, neu gludwch un (Ctrl+V).</translation>
    </message>
    <message>
        <source>No article here says anything on {theme} for this force. Paste one (Ctrl+V), add its saved page with “Add documents”, or choose another theme.</source>
        <translation>Nid oes erthygl yma sy’n sôn am y thema “{theme}” ar gyfer yr heddlu hwn. Gludwch un (Ctrl+V), ychwanegwch y dudalen a gadwyd gydag “Ychwanegu dogfennau”, neu dewiswch thema arall.</translation>
    </message>
    <message>
        <source>{name} can only be read here. To add documents and notes, copy it to a folder of your own, and open it there (Ctrl+O).</source>
        <translation>Dim ond ei ddarllen a ellir â {name} yma. I ychwanegu dogfennau a nodiadau, copïwch ef i’ch ffolder eich hun, a’i agor yno (Ctrl+O).</translation>
    </message>
    <message>
        <source>{name} is no longer in {folder}: it may have been moved or renamed. Open it where it is now (Ctrl+O). What you see is {opened}.</source>
        <translation>Nid yw {name} yn {folder} mwyach: gall fod wedi’i symud neu ei ailenwi. Agorwch ef lle mae nawr (Ctrl+O). Yr hyn a welwch yw {opened}.</translation>
    </message>
    <message>
        <source>No report on {theme} for this force is in the library. Add the inspectorate’s report (PDF or saved page) with “Add documents” (Ctrl+Shift+O); until then the grades come from news and the grade book.</source>
        <translation>Nid oes adroddiad ar y thema “{theme}” ar gyfer yr heddlu hwn yn y llyfrgell. Ychwanegwch adroddiad yr arolygiaeth (PDF neu dudalen a gadwyd) gydag “Ychwanegu dogfennau” (Ctrl+Shift+O); tan hynny daw’r graddau o’r newyddion a’r llyfr graddau.</translation>
    </message>
    <message>
        <source>{pane} is pinned: unpin it (Ctrl+Shift+P) to read this there.</source>
        <translation>Mae cwarel “{pane}” wedi’i binio: dad-biniwch ef (Ctrl+Shift+P) i ddarllen hwn yno.</translation>
    </message>
    <message>
        <source>Claim, part by part</source>
        <translation>Honiad, fesul rhan</translation>
    </message>
    <message>
        <source>Force of the claim</source>
        <translation>Heddlu’r honiad</translation>
    </message>
    <message>
        <source>Theme of the claim</source>
        <translation>Thema’r honiad</translation>
    </message>
    <message>
        <source>Grade of the claim</source>
        <translation>Gradd yr honiad</translation>
    </message>
    <message>
        <source>Who says the claim</source>
        <translation>Pwy sy’n dweud yr honiad</translation>
    </message>
    <message>
        <source>Inspection of the claim</source>
        <translation>Arolygiad yr honiad</translation>
    </message>
    <message>
        <source>Which inspection the claim refers to</source>
        <translation>At ba arolygiad y mae’r honiad yn cyfeirio</translation>
    </message>
    <message>
        <source>The document’s own</source>
        <translation>Un y ddogfen ei hun</translation>
    </message>
    <message>
        <source>An earlier one</source>
        <translation>Un cynharach</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Gradd</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Sut mae’n hysbys</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ffynhonnell</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Rhanbarth</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Mae’n</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Progress of adding documents</source>
        <translation>Cynnydd wrth ychwanegu dogfennau</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ffeiliau</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Dilyn</translation>
    </message>
    <message>
        <source>What you write here is not kept yet: Enter keeps it. To close without it, close once more.</source>
        <translation>Nid yw’r hyn a ysgrifennwch yma wedi’i gadw eto: mae Enter yn ei gadw. I gau hebddo, caewch unwaith eto.</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Ble i fynd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>No theme is known as “{words}”. Choose one of the list.</source>
        <translation>Nid oes thema o’r enw “{words}”. Dewiswch un o’r rhestr.</translation>
    </message>
    <message>
        <source>No force is known as “{words}”. Choose one of the list.</source>
        <translation>Nid oes heddlu o’r enw “{words}”. Dewiswch un o’r rhestr.</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Briff</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>Y dudalen fel y caiff ei hargraffu</translation>
    </message>
    <message>
        <source>Back to the panes (Escape)</source>
        <translation>Yn ôl i’r cwareli (Escape)</translation>
    </message>
    <message>
        <source>Back to the panes</source>
        <translation>Yn ôl i’r cwareli</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Export this page</source>
        <translation>Allforio’r dudalen hon</translation>
    </message>
    <message>
        <source>Export this page (Ctrl+E)</source>
        <translation>Allforio’r dudalen hon (Ctrl+E)</translation>
    </message>
    <message>
        <source>Contrasts</source>
        <translation>Cyferbyniadau</translation>
    </message>
    <message>
        <source>Contrasts, worth reading first</source>
        <translation>Cyferbyniadau, y rhai gwerth eu darllen yn gyntaf</translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n contrasts</source>
        <translation>
            <numerusform>{number} o %n</numerusform>
            <numerusform>{number} o %n</numerusform>
            <numerusform>{number} o %n</numerusform>
            <numerusform>{number} o %n</numerusform>
            <numerusform>{number} o %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that rest on the grade book, at the end</source>
        <translation>
            <numerusform>%n sy’n dibynnu ar y llyfr graddau, ar y diwedd</numerusform>
            <numerusform>%n sy’n dibynnu ar y llyfr graddau, ar y diwedd</numerusform>
            <numerusform>%n sy’n dibynnu ar y llyfr graddau, ar y diwedd</numerusform>
            <numerusform>%n sy’n dibynnu ar y llyfr graddau, ar y diwedd</numerusform>
            <numerusform>%n sy’n dibynnu ar y llyfr graddau, ar y diwedd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n contrasts passes the filter above. Choose all kinds there, or untick what narrows them.</source>
        <translation>
            <numerusform>Nid oes yr un o’r cyferbyniadau (%n) yn mynd drwy’r hidlydd uchod. Dewiswch bob math yno, neu ddad-diciwch yr hyn sy’n eu culhau.</numerusform>
            <numerusform>Nid oes yr un o’r cyferbyniadau (%n) yn mynd drwy’r hidlydd uchod. Dewiswch bob math yno, neu ddad-diciwch yr hyn sy’n eu culhau.</numerusform>
            <numerusform>Nid oes yr un o’r cyferbyniadau (%n) yn mynd drwy’r hidlydd uchod. Dewiswch bob math yno, neu ddad-diciwch yr hyn sy’n eu culhau.</numerusform>
            <numerusform>Nid oes yr un o’r cyferbyniadau (%n) yn mynd drwy’r hidlydd uchod. Dewiswch bob math yno, neu ddad-diciwch yr hyn sy’n eu culhau.</numerusform>
            <numerusform>Nid oes yr un o’r cyferbyniadau (%n) yn mynd drwy’r hidlydd uchod. Dewiswch bob math yno, neu ddad-diciwch yr hyn sy’n eu culhau.</numerusform>
        </translation>
    </message>
    <message>
        <source>No contrasts were found for this force yet. Add a report of another year, or an article about one: what they say differently stands here.</source>
        <translation>Ni chanfuwyd cyferbyniadau ar gyfer yr heddlu hwn eto. Ychwanegwch adroddiad o flwyddyn arall, neu erthygl am un: yma y bydd yr hyn y maent yn ei ddweud yn wahanol.</translation>
    </message>
    <message>
        <source>Solid: graded here. Dashed: recalled or reported. Hollow: listed in the grade book. Dotted rule: scale or method changes.</source>
        <translation>Solet: graddiwyd yma. Toredig: galwyd i gof neu adroddwyd. Gwag: rhestrwyd yn y llyfr graddau. Llinell ddotiog: graddfa neu ddull yn newid.</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Graddau</translation>
    </message>
    <message>
        <source>Grades: themes down, inspections across</source>
        <translation>Graddau: themâu i lawr, arolygiadau ar draws</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Cymheiriaid</translation>
    </message>
    <message>
        <source>This inspection, force beside force (F7)</source>
        <translation>Yr arolygiad hwn, heddlu wrth ochr heddlu (F7)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Gwlad</translation>
    </message>
    <message>
        <source>All forces, all themes (Shift+F7)</source>
        <translation>Pob heddlu, pob thema (Shift+F7)</translation>
    </message>
    <message>
        <source>No grade of this force is known yet. Add a report or an article that names it.</source>
        <translation>Nid oes gradd yn hysbys i’r heddlu hwn eto. Ychwanegwch adroddiad neu erthygl sy’n ei enwi.</translation>
    </message>
    <message numerus="yes">
        <source>%n inspections more</source>
        <translation>
            <numerusform>%n arolygiad arall</numerusform>
            <numerusform>%n arolygiad arall</numerusform>
            <numerusform>%n arolygiad arall</numerusform>
            <numerusform>%n arolygiad arall</numerusform>
            <numerusform>%n arolygiad arall</numerusform>
        </translation>
    </message>
    <message>
        <source>Only as many as have room</source>
        <translation>Dim ond cynifer ag y mae lle iddynt</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n arall</numerusform>
            <numerusform>+%n arall</numerusform>
            <numerusform>+%n arall</numerusform>
            <numerusform>+%n arall</numerusform>
            <numerusform>+%n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Llai</translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n inspections in sight</source>
        <translation>
            <numerusform>{number} o %n arolygiad yn y golwg</numerusform>
            <numerusform>{number} o %n arolygiad yn y golwg</numerusform>
            <numerusform>{number} o %n arolygiad yn y golwg</numerusform>
            <numerusform>{number} o %n arolygiad yn y golwg</numerusform>
            <numerusform>{number} o %n arolygiad yn y golwg</numerusform>
        </translation>
    </message>
    <message>
        <source>All forces, this theme</source>
        <translation>Pob heddlu, y thema hon</translation>
    </message>
    <message>
        <source>graded here</source>
        <translation>graddiwyd yma</translation>
    </message>
    <message>
        <source>recalled or reported</source>
        <translation>dwynwyd i gof neu adroddwyd</translation>
    </message>
    <message>
        <source>grade book only</source>
        <translation>llyfr graddau yn unig</translation>
    </message>
    <message>
        <source>scale or method changes</source>
        <translation>newid graddfa neu ddull</translation>
    </message>
    <message>
        <source>All {number} grades are listed, from published sources: add the reports to read the words.</source>
        <translation>Rhestrwyd pob un o’r {number} gradd, o ffynonellau cyhoeddedig: ychwanegwch yr adroddiadau i ddarllen y geiriau.</translation>
    </message>
    <message>
        <source>{listed} of {number} grades are listed, from published sources: add the reports to read the words.</source>
        <translation>Rhestrwyd {listed} o’r {number} gradd, o ffynonellau cyhoeddedig: ychwanegwch yr adroddiadau i ddarllen y geiriau.</translation>
    </message>
    <message>
        <source>News coverage</source>
        <translation>Sylw yn y newyddion</translation>
    </message>
    <message>
        <source>Articles, newest first</source>
        <translation>Erthyglau, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Ctrl+click or Shift+arrows: several articles under one another</source>
        <translation>Ctrl+clic neu Shift+saethau: sawl erthygl o dan ei gilydd</translation>
    </message>
    <message>
        <source>Other report</source>
        <translation>Adroddiad arall</translation>
    </message>
    <message>
        <source>Read “{title}” here, beside the report</source>
        <translation>Darllen “{title}” yma, wrth ochr yr adroddiad</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Erthygl</translation>
    </message>
    <message>
        <source>Previous contrast (Shift+F8)</source>
        <translation>Cyferbyniad blaenorol (Shift+F8)</translation>
    </message>
    <message>
        <source>Previous contrast</source>
        <translation>Cyferbyniad blaenorol</translation>
    </message>
    <message>
        <source>Next contrast (F8)</source>
        <translation>Cyferbyniad nesaf (F8)</translation>
    </message>
    <message>
        <source>Next contrast</source>
        <translation>Cyferbyniad nesaf</translation>
    </message>
    <message>
        <source>not in library</source>
        <translation>dim yma</translation>
    </message>
    <message>
        <source>graded by region</source>
        <translation>graddiwyd fesul rhanbarth</translation>
    </message>
    <message>
        <source>Grades and news of this theme over the years</source>
        <translation>Graddau a newyddion y thema hon dros y blynyddoedd</translation>
    </message>
    <message>
        <source>No grade of this theme is known.</source>
        <translation>Nid oes gradd yn hysbys i’r thema hon.</translation>
    </message>
    <message>
        <source>{verdict} with {inspection}</source>
        <translation>{verdict} â {inspection}</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>cariwyd drosodd</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Mynd</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>&amp;Tystiolaeth</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>G&amp;olwg</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>&amp;Ffont</translation>
    </message>
    <message>
        <source>Colou&amp;rs</source>
        <translation>Lli&amp;wiau</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Iaith</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>outstanding</source>
        <translation>rhagorol</translation>
    </message>
    <message>
        <source>good</source>
        <translation>da</translation>
    </message>
    <message>
        <source>adequate</source>
        <translation>digonol</translation>
    </message>
    <message>
        <source>requires improvement</source>
        <translation>angen gwella</translation>
    </message>
    <message>
        <source>inadequate</source>
        <translation>annigonol</translation>
    </message>
    <message>
        <source>graded</source>
        <translation>graddiwyd</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>galwyd i gof</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>adroddwyd</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>rhestrwyd</translation>
    </message>
    <message>
        <source>does not accept the judgement</source>
        <translation>nid yw’n derbyn y dyfarniad</translation>
    </message>
    <message>
        <source>accepts the judgement</source>
        <translation>mae’n derbyn y dyfarniad</translation>
    </message>
    <message>
        <source>explains it</source>
        <translation>mae’n ei esbonio</translation>
    </message>
    <message>
        <source>says that it has acted since</source>
        <translation>mae’n dweud iddo weithredu ers hynny</translation>
    </message>
    <message>
        <source>changed over time</source>
        <translation>newidiodd dros amser</translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation>ffynonellau’n anghytuno</translation>
    </message>
    <message>
        <source>opposite findings</source>
        <translation>canfyddiadau croes</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>dan ddadl</translation>
    </message>
    <message>
        <source>counted, not named</source>
        <translation>cyfrifwyd, nid enwyd</translation>
    </message>
    <message>
        <source>misquoted</source>
        <translation>camddyfynnwyd</translation>
    </message>
    <message>
        <source>stands out</source>
        <translation>yn sefyll allan</translation>
    </message>
    <message>
        <source>grade and text part ways</source>
        <translation>gradd a thestun yn groes</translation>
    </message>
    <message>
        <source>comparable</source>
        <translation>cymaradwy</translation>
    </message>
    <message>
        <source>comparable with care</source>
        <translation>cymaradwy gyda gofal</translation>
    </message>
    <message>
        <source>not directly comparable</source>
        <translation>ddim yn uniongyrchol gymaradwy</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>cadarnhawyd</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>diystyrwyd</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>codwyd</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>ailadroddwyd</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>cynnydd</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>wedi cau</translation>
    </message>
    <message>
        <source>mentioned</source>
        <translation>crybwyllwyd</translation>
    </message>
    <message>
        <source>cause of concern</source>
        <translation>achos pryder</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>argymhelliad</translation>
    </message>
    <message>
        <source>area for improvement</source>
        <translation>maes i’w wella</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>arfer</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>yn hwyr</translation>
    </message>
    <message>
        <source>not mentioned in {inspections}</source>
        <translation>heb ei grybwyll yn {inspections}</translation>
    </message>
    <message>
        <source>{owner} (entered by you)</source>
        <translation>{owner} (wedi’i nodi gennych chi)</translation>
    </message>
    <message>
        <source>due {date} (entered by you)</source>
        <translation>erbyn {date} (wedi’i nodi gennych chi)</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>erbyn {date}</translation>
    </message>
    <message>
        <source>due “{words}”</source>
        <translation>erbyn “{words}”</translation>
    </message>
    <message>
        <source>not mentioned since</source>
        <translation>heb ei grybwyll ers hynny</translation>
    </message>
    <message>
        <source>These reports say nothing of it.</source>
        <translation>Nid yw’r adroddiadau hyn yn dweud dim amdano.</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>ateb</translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation>nodwyd gennych chi</translation>
    </message>
    <message>
        <source>likely {step}</source>
        <translation>yn debygol: {step}</translation>
    </message>
    <message>
        <source>{step}, confirmed by you</source>
        <translation>{step}, wedi’i gadarnhau gennych chi</translation>
    </message>
    <message>
        <source>report</source>
        <translation>adroddiad</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Hynaf yn gyntaf</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Yn ôl teitl</translation>
    </message>
    <message>
        <source>This force</source>
        <translation>Yr heddlu hwn</translation>
    </message>
    <message>
        <source>Open ones first</source>
        <translation>Rhai agored yn gyntaf</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Yn hwyr</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Wedi cau</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Arfer</translation>
    </message>
    <message>
        <source>This theme</source>
        <translation>Y thema hon</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Yn ôl math</translation>
    </message>
    <message>
        <source>By date due</source>
        <translation>Yn ôl dyddiad</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>Yn ôl thema</translation>
    </message>
    <message>
        <source>Newest report first</source>
        <translation>Adroddiad diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>By publisher</source>
        <translation>Yn ôl cyhoeddwr</translation>
    </message>
    <message>
        <source>By force</source>
        <translation>Yn ôl heddlu</translation>
    </message>
    <message>
        <source>By inspection</source>
        <translation>Yn ôl arolygiad</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Pob dogfen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Adroddiadau</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Ymatebion</translation>
    </message>
    <message>
        <source>Without a force</source>
        <translation>Heb heddlu</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Heb ddyddiad</translation>
    </message>
    <message>
        <source>With words to settle</source>
        <translation>Gyda geiriau i’w setlo</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Fersiynau mwy newydd</translation>
    </message>
    <message>
        <source>Replaced by a newer version</source>
        <translation>Wedi’u disodli gan fersiwn mwy newydd</translation>
    </message>
    <message>
        <source>a newer version</source>
        <translation>fersiwn mwy newydd</translation>
    </message>
    <message>
        <source>replaced by a newer version</source>
        <translation>wedi’i ddisodli gan fersiwn mwy newydd</translation>
    </message>
    <message>
        <source>inspection report</source>
        <translation>adroddiad arolygu</translation>
    </message>
    <message>
        <source>news</source>
        <translation>newyddion</translation>
    </message>
    <message>
        <source>force or commissioner responds</source>
        <translation>yr heddlu neu’r comisiynydd yn ymateb</translation>
    </message>
    <message>
        <source>response</source>
        <translation>ymateb</translation>
    </message>
    <message>
        <source>inspectorate</source>
        <translation>arolygiaeth</translation>
    </message>
    <message>
        <source>nothing is known</source>
        <translation>nid oes dim yn hysbys</translation>
    </message>
    <message>
        <source>This note stands beside a contrast.</source>
        <translation>Mae’r nodyn hwn wrth ymyl cyferbyniad.</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>thema</translation>
    </message>
    <message>
        <source>{force}: no grade “{grade}” is known</source>
        <translation>{force}: nid oes gradd “{grade}” yn hysbys</translation>
    </message>
    <message>
        <source>force, theme</source>
        <translation>heddlu, thema</translation>
    </message>
    <message>
        <source>force</source>
        <translation>heddlu</translation>
    </message>
    <message>
        <source>journalist</source>
        <translation>newyddiadurwr</translation>
    </message>
    <message>
        <source>pcc</source>
        <translation>comisiynydd</translation>
    </message>
    <message>
        <source>other</source>
        <translation>arall</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>air am air</translation>
    </message>
    <message>
        <source>trimmed</source>
        <translation>talfyrwyd</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>newidiwyd</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>ni chanfuwyd</translation>
    </message>
    <message>
        <source>no report in the library</source>
        <translation>dim adroddiad yn y llyfrgell</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ychwanegwyd</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>yno eisoes</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>darllenwyd eto</translation>
    </message>
    <message>
        <source>a better copy</source>
        <translation>copi gwell</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>gwrthodwyd</translation>
    </message>
    <message>
        <source>on the page</source>
        <translation>ar y dudalen</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>dim lle</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>gadawyd allan</translation>
    </message>
    <message>
        <source>{standing}, pinned</source>
        <translation>{standing}, wedi’i binio</translation>
    </message>
    <message>
        <source>not in this library</source>
        <translation>ddim yn y llyfrgell hon</translation>
    </message>
    <message>
        <source>not inspected in this cycle</source>
        <translation>heb ei arolygu yn y cylch hwn</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>heb ei raddio</translation>
    </message>
    <message>
        <source>graded by the regional inspection</source>
        <translation>graddiwyd gan yr arolygiad rhanbarthol</translation>
    </message>
    <message>
        <source>the scale and the method change</source>
        <translation>mae’r raddfa a’r dull yn newid</translation>
    </message>
    <message>
        <source>the method changes</source>
        <translation>mae’r dull yn newid</translation>
    </message>
    <message>
        <source>another inspection, with its own method</source>
        <translation>arolygiad arall, â’i ddull ei hun</translation>
    </message>
    <message>
        <source>another inspection, with its own method and scale</source>
        <translation>arolygiad arall, â’i ddull a’i raddfa ei hun</translation>
    </message>
    <message>
        <source>same</source>
        <translation>yr un fath</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>yn is</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>yn uwch</translation>
    </message>
    <message>
        <source>1 step lower</source>
        <translation>1 gris yn is</translation>
    </message>
    <message>
        <source>2 steps lower</source>
        <translation>2 ris yn is</translation>
    </message>
    <message>
        <source>3 steps lower</source>
        <translation>3 gris yn is</translation>
    </message>
    <message>
        <source>4 steps lower</source>
        <translation>4 gris yn is</translation>
    </message>
    <message>
        <source>1 step higher</source>
        <translation>1 gris yn uwch</translation>
    </message>
    <message>
        <source>2 steps higher</source>
        <translation>2 ris yn uwch</translation>
    </message>
    <message>
        <source>3 steps higher</source>
        <translation>3 gris yn uwch</translation>
    </message>
    <message>
        <source>4 steps higher</source>
        <translation>4 gris yn uwch</translation>
    </message>
    <message>
        <source>year</source>
        <translation>blwyddyn</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>gradd</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>statws</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>siaradwr</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>canfyddiad</translation>
    </message>
    <message>
        <source>due</source>
        <translation>erbyn</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statws</translation>
    </message>
    <message>
        <source>open</source>
        <translation>agored</translation>
    </message>
    <message>
        <source>any</source>
        <translation>unrhyw un</translation>
    </message>
    <message>
        <source>source</source>
        <translation>ffynhonnell</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>cyhoeddwr</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>math</translation>
    </message>
    <message>
        <source>title</source>
        <translation>teitl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>dyddiad</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>arolygiad</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>llythyr</translation>
    </message>
    <message>
        <source>revisit</source>
        <translation>ailymweliad</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dogfen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nodyn</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>cywiriad</translation>
    </message>
    <message>
        <source>correction of a finding</source>
        <translation>cywiriad i ganfyddiad</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>rysáit</translation>
    </message>
    <message>
        <source>picked evidence</source>
        <translation>tystiolaeth a ddewiswyd</translation>
    </message>
    <message>
        <source>Restore a bac&amp;kup</source>
        <translation>Adfer copi &amp;wrth gefn</translation>
    </message>
    <message>
        <source>Restore what was re&amp;moved</source>
        <translation>Adfer yr hyn a dynn&amp;wyd</translation>
    </message>
    <message>
        <source>{kind} “{title}”, until {date}</source>
        <translation>{kind} “{title}”, tan {date}</translation>
    </message>
    <message>
        <source>Nothing was removed in the last 30 days</source>
        <translation>Ni thynnwyd dim yn y 30 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>Restore {library} as it was on {time}? What it is now is kept as a backup.</source>
        <translation>Cael {library} fel yr oedd ar {time}? Cedwir yr hyn ydyw nawr fel copi wrth gefn.</translation>
    </message>
    <message>
        <source>Restoring the backup of {time}…</source>
        <translation>Yn adfer y copi wrth gefn o {time}…</translation>
    </message>
    <message>
        <source>The library is as it was on {time}.</source>
        <translation>Mae’r llyfrgell fel yr oedd ar {time}.</translation>
    </message>
    <message>
        <source>What it was before is kept in {file}.</source>
        <translation>Cedwir yr hyn oedd cynt yn {file}.</translation>
    </message>
    <message>
        <source>restoring of the {kind} “{title}”</source>
        <translation>adfer {kind} “{title}”</translation>
    </message>
    <message>
        <source>word</source>
        <translation>gair</translation>
    </message>
    <message>
        <source>words</source>
        <translation>geiriau</translation>
    </message>
    <message>
        <source>phrase</source>
        <translation>ymadrodd</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>yn union</translation>
    </message>
    <message>
        <source>beginning with</source>
        <translation>yn dechrau â</translation>
    </message>
    <message>
        <source>without</source>
        <translation>heb</translation>
    </message>
    <message>
        <source>or</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>near</source>
        <translation>ger</translation>
    </message>
    <message>
        <source>Overall judgement</source>
        <translation>Dyfarniad cyffredinol</translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation>Effeithiolrwydd</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Effeithlonrwydd</translation>
    </message>
    <message>
        <source>Legitimacy</source>
        <translation>Cyfreithlondeb</translation>
    </message>
    <message>
        <source>Preventing crime and anti-social behaviour</source>
        <translation>Atal troseddau ac ymddygiad gwrthgymdeithasol</translation>
    </message>
    <message>
        <source>Investigating crime</source>
        <translation>Ymchwilio i droseddau</translation>
    </message>
    <message>
        <source>Managing offenders and suspects</source>
        <translation>Rheoli troseddwyr a phobl dan amheuaeth</translation>
    </message>
    <message>
        <source>Protecting vulnerable people</source>
        <translation>Amddiffyn pobl agored i niwed</translation>
    </message>
    <message>
        <source>Service to victims of crime</source>
        <translation>Gwasanaeth i ddioddefwyr troseddau</translation>
    </message>
    <message>
        <source>Serious and organised crime</source>
        <translation>Troseddau difrifol a threfnedig</translation>
    </message>
    <message>
        <source>National policing responsibilities</source>
        <translation>Cyfrifoldebau plismona cenedlaethol</translation>
    </message>
    <message>
        <source>Responding to the public</source>
        <translation>Ymateb i’r cyhoedd</translation>
    </message>
    <message>
        <source>Police powers</source>
        <translation>Pwerau’r heddlu</translation>
    </message>
    <message>
        <source>Treating the public fairly</source>
        <translation>Trin y cyhoedd yn deg</translation>
    </message>
    <message>
        <source>Workforce</source>
        <translation>Gweithlu</translation>
    </message>
    <message>
        <source>Leadership and force management</source>
        <translation>Arweinyddiaeth a rheoli’r heddlu</translation>
    </message>
    <message>
        <source>Crime recording</source>
        <translation>Cofnodi troseddau</translation>
    </message>
    <message>
        <source>Resources and demand</source>
        <translation>Adnoddau a galw</translation>
    </message>
    <message>
        <source>Ethical and lawful workforce behaviour</source>
        <translation>Ymddygiad moesegol a chyfreithlon y gweithlu</translation>
    </message>
    <message>
        <source>Vetting and counter-corruption</source>
        <translation>Fetio a gwrthlygredd</translation>
    </message>
    <message>
        <source>Effectiveness (fire)</source>
        <translation>Effeithiolrwydd (tân)</translation>
    </message>
    <message>
        <source>Efficiency (fire)</source>
        <translation>Effeithlonrwydd (tân)</translation>
    </message>
    <message>
        <source>People (fire)</source>
        <translation>Pobl (tân)</translation>
    </message>
    <message>
        <source>Understanding risk</source>
        <translation>Deall risg</translation>
    </message>
    <message>
        <source>Preventing fires and other risks</source>
        <translation>Atal tanau a risgiau eraill</translation>
    </message>
    <message>
        <source>Protecting the public through fire regulation</source>
        <translation>Diogelu’r cyhoedd drwy reoleiddio tân</translation>
    </message>
    <message>
        <source>Responding to fires and other emergencies</source>
        <translation>Ymateb i danau ac argyfyngau eraill</translation>
    </message>
    <message>
        <source>Responding to major incidents</source>
        <translation>Ymateb i ddigwyddiadau mawr</translation>
    </message>
    <message>
        <source>Making best use of resources</source>
        <translation>Gwneud y defnydd gorau o adnoddau</translation>
    </message>
    <message>
        <source>Making the service affordable now and in the future</source>
        <translation>Gwneud y gwasanaeth yn fforddiadwy nawr ac yn y dyfodol</translation>
    </message>
    <message>
        <source>Promoting the right values and culture</source>
        <translation>Hyrwyddo’r gwerthoedd a’r diwylliant cywir</translation>
    </message>
    <message>
        <source>Getting the right people with the right skills</source>
        <translation>Cael y bobl gywir â’r sgiliau cywir</translation>
    </message>
    <message>
        <source>Ensuring fairness and promoting diversity</source>
        <translation>Sicrhau tegwch a hyrwyddo amrywiaeth</translation>
    </message>
    <message>
        <source>Managing performance and developing leaders</source>
        <translation>Rheoli perfformiad a datblygu arweinwyr</translation>
    </message>
    <message>
        <source>PEEL 2014 (first PEEL assessment)</source>
        <translation>PEEL 2014 (yr asesiad PEEL cyntaf)</translation>
    </message>
    <message>
        <source>CDI</source>
        <translation>CDI</translation>
    </message>
    <message>
        <source>Rolling crime data integrity inspections</source>
        <translation>Arolygiadau treigl o gywirdeb data troseddau</translation>
    </message>
    <message>
        <source>PEEL 2018/19 (integrated PEEL assessment, IPA)</source>
        <translation>PEEL 2018/19 (asesiad PEEL integredig, IPA)</translation>
    </message>
    <message>
        <source>Fire 18/19</source>
        <translation>Tân 18/19</translation>
    </message>
    <message>
        <source>Fire and rescue round 1</source>
        <translation>Tân ac achub, rownd 1</translation>
    </message>
    <message>
        <source>Fire 21/22</source>
        <translation>Tân 21/22</translation>
    </message>
    <message>
        <source>Fire and rescue round 2</source>
        <translation>Tân ac achub, rownd 2</translation>
    </message>
    <message>
        <source>SOC</source>
        <translation>SOC</translation>
    </message>
    <message>
        <source>Regional inspections of serious and organised crime</source>
        <translation>Arolygiadau rhanbarthol o droseddau difrifol a threfnedig</translation>
    </message>
    <message>
        <source>Vetting</source>
        <translation>Fetio</translation>
    </message>
    <message>
        <source>Vetting and counter-corruption inspections</source>
        <translation>Arolygiadau fetio a gwrthlygredd</translation>
    </message>
    <message>
        <source>Fire 23–25</source>
        <translation>Tân 23–25</translation>
    </message>
    <message>
        <source>Fire and rescue round 3</source>
        <translation>Tân ac achub, rownd 3</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Dalfa</translation>
    </message>
    <message>
        <source>Police custody inspections</source>
        <translation>Arolygiadau o ddalfeydd yr heddlu</translation>
    </message>
    <message>
        <source>Child prot.</source>
        <translation>Amd. plant</translation>
    </message>
    <message>
        <source>National child protection inspections</source>
        <translation>Arolygiadau cenedlaethol o amddiffyn plant</translation>
    </message>
    <message>
        <source>Commissioner: what to answer, by when</source>
        <translation>Comisiynydd: beth i’w ateb, erbyn pryd</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>wedi’i rhoi o’r neilltu</translation>
    </message>
    <message>
        <source>Scrutiny panel: what to ask</source>
        <translation>Panel craffu: beth i’w ofyn</translation>
    </message>
    <message>
        <source>Newsroom: what was said, and where</source>
        <translation>Ystafell newyddion: beth a ddywedwyd, ac ymhle</translation>
    </message>
    <message numerus="yes">
        <source>%n themes</source>
        <translation>
            <numerusform>%n thema</numerusform>
            <numerusform>%n thema</numerusform>
            <numerusform>%n thema</numerusform>
            <numerusform>%n thema</numerusform>
            <numerusform>%n thema</numerusform>
        </translation>
    </message>
    <message>
        <source>no themes</source>
        <translation>dim themâu</translation>
    </message>
    <message numerus="yes">
        <source>%n inspections</source>
        <translation>
            <numerusform>%n arolygiad</numerusform>
            <numerusform>%n arolygiad</numerusform>
            <numerusform>%n arolygiad</numerusform>
            <numerusform>%n arolygiad</numerusform>
            <numerusform>%n arolygiad</numerusform>
        </translation>
    </message>
    <message>
        <source>no inspections</source>
        <translation>dim arolygiadau</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>dim dogfennau</numerusform>
            <numerusform>%n ddogfen</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n dogfen</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
        </translation>
    </message>
    <message>
        <source>no documents</source>
        <translation>dim dogfennau</translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>dim darnau</numerusform>
            <numerusform>%n darn</numerusform>
            <numerusform>%n o ddarnau</numerusform>
            <numerusform>%n darn</numerusform>
            <numerusform>%n o ddarnau</numerusform>
        </translation>
    </message>
    <message>
        <source>no passages</source>
        <translation>dim darnau</translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n honiad</numerusform>
            <numerusform>%n honiad</numerusform>
            <numerusform>%n honiad</numerusform>
            <numerusform>%n honiad</numerusform>
            <numerusform>%n honiad</numerusform>
        </translation>
    </message>
    <message>
        <source>no claims</source>
        <translation>dim honiadau</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n canfyddiad</numerusform>
            <numerusform>%n canfyddiad</numerusform>
            <numerusform>%n canfyddiad</numerusform>
            <numerusform>%n canfyddiad</numerusform>
            <numerusform>%n canfyddiad</numerusform>
        </translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>dim canfyddiadau</translation>
    </message>
    <message numerus="yes">
        <source>%n grade words to settle</source>
        <translation>
            <numerusform>%n gair gradd i’w setlo</numerusform>
            <numerusform>%n gair gradd i’w setlo</numerusform>
            <numerusform>%n gair gradd i’w setlo</numerusform>
            <numerusform>%n gair gradd i’w setlo</numerusform>
            <numerusform>%n gair gradd i’w setlo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of its file were left out of the text.</source>
        <translation>
            <numerusform>Gadawyd %n llinell o’i ffeil allan o’r testun.</numerusform>
            <numerusform>Gadawyd %n llinell o’i ffeil allan o’r testun.</numerusform>
            <numerusform>Gadawyd %n llinell o’i ffeil allan o’r testun.</numerusform>
            <numerusform>Gadawyd %n llinell o’i ffeil allan o’r testun.</numerusform>
            <numerusform>Gadawyd %n llinell o’i ffeil allan o’r testun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n erthygl</numerusform>
            <numerusform>%n erthygl</numerusform>
            <numerusform>%n erthygl</numerusform>
            <numerusform>%n erthygl</numerusform>
            <numerusform>%n erthygl</numerusform>
        </translation>
    </message>
    <message>
        <source>no articles</source>
        <translation>dim erthyglau</translation>
    </message>
    <message numerus="yes">
        <source>%n contrasts</source>
        <translation>
            <numerusform>dim cyferbyniadau</numerusform>
            <numerusform>%n cyferbyniad</numerusform>
            <numerusform>%n o gyferbyniadau</numerusform>
            <numerusform>%n chyferbyniad</numerusform>
            <numerusform>%n o gyferbyniadau</numerusform>
        </translation>
    </message>
    <message>
        <source>no contrasts</source>
        <translation>dim cyferbyniadau</translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>dim dyfyniadau</numerusform>
            <numerusform>%n dyfyniad</numerusform>
            <numerusform>%n o ddyfyniadau</numerusform>
            <numerusform>%n dyfyniad</numerusform>
            <numerusform>%n o ddyfyniadau</numerusform>
        </translation>
    </message>
    <message>
        <source>no quotations</source>
        <translation>dim dyfyniadau</translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n ffynhonnell</numerusform>
            <numerusform>%n ffynhonnell</numerusform>
            <numerusform>%n ffynhonnell</numerusform>
            <numerusform>%n ffynhonnell</numerusform>
            <numerusform>%n ffynhonnell</numerusform>
        </translation>
    </message>
    <message>
        <source>no sources</source>
        <translation>dim ffynonellau</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>tua %n munud ar ôl</numerusform>
            <numerusform>tua %n munud ar ôl</numerusform>
            <numerusform>tua %n munud ar ôl</numerusform>
            <numerusform>tua %n munud ar ôl</numerusform>
            <numerusform>tua %n munud ar ôl</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>llai na munud ar ôl</translation>
    </message>
    <message numerus="yes">
        <source>%n forces</source>
        <translation>
            <numerusform>%n heddlu</numerusform>
            <numerusform>%n heddlu</numerusform>
            <numerusform>%n heddlu</numerusform>
            <numerusform>%n heddlu</numerusform>
            <numerusform>%n heddlu</numerusform>
        </translation>
    </message>
    <message>
        <source>no forces</source>
        <translation>dim heddlu</translation>
    </message>
    <message>
        <source>with {theme}</source>
        <translation>ar y cyd: {theme}</translation>
    </message>
    <message>
        <source>regional unit, {region}</source>
        <translation>uned ranbarthol, {region}</translation>
    </message>
    <message>
        <source>inspection not named</source>
        <translation>arolygiad heb ei enwi</translation>
    </message>
    <message>
        <source>covers {inspections} by its quotations</source>
        <translation>yn ymdrin â {inspections} yn ôl ei dyfyniadau</translation>
    </message>
    <message>
        <source>covers {inspections}</source>
        <translation>yn ymdrin â {inspections}</translation>
    </message>
    <message>
        <source>grades of {inspections}</source>
        <translation>graddau {inspections}</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>yn adrodd</translation>
    </message>
    <message>
        <source>the commissioner answers</source>
        <translation>y comisiynydd yn ateb</translation>
    </message>
    <message>
        <source>the force answers</source>
        <translation>yr heddlu’n ateb</translation>
    </message>
    <message numerus="yes">
        <source>%n quotations {standing}</source>
        <translation>
            <numerusform>dim dyfyniadau {standing}</numerusform>
            <numerusform>%n dyfyniad {standing}</numerusform>
            <numerusform>%n o ddyfyniadau {standing}</numerusform>
            <numerusform>%n dyfyniad {standing}</numerusform>
            <numerusform>%n o ddyfyniadau {standing}</numerusform>
        </translation>
    </message>
    <message>
        <source>Quotation, {standing}.</source>
        <translation>Dyfyniad, {standing}.</translation>
    </message>
    <message>
        <source>The report of {inspection}</source>
        <translation>Adroddiad {inspection}</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Yr adroddiad</translation>
    </message>
    <message>
        <source>The report of its inspection is in this library and does not have these words.</source>
        <translation>Mae adroddiad ei arolygiad yn y llyfrgell hon, ac nid yw’r geiriau hyn ynddo.</translation>
    </message>
    <message>
        <source>Add the report of its inspection, and the words can be compared.</source>
        <translation>Ychwanegwch adroddiad ei arolygiad, a gellir cymharu’r geiriau.</translation>
    </message>
    <message>
        <source>Also quoted by {publishers}.</source>
        <translation>Dyfynnwyd hefyd gan {publishers}.</translation>
    </message>
    <message>
        <source>“{quoted}” added.</source>
        <translation>Ychwanegwyd “{quoted}”.</translation>
    </message>
    <message>
        <source>“{report}” left out.</source>
        <translation>Gadawyd “{report}” allan.</translation>
    </message>
    <message>
        <source>“{quoted}” for the report’s “{report}”.</source>
        <translation>“{quoted}” yn lle “{report}” yr adroddiad.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>heb ei enwi</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>t. {page}</translation>
    </message>
    <message>
        <source>carried over from {inspection}</source>
        <translation>cariwyd drosodd o {inspection}</translation>
    </message>
    <message>
        <source>grade book</source>
        <translation>llyfr graddau</translation>
    </message>
    <message>
        <source>article</source>
        <translation>erthygl</translation>
    </message>
    <message>
        <source>published {date}</source>
        <translation>cyhoeddwyd {date}</translation>
    </message>
    <message>
        <source>{force}, {theme}: {grade}, {inspection} ({known})</source>
        <translation>{force}, {theme}: {grade}, {inspection} ({known})</translation>
    </message>
    <message>
        <source>Beside {inspection}: {verdict}.</source>
        <translation>Wrth ochr {inspection}: {verdict}.</translation>
    </message>
    <message>
        <source>publisher not found</source>
        <translation>cyhoeddwr heb ei ganfod</translation>
    </message>
    <message>
        <source>title not found</source>
        <translation>teitl heb ei ganfod</translation>
    </message>
    <message>
        <source>date not found</source>
        <translation>dyddiad heb ei ganfod</translation>
    </message>
    <message>
        <source>the force</source>
        <translation>yr heddlu</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>yr uned</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>y gwasanaeth</translation>
    </message>
    <message>
        <source>the commissioner</source>
        <translation>y comisiynydd</translation>
    </message>
    <message>
        <source>seen in its source</source>
        <translation>gwelwyd yn ei ffynhonnell</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>casglwyd</translation>
    </message>
    <message>
        <source>confirmed by you</source>
        <translation>cadarnhawyd gennych chi</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>tebyg</translation>
    </message>
    <message>
        <source>{speaker} {answers}</source>
        <translation>{speaker}: {answers}</translation>
    </message>
    <message>
        <source>forces in the region</source>
        <translation>heddluoedd y rhanbarth</translation>
    </message>
    <message>
        <source>in the brief</source>
        <translation>yn y briff</translation>
    </message>
    <message>
        <source>dismissed by you</source>
        <translation>diystyrwyd gennych chi</translation>
    </message>
    <message>
        <source>your note: {text}</source>
        <translation>eich nodyn: {text}</translation>
    </message>
    <message>
        <source>{date} by the grade book</source>
        <translation>{date} yn ôl y llyfr graddau</translation>
    </message>
    <message>
        <source>{date} by its quotations</source>
        <translation>{date} yn ôl ei dyfyniadau</translation>
    </message>
    <message numerus="yes">
        <source>{forces} and %n more</source>
        <translation>
            <numerusform>{forces} a %n arall</numerusform>
            <numerusform>{forces} a %n arall</numerusform>
            <numerusform>{forces} a %n arall</numerusform>
            <numerusform>{forces} a %n arall</numerusform>
            <numerusform>{forces} a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>no force found</source>
        <translation>ni chanfuwyd heddlu</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Evidence as CSV</source>
        <translation>Tystiolaeth fel CSV</translation>
    </message>
    <message>
        <source>Sources as RIS</source>
        <translation>Ffynonellau fel RIS</translation>
    </message>
    <message>
        <source>Sources as CSL-JSON</source>
        <translation>Ffynonellau fel CSL-JSON</translation>
    </message>
    <message>
        <source>A page is made from the grades of a library: open one first.</source>
        <translation>Gwneir tudalen o raddau llyfrgell: rhaid i un fod ar agor yn gyntaf.</translation>
    </message>
    <message>
        <source>Picked, but not on a theme of this page: {themes}. Choose that theme under Themes, and it goes on the page.</source>
        <translation>Dewiswyd, ond nid o dan yr un o themâu’r dudalen hon: {themes}. Dewiswch hi o dan Themâu, a daw ar y dudalen.</translation>
    </message>
    <message>
        <source>recipe “{name}”</source>
        <translation>rysáit “{name}”</translation>
    </message>
    <message>
        <source>Export brief</source>
        <translation>Allforio briff</translation>
    </message>
    <message>
        <source>Writing the brief…</source>
        <translation>Yn ysgrifennu’r briff…</translation>
    </message>
    <message>
        <source>{file} written.</source>
        <translation>Ysgrifennwyd {file}.</translation>
    </message>
    <message>
        <source>{file} written; left out for space: {parts}.</source>
        <translation>Ysgrifennwyd {file}; gadawyd allan o ddiffyg lle: {parts}.</translation>
    </message>
    <message>
        <source>PeelViewer ended abruptly the last time. Your library is as it was.</source>
        <translation>Daeth PeelViewer i ben yn sydyn y tro diwethaf. Mae eich llyfrgell fel yr oedd.</translation>
    </message>
    <message>
        <source>Unexpected error ({error}). Your library and your place are kept.</source>
        <translation>Gwall annisgwyl ({error}). Mae eich llyfrgell a’ch lle wedi’u cadw.</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>Rhowch wybod amdano.</translation>
    </message>
    <message>
        <source>Please send us {file}: it says where in the program it happened.</source>
        <translation>Anfonwch {file} atom: mae’n dweud ble yn y rhaglen y digwyddodd.</translation>
    </message>
    <message>
        <source>confirmation of “{contrast}”</source>
        <translation>cadarnhau “{contrast}”</translation>
    </message>
    <message>
        <source>why it does not hold</source>
        <translation>pam nad yw’n dal</translation>
    </message>
    <message>
        <source>Dismiss:</source>
        <translation>Diystyru:</translation>
    </message>
    <message>
        <source>dismissal of “{contrast}”</source>
        <translation>diystyru “{contrast}”</translation>
    </message>
    <message>
        <source>Nobody has decided on this contrast yet.</source>
        <translation>Nid oes neb wedi penderfynu ar y cyferbyniad hwn eto.</translation>
    </message>
    <message>
        <source>taking back the decision on “{contrast}”</source>
        <translation>tynnu’r penderfyniad ar “{contrast}” yn ôl</translation>
    </message>
    <message>
        <source>Done: {change}. Ctrl+Z undoes it.</source>
        <translation>Gwnaed: {change}. Mae Ctrl+Z yn ei ddadwneud.</translation>
    </message>
    <message>
        <source>&amp;Undo {change}</source>
        <translation>&amp;Dadwneud {change}</translation>
    </message>
    <message>
        <source>&amp;Redo {change}</source>
        <translation>&amp;Ailwneud {change}</translation>
    </message>
    <message>
        <source>Done again: {change}.</source>
        <translation>Gwnaed eto: {change}.</translation>
    </message>
    <message>
        <source>Undone: {change}.</source>
        <translation>Dadwnaed: {change}.</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>dim yma</translation>
    </message>
    <message>
        <source>SOC →</source>
        <translation>SOC →</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>ar y cyd</translation>
    </message>
    <message>
        <source>Said by: {speaker}. Rule: {rule}.</source>
        <translation>Dywedwyd gan: {speaker}. Rheol: {rule}.</translation>
    </message>
    <message>
        <source>Not understood: {reason}.</source>
        <translation>Heb ei ddeall: {reason}.</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Rheol: {rule}</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>dim yn hysbys</translation>
    </message>
    <message numerus="yes">
        <source>%n more: right-click, or Space.</source>
        <translation>
            <numerusform>%n arall: clic de, neu’r bylchwr.</numerusform>
            <numerusform>%n arall: clic de, neu’r bylchwr.</numerusform>
            <numerusform>%n arall: clic de, neu’r bylchwr.</numerusform>
            <numerusform>%n arall: clic de, neu’r bylchwr.</numerusform>
            <numerusform>%n arall: clic de, neu’r bylchwr.</numerusform>
        </translation>
    </message>
    <message>
        <source>{heading}, level {level}</source>
        <translation>{heading}, lefel {level}</translation>
    </message>
    <message>
        <source>Unexpected error ({error}). Please report it.</source>
        <translation>Gwall annisgwyl ({error}). Rhowch wybod amdano.</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>Nid oes llyfrgell ar agor.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall</translation>
    </message>
    <message>
        <source>Open another library (Ctrl+O), or make a new one (Ctrl+Shift+N).</source>
        <translation>Agorwch lyfrgell arall (Ctrl+O), neu gwnewch un newydd (Ctrl+Shift+N).</translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation>Heb ei wneud.</translation>
    </message>
    <message>
        <source>on “{contrast}”; it stays with you, and the brief offers it for the page</source>
        <translation>ar “{contrast}”; mae’n aros gyda chi, ac mae’r briff yn ei gynnig ar gyfer y dudalen</translation>
    </message>
    <message>
        <source>A note stands beside a text: open a report or article, and its text (F4).</source>
        <translation>Wrth ochr testun y saif nodyn: agorwch adroddiad neu erthygl, a’i destun (F4).</translation>
    </message>
    <message>
        <source>on “{words}”</source>
        <translation>ar “{words}”</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Nodyn:</translation>
    </message>
    <message>
        <source>note “{words}”</source>
        <translation>nodyn “{words}”</translation>
    </message>
    <message>
        <source>change of note “{words}”</source>
        <translation>newid nodyn “{words}”</translation>
    </message>
    <message>
        <source>removal of note “{words}”</source>
        <translation>tynnu nodyn “{words}”</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>The likely claim is right: it counts as certain (Ctrl+Shift+Enter)</source>
        <translation>Mae’r honiad tebygol yn gywir: mae’n cyfrif yn sicr (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Cywiro…</translation>
    </message>
    <message>
        <source>Put any part of it right (Ctrl+Enter)</source>
        <translation>Cywiro unrhyw ran ohono (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Gwrthod</translation>
    </message>
    <message>
        <source>These words make no such claim (Ctrl+Shift+R)</source>
        <translation>Nid yw’r geiriau hyn yn honiad o’r fath (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nodyn…</translation>
    </message>
    <message>
        <source>A note beside these words (Ctrl+M)</source>
        <translation>Nodyn wrth ochr y geiriau hyn (Ctrl+M)</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>Pick it for the brief (Ctrl+D)</source>
        <translation>Ei ddewis ar gyfer y briff (Ctrl+D)</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Honiad</translation>
    </message>
    <message>
        <source>Unpick</source>
        <translation>Dad-ddewis</translation>
    </message>
    <message>
        <source>Recipes and recent briefs</source>
        <translation>Ryseitiau a briffiau diweddar</translation>
    </message>
    <message>
        <source>Open one</source>
        <translation>Agor un</translation>
    </message>
    <message>
        <source>Name to save this recipe under</source>
        <translation>Enw i gadw’r rysáit hon odano</translation>
    </message>
    <message>
        <source>Save as: name, Enter</source>
        <translation>Cadw fel: enw, Enter</translation>
    </message>
    <message>
        <source>Forces: choose one to set it beside, or to take it off</source>
        <translation>Heddluoedd: dewiswch un i’w osod wrth ochr y lleill, neu i’w dynnu</translation>
    </message>
    <message>
        <source>Themes: choose one to add it, or to take it off</source>
        <translation>Themâu: dewiswch un i’w hychwanegu, neu i’w thynnu</translation>
    </message>
    <message>
        <source>Whom the brief is for</source>
        <translation>Ar gyfer pwy y mae’r briff</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Unrhyw un</translation>
    </message>
    <message>
        <source>Title of the page; empty: the themes</source>
        <translation>Teitl y dudalen; gwag: y themâu</translation>
    </message>
    <message>
        <source>Headline of the page; empty: computed from the contrasts</source>
        <translation>Pennawd y dudalen; gwag: fe’i cyfrifir o’r cyferbyniadau</translation>
    </message>
    <message>
        <source>A note of your own on the page</source>
        <translation>Nodyn gennych chi ar y dudalen</translation>
    </message>
    <message>
        <source>Your notes beside contrasts: choose one to print it</source>
        <translation>Eich nodiadau wrth ymyl cyferbyniadau: dewiswch un i’w argraffu</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rysáit</translation>
    </message>
    <message>
        <source>Forces</source>
        <translation>Heddluoedd</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themâu</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Ar gyfer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Pennawd</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message numerus="yes">
        <source>%n of your notes</source>
        <translation>
            <numerusform>%n o’ch nodiadau</numerusform>
            <numerusform>%n o’ch nodiadau</numerusform>
            <numerusform>%n o’ch nodiadau</numerusform>
            <numerusform>%n o’ch nodiadau</numerusform>
            <numerusform>%n o’ch nodiadau</numerusform>
        </translation>
    </message>
    <message>
        <source>The strongest contrast’s</source>
        <translation>Rhai’r cyferbyniad cryfaf</translation>
    </message>
    <message>
        <source>What can go on the page; Space ticks, P pins, Alt and the arrows move</source>
        <translation>Yr hyn a all fynd ar y dudalen; mae’r bylchwr yn ticio, P yn pinio, Alt a’r saethau’n symud</translation>
    </message>
    <message>
        <source>Quotation to shorten</source>
        <translation>Dyfyniad i’w fyrhau</translation>
    </message>
    <message>
        <source>Nothing is quoted in this part</source>
        <translation>Ni ddyfynnir dim yn y rhan hon</translation>
    </message>
    <message>
        <source>Words of the quotation that are printed</source>
        <translation>Geiriau’r dyfyniad a gaiff eu hargraffu</translation>
    </message>
    <message>
        <source>Leave words out, put … where they were, press Enter</source>
        <translation>Gadewch eiriau allan, rhowch … yn eu lle, pwyswch Enter</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pinio</translation>
    </message>
    <message>
        <source>Pin: print it before all others (P)</source>
        <translation>Pinio: ei argraffu cyn pob un arall (P)</translation>
    </message>
    <message>
        <source>Move up on the page (Alt+Up)</source>
        <translation>Symud i fyny ar y dudalen (Alt+i fyny)</translation>
    </message>
    <message>
        <source>Move down on the page (Alt+Down)</source>
        <translation>Symud i lawr ar y dudalen (Alt+i lawr)</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Byrhau</translation>
    </message>
    <message>
        <source>All that is ticked is on the page</source>
        <translation>Mae popeth a diciwyd ar y dudalen</translation>
    </message>
    <message numerus="yes">
        <source>%n without room</source>
        <translation>
            <numerusform>%n heb le</numerusform>
            <numerusform>%n heb le</numerusform>
            <numerusform>%n heb le</numerusform>
            <numerusform>%n heb le</numerusform>
            <numerusform>%n heb le</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Cadarnhau</translation>
    </message>
    <message>
        <source>This contrast holds (Ctrl+Shift+Y)</source>
        <translation>Mae’r cyferbyniad hwn yn dal (Ctrl+Shift+Y)</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Diystyru…</translation>
    </message>
    <message>
        <source>This contrast does not hold, with a reason (Ctrl+Shift+X)</source>
        <translation>Nid yw’r cyferbyniad hwn yn dal, gyda rheswm (Ctrl+Shift+X)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tynnu’n ôl</translation>
    </message>
    <message>
        <source>Neither confirmed nor dismissed (Ctrl+Shift+B)</source>
        <translation>Heb ei gadarnhau na’i ddiystyru (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>Remove this contrast, which was entered by you (Delete)</source>
        <translation>Tynnu’r cyferbyniad hwn, a nodwyd gennych chi (Delete)</translation>
    </message>
    <message>
        <source>A note beside this contrast (Ctrl+M)</source>
        <translation>Nodyn wrth ochr y cyferbyniad hwn (Ctrl+M)</translation>
    </message>
    <message>
        <source>Into the brief, or out of it (Ctrl+D)</source>
        <translation>I’r briff, neu allan ohono (Ctrl+D)</translation>
    </message>
    <message>
        <source>In brief</source>
        <translation>Yn y briff</translation>
    </message>
    <message>
        <source>Take out of the brief</source>
        <translation>Tynnu o’r briff</translation>
    </message>
    <message>
        <source>Pick for the brief</source>
        <translation>Dewis ar gyfer y briff</translation>
    </message>
    <message>
        <source>Which contrasts are shown, and stepped through</source>
        <translation>Pa gyferbyniadau a ddangosir, ac y camir drwyddynt</translation>
    </message>
    <message>
        <source>This theme only</source>
        <translation>Y thema hon yn unig</translation>
    </message>
    <message>
        <source>The strongest only</source>
        <translation>Y cryfaf yn unig</translation>
    </message>
    <message>
        <source>Only those with a document here</source>
        <translation>Dim ond y rhai â dogfen yma</translation>
    </message>
    <message>
        <source>Dismissed ones too, at the end</source>
        <translation>Rhai a ddiystyrwyd hefyd, ar y diwedd</translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n worth reading</source>
        <translation>
            <numerusform>gwerth darllen {number} o %n</numerusform>
            <numerusform>gwerth darllen {number} o %n</numerusform>
            <numerusform>gwerth darllen {number} o %n</numerusform>
            <numerusform>gwerth darllen {number} o %n</numerusform>
            <numerusform>gwerth darllen {number} o %n</numerusform>
        </translation>
    </message>
    <message>
        <source>this theme</source>
        <translation>y thema hon</translation>
    </message>
    <message>
        <source>strongest</source>
        <translation>cryfaf</translation>
    </message>
    <message>
        <source>with a document</source>
        <translation>gyda dogfen</translation>
    </message>
    <message>
        <source>without dismissed</source>
        <translation>heb rai a ddiystyrwyd</translation>
    </message>
    <message>
        <source>Contrasts shown: {which}</source>
        <translation>Cyferbyniadau a ddangosir: {which}</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Pob math</translation>
    </message>
    <message>
        <source>What you say of it</source>
        <translation>Yr hyn a ddywedwch chi amdano</translation>
    </message>
    <message>
        <source>Keep (Enter)</source>
        <translation>Cadw (Enter)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Ei adael (Esc)</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Canfod yn y ddogfen hon</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Lle blaenorol (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Lle nesaf (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cau (Esc)</translation>
    </message>
    <message>
        <source>Grade words to settle</source>
        <translation>Geiriau gradd i’w setlo</translation>
    </message>
    <message>
        <source>Previous words to settle (Shift+F12)</source>
        <translation>Geiriau blaenorol i’w setlo (Shift+F12)</translation>
    </message>
    <message>
        <source>Next words to settle (F12)</source>
        <translation>Geiriau nesaf i’w setlo (F12)</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>Derbyn (A)</translation>
    </message>
    <message>
        <source>The claim is right: it counts as certain</source>
        <translation>Mae’r honiad yn gywir: mae’n cyfrif yn sicr</translation>
    </message>
    <message>
        <source>Put right… (P)</source>
        <translation>Cywiro… (P)</translation>
    </message>
    <message>
        <source>Say what the words claim</source>
        <translation>Dweud beth mae’r geiriau’n ei honni</translation>
    </message>
    <message>
        <source>No grade (N)</source>
        <translation>Dim gradd (N)</translation>
    </message>
    <message>
        <source>The words give no such grade</source>
        <translation>Nid yw’r geiriau’n rhoi gradd o’r fath</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>heb ei ddeall</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} o {total}</translation>
    </message>
    <message>
        <source>Why it is asked: {reason}.</source>
        <translation>Pam y gofynnir: {reason}.</translation>
    </message>
    <message>
        <source>not in this document</source>
        <translation>ddim yn y ddogfen hon</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Yr hyn a ddaeth i mewn</translation>
    </message>
    <message>
        <source>What was left out, and what changed</source>
        <translation>Yr hyn a adawyd allan, a’r hyn a newidiodd</translation>
    </message>
    <message>
        <source>Previous file that came in</source>
        <translation>Y ffeil flaenorol a ddaeth i mewn</translation>
    </message>
    <message>
        <source>Next file that came in</source>
        <translation>Y ffeil nesaf a ddaeth i mewn</translation>
    </message>
    <message>
        <source>Left out…</source>
        <translation>Gadawyd allan…</translation>
    </message>
    <message>
        <source>Show what was left out of its text, and what changed</source>
        <translation>Dangos yr hyn a adawyd allan o’i destun, a’r hyn a newidiodd</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Ei ychwanegu</translation>
    </message>
    <message>
        <source>Add it to the library (Enter)</source>
        <translation>Ei ychwanegu at y llyfrgell (Enter)</translation>
    </message>
    <message>
        <source>Recognise its text</source>
        <translation>Adnabod ei destun</translation>
    </message>
    <message>
        <source>Recognise its text as a scan’s, and read it again</source>
        <translation>Adnabod ei destun fel testun sgan, a&apos;i ddarllen eto</translation>
    </message>
    <message>
        <source>Removed since the start</source>
        <translation>Tynnwyd ers y dechrau</translation>
    </message>
    <message>
        <source>All documents of the library</source>
        <translation>Holl ddogfennau’r llyfrgell</translation>
    </message>
    <message>
        <source>Which documents are listed</source>
        <translation>Pa ddogfennau a restrir</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>I’w ddilyn</translation>
    </message>
    <message>
        <source>Findings, open ones first</source>
        <translation>Canfyddiadau, rhai agored yn gyntaf</translation>
    </message>
    <message>
        <source>What became of the finding, side by side</source>
        <translation>Yr hyn a ddaeth o’r canfyddiad, ochr yn ochr</translation>
    </message>
    <message>
        <source>Whose findings are listed</source>
        <translation>Canfyddiadau pwy a restrir</translation>
    </message>
    <message>
        <source>Which findings are listed</source>
        <translation>Pa ganfyddiadau a restrir</translation>
    </message>
    <message>
        <source>On which theme</source>
        <translation>Ar ba thema</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>Ym mha drefn</translation>
    </message>
    <message>
        <source>Mine…</source>
        <translation>Gen i…</translation>
    </message>
    <message>
        <source>Owner, status, date and note of your own (Space)</source>
        <translation>Perchennog, statws, dyddiad a nodyn o’ch eiddo chi (Bylchwr)</translation>
    </message>
    <message>
        <source>Put the words, kind, theme, body or date right (Ctrl+Enter)</source>
        <translation>Cywiro’r geiriau, y math, y thema, y corff neu’r dyddiad (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Yr un</translation>
    </message>
    <message>
        <source>It is the same matter: confirm the likely link</source>
        <translation>Yr un mater ydyw: cadarnhau’r cyswllt tebygol</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nid yr un</translation>
    </message>
    <message>
        <source>It is another matter: dismiss the likely link</source>
        <translation>Mater arall ydyw: gwrthod y cyswllt tebygol</translation>
    </message>
    <message>
        <source>A table, a calendar of what is due, a skeleton of the response</source>
        <translation>Tabl, calendr o’r dyddiadau, sgerbwd yr ymateb</translation>
    </message>
    <message>
        <source>Table of these findings…</source>
        <translation>Tabl o’r canfyddiadau hyn…</translation>
    </message>
    <message>
        <source>Calendar of what is due…</source>
        <translation>Calendr o’r dyddiadau…</translation>
    </message>
    <message>
        <source>Skeleton of the section 55 response…</source>
        <translation>Sgerbwd yr ymateb adran 55…</translation>
    </message>
    <message>
        <source>Is it the same matter?</source>
        <translation>Ai’r un mater ydyw?</translation>
    </message>
    <message numerus="yes">
        <source>None of %n findings passes the filters above.</source>
        <translation>
            <numerusform>Nid yw’r un o %n canfyddiad yn pasio’r hidlau uchod.</numerusform>
            <numerusform>Nid yw’r un o %n canfyddiad yn pasio’r hidlau uchod.</numerusform>
            <numerusform>Nid yw’r un o %n canfyddiad yn pasio’r hidlau uchod.</numerusform>
            <numerusform>Nid yw’r un o %n canfyddiad yn pasio’r hidlau uchod.</numerusform>
            <numerusform>Nid yw’r un o %n canfyddiad yn pasio’r hidlau uchod.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is to be followed up here. Add a report: its causes of concern, recommendations and areas for improvement stand here, with what later reports say of them.</source>
        <translation>Nid oes dim i’w ddilyn yma. Ychwanegwch adroddiad: bydd ei achosion pryder, ei argymhellion a’i feysydd i’w gwella yma, gyda’r hyn y mae adroddiadau diweddarach yn ei ddweud amdanynt.</translation>
    </message>
    <message>
        <source>Words of the title, publisher or force</source>
        <translation>Geiriau o’r teitl, y cyhoeddwr neu’r heddlu</translation>
    </message>
    <message>
        <source>Find among the documents</source>
        <translation>Canfod ymhlith y dogfennau</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Cywiro…</translation>
    </message>
    <message>
        <source>Put right what was recognised (F2)</source>
        <translation>Cywiro’r hyn a adnabuwyd (F2)</translation>
    </message>
    <message>
        <source>Take out of the library (Delete); it can be restored</source>
        <translation>Tynnu o’r llyfrgell (Delete); gellir ei hadfer</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Adfer</translation>
    </message>
    <message>
        <source>Put it back in the library</source>
        <translation>Ei chael yn y llyfrgell eto</translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n documents</source>
        <translation>
            <numerusform>{number} o %n</numerusform>
            <numerusform>{number} o %n</numerusform>
            <numerusform>{number} o %n</numerusform>
            <numerusform>{number} o %n</numerusform>
            <numerusform>{number} o %n</numerusform>
        </translation>
    </message>
    <message>
        <source>This library has no documents yet: drop reports and articles on the window, or add them (Ctrl+Shift+O).</source>
        <translation>Nid oes dogfennau yn y llyfrgell hon eto: gollyngwch adroddiadau ac erthyglau ar y ffenestr, neu eu hychwanegu (Ctrl+Shift+O).</translation>
    </message>
    <message>
        <source>Nothing was removed since the start.</source>
        <translation>Ni thynnwyd dim ers y dechrau.</translation>
    </message>
    <message>
        <source>No document passes the filter.</source>
        <translation>Nid oes dogfen yn pasio’r hidlydd.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Open the file with its program</source>
        <translation>Agor y ffeil gyda’i rhaglen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Dangos yn y ffolder</translation>
    </message>
    <message>
        <source>Open the folder that the file is in</source>
        <translation>Agor y ffolder y mae’r ffeil ynddi</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>Argraffu’r dudalen</translation>
    </message>
    <message>
        <source>Open this document</source>
        <translation>Agor y ddogfen hon</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Cau’r llinell hon</translation>
    </message>
    <message>
        <source>This document has no text that can be read: its pages are pictures. “Original” (F4) shows them; a copy with text, from the publisher’s site, can be added beside it.</source>
        <translation>Nid oes gan y ddogfen hon destun y gellir ei ddarllen: lluniau yw ei thudalennau. Mae “Gwreiddiol” (F4) yn eu dangos; gellir ychwanegu copi â thestun, o safle’r cyhoeddwr, wrth ei hochr.</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Dyfarniad</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>No report here</source>
        <translation>Dim adroddiad yma</translation>
    </message>
    <message>
        <source>Show the original page with the evidence framed (F4)</source>
        <translation>Dangos y dudalen wreiddiol â ffrâm o gwmpas y dystiolaeth (F4)</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Gwreiddiol</translation>
    </message>
    <message>
        <source>Original page</source>
        <translation>Tudalen wreiddiol</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Amlinelliad</translation>
    </message>
    <message>
        <source>Show the headings beside the text (F9)</source>
        <translation>Dangos y penawdau wrth ochr y testun (F9)</translation>
    </message>
    <message>
        <source>Judgement text</source>
        <translation>Testun y dyfarniad</translation>
    </message>
    <message>
        <source>Outline of the report</source>
        <translation>Amlinelliad o’r adroddiad</translation>
    </message>
    <message>
        <source>Small pictures of all pages</source>
        <translation>Lluniau bach o bob tudalen</translation>
    </message>
    <message>
        <source>Page to go to</source>
        <translation>Tudalen i fynd iddi</translation>
    </message>
    <message>
        <source>The number that is printed on the page, or counted in the file; Enter goes there</source>
        <translation>Y rhif a argraffwyd ar y dudalen, neu ei safle yn y ffeil; mae Enter yn mynd yno</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Llai (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Mwy (Ctrl++)</translation>
    </message>
    <message>
        <source>of {last}</source>
        <translation>o {last}</translation>
    </message>
    <message>
        <source>{page} of {last}</source>
        <translation>{page} o {last}</translation>
    </message>
    <message>
        <source>As wide as the pane (Ctrl+0)</source>
        <translation>Mor llydan â’r cwarel (Ctrl+0)</translation>
    </message>
    <message>
        <source>Beside text</source>
        <translation>Wrth ochr y testun</translation>
    </message>
    <message>
        <source>The original page beside the text, or alone (Shift+F4)</source>
        <translation>Y dudalen wreiddiol wrth ochr y testun, neu ar ei phen ei hun (Shift+F4)</translation>
    </message>
    <message>
        <source>Original pages</source>
        <translation>Tudalennau gwreiddiol</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Y dudalen</translation>
    </message>
    <message>
        <source>{words}, selected</source>
        <translation>{words}, wedi’i ddewis</translation>
    </message>
    <message>
        <source>Anything by its name</source>
        <translation>Unrhyw beth wrth ei enw</translation>
    </message>
    <message>
        <source>Go to a force, theme, document or contrast, or do a command</source>
        <translation>Ewch at heddlu, thema, dogfen neu gyferbyniad, neu gwnewch orchymyn</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Mynd at unrhyw beth</translation>
    </message>
    <message>
        <source>Nothing has words that begin like that. Try fewer letters, or other words.</source>
        <translation>Nid oes dim â geiriau’n dechrau felly. Rhowch gynnig ar lai o lythrennau, neu ar eiriau eraill.</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>Yr hyn y gellir ei ddewis</translation>
    </message>
    <message numerus="yes">
        <source>%n found; arrows choose, Enter goes there.</source>
        <translation>
            <numerusform>Dim wedi’i ganfod.</numerusform>
            <numerusform>%n wedi’i ganfod; mae’r saethau’n dewis, Enter yn mynd yno.</numerusform>
            <numerusform>%n wedi’u canfod; mae’r saethau’n dewis, Enter yn mynd yno.</numerusform>
            <numerusform>%n wedi’u canfod; mae’r saethau’n dewis, Enter yn mynd yno.</numerusform>
            <numerusform>%n wedi’u canfod; mae’r saethau’n dewis, Enter yn mynd yno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this here while the other panes move (Ctrl+Shift+P)</source>
        <translation>Cadw hwn yma tra bydd y cwareli eraill yn symud (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>Pin: {pane}</source>
        <translation>Pinio: {pane}</translation>
    </message>
    <message>
        <source>Forces by grade, a dot each</source>
        <translation>Heddluoedd yn ôl gradd, dot i bob un</translation>
    </message>
    <message>
        <source>{grade}: {number}, with the force that is read</source>
        <translation>{grade}: {number}, gan gynnwys yr heddlu a ddarllenir</translation>
    </message>
    <message>
        <source>{grade}: {number}</source>
        <translation>{grade}: {number}</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>ddim yn hysbys yma</translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation>Y wlad gyfan</translation>
    </message>
    <message>
        <source>All forces, not only those of the region</source>
        <translation>Pob heddlu, nid rhai’r rhanbarth yn unig</translation>
    </message>
    <message>
        <source>Forces of this inspection, and their grades</source>
        <translation>Heddluoedd yr arolygiad hwn, a’u graddau</translation>
    </message>
    <message>
        <source>{number} not known here</source>
        <translation>{number} ddim yn hysbys yma</translation>
    </message>
    <message>
        <source>The contrast that is read</source>
        <translation>Y cyferbyniad a ddarllenir</translation>
    </message>
    <message numerus="yes">
        <source>Step through %n contrasts of this force with F8, or choose one on the left.</source>
        <translation>
            <numerusform>Camwch drwy %n cyferbyniad yr heddlu hwn gydag F8, neu dewiswch un ar y chwith.</numerusform>
            <numerusform>Camwch drwy %n cyferbyniad yr heddlu hwn gydag F8, neu dewiswch un ar y chwith.</numerusform>
            <numerusform>Camwch drwy %n cyferbyniad yr heddlu hwn gydag F8, neu dewiswch un ar y chwith.</numerusform>
            <numerusform>Camwch drwy %n cyferbyniad yr heddlu hwn gydag F8, neu dewiswch un ar y chwith.</numerusform>
            <numerusform>Camwch drwy %n cyferbyniad yr heddlu hwn gydag F8, neu dewiswch un ar y chwith.</numerusform>
        </translation>
    </message>
    <message>
        <source>What another report or an article says differently will stand here as a contrast.</source>
        <translation>Bydd yr hyn a ddywed adroddiad arall neu erthygl yn wahanol yn sefyll yma fel cyferbyniad.</translation>
    </message>
    <message>
        <source>no contrast chosen</source>
        <translation>dim cyferbyniad wedi’i ddewis</translation>
    </message>
    <message>
        <source>no contrast found</source>
        <translation>dim cyferbyniad wedi’i ganfod</translation>
    </message>
    <message>
        <source>Why these claims are set against each other</source>
        <translation>Pam y gosodir yr honiadau hyn yn erbyn ei gilydd</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pam?</translation>
    </message>
    <message>
        <source>Choose a contrast to see why its two claims are set against each other.</source>
        <translation>Dewiswch gyferbyniad i weld pam y gosodir ei ddau honiad yn erbyn ei gilydd.</translation>
    </message>
    <message>
        <source>In between: {grades}.</source>
        <translation>Rhyngddynt: {grades}.</translation>
    </message>
    <message>
        <source>Search reports and news: &quot;lead officer&quot; year:2023 source:news   (Ctrl+Shift+F)</source>
        <translation>Chwilio adroddiadau a newyddion: &quot;lead officer&quot; year:2023 source:news   (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Search reports and news</source>
        <translation>Chwilio adroddiadau a newyddion</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clirio’r chwiliad</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Yr hyn a ddeallwyd</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>Culhau’r chwiliad</translation>
    </message>
    <message>
        <source>By date; otherwise the best first</source>
        <translation>Yn ôl dyddiad; fel arall y gorau yn gyntaf</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Cadwyd</translation>
    </message>
    <message>
        <source>Searches that you saved</source>
        <translation>Chwiliadau a gadwyd gennych</translation>
    </message>
    <message>
        <source>Type in the search box (Ctrl+Shift+F): what is found stays here.</source>
        <translation>Teipiwch yn y blwch chwilio (Ctrl+Shift+F): mae’r hyn a geir yn aros yma.</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Cadw’r chwiliad hwn</translation>
    </message>
    <message>
        <source>Do not keep this search</source>
        <translation>Peidio â chadw’r chwiliad hwn</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Canlyniadau’r chwiliad</translation>
    </message>
    <message>
        <source>The newest that match; looking for the best…</source>
        <translation>Y diweddaraf sy’n cyfateb; chwilir am y gorau…</translation>
    </message>
    <message>
        <source>Narrow the search: {field}</source>
        <translation>Culhau’r chwiliad: {field}</translation>
    </message>
    <message>
        <source>not {field}</source>
        <translation>nid {field}</translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n passages</source>
        <translation>
            <numerusform>Yn dangos {number} o %n</numerusform>
            <numerusform>Yn dangos {number} o %n</numerusform>
            <numerusform>Yn dangos {number} o %n</numerusform>
            <numerusform>Yn dangos {number} o %n</numerusform>
            <numerusform>Yn dangos {number} o %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Llwybrau byr</translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation>Erthygl: {title}</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Ychwanegu dogfennau…</translation>
    </message>
    <message>
        <source>Export brief…</source>
        <translation>Allforio briff…</translation>
    </message>
    <message>
        <source>No force is known as “{words}”.</source>
        <translation>Nid oes heddlu o’r enw “{words}”.</translation>
    </message>
    <message>
        <source>No theme is known as “{words}”.</source>
        <translation>Nid oes thema o’r enw “{words}”.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ychwanegu…</translation>
    </message>
    <message>
        <source>Brief…</source>
        <translation>Briff…</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Dewiswyd</translation>
    </message>
    <message>
        <source>Evidence picked for the brief</source>
        <translation>Tystiolaeth a ddewiswyd ar gyfer y briff</translation>
    </message>
    <message>
        <source>Take this out of what is picked (Delete)</source>
        <translation>Tynnu hwn o’r hyn a ddewiswyd (Delete)</translation>
    </message>
    <message>
        <source>Nothing is picked yet. Go to a claim (F6) or a contrast (F8), and press Ctrl+D.</source>
        <translation>Nid oes dim wedi’i ddewis eto. Ewch at honiad (F6) neu gyferbyniad (F8), a phwyswch Ctrl+D.</translation>
    </message>
    <message numerus="yes">
        <source>%n picked</source>
        <translation>
            <numerusform>dim wedi’i ddewis</numerusform>
            <numerusform>%n wedi’i ddewis</numerusform>
            <numerusform>%n wedi’u dewis</numerusform>
            <numerusform>%n wedi’u dewis</numerusform>
            <numerusform>%n wedi’u dewis</numerusform>
        </translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>cyferbyniad</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>honiad</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Testun a ludwyd</translation>
    </message>
    <message>
        <source>Go to a highlighted claim (F6) or a contrast (F8) first, then pick it.</source>
        <translation>Ewch at honiad wedi’i amlygu (F6) neu gyferbyniad (F8) yn gyntaf, yna dewiswch ef.</translation>
    </message>
    <message>
        <source>picking “{words}”</source>
        <translation>dewis “{words}”</translation>
    </message>
    <message>
        <source>unpicking “{words}”</source>
        <translation>dad-ddewis “{words}”</translation>
    </message>
    <message>
        <source>These words are no longer in the library.</source>
        <translation>Nid yw’r geiriau hyn yn y llyfrgell mwyach.</translation>
    </message>
    <message numerus="yes">
        <source>%n claims are highlighted.</source>
        <translation>
            <numerusform>Nid oes honiad wedi’i amlygu.</numerusform>
            <numerusform>Mae %n honiad wedi’i amlygu.</numerusform>
            <numerusform>Mae %n honiad wedi’u hamlygu.</numerusform>
            <numerusform>Mae %n honiad wedi’u hamlygu.</numerusform>
            <numerusform>Mae %n honiad wedi’u hamlygu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on words that are no longer here</source>
        <translation>Nodyn ar eiriau nad ydynt yma mwyach</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Agor &amp;diweddar</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>Set as the first &amp;side of a contrast</source>
        <translation>Go&amp;sod fel ochr gyntaf cyferbyniad</translation>
    </message>
    <message>
        <source>Set as the second &amp;side of the contrast…</source>
        <translation>Go&amp;sod fel ail ochr y cyferbyniad…</translation>
    </message>
    <message>
        <source>These words are the first side already. Select other words.</source>
        <translation>Y geiriau hyn yw’r ochr gyntaf eisoes. Dewiswch eiriau eraill.</translation>
    </message>
    <message>
        <source>The sides of a contrast are words of a text: open a report or article, and its text (F4).</source>
        <translation>Geiriau testun yw ochrau cyferbyniad: agorwch adroddiad neu erthygl, a’i destun (F4).</translation>
    </message>
    <message>
        <source>Select words in a text, or go to highlighted ones (F6), then set them as a side.</source>
        <translation>Dewiswch eiriau mewn testun, neu ewch at rai wedi’u hamlygu (F6), yna gosodwch hwy fel ochr.</translation>
    </message>
    <message>
        <source>Choose words that were picked: a contrast, or words that are lost, cannot be a side of a contrast.</source>
        <translation>Dewiswch eiriau o’r hyn a ddewiswyd: ni all cyferbyniad, na geiriau a gollwyd, fod yn ochr i gyferbyniad.</translation>
    </message>
    <message>
        <source>contrast “{contrast}”</source>
        <translation>cyferbyniad “{contrast}”</translation>
    </message>
    <message>
        <source>A rule has found this contrast: it can be dismissed (Ctrl+Shift+X), not removed.</source>
        <translation>Rheol a ganfu’r cyferbyniad hwn: gellir ei ddiystyru (Ctrl+Shift+X), nid ei dynnu.</translation>
    </message>
    <message>
        <source>removal of contrast “{contrast}”</source>
        <translation>tynnu cyferbyniad “{contrast}”</translation>
    </message>
    <message>
        <source>Kind of the contrast</source>
        <translation>Math y cyferbyniad</translation>
    </message>
    <message>
        <source>Why, in a sentence</source>
        <translation>Pam, mewn brawddeg</translation>
    </message>
    <message>
        <source>why, in a sentence (may stay empty)</source>
        <translation>pam, mewn brawddeg (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Add this contrast (Enter)</source>
        <translation>Ychwanegu’r cyferbyniad hwn (Enter)</translation>
    </message>
    <message>
        <source>&lt;b&gt;First side:&lt;/b&gt; {words} Select the other words and press {key} again, or leave it with Esc.</source>
        <translation>&lt;b&gt;Ochr gyntaf:&lt;/b&gt; {words} Dewiswch y geiriau eraill a phwyswch {key} eto, neu gadewch hi gydag Esc.</translation>
    </message>
    <message>
        <source>{first} &lt;b&gt;against&lt;/b&gt; {second}</source>
        <translation>{first} &lt;b&gt;yn erbyn&lt;/b&gt; {second}</translation>
    </message>
    <message>
        <source>Contrast {number} of {total}</source>
        <translation>Cyferbyniad {number} o {total}</translation>
    </message>
    <message>
        <source>facts of “{title}”</source>
        <translation>ffeithiau “{title}”</translation>
    </message>
    <message>
        <source>facts of {documents}</source>
        <translation>ffeithiau {documents}</translation>
    </message>
    <message>
        <source>removal of {documents}</source>
        <translation>tynnu {documents}</translation>
    </message>
    <message>
        <source>adding of {documents}</source>
        <translation>ychwanegu {documents}</translation>
    </message>
    <message>
        <source>better copy of {documents}</source>
        <translation>copi gwell o {documents}</translation>
    </message>
    <message>
        <source>restoring of {documents}</source>
        <translation>adfer {documents}</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>There is no document here. Open a report or article, then put its facts right.</source>
        <translation>Nid oes dogfen yma. Agorwch adroddiad neu erthygl, yna cywirwch ei ffeithiau.</translation>
    </message>
    <message>
        <source>Put right: “{title}”</source>
        <translation>Cywiro: “{title}”</translation>
    </message>
    <message>
        <source>There is no document here. Open the report or article that is to go.</source>
        <translation>Nid oes dogfen yma. Agorwch yr adroddiad neu’r erthygl sydd i’w thynnu.</translation>
    </message>
    <message>
        <source>Nothing has come in yet. Add documents (Ctrl+Shift+O), or paste one (Ctrl+V).</source>
        <translation>Nid oes dim wedi dod i mewn eto. Ychwanegwch ddogfennau (Ctrl+Shift+O), neu gludwch un (Ctrl+V).</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>Adroddiad arolygu</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Newyddion</translation>
    </message>
    <message>
        <source>Response of a force or commissioner</source>
        <translation>Ymateb heddlu neu gomisiynydd</translation>
    </message>
    <message>
        <source>Facts of the document</source>
        <translation>Ffeithiau’r ddogfen</translation>
    </message>
    <message>
        <source>Kind of the document</source>
        <translation>Math y ddogfen</translation>
    </message>
    <message>
        <source>Inspection of the document</source>
        <translation>Arolygiad y ddogfen</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>Teitl y ddogfen</translation>
    </message>
    <message>
        <source>Publisher of the document</source>
        <translation>Cyhoeddwr y ddogfen</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>Dyddiad cyhoeddi</translation>
    </message>
    <message>
        <source>Take as its date: {date}, from the grade book</source>
        <translation>Ei gymryd yn ddyddiad: {date}, o’r llyfr graddau</translation>
    </message>
    <message>
        <source>Forces that the document is about, separated by commas</source>
        <translation>Heddluoedd y mae’r ddogfen yn ymwneud â hwy, wedi’u gwahanu gan atalnodau</translation>
    </message>
    <message>
        <source>As precise as you know it: 18 February 2016, February 2016 or 2016</source>
        <translation>Mor fanwl ag y gwyddoch: 18 Chwefror 2016, Chwefror 2016 neu 2016</translation>
    </message>
    <message>
        <source>One or several, separated by commas; also fire and rescue services, or none</source>
        <translation>Un neu fwy, wedi’u gwahanu gan atalnodau; gwasanaethau tân ac achub hefyd, neu ddim un</translation>
    </message>
    <message>
        <source>Recognised: {fact}. Press to use that again.</source>
        <translation>Adnabuwyd: {fact}. Pwyswch i’w gymryd eto.</translation>
    </message>
    <message>
        <source>{fact} (entered by you)</source>
        <translation>{fact} (nodwyd gennych chi)</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>gennych chi</translation>
    </message>
    <message>
        <source>“{words}” is not a date. Write 18 February 2016, February 2016 or 2016.</source>
        <translation>Nid dyddiad yw “{words}”. Ysgrifennwch 18 Chwefror 2016, Chwefror 2016 neu 2016.</translation>
    </message>
    <message>
        <source>No force is known as “{words}”. Is {force} meant?</source>
        <translation>Nid oes heddlu o’r enw “{words}”. Ai {force} a olygir?</translation>
    </message>
    <message>
        <source>No force is known as “{words}”. Leave it out, or write its name.</source>
        <translation>Nid oes heddlu o’r enw “{words}”. Gadewch ef allan, neu ysgrifennwch ei enw.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n ateb</numerusform>
            <numerusform>%n ateb</numerusform>
            <numerusform>%n ateb</numerusform>
            <numerusform>%n ateb</numerusform>
            <numerusform>%n ateb</numerusform>
        </translation>
    </message>
    <message>
        <source>Second side: {words}</source>
        <translation>Ail ochr: {words}</translation>
    </message>
    <message>
        <source>First side: {words}</source>
        <translation>Ochr gyntaf: {words}</translation>
    </message>
    <message>
        <source>Where this grade is listed</source>
        <translation>Ble rhestrir y radd hon</translation>
    </message>
    <message>
        <source>Listed in the grade book</source>
        <translation>Rhestrwyd yn y llyfr graddau</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copïo’r cyfeiriad</translation>
    </message>
    <message>
        <source>Add this report…</source>
        <translation>Ychwanegu’r adroddiad hwn…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>{grade} in {inspection}, where most others are not</source>
        <translation>{grade} yn {inspection}, lle nad yw’r mwyafrif felly</translation>
    </message>
    <message>
        <source>{grade} in {inspection}, and disputed</source>
        <translation>{grade} yn {inspection}, a dan ddadl</translation>
    </message>
    <message>
        <source>{grade} in {inspection}, yet the text says otherwise</source>
        <translation>{grade} yn {inspection}, ond dywed y testun fel arall</translation>
    </message>
    <message>
        <source>Two sources disagree</source>
        <translation>Dwy ffynhonnell yn anghytuno</translation>
    </message>
    <message>
        <source>Two findings say the opposite</source>
        <translation>Dau ganfyddiad yn groes i’w gilydd</translation>
    </message>
    <message>
        <source>A judgement is disputed</source>
        <translation>Dyfarniad dan ddadl</translation>
    </message>
    <message>
        <source>More grades are counted than named</source>
        <translation>Cyfrifir mwy o raddau nag a enwir</translation>
    </message>
    <message>
        <source>The report is quoted in other words than its own</source>
        <translation>Dyfynnir yr adroddiad mewn geiriau heblaw ei rai ei hun</translation>
    </message>
    <message>
        <source>{grade} in {earlier} and in {later}</source>
        <translation>{grade} yn {earlier} ac yn {later}</translation>
    </message>
    <message>
        <source>{grade} in {earlier}, {other} in {later}</source>
        <translation>{grade} yn {earlier}, {other} yn {later}</translation>
    </message>
    <message>
        <source>{counted} grades are counted, {named} are named</source>
        <translation>Cyfrifir {counted} gradd, enwir {named}</translation>
    </message>
    <message>
        <source>Opposite findings: {aspect}</source>
        <translation>Canfyddiadau croes: {aspect}</translation>
    </message>
    <message>
        <source>{source} and {other} disagree</source>
        <translation>{source} a {other} yn anghytuno</translation>
    </message>
    <message>
        <source>{source} quotes the report in other words than its own</source>
        <translation>Mae {source} yn dyfynnu’r adroddiad mewn geiriau heblaw ei rai ei hun</translation>
    </message>
    <message>
        <source>Counted: {counted}. Named: {named}.</source>
        <translation>Cyfrifwyd: {counted}. Enwyd: {named}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message numerus="yes">
        <source>+%n sources</source>
        <translation>
            <numerusform>+%n ffynhonnell</numerusform>
            <numerusform>+%n ffynhonnell</numerusform>
            <numerusform>+%n ffynhonnell</numerusform>
            <numerusform>+%n ffynhonnell</numerusform>
            <numerusform>+%n ffynhonnell</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is not in this library: listed in the grade book.</source>
        <translation>Nid yw’r adroddiad yn y llyfrgell hon: rhestrwyd yn y llyfr graddau.</translation>
    </message>
    <message>
        <source>The grade is copied, with where it stands.</source>
        <translation>Copïwyd y radd, gyda lle y saif.</translation>
    </message>
    <message>
        <source>The contrast is copied, with where both sides stand.</source>
        <translation>Copïwyd y cyferbyniad, gyda lle y saif y ddwy ochr.</translation>
    </message>
    <message>
        <source>What was picked is copied.</source>
        <translation>Copïwyd yr hyn a ddewiswyd.</translation>
    </message>
    <message>
        <source>The finding is copied, with where it stands.</source>
        <translation>Copïwyd y canfyddiad, gyda lle y saif.</translation>
    </message>
    <message>
        <source>What was found is copied, with where it stands.</source>
        <translation>Copïwyd yr hyn a gafwyd, gyda lle y saif.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are copied.</source>
        <translation>
            <numerusform>Copïwyd %n rhes.</numerusform>
            <numerusform>Copïwyd %n rhes.</numerusform>
            <numerusform>Copïwyd %n rhes.</numerusform>
            <numerusform>Copïwyd %n rhes.</numerusform>
            <numerusform>Copïwyd %n rhes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every grade word of this library is settled.</source>
        <translation>Mae pob gair gradd yn y llyfrgell hon wedi’i setlo.</translation>
    </message>
    <message>
        <source>These words make no claim that could be accepted: put them right, or say that they are no grade.</source>
        <translation>Nid yw’r geiriau hyn yn gwneud honiad y gellid ei dderbyn: cywirwch nhw, neu dywedwch nad ydynt yn radd.</translation>
    </message>
    <message>
        <source>Every grade word of this document is settled.</source>
        <translation>Mae pob gair gradd yn y ddogfen hon wedi’i setlo.</translation>
    </message>
    <message>
        <source>F12 goes on to the next document that has some.</source>
        <translation>Mae F12 yn mynd ymlaen i’r ddogfen nesaf sydd â rhai.</translation>
    </message>
    <message>
        <source>Table as CSV</source>
        <translation>Tabl fel CSV</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Allforio’r tabl</translation>
    </message>
    <message>
        <source>Solid: graded in a report here. Dashed: recalled or reported. Hollow: listed in the grade book.</source>
        <translation>Solet: graddiwyd mewn adroddiad yma. Toredig: galwyd i gof neu adroddwyd. Gwag: rhestrwyd yn y llyfr graddau.</translation>
    </message>
    <message>
        <source>The country</source>
        <translation>Y wlad</translation>
    </message>
    <message>
        <source>All forces</source>
        <translation>Pob heddlu</translation>
    </message>
    <message>
        <source>Also those that have no grade of this inspection here</source>
        <translation>Hefyd y rhai nad oes gan yr arolygiad hwn radd iddynt yma</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Pob rhanbarth</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Pob thema</translation>
    </message>
    <message>
        <source>The country: forces down, themes across</source>
        <translation>Y wlad: heddluoedd i lawr, themâu ar draws</translation>
    </message>
    <message>
        <source>Force or region</source>
        <translation>Heddlu neu ranbarth</translation>
    </message>
    <message>
        <source>Letters of a force or region</source>
        <translation>Llythrennau heddlu neu ranbarth</translation>
    </message>
    <message>
        <source>Any grade</source>
        <translation>Unrhyw radd</translation>
    </message>
    <message>
        <source>What is shown, as a table for a text or a spreadsheet (Ctrl+C: the selected rows)</source>
        <translation>Yr hyn a ddangosir, fel tabl i destun neu daenlen (Ctrl+C: y rhesi a ddewiswyd)</translation>
    </message>
    <message>
        <source>What is shown, with how each grade is known, its date and its source</source>
        <translation>Yr hyn a ddangosir, gyda sut mae pob gradd yn hysbys, ei dyddiad a’i ffynhonnell</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copïo’r tabl</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Allforio CSV…</translation>
    </message>
    <message numerus="yes">
        <source>%n grades</source>
        <translation>
            <numerusform>%n gradd</numerusform>
            <numerusform>%n gradd</numerusform>
            <numerusform>%n gradd</numerusform>
            <numerusform>%n gradd</numerusform>
            <numerusform>%n gradd</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of them from documents here</source>
        <translation>{number} ohonynt o ddogfennau yma</translation>
    </message>
    <message>
        <source>No force passes the filter: ask for less, or choose “All forces”.</source>
        <translation>Nid oes heddlu’n bodloni: dewiswch lai, neu “Pob heddlu”.</translation>
    </message>
    <message>
        <source>The address is copied: {address}</source>
        <translation>Copïwyd y cyfeiriad: {address}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Tudalennau’r canllaw</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Tudalen o’r canllaw</translation>
    </message>
    <message>
        <source>Shapes and promises</source>
        <translation>Siapiau ac addewidion</translation>
    </message>
    <message>
        <source>The report that made the judgement is in your library, and states it.</source>
        <translation>Mae’r adroddiad a wnaeth y dyfarniad yn eich llyfrgell, ac yn ei ddatgan.</translation>
    </message>
    <message>
        <source>A later report or page refers back to it.</source>
        <translation>Mae adroddiad neu dudalen ddiweddarach yn cyfeirio’n ôl ati.</translation>
    </message>
    <message>
        <source>News or a response says so.</source>
        <translation>Mae’r newyddion neu ymateb yn dweud hynny.</translation>
    </message>
    <message>
        <source>The grade book has it, with the address of its source; the report is not in your library.</source>
        <translation>Mae yn y llyfr graddau, gyda chyfeiriad ei ffynhonnell; nid yw’r adroddiad yn eich llyfrgell.</translation>
    </message>
    <message>
        <source>You entered it, or put it right.</source>
        <translation>Chi a’i rhoddodd, neu a’i cywirodd.</translation>
    </message>
    <message>
        <source>Between two grades: they may not be compared without care. Between columns: scale or method changes.</source>
        <translation>Rhwng dwy radd: ni ddylid eu cymharu heb ofal. Rhwng colofnau: mae’r raddfa neu’r dull yn newid.</translation>
    </message>
    <message>
        <source>News on the line of grades; the full one is the article that is read.</source>
        <translation>Newyddion ar linell y graddau; yr un llawn yw’r erthygl a ddarllenir.</translation>
    </message>
    <message>
        <source>Beside highlighted words: the sides of the contrast, and further places of each.</source>
        <translation>Wrth ymyl geiriau a amlygwyd: ochrau’r cyferbyniad, a mannau eraill o bob un.</translation>
    </message>
    <message>
        <source>PeelViewer opens no network connection. What you open stays on this machine.</source>
        <translation>Nid yw PeelViewer yn agor unrhyw gysylltiad rhwydwaith. Mae’r hyn a agorwch yn aros ar y peiriant hwn.</translation>
    </message>
    <message>
        <source>No grade is shown without saying where it stands and how it is known.</source>
        <translation>Ni ddangosir gradd heb ddweud ble mae hi a sut mae’n hysbys.</translation>
    </message>
    <message>
        <source>Grades of two scales are never compared without saying so. Grades are never averaged, scored or ranked.</source>
        <translation>Ni chymherir graddau dwy raddfa byth heb ddweud hynny. Ni chyfrifir cyfartaledd, sgôr na safle o raddau byth.</translation>
    </message>
    <message>
        <source>A grade that nobody stated is not filled in: the gap says why it is there.</source>
        <translation>Ni lenwir gradd na ddatganodd neb: mae’r bwlch yn dweud pam y mae yno.</translation>
    </message>
    <message>
        <source>No date is shown more exactly than its source gives it.</source>
        <translation>Ni ddangosir dyddiad yn fanylach nag y mae ei ffynhonnell yn ei roi.</translation>
    </message>
    <message>
        <source>What PeelViewer is not sure of is called likely, and makes no contrast, headline or page.</source>
        <translation>Gelwir yr hyn nad yw PeelViewer yn siŵr ohono yn debygol, ac nid yw’n creu cyferbyniad, pennawd na thudalen.</translation>
    </message>
    <message>
        <source>What you write is not lost: every change can be undone, what is removed is kept 30 days, backups are made.</source>
        <translation>Ni chollir yr hyn a ysgrifennwch: gellir dadwneud pob newid, cedwir yr hyn a dynnwyd am 30 diwrnod, a gwneir copïau wrth gefn.</translation>
    </message>
    <message>
        <source>How a grade is known</source>
        <translation>Sut mae gradd yn hysbys</translation>
    </message>
    <message>
        <source>Other signs</source>
        <translation>Arwyddion eraill</translation>
    </message>
    <message>
        <source>What PeelViewer promises</source>
        <translation>Yr hyn y mae PeelViewer yn ei addo</translation>
    </message>
    <message>
        <source>“{letter}” in tables</source>
        <translation>“{letter}” mewn tablau</translation>
    </message>
    <message>
        <source>Pages in small</source>
        <translation>Tudalennau bach</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Dewisiadau</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Cau (Escape)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Typeface of documents</source>
        <translation>Wyneb-deip dogfennau</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Arferol</translation>
    </message>
    <message>
        <source>Size of documents’ text</source>
        <translation>Maint testun dogfennau</translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation>Llinell hiraf</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Llyfrgelloedd</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Log, without any text of yours</source>
        <translation>Cofnod, heb ddim o’ch testun chi</translation>
    </message>
    <message>
        <source>{size} points</source>
        <translation>{size} pwynt</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n llythyren</numerusform>
            <numerusform>%n llythyren</numerusform>
            <numerusform>%n llythyren</numerusform>
            <numerusform>%n llythyren</numerusform>
            <numerusform>%n llythyren</numerusform>
        </translation>
    </message>
    <message>
        <source>Step through the grade words that no rule is certain of (F12)</source>
        <translation>Camu drwy’r geiriau gradd nad oes unrhyw reol yn sicr ohonynt (F12)</translation>
    </message>
    <message numerus="yes">
        <source>%n documents were read by older rules. Read again, they may say more; what you corrected stays.</source>
        <translation>
            <numerusform>Darllenwyd %n dogfen gyda rheolau hŷn. O’u darllen eto maent yn dweud mwy; erys yr hyn a gywirwyd gennych.</numerusform>
            <numerusform>Darllenwyd %n dogfen gyda rheolau hŷn. O’u darllen eto maent yn dweud mwy; erys yr hyn a gywirwyd gennych.</numerusform>
            <numerusform>Darllenwyd %n dogfen gyda rheolau hŷn. O’u darllen eto maent yn dweud mwy; erys yr hyn a gywirwyd gennych.</numerusform>
            <numerusform>Darllenwyd %n dogfen gyda rheolau hŷn. O’u darllen eto maent yn dweud mwy; erys yr hyn a gywirwyd gennych.</numerusform>
            <numerusform>Darllenwyd %n dogfen gyda rheolau hŷn. O’u darllen eto maent yn dweud mwy; erys yr hyn a gywirwyd gennych.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Darllen eto</translation>
    </message>
    <message>
        <source>All documents were read by today’s rules.</source>
        <translation>Darllenwyd pob dogfen gyda rheolau heddiw.</translation>
    </message>
    <message>
        <source>Reading {documents} again…</source>
        <translation>Yn darllen {documents} eto…</translation>
    </message>
    <message>
        <source>Read again: {documents}.</source>
        <translation>Darllenwyd eto: {documents}.</translation>
    </message>
    <message numerus="yes">
        <source>%n claims are new</source>
        <translation>
            <numerusform>%n honiad newydd</numerusform>
            <numerusform>%n honiad newydd</numerusform>
            <numerusform>%n honiad newydd</numerusform>
            <numerusform>%n honiad newydd</numerusform>
            <numerusform>%n honiad newydd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are gone</source>
        <translation>
            <numerusform>%n wedi mynd</numerusform>
            <numerusform>%n wedi mynd</numerusform>
            <numerusform>%n wedi mynd</numerusform>
            <numerusform>%n wedi mynd</numerusform>
            <numerusform>%n wedi mynd</numerusform>
        </translation>
    </message>
    <message>
        <source>{documents} read again: {changes}.</source>
        <translation>{documents} wedi’u darllen eto: {changes}.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hysbysiad</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Gadael fel y mae</translation>
    </message>
    <message>
        <source>Drop to add to the library</source>
        <translation>Gollyngwch i ychwanegu at y llyfrgell</translation>
    </message>
    <message numerus="yes">
        <source>%n more say nearly the same</source>
        <translation>
            <numerusform>Mae %n arall yn dweud bron yr un peth</numerusform>
            <numerusform>Mae %n arall yn dweud bron yr un peth</numerusform>
            <numerusform>Mae %n arall yn dweud bron yr un peth</numerusform>
            <numerusform>Mae %n arall yn dweud bron yr un peth</numerusform>
            <numerusform>Mae %n arall yn dweud bron yr un peth</numerusform>
        </translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Eich nodiadau</translation>
    </message>
    <message>
        <source>Why it is taken for the same: {reason}</source>
        <translation>Pam y’i cymerir yn un: {reason}</translation>
    </message>
    <message>
        <source>Looking for what is to be followed up…</source>
        <translation>Yn chwilio am yr hyn sydd i’w ddilyn…</translation>
    </message>
    <message>
        <source>Entered by you: “{words}”</source>
        <translation>Wedi’i nodi gennych chi: “{words}”</translation>
    </message>
    <message>
        <source>entry beside “{words}”</source>
        <translation>cofnod wrth ymyl “{words}”</translation>
    </message>
    <message>
        <source>confirmation of the link to “{words}”</source>
        <translation>cadarnhau’r cyswllt â “{words}”</translation>
    </message>
    <message>
        <source>dismissal of the link to “{words}”</source>
        <translation>gwrthod y cyswllt â “{words}”</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Dyddiadau</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Ymateb</translation>
    </message>
    <message>
        <source>all forces</source>
        <translation>pob heddlu</translation>
    </message>
    <message>
        <source>Entered by you</source>
        <translation>Wedi’i nodi gennych chi</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>31 December 2026</source>
        <translation>31 Rhagfyr 2026</translation>
    </message>
    <message>
        <source>Finding, part by part</source>
        <translation>Canfyddiad, fesul rhan</translation>
    </message>
    <message>
        <source>Kind of finding</source>
        <translation>Math o ganfyddiad</translation>
    </message>
    <message>
        <source>Theme of the finding</source>
        <translation>Thema’r canfyddiad</translation>
    </message>
    <message>
        <source>Body of the finding</source>
        <translation>Corff y canfyddiad</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Geiriau</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corff</translation>
    </message>
    <message>
        <source>No finding</source>
        <translation>Nid canfyddiad</translation>
    </message>
    <message>
        <source>These words are not a finding: take it out of the list</source>
        <translation>Nid yw’r geiriau hyn yn ganfyddiad: ei dynnu o’r rhestr</translation>
    </message>
    <message>
        <source>These words do not stand in the paragraph. Write them as they stand there.</source>
        <translation>Nid yw’r geiriau hyn yn y paragraff. Ysgrifennwch nhw fel y maent yno.</translation>
    </message>
    <message>
        <source>“{words}” is not a day. Write it as 31 December 2026 or 2026-12-31.</source>
        <translation>Nid yw “{words}” yn ddiwrnod. Ysgrifennwch ef fel 31 December 2026 neu 2026-12-31.</translation>
    </message>
    <message>
        <source>A published grade, with its source</source>
        <translation>Gradd gyhoeddedig, â’i ffynhonnell</translation>
    </message>
    <message>
        <source>Force of the grade</source>
        <translation>Heddlu’r radd</translation>
    </message>
    <message>
        <source>Theme of the grade</source>
        <translation>Thema’r radd</translation>
    </message>
    <message>
        <source>Inspection of the grade</source>
        <translation>Arolygiad y radd</translation>
    </message>
    <message>
        <source>The grade</source>
        <translation>Y radd</translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation>Cyfeiriad y ffynhonnell</translation>
    </message>
    <message>
        <source>Note on the grade</source>
        <translation>Nodyn ar y radd</translation>
    </message>
    <message>
        <source>What a reader of it should know</source>
        <translation>Yr hyn y dylai darllenydd ei wybod</translation>
    </message>
    <message>
        <source>Add a published grade, marked as entered by you</source>
        <translation>Ychwanegu gradd gyhoeddedig, wedi’i marcio fel un a nodwyd gennych chi</translation>
    </message>
    <message>
        <source>Choose the inspection that gave the grade.</source>
        <translation>Dewiswch yr arolygiad a roddodd y radd.</translation>
    </message>
    <message>
        <source>Choose the grade.</source>
        <translation>Dewiswch y radd.</translation>
    </message>
    <message>
        <source>That inspection had no such grade on its scale.</source>
        <translation>Nid oedd gradd o’r fath ar raddfa’r arolygiad hwnnw.</translation>
    </message>
    <message>
        <source>A grade needs the address of its source: https://…</source>
        <translation>Mae angen cyfeiriad ei ffynhonnell ar radd: https://…</translation>
    </message>
    <message>
        <source>“{words}” is not a date.</source>
        <translation>Nid yw “{words}” yn ddyddiad.</translation>
    </message>
    <message>
        <source>grade of {force} at {theme}</source>
        <translation>gradd {force} ar {theme}</translation>
    </message>
    <message>
        <source>Tables of grades</source>
        <translation>Tablau graddau</translation>
    </message>
    <message>
        <source>Add published grades</source>
        <translation>Ychwanegu graddau cyhoeddedig</translation>
    </message>
    <message>
        <source>grades of {file}</source>
        <translation>graddau {file}</translation>
    </message>
    <message>
        <source>correction of “{finding}”</source>
        <translation>cywiro “{finding}”</translation>
    </message>
    <message>
        <source>rejection of “{finding}”</source>
        <translation>gwrthod “{finding}”</translation>
    </message>
    <message>
        <source>Facts of several documents</source>
        <translation>Ffeithiau sawl dogfen</translation>
    </message>
    <message>
        <source>Kind of all of them</source>
        <translation>Math pob un ohonynt</translation>
    </message>
    <message>
        <source>Forces that all of them are about, separated by commas</source>
        <translation>Yr heddluoedd y mae pob un ohonynt amdanynt, wedi’u gwahanu gan atalnodau</translation>
    </message>
    <message>
        <source>Inspection of all of them</source>
        <translation>Arolygiad pob un ohonynt</translation>
    </message>
    <message>
        <source>as it is in each</source>
        <translation>fel y mae ym mhob un</translation>
    </message>
    <message>
        <source>Put right: {documents}</source>
        <translation>Cywiro: {documents}</translation>
    </message>
    <message>
        <source>This is the sample library: published grades, in texts written for PeelViewer. Keep your own reports and articles in a library of your own (Ctrl+Shift+N).</source>
        <translation>Dyma’r llyfrgell enghreifftiol: graddau a gyhoeddwyd, mewn testunau a ysgrifennwyd ar gyfer PeelViewer. Cadwch eich adroddiadau a’ch erthyglau mewn llyfrgell eich hun (Ctrl+Shift+N).</translation>
    </message>
    <message>
        <source>The sample library is being made. This takes a few seconds, at the first start only.</source>
        <translation>Mae’r llyfrgell enghreifftiol yn cael ei gwneud. Ar y cychwyn cyntaf yn unig, mae hyn yn cymryd rhai eiliadau.</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>Llyfrgell newydd…</translation>
    </message>
    <message numerus="yes">
        <source>%n files were still being added when this was closed. Those that are missing can be added now.</source>
        <translation>
            <numerusform>Roedd %n ffeil yn dal i gael ei hychwanegu pan gaewyd hwn. Gellir ychwanegu’r rhai sydd ar goll yn awr.</numerusform>
            <numerusform>Roedd %n ffeil yn dal i gael ei hychwanegu pan gaewyd hwn. Gellir ychwanegu’r rhai sydd ar goll yn awr.</numerusform>
            <numerusform>Roedd %n ffeil yn dal i gael ei hychwanegu pan gaewyd hwn. Gellir ychwanegu’r rhai sydd ar goll yn awr.</numerusform>
            <numerusform>Roedd %n ffeil yn dal i gael ei hychwanegu pan gaewyd hwn. Gellir ychwanegu’r rhai sydd ar goll yn awr.</numerusform>
            <numerusform>Roedd %n ffeil yn dal i gael ei hychwanegu pan gaewyd hwn. Gellir ychwanegu’r rhai sydd ar goll yn awr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Eu hychwanegu</translation>
    </message>
    <message>
        <source>Show: {pane}</source>
        <translation>Dangos: {pane}</translation>
    </message>
    <message>
        <source>There is no room for all columns: show this one</source>
        <translation>Nid oes lle i bob colofn: dangos yr un hon</translation>
    </message>
    <message>
        <source>Show what can be done with these</source>
        <translation>Dangos beth y gellir ei wneud â’r rhain</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Beth y gellir ei wneud</translation>
    </message>
    <message>
        <source>saved search “{query}”</source>
        <translation>chwiliad a gadwyd “{query}”</translation>
    </message>
    <message>
        <source>removal of the saved search “{query}”</source>
        <translation>dileu’r chwiliad a gadwyd “{query}”</translation>
    </message>
</context>
</TS>
