<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>fakeview.album.filters</name>
    <message>
        <source>likely generated</source>
        <translation>wahrscheinlich generiert</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>no sign found</source>
        <translation>kein Anzeichen</translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>noch kein Score</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>unmarkiert</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>{low:.2f} to {high:.2f}</source>
        <translation>{low:.2f} bis {high:.2f}</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
</context>
<context>
    <name>fakeview.album.mark_store</name>
    <message>
        <source>The store {path} was damaged. It is kept as {aside}; a new one was begun, so marks may be missing.</source>
        <translation>Die Datei der Markierungen {path} war beschädigt. Sie ist als {aside} aufgehoben; eine neue wurde begonnen, deshalb können Markierungen fehlen.</translation>
    </message>
</context>
<context>
    <name>fakeview.album.marks</name>
    <message>
        <source>marked real</source>
        <translation>als Foto markiert</translation>
    </message>
    <message>
        <source>marked fake</source>
        <translation>als generiert markiert</translation>
    </message>
    <message>
        <source>marked unsure</source>
        <translation>als nicht sicher markiert</translation>
    </message>
</context>
<context>
    <name>fakeview.album.order</name>
    <message>
        <source>As added</source>
        <translation>Wie hinzugefügt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>First added first</source>
        <translation>Früher hinzugefügte zuerst</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>Später hinzugefügte zuerst</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>Niedrigste zuerst</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>Höchste zuerst</translation>
    </message>
    <message>
        <source>Likely generated first</source>
        <translation>Wahrscheinlich generierte zuerst</translation>
    </message>
    <message>
        <source>No sign found first</source>
        <translation>Ohne Anzeichen zuerst</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z bis A</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
</context>
<context>
    <name>fakeview.album.tally</name>
    <message numerus="yes">
        <source>{n} scores: about {below:,} below {low:.2f}, {between:,} between, where the detector is uncertain, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.</source>
        <translation><numerusform>{n} Score: etwa {below:,} unter {low:.2f}, {between:,} dazwischen, wo der Detektor unsicher ist, {above:,} über {high:.2f}. Am häufigsten: {start:.2f} bis {end:.2f}, {most:,}.</numerusform><numerusform>{n} Scores: etwa {below:,} unter {low:.2f}, {between:,} dazwischen, wo der Detektor unsicher ist, {above:,} über {high:.2f}. Am häufigsten: {start:.2f} bis {end:.2f}, {most:,}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} scores: about {below:,} below {low:.2f}, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.</source>
        <translation><numerusform>{n} Score: etwa {below:,} unter {low:.2f}, {above:,} über {high:.2f}. Am häufigsten: {start:.2f} bis {end:.2f}, {most:,}.</numerusform><numerusform>{n} Scores: etwa {below:,} unter {low:.2f}, {above:,} über {high:.2f}. Am häufigsten: {start:.2f} bis {end:.2f}, {most:,}.</numerusform></translation>
    </message>
    <message>
        <source>No scores yet.</source>
        <translation>Noch keine Scores.</translation>
    </message>
</context>
<context>
    <name>fakeview.crashes</name>
    <message>
        <source>{name} can't be read: {why}</source>
        <translation>{name} kann nicht gelesen werden: {why}</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.changes</name>
    <message>
        <source>saved as JPEG of quality 90</source>
        <translation>als JPEG der Qualität 90 gespeichert</translation>
    </message>
    <message>
        <source>saved as JPEG of quality 70</source>
        <translation>als JPEG der Qualität 70 gespeichert</translation>
    </message>
    <message>
        <source>Half size</source>
        <translation>Halbe Größe</translation>
    </message>
    <message>
        <source>shrunk to half its size and enlarged again</source>
        <translation>auf die halbe Größe verkleinert und wieder vergrößert</translation>
    </message>
    <message>
        <source>Slight blur</source>
        <translation>Leichte Unschärfe</translation>
    </message>
    <message>
        <source>blurred slightly</source>
        <translation>leicht weichgezeichnet</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>Crop, middle</source>
        <translation>Beschnitt, Mitte</translation>
    </message>
    <message>
        <source>cropped by 5 % on every side</source>
        <translation>an jeder Seite um 5 % beschnitten</translation>
    </message>
    <message>
        <source>Crop, top left</source>
        <translation>Beschnitt, oben links</translation>
    </message>
    <message>
        <source>cropped by 10 % at the right and the bottom</source>
        <translation>rechts und unten um 10 % beschnitten</translation>
    </message>
    <message>
        <source>Crop, top right</source>
        <translation>Beschnitt, oben rechts</translation>
    </message>
    <message>
        <source>cropped by 10 % at the left and the bottom</source>
        <translation>links und unten um 10 % beschnitten</translation>
    </message>
    <message>
        <source>Crop, bottom left</source>
        <translation>Beschnitt, unten links</translation>
    </message>
    <message>
        <source>cropped by 10 % at the right and the top</source>
        <translation>rechts und oben um 10 % beschnitten</translation>
    </message>
    <message>
        <source>Crop, bottom right</source>
        <translation>Beschnitt, unten rechts</translation>
    </message>
    <message>
        <source>cropped by 10 % at the left and the top</source>
        <translation>links und oben um 10 % beschnitten</translation>
    </message>
    <message>
        <source>JPEG 50, strong</source>
        <translation>JPEG 50, stark</translation>
    </message>
    <message>
        <source>saved as JPEG of quality 50</source>
        <translation>als JPEG der Qualität 50 gespeichert</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.engine</name>
    <message>
        <source>There is not enough memory to score a picture. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um ein Bild zu bewerten. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>CPU, {n} threads</source>
        <translation><numerusform>CPU, {n} Thread</numerusform><numerusform>CPU, {n} Threads</numerusform></translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple-GPU</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.memory</name>
    <message numerus="yes">
        <source>Another program kept the store {path} to itself: {n} results are not in it. Close that program and scan again.</source>
        <translation><numerusform>Ein anderes Programm hatte den Ergebnisspeicher {path} gesperrt: {n} Ergebnis fehlt darin. Schließen Sie das Programm und öffnen Sie die Bilder noch einmal.</numerusform><numerusform>Ein anderes Programm hatte den Ergebnisspeicher {path} gesperrt: {n} Ergebnisse fehlen darin. Schließen Sie das Programm und öffnen Sie die Bilder noch einmal.</numerusform></translation>
    </message>
    <message>
        <source>{message} From there on the results were not kept, but the rows are complete.</source>
        <translation>{message} Von da an wurden die Ergebnisse nicht aufgehoben, die Zeilen sind aber vollständig.</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.stability</name>
    <message numerus="yes">
        <source>The score stays at {low:.2f} under {n} small changes.</source>
        <translation><numerusform>Der Score bleibt bei {n} kleiner Änderung auf {low:.2f}.</numerusform><numerusform>Der Score bleibt bei {n} kleinen Änderungen auf {low:.2f}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The score stays between {low:.2f} and {high:.2f} under {n} small changes.</source>
        <translation><numerusform>Der Score bleibt bei {n} kleiner Änderung zwischen {low:.2f} und {high:.2f}.</numerusform><numerusform>Der Score bleibt bei {n} kleinen Änderungen zwischen {low:.2f} und {high:.2f}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The score moves between {low:.2f} and {high:.2f} under {n} small changes.</source>
        <translation><numerusform>Der Score schwankt bei {n} kleiner Änderung zwischen {low:.2f} und {high:.2f}.</numerusform><numerusform>Der Score schwankt bei {n} kleinen Änderungen zwischen {low:.2f} und {high:.2f}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>In {n} changed pictures no face was found; their scores don’t count.</source>
        <translation><numerusform>In einem geänderten Bild wurde kein Gesicht gefunden; sein Score zählt nicht.</numerusform><numerusform>In {n} geänderten Bildern wurde kein Gesicht gefunden; ihre Scores zählen nicht.</numerusform></translation>
    </message>
    <message>
        <source>No face was found in the changed pictures, so there is nothing to compare.</source>
        <translation>In den geänderten Bildern wurde kein Gesicht gefunden, es gibt also nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>It moves furthest when the picture is {changed}.</source>
        <translation>Am weitesten bewegt er sich, wenn das Bild {changed} wird.</translation>
    </message>
    <message>
        <source>When the picture is {changed}, which is no small change, it is {score:.2f}.</source>
        <translation>Wenn das Bild {changed} wird, was keine kleine Änderung ist, beträgt er {score:.2f}.</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.store</name>
    <message>
        <source>The store is closed. Open it again.</source>
        <translation>Der Ergebnisspeicher ist geschlossen. Öffnen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The store {path} is damaged again and again. Name another.</source>
        <translation>Der Ergebnisspeicher {path} wird immer wieder beschädigt. Nennen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The store holds values that make no sense.</source>
        <translation>Im Ergebnisspeicher stehen Werte, die keinen Sinn ergeben.</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.store_file</name>
    <message>
        <source>The store {path} was damaged. It is kept as {aside}; a new one was begun, so pictures that were known are scored again.</source>
        <translation>Der Ergebnisspeicher {path} war beschädigt. Er ist als {aside} aufgehoben; ein neuer wurde begonnen, deshalb werden bekannte Bilder noch einmal bewertet.</translation>
    </message>
    <message>
        <source>The store {path} can't be written to. Check its folder, or name another file.</source>
        <translation>In den Ergebnisspeicher {path} kann nicht geschrieben werden. Prüfen Sie seinen Ordner oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} is a database of another program. Name another file.</source>
        <translation>{path} ist die Datenbank eines anderen Programms. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} was written by a newer fakeview. Update this one, or name another file.</source>
        <translation>{path} wurde von einem neueren fakeview geschrieben. Aktualisieren Sie dieses oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Another program keeps the store {path} to itself. Close it.</source>
        <translation>Ein anderes Programm hat den Ergebnisspeicher {path} gesperrt. Schließen Sie es.</translation>
    </message>
    <message>
        <source>The disk with the store {path} is full. Make room on it.</source>
        <translation>Das Laufwerk mit dem Ergebnisspeicher {path} ist voll. Schaffen Sie Platz darauf.</translation>
    </message>
    <message>
        <source>The store {path} can't be reached. Check the drive it is on.</source>
        <translation>Der Ergebnisspeicher {path} ist nicht erreichbar. Prüfen Sie das Laufwerk, auf dem er liegt.</translation>
    </message>
    <message>
        <source>The store {path} is damaged.</source>
        <translation>Der Ergebnisspeicher {path} ist beschädigt.</translation>
    </message>
    <message>
        <source>{path} is no store of results. Name another file, such as results.sqlite.</source>
        <translation>{path} ist kein Ergebnisspeicher. Nennen Sie eine andere Datei, zum Beispiel results.sqlite.</translation>
    </message>
    <message>
        <source>The store {path} is damaged and can't be renamed. Remove it.</source>
        <translation>Der Ergebnisspeicher {path} ist beschädigt und lässt sich nicht umbenennen. Entfernen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.verdict</name>
    <message>
        <source>This detector was not calibrated here: take its score as a rank, not as a probability.</source>
        <translation>Dieser Detektor wurde hier nicht kalibriert: Sein Score taugt zum Ordnen, nicht als Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>No photographic face that is large enough was found in the part of the picture that the detector looks at, so its score says nothing here.</source>
        <translation>In dem Teil des Bildes, den der Detektor ansieht, wurde kein ausreichend großes fotografisches Gesicht gefunden; sein Score sagt hier also nichts.</translation>
    </message>
    <message>
        <source>no sign of generation found</source>
        <translation>kein Anzeichen für Generierung gefunden</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Between {low:.2f} and {high:.2f} this detector is wrong too often to say.</source>
        <translation>Zwischen {low:.2f} und {high:.2f} irrt sich dieser Detektor zu oft, um etwas zu sagen.</translation>
    </message>
    <message>
        <source>Pictures by generators it never saw, such as diffusion models, often pass unnoticed: it learnt from {generators} alone.</source>
        <translation>Bilder von Generatoren, die er nie gesehen hat, etwa von Diffusionsmodellen, bleiben oft unbemerkt: Gelernt hat er nur von {generators}.</translation>
    </message>
    <message>
        <source>Its score changes from {before} to {after} when the picture is {changed}, so no verdict can rest on it.</source>
        <translation>Sein Score ändert sich von {before} auf {after}, wenn das Bild {changed} wird; darauf lässt sich kein Urteil stützen.</translation>
    </message>
    <message>
        <source>Its score comes to {after}, where this detector is uncertain, when the picture is {changed}.</source>
        <translation>Sein Score liegt bei {after}, also im Unsicherheitsbereich, wenn das Bild {changed} wird.</translation>
    </message>
    <message>
        <source>In its trial, half photographs and half generated, at least 95 of 100 pictures above {high:.2f} were generated.</source>
        <translation>In seiner Erprobung, je zur Hälfte mit Fotos und generierten Bildern, waren von 100 Bildern über {high:.2f} mindestens 95 generiert.</translation>
    </message>
    <message>
        <source>In its trial, half photographs and half generated, at least 95 of 100 pictures below {low:.2f} were photographs.</source>
        <translation>In seiner Erprobung, je zur Hälfte mit Fotos und generierten Bildern, waren von 100 Bildern unter {low:.2f} mindestens 95 Fotos.</translation>
    </message>
    <message>
        <source>Pictures by generators it never saw, such as diffusion models, often pass unnoticed.</source>
        <translation>Bilder von Generatoren, die er nie gesehen hat, etwa von Diffusionsmodellen, bleiben oft unbemerkt.</translation>
    </message>
    <message>
        <source>It looks at the middle square only, {seen:.0%} of this picture. To ask about another part, draw a rectangle around it in the window, or score a copy that is cropped to it.</source>
        <translation>Er sieht nur das mittlere Quadrat an, {seen:.0%} dieses Bildes. Um einen anderen Teil prüfen zu lassen, ziehen Sie im Fenster ein Rechteck darum oder öffnen Sie eine darauf zugeschnittene Kopie.</translation>
    </message>
    <message>
        <source>The picture has only {width} x {height} pixels, too few for the traces it looks for.</source>
        <translation>Das Bild hat nur {width} × {height} Pixel, zu wenige für die Spuren, nach denen der Detektor sucht.</translation>
    </message>
    <message>
        <source>It was trained on {domain}; about other pictures it knows nothing.</source>
        <translation>Trainiert wurde er mit Bildern dieser Art: {domain}. Über andere Bilder weiß er nichts.</translation>
    </message>
</context>
<context>
    <name>fakeview.errors</name>
    <message>
        <source>Something unexpected went wrong ({text}). The log has the details.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen ({text}). Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>fakeview.evaluate.files</name>
    <message>
        <source>{path} could not be written. Check the folder and the free space.</source>
        <translation>{path} konnte nicht geschrieben werden. Prüfen Sie den Ordner und den freien Speicherplatz.</translation>
    </message>
</context>
<context>
    <name>fakeview.evaluate.html</name>
    <message>
        <source>{detector} on {data} - fakeview evaluation</source>
        <translation>{detector} an {data} – fakeview-Auswertung</translation>
    </message>
    <message>
        <source>fakeview {version}, {moment:%Y-%m-%d %H:%M}, detector {detector} (SHA-256 {sha256})</source>
        <translation>fakeview {version}, {moment:%d.%m.%Y, %H:%M}, Detektor {detector} (SHA-256 {sha256})</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} were on the wrong side of {half:.2f}, the worst first.</source>
        <translation>Auf der falschen Seite von {half:.2f}: {n:,} von {all:,}, die schlimmsten zuerst.</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>The first {n} of them:</source>
        <translation>Die ersten {n} davon:</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>What it said of which pictures</source>
        <translation>Welche Bilder welches Urteil bekamen</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppen</translation>
    </message>
    <message>
        <source>Measured on {data}</source>
        <translation>Gemessen an {data}</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>keine Gruppe</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Up: labelled generated, found. Right: labelled real, called generated. The dot is the verdict likely generated.</source>
        <translation>Nach oben: als generiert gekennzeichnet, gefunden. Nach rechts: als Foto gekennzeichnet, generiert genannt. Der Punkt ist das Urteil „wahrscheinlich generiert“.</translation>
    </message>
    <message>
        <source>Up: share labelled generated. Right: mean score. On the diagonal a score is what it says.</source>
        <translation>Nach oben: Anteil der als generiert gekennzeichneten. Nach rechts: mittlerer Score. Auf der Diagonalen ist ein Score das, was er sagt.</translation>
    </message>
</context>
<context>
    <name>fakeview.evaluate.words</name>
    <message>
        <source>The numbers are about these pictures only. Pictures from other cameras, generators or websites may give quite different ones.</source>
        <translation>Die Zahlen gelten nur für diese Bilder. Bilder aus anderen Kameras, Generatoren oder Websites können ganz andere ergeben.</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generiert</translation>
    </message>
    <message>
        <source>real</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>{auc} ({low:.2f} to {high:.2f})</source>
        <translation>{auc} ({low:.2f} bis {high:.2f})</translation>
    </message>
    <message>
        <source>{n:,} labelled real</source>
        <translation>{n:,} als Foto gekennzeichnet</translation>
    </message>
    <message>
        <source>Right in {right:,} of {clear:,} decided, {rest:,} uncertain</source>
        <translation>Bei {right:,} von {clear:,} entschiedenen richtig, {rest:,} unsicher</translation>
    </message>
    <message>
        <source>95% interval {low} to {high}</source>
        <translation>95-%-Konfidenzintervall {low} bis {high}</translation>
    </message>
    <message>
        <source>The detector was trained or chosen with all of these {n:,} pictures, so the numbers come out too good. Measure it on pictures that it never saw.</source>
        <translation>Der Detektor wurde mit all diesen {n:,} Bildern trainiert oder ausgewählt, daher fallen die Zahlen zu gut aus. Messen Sie ihn an Bildern, die er nie gesehen hat.</translation>
    </message>
    <message>
        <source>All pictures are labelled real, so there is no AUC and no ROC curve, and nothing says what it does with the others. Add pictures labelled generated.</source>
        <translation>Alle Bilder sind als Foto gekennzeichnet, daher gibt es keine AUC und keine ROC-Kurve, und nichts sagt, was er mit den anderen macht. Fügen Sie als generiert gekennzeichnete Bilder hinzu.</translation>
    </message>
    <message>
        <source>It can't be told from guessing on these pictures: the interval of its AUC reaches {low:.2f}, and guessing has {guess:.2f}.</source>
        <translation>An diesen Bildern ist er vom Raten nicht zu unterscheiden: Das Konfidenzintervall seiner AUC reicht bis {low:.2f} hinunter, und Raten ergibt {guess:.2f}.</translation>
    </message>
    <message>
        <source>There are only {one} and {other}: the numbers are rough, as wide as their intervals.</source>
        <translation>Es sind nur wenige Bilder ({one}, {other}): Die Zahlen sind grob, wie ihre breiten Konfidenzintervalle zeigen.</translation>
    </message>
    <message>
        <source>{n:,} pictures can't be read and were left out; the first is {name}: {reason}</source>
        <translation>{n:,} Bilder lassen sich nicht lesen und wurden ausgelassen; das erste ist {name}: {reason}</translation>
    </message>
    <message>
        <source>Set so that at most 1 in 100 pictures labelled real is called generated, it finds {found} of the generated ones ({interval}).</source>
        <translation>So eingestellt, dass er höchstens 1 von 100 als Foto gekennzeichneten Bildern generiert nennt, findet er {found} der generierten ({interval}).</translation>
    </message>
    <message>
        <source>This detector was never calibrated: its scores rank pictures, and its band is a guess.</source>
        <translation>Dieser Detektor wurde nie kalibriert: Seine Scores ordnen Bilder, und sein Unsicherheitsbereich ist geschätzt.</translation>
    </message>
    <message>
        <source>Whether a picture shows a face is not asked here: without one, Inspect says uncertain whatever the score.</source>
        <translation>Ob ein Bild ein Gesicht zeigt, wird hier nicht geprüft: Ohne eines sagt „Prüfen“ bei jedem Score „unsicher“.</translation>
    </message>
    <message>
        <source>{n:,} labelled generated</source>
        <translation>{n:,} als generiert gekennzeichnet</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>a verdict</comment>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>AUC, 95% interval</source>
        <translation>AUC, 95-%-Konfidenzintervall</translation>
    </message>
    <message>
        <source>There was nothing to measure.</source>
        <translation>Es gab nichts zu messen.</translation>
    </message>
    <message>
        <source>All {n:,} are uncertain: it decides on none of these pictures.</source>
        <translation>Alle {n:,} sind unsicher: Er entscheidet bei keinem dieser Bilder.</translation>
    </message>
    <message>
        <source>Right in {right:,} of {clear:,} decided, none uncertain</source>
        <translation>Bei {right:,} von {clear:,} entschiedenen richtig, keines unsicher</translation>
    </message>
    <message>
        <source>right where it decides</source>
        <translation>richtig, wo er entscheidet</translation>
    </message>
    <message>
        <source>{right:,} of {clear:,} clear verdicts fit the label.</source>
        <translation>{right:,} von {clear:,} klaren Urteilen passen zur Kennzeichnung.</translation>
    </message>
    <message>
        <source>{rest:,} of {n:,} have a score from {low:.2f} to {high:.2f}.</source>
        <translation>{rest:,} von {n:,} haben einen Score von {low:.2f} bis {high:.2f}.</translation>
    </message>
    <message>
        <source>Of one of each kind, the generated one scores higher in {cases:.0f} of 100 cases.</source>
        <translation>Von je einem Bild beider Arten hat das generierte in {cases:.0f} von 100 Fällen den höheren Score.</translation>
    </message>
    <message>
        <source>calibration error (ECE)</source>
        <translation>Kalibrierungsfehler (ECE)</translation>
    </message>
    <message>
        <source>How far scores lie from the share of generated pictures that have them.</source>
        <translation>Wie weit Scores vom Anteil der generierten Bilder abweichen, die sie haben.</translation>
    </message>
    <message>
        <source>The detector was trained or chosen with {learnt:,} of these {n:,} pictures, so the numbers come out too good. Measure it on pictures that it never saw.</source>
        <translation>Der Detektor wurde mit {learnt:,} von diesen {n:,} Bildern trainiert oder ausgewählt, daher fallen die Zahlen zu gut aus. Messen Sie ihn an Bildern, die er nie gesehen hat.</translation>
    </message>
    <message>
        <source>All pictures are labelled generated, so there is no AUC and no ROC curve, and nothing says what it does with the others. Add pictures labelled real.</source>
        <translation>Alle Bilder sind als generiert gekennzeichnet, daher gibt es keine AUC und keine ROC-Kurve, und nichts sagt, was er mit den anderen macht. Fügen Sie als Foto gekennzeichnete Bilder hinzu.</translation>
    </message>
    <message>
        <source>It is worse than guessing on these pictures: those labelled real get the higher scores. See whether the labels, or the detector's outputs, are the wrong way round.</source>
        <translation>An diesen Bildern ist er schlechter als Raten: Die als Foto gekennzeichneten bekommen die höheren Scores. Prüfen Sie, ob die Kennzeichnungen oder die Ausgaben des Detektors vertauscht sind.</translation>
    </message>
    <message>
        <source>There are only {counts}: the numbers are rough, as wide as their intervals.</source>
        <translation>Es sind nur wenige Bilder ({counts}): Die Zahlen sind grob, wie ihre breiten Konfidenzintervalle zeigen.</translation>
    </message>
    <message>
        <source>{name} can't be read and was left out: {reason}</source>
        <translation>{name} lässt sich nicht lesen und wurde ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>Set so that at most 1 in 100 pictures labelled real is called generated, it finds {found} of the generated ones.</source>
        <translation>So eingestellt, dass er höchstens 1 von 100 als Foto gekennzeichneten Bildern generiert nennt, findet er {found} der generierten.</translation>
    </message>
</context>
<context>
    <name>fakeview.evaluate_command</name>
    <message>
        <source>measuring the pictures</source>
        <translation>an den Bildern messen</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.choices</name>
    <message>
        <source>Occlusion</source>
        <translation>Verdeckung</translation>
    </message>
    <message>
        <source>mean colour</source>
        <translation>mittlere Farbe</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>inpainting</source>
        <translation>Ergänzung</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>Raster</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.faithfulness</name>
    <message>
        <source>hiding as much at random to {after:.2f}.</source>
        <translation>wird ebenso viel zufällig verdeckt, auf {after:.2f}.</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here lowers the score from {before:.2f} to {after:.2f};</source>
        <translation><numerusform>Wird der hier markierte Bereich verdeckt, sinkt der Score von {before:.2f} auf {after:.2f};</numerusform><numerusform>Werden die {number} hier markierten Bereiche verdeckt, sinkt der Score von {before:.2f} auf {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here raises the score from {before:.2f} to {after:.2f};</source>
        <translation><numerusform>Wird der hier markierte Bereich verdeckt, steigt der Score von {before:.2f} auf {after:.2f};</numerusform><numerusform>Werden die {number} hier markierten Bereiche verdeckt, steigt der Score von {before:.2f} auf {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here leaves the score at {after:.2f};</source>
        <translation><numerusform>Wird der hier markierte Bereich verdeckt, bleibt der Score bei {after:.2f};</numerusform><numerusform>Werden die {number} hier markierten Bereiche verdeckt, bleibt der Score bei {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here as pushing away lowers the score from {before:.2f} to {after:.2f};</source>
        <translation><numerusform>Wird der Bereich verdeckt, der hier gegen „generiert“ spricht, sinkt der Score von {before:.2f} auf {after:.2f};</numerusform><numerusform>Werden die {number} Bereiche verdeckt, die hier gegen „generiert“ sprechen, sinkt der Score von {before:.2f} auf {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here as pushing away raises the score from {before:.2f} to {after:.2f};</source>
        <translation><numerusform>Wird der Bereich verdeckt, der hier gegen „generiert“ spricht, steigt der Score von {before:.2f} auf {after:.2f};</numerusform><numerusform>Werden die {number} Bereiche verdeckt, die hier gegen „generiert“ sprechen, steigt der Score von {before:.2f} auf {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here as pushing away leaves the score at {after:.2f};</source>
        <translation><numerusform>Wird der Bereich verdeckt, der hier gegen „generiert“ spricht, bleibt der Score bei {after:.2f};</numerusform><numerusform>Werden die {number} Bereiche verdeckt, die hier gegen „generiert“ sprechen, bleibt der Score bei {after:.2f};</numerusform></translation>
    </message>
    <message>
        <source>hiding as much at random lowers it to {after:.2f}.</source>
        <translation>wird ebenso viel zufällig verdeckt, sinkt er auf {after:.2f}.</translation>
    </message>
    <message>
        <source>hiding as much at random raises it to {after:.2f}.</source>
        <translation>wird ebenso viel zufällig verdeckt, steigt er auf {after:.2f}.</translation>
    </message>
    <message>
        <source>hiding as much at random leaves it at {after:.2f}.</source>
        <translation>wird ebenso viel zufällig verdeckt, bleibt er bei {after:.2f}.</translation>
    </message>
    <message>
        <source>No region here is marked as pushing towards generated, so there is nothing to hide.</source>
        <translation>Hier ist kein Bereich markiert, der für „generiert“ spricht; es gibt also nichts zu verdecken.</translation>
    </message>
    <message>
        <source>No region here is marked as pushing away from generated, so there is nothing to hide.</source>
        <translation>Hier ist kein Bereich markiert, der gegen „generiert“ spricht; es gibt also nichts zu verdecken.</translation>
    </message>
    <message>
        <source>Here the map is no better than chance.</source>
        <translation>Hier ist die Karte nicht besser als der Zufall.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.files</name>
    <message>
        <source>no face found</source>
        <translation>kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>Score {score:.2f}</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.hide</name>
    <message>
        <source>There is no hiding by {fill!r}. Choose {others} or {last}.</source>
        <translation>Mit {fill!r} lässt sich nichts verdecken. Zur Wahl stehen {others} und {last}.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.layers</name>
    <message>
        <source>No map can be made of a layer "{layer}" of this detector. Among those that work are {names}.</source>
        <translation>Aus einer Schicht „{layer}“ dieses Detektors lässt sich keine Karte erstellen. Geeignet sind unter anderem {names}.</translation>
    </message>
    <message>
        <source>Grad-CAM needs a layer that is laid out like the picture, and this detector has none. LIME works with any detector.</source>
        <translation>Grad-CAM braucht eine Schicht, die wie das Bild angeordnet ist, und dieser Detektor hat keine. LIME arbeitet mit jedem Detektor.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.legend</name>
    <message>
        <source>The map is flat: there is nothing to show.</source>
        <translation>Die Karte ist flach: Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <source>-{limit:.2g}  away from generated</source>
        <translation>-{limit:.2g}  gegen generiert</translation>
    </message>
    <message>
        <source>towards generated  +{limit:.2g}</source>
        <translation>für generiert  +{limit:.2g}</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.methods</name>
    <message>
        <source>There is no explanation by {method!r}. Choose {others} or {last}.</source>
        <translation>Es gibt keine Erklärung mit {method!r}. Zur Wahl stehen {others} und {last}.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.sampling</name>
    <message>
        <source>With {segments:,} regions at most {most:,} samples fit. Ask for fewer of one of them.</source>
        <translation>Bei {segments:,} Bereichen passen höchstens {most:,} Stichproben. Verringern Sie eine der beiden Zahlen.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.superpixels</name>
    <message>
        <source>There are no superpixels by {method!r}. Choose {others} or {last}.</source>
        <translation>Es gibt keine Superpixel mit {method!r}. Zur Wahl stehen {others} und {last}.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.words</name>
    <message>
        <source>Orange pushes towards generated, blue away.</source>
        <translation>Orange spricht für „generiert“, Blau dagegen.</translation>
    </message>
    <message>
        <source>There is nothing to show: hiding single regions hardly moves the score.</source>
        <translation>Es gibt nichts zu zeigen: Einzelne Bereiche zu verdecken bewegt den Score kaum.</translation>
    </message>
    <message numerus="yes">
        <source>From {n} samples.</source>
        <translation><numerusform>Aus {n} Stichprobe.</numerusform><numerusform>Aus {n} Stichproben.</numerusform></translation>
    </message>
    <message>
        <source>Two halves of the samples agree to {share:.2f} on the order of the regions (1 is the same order, 0 is chance).</source>
        <translation>Zwei Hälften der Stichproben stimmen zu {share:.2f} in der Reihenfolge der Bereiche überein (1 heißt dieselbe Reihenfolge, 0 Zufall).</translation>
    </message>
    <message>
        <source>The order of the regions is not settled yet: ask for more samples.</source>
        <translation>Die Reihenfolge der Bereiche steht noch nicht fest: Erhöhen Sie die Zahl der Stichproben.</translation>
    </message>
    <message>
        <source>There is nothing to show: no place in this layer pushes the score either way.</source>
        <translation>Es gibt nichts zu zeigen: Keine Stelle in dieser Schicht bewegt den Score in eine der beiden Richtungen.</translation>
    </message>
    <message numerus="yes">
        <source>From {n} samples: it stopped early, because the strongest regions had settled.</source>
        <translation><numerusform>Aus {n} Stichprobe: früh gestoppt, weil die stärksten Bereiche feststanden.</numerusform><numerusform>Aus {n} Stichproben: früh gestoppt, weil die stärksten Bereiche feststanden.</numerusform></translation>
    </message>
    <message>
        <source>From all {count:,} ways to hide its regions: nothing is left to chance.</source>
        <translation>Aus allen {count:,} Möglichkeiten, die Bereiche zu verdecken: Nichts bleibt dem Zufall überlassen.</translation>
    </message>
</context>
<context>
    <name>fakeview.filing.labelled</name>
    <message>
        <source>training reads no pictures of this kind</source>
        <translation>das Training liest keine Bilder dieser Art</translation>
    </message>
    <message>
        <source>a list can't hold its name; rename it</source>
        <translation>eine Liste kann den Namen nicht aufnehmen; benennen Sie die Datei um</translation>
    </message>
    <message>
        <source>the same picture is marked both ways</source>
        <translation>dasselbe Bild ist auf beide Arten markiert</translation>
    </message>
    <message numerus="yes">
        <source>{n} were in it already.</source>
        <translation><numerusform>{n} war schon darin.</numerusform><numerusform>{n} waren schon darin.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} were in it with the other label and got the new label.</source>
        <translation><numerusform>{n} war darin anders gekennzeichnet und hat die neue Kennzeichnung bekommen.</numerusform><numerusform>{n} waren darin anders gekennzeichnet und haben die neue Kennzeichnung bekommen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} were in it with the other label and kept it.</source>
        <translation><numerusform>{n} war darin anders gekennzeichnet und hat das behalten.</numerusform><numerusform>{n} waren darin anders gekennzeichnet und haben das behalten.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} left out: {reason}.</source>
        <translation><numerusform>{n} ausgelassen: {reason}.</numerusform><numerusform>{n} ausgelassen: {reason}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} generated pictures were added to {name}.</source>
        <translation><numerusform>{n} generiertes Bild wurde zu {name} hinzugefügt.</numerusform><numerusform>{n} generierte Bilder wurden zu {name} hinzugefügt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} real pictures were added to {name}.</source>
        <translation><numerusform>{n} Foto wurde zu {name} hinzugefügt.</numerusform><numerusform>{n} Fotos wurden zu {name} hinzugefügt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} generated</source>
        <translation><numerusform>{n} generiertes Bild</numerusform><numerusform>{n} generierte Bilder</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} real</source>
        <translation><numerusform>{n} Foto</numerusform><numerusform>{n} Fotos</numerusform></translation>
    </message>
    <message>
        <source>The list holds only real pictures: training needs generated pictures as well.</source>
        <translation>Die Liste enthält nur Fotos: Das Training braucht auch generierte Bilder.</translation>
    </message>
    <message>
        <source>{fake:,} generated and {real:,} real pictures were added to {name}.</source>
        <translation>Zu {name} hinzugefügt: generiert {fake:,}, Fotos {real:,}.</translation>
    </message>
    <message>
        <source>No picture was added to {name}.</source>
        <translation>Zu {name} wurde kein Bild hinzugefügt.</translation>
    </message>
    <message>
        <source>The list holds only generated pictures: training needs real photographs as well.</source>
        <translation>Die Liste enthält nur generierte Bilder: Das Training braucht auch Fotos.</translation>
    </message>
    <message>
        <source>Nothing can be added to {name}: {why}. Choose another list, or a new name.</source>
        <translation>Zu {name} kann nichts hinzugefügt werden: {why}. Wählen Sie eine andere Liste oder einen neuen Namen.</translation>
    </message>
    <message>
        <source>{path} can't be read. Choose another list.</source>
        <translation>{path} kann nicht gelesen werden. Wählen Sie eine andere Liste.</translation>
    </message>
    <message>
        <source>its first line doesn't name the columns path and label</source>
        <translation>in der ersten Zeile stehen die Spalten path und label nicht</translation>
    </message>
    <message>
        <source>its labels are not only fake and real, but also {others}</source>
        <translation>die Bilder darin sind nicht nur als fake und real gekennzeichnet, sondern auch als {others}</translation>
    </message>
    <message>
        <source>it names pictures by paths that begin at its own folder</source>
        <translation>die Pfade der Bilder beginnen darin beim Ordner der Liste</translation>
    </message>
    <message>
        <source>{path} can't be written. Choose another place for the list.</source>
        <translation>{path} kann nicht geschrieben werden. Wählen Sie einen anderen Ort für die Liste.</translation>
    </message>
    <message>
        <source>it is not written in UTF-8</source>
        <translation>die Datei ist nicht in UTF-8 geschrieben</translation>
    </message>
    <message>
        <source>it can't be read as CSV</source>
        <translation>die Datei lässt sich nicht als CSV lesen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>fakeview.filing.moving</name>
    <message>
        <source>It isn't there any more.</source>
        <translation>Nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>It is a link to another file. Move that file itself.</source>
        <translation>Nur eine Verknüpfung zu einer anderen Datei. Verschieben Sie diese selbst.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>Keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It is in this folder already.</source>
        <translation>Schon in diesem Ordner.</translation>
    </message>
    <message>
        <source>Another file has its old name by now.</source>
        <translation>Der alte Name ist inzwischen von einer anderen Datei belegt.</translation>
    </message>
    <message>
        <source>The folder isn't there any more.</source>
        <translation>Den Ordner gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>That is no folder. Choose another place.</source>
        <translation>Das ist kein Ordner. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>You have no permission to write into this folder.</source>
        <translation>Es fehlt die Berechtigung, in diesen Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>You have no permission to take it out of its folder.</source>
        <translation>Es fehlt die Berechtigung, die Datei aus ihrem Ordner zu nehmen.</translation>
    </message>
    <message>
        <source>You have no permission to read or move it.</source>
        <translation>Es fehlt die Berechtigung, die Datei zu lesen oder zu verschieben.</translation>
    </message>
    <message>
        <source>Another program has it to itself. Close that program and try again.</source>
        <translation>Ein anderes Programm hat die Datei gesperrt. Schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The drive can't be written to.</source>
        <translation>Auf das Laufwerk kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no room left on the drive.</source>
        <translation>Auf dem Laufwerk ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The drive accepts no such name.</source>
        <translation>Einen solchen Namen nimmt das Laufwerk nicht an.</translation>
    </message>
    <message>
        <source>It was written to while it was copied. Try again when that is over.</source>
        <translation>Während des Kopierens wurde in die Datei geschrieben. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>The copy came out different, so the original stays. Check the drive.</source>
        <translation>Die Kopie weicht ab, deshalb bleibt das Original. Prüfen Sie das Laufwerk.</translation>
    </message>
    <message>
        <source>The system refused it ({detail}).</source>
        <translation>Das System hat es abgelehnt ({detail}).</translation>
    </message>
    <message>
        <source>Its old folder, {folder}, isn't there any more.</source>
        <translation>Den alten Ordner {folder} gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>fakeview.filing.words</name>
    <message numerus="yes">
        <source>{n} pictures were moved to {folder}.</source>
        <translation><numerusform>{n} Bild wurde nach {folder} verschoben.</numerusform><numerusform>{n} Bilder wurden nach {folder} verschoben.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} got another name there, since theirs was taken.</source>
        <translation><numerusform>{n} hat dort einen anderen Namen bekommen, weil der eigene vergeben war.</numerusform><numerusform>{n} haben dort einen anderen Namen bekommen, weil der eigene vergeben war.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures were put back.</source>
        <translation><numerusform>{n} Bild wurde zurückgelegt.</numerusform><numerusform>{n} Bilder wurden zurückgelegt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stopped before {n} pictures.</source>
        <translation><numerusform>Abgebrochen; {n} Bild blieb übrig.</numerusform><numerusform>Abgebrochen; {n} Bilder blieben übrig.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{names} stay where they are: {reason}</source>
        <translation><numerusform>{names} bleibt am alten Ort: {reason}</numerusform><numerusform>{names} bleiben am alten Ort: {reason}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{names} could not be put back: {reason}</source>
        <translation><numerusform>{names} konnte nicht zurückgelegt werden: {reason}</numerusform><numerusform>{names} konnten nicht zurückgelegt werden: {reason}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures</source>
        <translation><numerusform>{n} Bild</numerusform><numerusform>{n} Bilder</numerusform></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>Nothing was put back.</source>
        <translation>Nichts wurde zurückgelegt.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>{names} and {more:,} more</source>
        <translation>{names} und {more:,} weitere</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>Es gibt nichts zu verschieben.</translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation>Nichts wurde verschoben.</translation>
    </message>
