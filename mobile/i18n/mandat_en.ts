<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>OutboxCard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Undo all %n</source>
        <translation>
            <numerusform>Undo all %n</numerusform>
            <numerusform>Undo all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more must come.</source>
        <translation>
            <numerusform>%n more must come.</numerusform>
            <numerusform>%n more must come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The meeting has been read in: %n items</source>
        <translation>
            <numerusform>The meeting has been read in: %n item</numerusform>
            <numerusform>The meeting has been read in: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements waiting to be sent.</source>
        <translation>
            <numerusform>%n statement waiting to be sent.</numerusform>
            <numerusform>%n statements waiting to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts left. After that everything on this device is erased, also what has not been sent.</source>
        <translation>
            <numerusform>%n attempt left. After that everything on this device is erased, also what has not been sent.</numerusform>
            <numerusform>%n attempts left. After that everything on this device is erased, also what has not been sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n seconds.</source>
        <translation>
            <numerusform>Wait %n second.</numerusform>
            <numerusform>Wait %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes.</source>
        <translation>
            <numerusform>Wait %n minute.</numerusform>
            <numerusform>Wait %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions waiting to be sent.</source>
        <translation>
            <numerusform>%n position waiting to be sent.</numerusform>
            <numerusform>%n positions waiting to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of the text. Pictures and layout are not compared.</source>
        <translation>
            <numerusform>%n change of the text. Pictures and layout are not compared.</numerusform>
            <numerusform>%n changes of the text. Pictures and layout are not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are still being read for searching.</source>
        <translation>
            <numerusform>%n paper is still being read for searching.</numerusform>
            <numerusform>%n papers are still being read for searching.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
</TS>
