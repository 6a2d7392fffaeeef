<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>fakeview.album.filters</name>
    <message>
        <source>likely generated</source>
        <translation>likely generated</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>no sign found</source>
        <translation>no sign found</translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation>can’t be read</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>not scored yet</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>not marked</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>starred</translation>
    </message>
    <message>
        <source>{low:.2f} to {high:.2f}</source>
        <translation>{low:.2f} to {high:.2f}</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pasted</translation>
    </message>
</context>
<context>
    <name>fakeview.album.mark_store</name>
    <message>
        <source>The store {path} was damaged. It is kept as {aside}; a new one was begun, so marks may be missing.</source>
        <translation>The store {path} was damaged. It is kept as {aside}; a new one was begun, so marks may be missing.</translation>
    </message>
</context>
<context>
    <name>fakeview.album.marks</name>
    <message>
        <source>marked real</source>
        <translation>marked real</translation>
    </message>
    <message>
        <source>marked fake</source>
        <translation>marked fake</translation>
    </message>
    <message>
        <source>marked unsure</source>
        <translation>marked unsure</translation>
    </message>
</context>
<context>
    <name>fakeview.album.order</name>
    <message>
        <source>As added</source>
        <translation>As added</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>First added first</source>
        <translation>First added first</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>Last added first</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>Lowest first</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>Highest first</translation>
    </message>
    <message>
        <source>Likely generated first</source>
        <translation>Likely generated first</translation>
    </message>
    <message>
        <source>No sign found first</source>
        <translation>No sign found first</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A to Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z to A</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Smallest first</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Largest first</translation>
    </message>
</context>
<context>
    <name>fakeview.album.tally</name>
    <message numerus="yes">
        <source>{n} scores: about {below:,} below {low:.2f}, {between:,} between, where the detector is uncertain, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.</source>
        <translation><numerusform>{n} score: about {below:,} below {low:.2f}, {between:,} between, where the detector is uncertain, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.</numerusform><numerusform>{n} scores: about {below:,} below {low:.2f}, {between:,} between, where the detector is uncertain, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} scores: about {below:,} below {low:.2f}, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.</source>
        <translation><numerusform>{n} score: about {below:,} below {low:.2f}, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.</numerusform><numerusform>{n} scores: about {below:,} below {low:.2f}, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.</numerusform></translation>
    </message>
    <message>
        <source>No scores yet.</source>
        <translation>No scores yet.</translation>
    </message>
</context>
<context>
    <name>fakeview.crashes</name>
    <message>
        <source>{name} can't be read: {why}</source>
        <translation>{name} can't be read: {why}</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.changes</name>
    <message>
        <source>saved as JPEG of quality 90</source>
        <translation>saved as JPEG of quality 90</translation>
    </message>
    <message>
        <source>saved as JPEG of quality 70</source>
        <translation>saved as JPEG of quality 70</translation>
    </message>
    <message>
        <source>Half size</source>
        <translation>Half size</translation>
    </message>
    <message>
        <source>shrunk to half its size and enlarged again</source>
        <translation>shrunk to half its size and enlarged again</translation>
    </message>
    <message>
        <source>Slight blur</source>
        <translation>Slight blur</translation>
    </message>
    <message>
        <source>blurred slightly</source>
        <translation>blurred slightly</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Mirrored</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>mirrored</translation>
    </message>
    <message>
        <source>Crop, middle</source>
        <translation>Crop, middle</translation>
    </message>
    <message>
        <source>cropped by 5 % on every side</source>
        <translation>cropped by 5 % on every side</translation>
    </message>
    <message>
        <source>Crop, top left</source>
        <translation>Crop, top left</translation>
    </message>
    <message>
        <source>cropped by 10 % at the right and the bottom</source>
        <translation>cropped by 10 % at the right and the bottom</translation>
    </message>
    <message>
        <source>Crop, top right</source>
        <translation>Crop, top right</translation>
    </message>
    <message>
        <source>cropped by 10 % at the left and the bottom</source>
        <translation>cropped by 10 % at the left and the bottom</translation>
    </message>
    <message>
        <source>Crop, bottom left</source>
        <translation>Crop, bottom left</translation>
    </message>
    <message>
        <source>cropped by 10 % at the right and the top</source>
        <translation>cropped by 10 % at the right and the top</translation>
    </message>
    <message>
        <source>Crop, bottom right</source>
        <translation>Crop, bottom right</translation>
    </message>
    <message>
        <source>cropped by 10 % at the left and the top</source>
        <translation>cropped by 10 % at the left and the top</translation>
    </message>
    <message>
        <source>JPEG 50, strong</source>
        <translation>JPEG 50, strong</translation>
    </message>
    <message>
        <source>saved as JPEG of quality 50</source>
        <translation>saved as JPEG of quality 50</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.engine</name>
    <message>
        <source>There is not enough memory to score a picture. Close other programs and try again.</source>
        <translation>There is not enough memory to score a picture. Close other programs and try again.</translation>
    </message>
    <message numerus="yes">
        <source>CPU, {n} threads</source>
        <translation><numerusform>CPU, {n} thread</numerusform><numerusform>CPU, {n} threads</numerusform></translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple GPU</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.memory</name>
    <message numerus="yes">
        <source>Another program kept the store {path} to itself: {n} results are not in it. Close that program and scan again.</source>
        <translation><numerusform>Another program kept the store {path} to itself: {n} result is not in it. Close that program and scan again.</numerusform><numerusform>Another program kept the store {path} to itself: {n} results are not in it. Close that program and scan again.</numerusform></translation>
    </message>
    <message>
        <source>{message} From there on the results were not kept, but the rows are complete.</source>
        <translation>{message} From there on the results were not kept, but the rows are complete.</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.stability</name>
    <message numerus="yes">
        <source>The score stays at {low:.2f} under {n} small changes.</source>
        <translation><numerusform>The score stays at {low:.2f} under {n} small change.</numerusform><numerusform>The score stays at {low:.2f} under {n} small changes.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The score stays between {low:.2f} and {high:.2f} under {n} small changes.</source>
        <translation><numerusform>The score stays between {low:.2f} and {high:.2f} under {n} small change.</numerusform><numerusform>The score stays between {low:.2f} and {high:.2f} under {n} small changes.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The score moves between {low:.2f} and {high:.2f} under {n} small changes.</source>
        <translation><numerusform>The score moves between {low:.2f} and {high:.2f} under {n} small change.</numerusform><numerusform>The score moves between {low:.2f} and {high:.2f} under {n} small changes.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>In {n} changed pictures no face was found; their scores don’t count.</source>
        <translation><numerusform>In one changed picture no face was found; its score doesn’t count.</numerusform><numerusform>In {n} changed pictures no face was found; their scores don’t count.</numerusform></translation>
    </message>
    <message>
        <source>No face was found in the changed pictures, so there is nothing to compare.</source>
        <translation>No face was found in the changed pictures, so there is nothing to compare.</translation>
    </message>
    <message>
        <source>It moves furthest when the picture is {changed}.</source>
        <translation>It moves furthest when the picture is {changed}.</translation>
    </message>
    <message>
        <source>When the picture is {changed}, which is no small change, it is {score:.2f}.</source>
        <translation>When the picture is {changed}, which is no small change, it is {score:.2f}.</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.store</name>
    <message>
        <source>The store is closed. Open it again.</source>
        <translation>The store is closed. Open it again.</translation>
    </message>
    <message>
        <source>The store {path} is damaged again and again. Name another.</source>
        <translation>The store {path} is damaged again and again. Name another.</translation>
    </message>
    <message>
        <source>The store holds values that make no sense.</source>
        <translation>The store holds values that make no sense.</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.store_file</name>
    <message>
        <source>The store {path} was damaged. It is kept as {aside}; a new one was begun, so pictures that were known are scored again.</source>
        <translation>The store {path} was damaged. It is kept as {aside}; a new one was begun, so pictures that were known are scored again.</translation>
    </message>
    <message>
        <source>The store {path} can't be written to. Check its folder, or name another file.</source>
        <translation>The store {path} can't be written to. Check its folder, or name another file.</translation>
    </message>
    <message>
        <source>{path} is a database of another program. Name another file.</source>
        <translation>{path} is a database of another program. Name another file.</translation>
    </message>
    <message>
        <source>{path} was written by a newer fakeview. Update this one, or name another file.</source>
        <translation>{path} was written by a newer fakeview. Update this one, or name another file.</translation>
    </message>
    <message>
        <source>Another program keeps the store {path} to itself. Close it.</source>
        <translation>Another program keeps the store {path} to itself. Close it.</translation>
    </message>
    <message>
        <source>The disk with the store {path} is full. Make room on it.</source>
        <translation>The disk with the store {path} is full. Make room on it.</translation>
    </message>
    <message>
        <source>The store {path} can't be reached. Check the drive it is on.</source>
        <translation>The store {path} can't be reached. Check the drive it is on.</translation>
    </message>
    <message>
        <source>The store {path} is damaged.</source>
        <translation>The store {path} is damaged.</translation>
    </message>
    <message>
        <source>{path} is no store of results. Name another file, such as results.sqlite.</source>
        <translation>{path} is no store of results. Name another file, such as results.sqlite.</translation>
    </message>
    <message>
        <source>The store {path} is damaged and can't be renamed. Remove it.</source>
        <translation>The store {path} is damaged and can't be renamed. Remove it.</translation>
    </message>
</context>
<context>
    <name>fakeview.detect.verdict</name>
    <message>
        <source>This detector was not calibrated here: take its score as a rank, not as a probability.</source>
        <translation>This detector was not calibrated here: take its score as a rank, not as a probability.</translation>
    </message>
    <message>
        <source>No photographic face that is large enough was found in the part of the picture that the detector looks at, so its score says nothing here.</source>
        <translation>No photographic face that is large enough was found in the part of the picture that the detector looks at, so its score says nothing here.</translation>
    </message>
    <message>
        <source>no sign of generation found</source>
        <translation>no sign of generation found</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>faces</translation>
    </message>
    <message>
        <source>Between {low:.2f} and {high:.2f} this detector is wrong too often to say.</source>
        <translation>Between {low:.2f} and {high:.2f} this detector is wrong too often to say.</translation>
    </message>
    <message>
        <source>Pictures by generators it never saw, such as diffusion models, often pass unnoticed: it learnt from {generators} alone.</source>
        <translation>Pictures by generators it never saw, such as diffusion models, often pass unnoticed: it learnt from {generators} alone.</translation>
    </message>
    <message>
        <source>Its score changes from {before} to {after} when the picture is {changed}, so no verdict can rest on it.</source>
        <translation>Its score changes from {before} to {after} when the picture is {changed}, so no verdict can rest on it.</translation>
    </message>
    <message>
        <source>Its score comes to {after}, where this detector is uncertain, when the picture is {changed}.</source>
        <translation>Its score comes to {after}, where this detector is uncertain, when the picture is {changed}.</translation>
    </message>
    <message>
        <source>In its trial, half photographs and half generated, at least 95 of 100 pictures above {high:.2f} were generated.</source>
        <translation>In its trial, half photographs and half generated, at least 95 of 100 pictures above {high:.2f} were generated.</translation>
    </message>
    <message>
        <source>In its trial, half photographs and half generated, at least 95 of 100 pictures below {low:.2f} were photographs.</source>
        <translation>In its trial, half photographs and half generated, at least 95 of 100 pictures below {low:.2f} were photographs.</translation>
    </message>
    <message>
        <source>Pictures by generators it never saw, such as diffusion models, often pass unnoticed.</source>
        <translation>Pictures by generators it never saw, such as diffusion models, often pass unnoticed.</translation>
    </message>
    <message>
        <source>It looks at the middle square only, {seen:.0%} of this picture. To ask about another part, draw a rectangle around it in the window, or score a copy that is cropped to it.</source>
        <translation>It looks at the middle square only, {seen:.0%} of this picture. To ask about another part, draw a rectangle around it in the window, or score a copy that is cropped to it.</translation>
    </message>
    <message>
        <source>The picture has only {width} x {height} pixels, too few for the traces it looks for.</source>
        <translation>The picture has only {width} x {height} pixels, too few for the traces it looks for.</translation>
    </message>
    <message>
        <source>It was trained on {domain}; about other pictures it knows nothing.</source>
        <translation>It was trained on {domain}; about other pictures it knows nothing.</translation>
    </message>
</context>
<context>
    <name>fakeview.errors</name>
    <message>
        <source>Something unexpected went wrong ({text}). The log has the details.</source>
        <translation>Something unexpected went wrong ({text}). The log has the details.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>There is not enough memory for this. Close other programs and try again.</translation>
    </message>
</context>
<context>
    <name>fakeview.evaluate.files</name>
    <message>
        <source>{path} could not be written. Check the folder and the free space.</source>
        <translation>{path} could not be written. Check the folder and the free space.</translation>
    </message>
</context>
<context>
    <name>fakeview.evaluate.html</name>
    <message>
        <source>{detector} on {data} - fakeview evaluation</source>
        <translation>{detector} on {data} - fakeview evaluation</translation>
    </message>
    <message>
        <source>fakeview {version}, {moment:%Y-%m-%d %H:%M}, detector {detector} (SHA-256 {sha256})</source>
        <translation>fakeview {version}, {moment:%Y-%m-%d %H:%M}, detector {detector} (SHA-256 {sha256})</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} were on the wrong side of {half:.2f}, the worst first.</source>
        <translation>{n:,} of {all:,} were on the wrong side of {half:.2f}, the worst first.</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC curve</translation>
    </message>
    <message>
        <source>The first {n} of them:</source>
        <translation>The first {n} of them:</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Labelled</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Mistakes</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curves</translation>
    </message>
    <message>
        <source>What it said of which pictures</source>
        <translation>What it said of which pictures</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>By group</translation>
    </message>
    <message>
        <source>Measured on {data}</source>
        <translation>Measured on {data}</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>no group</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Reliability</translation>
    </message>
    <message>
        <source>Up: labelled generated, found. Right: labelled real, called generated. The dot is the verdict likely generated.</source>
        <translation>Up: labelled generated, found. Right: labelled real, called generated. The dot is the verdict likely generated.</translation>
    </message>
    <message>
        <source>Up: share labelled generated. Right: mean score. On the diagonal a score is what it says.</source>
        <translation>Up: share labelled generated. Right: mean score. On the diagonal a score is what it says.</translation>
    </message>
</context>
<context>
    <name>fakeview.evaluate.words</name>
    <message>
        <source>The numbers are about these pictures only. Pictures from other cameras, generators or websites may give quite different ones.</source>
        <translation>The numbers are about these pictures only. Pictures from other cameras, generators or websites may give quite different ones.</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generated</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>{auc} ({low:.2f} to {high:.2f})</source>
        <translation>{auc} ({low:.2f} to {high:.2f})</translation>
    </message>
    <message>
        <source>{n:,} labelled real</source>
        <translation>{n:,} labelled real</translation>
    </message>
    <message>
        <source>Right in {right:,} of {clear:,} decided, {rest:,} uncertain</source>
        <translation>Right in {right:,} of {clear:,} decided, {rest:,} uncertain</translation>
    </message>
    <message>
        <source>95% interval {low} to {high}</source>
        <translation>95% interval {low} to {high}</translation>
    </message>
    <message>
        <source>The detector was trained or chosen with all of these {n:,} pictures, so the numbers come out too good. Measure it on pictures that it never saw.</source>
        <translation>The detector was trained or chosen with all of these {n:,} pictures, so the numbers come out too good. Measure it on pictures that it never saw.</translation>
    </message>
    <message>
        <source>All pictures are labelled real, so there is no AUC and no ROC curve, and nothing says what it does with the others. Add pictures labelled generated.</source>
        <translation>All pictures are labelled real, so there is no AUC and no ROC curve, and nothing says what it does with the others. Add pictures labelled generated.</translation>
    </message>
    <message>
        <source>It can't be told from guessing on these pictures: the interval of its AUC reaches {low:.2f}, and guessing has {guess:.2f}.</source>
        <translation>It can't be told from guessing on these pictures: the interval of its AUC reaches {low:.2f}, and guessing has {guess:.2f}.</translation>
    </message>
    <message>
        <source>There are only {one} and {other}: the numbers are rough, as wide as their intervals.</source>
        <translation>There are only {one} and {other}: the numbers are rough, as wide as their intervals.</translation>
    </message>
    <message>
        <source>{n:,} pictures can't be read and were left out; the first is {name}: {reason}</source>
        <translation>{n:,} pictures can't be read and were left out; the first is {name}: {reason}</translation>
    </message>
    <message>
        <source>Set so that at most 1 in 100 pictures labelled real is called generated, it finds {found} of the generated ones ({interval}).</source>
        <translation>Set so that at most 1 in 100 pictures labelled real is called generated, it finds {found} of the generated ones ({interval}).</translation>
    </message>
    <message>
        <source>This detector was never calibrated: its scores rank pictures, and its band is a guess.</source>
        <translation>This detector was never calibrated: its scores rank pictures, and its band is a guess.</translation>
    </message>
    <message>
        <source>Whether a picture shows a face is not asked here: without one, Inspect says uncertain whatever the score.</source>
        <translation>Whether a picture shows a face is not asked here: without one, Inspect says uncertain whatever the score.</translation>
    </message>
    <message>
        <source>{n:,} labelled generated</source>
        <translation>{n:,} labelled generated</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>a verdict</comment>
        <translation>Right</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>AUC, 95% interval</source>
        <translation>AUC, 95% interval</translation>
    </message>
    <message>
        <source>There was nothing to measure.</source>
        <translation>There was nothing to measure.</translation>
    </message>
    <message>
        <source>All {n:,} are uncertain: it decides on none of these pictures.</source>
        <translation>All {n:,} are uncertain: it decides on none of these pictures.</translation>
    </message>
    <message>
        <source>Right in {right:,} of {clear:,} decided, none uncertain</source>
        <translation>Right in {right:,} of {clear:,} decided, none uncertain</translation>
    </message>
    <message>
        <source>right where it decides</source>
        <translation>right where it decides</translation>
    </message>
    <message>
        <source>{right:,} of {clear:,} clear verdicts fit the label.</source>
        <translation>{right:,} of {clear:,} clear verdicts fit the label.</translation>
    </message>
    <message>
        <source>{rest:,} of {n:,} have a score from {low:.2f} to {high:.2f}.</source>
        <translation>{rest:,} of {n:,} have a score from {low:.2f} to {high:.2f}.</translation>
    </message>
    <message>
        <source>Of one of each kind, the generated one scores higher in {cases:.0f} of 100 cases.</source>
        <translation>Of one of each kind, the generated one scores higher in {cases:.0f} of 100 cases.</translation>
    </message>
    <message>
        <source>calibration error (ECE)</source>
        <translation>calibration error (ECE)</translation>
    </message>
    <message>
        <source>How far scores lie from the share of generated pictures that have them.</source>
        <translation>How far scores lie from the share of generated pictures that have them.</translation>
    </message>
    <message>
        <source>The detector was trained or chosen with {learnt:,} of these {n:,} pictures, so the numbers come out too good. Measure it on pictures that it never saw.</source>
        <translation>The detector was trained or chosen with {learnt:,} of these {n:,} pictures, so the numbers come out too good. Measure it on pictures that it never saw.</translation>
    </message>
    <message>
        <source>All pictures are labelled generated, so there is no AUC and no ROC curve, and nothing says what it does with the others. Add pictures labelled real.</source>
        <translation>All pictures are labelled generated, so there is no AUC and no ROC curve, and nothing says what it does with the others. Add pictures labelled real.</translation>
    </message>
    <message>
        <source>It is worse than guessing on these pictures: those labelled real get the higher scores. See whether the labels, or the detector's outputs, are the wrong way round.</source>
        <translation>It is worse than guessing on these pictures: those labelled real get the higher scores. See whether the labels, or the detector's outputs, are the wrong way round.</translation>
    </message>
    <message>
        <source>There are only {counts}: the numbers are rough, as wide as their intervals.</source>
        <translation>There are only {counts}: the numbers are rough, as wide as their intervals.</translation>
    </message>
    <message>
        <source>{name} can't be read and was left out: {reason}</source>
        <translation>{name} can't be read and was left out: {reason}</translation>
    </message>
    <message>
        <source>Set so that at most 1 in 100 pictures labelled real is called generated, it finds {found} of the generated ones.</source>
        <translation>Set so that at most 1 in 100 pictures labelled real is called generated, it finds {found} of the generated ones.</translation>
    </message>
</context>
<context>
    <name>fakeview.evaluate_command</name>
    <message>
        <source>measuring the pictures</source>
        <translation>measuring the pictures</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.choices</name>
    <message>
        <source>Occlusion</source>
        <translation>Occlusion</translation>
    </message>
    <message>
        <source>mean colour</source>
        <translation>mean colour</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>blur</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grey</translation>
    </message>
    <message>
        <source>inpainting</source>
        <translation>inpainting</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>grid</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.faithfulness</name>
    <message>
        <source>hiding as much at random to {after:.2f}.</source>
        <translation>hiding as much at random to {after:.2f}.</translation>
    </message>
    <message>
        <source>two</source>
        <translation>two</translation>
    </message>
    <message>
        <source>three</source>
        <translation>three</translation>
    </message>
    <message>
        <source>four</source>
        <translation>four</translation>
    </message>
    <message>
        <source>five</source>
        <translation>five</translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here lowers the score from {before:.2f} to {after:.2f};</source>
        <translation><numerusform>Hiding the region marked here lowers the score from {before:.2f} to {after:.2f};</numerusform><numerusform>Hiding the {number} regions marked here lowers the score from {before:.2f} to {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here raises the score from {before:.2f} to {after:.2f};</source>
        <translation><numerusform>Hiding the region marked here raises the score from {before:.2f} to {after:.2f};</numerusform><numerusform>Hiding the {number} regions marked here raises the score from {before:.2f} to {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here leaves the score at {after:.2f};</source>
        <translation><numerusform>Hiding the region marked here leaves the score at {after:.2f};</numerusform><numerusform>Hiding the {number} regions marked here leaves the score at {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here as pushing away lowers the score from {before:.2f} to {after:.2f};</source>
        <translation><numerusform>Hiding the region marked here as pushing away lowers the score from {before:.2f} to {after:.2f};</numerusform><numerusform>Hiding the {number} regions marked here as pushing away lowers the score from {before:.2f} to {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here as pushing away raises the score from {before:.2f} to {after:.2f};</source>
        <translation><numerusform>Hiding the region marked here as pushing away raises the score from {before:.2f} to {after:.2f};</numerusform><numerusform>Hiding the {number} regions marked here as pushing away raises the score from {before:.2f} to {after:.2f};</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hiding the {number} regions marked here as pushing away leaves the score at {after:.2f};</source>
        <translation><numerusform>Hiding the region marked here as pushing away leaves the score at {after:.2f};</numerusform><numerusform>Hiding the {number} regions marked here as pushing away leaves the score at {after:.2f};</numerusform></translation>
    </message>
    <message>
        <source>hiding as much at random lowers it to {after:.2f}.</source>
        <translation>hiding as much at random lowers it to {after:.2f}.</translation>
    </message>
    <message>
        <source>hiding as much at random raises it to {after:.2f}.</source>
        <translation>hiding as much at random raises it to {after:.2f}.</translation>
    </message>
    <message>
        <source>hiding as much at random leaves it at {after:.2f}.</source>
        <translation>hiding as much at random leaves it at {after:.2f}.</translation>
    </message>
    <message>
        <source>No region here is marked as pushing towards generated, so there is nothing to hide.</source>
        <translation>No region here is marked as pushing towards generated, so there is nothing to hide.</translation>
    </message>
    <message>
        <source>No region here is marked as pushing away from generated, so there is nothing to hide.</source>
        <translation>No region here is marked as pushing away from generated, so there is nothing to hide.</translation>
    </message>
    <message>
        <source>Here the map is no better than chance.</source>
        <translation>Here the map is no better than chance.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.files</name>
    <message>
        <source>no face found</source>
        <translation>no face found</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>score {score:.2f}</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.hide</name>
    <message>
        <source>There is no hiding by {fill!r}. Choose {others} or {last}.</source>
        <translation>There is no hiding by {fill!r}. Choose {others} or {last}.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.layers</name>
    <message>
        <source>No map can be made of a layer "{layer}" of this detector. Among those that work are {names}.</source>
        <translation>No map can be made of a layer "{layer}" of this detector. Among those that work are {names}.</translation>
    </message>
    <message>
        <source>Grad-CAM needs a layer that is laid out like the picture, and this detector has none. LIME works with any detector.</source>
        <translation>Grad-CAM needs a layer that is laid out like the picture, and this detector has none. LIME works with any detector.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.legend</name>
    <message>
        <source>The map is flat: there is nothing to show.</source>
        <translation>The map is flat: there is nothing to show.</translation>
    </message>
    <message>
        <source>-{limit:.2g}  away from generated</source>
        <translation>-{limit:.2g}  away from generated</translation>
    </message>
    <message>
        <source>towards generated  +{limit:.2g}</source>
        <translation>towards generated  +{limit:.2g}</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.methods</name>
    <message>
        <source>There is no explanation by {method!r}. Choose {others} or {last}.</source>
        <translation>There is no explanation by {method!r}. Choose {others} or {last}.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.sampling</name>
    <message>
        <source>With {segments:,} regions at most {most:,} samples fit. Ask for fewer of one of them.</source>
        <translation>With {segments:,} regions at most {most:,} samples fit. Ask for fewer of one of them.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.superpixels</name>
    <message>
        <source>There are no superpixels by {method!r}. Choose {others} or {last}.</source>
        <translation>There are no superpixels by {method!r}. Choose {others} or {last}.</translation>
    </message>
</context>
<context>
    <name>fakeview.explain.words</name>
    <message>
        <source>Orange pushes towards generated, blue away.</source>
        <translation>Orange pushes towards generated, blue away.</translation>
    </message>
    <message>
        <source>There is nothing to show: hiding single regions hardly moves the score.</source>
        <translation>There is nothing to show: hiding single regions hardly moves the score.</translation>
    </message>
    <message numerus="yes">
        <source>From {n} samples.</source>
        <translation><numerusform>From {n} sample.</numerusform><numerusform>From {n} samples.</numerusform></translation>
    </message>
    <message>
        <source>Two halves of the samples agree to {share:.2f} on the order of the regions (1 is the same order, 0 is chance).</source>
        <translation>Two halves of the samples agree to {share:.2f} on the order of the regions (1 is the same order, 0 is chance).</translation>
    </message>
    <message>
        <source>The order of the regions is not settled yet: ask for more samples.</source>
        <translation>The order of the regions is not settled yet: ask for more samples.</translation>
    </message>
    <message>
        <source>There is nothing to show: no place in this layer pushes the score either way.</source>
        <translation>There is nothing to show: no place in this layer pushes the score either way.</translation>
    </message>
    <message numerus="yes">
        <source>From {n} samples: it stopped early, because the strongest regions had settled.</source>
        <translation><numerusform>From {n} sample: it stopped early, because the strongest regions had settled.</numerusform><numerusform>From {n} samples: it stopped early, because the strongest regions had settled.</numerusform></translation>
    </message>
    <message>
        <source>From all {count:,} ways to hide its regions: nothing is left to chance.</source>
        <translation>From all {count:,} ways to hide its regions: nothing is left to chance.</translation>
    </message>
</context>
<context>
    <name>fakeview.filing.labelled</name>
    <message>
        <source>training reads no pictures of this kind</source>
        <translation>training reads no pictures of this kind</translation>
    </message>
    <message>
        <source>a list can't hold its name; rename it</source>
        <translation>a list can't hold its name; rename it</translation>
    </message>
    <message>
        <source>the same picture is marked both ways</source>
        <translation>the same picture is marked both ways</translation>
    </message>
    <message numerus="yes">
        <source>{n} were in it already.</source>
        <translation><numerusform>{n} was in it already.</numerusform><numerusform>{n} were in it already.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} were in it with the other label and got the new label.</source>
        <translation><numerusform>{n} was in it with the other label and got the new label.</numerusform><numerusform>{n} were in it with the other label and got the new label.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} were in it with the other label and kept it.</source>
        <translation><numerusform>{n} was in it with the other label and kept it.</numerusform><numerusform>{n} were in it with the other label and kept it.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} left out: {reason}.</source>
        <translation><numerusform>{n} left out: {reason}.</numerusform><numerusform>{n} left out: {reason}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} generated pictures were added to {name}.</source>
        <translation><numerusform>{n} generated picture was added to {name}.</numerusform><numerusform>{n} generated pictures were added to {name}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} real pictures were added to {name}.</source>
        <translation><numerusform>{n} real picture was added to {name}.</numerusform><numerusform>{n} real pictures were added to {name}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} generated</source>
        <translation><numerusform>{n} generated</numerusform><numerusform>{n} generated</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} real</source>
        <translation><numerusform>{n} real</numerusform><numerusform>{n} real</numerusform></translation>
    </message>
    <message>
        <source>The list holds only real pictures: training needs generated pictures as well.</source>
        <translation>The list holds only real pictures: training needs generated pictures as well.</translation>
    </message>
    <message>
        <source>{fake:,} generated and {real:,} real pictures were added to {name}.</source>
        <translation>{fake:,} generated and {real:,} real pictures were added to {name}.</translation>
    </message>
    <message>
        <source>No picture was added to {name}.</source>
        <translation>No picture was added to {name}.</translation>
    </message>
    <message>
        <source>The list holds only generated pictures: training needs real photographs as well.</source>
        <translation>The list holds only generated pictures: training needs real photographs as well.</translation>
    </message>
    <message>
        <source>Nothing can be added to {name}: {why}. Choose another list, or a new name.</source>
        <translation>Nothing can be added to {name}: {why}. Choose another list, or a new name.</translation>
    </message>
    <message>
        <source>{path} can't be read. Choose another list.</source>
        <translation>{path} can't be read. Choose another list.</translation>
    </message>
    <message>
        <source>its first line doesn't name the columns path and label</source>
        <translation>its first line doesn't name the columns path and label</translation>
    </message>
    <message>
        <source>its labels are not only fake and real, but also {others}</source>
        <translation>its labels are not only fake and real, but also {others}</translation>
    </message>
    <message>
        <source>it names pictures by paths that begin at its own folder</source>
        <translation>it names pictures by paths that begin at its own folder</translation>
    </message>
    <message>
        <source>{path} can't be written. Choose another place for the list.</source>
        <translation>{path} can't be written. Choose another place for the list.</translation>
    </message>
    <message>
        <source>it is not written in UTF-8</source>
        <translation>it is not written in UTF-8</translation>
    </message>
    <message>
        <source>it can't be read as CSV</source>
        <translation>it can't be read as CSV</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>fakeview.filing.moving</name>
    <message>
        <source>It isn't there any more.</source>
        <translation>It isn't there any more.</translation>
    </message>
    <message>
        <source>It is a link to another file. Move that file itself.</source>
        <translation>It is a link to another file. Move that file itself.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>It is no ordinary file.</translation>
    </message>
    <message>
        <source>It is in this folder already.</source>
        <translation>It is in this folder already.</translation>
    </message>
    <message>
        <source>Another file has its old name by now.</source>
        <translation>Another file has its old name by now.</translation>
    </message>
    <message>
        <source>The folder isn't there any more.</source>
        <translation>The folder isn't there any more.</translation>
    </message>
    <message>
        <source>That is no folder. Choose another place.</source>
        <translation>That is no folder. Choose another place.</translation>
    </message>
    <message>
        <source>You have no permission to write into this folder.</source>
        <translation>You have no permission to write into this folder.</translation>
    </message>
    <message>
        <source>You have no permission to take it out of its folder.</source>
        <translation>You have no permission to take it out of its folder.</translation>
    </message>
    <message>
        <source>You have no permission to read or move it.</source>
        <translation>You have no permission to read or move it.</translation>
    </message>
    <message>
        <source>Another program has it to itself. Close that program and try again.</source>
        <translation>Another program has it to itself. Close that program and try again.</translation>
    </message>
    <message>
        <source>The drive can't be written to.</source>
        <translation>The drive can't be written to.</translation>
    </message>
    <message>
        <source>There is no room left on the drive.</source>
        <translation>There is no room left on the drive.</translation>
    </message>
    <message>
        <source>The drive accepts no such name.</source>
        <translation>The drive accepts no such name.</translation>
    </message>
    <message>
        <source>It was written to while it was copied. Try again when that is over.</source>
        <translation>It was written to while it was copied. Try again when that is over.</translation>
    </message>
    <message>
        <source>The copy came out different, so the original stays. Check the drive.</source>
        <translation>The copy came out different, so the original stays. Check the drive.</translation>
    </message>
    <message>
        <source>The system refused it ({detail}).</source>
        <translation>The system refused it ({detail}).</translation>
    </message>
    <message>
        <source>Its old folder, {folder}, isn't there any more.</source>
        <translation>Its old folder, {folder}, isn't there any more.</translation>
    </message>