</context>
<context>
    <name>fakeview.frozen</name>
    <message>
        <source>Install it with: pip install {package}</source>
        <translation>Zu installieren mit: pip install {package}</translation>
    </message>
    <message>
        <source>The packaged program comes without it; a fakeview that was installed with pip can have it: pip install {package}</source>
        <translation>Im fertigen Programmpaket ist das nicht enthalten; ein mit pip installiertes fakeview kann es bekommen: pip install {package}</translation>
    </message>
</context>
<context>
    <name>fakeview.imaging.failures</name>
    <message>
        <source>JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF</source>
        <translation>JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP oder GIF</translation>
    </message>
    <message>
        <source>The file is empty; copy or download it again.</source>
        <translation>Die Datei ist leer; kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The picture is cut off before its end; copy or download it again.</source>
        <translation>Das Bild bricht vor seinem Ende ab; kopieren oder laden Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The picture's data is damaged; try another copy of it.</source>
        <translation>Die Daten des Bildes sind beschädigt; versuchen Sie es mit einer anderen Kopie.</translation>
    </message>
    <message>
        <source>The picture is stored in a way that fakeview can't read; save it as PNG or JPEG with another program.</source>
        <translation>Das Bild ist auf eine Weise gespeichert, die fakeview nicht lesen kann; speichern Sie es mit einem anderen Programm als PNG oder JPEG.</translation>
    </message>
    <message>
        <source>HEIC pictures need the package pillow-heif; install it, or save the picture as PNG.</source>
        <translation>Für HEIC-Bilder wird das Paket pillow-heif gebraucht; installieren Sie es oder speichern Sie das Bild als PNG.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture; close other programs or scale it down.</source>
        <translation>Für dieses Bild reicht der Arbeitsspeicher nicht; schließen Sie andere Programme oder verkleinern Sie es.</translation>
    </message>
    <message>
        <source>There is no such file; check its name and where it lies.</source>
        <translation>Diese Datei gibt es nicht; prüfen Sie ihren Namen und wo sie liegt.</translation>
    </message>
    <message>
        <source>This is a link to a file that is not there; add the file itself.</source>
        <translation>Das ist eine Verknüpfung zu einer Datei, die es nicht gibt; fügen Sie die Datei selbst hinzu.</translation>
    </message>
    <message>
        <source>This is a link that only leads back to itself; add the file itself.</source>
        <translation>Das ist eine Verknüpfung, die nur auf sich selbst zurückführt; fügen Sie die Datei selbst hinzu.</translation>
    </message>
    <message>
        <source>You have no permission to read this file; change that, or ask its owner.</source>
        <translation>Sie haben keine Berechtigung, diese Datei zu lesen; ändern Sie das oder fragen Sie, wem sie gehört.</translation>
    </message>
    <message>
        <source>This is a folder; name the pictures in it.</source>
        <translation>Das ist ein Ordner; nennen Sie die Bilder darin.</translation>
    </message>
    <message>
        <source>You have no permission to look into this folder; change that, or ask its owner.</source>
        <translation>Sie haben keine Berechtigung, in diesen Ordner zu sehen; ändern Sie das oder fragen Sie, wem er gehört.</translation>
    </message>
    <message>
        <source>This is a device or a pipe; choose a picture file.</source>
        <translation>Das ist ein Gerät oder eine Pipe; wählen Sie eine Bilddatei.</translation>
    </message>
    <message>
        <source>The file was written to while it was read; scan it again when that is over.</source>
        <translation>In die Datei wurde geschrieben, während sie gelesen wurde; öffnen Sie sie danach noch einmal.</translation>
    </message>
    <message>
        <source>Another program has this file to itself; close that program and try again.</source>
        <translation>Ein anderes Programm hat diese Datei gesperrt; schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The name can't be a file's name; choose the file again.</source>
        <translation>So kann keine Datei heißen; wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The file's content is no picture that fakeview knows; choose a {readable} file.</source>
        <translation>Der Inhalt der Datei ist kein Bild, das fakeview kennt; wählen Sie eine Datei in {readable}.</translation>
    </message>
    <message>
        <source>This is {kind}, which fakeview can't read; save it as PNG or JPEG.</source>
        <translation>Das ist {kind} und für fakeview nicht lesbar; speichern Sie das Bild als PNG oder JPEG.</translation>
    </message>
    <message>
        <source>The picture has {megapixels} megapixels and the limit is {limit}; scale it down first.</source>
        <translation>Das Bild hat {megapixels} Megapixel, und die Grenze liegt bei {limit}; verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>The file has {size} MiB and the limit is {limit} MiB; save the picture smaller first.</source>
        <translation>Die Datei hat {size} MiB, und die Grenze liegt bei {limit} MiB; speichern Sie das Bild zuerst kleiner.</translation>
    </message>
    <message>
        <source>The file could not be read ({reason}); check the drive it is on and try again.</source>
        <translation>Die Datei konnte nicht gelesen werden ({reason}); prüfen Sie das Laufwerk, auf dem sie liegt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is {kind}, not a picture; choose a {readable} file.</source>
        <translation>Das ist {kind} und kein Bild; wählen Sie eine Datei in {readable}.</translation>
    </message>
</context>
<context>
    <name>fakeview.imaging.sniff</name>
    <message>
        <source>a JPEG XL picture</source>
        <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>ein JPEG-2000-Bild</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>ein Photoshop-Dokument</translation>
    </message>
    <message>
        <source>a Windows icon</source>
        <translation>ein Windows-Symbol</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>ein OpenEXR-Bild</translation>
    </message>
    <message>
        <source>a QOI picture</source>
        <translation>ein QOI-Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>ein komprimiertes Archiv</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>ein Video</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>eine Textdatei</translation>
    </message>
    <message>
        <source>a video or sound</source>
        <translation>ein Video oder Ton</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>a raw picture of a camera</source>
        <translation>ein Rohbild einer Kamera</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.camera</name>
    <message>
        <source>The file says where the picture was taken; fakeview doesn't show the place.</source>
        <translation>In der Datei steht, wo das Bild aufgenommen wurde; fakeview zeigt den Ort nicht.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>It carries the data of a camera: {who}. Such data can be copied.</source>
        <translation>Die Datei enthält die Daten einer Kamera: {who}. Solche Daten lassen sich kopieren.</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Brennweite</translation>
    </message>
    <message>
        <source>The file carries the date on which it was written.</source>
        <translation>Die Datei enthält das Datum, an dem sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>It carries a date or settings of a camera, without the camera's name.</source>
        <translation>Die Datei enthält ein Datum oder Einstellungen einer Kamera, ohne deren Namen.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>present, not shown</source>
        <translation>vorhanden, wird nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.comfy</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation>CFG-Skala</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.credentials</name>
    <message>
        <source>The file carries Content Credentials that can't be read: they are damaged, or of a kind that is not known here.</source>
        <translation>Die Datei enthält Content Credentials, die sich nicht lesen lassen: Sie sind beschädigt oder von einer Art, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The file carries Content Credentials that were not checked: the package c2pa-python is missing or doesn't start. Install it to check them.</source>
        <translation>Die Datei enthält Content Credentials, die nicht geprüft wurden: Das Paket c2pa-python fehlt oder startet nicht. Installieren Sie es, um sie zu prüfen.</translation>
    </message>
    <message>
        <source>The file says that its Content Credentials are kept elsewhere; fakeview fetches nothing, so they were not checked.</source>
        <translation>Laut der Datei liegen ihre Content Credentials an anderer Stelle; fakeview ruft nichts ab, daher wurden sie nicht geprüft.</translation>
    </message>
    <message>
        <source>Its Content Credentials are intact and signed by {who}, whom an authority on the trust list vouches for.</source>
        <translation>Die Content Credentials der Datei sind unversehrt und signiert von {who}; eine Stelle auf der Vertrauensliste bürgt dafür.</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Liegen bei</translation>
    </message>
    <message>
        <source>someone without a name</source>
        <translation>jemand ohne Namen</translation>
    </message>
    <message>
        <source>Its Content Credentials are intact, but nobody on the trust list vouches for their signer: anyone could have signed as {who}.</source>
        <translation>Die Content Credentials der Datei sind unversehrt, aber niemand auf der Vertrauensliste bürgt dafür, wer sie signiert hat: Jeder könnte als {who} signiert haben.</translation>
    </message>
    <message>
        <source>Its Content Credentials don't hold: {reason}.</source>
        <translation>Die Content Credentials der Datei sind ungültig: {reason}.</translation>
    </message>
    <message>
        <source>Content Credentials that don't hold say that {what}.</source>
        <translation>In ungültigen Content Credentials steht, dass {what}.</translation>
    </message>
    <message>
        <source>Its Content Credentials say that {what}.</source>
        <translation>In den Content Credentials der Datei steht, dass {what}.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Trust list</source>
        <translation>Vertrauensliste</translation>
    </message>
    <message>
        <source>Digital source type</source>
        <translation>Art der digitalen Quelle</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Failed check</source>
        <translation>Gescheiterte Prüfung</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.findings</name>
    <message>
        <source>No provenance data found. This is normal after upload to social media and proves nothing.</source>
        <translation>Keine Angaben zur Herkunft gefunden. Das ist nach dem Hochladen in soziale Medien üblich und belegt nichts.</translation>
    </message>
    <message>
        <source>What a file says about itself can be changed, copied or removed by anyone; only signed Content Credentials can be checked.</source>
        <translation>Was eine Datei über sich sagt, kann jeder ändern, kopieren oder entfernen; prüfen lassen sich nur signierte Content Credentials.</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.inspect</name>
    <message>
        <source>PNG text</source>
        <translation>PNG-Text</translation>
    </message>
    <message>
        <source>JPEG comment</source>
        <translation>JPEG-Kommentar</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.manifests</name>
    <message>
        <source>the picture was changed after it was signed</source>
        <translation>Das Bild wurde nach dem Signieren verändert</translation>
    </message>
    <message>
        <source>the signature does not fit what it should sign</source>
        <translation>Die Signatur passt nicht zu dem, was sie signieren soll</translation>
    </message>
    <message>
        <source>what was signed was changed afterwards</source>
        <translation>Das Signierte wurde nachträglich verändert</translation>
    </message>
    <message>
        <source>the signer's certificate was revoked</source>
        <translation>Das Zertifikat der signierenden Stelle wurde widerrufen</translation>
    </message>
    <message>
        <source>the signer's certificate was not valid when it was used</source>
        <translation>Das Zertifikat der signierenden Stelle war nicht gültig, als es verwendet wurde</translation>
    </message>
    <message>
        <source>the certificate is not fit for signing pictures</source>
        <translation>Das Zertifikat ist nicht zum Signieren von Bildern geeignet</translation>
    </message>
    <message>
        <source>they fail a check that they have to pass</source>
        <translation>Sie bestehen eine Prüfung nicht, die sie bestehen müssen</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Signiert am</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>not time-stamped</source>
        <translation>ohne Zeitstempel</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.preview</name>
    <message>
        <source>The small preview inside the file shows something else than the picture: it was probably changed by a program that left the preview as it was.</source>
        <translation>Die kleine Vorschau in der Datei zeigt etwas anderes als das Bild: Es wurde vermutlich mit einem Programm verändert, das die Vorschau so ließ, wie sie war.</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>Größter Unterschied</translation>
    </message>
    <message>
        <source>{value:.0f} of 255 grey levels</source>
        <translation>{value:.0f} von 255 Graustufen</translation>
    </message>
    <message>
        <source>Told from</source>
        <translation>Gemeldet ab</translation>
    </message>
    <message>
        <source>EXIF preview</source>
        <translation>EXIF-Vorschau</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.recipes</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Model hash</source>
        <translation>Hash des Modells</translation>
    </message>
    <message>
        <source>The file carries, unsigned, the settings of an image generator: {program} with the model {model}.</source>
        <translation>Die Datei enthält, nicht signiert, die Einstellungen eines Bildgenerators: {program} mit dem Modell {model}.</translation>
    </message>
    <message>
        <source>The file carries, unsigned, the settings of an image generator: {program}.</source>
        <translation>Die Datei enthält, nicht signiert, die Einstellungen eines Bildgenerators: {program}.</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>an image generator</source>
        <translation>ein Bildgenerator</translation>
    </message>
    <message>
        <source>the label for AI-generated content of China's GB 45438</source>
        <translation>die Kennzeichnung für KI-generierte Inhalte nach Chinas GB 45438</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Erzeugt von</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Spread by</source>
        <translation>Verbreitet von</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.software</name>
    <message>
        <source>The file names an image generator, unsigned: {name}.</source>
        <translation>Die Datei nennt, nicht signiert, einen Bildgenerator: {name}.</translation>
    </message>
    <message>
        <source>It was last written by a program that edits pictures: {name}.</source>
        <translation>Die Datei wurde zuletzt von einem Bildbearbeitungsprogramm geschrieben: {name}.</translation>
    </message>
    <message>
        <source>The file names the program or the camera software that wrote it: {name}.</source>
        <translation>Die Datei nennt das Programm oder die Kamera-Software, die sie geschrieben hat: {name}.</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.sources</name>
    <message>
        <source>{it} was made by a trained AI model</source>
        <translation>{it} von einem trainierten KI-Modell erzeugt wurde</translation>
    </message>
    <message>
        <source>parts of {it} were made by a trained AI model</source>
        <translation>{it} zum Teil von einem trainierten KI-Modell erzeugt wurde</translation>
    </message>
    <message>
        <source>{it} was made by an algorithm that learnt from no examples</source>
        <translation>{it} von einem Algorithmus erzeugt wurde, der nicht aus Beispielen gelernt hat</translation>
    </message>
    <message>
        <source>{it} is put together from pieces, some of them synthetic</source>
        <translation>{it} aus Teilen zusammengesetzt ist, darunter synthetischen</translation>
    </message>
    <message>
        <source>{it} was altered by an algorithm</source>
        <translation>{it} von einem Algorithmus verändert wurde</translation>
    </message>
    <message>
        <source>{it} was drawn from data</source>
        <translation>{it} aus Daten gezeichnet wurde</translation>
    </message>
    <message>
        <source>{it} shows a virtual scene</source>
        <translation>{it} eine virtuelle Szene zeigt</translation>
    </message>
    <message>
        <source>{it} is put together from several pieces</source>
        <translation>{it} aus mehreren Teilen zusammengesetzt ist</translation>
    </message>
    <message>
        <source>{it} is put together from several photographs</source>
        <translation>{it} aus mehreren Fotos zusammengesetzt ist</translation>
    </message>
    <message>
        <source>{it} was created by a person with a computer</source>
        <translation>{it} von einem Menschen am Computer geschaffen wurde</translation>
    </message>
    <message>
        <source>{it} was drawn by a person with a computer</source>
        <translation>{it} von einem Menschen am Computer gezeichnet wurde</translation>
    </message>
    <message>
        <source>{it} was edited by a person</source>
        <translation>{it} von einem Menschen bearbeitet wurde</translation>
    </message>
    <message>
        <source>{it} was lightly edited by a person</source>
        <translation>{it} von einem Menschen leicht bearbeitet wurde</translation>
    </message>
    <message>
        <source>{it} is a picture of a screen</source>
        <translation>{it} einen Bildschirminhalt zeigt</translation>
    </message>
    <message>
        <source>{it} was made with software</source>
        <translation>{it} mit Software erstellt wurde</translation>
    </message>
    <message>
        <source>{it} was taken with a digital camera</source>
        <translation>{it} mit einer Digitalkamera aufgenommen wurde</translation>
    </message>
    <message>
        <source>{it} was taken with a digital camera, from several exposures</source>
        <translation>{it} mit einer Digitalkamera aufgenommen wurde, aus mehreren Belichtungen</translation>
    </message>
    <message>
        <source>{it} was scanned from a negative</source>
        <translation>{it} von einem Negativ gescannt wurde</translation>
    </message>
    <message>
        <source>{it} was scanned from a slide</source>
        <translation>{it} von einem Dia gescannt wurde</translation>
    </message>
    <message>
        <source>{it} was scanned from a print</source>
        <translation>{it} von einem Abzug gescannt wurde</translation>
    </message>
    <message>
        <source>{it} began as an empty sheet</source>
        <translation>{it} mit einem leeren Blatt begann</translation>
    </message>
    <message>
        <source>this picture</source>
        <translation>dieses Bild</translation>
    </message>
    <message>
        <source>a picture used in it</source>
        <translation>ein darin verwendetes Bild</translation>
    </message>
    <message>
        <source>The file names, unsigned, the AI system that made or changed this picture.</source>
        <translation>Die Datei nennt, nicht signiert, das KI-System, das dieses Bild erzeugt oder verändert hat.</translation>
    </message>
    <message>
        <source>{it} is of the source type “{term}”, which fakeview doesn't know</source>
        <translation>{it} von der Quellenart „{term}“ ist, die fakeview nicht kennt</translation>
    </message>
    <message>
        <source>The file says, unsigned, that {what}.</source>
        <translation>In der Datei steht, nicht signiert, dass {what}.</translation>
    </message>
    <message>
        <source>AI system</source>
        <translation>KI-System</translation>
    </message>
    <message>
        <source>AI system version</source>
        <translation>Version des KI-Systems</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.technical</name>
    <message>
        <source>colour stored in an unusual way</source>
        <translation>Farbe auf ungewöhnliche Art gespeichert</translation>
    </message>
    <message>
        <source>colour at full resolution</source>
        <translation>Farbe in voller Auflösung</translation>
    </message>
    <message>
        <source>colour at half the width</source>
        <translation>Farbe in halber Breite</translation>
    </message>
    <message>
        <source>colour at half the height</source>
        <translation>Farbe in halber Höhe</translation>
    </message>
    <message>
        <source>colour at half the width and height</source>
        <translation>Farbe in halber Breite und Höhe</translation>
    </message>
    <message>
        <source>colour at a quarter of the width</source>
        <translation>Farbe in einem Viertel der Breite</translation>
    </message>
    <message>
        <source>JPEG, saved at about quality {quality} of 100</source>
        <translation>JPEG, gespeichert mit etwa Qualität {quality} von 100</translation>
    </message>
    <message>
        <source>JPEG, saved at about quality {quality} of 100, with compression tables of its own as cameras and Photoshop have them</source>
        <translation>JPEG, gespeichert mit etwa Qualität {quality} von 100, mit eigenen Kompressionstabellen, wie Kameras und Photoshop sie haben</translation>
    </message>
    <message>
        <source>It carries a colour profile: {name}.</source>
        <translation>Die Datei enthält ein Farbprofil: {name}.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>{quality}, by the luminance table</source>
        <translation>{quality}, nach der Helligkeitstabelle</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>the standard ones (Annex K)</source>
        <translation>die des Standards (Anhang K)</translation>
    </message>
    <message>
        <source>not the standard ones</source>
        <translation>nicht die des Standards</translation>
    </message>
    <message>
        <source>Chroma subsampling</source>
        <translation>Farbunterabtastung</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>how a JPEG is stored</comment>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>no colour</source>
        <translation>keine Farbe</translation>
    </message>
    <message>
        <source>progressive</source>
        <translation>progressiv</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>sequenziell (Baseline)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.trust</name>
    <message>
        <source>of {date}</source>
        <translation>vom {date}</translation>
    </message>
    <message>
        <source>of {date}, and {added} that you added</source>
        <translation>vom {date}, dazu {added} von Ihnen hinzugefügt</translation>
    </message>
</context>
<context>
    <name>fakeview.report.drawings</name>
    <message>
        <source>score {score:.2f}, uncertain from {low:.2f} to {high:.2f}</source>
        <translation>Score {score:.2f}, unsicher von {low:.2f} bis {high:.2f}</translation>
    </message>
    <message>
        <source>scale from {low:.3g} to {high:.3g}</source>
        <translation>Skala von {low:.3g} bis {high:.3g}</translation>
    </message>
    <message>
        <source>filled triangle</source>
        <translation>gefülltes Dreieck</translation>
    </message>
    <message>
        <source>half-filled diamond</source>
        <translation>halb gefüllte Raute</translation>
    </message>
    <message>
        <source>open circle</source>
        <translation>offener Kreis</translation>
    </message>
    <message>
        <source>circled exclamation mark</source>
        <translation>Ausrufezeichen im Kreis</translation>
    </message>
</context>
<context>
    <name>fakeview.report.facts</name>
    <message>
        <source>not scored</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>{verdict}, no face found</source>
        <translation>{verdict}, kein Gesicht</translation>
    </message>
</context>
<context>
    <name>fakeview.report.html</name>
    <message>
        <source>{title} - fakeview report</source>
        <translation>{title} – fakeview-Bericht</translation>
    </message>
    <message>
        <source>{method} map. {colours}</source>
        <translation>Karte mit {method}. {colours}</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Kopie von {name}</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Was in der Datei steht</translation>
    </message>
    <message>
        <source>How this came about</source>
        <translation>Wie das zustande kam</translation>
    </message>
    <message>
        <source>The detector</source>
        <translation>Der Detektor</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Report on {title}</source>
        <translation>Bericht über {title}</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>{value} away</source>
        <translation>{value} dagegen</translation>
    </message>
    <message>
        <source>{value} towards</source>
        <translation>{value} dafür</translation>
    </message>
</context>
<context>
    <name>fakeview.report.make</name>
    <message>
        <source>Only the first {most} pictures are in this report: there are more. `fakeview scan` makes a table of any number.</source>
        <translation>In diesem Bericht sind nur die ersten {most} Bilder: Es gibt mehr. `fakeview scan` macht eine Tabelle von beliebig vielen.</translation>
    </message>
    <message>
        <source>No map is shown: where the score says nothing, a map of it says nothing.</source>
        <translation>Es wird keine Karte gezeigt: Wo der Score nichts sagt, sagt auch eine Karte dazu nichts.</translation>
    </message>
    <message>
        <source>Deletion AUC</source>
        <translation>AUC beim Löschen</translation>
    </message>
    <message>
        <source>Insertion AUC</source>
        <translation>AUC beim Einfügen</translation>
    </message>
    <message>
        <source>It could not be made. {reason}</source>
        <translation>Sie konnte nicht erstellt werden. {reason}</translation>
    </message>
    <message>
        <source>this map {map:.3f}, random {random:.3f}, edges {edges:.3f}</source>
        <translation>diese Karte {map:.3f}, zufällig {random:.3f}, Kanten {edges:.3f}</translation>
    </message>
</context>
<context>
    <name>fakeview.report.standing</name>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>noch etwa {hours} h</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>noch etwa {seconds} s</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>noch etwa {minutes} min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{minutes:.0f} min ago</source>
        <translation>vor {minutes:.0f} min</translation>
    </message>
    <message>
        <source>{hours:.0f} h ago</source>
        <translation>vor {hours:.0f} h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>vor {days} Tagen</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
</context>
<context>
    <name>fakeview.report.words</name>
    <message>
        <source>A score is a hint where to look, and not proof. A low one says that this detector found no sign that it knows; it does not say where a picture comes from.</source>
        <translation>Ein Score ist ein Hinweis, wo man genauer hinsehen sollte, und belegt nichts. Ein niedriger sagt, dass dieser Detektor kein Anzeichen gefunden hat, das er kennt; er sagt nicht, woher ein Bild kommt.</translation>
    </message>
    <message>
        <source>The pictures in here are reduced copies, made for reading. The original files are not in it and were not changed; each one's SHA-256 says which bytes were looked at.</source>
        <translation>Die Bilder hierin sind verkleinerte Kopien zum Lesen. Die ursprünglichen Dateien sind nicht enthalten und wurden nicht verändert; der SHA-256 sagt bei jeder, welche Bytes untersucht wurden.</translation>
    </message>
    <message>
        <source>not stated in the file</source>
        <translation>in der Datei nicht angegeben</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Deutlich</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technisch</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Closed form</source>
        <translation>Geschlossene Form</translation>
    </message>
    <message>
        <source>Most samples</source>
        <translation>Höchstzahl der Stichproben</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Regions asked for</source>
        <translation>Gewünschte Bereiche</translation>
    </message>
    <message>
        <source>Cut by</source>
        <translation>Zerlegt mit</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>Verdeckt durch</translation>
    </message>
    <message>
        <source>Samples in pairs</source>
        <translation>Stichproben paarweise</translation>
    </message>
    <message>
        <source>Stops when settled</source>
        <translation>Hört auf, wenn es feststeht</translation>
    </message>
    <message>
        <source>A reduced copy: {width:,} x {height:,} of {whole_width:,} x {whole_height:,} pixels.</source>
        <translation>Eine verkleinerte Kopie: {width:,} × {height:,} von {whole_width:,} × {whole_height:,} Pixeln.</translation>
    </message>
    <message>
        <source>fakeview {version}, {moment}, detector {detector}</source>
        <translation>fakeview {version}, {moment}, Detektor {detector}</translation>
    </message>
    <message>
        <source>{moment:%Y-%m-%d %H:%M}</source>
        <translation>{moment:%d.%m.%Y, %H:%M}</translation>
    </message>
    <message>
        <source>Scores from {low:.2f} to {high:.2f} count as uncertain.</source>
        <translation>Scores von {low:.2f} bis {high:.2f} gelten als unsicher.</translation>
    </message>
    <message>
        <source>{width:,} x {height:,} pixels</source>
        <translation>{width:,} × {height:,} Pixel</translation>
    </message>
    <message>
        <source>A copy at its own size, {width:,} x {height:,} pixels.</source>
        <translation>Eine Kopie in Originalgröße, {width:,} × {height:,} Pixel.</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>pasted, so there is no file</source>
        <translation>eingefügt, daher gibt es keine Datei</translation>
    </message>
    <message>
        <source>SHA-256 of its file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gedacht für</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>from {low:.2f} to {high:.2f}, both included</source>
        <translation>von {low:.2f} bis {high:.2f}, beide eingeschlossen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Berechnet auf</translation>
    </message>
    <message>
        <source>{n:,} {verdict}</source>
        <translation>{n:,}-mal {verdict}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>SHA-256 of its pixels</source>
        <translation>SHA-256 der Pixel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
    <message>
        <source>another program's file</source>
        <translation>Datei eines anderen Programms</translation>
    </message>
</context>
<context>
    <name>fakeview.study.answers</name>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>{path} holds no answers: the column {header} is empty.</source>
        <translation>{path} enthält keine Antworten: Die Spalte {header} ist leer.</translation>
    </message>
    <message>
        <source>{cell!r} doesn't say what the picture is; write real or fake.</source>
        <translation>{cell!r} sagt nicht, was das Bild ist; schreiben Sie real oder fake.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}</source>
        <translation>{file}, Zeile {line}: {problem}</translation>
    </message>
    <message>
        <source>None of the answers can be used. {problem}</source>
        <translation>Keine der Antworten ist verwendbar. {problem}</translation>
    </message>
    <message>
        <source>{cell} in the column {header} may mean either; say with --map {header}=fake or --map {header}=real what 1 stands for.</source>
        <translation>{cell} in der Spalte {header} kann beides bedeuten; sagen Sie mit --map {header}=fake oder --map {header}=real, wofür 1 steht.</translation>
    </message>
    <message>
        <source>Half of the times in {header} are above {most:g}, so they are taken as thousandths of a second.</source>
        <translation>Die Hälfte der Zeiten in {header} liegt über {most:g}; sie gelten daher als Tausendstelsekunden.</translation>
    </message>
    <message>
        <source>No column says who answered, so all count as one person's answers.</source>
        <translation>Keine Spalte sagt, wer geantwortet hat; alle Antworten gelten daher als die einer Person.</translation>
    </message>
    <message>
        <source>Answers on a scale carry their own confidence; the column isn't used.</source>
        <translation>Antworten auf einer Skala sagen selbst, wie sicher sie sind; die Spalte dafür wird nicht verwendet.</translation>
    </message>
    <message>
        <source>No confidence is above 1, so they are taken as shares, not per cent.</source>
        <translation>Keine Sicherheit liegt über 1; die Werte gelten daher als Anteile, nicht als Prozent.</translation>
    </message>
    <message>
        <source>{shown} is taken as no answer.</source>
        <translation>{shown} gilt als keine Antwort.</translation>
    </message>
    <message>
        <source>it isn't said which picture it is about.</source>
        <translation>Es fehlt, um welches Bild es geht.</translation>
    </message>
    <message>
        <source>it isn't said who answered.</source>
        <translation>Es fehlt, wer geantwortet hat.</translation>
    </message>
    <message>
        <source>{cell!r} is no answer that is known; write real, fake or a number.</source>
        <translation>{cell!r} ist keine bekannte Antwort; schreiben Sie real, fake oder eine Zahl.</translation>
    </message>
    <message>
        <source>{value:g} isn't on the scale from {low:g} to {high:g}.</source>
        <translation>{value:g} liegt nicht auf der Skala von {low:g} bis {high:g}.</translation>
    </message>
    <message>
        <source>{cell!r} is no confidence from 0 to 100; the answer counts as a sure one.</source>
        <translation>{cell!r} ist keine Sicherheit von 0 bis 100; die Antwort gilt als sicher.</translation>
    </message>
    <message>
        <source>{cell!r} is no time; it is left out.</source>
        <translation>{cell!r} ist keine Zeit; sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message>
        <source>{rater} answered {picture} in line {line} already; only the first answer is used.</source>
        <translation>{rater} hat zu {picture} schon in Zeile {line} geantwortet; nur die erste Antwort zählt.</translation>
    </message>
    <message>
        <source>{picture} is said to be something else than in {before}; what was said first counts.</source>
        <translation>{picture} ist anders angegeben als in {before}; die erste Angabe zählt.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.blind.journal</name>
    <message>
        <source>The answer could not be written to {folder} ({reason}). Check the free space and who may write there, then try again; nothing is lost.</source>
        <translation>Die Antwort konnte nicht nach {folder} geschrieben werden ({reason}). Prüfen Sie den freien Speicherplatz und die Schreibrechte und versuchen Sie es dann noch einmal; es ist nichts verloren.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of fakeview. Use that one to go on.</source>
        <translation>{path} wurde von einer neueren Version von fakeview geschrieben. Machen Sie mit dieser weiter.</translation>
    </message>
    <message>
        <source>{path} can't be read. Check that the folder of the study is still there.</source>
        <translation>{path} lässt sich nicht lesen. Prüfen Sie, ob der Ordner der Studie noch da ist.</translation>
    </message>
    <message>
        <source>this is no answer ({cause}); it is left out.</source>
        <translation>Das ist keine Antwort ({cause}); sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>{rater} is rating this study in another window already. Go on there, or close it first.</source>
        <translation>{rater} beurteilt diese Studie schon in einem anderen Fenster. Machen Sie dort weiter oder schließen Sie es zuerst.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.blind.pictures</name>
    <message>
        <source>There are no pictures in {folder}. Choose another folder.</source>
        <translation>In {folder} sind keine Bilder. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>None of these pictures can be shown. Choose another folder.</source>
        <translation>Keines dieser Bilder lässt sich anzeigen. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.blind.plan</name>
    <message>
        <source>There is a study in {folder} already. Choose another folder.</source>
        <translation>In {folder} liegt schon eine Studie. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The study could not be written to {folder}. Check the free space and who may write there, or keep it elsewhere.</source>
        <translation>Die Studie konnte nicht nach {folder} geschrieben werden. Prüfen Sie den freien Speicherplatz und die Schreibrechte, oder legen Sie sie woanders ab.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of fakeview. Use that one to open it.</source>
        <translation>{path} wurde von einer neueren Version von fakeview geschrieben. Öffnen Sie die Datei mit dieser.</translation>
    </message>
    <message>
        <source>There is no study in {folder} any more, or it can't be read. If it was moved, open it where it is now.</source>
        <translation>In {folder} liegt keine Studie mehr, oder sie lässt sich nicht lesen. Wenn sie verschoben wurde, öffnen Sie sie dort, wo sie jetzt liegt.</translation>
    </message>
    <message>
        <source>{path} is damaged or no study of fakeview. The answers beside it can still be read as text.</source>
        <translation>{path} ist beschädigt oder keine Studie von fakeview. Die Antworten daneben lassen sich weiterhin als Text lesen.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.blind.study</name>
    <message>
        <source>{picture} could not be shown to {rater}: {reason}</source>
        <translation>{picture} konnte {rater} nicht gezeigt werden: {reason}</translation>
    </message>
    <message>
        <source>Write a name that the answers can be kept under; any will do.</source>
        <translation>Geben Sie einen Namen ein, unter dem die Antworten gespeichert werden; jeder ist recht.</translation>
    </message>
    <message>
        <source>That name is longer than {most} letters. Take a shorter one.</source>
        <translation>Dieser Name ist länger als {most} Zeichen. Nehmen Sie einen kürzeren.</translation>
    </message>
    <message numerus="yes">
        <source>{n} times the time ran out before there was an answer.</source>
        <translation><numerusform>{n}-mal lief die Zeit ab, bevor es eine Antwort gab.</numerusform><numerusform>{n}-mal lief die Zeit ab, bevor es eine Antwort gab.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} answers were given without moving the confidence; they count with 50 %, where it begins.</source>
        <translation><numerusform>{n} Antwort wurde gegeben, ohne die Sicherheit zu verstellen; sie zählt mit 50 %, dem Anfangswert.</numerusform><numerusform>{n} Antworten wurden gegeben, ohne die Sicherheit zu verstellen; sie zählen mit 50 %, dem Anfangswert.</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.study.bring</name>
    <message numerus="yes">
        <source>{answers} by {people} to {n} pictures.</source>
        <translation><numerusform>{answers} von {people} zu {n} Bild.</numerusform><numerusform>{answers} von {people} zu {n} Bildern.</numerusform></translation>
    </message>
    <message>
        <source>None of the pictures was found, so the numbers will be those of the people alone.</source>
        <translation>Keines der Bilder wurde gefunden; die Zahlen werden daher nur die der Personen sein.</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks read.</source>
        <translation><numerusform>{n} Markierung gelesen.</numerusform><numerusform>{n} Markierungen gelesen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <translation><numerusform>{n} Antwort</numerusform><numerusform>{n} Antworten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of the {all:,} pictures were found.</source>
        <translation><numerusform>{n} der {all:,} Bilder wurde gefunden.</numerusform><numerusform>{n} der {all:,} Bilder wurden gefunden.</numerusform></translation>
    </message>
    <message>
        <source>All of the pictures were found.</source>
        <translation>Alle Bilder wurden gefunden.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.cells</name>
    <message>
        <source>Answers are numbers from {photograph:g} (surely a photograph) to {generated:g} (surely generated); if they mean something else, say so with --scale.</source>
        <translation>Die Antworten sind Zahlen von {photograph:g} (sicher ein Foto) bis {generated:g} (sicher generiert); wenn sie etwas anderes bedeuten, sagen Sie es mit --scale.</translation>
    </message>
    <message>
        <source>The answers are numbers from {low:g} to {high:g}, and which of them mean generated isn't known. Say with --scale which number means surely a photograph and which one generated.</source>
        <translation>Die Antworten sind Zahlen von {low:g} bis {high:g}, und es ist nicht bekannt, welche davon „generiert“ bedeuten. Sagen Sie mit --scale, welche Zahl „sicher ein Foto“ und welche „sicher generiert“ bedeutet.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.coco</name>
    <message>
        <source>it is on the picture {image!r}, which isn't listed</source>
        <translation>sie gehört zum Bild {image!r}, das nicht aufgeführt ist</translation>
    </message>
    <message>
        <source>Annotation {number} can't be used ({error}).</source>
        <translation>Die Anmerkung {number} ist nicht verwendbar ({error}).</translation>
    </message>
    <message>
        <source>The marks on the picture {image!r} can't be used ({error}).</source>
        <translation>Die Markierungen auf dem Bild {image!r} sind nicht verwendbar ({error}).</translation>
    </message>
