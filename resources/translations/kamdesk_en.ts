<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AccountDays</name>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AccountHeader</name>
        <message numerus="yes">
            <source>%n subsidiary(ies)</source>
            <translation>
                <numerusform>%n subsidiary</numerusform>
                <numerusform>%n subsidiaries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AccountsHeader</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n account</numerusform>
                <numerusform>%n accounts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) found</source>
            <translation>
                <numerusform>%n account found</numerusform>
                <numerusform>%n accounts found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AccountsScreen</name>
        <message numerus="yes">
            <source>%n account(s) moved to the bin</source>
            <translation>
                <numerusform>%n account moved to the bin</numerusform>
                <numerusform>%n accounts moved to the bin</numerusform>
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
        <name>AttendeesCard</name>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
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
        <name>ColumnsStep</name>
        <message numerus="yes">
            <source>%n matched</source>
            <translation>
                <numerusform>%n matched</numerusform>
                <numerusform>%n matched</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more field(s)</source>
            <translation>
                <numerusform>%n more field</numerusform>
                <numerusform>%n more fields</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DossierDialog</name>
        <message numerus="yes">
            <source>%n dossier(s) written.</source>
            <translation>
                <numerusform>%n dossier written.</numerusform>
                <numerusform>%n dossiers written.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Export %n dossier(s)</source>
            <translation>
                <numerusform>Export %n dossier</numerusform>
                <numerusform>Export %n dossiers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n dossier(s) are written and complete.</source>
            <translation>
                <numerusform>Stopped. %n dossier is written and complete.</numerusform>
                <numerusform>Stopped. %n dossiers are written and complete.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExistingQuestion</name>
        <message numerus="yes">
            <source>%Ln file(s) are already there</source>
            <translation>
                <numerusform>%Ln file is already there</numerusform>
                <numerusform>%Ln files are already there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HeroCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportHead</name>
        <message numerus="yes">
            <source>%n matched</source>
            <translation>
                <numerusform>%n matched</numerusform>
                <numerusform>%n matched</numerusform>
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
            <source>Import %Ln row(s)</source>
            <translation>
                <numerusform>Import %Ln row</numerusform>
                <numerusform>Import %Ln rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LateStepsCard</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MeetingsScreen</name>
        <message numerus="yes">
            <source>%n coming</source>
            <translation>
                <numerusform>%n coming</numerusform>
                <numerusform>%n coming</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to review</source>
            <translation>
                <numerusform>%n to review</numerusform>
                <numerusform>%n to review</numerusform>
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
    <context>
        <name>Outcome</name>
        <message numerus="yes">
            <source>%Ln new account(s)</source>
            <translation>
                <numerusform>%Ln new account</numerusform>
                <numerusform>%Ln new accounts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new contact(s)</source>
            <translation>
                <numerusform>%Ln new contact</numerusform>
                <numerusform>%Ln new contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) in the file</source>
            <translation>
                <numerusform>%Ln row in the file</numerusform>
                <numerusform>%Ln rows in the file</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PromisesCard</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TiersCard</name>
        <message numerus="yes">
            <source>%n account(s) not rated</source>
            <translation>
                <numerusform>%n account not rated</numerusform>
                <numerusform>%n accounts not rated</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message numerus="yes">
            <source>in %n minute(s)</source>
            <translation>
                <numerusform>in %n minute</numerusform>
                <numerusform>in %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in about %n hour(s)</source>
            <translation>
                <numerusform>in about %n hour</numerusform>
                <numerusform>in about %n hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message numerus="yes">
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>%n meeting</numerusform>
                <numerusform>%n meetings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) due</source>
            <translation>
                <numerusform>%n promise due</numerusform>
                <numerusform>%n promises due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service step(s) due</source>
            <translation>
                <numerusform>%n service step due</numerusform>
                <numerusform>%n service steps due</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UndoQuestion</name>
        <message numerus="yes">
            <source>%Ln account(s) of the sample territory go, with their people, sales and meetings.</source>
            <translation>
                <numerusform>%Ln account of the sample territory goes, with its people, sales and meetings.</numerusform>
                <numerusform>%Ln accounts of the sample territory go, with their people, sales and meetings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) that “%1” added or changed are taken back.</source>
            <translation>
                <numerusform>%Ln row that “%1” added or changed is taken back.</numerusform>
                <numerusform>%Ln rows that “%1” added or changed are taken back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnplannedCard</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