</context>
<context>
    <name>fakeview.filing.words</name>
    <message numerus="yes">
        <source>{n} pictures were moved to {folder}.</source>
        <translation><numerusform>{n} picture was moved to {folder}.</numerusform><numerusform>{n} pictures were moved to {folder}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} got another name there, since theirs was taken.</source>
        <translation><numerusform>{n} got another name there, since its own was taken.</numerusform><numerusform>{n} got another name there, since theirs was taken.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures were put back.</source>
        <translation><numerusform>{n} picture was put back.</numerusform><numerusform>{n} pictures were put back.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stopped before {n} pictures.</source>
        <translation><numerusform>Stopped before {n} picture.</numerusform><numerusform>Stopped before {n} pictures.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{names} stay where they are: {reason}</source>
        <translation><numerusform>{names} stays where it is: {reason}</numerusform><numerusform>{names} stay where they are: {reason}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{names} could not be put back: {reason}</source>
        <translation><numerusform>{names} could not be put back: {reason}</numerusform><numerusform>{names} could not be put back: {reason}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures</source>
        <translation><numerusform>{n} picture</numerusform><numerusform>{n} pictures</numerusform></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} and {last}</translation>
    </message>
    <message>
        <source>Nothing was put back.</source>
        <translation>Nothing was put back.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>{names} and {more:,} more</source>
        <translation>{names} and {more:,} more</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>There is nothing to move.</translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation>Nothing was moved.</translation>
    </message>
</context>
<context>
    <name>fakeview.frozen</name>
    <message>
        <source>Install it with: pip install {package}</source>
        <translation>Install it with: pip install {package}</translation>
    </message>
    <message>
        <source>The packaged program comes without it; a fakeview that was installed with pip can have it: pip install {package}</source>
        <translation>The packaged program comes without it; a fakeview that was installed with pip can have it: pip install {package}</translation>
    </message>
</context>
<context>
    <name>fakeview.imaging.failures</name>
    <message>
        <source>JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF</source>
        <translation>JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF</translation>
    </message>
    <message>
        <source>The file is empty; copy or download it again.</source>
        <translation>The file is empty; copy or download it again.</translation>
    </message>
    <message>
        <source>The picture is cut off before its end; copy or download it again.</source>
        <translation>The picture is cut off before its end; copy or download it again.</translation>
    </message>
    <message>
        <source>The picture's data is damaged; try another copy of it.</source>
        <translation>The picture's data is damaged; try another copy of it.</translation>
    </message>
    <message>
        <source>The picture is stored in a way that fakeview can't read; save it as PNG or JPEG with another program.</source>
        <translation>The picture is stored in a way that fakeview can't read; save it as PNG or JPEG with another program.</translation>
    </message>
    <message>
        <source>HEIC pictures need the package pillow-heif; install it, or save the picture as PNG.</source>
        <translation>HEIC pictures need the package pillow-heif; install it, or save the picture as PNG.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture; close other programs or scale it down.</source>
        <translation>There is not enough memory for this picture; close other programs or scale it down.</translation>
    </message>
    <message>
        <source>There is no such file; check its name and where it lies.</source>
        <translation>There is no such file; check its name and where it lies.</translation>
    </message>
    <message>
        <source>This is a link to a file that is not there; add the file itself.</source>
        <translation>This is a link to a file that is not there; add the file itself.</translation>
    </message>
    <message>
        <source>This is a link that only leads back to itself; add the file itself.</source>
        <translation>This is a link that only leads back to itself; add the file itself.</translation>
    </message>
    <message>
        <source>You have no permission to read this file; change that, or ask its owner.</source>
        <translation>You have no permission to read this file; change that, or ask its owner.</translation>
    </message>
    <message>
        <source>This is a folder; name the pictures in it.</source>
        <translation>This is a folder; name the pictures in it.</translation>
    </message>
    <message>
        <source>You have no permission to look into this folder; change that, or ask its owner.</source>
        <translation>You have no permission to look into this folder; change that, or ask its owner.</translation>
    </message>
    <message>
        <source>This is a device or a pipe; choose a picture file.</source>
        <translation>This is a device or a pipe; choose a picture file.</translation>
    </message>
    <message>
        <source>The file was written to while it was read; scan it again when that is over.</source>
        <translation>The file was written to while it was read; scan it again when that is over.</translation>
    </message>
    <message>
        <source>Another program has this file to itself; close that program and try again.</source>
        <translation>Another program has this file to itself; close that program and try again.</translation>
    </message>
    <message>
        <source>The name can't be a file's name; choose the file again.</source>
        <translation>The name can't be a file's name; choose the file again.</translation>
    </message>
    <message>
        <source>The file's content is no picture that fakeview knows; choose a {readable} file.</source>
        <translation>The file's content is no picture that fakeview knows; choose a {readable} file.</translation>
    </message>
    <message>
        <source>This is {kind}, which fakeview can't read; save it as PNG or JPEG.</source>
        <translation>This is {kind}, which fakeview can't read; save it as PNG or JPEG.</translation>
    </message>
    <message>
        <source>The picture has {megapixels} megapixels and the limit is {limit}; scale it down first.</source>
        <translation>The picture has {megapixels} megapixels and the limit is {limit}; scale it down first.</translation>
    </message>
    <message>
        <source>The file has {size} MiB and the limit is {limit} MiB; save the picture smaller first.</source>
        <translation>The file has {size} MiB and the limit is {limit} MiB; save the picture smaller first.</translation>
    </message>
    <message>
        <source>The file could not be read ({reason}); check the drive it is on and try again.</source>
        <translation>The file could not be read ({reason}); check the drive it is on and try again.</translation>
    </message>
    <message>
        <source>This is {kind}, not a picture; choose a {readable} file.</source>
        <translation>This is {kind}, not a picture; choose a {readable} file.</translation>
    </message>
</context>
<context>
    <name>fakeview.imaging.sniff</name>
    <message>
        <source>a JPEG XL picture</source>
        <translation>a JPEG XL picture</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>a JPEG 2000 picture</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>a Photoshop document</translation>
    </message>
    <message>
        <source>a Windows icon</source>
        <translation>a Windows icon</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>an OpenEXR picture</translation>
    </message>
    <message>
        <source>a QOI picture</source>
        <translation>a QOI picture</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>a PDF document</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>a ZIP archive or an office document</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>a compressed archive</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>a video</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>a program</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>a web page</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>a text file</translation>
    </message>
    <message>
        <source>a video or sound</source>
        <translation>a video or sound</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>an SVG drawing</translation>
    </message>
    <message>
        <source>a raw picture of a camera</source>
        <translation>a raw picture of a camera</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.camera</name>
    <message>
        <source>The file says where the picture was taken; fakeview doesn't show the place.</source>
        <translation>The file says where the picture was taken; fakeview doesn't show the place.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>It carries the data of a camera: {who}. Such data can be copied.</source>
        <translation>It carries the data of a camera: {who}. Such data can be copied.</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Lens</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Aperture</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Focal length</translation>
    </message>
    <message>
        <source>The file carries the date on which it was written.</source>
        <translation>The file carries the date on which it was written.</translation>
    </message>
    <message>
        <source>It carries a date or settings of a camera, without the camera's name.</source>
        <translation>It carries a date or settings of a camera, without the camera's name.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>present, not shown</source>
        <translation>present, not shown</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.comfy</name>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation>CFG scale</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negative prompt</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.credentials</name>
    <message>
        <source>The file carries Content Credentials that can't be read: they are damaged, or of a kind that is not known here.</source>
        <translation>The file carries Content Credentials that can't be read: they are damaged, or of a kind that is not known here.</translation>
    </message>
    <message>
        <source>The file carries Content Credentials that were not checked: the package c2pa-python is missing or doesn't start. Install it to check them.</source>
        <translation>The file carries Content Credentials that were not checked: the package c2pa-python is missing or doesn't start. Install it to check them.</translation>
    </message>
    <message>
        <source>The file says that its Content Credentials are kept elsewhere; fakeview fetches nothing, so they were not checked.</source>
        <translation>The file says that its Content Credentials are kept elsewhere; fakeview fetches nothing, so they were not checked.</translation>
    </message>
    <message>
        <source>Its Content Credentials are intact and signed by {who}, whom an authority on the trust list vouches for.</source>
        <translation>Its Content Credentials are intact and signed by {who}, whom an authority on the trust list vouches for.</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Kept at</translation>
    </message>
    <message>
        <source>someone without a name</source>
        <translation>someone without a name</translation>
    </message>
    <message>
        <source>Its Content Credentials are intact, but nobody on the trust list vouches for their signer: anyone could have signed as {who}.</source>
        <translation>Its Content Credentials are intact, but nobody on the trust list vouches for their signer: anyone could have signed as {who}.</translation>
    </message>
    <message>
        <source>Its Content Credentials don't hold: {reason}.</source>
        <translation>Its Content Credentials don't hold: {reason}.</translation>
    </message>
    <message>
        <source>Content Credentials that don't hold say that {what}.</source>
        <translation>Content Credentials that don't hold say that {what}.</translation>
    </message>
    <message>
        <source>Its Content Credentials say that {what}.</source>
        <translation>Its Content Credentials say that {what}.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Trust list</source>
        <translation>Trust list</translation>
    </message>
    <message>
        <source>Digital source type</source>
        <translation>Digital source type</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Written as</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Failed check</source>
        <translation>Failed check</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.findings</name>
    <message>
        <source>No provenance data found. This is normal after upload to social media and proves nothing.</source>
        <translation>No provenance data found. This is normal after upload to social media and proves nothing.</translation>
    </message>
    <message>
        <source>What a file says about itself can be changed, copied or removed by anyone; only signed Content Credentials can be checked.</source>
        <translation>What a file says about itself can be changed, copied or removed by anyone; only signed Content Credentials can be checked.</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.inspect</name>
    <message>
        <source>PNG text</source>
        <translation>PNG text</translation>
    </message>
    <message>
        <source>JPEG comment</source>
        <translation>JPEG comment</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.manifests</name>
    <message>
        <source>the picture was changed after it was signed</source>
        <translation>the picture was changed after it was signed</translation>
    </message>
    <message>
        <source>the signature does not fit what it should sign</source>
        <translation>the signature does not fit what it should sign</translation>
    </message>
    <message>
        <source>what was signed was changed afterwards</source>
        <translation>what was signed was changed afterwards</translation>
    </message>
    <message>
        <source>the signer's certificate was revoked</source>
        <translation>the signer's certificate was revoked</translation>
    </message>
    <message>
        <source>the signer's certificate was not valid when it was used</source>
        <translation>the signer's certificate was not valid when it was used</translation>
    </message>
    <message>
        <source>the certificate is not fit for signing pictures</source>
        <translation>the certificate is not fit for signing pictures</translation>
    </message>
    <message>
        <source>they fail a check that they have to pass</source>
        <translation>they fail a check that they have to pass</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Made with</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>not time-stamped</source>
        <translation>not time-stamped</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.preview</name>
    <message>
        <source>The small preview inside the file shows something else than the picture: it was probably changed by a program that left the preview as it was.</source>
        <translation>The small preview inside the file shows something else than the picture: it was probably changed by a program that left the preview as it was.</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>Largest difference</translation>
    </message>
    <message>
        <source>{value:.0f} of 255 grey levels</source>
        <translation>{value:.0f} of 255 grey levels</translation>
    </message>
    <message>
        <source>Told from</source>
        <translation>Told from</translation>
    </message>
    <message>
        <source>EXIF preview</source>
        <translation>EXIF preview</translation>
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
        <translation>Model hash</translation>
    </message>
    <message>
        <source>The file carries, unsigned, the settings of an image generator: {program} with the model {model}.</source>
        <translation>The file carries, unsigned, the settings of an image generator: {program} with the model {model}.</translation>
    </message>
    <message>
        <source>The file carries, unsigned, the settings of an image generator: {program}.</source>
        <translation>The file carries, unsigned, the settings of an image generator: {program}.</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Found in</translation>
    </message>
    <message>
        <source>an image generator</source>
        <translation>an image generator</translation>
    </message>
    <message>
        <source>the label for AI-generated content of China's GB 45438</source>
        <translation>the label for AI-generated content of China's GB 45438</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Spread by</source>
        <translation>Spread by</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.software</name>
    <message>
        <source>The file names an image generator, unsigned: {name}.</source>
        <translation>The file names an image generator, unsigned: {name}.</translation>
    </message>
    <message>
        <source>It was last written by a program that edits pictures: {name}.</source>
        <translation>It was last written by a program that edits pictures: {name}.</translation>
    </message>
    <message>
        <source>The file names the program or the camera software that wrote it: {name}.</source>
        <translation>The file names the program or the camera software that wrote it: {name}.</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.sources</name>
    <message>
        <source>{it} was made by a trained AI model</source>
        <translation>{it} was made by a trained AI model</translation>
    </message>
    <message>
        <source>parts of {it} were made by a trained AI model</source>
        <translation>parts of {it} were made by a trained AI model</translation>
    </message>
    <message>
        <source>{it} was made by an algorithm that learnt from no examples</source>
        <translation>{it} was made by an algorithm that learnt from no examples</translation>
    </message>
    <message>
        <source>{it} is put together from pieces, some of them synthetic</source>
        <translation>{it} is put together from pieces, some of them synthetic</translation>
    </message>
    <message>
        <source>{it} was altered by an algorithm</source>
        <translation>{it} was altered by an algorithm</translation>
    </message>
    <message>
        <source>{it} was drawn from data</source>
        <translation>{it} was drawn from data</translation>
    </message>
    <message>
        <source>{it} shows a virtual scene</source>
        <translation>{it} shows a virtual scene</translation>
    </message>
    <message>
        <source>{it} is put together from several pieces</source>
        <translation>{it} is put together from several pieces</translation>
    </message>
    <message>
        <source>{it} is put together from several photographs</source>
        <translation>{it} is put together from several photographs</translation>
    </message>
    <message>
        <source>{it} was created by a person with a computer</source>
        <translation>{it} was created by a person with a computer</translation>
    </message>
    <message>
        <source>{it} was drawn by a person with a computer</source>
        <translation>{it} was drawn by a person with a computer</translation>
    </message>
    <message>
        <source>{it} was edited by a person</source>
        <translation>{it} was edited by a person</translation>
    </message>
    <message>
        <source>{it} was lightly edited by a person</source>
        <translation>{it} was lightly edited by a person</translation>
    </message>
    <message>
        <source>{it} is a picture of a screen</source>
        <translation>{it} is a picture of a screen</translation>
    </message>
    <message>
        <source>{it} was made with software</source>
        <translation>{it} was made with software</translation>
    </message>
    <message>
        <source>{it} was taken with a digital camera</source>
        <translation>{it} was taken with a digital camera</translation>
    </message>
    <message>
        <source>{it} was taken with a digital camera, from several exposures</source>
        <translation>{it} was taken with a digital camera, from several exposures</translation>
    </message>
    <message>
        <source>{it} was scanned from a negative</source>
        <translation>{it} was scanned from a negative</translation>
    </message>
    <message>
        <source>{it} was scanned from a slide</source>
        <translation>{it} was scanned from a slide</translation>
    </message>
    <message>
        <source>{it} was scanned from a print</source>
        <translation>{it} was scanned from a print</translation>
    </message>
    <message>
        <source>{it} began as an empty sheet</source>
        <translation>{it} began as an empty sheet</translation>
    </message>
    <message>
        <source>this picture</source>
        <translation>this picture</translation>
    </message>
    <message>
        <source>a picture used in it</source>
        <translation>a picture used in it</translation>
    </message>
    <message>
        <source>The file names, unsigned, the AI system that made or changed this picture.</source>
        <translation>The file names, unsigned, the AI system that made or changed this picture.</translation>
    </message>
    <message>
        <source>{it} is of the source type “{term}”, which fakeview doesn't know</source>
        <translation>{it} is of the source type “{term}”, which fakeview doesn't know</translation>
    </message>
    <message>
        <source>The file says, unsigned, that {what}.</source>
        <translation>The file says, unsigned, that {what}.</translation>
    </message>
    <message>
        <source>AI system</source>
        <translation>AI system</translation>
    </message>
    <message>
        <source>AI system version</source>
        <translation>AI system version</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.technical</name>
    <message>
        <source>colour stored in an unusual way</source>
        <translation>colour stored in an unusual way</translation>
    </message>
    <message>
        <source>colour at full resolution</source>
        <translation>colour at full resolution</translation>
    </message>
    <message>
        <source>colour at half the width</source>
        <translation>colour at half the width</translation>
    </message>
    <message>
        <source>colour at half the height</source>
        <translation>colour at half the height</translation>
    </message>
    <message>
        <source>colour at half the width and height</source>
        <translation>colour at half the width and height</translation>
    </message>
    <message>
        <source>colour at a quarter of the width</source>
        <translation>colour at a quarter of the width</translation>
    </message>
    <message>
        <source>JPEG, saved at about quality {quality} of 100</source>
        <translation>JPEG, saved at about quality {quality} of 100</translation>
    </message>
    <message>
        <source>JPEG, saved at about quality {quality} of 100, with compression tables of its own as cameras and Photoshop have them</source>
        <translation>JPEG, saved at about quality {quality} of 100, with compression tables of its own as cameras and Photoshop have them</translation>
    </message>
    <message>
        <source>It carries a colour profile: {name}.</source>
        <translation>It carries a colour profile: {name}.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>without a name</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>{quality}, by the luminance table</source>
        <translation>{quality}, by the luminance table</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>the standard ones (Annex K)</source>
        <translation>the standard ones (Annex K)</translation>
    </message>
    <message>
        <source>not the standard ones</source>
        <translation>not the standard ones</translation>
    </message>
    <message>
        <source>Chroma subsampling</source>
        <translation>Chroma subsampling</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>how a JPEG is stored</comment>
        <translation>Order</translation>
    </message>
    <message>
        <source>no colour</source>
        <translation>no colour</translation>
    </message>
    <message>
        <source>progressive</source>
        <translation>progressive</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>baseline</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>fakeview.provenance.trust</name>
    <message>
        <source>of {date}</source>
        <translation>of {date}</translation>
    </message>
    <message>
        <source>of {date}, and {added} that you added</source>
        <translation>of {date}, and {added} that you added</translation>
    </message>
</context>
<context>
    <name>fakeview.report.drawings</name>
    <message>
        <source>score {score:.2f}, uncertain from {low:.2f} to {high:.2f}</source>
        <translation>score {score:.2f}, uncertain from {low:.2f} to {high:.2f}</translation>
    </message>
    <message>
        <source>scale from {low:.3g} to {high:.3g}</source>
        <translation>scale from {low:.3g} to {high:.3g}</translation>
    </message>
    <message>
        <source>filled triangle</source>
        <translation>filled triangle</translation>
    </message>
    <message>
        <source>half-filled diamond</source>
        <translation>half-filled diamond</translation>
    </message>
    <message>
        <source>open circle</source>
        <translation>open circle</translation>
    </message>
    <message>
        <source>circled exclamation mark</source>
        <translation>circled exclamation mark</translation>
    </message>
</context>
<context>
    <name>fakeview.report.facts</name>
    <message>
        <source>not scored</source>
        <translation>not scored</translation>
    </message>
    <message>
        <source>{verdict}, no face found</source>
        <translation>{verdict}, no face found</translation>
    </message>
</context>
<context>
    <name>fakeview.report.html</name>
    <message>
        <source>{title} - fakeview report</source>
        <translation>{title} - fakeview report</translation>
    </message>
    <message>
        <source>{method} map. {colours}</source>
        <translation>{method} map. {colours}</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>All pictures</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>The file</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Copy of {name}</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>What the file says</translation>
    </message>
    <message>
        <source>How this came about</source>
        <translation>How this came about</translation>
    </message>
    <message>
        <source>The detector</source>
        <translation>The detector</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>The report</translation>
    </message>
    <message>
        <source>Report on {title}</source>
        <translation>Report on {title}</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>The picture</translation>
    </message>
    <message>
        <source>{value} away</source>
        <translation>{value} away</translation>
    </message>
    <message>
        <source>{value} towards</source>
        <translation>{value} towards</translation>
    </message>
</context>
<context>
    <name>fakeview.report.make</name>
    <message>
        <source>Only the first {most} pictures are in this report: there are more. `fakeview scan` makes a table of any number.</source>
        <translation>Only the first {most} pictures are in this report: there are more. `fakeview scan` makes a table of any number.</translation>
    </message>
    <message>
        <source>No map is shown: where the score says nothing, a map of it says nothing.</source>
        <translation>No map is shown: where the score says nothing, a map of it says nothing.</translation>
    </message>
    <message>
        <source>Deletion AUC</source>
        <translation>Deletion AUC</translation>
    </message>
    <message>
        <source>Insertion AUC</source>
        <translation>Insertion AUC</translation>
    </message>
    <message>
        <source>It could not be made. {reason}</source>
        <translation>It could not be made. {reason}</translation>
    </message>
    <message>
        <source>this map {map:.3f}, random {random:.3f}, edges {edges:.3f}</source>
        <translation>this map {map:.3f}, random {random:.3f}, edges {edges:.3f}</translation>
    </message>
</context>
<context>
    <name>fakeview.report.standing</name>
    <message>
        <source>January</source>
        <translation>January</translation>
    </message>
    <message>
        <source>February</source>
        <translation>February</translation>
    </message>
    <message>
        <source>March</source>
        <translation>March</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>May</translation>
    </message>
    <message>
        <source>June</source>
        <translation>June</translation>
    </message>
    <message>
        <source>July</source>
        <translation>July</translation>
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
        <translation>October</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>December</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>about {hours} h left</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>a few seconds left</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>about {seconds} s left</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>about {minutes} min left</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{minutes:.0f} min ago</source>
        <translation>{minutes:.0f} min ago</translation>
    </message>
    <message>
        <source>{hours:.0f} h ago</source>
        <translation>{hours:.0f} h ago</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} days ago</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
</context>
<context>
    <name>fakeview.report.words</name>
    <message>
        <source>A score is a hint where to look, and not proof. A low one says that this detector found no sign that it knows; it does not say where a picture comes from.</source>
        <translation>A score is a hint where to look, and not proof. A low one says that this detector found no sign that it knows; it does not say where a picture comes from.</translation>
    </message>
    <message>
        <source>The pictures in here are reduced copies, made for reading. The original files are not in it and were not changed; each one's SHA-256 says which bytes were looked at.</source>
        <translation>The pictures in here are reduced copies, made for reading. The original files are not in it and were not changed; each one's SHA-256 says which bytes were looked at.</translation>
    </message>
    <message>
        <source>not stated in the file</source>
        <translation>not stated in the file</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>Notable</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technical</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cells</translation>
    </message>
    <message>
        <source>Closed form</source>
        <translation>Closed form</translation>
    </message>
    <message>
        <source>Most samples</source>
        <translation>Most samples</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regions</translation>
    </message>
    <message>
        <source>Regions asked for</source>
        <translation>Regions asked for</translation>
    </message>
    <message>
        <source>Cut by</source>
        <translation>Cut by</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>Hidden by</translation>
    </message>
    <message>
        <source>Samples in pairs</source>
        <translation>Samples in pairs</translation>
    </message>
    <message>
        <source>Stops when settled</source>
        <translation>Stops when settled</translation>
    </message>
    <message>
        <source>A reduced copy: {width:,} x {height:,} of {whole_width:,} x {whole_height:,} pixels.</source>
        <translation>A reduced copy: {width:,} x {height:,} of {whole_width:,} x {whole_height:,} pixels.</translation>
    </message>
    <message>
        <source>fakeview {version}, {moment}, detector {detector}</source>
        <translation>fakeview {version}, {moment}, detector {detector}</translation>
    </message>
    <message>
        <source>{moment:%Y-%m-%d %H:%M}</source>
        <translation>{moment:%Y-%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>Scores from {low:.2f} to {high:.2f} count as uncertain.</source>
        <translation>Scores from {low:.2f} to {high:.2f} count as uncertain.</translation>
    </message>
    <message>
        <source>{width:,} x {height:,} pixels</source>
        <translation>{width:,} x {height:,} pixels</translation>
    </message>
    <message>
        <source>A copy at its own size, {width:,} x {height:,} pixels.</source>
        <translation>A copy at its own size, {width:,} x {height:,} pixels.</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>could not be read</translation>
    </message>
    <message>
        <source>pasted, so there is no file</source>
        <translation>pasted, so there is no file</translation>
    </message>
    <message>
        <source>SHA-256 of its file</source>
        <translation>SHA-256 of its file</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Made for</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>Learnt from</translation>
    </message>
    <message>
        <source>from {low:.2f} to {high:.2f}, both included</source>
        <translation>from {low:.2f} to {high:.2f}, both included</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Computed on</translation>
    </message>
    <message>
        <source>{n:,} {verdict}</source>
        <translation>{n:,} {verdict}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>SHA-256 of its pixels</source>
        <translation>SHA-256 of its pixels</translation>
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
        <translation>calibrated</translation>
    </message>
    <message>
        <source>another program's file</source>
        <translation>another program's file</translation>
    </message>
</context>
<context>
    <name>fakeview.study.answers</name>
    <message>
        <source>everybody</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>{path} holds no answers: the column {header} is empty.</source>
        <translation>{path} holds no answers: the column {header} is empty.</translation>
    </message>
    <message>
        <source>{cell!r} doesn't say what the picture is; write real or fake.</source>
        <translation>{cell!r} doesn't say what the picture is; write real or fake.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}</source>
        <translation>{file}, line {line}: {problem}</translation>
    </message>
    <message>
        <source>None of the answers can be used. {problem}</source>
        <translation>None of the answers can be used. {problem}</translation>
    </message>
    <message>
        <source>{cell} in the column {header} may mean either; say with --map {header}=fake or --map {header}=real what 1 stands for.</source>
        <translation>{cell} in the column {header} may mean either; say with --map {header}=fake or --map {header}=real what 1 stands for.</translation>
    </message>
    <message>
        <source>Half of the times in {header} are above {most:g}, so they are taken as thousandths of a second.</source>
        <translation>Half of the times in {header} are above {most:g}, so they are taken as thousandths of a second.</translation>
    </message>
    <message>
        <source>No column says who answered, so all count as one person's answers.</source>
        <translation>No column says who answered, so all count as one person's answers.</translation>
    </message>
    <message>
        <source>Answers on a scale carry their own confidence; the column isn't used.</source>
        <translation>Answers on a scale carry their own confidence; the column isn't used.</translation>
    </message>
    <message>
        <source>No confidence is above 1, so they are taken as shares, not per cent.</source>
        <translation>No confidence is above 1, so they are taken as shares, not per cent.</translation>
    </message>
    <message>
        <source>{shown} is taken as no answer.</source>
        <translation>{shown} is taken as no answer.</translation>
    </message>
    <message>
        <source>it isn't said which picture it is about.</source>
        <translation>it isn't said which picture it is about.</translation>
    </message>
    <message>
        <source>it isn't said who answered.</source>
        <translation>it isn't said who answered.</translation>
    </message>
    <message>
        <source>{cell!r} is no answer that is known; write real, fake or a number.</source>
        <translation>{cell!r} is no answer that is known; write real, fake or a number.</translation>
    </message>
    <message>
        <source>{value:g} isn't on the scale from {low:g} to {high:g}.</source>
        <translation>{value:g} isn't on the scale from {low:g} to {high:g}.</translation>
    </message>
    <message>
        <source>{cell!r} is no confidence from 0 to 100; the answer counts as a sure one.</source>
        <translation>{cell!r} is no confidence from 0 to 100; the answer counts as a sure one.</translation>
    </message>
    <message>
        <source>{cell!r} is no time; it is left out.</source>
        <translation>{cell!r} is no time; it is left out.</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, line {line}</translation>
    </message>
    <message>
        <source>{rater} answered {picture} in line {line} already; only the first answer is used.</source>
        <translation>{rater} answered {picture} in line {line} already; only the first answer is used.</translation>
    </message>
    <message>
        <source>{picture} is said to be something else than in {before}; what was said first counts.</source>
        <translation>{picture} is said to be something else than in {before}; what was said first counts.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.blind.journal</name>
    <message>
        <source>The answer could not be written to {folder} ({reason}). Check the free space and who may write there, then try again; nothing is lost.</source>
        <translation>The answer could not be written to {folder} ({reason}). Check the free space and who may write there, then try again; nothing is lost.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of fakeview. Use that one to go on.</source>
        <translation>{path} was written by a newer version of fakeview. Use that one to go on.</translation>
    </message>
    <message>
        <source>{path} can't be read. Check that the folder of the study is still there.</source>
        <translation>{path} can't be read. Check that the folder of the study is still there.</translation>
    </message>
    <message>
        <source>this is no answer ({cause}); it is left out.</source>
        <translation>this is no answer ({cause}); it is left out.</translation>
    </message>
    <message>
        <source>{rater} is rating this study in another window already. Go on there, or close it first.</source>
        <translation>{rater} is rating this study in another window already. Go on there, or close it first.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.blind.pictures</name>
    <message>
        <source>There are no pictures in {folder}. Choose another folder.</source>
        <translation>There are no pictures in {folder}. Choose another folder.</translation>
    </message>
    <message>
        <source>None of these pictures can be shown. Choose another folder.</source>
        <translation>None of these pictures can be shown. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.blind.plan</name>
    <message>
        <source>There is a study in {folder} already. Choose another folder.</source>
        <translation>There is a study in {folder} already. Choose another folder.</translation>
    </message>
    <message>
        <source>The study could not be written to {folder}. Check the free space and who may write there, or keep it elsewhere.</source>
        <translation>The study could not be written to {folder}. Check the free space and who may write there, or keep it elsewhere.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of fakeview. Use that one to open it.</source>
        <translation>{path} was written by a newer version of fakeview. Use that one to open it.</translation>
    </message>
    <message>
        <source>There is no study in {folder} any more, or it can't be read. If it was moved, open it where it is now.</source>
        <translation>There is no study in {folder} any more, or it can't be read. If it was moved, open it where it is now.</translation>
    </message>
    <message>
        <source>{path} is damaged or no study of fakeview. The answers beside it can still be read as text.</source>
        <translation>{path} is damaged or no study of fakeview. The answers beside it can still be read as text.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.blind.study</name>
    <message>
        <source>{picture} could not be shown to {rater}: {reason}</source>
        <translation>{picture} could not be shown to {rater}: {reason}</translation>
    </message>
    <message>
        <source>Write a name that the answers can be kept under; any will do.</source>
        <translation>Write a name that the answers can be kept under; any will do.</translation>
    </message>
    <message>
        <source>That name is longer than {most} letters. Take a shorter one.</source>
        <translation>That name is longer than {most} letters. Take a shorter one.</translation>
    </message>
    <message numerus="yes">
        <source>{n} times the time ran out before there was an answer.</source>
        <translation><numerusform>{n} time the time ran out before there was an answer.</numerusform><numerusform>{n} times the time ran out before there was an answer.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} answers were given without moving the confidence; they count with 50 %, where it begins.</source>
        <translation><numerusform>{n} answer was given without moving the confidence; it counts with 50 %, where it begins.</numerusform><numerusform>{n} answers were given without moving the confidence; they count with 50 %, where it begins.</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.study.bring</name>
    <message numerus="yes">
        <source>{answers} by {people} to {n} pictures.</source>
        <translation><numerusform>{answers} by {people} to {n} picture.</numerusform><numerusform>{answers} by {people} to {n} pictures.</numerusform></translation>
    </message>
    <message>
        <source>None of the pictures was found, so the numbers will be those of the people alone.</source>
        <translation>None of the pictures was found, so the numbers will be those of the people alone.</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks read.</source>
        <translation><numerusform>{n} mark read.</numerusform><numerusform>{n} marks read.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <translation><numerusform>{n} answer</numerusform><numerusform>{n} answers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of the {all:,} pictures were found.</source>
        <translation><numerusform>{n} of the {all:,} pictures was found.</numerusform><numerusform>{n} of the {all:,} pictures were found.</numerusform></translation>
    </message>
    <message>
        <source>All of the pictures were found.</source>
        <translation>All of the pictures were found.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.cells</name>
    <message>
        <source>Answers are numbers from {photograph:g} (surely a photograph) to {generated:g} (surely generated); if they mean something else, say so with --scale.</source>
        <translation>Answers are numbers from {photograph:g} (surely a photograph) to {generated:g} (surely generated); if they mean something else, say so with --scale.</translation>
    </message>
    <message>
        <source>The answers are numbers from {low:g} to {high:g}, and which of them mean generated isn't known. Say with --scale which number means surely a photograph and which one generated.</source>
        <translation>The answers are numbers from {low:g} to {high:g}, and which of them mean generated isn't known. Say with --scale which number means surely a photograph and which one generated.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.coco</name>
    <message>
        <source>it is on the picture {image!r}, which isn't listed</source>
        <translation>it is on the picture {image!r}, which isn't listed</translation>
    </message>
    <message>
        <source>Annotation {number} can't be used ({error}).</source>
        <translation>Annotation {number} can't be used ({error}).</translation>
    </message>
    <message>
        <source>The marks on the picture {image!r} can't be used ({error}).</source>
        <translation>The marks on the picture {image!r} can't be used ({error}).</translation>
    </message>