</context>
<context>
    <name>fakeview.study.columns</name>
    <message>
        <source>who answered</source>
        <translation>wer geantwortet hat</translation>
    </message>
    <message>
        <source>which picture: a file's name, a path, or a name that another table explains</source>
        <translation>welches Bild: ein Dateiname, ein Pfad oder ein Name, den eine andere Tabelle erklärt</translation>
    </message>
    <message>
        <source>what they said: real, fake, or a number on a scale</source>
        <translation>die Antwort: real, fake oder eine Zahl auf einer Skala</translation>
    </message>
    <message>
        <source>how sure they were, 0 to 100</source>
        <translation>wie sicher die Person war, 0 bis 100</translation>
    </message>
    <message>
        <source>how long it took</source>
        <translation>wie lange es dauerte</translation>
    </message>
    <message>
        <source>how long it took, in thousandths of a second</source>
        <translation>wie lange es dauerte, in Tausendstelsekunden</translation>
    </message>
    <message>
        <source>where the picture comes from, such as its generator</source>
        <translation>woher das Bild kommt, etwa sein Generator</translation>
    </message>
    <message>
        <source>what the picture is, in words: real or fake</source>
        <translation>was das Bild ist, in Worten: real oder fake</translation>
    </message>
    <message>
        <source>1 where the picture is generated, 0 where it is a photograph</source>
        <translation>1, wenn das Bild generiert ist, 0, wenn es ein Foto ist</translation>
    </message>
    <message>
        <source>1 where the picture is a photograph, 0 where it is generated</source>
        <translation>1, wenn das Bild ein Foto ist, 0, wenn es generiert ist</translation>
    </message>
    <message>
        <source>the picture's file, where the column picture holds other names</source>
        <translation>die Datei des Bildes, wenn die Spalte picture andere Namen enthält</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>{given!r} says not what a column means. Write COLUMN=MEANING, or name a file of such lines.</source>
        <translation>{given!r} sagt nicht, was eine Spalte bedeutet. Schreiben Sie SPALTE=BEDEUTUNG oder nennen Sie eine Datei mit solchen Zeilen.</translation>
    </message>
    <message>
        <source>{path} holds nothing below its first line.</source>
        <translation>{path} enthält unter der ersten Zeile nichts.</translation>
    </message>
    <message>
        <source>There is no column {column!r}. The columns are {headers}.</source>
        <translation>Es gibt keine Spalte {column!r}. Die Spalten sind {headers}.</translation>
    </message>
    <message>
        <source>{path} has no column that is known to name the picture. Say which one it is with --map COLUMN={meaning}.</source>
        <translation>In {path} ist keine Spalte zu erkennen, die das Bild nennt. Sagen Sie mit --map SPALTE={meaning}, welche es ist.</translation>
    </message>
    <message>
        <source>{path} is empty. Its first line must name the columns.</source>
        <translation>{path} ist leer. Die erste Zeile muss die Spalten nennen.</translation>
    </message>
    <message>
        <source>{path} can't be read.</source>
        <translation>{path} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>{path} is no whole JSON; write it again.</source>
        <translation>{path} ist kein vollständiges JSON; schreiben Sie die Datei neu.</translation>
    </message>
    <message>
        <source>{path} has no column that is known to mean {meaning} ({what}). Its columns are {headers}; say which one it is with --map COLUMN={meaning}.</source>
        <translation>In {path} ist keine Spalte zu erkennen, die {meaning} bedeutet ({what}). Die Spalten sind {headers}; sagen Sie mit --map SPALTE={meaning}, welche es ist.</translation>
    </message>
    <message>
        <source>Two columns can't both mean {meaning}. Give one of them the meaning {ignore}.</source>
        <translation>Zwei Spalten können nicht beide {meaning} bedeuten. Geben Sie einer davon die Bedeutung {ignore}.</translation>
    </message>
    <message>
        <source>{path} can't be read. Check its name and where it lies.</source>
        <translation>{path} lässt sich nicht lesen. Prüfen Sie den Namen und wo die Datei liegt.</translation>
    </message>
    <message>
        <source>{path}, line {line} can't be read as CSV ({error}). Save it as CSV again.</source>
        <translation>{path}, Zeile {line} lässt sich nicht als CSV lesen ({error}). Speichern Sie die Datei noch einmal als CSV.</translation>
    </message>
    <message>
        <source>A column can't mean {meaning!r}. It can mean {meanings}.</source>
        <translation>Eine Spalte kann nicht {meaning!r} bedeuten. Sie kann {meanings} bedeuten.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.disagreement</name>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>only people</source>
        <translation>nur die Personen</translation>
    </message>
    <message>
        <source>only the machine</source>
        <translation>nur das Modell</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>No such picture was found.</source>
        <translation>Ein solches Bild wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>No face was found, so the score says nothing.</source>
        <translation>Es wurde kein Gesicht gefunden; der Score sagt daher nichts.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.labelme</name>
    <message>
        <source>It doesn't say how large the picture is; save it again with labelme.</source>
        <translation>Es steht nicht darin, wie groß das Bild ist; speichern Sie die Datei noch einmal mit labelme.</translation>
    </message>
    <message>
        <source>A picture of {width} x {height} pixels is too large.</source>
        <translation>Ein Bild von {width} × {height} Pixeln ist zu groß.</translation>
    </message>
    <message>
        <source>Its shape {number} can't be used ({error}).</source>
        <translation>Die Form {number} darin ist nicht verwendbar ({error}).</translation>
    </message>
</context>
<context>
    <name>fakeview.study.marks</name>
    <message>
        <source>This JSON is neither labelme's nor COCO's; export it as one of them.</source>
        <translation>Dieses JSON ist weder von labelme noch von COCO; exportieren Sie es in einer dieser Formen.</translation>
    </message>
    <message>
        <source>The mask has {wide} x {high} pixels and the picture {width} x {height}, which is another shape; export it again for this picture.</source>
        <translation>Die Maske hat {wide} × {high} Pixel und das Bild {width} × {height}, also eine andere Form; exportieren Sie sie noch einmal für dieses Bild.</translation>
    </message>
    <message>
        <source>This is no JSON; export it again.</source>
        <translation>Das ist kein JSON; exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path}: The folder can't be looked into ({reason}).</source>
        <translation>{path}: Der Ordner lässt sich nicht lesen ({reason}).</translation>
    </message>
</context>
<context>
    <name>fakeview.study.scores</name>
    <message>
        <source>{path} holds scores of several detectors, which don't compare.</source>
        <translation>{path} enthält Scores mehrerer Detektoren, die sich nicht vergleichen lassen.</translation>
    </message>
    <message>
        <source>{path} holds no scores.</source>
        <translation>{path} enthält keine Scores.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {value!r} is no score from 0 to 1.</source>
        <translation>{path}, Zeile {line}: {value!r} ist kein Score von 0 bis 1.</translation>
    </message>
    <message>
        <source>{path} can't be read. Write it again with fakeview scan --format csv.</source>
        <translation>{path} lässt sich nicht lesen. Schreiben Sie die Datei noch einmal mit fakeview scan --format csv.</translation>
    </message>
    <message>
        <source>{path} has no column {column}. Write it with fakeview scan --format csv.</source>
        <translation>{path} hat keine Spalte {column}. Schreiben Sie die Datei mit fakeview scan --format csv.</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>kein Score</translation>
    </message>
