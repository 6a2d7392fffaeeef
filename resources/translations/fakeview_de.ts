<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>fakeview.ui.window_slots</name>
    <message>
        <source>The language changes as soon as fakeview is closed and opened again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
