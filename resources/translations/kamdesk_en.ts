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
        <name>AccountsCard</name>
        <message numerus="yes">
            <source>Show %n more account(s)</source>
            <translation>
                <numerusform>Show %n more account</numerusform>
                <numerusform>Show %n more accounts</numerusform>
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
            <source>%n account(s) changed</source>
            <translation>
                <numerusform>%n account changed</numerusform>
                <numerusform>%n accounts changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) moved to the bin</source>
            <translation>
                <numerusform>%n account moved to the bin</numerusform>
                <numerusform>%n accounts moved to the bin</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AgendaView</name>
        <message numerus="yes">
            <source>and %n more: filter to see them</source>
            <translation>
                <numerusform>and %n more: filter to see it</numerusform>
                <numerusform>and %n more: filter to see them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswerRow</name>
        <message numerus="yes">
            <source>Worked {worked} of %n time(s)</source>
            <translation>
                <numerusform>Worked {worked} of %n time</numerusform>
                <numerusform>Worked {worked} of %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswersDialog</name>
        <message numerus="yes">
            <source>%n answer(s) kept</source>
            <translation>
                <numerusform>%n answer kept</numerusform>
                <numerusform>%n answers kept</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) will be kept.</source>
            <translation>
                <numerusform>%n answer will be kept.</numerusform>
                <numerusform>%n answers will be kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open a complaint for %n answer(s) with a low mark</source>
            <translation>
                <numerusform>Open a complaint for the answer with a low mark</numerusform>
                <numerusform>Open a complaint for each of the %n answers with a low mark</numerusform>
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
        <message numerus="yes">
            <source>%n account(s) kept by hand</source>
            <translation>
                <numerusform>%n account is kept by hand</numerusform>
                <numerusform>%n accounts are kept by hand</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AskedCard</name>
        <message numerus="yes">
            <source>%n not asked</source>
            <translation>
                <numerusform>%n not asked</numerusform>
                <numerusform>%n not asked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackgroundCard</name>
        <message numerus="yes">
            <source>Known already: %n fact(s), no need to ask</source>
            <translation>
                <numerusform>Known already: %n fact, no need to ask</numerusform>
                <numerusform>Known already: %n facts, no need to ask</numerusform>
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
        <name>BankCard</name>
        <message numerus="yes">
            <source>asked %n time(s)</source>
            <translation>
                <numerusform>asked once</numerusform>
                <numerusform>asked %n times</numerusform>
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
        <name>BulkDialog</name>
        <message numerus="yes">
            <source>Change %n account(s)</source>
            <translation>
                <numerusform>Change %n account</numerusform>
                <numerusform>Change %n accounts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarExport</name>
        <message numerus="yes">
            <source>%n meeting(s) written to {name}</source>
            <translation>
                <numerusform>%n meeting written to {name}</numerusform>
                <numerusform>%n meetings written to {name}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarImportDialog</name>
        <message numerus="yes">
            <source>%n called off</source>
            <translation>
                <numerusform>%n called off</numerusform>
                <numerusform>%n called off</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n can't be read</source>
            <translation>
                <numerusform>%n can't be read</numerusform>
                <numerusform>%n can't be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s) arranged</source>
            <translation>
                <numerusform>%n meeting arranged</numerusform>
                <numerusform>%n meetings arranged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without an account</source>
            <translation>
                <numerusform>%n without an account</numerusform>
                <numerusform>%n without an account</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CaseBoard</name>
        <message numerus="yes">
            <source>and %n more in the list</source>
            <translation>
                <numerusform>and %n more in the list</numerusform>
                <numerusform>and %n more in the list</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CaseDeeds</name>
        <message numerus="yes">
            <source> · %n point(s) not ticked</source>
            <translation>
                <numerusform> · %n point not ticked</numerusform>
                <numerusform> · %n points not ticked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CaseWords</name>
        <message numerus="yes">
            <source>%n day(s) behind</source>
            <translation>
                <numerusform>%n day behind</numerusform>
                <numerusform>%n days behind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckNote</name>
        <message numerus="yes">
            <source>Checked %n day(s) ago</source>
            <translation>
                <numerusform>Checked %n day ago</numerusform>
                <numerusform>Checked %n days ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckStep</name>
        <message numerus="yes">
            <source>%Ln value(s) of the file were typed anew.</source>
            <translation>
                <numerusform>%Ln value of the file was typed anew.</numerusform>
                <numerusform>%Ln values of the file were typed anew.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CloseDialog</name>
        <message numerus="yes">
            <source>%n step(s) of it are not done.</source>
            <translation>
                <numerusform>%n step of it is not done.</numerusform>
                <numerusform>%n steps of it are not done.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CoachCard</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
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
        <name>ComingCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactPlanBlock</name>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactPlanScreen</name>
        <message numerus="yes">
            <source>%n account(s) behind plan</source>
            <translation>
                <numerusform>%n account behind plan</numerusform>
                <numerusform>%n accounts behind plan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) with nothing planned</source>
            <translation>
                <numerusform>%n account with nothing planned</numerusform>
                <numerusform>%n accounts with nothing planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) ahead</source>
            <translation>
                <numerusform>%n contact ahead</numerusform>
                <numerusform>%n contacts ahead</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) this week</source>
            <translation>
                <numerusform>%n contact this week</numerusform>
                <numerusform>%n contacts this week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CountsCard</name>
        <message numerus="yes">
            <source>%n gone since</source>
            <translation>
                <numerusform>%n gone since</numerusform>
                <numerusform>%n gone since</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new since</source>
            <translation>
                <numerusform>%n new since</numerusform>
                <numerusform>%n new since</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CraftScreen</name>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayBox</name>
        <message numerus="yes">
            <source>and %n more: filter to see them</source>
            <translation>
                <numerusform>and %n more: filter to see it</numerusform>
                <numerusform>and %n more: filter to see them</numerusform>
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
        <name>DraftBanner</name>
        <message numerus="yes">
            <source>%n gap(s) of the file</source>
            <translation>
                <numerusform>%n gap of the file</numerusform>
                <numerusform>%n gaps of the file</numerusform>
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
        <name>FileStep</name>
        <message numerus="yes">
            <source>%n column(s)</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message numerus="yes">
            <source>Save %n form(s) …</source>
            <translation>
                <numerusform>Save %n form …</numerusform>
                <numerusform>Save %n forms …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Glance</name>
        <message numerus="yes">
            <source>%n contact(s) due</source>
            <translation>
                <numerusform>%n contact due</numerusform>
                <numerusform>%n contacts due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n may leave</source>
            <translation>
                <numerusform>%n may leave</numerusform>
                <numerusform>%n may leave</numerusform>
            </translation>
        </message>
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
        <message numerus="yes">
            <source>%n task(s) due</source>
            <translation>
                <numerusform>%n task due</numerusform>
                <numerusform>%n tasks due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a next step</source>
            <translation>
                <numerusform>%n without a next step</numerusform>
                <numerusform>%n without a next step</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without outcome</source>
            <translation>
                <numerusform>%n without outcome</numerusform>
                <numerusform>%n without outcome</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupBlock</name>
        <message numerus="yes">
            <source>Group of %n account(s)</source>
            <translation>
                <numerusform>Group of %n account</numerusform>
                <numerusform>Group of %n accounts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Group of %n account(s): %1</source>
            <translation>
                <numerusform>Group of %n account: %1</numerusform>
                <numerusform>Group of %n accounts: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupCard</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) known</source>
            <translation>
                <numerusform>%n person known</numerusform>
                <numerusform>%n people known</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HealthTab</name>
        <message numerus="yes">
            <source>%n account(s), health {mean} on average</source>
            <translation>
                <numerusform>%n account, health {mean}</numerusform>
                <numerusform>%n accounts, health {mean} on average</numerusform>
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
        <name>ImportKinds</name>
        <message numerus="yes">
            <source>Looks like a list of accounts, %Ln row(s)</source>
            <translation>
                <numerusform>Looks like a list of accounts, %Ln row</numerusform>
                <numerusform>Looks like a list of accounts, %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like a list of contacts, %Ln row(s)</source>
            <translation>
                <numerusform>Looks like a list of contacts, %Ln row</numerusform>
                <numerusform>Looks like a list of contacts, %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like contact cards, %Ln card(s)</source>
            <translation>
                <numerusform>Looks like contact cards, %Ln card</numerusform>
                <numerusform>Looks like contact cards, %Ln cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like financial statements, %Ln row(s)</source>
            <translation>
                <numerusform>Looks like financial statements, %Ln row</numerusform>
                <numerusform>Looks like financial statements, %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like invoices and payments, %Ln row(s)</source>
            <translation>
                <numerusform>Looks like invoices and payments, %Ln row</numerusform>
                <numerusform>Looks like invoices and payments, %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like order lines, %Ln row(s)</source>
            <translation>
                <numerusform>Looks like order lines, %Ln row</numerusform>
                <numerusform>Looks like order lines, %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like product lines, %Ln row(s)</source>
            <translation>
                <numerusform>Looks like product lines, %Ln row</numerusform>
                <numerusform>Looks like product lines, %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like totals by month, %Ln row(s)</source>
            <translation>
                <numerusform>Looks like totals by month, %Ln row</numerusform>
                <numerusform>Looks like totals by month, %Ln rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KeptCard</name>
        <message numerus="yes">
            <source>Over %n accounts</source>
            <translation>
                <numerusform>Over %n account</numerusform>
                <numerusform>Over %n accounts</numerusform>
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
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerCard</name>
        <message numerus="yes">
            <source>%n day(s) overdue</source>
            <translation>
                <numerusform>%n day overdue</numerusform>
                <numerusform>%n days overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerRow</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LessonsCard</name>
        <message numerus="yes">
            <source>and %n earlier one(s)</source>
            <translation>
                <numerusform>and %n earlier one</numerusform>
                <numerusform>and %n earlier ones</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n account</numerusform>
                <numerusform>%n accounts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LifecycleCard</name>
        <message numerus="yes">
            <source>within %n day(s)</source>
            <translation>
                <numerusform>within %n day</numerusform>
                <numerusform>within %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListExport</name>
        <message numerus="yes">
            <source>%n account(s) written to %1</source>
            <translation>
                <numerusform>%n account written to %1</numerusform>
                <numerusform>%n accounts written to %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MapActions</name>
        <message numerus="yes">
            <source>%n question(s) added to the next meeting</source>
            <translation>
                <numerusform>%n question added to the next meeting</numerusform>
                <numerusform>%n questions added to the next meeting</numerusform>
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
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>%n meeting</numerusform>
                <numerusform>%n meetings</numerusform>
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
        <name>MoreFiltersDialog</name>
        <message numerus="yes">
            <source>Show %n account(s)</source>
            <translation>
                <numerusform>Show %n account</numerusform>
                <numerusform>Show %n accounts</numerusform>
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
        <name>NewcomersCard</name>
        <message numerus="yes">
            <source> and %Ln more</source>
            <translation>
                <numerusform> and %Ln more</numerusform>
                <numerusform> and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ObjectionLine</name>
        <message numerus="yes">
            <source>worked %n time(s)</source>
            <translation>
                <numerusform>worked once</numerusform>
                <numerusform>worked %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ObjectionPanel</name>
        <message numerus="yes">
            <source>Worked {worked} of %n time(s)</source>
            <translation>
                <numerusform>Worked {worked} of %n time</numerusform>
                <numerusform>Worked {worked} of %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ObjectionsCard</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>once</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OneShortCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OpportunitiesScreen</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n opportunity(ies)</source>
            <translation>
                <numerusform>%n opportunity</numerusform>
                <numerusform>%n opportunities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n opportunity(ies) found</source>
            <translation>
                <numerusform>%n opportunity found</numerusform>
                <numerusform>%n opportunities found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OpportunityExport</name>
        <message numerus="yes">
            <source>%n opportunity(ies) written to %1</source>
            <translation>
                <numerusform>%n opportunity written to %1</numerusform>
                <numerusform>%n opportunities written to %1</numerusform>
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
            <source>%Ln new invoice(s)</source>
            <translation>
                <numerusform>%Ln new invoice</numerusform>
                <numerusform>%Ln new invoices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new payment(s)</source>
            <translation>
                <numerusform>%Ln new payment</numerusform>
                <numerusform>%Ln new payments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new product line(s)</source>
            <translation>
                <numerusform>%Ln new product line</numerusform>
                <numerusform>%Ln new product lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new statement(s)</source>
            <translation>
                <numerusform>%Ln new statement</numerusform>
                <numerusform>%Ln new statements</numerusform>
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
        <name>OverrideCard</name>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>%n day left</numerusform>
                <numerusform>%n days left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OwedCard</name>
        <message numerus="yes">
            <source>%n line(s) in another currency left out</source>
            <translation>
                <numerusform>%n line in another currency left out</numerusform>
                <numerusform>%n lines in another currency left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OwnFieldsCard</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>filled for %n account</numerusform>
                <numerusform>filled for %n accounts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its values go with it: %n account(s). You can undo this.</source>
            <translation>
                <numerusform>Its value for %n account goes with it. You can undo this.</numerusform>
                <numerusform>Its values for %n accounts go with it. You can undo this.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartsCard</name>
        <message numerus="yes">
            <source>%n known then</source>
            <translation>
                <numerusform>%n known then</numerusform>
                <numerusform>%n known then</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleCard</name>
        <message numerus="yes">
            <source>%n person(s) without an account</source>
            <translation>
                <numerusform>%n person without an account</numerusform>
                <numerusform>%n people without an account</numerusform>
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
        <name>PeopleRow</name>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanCalendar</name>
        <message numerus="yes">
            <source>%n contact(s) written to {name}</source>
            <translation>
                <numerusform>%n contact written to {name}</numerusform>
                <numerusform>%n contacts written to {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Writing %n contact(s) …</source>
            <translation>
                <numerusform>Writing %n contact …</numerusform>
                <numerusform>Writing %n contacts …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanList</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
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
        <name>PlanNotices</name>
        <message numerus="yes">
            <source>%n account(s) planned</source>
            <translation>
                <numerusform>%n account planned</numerusform>
                <numerusform>%n accounts planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) with nothing planned: {names}</source>
            <translation>
                <numerusform>%n account with nothing planned: {names}</numerusform>
                <numerusform>%n accounts with nothing planned: {names}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProductLinesCard</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n account</numerusform>
                <numerusform>%n accounts</numerusform>
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
        <name>PromisesScreen</name>
        <message numerus="yes">
            <source>%n due within a week</source>
            <translation>
                <numerusform>%n due within a week</numerusform>
                <numerusform>%n due within a week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more: narrow the ledger to see them</source>
            <translation>
                <numerusform>and %n more: narrow the ledger to see it</numerusform>
                <numerusform>and %n more: narrow the ledger to see them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuestionPanel</name>
        <message numerus="yes">
            <source>Planned %n time(s), not asked yet.</source>
            <translation>
                <numerusform>Planned once, not asked yet.</numerusform>
                <numerusform>Planned %n times, not asked yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RatesCard</name>
        <message numerus="yes">
            <source>%n more account(s)</source>
            <translation>
                <numerusform>%n more account</numerusform>
                <numerusform>%n more accounts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ran late</source>
            <translation>
                <numerusform>%n ran late</numerusform>
                <numerusform>%n ran late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RefusedCard</name>
        <message numerus="yes">
            <source>Leave out all %Ln alike</source>
            <translation>
                <numerusform>Leave out the one alike</numerusform>
                <numerusform>Leave out all %Ln alike</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” in the other %Ln row(s) too</source>
            <translation>
                <numerusform>“%1” in the other row too</numerusform>
                <numerusform>“%1” in the other %Ln rows too</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReminderDesk</name>
        <message numerus="yes">
            <source>%n reminder(s)</source>
            <translation>
                <numerusform>%n reminder</numerusform>
                <numerusform>%n reminders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReminderPanel</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReminderPhrases</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RenamedQuestion</name>
        <message numerus="yes">
            <source>%n account(s) are in the book under another name.</source>
            <translation>
                <numerusform>%n account is in the book under another name.</numerusform>
                <numerusform>%n accounts are in the book under another name.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RepeatedCard</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultStep</name>
        <message numerus="yes">
            <source>%Ln row(s) stayed out</source>
            <translation>
                <numerusform>%Ln row stayed out</numerusform>
                <numerusform>%Ln rows stayed out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewSteps</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s)</source>
            <translation>
                <numerusform>%n promise</numerusform>
                <numerusform>%n promises</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to file</source>
            <translation>
                <numerusform>%n to file</numerusform>
                <numerusform>%n to file</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RiskScreen</name>
        <message numerus="yes">
            <source>%n account(s) at high risk</source>
            <translation>
                <numerusform>%n account at high risk</numerusform>
                <numerusform>%n accounts at high risk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n win-back plan(s) open</source>
            <translation>
                <numerusform>%n win-back plan open</numerusform>
                <numerusform>%n win-back plans open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SamePeopleCard</name>
        <message numerus="yes">
            <source>%n person(s) filed twice</source>
            <translation>
                <numerusform>%n person filed twice</numerusform>
                <numerusform>%n people filed twice</numerusform>
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
        <name>ServiceBlock</name>
        <message numerus="yes">
            <source>%n answer(s) this year</source>
            <translation>
                <numerusform>%n answer this year</numerusform>
                <numerusform>%n answers this year</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceScreen</name>
        <message numerus="yes">
            <source>%n case(s) running</source>
            <translation>
                <numerusform>%n case running</numerusform>
                <numerusform>%n cases running</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceStory</name>
        <message numerus="yes">
            <source>%n case(s) running</source>
            <translation>
                <numerusform>%n case running</numerusform>
                <numerusform>%n cases running</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) running, all on time</source>
            <translation>
                <numerusform>%n case running, on time</numerusform>
                <numerusform>%n cases running, all on time</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n complaint(s) in a year</source>
            <translation>
                <numerusform>%n complaint in a year</numerusform>
                <numerusform>%n complaints in a year</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) behind time</source>
            <translation>
                <numerusform>%n step behind time</numerusform>
                <numerusform>%n steps behind time</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>closed after %n day(s)</source>
            <translation>
                <numerusform>closed after %n day</numerusform>
                <numerusform>closed after %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>closed after %n day(s) on average</source>
            <translation>
                <numerusform>closed after %n day on average</numerusform>
                <numerusform>closed after %n days on average</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{case}” is %n day(s) late</source>
            <translation>
                <numerusform>“{case}” is %n day late</numerusform>
                <numerusform>“{case}” is %n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetStep</name>
        <message numerus="yes">
            <source>%n column(s) from “%1” to “%2” become rows</source>
            <translation>
                <numerusform>%n column from “%1” to “%2” becomes rows</numerusform>
                <numerusform>%n columns from “%1” to “%2” become rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Each figure goes to its account and period: %Ln row(s).</source>
            <translation>
                <numerusform>Each figure goes to its account and period: %Ln row.</numerusform>
                <numerusform>Each figure goes to its account and period: %Ln rows.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SilencedList</name>
        <message numerus="yes">
            <source>%n silenced</source>
            <translation>
                <numerusform>%n silenced</numerusform>
                <numerusform>%n silenced</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatementsCard</name>
        <message numerus="yes">
            <source>%n amount(s) pasted</source>
            <translation>
                <numerusform>%n amount pasted</numerusform>
                <numerusform>%n amounts pasted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StreaksCard</name>
        <message numerus="yes">
            <source>%n continuation(s) in a row</source>
            <translation>
                <numerusform>%n continuation in a row</numerusform>
                <numerusform>%n continuations in a row</numerusform>
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
        <name>Summary</name>
        <message numerus="yes">
            <source>%n minute(s) of practice</source>
            <translation>
                <numerusform>%n minute of practice</numerusform>
                <numerusform>%n minutes of practice</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SurveyFiles</name>
        <message numerus="yes">
            <source>%n form(s) saved in {folder}</source>
            <translation>
                <numerusform>%n form saved in {folder}</numerusform>
                <numerusform>%n forms saved in {folder}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SurveyWords</name>
        <message numerus="yes">
            <source>%n answer(s) this year</source>
            <translation>
                <numerusform>%n answer this year</numerusform>
                <numerusform>%n answers this year</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n awaited</source>
            <translation>
                <numerusform>%n awaited</numerusform>
                <numerusform>%n awaited</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SurveysTab</name>
        <message numerus="yes">
            <source>%n below target, of {all} that answered</source>
            <translation>
                <numerusform>%n below target, of {all} that answered</numerusform>
                <numerusform>%n below target, of {all} that answered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TaskList</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TasksCard</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TemplatesTab</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TidyUpScreen</name>
        <message numerus="yes">
            <source>%n group(s) of accounts may be one company</source>
            <translation>
                <numerusform>%n group of accounts may be one company</numerusform>
                <numerusform>%n groups of accounts may be one company</numerusform>
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
        <name>TouchesCard</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
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
    <context>
        <name>WarningsCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