</context>
<context>
    <name>fakeview.study.tables</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Random map</source>
        <translation>Zufallskarte</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Other people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>share of decided answers that are right</source>
        <translation>Anteil der entschiedenen Antworten, die richtig sind</translation>
    </message>
    <message>
        <source>how often a generated picture is rated above a photograph; 0.50 is guessing</source>
        <translation>wie oft ein generiertes Bild höher bewertet wird als ein Foto; 0,50 ist geraten</translation>
    </message>
    <message>
        <source>how far the two kinds are told apart; 0 is not at all</source>
        <translation>wie gut die beiden Arten unterschieden werden; 0 heißt gar nicht</translation>
    </message>
    <message>
        <source>Criterion c</source>
        <translation>Kriterium c</translation>
    </message>
    <message>
        <source>below 0 leans towards saying generated, above 0 away from it</source>
        <translation>unter 0 neigt man zu „generiert“, über 0 eher nicht</translation>
    </message>
    <message>
        <source>Generated found (TPR)</source>
        <translation>Generierte gefunden (TPR)</translation>
    </message>
    <message>
        <source>share of generated pictures called generated</source>
        <translation>Anteil der generierten Bilder, die generiert genannt werden</translation>
    </message>
    <message>
        <source>False alarms (FPR)</source>
        <translation>Fehlalarme (FPR)</translation>
    </message>
    <message>
        <source>share of photographs called generated</source>
        <translation>Anteil der Fotos, die generiert genannt werden</translation>
    </message>
    <message>
        <source>overlap of mark and the map's strongest part of the same area</source>
        <translation>Überschneidung der Markierung mit dem stärksten, gleich großen Teil der Karte</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>the same overlap, as a share of the area</source>
        <translation>dieselbe Überschneidung, als Anteil der Fläche</translation>
    </message>
    <message>
        <source>Pointing game</source>
        <translation>Treffer der Spitze</translation>
    </message>
    <message>
        <source>how often the map's strongest place is inside the mark</source>
        <translation>wie oft die stärkste Stelle der Karte in der Markierung liegt</translation>
    </message>
    <message>
        <source>Relevance mass</source>
        <translation>Relevanzmasse</translation>
    </message>
    <message>
        <source>share of the map that lies inside the mark</source>
        <translation>Anteil der Karte, der in der Markierung liegt</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>rank correlation of map and mark</source>
        <translation>Rangkorrelation von Karte und Markierung</translation>
    </message>
    <message>
        <source>Mass beside the face</source>
        <translation>Masse neben dem Gesicht</translation>
    </message>
    <message>
        <source>share of the map outside the face</source>
        <translation>Anteil der Karte außerhalb des Gesichts</translation>
    </message>
    <message>
        <source>{n:,} of {all:,}</source>
        <translation>{n:,} von {all:,}</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Generiert</translation>
    </message>
    <message>
        <source>{side}: right</source>
        <translation>{side}: richtig</translation>
    </message>
    <message>
        <source>{side}: AUC</source>
        <translation>{side}: AUC</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Kappa with the others</source>
        <translation>Kappa mit den anderen</translation>
    </message>
    <message>
        <source>worse (p {p})</source>
        <translation>schlechter (p {p})</translation>
    </message>
    <message>
        <source>called generated</source>
        <translation>generiert genannt</translation>
    </message>
    <message>
        <source>called a photograph</source>
        <translation>Foto genannt</translation>
    </message>
    <message>
        <source>Kappa with the model</source>
        <translation>Kappa mit dem Modell</translation>
    </message>
    <message>
        <source>Model right</source>
        <translation>Modell richtig</translation>
    </message>
    <message>
        <source>Better or worse</source>
        <translation>Besser oder schlechter</translation>
    </message>
    <message>
        <source>no telling</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <source>better (p {p})</source>
        <translation>besser (p {p})</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>{n:,} ({share:.0%})</source>
        <translation>{n:,} ({share:.0%})</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>fakeview.study.why</name>
    <message>
        <source>{picture}: There is no such picture.</source>
        <translation>{picture}: Ein solches Bild gibt es nicht.</translation>
    </message>
    <message>
        <source>Its marks are too small for this picture.</source>
        <translation>Die Markierungen sind für dieses Bild zu klein.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.words</name>
    <message>
        <source>no more than by chance</source>
        <translation>nicht mehr als zufällig</translation>
    </message>
    <message>
        <source>What the pictures are isn't known, so nobody can be called right or wrong; agreement can be told all the same. Import a table of the pictures to know more.</source>
        <translation>Was die Bilder sind, ist nicht bekannt; daher lässt sich niemandem recht oder unrecht geben. Die Übereinstimmung lässt sich trotzdem angeben. Importieren Sie eine Tabelle der Bilder, um mehr zu erfahren.</translation>
    </message>
    <message>
        <source>An undecided answer and a tie of the majority are left out of accuracy, d′, criterion and kappa. The model's uncertain verdicts count by the side of 0.50 that their score is on.</source>
        <translation>Unentschiedene Antworten und ein Gleichstand der Mehrheit bleiben bei Trefferquote, d′, Kriterium und Kappa weg. Unsichere Urteile des Modells zählen nach der Seite von 0,50, auf der ihr Score liegt.</translation>
    </message>
    <message>
        <source>95% intervals in brackets, from resampled pictures.</source>
        <translation>In Klammern 95-%-Konfidenzintervalle, aus neu gezogenen Bildern.</translation>
    </message>
    <message numerus="yes">
        <source>{answers} by {people} to {n} pictures, {generated:,} of them generated.</source>
        <translation><numerusform>{answers} von {people} zu {n} Bild, davon {generated:,} generiert.</numerusform><numerusform>{answers} von {people} zu {n} Bildern, davon {generated:,} generiert.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{answers} by {people} to {n} pictures; compared on {compared:,}, {generated:,} of them generated.</source>
        <translation><numerusform>{answers} von {people} zu {n} Bild; verglichen an {compared:,}, davon {generated:,} generiert.</numerusform><numerusform>{answers} von {people} zu {n} Bildern; verglichen an {compared:,}, davon {generated:,} generiert.</numerusform></translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>Fleiss' kappa</source>
        <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
        <source>Krippendorff's alpha</source>
        <translation>Krippendorffs Alpha</translation>
    </message>
    <message>
        <source>Krippendorff's alpha of ratings</source>
        <translation>Krippendorffs Alpha der Beurteilungen</translation>
    </message>
    <message>
        <source>Cohen's kappa, majority and model</source>
        <translation>Cohens Kappa, Mehrheit und Modell</translation>
    </message>
    <message>
        <source>People agree {how} with each other on generated or not.</source>
        <translation>Die Personen stimmen darin, was generiert ist, {how} miteinander überein.</translation>
    </message>
    <message>
        <source>People agree {how} with each other, also on pictures that not all answered.</source>
        <translation>Die Personen stimmen {how} miteinander überein, auch bei Bildern, zu denen nicht alle geantwortet haben.</translation>
    </message>
    <message>
        <source>People agree {how} with each other in how sure they are.</source>
        <translation>Die Personen stimmen darin, wie sicher sie sind, {how} miteinander überein.</translation>
    </message>
    <message>
        <source>The majority and the model agree {how}.</source>
        <translation>Die Mehrheit und das Modell stimmen {how} überein.</translation>
    </message>
    <message>
        <source>{n:,} of unknown truth</source>
        <translation>{n:,}, von denen nicht bekannt ist, was sie sind</translation>
    </message>
    <message>
        <source>{n:,} not found</source>
        <translation>{n:,} nicht gefunden</translation>
    </message>
    <message>
        <source>{n:,} that can't be read</source>
        <translation>{n:,} nicht lesbar</translation>
    </message>
    <message>
        <source>{n:,} without a face, so that the score says nothing</source>
        <translation>{n:,} ohne Gesicht, sodass der Score nichts sagt</translation>
    </message>
    <message>
        <source>The model is right more often than the majority of people</source>
        <translation>Das Modell hat öfter recht als die Mehrheit der Personen</translation>
    </message>
    <message>
        <source>Between two that are equally good, a difference as large comes up in {chance:.1%} of studies like this.</source>
        <translation>Zwischen zwei gleich Guten kommt ein so großer Unterschied in {chance:.1%} solcher Studien vor.</translation>
    </message>
    <message numerus="yes">
        <source>{n} people</source>
        <translation><numerusform>{n} Person</numerusform><numerusform>{n} Personen</numerusform></translation>
    </message>
    <message>
        <source>On {n:,} of the pictures nothing in the map pushes towards generated; the map's numbers are those of the others.</source>
        <translation>Auf {n:,} der Bilder spricht nichts in der Karte für „generiert“; die Zahlen der Karte sind die der übrigen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks cover nothing and are left out.</source>
        <translation><numerusform>{n} Markierung bedeckt nichts und wird ausgelassen.</numerusform><numerusform>{n} Markierungen bedecken nichts und werden ausgelassen.</numerusform></translation>
    </message>
    <message>
        <source>almost perfectly</source>
        <translation>fast vollkommen</translation>
    </message>
    <message>
        <source>substantially</source>
        <translation>weitgehend</translation>
    </message>
    <message>
        <source>moderately</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>fairly</source>
        <translation>einigermaßen</translation>
    </message>
    <message>
        <source>slightly</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source> Half of the answers took at most {seconds:.1f} s.</source>
        <translation> Die Hälfte der Antworten dauerte höchstens {seconds:.1f} s.</translation>
    </message>
    <message>
        <source>Left out are pictures: {pictures}.</source>
        <translation>Ausgelassene Bilder: {pictures}.</translation>
    </message>
    <message>
        <source>People's answers</source>
        <translation>Antworten der Personen</translation>
    </message>
    <message>
        <source>People and the model</source>
        <translation>Personen und Modell</translation>
    </message>
    <message>
        <source>{share:.0%} of people's answers are right</source>
        <translation>{share:.0%} der Antworten der Personen sind richtig</translation>
    </message>
    <message>
        <source>Neither the majority nor the model is right more often, as far as can be told</source>
        <translation>Soweit sich sagen lässt, hat weder die Mehrheit noch das Modell öfter recht</translation>
    </message>
    <message>
        <source>The majority of people is right more often than the model</source>
        <translation>Die Mehrheit der Personen hat öfter recht als das Modell</translation>
    </message>
    <message numerus="yes">
        <source>Of {n} pictures the majority alone was right on {majority:,}, the model alone on {model:,} (McNemar {kind}: p {p}).</source>
        <translation><numerusform>Von {n} Bild hatte bei {majority:,} nur die Mehrheit recht, bei {model:,} nur das Modell (McNemar, {kind}: p {p}).</numerusform><numerusform>Von {n} Bildern hatte bei {majority:,} nur die Mehrheit recht, bei {model:,} nur das Modell (McNemar, {kind}: p {p}).</numerusform></translation>
    </message>
    <message>
        <source>none</source>
        <comment>of people</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Two that are equally good differ as much often enough, so these pictures don't tell which is better.</source>
        <translation>Zwei gleich Gute unterscheiden sich oft genug so stark; diese Bilder sagen daher nicht, wer besser ist.</translation>
    </message>
    <message>
        <source>Between two that are equally good, a difference as large comes up in fewer than 1 of 1,000 studies like this.</source>
        <translation>Zwischen zwei gleich Guten kommt ein so großer Unterschied in weniger als 1 von 1.000 solcher Studien vor.</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value} ({low} bis {high})</translation>
    </message>
    <message>
        <source>Nothing in the map pushes towards generated, so it can't be set beside marks.</source>
        <translation>Nichts in der Karte spricht für „generiert“; sie lässt sich daher nicht mit Markierungen vergleichen.</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>unter 0,001</translation>
    </message>
    <message>
        <source>Nobody decided</source>
        <translation>Niemand hat sich entschieden</translation>
    </message>
    <message>
        <source>Of {people}, {better} did better than the model and {worse} worse, beyond chance (5%, corrected for their number).</source>
        <translation>Von {people}: {better} besser als das Modell, {worse} schlechter, über den Zufall hinaus (5 %, um ihre Zahl korrigiert).</translation>
    </message>
    <message numerus="yes">
        <source>The model was uncertain about {n} pictures; above that counts by the side of 0.5 that the score is on, which was right for {right:,}.</source>
        <translation><numerusform>Bei {n} Bild war das Modell unsicher; oben zählt dabei die Seite von 0,5, auf der der Score liegt, und die war bei {right:,} richtig.</numerusform><numerusform>Bei {n} Bildern war das Modell unsicher; oben zählt dabei die Seite von 0,5, auf der der Score liegt, und die war bei {right:,} richtig.</numerusform></translation>
    </message>
    <message>
        <source> Its verdicts alone were right on {right:,} of {all:,}.</source>
        <translation> Seine Urteile allein waren bei {right:,} von {all:,} richtig.</translation>
    </message>
    <message numerus="yes">
        <source>{method} maps and {marks} on {n} pictures; the marks cover {area:.0%} on average.</source>
        <translation><numerusform>{method}-Karten und {marks} auf {n} Bild; die Markierungen bedecken im Mittel {area:.0%}.</numerusform><numerusform>{method}-Karten und {marks} auf {n} Bildern; die Markierungen bedecken im Mittel {area:.0%}.</numerusform></translation>
    </message>
    <message>
        <source>None of the marks could be compared with a map.</source>
        <translation>Keine der Markierungen ließ sich mit einer Karte vergleichen.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>chi-square, corrected</source>
        <translation>Chi-Quadrat, korrigiert</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks</source>
        <translation><numerusform>{n} Markierung</numerusform><numerusform>{n} Markierungen</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.study.write</name>
    <message>
        <source>{folder} could not be made. Choose another folder.</source>
        <translation>{folder} konnte nicht angelegt werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>fakeview.study_report.html</name>
    <message>
        <source>{source} - people and the model</source>
        <translation>{source} – Personen und Modell</translation>
    </message>
    <message>
        <source>The first {n:,}; {more:,} more are in the JSON.</source>
        <translation>Die ersten {n:,}; {more:,} weitere stehen im JSON.</translation>
    </message>
    <message>
        <source>Where people and the model disagree most</source>
        <translation>Wo Personen und Modell am weitesten auseinanderliegen</translation>
    </message>
    <message>
        <source>Where people disagree most</source>
        <translation>Wo die Personen sich am wenigsten einig sind</translation>
    </message>
    <message numerus="yes">
        <source>Marks of {n} people</source>
        <translation><numerusform>Markierung einer Person</numerusform><numerusform>Markierungen von {n} Personen</numerusform></translation>
    </message>
    <message>
        <source>The more of them marked a place, the stronger the orange.</source>
        <translation>Je mehr von ihnen eine Stelle markiert haben, desto kräftiger ist das Orange.</translation>
    </message>
    <message>
        <source>{program}, detector {name} (SHA-256 {sha256})</source>
        <translation>{program}, Detektor {name} (SHA-256 {sha256})</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Called generated</source>
        <translation>„Generiert“ sagten</translation>
    </message>
    <message>
        <source>Mean of people</source>
        <translation>Mittel der Personen</translation>
    </message>
    <message>
        <source>{share:.0%} of {n:,}</source>
        <translation>{share:.0%} von {n:,}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a source</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>What was said of which pictures</source>
        <translation>Was über welche Bilder gesagt wurde</translation>
    </message>
    <message>
        <source>Person by person</source>
        <translation>Person für Person</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>who was right</comment>
        <translation>Richtig lagen</translation>
    </message>
    <message>
        <source>What people marked, and the model's maps</source>
        <translation>Was Personen markiert haben, und die Karten des Modells</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines could not be used.</source>
        <translation><numerusform>{n} Zeile konnte nicht verwendet werden.</numerusform><numerusform>{n} Zeilen konnten nicht verwendet werden.</numerusform></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Agreement beyond chance</source>
        <translation>Übereinstimmung über den Zufall hinaus</translation>
    </message>
    <message>
        <source>Up: generated pictures found. Right: photographs called generated.</source>
        <translation>Nach oben: gefundene generierte Bilder. Nach rechts: Fotos, die generiert genannt wurden.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Up: share that is generated. Right: how sure of that they were. On the diagonal, being sure means being right.</source>
        <translation>Nach oben: Anteil, der generiert ist. Nach rechts: wie sicher man sich dessen war. Auf der Diagonale heißt sicher sein auch richtig liegen.</translation>
    </message>
    <message>
        <source>There is too little to tell.</source>
        <translation>Es ist zu wenig, um etwas zu sagen.</translation>
    </message>
    <message>
        <source>{method} map</source>
        <translation>Karte von {method}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.actions</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Send to training</source>
        <translation>Ins Training übernehmen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message numerus="yes">
        <source>Report on {n} pictures…</source>
        <translation><numerusform>Bericht…</numerusform><numerusform>Bericht über {n} Bilder…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Move {n} pictures to a folder…</source>
        <translation><numerusform>In einen Ordner verschieben…</numerusform><numerusform>{n} Bilder in einen Ordner verschieben…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} paths</source>
        <translation><numerusform>Pfad kopieren</numerusform><numerusform>{n} Pfade kopieren</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} pictures from the list</source>
        <translation><numerusform>Aus der Liste entfernen</numerusform><numerusform>{n} Bilder aus der Liste entfernen</numerusform></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Try the sample pictures</source>
        <translation>Beispielbilder ausprobieren</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner beobachten…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Open another detector…</source>
        <translation>Anderen Detektor öffnen…</translation>
    </message>
    <message>
        <source>Use the bundled detector</source>
        <translation>Mitgelieferten Detektor verwenden</translation>
    </message>
    <message>
        <source>About this detector</source>
        <translation>Über diesen Detektor</translation>
    </message>
    <message>
        <source>Export map…</source>
        <translation>Karte exportieren…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Report on the list…</source>
        <translation>Bericht über die Liste…</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Mark as real</source>
        <translation>Als Foto markieren</translation>
    </message>
    <message>
        <source>Mark as fake</source>
        <translation>Als generiert markieren</translation>
    </message>
    <message>
        <source>Mark as unsure</source>
        <translation>Als nicht sicher markieren</translation>
    </message>
    <message>
        <source>Clear marks and star</source>
        <translation>Markierung und Stern entfernen</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Die beiden vergleichen</translation>
    </message>
    <message>
        <source>As generated…</source>
        <translation>Als generiert…</translation>
    </message>
    <message>
        <source>As real photographs…</source>
        <translation>Als Fotos…</translation>
    </message>
    <message>
        <source>As they are marked…</source>
        <translation>Wie markiert…</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>In einen Ordner verschieben…</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Verdict panel</source>
        <translation>Urteilsleiste</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The system's language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Bare picture (hold)</source>
        <translation>Bild ohne Karte (halten)</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Hide regions</source>
        <translation>Bereiche verdecken</translation>
    </message>
    <message>
        <source>Paint over a part</source>
        <translation>Einen Teil übermalen</translation>
    </message>
    <message>
        <source>Score a part alone</source>
        <translation>Einen Teil allein bewerten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Alles wieder zeigen</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Stop the map</source>
        <translation>Karte stoppen</translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation>Menüs öffnen</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste der Tastenkürzel</translation>
    </message>
    <message>
        <source>About fakeview</source>
        <translation>Über fakeview</translation>
    </message>
    <message>
        <source>{text} (hold {key})</source>
        <translation>{text} ({key} halten)</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Open a folder and everything in it</source>
        <translation>Einen Ordner mit allem darin öffnen</translation>
    </message>
    <message>
        <source>Add pictures to the list as soon as they appear in a folder</source>
        <translation>Bilder zur Liste hinzufügen, sobald sie in einem Ordner auftauchen</translation>
    </message>
    <message>
        <source>Save the map as a picture, as values, or as a mask</source>
        <translation>Die Karte als Bild, als Werte oder als Maske speichern</translation>
    </message>
    <message>
        <source>Save a report on the selected pictures as a web page or PDF</source>
        <translation>Einen Bericht über die ausgewählten Bilder als Webseite oder PDF speichern</translation>
    </message>
    <message>
        <source>Save one report on all pictures that the list shows</source>
        <translation>Einen Bericht über alle Bilder speichern, die die Liste zeigt</translation>
    </message>
    <message>
        <source>Clear the list; the files stay where they are</source>
        <translation>Die Liste leeren; die Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Star the selected pictures, or take the star away</source>
        <translation>Den ausgewählten Bildern einen Stern geben oder ihn wieder wegnehmen</translation>
    </message>
    <message>
        <source>Mark the selected pictures as real yourself; again takes it away</source>
        <translation>Die ausgewählten Bilder selbst als Foto markieren; noch einmal nimmt es zurück</translation>
    </message>
    <message>
        <source>Mark the selected pictures as fake yourself; again takes it away</source>
        <translation>Die ausgewählten Bilder selbst als generiert markieren; noch einmal nimmt es zurück</translation>
    </message>
    <message>
        <source>Mark the selected pictures as unsure; again takes it away</source>
        <translation>Die ausgewählten Bilder als nicht sicher markieren; noch einmal nimmt es zurück</translation>
    </message>
    <message>
        <source>Take marks and stars off the selected pictures</source>
        <translation>Markierungen und Sterne der ausgewählten Bilder entfernen</translation>
    </message>
    <message>
        <source>Show the two selected pictures side by side</source>
        <translation>Die beiden ausgewählten Bilder nebeneinander zeigen</translation>
    </message>
    <message>
        <source>List them as generated for training</source>
        <translation>Für das Training als generiert aufnehmen</translation>
    </message>
    <message>
        <source>List them as real photographs for training</source>
        <translation>Für das Training als Fotos aufnehmen</translation>
    </message>
    <message>
        <source>List them for training as they are marked</source>
        <translation>Für das Training so aufnehmen, wie sie markiert sind</translation>
    </message>
    <message>
        <source>Move the files of the selected pictures; it can be undone</source>
        <translation>Die Dateien der ausgewählten Bilder verschieben; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Copy the paths of the selected pictures, one a line</source>
        <translation>Die Pfade der ausgewählten Bilder kopieren, einen je Zeile</translation>
    </message>
    <message>
        <source>Take the selected pictures out of the list; the files stay where they are</source>
        <translation>Die ausgewählten Bilder aus der Liste nehmen; die Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Look at pictures</source>
        <translation>Bilder ansehen</translation>
    </message>
    <message>
        <source>Teach a detector</source>
        <translation>Einen Detektor anlernen</translation>
    </message>
    <message>
        <source>Measure the detector on labelled pictures</source>
        <translation>Den Detektor an gekennzeichneten Bildern messen</translation>
    </message>
    <message>
        <source>Rate pictures blind, and set people beside the detector</source>
        <translation>Bilder blind beurteilen und Menschen mit dem Detektor vergleichen</translation>
    </message>
    <message>
        <source>Show at 100 %</source>
        <translation>In Originalgröße zeigen (100 %)</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>Nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Show which parts the detector reacted to</source>
        <translation>Zeigen, auf welche Teile der Detektor reagiert hat</translation>
    </message>
    <message>
        <source>Hide parts of the picture many times over and see what that changes</source>
        <translation>Immer wieder Teile des Bildes verdecken und sehen, was das ändert</translation>
    </message>
    <message>
        <source>Share the score out fairly among the parts of the picture</source>
        <translation>Den Score gerecht auf die Teile des Bildes verteilen</translation>
    </message>
    <message>
        <source>Hide one part after the other and see what each takes away</source>
        <translation>Einen Teil nach dem anderen verdecken und sehen, was jeder wegnimmt</translation>
    </message>
    <message>
        <source>Hold to see the picture without a map</source>
        <translation>Halten, um das Bild ohne Karte zu sehen</translation>
    </message>
    <message>
        <source>Read and hide the regions of the map</source>
        <translation>Die Bereiche der Karte ablesen und verdecken</translation>
    </message>
    <message>
        <source>Paint over a part to hide it; Shift brings parts back</source>
        <translation>Einen Teil übermalen, um ihn zu verdecken; Umschalt holt Teile zurück</translation>
    </message>
    <message>
        <source>Draw a rectangle to score that part alone</source>
        <translation>Ein Rechteck ziehen, um den Score dieses Teils allein zu sehen</translation>
    </message>
    <message>
        <source>Stop the map, put the tool away, leave the comparison, or leave full screen</source>
        <translation>Karte stoppen, Werkzeug weglegen, Vergleich oder Vollbild verlassen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.crash_notice</name>
    <message numerus="yes">
        <source>The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}, and {n} more before). What is known about it is in {file}</source>
        <translation><numerusform>Das Programm wurde beim letzten Mal unerwartet beendet (am {when:%d.%m.%Y um %H:%M}, davor noch {n} Mal). Was darüber bekannt ist, steht in {file}</numerusform><numerusform>Das Programm wurde beim letzten Mal unerwartet beendet (am {when:%d.%m.%Y um %H:%M}, davor noch {n} Mal). Was darüber bekannt ist, steht in {file}</numerusform></translation>
    </message>
    <message>
        <source>Message about the last run</source>
        <translation>Meldung über die letzte Sitzung</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}). What is known about it is in {file}</source>
        <translation>Das Programm wurde beim letzten Mal unerwartet beendet (am {when:%d.%m.%Y um %H:%M}). Was darüber bekannt ist, steht in {file}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The folder could not be opened: {folder}</source>
        <translation>Der Ordner konnte nicht geöffnet werden: {folder}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.detector_desk</name>
    <message>
        <source>no detector yet</source>
        <translation>noch kein Detektor</translation>
    </message>
    <message>
        <source>Open detector</source>
        <translation>Detektor öffnen</translation>
    </message>
    <message>
        <source>No detector is loaded yet. Open one with Ctrl+D.</source>
        <translation>Noch ist kein Detektor geladen. Öffnen Sie einen mit Strg+D.</translation>
    </message>
    <message>
        <source>{name} is in use now. Drop pictures to try it.</source>
        <translation>{name} wird jetzt verwendet. Ziehen Sie Bilder ins Fenster, um ihn auszuprobieren.</translation>
    </message>
    <message>
        <source>no detector</source>
        <translation>kein Detektor</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.dialogs</name>
    <message>
        <source>Which output means generated?</source>
        <translation>Welche Ausgabe bedeutet „generiert“?</translation>
    </message>
    <message>
        <source>Whoever trained the file knows. Folders in alphabetical order (fake, real) make output 0 the generated one. With the wrong answer every verdict is upside down.</source>
        <translation>Das weiß, wer die Datei trainiert hat. Bei Ordnern in alphabetischer Reihenfolge (fake, real) bedeutet Ausgabe 0 „generiert“. Mit der falschen Antwort steht jedes Urteil auf dem Kopf.</translation>
    </message>
    <message>
        <source>Output 0</source>
        <translation>Ausgabe 0</translation>
    </message>
    <message>
        <source>Output 1</source>
        <translation>Ausgabe 1</translation>
    </message>
    <message>
        <source>Was generated trained as 0 or 1?</source>
        <translation>Wurde „generiert“ als 0 oder als 1 trainiert?</translation>
    </message>
    <message>
        <source>Whoever trained the file knows. Folders in alphabetical order (fake, real) train generated as 0. With the wrong answer every verdict is upside down.</source>
        <translation>Das weiß, wer die Datei trainiert hat. Bei Ordnern in alphabetischer Reihenfolge (fake, real) wird „generiert“ als 0 trainiert. Mit der falschen Antwort steht jedes Urteil auf dem Kopf.</translation>
    </message>
    <message>
        <source>Trained as 0</source>
        <translation>Als 0 trainiert</translation>
    </message>
    <message>
        <source>Trained as 1</source>
        <translation>Als 1 trainiert</translation>
    </message>
    <message>
        <source>told apart: where no face is found, the verdict is uncertain</source>
        <translation>werden erkannt: Wo kein Gesicht gefunden wird, ist das Urteil unsicher</translation>
    </message>
    <message>
        <source>not told apart: the face check is missing or damaged; install fakeview again</source>
        <translation>werden nicht erkannt: Die Gesichtsprüfung fehlt oder ist beschädigt; installieren Sie fakeview noch einmal</translation>
    </message>
    <message>
        <source>not told apart: judge yourself whether a picture shows what it was made for</source>
        <translation>werden nicht erkannt: Beurteilen Sie selbst, ob ein Bild zeigt, wofür der Detektor gedacht ist</translation>
    </message>
    <message>
        <source>Estimates how likely a picture is AI-generated and shows which parts speak for that. Pictures stay on this computer and are never written to.</source>
        <translation>Schätzt, wie wahrscheinlich ein Bild KI-generiert ist, und zeigt, welche Teile dafür sprechen. Bilder bleiben auf diesem Computer und werden nie verändert.</translation>
    </message>
    <message>
        <source>The detector that ships knows faces by the StyleGAN family and nothing else. Pictures by today's diffusion models (Midjourney, Stable Diffusion, DALL-E and others) were never shown to it: it will often find no sign of generation in them. A score is a hint, never a proof, and a low one does not mean that a picture is real.</source>
        <translation>Der mitgelieferte Detektor kennt Gesichter der StyleGAN-Familie und sonst nichts. Bilder heutiger Diffusionsmodelle (Midjourney, Stable Diffusion, DALL-E und andere) hat er nie gesehen: In ihnen wird er oft kein Anzeichen für Generierung finden. Ein Score ist ein Hinweis und nie ein Beweis, und ein niedriger heißt nicht, dass ein Bild ein Foto ist.</translation>
    </message>
    <message>
        <source>It was trained on pictures for research and teaching, several of them for non-commercial use only. Take the same to hold for the detector and its scores.</source>
        <translation>Trainiert wurde er mit Bildern für Forschung und Lehre, darunter einige nur für nichtkommerzielle Nutzung. Gehen Sie davon aus, dass für den Detektor und seine Scores dasselbe gilt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What the output means</source>
        <translation>Was die Ausgabe bedeutet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>not calibrated: read them with care</source>
        <translation>nicht kalibriert: mit Vorsicht zu lesen</translation>
    </message>
    <message>
        <source>Uncertain band</source>
        <translation>Unsicherheitsbereich</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>Andere Bilder</translation>
    </message>
    <message>
        <source>Computes on</source>
        <translation>Rechnet auf</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Apache-2.0 (the program)</source>
        <translation>Apache-2.0 (das Programm)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.confusion</name>
    <message>
        <source>Verdicts by label</source>
        <translation>Urteile nach Kennzeichnung</translation>
    </message>
    <message>
        <source>labelled generated, {verdict}</source>
        <translation>als generiert gekennzeichnet, {verdict}</translation>
    </message>
    <message>
        <source>labelled real, {verdict}</source>
        <translation>als Foto gekennzeichnet, {verdict}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.group_table</name>
    <message>
        <source>{group}, right</source>
        <translation>{group}, richtig</translation>
    </message>
    <message>
        <source>{group}, uncertain</source>
        <translation>{group}, unsicher</translation>
    </message>
    <message>
        <source>{group}, wrong</source>
        <translation>{group}, falsch</translation>
    </message>
    <message>
        <source>Right, uncertain and wrong are shares of the group's verdicts. The AUC ranks its pictures against all that have the other label.</source>
        <translation>„Richtig“, „Unsicher“ und „Falsch“ sind Anteile an den Urteilen der Gruppe. Die AUC vergleicht ihre Bilder mit allen, die anders gekennzeichnet sind.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>{n} more groups are in the saved numbers.</source>
        <translation><numerusform>{n} weitere Gruppe steht in den gespeicherten Zahlen.</numerusform><numerusform>{n} weitere Gruppen stehen in den gespeicherten Zahlen.</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.measuring</name>
    <message>
        <source>The pictures could not be measured. Try again.</source>
        <translation>Die Bilder konnten nicht gemessen werden. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The evaluation</source>
        <translation>Die Auswertung</translation>
    </message>
    <message>
        <source>Measure again.</source>
        <translation>Messen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.overview</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>WHAT IT SAID OF WHICH PICTURES</source>
        <translation>WELCHE BILDER WELCHES URTEIL BEKAMEN</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.page</name>
    <message>
        <source>The detector in use is measured on it: how often it is right, and where. Nothing is changed in it, and everything stays on this computer.</source>
        <translation>Der verwendete Detektor wird daran gemessen: wie oft er richtig liegt, und wo. Am Ordner wird nichts verändert, und alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Drop one folder that holds labelled pictures, or one list of them (CSV).</source>
        <translation>Ziehen Sie einen Ordner mit gekennzeichneten Bildern oder eine Liste davon (CSV) hierher.</translation>
    </message>
    <message>
        <source>No detector is loaded, so nothing can be measured. Open one with Ctrl+D.</source>
        <translation>Es ist kein Detektor geladen, daher lässt sich nichts messen. Öffnen Sie einen mit Strg+D.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Drop to measure on other data</source>
        <translation>Ablegen, um an anderen Daten zu messen</translation>
    </message>
    <message>
        <source>loading the detector</source>
        <translation>Detektor wird geladen</translation>
    </message>
    <message>
        <source>looking at the folders</source>
        <translation>Ordner werden durchgesehen</translation>
    </message>
    <message>
        <source>Measuring {n:,} of {all:,}</source>
        <translation>Messung: {n:,} von {all:,}</translation>
    </message>
    <message>
        <source>The evaluation is finished</source>
        <translation>Die Auswertung ist fertig</translation>
    </message>
    <message>
        <source>Nothing could be measured</source>
        <translation>Es konnte nichts gemessen werden</translation>
    </message>
    <message>
        <source>The evaluation has a question</source>
        <translation>Die Auswertung hat eine Frage</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.plots</name>
    <message>
        <source>With pictures of one class only there is nothing to compare.</source>
        <translation>Mit Bildern nur einer Klasse gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>labelled real, called generated</source>
        <translation>als Foto gekennzeichnet, generiert genannt</translation>
    </message>
    <message>
        <source>labelled generated, found</source>
        <translation>als generiert gekennzeichnet, gefunden</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>mittlerer Score</translation>
    </message>
    <message>
        <source>share labelled generated</source>
        <translation>Anteil als generiert gekennzeichnet</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>labelled generated</source>
        <comment>the name of a curve</comment>
        <translation>generiert</translation>
    </message>
    <message>
        <source>labelled real</source>
        <comment>the name of a curve</comment>
        <translation>Foto</translation>
    </message>
    <message>
        <source>false alarms {share:.3f}</source>
        <translation>Fehlalarme {share:.3f}</translation>
    </message>
    <message>
        <source>mean score {score:.2f}</source>
        <translation>mittlerer Score {score:.2f}</translation>
    </message>
    <message>
        <source>score {low:.2f} to {high:.2f}</source>
        <translation>Score {low:.2f} bis {high:.2f}</translation>
    </message>
    <message>
        <source>There are no scores.</source>
        <translation>Es gibt keine Scores.</translation>
    </message>
    <message>
        <source>AUC {auc:.3f}; “likely generated” finds {found} with {alarms} false alarms</source>
        <translation>AUC {auc:.3f}; „wahrscheinlich generiert“ findet {found} bei {alarms} Fehlalarmen</translation>
    </message>
    <message>
        <source>calibration error {error:.3f}</source>
        <translation>Kalibrierungsfehler {error:.3f}</translation>
    </message>
    <message>
        <source>uncertain from {low:.2f} to {high:.2f}</source>
        <translation>unsicher von {low:.2f} bis {high:.2f}</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>wie es sein soll</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>“likely generated”</source>
        <translation>„wahrscheinlich generiert“</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.result</name>
    <message>
        <source>Web page (HTML)…</source>
        <translation>Webseite (HTML)…</translation>
    </message>
    <message>
        <source>Numbers (JSON)…</source>
        <translation>Zahlen (JSON)…</translation>
    </message>
    <message>
        <source>A row per picture (CSV)…</source>
        <translation>Eine Zeile je Bild (CSV)…</translation>
    </message>
    <message>
        <source>the train part</source>
        <translation>der Trainingsteil</translation>
    </message>
    <message>
        <source>the valid part</source>
        <translation>der Validierungsteil</translation>
    </message>
    <message>
        <source>the test part</source>
        <translation>der Testteil</translation>
    </message>
    <message>
        <source>measured with {detector}</source>
        <translation>gemessen mit {detector}</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>What the names mean…</source>
        <translation>Was die Namen bedeuten…</translation>
    </message>
    <message>
        <source>Say again which folders hold generated pictures</source>
        <translation>Noch einmal angeben, welche Ordner generierte Bilder enthalten</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>With the detector in use now</source>
        <translation>Mit dem jetzt verwendeten Detektor</translation>
    </message>
    <message>
        <source>Save the evaluation</source>
        <translation>Auswertung speichern</translation>
    </message>
    <message>
        <source>Pictures that can't be read</source>
        <translation>Nicht lesbare Bilder</translation>
    </message>
    <message>
        <source>Groups  {n:,}</source>
        <translation>Gruppen  {n:,}</translation>
    </message>
    <message>
        <source>Mistakes  {n:,}</source>
        <translation>Fehler  {n:,}</translation>
    </message>
    <message>
        <source>Left out  {n:,}</source>
        <translation>Ausgelassen  {n:,}</translation>
    </message>
    <message>
        <source>These numbers were measured with {detector}; that has changed since.</source>
        <translation>Diese Zahlen wurden mit {detector} gemessen; der hat sich seither geändert.</translation>
    </message>
    <message>
        <source>These numbers were measured with {detector}; {now} is in use now.</source>
        <translation>Diese Zahlen wurden mit {detector} gemessen; jetzt wird {now} verwendet.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>and {n:,} more; the saved rows name them all</source>
        <translation>und {n:,} weitere; die gespeicherten Zeilen nennen alle</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.saving</name>
    <message>
        <source>Numbers (*.json)</source>
        <translation>Zahlen (*.json)</translation>
    </message>
    <message>
        <source>Rows (*.csv)</source>
        <translation>Zeilen (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.fault_dialog</name>
    <message>
        <source>Nothing that was saved is lost: your pictures, scores and marks are as they were. You can go on. If it happens again, quit and start fakeview anew.</source>
        <translation>Was gespeichert war, ist erhalten: Ihre Bilder, Scores und Markierungen sind unverändert. Sie können weiterarbeiten. Wenn es wieder geschieht, beenden Sie fakeview und starten Sie es neu.</translation>
    </message>
    <message>
        <source>An unexpected error</source>
        <translation>Ein unerwarteter Fehler</translation>
    </message>
    <message>
        <source>The log is in {file}</source>
        <translation>Das Protokoll liegt in {file}</translation>
    </message>
    <message>
        <source>Show the log's folder</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>after an error</comment>
        <translation>Weiterarbeiten</translation>
    </message>
    <message numerus="yes">
        <source>{n} more errors have come since; the log has them all.</source>
        <translation><numerusform>Seitdem ist ein weiterer Fehler aufgetreten; im Protokoll stehen alle.</numerusform><numerusform>Seitdem sind {n} weitere Fehler aufgetreten; im Protokoll stehen alle.</numerusform></translation>
    </message>
    <message>
        <source>An error came up</source>
        <translation>Ein Fehler ist aufgetreten</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.fields</name>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.arrange_bar</name>
    <message>
        <source>Sort: {by} ({way})</source>
        <translation>Sortierung: {by} ({way})</translation>
    </message>
    <message>
        <source>Filter is on: {words}. Show all pictures again</source>
        <translation>Filter aktiv: {words}. Wieder alle Bilder zeigen</translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation>Wieder alle Bilder zeigen</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <translation>Filter: {words}</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.compare</name>
    <message>
        <source>Open detector to compare</source>
        <translation>Detektor zum Vergleichen öffnen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.compare_detectors</name>
    <message>
        <source>Bundled detector</source>
        <translation>Mitgelieferter Detektor</translation>
    </message>
    <message>
        <source>Detector in use</source>
        <translation>Verwendeter Detektor</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (verwendet)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.compare_head</name>
    <message>
        <source>Left picture</source>
        <translation>Linkes Bild</translation>
    </message>
    <message>
        <source>Right picture</source>
        <translation>Rechtes Bild</translation>
    </message>
    <message>
        <source>Left detector</source>
        <translation>Linker Detektor</translation>
    </message>
    <message>
        <source>Right detector</source>
        <translation>Rechter Detektor</translation>
    </message>
    <message>
        <source>Left map</source>
        <translation>Linke Karte</translation>
    </message>
    <message>
        <source>Right map</source>
        <translation>Rechte Karte</translation>
    </message>
    <message>
        <source>Follows the list</source>
        <translation>Folgt der Liste</translation>
    </message>
    <message>
        <source>No map</source>
        <translation>Keine Karte</translation>
    </message>
    <message>
        <source>Current: {name}</source>
        <translation>Aktuell: {name}</translation>
    </message>
    <message>
        <source>Current picture</source>
        <translation>Aktuelles Bild</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.compare_side</name>
    <message>
        <source>No detector</source>
        <translation>Kein Detektor</translation>
    </message>
    <message>
        <source>No picture chosen</source>
        <translation>Kein Bild gewählt</translation>
    </message>
    <message>
        <source>Scoring…</source>
        <translation>Score wird berechnet…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.empty</name>
    <message>
        <source>Drop pictures or a folder here</source>
        <translation>Bilder oder einen Ordner hier ablegen</translation>
    </message>
    <message>
        <source>fakeview estimates how likely each one is AI-generated and shows which parts speak for that. Everything stays on this computer.</source>
        <translation>fakeview schätzt, wie wahrscheinlich ein Bild KI-generiert ist, und zeigt, was dafür spricht. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Drop to add to the list</source>
        <translation>Ablegen, um sie in die Liste aufzunehmen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.explain_panel</name>
    <message>
        <source>Full colour stands for the same value everywhere, so that maps can be compared</source>
        <translation>Volle Farbe steht überall für denselben Wert, sodass sich Karten vergleichen lassen</translation>
    </message>
    <message>
        <source>Show the strongest part of the map in white, all else in black</source>
        <translation>Den stärksten Teil der Karte weiß zeigen, alles andere schwarz</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Same scale for all pictures</source>
        <translation>Gleiche Skala für alle Bilder</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Schwarz-weiß</translation>
    </message>
    <message>
        <source>Marked share of the picture in per cent</source>
        <translation>Markierter Anteil des Bildes in Prozent</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Towards generated</source>
        <translation>Für generiert</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.explain_words</name>
    <message>
        <source>No face was found, so this map says nothing of the picture.</source>
        <translation>Es wurde kein Gesicht gefunden, daher sagt diese Karte nichts über das Bild.</translation>
    </message>
    <message>
        <source>{method} value</source>
        <translation>Wert nach {method}</translation>
    </message>
    <message>
        <source>The strongest value here is {value}.</source>
        <translation>Der stärkste Wert ist hier {value}.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after {n} samples.</source>
        <translation><numerusform>Nach {n} Stichprobe gestoppt.</numerusform><numerusform>Nach {n} Stichproben gestoppt.</numerusform></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} samples</source>
        <translation>{done:,} von {total:,} Stichproben</translation>
    </message>
    <message>
        <source>White pushes most towards generated: {share} %.</source>
        <translation>Weiß spricht am stärksten für generiert: {share} %.</translation>
    </message>
    <message>
        <source>White pushes most away from generated: {share} %.</source>
        <translation>Weiß spricht am stärksten gegen generiert: {share} %.</translation>
    </message>
    <message>
        <source>{method} weight</source>
        <translation>Gewicht nach {method}</translation>
    </message>
    <message numerus="yes">
        <source>From {n} samples so far.</source>
        <translation><numerusform>Bisher aus {n} Stichprobe.</numerusform><numerusform>Bisher aus {n} Stichproben.</numerusform></translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>wird gestartet…</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} regions</source>
        <translation>{done:,} von {total:,} Bereichen</translation>
    </message>
    <message>
        <source>White pushes most towards generated.</source>
        <translation>Weiß spricht am stärksten für generiert.</translation>
    </message>
    <message>
        <source>White pushes most away from generated.</source>
        <translation>Weiß spricht am stärksten gegen generiert.</translation>
    </message>
    <message>
        <source>Nothing in this map pushes towards generated.</source>
        <translation>Nichts in dieser Karte spricht für „generiert“.</translation>
    </message>
    <message>
        <source>Nothing in this map pushes away from generated.</source>
        <translation>Nichts in dieser Karte spricht gegen „generiert“.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.export_dialog</name>
    <message>
        <source>Picture with map and legend</source>
        <translation>Bild mit Karte und Legende</translation>
    </message>
    <message>
        <source>PNG, at the size at which it was scored</source>
        <translation>PNG, in der Größe, in der sein Score berechnet wurde</translation>
    </message>
    <message>
        <source>Signed values</source>
        <translation>Werte mit Vorzeichen</translation>
    </message>
    <message>
        <source>TIFF, 32-bit floats; positive pushes towards generated</source>
        <translation>TIFF, 32-Bit-Gleitkommazahlen; positive sprechen für „generiert“</translation>
    </message>
    <message>
        <source>Signed values for NumPy</source>
        <translation>Werte mit Vorzeichen für NumPy</translation>
    </message>
    <message>
        <source>NPY, the same numbers</source>
        <translation>NPY, dieselben Zahlen</translation>
    </message>
    <message>
        <source>Values, settings and check</source>
        <translation>Werte, Einstellungen und Prüfung</translation>
    </message>
    <message>
        <source>JSON, enough to make the same map again</source>
        <translation>JSON, genug, um dieselbe Karte noch einmal zu erstellen</translation>
    </message>
    <message>
        <source>Black-and-white mask</source>
        <translation>Schwarz-Weiß-Maske</translation>
    </message>
    <message>
        <source>PNG, white where the map is strongest</source>
        <translation>PNG, weiß, wo die Karte am stärksten ist</translation>
    </message>
    <message>
        <source>Export map</source>
        <translation>Karte exportieren</translation>
    </message>
    <message>
        <source>Mark what pushes</source>
        <translation>Richtung dessen, was markiert wird</translation>
    </message>
    <message>
        <source>Share of the area in per cent</source>
        <translation>Flächenanteil in Prozent</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Share of the area</source>
        <translation>Flächenanteil</translation>
    </message>
    <message>
        <source>Export {method} map</source>
        <translation>Karte exportieren: {method}</translation>
    </message>
    <message>
        <source>Mark by</source>
        <translation>Markieren nach</translation>
    </message>
    <message>
        <source>What pushes</source>
        <translation>Richtung</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.exporting</name>
    <message>
        <source>There is no map to export. Switch one on first.</source>
        <translation>Es gibt keine Karte zum Exportieren. Schalten Sie zuerst eine ein.</translation>
    </message>
    <message>
        <source>That is the picture itself. Choose another name for the map.</source>
        <translation>Das ist das Bild selbst. Wählen Sie einen anderen Namen für die Karte.</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <translation>NumPy-Array</translation>
    </message>
    <message>
        <source>This is written as a {kind}: let the name end in {suffix}.</source>
        <translation>Geschrieben wird als {kind}: Der Name muss auf {suffix} enden.</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>There is a file {name} already. It would be replaced.</source>
        <translation>Die Datei {name} gibt es schon. Sie würde ersetzt.</translation>
    </message>
    <message>
        <source>The picture has changed since its map was made. Clear the list and open it again.</source>
        <translation>Das Bild hat sich geändert, seit seine Karte erstellt wurde. Leeren Sie die Liste und öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>{verdict} ({detector})</source>
        <translation>{verdict} ({detector})</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.faith_plot</name>
    <message>
        <source>this map</source>
        <translation>diese Karte</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Mean score on the way: {areas}</source>
        <translation>Mittlerer Score unterwegs: {areas}</translation>
    </message>
    <message>
        <source>Score while regions are hidden or shown</source>
        <translation>Score beim Verdecken oder Zeigen von Bereichen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.faith_view</name>
    <message>
        <source>Random: the same regions in random orders, on average. Edges: those with the strongest edges first. Neither knows the detector.</source>
        <translation>Zufällig: dieselben Bereiche in zufälligen Reihenfolgen, im Mittel. Kanten: die mit den stärksten Kanten zuerst. Beide kennen den Detektor nicht.</translation>
    </message>
    <message>
        <source>The score is below 0.50, so the regions that push away from generated are tested.</source>
        <translation>Der Score liegt unter 0,50, daher werden die Bereiche geprüft, die gegen „generiert“ sprechen.</translation>
    </message>
    <message>
        <source>It is checked as soon as the tool is put away.</source>
        <translation>Sie wird geprüft, sobald das Werkzeug weggelegt ist.</translation>
    </message>
    <message>
        <source>Score while regions are hidden, the strongest first</source>
        <translation>Score beim Verdecken der Bereiche, die stärksten zuerst</translation>
    </message>
    <message>
        <source>Score while regions are shown, the strongest first</source>
        <translation>Score beim Zeigen der Bereiche, die stärksten zuerst</translation>
    </message>
    <message>
        <source>{what}. A good map’s curve runs below the others.</source>
        <translation>{what}. Die Kurve einer guten Karte verläuft unter den anderen.</translation>
    </message>
    <message>
        <source>{what}. A good map’s curve runs above the others.</source>
        <translation>{what}. Die Kurve einer guten Karte verläuft über den anderen.</translation>
    </message>
    <message>
        <source>Is the map right?</source>
        <translation>Stimmt die Karte?</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verdecken</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>IS THE MAP RIGHT?</source>
        <translation>STIMMT DIE KARTE?</translation>
    </message>
    <message>
        <source>Hiding what it marks to see whether the score follows…</source>
        <translation>Was sie markiert, wird verdeckt, um zu sehen, ob der Score folgt…</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.file_finding</name>
    <message>
        <source>Evidence: {finding}</source>
        <translation>Belege: {finding}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the sentence and its evidence</source>
        <translation>Den Satz und seine Belege kopieren</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Hide evidence</source>
        <translation>Belege ausblenden</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.file_panel</name>
    <message>
        <source>This picture was pasted, so there is no file that could say where it comes from.</source>
        <translation>Dieses Bild wurde eingefügt, daher gibt es keine Datei, die etwas über seine Herkunft sagen könnte.</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>Die Datei wird untersucht…</translation>
    </message>
    <message numerus="yes">
        <source>{n} strong</source>
        <translation><numerusform>{n} × deutlich</numerusform><numerusform>{n} × deutlich</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} notable</source>
        <translation><numerusform>{n} × auffällig</numerusform><numerusform>{n} × auffällig</numerusform></translation>
    </message>
    <message>
        <source>In the file: {findings}</source>
        <translation>In der Datei: {findings}</translation>
    </message>
    <message>
        <source>WHAT THE FILE SAYS</source>
        <translation>WAS IN DER DATEI STEHT</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.filter_popup</name>
    <message>
        <source>fake</source>
        <translation>generiert</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>pasted pictures</source>
        <translation>eingefügte Bilder</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Niedrigster Score</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Höchster Score</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Alle Bilder zeigen</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Alle Ordner</translation>
    </message>
    <message>
        <source>VERDICT</source>
        <translation>URTEIL</translation>
    </message>
    <message>
        <source>YOUR MARK</source>
        <translation>IHRE MARKIERUNG</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>SCORE</source>
        <translation>SCORE</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from one score to another</comment>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.find_box</name>
    <message>
        <source>Find by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Find pictures by name</source>
        <translation>Bilder nach Namen suchen</translation>
    </message>
    <message>
        <source>Find by name (Ctrl+F)</source>
        <translation>Nach Namen suchen (Strg+F)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.gallery</name>
    <message>
        <source>No name matches.</source>
        <translation>Kein Name passt.</translation>
    </message>
    <message>
        <source>No picture matches.</source>
        <translation>Kein Bild passt.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.gauge</name>
    <message>
        <source>Gauge from 0 to 1</source>
        <translation>Skala von 0 bis 1</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.histogram</name>
    <message numerus="yes">
        <source>{low:.2f} to {high:.2f}: {n} pictures</source>
        <translation><numerusform>{low:.2f} bis {high:.2f}: {n} Bild</numerusform><numerusform>{low:.2f} bis {high:.2f}: {n} Bilder</numerusform></translation>
    </message>
    <message>
        <source>Scores of the list</source>
        <translation>Scores der Liste</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.label_dialog</name>
    <message>
        <source>The files stay where they are; only their paths go onto the list.</source>
        <translation>Die Dateien bleiben, wo sie sind; nur ihre Pfade kommen in die Liste.</translation>
    </message>
    <message>
        <source>Where they come from, such as a generator. Training can hold one out to test on it.</source>
        <translation>Woher sie kommen, etwa von einem Generator. Das Training kann eine Gruppe zurückhalten, um an ihr zu testen.</translation>
    </message>
    <message>
        <source>Choose a list, or a name for a new one</source>
        <translation>Eine Liste wählen oder einen Namen für eine neue</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Listen (*.csv)</translation>
    </message>
    <message>
        <source>The name of each one's folder</source>
        <translation>Der Name des jeweiligen Ordners</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Other list…</source>
        <translation>Andere Liste…</translation>
    </message>
    <message>
        <source>Choose a list or a new name</source>
        <translation>Eine Liste oder einen neuen Namen wählen</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.labeller</name>
    <message>
        <source>Only pictures that are files and can be read go to training. Select some of those.</source>
        <translation>Nur lesbare Bilder, die Dateien sind, lassen sich ins Training übernehmen. Wählen Sie solche aus.</translation>
    </message>
    <message>
        <source>None of these pictures is marked real or fake. Mark them first, or say what they are.</source>
        <translation>Keines dieser Bilder ist als Foto oder generiert markiert. Markieren Sie sie zuerst oder geben Sie an, was sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of the selection are left out: not marked real or fake, no files, or unreadable.</source>
        <translation><numerusform>{n} Bild der Auswahl wird ausgelassen: nicht als Foto oder generiert markiert, keine Datei oder nicht lesbar.</numerusform><numerusform>{n} Bilder der Auswahl werden ausgelassen: nicht als Foto oder generiert markiert, keine Dateien oder nicht lesbar.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of the selection are left out: no files or can't be read.</source>
        <translation><numerusform>{n} Bild der Auswahl wird ausgelassen: keine Datei oder nicht lesbar.</numerusform><numerusform>{n} Bilder der Auswahl werden ausgelassen: keine Dateien oder nicht lesbar.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{counted} pictures.</source>
        <translation><numerusform>{counted}.</numerusform><numerusform>{counted}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Send {n} pictures to training</source>
        <translation><numerusform>{n} Bild ins Training übernehmen</numerusform><numerusform>{n} Bilder ins Training übernehmen</numerusform></translation>
    </message>
    <message>
        <source>Look at {list} on the Train page</source>
        <translation>{list} auf der Seite „Trainieren“ ansehen</translation>
    </message>
    <message>
        <source>Open in Train</source>
        <translation>Unter „Trainieren“ öffnen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.legend</name>
    <message>
        <source>{value} or less</source>
        <translation>{value} oder weniger</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} oder mehr</translation>
    </message>
    <message>
        <source>blue is {low}, orange is {high}</source>
        <translation>Blau ist {low}, Orange ist {high}</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>{share:.0f} % are white, the rest is black</source>
        <translation>{share:.0f} % sind weiß, der Rest ist schwarz</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>der Rest</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.library</name>
    <message>
        <source>Pasted picture {count}</source>
        <translation>Eingefügtes Bild {count}</translation>
    </message>
    <message>
        <source>There are no pictures in {places}. Choose another folder.</source>
        <translation>In {places} sind keine Bilder. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.list_foot</name>
    <message>
        <source>Hide verdicts and scores</source>
        <translation>Urteile und Scores ausblenden</translation>
    </message>
    <message>
        <source>Show verdicts and scores</source>
        <translation>Urteile und Scores zeigen</translation>
    </message>
    <message numerus="yes">
        <source>{shown:,} of {n} pictures</source>
        <translation><numerusform>{shown:,} von {n} Bild</numerusform><numerusform>{shown:,} von {n} Bildern</numerusform></translation>
    </message>
    <message>
        <source>{count:,} {verdict}</source>
        <translation>{count:,} {verdict}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.marking</name>
    <message>
        <source>{error} Until then marks are not kept.</source>
        <translation>{error} Bis dahin werden Markierungen nicht gespeichert.</translation>
    </message>
    <message>
        <source>The mark is shown, but not kept: the file can’t be read. Check its drive.</source>
        <translation>Die Markierung wird gezeigt, aber nicht gespeichert: Die Datei lässt sich nicht lesen. Prüfen Sie ihr Laufwerk.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.method_row</name>
    <message>
        <source>Where the detector reacted</source>
        <translation>Wo der Detektor reagiert hat</translation>
    </message>
    <message>
        <source>What changes when parts are hidden</source>
        <translation>Was sich ändert, wenn Teile verdeckt sind</translation>
    </message>
    <message>
        <source>Each part’s fair share of the score</source>
        <translation>Der gerechte Anteil jedes Teils am Score</translation>
    </message>
    <message>
        <source>What one hidden part takes away</source>
        <translation>Was ein verdeckter Teil wegnimmt</translation>
    </message>
    <message>
        <source>Stop {method} (Esc)</source>
        <translation>{method} stoppen (Esc)</translation>
    </message>
    <message>
        <source>{method} progress</source>
        <translation>Fortschritt von {method}</translation>
    </message>
    <message>
        <source>Cancel {method}</source>
        <translation>{method} abbrechen</translation>
    </message>
    <message>
        <source>{method} opacity in percent</source>
        <translation>Deckkraft von {method} in Prozent</translation>
    </message>
    <message>
        <source>Opacity of the {method} map</source>
        <translation>Deckkraft der Karte ({method})</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.model</name>
    <message>
        <source>{name}: score {score:.2f}, {verdict}</source>
        <translation>{name}: Score {score:.2f}, {verdict}</translation>
    </message>
    <message>
        <source>{name}: can't be shown. {error}</source>
        <translation>{name}: kann nicht gezeigt werden. {error}</translation>
    </message>
    <message>
        <source>{name}: not scored yet</source>
        <translation>{name}: noch kein Score</translation>
    </message>
    <message>
        <source>{name}: {verdict}, no face found</source>
        <translation>{name}: {verdict}, kein Gesicht gefunden</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.mover</name>
    <message>
        <source>Pictures are being moved already. Wait for that, or cancel it below.</source>
        <translation>Es werden bereits Bilder verschoben. Warten Sie darauf oder brechen Sie es unten ab.</translation>
    </message>
    <message>
        <source>These pictures are no files, so there is nothing to move.</source>
        <translation>Diese Bilder sind keine Dateien, es gibt also nichts zu verschieben.</translation>
    </message>
    <message>
        <source>Put them back (Ctrl+Z)</source>
        <translation>Zurücklegen (Strg+Z)</translation>
    </message>
    <message numerus="yes">
        <source>Move {n} pictures to a folder</source>
        <translation><numerusform>{n} Bild in einen Ordner verschieben</numerusform><numerusform>{n} Bilder in einen Ordner verschieben</numerusform></translation>
    </message>
    <message>
        <source>Undo the rest</source>
        <translation>Rest rückgängig machen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.option_form</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The part of the network to look at</source>
        <translation>Der Teil des Netzes, der betrachtet wird</translation>
    </message>
    <message>
        <source>How the picture is cut into parts</source>
        <translation>Wie das Bild in Teile zerlegt wird</translation>
    </message>
    <message>
        <source>What stands in place of a hidden region</source>
        <translation>Was anstelle eines verdeckten Bereichs steht</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Make the map with these options</source>
        <translation>Die Karte mit diesen Optionen erstellen</translation>
    </message>
    <message>
        <source>Update {method}</source>
        <translation>{method} aktualisieren</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Pictures with parts hidden that are scored, at most</source>
        <translation>Von wie vielen Bildern mit verdeckten Teilen höchstens der Score berechnet wird</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>About how many regions there are</source>
        <translation>Wie viele Bereiche es ungefähr sind</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>The same seed gives the same map</source>
        <translation>Derselbe Startwert ergibt dieselbe Karte</translation>
    </message>
    <message>
        <source>Stop early when settled</source>
        <translation>Früh stoppen, sobald es feststeht</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.page</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Den Bericht öffnen</translation>
    </message>
    <message>
        <source>The report is in {place}.</source>
        <translation>Der Bericht liegt in {place}.</translation>
    </message>
    <message>
        <source>{place} can't be opened from here.</source>
        <translation>{place} lässt sich von hier aus nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.reporting</name>
    <message>
        <source>There is no picture to report on. Open one first.</source>
        <translation>Es gibt kein Bild für einen Bericht. Öffnen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>No detector is loaded yet, so there is nothing to report. Try again in a moment.</source>
        <translation>Es ist noch kein Detektor geladen, daher lässt sich kein Bericht erstellen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>A report is being made already. Wait for it, or cancel it below.</source>
        <translation>Es wird bereits ein Bericht erstellt. Warten Sie darauf oder brechen Sie ihn unten ab.</translation>
    </message>
    <message>
        <source>That is one of the pictures themselves. Choose another name for the report.</source>
        <translation>Das ist eines der Bilder selbst. Wählen Sie einen anderen Namen für den Bericht.</translation>
    </message>
    <message>
        <source>A report is a web page, a PDF or a table: let its name end in .html, .pdf, .csv or .jsonl.</source>
        <translation>Ein Bericht ist eine Webseite, ein PDF oder eine Tabelle: Sein Name muss auf .html, .pdf, .csv oder .jsonl enden.</translation>
    </message>
    <message>
        <source>Web page (*.html *.htm)</source>
        <translation>Webseite (*.html *.htm)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.selection_desk</name>
    <message>
        <source>The folder {place} can't be shown: no program opened it. Open it yourself.</source>
        <translation>Der Ordner {place} kann nicht gezeigt werden: Kein Programm hat ihn geöffnet. Öffnen Sie ihn selbst.</translation>
    </message>
    <message numerus="yes">
        <source>{n} paths are on the clipboard.</source>
        <translation><numerusform>Der Pfad liegt in der Zwischenablage.</numerusform><numerusform>{n} Pfade liegen in der Zwischenablage.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hold bytes that are no text, so “{sign}” stands for them.</source>
        <translation><numerusform>{n} enthält Bytes, die kein Text sind; dafür steht „{sign}“.</numerusform><numerusform>{n} enthalten Bytes, die kein Text sind; dafür steht „{sign}“.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures were taken out of the list. The files stay where they are.</source>
        <translation><numerusform>{n} Bild wurde aus der Liste genommen. Die Datei bleibt, wo sie ist.</numerusform><numerusform>{n} Bilder wurden aus der Liste genommen. Die Dateien bleiben, wo sie sind.</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.side_panel</name>
    <message>
        <source>Go down to what the file says</source>
        <translation>Nach unten: was in der Datei steht</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.stability_desk</name>
    <message>
        <source>Here it will say whether the score holds when the picture is changed a little.</source>
        <translation>Hier wird stehen, ob der Score hält, wenn das Bild ein wenig verändert wird.</translation>
    </message>
    <message>
        <source>There is no detector, so there is no score that could move.</source>
        <translation>Es gibt keinen Detektor, also keinen Score, der sich bewegen könnte.</translation>
    </message>
    <message>
        <source>This picture can’t be read, so there is nothing to change.</source>
        <translation>Dieses Bild lässt sich nicht lesen, es gibt also nichts zu verändern.</translation>
    </message>
    <message>
        <source>No face was found, so a score says nothing here, whatever is changed.</source>
        <translation>Es wurde kein Gesicht gefunden, daher sagt ein Score hier nichts, was auch verändert wird.</translation>
    </message>
    <message>
        <source>It is checked once the picture is scored.</source>
        <translation>Geprüft wird, sobald das Bild einen Score hat.</translation>
    </message>
    <message>
        <source>Switched off: it isn’t checked whether scores hold.</source>
        <translation>Ausgeschaltet: Ob Scores halten, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>The picture has changed since it was scored. Clear the list and open it again.</source>
        <translation>Das Bild hat sich geändert, seit sein Score berechnet wurde. Leeren Sie die Liste und öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>Changing the picture a little to see whether the score holds…</source>
        <translation>Das Bild wird ein wenig verändert, um zu sehen, ob der Score hält…</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.stability_panel</name>
    <message>
        <source>Score changed copies of the picture in view: saved as JPEG, shrunk, blurred, mirrored and cropped</source>
        <translation>Scores veränderter Kopien des gezeigten Bildes berechnen: als JPEG gespeichert, verkleinert, unscharf gemacht, gespiegelt und beschnitten</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Each change</source>
        <translation>Einzelne Änderungen</translation>
    </message>
    <message>
        <source>STABILITY</source>
        <translation>STABILITÄT</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.stability_strip</name>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>When the picture is {change}, the score is {score:.2f}.</source>
        <translation>Wird das Bild {change}, ist der Score {score:.2f}.</translation>
    </message>
    <message>
        <source>Scores under small changes, on a line from 0 to 1</source>
        <translation>Scores bei kleinen Änderungen, auf einer Linie von 0 bis 1</translation>
    </message>
    <message>
        <source>The bar reaches from the lowest to the highest score. Each thin stroke is a small change, the thick one the picture as it is.</source>
        <translation>Der Balken reicht vom niedrigsten zum höchsten Score. Jeder dünne Strich ist eine kleine Änderung, der dicke das unveränderte Bild.</translation>
    </message>
    <message>
        <source>Score under each change</source>
        <translation>Score bei jeder Änderung</translation>
    </message>
    <message>
        <source>The score of the picture as it is</source>
        <translation>Der Score des unveränderten Bildes</translation>
    </message>
    <message>
        <source>When the picture is {change}, no face is found in it.</source>
        <translation>Wird das Bild {change}, wird darin kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>This is no small change and changes no verdict.</source>
        <translation>Das ist keine kleine Änderung und ändert kein Urteil.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tables</name>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabelle für die Tabellenkalkulation (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>{place} can't be written. Choose another place.</source>
        <translation>{place} kann nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tools.desk</name>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>No face found, so hiding parts says nothing. Draw a rectangle around a face.</source>
        <translation>Kein Gesicht gefunden, daher sagt das Verdecken von Teilen nichts. Ziehen Sie ein Rechteck um ein Gesicht.</translation>
    </message>
    <message>
        <source>No face found in this part</source>
        <translation>In diesem Teil kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>{verdict}, this part alone</source>
        <translation>{verdict}, nur dieser Teil</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tools.options</name>
    <message>
        <source>Click to hide</source>
        <translation>Zum Verdecken klicken</translation>
    </message>
    <message>
        <source>Paint to hide</source>
        <translation>Zum Verdecken malen</translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation>Werkzeugoptionen</translation>
    </message>
    <message>
        <source>Brush size in per cent of the picture</source>
        <translation>Pinselgröße in Prozent des Bildes</translation>
    </message>
    <message>
        <source>Brush size ([ and ])</source>
        <translation>Pinselgröße ([ und ])</translation>
    </message>
    <message>
        <source>What stands in place of what is hidden</source>
        <translation>Was anstelle des Verdeckten steht</translation>
    </message>
    <message>
        <source>What stands in place of what is hidden: its mean colour, the picture out of focus, grey, or what lies around it</source>
        <translation>Was anstelle des Verdeckten steht: seine mittlere Farbe, das Bild unscharf, Grau oder was ringsum liegt</translation>
    </message>
    <message>
        <source>How many regions are outlined</source>
        <translation>Wie viele Bereiche umrandet sind</translation>
    </message>
    <message>
        <source>How many of the regions that weigh most are outlined</source>
        <translation>Wie viele der gewichtigsten Bereiche umrandet sind</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Hide by</source>
        <translation>Verdecken durch</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Score with the hidden parts {after}, before {before:.2f}</source>
        <translation>Score mit den verdeckten Teilen {after}, vorher {before:.2f}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tools.regions</name>
    <message>
        <source>Hidden; a click shows it.</source>
        <translation>Verdeckt; ein Klick zeigt ihn.</translation>
    </message>
    <message>
        <source>A click hides it.</source>
        <translation>Ein Klick verdeckt ihn.</translation>
    </message>
    <message>
        <source>Rank {rank} of {count}.</source>
        <translation>Rang {rank} von {count}.</translation>
    </message>
    <message>
        <source>{weight} towards generated</source>
        <translation>{weight} für generiert</translation>
    </message>
    <message>
        <source>No map is on, so no weight.</source>
        <translation>Keine Karte ist an, daher kein Gewicht.</translation>
    </message>
    <message>
        <source>{weight} away from generated</source>
        <translation>{weight} gegen generiert</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tools.tool_bar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.verdict_panel</name>
    <message>
        <source>A score is a hint; on its own it settles nothing.</source>
        <translation>Ein Score ist ein Hinweis; für sich allein entscheidet er nichts.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>Loading the detector…</source>
        <translation>Detektor wird geladen…</translation>
    </message>
    <message>
        <source>Pictures by generators that the detector never saw often pass unnoticed.</source>
        <translation>Bilder von Generatoren, die der Detektor nie gesehen hat, bleiben oft unbemerkt.</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Noch kein Score</translation>
    </message>
    <message>
        <source>How likely the picture is generated, from 0 to 1</source>
        <translation>Wie wahrscheinlich das Bild generiert ist, von 0 bis 1</translation>
    </message>
    <message>
        <source>Verdict: {words}</source>
        <translation>Urteil: {words}</translation>
    </message>
    <message>
        <source>This picture can’t be scored</source>
        <translation>Für dieses Bild gibt es keinen Score</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.view_bar</name>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Bare</source>
        <translation>Nur Bild</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.why_desk</name>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.work</name>
    <message>
        <source>The clipboard holds no picture. Copy one and paste again.</source>
        <translation>In der Zwischenablage liegt kein Bild. Kopieren Sie eines und fügen Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>{error} Until then results are not kept.</source>
        <translation>{error} Bis dahin werden Ergebnisse nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.main_window</name>
    <message>
        <source>A training is unfinished</source>
        <translation>Ein Training ist nicht beendet</translation>
    </message>
    <message>
        <source>Only files from this computer can be dropped. Save it first.</source>
        <translation>Nur Dateien von diesem Computer können hierher gezogen werden. Speichern Sie das Bild zuerst.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.opening</name>
    <message>
        <source>Pictures ({endings});;All files (*)</source>
        <translation>Bilder ({endings});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Detectors ({endings});;All files (*)</source>
        <translation>Detektoren ({endings});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a folder of real and generated pictures</source>
        <translation>Ordner mit Fotos und generierten Bildern wählen</translation>
    </message>
    <message>
        <source>Choose a list of pictures</source>
        <translation>Liste von Bildern wählen</translation>
    </message>
    <message>
        <source>Lists (*.csv);;All files (*)</source>
        <translation>Listen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.printing</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>fakeview report</source>
        <translation>fakeview-Bericht</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.recent</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.child</name>
    <message>
        <source>{work} did not stop when asked and was ended. {remedy}</source>
        <translation>{work} ließ sich nicht anhalten und wurde zwangsweise beendet. {remedy}</translation>
    </message>
    <message>
        <source>{work} could not be started.</source>
        <translation>{work} konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>{work} was ended from outside, or the computer ran out of memory. {remedy}</source>
        <translation>{work} wurde von außen beendet, oder dem Computer ging der Speicher aus. {remedy}</translation>
    </message>
    <message>
        <source>{work} ended because of a fault in the program; the log has the details. {remedy}</source>
        <translation>{work} endete wegen eines Fehlers im Programm; Näheres steht im Protokoll. {remedy}</translation>
    </message>
    <message>
        <source>{work} could not be started: the system refused to open another process. Close other programs and try again.</source>
        <translation>{work} konnte nicht gestartet werden: Das System ließ keinen weiteren Prozess zu. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The training</source>
        <translation>Das Training</translation>
    </message>
    <message>
        <source>Nothing before the last save is lost: press Resume to go on from there.</source>
        <translation>Bis zum letzten Speichern ist nichts verloren: „Fortsetzen“ macht dort weiter.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.class_map</name>
    <message>
        <source>Read the pictures</source>
        <translation>Bilder einlesen</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Both classes are needed: say which name stands for generated pictures.</source>
        <translation>Beide Klassen werden gebraucht: Geben Sie an, welcher Name für generierte Bilder steht.</translation>
    </message>
    <message>
        <source>Both classes are needed: say which name stands for real pictures.</source>
        <translation>Beide Klassen werden gebraucht: Geben Sie an, welcher Name für Fotos steht.</translation>
    </message>
    <message numerus="yes">
        <source>{n} names are not answered yet. With a wrong answer every score would be upside down, so nothing is guessed.</source>
        <translation><numerusform>Zu {n} Namen fehlt noch die Antwort. Mit einer falschen stünde jeder Score auf dem Kopf, darum wird nichts geraten.</numerusform><numerusform>Zu {n} Namen fehlt noch die Antwort. Mit einer falschen stünde jeder Score auf dem Kopf, darum wird nichts geraten.</numerusform></translation>
    </message>
    <message>
        <source>What do these names mean?</source>
        <translation>Was bedeuten diese Namen?</translation>
    </message>
    <message>
        <source>With every name left out there are no pictures.</source>
        <translation>Wenn jeder Name ausgelassen wird, bleiben keine Bilder.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.empty_data</name>
    <message>
        <source>It is read and checked first, and nothing is changed in it. Everything stays on this computer.</source>
        <translation>Er wird zuerst eingelesen und geprüft, und nichts darin wird verändert. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Two folders</source>
        <translation>Zwei Ordner</translation>
    </message>
    <message>
        <source>Folders inside them name the groups.</source>
        <translation>Ordner darin benennen die Gruppen.</translation>
    </message>
    <message>
        <source>Already divided</source>
        <translation>Schon aufgeteilt</translation>
    </message>
    <message>
        <source>Your division is kept.</source>
        <translation>Ihre Aufteilung bleibt erhalten.</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>Eine Liste</translation>
    </message>
    <message>
        <source>Other names for the classes are asked about.</source>
        <translation>Nach anderen Namen der Klassen wird gefragt.</translation>
    </message>
    <message>
        <source>Drop a folder of real and generated pictures</source>
        <translation>Ordner mit Fotos und generierten Bildern hier ablegen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose a list (CSV)…</source>
        <translation>Liste (CSV) wählen…</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.lister</name>
    <message numerus="yes">
        <source>{n} pictures are in {list} with the other label already, such as “{name}”. A picture can only be one of the two.</source>
        <translation><numerusform>{n} Bild steht in {list} schon mit der anderen Klasse, nämlich „{name}“. Ein Bild kann nur eines von beiden sein.</numerusform><numerusform>{n} Bilder stehen in {list} schon mit der anderen Klasse, etwa „{name}“. Ein Bild kann nur eines von beiden sein.</numerusform></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Give the new label?</source>
        <translation>Neue Klasse eintragen?</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.mistakes</name>
    <message>
        <source>The scores of the test pictures come at the end of the training.</source>
        <translation>Die Scores der Testbilder kommen am Ende des Trainings.</translation>
    </message>
    <message>
        <source>That is rare: see in the Data step whether file facts or duplicates give the label away.</source>
        <translation>Das ist selten: Sehen Sie im Schritt „Daten“ nach, ob Dateimerkmale oder Dubletten die Klasse verraten.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message numerus="yes">
        <source>All {n} test pictures were on the right side of 0.50.</source>
        <translation><numerusform>{n} Testbild, und es lag auf der richtigen Seite von 0,50.</numerusform><numerusform>Alle {n} Testbilder lagen auf der richtigen Seite von 0,50.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All {n} validation pictures were on the right side of 0.50.</source>
        <translation><numerusform>{n} Validierungsbild, und es lag auf der richtigen Seite von 0,50.</numerusform><numerusform>Alle {n} Validierungsbilder lagen auf der richtigen Seite von 0,50.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All {n} pictures were on the right side of 0.50.</source>
        <translation><numerusform>{n} Bild, und es lag auf der richtigen Seite von 0,50.</numerusform><numerusform>Alle {n} Bilder lagen auf der richtigen Seite von 0,50.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all:,} test pictures were on the wrong side of 0.50, the worst first.</source>
        <translation><numerusform>{n} von {all:,} Testbildern lag auf der falschen Seite von 0,50.</numerusform><numerusform>{n} von {all:,} Testbildern lagen auf der falschen Seite von 0,50, die schlimmsten zuerst.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all:,} validation pictures were on the wrong side of 0.50, the worst first.</source>
        <translation><numerusform>{n} von {all:,} Validierungsbildern lag auf der falschen Seite von 0,50.</numerusform><numerusform>{n} von {all:,} Validierungsbildern lagen auf der falschen Seite von 0,50, die schlimmsten zuerst.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all:,} pictures were on the wrong side of 0.50, the worst first.</source>
        <translation><numerusform>{n} von {all:,} Bildern lag auf der falschen Seite von 0,50.</numerusform><numerusform>{n} von {all:,} Bildern lagen auf der falschen Seite von 0,50, die schlimmsten zuerst.</numerusform></translation>
    </message>
    <message>
        <source>score {score:.3f}, {what}</source>
        <translation>Score {score:.3f}, {what}</translation>
    </message>
    <message>
        <source>labelled {label}</source>
        <comment>below a small picture</comment>
        <translation>als {label}</translation>
    </message>
    <message>
        <source>held out of the training</source>
        <translation>vom Training zurückgehalten</translation>
    </message>
    <message>
        <source>Labelled generated, with a score below 0.50</source>
        <translation>Als generiert gekennzeichnet, mit einem Score unter 0,50</translation>
    </message>
    <message>
        <source>Labelled real, with a score of 0.50 or more</source>
        <translation>Als Foto gekennzeichnet, mit einem Score ab 0,50</translation>
    </message>
    <message>
        <source>Inspect these</source>
        <translation>Diese prüfen</translation>
    </message>
    <message>
        <source>Open all that are shown in Inspect</source>
        <translation>Alle angezeigten unter „Prüfen“ öffnen</translation>
    </message>
    <message>
        <source>Misclassified pictures</source>
        <translation>Falsch eingeordnete Bilder</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.pieces</name>
    <message>
        <source>Other data</source>
        <translation>Andere Daten</translation>
    </message>
    <message>
        <source>Choose other data</source>
        <translation>Andere Daten wählen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>List (CSV)…</source>
        <translation>Liste (CSV)…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.plot</name>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>After {place}: {words}</source>
        <translation>Nach {place}: {words}</translation>
    </message>
    <message>
        <source>{said}; {why}: epoch {epoch:.0f}</source>
        <translation>{said}; {why}: Epoche {epoch:.0f}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.plot_row</name>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.predictions</name>
    <message>
        <source>{name}: score {score:.2f}, {what}</source>
        <translation>{name}: Score {score:.2f}, {what}</translation>
    </message>
    <message>
        <source>labelled {label}</source>
        <translation>gekennzeichnet als {label}</translation>
    </message>
    <message>
        <source>The scores of the test pictures ({file} in the run's folder) can't be read. Their counts are in the card.</source>
        <translation>Die Scores der Testbilder ({file} im Ordner des Laufs) können nicht gelesen werden. Ihre Anzahlen stehen im Steckbrief.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.reading</name>
    <message>
        <source>Reading</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Stop {verb}</source>
        <translation>{verb} abbrechen</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} von {total:,}</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} pro Sekunde</translation>
    </message>
    <message>
        <source>{verb} progress</source>
        <translation>Fortschritt: {verb}</translation>
    </message>
    <message>
        <source>Cancel {verb}</source>
        <translation>{verb} abbrechen</translation>
    </message>
    <message>
        <source>{verb} {name}</source>
        <translation>{verb}: {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.scale</name>
    <message>
        <source>epoch {x:.2f}</source>
        <translation>Epoche {x:.2f}</translation>
    </message>
    <message>
        <source>epoch {x:.0f}</source>
        <translation>Epoche {x:.0f}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.thumbs</name>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.status_strip</name>
    <message>
        <source>Scoring progress</source>
        <translation>Fortschritt der Bewertung</translation>
    </message>
    <message>
        <source>Stop scoring</source>
        <translation>Bewertung anhalten</translation>
    </message>
    <message>
        <source>Cancel scoring</source>
        <translation>Bewertung abbrechen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Score the rest</source>
        <translation>Die übrigen bewerten</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Nothing is sent or fetched: pictures stay on this computer.</source>
        <translation>Nichts wird gesendet oder geholt: Bilder bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>scoring {done:,} of {total:,}</source>
        <translation>bewertet: {done:,} von {total:,}</translation>
    </message>
    <message>
        <source>stopped, {rest:,} not scored</source>
        <translation>angehalten, {rest:,} nicht bewertet</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.strip_parts</name>
    <message numerus="yes">
        <source>watching {n} folders</source>
        <translation><numerusform>{n} Ordner beobachtet</numerusform><numerusform>{n} Ordner beobachtet</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>watching {n} folders, not there</source>
        <translation><numerusform>{n} Ordner beobachtet, nicht da</numerusform><numerusform>{n} Ordner beobachtet, nicht da</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>watching {n} folders, {gone:,} not there</source>
        <translation><numerusform>{n} Ordner beobachtet, {gone:,} nicht da</numerusform><numerusform>{n} Ordner beobachtet, {gone:,} nicht da</numerusform></translation>
    </message>
    <message>
        <source>Show the Train page (Ctrl+2)</source>
        <translation>Seite „Trainieren“ zeigen (Strg+2)</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Show the Evaluate page (Ctrl+3)</source>
        <translation>Seite „Auswerten“ zeigen (Strg+3)</translation>
    </message>
    <message>
        <source>Measuring progress</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Nicht weiter messen</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>Messung abbrechen</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Fortschritt des Berichts</translation>
    </message>
    <message>
        <source>Stop the report</source>
        <translation>Den Bericht nicht weiterschreiben</translation>
    </message>
    <message>
        <source>Cancel the report</source>
        <translation>Bericht abbrechen</translation>
    </message>
    <message>
        <source>writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>report, {at} of {total}</source>
        <translation>Bericht, {at} von {total}</translation>
    </message>
    <message>
        <source>Progress of moving the files</source>
        <translation>Fortschritt des Verschiebens</translation>
    </message>
    <message>
        <source>Stop moving the files</source>
        <translation>Keine weiteren Dateien verschieben</translation>
    </message>
    <message>
        <source>Cancel moving the files</source>
        <translation>Verschieben abbrechen</translation>
    </message>
    <message>
        <source>moving {at:,} of {total:,}</source>
        <translation>verschoben: {at:,} von {total:,}</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>watching folders</comment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Watch no folder any more</source>
        <translation>Keinen Ordner mehr beobachten</translation>
    </message>
    <message>
        <source>watching {name}</source>
        <translation>beobachtet: {name}</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>watching, not there</source>
        <translation>beobachtet, nicht da</translation>
    </message>
    <message>
        <source>watching, {gone:,} not there</source>
        <translation>beobachtet, {gone:,} nicht da</translation>
    </message>
    <message>
        <source>{folder} (not there)</source>
        <translation>{folder} (nicht da)</translation>
    </message>
    <message>
        <source>watching {name}, not there</source>
        <translation>beobachtet: {name}, nicht da</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.answer_panel</name>
    <message>
        <source>Pictures rated</source>
        <translation>Beurteilte Bilder</translation>
    </message>
    <message>
        <source>Photograph or generated?</source>
        <translation>Foto oder generiert?</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Left arrow, or R</source>
        <translation>Pfeil nach links oder R</translation>
    </message>
    <message>
        <source>Right arrow, or F</source>
        <translation>Pfeil nach rechts oder F</translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation>Wie sicher sind Sie?</translation>
    </message>
    <message>
        <source>How sure, 0 to 100</source>
        <translation>Wie sicher, 0 bis 100</translation>
    </message>
    <message>
        <source>1 to 9 for 10 to 90, 0 for 100; left alone it counts as {value} %</source>
        <translation>1 bis 9 für 10 bis 90, 0 für 100; unberührt zählt es als {value} %</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next picture (Enter)</source>
        <translation>Nächstes Bild (Eingabe)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop here; what you answered is kept</source>
        <translation>Hier aufhören; Ihre Antworten bleiben erhalten</translation>
    </message>
    <message>
        <source>{place:,} of {total:,}</source>
        <translation>{place:,} von {total:,}</translation>
    </message>
    <message>
        <source>{n:,} s left</source>
        <translation>noch {n:,} s</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Show the picture again (Space)</source>
        <translation>Bild wieder zeigen (Leertaste)</translation>
    </message>
    <message>
        <source>Hide the picture and stop the time (Space)</source>
        <translation>Bild verbergen und die Zeit anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>not set: {value} %</source>
        <translation>offen: {value} %</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.done</name>
    <message>
        <source>The rating is done</source>
        <translation>Die Beurteilung ist abgeschlossen</translation>
    </message>
    <message>
        <source>See results</source>
        <translation>Ergebnisse ansehen</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Weitere Person</translation>
    </message>
    <message>
        <source>Back to the studies</source>
        <translation>Zurück zu den Studien</translation>
    </message>
    <message>
        <source>Thank you, {name}.</source>
        <translation>Vielen Dank, {name}.</translation>
    </message>
    <message numerus="yes">
        <source>You answered {answered:,} of {n} pictures.</source>
        <translation><numerusform>Sie haben {answered:,} von {n} Bild beurteilt.</numerusform><numerusform>Sie haben {answered:,} von {n} Bildern beurteilt.</numerusform></translation>
    </message>
    <message>
        <source>Everything is kept.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>On {n:,} the time ran out.</source>
        <translation>Bei {n:,} lief die Zeit ab.</translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be shown; they come again when you continue.</source>
        <translation><numerusform>{n} konnte nicht gezeigt werden; es kommt wieder, wenn Sie fortsetzen.</numerusform><numerusform>{n} konnten nicht gezeigt werden; sie kommen wieder, wenn Sie fortsetzen.</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.exporting</name>
    <message>
        <source>Export marks into a folder</source>
        <translation>Markierungen in einen Ordner exportieren</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers saved as {path}.</source>
        <translation><numerusform>{n} Antwort als {path} gespeichert.</numerusform><numerusform>{n} Antworten als {path} gespeichert.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} masks saved in {folder}.</source>
        <translation><numerusform>{n} Maske in {folder} gespeichert.</numerusform><numerusform>{n} Masken in {folder} gespeichert.</numerusform></translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation>Antworten exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.home</name>
    <message>
        <source>People see the pictures without a name or a score and say of each whether it is a photograph or generated. Afterwards their answers stand beside the detector's. Everything stays on this computer.</source>
        <translation>Personen sehen die Bilder ohne Namen und ohne Score und sagen bei jedem, ob es ein Foto ist oder generiert. Danach stehen ihre Antworten neben denen des Detektors. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Rate pictures blind</source>
        <translation>Bilder blind beurteilen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.import_columns</name>
    <message>
        <source>Who answered</source>
        <translation>Wer antwortete</translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation>Welches Bild</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>How sure they were</source>
        <translation>Wie sicher man war</translation>
    </message>
    <message>
        <source>Seconds it took</source>
        <translation>Dauer in Sekunden</translation>
    </message>
    <message>
        <source>Milliseconds it took</source>
        <translation>Dauer in Millisekunden</translation>
    </message>
    <message>
        <source>Group or generator</source>
        <translation>Gruppe oder Generator</translation>
    </message>
    <message>
        <source>What it is, in words</source>
        <translation>Was es ist, in Worten</translation>
    </message>
    <message>
        <source>1 where it is generated</source>
        <translation>1, wenn generiert</translation>
    </message>
    <message>
        <source>1 where it is a photo</source>
        <translation>1, wenn Foto</translation>
    </message>
    <message>
        <source>The picture's file</source>
        <translation>Die Datei des Bildes</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Line {number:,}</source>
        <translation>Zeile {number:,}</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Meaning of the column {name}</source>
        <translation>Bedeutung der Spalte {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.import_scale</name>
    <message>
        <source>The number that means surely a photograph</source>
        <translation>Die Zahl, die „sicher ein Foto“ bedeutet</translation>
    </message>
    <message>
        <source>The number that means surely generated</source>
        <translation>Die Zahl, die „sicher generiert“ bedeutet</translation>
    </message>
    <message>
        <source>Answers are numbers, from</source>
        <translation>Antworten sind Zahlen von</translation>
    </message>
    <message>
        <source>(surely a photograph) to</source>
        <translation>(sicher ein Foto) bis</translation>
    </message>
    <message>
        <source>(surely generated)</source>
        <translation>(sicher generiert)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.import_words</name>
    <message>
        <source>{problem}; choose it above.</source>
        <translation>{problem}; wählen Sie sie oben.</translation>
    </message>
    <message>
        <source>{problem}. Say above which number means surely a photograph and which one generated.</source>
        <translation>{problem}. Geben Sie oben an, welche Zahl „sicher ein Foto“ bedeutet und welche „sicher generiert“.</translation>
    </message>
    <message>
        <source>{problem}; choose above what the column means.</source>
        <translation>{problem}; wählen Sie oben, was die Spalte bedeutet.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.importing</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Marks (*.png *.json);;All files (*)</source>
        <translation>Markierungen (*.png *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a table of answers to begin with.</source>
        <translation>Wählen Sie zuerst eine Tabelle mit Antworten.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>A CSV file with one line per answer</source>
        <translation>Eine CSV-Datei mit einer Zeile je Antwort</translation>
    </message>
    <message>
        <source>About the pictures</source>
        <translation>Über die Bilder</translation>
    </message>
    <message>
        <source>A second CSV file: what each picture is. Optional</source>
        <translation>Eine zweite CSV-Datei: was jedes Bild ist. Optional</translation>
    </message>
    <message>
        <source>Their folder, for the model and to look at them. Optional</source>
        <translation>Ihr Ordner, für das Modell und zum Ansehen. Optional</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>PNG masks named like the pictures, labelme's or COCO's JSON. Optional</source>
        <translation>PNG-Masken mit Bildnamen, labelme- oder COCO-JSON. Optional</translation>
    </message>
    <message>
        <source>Say above which column of the table of answers names the picture.</source>
        <translation>Geben Sie oben an, welche Spalte der Antworttabelle das Bild nennt.</translation>
    </message>
    <message>
        <source>Say above which column of the table of answers holds what people said.</source>
        <translation>Geben Sie oben an, in welcher Spalte der Antworttabelle steht, was gesagt wurde.</translation>
    </message>
    <message>
        <source>Say above which column of the table of pictures names the picture.</source>
        <translation>Geben Sie oben an, welche Spalte der Bildertabelle das Bild nennt.</translation>
    </message>
    <message>
        <source>Import answers</source>
        <translation>Antworten importieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Einlesen stoppen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird eingelesen…</translation>
    </message>
    <message>
        <source>NOT USED  {n:,}</source>
        <translation>NICHT VERWENDET  {n:,}</translation>
    </message>
    <message>
        <source>COLUMNS OF THE ANSWERS</source>
        <translation>SPALTEN DER ANTWORTEN</translation>
    </message>
    <message>
        <source>COLUMNS OF THE TABLE OF PICTURES</source>
        <translation>SPALTEN DER BILDERTABELLE</translation>
    </message>
    <message>
        <source>Stopped. Change a choice above to read again.</source>
        <translation>Abgebrochen. Ändern Sie oben eine Auswahl, um erneut einzulesen.</translation>
    </message>
    <message>
        <source>and {n:,} more</source>
        <translation>und {n:,} weitere</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.keys</name>
    <message>
        <source>how sure</source>
        <translation>wie sicher</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>Vieleck</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>radieren</translation>
    </message>
    <message>
        <source>new mark</source>
        <translation>neue Markierung</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>anhalten</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.mark_panel</name>
    <message>
        <source>Optional. Take the brush or the polygon and mark it on the picture.</source>
        <translation>Freiwillig. Nehmen Sie den Pinsel oder das Vieleck und markieren Sie es im Bild.</translation>
    </message>
    <message>
        <source>Paint over it.</source>
        <translation>Übermalen Sie es.</translation>
    </message>
    <message>
        <source>Click its corners; a double click or Enter closes it.</source>
        <translation>Klicken Sie die Ecken an; ein Doppelklick oder die Eingabetaste schließt es.</translation>
    </message>
    <message>
        <source>Paint over what is not to be marked.</source>
        <translation>Übermalen Sie, was nicht markiert sein soll.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Vieleck</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>What looks wrong here?</source>
        <translation>Was sieht hier falsch aus?</translation>
    </message>
    <message>
        <source>Note on mark {number:,}</source>
        <translation>Notiz zu Markierung {number:,}</translation>
    </message>
    <message>
        <source>Go on with mark {number:,}</source>
        <translation>Mit Markierung {number:,} weitermachen</translation>
    </message>
    <message>
        <source>Go on with this mark</source>
        <translation>Mit dieser Markierung weitermachen</translation>
    </message>
    <message>
        <source>Remove mark {number:,}</source>
        <translation>Markierung {number:,} entfernen</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>Diese Markierung entfernen</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>New mark</source>
        <translation>Neue Markierung</translation>
    </message>
    <message>
        <source>Begin another mark (N)</source>
        <translation>Eine weitere Markierung beginnen (N)</translation>
    </message>
    <message>
        <source>What looks wrong?</source>
        <translation>Was sieht falsch aus?</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.name_ask</name>
    <message>
        <source>Any name will do</source>
        <translation>Ein beliebiger Name genügt</translation>
    </message>
    <message>
        <source>Name that the answers are kept under</source>
        <translation>Name, unter dem die Antworten gespeichert werden</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Who rates?</source>
        <translation>Wer beurteilt?</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.new_form</name>
    <message>
        <source>{n:,} pictures in {folders:,} folders; which are generated isn't known.</source>
        <translation>{n:,} Bilder in {folders:,} Ordnern; welche generiert sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Once it is over the next picture comes; what was not confirmed is no answer.</source>
        <translation>Ist sie um, kommt das nächste Bild; was nicht bestätigt wurde, ist keine Antwort.</translation>
    </message>
    <message>
        <source>What looks wrong, with a note. Optional for who rates.</source>
        <translation>Was falsch aussieht, mit einer Notiz. Für die Urteilenden freiwillig.</translation>
    </message>
    <message>
        <source>Draws the pictures and mixes their order; each person has an order of their own.</source>
        <translation>Lost die Bilder aus und mischt ihre Reihenfolge; jede Person hat eine eigene.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures: {generated:,} generated, {photographs:,} photographs, as their folders say.</source>
        <translation><numerusform>{n} Bild: generiert {generated:,}, Fotos {photographs:,}, laut den Ordnern.</numerusform><numerusform>{n} Bilder: {generated:,} generiert, {photographs:,} Fotos, laut den Ordnern.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures in one folder; which are generated isn't known.</source>
        <translation><numerusform>{n} Bild in einem Ordner; ob es generiert ist, ist nicht bekannt.</numerusform><numerusform>{n} Bilder in einem Ordner; welche generiert sind, ist nicht bekannt.</numerusform></translation>
    </message>
    <message>
        <source>New blind rating</source>
        <translation>Neue blinde Beurteilung</translation>
    </message>
    <message>
        <source>Say what the folders mean…</source>
        <translation>Ordnernamen zuordnen…</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Anzahl der Bilder</translation>
    </message>
    <message>
        <source>Seconds for each picture</source>
        <translation>Sekunden je Bild</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Ask to mark what looks wrong</source>
        <translation>Markieren lassen, was falsch aussieht</translation>
    </message>
    <message>
        <source>Start rating</source>
        <translation>Beurteilung beginnen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Time for each</source>
        <translation>Zeit je Bild</translation>
    </message>
    <message>
        <source>Ask for marks</source>
        <translation>Markieren lassen</translation>
    </message>
    <message>
        <source>Who rates first</source>
        <translation>Wer zuerst beurteilt</translation>
    </message>
    <message>
        <source>Name of the study</source>
        <translation>Name der Studie</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Keep the study in another folder</source>
        <translation>Studie in einem anderen Ordner speichern</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>Keep the study in</source>
        <translation>Studie speichern in</translation>
    </message>
    <message>
        <source>A folder of photographs and generated pictures, or any folder: then nobody knows who is right, but you see how far people agree.</source>
        <translation>Ein Ordner mit Fotos und generierten Bildern, oder irgendein Ordner: Dann weiß niemand, wer richtig liegt, aber Sie sehen, wie weit die Personen übereinstimmen.</translation>
    </message>
    <message>
        <source>Half of each kind.</source>
        <translation>Von jeder Art die Hälfte.</translation>
    </message>
    <message>
        <source>As many of each kind as there are.</source>
        <translation>Von jeder Art so viele, wie es gibt.</translation>
    </message>
    <message>
        <source>Drawn evenly from the folders.</source>
        <translation>Gleichmäßig aus den Ordnern ausgelost.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.page</name>
    <message>
        <source>Drop one folder of pictures, a list of them (CSV), or a study's folder.</source>
        <translation>Ziehen Sie einen Ordner mit Bildern, eine Liste davon (CSV) oder den Ordner einer Studie hierher.</translation>
    </message>
    <message>
        <source>Quit the rating first; what was answered is kept.</source>
        <translation>Beenden Sie zuerst die Beurteilung; die Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>The pictures lie in folders of these names. Say which ones are generated, so that answers can be right or wrong.</source>
        <translation>Die Bilder liegen in Ordnern mit diesen Namen. Geben Sie an, welche generiert sind, damit Antworten richtig oder falsch sein können.</translation>
    </message>
    <message>
        <source>Close without the last answer?</source>
        <translation>Ohne die letzte Antwort schließen?</translation>
    </message>
    <message>
        <source>Quit without the last answer?</source>
        <translation>Ohne die letzte Antwort beenden?</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Diese verwenden</translation>
    </message>
    <message>
        <source>Drop to rate these pictures</source>
        <translation>Ablegen, um diese Bilder zu beurteilen</translation>
    </message>
    <message>
        <source>A picture was left out. {why}</source>
        <translation>Ein Bild wurde ausgelassen. {why}</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>It could not be written. All the answers before it are kept.</source>
        <translation>Sie konnte nicht gespeichert werden. Alle Antworten davor bleiben erhalten.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message numerus="yes">
        <source>{n} fewer pictures than wanted: some can't be read, or are copies of others.</source>
        <translation><numerusform>{n} Bild weniger als gewünscht: Manche sind nicht lesbar oder sind Kopien von anderen.</numerusform><numerusform>{n} Bilder weniger als gewünscht: Manche sind nicht lesbar oder sind Kopien von anderen.</numerusform></translation>
    </message>
    <message>
        <source>{name} has rated this study already. Take another name, or continue there.</source>
        <translation>{name} hat diese Studie schon beurteilt. Nehmen Sie einen anderen Namen oder setzen Sie dort fort.</translation>
    </message>
    <message>
        <source>Open a study's folder</source>
        <translation>Ordner einer Studie öffnen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.rating</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The picture is hidden and the time stands still. Space goes on.</source>
        <translation>Das Bild ist verborgen, die Zeit steht still. Weiter mit der Leertaste.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>The next picture is being decoded.</source>
        <translation>Das nächste Bild wird geladen.</translation>
    </message>
    <message>
        <source>Blind rating</source>
        <translation>Blinde Beurteilung</translation>
    </message>
    <message>
        <source>The time ran out. {problem}</source>
        <translation>Die Zeit ist abgelaufen. {problem}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.gallery</name>
    <message>
        <source>the majority was undecided</source>
        <translation>die Mehrheit war unentschieden</translation>
    </message>
    <message>
        <source>not known what it is</source>
        <translation>was es ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Where people and the model are furthest apart comes first.</source>
        <translation>Zuerst kommt, wo Personen und Modell am weitesten auseinanderliegen.</translation>
    </message>
    <message>
        <source>Where people are furthest apart comes first.</source>
        <translation>Zuerst kommt, wo die Personen am weitesten auseinanderliegen.</translation>
    </message>
    <message>
        <source>No picture was answered.</source>
        <translation>Kein Bild wurde beurteilt.</translation>
    </message>
    <message>
        <source>Only people right</source>
        <translation>Nur Personen richtig</translation>
    </message>
    <message>
        <source>Only the machine</source>
        <translation>Nur das Modell</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>both were right</source>
        <translation>beide lagen richtig</translation>
    </message>
    <message>
        <source>only people were right</source>
        <translation>nur die Personen lagen richtig</translation>
    </message>
    <message>
        <source>only the machine was right</source>
        <translation>nur das Modell lag richtig</translation>
    </message>
    <message>
        <source>nobody was right</source>
        <translation>niemand lag richtig</translation>
    </message>
    <message>
        <source>it is generated</source>
        <translation>es ist generiert</translation>
    </message>
    <message>
        <source>it is a photograph</source>
        <translation>es ist ein Foto</translation>
    </message>
    <message>
        <source>people: {share:.0%} say generated</source>
        <translation>Personen: {share:.0%} sagen „generiert“</translation>
    </message>
    <message>
        <source>model: {score:.2f}, {verdict}</source>
        <translation>Modell: {score:.2f}, {verdict}</translation>
    </message>
    <message>
        <source>people: undecided</source>
        <translation>Personen: unentschieden</translation>
    </message>
    <message>
        <source>model: {score:.2f}</source>
        <translation>Modell: {score:.2f}</translation>
    </message>
    <message>
        <source>say generated</source>
        <translation>„generiert“</translation>
    </message>
    <message>
        <source>Pictures, where people and the model disagree most first</source>
        <translation>Bilder, zuerst die, bei denen Personen und Modell am weitesten auseinanderliegen</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.layered</name>
    <message>
        <source>the stronger the orange, the more people marked it, up to {most}</source>
        <translation>je kräftiger das Orange, desto mehr Personen haben es markiert, bis zu {most}</translation>
    </message>
    <message>
        <source>{share:.0%} of those who marked</source>
        <translation>{share:.0%} der Markierenden</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.machine</name>
    <message>
        <source>No detector is loaded, so these are the numbers of the people alone. Open one with Ctrl+D.</source>
        <translation>Es ist kein Detektor geladen, daher sind dies nur die Zahlen der Personen. Öffnen Sie einen mit Strg+D.</translation>
    </message>
    <message>
        <source>None of the pictures was found, so these are the numbers of the people alone. Import them with their folder to see the model beside them.</source>
        <translation>Keines der Bilder wurde gefunden, daher sind dies nur die Zahlen der Personen. Importieren Sie die Antworten mit dem Ordner der Bilder, um das Modell daneben zu sehen.</translation>
    </message>
    <message>
        <source>Stopped before all pictures were scored; the numbers stay as they were.</source>
        <translation>Abgebrochen, bevor alle Bilder einen Score hatten; die Zahlen bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>Counting answers</source>
        <translation>Antworten werden gezählt</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Scoring the pictures</source>
        <translation>Scores werden berechnet: Bild</translation>
    </message>
    <message>
        <source>Loading the detector</source>
        <translation>Detektor wird geladen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.marks</name>
    <message>
        <source>Nobody marked anything. Marks come from a rating with the brush, or with an import of masks.</source>
        <translation>Niemand hat etwas markiert. Markierungen entstehen bei einer Beurteilung mit dem Pinsel oder durch den Import von Masken.</translation>
    </message>
    <message>
        <source>No detector is loaded, so there is no map. Open one with Ctrl+D.</source>
        <translation>Es ist kein Detektor geladen, daher gibt es keine Karte. Öffnen Sie einen mit Strg+D.</translation>
    </message>
    <message>
        <source>Every marked picture is explained, and its map is set beside what people marked: random maps, the picture's centre and other people say what such a number is worth.</source>
        <translation>Jedes markierte Bild wird erklärt, und seine Karte wird neben das gestellt, was Personen markiert haben: Zufallskarten, die Bildmitte und andere Personen sagen, was eine solche Zahl wert ist.</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks.</source>
        <translation><numerusform>{n} Markierung.</numerusform><numerusform>{n} Markierungen.</numerusform></translation>
    </message>
    <message>
        <source>{method}: picture</source>
        <translation>{method}: Bild</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Compare all</source>
        <translation>Alle vergleichen</translation>
    </message>
    <message>
        <source>Explain all marked pictures</source>
        <translation>Alle markierten Bilder erklären</translation>
    </message>
    <message>
        <source>Maps and marks</source>
        <translation>Karten und Markierungen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.overview</name>
    <message>
        <source>There are too few answers to the same pictures to tell how far people agree.</source>
        <translation>Es gibt zu wenige Antworten zu denselben Bildern, um zu sagen, wie weit die Personen übereinstimmen.</translation>
    </message>
    <message>
        <source>people's answers are right</source>
        <translation>der Antworten der Personen sind richtig</translation>
    </message>
    <message>
        <source>the majority is right</source>
        <translation>so oft liegt die Mehrheit richtig</translation>
    </message>
    <message>
        <source>the model is right</source>
        <translation>so oft liegt das Modell richtig</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} decided answers.</source>
        <translation>{right:,} von {decided:,} entschiedenen Antworten.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} decided answers; {undecided:,} undecided.</source>
        <translation>{right:,} von {decided:,} entschiedenen Antworten; {undecided:,} unentschieden.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} decided majorities.</source>
        <translation>{right:,} von {decided:,} entschiedenen Mehrheiten.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} decided majorities; {undecided:,} undecided.</source>
        <translation>{right:,} von {decided:,} entschiedenen Mehrheiten; {undecided:,} unentschieden.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} pictures.</source>
        <translation>{right:,} von {decided:,} Bildern.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} pictures; {undecided:,} undecided.</source>
        <translation>{right:,} von {decided:,} Bildern; {undecided:,} unentschieden.</translation>
    </message>
    <message>
        <source>What was said: {side}</source>
        <translation>Was gesagt wurde: {side}</translation>
    </message>
    <message>
        <source>People, majority and model side by side</source>
        <translation>Personen, Mehrheit und Modell nebeneinander</translation>
    </message>
    <message>
        <source>WHAT WAS SAID OF WHICH PICTURES</source>
        <translation>WAS ÜBER WELCHE BILDER GESAGT WURDE</translation>
    </message>
    <message>
        <source>SIDE BY SIDE, WITH 95% INTERVALS</source>
        <translation>NEBENEINANDER, MIT 95-%-KONFIDENZINTERVALLEN</translation>
    </message>
    <message>
        <source>AGREEMENT BEYOND CHANCE: 0 IS CHANCE, 1 IS ALWAYS</source>
        <translation>ÜBEREINSTIMMUNG ÜBER DEN ZUFALL HINAUS: 0 IST ZUFALL, 1 IST IMMER</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.picture</name>
    <message>
        <source>Nobody marked anything on this picture.</source>
        <translation>Auf diesem Bild hat niemand etwas markiert.</translation>
    </message>
    <message>
        <source>No detector is loaded, so there is no map.</source>
        <translation>Es ist kein Detektor geladen, daher gibt es keine Karte.</translation>
    </message>
    <message>
        <source>The picture's file was not found.</source>
        <translation>Die Datei des Bildes wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>What people marked</source>
        <translation>Was Personen markiert haben</translation>
    </message>
    <message>
        <source>The model's map</source>
        <translation>Die Karte des Modells</translation>
    </message>
    <message>
        <source>Map and marks of this picture</source>
        <translation>Karte und Markierungen dieses Bildes</translation>
    </message>
    <message>
        <source>Back to the pictures</source>
        <translation>Zurück zu den Bildern</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Das vorige</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Das nächste</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>The next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Inspect it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Open it in Inspect</source>
        <translation>Unter „Prüfen“ öffnen</translation>
    </message>
    <message>
        <source>Stopped. Choose a method to make its map.</source>
        <translation>Abgebrochen. Wählen Sie ein Verfahren, um seine Karte zu berechnen.</translation>
    </message>
    <message>
        <source>IoU and Dice compare the mark with as large a part of the map. Random maps, the picture's centre and other people are what to measure it against.</source>
        <translation>IoU und Dice vergleichen die Markierung mit einem ebenso großen Teil der Karte. Maßstab dafür sind Zufallskarten, die Bildmitte und andere Personen.</translation>
    </message>
    <message>
        <source>{method}: sample</source>
        <translation>{method}: Stichprobe</translation>
    </message>
    <message>
        <source>Nobody else marked it.</source>
        <translation>Sonst hat es niemand markiert.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.plots</name>
    <message>
        <source>Pictures of both kinds are needed, and what they are has to be known.</source>
        <translation>Es braucht Bilder beider Arten, und was sie sind, muss bekannt sein.</translation>
    </message>
    <message>
        <source>photographs called generated</source>
        <translation>Fotos, die generiert genannt wurden</translation>
    </message>
    <message>
        <source>generated pictures found</source>
        <translation>gefundene generierte Bilder</translation>
    </message>
    <message>
        <source>how sure that it is generated</source>
        <translation>wie sicher, dass es generiert ist</translation>
    </message>
    <message>
        <source>share that is generated</source>
        <translation>Anteil, der generiert ist</translation>
    </message>
    <message>
        <source>false alarms {x:.3f}</source>
        <translation>Fehlalarme {x:.3f}</translation>
    </message>
    <message>
        <source>sure to {x:.2f}</source>
        <translation>sicher zu {x:.2f}</translation>
    </message>
    <message>
        <source>calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.saving</name>
    <message>
        <source>Answers (CSV)…</source>
        <translation>Antworten (CSV)…</translation>
    </message>
    <message>
        <source>Marks as masks (PNG)…</source>
        <translation>Markierungen als Masken (PNG)…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>{n} masks written to {path}, a folder for each person.</source>
        <translation><numerusform>{n} Maske in {path} gespeichert, ein Ordner je Person.</numerusform><numerusform>{n} Masken in {path} gespeichert, ein Ordner je Person.</numerusform></translation>
    </message>
    <message>
        <source>Choose a folder for the masks</source>
        <translation>Ordner für die Masken wählen</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>Studie speichern</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.sending</name>
    <message>
        <source>No marked picture has a file, so there is nothing to send.</source>
        <translation>Zu keinem markierten Bild gibt es eine Datei, daher lässt sich nichts ins Training übernehmen.</translation>
    </message>
    <message>
        <source>It isn't known what the marked pictures are, and all were left out.</source>
        <translation>Was die markierten Bilder sind, ist nicht bekannt; alle wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>What most people said</source>
        <translation>Was die meisten sagten</translation>
    </message>
    <message>
        <source>{generated:,} generated and {real:,} real.</source>
        <translation>Generiert: {generated:,}, Fotos: {real:,}.</translation>
    </message>
    <message>
        <source>{n:,} generated.</source>
        <translation>Generiert: {n:,}.</translation>
    </message>
    <message>
        <source>{n:,} real.</source>
        <translation>Fotos: {n:,}.</translation>
    </message>
    <message>
        <source>What people marked is written beside the list, one mask for each picture.</source>
        <translation>Was Personen markiert haben, wird neben der Liste gespeichert, eine Maske je Bild.</translation>
    </message>
    <message numerus="yes">
        <source>What {n} pictures show is not known. Take them as:</source>
        <translation><numerusform>Was {n} Bild zeigt, ist nicht bekannt. Nehmen Sie es als:</numerusform><numerusform>Was {n} Bilder zeigen, ist nicht bekannt. Nehmen Sie sie als:</numerusform></translation>
    </message>
    <message>
        <source>What people marked is in {folder} beside it.</source>
        <translation>Was Personen markiert haben, liegt daneben in {folder}.</translation>
    </message>
    <message>
        <source>Pictures of unknown truth</source>
        <translation>Bilder, von denen nicht bekannt ist, was sie sind</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.view</name>
    <message>
        <source>The model's numbers are those of {name}; {other} is in use now.</source>
        <translation>Die Zahlen des Modells sind die von {name}; jetzt wird {other} verwendet.</translation>
    </message>
    <message>
        <source>Results of the study</source>
        <translation>Ergebnisse der Studie</translation>
    </message>
    <message>
        <source>Send marked to Train</source>
        <translation>Markierte ins Training übernehmen</translation>
    </message>
    <message>
        <source>Put the marked pictures onto a list to learn from, with masks of what was marked</source>
        <translation>Die markierten Bilder auf eine Liste zum Lernen setzen, mit Masken des Markierten</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Notes on how the answers were read</source>
        <translation>Hinweise, wie die Antworten gelesen wurden</translation>
    </message>
    <message>
        <source>People  {n:,}</source>
        <translation>Personen  {n:,}</translation>
    </message>
    <message>
        <source>Pictures  {n:,}</source>
        <translation>Bilder  {n:,}</translation>
    </message>
    <message>
        <source>Marks  {n:,}</source>
        <translation>Markierungen  {n:,}</translation>
    </message>
    <message>
        <source>Notes  {n:,} not used</source>
        <translation>Hinweise  {n:,} nicht verwendet</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>The model's numbers are those of {name}; that has changed since.</source>
        <translation>Die Zahlen des Modells sind die von {name}; der Detektor hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Back to the study</source>
        <translation>Zurück zur Studie</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.working</name>
    <message>
        <source>Making the map</source>
        <translation>Karte berechnen</translation>
    </message>
    <message>
        <source>Stop: making the map</source>
        <translation>Berechnung der Karte abbrechen</translation>
    </message>
    <message>
        <source>Cancel making the map</source>
        <translation>Berechnung der Karte abbrechen</translation>
    </message>
    <message>
        <source>Comparing maps and marks</source>
        <translation>Karten und Markierungen vergleichen</translation>
    </message>
    <message>
        <source>Stop: comparing maps and marks</source>
        <translation>Vergleich von Karten und Markierungen abbrechen</translation>
    </message>
    <message>
        <source>Cancel comparing maps and marks</source>
        <translation>Vergleich von Karten und Markierungen abbrechen</translation>
    </message>
    <message>
        <source>Stop: counting</source>
        <translation>Zählen abbrechen</translation>
    </message>
    <message>
        <source>Cancel counting</source>
        <translation>Zählen abbrechen</translation>
    </message>
    <message>
        <source>{what} {done:,} of {total:,}</source>
        <translation>{what} {done:,} von {total:,}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.study_list</name>
    <message>
        <source>{name} {answered:,} of {total:,}</source>
        <translation>{name} {answered:,} von {total:,}</translation>
    </message>
    <message>
        <source>Nobody has rated it yet.</source>
        <translation>Noch niemand hat sie beurteilt.</translation>
    </message>
    <message>
        <source>More: {name}</source>
        <translation>Mehr: {name}</translation>
    </message>
    <message>
        <source>The study's files stay where they are</source>
        <translation>Die Dateien der Studie bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>Studie öffnen…</translation>
    </message>
    <message>
        <source>A study's folder that is not in this list</source>
        <translation>Der Ordner einer Studie, die nicht in dieser Liste steht</translation>
    </message>
    <message>
        <source>Import answers…</source>
        <translation>Antworten importieren…</translation>
    </message>
    <message>
        <source>Answers and marks from another program</source>
        <translation>Antworten und Markierungen aus einem anderen Programm</translation>
    </message>
    <message>
        <source>without labels</source>
        <translation>ohne Klassen</translation>
    </message>
    <message>
        <source>{seconds:g} s each</source>
        <translation>je {seconds:g} s</translation>
    </message>
    <message>
        <source>with marks</source>
        <translation>mit Markierungen</translation>
    </message>
    <message>
        <source>{n:,} out of time</source>
        <translation>{n:,} abgelaufen</translation>
    </message>
    <message>
        <source>{n:,} not shown</source>
        <translation>{n:,} nicht gezeigt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Export answers…</source>
        <translation>Antworten exportieren…</translation>
    </message>
    <message>
        <source>Go on as {name}</source>
        <translation>Als {name} fortsetzen</translation>
    </message>
    <message>
        <source>Export marks…</source>
        <translation>Markierungen exportieren…</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.work</name>
    <message>
        <source>The file is another one than when the study was made.</source>
        <translation>Die Datei ist eine andere als beim Anlegen der Studie.</translation>
    </message>
    <message>
        <source>looking at the pictures</source>
        <translation>Bilder werden durchgesehen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.top_bar</name>
    <message>
        <source>Theme: like the system</source>
        <translation>Farbschema: wie das System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>The detector that scores the pictures</source>
        <translation>Der Detektor, der die Bilder bewertet</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Detector: {name}</source>
        <translation>Detektor: {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.audit_view</name>
    <message>
        <source>The files give their class away. Re-encode both classes alike, or the network may learn the files instead of the pictures.</source>
        <translation>Die Dateien verraten ihre Klasse. Lassen Sie beide Klassen gleich neu kodieren, sonst lernt das Netz womöglich die Dateien statt der Bilder.</translation>
    </message>
    <message>
        <source>Re-encode both classes alike while training</source>
        <translation>Beide Klassen beim Training gleich neu kodieren</translation>
    </message>
    <message>
        <source>Judged by its file alone (format, size, compression; not by what it shows), the generated picture of a pair is found in {pairs} of 100 pairs. Guessing finds 50.</source>
        <translation>Allein nach der Datei beurteilt (Format, Größe, Kompression; nicht nach dem, was zu sehen ist), wird das generierte Bild eines Paares in {pairs} von 100 Paaren gefunden. Raten findet 50.</translation>
    </message>
    <message>
        <source>That is as good as guessing: the files give nothing away.</source>
        <translation>Das ist so gut wie Raten: Die Dateien verraten nichts.</translation>
    </message>
    <message>
        <source>There are too few pictures to measure whether the files give their class away.</source>
        <translation>Es sind zu wenige Bilder, um zu messen, ob die Dateien ihre Klasse verraten.</translation>
    </message>
    <message>
        <source>A network would go by that, too.</source>
        <translation>Danach würde sich auch ein Netz richten.</translation>
    </message>
    <message>
        <source>Every picture is brought to one size and saved as JPEG of the same range of quality in memory, before the network sees it. Your files stay untouched.</source>
        <translation>Jedes Bild wird im Arbeitsspeicher auf eine Größe gebracht und als JPEG im selben Qualitätsbereich gespeichert, bevor das Netz es sieht. Ihre Dateien bleiben unberührt.</translation>
    </message>
    <message>
        <source>The folder has changed</source>
        <translation>Der Ordner hat sich geändert</translation>
    </message>
    <message>
        <source>That is a little better than guessing, and no cause for worry.</source>
        <translation>Das ist etwas besser als Raten und kein Grund zur Sorge.</translation>
    </message>
    <message>
        <source>Show the file facts of each class</source>
        <translation>Dateimerkmale der Klassen anzeigen</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>to the next step</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>To the switch</source>
        <translation>Zum Schalter</translation>
    </message>
    <message>
        <source>Show the switch for re-encoding</source>
        <translation>Schalter für das Neukodieren anzeigen</translation>
    </message>
    <message>
        <source>Hide the file facts</source>
        <translation>Dateimerkmale ausblenden</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>WHAT THE FILES GIVE AWAY</source>
        <translation>WAS DIE DATEIEN VERRATEN</translation>
    </message>
    <message>
        <source>SOME OF THE PICTURES</source>
        <translation>EINIGE DER BILDER</translation>
    </message>
    <message>
        <source>Suggested for this data.</source>
        <translation>Für diese Daten empfohlen.</translation>
    </message>
    <message>
        <source>WHAT WAS FOUND</source>
        <translation>WAS GEFUNDEN WURDE</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.auditing</name>
    <message>
        <source>The pictures could not be read. Try again.</source>
        <translation>Die Bilder konnten nicht eingelesen werden. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.card_view</name>
    <message>
        <source>The detector's card</source>
        <translation>Steckbrief des Detektors</translation>
    </message>
    <message>
        <source>The card is too long to be shown here. Open its folder instead.</source>
        <translation>Der Steckbrief ist zu lang, um hier angezeigt zu werden. Öffnen Sie stattdessen seinen Ordner.</translation>
    </message>
    <message>
        <source>The card is no longer in {folder}.</source>
        <translation>Der Steckbrief liegt nicht mehr in {folder}.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.curves</name>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>The loss is drawn as soon as the first steps are done.</source>
        <translation>Der Verlust wird gezeichnet, sobald die ersten Schritte getan sind.</translation>
    </message>
    <message>
        <source>No step was done.</source>
        <translation>Es wurde kein Schritt getan.</translation>
    </message>
    <message>
        <source>The first point comes after the first epoch.</source>
        <translation>Der erste Punkt kommt nach der ersten Epoche.</translation>
    </message>
    <message>
        <source>No epoch was completed.</source>
        <translation>Keine Epoche wurde abgeschlossen.</translation>
    </message>
    <message>
        <source>kept (lowest loss)</source>
        <translation>behalten (niedrigster Verlust)</translation>
    </message>
    <message>
        <source>kept (highest accuracy)</source>
        <translation>behalten (höchste Trefferquote)</translation>
    </message>
    <message>
        <source>kept (highest AUC)</source>
        <translation>behalten (höchste AUC)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>On the validation pictures</source>
        <translation>Bei den Validierungsbildern</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Trefferquote</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.data_step</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.earlier</name>
    <message>
        <source>Go on from what was saved</source>
        <translation>Vom gespeicherten Stand aus fortsetzen</translation>
    </message>
    <message>
        <source>Its curves and its result</source>
        <translation>Kurven und Ergebnis des Laufs</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a run</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <comment>a run</comment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>a run</comment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>ended from outside</source>
        <comment>a run</comment>
        <translation>von außen beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a run</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>{done:,} of {all:,} epochs</source>
        <translation>{done:,} von {all:,} Epochen</translation>
    </message>
    <message>
        <source>validation AUC {auc:.2f}</source>
        <translation>Validierungs-AUC {auc:.2f}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete what was saved? The detector it made stays.</source>
        <translation>Gespeicherten Stand löschen? Der erzeugte Detektor bleibt.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>{words} · shown above</source>
        <translation>{words} · oben zu sehen</translation>
    </message>
    <message>
        <source>Wait for the training that is on, or cancel it.</source>
        <translation>Warten Sie auf das laufende Training oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>There are no earlier runs yet.</source>
        <translation>Es gibt noch keine früheren Läufe.</translation>
    </message>
    <message>
        <source>It is being trained now.</source>
        <translation>Hier läuft gerade das Training.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.facts_table</name>
    <message>
        <source>File format</source>
        <comment>of files</comment>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>Size in pixels</source>
        <comment>of files</comment>
        <translation>Größe in Pixeln</translation>
    </message>
    <message>
        <source>Shape</source>
        <comment>of files</comment>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <comment>of files</comment>
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>Colour resolution</source>
        <comment>of files</comment>
        <translation>Farbauflösung</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <comment>of files</comment>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <source>Metadata</source>
        <comment>of files</comment>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>other ({n} values)</source>
        <translation>andere ({n} Werte)</translation>
    </message>
    <message>
        <source>File facts per class</source>
        <translation>Dateimerkmale je Klasse</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.findings</name>
    <message>
        <source>The switch for that stands below.</source>
        <translation>Der Schalter dafür steht unten.</translation>
    </message>
    <message>
        <source>To do so, name it fake or real and read again.</source>
        <translation>Dazu in fake oder real umbenennen und neu einlesen.</translation>
    </message>
    <message>
        <source>Stops the training</source>
        <comment>a finding</comment>
        <translation>Verhindert das Training</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>a finding</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a finding</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>In order</source>
        <comment>a finding</comment>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Pictures concerned: {text}</source>
        <translation>Betroffene Bilder: {text}</translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} pictures</source>
        <translation><numerusform>Das Bild anzeigen</numerusform><numerusform>Die {n} Bilder anzeigen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hide the {n} pictures</source>
        <translation><numerusform>Das Bild ausblenden</numerusform><numerusform>Die {n} Bilder ausblenden</numerusform></translation>
    </message>
    <message>
        <source>Choose a picture to see where it lies.</source>
        <translation>Wählen Sie ein Bild, um zu sehen, wo es liegt.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.marks_choice</name>
    <message>
        <source>Pulls the network towards the places that people marked: PNG masks named like the pictures.</source>
        <translation>Lenkt das Netz auf die Stellen, die Menschen markiert haben: PNG-Masken, die wie die Bilder heißen.</translation>
    </message>
    <message>
        <source>Choose the folder of marks</source>
        <translation>Ordner mit den Markierungen wählen</translation>
    </message>
    <message>
        <source>no folder chosen yet</source>
        <translation>noch kein Ordner gewählt</translation>
    </message>
    <message>
        <source>Learn from marks of people</source>
        <translation>Aus Markierungen von Menschen lernen</translation>
    </message>
    <message>
        <source>Choose the folder of marks, or switch them off.</source>
        <translation>Wählen Sie den Ordner mit den Markierungen oder schalten Sie diese aus.</translation>
    </message>
    <message>
        <source>found beside the list: {name}</source>
        <translation>neben der Liste gefunden: {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.more_panel</name>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>The head alone is quick and careful. The last blocks learn more and need more data.</source>
        <translation>Der Kopf allein ist schnell und vorsichtig. Die letzten Blöcke lernen mehr und brauchen mehr Daten.</translation>
    </message>
    <message>
        <source>How many of them learn, at a tenth of the rate and with batch normalisation held as it is.</source>
        <translation>Wie viele davon lernen, mit einem Zehntel der Rate und unveränderter Batch-Normalisierung.</translation>
    </message>
    <message>
        <source>The first epochs; the last blocks join in after them.</source>
        <translation>Die ersten Epochen; danach lernen die letzten Blöcke mit.</translation>
    </message>
    <message>
        <source>Many times faster, but every picture is seen without augmentation.</source>
        <translation>Um ein Vielfaches schneller, aber jedes Bild wird ohne Augmentierung gesehen.</translation>
    </message>
    <message>
        <source>Any name that timm knows. Larger networks learn more and take longer.</source>
        <translation>Jeder Name, den timm kennt. Größere Netze lernen mehr und brauchen länger.</translation>
    </message>
    <message>
        <source>Pictures per step. It is halved by itself when memory runs out.</source>
        <translation>Bilder je Schritt. Wird von selbst halbiert, wenn der Speicher nicht reicht.</translation>
    </message>
    <message>
        <source>The rate falls when the validation loss stops falling, or along half a cosine.</source>
        <translation>Die Rate sinkt, wenn der Validierungsverlust nicht mehr fällt, oder entlang eines halben Kosinus.</translation>
    </message>
    <message>
        <source>Epochs without progress after which the training stops by itself.</source>
        <translation>Epochen ohne Fortschritt, nach denen das Training von selbst aufhört.</translation>
    </message>
    <message>
        <source>The epoch that is kept, measured on the validation pictures.</source>
        <translation>Die Epoche, die behalten wird, gemessen an den Validierungsbildern.</translation>
    </message>
    <message>
        <source>A moving average of the weights is measured and saved; it is calmer than the last step's.</source>
        <translation>Gemessen und gespeichert wird ein gleitender Mittelwert der Gewichte; er ist ruhiger als der letzte Schritt.</translation>
    </message>
    <message>
        <source>The share of a marked picture's loss that its marks decide.</source>
        <translation>Der Anteil am Verlust eines markierten Bildes, über den seine Markierungen entscheiden.</translation>
    </message>
    <message>
        <source>The same seed on the same data gives the same split and order.</source>
        <translation>Derselbe Startwert ergibt mit denselben Daten dieselbe Aufteilung und Reihenfolge.</translation>
    </message>
    <message>
        <source>Processes that read pictures ahead.</source>
        <translation>Prozesse, die Bilder im Voraus lesen.</translation>
    </message>
    <message>
        <source>What learns</source>
        <translation>Was lernt</translation>
    </message>
    <message>
        <source>Last blocks</source>
        <translation>Letzte Blöcke</translation>
    </message>
    <message>
        <source>Epochs for the head</source>
        <translation>Epochen für den Kopf</translation>
    </message>
    <message>
        <source>Compute features once</source>
        <translation>Merkmale nur einmal berechnen</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf der Lernrate</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Best epoch by</source>
        <translation>Beste Epoche nach</translation>
    </message>
    <message>
        <source>Average the weights</source>
        <translation>Gewichte mitteln</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Marks of people</source>
        <translation>Markierungen von Menschen</translation>
    </message>
    <message>
        <source>Weight of the marks</source>
        <translation>Gewicht der Markierungen</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Leseprozesse</translation>
    </message>
    <message>
        <source>Head only</source>
        <translation>Nur der Kopf</translation>
    </message>
    <message>
        <source>Head, then last blocks</source>
        <translation>Kopf, dann Blöcke</translation>
    </message>
    <message>
        <source>Augmentation in percent</source>
        <translation>Augmentierung in Prozent</translation>
    </message>
    <message>
        <source>On a plateau</source>
        <translation>Bei Stillstand</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Trefferquote</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.options</name>
    <message>
        <source>flip</source>
        <comment>a change of a picture</comment>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>JPEG</source>
        <comment>a change of a picture</comment>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>resize</source>
        <comment>a change of a picture</comment>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>turn</source>
        <comment>a change of a picture</comment>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>blur</source>
        <comment>a change of a picture</comment>
        <translation>Weichzeichnen</translation>
    </message>
    <message>
        <source>noise</source>
        <comment>a change of a picture</comment>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>timm {version} knows no architecture called {arch}. Check its spelling.</source>
        <translation>timm {version} kennt keine Architektur namens {arch}. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Chances per picture: {listed}. The same for both classes.</source>
        <translation>Wahrscheinlichkeiten je Bild: {listed}. Für beide Klassen dieselben.</translation>
    </message>
    <message>
        <source>About {n:,} pictures to learn from: {steps}, {epochs}.</source>
        <translation>Etwa {n:,} Bilder zum Lernen: {steps}, {epochs}.</translation>
    </message>
    <message>
        <source>Download a file of tens to hundreds of MB from huggingface.co (timm/{arch}) when the training starts, unless it is here already. Nothing of yours is sent.</source>
        <translation>Beim Start des Trainings eine Datei von einigen Dutzend bis einigen Hundert MB von huggingface.co (timm/{arch}) herunterladen, sofern sie noch nicht hier liegt. Von Ihnen wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Off: every picture is seen as it is, but for its crop.</source>
        <translation>Aus: Jedes Bild wird gesehen, wie es ist, bis auf den Ausschnitt.</translation>
    </message>
    <message>
        <source>The detector needs a name.</source>
        <translation>Der Detektor braucht einen Namen.</translation>
    </message>
    <message>
        <source>That is no name for a file on every system; “{name}” would be.</source>
        <translation>Dieser Dateiname ist nicht auf jedem System zulässig; „{name}“ wäre es.</translation>
    </message>
    <message>
        <source>Download about {size} MB from huggingface.co (timm/{arch}) when the training starts, unless it is here already. Nothing of yours is sent.</source>
        <translation>Beim Start des Trainings etwa {size} MB von huggingface.co (timm/{arch}) herunterladen, sofern sie noch nicht hier liegen. Von Ihnen wird nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>{n} steps per epoch</source>
        <translation><numerusform>{n} Schritt je Epoche</numerusform><numerusform>{n} Schritte je Epoche</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} epochs at most</source>
        <translation><numerusform>höchstens {n} Epoche</numerusform><numerusform>höchstens {n} Epochen</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.page</name>
    <message>
        <source>Drop one folder that holds both kinds of pictures, or one list of them (CSV).</source>
        <translation>Ziehen Sie einen Ordner mit beiden Arten von Bildern oder eine Liste davon (CSV) hierher.</translation>
    </message>
    <message>
        <source>A training is running. Wait for it, or cancel it, before you choose other pictures.</source>
        <translation>Ein Training läuft. Warten Sie es ab oder brechen Sie es ab, bevor Sie andere Bilder wählen.</translation>
    </message>
    <message>
        <source>Drop to look at other data</source>
        <translation>Ablegen, um andere Daten anzusehen</translation>
    </message>
    <message>
        <source>Stop the training and close?</source>
        <translation>Training abbrechen und schließen?</translation>
    </message>
    <message>
        <source>Everything is saved; Resume is offered at the next start.</source>
        <translation>Alles wird gespeichert; beim nächsten Start können Sie es fortsetzen.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>There is nothing to go on from in {folder}, or another program works on it.</source>
        <translation>In {folder} gibt es nichts fortzusetzen, oder ein anderes Programm arbeitet daran.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.result</name>
    <message>
        <source>The detector is no longer at {file}.</source>
        <translation>Der Detektor liegt nicht mehr unter {file}.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Open the card's folder</source>
        <translation>Ordner des Steckbriefs öffnen</translation>
    </message>
    <message>
        <source>In the system's file manager</source>
        <translation>In der Dateiverwaltung des Systems</translation>
    </message>
    <message>
        <source>This run left no detector.</source>
        <translation>Dieser Lauf hat keinen Detektor hinterlassen.</translation>
    </message>
    <message>
        <source>The test pictures gave no figures.</source>
        <translation>Die Testbilder ergaben keine Zahlen.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.result_words</name>
    <message>
        <source>A score is a hint, not a proof. About generators that were not among the pictures it learned from, these figures say nothing.</source>
        <translation>Ein Score ist ein Hinweis, kein Beweis. Über Generatoren, die in den gelernten Bildern nicht vorkamen, sagen diese Zahlen nichts.</translation>
    </message>
    <message>
        <source>There were no test pictures: these figures are of the validation pictures, by which the epoch was chosen, and so they flatter it.</source>
        <translation>Es gab keine Testbilder: Diese Zahlen stammen von den Validierungsbildern, nach denen die Epoche gewählt wurde, und sind deshalb zu günstig.</translation>
    </message>
    <message>
        <source>It hardly tells generated from real pictures: guessing has an AUC of 0.50. Train longer, with more pictures, or from ImageNet weights.</source>
        <translation>Er unterscheidet generierte Bilder kaum von Fotos: Raten ergibt eine AUC von 0,50. Trainieren Sie länger, mit mehr Bildern oder ausgehend von ImageNet-Gewichten.</translation>
    </message>
    <message>
        <source>mild JPEG compression (quality 90)</source>
        <translation>leichte JPEG-Kompression (Qualität 90)</translation>
    </message>
    <message>
        <source>JPEG compression (quality 70)</source>
        <translation>JPEG-Kompression (Qualität 70)</translation>
    </message>
    <message>
        <source>strong JPEG compression (quality 50)</source>
        <translation>starke JPEG-Kompression (Qualität 50)</translation>
    </message>
    <message>
        <source>halving and enlarging again</source>
        <translation>Halbieren und erneutes Vergrößern</translation>
    </message>
    <message>
        <source>a slight blur</source>
        <translation>eine leichte Unschärfe</translation>
    </message>
    <message>
        <source>Of one generated and one real picture, the generated one gets the higher score in {cases:.0f} of 100 cases.</source>
        <translation>Von einem generierten Bild und einem Foto erhält das generierte in {cases:.0f} von 100 Fällen den höheren Score.</translation>
    </message>
    <message>
        <source>on the right side of 0.50</source>
        <translation>auf der richtigen Seite von 0,50</translation>
    </message>
    <message numerus="yes">
        <source>{names} had no part in the training: the honest guess for a generator it doesn't know.</source>
        <translation><numerusform>{names} kam im Training nicht vor: die ehrliche Schätzung für einen Generator, den er nicht kennt.</numerusform><numerusform>{names} kamen im Training nicht vor: die ehrliche Schätzung für einen Generator, den er nicht kennt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>These figures are of only {n} pictures, so all of them are rough.</source>
        <translation><numerusform>Diese Zahlen stammen von nur {n} Bild und sind deshalb alle grob.</numerusform><numerusform>Diese Zahlen stammen von nur {n} Bildern und sind deshalb alle grob.</numerusform></translation>
    </message>
    <message>
        <source>Its weakest group is {group}: {share} of its {n:,} pictures were on the right side.</source>
        <translation>Seine schwächste Gruppe ist {group}: {share} ihrer {n:,} Bilder lagen auf der richtigen Seite.</translation>
    </message>
    <message>
        <source>Set so that 1 real picture in 100 is called generated, it still finds {share} of the generated ones.</source>
        <translation>So eingestellt, dass 1 von 100 Fotos generiert genannt wird, findet er noch {share} der generierten Bilder.</translation>
    </message>
    <message>
        <source>What costs it most is {what}: its AUC falls from {auc:.2f} to {worst:.2f}.</source>
        <translation>Am meisten schadet ihm {what}: Seine AUC fällt von {auc:.2f} auf {worst:.2f}.</translation>
    </message>
    <message>
        <source>{fake} of {fakes:,} generated ones and {real} of {reals:,} real ones.</source>
        <translation>{fake} von {fakes:,} generierten Bildern und {real} von {reals:,} Fotos.</translation>
    </message>
    <message>
        <source>{share} of {n:,} generated ones.</source>
        <translation>{share} von {n:,} generierten Bildern.</translation>
    </message>
    <message>
        <source>{share} of {n:,} real ones.</source>
        <translation>{share} von {n:,} Fotos.</translation>
    </message>
    <message>
        <source>{clear:,} of {n:,} get a clear answer; {right:,} of those {clear:,} are right.</source>
        <translation>Klare Antwort bei {clear:,} von {n:,}; davon richtig: {right:,} von {clear:,}.</translation>
    </message>
    <message>
        <source>get a clear answer</source>
        <translation>erhalten eine klare Antwort</translation>
    </message>
    <message>
        <source>AUC, held out</source>
        <translation>AUC, zurückgehalten</translation>
    </message>
    <message>
        <source>Compression, scaling and blur cost it little: its AUC stays at {worst:.2f} or more.</source>
        <translation>Kompression, Skalieren und Unschärfe schaden ihm wenig: Seine AUC bleibt bei mindestens {worst:.2f}.</translation>
    </message>
    <message>
        <source>{clear:,} of {n:,} get a clear answer.</source>
        <translation>Klare Antwort bei {clear:,} von {n:,}.</translation>
    </message>
    <message>
        <source>The answer “{answer}” can never come.</source>
        <translation>Die Antwort „{answer}“ kann nie kommen.</translation>
    </message>
    <message>
        <source>The held-out group</source>
        <translation>Die zurückgehaltene Gruppe</translation>
    </message>
    <message>
        <source>The answer “{answer}” will hardly ever come.</source>
        <translation>Die Antwort „{answer}“ wird kaum je kommen.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.run_header</name>
    <message>
        <source>This epoch</source>
        <translation>Diese Epoche</translation>
    </message>
    <message>
        <source>All epochs</source>
        <translation>Alle Epochen</translation>
    </message>
    <message>
        <source>Save everything and wait</source>
        <translation>Alles speichern und warten</translation>
    </message>
    <message>
        <source>Save everything and stop</source>
        <translation>Alles speichern und beenden</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>Stand des Trainings</translation>
    </message>
    <message>
        <source>Use this detector</source>
        <translation>Diesen Detektor verwenden</translation>
    </message>
    <message>
        <source>Go on from what was saved last</source>
        <translation>Vom zuletzt gespeicherten Stand aus fortsetzen</translation>
    </message>
    <message>
        <source>Train another</source>
        <translation>Weiteren trainieren</translation>
    </message>
    <message>
        <source>Back to data and settings</source>
        <translation>Zurück zu Daten und Einstellungen</translation>
    </message>
    <message>
        <source>Cancel the training</source>
        <translation>Training abbrechen</translation>
    </message>
    <message>
        <source>Pause the training</source>
        <translation>Training anhalten</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>{done:,} of {all:,} steps</source>
        <translation>{done:,} von {all:,} Schritten</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Neues Training</translation>
    </message>
    <message numerus="yes">
        <source>{n} more in the log</source>
        <translation><numerusform>{n} weiterer Hinweis im Protokoll</numerusform><numerusform>{n} weitere Hinweise im Protokoll</numerusform></translation>
    </message>
    <message>
        <source>This part</source>
        <translation>Dieser Teil</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.run_log</name>
    <message>
        <source>Log of the training</source>
        <translation>Protokoll des Trainings</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Es ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>data: {data}</source>
        <translation>Daten: {data}</translation>
    </message>
    <message>
        <source>detector: {file}</source>
        <translation>Detektor: {file}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.run_step</name>
    <message>
        <source>What to look at</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>resuming</source>
        <translation>wird fortgesetzt</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Steckbrief</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.run_words</name>
    <message>
        <source>The training was ended from outside. Nothing before the last save is lost.</source>
        <translation>Das Training wurde von außen beendet. Bis zum letzten Speichern ist nichts verloren.</translation>
    </message>
    <message>
        <source>It ended before anything was saved. Start it again from the settings.</source>
        <translation>Es endete, bevor etwas gespeichert war. Starten Sie es in den Einstellungen neu.</translation>
    </message>
    <message>
        <source>Pausing: this step is finished and everything saved…</source>
        <translation>Wird angehalten: Dieser Schritt wird beendet und alles gespeichert…</translation>
    </message>
    <message>
        <source>Going on…</source>
        <translation>Es geht weiter…</translation>
    </message>
    <message>
        <source>Stopping: everything so far is saved…</source>
        <translation>Wird abgebrochen: Alles Bisherige wird gespeichert…</translation>
    </message>
    <message>
        <source>Only the head learns.</source>
        <translation>Nur der Kopf lernt.</translation>
    </message>
    <message>
        <source>The last blocks learn, too.</source>
        <translation>Auch die letzten Blöcke lernen.</translation>
    </message>
    <message>
        <source>head</source>
        <comment>what learns</comment>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>last blocks</source>
        <comment>what learns</comment>
        <translation>letzte Blöcke</translation>
    </message>
    <message>
        <source>train</source>
        <comment>a split</comment>
        <translation>Training</translation>
    </message>
    <message>
        <source>valid</source>
        <comment>a split</comment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <comment>a split</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>held-out</source>
        <comment>a split</comment>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>{place}: {steps:,} steps of {size} pictures, learning rate {rate:.2g}</source>
        <translation>{place}: {steps:,} Schritte zu {size} Bildern, Lernrate {rate:.2g}</translation>
    </message>
    <message>
        <source>{rate} pictures a second</source>
        <translation>{rate} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>The detector is {name}, made of epoch {best} of {epochs}.</source>
        <translation>Der Detektor heißt {name}, er stammt aus Epoche {best} von {epochs}.</translation>
    </message>
    <message>
        <source>started: {arch} on {device}</source>
        <translation>begonnen: {arch} auf {device}</translation>
    </message>
    <message>
        <source>{split} {n:,} ({fakes:,} fake)</source>
        <translation>{split} {n:,} (davon {fakes:,} generiert)</translation>
    </message>
    <message>
        <source>epoch {epoch}: loss {loss:.4f}</source>
        <translation>Epoche {epoch}: Verlust {loss:.4f}</translation>
    </message>
    <message>
        <source>validation loss {loss:.4f}</source>
        <translation>Validierungsverlust {loss:.4f}</translation>
    </message>
    <message>
        <source>accuracy {share:.1%}</source>
        <translation>Trefferquote {share:.1%}</translation>
    </message>
    <message>
        <source>Checking with the validation pictures…</source>
        <translation>Prüfung mit den Validierungsbildern…</translation>
    </message>
    <message>
        <source>The first steps take a little longer…</source>
        <translation>Die ersten Schritte dauern etwas länger…</translation>
    </message>
    <message>
        <source>{pace}, loss {loss:.3f}</source>
        <translation>{pace}, Verlust {loss:.3f}</translation>
    </message>
    <message>
        <source>The detector is written.</source>
        <translation>Der Detektor ist geschrieben.</translation>
    </message>
    <message>
        <source>The detector is {name}.</source>
        <translation>Der Detektor heißt {name}.</translation>
    </message>
    <message>
        <source>No training is running</source>
        <translation>Kein Training läuft</translation>
    </message>
    <message>
        <source>Epoch {epoch:,} of {epochs:,}</source>
        <translation>Epoche {epoch:,} von {epochs:,}</translation>
    </message>
    <message>
        <source>Paused in epoch {epoch:,} of {epochs:,}</source>
        <translation>Angehalten in Epoche {epoch:,} von {epochs:,}</translation>
    </message>
    <message>
        <source>Stopped in epoch {epoch:,} of {epochs:,}</source>
        <translation>Abgebrochen in Epoche {epoch:,} von {epochs:,}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>It could not go on</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Ended from outside</source>
        <translation>Von außen beendet</translation>
    </message>
    <message>
        <source>Choose data and settings, then start; or go on with an earlier run.</source>
        <translation>Wählen Sie Daten und Einstellungen und starten Sie dann; oder setzen Sie einen früheren Lauf fort.</translation>
    </message>
    <message>
        <source>Reading the list of pictures and building the network…</source>
        <translation>Die Bilderliste wird eingelesen und das Netz aufgebaut…</translation>
    </message>
    <message>
        <source>Everything is saved. The window may be closed; Resume is offered later.</source>
        <translation>Alles ist gespeichert. Das Fenster kann geschlossen werden; später können Sie fortsetzen.</translation>
    </message>
    <message>
        <source>saved: epoch {epoch}, after {n:,} steps</source>
        <translation>gespeichert: Epoche {epoch}, nach {n:,} Schritten</translation>
    </message>
    <message>
        <source>paused in epoch {epoch} after {n:,} steps</source>
        <translation>angehalten in Epoche {epoch} nach {n:,} Schritten</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>geht weiter</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>Hinweis: {text}</translation>
    </message>
    <message>
        <source>data checked: {n:,} pictures</source>
        <translation>Daten geprüft: {n:,} Bilder</translation>
    </message>
    <message>
        <source>measured {split}: {n:,} pictures</source>
        <translation>gemessen ({split}): {n:,} Bilder</translation>
    </message>
    <message>
        <source>finished: {file}, made of epoch {epoch}</source>
        <translation>fertig: {file}, aus Epoche {epoch}</translation>
    </message>
    <message>
        <source>stopped in epoch {epoch} after {n:,} steps</source>
        <translation>abgebrochen in Epoche {epoch} nach {n:,} Schritten</translation>
    </message>
    <message>
        <source>failed: {text}</source>
        <translation>fehlgeschlagen: {text}</translation>
    </message>
    <message>
        <source>{n:,} with marks of people</source>
        <translation>{n:,} mit Markierungen von Menschen</translation>
    </message>
    <message>
        <source>{far:.4f} from the marks</source>
        <translation>{far:.4f} von den Markierungen entfernt</translation>
    </message>
    <message>
        <source>the best so far</source>
        <translation>die bisher beste</translation>
    </message>
    <message>
        <source>Learning: {part}.</source>
        <translation>Es lernt: {part}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Stopped after epoch {epoch:,} of {epochs:,}</source>
        <translation>Abgebrochen nach Epoche {epoch:,} von {epochs:,}</translation>
    </message>
    <message>
        <source>Everything so far is saved; Resume goes on from there.</source>
        <translation>Alles Bisherige ist gespeichert; „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>The training ended early.</source>
        <translation>Das Training endete vorzeitig.</translation>
    </message>
    <message>
        <source>saved: epoch {epoch}, complete</source>
        <translation>gespeichert: Epoche {epoch}, vollständig</translation>
    </message>
    <message>
        <source>stopped before the first epoch</source>
        <translation>vor der ersten Epoche abgebrochen</translation>
    </message>
    <message>
        <source>stopped after epoch {epoch}</source>
        <translation>abgebrochen nach Epoche {epoch}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.runs</name>
    <message>
        <source>{folder} is not among this program's runs and was not deleted.</source>
        <translation>{folder} gehört nicht zu den Läufen dieses Programms und wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>The run {name} is being trained now. Stop it first.</source>
        <translation>Der Lauf {name} wird gerade trainiert. Brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>The folder of the run can't be made in {folder}. Check the free space and who may write there.</source>
        <translation>Der Ordner des Laufs kann in {folder} nicht angelegt werden. Prüfen Sie den freien Speicherplatz und die Schreibrechte dort.</translation>
    </message>
    <message>
        <source>The run {name} could not be deleted completely. Check who may write in {folder}.</source>
        <translation>Der Lauf {name} konnte nicht vollständig gelöscht werden. Prüfen Sie die Schreibrechte in {folder}.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.samples</name>
    <message>
        <source>all generated pictures</source>
        <translation>alle generierten Bilder</translation>
    </message>
    <message>
        <source>all real pictures</source>
        <translation>alle Fotos</translation>
    </message>
    <message>
        <source>Some pictures of {group}</source>
        <translation>Einige Bilder aus {group}</translation>
    </message>
    <message>
        <source>all {kind} pictures</source>
        <translation>alle Bilder der Klasse {kind}</translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <translation><numerusform>{n} Gruppe</numerusform><numerusform>{n} Gruppen</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.settings_step</name>
    <message>
        <source>Teaches a whole network. Wants a few thousand pictures of each class. Without a graphics card an epoch over 5,000 pictures takes some minutes, the whole training an hour or more.</source>
        <translation>Trainiert ein ganzes Netz. Braucht einige Tausend Bilder jeder Klasse. Ohne Grafikkarte dauert eine Epoche mit 5.000 Bildern einige Minuten, das ganze Training eine Stunde oder mehr.</translation>
    </message>
    <message>
        <source>Never learned from, only measured at the end: tells how the detector does on what it never saw.</source>
        <translation>Wird nie gelernt, nur am Ende gemessen: zeigt, wie der Detektor bei Unbekanntem abschneidet.</translation>
    </message>
    <message>
        <source>Passes over the pictures, at most: it stops earlier when nothing is gained any more.</source>
        <translation>Durchgänge durch die Bilder, höchstens: Es endet früher, wenn nichts mehr zu gewinnen ist.</translation>
    </message>
    <message>
        <source>Becomes {file} among your detectors.</source>
        <translation>Wird {file} unter Ihren Detektoren.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Hold out a group</source>
        <translation>Gruppe zurückhalten</translation>
    </message>
    <message>
        <source>Name of the detector</source>
        <translation>Name des Detektors</translation>
    </message>
    <message>
        <source>None</source>
        <comment>a group to hold out</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>There is a {name} already, so it becomes {file}.</source>
        <translation>{name} gibt es schon, daher wird es {file}.</translation>
    </message>
    <message>
        <source>Train a new detector</source>
        <translation>Neuen Detektor trainieren</translation>
    </message>
    <message>
        <source>Fine-tune a detector</source>
        <translation>Detektor nachtrainieren</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>RECIPE</source>
        <translation>VERFAHREN</translation>
    </message>
    <message>
        <source>START FROM</source>
        <translation>AUSGANGSPUNKT</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>It stands under More settings.</source>
        <translation>Das steht unter „Mehr Einstellungen“.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.start_choice</name>
    <message>
        <source>The network knows nothing yet. Needs the most pictures and epochs; nothing is downloaded.</source>
        <translation>Das Netz weiß noch nichts. Braucht die meisten Bilder und Epochen; nichts wird heruntergeladen.</translation>
    </message>
    <message>
        <source>The network already knows what photographs look like. Learns sooner and usually better than from scratch.</source>
        <translation>Das Netz weiß schon, wie Fotos aussehen. Lernt schneller und meist besser als von Grund auf.</translation>
    </message>
    <message>
        <source>The network goes on from what another detector has learned.</source>
        <translation>Das Netz baut auf dem auf, was ein anderer Detektor gelernt hat.</translation>
    </message>
    <message>
        <source>Keeps what a detector that you choose knows and teaches only its end. A few hundred pictures of each class can be enough, and it takes minutes. It can't learn traces that the detector never looked for.</source>
        <translation>Behält, was ein Detektor Ihrer Wahl weiß, und trainiert nur sein Ende. Einige Hundert Bilder jeder Klasse können genügen, und es dauert Minuten. Spuren, nach denen der Detektor nie gesucht hat, kann es nicht lernen.</translation>
    </message>
    <message>
        <source>The file doesn't say which of its outputs means generated. Whoever trained it knows; with the wrong answer every score is upside down.</source>
        <translation>Die Datei sagt nicht, welche ihrer Ausgaben „generiert“ bedeutet. Wer sie trainiert hat, weiß es; mit der falschen Antwort steht jeder Score auf dem Kopf.</translation>
    </message>
    <message>
        <source>Keeps what the open detector ({name}) knows and teaches only its end. A few hundred pictures of each class can be enough, and it takes minutes. It can't learn traces that the detector never looked for.</source>
        <translation>Behält, was der geöffnete Detektor ({name}) weiß, und trainiert nur sein Ende. Einige Hundert Bilder jeder Klasse können genügen, und es dauert Minuten. Spuren, nach denen der Detektor nie gesucht hat, kann es nicht lernen.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgehen von</translation>
    </message>
    <message>
        <source>Agree to the download</source>
        <translation>Dem Herunterladen zustimmen</translation>
    </message>
    <message>
        <source>Choose the detector file to start from</source>
        <translation>Detektordatei als Ausgangspunkt wählen</translation>
    </message>
    <message>
        <source>Output {n}</source>
        <translation>Ausgabe {n}</translation>
    </message>
    <message>
        <source>Which output means generated</source>
        <translation>Welche Ausgabe „generiert“ bedeutet</translation>
    </message>
    <message>
        <source>Start from a detector</source>
        <translation>Von einem Detektor ausgehen</translation>
    </message>
    <message>
        <source>Agree to the download of the ImageNet weights, or start from something else.</source>
        <translation>Stimmen Sie dem Herunterladen der ImageNet-Gewichte zu oder gehen Sie von etwas anderem aus.</translation>
    </message>
    <message>
        <source>Choose the detector file to start from.</source>
        <translation>Wählen Sie die Detektordatei, von der ausgegangen wird.</translation>
    </message>
    <message>
        <source>Say which output of the start file means generated.</source>
        <translation>Geben Sie an, welche Ausgabe der Ausgangsdatei „generiert“ bedeutet.</translation>
    </message>
    <message>
        <source>Goes on from {name}, the detector that scores on the Inspect page.</source>
        <translation>Baut auf {name} auf, dem Detektor, der auf der Seite „Prüfen“ urteilt.</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>Von Grund auf</translation>
    </message>
    <message>
        <source>The open detector</source>
        <translation>Geöffneter Detektor</translation>
    </message>
    <message>
        <source>ImageNet weights</source>
        <translation>ImageNet-Gewichte</translation>
    </message>
    <message>
        <source>A detector file…</source>
        <translation>Detektordatei…</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>noch keine Datei gewählt</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.step_bar</name>
    <message>
        <source>Data</source>
        <comment>a step</comment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>a step</comment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>a step</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Step {n}: {name}</source>
        <translation>Schritt {n}: {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.summary</name>
    <message numerus="yes">
        <source>{names} are kept as the list gives them.</source>
        <translation><numerusform>{names} bleibt, wie die Liste es vorgibt.</numerusform><numerusform>{names} bleiben, wie die Liste es vorgibt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{names} are kept as the folders give them.</source>
        <translation><numerusform>{names} bleibt, wie die Ordner es vorgeben.</numerusform><numerusform>{names} bleiben, wie die Ordner es vorgeben.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{names} are dealt by chance, always the same ones; pictures that are nearly alike stay on one side.</source>
        <translation><numerusform>{names} wird ausgelost, immer mit denselben Bildern; fast gleiche Bilder bleiben auf einer Seite.</numerusform><numerusform>{names} werden ausgelost, immer mit denselben Bildern; fast gleiche Bilder bleiben auf einer Seite.</numerusform></translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Pictures without a split of their own are dealt by chance, always the same ones; pictures that are nearly alike stay on one side.</source>
        <translation>Bilder ohne eigene Aufteilung werden ausgelost, immer dieselben; fast gleiche Bilder bleiben auf einer Seite.</translation>
    </message>
    <message>
        <source>in no groups, read from the folders</source>
        <translation>ohne Gruppen, aus den Ordnern gelesen</translation>
    </message>
    <message>
        <source>The split is the folders' own and is kept.</source>
        <translation>Die Aufteilung geben die Ordner vor; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The pictures of each split are drawn by chance, always the same ones; pictures that are nearly alike stay on one side.</source>
        <translation>Die Bilder jedes Teils werden ausgelost, immer dieselben; fast gleiche Bilder bleiben auf einer Seite.</translation>
    </message>
    <message>
        <source>Balance of the classes: {words}</source>
        <translation>Verhältnis der Klassen: {words}</translation>
    </message>
    <message numerus="yes">
        <source>in {n} groups, read from the folders</source>
        <translation><numerusform>in {n} Gruppe, aus den Ordnern gelesen</numerusform><numerusform>in {n} Gruppen, aus den Ordnern gelesen</numerusform></translation>
    </message>
    <message>
        <source>The split is the list's own and is kept.</source>
        <translation>Die Aufteilung gibt die Liste vor; sie bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.work</name>
    <message>
        <source>Reading the pictures</source>
        <translation>Das Einlesen der Bilder</translation>
    </message>
    <message>
        <source>Choose the folder again.</source>
        <translation>Wählen Sie den Ordner noch einmal.</translation>
    </message>
    <message>
        <source>Training: epoch {epoch:,} of {epochs:,}</source>
        <translation>Training: Epoche {epoch:,} von {epochs:,}</translation>
    </message>
    <message>
        <source>Training: {what}</source>
        <translation>Training: {what}</translation>
    </message>
    <message>
        <source>Training: paused</source>
        <translation>Training: angehalten</translation>
    </message>
    <message>
        <source>The training is finished</source>
        <translation>Das Training ist fertig</translation>
    </message>
    <message>
        <source>The training could not go on</source>
        <translation>Das Training konnte nicht weitergehen</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>Vorbereitung</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.watch_slots</name>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner beobachten</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.watching</name>
    <message>
        <source>The watched folder {folder} isn't there. It is watched again as soon as it is back.</source>
        <translation>Der beobachtete Ordner {folder} ist nicht da. Er wird wieder beobachtet, sobald er zurück ist.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.widgets</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.window_slots</name>
    <message>
        <source>The language changes as soon as fakeview is closed and opened again.</source>
        <translation>Die Sprache wechselt, sobald fakeview geschlossen und wieder geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>trainer.card</name>
    <message>
        <source>The detector is in {out}, but its card could not be written beside it. Check the folder and the free space.</source>
        <translation>Der Detektor liegt in {out}, aber sein Steckbrief konnte nicht daneben geschrieben werden. Prüfen Sie den Ordner und den freien Speicherplatz.</translation>
    </message>
</context>
<context>
    <name>trainer.checkpoint</name>
    <message>
        <source>{path} is a folder. Choose a detector file.</source>
        <translation>{path} ist ein Ordner. Wählen Sie eine Detektordatei.</translation>
    </message>
    <message>
        <source>There is no file {path}. Choose another detector.</source>
        <translation>Es gibt keine Datei {path}. Wählen Sie einen anderen Detektor.</translation>
    </message>
    <message>
        <source>{path} holds features to begin a training with, and can't tell generated pictures yet. Train with it first (fit --from).</source>
        <translation>{path} enthält Merkmale, mit denen ein Training beginnen kann, und erkennt noch keine generierten Bilder. Trainieren Sie zuerst damit (fit --from).</translation>
    </message>
    <message>
        <source>{path} has a description that can't be read.</source>
        <translation>{path} hat eine Beschreibung, die sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>{path} was written by a newer fakeview (format {version}). Update fakeview.</source>
        <translation>{path} wurde von einem neueren fakeview geschrieben (Format {version}). Aktualisieren Sie fakeview.</translation>
    </message>
    <message>
        <source>The detector could not be written to {path}. Check the folder and the free space.</source>
        <translation>Der Detektor konnte nicht nach {path} geschrieben werden. Prüfen Sie den Ordner und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>{path} is damaged or no safetensors file. Get it again from where it came.</source>
        <translation>{path} ist beschädigt oder keine safetensors-Datei. Besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{path} has a description that can't be used. Get it again from where it came.</source>
        <translation>{path} hat eine Beschreibung, die nicht verwendbar ist. Besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{path} doesn't fit the architecture it names. Get it again from where it came.</source>
        <translation>{path} passt nicht zu der Architektur, die darin genannt ist. Besorgen Sie die Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>trainer.cli</name>
    <message>
        <source>There was not enough memory. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reichte nicht. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>reading the pictures</source>
        <translation>Bilder werden eingelesen</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>Messung läuft</translation>
    </message>
</context>
<context>
    <name>trainer.config</name>
    <message>
        <source>the data {data} does not exist</source>
        <translation>die Daten {data} gibt es nicht</translation>
    </message>
    <message>
        <source>the data {data} is neither a folder nor a CSV file</source>
        <translation>die Daten {data} sind weder ein Ordner noch eine CSV-Datei</translation>
    </message>
    <message>
        <source>the detector file must end in .safetensors</source>
        <translation>die Detektordatei muss auf .safetensors enden</translation>
    </message>
    <message>
        <source>the detector file {out} is a folder</source>
        <translation>die Detektordatei {out} ist ein Ordner</translation>
    </message>
    <message>
        <source>every class name is mapped to fake or to real</source>
        <translation>jeder Klassenname steht für fake oder für real</translation>
    </message>
    <message>
        <source>the share of the training pictures lies above 0, at most 1</source>
        <translation>der Anteil der Trainingsbilder liegt über 0 und ist höchstens 1</translation>
    </message>
    <message>
        <source>the recipe is train or finetune</source>
        <translation>das Rezept ist train oder finetune</translation>
    </message>
    <message>
        <source>the fake index is 0 or 1</source>
        <translation>der Index von fake ist 0 oder 1</translation>
    </message>
    <message>
        <source>unfreeze is head or last</source>
        <translation>unfreeze ist head oder last</translation>
    </message>
    <message>
        <source>the number of blocks must be 1 or more</source>
        <translation>die Zahl der Blöcke muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>the backbone's rate is a share in 0..1</source>
        <translation>die Rate des Rumpfes ist ein Anteil von 0 bis 1</translation>
    </message>
    <message>
        <source>the head's epochs must not be negative</source>
        <translation>die Epochen des Kopfes dürfen nicht negativ sein</translation>
    </message>
    <message>
        <source>the head's epochs must be fewer than all epochs</source>
        <translation>die Epochen des Kopfes müssen weniger sein als alle Epochen</translation>
    </message>
    <message>
        <source>the optimiser is adamw or adam</source>
        <translation>der Optimierer ist adamw oder adam</translation>
    </message>
    <message>
        <source>the schedule is plateau or cosine</source>
        <translation>der Verlauf der Lernrate ist plateau oder cosine</translation>
    </message>
    <message>
        <source>the best epoch is chosen by loss, accuracy or auc</source>
        <translation>die beste Epoche wird nach loss, accuracy oder auc gewählt</translation>
    </message>
    <message>
        <source>fine-tuning needs a detector file to start from</source>
        <translation>zum Nachtrainieren braucht es eine Detektordatei als Anfang</translation>
    </message>
    <message>
        <source>the start {start} is neither scratch nor imagenet nor a file</source>
        <translation>der Anfang {start} ist weder scratch noch imagenet noch eine Datei</translation>
    </message>
    <message>
        <source>dropout must be at least 0 and below 1</source>
        <translation>Dropout muss mindestens 0 und kleiner als 1 sein</translation>
    </message>
    <message>
        <source>label smoothing must be at least 0 and below 1</source>
        <translation>die Glättung der Klassen muss mindestens 0 und kleiner als 1 sein</translation>
    </message>
    <message>
        <source>mixup and cutmix together must not exceed 1</source>
        <translation>Mixup und Cutmix dürfen zusammen nicht über 1 liegen</translation>
    </message>
    <message>
        <source>the plateau's factor lies between 0 and 1</source>
        <translation>der Faktor des Plateaus liegt zwischen 0 und 1</translation>
    </message>
    <message>
        <source>at least one epoch is kept</source>
        <translation>mindestens eine Epoche wird behalten</translation>
    </message>
    <message>
        <source>the folder of marks {marks} does not exist</source>
        <translation>den Ordner der Markierungen {marks} gibt es nicht</translation>
    </message>
    <message>
        <source>the weight of the marks lies between 0 and 1</source>
        <translation>das Gewicht der Markierungen liegt zwischen 0 und 1</translation>
    </message>
    <message>
        <source>marks can't guide a head alone, since what it gets is fixed and has no places: let the last blocks learn too, or train without marks</source>
        <translation>Markierungen können einen Kopf allein nicht lenken, da seine Eingaben feststehen und keine Orte haben: Lassen Sie auch die letzten Blöcke lernen, oder trainieren Sie ohne Markierungen</translation>
    </message>
    <message>
        <source>blended pictures (mixup, cutmix) have no marks of their own: let the chances of both be 0, or train without marks</source>
        <translation>gemischte Bilder (Mixup, Cutmix) haben keine eigenen Markierungen: Setzen Sie beide Wahrscheinlichkeiten auf 0, oder trainieren Sie ohne Markierungen</translation>
    </message>
    <message>
        <source>patience must be 1 or more</source>
        <translation>die Geduld muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>the plateau's patience must be 1 or more</source>
        <translation>die Geduld des Plateaus muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>with {epochs} epochs a patience of {stop} could never stop the run</source>
        <translation>bei {epochs} Epochen könnte eine Geduld von {stop} den Lauf nie beenden</translation>
    </message>
    <message>
        <source>with {epochs} epochs a plateau patience of {drop} could never act</source>
        <translation>bei {epochs} Epochen könnte eine Plateau-Geduld von {drop} nie wirken</translation>
    </message>
    <message>
        <source>the run must not stop before the rate was lowered once: let patience be above the plateau's</source>
        <translation>der Lauf darf nicht enden, bevor die Lernrate einmal gesenkt wurde: Die Geduld muss über der des Plateaus liegen</translation>
    </message>
</context>
<context>
    <name>trainer.config_file</name>
    <message>
        <source>{name!r} is not a setting</source>
        <translation>{name!r} ist keine Einstellung</translation>
    </message>
    <message>
        <source>{name!r} is missing</source>
        <translation>{name!r} fehlt</translation>
    </message>
    <message>
        <source>{name!r} is not a setting (is {near!r} meant?)</source>
        <translation>{name!r} ist keine Einstellung (ist {near!r} gemeint?)</translation>
    </message>
    <message>
        <source>a value has the wrong form ({error})</source>
        <translation>ein Wert hat die falsche Form ({error})</translation>
    </message>
    <message>
        <source>saliency is a section: [saliency], and in it marks = 'FOLDER'</source>
        <translation>saliency ist ein Abschnitt: [saliency], und darin marks = 'ORDNER'</translation>
    </message>
    <message>
        <source>the weight of the marks says nothing without their folder</source>
        <translation>das Gewicht der Markierungen sagt ohne ihren Ordner nichts</translation>
    </message>
    <message>
        <source>the file can't be opened</source>
        <translation>die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>{run} holds no training run that can go on. Choose a run's own folder.</source>
        <translation>{run} enthält keinen Trainingslauf, der fortgesetzt werden kann. Wählen Sie den Ordner eines Laufs selbst.</translation>
    </message>
    <message>
        <source>the recipe {path} can't be read: {reason}</source>
        <translation>das Rezept {path} lässt sich nicht lesen: {reason}</translation>
    </message>
    <message>
        <source>the recipe {path} is no text file in UTF-8</source>
        <translation>das Rezept {path} ist keine Textdatei in UTF-8</translation>
    </message>
    <message>
        <source>the recipe {path} is no valid TOML ({error})</source>
        <translation>das Rezept {path} ist kein gültiges TOML ({error})</translation>
    </message>
</context>
<context>
    <name>trainer.data.align</name>
    <message>
        <source>None of the pictures can be read, so there is nothing to re-encode.</source>
        <translation>Keines der Bilder lässt sich lesen; es gibt daher nichts neu zu kodieren.</translation>
    </message>
</context>
<context>
    <name>trainer.data.facts</name>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The picture's data is damaged.</source>
        <translation>Die Bilddaten sind beschädigt.</translation>
    </message>
    <message>
        <source>The picture is cut off before its end.</source>
        <translation>Das Bild ist vor seinem Ende abgeschnitten.</translation>
    </message>
    <message>
        <source>Its content is no picture that can be read.</source>
        <translation>Der Inhalt ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Adobe</source>
        <translation>Adobe</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>content credentials</source>
        <translation>Content Credentials</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Für dieses Bild reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>sRGB chunk</source>
        <translation>sRGB-Eintrag</translation>
    </message>
    <message>
        <source>It can't be read ({why}).</source>
        <translation>Sie lässt sich nicht lesen ({why}).</translation>
    </message>
    <message>
        <source>It is no longer there ({why}).</source>
        <translation>Sie ist nicht mehr da ({why}).</translation>
    </message>
</context>
<context>
    <name>trainer.data.findings</name>
    <message numerus="yes">
        <source>{n} pictures of the label {names} are left out: that is neither fake nor real.</source>
        <translation><numerusform>{n} Bild mit der Kennzeichnung {names} wird ausgelassen: Das ist weder fake noch real.</numerusform><numerusform>{n} Bilder mit der Kennzeichnung {names} werden ausgelassen: Das ist weder fake noch real.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of the folder {names} are left out: that is neither fake nor real.</source>
        <translation><numerusform>{n} Bild aus dem Ordner {names} wird ausgelassen: Das ist weder fake noch real.</numerusform><numerusform>{n} Bilder aus dem Ordner {names} werden ausgelassen: Das ist weder fake noch real.</numerusform></translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>JPEG quantisation tables</source>
        <translation>JPEG-Quantisierungstabellen</translation>
    </message>
    <message>
        <source>shape (width by height)</source>
        <translation>Seitenverhältnis (Breite zu Höhe)</translation>
    </message>
    <message>
        <source>There are no fake pictures</source>
        <translation>Es gibt keine generierten Bilder</translation>
    </message>
    <message>
        <source>There are no real pictures</source>
        <translation>Es gibt keine Fotos</translation>
    </message>
    <message>
        <source>There are no fake and no real pictures</source>
        <translation>Es gibt weder Fotos noch generierte Bilder</translation>
    </message>
    <message numerus="yes">
        <source>{n} fake</source>
        <comment>pictures of a class</comment>
        <translation><numerusform>{n} generiertes Bild</numerusform><numerusform>{n} generierte Bilder</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} real</source>
        <comment>pictures of a class</comment>
        <translation><numerusform>{n} Foto</numerusform><numerusform>{n} Fotos</numerusform></translation>
    </message>
    <message>
        <source>There are {numbers} pictures</source>
        <translation>Es gibt {numbers}</translation>
    </message>
    <message>
        <source>Keep each in one split only, or put all pictures into one folder {real} and one folder {fake}: then the split is made here, with copies kept together.</source>
        <translation>Lassen Sie jedes nur in einem Teil, oder legen Sie alle Bilder in einen Ordner {real} und einen Ordner {fake}: Dann wird hier aufgeteilt, und Kopien bleiben zusammen.</translation>
    </message>
    <message>
        <source>There is only {numbers} picture</source>
        <translation>Es gibt nur {numbers}</translation>
    </message>
    <message>
        <source>There are only {numbers} pictures</source>
        <translation>Es gibt nur {numbers}</translation>
    </message>
    <message>
        <source>no fake</source>
        <comment>pictures of a class</comment>
        <translation>keine generierten Bilder</translation>
    </message>
    <message>
        <source>no real</source>
        <comment>pictures of a class</comment>
        <translation>keine Fotos</translation>
    </message>
    <message>
        <source> What tells most: {facts}.</source>
        <translation> Am meisten verraten: {facts}.</translation>
    </message>
    <message>
        <source>their sizes</source>
        <translation>ihre Größe</translation>
    </message>
    <message>
        <source>the file format</source>
        <translation>das Dateiformat</translation>
    </message>
    <message>
        <source>more than {n}</source>
        <translation>mehr als {n}</translation>
    </message>
    <message>
        <source>Keep each in one split only, or leave the column split empty: then the split is made here, with copies kept together.</source>
        <translation>Lassen Sie jedes nur in einem Teil, oder lassen Sie die Spalte split leer: Dann wird hier aufgeteilt, und Kopien bleiben zusammen.</translation>
    </message>
    <message>
        <source>Copies always go to the same split, so they do no harm.</source>
        <translation>Kopien kommen immer in denselben Teil, schaden also nicht.</translation>
    </message>
    <message>
        <source>The files give the classes away: without a look at the pictures, by format, size, compression and metadata alone, the fake one is found in {pairs} of 100 pairs; guessing finds 50. A network would learn {learnt} instead of the pictures, and fail on others.{most}</source>
        <translation>Die Dateien verraten die Klassen: Ohne einen Blick auf die Bilder, allein an Format, Größe, Kompression und Metadaten, findet man das generierte in {pairs} von 100 Paaren; durch Raten in 50. Ein Netz würde {learnt} lernen statt der Bilder und bei anderen versagen.{most}</translation>
    </message>
    <message>
        <source>Collect both classes in the same format, size and quality, or have both re-encoded alike while training.</source>
        <translation>Sammeln Sie beide Klassen in gleichem Format, gleicher Größe und gleicher Qualität, oder lassen Sie beide beim Training gleich neu kodieren.</translation>
    </message>
    <message>
        <source>There are {ratio:.1f} times as many {more} pictures as {fewer} ones. A network that always said {more} would already be right most of the time.</source>
        <translation>Es gibt {ratio:.1f}-mal so viele Bilder der Klasse „{more}“ wie der Klasse „{fewer}“. Ein Netz, das immer „{more}“ sagt, hätte schon meistens recht.</translation>
    </message>
    <message>
        <source>Add {fewer} pictures if you can, and look at each class's own accuracy afterwards.</source>
        <translation>Fügen Sie möglichst Bilder der Klasse „{fewer}“ hinzu, und sehen Sie sich danach die Trefferquote jeder Klasse einzeln an.</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>The files give nothing away: by format, size, compression and metadata alone, the two classes can't be told apart.</source>
        <translation>Die Dateien verraten nichts: Allein an Format, Größe, Kompression und Metadaten lassen sich die beiden Klassen nicht unterscheiden.</translation>
    </message>
    <message>
        <source>{only} to learn from.</source>
        <translation>{only} zum Lernen.</translation>
    </message>
    <message>
        <source>Add more pictures; a few hundred of each class are a start.</source>
        <translation>Fügen Sie Bilder hinzu; einige Hundert je Klasse sind ein Anfang.</translation>
    </message>
    <message>
        <source>{only}. A network learns so few by heart and says little about others.</source>
        <translation>{only}. So wenige lernt ein Netz auswendig und sagt wenig über andere.</translation>
    </message>
    <message>
        <source>A few hundred of each class are a start, some thousands are better.</source>
        <translation>Einige Hundert je Klasse sind ein Anfang, einige Tausend sind besser.</translation>
    </message>
    <message>
        <source>There are too few pictures to measure whether the files alone give the classes away.</source>
        <translation>Es sind zu wenige Bilder, um zu messen, ob die Dateien allein die Klassen verraten.</translation>
    </message>
    <message>
        <source>Take care that both classes come in the same format, size and quality.</source>
        <translation>Achten Sie darauf, dass beide Klassen in gleichem Format, gleicher Größe und gleicher Qualität vorliegen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} files can't be read as pictures: damaged, cut off or something else. They are left out.</source>
        <translation><numerusform>{n} Datei lässt sich nicht als Bild lesen: beschädigt, abgeschnitten oder etwas anderes. Sie wird ausgelassen.</numerusform><numerusform>{n} Dateien lassen sich nicht als Bilder lesen: beschädigt, abgeschnitten oder etwas anderes. Sie werden ausgelassen.</numerusform></translation>
    </message>
    <message>
        <source>Replace or delete such files, or go on without them.</source>
        <translation>Ersetzen oder löschen Sie solche Dateien, oder machen Sie ohne sie weiter.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are listed or linked to but not there; they are left out.</source>
        <translation><numerusform>{n} Bild ist aufgeführt oder verknüpft, aber nicht da; es wird ausgelassen.</numerusform><numerusform>{n} Bilder sind aufgeführt oder verknüpft, aber nicht da; sie werden ausgelassen.</numerusform></translation>
    </message>
    <message>
        <source>Check whether the files were moved or not copied, or go on without them.</source>
        <translation>Prüfen Sie, ob die Dateien verschoben oder nicht mitkopiert wurden, oder machen Sie ohne sie weiter.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures lie under both fake and real, as a copy or nearly the same. A network is taught both answers for it.</source>
        <translation><numerusform>{n} Bild liegt sowohl unter fake als auch unter real, als Kopie oder fast gleich. Einem Netz werden dafür beide Antworten beigebracht.</numerusform><numerusform>{n} Bilder liegen sowohl unter fake als auch unter real, als Kopie oder fast gleich. Einem Netz werden dafür beide Antworten beigebracht.</numerusform></translation>
    </message>
    <message>
        <source>Keep each under its true class only. Edited photographs and their originals may stay: they go to the same split.</source>
        <translation>Lassen Sie jedes nur unter seiner wahren Klasse. Bearbeitete Fotos und ihre Originale dürfen bleiben: Sie kommen in denselben Teil.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are in more than one of training, validation and test, as a copy or nearly the same. The test asks what was taught, so its numbers come out too good.</source>
        <translation><numerusform>{n} Bild ist in mehr als einem von Training, Validierung und Test, als Kopie oder fast gleich. Der Test fragt dann ab, was gelernt wurde; seine Zahlen fallen zu gut aus.</numerusform><numerusform>{n} Bilder sind in mehr als einem von Training, Validierung und Test, als Kopie oder fast gleich. Der Test fragt dann ab, was gelernt wurde; seine Zahlen fallen zu gut aus.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are less than {small} pixels wide or high. Enlarged for the network, such pictures look soft, and it may take that for a sign of one class.</source>
        <translation><numerusform>{n} Bild ist weniger als {small} Pixel breit oder hoch. Für das Netz vergrößert, wirken solche Bilder weich, und es könnte das für ein Zeichen einer Klasse halten.</numerusform><numerusform>{n} Bilder sind weniger als {small} Pixel breit oder hoch. Für das Netz vergrößert, wirken solche Bilder weich, und es könnte das für ein Zeichen einer Klasse halten.</numerusform></translation>
    </message>
    <message>
        <source>Use the originals where there are any, or leave such pictures out.</source>
        <translation>Verwenden Sie die Originale, wenn es welche gibt, oder lassen Sie solche Bilder aus.</translation>
    </message>
    <message numerus="yes">
        <source>{n} files are copies of others, byte for byte: {sets} of the same picture.</source>
        <translation><numerusform>{n} Datei ist Byte für Byte die Kopie einer anderen: {sets} gleicher Bilder.</numerusform><numerusform>{n} Dateien sind Byte für Byte Kopien anderer: {sets} gleicher Bilder.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{pictures:,} pictures in {n} sets are nearly the same, such as one photograph in two sizes.</source>
        <translation><numerusform>{pictures:,} Bilder in {n} Gruppe sind fast gleich, etwa ein Foto in zwei Größen.</numerusform><numerusform>{pictures:,} Bilder in {n} Gruppen sind fast gleich, etwa ein Foto in zwei Größen.</numerusform></translation>
    </message>
    <message>
        <source>If it means a class, say which.</source>
        <translation>Wenn das eine Klasse bedeutet, sagen Sie welche.</translation>
    </message>
    <message numerus="yes">
        <source>{n} {kinds} files are left out: the trainer doesn't read this kind of picture.</source>
        <translation><numerusform>{n} Datei der Art {kinds} wird ausgelassen: Solche Bilder liest das Training nicht.</numerusform><numerusform>{n} Dateien der Art {kinds} werden ausgelassen: Solche Bilder liest das Training nicht.</numerusform></translation>
    </message>
    <message>
        <source>Save both classes as PNG or as JPEG, in the same way, to use them.</source>
        <translation>Speichern Sie beide Klassen auf gleiche Weise als PNG oder als JPEG, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>The fake pictures come from one source, so it can't be measured how the detector does on a generator that it never saw.</source>
        <translation>Die generierten Bilder kommen aus einer einzigen Quelle; daher lässt sich nicht messen, wie gut der Detektor bei einem Generator ist, den er nie gesehen hat.</translation>
    </message>
    <message>
        <source>The fake pictures don't say which generator made them, so it can't be measured how the detector does on a generator that it never saw.</source>
        <translation>Zu den generierten Bildern ist nicht angegeben, welcher Generator sie gemacht hat; daher lässt sich nicht messen, wie gut der Detektor bei einem Generator ist, den er nie gesehen hat.</translation>
    </message>
    <message>
        <source>Fill in the column group with the generator that made each; one of them can then be held out.</source>
        <translation>Tragen Sie in die Spalte group zu jedem den Generator ein; einer davon lässt sich dann zurückhalten.</translation>
    </message>
    <message>
        <source>Put each generator's pictures into a folder of its own below {fake}; one of them can then be held out.</source>
        <translation>Legen Sie die Bilder jedes Generators in einen eigenen Ordner unter {fake}; einer davon lässt sich dann zurückhalten.</translation>
    </message>
    <message>
        <source>Each set counts as one picture: there is less to learn than it seems.</source>
        <translation>Jede Gruppe zählt als ein Bild: Es gibt weniger zu lernen, als es scheint.</translation>
    </message>
    <message numerus="yes">
        <source>{n} sets</source>
        <translation><numerusform>{n} Gruppe</numerusform><numerusform>{n} Gruppen</numerusform></translation>
    </message>
    <message>
        <source>To save time, keep one of each set and delete the rest.</source>
        <translation>Um Zeit zu sparen, behalten Sie eines je Gruppe und löschen Sie die übrigen.</translation>
    </message>