</context>
<context>
    <name>fakeview.study.columns</name>
    <message>
        <source>who answered</source>
        <translation>who answered</translation>
    </message>
    <message>
        <source>which picture: a file's name, a path, or a name that another table explains</source>
        <translation>which picture: a file's name, a path, or a name that another table explains</translation>
    </message>
    <message>
        <source>what they said: real, fake, or a number on a scale</source>
        <translation>what they said: real, fake, or a number on a scale</translation>
    </message>
    <message>
        <source>how sure they were, 0 to 100</source>
        <translation>how sure they were, 0 to 100</translation>
    </message>
    <message>
        <source>how long it took</source>
        <translation>how long it took</translation>
    </message>
    <message>
        <source>how long it took, in thousandths of a second</source>
        <translation>how long it took, in thousandths of a second</translation>
    </message>
    <message>
        <source>where the picture comes from, such as its generator</source>
        <translation>where the picture comes from, such as its generator</translation>
    </message>
    <message>
        <source>what the picture is, in words: real or fake</source>
        <translation>what the picture is, in words: real or fake</translation>
    </message>
    <message>
        <source>1 where the picture is generated, 0 where it is a photograph</source>
        <translation>1 where the picture is generated, 0 where it is a photograph</translation>
    </message>
    <message>
        <source>1 where the picture is a photograph, 0 where it is generated</source>
        <translation>1 where the picture is a photograph, 0 where it is generated</translation>
    </message>
    <message>
        <source>the picture's file, where the column picture holds other names</source>
        <translation>the picture's file, where the column picture holds other names</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>{given!r} says not what a column means. Write COLUMN=MEANING, or name a file of such lines.</source>
        <translation>{given!r} says not what a column means. Write COLUMN=MEANING, or name a file of such lines.</translation>
    </message>
    <message>
        <source>{path} holds nothing below its first line.</source>
        <translation>{path} holds nothing below its first line.</translation>
    </message>
    <message>
        <source>There is no column {column!r}. The columns are {headers}.</source>
        <translation>There is no column {column!r}. The columns are {headers}.</translation>
    </message>
    <message>
        <source>{path} has no column that is known to name the picture. Say which one it is with --map COLUMN={meaning}.</source>
        <translation>{path} has no column that is known to name the picture. Say which one it is with --map COLUMN={meaning}.</translation>
    </message>
    <message>
        <source>{path} is empty. Its first line must name the columns.</source>
        <translation>{path} is empty. Its first line must name the columns.</translation>
    </message>
    <message>
        <source>{path} can't be read.</source>
        <translation>{path} can't be read.</translation>
    </message>
    <message>
        <source>{path} is no whole JSON; write it again.</source>
        <translation>{path} is no whole JSON; write it again.</translation>
    </message>
    <message>
        <source>{path} has no column that is known to mean {meaning} ({what}). Its columns are {headers}; say which one it is with --map COLUMN={meaning}.</source>
        <translation>{path} has no column that is known to mean {meaning} ({what}). Its columns are {headers}; say which one it is with --map COLUMN={meaning}.</translation>
    </message>
    <message>
        <source>Two columns can't both mean {meaning}. Give one of them the meaning {ignore}.</source>
        <translation>Two columns can't both mean {meaning}. Give one of them the meaning {ignore}.</translation>
    </message>
    <message>
        <source>{path} can't be read. Check its name and where it lies.</source>
        <translation>{path} can't be read. Check its name and where it lies.</translation>
    </message>
    <message>
        <source>{path}, line {line} can't be read as CSV ({error}). Save it as CSV again.</source>
        <translation>{path}, line {line} can't be read as CSV ({error}). Save it as CSV again.</translation>
    </message>
    <message>
        <source>A column can't mean {meaning!r}. It can mean {meanings}.</source>
        <translation>A column can't mean {meaning!r}. It can mean {meanings}.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.disagreement</name>
    <message>
        <source>both</source>
        <translation>both</translation>
    </message>
    <message>
        <source>only people</source>
        <translation>only people</translation>
    </message>
    <message>
        <source>only the machine</source>
        <translation>only the machine</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>photograph</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>undecided</translation>
    </message>
    <message>
        <source>No such picture was found.</source>
        <translation>No such picture was found.</translation>
    </message>
    <message>
        <source>No face was found, so the score says nothing.</source>
        <translation>No face was found, so the score says nothing.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.labelme</name>
    <message>
        <source>It doesn't say how large the picture is; save it again with labelme.</source>
        <translation>It doesn't say how large the picture is; save it again with labelme.</translation>
    </message>
    <message>
        <source>A picture of {width} x {height} pixels is too large.</source>
        <translation>A picture of {width} x {height} pixels is too large.</translation>
    </message>
    <message>
        <source>Its shape {number} can't be used ({error}).</source>
        <translation>Its shape {number} can't be used ({error}).</translation>
    </message>
</context>
<context>
    <name>fakeview.study.marks</name>
    <message>
        <source>This JSON is neither labelme's nor COCO's; export it as one of them.</source>
        <translation>This JSON is neither labelme's nor COCO's; export it as one of them.</translation>
    </message>
    <message>
        <source>The mask has {wide} x {high} pixels and the picture {width} x {height}, which is another shape; export it again for this picture.</source>
        <translation>The mask has {wide} x {high} pixels and the picture {width} x {height}, which is another shape; export it again for this picture.</translation>
    </message>
    <message>
        <source>This is no JSON; export it again.</source>
        <translation>This is no JSON; export it again.</translation>
    </message>
    <message>
        <source>{path}: The folder can't be looked into ({reason}).</source>
        <translation>{path}: The folder can't be looked into ({reason}).</translation>
    </message>
</context>
<context>
    <name>fakeview.study.scores</name>
    <message>
        <source>{path} holds scores of several detectors, which don't compare.</source>
        <translation>{path} holds scores of several detectors, which don't compare.</translation>
    </message>
    <message>
        <source>{path} holds no scores.</source>
        <translation>{path} holds no scores.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {value!r} is no score from 0 to 1.</source>
        <translation>{path}, line {line}: {value!r} is no score from 0 to 1.</translation>
    </message>
    <message>
        <source>{path} can't be read. Write it again with fakeview scan --format csv.</source>
        <translation>{path} can't be read. Write it again with fakeview scan --format csv.</translation>
    </message>
    <message>
        <source>{path} has no column {column}. Write it with fakeview scan --format csv.</source>
        <translation>{path} has no column {column}. Write it with fakeview scan --format csv.</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>no score</translation>
    </message>
</context>
<context>
    <name>fakeview.study.tables</name>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Random map</source>
        <translation>Random map</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Other people</source>
        <translation>Other people</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>share of decided answers that are right</source>
        <translation>share of decided answers that are right</translation>
    </message>
    <message>
        <source>how often a generated picture is rated above a photograph; 0.50 is guessing</source>
        <translation>how often a generated picture is rated above a photograph; 0.50 is guessing</translation>
    </message>
    <message>
        <source>how far the two kinds are told apart; 0 is not at all</source>
        <translation>how far the two kinds are told apart; 0 is not at all</translation>
    </message>
    <message>
        <source>Criterion c</source>
        <translation>Criterion c</translation>
    </message>
    <message>
        <source>below 0 leans towards saying generated, above 0 away from it</source>
        <translation>below 0 leans towards saying generated, above 0 away from it</translation>
    </message>
    <message>
        <source>Generated found (TPR)</source>
        <translation>Generated found (TPR)</translation>
    </message>
    <message>
        <source>share of generated pictures called generated</source>
        <translation>share of generated pictures called generated</translation>
    </message>
    <message>
        <source>False alarms (FPR)</source>
        <translation>False alarms (FPR)</translation>
    </message>
    <message>
        <source>share of photographs called generated</source>
        <translation>share of photographs called generated</translation>
    </message>
    <message>
        <source>overlap of mark and the map's strongest part of the same area</source>
        <translation>overlap of mark and the map's strongest part of the same area</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>the same overlap, as a share of the area</source>
        <translation>the same overlap, as a share of the area</translation>
    </message>
    <message>
        <source>Pointing game</source>
        <translation>Pointing game</translation>
    </message>
    <message>
        <source>how often the map's strongest place is inside the mark</source>
        <translation>how often the map's strongest place is inside the mark</translation>
    </message>
    <message>
        <source>Relevance mass</source>
        <translation>Relevance mass</translation>
    </message>
    <message>
        <source>share of the map that lies inside the mark</source>
        <translation>share of the map that lies inside the mark</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>rank correlation of map and mark</source>
        <translation>rank correlation of map and mark</translation>
    </message>
    <message>
        <source>Mass beside the face</source>
        <translation>Mass beside the face</translation>
    </message>
    <message>
        <source>share of the map outside the face</source>
        <translation>share of the map outside the face</translation>
    </message>
    <message>
        <source>{n:,} of {all:,}</source>
        <translation>{n:,} of {all:,}</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Generated</translation>
    </message>
    <message>
        <source>{side}: right</source>
        <translation>{side}: right</translation>
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
        <translation>Answers</translation>
    </message>
    <message>
        <source>Kappa with the others</source>
        <translation>Kappa with the others</translation>
    </message>
    <message>
        <source>worse (p {p})</source>
        <translation>worse (p {p})</translation>
    </message>
    <message>
        <source>called generated</source>
        <translation>called generated</translation>
    </message>
    <message>
        <source>called a photograph</source>
        <translation>called a photograph</translation>
    </message>
    <message>
        <source>Kappa with the model</source>
        <translation>Kappa with the model</translation>
    </message>
    <message>
        <source>Model right</source>
        <translation>Model right</translation>
    </message>
    <message>
        <source>Better or worse</source>
        <translation>Better or worse</translation>
    </message>
    <message>
        <source>no telling</source>
        <translation>no telling</translation>
    </message>
    <message>
        <source>better (p {p})</source>
        <translation>better (p {p})</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>{n:,} ({share:.0%})</source>
        <translation>{n:,} ({share:.0%})</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographs</translation>
    </message>
</context>
<context>
    <name>fakeview.study.why</name>
    <message>
        <source>{picture}: There is no such picture.</source>
        <translation>{picture}: There is no such picture.</translation>
    </message>
    <message>
        <source>Its marks are too small for this picture.</source>
        <translation>Its marks are too small for this picture.</translation>
    </message>
