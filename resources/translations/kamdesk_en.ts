<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AccountHeader</name>
        <message numerus="yes">
            <source>%n subsidiary(ies)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>AccountsHeader</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) found</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>AccountsScreen</name>
        <message numerus="yes">
            <source>%n account(s) moved to the bin</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>ApplyDialog</name>
        <message numerus="yes">
            <source>%n account(s) get another tier</source>
            <translation>
                <numerusform>%n account gets another tier</numerusform>
                <numerusform>%n accounts get another tier</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupsCard</name>
        <message numerus="yes">
            <source>%n older</source>
            <translation>
                <numerusform>%n older</numerusform>
                <numerusform>%n older</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BinScreen</name>
        <message numerus="yes">
            <source>%n thing(s) and everything that hangs on them will be removed. Until you close KamDesk you can still undo it.</source>
            <translation>
                <numerusform>%n thing and everything that hangs on it will be removed. Until you close KamDesk you can still undo it.</numerusform>
                <numerusform>%n things and everything that hangs on them will be removed. Until you close KamDesk you can still undo it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MovementMatrix</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n account</numerusform>
                <numerusform>%n accounts</numerusform>
            </translation>
        </message>
    </context>
</TS>