</context>
<context>
    <name>trainer.data.folders</name>
    <message>
        <source>It needs two sub-folders, real and fake, or train, valid and test with those two inside.</source>
        <translation>Es braucht zwei Unterordner, real und fake, oder train, valid und test, in denen diese beiden liegen.</translation>
    </message>
    <message numerus="yes">
        <source>There is no label {wanted} in {data}; the labels there are {there}. Say what these mean, written the same way.</source>
        <translation><numerusform>In {data} gibt es keine Kennzeichnung {wanted}; dort gibt es {there}. Sagen Sie, was das bedeutet, genauso geschrieben.</numerusform><numerusform>In {data} gibt es keine Kennzeichnung {wanted}; dort gibt es {there}. Sagen Sie, was diese bedeuten, genauso geschrieben.</numerusform></translation>
    </message>
    <message>
        <source>{names} and {n:,} more</source>
        <translation>{names} und {n:,} weitere</translation>
    </message>
    <message numerus="yes">
        <source>There is no folder {wanted} in {data}; the folders there are {there}. Say what these mean, written the same way.</source>
        <translation><numerusform>In {data} gibt es keinen Ordner {wanted}; dort gibt es den Ordner {there}. Sagen Sie, was er bedeutet, genauso geschrieben.</numerusform><numerusform>In {data} gibt es keinen Ordner {wanted}; dort gibt es die Ordner {there}. Sagen Sie, was diese bedeuten, genauso geschrieben.</numerusform></translation>
    </message>
    <message>
        <source>{folder} holds several data sets: {names}. Choose one of them, or put their pictures together below one folder real and one folder fake.</source>
        <translation>{folder} enthält mehrere Datensätze: {names}. Wählen Sie einen davon, oder legen Sie ihre Bilder zusammen in einen Ordner real und einen Ordner fake.</translation>
    </message>
    <message>
        <source>The pictures in {top} lie in folders called {names}. Say which of them hold generated pictures and which hold real ones.</source>
        <translation>Die Bilder in {top} liegen in Ordnern namens {names}. Sagen Sie, welche davon generierte Bilder enthalten und welche Fotos.</translation>
    </message>
    <message>
        <source>There are no pictures in {folder}. {shape}</source>
        <translation>In {folder} sind keine Bilder. {shape}</translation>
    </message>
    <message>
        <source>{folder} holds no fake and no real folder, so nobody knows which is which. {shape}</source>
        <translation>{folder} enthält keinen Ordner fake und keinen Ordner real; daher ist nicht bekannt, welche Bilder was sind. {shape}</translation>
    </message>
    <message>
        <source> If {name} is itself one of the classes, choose the folder above it: {parent}.</source>
        <translation> Wenn {name} selbst eine der Klassen ist, wählen Sie den Ordner darüber: {parent}.</translation>
    </message>