</context>
<context>
    <name>fakeview.study.words</name>
    <message>
        <source>no more than by chance</source>
        <translation>no more than by chance</translation>
    </message>
    <message>
        <source>What the pictures are isn't known, so nobody can be called right or wrong; agreement can be told all the same. Import a table of the pictures to know more.</source>
        <translation>What the pictures are isn't known, so nobody can be called right or wrong; agreement can be told all the same. Import a table of the pictures to know more.</translation>
    </message>
    <message>
        <source>An undecided answer and a tie of the majority are left out of accuracy, d′, criterion and kappa. The model's uncertain verdicts count by the side of 0.50 that their score is on.</source>
        <translation>An undecided answer and a tie of the majority are left out of accuracy, d′, criterion and kappa. The model's uncertain verdicts count by the side of 0.50 that their score is on.</translation>
    </message>
    <message>
        <source>95% intervals in brackets, from resampled pictures.</source>
        <translation>95% intervals in brackets, from resampled pictures.</translation>
    </message>
    <message numerus="yes">
        <source>{answers} by {people} to {n} pictures, {generated:,} of them generated.</source>
        <translation><numerusform>{answers} by {people} to {n} picture, {generated:,} of them generated.</numerusform><numerusform>{answers} by {people} to {n} pictures, {generated:,} of them generated.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{answers} by {people} to {n} pictures; compared on {compared:,}, {generated:,} of them generated.</source>
        <translation><numerusform>{answers} by {people} to {n} picture; compared on {compared:,}, {generated:,} of them generated.</numerusform><numerusform>{answers} by {people} to {n} pictures; compared on {compared:,}, {generated:,} of them generated.</numerusform></translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Majority</translation>
    </message>
    <message>
        <source>Fleiss' kappa</source>
        <translation>Fleiss' kappa</translation>
    </message>
    <message>
        <source>Krippendorff's alpha</source>
        <translation>Krippendorff's alpha</translation>
    </message>
    <message>
        <source>Krippendorff's alpha of ratings</source>
        <translation>Krippendorff's alpha of ratings</translation>
    </message>
    <message>
        <source>Cohen's kappa, majority and model</source>
        <translation>Cohen's kappa, majority and model</translation>
    </message>
    <message>
        <source>People agree {how} with each other on generated or not.</source>
        <translation>People agree {how} with each other on generated or not.</translation>
    </message>
    <message>
        <source>People agree {how} with each other, also on pictures that not all answered.</source>
        <translation>People agree {how} with each other, also on pictures that not all answered.</translation>
    </message>
    <message>
        <source>People agree {how} with each other in how sure they are.</source>
        <translation>People agree {how} with each other in how sure they are.</translation>
    </message>
    <message>
        <source>The majority and the model agree {how}.</source>
        <translation>The majority and the model agree {how}.</translation>
    </message>
    <message>
        <source>{n:,} of unknown truth</source>
        <translation>{n:,} of unknown truth</translation>
    </message>
    <message>
        <source>{n:,} not found</source>
        <translation>{n:,} not found</translation>
    </message>
    <message>
        <source>{n:,} that can't be read</source>
        <translation>{n:,} that can't be read</translation>
    </message>
    <message>
        <source>{n:,} without a face, so that the score says nothing</source>
        <translation>{n:,} without a face, so that the score says nothing</translation>
    </message>
    <message>
        <source>The model is right more often than the majority of people</source>
        <translation>The model is right more often than the majority of people</translation>
    </message>
    <message>
        <source>Between two that are equally good, a difference as large comes up in {chance:.1%} of studies like this.</source>
        <translation>Between two that are equally good, a difference as large comes up in {chance:.1%} of studies like this.</translation>
    </message>
    <message numerus="yes">
        <source>{n} people</source>
        <translation><numerusform>{n} person</numerusform><numerusform>{n} people</numerusform></translation>
    </message>
    <message>
        <source>On {n:,} of the pictures nothing in the map pushes towards generated; the map's numbers are those of the others.</source>
        <translation>On {n:,} of the pictures nothing in the map pushes towards generated; the map's numbers are those of the others.</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks cover nothing and are left out.</source>
        <translation><numerusform>{n} mark covers nothing and is left out.</numerusform><numerusform>{n} marks cover nothing and are left out.</numerusform></translation>
    </message>
    <message>
        <source>almost perfectly</source>
        <translation>almost perfectly</translation>
    </message>
    <message>
        <source>substantially</source>
        <translation>substantially</translation>
    </message>
    <message>
        <source>moderately</source>
        <translation>moderately</translation>
    </message>
    <message>
        <source>fairly</source>
        <translation>fairly</translation>
    </message>
    <message>
        <source>slightly</source>
        <translation>slightly</translation>
    </message>
    <message>
        <source> Half of the answers took at most {seconds:.1f} s.</source>
        <translation> Half of the answers took at most {seconds:.1f} s.</translation>
    </message>
    <message>
        <source>Left out are pictures: {pictures}.</source>
        <translation>Left out are pictures: {pictures}.</translation>
    </message>
    <message>
        <source>People's answers</source>
        <translation>People's answers</translation>
    </message>
    <message>
        <source>People and the model</source>
        <translation>People and the model</translation>
    </message>
    <message>
        <source>{share:.0%} of people's answers are right</source>
        <translation>{share:.0%} of people's answers are right</translation>
    </message>
    <message>
        <source>Neither the majority nor the model is right more often, as far as can be told</source>
        <translation>Neither the majority nor the model is right more often, as far as can be told</translation>
    </message>
    <message>
        <source>The majority of people is right more often than the model</source>
        <translation>The majority of people is right more often than the model</translation>
    </message>
    <message numerus="yes">
        <source>Of {n} pictures the majority alone was right on {majority:,}, the model alone on {model:,} (McNemar {kind}: p {p}).</source>
        <translation><numerusform>Of {n} picture the majority alone was right on {majority:,}, the model alone on {model:,} (McNemar {kind}: p {p}).</numerusform><numerusform>Of {n} pictures the majority alone was right on {majority:,}, the model alone on {model:,} (McNemar {kind}: p {p}).</numerusform></translation>
    </message>
    <message>
        <source>none</source>
        <comment>of people</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>Two that are equally good differ as much often enough, so these pictures don't tell which is better.</source>
        <translation>Two that are equally good differ as much often enough, so these pictures don't tell which is better.</translation>
    </message>
    <message>
        <source>Between two that are equally good, a difference as large comes up in fewer than 1 of 1,000 studies like this.</source>
        <translation>Between two that are equally good, a difference as large comes up in fewer than 1 of 1,000 studies like this.</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value} ({low} to {high})</translation>
    </message>
    <message>
        <source>Nothing in the map pushes towards generated, so it can't be set beside marks.</source>
        <translation>Nothing in the map pushes towards generated, so it can't be set beside marks.</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>below 0.001</translation>
    </message>
    <message>
        <source>Nobody decided</source>
        <translation>Nobody decided</translation>
    </message>
    <message>
        <source>Of {people}, {better} did better than the model and {worse} worse, beyond chance (5%, corrected for their number).</source>
        <translation>Of {people}, {better} did better than the model and {worse} worse, beyond chance (5%, corrected for their number).</translation>
    </message>
    <message numerus="yes">
        <source>The model was uncertain about {n} pictures; above that counts by the side of 0.5 that the score is on, which was right for {right:,}.</source>
        <translation><numerusform>The model was uncertain about {n} picture; above that counts by the side of 0.5 that the score is on, which was right for {right:,}.</numerusform><numerusform>The model was uncertain about {n} pictures; above that counts by the side of 0.5 that the score is on, which was right for {right:,}.</numerusform></translation>
    </message>
    <message>
        <source> Its verdicts alone were right on {right:,} of {all:,}.</source>
        <translation> Its verdicts alone were right on {right:,} of {all:,}.</translation>
    </message>
    <message numerus="yes">
        <source>{method} maps and {marks} on {n} pictures; the marks cover {area:.0%} on average.</source>
        <translation><numerusform>{method} maps and {marks} on {n} picture; the marks cover {area:.0%} on average.</numerusform><numerusform>{method} maps and {marks} on {n} pictures; the marks cover {area:.0%} on average.</numerusform></translation>
    </message>
    <message>
        <source>None of the marks could be compared with a map.</source>
        <translation>None of the marks could be compared with a map.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>chi-square, corrected</source>
        <translation>chi-square, corrected</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks</source>
        <translation><numerusform>{n} mark</numerusform><numerusform>{n} marks</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.study.write</name>
    <message>
        <source>{folder} could not be made. Choose another folder.</source>
        <translation>{folder} could not be made. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>fakeview.study_report.html</name>
    <message>
        <source>{source} - people and the model</source>
        <translation>{source} - people and the model</translation>
    </message>
    <message>
        <source>The first {n:,}; {more:,} more are in the JSON.</source>
        <translation>The first {n:,}; {more:,} more are in the JSON.</translation>
    </message>
    <message>
        <source>Where people and the model disagree most</source>
        <translation>Where people and the model disagree most</translation>
    </message>
    <message>
        <source>Where people disagree most</source>
        <translation>Where people disagree most</translation>
    </message>
    <message numerus="yes">
        <source>Marks of {n} people</source>
        <translation><numerusform>One person's mark</numerusform><numerusform>Marks of {n} people</numerusform></translation>
    </message>
    <message>
        <source>The more of them marked a place, the stronger the orange.</source>
        <translation>The more of them marked a place, the stronger the orange.</translation>
    </message>
    <message>
        <source>{program}, detector {name} (SHA-256 {sha256})</source>
        <translation>{program}, detector {name} (SHA-256 {sha256})</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Called generated</source>
        <translation>Called generated</translation>
    </message>
    <message>
        <source>Mean of people</source>
        <translation>Mean of people</translation>
    </message>
    <message>
        <source>{share:.0%} of {n:,}</source>
        <translation>{share:.0%} of {n:,}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a source</comment>
        <translation>From</translation>
    </message>
    <message>
        <source>What was said of which pictures</source>
        <translation>What was said of which pictures</translation>
    </message>
    <message>
        <source>Person by person</source>
        <translation>Person by person</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>who was right</comment>
        <translation>Right</translation>
    </message>
    <message>
        <source>What people marked, and the model's maps</source>
        <translation>What people marked, and the model's maps</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines could not be used.</source>
        <translation><numerusform>{n} line could not be used.</numerusform><numerusform>{n} lines could not be used.</numerusform></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Agreement beyond chance</source>
        <translation>Agreement beyond chance</translation>
    </message>
    <message>
        <source>Up: generated pictures found. Right: photographs called generated.</source>
        <translation>Up: generated pictures found. Right: photographs called generated.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Up: share that is generated. Right: how sure of that they were. On the diagonal, being sure means being right.</source>
        <translation>Up: share that is generated. Right: how sure of that they were. On the diagonal, being sure means being right.</translation>
    </message>
    <message>
        <source>There is too little to tell.</source>
        <translation>There is too little to tell.</translation>
    </message>
    <message>
        <source>{method} map</source>
        <translation>{method} map</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.actions</name>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Send to training</source>
        <translation>Send to training</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message numerus="yes">
        <source>Report on {n} pictures…</source>
        <translation><numerusform>Report…</numerusform><numerusform>Report on {n} pictures…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Move {n} pictures to a folder…</source>
        <translation><numerusform>Move to a folder…</numerusform><numerusform>Move {n} pictures to a folder…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} paths</source>
        <translation><numerusform>Copy the path</numerusform><numerusform>Copy {n} paths</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} pictures from the list</source>
        <translation><numerusform>Remove from the list</numerusform><numerusform>Remove {n} pictures from the list</numerusform></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Open folder…</translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation>Paste picture</translation>
    </message>
    <message>
        <source>Try the sample pictures</source>
        <translation>Try the sample pictures</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Watch a folder…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>Open another detector…</source>
        <translation>Open another detector…</translation>
    </message>
    <message>
        <source>Use the bundled detector</source>
        <translation>Use the bundled detector</translation>
    </message>
    <message>
        <source>About this detector</source>
        <translation>About this detector</translation>
    </message>
    <message>
        <source>Export map…</source>
        <translation>Export map…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Report on the list…</source>
        <translation>Report on the list…</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Clear the list</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Previous picture</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Next picture</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>First picture</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>Last picture</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Find in the list</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Mark as real</source>
        <translation>Mark as real</translation>
    </message>
    <message>
        <source>Mark as fake</source>
        <translation>Mark as fake</translation>
    </message>
    <message>
        <source>Mark as unsure</source>
        <translation>Mark as unsure</translation>
    </message>
    <message>
        <source>Clear marks and star</source>
        <translation>Clear marks and star</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Compare the two</translation>
    </message>
    <message>
        <source>As generated…</source>
        <translation>As generated…</translation>
    </message>
    <message>
        <source>As real photographs…</source>
        <translation>As real photographs…</translation>
    </message>
    <message>
        <source>As they are marked…</source>
        <translation>As they are marked…</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>Move to a folder…</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copy the path</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Show in its folder</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Study</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Fit to window</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Gallery</translation>
    </message>
    <message>
        <source>Verdict panel</source>
        <translation>Verdict panel</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>The system's language</source>
        <translation>The system's language</translation>
    </message>
    <message>
        <source>Bare picture (hold)</source>
        <translation>Bare picture (hold)</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Move the picture</translation>
    </message>
    <message>
        <source>Hide regions</source>
        <translation>Hide regions</translation>
    </message>
    <message>
        <source>Paint over a part</source>
        <translation>Paint over a part</translation>
    </message>
    <message>
        <source>Score a part alone</source>
        <translation>Score a part alone</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Show everything again</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Smaller brush</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Larger brush</translation>
    </message>
    <message>
        <source>Stop the map</source>
        <translation>Stop the map</translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation>Open the menus</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>List of keys</translation>
    </message>
    <message>
        <source>About fakeview</source>
        <translation>About fakeview</translation>
    </message>
    <message>
        <source>{text} (hold {key})</source>
        <translation>{text} (hold {key})</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Open pictures</translation>
    </message>
    <message>
        <source>Open a folder and everything in it</source>
        <translation>Open a folder and everything in it</translation>
    </message>
    <message>
        <source>Add pictures to the list as soon as they appear in a folder</source>
        <translation>Add pictures to the list as soon as they appear in a folder</translation>
    </message>
    <message>
        <source>Save the map as a picture, as values, or as a mask</source>
        <translation>Save the map as a picture, as values, or as a mask</translation>
    </message>
    <message>
        <source>Save a report on the selected pictures as a web page or PDF</source>
        <translation>Save a report on the selected pictures as a web page or PDF</translation>
    </message>
    <message>
        <source>Save one report on all pictures that the list shows</source>
        <translation>Save one report on all pictures that the list shows</translation>
    </message>
    <message>
        <source>Clear the list; the files stay where they are</source>
        <translation>Clear the list; the files stay where they are</translation>
    </message>
    <message>
        <source>Star the selected pictures, or take the star away</source>
        <translation>Star the selected pictures, or take the star away</translation>
    </message>
    <message>
        <source>Mark the selected pictures as real yourself; again takes it away</source>
        <translation>Mark the selected pictures as real yourself; again takes it away</translation>
    </message>
    <message>
        <source>Mark the selected pictures as fake yourself; again takes it away</source>
        <translation>Mark the selected pictures as fake yourself; again takes it away</translation>
    </message>
    <message>
        <source>Mark the selected pictures as unsure; again takes it away</source>
        <translation>Mark the selected pictures as unsure; again takes it away</translation>
    </message>
    <message>
        <source>Take marks and stars off the selected pictures</source>
        <translation>Take marks and stars off the selected pictures</translation>
    </message>
    <message>
        <source>Show the two selected pictures side by side</source>
        <translation>Show the two selected pictures side by side</translation>
    </message>
    <message>
        <source>List them as generated for training</source>
        <translation>List them as generated for training</translation>
    </message>
    <message>
        <source>List them as real photographs for training</source>
        <translation>List them as real photographs for training</translation>
    </message>
    <message>
        <source>List them for training as they are marked</source>
        <translation>List them for training as they are marked</translation>
    </message>
    <message>
        <source>Move the files of the selected pictures; it can be undone</source>
        <translation>Move the files of the selected pictures; it can be undone</translation>
    </message>
    <message>
        <source>Copy the paths of the selected pictures, one a line</source>
        <translation>Copy the paths of the selected pictures, one a line</translation>
    </message>
    <message>
        <source>Take the selected pictures out of the list; the files stay where they are</source>
        <translation>Take the selected pictures out of the list; the files stay where they are</translation>
    </message>
    <message>
        <source>Look at pictures</source>
        <translation>Look at pictures</translation>
    </message>
    <message>
        <source>Teach a detector</source>
        <translation>Teach a detector</translation>
    </message>
    <message>
        <source>Measure the detector on labelled pictures</source>
        <translation>Measure the detector on labelled pictures</translation>
    </message>
    <message>
        <source>Rate pictures blind, and set people beside the detector</source>
        <translation>Rate pictures blind, and set people beside the detector</translation>
    </message>
    <message>
        <source>Show at 100 %</source>
        <translation>Show at 100 %</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>Compare side by side</translation>
    </message>
    <message>
        <source>Show which parts the detector reacted to</source>
        <translation>Show which parts the detector reacted to</translation>
    </message>
    <message>
        <source>Hide parts of the picture many times over and see what that changes</source>
        <translation>Hide parts of the picture many times over and see what that changes</translation>
    </message>
    <message>
        <source>Share the score out fairly among the parts of the picture</source>
        <translation>Share the score out fairly among the parts of the picture</translation>
    </message>
    <message>
        <source>Hide one part after the other and see what each takes away</source>
        <translation>Hide one part after the other and see what each takes away</translation>
    </message>
    <message>
        <source>Hold to see the picture without a map</source>
        <translation>Hold to see the picture without a map</translation>
    </message>
    <message>
        <source>Read and hide the regions of the map</source>
        <translation>Read and hide the regions of the map</translation>
    </message>
    <message>
        <source>Paint over a part to hide it; Shift brings parts back</source>
        <translation>Paint over a part to hide it; Shift brings parts back</translation>
    </message>
    <message>
        <source>Draw a rectangle to score that part alone</source>
        <translation>Draw a rectangle to score that part alone</translation>
    </message>
    <message>
        <source>Stop the map, put the tool away, leave the comparison, or leave full screen</source>
        <translation>Stop the map, put the tool away, leave the comparison, or leave full screen</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.crash_notice</name>
    <message numerus="yes">
        <source>The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}, and {n} more before). What is known about it is in {file}</source>
        <translation><numerusform>The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}, and {n} more before). What is known about it is in {file}</numerusform><numerusform>The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}, and {n} more before). What is known about it is in {file}</numerusform></translation>
    </message>
    <message>
        <source>Message about the last run</source>
        <translation>Message about the last run</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}). What is known about it is in {file}</source>
        <translation>The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}). What is known about it is in {file}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>The folder could not be opened: {folder}</source>
        <translation>The folder could not be opened: {folder}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.detector_desk</name>
    <message>
        <source>no detector yet</source>
        <translation>no detector yet</translation>
    </message>
    <message>
        <source>Open detector</source>
        <translation>Open detector</translation>
    </message>
    <message>
        <source>No detector is loaded yet. Open one with Ctrl+D.</source>
        <translation>No detector is loaded yet. Open one with Ctrl+D.</translation>
    </message>
    <message>
        <source>{name} is in use now. Drop pictures to try it.</source>
        <translation>{name} is in use now. Drop pictures to try it.</translation>
    </message>
    <message>
        <source>no detector</source>
        <translation>no detector</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.dialogs</name>
    <message>
        <source>Which output means generated?</source>
        <translation>Which output means generated?</translation>
    </message>
    <message>
        <source>Whoever trained the file knows. Folders in alphabetical order (fake, real) make output 0 the generated one. With the wrong answer every verdict is upside down.</source>
        <translation>Whoever trained the file knows. Folders in alphabetical order (fake, real) make output 0 the generated one. With the wrong answer every verdict is upside down.</translation>
    </message>
    <message>
        <source>Output 0</source>
        <translation>Output 0</translation>
    </message>
    <message>
        <source>Output 1</source>
        <translation>Output 1</translation>
    </message>
    <message>
        <source>Was generated trained as 0 or 1?</source>
        <translation>Was generated trained as 0 or 1?</translation>
    </message>
    <message>
        <source>Whoever trained the file knows. Folders in alphabetical order (fake, real) train generated as 0. With the wrong answer every verdict is upside down.</source>
        <translation>Whoever trained the file knows. Folders in alphabetical order (fake, real) train generated as 0. With the wrong answer every verdict is upside down.</translation>
    </message>
    <message>
        <source>Trained as 0</source>
        <translation>Trained as 0</translation>
    </message>
    <message>
        <source>Trained as 1</source>
        <translation>Trained as 1</translation>
    </message>
    <message>
        <source>told apart: where no face is found, the verdict is uncertain</source>
        <translation>told apart: where no face is found, the verdict is uncertain</translation>
    </message>
    <message>
        <source>not told apart: the face check is missing or damaged; install fakeview again</source>
        <translation>not told apart: the face check is missing or damaged; install fakeview again</translation>
    </message>
    <message>
        <source>not told apart: judge yourself whether a picture shows what it was made for</source>
        <translation>not told apart: judge yourself whether a picture shows what it was made for</translation>
    </message>
    <message>
        <source>Estimates how likely a picture is AI-generated and shows which parts speak for that. Pictures stay on this computer and are never written to.</source>
        <translation>Estimates how likely a picture is AI-generated and shows which parts speak for that. Pictures stay on this computer and are never written to.</translation>
    </message>
    <message>
        <source>The detector that ships knows faces by the StyleGAN family and nothing else. Pictures by today's diffusion models (Midjourney, Stable Diffusion, DALL-E and others) were never shown to it: it will often find no sign of generation in them. A score is a hint, never a proof, and a low one does not mean that a picture is real.</source>
        <translation>The detector that ships knows faces by the StyleGAN family and nothing else. Pictures by today's diffusion models (Midjourney, Stable Diffusion, DALL-E and others) were never shown to it: it will often find no sign of generation in them. A score is a hint, never a proof, and a low one does not mean that a picture is real.</translation>
    </message>
    <message>
        <source>It was trained on pictures for research and teaching, several of them for non-commercial use only. Take the same to hold for the detector and its scores.</source>
        <translation>It was trained on pictures for research and teaching, several of them for non-commercial use only. Take the same to hold for the detector and its scores.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What the output means</source>
        <translation>What the output means</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>not calibrated: read them with care</source>
        <translation>not calibrated: read them with care</translation>
    </message>
    <message>
        <source>Uncertain band</source>
        <translation>Uncertain band</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>Other pictures</translation>
    </message>
    <message>
        <source>Computes on</source>
        <translation>Computes on</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Apache-2.0 (the program)</source>
        <translation>Apache-2.0 (the program)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.confusion</name>
    <message>
        <source>Verdicts by label</source>
        <translation>Verdicts by label</translation>
    </message>
    <message>
        <source>labelled generated, {verdict}</source>
        <translation>labelled generated, {verdict}</translation>
    </message>
    <message>
        <source>labelled real, {verdict}</source>
        <translation>labelled real, {verdict}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.group_table</name>
    <message>
        <source>{group}, right</source>
        <translation>{group}, right</translation>
    </message>
    <message>
        <source>{group}, uncertain</source>
        <translation>{group}, uncertain</translation>
    </message>
    <message>
        <source>{group}, wrong</source>
        <translation>{group}, wrong</translation>
    </message>
    <message>
        <source>Right, uncertain and wrong are shares of the group's verdicts. The AUC ranks its pictures against all that have the other label.</source>
        <translation>Right, uncertain and wrong are shares of the group's verdicts. The AUC ranks its pictures against all that have the other label.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message numerus="yes">
        <source>{n} more groups are in the saved numbers.</source>
        <translation><numerusform>{n} more group is in the saved numbers.</numerusform><numerusform>{n} more groups are in the saved numbers.</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.measuring</name>
    <message>
        <source>The pictures could not be measured. Try again.</source>
        <translation>The pictures could not be measured. Try again.</translation>
    </message>
    <message>
        <source>The evaluation</source>
        <translation>The evaluation</translation>
    </message>
    <message>
        <source>Measure again.</source>
        <translation>Measure again.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.overview</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>WHAT IT SAID OF WHICH PICTURES</source>
        <translation>WHAT IT SAID OF WHICH PICTURES</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.page</name>
    <message>
        <source>The detector in use is measured on it: how often it is right, and where. Nothing is changed in it, and everything stays on this computer.</source>
        <translation>The detector in use is measured on it: how often it is right, and where. Nothing is changed in it, and everything stays on this computer.</translation>
    </message>
    <message>
        <source>Drop one folder that holds labelled pictures, or one list of them (CSV).</source>
        <translation>Drop one folder that holds labelled pictures, or one list of them (CSV).</translation>
    </message>
    <message>
        <source>No detector is loaded, so nothing can be measured. Open one with Ctrl+D.</source>
        <translation>No detector is loaded, so nothing can be measured. Open one with Ctrl+D.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Measuring</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Drop to measure on other data</source>
        <translation>Drop to measure on other data</translation>
    </message>
    <message>
        <source>loading the detector</source>
        <translation>loading the detector</translation>
    </message>
    <message>
        <source>looking at the folders</source>
        <translation>looking at the folders</translation>
    </message>
    <message>
        <source>Measuring {n:,} of {all:,}</source>
        <translation>Measuring {n:,} of {all:,}</translation>
    </message>
    <message>
        <source>The evaluation is finished</source>
        <translation>The evaluation is finished</translation>
    </message>
    <message>
        <source>Nothing could be measured</source>
        <translation>Nothing could be measured</translation>
    </message>
    <message>
        <source>The evaluation has a question</source>
        <translation>The evaluation has a question</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Saved as {path}.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.plots</name>
    <message>
        <source>With pictures of one class only there is nothing to compare.</source>
        <translation>With pictures of one class only there is nothing to compare.</translation>
    </message>
    <message>
        <source>labelled real, called generated</source>
        <translation>labelled real, called generated</translation>
    </message>
    <message>
        <source>labelled generated, found</source>
        <translation>labelled generated, found</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>mean score</translation>
    </message>
    <message>
        <source>share labelled generated</source>
        <translation>share labelled generated</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>pictures</translation>
    </message>
    <message>
        <source>labelled generated</source>
        <comment>the name of a curve</comment>
        <translation>labelled generated</translation>
    </message>
    <message>
        <source>labelled real</source>
        <comment>the name of a curve</comment>
        <translation>labelled real</translation>
    </message>
    <message>
        <source>false alarms {share:.3f}</source>
        <translation>false alarms {share:.3f}</translation>
    </message>
    <message>
        <source>mean score {score:.2f}</source>
        <translation>mean score {score:.2f}</translation>
    </message>
    <message>
        <source>score {low:.2f} to {high:.2f}</source>
        <translation>score {low:.2f} to {high:.2f}</translation>
    </message>
    <message>
        <source>There are no scores.</source>
        <translation>There are no scores.</translation>
    </message>
    <message>
        <source>AUC {auc:.3f}; “likely generated” finds {found} with {alarms} false alarms</source>
        <translation>AUC {auc:.3f}; “likely generated” finds {found} with {alarms} false alarms</translation>
    </message>
    <message>
        <source>calibration error {error:.3f}</source>
        <translation>calibration error {error:.3f}</translation>
    </message>
    <message>
        <source>uncertain from {low:.2f} to {high:.2f}</source>
        <translation>uncertain from {low:.2f} to {high:.2f}</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>guessing</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>as it should be</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>detector</translation>
    </message>
    <message>
        <source>“likely generated”</source>
        <translation>“likely generated”</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.result</name>
    <message>
        <source>Web page (HTML)…</source>
        <translation>Web page (HTML)…</translation>
    </message>
    <message>
        <source>Numbers (JSON)…</source>
        <translation>Numbers (JSON)…</translation>
    </message>
    <message>
        <source>A row per picture (CSV)…</source>
        <translation>A row per picture (CSV)…</translation>
    </message>
    <message>
        <source>the train part</source>
        <translation>the train part</translation>
    </message>
    <message>
        <source>the valid part</source>
        <translation>the valid part</translation>
    </message>
    <message>
        <source>the test part</source>
        <translation>the test part</translation>
    </message>
    <message>
        <source>measured with {detector}</source>
        <translation>measured with {detector}</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>What the names mean…</source>
        <translation>What the names mean…</translation>
    </message>
    <message>
        <source>Say again which folders hold generated pictures</source>
        <translation>Say again which folders hold generated pictures</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Measure again</translation>
    </message>
    <message>
        <source>With the detector in use now</source>
        <translation>With the detector in use now</translation>
    </message>
    <message>
        <source>Save the evaluation</source>
        <translation>Save the evaluation</translation>
    </message>
    <message>
        <source>Pictures that can't be read</source>
        <translation>Pictures that can't be read</translation>
    </message>
    <message>
        <source>Groups  {n:,}</source>
        <translation>Groups  {n:,}</translation>
    </message>
    <message>
        <source>Mistakes  {n:,}</source>
        <translation>Mistakes  {n:,}</translation>
    </message>
    <message>
        <source>Left out  {n:,}</source>
        <translation>Left out  {n:,}</translation>
    </message>
    <message>
        <source>These numbers were measured with {detector}; that has changed since.</source>
        <translation>These numbers were measured with {detector}; that has changed since.</translation>
    </message>
    <message>
        <source>These numbers were measured with {detector}; {now} is in use now.</source>
        <translation>These numbers were measured with {detector}; {now} is in use now.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>and {n:,} more; the saved rows name them all</source>
        <translation>and {n:,} more; the saved rows name them all</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.evaluate.saving</name>
    <message>
        <source>Numbers (*.json)</source>
        <translation>Numbers (*.json)</translation>
    </message>
    <message>
        <source>Rows (*.csv)</source>
        <translation>Rows (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web page (*.html)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.fault_dialog</name>
    <message>
        <source>Nothing that was saved is lost: your pictures, scores and marks are as they were. You can go on. If it happens again, quit and start fakeview anew.</source>
        <translation>Nothing that was saved is lost: your pictures, scores and marks are as they were. You can go on. If it happens again, quit and start fakeview anew.</translation>
    </message>
    <message>
        <source>An unexpected error</source>
        <translation>An unexpected error</translation>
    </message>
    <message>
        <source>The log is in {file}</source>
        <translation>The log is in {file}</translation>
    </message>
    <message>
        <source>Show the log's folder</source>
        <translation>Show the log's folder</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>after an error</comment>
        <translation>Go on</translation>
    </message>
    <message numerus="yes">
        <source>{n} more errors have come since; the log has them all.</source>
        <translation><numerusform>One more error has come since; the log has them all.</numerusform><numerusform>{n} more errors have come since; the log has them all.</numerusform></translation>
    </message>
    <message>
        <source>An error came up</source>
        <translation>An error came up</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.fields</name>
    <message>
        <source>unfolded</source>
        <translation>unfolded</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>folded</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.arrange_bar</name>
    <message>
        <source>Sort: {by} ({way})</source>
        <translation>Sort: {by} ({way})</translation>
    </message>
    <message>
        <source>Filter is on: {words}. Show all pictures again</source>
        <translation>Filter is on: {words}. Show all pictures again</translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation>Show all pictures again</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <translation>Filter: {words}</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filter the list</translation>
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
        <translation>Open detector to compare</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.compare_detectors</name>
    <message>
        <source>Bundled detector</source>
        <translation>Bundled detector</translation>
    </message>
    <message>
        <source>Detector in use</source>
        <translation>Detector in use</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (in use)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.compare_head</name>
    <message>
        <source>Left picture</source>
        <translation>Left picture</translation>
    </message>
    <message>
        <source>Right picture</source>
        <translation>Right picture</translation>
    </message>
    <message>
        <source>Left detector</source>
        <translation>Left detector</translation>
    </message>
    <message>
        <source>Right detector</source>
        <translation>Right detector</translation>
    </message>
    <message>
        <source>Left map</source>
        <translation>Left map</translation>
    </message>
    <message>
        <source>Right map</source>
        <translation>Right map</translation>
    </message>
    <message>
        <source>Follows the list</source>
        <translation>Follows the list</translation>
    </message>
    <message>
        <source>No map</source>
        <translation>No map</translation>
    </message>
    <message>
        <source>Current: {name}</source>
        <translation>Current: {name}</translation>
    </message>
    <message>
        <source>Current picture</source>
        <translation>Current picture</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.compare_side</name>
    <message>
        <source>No detector</source>
        <translation>No detector</translation>
    </message>
    <message>
        <source>No picture chosen</source>
        <translation>No picture chosen</translation>
    </message>
    <message>
        <source>Scoring…</source>
        <translation>Scoring…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.empty</name>
    <message>
        <source>Drop pictures or a folder here</source>
        <translation>Drop pictures or a folder here</translation>
    </message>
    <message>
        <source>fakeview estimates how likely each one is AI-generated and shows which parts speak for that. Everything stays on this computer.</source>
        <translation>fakeview estimates how likely each one is AI-generated and shows which parts speak for that. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>Drop to add to the list</source>
        <translation>Drop to add to the list</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.explain_panel</name>
    <message>
        <source>Full colour stands for the same value everywhere, so that maps can be compared</source>
        <translation>Full colour stands for the same value everywhere, so that maps can be compared</translation>
    </message>
    <message>
        <source>Show the strongest part of the map in white, all else in black</source>
        <translation>Show the strongest part of the map in white, all else in black</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Same scale for all pictures</source>
        <translation>Same scale for all pictures</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Black and white</translation>
    </message>
    <message>
        <source>Marked share of the picture in per cent</source>
        <translation>Marked share of the picture in per cent</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Towards generated</source>
        <translation>Towards generated</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WHY</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marked</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.explain_words</name>
    <message>
        <source>No face was found, so this map says nothing of the picture.</source>
        <translation>No face was found, so this map says nothing of the picture.</translation>
    </message>
    <message>
        <source>{method} value</source>
        <translation>{method} value</translation>
    </message>
    <message>
        <source>The strongest value here is {value}.</source>
        <translation>The strongest value here is {value}.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after {n} samples.</source>
        <translation><numerusform>Stopped after {n} sample.</numerusform><numerusform>Stopped after {n} samples.</numerusform></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} samples</source>
        <translation>{done:,} of {total:,} samples</translation>
    </message>
    <message>
        <source>White pushes most towards generated: {share} %.</source>
        <translation>White pushes most towards generated: {share} %.</translation>
    </message>
    <message>
        <source>White pushes most away from generated: {share} %.</source>
        <translation>White pushes most away from generated: {share} %.</translation>
    </message>
    <message>
        <source>{method} weight</source>
        <translation>{method} weight</translation>
    </message>
    <message numerus="yes">
        <source>From {n} samples so far.</source>
        <translation><numerusform>From {n} sample so far.</numerusform><numerusform>From {n} samples so far.</numerusform></translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>starting…</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} regions</source>
        <translation>{done:,} of {total:,} regions</translation>
    </message>
    <message>
        <source>White pushes most towards generated.</source>
        <translation>White pushes most towards generated.</translation>
    </message>
    <message>
        <source>White pushes most away from generated.</source>
        <translation>White pushes most away from generated.</translation>
    </message>
    <message>
        <source>Nothing in this map pushes towards generated.</source>
        <translation>Nothing in this map pushes towards generated.</translation>
    </message>
    <message>
        <source>Nothing in this map pushes away from generated.</source>
        <translation>Nothing in this map pushes away from generated.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.export_dialog</name>
    <message>
        <source>Picture with map and legend</source>
        <translation>Picture with map and legend</translation>
    </message>
    <message>
        <source>PNG, at the size at which it was scored</source>
        <translation>PNG, at the size at which it was scored</translation>
    </message>
    <message>
        <source>Signed values</source>
        <translation>Signed values</translation>
    </message>
    <message>
        <source>TIFF, 32-bit floats; positive pushes towards generated</source>
        <translation>TIFF, 32-bit floats; positive pushes towards generated</translation>
    </message>
    <message>
        <source>Signed values for NumPy</source>
        <translation>Signed values for NumPy</translation>
    </message>
    <message>
        <source>NPY, the same numbers</source>
        <translation>NPY, the same numbers</translation>
    </message>
    <message>
        <source>Values, settings and check</source>
        <translation>Values, settings and check</translation>
    </message>
    <message>
        <source>JSON, enough to make the same map again</source>
        <translation>JSON, enough to make the same map again</translation>
    </message>
    <message>
        <source>Black-and-white mask</source>
        <translation>Black-and-white mask</translation>
    </message>
    <message>
        <source>PNG, white where the map is strongest</source>
        <translation>PNG, white where the map is strongest</translation>
    </message>
    <message>
        <source>Export map</source>
        <translation>Export map</translation>
    </message>
    <message>
        <source>Mark what pushes</source>
        <translation>Mark what pushes</translation>
    </message>
    <message>
        <source>Share of the area in per cent</source>
        <translation>Share of the area in per cent</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Share of the area</source>
        <translation>Share of the area</translation>
    </message>
    <message>
        <source>Export {method} map</source>
        <translation>Export {method} map</translation>
    </message>
    <message>
        <source>Mark by</source>
        <translation>Mark by</translation>
    </message>
    <message>
        <source>What pushes</source>
        <translation>What pushes</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.exporting</name>
    <message>
        <source>There is no map to export. Switch one on first.</source>
        <translation>There is no map to export. Switch one on first.</translation>
    </message>
    <message>
        <source>That is the picture itself. Choose another name for the map.</source>
        <translation>That is the picture itself. Choose another name for the map.</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <translation>NumPy array</translation>
    </message>
    <message>
        <source>This is written as a {kind}: let the name end in {suffix}.</source>
        <translation>This is written as a {kind}: let the name end in {suffix}.</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Replace the file?</translation>
    </message>
    <message>
        <source>There is a file {name} already. It would be replaced.</source>
        <translation>There is a file {name} already. It would be replaced.</translation>
    </message>
    <message>
        <source>The picture has changed since its map was made. Clear the list and open it again.</source>
        <translation>The picture has changed since its map was made. Clear the list and open it again.</translation>
    </message>
    <message>
        <source>{verdict} ({detector})</source>
        <translation>{verdict} ({detector})</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.faith_plot</name>
    <message>
        <source>this map</source>
        <translation>this map</translation>
    </message>
    <message>
        <source>random</source>
        <translation>random</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>edges</translation>
    </message>
    <message>
        <source>Mean score on the way: {areas}</source>
        <translation>Mean score on the way: {areas}</translation>
    </message>
    <message>
        <source>Score while regions are hidden or shown</source>
        <translation>Score while regions are hidden or shown</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.faith_view</name>
    <message>
        <source>Random: the same regions in random orders, on average. Edges: those with the strongest edges first. Neither knows the detector.</source>
        <translation>Random: the same regions in random orders, on average. Edges: those with the strongest edges first. Neither knows the detector.</translation>
    </message>
    <message>
        <source>The score is below 0.50, so the regions that push away from generated are tested.</source>
        <translation>The score is below 0.50, so the regions that push away from generated are tested.</translation>
    </message>
    <message>
        <source>It is checked as soon as the tool is put away.</source>
        <translation>It is checked as soon as the tool is put away.</translation>
    </message>
    <message>
        <source>Score while regions are hidden, the strongest first</source>
        <translation>Score while regions are hidden, the strongest first</translation>
    </message>
    <message>
        <source>Score while regions are shown, the strongest first</source>
        <translation>Score while regions are shown, the strongest first</translation>
    </message>
    <message>
        <source>{what}. A good map’s curve runs below the others.</source>
        <translation>{what}. A good map’s curve runs below the others.</translation>
    </message>
    <message>
        <source>{what}. A good map’s curve runs above the others.</source>
        <translation>{what}. A good map’s curve runs above the others.</translation>
    </message>
    <message>
        <source>Is the map right?</source>
        <translation>Is the map right?</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curve</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>IS THE MAP RIGHT?</source>
        <translation>IS THE MAP RIGHT?</translation>
    </message>
    <message>
        <source>Hiding what it marks to see whether the score follows…</source>
        <translation>Hiding what it marks to see whether the score follows…</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.file_finding</name>
    <message>
        <source>Evidence: {finding}</source>
        <translation>Evidence: {finding}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the sentence and its evidence</source>
        <translation>Copy the sentence and its evidence</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Hide evidence</source>
        <translation>Hide evidence</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.file_panel</name>
    <message>
        <source>This picture was pasted, so there is no file that could say where it comes from.</source>
        <translation>This picture was pasted, so there is no file that could say where it comes from.</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>Looking into the file…</translation>
    </message>
    <message numerus="yes">
        <source>{n} strong</source>
        <translation><numerusform>{n} strong</numerusform><numerusform>{n} strong</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} notable</source>
        <translation><numerusform>{n} notable</numerusform><numerusform>{n} notable</numerusform></translation>
    </message>
    <message>
        <source>In the file: {findings}</source>
        <translation>In the file: {findings}</translation>
    </message>
    <message>
        <source>WHAT THE FILE SAYS</source>
        <translation>WHAT THE FILE SAYS</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.filter_popup</name>
    <message>
        <source>fake</source>
        <translation>fake</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsure</translation>
    </message>
    <message>
        <source>pasted pictures</source>
        <translation>pasted pictures</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Lowest score</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Highest score</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Show all pictures</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>All folders</translation>
    </message>
    <message>
        <source>VERDICT</source>
        <translation>VERDICT</translation>
    </message>
    <message>
        <source>YOUR MARK</source>
        <translation>YOUR MARK</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>FOLDER</translation>
    </message>
    <message>
        <source>SCORE</source>
        <translation>SCORE</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from one score to another</comment>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.find_box</name>
    <message>
        <source>Find by name</source>
        <translation>Find by name</translation>
    </message>
    <message>
        <source>Find pictures by name</source>
        <translation>Find pictures by name</translation>
    </message>
    <message>
        <source>Find by name (Ctrl+F)</source>
        <translation>Find by name (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.gallery</name>
    <message>
        <source>No name matches.</source>
        <translation>No name matches.</translation>
    </message>
    <message>
        <source>No picture matches.</source>
        <translation>No picture matches.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.gauge</name>
    <message>
        <source>Gauge from 0 to 1</source>
        <translation>Gauge from 0 to 1</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.histogram</name>
    <message numerus="yes">
        <source>{low:.2f} to {high:.2f}: {n} pictures</source>
        <translation><numerusform>{low:.2f} to {high:.2f}: {n} picture</numerusform><numerusform>{low:.2f} to {high:.2f}: {n} pictures</numerusform></translation>
    </message>
    <message>
        <source>Scores of the list</source>
        <translation>Scores of the list</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.label_dialog</name>
    <message>
        <source>The files stay where they are; only their paths go onto the list.</source>
        <translation>The files stay where they are; only their paths go onto the list.</translation>
    </message>
    <message>
        <source>Where they come from, such as a generator. Training can hold one out to test on it.</source>
        <translation>Where they come from, such as a generator. Training can hold one out to test on it.</translation>
    </message>
    <message>
        <source>Choose a list, or a name for a new one</source>
        <translation>Choose a list, or a name for a new one</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Lists (*.csv)</translation>
    </message>
    <message>
        <source>The name of each one's folder</source>
        <translation>The name of each one's folder</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Other list…</source>
        <translation>Other list…</translation>
    </message>
    <message>
        <source>Choose a list or a new name</source>
        <translation>Choose a list or a new name</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Add to the list</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.labeller</name>
    <message>
        <source>Only pictures that are files and can be read go to training. Select some of those.</source>
        <translation>Only pictures that are files and can be read go to training. Select some of those.</translation>
    </message>
    <message>
        <source>None of these pictures is marked real or fake. Mark them first, or say what they are.</source>
        <translation>None of these pictures is marked real or fake. Mark them first, or say what they are.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of the selection are left out: not marked real or fake, no files, or unreadable.</source>
        <translation><numerusform>{n} picture of the selection is left out: not marked real or fake, no files, or unreadable.</numerusform><numerusform>{n} pictures of the selection are left out: not marked real or fake, no files, or unreadable.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of the selection are left out: no files or can't be read.</source>
        <translation><numerusform>{n} picture of the selection is left out: no files or can't be read.</numerusform><numerusform>{n} pictures of the selection are left out: no files or can't be read.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{counted} pictures.</source>
        <translation><numerusform>{counted} picture.</numerusform><numerusform>{counted} pictures.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Send {n} pictures to training</source>
        <translation><numerusform>Send {n} picture to training</numerusform><numerusform>Send {n} pictures to training</numerusform></translation>
    </message>
    <message>
        <source>Look at {list} on the Train page</source>
        <translation>Look at {list} on the Train page</translation>
    </message>
    <message>
        <source>Open in Train</source>
        <translation>Open in Train</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.legend</name>
    <message>
        <source>{value} or less</source>
        <translation>{value} or less</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} or more</translation>
    </message>
    <message>
        <source>blue is {low}, orange is {high}</source>
        <translation>blue is {low}, orange is {high}</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>{share:.0f} % are white, the rest is black</source>
        <translation>{share:.0f} % are white, the rest is black</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>the rest</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marked</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.library</name>
    <message>
        <source>Pasted picture {count}</source>
        <translation>Pasted picture {count}</translation>
    </message>
    <message>
        <source>There are no pictures in {places}. Choose another folder.</source>
        <translation>There are no pictures in {places}. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.list_foot</name>
    <message>
        <source>Hide verdicts and scores</source>
        <translation>Hide verdicts and scores</translation>
    </message>
    <message>
        <source>Show verdicts and scores</source>
        <translation>Show verdicts and scores</translation>
    </message>
    <message numerus="yes">
        <source>{shown:,} of {n} pictures</source>
        <translation><numerusform>{shown:,} of {n} picture</numerusform><numerusform>{shown:,} of {n} pictures</numerusform></translation>
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
        <translation>{error} Until then marks are not kept.</translation>
    </message>
    <message>
        <source>The mark is shown, but not kept: the file can’t be read. Check its drive.</source>
        <translation>The mark is shown, but not kept: the file can’t be read. Check its drive.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.method_row</name>
    <message>
        <source>Where the detector reacted</source>
        <translation>Where the detector reacted</translation>
    </message>
    <message>
        <source>What changes when parts are hidden</source>
        <translation>What changes when parts are hidden</translation>
    </message>
    <message>
        <source>Each part’s fair share of the score</source>
        <translation>Each part’s fair share of the score</translation>
    </message>
    <message>
        <source>What one hidden part takes away</source>
        <translation>What one hidden part takes away</translation>
    </message>
    <message>
        <source>Stop {method} (Esc)</source>
        <translation>Stop {method} (Esc)</translation>
    </message>
    <message>
        <source>{method} progress</source>
        <translation>{method} progress</translation>
    </message>
    <message>
        <source>Cancel {method}</source>
        <translation>Cancel {method}</translation>
    </message>
    <message>
        <source>{method} opacity in percent</source>
        <translation>{method} opacity in percent</translation>
    </message>
    <message>
        <source>Opacity of the {method} map</source>
        <translation>Opacity of the {method} map</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacity</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.model</name>
    <message>
        <source>{name}: score {score:.2f}, {verdict}</source>
        <translation>{name}: score {score:.2f}, {verdict}</translation>
    </message>
    <message>
        <source>{name}: can't be shown. {error}</source>
        <translation>{name}: can't be shown. {error}</translation>
    </message>
    <message>
        <source>{name}: not scored yet</source>
        <translation>{name}: not scored yet</translation>
    </message>
    <message>
        <source>{name}: {verdict}, no face found</source>
        <translation>{name}: {verdict}, no face found</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.mover</name>
    <message>
        <source>Pictures are being moved already. Wait for that, or cancel it below.</source>
        <translation>Pictures are being moved already. Wait for that, or cancel it below.</translation>
    </message>
    <message>
        <source>These pictures are no files, so there is nothing to move.</source>
        <translation>These pictures are no files, so there is nothing to move.</translation>
    </message>
    <message>
        <source>Put them back (Ctrl+Z)</source>
        <translation>Put them back (Ctrl+Z)</translation>
    </message>
    <message numerus="yes">
        <source>Move {n} pictures to a folder</source>
        <translation><numerusform>Move {n} picture to a folder</numerusform><numerusform>Move {n} pictures to a folder</numerusform></translation>
    </message>
    <message>
        <source>Undo the rest</source>
        <translation>Undo the rest</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.option_form</name>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>The part of the network to look at</source>
        <translation>The part of the network to look at</translation>
    </message>
    <message>
        <source>How the picture is cut into parts</source>
        <translation>How the picture is cut into parts</translation>
    </message>
    <message>
        <source>What stands in place of a hidden region</source>
        <translation>What stands in place of a hidden region</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Make the map with these options</source>
        <translation>Make the map with these options</translation>
    </message>
    <message>
        <source>Update {method}</source>
        <translation>Update {method}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Pictures with parts hidden that are scored, at most</source>
        <translation>Pictures with parts hidden that are scored, at most</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>About how many regions there are</source>
        <translation>About how many regions there are</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>The same seed gives the same map</source>
        <translation>The same seed gives the same map</translation>
    </message>
    <message>
        <source>Stop early when settled</source>
        <translation>Stop early when settled</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.page</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Open the report</translation>
    </message>
    <message>
        <source>The report is in {place}.</source>
        <translation>The report is in {place}.</translation>
    </message>
    <message>
        <source>{place} can't be opened from here.</source>
        <translation>{place} can't be opened from here.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.reporting</name>
    <message>
        <source>There is no picture to report on. Open one first.</source>
        <translation>There is no picture to report on. Open one first.</translation>
    </message>
    <message>
        <source>No detector is loaded yet, so there is nothing to report. Try again in a moment.</source>
        <translation>No detector is loaded yet, so there is nothing to report. Try again in a moment.</translation>
    </message>
    <message>
        <source>A report is being made already. Wait for it, or cancel it below.</source>
        <translation>A report is being made already. Wait for it, or cancel it below.</translation>
    </message>
    <message>
        <source>That is one of the pictures themselves. Choose another name for the report.</source>
        <translation>That is one of the pictures themselves. Choose another name for the report.</translation>
    </message>
    <message>
        <source>A report is a web page, a PDF or a table: let its name end in .html, .pdf, .csv or .jsonl.</source>
        <translation>A report is a web page, a PDF or a table: let its name end in .html, .pdf, .csv or .jsonl.</translation>
    </message>
    <message>
        <source>Web page (*.html *.htm)</source>
        <translation>Web page (*.html *.htm)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.selection_desk</name>
    <message>
        <source>The folder {place} can't be shown: no program opened it. Open it yourself.</source>
        <translation>The folder {place} can't be shown: no program opened it. Open it yourself.</translation>
    </message>
    <message numerus="yes">
        <source>{n} paths are on the clipboard.</source>
        <translation><numerusform>The path is on the clipboard.</numerusform><numerusform>{n} paths are on the clipboard.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hold bytes that are no text, so “{sign}” stands for them.</source>
        <translation><numerusform>{n} hold bytes that are no text, so “{sign}” stands for them.</numerusform><numerusform>{n} hold bytes that are no text, so “{sign}” stands for them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures were taken out of the list. The files stay where they are.</source>
        <translation><numerusform>{n} picture was taken out of the list. The file stays where it is.</numerusform><numerusform>{n} pictures were taken out of the list. The files stay where they are.</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.side_panel</name>
    <message>
        <source>Go down to what the file says</source>
        <translation>Go down to what the file says</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.stability_desk</name>
    <message>
        <source>Here it will say whether the score holds when the picture is changed a little.</source>
        <translation>Here it will say whether the score holds when the picture is changed a little.</translation>
    </message>
    <message>
        <source>There is no detector, so there is no score that could move.</source>
        <translation>There is no detector, so there is no score that could move.</translation>
    </message>
    <message>
        <source>This picture can’t be read, so there is nothing to change.</source>
        <translation>This picture can’t be read, so there is nothing to change.</translation>
    </message>
    <message>
        <source>No face was found, so a score says nothing here, whatever is changed.</source>
        <translation>No face was found, so a score says nothing here, whatever is changed.</translation>
    </message>
    <message>
        <source>It is checked once the picture is scored.</source>
        <translation>It is checked once the picture is scored.</translation>
    </message>
    <message>
        <source>Switched off: it isn’t checked whether scores hold.</source>
        <translation>Switched off: it isn’t checked whether scores hold.</translation>
    </message>
    <message>
        <source>The picture has changed since it was scored. Clear the list and open it again.</source>
        <translation>The picture has changed since it was scored. Clear the list and open it again.</translation>
    </message>
    <message>
        <source>Changing the picture a little to see whether the score holds…</source>
        <translation>Changing the picture a little to see whether the score holds…</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.stability_panel</name>
    <message>
        <source>Score changed copies of the picture in view: saved as JPEG, shrunk, blurred, mirrored and cropped</source>
        <translation>Score changed copies of the picture in view: saved as JPEG, shrunk, blurred, mirrored and cropped</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stability</translation>
    </message>
    <message>
        <source>Each change</source>
        <translation>Each change</translation>
    </message>
    <message>
        <source>STABILITY</source>
        <translation>STABILITY</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.stability_strip</name>
    <message>
        <source>As it is</source>
        <translation>As it is</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>no face</translation>
    </message>
    <message>
        <source>When the picture is {change}, the score is {score:.2f}.</source>
        <translation>When the picture is {change}, the score is {score:.2f}.</translation>
    </message>
    <message>
        <source>Scores under small changes, on a line from 0 to 1</source>
        <translation>Scores under small changes, on a line from 0 to 1</translation>
    </message>
    <message>
        <source>The bar reaches from the lowest to the highest score. Each thin stroke is a small change, the thick one the picture as it is.</source>
        <translation>The bar reaches from the lowest to the highest score. Each thin stroke is a small change, the thick one the picture as it is.</translation>
    </message>
    <message>
        <source>Score under each change</source>
        <translation>Score under each change</translation>
    </message>
    <message>
        <source>The score of the picture as it is</source>
        <translation>The score of the picture as it is</translation>
    </message>
    <message>
        <source>When the picture is {change}, no face is found in it.</source>
        <translation>When the picture is {change}, no face is found in it.</translation>
    </message>
    <message>
        <source>This is no small change and changes no verdict.</source>
        <translation>This is no small change and changes no verdict.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tables</name>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Table for spreadsheets (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>{place} can't be written. Choose another place.</source>
        <translation>{place} can't be written. Choose another place.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tools.desk</name>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>No face found, so hiding parts says nothing. Draw a rectangle around a face.</source>
        <translation>No face found, so hiding parts says nothing. Draw a rectangle around a face.</translation>
    </message>
    <message>
        <source>No face found in this part</source>
        <translation>No face found in this part</translation>
    </message>
    <message>
        <source>{verdict}, this part alone</source>
        <translation>{verdict}, this part alone</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tools.options</name>
    <message>
        <source>Click to hide</source>
        <translation>Click to hide</translation>
    </message>
    <message>
        <source>Paint to hide</source>
        <translation>Paint to hide</translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation>Tool options</translation>
    </message>
    <message>
        <source>Brush size in per cent of the picture</source>
        <translation>Brush size in per cent of the picture</translation>
    </message>
    <message>
        <source>Brush size ([ and ])</source>
        <translation>Brush size ([ and ])</translation>
    </message>
    <message>
        <source>What stands in place of what is hidden</source>
        <translation>What stands in place of what is hidden</translation>
    </message>
    <message>
        <source>What stands in place of what is hidden: its mean colour, the picture out of focus, grey, or what lies around it</source>
        <translation>What stands in place of what is hidden: its mean colour, the picture out of focus, grey, or what lies around it</translation>
    </message>
    <message>
        <source>How many regions are outlined</source>
        <translation>How many regions are outlined</translation>
    </message>
    <message>
        <source>How many of the regions that weigh most are outlined</source>
        <translation>How many of the regions that weigh most are outlined</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Outlines</translation>
    </message>
    <message>
        <source>Hide by</source>
        <translation>Hide by</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>Score with the hidden parts {after}, before {before:.2f}</source>
        <translation>Score with the hidden parts {after}, before {before:.2f}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tools.regions</name>
    <message>
        <source>Hidden; a click shows it.</source>
        <translation>Hidden; a click shows it.</translation>
    </message>
    <message>
        <source>A click hides it.</source>
        <translation>A click hides it.</translation>
    </message>
    <message>
        <source>Rank {rank} of {count}.</source>
        <translation>Rank {rank} of {count}.</translation>
    </message>
    <message>
        <source>{weight} towards generated</source>
        <translation>{weight} towards generated</translation>
    </message>
    <message>
        <source>No map is on, so no weight.</source>
        <translation>No map is on, so no weight.</translation>
    </message>
    <message>
        <source>{weight} away from generated</source>
        <translation>{weight} away from generated</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.tools.tool_bar</name>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.verdict_panel</name>
    <message>
        <source>A score is a hint; on its own it settles nothing.</source>
        <translation>A score is a hint; on its own it settles nothing.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>No face found</translation>
    </message>
    <message>
        <source>Loading the detector…</source>
        <translation>Loading the detector…</translation>
    </message>
    <message>
        <source>Pictures by generators that the detector never saw often pass unnoticed.</source>
        <translation>Pictures by generators that the detector never saw often pass unnoticed.</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Not scored yet</translation>
    </message>
    <message>
        <source>How likely the picture is generated, from 0 to 1</source>
        <translation>How likely the picture is generated, from 0 to 1</translation>
    </message>
    <message>
        <source>Verdict: {words}</source>
        <translation>Verdict: {words}</translation>
    </message>
    <message>
        <source>This picture can’t be scored</source>
        <translation>This picture can’t be scored</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.view_bar</name>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Bare</source>
        <translation>Bare</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.why_desk</name>
    <message>
        <source>Saved as {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.inspect.work</name>
    <message>
        <source>The clipboard holds no picture. Copy one and paste again.</source>
        <translation>The clipboard holds no picture. Copy one and paste again.</translation>
    </message>
    <message>
        <source>{error} Until then results are not kept.</source>
        <translation>{error} Until then results are not kept.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.main_window</name>
    <message>
        <source>A training is unfinished</source>
        <translation>A training is unfinished</translation>
    </message>
    <message>
        <source>Only files from this computer can be dropped. Save it first.</source>
        <translation>Only files from this computer can be dropped. Save it first.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.opening</name>
    <message>
        <source>Pictures ({endings});;All files (*)</source>
        <translation>Pictures ({endings});;All files (*)</translation>
    </message>
    <message>
        <source>Detectors ({endings});;All files (*)</source>
        <translation>Detectors ({endings});;All files (*)</translation>
    </message>
    <message>
        <source>Choose a folder of real and generated pictures</source>
        <translation>Choose a folder of real and generated pictures</translation>
    </message>
    <message>
        <source>Choose a list of pictures</source>
        <translation>Choose a list of pictures</translation>
    </message>
    <message>
        <source>Lists (*.csv);;All files (*)</source>
        <translation>Lists (*.csv);;All files (*)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.printing</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>fakeview report</source>
        <translation>fakeview report</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.recent</name>
    <message>
        <source>Open recent</source>
        <translation>Open recent</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.child</name>
    <message>
        <source>{work} did not stop when asked and was ended. {remedy}</source>
        <translation>{work} did not stop when asked and was ended. {remedy}</translation>
    </message>
    <message>
        <source>{work} could not be started.</source>
        <translation>{work} could not be started.</translation>
    </message>
    <message>
        <source>{work} was ended from outside, or the computer ran out of memory. {remedy}</source>
        <translation>{work} was ended from outside, or the computer ran out of memory. {remedy}</translation>
    </message>
    <message>
        <source>{work} ended because of a fault in the program; the log has the details. {remedy}</source>
        <translation>{work} ended because of a fault in the program; the log has the details. {remedy}</translation>
    </message>
    <message>
        <source>{work} could not be started: the system refused to open another process. Close other programs and try again.</source>
        <translation>{work} could not be started: the system refused to open another process. Close other programs and try again.</translation>
    </message>
    <message>
        <source>The training</source>
        <translation>The training</translation>
    </message>
    <message>
        <source>Nothing before the last save is lost: press Resume to go on from there.</source>
        <translation>Nothing before the last save is lost: press Resume to go on from there.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.class_map</name>
    <message>
        <source>Read the pictures</source>
        <translation>Read the pictures</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Both classes are needed: say which name stands for generated pictures.</source>
        <translation>Both classes are needed: say which name stands for generated pictures.</translation>
    </message>
    <message>
        <source>Both classes are needed: say which name stands for real pictures.</source>
        <translation>Both classes are needed: say which name stands for real pictures.</translation>
    </message>
    <message numerus="yes">
        <source>{n} names are not answered yet. With a wrong answer every score would be upside down, so nothing is guessed.</source>
        <translation><numerusform>{n} name is not answered yet. With a wrong answer every score would be upside down, so nothing is guessed.</numerusform><numerusform>{n} names are not answered yet. With a wrong answer every score would be upside down, so nothing is guessed.</numerusform></translation>
    </message>
    <message>
        <source>What do these names mean?</source>
        <translation>What do these names mean?</translation>
    </message>
    <message>
        <source>With every name left out there are no pictures.</source>
        <translation>With every name left out there are no pictures.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.empty_data</name>
    <message>
        <source>It is read and checked first, and nothing is changed in it. Everything stays on this computer.</source>
        <translation>It is read and checked first, and nothing is changed in it. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>Two folders</source>
        <translation>Two folders</translation>
    </message>
    <message>
        <source>Folders inside them name the groups.</source>
        <translation>Folders inside them name the groups.</translation>
    </message>
    <message>
        <source>Already divided</source>
        <translation>Already divided</translation>
    </message>
    <message>
        <source>Your division is kept.</source>
        <translation>Your division is kept.</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>A list</translation>
    </message>
    <message>
        <source>Other names for the classes are asked about.</source>
        <translation>Other names for the classes are asked about.</translation>
    </message>
    <message>
        <source>Drop a folder of real and generated pictures</source>
        <translation>Drop a folder of real and generated pictures</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Choose a list (CSV)…</source>
        <translation>Choose a list (CSV)…</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.lister</name>
    <message numerus="yes">
        <source>{n} pictures are in {list} with the other label already, such as “{name}”. A picture can only be one of the two.</source>
        <translation><numerusform>{n} picture is in {list} with the other label already, such as “{name}”. A picture can only be one of the two.</numerusform><numerusform>{n} pictures are in {list} with the other label already, such as “{name}”. A picture can only be one of the two.</numerusform></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Change them</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Leave them</translation>
    </message>
    <message>
        <source>Give the new label?</source>
        <translation>Give the new label?</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.mistakes</name>
    <message>
        <source>The scores of the test pictures come at the end of the training.</source>
        <translation>The scores of the test pictures come at the end of the training.</translation>
    </message>
    <message>
        <source>That is rare: see in the Data step whether file facts or duplicates give the label away.</source>
        <translation>That is rare: see in the Data step whether file facts or duplicates give the label away.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>False alarms</translation>
    </message>
    <message numerus="yes">
        <source>All {n} test pictures were on the right side of 0.50.</source>
        <translation><numerusform>All {n} test pictures were on the right side of 0.50.</numerusform><numerusform>All {n} test pictures were on the right side of 0.50.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All {n} validation pictures were on the right side of 0.50.</source>
        <translation><numerusform>All {n} validation pictures were on the right side of 0.50.</numerusform><numerusform>All {n} validation pictures were on the right side of 0.50.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All {n} pictures were on the right side of 0.50.</source>
        <translation><numerusform>All {n} pictures were on the right side of 0.50.</numerusform><numerusform>All {n} pictures were on the right side of 0.50.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all:,} test pictures were on the wrong side of 0.50, the worst first.</source>
        <translation><numerusform>{n} of {all:,} test pictures was on the wrong side of 0.50.</numerusform><numerusform>{n} of {all:,} test pictures were on the wrong side of 0.50, the worst first.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all:,} validation pictures were on the wrong side of 0.50, the worst first.</source>
        <translation><numerusform>{n} of {all:,} validation pictures was on the wrong side of 0.50.</numerusform><numerusform>{n} of {all:,} validation pictures were on the wrong side of 0.50, the worst first.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all:,} pictures were on the wrong side of 0.50, the worst first.</source>
        <translation><numerusform>{n} of {all:,} pictures was on the wrong side of 0.50.</numerusform><numerusform>{n} of {all:,} pictures were on the wrong side of 0.50, the worst first.</numerusform></translation>
    </message>
    <message>
        <source>score {score:.3f}, {what}</source>
        <translation>score {score:.3f}, {what}</translation>
    </message>
    <message>
        <source>labelled {label}</source>
        <comment>below a small picture</comment>
        <translation>labelled {label}</translation>
    </message>
    <message>
        <source>held out of the training</source>
        <translation>held out of the training</translation>
    </message>
    <message>
        <source>Labelled generated, with a score below 0.50</source>
        <translation>Labelled generated, with a score below 0.50</translation>
    </message>
    <message>
        <source>Labelled real, with a score of 0.50 or more</source>
        <translation>Labelled real, with a score of 0.50 or more</translation>
    </message>
    <message>
        <source>Inspect these</source>
        <translation>Inspect these</translation>
    </message>
    <message>
        <source>Open all that are shown in Inspect</source>
        <translation>Open all that are shown in Inspect</translation>
    </message>
    <message>
        <source>Misclassified pictures</source>
        <translation>Misclassified pictures</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.pieces</name>
    <message>
        <source>Other data</source>
        <translation>Other data</translation>
    </message>
    <message>
        <source>Choose other data</source>
        <translation>Choose other data</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>List (CSV)…</source>
        <translation>List (CSV)…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.plot</name>
    <message>
        <source>epoch</source>
        <translation>epoch</translation>
    </message>
    <message>
        <source>After {place}: {words}</source>
        <translation>After {place}: {words}</translation>
    </message>
    <message>
        <source>{said}; {why}: epoch {epoch:.0f}</source>
        <translation>{said}; {why}: epoch {epoch:.0f}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.plot_row</name>
    <message>
        <source>Plots</source>
        <translation>Plots</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.predictions</name>
    <message>
        <source>{name}: score {score:.2f}, {what}</source>
        <translation>{name}: score {score:.2f}, {what}</translation>
    </message>
    <message>
        <source>labelled {label}</source>
        <translation>labelled {label}</translation>
    </message>
    <message>
        <source>The scores of the test pictures ({file} in the run's folder) can't be read. Their counts are in the card.</source>
        <translation>The scores of the test pictures ({file} in the run's folder) can't be read. Their counts are in the card.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.reading</name>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Stop {verb}</source>
        <translation>Stop {verb}</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} of {total:,}</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} a second</translation>
    </message>
    <message>
        <source>{verb} progress</source>
        <translation>{verb} progress</translation>
    </message>
    <message>
        <source>Cancel {verb}</source>
        <translation>Cancel {verb}</translation>
    </message>
    <message>
        <source>{verb} {name}</source>
        <translation>{verb} {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.scale</name>
    <message>
        <source>epoch {x:.2f}</source>
        <translation>epoch {x:.2f}</translation>
    </message>
    <message>
        <source>epoch {x:.0f}</source>
        <translation>epoch {x:.0f}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.shared.thumbs</name>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.status_strip</name>
    <message>
        <source>Scoring progress</source>
        <translation>Scoring progress</translation>
    </message>
    <message>
        <source>Stop scoring</source>
        <translation>Stop scoring</translation>
    </message>
    <message>
        <source>Cancel scoring</source>
        <translation>Cancel scoring</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Score the rest</source>
        <translation>Score the rest</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Nothing is sent or fetched: pictures stay on this computer.</source>
        <translation>Nothing is sent or fetched: pictures stay on this computer.</translation>
    </message>
    <message>
        <source>scoring {done:,} of {total:,}</source>
        <translation>scoring {done:,} of {total:,}</translation>
    </message>
    <message>
        <source>stopped, {rest:,} not scored</source>
        <translation>stopped, {rest:,} not scored</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.strip_parts</name>
    <message numerus="yes">
        <source>watching {n} folders</source>
        <translation><numerusform>watching {n} folder</numerusform><numerusform>watching {n} folders</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>watching {n} folders, not there</source>
        <translation><numerusform>watching {n} folder, not there</numerusform><numerusform>watching {n} folders, not there</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>watching {n} folders, {gone:,} not there</source>
        <translation><numerusform>watching {n} folder, {gone:,} not there</numerusform><numerusform>watching {n} folders, {gone:,} not there</numerusform></translation>
    </message>
    <message>
        <source>Show the Train page (Ctrl+2)</source>
        <translation>Show the Train page (Ctrl+2)</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Training progress</translation>
    </message>
    <message>
        <source>Show the Evaluate page (Ctrl+3)</source>
        <translation>Show the Evaluate page (Ctrl+3)</translation>
    </message>
    <message>
        <source>Measuring progress</source>
        <translation>Measuring progress</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Stop measuring</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>Cancel measuring</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Progress of the report</translation>
    </message>
    <message>
        <source>Stop the report</source>
        <translation>Stop the report</translation>
    </message>
    <message>
        <source>Cancel the report</source>
        <translation>Cancel the report</translation>
    </message>
    <message>
        <source>writing the report</source>
        <translation>writing the report</translation>
    </message>
    <message>
        <source>report, {at} of {total}</source>
        <translation>report, {at} of {total}</translation>
    </message>
    <message>
        <source>Progress of moving the files</source>
        <translation>Progress of moving the files</translation>
    </message>
    <message>
        <source>Stop moving the files</source>
        <translation>Stop moving the files</translation>
    </message>
    <message>
        <source>Cancel moving the files</source>
        <translation>Cancel moving the files</translation>
    </message>
    <message>
        <source>moving {at:,} of {total:,}</source>
        <translation>moving {at:,} of {total:,}</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>watching folders</comment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Watch no folder any more</source>
        <translation>Watch no folder any more</translation>
    </message>
    <message>
        <source>watching {name}</source>
        <translation>watching {name}</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>watching</translation>
    </message>
    <message>
        <source>watching, not there</source>
        <translation>watching, not there</translation>
    </message>
    <message>
        <source>watching, {gone:,} not there</source>
        <translation>watching, {gone:,} not there</translation>
    </message>
    <message>
        <source>{folder} (not there)</source>
        <translation>{folder} (not there)</translation>
    </message>
    <message>
        <source>watching {name}, not there</source>
        <translation>watching {name}, not there</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.answer_panel</name>
    <message>
        <source>Pictures rated</source>
        <translation>Pictures rated</translation>
    </message>
    <message>
        <source>Photograph or generated?</source>
        <translation>Photograph or generated?</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>Left arrow, or R</source>
        <translation>Left arrow, or R</translation>
    </message>
    <message>
        <source>Right arrow, or F</source>
        <translation>Right arrow, or F</translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation>How sure are you?</translation>
    </message>
    <message>
        <source>How sure, 0 to 100</source>
        <translation>How sure, 0 to 100</translation>
    </message>
    <message>
        <source>1 to 9 for 10 to 90, 0 for 100; left alone it counts as {value} %</source>
        <translation>1 to 9 for 10 to 90, 0 for 100; left alone it counts as {value} %</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Next picture (Enter)</source>
        <translation>Next picture (Enter)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop here; what you answered is kept</source>
        <translation>Stop here; what you answered is kept</translation>
    </message>
    <message>
        <source>{place:,} of {total:,}</source>
        <translation>{place:,} of {total:,}</translation>
    </message>
    <message>
        <source>{n:,} s left</source>
        <translation>{n:,} s left</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Show the picture again (Space)</source>
        <translation>Show the picture again (Space)</translation>
    </message>
    <message>
        <source>Hide the picture and stop the time (Space)</source>
        <translation>Hide the picture and stop the time (Space)</translation>
    </message>
    <message>
        <source>not set: {value} %</source>
        <translation>not set: {value} %</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.done</name>
    <message>
        <source>The rating is done</source>
        <translation>The rating is done</translation>
    </message>
    <message>
        <source>See results</source>
        <translation>See results</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>Back to the studies</source>
        <translation>Back to the studies</translation>
    </message>
    <message>
        <source>Thank you, {name}.</source>
        <translation>Thank you, {name}.</translation>
    </message>
    <message numerus="yes">
        <source>You answered {answered:,} of {n} pictures.</source>
        <translation><numerusform>You answered {answered:,} of {n} picture.</numerusform><numerusform>You answered {answered:,} of {n} pictures.</numerusform></translation>
    </message>
    <message>
        <source>Everything is kept.</source>
        <translation>Everything is kept.</translation>
    </message>
    <message>
        <source>On {n:,} the time ran out.</source>
        <translation>On {n:,} the time ran out.</translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be shown; they come again when you continue.</source>
        <translation><numerusform>{n} could not be shown; it comes again when you continue.</numerusform><numerusform>{n} could not be shown; they come again when you continue.</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.exporting</name>
    <message>
        <source>Export marks into a folder</source>
        <translation>Export marks into a folder</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers saved as {path}.</source>
        <translation><numerusform>{n} answer saved as {path}.</numerusform><numerusform>{n} answers saved as {path}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} masks saved in {folder}.</source>
        <translation><numerusform>{n} mask saved in {folder}.</numerusform><numerusform>{n} masks saved in {folder}.</numerusform></translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation>Export answers</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.home</name>
    <message>
        <source>People see the pictures without a name or a score and say of each whether it is a photograph or generated. Afterwards their answers stand beside the detector's. Everything stays on this computer.</source>
        <translation>People see the pictures without a name or a score and say of each whether it is a photograph or generated. Afterwards their answers stand beside the detector's. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>Rate pictures blind</source>
        <translation>Rate pictures blind</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.import_columns</name>
    <message>
        <source>Who answered</source>
        <translation>Who answered</translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation>Which picture</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>What they said</translation>
    </message>
    <message>
        <source>How sure they were</source>
        <translation>How sure they were</translation>
    </message>
    <message>
        <source>Seconds it took</source>
        <translation>Seconds it took</translation>
    </message>
    <message>
        <source>Milliseconds it took</source>
        <translation>Milliseconds it took</translation>
    </message>
    <message>
        <source>Group or generator</source>
        <translation>Group or generator</translation>
    </message>
    <message>
        <source>What it is, in words</source>
        <translation>What it is, in words</translation>
    </message>
    <message>
        <source>1 where it is generated</source>
        <translation>1 where it is generated</translation>
    </message>
    <message>
        <source>1 where it is a photo</source>
        <translation>1 where it is a photo</translation>
    </message>
    <message>
        <source>The picture's file</source>
        <translation>The picture's file</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Line {number:,}</source>
        <translation>Line {number:,}</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>Meaning of the column {name}</source>
        <translation>Meaning of the column {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.import_scale</name>
    <message>
        <source>The number that means surely a photograph</source>
        <translation>The number that means surely a photograph</translation>
    </message>
    <message>
        <source>The number that means surely generated</source>
        <translation>The number that means surely generated</translation>
    </message>
    <message>
        <source>Answers are numbers, from</source>
        <translation>Answers are numbers, from</translation>
    </message>
    <message>
        <source>(surely a photograph) to</source>
        <translation>(surely a photograph) to</translation>
    </message>
    <message>
        <source>(surely generated)</source>
        <translation>(surely generated)</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.import_words</name>
    <message>
        <source>{problem}; choose it above.</source>
        <translation>{problem}; choose it above.</translation>
    </message>
    <message>
        <source>{problem}. Say above which number means surely a photograph and which one generated.</source>
        <translation>{problem}. Say above which number means surely a photograph and which one generated.</translation>
    </message>
    <message>
        <source>{problem}; choose above what the column means.</source>
        <translation>{problem}; choose above what the column means.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.importing</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tables (*.csv *.tsv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Marks (*.png *.json);;All files (*)</source>
        <translation>Marks (*.png *.json);;All files (*)</translation>
    </message>
    <message>
        <source>Choose a table of answers to begin with.</source>
        <translation>Choose a table of answers to begin with.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>take away</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>files</source>
        <translation>files</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>folder</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>A CSV file with one line per answer</source>
        <translation>A CSV file with one line per answer</translation>
    </message>
    <message>
        <source>About the pictures</source>
        <translation>About the pictures</translation>
    </message>
    <message>
        <source>A second CSV file: what each picture is. Optional</source>
        <translation>A second CSV file: what each picture is. Optional</translation>
    </message>
    <message>
        <source>Their folder, for the model and to look at them. Optional</source>
        <translation>Their folder, for the model and to look at them. Optional</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>PNG masks named like the pictures, labelme's or COCO's JSON. Optional</source>
        <translation>PNG masks named like the pictures, labelme's or COCO's JSON. Optional</translation>
    </message>
    <message>
        <source>Say above which column of the table of answers names the picture.</source>
        <translation>Say above which column of the table of answers names the picture.</translation>
    </message>
    <message>
        <source>Say above which column of the table of answers holds what people said.</source>
        <translation>Say above which column of the table of answers holds what people said.</translation>
    </message>
    <message>
        <source>Say above which column of the table of pictures names the picture.</source>
        <translation>Say above which column of the table of pictures names the picture.</translation>
    </message>
    <message>
        <source>Import answers</source>
        <translation>Import answers</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>NOT USED  {n:,}</source>
        <translation>NOT USED  {n:,}</translation>
    </message>
    <message>
        <source>COLUMNS OF THE ANSWERS</source>
        <translation>COLUMNS OF THE ANSWERS</translation>
    </message>
    <message>
        <source>COLUMNS OF THE TABLE OF PICTURES</source>
        <translation>COLUMNS OF THE TABLE OF PICTURES</translation>
    </message>
    <message>
        <source>Stopped. Change a choice above to read again.</source>
        <translation>Stopped. Change a choice above to read again.</translation>
    </message>
    <message>
        <source>and {n:,} more</source>
        <translation>and {n:,} more</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.keys</name>
    <message>
        <source>how sure</source>
        <translation>how sure</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>next</source>
        <translation>next</translation>
    </message>
    <message>
        <source>brush</source>
        <translation>brush</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>polygon</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>erase</translation>
    </message>
    <message>
        <source>new mark</source>
        <translation>new mark</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pause</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.mark_panel</name>
    <message>
        <source>Optional. Take the brush or the polygon and mark it on the picture.</source>
        <translation>Optional. Take the brush or the polygon and mark it on the picture.</translation>
    </message>
    <message>
        <source>Paint over it.</source>
        <translation>Paint over it.</translation>
    </message>
    <message>
        <source>Click its corners; a double click or Enter closes it.</source>
        <translation>Click its corners; a double click or Enter closes it.</translation>
    </message>
    <message>
        <source>Paint over what is not to be marked.</source>
        <translation>Paint over what is not to be marked.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Brush</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>What looks wrong here?</source>
        <translation>What looks wrong here?</translation>
    </message>
    <message>
        <source>Note on mark {number:,}</source>
        <translation>Note on mark {number:,}</translation>
    </message>
    <message>
        <source>Go on with mark {number:,}</source>
        <translation>Go on with mark {number:,}</translation>
    </message>
    <message>
        <source>Go on with this mark</source>
        <translation>Go on with this mark</translation>
    </message>
    <message>
        <source>Remove mark {number:,}</source>
        <translation>Remove mark {number:,}</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>Remove this mark</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Redo (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>New mark</source>
        <translation>New mark</translation>
    </message>
    <message>
        <source>Begin another mark (N)</source>
        <translation>Begin another mark (N)</translation>
    </message>
    <message>
        <source>What looks wrong?</source>
        <translation>What looks wrong?</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.name_ask</name>
    <message>
        <source>Any name will do</source>
        <translation>Any name will do</translation>
    </message>
    <message>
        <source>Name that the answers are kept under</source>
        <translation>Name that the answers are kept under</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Who rates?</source>
        <translation>Who rates?</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.new_form</name>
    <message>
        <source>{n:,} pictures in {folders:,} folders; which are generated isn't known.</source>
        <translation>{n:,} pictures in {folders:,} folders; which are generated isn't known.</translation>
    </message>
    <message>
        <source>Once it is over the next picture comes; what was not confirmed is no answer.</source>
        <translation>Once it is over the next picture comes; what was not confirmed is no answer.</translation>
    </message>
    <message>
        <source>What looks wrong, with a note. Optional for who rates.</source>
        <translation>What looks wrong, with a note. Optional for who rates.</translation>
    </message>
    <message>
        <source>Draws the pictures and mixes their order; each person has an order of their own.</source>
        <translation>Draws the pictures and mixes their order; each person has an order of their own.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures: {generated:,} generated, {photographs:,} photographs, as their folders say.</source>
        <translation><numerusform>{n} picture: {generated:,} generated, {photographs:,} photographs, as their folders say.</numerusform><numerusform>{n} pictures: {generated:,} generated, {photographs:,} photographs, as their folders say.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures in one folder; which are generated isn't known.</source>
        <translation><numerusform>{n} picture in one folder; which are generated isn't known.</numerusform><numerusform>{n} pictures in one folder; which are generated isn't known.</numerusform></translation>
    </message>
    <message>
        <source>New blind rating</source>
        <translation>New blind rating</translation>
    </message>
    <message>
        <source>Say what the folders mean…</source>
        <translation>Say what the folders mean…</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Number of pictures</translation>
    </message>
    <message>
        <source>Seconds for each picture</source>
        <translation>Seconds for each picture</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Ask to mark what looks wrong</source>
        <translation>Ask to mark what looks wrong</translation>
    </message>
    <message>
        <source>Start rating</source>
        <translation>Start rating</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Time for each</source>
        <translation>Time for each</translation>
    </message>
    <message>
        <source>Ask for marks</source>
        <translation>Ask for marks</translation>
    </message>
    <message>
        <source>Who rates first</source>
        <translation>Who rates first</translation>
    </message>
    <message>
        <source>Name of the study</source>
        <translation>Name of the study</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Keep the study in another folder</source>
        <translation>Keep the study in another folder</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Keep the study in</source>
        <translation>Keep the study in</translation>
    </message>
    <message>
        <source>A folder of photographs and generated pictures, or any folder: then nobody knows who is right, but you see how far people agree.</source>
        <translation>A folder of photographs and generated pictures, or any folder: then nobody knows who is right, but you see how far people agree.</translation>
    </message>
    <message>
        <source>Half of each kind.</source>
        <translation>Half of each kind.</translation>
    </message>
    <message>
        <source>As many of each kind as there are.</source>
        <translation>As many of each kind as there are.</translation>
    </message>
    <message>
        <source>Drawn evenly from the folders.</source>
        <translation>Drawn evenly from the folders.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.page</name>
    <message>
        <source>Drop one folder of pictures, a list of them (CSV), or a study's folder.</source>
        <translation>Drop one folder of pictures, a list of them (CSV), or a study's folder.</translation>
    </message>
    <message>
        <source>Quit the rating first; what was answered is kept.</source>
        <translation>Quit the rating first; what was answered is kept.</translation>
    </message>
    <message>
        <source>The pictures lie in folders of these names. Say which ones are generated, so that answers can be right or wrong.</source>
        <translation>The pictures lie in folders of these names. Say which ones are generated, so that answers can be right or wrong.</translation>
    </message>
    <message>
        <source>Close without the last answer?</source>
        <translation>Close without the last answer?</translation>
    </message>
    <message>
        <source>Quit without the last answer?</source>
        <translation>Quit without the last answer?</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparing</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Use these</translation>
    </message>
    <message>
        <source>Drop to rate these pictures</source>
        <translation>Drop to rate these pictures</translation>
    </message>
    <message>
        <source>A picture was left out. {why}</source>
        <translation>A picture was left out. {why}</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Keep the window open</translation>
    </message>
    <message>
        <source>It could not be written. All the answers before it are kept.</source>
        <translation>It could not be written. All the answers before it are kept.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
    <message numerus="yes">
        <source>{n} fewer pictures than wanted: some can't be read, or are copies of others.</source>
        <translation><numerusform>{n} fewer picture than wanted: some can't be read, or are copies of others.</numerusform><numerusform>{n} fewer pictures than wanted: some can't be read, or are copies of others.</numerusform></translation>
    </message>
    <message>
        <source>{name} has rated this study already. Take another name, or continue there.</source>
        <translation>{name} has rated this study already. Take another name, or continue there.</translation>
    </message>
    <message>
        <source>Open a study's folder</source>
        <translation>Open a study's folder</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.rating</name>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>The picture is hidden and the time stands still. Space goes on.</source>
        <translation>The picture is hidden and the time stands still. Space goes on.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>The next picture is being decoded.</source>
        <translation>The next picture is being decoded.</translation>
    </message>
    <message>
        <source>Blind rating</source>
        <translation>Blind rating</translation>
    </message>
    <message>
        <source>The time ran out. {problem}</source>
        <translation>The time ran out. {problem}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.gallery</name>
    <message>
        <source>the majority was undecided</source>
        <translation>the majority was undecided</translation>
    </message>
    <message>
        <source>not known what it is</source>
        <translation>not known what it is</translation>
    </message>
    <message>
        <source>Where people and the model are furthest apart comes first.</source>
        <translation>Where people and the model are furthest apart comes first.</translation>
    </message>
    <message>
        <source>Where people are furthest apart comes first.</source>
        <translation>Where people are furthest apart comes first.</translation>
    </message>
    <message>
        <source>No picture was answered.</source>
        <translation>No picture was answered.</translation>
    </message>
    <message>
        <source>Only people right</source>
        <translation>Only people right</translation>
    </message>
    <message>
        <source>Only the machine</source>
        <translation>Only the machine</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>both were right</source>
        <translation>both were right</translation>
    </message>
    <message>
        <source>only people were right</source>
        <translation>only people were right</translation>
    </message>
    <message>
        <source>only the machine was right</source>
        <translation>only the machine was right</translation>
    </message>
    <message>
        <source>nobody was right</source>
        <translation>nobody was right</translation>
    </message>
    <message>
        <source>it is generated</source>
        <translation>it is generated</translation>
    </message>
    <message>
        <source>it is a photograph</source>
        <translation>it is a photograph</translation>
    </message>
    <message>
        <source>people: {share:.0%} say generated</source>
        <translation>people: {share:.0%} say generated</translation>
    </message>
    <message>
        <source>model: {score:.2f}, {verdict}</source>
        <translation>model: {score:.2f}, {verdict}</translation>
    </message>
    <message>
        <source>people: undecided</source>
        <translation>people: undecided</translation>
    </message>
    <message>
        <source>model: {score:.2f}</source>
        <translation>model: {score:.2f}</translation>
    </message>
    <message>
        <source>say generated</source>
        <translation>say generated</translation>
    </message>
    <message>
        <source>Pictures, where people and the model disagree most first</source>
        <translation>Pictures, where people and the model disagree most first</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.layered</name>
    <message>
        <source>the stronger the orange, the more people marked it, up to {most}</source>
        <translation>the stronger the orange, the more people marked it, up to {most}</translation>
    </message>
    <message>
        <source>{share:.0%} of those who marked</source>
        <translation>{share:.0%} of those who marked</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.machine</name>
    <message>
        <source>No detector is loaded, so these are the numbers of the people alone. Open one with Ctrl+D.</source>
        <translation>No detector is loaded, so these are the numbers of the people alone. Open one with Ctrl+D.</translation>
    </message>
    <message>
        <source>None of the pictures was found, so these are the numbers of the people alone. Import them with their folder to see the model beside them.</source>
        <translation>None of the pictures was found, so these are the numbers of the people alone. Import them with their folder to see the model beside them.</translation>
    </message>
    <message>
        <source>Stopped before all pictures were scored; the numbers stay as they were.</source>
        <translation>Stopped before all pictures were scored; the numbers stay as they were.</translation>
    </message>
    <message>
        <source>Counting answers</source>
        <translation>Counting answers</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>Scoring the pictures</source>
        <translation>Scoring the pictures</translation>
    </message>
    <message>
        <source>Loading the detector</source>
        <translation>Loading the detector</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.marks</name>
    <message>
        <source>Nobody marked anything. Marks come from a rating with the brush, or with an import of masks.</source>
        <translation>Nobody marked anything. Marks come from a rating with the brush, or with an import of masks.</translation>
    </message>
    <message>
        <source>No detector is loaded, so there is no map. Open one with Ctrl+D.</source>
        <translation>No detector is loaded, so there is no map. Open one with Ctrl+D.</translation>
    </message>
    <message>
        <source>Every marked picture is explained, and its map is set beside what people marked: random maps, the picture's centre and other people say what such a number is worth.</source>
        <translation>Every marked picture is explained, and its map is set beside what people marked: random maps, the picture's centre and other people say what such a number is worth.</translation>
    </message>
    <message numerus="yes">
        <source>{n} marks.</source>
        <translation><numerusform>{n} mark.</numerusform><numerusform>{n} marks.</numerusform></translation>
    </message>
    <message>
        <source>{method}: picture</source>
        <translation>{method}: picture</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Compare all</source>
        <translation>Compare all</translation>
    </message>
    <message>
        <source>Explain all marked pictures</source>
        <translation>Explain all marked pictures</translation>
    </message>
    <message>
        <source>Maps and marks</source>
        <translation>Maps and marks</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.overview</name>
    <message>
        <source>There are too few answers to the same pictures to tell how far people agree.</source>
        <translation>There are too few answers to the same pictures to tell how far people agree.</translation>
    </message>
    <message>
        <source>people's answers are right</source>
        <translation>people's answers are right</translation>
    </message>
    <message>
        <source>the majority is right</source>
        <translation>the majority is right</translation>
    </message>
    <message>
        <source>the model is right</source>
        <translation>the model is right</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} decided answers.</source>
        <translation>{right:,} of {decided:,} decided answers.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} decided answers; {undecided:,} undecided.</source>
        <translation>{right:,} of {decided:,} decided answers; {undecided:,} undecided.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} decided majorities.</source>
        <translation>{right:,} of {decided:,} decided majorities.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} decided majorities; {undecided:,} undecided.</source>
        <translation>{right:,} of {decided:,} decided majorities; {undecided:,} undecided.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} pictures.</source>
        <translation>{right:,} of {decided:,} pictures.</translation>
    </message>
    <message>
        <source>{right:,} of {decided:,} pictures; {undecided:,} undecided.</source>
        <translation>{right:,} of {decided:,} pictures; {undecided:,} undecided.</translation>
    </message>
    <message>
        <source>What was said: {side}</source>
        <translation>What was said: {side}</translation>
    </message>
    <message>
        <source>People, majority and model side by side</source>
        <translation>People, majority and model side by side</translation>
    </message>
    <message>
        <source>WHAT WAS SAID OF WHICH PICTURES</source>
        <translation>WHAT WAS SAID OF WHICH PICTURES</translation>
    </message>
    <message>
        <source>SIDE BY SIDE, WITH 95% INTERVALS</source>
        <translation>SIDE BY SIDE, WITH 95% INTERVALS</translation>
    </message>
    <message>
        <source>AGREEMENT BEYOND CHANCE: 0 IS CHANCE, 1 IS ALWAYS</source>
        <translation>AGREEMENT BEYOND CHANCE: 0 IS CHANCE, 1 IS ALWAYS</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.picture</name>
    <message>
        <source>Nobody marked anything on this picture.</source>
        <translation>Nobody marked anything on this picture.</translation>
    </message>
    <message>
        <source>No detector is loaded, so there is no map.</source>
        <translation>No detector is loaded, so there is no map.</translation>
    </message>
    <message>
        <source>The picture's file was not found.</source>
        <translation>The picture's file was not found.</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>One picture</translation>
    </message>
    <message>
        <source>What people marked</source>
        <translation>What people marked</translation>
    </message>
    <message>
        <source>The model's map</source>
        <translation>The model's map</translation>
    </message>
    <message>
        <source>Map and marks of this picture</source>
        <translation>Map and marks of this picture</translation>
    </message>
    <message>
        <source>Back to the pictures</source>
        <translation>Back to the pictures</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>The one before</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>The next one</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>The picture before</translation>
    </message>
    <message>
        <source>The next picture</source>
        <translation>The next picture</translation>
    </message>
    <message>
        <source>Inspect it</source>
        <translation>Inspect it</translation>
    </message>
    <message>
        <source>Open it in Inspect</source>
        <translation>Open it in Inspect</translation>
    </message>
    <message>
        <source>Stopped. Choose a method to make its map.</source>
        <translation>Stopped. Choose a method to make its map.</translation>
    </message>
    <message>
        <source>IoU and Dice compare the mark with as large a part of the map. Random maps, the picture's centre and other people are what to measure it against.</source>
        <translation>IoU and Dice compare the mark with as large a part of the map. Random maps, the picture's centre and other people are what to measure it against.</translation>
    </message>
    <message>
        <source>{method}: sample</source>
        <translation>{method}: sample</translation>
    </message>
    <message>
        <source>Nobody else marked it.</source>
        <translation>Nobody else marked it.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.plots</name>
    <message>
        <source>Pictures of both kinds are needed, and what they are has to be known.</source>
        <translation>Pictures of both kinds are needed, and what they are has to be known.</translation>
    </message>
    <message>
        <source>photographs called generated</source>
        <translation>photographs called generated</translation>
    </message>
    <message>
        <source>generated pictures found</source>
        <translation>generated pictures found</translation>
    </message>
    <message>
        <source>how sure that it is generated</source>
        <translation>how sure that it is generated</translation>
    </message>
    <message>
        <source>share that is generated</source>
        <translation>share that is generated</translation>
    </message>
    <message>
        <source>false alarms {x:.3f}</source>
        <translation>false alarms {x:.3f}</translation>
    </message>
    <message>
        <source>sure to {x:.2f}</source>
        <translation>sure to {x:.2f}</translation>
    </message>
    <message>
        <source>calibration error</source>
        <translation>calibration error</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.saving</name>
    <message>
        <source>Answers (CSV)…</source>
        <translation>Answers (CSV)…</translation>
    </message>
    <message>
        <source>Marks as masks (PNG)…</source>
        <translation>Marks as masks (PNG)…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>{n} masks written to {path}, a folder for each person.</source>
        <translation><numerusform>{n} mask written to {path}, a folder for each person.</numerusform><numerusform>{n} masks written to {path}, a folder for each person.</numerusform></translation>
    </message>
    <message>
        <source>Choose a folder for the masks</source>
        <translation>Choose a folder for the masks</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>Save the study</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.sending</name>
    <message>
        <source>No marked picture has a file, so there is nothing to send.</source>
        <translation>No marked picture has a file, so there is nothing to send.</translation>
    </message>
    <message>
        <source>It isn't known what the marked pictures are, and all were left out.</source>
        <translation>It isn't known what the marked pictures are, and all were left out.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Leave them out</translation>
    </message>
    <message>
        <source>What most people said</source>
        <translation>What most people said</translation>
    </message>
    <message>
        <source>{generated:,} generated and {real:,} real.</source>
        <translation>{generated:,} generated and {real:,} real.</translation>
    </message>
    <message>
        <source>{n:,} generated.</source>
        <translation>{n:,} generated.</translation>
    </message>
    <message>
        <source>{n:,} real.</source>
        <translation>{n:,} real.</translation>
    </message>
    <message>
        <source>What people marked is written beside the list, one mask for each picture.</source>
        <translation>What people marked is written beside the list, one mask for each picture.</translation>
    </message>
    <message numerus="yes">
        <source>What {n} pictures show is not known. Take them as:</source>
        <translation><numerusform>What {n} picture shows is not known. Take it as:</numerusform><numerusform>What {n} pictures show is not known. Take them as:</numerusform></translation>
    </message>
    <message>
        <source>What people marked is in {folder} beside it.</source>
        <translation>What people marked is in {folder} beside it.</translation>
    </message>
    <message>
        <source>Pictures of unknown truth</source>
        <translation>Pictures of unknown truth</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.view</name>
    <message>
        <source>The model's numbers are those of {name}; {other} is in use now.</source>
        <translation>The model's numbers are those of {name}; {other} is in use now.</translation>
    </message>
    <message>
        <source>Results of the study</source>
        <translation>Results of the study</translation>
    </message>
    <message>
        <source>Send marked to Train</source>
        <translation>Send marked to Train</translation>
    </message>
    <message>
        <source>Put the marked pictures onto a list to learn from, with masks of what was marked</source>
        <translation>Put the marked pictures onto a list to learn from, with masks of what was marked</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Save the results</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Notes on how the answers were read</source>
        <translation>Notes on how the answers were read</translation>
    </message>
    <message>
        <source>People  {n:,}</source>
        <translation>People  {n:,}</translation>
    </message>
    <message>
        <source>Pictures  {n:,}</source>
        <translation>Pictures  {n:,}</translation>
    </message>
    <message>
        <source>Marks  {n:,}</source>
        <translation>Marks  {n:,}</translation>
    </message>
    <message>
        <source>Notes  {n:,} not used</source>
        <translation>Notes  {n:,} not used</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>The model's numbers are those of {name}; that has changed since.</source>
        <translation>The model's numbers are those of {name}; that has changed since.</translation>
    </message>
    <message>
        <source>Back to the study</source>
        <translation>Back to the study</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.results.working</name>
    <message>
        <source>Making the map</source>
        <translation>Making the map</translation>
    </message>
    <message>
        <source>Stop: making the map</source>
        <translation>Stop: making the map</translation>
    </message>
    <message>
        <source>Cancel making the map</source>
        <translation>Cancel making the map</translation>
    </message>
    <message>
        <source>Comparing maps and marks</source>
        <translation>Comparing maps and marks</translation>
    </message>
    <message>
        <source>Stop: comparing maps and marks</source>
        <translation>Stop: comparing maps and marks</translation>
    </message>
    <message>
        <source>Cancel comparing maps and marks</source>
        <translation>Cancel comparing maps and marks</translation>
    </message>
    <message>
        <source>Stop: counting</source>
        <translation>Stop: counting</translation>
    </message>
    <message>
        <source>Cancel counting</source>
        <translation>Cancel counting</translation>
    </message>
    <message>
        <source>{what} {done:,} of {total:,}</source>
        <translation>{what} {done:,} of {total:,}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.study_list</name>
    <message>
        <source>{name} {answered:,} of {total:,}</source>
        <translation>{name} {answered:,} of {total:,}</translation>
    </message>
    <message>
        <source>Nobody has rated it yet.</source>
        <translation>Nobody has rated it yet.</translation>
    </message>
    <message>
        <source>More: {name}</source>
        <translation>More: {name}</translation>
    </message>
    <message>
        <source>The study's files stay where they are</source>
        <translation>The study's files stay where they are</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studies</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>There are none yet.</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>Open a study…</translation>
    </message>
    <message>
        <source>A study's folder that is not in this list</source>
        <translation>A study's folder that is not in this list</translation>
    </message>
    <message>
        <source>Import answers…</source>
        <translation>Import answers…</translation>
    </message>
    <message>
        <source>Answers and marks from another program</source>
        <translation>Answers and marks from another program</translation>
    </message>
    <message>
        <source>without labels</source>
        <translation>without labels</translation>
    </message>
    <message>
        <source>{seconds:g} s each</source>
        <translation>{seconds:g} s each</translation>
    </message>
    <message>
        <source>with marks</source>
        <translation>with marks</translation>
    </message>
    <message>
        <source>{n:,} out of time</source>
        <translation>{n:,} out of time</translation>
    </message>
    <message>
        <source>{n:,} not shown</source>
        <translation>{n:,} not shown</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Export answers…</source>
        <translation>Export answers…</translation>
    </message>
    <message>
        <source>Go on as {name}</source>
        <translation>Go on as {name}</translation>
    </message>
    <message>
        <source>Export marks…</source>
        <translation>Export marks…</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.study.work</name>
    <message>
        <source>The file is another one than when the study was made.</source>
        <translation>The file is another one than when the study was made.</translation>
    </message>
    <message>
        <source>looking at the pictures</source>
        <translation>looking at the pictures</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.top_bar</name>
    <message>
        <source>Theme: like the system</source>
        <translation>Theme: like the system</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Theme: light</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Theme: dark</translation>
    </message>
    <message>
        <source>The detector that scores the pictures</source>
        <translation>The detector that scores the pictures</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detector</translation>
    </message>
    <message>
        <source>Detector: {name}</source>
        <translation>Detector: {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.audit_view</name>
    <message>
        <source>The files give their class away. Re-encode both classes alike, or the network may learn the files instead of the pictures.</source>
        <translation>The files give their class away. Re-encode both classes alike, or the network may learn the files instead of the pictures.</translation>
    </message>
    <message>
        <source>Re-encode both classes alike while training</source>
        <translation>Re-encode both classes alike while training</translation>
    </message>
    <message>
        <source>Judged by its file alone (format, size, compression; not by what it shows), the generated picture of a pair is found in {pairs} of 100 pairs. Guessing finds 50.</source>
        <translation>Judged by its file alone (format, size, compression; not by what it shows), the generated picture of a pair is found in {pairs} of 100 pairs. Guessing finds 50.</translation>
    </message>
    <message>
        <source>That is as good as guessing: the files give nothing away.</source>
        <translation>That is as good as guessing: the files give nothing away.</translation>
    </message>
    <message>
        <source>There are too few pictures to measure whether the files give their class away.</source>
        <translation>There are too few pictures to measure whether the files give their class away.</translation>
    </message>
    <message>
        <source>A network would go by that, too.</source>
        <translation>A network would go by that, too.</translation>
    </message>
    <message>
        <source>Every picture is brought to one size and saved as JPEG of the same range of quality in memory, before the network sees it. Your files stay untouched.</source>
        <translation>Every picture is brought to one size and saved as JPEG of the same range of quality in memory, before the network sees it. Your files stay untouched.</translation>
    </message>
    <message>
        <source>The folder has changed</source>
        <translation>The folder has changed</translation>
    </message>
    <message>
        <source>That is a little better than guessing, and no cause for worry.</source>
        <translation>That is a little better than guessing, and no cause for worry.</translation>
    </message>
    <message>
        <source>Show the file facts of each class</source>
        <translation>Show the file facts of each class</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>to the next step</comment>
        <translation>Continue</translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation>To the settings</translation>
    </message>
    <message>
        <source>To the switch</source>
        <translation>To the switch</translation>
    </message>
    <message>
        <source>Show the switch for re-encoding</source>
        <translation>Show the switch for re-encoding</translation>
    </message>
    <message>
        <source>Hide the file facts</source>
        <translation>Hide the file facts</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>WHAT THE FILES GIVE AWAY</source>
        <translation>WHAT THE FILES GIVE AWAY</translation>
    </message>
    <message>
        <source>SOME OF THE PICTURES</source>
        <translation>SOME OF THE PICTURES</translation>
    </message>
    <message>
        <source>Suggested for this data.</source>
        <translation>Suggested for this data.</translation>
    </message>
    <message>
        <source>WHAT WAS FOUND</source>
        <translation>WHAT WAS FOUND</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.auditing</name>
    <message>
        <source>The pictures could not be read. Try again.</source>
        <translation>The pictures could not be read. Try again.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.card_view</name>
    <message>
        <source>The detector's card</source>
        <translation>The detector's card</translation>
    </message>
    <message>
        <source>The card is too long to be shown here. Open its folder instead.</source>
        <translation>The card is too long to be shown here. Open its folder instead.</translation>
    </message>
    <message>
        <source>The card is no longer in {folder}.</source>
        <translation>The card is no longer in {folder}.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.curves</name>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>The loss is drawn as soon as the first steps are done.</source>
        <translation>The loss is drawn as soon as the first steps are done.</translation>
    </message>
    <message>
        <source>No step was done.</source>
        <translation>No step was done.</translation>
    </message>
    <message>
        <source>The first point comes after the first epoch.</source>
        <translation>The first point comes after the first epoch.</translation>
    </message>
    <message>
        <source>No epoch was completed.</source>
        <translation>No epoch was completed.</translation>
    </message>
    <message>
        <source>kept (lowest loss)</source>
        <translation>kept (lowest loss)</translation>
    </message>
    <message>
        <source>kept (highest accuracy)</source>
        <translation>kept (highest accuracy)</translation>
    </message>
    <message>
        <source>kept (highest AUC)</source>
        <translation>kept (highest AUC)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>On the validation pictures</source>
        <translation>On the validation pictures</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>accuracy</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.data_step</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.earlier</name>
    <message>
        <source>Go on from what was saved</source>
        <translation>Go on from what was saved</translation>
    </message>
    <message>
        <source>Its curves and its result</source>
        <translation>Its curves and its result</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a run</comment>
        <translation>running</translation>
    </message>
    <message>
        <source>finished</source>
        <comment>a run</comment>
        <translation>finished</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>a run</comment>
        <translation>stopped</translation>
    </message>
    <message>
        <source>ended from outside</source>
        <comment>a run</comment>
        <translation>ended from outside</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a run</comment>
        <translation>failed</translation>
    </message>
    <message>
        <source>{done:,} of {all:,} epochs</source>
        <translation>{done:,} of {all:,} epochs</translation>
    </message>
    <message>
        <source>validation AUC {auc:.2f}</source>
        <translation>validation AUC {auc:.2f}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete what was saved? The detector it made stays.</source>
        <translation>Delete what was saved? The detector it made stays.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Delete it</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>{words} · shown above</source>
        <translation>{words} · shown above</translation>
    </message>
    <message>
        <source>Wait for the training that is on, or cancel it.</source>
        <translation>Wait for the training that is on, or cancel it.</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Earlier runs</translation>
    </message>
    <message>
        <source>There are no earlier runs yet.</source>
        <translation>There are no earlier runs yet.</translation>
    </message>
    <message>
        <source>It is being trained now.</source>
        <translation>It is being trained now.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.facts_table</name>
    <message>
        <source>File format</source>
        <comment>of files</comment>
        <translation>File format</translation>
    </message>
    <message>
        <source>Size in pixels</source>
        <comment>of files</comment>
        <translation>Size in pixels</translation>
    </message>
    <message>
        <source>Shape</source>
        <comment>of files</comment>
        <translation>Shape</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <comment>of files</comment>
        <translation>JPEG quality</translation>
    </message>
    <message>
        <source>Colour resolution</source>
        <comment>of files</comment>
        <translation>Colour resolution</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <comment>of files</comment>
        <translation>Colour profile</translation>
    </message>
    <message>
        <source>Metadata</source>
        <comment>of files</comment>
        <translation>Metadata</translation>
    </message>
    <message>
        <source>other ({n} values)</source>
        <translation>other ({n} values)</translation>
    </message>
    <message>
        <source>File facts per class</source>
        <translation>File facts per class</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.findings</name>
    <message>
        <source>The switch for that stands below.</source>
        <translation>The switch for that stands below.</translation>
    </message>
    <message>
        <source>To do so, name it fake or real and read again.</source>
        <translation>To do so, name it fake or real and read again.</translation>
    </message>
    <message>
        <source>Stops the training</source>
        <comment>a finding</comment>
        <translation>Stops the training</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>a finding</comment>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a finding</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>In order</source>
        <comment>a finding</comment>
        <translation>In order</translation>
    </message>
    <message>
        <source>Pictures concerned: {text}</source>
        <translation>Pictures concerned: {text}</translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} pictures</source>
        <translation><numerusform>Show the picture</numerusform><numerusform>Show the {n} pictures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hide the {n} pictures</source>
        <translation><numerusform>Hide the picture</numerusform><numerusform>Hide the {n} pictures</numerusform></translation>
    </message>
    <message>
        <source>Choose a picture to see where it lies.</source>
        <translation>Choose a picture to see where it lies.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.marks_choice</name>
    <message>
        <source>Pulls the network towards the places that people marked: PNG masks named like the pictures.</source>
        <translation>Pulls the network towards the places that people marked: PNG masks named like the pictures.</translation>
    </message>
    <message>
        <source>Choose the folder of marks</source>
        <translation>Choose the folder of marks</translation>
    </message>
    <message>
        <source>no folder chosen yet</source>
        <translation>no folder chosen yet</translation>
    </message>
    <message>
        <source>Learn from marks of people</source>
        <translation>Learn from marks of people</translation>
    </message>
    <message>
        <source>Choose the folder of marks, or switch them off.</source>
        <translation>Choose the folder of marks, or switch them off.</translation>
    </message>
    <message>
        <source>found beside the list: {name}</source>
        <translation>found beside the list: {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.more_panel</name>
    <message>
        <source>automatic</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>The head alone is quick and careful. The last blocks learn more and need more data.</source>
        <translation>The head alone is quick and careful. The last blocks learn more and need more data.</translation>
    </message>
    <message>
        <source>How many of them learn, at a tenth of the rate and with batch normalisation held as it is.</source>
        <translation>How many of them learn, at a tenth of the rate and with batch normalisation held as it is.</translation>
    </message>
    <message>
        <source>The first epochs; the last blocks join in after them.</source>
        <translation>The first epochs; the last blocks join in after them.</translation>
    </message>
    <message>
        <source>Many times faster, but every picture is seen without augmentation.</source>
        <translation>Many times faster, but every picture is seen without augmentation.</translation>
    </message>
    <message>
        <source>Any name that timm knows. Larger networks learn more and take longer.</source>
        <translation>Any name that timm knows. Larger networks learn more and take longer.</translation>
    </message>
    <message>
        <source>Pictures per step. It is halved by itself when memory runs out.</source>
        <translation>Pictures per step. It is halved by itself when memory runs out.</translation>
    </message>
    <message>
        <source>The rate falls when the validation loss stops falling, or along half a cosine.</source>
        <translation>The rate falls when the validation loss stops falling, or along half a cosine.</translation>
    </message>
    <message>
        <source>Epochs without progress after which the training stops by itself.</source>
        <translation>Epochs without progress after which the training stops by itself.</translation>
    </message>
    <message>
        <source>The epoch that is kept, measured on the validation pictures.</source>
        <translation>The epoch that is kept, measured on the validation pictures.</translation>
    </message>
    <message>
        <source>A moving average of the weights is measured and saved; it is calmer than the last step's.</source>
        <translation>A moving average of the weights is measured and saved; it is calmer than the last step's.</translation>
    </message>
    <message>
        <source>The share of a marked picture's loss that its marks decide.</source>
        <translation>The share of a marked picture's loss that its marks decide.</translation>
    </message>
    <message>
        <source>The same seed on the same data gives the same split and order.</source>
        <translation>The same seed on the same data gives the same split and order.</translation>
    </message>
    <message>
        <source>Processes that read pictures ahead.</source>
        <translation>Processes that read pictures ahead.</translation>
    </message>
    <message>
        <source>What learns</source>
        <translation>What learns</translation>
    </message>
    <message>
        <source>Last blocks</source>
        <translation>Last blocks</translation>
    </message>
    <message>
        <source>Epochs for the head</source>
        <translation>Epochs for the head</translation>
    </message>
    <message>
        <source>Compute features once</source>
        <translation>Compute features once</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch size</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Best epoch by</source>
        <translation>Best epoch by</translation>
    </message>
    <message>
        <source>Average the weights</source>
        <translation>Average the weights</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>Marks of people</source>
        <translation>Marks of people</translation>
    </message>
    <message>
        <source>Weight of the marks</source>
        <translation>Weight of the marks</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Head only</source>
        <translation>Head only</translation>
    </message>
    <message>
        <source>Head, then last blocks</source>
        <translation>Head, then last blocks</translation>
    </message>
    <message>
        <source>Augmentation in percent</source>
        <translation>Augmentation in percent</translation>
    </message>
    <message>
        <source>On a plateau</source>
        <translation>On a plateau</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosine</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Accuracy</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.options</name>
    <message>
        <source>flip</source>
        <comment>a change of a picture</comment>
        <translation>flip</translation>
    </message>
    <message>
        <source>JPEG</source>
        <comment>a change of a picture</comment>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>resize</source>
        <comment>a change of a picture</comment>
        <translation>resize</translation>
    </message>
    <message>
        <source>turn</source>
        <comment>a change of a picture</comment>
        <translation>turn</translation>
    </message>
    <message>
        <source>blur</source>
        <comment>a change of a picture</comment>
        <translation>blur</translation>
    </message>
    <message>
        <source>noise</source>
        <comment>a change of a picture</comment>
        <translation>noise</translation>
    </message>
    <message>
        <source>timm {version} knows no architecture called {arch}. Check its spelling.</source>
        <translation>timm {version} knows no architecture called {arch}. Check its spelling.</translation>
    </message>
    <message>
        <source>Chances per picture: {listed}. The same for both classes.</source>
        <translation>Chances per picture: {listed}. The same for both classes.</translation>
    </message>
    <message>
        <source>About {n:,} pictures to learn from: {steps}, {epochs}.</source>
        <translation>About {n:,} pictures to learn from: {steps}, {epochs}.</translation>
    </message>
    <message>
        <source>Download a file of tens to hundreds of MB from huggingface.co (timm/{arch}) when the training starts, unless it is here already. Nothing of yours is sent.</source>
        <translation>Download a file of tens to hundreds of MB from huggingface.co (timm/{arch}) when the training starts, unless it is here already. Nothing of yours is sent.</translation>
    </message>
    <message>
        <source>Off: every picture is seen as it is, but for its crop.</source>
        <translation>Off: every picture is seen as it is, but for its crop.</translation>
    </message>
    <message>
        <source>The detector needs a name.</source>
        <translation>The detector needs a name.</translation>
    </message>
    <message>
        <source>That is no name for a file on every system; “{name}” would be.</source>
        <translation>That is no name for a file on every system; “{name}” would be.</translation>
    </message>
    <message>
        <source>Download about {size} MB from huggingface.co (timm/{arch}) when the training starts, unless it is here already. Nothing of yours is sent.</source>
        <translation>Download about {size} MB from huggingface.co (timm/{arch}) when the training starts, unless it is here already. Nothing of yours is sent.</translation>
    </message>
    <message numerus="yes">
        <source>{n} steps per epoch</source>
        <translation><numerusform>{n} step per epoch</numerusform><numerusform>{n} steps per epoch</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} epochs at most</source>
        <translation><numerusform>{n} epoch at most</numerusform><numerusform>{n} epochs at most</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.page</name>
    <message>
        <source>Drop one folder that holds both kinds of pictures, or one list of them (CSV).</source>
        <translation>Drop one folder that holds both kinds of pictures, or one list of them (CSV).</translation>
    </message>
    <message>
        <source>A training is running. Wait for it, or cancel it, before you choose other pictures.</source>
        <translation>A training is running. Wait for it, or cancel it, before you choose other pictures.</translation>
    </message>
    <message>
        <source>Drop to look at other data</source>
        <translation>Drop to look at other data</translation>
    </message>
    <message>
        <source>Stop the training and close?</source>
        <translation>Stop the training and close?</translation>
    </message>
    <message>
        <source>Everything is saved; Resume is offered at the next start.</source>
        <translation>Everything is saved; Resume is offered at the next start.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>There is nothing to go on from in {folder}, or another program works on it.</source>
        <translation>There is nothing to go on from in {folder}, or another program works on it.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.result</name>
    <message>
        <source>The detector is no longer at {file}.</source>
        <translation>The detector is no longer at {file}.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Open the card's folder</source>
        <translation>Open the card's folder</translation>
    </message>
    <message>
        <source>In the system's file manager</source>
        <translation>In the system's file manager</translation>
    </message>
    <message>
        <source>This run left no detector.</source>
        <translation>This run left no detector.</translation>
    </message>
    <message>
        <source>The test pictures gave no figures.</source>
        <translation>The test pictures gave no figures.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.result_words</name>
    <message>
        <source>A score is a hint, not a proof. About generators that were not among the pictures it learned from, these figures say nothing.</source>
        <translation>A score is a hint, not a proof. About generators that were not among the pictures it learned from, these figures say nothing.</translation>
    </message>
    <message>
        <source>There were no test pictures: these figures are of the validation pictures, by which the epoch was chosen, and so they flatter it.</source>
        <translation>There were no test pictures: these figures are of the validation pictures, by which the epoch was chosen, and so they flatter it.</translation>
    </message>
    <message>
        <source>It hardly tells generated from real pictures: guessing has an AUC of 0.50. Train longer, with more pictures, or from ImageNet weights.</source>
        <translation>It hardly tells generated from real pictures: guessing has an AUC of 0.50. Train longer, with more pictures, or from ImageNet weights.</translation>
    </message>
    <message>
        <source>mild JPEG compression (quality 90)</source>
        <translation>mild JPEG compression (quality 90)</translation>
    </message>
    <message>
        <source>JPEG compression (quality 70)</source>
        <translation>JPEG compression (quality 70)</translation>
    </message>
    <message>
        <source>strong JPEG compression (quality 50)</source>
        <translation>strong JPEG compression (quality 50)</translation>
    </message>
    <message>
        <source>halving and enlarging again</source>
        <translation>halving and enlarging again</translation>
    </message>
    <message>
        <source>a slight blur</source>
        <translation>a slight blur</translation>
    </message>
    <message>
        <source>Of one generated and one real picture, the generated one gets the higher score in {cases:.0f} of 100 cases.</source>
        <translation>Of one generated and one real picture, the generated one gets the higher score in {cases:.0f} of 100 cases.</translation>
    </message>
    <message>
        <source>on the right side of 0.50</source>
        <translation>on the right side of 0.50</translation>
    </message>
    <message numerus="yes">
        <source>{names} had no part in the training: the honest guess for a generator it doesn't know.</source>
        <translation><numerusform>{names} had no part in the training: the honest guess for a generator it doesn't know.</numerusform><numerusform>{names} had no part in the training: the honest guess for a generator it doesn't know.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>These figures are of only {n} pictures, so all of them are rough.</source>
        <translation><numerusform>These figures are of only {n} picture, so all of them are rough.</numerusform><numerusform>These figures are of only {n} pictures, so all of them are rough.</numerusform></translation>
    </message>
    <message>
        <source>Its weakest group is {group}: {share} of its {n:,} pictures were on the right side.</source>
        <translation>Its weakest group is {group}: {share} of its {n:,} pictures were on the right side.</translation>
    </message>
    <message>
        <source>Set so that 1 real picture in 100 is called generated, it still finds {share} of the generated ones.</source>
        <translation>Set so that 1 real picture in 100 is called generated, it still finds {share} of the generated ones.</translation>
    </message>
    <message>
        <source>What costs it most is {what}: its AUC falls from {auc:.2f} to {worst:.2f}.</source>
        <translation>What costs it most is {what}: its AUC falls from {auc:.2f} to {worst:.2f}.</translation>
    </message>
    <message>
        <source>{fake} of {fakes:,} generated ones and {real} of {reals:,} real ones.</source>
        <translation>{fake} of {fakes:,} generated ones and {real} of {reals:,} real ones.</translation>
    </message>
    <message>
        <source>{share} of {n:,} generated ones.</source>
        <translation>{share} of {n:,} generated ones.</translation>
    </message>
    <message>
        <source>{share} of {n:,} real ones.</source>
        <translation>{share} of {n:,} real ones.</translation>
    </message>
    <message>
        <source>{clear:,} of {n:,} get a clear answer; {right:,} of those {clear:,} are right.</source>
        <translation>{clear:,} of {n:,} get a clear answer; {right:,} of those {clear:,} are right.</translation>
    </message>
    <message>
        <source>get a clear answer</source>
        <translation>get a clear answer</translation>
    </message>
    <message>
        <source>AUC, held out</source>
        <translation>AUC, held out</translation>
    </message>
    <message>
        <source>Compression, scaling and blur cost it little: its AUC stays at {worst:.2f} or more.</source>
        <translation>Compression, scaling and blur cost it little: its AUC stays at {worst:.2f} or more.</translation>
    </message>
    <message>
        <source>{clear:,} of {n:,} get a clear answer.</source>
        <translation>{clear:,} of {n:,} get a clear answer.</translation>
    </message>
    <message>
        <source>The answer “{answer}” can never come.</source>
        <translation>The answer “{answer}” can never come.</translation>
    </message>
    <message>
        <source>The held-out group</source>
        <translation>The held-out group</translation>
    </message>
    <message>
        <source>The answer “{answer}” will hardly ever come.</source>
        <translation>The answer “{answer}” will hardly ever come.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.run_header</name>
    <message>
        <source>This epoch</source>
        <translation>This epoch</translation>
    </message>
    <message>
        <source>All epochs</source>
        <translation>All epochs</translation>
    </message>
    <message>
        <source>Save everything and wait</source>
        <translation>Save everything and wait</translation>
    </message>
    <message>
        <source>Save everything and stop</source>
        <translation>Save everything and stop</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>State of the training</translation>
    </message>
    <message>
        <source>Use this detector</source>
        <translation>Use this detector</translation>
    </message>
    <message>
        <source>Go on from what was saved last</source>
        <translation>Go on from what was saved last</translation>
    </message>
    <message>
        <source>Train another</source>
        <translation>Train another</translation>
    </message>
    <message>
        <source>Back to data and settings</source>
        <translation>Back to data and settings</translation>
    </message>
    <message>
        <source>Cancel the training</source>
        <translation>Cancel the training</translation>
    </message>
    <message>
        <source>Pause the training</source>
        <translation>Pause the training</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Show the log</translation>
    </message>
    <message>
        <source>{done:,} of {all:,} steps</source>
        <translation>{done:,} of {all:,} steps</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>New training</translation>
    </message>
    <message numerus="yes">
        <source>{n} more in the log</source>
        <translation><numerusform>{n} more in the log</numerusform><numerusform>{n} more in the log</numerusform></translation>
    </message>
    <message>
        <source>This part</source>
        <translation>This part</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.run_log</name>
    <message>
        <source>Log of the training</source>
        <translation>Log of the training</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nothing has happened yet.</translation>
    </message>
    <message>
        <source>data: {data}</source>
        <translation>data: {data}</translation>
    </message>
    <message>
        <source>detector: {file}</source>
        <translation>detector: {file}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.run_step</name>
    <message>
        <source>What to look at</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>starting</translation>
    </message>
    <message>
        <source>resuming</source>
        <translation>resuming</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.run_words</name>
    <message>
        <source>The training was ended from outside. Nothing before the last save is lost.</source>
        <translation>The training was ended from outside. Nothing before the last save is lost.</translation>
    </message>
    <message>
        <source>It ended before anything was saved. Start it again from the settings.</source>
        <translation>It ended before anything was saved. Start it again from the settings.</translation>
    </message>
    <message>
        <source>Pausing: this step is finished and everything saved…</source>
        <translation>Pausing: this step is finished and everything saved…</translation>
    </message>
    <message>
        <source>Going on…</source>
        <translation>Going on…</translation>
    </message>
    <message>
        <source>Stopping: everything so far is saved…</source>
        <translation>Stopping: everything so far is saved…</translation>
    </message>
    <message>
        <source>Only the head learns.</source>
        <translation>Only the head learns.</translation>
    </message>
    <message>
        <source>The last blocks learn, too.</source>
        <translation>The last blocks learn, too.</translation>
    </message>
    <message>
        <source>head</source>
        <comment>what learns</comment>
        <translation>head</translation>
    </message>
    <message>
        <source>last blocks</source>
        <comment>what learns</comment>
        <translation>last blocks</translation>
    </message>
    <message>
        <source>train</source>
        <comment>a split</comment>
        <translation>train</translation>
    </message>
    <message>
        <source>valid</source>
        <comment>a split</comment>
        <translation>valid</translation>
    </message>
    <message>
        <source>test</source>
        <comment>a split</comment>
        <translation>test</translation>
    </message>
    <message>
        <source>held-out</source>
        <comment>a split</comment>
        <translation>held-out</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>epoch {epoch} of {epochs}</translation>
    </message>
    <message>
        <source>{place}: {steps:,} steps of {size} pictures, learning rate {rate:.2g}</source>
        <translation>{place}: {steps:,} steps of {size} pictures, learning rate {rate:.2g}</translation>
    </message>
    <message>
        <source>{rate} pictures a second</source>
        <translation>{rate} pictures a second</translation>
    </message>
    <message>
        <source>The detector is {name}, made of epoch {best} of {epochs}.</source>
        <translation>The detector is {name}, made of epoch {best} of {epochs}.</translation>
    </message>
    <message>
        <source>started: {arch} on {device}</source>
        <translation>started: {arch} on {device}</translation>
    </message>
    <message>
        <source>{split} {n:,} ({fakes:,} fake)</source>
        <translation>{split} {n:,} ({fakes:,} fake)</translation>
    </message>
    <message>
        <source>epoch {epoch}: loss {loss:.4f}</source>
        <translation>epoch {epoch}: loss {loss:.4f}</translation>
    </message>
    <message>
        <source>validation loss {loss:.4f}</source>
        <translation>validation loss {loss:.4f}</translation>
    </message>
    <message>
        <source>accuracy {share:.1%}</source>
        <translation>accuracy {share:.1%}</translation>
    </message>
    <message>
        <source>Checking with the validation pictures…</source>
        <translation>Checking with the validation pictures…</translation>
    </message>
    <message>
        <source>The first steps take a little longer…</source>
        <translation>The first steps take a little longer…</translation>
    </message>
    <message>
        <source>{pace}, loss {loss:.3f}</source>
        <translation>{pace}, loss {loss:.3f}</translation>
    </message>
    <message>
        <source>The detector is written.</source>
        <translation>The detector is written.</translation>
    </message>
    <message>
        <source>The detector is {name}.</source>
        <translation>The detector is {name}.</translation>
    </message>
    <message>
        <source>No training is running</source>
        <translation>No training is running</translation>
    </message>
    <message>
        <source>Epoch {epoch:,} of {epochs:,}</source>
        <translation>Epoch {epoch:,} of {epochs:,}</translation>
    </message>
    <message>
        <source>Paused in epoch {epoch:,} of {epochs:,}</source>
        <translation>Paused in epoch {epoch:,} of {epochs:,}</translation>
    </message>
    <message>
        <source>Stopped in epoch {epoch:,} of {epochs:,}</source>
        <translation>Stopped in epoch {epoch:,} of {epochs:,}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>It could not go on</source>
        <translation>It could not go on</translation>
    </message>
    <message>
        <source>Ended from outside</source>
        <translation>Ended from outside</translation>
    </message>
    <message>
        <source>Choose data and settings, then start; or go on with an earlier run.</source>
        <translation>Choose data and settings, then start; or go on with an earlier run.</translation>
    </message>
    <message>
        <source>Reading the list of pictures and building the network…</source>
        <translation>Reading the list of pictures and building the network…</translation>
    </message>
    <message>
        <source>Everything is saved. The window may be closed; Resume is offered later.</source>
        <translation>Everything is saved. The window may be closed; Resume is offered later.</translation>
    </message>
    <message>
        <source>saved: epoch {epoch}, after {n:,} steps</source>
        <translation>saved: epoch {epoch}, after {n:,} steps</translation>
    </message>
    <message>
        <source>paused in epoch {epoch} after {n:,} steps</source>
        <translation>paused in epoch {epoch} after {n:,} steps</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>goes on</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>note: {text}</translation>
    </message>
    <message>
        <source>data checked: {n:,} pictures</source>
        <translation>data checked: {n:,} pictures</translation>
    </message>
    <message>
        <source>measured {split}: {n:,} pictures</source>
        <translation>measured {split}: {n:,} pictures</translation>
    </message>
    <message>
        <source>finished: {file}, made of epoch {epoch}</source>
        <translation>finished: {file}, made of epoch {epoch}</translation>
    </message>
    <message>
        <source>stopped in epoch {epoch} after {n:,} steps</source>
        <translation>stopped in epoch {epoch} after {n:,} steps</translation>
    </message>
    <message>
        <source>failed: {text}</source>
        <translation>failed: {text}</translation>
    </message>
    <message>
        <source>{n:,} with marks of people</source>
        <translation>{n:,} with marks of people</translation>
    </message>
    <message>
        <source>{far:.4f} from the marks</source>
        <translation>{far:.4f} from the marks</translation>
    </message>
    <message>
        <source>the best so far</source>
        <translation>the best so far</translation>
    </message>
    <message>
        <source>Learning: {part}.</source>
        <translation>Learning: {part}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Stopped after epoch {epoch:,} of {epochs:,}</source>
        <translation>Stopped after epoch {epoch:,} of {epochs:,}</translation>
    </message>
    <message>
        <source>Everything so far is saved; Resume goes on from there.</source>
        <translation>Everything so far is saved; Resume goes on from there.</translation>
    </message>
    <message>
        <source>The training ended early.</source>
        <translation>The training ended early.</translation>
    </message>
    <message>
        <source>saved: epoch {epoch}, complete</source>
        <translation>saved: epoch {epoch}, complete</translation>
    </message>
    <message>
        <source>stopped before the first epoch</source>
        <translation>stopped before the first epoch</translation>
    </message>
    <message>
        <source>stopped after epoch {epoch}</source>
        <translation>stopped after epoch {epoch}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.runs</name>
    <message>
        <source>{folder} is not among this program's runs and was not deleted.</source>
        <translation>{folder} is not among this program's runs and was not deleted.</translation>
    </message>
    <message>
        <source>The run {name} is being trained now. Stop it first.</source>
        <translation>The run {name} is being trained now. Stop it first.</translation>
    </message>
    <message>
        <source>The folder of the run can't be made in {folder}. Check the free space and who may write there.</source>
        <translation>The folder of the run can't be made in {folder}. Check the free space and who may write there.</translation>
    </message>
    <message>
        <source>The run {name} could not be deleted completely. Check who may write in {folder}.</source>
        <translation>The run {name} could not be deleted completely. Check who may write in {folder}.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.samples</name>
    <message>
        <source>all generated pictures</source>
        <translation>all generated pictures</translation>
    </message>
    <message>
        <source>all real pictures</source>
        <translation>all real pictures</translation>
    </message>
    <message>
        <source>Some pictures of {group}</source>
        <translation>Some pictures of {group}</translation>
    </message>
    <message>
        <source>all {kind} pictures</source>
        <translation>all {kind} pictures</translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <translation><numerusform>{n} group</numerusform><numerusform>{n} groups</numerusform></translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.settings_step</name>
    <message>
        <source>Teaches a whole network. Wants a few thousand pictures of each class. Without a graphics card an epoch over 5,000 pictures takes some minutes, the whole training an hour or more.</source>
        <translation>Teaches a whole network. Wants a few thousand pictures of each class. Without a graphics card an epoch over 5,000 pictures takes some minutes, the whole training an hour or more.</translation>
    </message>
    <message>
        <source>Never learned from, only measured at the end: tells how the detector does on what it never saw.</source>
        <translation>Never learned from, only measured at the end: tells how the detector does on what it never saw.</translation>
    </message>
    <message>
        <source>Passes over the pictures, at most: it stops earlier when nothing is gained any more.</source>
        <translation>Passes over the pictures, at most: it stops earlier when nothing is gained any more.</translation>
    </message>
    <message>
        <source>Becomes {file} among your detectors.</source>
        <translation>Becomes {file} among your detectors.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>More settings</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Start training</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochs</translation>
    </message>
    <message>
        <source>Hold out a group</source>
        <translation>Hold out a group</translation>
    </message>
    <message>
        <source>Name of the detector</source>
        <translation>Name of the detector</translation>
    </message>
    <message>
        <source>None</source>
        <comment>a group to hold out</comment>
        <translation>None</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Looking it up…</translation>
    </message>
    <message>
        <source>There is a {name} already, so it becomes {file}.</source>
        <translation>There is a {name} already, so it becomes {file}.</translation>
    </message>
    <message>
        <source>Train a new detector</source>
        <translation>Train a new detector</translation>
    </message>
    <message>
        <source>Fine-tune a detector</source>
        <translation>Fine-tune a detector</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Fewer settings</translation>
    </message>
    <message>
        <source>RECIPE</source>
        <translation>RECIPE</translation>
    </message>
    <message>
        <source>START FROM</source>
        <translation>START FROM</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>It stands under More settings.</source>
        <translation>It stands under More settings.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.start_choice</name>
    <message>
        <source>The network knows nothing yet. Needs the most pictures and epochs; nothing is downloaded.</source>
        <translation>The network knows nothing yet. Needs the most pictures and epochs; nothing is downloaded.</translation>
    </message>
    <message>
        <source>The network already knows what photographs look like. Learns sooner and usually better than from scratch.</source>
        <translation>The network already knows what photographs look like. Learns sooner and usually better than from scratch.</translation>
    </message>
    <message>
        <source>The network goes on from what another detector has learned.</source>
        <translation>The network goes on from what another detector has learned.</translation>
    </message>
    <message>
        <source>Keeps what a detector that you choose knows and teaches only its end. A few hundred pictures of each class can be enough, and it takes minutes. It can't learn traces that the detector never looked for.</source>
        <translation>Keeps what a detector that you choose knows and teaches only its end. A few hundred pictures of each class can be enough, and it takes minutes. It can't learn traces that the detector never looked for.</translation>
    </message>
    <message>
        <source>The file doesn't say which of its outputs means generated. Whoever trained it knows; with the wrong answer every score is upside down.</source>
        <translation>The file doesn't say which of its outputs means generated. Whoever trained it knows; with the wrong answer every score is upside down.</translation>
    </message>
    <message>
        <source>Keeps what the open detector ({name}) knows and teaches only its end. A few hundred pictures of each class can be enough, and it takes minutes. It can't learn traces that the detector never looked for.</source>
        <translation>Keeps what the open detector ({name}) knows and teaches only its end. A few hundred pictures of each class can be enough, and it takes minutes. It can't learn traces that the detector never looked for.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Start from</translation>
    </message>
    <message>
        <source>Agree to the download</source>
        <translation>Agree to the download</translation>
    </message>
    <message>
        <source>Choose the detector file to start from</source>
        <translation>Choose the detector file to start from</translation>
    </message>
    <message>
        <source>Output {n}</source>
        <translation>Output {n}</translation>
    </message>
    <message>
        <source>Which output means generated</source>
        <translation>Which output means generated</translation>
    </message>
    <message>
        <source>Start from a detector</source>
        <translation>Start from a detector</translation>
    </message>
    <message>
        <source>Agree to the download of the ImageNet weights, or start from something else.</source>
        <translation>Agree to the download of the ImageNet weights, or start from something else.</translation>
    </message>
    <message>
        <source>Choose the detector file to start from.</source>
        <translation>Choose the detector file to start from.</translation>
    </message>
    <message>
        <source>Say which output of the start file means generated.</source>
        <translation>Say which output of the start file means generated.</translation>
    </message>
    <message>
        <source>Goes on from {name}, the detector that scores on the Inspect page.</source>
        <translation>Goes on from {name}, the detector that scores on the Inspect page.</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>From scratch</translation>
    </message>
    <message>
        <source>The open detector</source>
        <translation>The open detector</translation>
    </message>
    <message>
        <source>ImageNet weights</source>
        <translation>ImageNet weights</translation>
    </message>
    <message>
        <source>A detector file…</source>
        <translation>A detector file…</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>no file chosen yet</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.step_bar</name>
    <message>
        <source>Data</source>
        <comment>a step</comment>
        <translation>Data</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>a step</comment>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>a step</comment>
        <translation>Run</translation>
    </message>
    <message>
        <source>Step {n}: {name}</source>
        <translation>Step {n}: {name}</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.summary</name>
    <message numerus="yes">
        <source>{names} are kept as the list gives them.</source>
        <translation><numerusform>{names} is kept as the list gives it.</numerusform><numerusform>{names} are kept as the list gives them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{names} are kept as the folders give them.</source>
        <translation><numerusform>{names} is kept as the folders give it.</numerusform><numerusform>{names} are kept as the folders give them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{names} are dealt by chance, always the same ones; pictures that are nearly alike stay on one side.</source>
        <translation><numerusform>{names} is dealt by chance, always the same ones; pictures that are nearly alike stay on one side.</numerusform><numerusform>{names} are dealt by chance, always the same ones; pictures that are nearly alike stay on one side.</numerusform></translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Held out</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>Pictures without a split of their own are dealt by chance, always the same ones; pictures that are nearly alike stay on one side.</source>
        <translation>Pictures without a split of their own are dealt by chance, always the same ones; pictures that are nearly alike stay on one side.</translation>
    </message>
    <message>
        <source>in no groups, read from the folders</source>
        <translation>in no groups, read from the folders</translation>
    </message>
    <message>
        <source>The split is the folders' own and is kept.</source>
        <translation>The split is the folders' own and is kept.</translation>
    </message>
    <message>
        <source>The pictures of each split are drawn by chance, always the same ones; pictures that are nearly alike stay on one side.</source>
        <translation>The pictures of each split are drawn by chance, always the same ones; pictures that are nearly alike stay on one side.</translation>
    </message>
    <message>
        <source>Balance of the classes: {words}</source>
        <translation>Balance of the classes: {words}</translation>
    </message>
    <message numerus="yes">
        <source>in {n} groups, read from the folders</source>
        <translation><numerusform>in {n} group, read from the folders</numerusform><numerusform>in {n} groups, read from the folders</numerusform></translation>
    </message>
    <message>
        <source>The split is the list's own and is kept.</source>
        <translation>The split is the list's own and is kept.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.train.work</name>
    <message>
        <source>Reading the pictures</source>
        <translation>Reading the pictures</translation>
    </message>
    <message>
        <source>Choose the folder again.</source>
        <translation>Choose the folder again.</translation>
    </message>
    <message>
        <source>Training: epoch {epoch:,} of {epochs:,}</source>
        <translation>Training: epoch {epoch:,} of {epochs:,}</translation>
    </message>
    <message>
        <source>Training: {what}</source>
        <translation>Training: {what}</translation>
    </message>
    <message>
        <source>Training: paused</source>
        <translation>Training: paused</translation>
    </message>
    <message>
        <source>The training is finished</source>
        <translation>The training is finished</translation>
    </message>
    <message>
        <source>The training could not go on</source>
        <translation>The training could not go on</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparing</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.watch_slots</name>
    <message>
        <source>Watch a folder</source>
        <translation>Watch a folder</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.watching</name>
    <message>
        <source>The watched folder {folder} isn't there. It is watched again as soon as it is back.</source>
        <translation>The watched folder {folder} isn't there. It is watched again as soon as it is back.</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.widgets</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Dismiss the message</translation>
    </message>
