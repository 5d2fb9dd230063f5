<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>HistoryList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
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
        <source>%n comments so far.</source>
        <translation>
            <numerusform>%n comment so far.</numerusform>
            <numerusform>%n comments so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs, %1 bytes.</source>
        <translation>
            <numerusform>%n paragraph, %1 bytes.</numerusform>
            <numerusform>%n paragraphs, %1 bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submissions that had not been sent are kept and will be sent.</source>
        <translation>
            <numerusform>%n submission that had not been sent is kept and will be sent.</numerusform>
            <numerusform>%n submissions that had not been sent are kept and will be sent.</numerusform>
        </translation>
    </message>
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
        <source>%n are expected to declare at the meeting.</source>
        <translation>
            <numerusform>%n is expected to declare at the meeting.</numerusform>
            <numerusform>%n are expected to declare at the meeting.</numerusform>
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
    <message numerus="yes">
        <source>Within %n days the forum closes on this device until it has been in touch.</source>
        <translation>
            <numerusform>Within %n day the forum closes on this device until it has been in touch.</numerusform>
            <numerusform>Within %n days the forum closes on this device until it has been in touch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>%n file attached</numerusform>
            <numerusform>%n files attached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours under way</source>
        <translation>
            <numerusform>%n of yours under way</numerusform>
            <numerusform>%n of yours under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more members are needed</source>
        <translation>
            <numerusform>%n more member is needed</numerusform>
            <numerusform>%n more members are needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed steps from the founding, each checked</source>
        <translation>
            <numerusform>%n signed step from the founding, checked</numerusform>
            <numerusform>%n signed steps from the founding, each checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items that count on you are not covered</source>
        <translation>
            <numerusform>%n item that counts on you is not covered</numerusform>
            <numerusform>%n items that count on you are not covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions are signed</source>
        <translation>
            <numerusform>%n position is signed</numerusform>
            <numerusform>%n positions are signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %n positions</source>
        <translation>
            <numerusform>Needs %n position</numerusform>
            <numerusform>Needs %n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions become stale and are asked for again.</source>
        <translation>
            <numerusform>%n position becomes stale and is asked for again.</numerusform>
            <numerusform>%n positions become stale and are asked for again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy times</source>
        <translation>
            <numerusform>%n busy time</numerusform>
            <numerusform>%n busy times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings planned</source>
        <translation>
            <numerusform>%n meeting planned</numerusform>
            <numerusform>%n meetings planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clashes with the calendars</source>
        <translation>
            <numerusform>%n clash with the calendars</numerusform>
            <numerusform>%n clashes with the calendars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings have been created</source>
        <translation>
            <numerusform>%n meeting has been created</numerusform>
            <numerusform>%n meetings have been created</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecurityCard</name>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AbsenceScreen</name>
    <message numerus="yes">
        <source>Declare on %n items at once</source>
        <translation>
            <numerusform>Declare on %n item</numerusform>
            <numerusform>Declare on %n items at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhichItemsSheet</name>
    <message numerus="yes">
        <source>Answer that I come to %n items</source>
        <translation>
            <numerusform>Answer that I come to %n item</numerusform>
            <numerusform>Answer that I come to %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclareAllSheet</name>
    <message numerus="yes">
        <source>Look through %n positions</source>
        <translation>
            <numerusform>Look through %n position</numerusform>
            <numerusform>Look through %n positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclareReviewSheet</name>
    <message numerus="yes">
        <source>Hand in %n positions</source>
        <translation>
            <numerusform>Hand in %n position</numerusform>
            <numerusform>Hand in %n positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConveyEntry</name>
    <message numerus="yes">
        <source>%n members ask you to state their position</source>
        <translation>
            <numerusform>%n member asks you to state their position</numerusform>
            <numerusform>%n members ask you to state their position</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionDetail</name>
    <message numerus="yes">
        <source>%n people have no device</source>
        <translation>
            <numerusform>%n person has no device</numerusform>
            <numerusform>%n people have no device</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersSheet</name>
    <message numerus="yes">
        <source>Letters to %n people</source>
        <translation>
            <numerusform>Letters to %n person</numerusform>
            <numerusform>Letters to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n invitations</source>
        <translation>
            <numerusform>Make %n invitation</numerusform>
            <numerusform>Make %n invitations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandates</source>
        <translation>
            <numerusform>%n mandate</numerusform>
            <numerusform>%n mandates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vacant</source>
        <translation>
            <numerusform>%n vacant</numerusform>
            <numerusform>%n vacant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes.</source>
        <translation>
            <numerusform>%n change.</numerusform>
            <numerusform>%n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines change nothing.</source>
        <translation>
            <numerusform>%n line changes nothing.</numerusform>
            <numerusform>%n lines change nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandates are not in the file and stay as they are.</source>
        <translation>
            <numerusform>%n mandate is not in the file and stays as it is.</numerusform>
            <numerusform>%n mandates are not in the file and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors. Nothing has been changed: mend the file, and choose it again.</source>
        <translation>
            <numerusform>%n error. Nothing has been changed: mend the file, and choose it again.</numerusform>
            <numerusform>%n errors. Nothing has been changed: mend the file, and choose it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes have been entered.</source>
        <translation>
            <numerusform>%n change has been entered.</numerusform>
            <numerusform>%n changes have been entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandates answer for it</source>
        <translation>
            <numerusform>%n mandate answers for it</numerusform>
            <numerusform>%n mandates answer for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordSheet</name>
    <message numerus="yes">
        <source>Enter %n positions</source>
        <translation>
            <numerusform>Enter %n position</numerusform>
            <numerusform>Enter %n positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaidAtTable</name>
    <message numerus="yes">
        <source>%n are there and can say what they think.</source>
        <translation>
            <numerusform>%n is there and can say what they think.</numerusform>
            <numerusform>%n are there and can say what they think.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message numerus="yes">
        <source>%n positions of %1 are entered</source>
        <translation>
            <numerusform>%n position of %1 is entered</numerusform>
            <numerusform>%n positions of %1 are entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesDeskWords</name>
    <message numerus="yes">
        <source>%n comments.</source>
        <translation>
            <numerusform>%n comment.</numerusform>
            <numerusform>%n comments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message numerus="yes">
        <source>%n items or papers came or changed since the last mail.</source>
        <translation>
            <numerusform>%n item or paper came or changed since the last mail.</numerusform>
            <numerusform>%n items or papers came or changed since the last mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have not answered</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n has not answered</numerusform>
            <numerusform>%n have not answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have something left to declare on</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n has something left to declare on</numerusform>
            <numerusform>%n have something left to declare on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails did not arrive. Correct the address in the register: the next mail goes there.</source>
        <translation>
            <numerusform>%n mail did not arrive. Correct the address in the register: the next mail goes there.</numerusform>
            <numerusform>%n mails did not arrive. Correct the addresses in the register: the next mails go there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindSheet</name>
    <message numerus="yes">
        <source>Remind %n people</source>
        <translation>
            <numerusform>Remind %n person</numerusform>
            <numerusform>Remind %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendNoticeSheet</name>
    <message numerus="yes">
        <source>%n have no e-mail address. They see the notice in the app alone.</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n has no e-mail address. They see the notice in the app alone.</numerusform>
            <numerusform>%n have no e-mail address. They see the notice in the app alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%n mails wait</source>
        <translation>
            <numerusform>%n mail waits</numerusform>
            <numerusform>%n mails wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are called</source>
        <translation>
            <numerusform>%n person is called</numerusform>
            <numerusform>%n people are called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an e-mail address</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n without an e-mail address</numerusform>
            <numerusform>%n without an e-mail address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision items have no proposal.</source>
        <translation>
            <numerusform>%n decision item has no proposal.</numerusform>
            <numerusform>%n decision items have no proposal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are reminded</source>
        <translation>
            <numerusform>%n person is reminded</numerusform>
            <numerusform>%n people are reminded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <comment>reminders</comment>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordSentSheet</name>
    <message numerus="yes">
        <source>Record it as sent to %n</source>
        <comment>recipients</comment>
        <translation>
            <numerusform>Record it as sent to %n</numerusform>
            <numerusform>Record it as sent to %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendMinutesSheet</name>
    <message numerus="yes">
        <source>Send to %n recipients</source>
        <translation>
            <numerusform>Send to %n recipient</numerusform>
            <numerusform>Send to %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutWords</name>
    <message numerus="yes">
        <source>%n mails are on their way</source>
        <translation>
            <numerusform>%n mail is on its way</numerusform>
            <numerusform>%n mails are on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail addresses</source>
        <translation>
            <numerusform>%n e-mail address</numerusform>
            <numerusform>%n e-mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n telephone numbers</source>
        <translation>
            <numerusform>%n telephone number</numerusform>
            <numerusform>%n telephone numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal identity numbers</source>
        <translation>
            <numerusform>%n personal identity number</numerusform>
            <numerusform>%n personal identity numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n titles of restricted papers</source>
        <translation>
            <numerusform>%n title of a restricted paper</numerusform>
            <numerusform>%n titles of restricted papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files in %1</source>
        <translation>
            <numerusform>%n file in %1</numerusform>
            <numerusform>%n files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Minutes of %n meetings</source>
        <translation>
            <numerusform>Minutes of %n meeting</numerusform>
            <numerusform>Minutes of %n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPanel</name>
    <message numerus="yes">
        <source>Remind %n people</source>
        <translation>
            <numerusform>Remind %n person</numerusform>
            <numerusform>Remind %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remind %n people by e-mail of this item</source>
        <translation>
            <numerusform>Remind %n person by e-mail of this item</numerusform>
            <numerusform>Remind %n people by e-mail of this item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomSeats</name>
    <message numerus="yes">
        <source>Without a mandate: %n</source>
        <comment>how many are there</comment>
        <translation>
            <numerusform>Without a mandate: %n</numerusform>
            <numerusform>Without a mandate: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingChangeWords</name>
    <message numerus="yes">
        <source>%n people get a mail that it is cancelled, which takes it out of their calendar.</source>
        <translation>
            <numerusform>%n person gets a mail that it is cancelled, which takes it out of their calendar.</numerusform>
            <numerusform>%n people get a mail that it is cancelled, which takes it out of their calendar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people get a mail with the new day, which replaces the one in their calendar.</source>
        <translation>
            <numerusform>%n person gets a mail with the new day, which replaces the one in their calendar.</numerusform>
            <numerusform>%n people get a mail with the new day, which replaces the one in their calendar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n who are called have no e-mail address: they see it in the app alone.</source>
        <translation>
            <numerusform>%n who is called has no e-mail address: they see it in the app alone.</numerusform>
            <numerusform>%n who are called have no e-mail address: they see it in the app alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings are then left in %1.</source>
        <translation>
            <numerusform>%n meeting is then left in %1.</numerusform>
            <numerusform>%n meetings are then left in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers to the notice are dropped; everybody is asked anew.</source>
        <translation>
            <numerusform>%n answer to the notice is dropped; everybody is asked anew.</numerusform>
            <numerusform>%n answers to the notice are dropped; everybody is asked anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matters go back to preparation, and can be put on another agenda.</source>
        <translation>
            <numerusform>%n matter goes back to preparation, and can be put on another agenda.</numerusform>
            <numerusform>%n matters go back to preparation, and can be put on another agenda.</numerusform>
        </translation>
    </message>
</context>
</TS>