</context>
<context>
    <name>trainer.data.histograms</name>
    <message>
        <source>not JPEG</source>
        <translation>kein JPEG</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of what a file may hold</comment>
        <translation>ohne</translation>
    </message>
    <message>
        <source>{least} to {most} px</source>
        <translation>{least} bis {most} px</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} bis {most}</translation>
    </message>
    <message>
        <source>square</source>
        <translation>quadratisch</translation>
    </message>
    <message>
        <source>landscape other</source>
        <translation>Querformat, anderes</translation>
    </message>
    <message>
        <source>portrait other</source>
        <translation>Hochformat, anderes</translation>
    </message>
    <message>
        <source>landscape {ratio}</source>
        <translation>Querformat {ratio}</translation>
    </message>
    <message>
        <source>portrait {ratio}</source>
        <translation>Hochformat {ratio}</translation>
    </message>
    <message>
        <source>{side} px and more</source>
        <translation>{side} px und mehr</translation>
    </message>
    <message>
        <source>under {side} px</source>
        <translation>unter {side} px</translation>
    </message>
</context>
<context>
    <name>trainer.data.index</name>
    <message>
        <source>{data} holds no {labels} pictures, but others called {names}. Say which of them are generated and which are real.</source>
        <translation>{data} enthält keine Bilder der Klasse {labels}, aber andere namens {names}. Sagen Sie, welche davon generiert sind und welche Fotos.</translation>
    </message>
    <message>
        <source>{data} holds no {labels} pictures. {shape}</source>
        <translation>{data} enthält keine Bilder der Klasse {labels}. {shape}</translation>
    </message>
    <message>
        <source>{path} can't be read. Check that it is still there and that you are allowed to read it.</source>
        <translation>{path} lässt sich nicht lesen. Prüfen Sie, ob es noch da ist und ob Sie es lesen dürfen.</translation>
    </message>
    <message>
        <source>{path} can't be read. Check that the folder is still there.</source>
        <translation>{path} lässt sich nicht lesen. Prüfen Sie, ob der Ordner noch da ist.</translation>
    </message>
    <message>
        <source>{data} lists no {labels} pictures. It needs rows with the label fake and rows with the label real.</source>
        <translation>{data} führt keine Bilder der Klasse {labels} auf. Es braucht Zeilen mit der Kennzeichnung fake und Zeilen mit der Kennzeichnung real.</translation>
    </message>
    <message>
        <source>{data} is neither a folder nor a CSV file. Choose a folder with real and fake pictures, or a CSV file that lists them.</source>
        <translation>{data} ist weder ein Ordner noch eine CSV-Datei. Wählen Sie einen Ordner mit Fotos und generierten Bildern (real und fake) oder eine CSV-Datei, die sie aufführt.</translation>
    </message>
    <message>
        <source>There is no folder {data}. Choose a folder with real and fake pictures.</source>
        <translation>Es gibt keinen Ordner {data}. Wählen Sie einen Ordner mit Fotos und generierten Bildern (real und fake).</translation>
    </message>