</context>
<context>
    <name>fakeview.ui.window_slots</name>
    <message>
        <source>The language changes as soon as fakeview is closed and opened again.</source>
        <translation>The language changes as soon as fakeview is closed and opened again.</translation>
    </message>
</context>
<context>
    <name>trainer.card</name>
    <message>
        <source>The detector is in {out}, but its card could not be written beside it. Check the folder and the free space.</source>
        <translation>The detector is in {out}, but its card could not be written beside it. Check the folder and the free space.</translation>
    </message>
</context>
<context>
    <name>trainer.checkpoint</name>
    <message>
        <source>{path} is a folder. Choose a detector file.</source>
        <translation>{path} is a folder. Choose a detector file.</translation>
    </message>
    <message>
        <source>There is no file {path}. Choose another detector.</source>
        <translation>There is no file {path}. Choose another detector.</translation>
    </message>
    <message>
        <source>{path} holds features to begin a training with, and can't tell generated pictures yet. Train with it first (fit --from).</source>
        <translation>{path} holds features to begin a training with, and can't tell generated pictures yet. Train with it first (fit --from).</translation>
    </message>
    <message>
        <source>{path} has a description that can't be read.</source>
        <translation>{path} has a description that can't be read.</translation>
    </message>
    <message>
        <source>{path} was written by a newer fakeview (format {version}). Update fakeview.</source>
        <translation>{path} was written by a newer fakeview (format {version}). Update fakeview.</translation>
    </message>
    <message>
        <source>The detector could not be written to {path}. Check the folder and the free space.</source>
        <translation>The detector could not be written to {path}. Check the folder and the free space.</translation>
    </message>
    <message>
        <source>{path} is damaged or no safetensors file. Get it again from where it came.</source>
        <translation>{path} is damaged or no safetensors file. Get it again from where it came.</translation>
    </message>
    <message>
        <source>{path} has a description that can't be used. Get it again from where it came.</source>
        <translation>{path} has a description that can't be used. Get it again from where it came.</translation>
    </message>
    <message>
        <source>{path} doesn't fit the architecture it names. Get it again from where it came.</source>
        <translation>{path} doesn't fit the architecture it names. Get it again from where it came.</translation>
    </message>
