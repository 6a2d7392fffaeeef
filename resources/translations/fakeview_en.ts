<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>fakeview.ui.window_slots</name>
    <message>
        <source>The language changes as soon as fakeview is closed and opened again.</source>
        <translation>The language changes as soon as fakeview is closed and opened again.</translation>
    </message>
</context>
</TS>