</context>
<context>
    <name>trainer.data.leaks</name>
    <message>
        <source>file format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <source>colour mode</source>
        <translation>Farbmodus</translation>
    </message>
    <message>
        <source>dots per inch</source>
        <translation>Punkte pro Zoll</translation>
    </message>
    <message>
        <source>progressive storage</source>
        <translation>progressive Speicherung</translation>
    </message>
    <message>
        <source>colour resolution (chroma subsampling)</source>
        <translation>Farbauflösung (Farbunterabtastung)</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
</context>
<context>
    <name>trainer.data.loader</name>
    <message>
        <source>A process that reads pictures was ended from outside, or there was not enough memory for it. Go on from the last save, with fewer workers (0 uses none).</source>
        <translation>Ein Prozess, der Bilder liest, wurde von außen beendet, oder der Arbeitsspeicher reichte nicht. Machen Sie beim letzten Speicherstand weiter, mit weniger Prozessen (bei 0 mit keinem).</translation>
    </message>
</context>
<context>
    <name>trainer.data.marks</name>
    <message>
        <source>None of the {n:,} masks in {folder} fits a picture. Name each mask like its picture: a.png or a_mask.png for a.jpg.</source>
        <translation>Keine der {n:,} Masken in {folder} passt zu einem Bild. Nennen Sie jede Maske wie ihr Bild: a.png oder a_mask.png für a.jpg.</translation>
    </message>
    <message>
        <source> {n:,} masks were left out in all.</source>
        <translation> Insgesamt wurden {n:,} Masken ausgelassen.</translation>
    </message>
    <message>
        <source>None of the masks in {folder} can be used. {reason}</source>
        <translation>Keine der Masken in {folder} ist verwendbar. {reason}</translation>
    </message>
    <message>
        <source>{folder} holds no masks. Choose a folder with PNG files that mark parts of pictures, named like them.</source>
        <translation>{folder} enthält keine Masken. Wählen Sie einen Ordner mit PNG-Dateien, die Teile von Bildern markieren und wie diese heißen.</translation>
    </message>
    <message>
        <source>The masks in {folder} are all of pictures that are not learnt from (validation, test, held out or left out). Mark training pictures, or train without marks.</source>
        <translation>Alle Masken in {folder} gehören zu Bildern, aus denen nicht gelernt wird (Validierung, Test, zurückgehalten oder ausgelassen). Markieren Sie Trainingsbilder, oder trainieren Sie ohne Markierungen.</translation>
    </message>
    <message>
        <source>{path} is too narrow a strip for marks, so they were left out.</source>
        <translation>{path} ist ein zu schmaler Streifen für Markierungen; sie wurden daher ausgelassen.</translation>
    </message>
    <message>
        <source>The mask {file} has another shape than its picture and was left out.</source>
        <translation>Die Maske {file} hat eine andere Form als ihr Bild und wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} masks are of pictures that are not learnt from (validation, test, held out or left out), so nothing is made of them.</source>
        <translation><numerusform>{n} Maske gehört zu einem Bild, aus dem nicht gelernt wird (Validierung, Test, zurückgehalten oder ausgelassen), und wird nicht verwendet.</numerusform><numerusform>{n} Masken gehören zu Bildern, aus denen nicht gelernt wird (Validierung, Test, zurückgehalten oder ausgelassen), und werden nicht verwendet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} masks are named like none of the pictures, or like several, and left out; the first is {first}.</source>
        <translation><numerusform>{n} Maske heißt wie keines der Bilder oder wie mehrere und wurde ausgelassen; es ist {first}.</numerusform><numerusform>{n} Masken heißen wie keines der Bilder oder wie mehrere und wurden ausgelassen; die erste ist {first}.</numerusform></translation>
    </message>
    <message>
        <source>The folder of marks {folder} can't be read. Check that it is still there and that you are allowed to read it.</source>
        <translation>Der Ordner der Markierungen {folder} lässt sich nicht lesen. Prüfen Sie, ob er noch da ist und ob Sie ihn lesen dürfen.</translation>
    </message>
    <message>
        <source>{path} can't be read, so the masks of it were left out.</source>
        <translation>{path} lässt sich nicht lesen; die Masken dazu wurden daher ausgelassen.</translation>
    </message>
    <message>
        <source>The mask {file} can't be read and was left out.</source>
        <translation>Die Maske {file} lässt sich nicht lesen und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>They mark nothing.</source>
        <translation>Sie markieren nichts.</translation>
    </message>