</context>
<context>
    <name>trainer.cli</name>
    <message>
        <source>There was not enough memory. Close other programs and try again.</source>
        <translation>There was not enough memory. Close other programs and try again.</translation>
    </message>
    <message>
        <source>reading the pictures</source>
        <translation>reading the pictures</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>measuring</translation>
    </message>
</context>
<context>
    <name>trainer.config</name>
    <message>
        <source>the data {data} does not exist</source>
        <translation>the data {data} does not exist</translation>
    </message>
    <message>
        <source>the data {data} is neither a folder nor a CSV file</source>
        <translation>the data {data} is neither a folder nor a CSV file</translation>
    </message>
    <message>
        <source>the detector file must end in .safetensors</source>
        <translation>the detector file must end in .safetensors</translation>
    </message>
    <message>
        <source>the detector file {out} is a folder</source>
        <translation>the detector file {out} is a folder</translation>
    </message>
    <message>
        <source>every class name is mapped to fake or to real</source>
        <translation>every class name is mapped to fake or to real</translation>
    </message>
    <message>
        <source>the share of the training pictures lies above 0, at most 1</source>
        <translation>the share of the training pictures lies above 0, at most 1</translation>
    </message>
    <message>
        <source>the recipe is train or finetune</source>
        <translation>the recipe is train or finetune</translation>
    </message>
    <message>
        <source>the fake index is 0 or 1</source>
        <translation>the fake index is 0 or 1</translation>
    </message>
    <message>
        <source>unfreeze is head or last</source>
        <translation>unfreeze is head or last</translation>
    </message>
    <message>
        <source>the number of blocks must be 1 or more</source>
        <translation>the number of blocks must be 1 or more</translation>
    </message>
    <message>
        <source>the backbone's rate is a share in 0..1</source>
        <translation>the backbone's rate is a share in 0..1</translation>
    </message>
    <message>
        <source>the head's epochs must not be negative</source>
        <translation>the head's epochs must not be negative</translation>
    </message>
    <message>
        <source>the head's epochs must be fewer than all epochs</source>
        <translation>the head's epochs must be fewer than all epochs</translation>
    </message>
    <message>
        <source>the optimiser is adamw or adam</source>
        <translation>the optimiser is adamw or adam</translation>
    </message>
    <message>
        <source>the schedule is plateau or cosine</source>
        <translation>the schedule is plateau or cosine</translation>
    </message>
    <message>
        <source>the best epoch is chosen by loss, accuracy or auc</source>
        <translation>the best epoch is chosen by loss, accuracy or auc</translation>
    </message>
    <message>
        <source>fine-tuning needs a detector file to start from</source>
        <translation>fine-tuning needs a detector file to start from</translation>
    </message>
    <message>
        <source>the start {start} is neither scratch nor imagenet nor a file</source>
        <translation>the start {start} is neither scratch nor imagenet nor a file</translation>
    </message>
    <message>
        <source>dropout must be at least 0 and below 1</source>
        <translation>dropout must be at least 0 and below 1</translation>
    </message>
    <message>
        <source>label smoothing must be at least 0 and below 1</source>
        <translation>label smoothing must be at least 0 and below 1</translation>
    </message>
    <message>
        <source>mixup and cutmix together must not exceed 1</source>
        <translation>mixup and cutmix together must not exceed 1</translation>
    </message>
    <message>
        <source>the plateau's factor lies between 0 and 1</source>
        <translation>the plateau's factor lies between 0 and 1</translation>
    </message>
    <message>
        <source>at least one epoch is kept</source>
        <translation>at least one epoch is kept</translation>
    </message>
    <message>
        <source>the folder of marks {marks} does not exist</source>
        <translation>the folder of marks {marks} does not exist</translation>
    </message>
    <message>
        <source>the weight of the marks lies between 0 and 1</source>
        <translation>the weight of the marks lies between 0 and 1</translation>
    </message>
    <message>
        <source>marks can't guide a head alone, since what it gets is fixed and has no places: let the last blocks learn too, or train without marks</source>
        <translation>marks can't guide a head alone, since what it gets is fixed and has no places: let the last blocks learn too, or train without marks</translation>
    </message>
    <message>
        <source>blended pictures (mixup, cutmix) have no marks of their own: let the chances of both be 0, or train without marks</source>
        <translation>blended pictures (mixup, cutmix) have no marks of their own: let the chances of both be 0, or train without marks</translation>
    </message>
    <message>
        <source>patience must be 1 or more</source>
        <translation>patience must be 1 or more</translation>
    </message>
    <message>
        <source>the plateau's patience must be 1 or more</source>
        <translation>the plateau's patience must be 1 or more</translation>
    </message>
    <message>
        <source>with {epochs} epochs a patience of {stop} could never stop the run</source>
        <translation>with {epochs} epochs a patience of {stop} could never stop the run</translation>
    </message>
    <message>
        <source>with {epochs} epochs a plateau patience of {drop} could never act</source>
        <translation>with {epochs} epochs a plateau patience of {drop} could never act</translation>
    </message>
    <message>
        <source>the run must not stop before the rate was lowered once: let patience be above the plateau's</source>
        <translation>the run must not stop before the rate was lowered once: let patience be above the plateau's</translation>
    </message>
</context>
<context>
    <name>trainer.config_file</name>
    <message>
        <source>{name!r} is not a setting</source>
        <translation>{name!r} is not a setting</translation>
    </message>
    <message>
        <source>{name!r} is missing</source>
        <translation>{name!r} is missing</translation>
    </message>
    <message>
        <source>{name!r} is not a setting (is {near!r} meant?)</source>
        <translation>{name!r} is not a setting (is {near!r} meant?)</translation>
    </message>
    <message>
        <source>a value has the wrong form ({error})</source>
        <translation>a value has the wrong form ({error})</translation>
    </message>
    <message>
        <source>saliency is a section: [saliency], and in it marks = 'FOLDER'</source>
        <translation>saliency is a section: [saliency], and in it marks = 'FOLDER'</translation>
    </message>
    <message>
        <source>the weight of the marks says nothing without their folder</source>
        <translation>the weight of the marks says nothing without their folder</translation>
    </message>
    <message>
        <source>the file can't be opened</source>
        <translation>the file can't be opened</translation>
    </message>
    <message>
        <source>{run} holds no training run that can go on. Choose a run's own folder.</source>
        <translation>{run} holds no training run that can go on. Choose a run's own folder.</translation>
    </message>
    <message>
        <source>the recipe {path} can't be read: {reason}</source>
        <translation>the recipe {path} can't be read: {reason}</translation>
    </message>
    <message>
        <source>the recipe {path} is no text file in UTF-8</source>
        <translation>the recipe {path} is no text file in UTF-8</translation>
    </message>
    <message>
        <source>the recipe {path} is no valid TOML ({error})</source>
        <translation>the recipe {path} is no valid TOML ({error})</translation>
    </message>
</context>
<context>
    <name>trainer.data.align</name>
    <message>
        <source>None of the pictures can be read, so there is nothing to re-encode.</source>
        <translation>None of the pictures can be read, so there is nothing to re-encode.</translation>
    </message>
</context>
<context>
    <name>trainer.data.facts</name>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>The picture's data is damaged.</source>
        <translation>The picture's data is damaged.</translation>
    </message>
    <message>
        <source>The picture is cut off before its end.</source>
        <translation>The picture is cut off before its end.</translation>
    </message>
    <message>
        <source>Its content is no picture that can be read.</source>
        <translation>Its content is no picture that can be read.</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unnamed</translation>
    </message>
    <message>
        <source>Adobe</source>
        <translation>Adobe</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comment</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>content credentials</source>
        <translation>content credentials</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>There is not enough memory for this picture.</translation>
    </message>
    <message>
        <source>sRGB chunk</source>
        <translation>sRGB chunk</translation>
    </message>
    <message>
        <source>It can't be read ({why}).</source>
        <translation>It can't be read ({why}).</translation>
    </message>
    <message>
        <source>It is no longer there ({why}).</source>
        <translation>It is no longer there ({why}).</translation>
    </message>
</context>
<context>
    <name>trainer.data.findings</name>
    <message numerus="yes">
        <source>{n} pictures of the label {names} are left out: that is neither fake nor real.</source>
        <translation><numerusform>{n} picture of the label {names} is left out: that is neither fake nor real.</numerusform><numerusform>{n} pictures of the label {names} are left out: that is neither fake nor real.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of the folder {names} are left out: that is neither fake nor real.</source>
        <translation><numerusform>{n} picture of the folder {names} is left out: that is neither fake nor real.</numerusform><numerusform>{n} pictures of the folder {names} are left out: that is neither fake nor real.</numerusform></translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG quality</translation>
    </message>
    <message>
        <source>JPEG quantisation tables</source>
        <translation>JPEG quantisation tables</translation>
    </message>
    <message>
        <source>shape (width by height)</source>
        <translation>shape (width by height)</translation>
    </message>
    <message>
        <source>There are no fake pictures</source>
        <translation>There are no fake pictures</translation>
    </message>
    <message>
        <source>There are no real pictures</source>
        <translation>There are no real pictures</translation>
    </message>
    <message>
        <source>There are no fake and no real pictures</source>
        <translation>There are no fake and no real pictures</translation>
    </message>
    <message numerus="yes">
        <source>{n} fake</source>
        <comment>pictures of a class</comment>
        <translation><numerusform>{n} fake</numerusform><numerusform>{n} fake</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} real</source>
        <comment>pictures of a class</comment>
        <translation><numerusform>{n} real</numerusform><numerusform>{n} real</numerusform></translation>
    </message>
    <message>
        <source>There are {numbers} pictures</source>
        <translation>There are {numbers} pictures</translation>
    </message>
    <message>
        <source>Keep each in one split only, or put all pictures into one folder {real} and one folder {fake}: then the split is made here, with copies kept together.</source>
        <translation>Keep each in one split only, or put all pictures into one folder {real} and one folder {fake}: then the split is made here, with copies kept together.</translation>
    </message>
    <message>
        <source>There is only {numbers} picture</source>
        <translation>There is only {numbers} picture</translation>
    </message>
    <message>
        <source>There are only {numbers} pictures</source>
        <translation>There are only {numbers} pictures</translation>
    </message>
    <message>
        <source>no fake</source>
        <comment>pictures of a class</comment>
        <translation>no fake</translation>
    </message>
    <message>
        <source>no real</source>
        <comment>pictures of a class</comment>
        <translation>no real</translation>
    </message>
    <message>
        <source> What tells most: {facts}.</source>
        <translation> What tells most: {facts}.</translation>
    </message>
    <message>
        <source>their sizes</source>
        <translation>their sizes</translation>
    </message>
    <message>
        <source>the file format</source>
        <translation>the file format</translation>
    </message>
    <message>
        <source>more than {n}</source>
        <translation>more than {n}</translation>
    </message>
    <message>
        <source>Keep each in one split only, or leave the column split empty: then the split is made here, with copies kept together.</source>
        <translation>Keep each in one split only, or leave the column split empty: then the split is made here, with copies kept together.</translation>
    </message>
    <message>
        <source>Copies always go to the same split, so they do no harm.</source>
        <translation>Copies always go to the same split, so they do no harm.</translation>
    </message>
    <message>
        <source>The files give the classes away: without a look at the pictures, by format, size, compression and metadata alone, the fake one is found in {pairs} of 100 pairs; guessing finds 50. A network would learn {learnt} instead of the pictures, and fail on others.{most}</source>
        <translation>The files give the classes away: without a look at the pictures, by format, size, compression and metadata alone, the fake one is found in {pairs} of 100 pairs; guessing finds 50. A network would learn {learnt} instead of the pictures, and fail on others.{most}</translation>
    </message>
    <message>
        <source>Collect both classes in the same format, size and quality, or have both re-encoded alike while training.</source>
        <translation>Collect both classes in the same format, size and quality, or have both re-encoded alike while training.</translation>
    </message>
    <message>
        <source>There are {ratio:.1f} times as many {more} pictures as {fewer} ones. A network that always said {more} would already be right most of the time.</source>
        <translation>There are {ratio:.1f} times as many {more} pictures as {fewer} ones. A network that always said {more} would already be right most of the time.</translation>
    </message>
    <message>
        <source>Add {fewer} pictures if you can, and look at each class's own accuracy afterwards.</source>
        <translation>Add {fewer} pictures if you can, and look at each class's own accuracy afterwards.</translation>
    </message>
    <message>
        <source>others</source>
        <translation>others</translation>
    </message>
    <message>
        <source>The files give nothing away: by format, size, compression and metadata alone, the two classes can't be told apart.</source>
        <translation>The files give nothing away: by format, size, compression and metadata alone, the two classes can't be told apart.</translation>
    </message>
    <message>
        <source>{only} to learn from.</source>
        <translation>{only} to learn from.</translation>
    </message>
    <message>
        <source>Add more pictures; a few hundred of each class are a start.</source>
        <translation>Add more pictures; a few hundred of each class are a start.</translation>
    </message>
    <message>
        <source>{only}. A network learns so few by heart and says little about others.</source>
        <translation>{only}. A network learns so few by heart and says little about others.</translation>
    </message>
    <message>
        <source>A few hundred of each class are a start, some thousands are better.</source>
        <translation>A few hundred of each class are a start, some thousands are better.</translation>
    </message>
    <message>
        <source>There are too few pictures to measure whether the files alone give the classes away.</source>
        <translation>There are too few pictures to measure whether the files alone give the classes away.</translation>
    </message>
    <message>
        <source>Take care that both classes come in the same format, size and quality.</source>
        <translation>Take care that both classes come in the same format, size and quality.</translation>
    </message>
    <message numerus="yes">
        <source>{n} files can't be read as pictures: damaged, cut off or something else. They are left out.</source>
        <translation><numerusform>{n} file can't be read as a picture: damaged, cut off or something else. It is left out.</numerusform><numerusform>{n} files can't be read as pictures: damaged, cut off or something else. They are left out.</numerusform></translation>
    </message>
    <message>
        <source>Replace or delete such files, or go on without them.</source>
        <translation>Replace or delete such files, or go on without them.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are listed or linked to but not there; they are left out.</source>
        <translation><numerusform>{n} picture is listed or linked to but not there; it is left out.</numerusform><numerusform>{n} pictures are listed or linked to but not there; they are left out.</numerusform></translation>
    </message>
    <message>
        <source>Check whether the files were moved or not copied, or go on without them.</source>
        <translation>Check whether the files were moved or not copied, or go on without them.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures lie under both fake and real, as a copy or nearly the same. A network is taught both answers for it.</source>
        <translation><numerusform>{n} picture lies under both fake and real, as a copy or nearly the same. A network is taught both answers for it.</numerusform><numerusform>{n} pictures lie under both fake and real, as a copy or nearly the same. A network is taught both answers for it.</numerusform></translation>
    </message>
    <message>
        <source>Keep each under its true class only. Edited photographs and their originals may stay: they go to the same split.</source>
        <translation>Keep each under its true class only. Edited photographs and their originals may stay: they go to the same split.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are in more than one of training, validation and test, as a copy or nearly the same. The test asks what was taught, so its numbers come out too good.</source>
        <translation><numerusform>{n} picture is in more than one of training, validation and test, as a copy or nearly the same. The test asks what was taught, so its numbers come out too good.</numerusform><numerusform>{n} pictures are in more than one of training, validation and test, as a copy or nearly the same. The test asks what was taught, so its numbers come out too good.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are less than {small} pixels wide or high. Enlarged for the network, such pictures look soft, and it may take that for a sign of one class.</source>
        <translation><numerusform>{n} picture is less than {small} pixels wide or high. Enlarged for the network, such pictures look soft, and it may take that for a sign of one class.</numerusform><numerusform>{n} pictures are less than {small} pixels wide or high. Enlarged for the network, such pictures look soft, and it may take that for a sign of one class.</numerusform></translation>
    </message>
    <message>
        <source>Use the originals where there are any, or leave such pictures out.</source>
        <translation>Use the originals where there are any, or leave such pictures out.</translation>
    </message>
    <message numerus="yes">
        <source>{n} files are copies of others, byte for byte: {sets} of the same picture.</source>
        <translation><numerusform>{n} file is a copy of another, byte for byte: {sets} of the same picture.</numerusform><numerusform>{n} files are copies of others, byte for byte: {sets} of the same picture.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{pictures:,} pictures in {n} sets are nearly the same, such as one photograph in two sizes.</source>
        <translation><numerusform>{pictures:,} pictures in {n} set are nearly the same, such as one photograph in two sizes.</numerusform><numerusform>{pictures:,} pictures in {n} sets are nearly the same, such as one photograph in two sizes.</numerusform></translation>
    </message>
    <message>
        <source>If it means a class, say which.</source>
        <translation>If it means a class, say which.</translation>
    </message>
    <message numerus="yes">
        <source>{n} {kinds} files are left out: the trainer doesn't read this kind of picture.</source>
        <translation><numerusform>{n} {kinds} file is left out: the trainer doesn't read this kind of picture.</numerusform><numerusform>{n} {kinds} files are left out: the trainer doesn't read this kind of picture.</numerusform></translation>
    </message>
    <message>
        <source>Save both classes as PNG or as JPEG, in the same way, to use them.</source>
        <translation>Save both classes as PNG or as JPEG, in the same way, to use them.</translation>
    </message>
    <message>
        <source>The fake pictures come from one source, so it can't be measured how the detector does on a generator that it never saw.</source>
        <translation>The fake pictures come from one source, so it can't be measured how the detector does on a generator that it never saw.</translation>
    </message>
    <message>
        <source>The fake pictures don't say which generator made them, so it can't be measured how the detector does on a generator that it never saw.</source>
        <translation>The fake pictures don't say which generator made them, so it can't be measured how the detector does on a generator that it never saw.</translation>
    </message>
    <message>
        <source>Fill in the column group with the generator that made each; one of them can then be held out.</source>
        <translation>Fill in the column group with the generator that made each; one of them can then be held out.</translation>
    </message>
    <message>
        <source>Put each generator's pictures into a folder of its own below {fake}; one of them can then be held out.</source>
        <translation>Put each generator's pictures into a folder of its own below {fake}; one of them can then be held out.</translation>
    </message>
    <message>
        <source>Each set counts as one picture: there is less to learn than it seems.</source>
        <translation>Each set counts as one picture: there is less to learn than it seems.</translation>
    </message>
    <message numerus="yes">
        <source>{n} sets</source>
        <translation><numerusform>{n} set</numerusform><numerusform>{n} sets</numerusform></translation>
    </message>
    <message>
        <source>To save time, keep one of each set and delete the rest.</source>
        <translation>To save time, keep one of each set and delete the rest.</translation>
    </message>