</context>
<context>
    <name>trainer.data.pictures</name>
    <message>
        <source>{path} can't be read as a picture. Remove it or replace it.</source>
        <translation>{path} lässt sich nicht als Bild lesen. Entfernen oder ersetzen Sie die Datei.</translation>
    </message>
</context>
<context>
    <name>trainer.data.split</name>
    <message>
        <source>hold out</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Add more pictures; a few hundred of each class are a start, and near-duplicates count as one.</source>
        <translation>Fügen Sie Bilder hinzu; einige Hundert je Klasse sind ein Anfang, und fast gleiche Bilder zählen als eines.</translation>
    </message>
    <message>
        <source>Hold out another group, or add more pictures; a few hundred of each class are a start.</source>
        <translation>Halten Sie eine andere Gruppe zurück, oder fügen Sie Bilder hinzu; einige Hundert je Klasse sind ein Anfang.</translation>
    </message>
    <message>
        <source>Hold out another group, or add more pictures; a few hundred of each class are a start, and near-duplicates count as one.</source>
        <translation>Halten Sie eine andere Gruppe zurück, oder fügen Sie Bilder hinzu; einige Hundert je Klasse sind ein Anfang, und fast gleiche Bilder zählen als eines.</translation>
    </message>
    <message>
        <source>There are no {label} pictures to train with.</source>
        <translation>Es gibt keine Bilder der Klasse „{label}“ für das Training.</translation>
    </message>
    <message numerus="yes">
        <source>There are only {n} {label} pictures to train with.</source>
        <translation><numerusform>Es gibt nur {n} Bild der Klasse „{label}“ für das Training.</numerusform><numerusform>Es gibt nur {n} Bilder der Klasse „{label}“ für das Training.</numerusform></translation>
    </message>
    <message>
        <source>There are no {label} pictures to validate with.</source>
        <translation>Es gibt keine Bilder der Klasse „{label}“ für die Validierung.</translation>
    </message>
    <message numerus="yes">
        <source>There are only {n} {label} pictures to validate with.</source>
        <translation><numerusform>Es gibt nur {n} Bild der Klasse „{label}“ für die Validierung.</numerusform><numerusform>Es gibt nur {n} Bilder der Klasse „{label}“ für die Validierung.</numerusform></translation>
    </message>
    <message>
        <source>There is no group {name} to {purpose}. The groups are {groups}.</source>
        <translation>Es gibt keine Gruppe {name} zum {purpose}. Die Gruppen sind {groups}.</translation>
    </message>
    <message>
        <source>There is no group {name} to {purpose}. The pictures are in no groups: put each generator's pictures into a folder of their own below fake.</source>
        <translation>Es gibt keine Gruppe {name} zum {purpose}. Die Bilder gehören zu keinen Gruppen: Legen Sie die Bilder jedes Generators in einen eigenen Ordner unter fake.</translation>
    </message>
</context>
<context>
    <name>trainer.data.table</name>
    <message>
        <source>Its first line must name the columns path and label, and may name group, split and pair.</source>
        <translation>Die erste Zeile muss die Spalten path und label nennen und darf group, split und pair nennen.</translation>
    </message>
    <message>
        <source>The labels in {table} are {names}. Say which of them mean generated and which mean real.</source>
        <translation>Die Kennzeichnungen in {table} sind {names}. Sagen Sie, welche davon „generiert“ bedeuten und welche „Foto“.</translation>
    </message>
    <message>
        <source>The only picture that {table} lists, {first}, isn't there</source>
        <translation>Das einzige Bild, das {table} aufführt, {first}, ist nicht da</translation>
    </message>
    <message>
        <source>None of the {n:,} pictures that {table} lists is there; the first one is {first}</source>
        <translation>Keines der {n:,} Bilder, die {table} aufführt, ist da; das erste ist {first}</translation>
    </message>
    <message>
        <source>{which}. Paths are taken relative to the folder {root}: put the list or the pictures where they fit.</source>
        <translation>{which}. Pfade gelten ab dem Ordner {root}: Legen Sie die Liste oder die Bilder passend dazu ab.</translation>
    </message>
    <message>
        <source>{table} is empty. {header}</source>
        <translation>{table} ist leer. {header}</translation>
    </message>
    <message>
        <source>{table} lists no pictures below its first line.</source>
        <translation>{table} führt unter der ersten Zeile keine Bilder auf.</translation>
    </message>
    <message>
        <source>{table} has no column {names}. {header}</source>
        <translation>{table} hat keine Spalte {names}. {header}</translation>
    </message>
    <message>
        <source>{table}, line {line}: {split!r} is no split. It is train, valid, test or empty.</source>
        <translation>{table}, Zeile {line}: {split!r} ist kein Teil der Aufteilung. Möglich sind train, valid, test oder nichts.</translation>
    </message>
    <message>
        <source>The column label of {table} holds {n} different texts, such as {first!r}. It must say fake or real.</source>
        <translation>Die Spalte label von {table} enthält {n} verschiedene Texte, etwa {first!r}. Darin muss fake oder real stehen.</translation>
    </message>
    <message>
        <source>{table}, line {line}: {path} has another label or split than in line {before}. Keep one of the two lines.</source>
        <translation>{table}, Zeile {line}: {path} hat eine andere Kennzeichnung oder Aufteilung als in Zeile {before}. Behalten Sie eine der beiden Zeilen.</translation>
    </message>
    <message>
        <source>{path} can't be read, so it isn't known which pictures the run learns from. Start a new run.</source>
        <translation>{path} lässt sich nicht lesen; daher ist nicht bekannt, aus welchen Bildern der Lauf lernt. Beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>{table}, line {line} can't be read as CSV ({error}). Save it as CSV again.</source>
        <translation>{table}, Zeile {line} lässt sich nicht als CSV lesen ({error}). Speichern Sie die Datei noch einmal als CSV.</translation>
    </message>
    <message>
        <source>{table}, line {line} has no {name}. Fill it in or remove the line.</source>
        <translation>In {table}, Zeile {line} fehlt {name}. Ergänzen Sie es, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source> and no column </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>trainer.device</name>
    <message>
        <source>PyTorch finds no {wanted} device here. Choose cpu or auto.</source>
        <translation>PyTorch findet hier kein Gerät {wanted}. Wählen Sie cpu oder auto.</translation>
    </message>
</context>
<context>
    <name>trainer.errors</name>
    <message>
        <source>Training diverged: the loss is no longer a number. Start again with a lower learning rate.</source>
        <translation>Das Training ist entgleist: Der Verlust ist keine Zahl mehr. Beginnen Sie noch einmal mit einer kleineren Lernrate.</translation>
    </message>
    <message>
        <source>These settings can't be used: {problems}.</source>
        <translation>Diese Einstellungen sind nicht verwendbar: {problems}.</translation>
    </message>
    <message>
        <source>There was not enough memory. Start again with a smaller batch size.</source>
        <translation>Der Arbeitsspeicher reichte nicht. Beginnen Sie noch einmal mit einer kleineren Batchgröße.</translation>
    </message>
    <message>
        <source>A file could not be read or written. Check the folder and the free space.</source>
        <translation>Eine Datei ließ sich nicht lesen oder schreiben. Prüfen Sie den Ordner und den freien Speicherplatz.</translation>
    </message>
</context>
<context>
    <name>trainer.evaluate</name>
    <message>
        <source>{data} isn't divided, so it has no {split} pictures of its own. Ask for all of them.</source>
        <translation>{data} ist nicht aufgeteilt, hat also keinen eigenen Teil {split}. Wählen Sie alle Bilder.</translation>
    </message>
    <message>
        <source>None of the {n:,} pictures in {data} can be read. Choose other pictures.</source>
        <translation>Keines der {n:,} Bilder in {data} lässt sich lesen. Wählen Sie andere Bilder.</translation>
    </message>
    <message>
        <source>{data} has no {split} pictures. It has {there}; or ask all.</source>
        <translation>{data} hat keinen Teil {split}. Es gibt {there}; oder wählen Sie alle.</translation>
    </message>
    <message>
        <source>Without {groups} no pictures are left in {data}.</source>
        <translation>Ohne {groups} bleiben in {data} keine Bilder übrig.</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>Auslassen</translation>
    </message>
</context>
<context>
    <name>trainer.facecheck.file</name>
    <message>
        <source>There is no face check {path}.</source>
        <translation>Es gibt keine Gesichtsprüfung {path}.</translation>
    </message>
    <message>
        <source>timm can't build {arch} as it is asked for. Install another version of timm.</source>
        <translation>timm kann {arch} nicht wie verlangt aufbauen. Installieren Sie eine andere Version von timm.</translation>
    </message>
    <message>
        <source>{path} is no face check that this version can use. Get it again from where it came.</source>
        <translation>{path} ist keine Gesichtsprüfung, die diese Version verwenden kann. Besorgen Sie die Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>trainer.feed</name>
    <message>
        <source>looking at the pictures once</source>
        <translation>Bilder werden einmal durchgesehen</translation>
    </message>
    <message>
        <source>validation pictures</source>
        <translation>Validierungsbilder</translation>
    </message>
</context>
<context>
    <name>trainer.files</name>
    <message>
        <source>not an ordinary file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
</context>
<context>
    <name>trainer.finish</name>
    <message>
        <source>measuring the validation pictures</source>
        <translation>Messung an den Validierungsbildern</translation>
    </message>
    <message>
        <source>measuring the test pictures</source>
        <translation>Messung an den Testbildern</translation>
    </message>
    <message>
        <source>measuring the held-out pictures</source>
        <translation>Messung an den zurückgehaltenen Bildern</translation>
    </message>
    <message>
        <source>{n:,} of the validation pictures can't be read and were left out, the first is {name}.</source>
        <translation>Nicht lesbar und ausgelassen: {n:,} der Validierungsbilder, als erstes {name}.</translation>
    </message>
    <message>
        <source>{n:,} of the test pictures can't be read and were left out, the first is {name}.</source>
        <translation>Nicht lesbar und ausgelassen: {n:,} der Testbilder, als erstes {name}.</translation>
    </message>
    <message>
        <source>{n:,} of the held-out pictures can't be read and were left out, the first is {name}.</source>
        <translation>Nicht lesbar und ausgelassen: {n:,} der zurückgehaltenen Bilder, als erstes {name}.</translation>
    </message>
    <message>
        <source>None of the validation pictures can be read. Check the data's folder.</source>
        <translation>Keines der Validierungsbilder lässt sich lesen. Prüfen Sie den Ordner der Daten.</translation>
    </message>
    <message>
        <source>There are no readable validation pictures of both classes, so nothing can be calibrated. Add pictures and train again.</source>
        <translation>Es gibt keine lesbaren Validierungsbilder beider Klassen; daher lässt sich nichts kalibrieren. Fügen Sie Bilder hinzu, und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The detector is written, but the list of its scores is not. Check the run's folder and the free space.</source>
        <translation>Der Detektor ist geschrieben, die Liste seiner Scores aber nicht. Prüfen Sie den Ordner des Laufs und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>{message} So the detector will not notice pictures without a face.</source>
        <translation>{message} Der Detektor wird daher Bilder ohne Gesicht nicht bemerken.</translation>
    </message>
</context>
<context>
    <name>trainer.foreign</name>
    <message>
        <source>{path} doesn't say which of its two outputs means generated: 0 or 1?</source>
        <translation>{path} sagt nicht, welche der beiden Ausgaben „generiert“ bedeutet: 0 oder 1?</translation>
    </message>
    <message>
        <source>{path} has one output and doesn't say what a high value means: was generated trained as 0 or as 1?</source>
        <translation>{path} hat eine Ausgabe und sagt nicht, was ein hoher Wert bedeutet: Wurde „generiert“ als 0 oder als 1 trainiert?</translation>
    </message>
    <message>
        <source>{path} has {outputs} outputs, and a detector needs 1 or 2. Choose a network that was trained to tell generated from real.</source>
        <translation>{path} hat {outputs} Ausgaben, und ein Detektor braucht 1 oder 2. Wählen Sie ein Netz, das trainiert wurde, generierte Bilder von Fotos zu unterscheiden.</translation>
    </message>
    <message>
        <source>{path} holds no weights. Choose a file saved from model.state_dict().</source>
        <translation>{path} enthält keine Gewichte. Wählen Sie eine Datei, die aus model.state_dict() gespeichert wurde.</translation>
    </message>
    <message>
        <source>The architecture of {path} can't be told from its tensors. Name it with --arch NAME: one of timm's names, or torchvision/NAME.</source>
        <translation>Die Architektur von {path} ist an den Tensoren nicht zu erkennen. Nennen Sie sie mit --arch NAME: einem der Namen von timm oder torchvision/NAME.</translation>
    </message>
    <message>
        <source>{path} holds weights of a kind that can't be used (quantised, sparse or without values). Save the ordinary network's model.state_dict() instead.</source>
        <translation>{path} enthält Gewichte einer Art, die nicht verwendbar ist (quantisiert, dünn besetzt oder ohne Werte). Speichern Sie stattdessen model.state_dict() des gewöhnlichen Netzes.</translation>
    </message>
    <message>
        <source>The tensors of {path} are not those of {arch}. Name another architecture, or none to have it recognised.</source>
        <translation>Die Tensoren von {path} sind nicht die von {arch}. Nennen Sie eine andere Architektur oder keine, um sie erkennen zu lassen.</translation>
    </message>
    <message>
        <source>{path} holds weights that are no numbers: its training went wrong. Choose a checkpoint of an earlier epoch.</source>
        <translation>{path} enthält Gewichte, die keine Zahlen sind: Das Training ist misslungen. Wählen Sie einen Speicherstand einer früheren Epoche.</translation>
    </message>
    <message>
        <source>The output that means generated is 0 or 1, not {fake_index}.</source>
        <translation>Die Ausgabe, die „generiert“ bedeutet, ist 0 oder 1, nicht {fake_index}.</translation>
    </message>
</context>
<context>
    <name>trainer.freeze</name>
    <message>
        <source>This network has no layer that could be trained on its own.</source>
        <translation>Dieses Netz hat keine Schicht, die sich einzeln trainieren ließe.</translation>
    </message>
    <message>
        <source>The head of this network can't be told from its body, so it can't be fine-tuned. Train it as a whole, or start from another detector.</source>
        <translation>Der Kopf dieses Netzes ist nicht vom Rumpf zu unterscheiden; es lässt sich daher nicht nachtrainieren. Trainieren Sie es als Ganzes, oder beginnen Sie mit einem anderen Detektor.</translation>
    </message>
</context>
<context>
    <name>trainer.gather</name>
    <message>
        <source>The marks in {marks} have changed since the run began. Put them back as they were, or start a new run.</source>
        <translation>Die Markierungen in {marks} haben sich seit Beginn des Laufs geändert. Stellen Sie sie wieder her, oder beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>What the run in {run} knew of its pictures is damaged. Start the training again.</source>
        <translation>Was der Lauf in {run} über seine Bilder wusste, ist beschädigt. Beginnen Sie das Training noch einmal.</translation>
    </message>
    <message>
        <source>reading the marks</source>
        <translation>Markierungen werden eingelesen</translation>
    </message>
</context>
<context>
    <name>trainer.imaging.convert</name>
    <message>
        <source>Its transparent parts are shown on white.</source>
        <translation>Durchsichtige Teile sind auf Weiß gezeigt.</translation>
    </message>
    <message>
        <source>Its brightness values have no fixed range and were stretched to black and white.</source>
        <translation>Die Helligkeitswerte haben keinen festen Bereich und wurden auf Schwarz bis Weiß gestreckt.</translation>
    </message>
</context>
<context>
    <name>trainer.imaging.profiles</name>
    <message>
        <source>Its colour profile is broken and was ignored.</source>
        <translation>Das Farbprofil ist fehlerhaft und wurde nicht beachtet.</translation>
    </message>
    <message>
        <source>Its colour profile does not fit the picture and was ignored.</source>
        <translation>Das Farbprofil passt nicht zum Bild und wurde nicht beachtet.</translation>
    </message>
    <message>
        <source>It has print colours (CMYK) without a profile, so its colours are approximate.</source>
        <translation>Das Bild hat Druckfarben (CMYK) ohne Profil; die Farben stimmen daher nur ungefähr.</translation>
    </message>
    <message>
        <source>Its colours were converted from {profile} to sRGB.</source>
        <translation>Die Farben wurden von {profile} nach sRGB umgerechnet.</translation>
    </message>
    <message>
        <source>its own colour profile</source>
        <translation>dem eigenen Farbprofil</translation>
    </message>
</context>
<context>
    <name>trainer.imaging.upright</name>
    <message>
        <source>The file holds several pictures or frames; only the first is looked at.</source>
        <translation>Die Datei enthält mehrere Bilder; nur das erste wird betrachtet.</translation>
    </message>
    <message>
        <source>Its EXIF data is broken, so it may not be upright.</source>
        <translation>Die EXIF-Daten sind fehlerhaft; das Bild steht vielleicht nicht aufrecht.</translation>
    </message>
</context>
<context>
    <name>trainer.limits</name>
    <message>
        <source>epochs must be 1 or more</source>
        <translation>es muss mindestens 1 Epoche sein</translation>
    </message>
    <message>
        <source>the batch size must be 2 or more</source>
        <translation>die Batchgröße muss mindestens 2 sein</translation>
    </message>
    <message>
        <source>the learning rate must be above 0</source>
        <translation>die Lernrate muss über 0 liegen</translation>
    </message>
    <message>
        <source>weight decay must not be negative</source>
        <translation>die Gewichtsabnahme darf nicht negativ sein</translation>
    </message>
    <message>
        <source>warm-up must not be negative</source>
        <translation>das Aufwärmen darf nicht negativ sein</translation>
    </message>
    <message>
        <source>the EMA decay must be at least 0 and below 1</source>
        <translation>die EMA-Abnahme muss mindestens 0 und kleiner als 1 sein</translation>
    </message>
    <message>
        <source>crops must start at epoch 1, in rising order</source>
        <translation>Ausschnitte müssen bei Epoche 1 beginnen, in steigender Folge</translation>
    </message>
    <message>
        <source>each crop must be between 32 and 1024 pixels</source>
        <translation>jeder Ausschnitt muss zwischen 32 und 1024 Pixeln groß sein</translation>
    </message>
    <message>
        <source>the size must be between 32 and 1024 pixels</source>
        <translation>die Größe muss zwischen 32 und 1024 Pixeln liegen</translation>
    </message>
    <message>
        <source>the minutes between saves must be above 0</source>
        <translation>die Minuten zwischen zwei Speicherständen müssen über 0 liegen</translation>
    </message>
    <message>
        <source>the number of workers must not be negative</source>
        <translation>die Zahl der Prozesse darf nicht negativ sein</translation>
    </message>
    <message>
        <source>the seed must not be negative</source>
        <translation>der Startwert darf nicht negativ sein</translation>
    </message>
    <message>
        <source>the chances of augmentation lie in 0..1</source>
        <translation>die Wahrscheinlichkeiten der Augmentierung liegen zwischen 0 und 1</translation>
    </message>
    <message>
        <source>the turn lies in 0..180 degrees</source>
        <translation>die Drehung liegt zwischen 0 und 180 Grad</translation>
    </message>
    <message>
        <source>JPEG quality lies in 1..100, the lower first</source>
        <translation>die JPEG-Qualität liegt zwischen 1 und 100, die kleinere zuerst</translation>
    </message>
</context>
<context>
    <name>trainer.lock</name>
    <message>
        <source>The run in {run} is being worked on already. Wait for it, or stop it first.</source>
        <translation>An dem Lauf in {run} wird schon gearbeitet. Warten Sie auf ihn, oder beenden Sie ihn zuerst.</translation>
    </message>
</context>
<context>
    <name>trainer.model</name>
    <message>
        <source>The architecture {arch!r} is not one that timm {version} knows. Check its spelling, or install a newer timm.</source>
        <translation>Die Architektur {arch!r} kennt timm {version} nicht. Prüfen Sie die Schreibweise, oder installieren Sie ein neueres timm.</translation>
    </message>
    <message>
        <source>The architecture {arch!r} is not one that torchvision knows. Check its spelling.</source>
        <translation>Die Architektur {arch!r} kennt torchvision nicht. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>torchvision's {arch} can't be split into features and head. Use timm's network of that kind instead.</source>
        <translation>{arch} von torchvision lässt sich nicht in Merkmale und Kopf teilen. Verwenden Sie stattdessen das Netz dieser Art von timm.</translation>
    </message>
</context>
<context>
    <name>trainer.naming</name>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <source> and no </source>
        <comment>between names that are missing</comment>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>trainer.room</name>
    <message>
        <source>{run} holds a run already. Go on with it by `resume`, or choose another folder.</source>
        <translation>{run} enthält schon einen Lauf. Setzen Sie ihn mit `resume` fort, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>A batch of {batch_size} can't be dealt to {size} processes. Choose a batch size that is a multiple of them.</source>
        <translation>Ein Batch von {batch_size} lässt sich nicht auf {size} Prozesse verteilen. Wählen Sie eine Batchgröße, die ein Vielfaches davon ist.</translation>
    </message>
    <message>
        <source>There are {there} pictures to train on, fewer than one batch of {batch}. Add pictures or choose a smaller batch size.</source>
        <translation>Zum Training gibt es {there} Bilder, weniger als ein Batch von {batch}. Fügen Sie Bilder hinzu, oder wählen Sie eine kleinere Batchgröße.</translation>
    </message>
    <message>
        <source>The run in {run} is finished: its detector is {out}. Start another run to train again.</source>
        <translation>Der Lauf in {run} ist fertig: Sein Detektor ist {out}. Beginnen Sie einen anderen Lauf, um noch einmal zu trainieren.</translation>
    </message>
    <message>
        <source>{out} can't be written. Choose another place for the detector.</source>
        <translation>{out} lässt sich nicht schreiben. Wählen Sie einen anderen Ort für den Detektor.</translation>
    </message>
</context>
<context>
    <name>trainer.run</name>
    <message>
        <source>Another process of this training has ended. What it said tells why.</source>
        <translation>Ein anderer Prozess dieses Trainings ist zu Ende. Seine Ausgabe sagt, warum.</translation>
    </message>
    <message>
        <source>There was not enough memory: the run goes on with batches of {batch_size}.</source>
        <translation>Der Arbeitsspeicher reichte nicht: Der Lauf geht mit Batches von {batch_size} weiter.</translation>
    </message>
    <message>
        <source>No progress for {stop_after} epochs; the best one is kept.</source>
        <translation>Kein Fortschritt seit {stop_after} Epochen; die beste wird behalten.</translation>
    </message>
</context>
<context>
    <name>trainer.saliency</name>
    <message>
        <source>{arch} can't learn from marks: that takes a network that ends in an average over the picture and one linear layer, such as efficientnet_b0 or resnet50. Choose one of these, or train without marks.</source>
        <translation>{arch} kann nicht aus Markierungen lernen: Dazu braucht es ein Netz, das mit einem Mittel über das Bild und einer linearen Schicht endet, etwa efficientnet_b0 oder resnet50. Wählen Sie eines davon, oder trainieren Sie ohne Markierungen.</translation>
    </message>
</context>
<context>
    <name>trainer.session</name>
    <message>
        <source>The run's folder {run} is no longer there, so nothing can be saved. Put it back, then Resume goes on from the last state that was saved.</source>
        <translation>Der Ordner des Laufs {run} ist nicht mehr da; daher lässt sich nichts speichern. Stellen Sie ihn wieder her; „Fortsetzen“ macht dann beim letzten Speicherstand weiter.</translation>
    </message>
    <message>
        <source>The pictures in {data} have changed since the run began. Put them back as they were, or start a new run.</source>
        <translation>Die Bilder in {data} haben sich seit Beginn des Laufs geändert. Stellen Sie sie wieder her, oder beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>{arch} can't take pictures of {side} x {side} pixels. Choose another architecture, or other crops.</source>
        <translation>{arch} kann keine Bilder von {side} × {side} Pixeln verarbeiten. Wählen Sie eine andere Architektur oder andere Ausschnitte.</translation>
    </message>
</context>
<context>
    <name>trainer.start</name>
    <message>
        <source>The ImageNet weights of {arch} could not be fetched. Check the connection to the internet, or start from scratch or from a detector file.</source>
        <translation>Die ImageNet-Gewichte von {arch} ließen sich nicht laden. Prüfen Sie die Internetverbindung, oder beginnen Sie von vorn oder mit einer Detektordatei.</translation>
    </message>
</context>
<context>
    <name>trainer.state</name>
    <message>
        <source>The state of the run could not be written to {run}. Check the folder and the free space; Resume goes on from the last state that was saved.</source>
        <translation>Der Stand des Laufs konnte nicht nach {run} geschrieben werden. Prüfen Sie den Ordner und den freien Speicherplatz; „Fortsetzen“ macht beim letzten Speicherstand weiter.</translation>
    </message>
    <message>
        <source>The state of the run in {run} is damaged. Start the training again.</source>
        <translation>Der Stand des Laufs in {run} ist beschädigt. Beginnen Sie das Training noch einmal.</translation>
    </message>
</context>
<context>
    <name>trainer.unpickle</name>
    <message>
        <source>a name that it hides</source>
        <translation>einen Namen, den sie verbirgt</translation>
    </message>
    <message>
        <source>{path} holds a whole pickled network ({offender}), and opening one can run any program, so it was not opened. Save model.state_dict() instead and open that file.</source>
        <translation>{path} enthält ein ganzes Netz als Pickle ({offender}); es zu öffnen, kann beliebige Programme ausführen, daher wurde die Datei nicht geöffnet. Speichern Sie stattdessen model.state_dict(), und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>{path} holds more than weights: it asks for {offender}, which could run a program, so it was not opened. Ask for a file with model.state_dict() alone.</source>
        <translation>{path} enthält mehr als Gewichte: Die Datei verlangt {offender}, was ein Programm ausführen könnte, und wurde daher nicht geöffnet. Bitten Sie um eine Datei, die nur model.state_dict() enthält.</translation>
    </message>
    <message>
        <source>{path} is damaged or not complete. Get it again from where it came.</source>
        <translation>{path} ist beschädigt oder unvollständig. Besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{path} is damaged, or a pickle of a kind that can't be read safely. Save it again with torch.save(model.state_dict(), …) and nothing else set.</source>
        <translation>{path} ist beschädigt oder ein Pickle einer Art, die sich nicht gefahrlos lesen lässt. Speichern Sie sie noch einmal mit torch.save(model.state_dict(), …) und ohne weitere Angaben.</translation>
    </message>
    <message>
        <source>{path} is no checkpoint of PyTorch and no safetensors file. Choose a file that was saved with torch.save(model.state_dict(), …) or as safetensors.</source>
        <translation>{path} ist kein Speicherstand von PyTorch und keine safetensors-Datei. Wählen Sie eine Datei, die mit torch.save(model.state_dict(), …) oder als safetensors gespeichert wurde.</translation>
    </message>
    <message>
        <source>{path} is empty. Get it again from where it came.</source>
        <translation>{path} ist leer. Besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{path} holds a TorchScript program, not only weights. Save model.state_dict() instead and open that file.</source>
        <translation>{path} enthält ein TorchScript-Programm, nicht nur Gewichte. Speichern Sie stattdessen model.state_dict(), und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>{path} unpacks to far more than a detector's weights, so it was not opened. Get it again from where it came.</source>
        <translation>{path} wird entpackt viel größer als die Gewichte eines Detektors und wurde daher nicht geöffnet. Besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{path} can't be read. Check that you may open it.</source>
        <translation>{path} lässt sich nicht lesen. Prüfen Sie, ob Sie die Datei öffnen dürfen.</translation>
    </message>
</context>
</TS>