</context>
<context>
    <name>trainer.data.folders</name>
    <message>
        <source>It needs two sub-folders, real and fake, or train, valid and test with those two inside.</source>
        <translation>It needs two sub-folders, real and fake, or train, valid and test with those two inside.</translation>
    </message>
    <message numerus="yes">
        <source>There is no label {wanted} in {data}; the labels there are {there}. Say what these mean, written the same way.</source>
        <translation><numerusform>There is no label {wanted} in {data}; the label there is {there}. Say what this means, written the same way.</numerusform><numerusform>There is no label {wanted} in {data}; the labels there are {there}. Say what these mean, written the same way.</numerusform></translation>
    </message>
    <message>
        <source>{names} and {n:,} more</source>
        <translation>{names} and {n:,} more</translation>
    </message>
    <message numerus="yes">
        <source>There is no folder {wanted} in {data}; the folders there are {there}. Say what these mean, written the same way.</source>
        <translation><numerusform>There is no folder {wanted} in {data}; the folder there is {there}. Say what this means, written the same way.</numerusform><numerusform>There is no folder {wanted} in {data}; the folders there are {there}. Say what these mean, written the same way.</numerusform></translation>
    </message>
    <message>
        <source>{folder} holds several data sets: {names}. Choose one of them, or put their pictures together below one folder real and one folder fake.</source>
        <translation>{folder} holds several data sets: {names}. Choose one of them, or put their pictures together below one folder real and one folder fake.</translation>
    </message>
    <message>
        <source>The pictures in {top} lie in folders called {names}. Say which of them hold generated pictures and which hold real ones.</source>
        <translation>The pictures in {top} lie in folders called {names}. Say which of them hold generated pictures and which hold real ones.</translation>
    </message>
    <message>
        <source>There are no pictures in {folder}. {shape}</source>
        <translation>There are no pictures in {folder}. {shape}</translation>
    </message>
    <message>
        <source>{folder} holds no fake and no real folder, so nobody knows which is which. {shape}</source>
        <translation>{folder} holds no fake and no real folder, so nobody knows which is which. {shape}</translation>
    </message>
    <message>
        <source> If {name} is itself one of the classes, choose the folder above it: {parent}.</source>
        <translation> If {name} is itself one of the classes, choose the folder above it: {parent}.</translation>
    </message>
</context>
<context>
    <name>trainer.data.histograms</name>
    <message>
        <source>not JPEG</source>
        <translation>not JPEG</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of what a file may hold</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>{least} to {most} px</source>
        <translation>{least} to {most} px</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} to {most}</translation>
    </message>
    <message>
        <source>square</source>
        <translation>square</translation>
    </message>
    <message>
        <source>landscape other</source>
        <translation>landscape other</translation>
    </message>
    <message>
        <source>portrait other</source>
        <translation>portrait other</translation>
    </message>
    <message>
        <source>landscape {ratio}</source>
        <translation>landscape {ratio}</translation>
    </message>
    <message>
        <source>portrait {ratio}</source>
        <translation>portrait {ratio}</translation>
    </message>
    <message>
        <source>{side} px and more</source>
        <translation>{side} px and more</translation>
    </message>
    <message>
        <source>under {side} px</source>
        <translation>under {side} px</translation>
    </message>
</context>
<context>
    <name>trainer.data.index</name>
    <message>
        <source>{data} holds no {labels} pictures, but others called {names}. Say which of them are generated and which are real.</source>
        <translation>{data} holds no {labels} pictures, but others called {names}. Say which of them are generated and which are real.</translation>
    </message>
    <message>
        <source>{data} holds no {labels} pictures. {shape}</source>
        <translation>{data} holds no {labels} pictures. {shape}</translation>
    </message>
    <message>
        <source>{path} can't be read. Check that it is still there and that you are allowed to read it.</source>
        <translation>{path} can't be read. Check that it is still there and that you are allowed to read it.</translation>
    </message>
    <message>
        <source>{path} can't be read. Check that the folder is still there.</source>
        <translation>{path} can't be read. Check that the folder is still there.</translation>
    </message>
    <message>
        <source>{data} lists no {labels} pictures. It needs rows with the label fake and rows with the label real.</source>
        <translation>{data} lists no {labels} pictures. It needs rows with the label fake and rows with the label real.</translation>
    </message>
    <message>
        <source>{data} is neither a folder nor a CSV file. Choose a folder with real and fake pictures, or a CSV file that lists them.</source>
        <translation>{data} is neither a folder nor a CSV file. Choose a folder with real and fake pictures, or a CSV file that lists them.</translation>
    </message>
    <message>
        <source>There is no folder {data}. Choose a folder with real and fake pictures.</source>
        <translation>There is no folder {data}. Choose a folder with real and fake pictures.</translation>
    </message>
</context>
<context>
    <name>trainer.data.leaks</name>
    <message>
        <source>file format</source>
        <translation>file format</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>metadata</translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>colour profile</translation>
    </message>
    <message>
        <source>colour mode</source>
        <translation>colour mode</translation>
    </message>
    <message>
        <source>dots per inch</source>
        <translation>dots per inch</translation>
    </message>
    <message>
        <source>progressive storage</source>
        <translation>progressive storage</translation>
    </message>
    <message>
        <source>colour resolution (chroma subsampling)</source>
        <translation>colour resolution (chroma subsampling)</translation>
    </message>
    <message>
        <source>width</source>
        <translation>width</translation>
    </message>
    <message>
        <source>height</source>
        <translation>height</translation>
    </message>
</context>
<context>
    <name>trainer.data.loader</name>
    <message>
        <source>A process that reads pictures was ended from outside, or there was not enough memory for it. Go on from the last save, with fewer workers (0 uses none).</source>
        <translation>A process that reads pictures was ended from outside, or there was not enough memory for it. Go on from the last save, with fewer workers (0 uses none).</translation>
    </message>
</context>
<context>
    <name>trainer.data.marks</name>
    <message>
        <source>None of the {n:,} masks in {folder} fits a picture. Name each mask like its picture: a.png or a_mask.png for a.jpg.</source>
        <translation>None of the {n:,} masks in {folder} fits a picture. Name each mask like its picture: a.png or a_mask.png for a.jpg.</translation>
    </message>
    <message>
        <source> {n:,} masks were left out in all.</source>
        <translation> {n:,} masks were left out in all.</translation>
    </message>
    <message>
        <source>None of the masks in {folder} can be used. {reason}</source>
        <translation>None of the masks in {folder} can be used. {reason}</translation>
    </message>
    <message>
        <source>{folder} holds no masks. Choose a folder with PNG files that mark parts of pictures, named like them.</source>
        <translation>{folder} holds no masks. Choose a folder with PNG files that mark parts of pictures, named like them.</translation>
    </message>
    <message>
        <source>The masks in {folder} are all of pictures that are not learnt from (validation, test, held out or left out). Mark training pictures, or train without marks.</source>
        <translation>The masks in {folder} are all of pictures that are not learnt from (validation, test, held out or left out). Mark training pictures, or train without marks.</translation>
    </message>
    <message>
        <source>{path} is too narrow a strip for marks, so they were left out.</source>
        <translation>{path} is too narrow a strip for marks, so they were left out.</translation>
    </message>
    <message>
        <source>The mask {file} has another shape than its picture and was left out.</source>
        <translation>The mask {file} has another shape than its picture and was left out.</translation>
    </message>
    <message numerus="yes">
        <source>{n} masks are of pictures that are not learnt from (validation, test, held out or left out), so nothing is made of them.</source>
        <translation><numerusform>{n} mask is of pictures that are not learnt from (validation, test, held out or left out), so nothing is made of them.</numerusform><numerusform>{n} masks are of pictures that are not learnt from (validation, test, held out or left out), so nothing is made of them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} masks are named like none of the pictures, or like several, and left out; the first is {first}.</source>
        <translation><numerusform>{n} mask is named like none of the pictures, or like several, and left out; the first is {first}.</numerusform><numerusform>{n} masks are named like none of the pictures, or like several, and left out; the first is {first}.</numerusform></translation>
    </message>
    <message>
        <source>The folder of marks {folder} can't be read. Check that it is still there and that you are allowed to read it.</source>
        <translation>The folder of marks {folder} can't be read. Check that it is still there and that you are allowed to read it.</translation>
    </message>
    <message>
        <source>{path} can't be read, so the masks of it were left out.</source>
        <translation>{path} can't be read, so the masks of it were left out.</translation>
    </message>
    <message>
        <source>The mask {file} can't be read and was left out.</source>
        <translation>The mask {file} can't be read and was left out.</translation>
    </message>
    <message>
        <source>They mark nothing.</source>
        <translation>They mark nothing.</translation>
    </message>
</context>
<context>
    <name>trainer.data.pictures</name>
    <message>
        <source>{path} can't be read as a picture. Remove it or replace it.</source>
        <translation>{path} can't be read as a picture. Remove it or replace it.</translation>
    </message>
</context>
<context>
    <name>trainer.data.split</name>
    <message>
        <source>hold out</source>
        <translation>hold out</translation>
    </message>
    <message>
        <source>Add more pictures; a few hundred of each class are a start, and near-duplicates count as one.</source>
        <translation>Add more pictures; a few hundred of each class are a start, and near-duplicates count as one.</translation>
    </message>
    <message>
        <source>Hold out another group, or add more pictures; a few hundred of each class are a start.</source>
        <translation>Hold out another group, or add more pictures; a few hundred of each class are a start.</translation>
    </message>
    <message>
        <source>Hold out another group, or add more pictures; a few hundred of each class are a start, and near-duplicates count as one.</source>
        <translation>Hold out another group, or add more pictures; a few hundred of each class are a start, and near-duplicates count as one.</translation>
    </message>
    <message>
        <source>There are no {label} pictures to train with.</source>
        <translation>There are no {label} pictures to train with.</translation>
    </message>
    <message numerus="yes">
        <source>There are only {n} {label} pictures to train with.</source>
        <translation><numerusform>There is only {n} {label} picture to train with.</numerusform><numerusform>There are only {n} {label} pictures to train with.</numerusform></translation>
    </message>
    <message>
        <source>There are no {label} pictures to validate with.</source>
        <translation>There are no {label} pictures to validate with.</translation>
    </message>
    <message numerus="yes">
        <source>There are only {n} {label} pictures to validate with.</source>
        <translation><numerusform>There is only {n} {label} picture to validate with.</numerusform><numerusform>There are only {n} {label} pictures to validate with.</numerusform></translation>
    </message>
    <message>
        <source>There is no group {name} to {purpose}. The groups are {groups}.</source>
        <translation>There is no group {name} to {purpose}. The groups are {groups}.</translation>
    </message>
    <message>
        <source>There is no group {name} to {purpose}. The pictures are in no groups: put each generator's pictures into a folder of their own below fake.</source>
        <translation>There is no group {name} to {purpose}. The pictures are in no groups: put each generator's pictures into a folder of their own below fake.</translation>
    </message>
</context>
<context>
    <name>trainer.data.table</name>
    <message>
        <source>Its first line must name the columns path and label, and may name group, split and pair.</source>
        <translation>Its first line must name the columns path and label, and may name group, split and pair.</translation>
    </message>
    <message>
        <source>The labels in {table} are {names}. Say which of them mean generated and which mean real.</source>
        <translation>The labels in {table} are {names}. Say which of them mean generated and which mean real.</translation>
    </message>
    <message>
        <source>The only picture that {table} lists, {first}, isn't there</source>
        <translation>The only picture that {table} lists, {first}, isn't there</translation>
    </message>
    <message>
        <source>None of the {n:,} pictures that {table} lists is there; the first one is {first}</source>
        <translation>None of the {n:,} pictures that {table} lists is there; the first one is {first}</translation>
    </message>
    <message>
        <source>{which}. Paths are taken relative to the folder {root}: put the list or the pictures where they fit.</source>
        <translation>{which}. Paths are taken relative to the folder {root}: put the list or the pictures where they fit.</translation>
    </message>
    <message>
        <source>{table} is empty. {header}</source>
        <translation>{table} is empty. {header}</translation>
    </message>
    <message>
        <source>{table} lists no pictures below its first line.</source>
        <translation>{table} lists no pictures below its first line.</translation>
    </message>
    <message>
        <source>{table} has no column {names}. {header}</source>
        <translation>{table} has no column {names}. {header}</translation>
    </message>
    <message>
        <source>{table}, line {line}: {split!r} is no split. It is train, valid, test or empty.</source>
        <translation>{table}, line {line}: {split!r} is no split. It is train, valid, test or empty.</translation>
    </message>
    <message>
        <source>The column label of {table} holds {n} different texts, such as {first!r}. It must say fake or real.</source>
        <translation>The column label of {table} holds {n} different texts, such as {first!r}. It must say fake or real.</translation>
    </message>
    <message>
        <source>{table}, line {line}: {path} has another label or split than in line {before}. Keep one of the two lines.</source>
        <translation>{table}, line {line}: {path} has another label or split than in line {before}. Keep one of the two lines.</translation>
    </message>
    <message>
        <source>{path} can't be read, so it isn't known which pictures the run learns from. Start a new run.</source>
        <translation>{path} can't be read, so it isn't known which pictures the run learns from. Start a new run.</translation>
    </message>
    <message>
        <source>{table}, line {line} can't be read as CSV ({error}). Save it as CSV again.</source>
        <translation>{table}, line {line} can't be read as CSV ({error}). Save it as CSV again.</translation>
    </message>
    <message>
        <source>{table}, line {line} has no {name}. Fill it in or remove the line.</source>
        <translation>{table}, line {line} has no {name}. Fill it in or remove the line.</translation>
    </message>
    <message>
        <source> and no column </source>
        <translation> and no column </translation>
    </message>
</context>
<context>
    <name>trainer.device</name>
    <message>
        <source>PyTorch finds no {wanted} device here. Choose cpu or auto.</source>
        <translation>PyTorch finds no {wanted} device here. Choose cpu or auto.</translation>
    </message>
</context>
<context>
    <name>trainer.errors</name>
    <message>
        <source>Training diverged: the loss is no longer a number. Start again with a lower learning rate.</source>
        <translation>Training diverged: the loss is no longer a number. Start again with a lower learning rate.</translation>
    </message>
    <message>
        <source>These settings can't be used: {problems}.</source>
        <translation>These settings can't be used: {problems}.</translation>
    </message>
    <message>
        <source>There was not enough memory. Start again with a smaller batch size.</source>
        <translation>There was not enough memory. Start again with a smaller batch size.</translation>
    </message>
    <message>
        <source>A file could not be read or written. Check the folder and the free space.</source>
        <translation>A file could not be read or written. Check the folder and the free space.</translation>
    </message>
</context>
<context>
    <name>trainer.evaluate</name>
    <message>
        <source>{data} isn't divided, so it has no {split} pictures of its own. Ask for all of them.</source>
        <translation>{data} isn't divided, so it has no {split} pictures of its own. Ask for all of them.</translation>
    </message>
    <message>
        <source>None of the {n:,} pictures in {data} can be read. Choose other pictures.</source>
        <translation>None of the {n:,} pictures in {data} can be read. Choose other pictures.</translation>
    </message>
    <message>
        <source>{data} has no {split} pictures. It has {there}; or ask all.</source>
        <translation>{data} has no {split} pictures. It has {there}; or ask all.</translation>
    </message>
    <message>
        <source>Without {groups} no pictures are left in {data}.</source>
        <translation>Without {groups} no pictures are left in {data}.</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>leave out</translation>
    </message>
</context>
<context>
    <name>trainer.facecheck.file</name>
    <message>
        <source>There is no face check {path}.</source>
        <translation>There is no face check {path}.</translation>
    </message>
    <message>
        <source>timm can't build {arch} as it is asked for. Install another version of timm.</source>
        <translation>timm can't build {arch} as it is asked for. Install another version of timm.</translation>
    </message>
    <message>
        <source>{path} is no face check that this version can use. Get it again from where it came.</source>
        <translation>{path} is no face check that this version can use. Get it again from where it came.</translation>
    </message>
</context>
<context>
    <name>trainer.feed</name>
    <message>
        <source>looking at the pictures once</source>
        <translation>looking at the pictures once</translation>
    </message>
    <message>
        <source>validation pictures</source>
        <translation>validation pictures</translation>
    </message>
</context>
<context>
    <name>trainer.files</name>
    <message>
        <source>not an ordinary file</source>
        <translation>not an ordinary file</translation>
    </message>
</context>
<context>
    <name>trainer.finish</name>
    <message>
        <source>measuring the validation pictures</source>
        <translation>measuring the validation pictures</translation>
    </message>
    <message>
        <source>measuring the test pictures</source>
        <translation>measuring the test pictures</translation>
    </message>
    <message>
        <source>measuring the held-out pictures</source>
        <translation>measuring the held-out pictures</translation>
    </message>
    <message>
        <source>{n:,} of the validation pictures can't be read and were left out, the first is {name}.</source>
        <translation>{n:,} of the validation pictures can't be read and were left out, the first is {name}.</translation>
    </message>
    <message>
        <source>{n:,} of the test pictures can't be read and were left out, the first is {name}.</source>
        <translation>{n:,} of the test pictures can't be read and were left out, the first is {name}.</translation>
    </message>
    <message>
        <source>{n:,} of the held-out pictures can't be read and were left out, the first is {name}.</source>
        <translation>{n:,} of the held-out pictures can't be read and were left out, the first is {name}.</translation>
    </message>
    <message>
        <source>None of the validation pictures can be read. Check the data's folder.</source>
        <translation>None of the validation pictures can be read. Check the data's folder.</translation>
    </message>
    <message>
        <source>There are no readable validation pictures of both classes, so nothing can be calibrated. Add pictures and train again.</source>
        <translation>There are no readable validation pictures of both classes, so nothing can be calibrated. Add pictures and train again.</translation>
    </message>
    <message>
        <source>The detector is written, but the list of its scores is not. Check the run's folder and the free space.</source>
        <translation>The detector is written, but the list of its scores is not. Check the run's folder and the free space.</translation>
    </message>
    <message>
        <source>{message} So the detector will not notice pictures without a face.</source>
        <translation>{message} So the detector will not notice pictures without a face.</translation>
    </message>
</context>
<context>
    <name>trainer.foreign</name>
    <message>
        <source>{path} doesn't say which of its two outputs means generated: 0 or 1?</source>
        <translation>{path} doesn't say which of its two outputs means generated: 0 or 1?</translation>
    </message>
    <message>
        <source>{path} has one output and doesn't say what a high value means: was generated trained as 0 or as 1?</source>
        <translation>{path} has one output and doesn't say what a high value means: was generated trained as 0 or as 1?</translation>
    </message>
    <message>
        <source>{path} has {outputs} outputs, and a detector needs 1 or 2. Choose a network that was trained to tell generated from real.</source>
        <translation>{path} has {outputs} outputs, and a detector needs 1 or 2. Choose a network that was trained to tell generated from real.</translation>
    </message>
    <message>
        <source>{path} holds no weights. Choose a file saved from model.state_dict().</source>
        <translation>{path} holds no weights. Choose a file saved from model.state_dict().</translation>
    </message>
    <message>
        <source>The architecture of {path} can't be told from its tensors. Name it with --arch NAME: one of timm's names, or torchvision/NAME.</source>
        <translation>The architecture of {path} can't be told from its tensors. Name it with --arch NAME: one of timm's names, or torchvision/NAME.</translation>
    </message>
    <message>
        <source>{path} holds weights of a kind that can't be used (quantised, sparse or without values). Save the ordinary network's model.state_dict() instead.</source>
        <translation>{path} holds weights of a kind that can't be used (quantised, sparse or without values). Save the ordinary network's model.state_dict() instead.</translation>
    </message>
    <message>
        <source>The tensors of {path} are not those of {arch}. Name another architecture, or none to have it recognised.</source>
        <translation>The tensors of {path} are not those of {arch}. Name another architecture, or none to have it recognised.</translation>
    </message>
    <message>
        <source>{path} holds weights that are no numbers: its training went wrong. Choose a checkpoint of an earlier epoch.</source>
        <translation>{path} holds weights that are no numbers: its training went wrong. Choose a checkpoint of an earlier epoch.</translation>
    </message>
    <message>
        <source>The output that means generated is 0 or 1, not {fake_index}.</source>
        <translation>The output that means generated is 0 or 1, not {fake_index}.</translation>
    </message>
</context>
<context>
    <name>trainer.freeze</name>
    <message>
        <source>This network has no layer that could be trained on its own.</source>
        <translation>This network has no layer that could be trained on its own.</translation>
    </message>
    <message>
        <source>The head of this network can't be told from its body, so it can't be fine-tuned. Train it as a whole, or start from another detector.</source>
        <translation>The head of this network can't be told from its body, so it can't be fine-tuned. Train it as a whole, or start from another detector.</translation>
    </message>
</context>
<context>
    <name>trainer.gather</name>
    <message>
        <source>The marks in {marks} have changed since the run began. Put them back as they were, or start a new run.</source>
        <translation>The marks in {marks} have changed since the run began. Put them back as they were, or start a new run.</translation>
    </message>
    <message>
        <source>What the run in {run} knew of its pictures is damaged. Start the training again.</source>
        <translation>What the run in {run} knew of its pictures is damaged. Start the training again.</translation>
    </message>
    <message>
        <source>reading the marks</source>
        <translation>reading the marks</translation>
    </message>
</context>
<context>
    <name>trainer.imaging.convert</name>
    <message>
        <source>Its transparent parts are shown on white.</source>
        <translation>Its transparent parts are shown on white.</translation>
    </message>
    <message>
        <source>Its brightness values have no fixed range and were stretched to black and white.</source>
        <translation>Its brightness values have no fixed range and were stretched to black and white.</translation>
    </message>
</context>
<context>
    <name>trainer.imaging.profiles</name>
    <message>
        <source>Its colour profile is broken and was ignored.</source>
        <translation>Its colour profile is broken and was ignored.</translation>
    </message>
    <message>
        <source>Its colour profile does not fit the picture and was ignored.</source>
        <translation>Its colour profile does not fit the picture and was ignored.</translation>
    </message>
    <message>
        <source>It has print colours (CMYK) without a profile, so its colours are approximate.</source>
        <translation>It has print colours (CMYK) without a profile, so its colours are approximate.</translation>
    </message>
    <message>
        <source>Its colours were converted from {profile} to sRGB.</source>
        <translation>Its colours were converted from {profile} to sRGB.</translation>
    </message>
    <message>
        <source>its own colour profile</source>
        <translation>its own colour profile</translation>
    </message>
</context>
<context>
    <name>trainer.imaging.upright</name>
    <message>
        <source>The file holds several pictures or frames; only the first is looked at.</source>
        <translation>The file holds several pictures or frames; only the first is looked at.</translation>
    </message>
    <message>
        <source>Its EXIF data is broken, so it may not be upright.</source>
        <translation>Its EXIF data is broken, so it may not be upright.</translation>
    </message>
</context>
<context>
    <name>trainer.limits</name>
    <message>
        <source>epochs must be 1 or more</source>
        <translation>epochs must be 1 or more</translation>
    </message>
    <message>
        <source>the batch size must be 2 or more</source>
        <translation>the batch size must be 2 or more</translation>
    </message>
    <message>
        <source>the learning rate must be above 0</source>
        <translation>the learning rate must be above 0</translation>
    </message>
    <message>
        <source>weight decay must not be negative</source>
        <translation>weight decay must not be negative</translation>
    </message>
    <message>
        <source>warm-up must not be negative</source>
        <translation>warm-up must not be negative</translation>
    </message>
    <message>
        <source>the EMA decay must be at least 0 and below 1</source>
        <translation>the EMA decay must be at least 0 and below 1</translation>
    </message>
    <message>
        <source>crops must start at epoch 1, in rising order</source>
        <translation>crops must start at epoch 1, in rising order</translation>
    </message>
    <message>
        <source>each crop must be between 32 and 1024 pixels</source>
        <translation>each crop must be between 32 and 1024 pixels</translation>
    </message>
    <message>
        <source>the size must be between 32 and 1024 pixels</source>
        <translation>the size must be between 32 and 1024 pixels</translation>
    </message>
    <message>
        <source>the minutes between saves must be above 0</source>
        <translation>the minutes between saves must be above 0</translation>
    </message>
    <message>
        <source>the number of workers must not be negative</source>
        <translation>the number of workers must not be negative</translation>
    </message>
    <message>
        <source>the seed must not be negative</source>
        <translation>the seed must not be negative</translation>
    </message>
    <message>
        <source>the chances of augmentation lie in 0..1</source>
        <translation>the chances of augmentation lie in 0..1</translation>
    </message>
    <message>
        <source>the turn lies in 0..180 degrees</source>
        <translation>the turn lies in 0..180 degrees</translation>
    </message>
    <message>
        <source>JPEG quality lies in 1..100, the lower first</source>
        <translation>JPEG quality lies in 1..100, the lower first</translation>
    </message>
</context>
<context>
    <name>trainer.lock</name>
    <message>
        <source>The run in {run} is being worked on already. Wait for it, or stop it first.</source>
        <translation>The run in {run} is being worked on already. Wait for it, or stop it first.</translation>
    </message>
</context>
<context>
    <name>trainer.model</name>
    <message>
        <source>The architecture {arch!r} is not one that timm {version} knows. Check its spelling, or install a newer timm.</source>
        <translation>The architecture {arch!r} is not one that timm {version} knows. Check its spelling, or install a newer timm.</translation>
    </message>
    <message>
        <source>The architecture {arch!r} is not one that torchvision knows. Check its spelling.</source>
        <translation>The architecture {arch!r} is not one that torchvision knows. Check its spelling.</translation>
    </message>
    <message>
        <source>torchvision's {arch} can't be split into features and head. Use timm's network of that kind instead.</source>
        <translation>torchvision's {arch} can't be split into features and head. Use timm's network of that kind instead.</translation>
    </message>
</context>
<context>
    <name>trainer.naming</name>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} or {last}</translation>
    </message>
    <message>
        <source> and no </source>
        <comment>between names that are missing</comment>
        <translation> and no </translation>
    </message>
</context>
<context>
    <name>trainer.room</name>
    <message>
        <source>{run} holds a run already. Go on with it by `resume`, or choose another folder.</source>
        <translation>{run} holds a run already. Go on with it by `resume`, or choose another folder.</translation>
    </message>
    <message>
        <source>A batch of {batch_size} can't be dealt to {size} processes. Choose a batch size that is a multiple of them.</source>
        <translation>A batch of {batch_size} can't be dealt to {size} processes. Choose a batch size that is a multiple of them.</translation>
    </message>
    <message>
        <source>There are {there} pictures to train on, fewer than one batch of {batch}. Add pictures or choose a smaller batch size.</source>
        <translation>There are {there} pictures to train on, fewer than one batch of {batch}. Add pictures or choose a smaller batch size.</translation>
    </message>
    <message>
        <source>The run in {run} is finished: its detector is {out}. Start another run to train again.</source>
        <translation>The run in {run} is finished: its detector is {out}. Start another run to train again.</translation>
    </message>
    <message>
        <source>{out} can't be written. Choose another place for the detector.</source>
        <translation>{out} can't be written. Choose another place for the detector.</translation>
    </message>
</context>
<context>
    <name>trainer.run</name>
    <message>
        <source>Another process of this training has ended. What it said tells why.</source>
        <translation>Another process of this training has ended. What it said tells why.</translation>
    </message>
    <message>
        <source>There was not enough memory: the run goes on with batches of {batch_size}.</source>
        <translation>There was not enough memory: the run goes on with batches of {batch_size}.</translation>
    </message>
    <message>
        <source>No progress for {stop_after} epochs; the best one is kept.</source>
        <translation>No progress for {stop_after} epochs; the best one is kept.</translation>
    </message>
</context>
<context>
    <name>trainer.saliency</name>
    <message>
        <source>{arch} can't learn from marks: that takes a network that ends in an average over the picture and one linear layer, such as efficientnet_b0 or resnet50. Choose one of these, or train without marks.</source>
        <translation>{arch} can't learn from marks: that takes a network that ends in an average over the picture and one linear layer, such as efficientnet_b0 or resnet50. Choose one of these, or train without marks.</translation>
    </message>
</context>
<context>
    <name>trainer.session</name>
    <message>
        <source>The run's folder {run} is no longer there, so nothing can be saved. Put it back, then Resume goes on from the last state that was saved.</source>
        <translation>The run's folder {run} is no longer there, so nothing can be saved. Put it back, then Resume goes on from the last state that was saved.</translation>
    </message>
    <message>
        <source>The pictures in {data} have changed since the run began. Put them back as they were, or start a new run.</source>
        <translation>The pictures in {data} have changed since the run began. Put them back as they were, or start a new run.</translation>
    </message>
    <message>
        <source>{arch} can't take pictures of {side} x {side} pixels. Choose another architecture, or other crops.</source>
        <translation>{arch} can't take pictures of {side} x {side} pixels. Choose another architecture, or other crops.</translation>
    </message>
</context>
<context>
    <name>trainer.start</name>
    <message>
        <source>The ImageNet weights of {arch} could not be fetched. Check the connection to the internet, or start from scratch or from a detector file.</source>
        <translation>The ImageNet weights of {arch} could not be fetched. Check the connection to the internet, or start from scratch or from a detector file.</translation>
    </message>
</context>
<context>
    <name>trainer.state</name>
    <message>
        <source>The state of the run could not be written to {run}. Check the folder and the free space; Resume goes on from the last state that was saved.</source>
        <translation>The state of the run could not be written to {run}. Check the folder and the free space; Resume goes on from the last state that was saved.</translation>
    </message>
    <message>
        <source>The state of the run in {run} is damaged. Start the training again.</source>
        <translation>The state of the run in {run} is damaged. Start the training again.</translation>
    </message>
</context>
<context>
    <name>trainer.unpickle</name>
    <message>
        <source>a name that it hides</source>
        <translation>a name that it hides</translation>
    </message>
    <message>
        <source>{path} holds a whole pickled network ({offender}), and opening one can run any program, so it was not opened. Save model.state_dict() instead and open that file.</source>
        <translation>{path} holds a whole pickled network ({offender}), and opening one can run any program, so it was not opened. Save model.state_dict() instead and open that file.</translation>
    </message>
    <message>
        <source>{path} holds more than weights: it asks for {offender}, which could run a program, so it was not opened. Ask for a file with model.state_dict() alone.</source>
        <translation>{path} holds more than weights: it asks for {offender}, which could run a program, so it was not opened. Ask for a file with model.state_dict() alone.</translation>
    </message>
    <message>
        <source>{path} is damaged or not complete. Get it again from where it came.</source>
        <translation>{path} is damaged or not complete. Get it again from where it came.</translation>
    </message>
    <message>
        <source>{path} is damaged, or a pickle of a kind that can't be read safely. Save it again with torch.save(model.state_dict(), …) and nothing else set.</source>
        <translation>{path} is damaged, or a pickle of a kind that can't be read safely. Save it again with torch.save(model.state_dict(), …) and nothing else set.</translation>
    </message>
    <message>
        <source>{path} is no checkpoint of PyTorch and no safetensors file. Choose a file that was saved with torch.save(model.state_dict(), …) or as safetensors.</source>
        <translation>{path} is no checkpoint of PyTorch and no safetensors file. Choose a file that was saved with torch.save(model.state_dict(), …) or as safetensors.</translation>
    </message>
    <message>
        <source>{path} is empty. Get it again from where it came.</source>
        <translation>{path} is empty. Get it again from where it came.</translation>
    </message>
    <message>
        <source>{path} holds a TorchScript program, not only weights. Save model.state_dict() instead and open that file.</source>
        <translation>{path} holds a TorchScript program, not only weights. Save model.state_dict() instead and open that file.</translation>
    </message>
    <message>
        <source>{path} unpacks to far more than a detector's weights, so it was not opened. Get it again from where it came.</source>
        <translation>{path} unpacks to far more than a detector's weights, so it was not opened. Get it again from where it came.</translation>
    </message>
    <message>
        <source>{path} can't be read. Check that you may open it.</source>
        <translation>{path} can't be read. Check that you may open it.</translation>
    </message>
</context>
</TS>
