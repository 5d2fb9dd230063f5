<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>AddItemSheet</name>
    <message>
        <source>Add a sub-item</source>
        <translation>Lägg till en underpunkt</translation>
    </message>
    <message>
        <source>Put on the agenda</source>
        <translation>För upp på dagordningen</translation>
    </message>
    <message>
        <source>Add the standing items</source>
        <translation>Lägg till stående punkter</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Lägg till ett ärende</translation>
    </message>
    <message>
        <source>The notice is out: the agenda says why it is added.</source>
        <translation>Kallelsen är utskickad: av dagordningen framgår varför ärendet läggs till.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Lägg till</translation>
    </message>
</context>
<context>
    <name>AdmitSheet</name>
    <message>
        <source>Take up a late matter</source>
        <translation>Ta upp ett sent ärende</translation>
    </message>
    <message>
        <source>At the meeting %1. The decision and its reason are recorded.</source>
        <translation>På mötet %1. Beslutet och skälet antecknas.</translation>
    </message>
    <message>
        <source>Who decides it?</source>
        <translation>Vem fattar beslutet?</translation>
    </message>
    <message>
        <source>I do, as the chair</source>
        <translation>Jag, som ordförande</translation>
    </message>
    <message>
        <source>The chair, %1</source>
        <translation>Ordföranden, %1</translation>
    </message>
    <message>
        <source>The forum, at its meeting</source>
        <translation>Rådet, på mötet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Anteckna beslutet</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Items of the agenda. Alt and the arrows move an item.</source>
        <translation>Dagordningens ärenden. Alt och piltangenterna flyttar ett ärende.</translation>
    </message>
    <message>
        <source>Nothing on the agenda yet</source>
        <translation>Inget på dagordningen än</translation>
    </message>
    <message>
        <source>Begin with the standing items, or put a matter on it.</source>
        <translation>Börja med de stående punkterna, eller för upp ett ärende.</translation>
    </message>
</context>
<context>
    <name>AgendaOrderBar</name>
    <message>
        <source>A new order, not signed yet.</source>
        <translation>En ny ordning, inte undertecknad än.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ta deras</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Som det var</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Behåll min</translation>
    </message>
    <message>
        <source>Sign the order</source>
        <translation>Underteckna ordningen</translation>
    </message>
</context>
<context>
    <name>AgendaOverview</name>
    <message>
        <source>To the items</source>
        <translation>Till ärendena</translation>
    </message>
    <message>
        <source>Before it is settled</source>
        <translation>Innan den fastställs</translation>
    </message>
    <message>
        <source>Waits to be put on the agenda</source>
        <translation>Väntar på att föras upp</translation>
    </message>
    <message>
        <source>Put on the agenda</source>
        <translation>För upp på dagordningen</translation>
    </message>
    <message>
        <source>Papers of the meeting as a whole</source>
        <translation>Handlingar för hela mötet</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Settling and papers</source>
        <translation>Fastställande och handlingar</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Lägg till ett ärende</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Are you coming?</source>
        <translation>Kommer du?</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>Jag kommer</translation>
    </message>
    <message>
        <source>I am coming after all</source>
        <translation>Jag kommer ändå</translation>
    </message>
    <message>
        <source>I cannot come</source>
        <translation>Jag har förhinder</translation>
    </message>
    <message>
        <source>Declare your position on the items that need you, or nominate a substitute.</source>
        <translation>Ta ställning i de ärenden där du behövs, eller utse en ersättare.</translation>
    </message>
</context>
<context>
    <name>AttachSheet</name>
    <message>
        <source>Attach a file</source>
        <translation>Bifoga en fil</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>Till mappen ovanför</translation>
    </message>
    <message>
        <source>The file is being copied</source>
        <translation>Filen kopieras</translation>
    </message>
    <message>
        <source>There is nothing here that can be attached.</source>
        <translation>Här finns inget att bifoga.</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Enter a word</source>
        <translation>För in ett ställningstagande</translation>
    </message>
    <message>
        <source>Ctrl+E, or drop a mail here</source>
        <translation>Ctrl+E, eller släpp ett mejl här</translation>
    </message>
    <message>
        <source>Save the board as a file</source>
        <translation>Spara läget som en fil</translation>
    </message>
    <message>
        <source>Not entered: %1</source>
        <translation>Inte infört: %1</translation>
    </message>
    <message>
        <source>Look at it and enter it again</source>
        <translation>Granska och för in igen</translation>
    </message>
    <message>
        <source>Let what stands be</source>
        <translation>Låt det som står gälla</translation>
    </message>
</context>
<context>
    <name>BoardMatrix</name>
    <message>
        <source>Nobody, and that is good.</source>
        <translation>Ingen, och det är bra.</translation>
    </message>
    <message>
        <source>%1. Arrows go from mark to mark, Return opens one.</source>
        <translation>%1. Pilarna går mellan rutorna, Retur öppnar en.</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>Removed</source>
        <translation>Borttaget</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Tillagt</translation>
    </message>
</context>
<context>
    <name>ChangesSheet</name>
    <message>
        <source>The proposal has been changed</source>
        <translation>Förslaget har ändrats</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Vad som har ändrats</translation>
    </message>
    <message>
        <source>Your position is for version %1. Now there is version %2.</source>
        <translation>Din deklaration gäller version %1, nu finns %2.</translation>
    </message>
    <message>
        <source>From version %1 to version %2</source>
        <translation>Från version %1 till version %2</translation>
    </message>
    <message>
        <source>The att-clauses and the papers are the same.</source>
        <translation>Att-satserna och handlingarna är desamma.</translation>
    </message>
    <message>
        <source>What you said on version %1</source>
        <translation>Vad du sade om version %1</translation>
    </message>
    <message>
        <source>When you hand it in, your position becomes a public record. Drafts stay on this device.</source>
        <translation>När du lämnar in blir ställningstagandet en allmän handling. Utkast stannar på enheten.</translation>
    </message>
    <message>
        <source>Stand by it: %1</source>
        <translation>Stå fast vid: %1</translation>
    </message>
    <message>
        <source>Declare otherwise</source>
        <translation>Ta ställning på annat sätt</translation>
    </message>
</context>
<context>
    <name>CodeScreen</name>
    <message>
        <source>The code of the invitation</source>
        <translation>Inbjudningskod</translation>
    </message>
    <message>
        <source>The link has no code. You got it separately from the person who invited you, for example on paper.</source>
        <translation>Länken innehåller ingen kod. Du har fått koden separat av den som bjöd in dig, till exempel på papper.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
</context>
<context>
    <name>CommentSheet</name>
    <message>
        <source>Hand in the comment</source>
        <translation>Lämna in synpunkten</translation>
    </message>
    <message>
        <source>The members, the chair and the secretary see your comment. What you write stays on this device until you hand it in.</source>
        <translation>Ledamöterna, ordföranden och sekreteraren ser din synpunkt. Det du skriver stannar på enheten tills du lämnar in.</translation>
    </message>
    <message>
        <source>What is wrong or missing, and how it should read</source>
        <translation>Vad som är fel eller saknas, och hur det borde stå</translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation>Din synpunkt</translation>
    </message>
    <message>
        <source>Comment on the whole</source>
        <translation>Synpunkt på helheten</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Synpunkt på %1</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Added</source>
        <translation>Tillagt</translation>
    </message>
    <message>
        <source>Read page %1</source>
        <translation>Läs sida %1</translation>
    </message>
    <message>
        <source>Read page %1, change %2</source>
        <translation>Läs sida %1, ändring %2</translation>
    </message>
    <message>
        <source>Read the earlier version</source>
        <translation>Läs den tidigare versionen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Borttaget</translation>
    </message>
</context>
<context>
    <name>CompletionScreen</name>
    <message>
        <source>Complete your matter</source>
        <translation>Komplettera ditt ärende</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Det här efterfrågas</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ditt svar</translation>
    </message>
    <message>
        <source>When you hand it in, it becomes a public record, with its files.</source>
        <translation>När du lämnar in blir svaret en allmän handling, med sina filer.</translation>
    </message>
    <message>
        <source>Hand in the answer</source>
        <translation>Lämna in svaret</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>A new forum</source>
        <translation>Ett nytt forum</translation>
    </message>
    <message>
        <source>You are invited</source>
        <translation>Du är inbjuden</translation>
    </message>
    <message>
        <source>You are about to found this forum. The founding is the first record in its log and is signed by this device.</source>
        <translation>Du är på väg att grunda det här forumet. Grundandet blir första posten i dess logg och undertecknas av den här enheten.</translation>
    </message>
    <message>
        <source>Check that this is right before you join. From then on this device signs in your name.</source>
        <translation>Kontrollera att uppgifterna stämmer innan du ansluter dig. Därefter undertecknar den här enheten i ditt namn.</translation>
    </message>
    <message>
        <source>Found the forum</source>
        <translation>Grunda forumet</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Anslut mig</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Founded by</source>
        <translation>Grundas av</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Inbjudan</translation>
    </message>
    <message>
        <source>The forum&apos;s fingerprint</source>
        <translation>Forumets fingeravtryck</translation>
    </message>
    <message>
        <source>The fingerprint is printed in every set of minutes, so that anyone can check that the log is the right one.</source>
        <translation>Fingeravtrycket skrivs ut i varje protokoll, så att vem som helst kan kontrollera att loggen är den rätta.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one in the minutes, or ask the person who invited you.</source>
        <translation>Jämför fingeravtrycket med det i protokollet, eller fråga den som bjöd in dig.</translation>
    </message>
    <message>
        <source>You stand in for</source>
        <translation>Du ersätter</translation>
    </message>
</context>
<context>
    <name>CreateMeetingSheet</name>
    <message>
        <source>Create the meeting</source>
        <translation>Skapa mötet</translation>
    </message>
    <message>
        <source>Create %1 meetings</source>
        <translation>Skapa %1 möten</translation>
    </message>
    <message>
        <source>The members see them at once, and can hand in matters for them. The rules that are in force now apply to them.</source>
        <translation>Ledamöterna ser dem genast och kan lämna in ärenden till dem. De regler som gäller nu gäller för dem.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Create and sign</source>
        <translation>Skapa och underteckna</translation>
    </message>
</context>
<context>
    <name>DeadlineTable</name>
    <message>
        <source>By the end of</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Vardagar</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>that %1</source>
        <comment>a clause of a decision</comment>
        <translation>att %1</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
</context>
<context>
    <name>DeclareSheet</name>
    <message>
        <source>Your position</source>
        <translation>Ditt ställningstagande</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>What is your reservation?</source>
        <translation>Vilket är ditt förbehåll?</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Kan lämnas tom</translation>
    </message>
    <message>
        <source>When you hand it in, your position becomes a public record. Drafts stay on this device.</source>
        <translation>När du lämnar in blir ställningstagandet en allmän handling. Utkast stannar i telefonen.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Lämna in</translation>
    </message>
    <message>
        <source>Your draft was written on version %1. Now there is version %2.</source>
        <translation>Ditt utkast skrevs till version %1. Nu finns version %2.</translation>
    </message>
    <message>
        <source>Throw away the draft</source>
        <translation>Kasta utkastet</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Approve the device %1</source>
        <translation>Godkänn enheten %1</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>Den är borttappad</translation>
    </message>
    <message>
        <source>The device %1 is lost</source>
        <translation>Enheten %1 är borttappad</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Spärra</translation>
    </message>
    <message>
        <source>Revoke the device %1</source>
        <translation>Spärra enheten %1</translation>
    </message>
</context>
<context>
    <name>DraftFiles</name>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Bifoga en fil</translation>
    </message>
</context>
<context>
    <name>EnteredFields</name>
    <message>
        <source>You enter it for %1. How did the word come?</source>
        <translation>Du för in det åt %1. Hur kom beskedet?</translation>
    </message>
    <message>
        <source>How did the word come?</source>
        <translation>Hur kom beskedet?</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-post</translation>
    </message>
    <message>
        <source>At the meeting</source>
        <translation>På mötet</translation>
    </message>
    <message>
        <source>In another way, such as by telephone</source>
        <translation>På annat sätt, till exempel per telefon</translation>
    </message>
    <message>
        <source>The word as it was given</source>
        <translation>Beskedet så som det gavs</translation>
    </message>
</context>
<context>
    <name>ExtraMeetingSheet</name>
    <message>
        <source>Extra meeting</source>
        <translation>Extra möte</translation>
    </message>
    <message>
        <source>The chair may call one; so may enough of the members, by a petition.</source>
        <translation>Ordföranden kan kalla till ett; det kan också tillräckligt många ledamöter begära.</translation>
    </message>
    <message>
        <source>Why is it held?</source>
        <translation>Varför hålls det?</translation>
    </message>
    <message>
        <source>The chair asks for it</source>
        <translation>Ordföranden begär det</translation>
    </message>
    <message>
        <source>A special event, at short notice</source>
        <translation>En särskild händelse, med kort varsel</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Call the extra meeting</source>
        <translation>Kalla till extra möte</translation>
    </message>
</context>
<context>
    <name>FetchCard</name>
    <message>
        <source>A paper is fetched when you open it, or a meeting&apos;s all at once.</source>
        <translation>En handling hämtas när du öppnar den, eller ett mötes alla på en gång.</translation>
    </message>
    <message>
        <source>Fetch papers by themselves</source>
        <translation>Hämta handlingar av sig själva</translation>
    </message>
    <message>
        <source>On every network</source>
        <translation>På alla nät</translation>
    </message>
    <message>
        <source>On networks that cost nothing</source>
        <translation>På nät som inte kostar något</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Bara när jag ber om det</translation>
    </message>
    <message>
        <source>Where the system tells that a network is metered, papers wait. Where it does not tell, they are fetched.</source>
        <translation>Där systemet säger att nätet kostar per datamängd väntar handlingarna. Där det inte säger något hämtas de.</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>What changed</source>
        <translation>Vad ändrades</translation>
    </message>
    <message>
        <source>What changed from version %1 to version %2</source>
        <translation>Vad ändrades från version %1 till version %2</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Visa %n till</numerusform>
            <numerusform>Visa %n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>New meeting</source>
        <translation>Nytt möte</translation>
    </message>
    <message>
        <source>Agenda, proposals and papers are read from the file and signed by you.</source>
        <translation>Dagordning, förslag och handlingar läses från filen och undertecknas av dig.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Papers lie in a folder named papers beside it.</source>
        <translation>Handlingarna ligger i mappen papers bredvid filen.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Can be left empty where the file has one.</source>
        <translation>Kan lämnas tomt om datumet står i filen.</translation>
    </message>
    <message>
        <source>Read in the meeting</source>
        <translation>Läs in mötet</translation>
    </message>
</context>
<context>
    <name>IntakePanel</name>
    <message>
        <source>Back to the list</source>
        <translation>Tillbaka till listan</translation>
    </message>
    <message>
        <source>Close the matter</source>
        <translation>Stäng ärendet</translation>
    </message>
    <message>
        <source>It came after its day</source>
        <translation>Det kom för sent</translation>
    </message>
    <message>
        <source>For the meeting %1 it can be taken up by decision of chair or forum alone, with the reason recorded.</source>
        <translation>På mötet %1 kan det tas upp bara om ordföranden eller rådet beslutar det, med antecknat skäl.</translation>
    </message>
    <message>
        <source>Record that it is taken up</source>
        <translation>Anteckna att det tas upp</translation>
    </message>
    <message>
        <source>Find it complete</source>
        <translation>Fullständigt</translation>
    </message>
    <message>
        <source>Request completion</source>
        <translation>Begär komplettering</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>För in svaret</translation>
    </message>
    <message>
        <source>Put it on the agenda of %1</source>
        <translation>För upp på dagordningen %1</translation>
    </message>
    <message>
        <source>The group decides</source>
        <translation>Beredningsgruppen beslutar</translation>
    </message>
    <message>
        <source>Asked of %1</source>
        <translation>Begärt av %1</translation>
    </message>
    <message>
        <source>For the meeting %1</source>
        <translation>Till mötet %1</translation>
    </message>
    <message>
        <source>%1 in weekdays · %2 in calendar days</source>
        <translation>%1 i vardagar · %2 i kalenderdagar</translation>
    </message>
    <message>
        <source>Handed in with it</source>
        <translation>Inlämnat med ärendet</translation>
    </message>
    <message>
        <source>Its way</source>
        <translation>Ärendets väg</translation>
    </message>
</context>
<context>
    <name>IntakeRow</name>
    <message>
        <source>Open the matter %1</source>
        <translation>Öppna ärendet %1</translation>
    </message>
</context>
<context>
    <name>IntakeWordsSheet</name>
    <message>
        <source>Request completion</source>
        <translation>Begär komplettering</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>För in svaret</translation>
    </message>
    <message>
        <source>Put it on the agenda</source>
        <translation>För upp på dagordningen</translation>
    </message>
    <message>
        <source>%1 is asked at once, and sees your words.</source>
        <translation>%1 får frågan genast och ser vad du skriver.</translation>
    </message>
    <message>
        <source>The notice is out: the agenda says why the matter is added.</source>
        <translation>Kallelsen är utskickad: av dagordningen framgår varför ärendet läggs till.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Vad som saknas</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Skicka begäran</translation>
    </message>
    <message>
        <source>Sign the answer</source>
        <translation>Underteckna svaret</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>För upp det</translation>
    </message>
</context>
<context>
    <name>InvitationSheet</name>
    <message>
        <source>Invitation for %1</source>
        <translation>Inbjudan till %1</translation>
    </message>
    <message>
        <source>Close the invitation</source>
        <translation>Stäng inbjudan</translation>
    </message>
    <message>
        <source>QR code with the invitation</source>
        <translation>QR-kod med inbjudan</translation>
    </message>
    <message>
        <source>Let the person scan the code in Mandat, or send the link by a way that only they read. Whoever has it can join in their name.</source>
        <translation>Låt personen läsa av koden, eller skicka länken så att ingen annan kan läsa den. Den som har länken kan ansluta sig i personens namn.</translation>
    </message>
    <message>
        <source>The invitation&apos;s link</source>
        <translation>Inbjudningslänk</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierad</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Kopiera länken</translation>
    </message>
</context>
<context>
    <name>InvitationsScreen</name>
    <message>
        <source>Invitations</source>
        <translation>Inbjudningar</translation>
    </message>
    <message>
        <source>An invitation is a QR code or a link that can be used once. The person chooses their own PIN.</source>
        <translation>En inbjudan är en QR-kod eller länk som kan användas en gång. Personen väljer sin egen PIN-kod.</translation>
    </message>
    <message>
        <source>Invite another device</source>
        <translation>Bjud in en enhet till</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Bjud in</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Invite</source>
        <translation>Bjud in</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Shown to the forum&apos;s members. Stands in no invitation.</source>
        <translation>Visas för forumets ledamöter. Står inte i någon inbjudan.</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>Skapa inbjudan</translation>
    </message>
</context>
<context>
    <name>ItemClause</name>
    <message>
        <source>att …</source>
        <translation>att …</translation>
    </message>
</context>
<context>
    <name>ItemConflict</name>
    <message>
        <source>Written by two at once</source>
        <translation>Två har skrivit samtidigt</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>Gällande text</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>Ditt utkast</translation>
    </message>
    <message>
        <source>Keep my draft</source>
        <translation>Behåll mitt utkast</translation>
    </message>
    <message>
        <source>Take what stands</source>
        <translation>Använd gällande text</translation>
    </message>
</context>
<context>
    <name>ItemFacts</name>
    <message>
        <source>Title</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Beslutsklass</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Alla ledamöter</translation>
    </message>
    <message>
        <source>Subject area</source>
        <translation>Sakområde</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Ekonomi</translation>
    </message>
    <message>
        <source>Subject areas</source>
        <translation>Sakområden</translation>
    </message>
    <message>
        <source>Some principals alone are concerned</source>
        <translation>Bara vissa huvudmän berörs</translation>
    </message>
    <message>
        <source>Principals</source>
        <translation>Huvudmän</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Föredragande</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>Takes up the matter</source>
        <translation>Tar upp ärendet</translation>
    </message>
    <message>
        <source>Open the matter %1</source>
        <translation>Öppna ärendet %1</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Varför det ändras</translation>
    </message>
    <message>
        <source>Sign the item</source>
        <translation>Underteckna ärendet</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Som det var</translation>
    </message>
    <message>
        <source>Add a sub-item</source>
        <translation>Lägg till en underpunkt</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ned</translation>
    </message>
    <message>
        <source>Close the item</source>
        <translation>Stäng ärendet</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Handlingar</translation>
    </message>
</context>
<context>
    <name>ItemPapers</name>
    <message>
        <source>The file is being read in</source>
        <translation>Filen läses in</translation>
    </message>
    <message>
        <source>Let go to add the files.</source>
        <translation>Släpp för att lägga till filerna.</translation>
    </message>
    <message>
        <source>Draw files here from the desktop, or choose them.</source>
        <translation>Dra hit filer från skrivbordet, eller välj dem.</translation>
    </message>
    <message>
        <source>Add a paper to the meeting</source>
        <translation>Lägg till en handling till mötet</translation>
    </message>
    <message>
        <source>Add a paper</source>
        <translation>Lägg till en handling</translation>
    </message>
    <message>
        <source>A new version</source>
        <translation>En ny version</translation>
    </message>
</context>
<context>
    <name>ItemProposal</name>
    <message>
        <source>Proposed decision</source>
        <translation>Förslag till beslut</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Nothing proposed</source>
        <translation>Inget förslag</translation>
    </message>
    <message>
        <source>Add a clause</source>
        <translation>Lägg till en att-sats</translation>
    </message>
    <message>
        <source>Part of the proposal</source>
        <translation>Ingår i förslaget</translation>
    </message>
    <message>
        <source>What has changed, in a sentence</source>
        <translation>Vad som har ändrats, i en mening</translation>
    </message>
    <message>
        <source>Sign version %1</source>
        <translation>Underteckna version %1</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Kasta utkastet</translation>
    </message>
    <message>
        <source>What changed in version %1</source>
        <translation>Ändringar i version %1</translation>
    </message>
    <message>
        <source>Not part of the proposal</source>
        <translation>Ingår inte i förslaget</translation>
    </message>
</context>
<context>
    <name>ItemScreen</name>
    <message>
        <source>Stated for you</source>
        <translation>Framfört för din räkning</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>The others&apos; positions</source>
        <translation>De andras ställningstaganden</translation>
    </message>
    <message>
        <source>I have a conflict of interest</source>
        <translation>Jag är jävig</translation>
    </message>
    <message>
        <source>You then take no part in this item and are not counted in it.</source>
        <translation>Du deltar då inte i ärendet och räknas inte med i det.</translation>
    </message>
    <message>
        <source>The item is not on the agenda any more</source>
        <translation>Ärendet finns inte längre på dagordningen</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Vad som har hänt</translation>
    </message>
</context>
<context>
    <name>ItemWhy</name>
    <message>
        <source>Why you</source>
        <translation>Därför du</translation>
    </message>
    <message>
        <source>How it is decided</source>
        <translation>Så fattas beslutet</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Så är läget</translation>
    </message>
</context>
<context>
    <name>LiveBand</name>
    <message>
        <source>%1: follow it</source>
        <translation>%1: följ det</translation>
    </message>
</context>
<context>
    <name>LiveScreen</name>
    <message>
        <source>Read the item</source>
        <translation>Läs ärendet</translation>
    </message>
    <message>
        <source>Decided at this meeting</source>
        <translation>Beslutat vid mötet</translation>
    </message>
    <message>
        <source>Show all %1 decisions</source>
        <translation>Visa alla %1 besluten</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>The meeting is not here any more</source>
        <translation>Mötet finns inte längre här</translation>
    </message>
</context>
<context>
    <name>LiveVoiceCard</name>
    <message>
        <source>Change my position</source>
        <translation>Ändra mitt ställningstagande</translation>
    </message>
    <message>
        <source>Declare now</source>
        <translation>Ta ställning nu</translation>
    </message>
    <message>
        <source>The attendance is not right</source>
        <translation>Närvaron stämmer inte</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Färger</translation>
    </message>
    <message>
        <source>As the device</source>
        <translation>Som enheten</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>MBanner</name>
    <message>
        <source>Read all of it</source>
        <translation>Läs hela</translation>
    </message>
</context>
<context>
    <name>MBottomBar</name>
    <message>
        <source>Places</source>
        <comment>the app&apos;s main tabs</comment>
        <translation>Huvudmeny</translation>
    </message>
</context>
<context>
    <name>MFieldFrame</name>
    <message>
        <source>Error: %1</source>
        <translation>Fel: %1</translation>
    </message>
</context>
<context>
    <name>MPage</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>Sida: %1</translation>
    </message>
</context>
<context>
    <name>MPinField</name>
    <message>
        <source>%1 digits written</source>
        <translation>%1 siffror skrivna</translation>
    </message>
</context>
<context>
    <name>MPressable</name>
    <message>
        <source>%1, in progress</source>
        <translation>%1, pågår</translation>
    </message>
</context>
<context>
    <name>MProgress</name>
    <message>
        <source>%1, %2 percent</source>
        <translation>%1, %2 procent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>MSheet</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>MSideBar</name>
    <message>
        <source>Places</source>
        <comment>the app&apos;s main tabs</comment>
        <translation>Huvudmeny</translation>
    </message>
</context>
<context>
    <name>MSwitchRow</name>
    <message>
        <source>On</source>
        <translation>På</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
</context>
<context>
    <name>MTabButton</name>
    <message>
        <source>%1 waiting</source>
        <comment>on a tab: how many things wait there</comment>
        <translation>%1 väntar</translation>
    </message>
</context>
<context>
    <name>MYearCalendar</name>
    <message>
        <source>M</source>
        <comment>Monday</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>T</source>
        <comment>Tuesday</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>W</source>
        <comment>Wednesday</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>T</source>
        <comment>Thursday</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>F</source>
        <comment>Friday</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>S</source>
        <comment>Saturday</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>S</source>
        <comment>Sunday</comment>
        <translation>S</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 · Mandat</source>
        <translation>%1 · Mandat</translation>
    </message>
</context>
<context>
    <name>MatterAsk</name>
    <message>
        <source>Matter of yours</source>
        <translation>Ditt ärende</translation>
    </message>
    <message>
        <source>completion requested</source>
        <translation>komplettering begärd</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svara</translation>
    </message>
</context>
<context>
    <name>MatterEditScreen</name>
    <message>
        <source>Draft, only on this device</source>
        <translation>Utkast, bara på den här enheten</translation>
    </message>
    <message>
        <source>A matter of your own</source>
        <translation>Ett eget ärende</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivning</translation>
    </message>
    <message>
        <source>What it is about, and what you want the meeting to do</source>
        <translation>Vad det gäller och vad du vill att mötet gör</translation>
    </message>
    <message>
        <source>What is the meeting to do?</source>
        <translation>Vad ska mötet göra?</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Besluta</translation>
    </message>
    <message>
        <source>Discuss</source>
        <translation>Diskutera</translation>
    </message>
    <message>
        <source>Be informed</source>
        <translation>Bli informerat</translation>
    </message>
    <message>
        <source>Whom does the decision concern?</source>
        <translation>Vilka rör beslutet?</translation>
    </message>
    <message>
        <source>All members, or the forum itself</source>
        <translation>Alla ledamöter, eller rådet som sådant</translation>
    </message>
    <message>
        <source>Those responsible for a subject area</source>
        <translation>De som svarar för ett sakområde</translation>
    </message>
    <message>
        <source>It is about money</source>
        <translation>Det gäller ekonomi</translation>
    </message>
    <message>
        <source>Which meeting do you wish for?</source>
        <translation>Vilket möte önskar du?</translation>
    </message>
    <message>
        <source>No particular one</source>
        <translation>Inget särskilt</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Kasta utkastet</translation>
    </message>
    <message>
        <source>When you hand it in, it becomes a public record, with its files.</source>
        <translation>När du lämnar in blir ärendet en allmän handling, med sina filer.</translation>
    </message>
    <message>
        <source>Hand in the matter</source>
        <translation>Lämna in ärendet</translation>
    </message>
</context>
<context>
    <name>MatterScreen</name>
    <message>
        <source>You are asked to complete it</source>
        <translation>Du ombeds komplettera ärendet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svara</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Its way</source>
        <translation>Ärendets väg</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Visa kvittot</translation>
    </message>
    <message>
        <source>Withdraw the matter</source>
        <translation>Återta ärendet</translation>
    </message>
    <message>
        <source>The matter is not here</source>
        <translation>Ärendet finns inte här</translation>
    </message>
    <message>
        <source>It is not taken up then. What was handed in stays a public record.</source>
        <translation>Det tas då inte upp. Det inlämnade är fortfarande en allmän handling.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Kan lämnas tomt</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Återta</translation>
    </message>
</context>
<context>
    <name>MatterStep</name>
    <message>
        <source>To come</source>
        <translation>Återstår</translation>
    </message>
    <message>
        <source>that %1</source>
        <comment>a clause of a decision</comment>
        <translation>att %1</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>Öppna ärendet</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Öppna mötet</translation>
    </message>
</context>
<context>
    <name>MattersScreen</name>
    <message>
        <source>Matters and extra meetings</source>
        <translation>Egna ärenden och extra möten</translation>
    </message>
    <message>
        <source>Any member can ask for a matter to be taken up. Secretary and chair review it, the preparatory group decides when it is taken up.</source>
        <translation>Varje ledamot kan anmäla ett ärende. Sekreterare och ordförande granskar det, och beredningsgruppen avgör när det tas upp.</translation>
    </message>
    <message>
        <source>Write a matter</source>
        <translation>Skriv ett ärende</translation>
    </message>
    <message>
        <source>Drafts, only on this device</source>
        <translation>Utkast, bara på den här enheten</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Inte godtaget</translation>
    </message>
    <message>
        <source>Extra meetings</source>
        <translation>Extra möten</translation>
    </message>
    <message>
        <source>Ask for an extra meeting</source>
        <translation>Begär ett extra möte</translation>
    </message>
</context>
<context>
    <name>MeetingScreen</name>
    <message>
        <source>Send the notice</source>
        <translation>Skicka kallelsen</translation>
    </message>
    <message>
        <source>Before the meeting</source>
        <translation>Läget inför mötet</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>Ersättare</translation>
    </message>
    <message>
        <source>If you cannot come, a substitute can take part and declare for you, for the whole meeting or for some of its items.</source>
        <translation>Om du har förhinder kan en ersättare delta och ta ställning i ditt ställe, för hela mötet eller för vissa ärenden.</translation>
    </message>
    <message>
        <source>Nominate a substitute</source>
        <translation>Utse ersättare</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>The meeting is not here any more</source>
        <translation>Mötet finns inte längre här</translation>
    </message>
    <message>
        <source>Can be used once, within 14 days. Send it by a way that only the substitute reads.</source>
        <translation>Kan användas en gång, inom 14 dagar. Skicka den så att bara ersättaren kan läsa den.</translation>
    </message>
    <message>
        <source>If you cannot come</source>
        <translation>Om du har förhinder</translation>
    </message>
    <message>
        <source>Work on the meeting</source>
        <translation>Arbeta med mötet</translation>
    </message>
</context>
<context>
    <name>MeetingsScreen</name>
    <message>
        <source>Meetings</source>
        <translation>Möten</translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation>Inga möten än</translation>
    </message>
    <message>
        <source>Read in the agenda of the next meeting from a file. Its papers lie in a folder beside it.</source>
        <translation>Läs in nästa mötes dagordning från en fil. Handlingarna ligger i en mapp bredvid.</translation>
    </message>
    <message>
        <source>The secretary adds them. They appear here by themselves.</source>
        <translation>Sekreteraren lägger in mötena. De visas här så snart de finns.</translation>
    </message>
    <message>
        <source>New meeting from a file</source>
        <translation>Nytt möte från fil</translation>
    </message>
    <message>
        <source>Before the meeting</source>
        <translation>Läget inför mötet</translation>
    </message>
    <message>
        <source>Matters and extra meetings</source>
        <translation>Egna ärenden och extra möten</translation>
    </message>
    <message>
        <source>Write a matter, follow it, or ask for an extra meeting</source>
        <translation>Skriv ett ärende, följ det, eller begär ett extra möte</translation>
    </message>
</context>
<context>
    <name>MinutesList</name>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Väntar på dig</translation>
    </message>
</context>
<context>
    <name>MinutesParagraph</name>
    <message>
        <source>that %1</source>
        <comment>a clause of a decision</comment>
        <translation>att %1</translation>
    </message>
</context>
<context>
    <name>MinutesScreen</name>
    <message>
        <source>About the whole</source>
        <translation>Om helheten</translation>
    </message>
    <message>
        <source>The minutes are issued for signing afterwards.</source>
        <translation>Protokollet läggs ut för underskrift efteråt.</translation>
    </message>
    <message>
        <source>Read it, and say at a paragraph what is wrong or missing. The minutes are issued for signing afterwards.</source>
        <translation>Läs det, och skriv vid paragrafen vad som är fel eller saknas. Protokollet läggs ut för underskrift efteråt.</translation>
    </message>
    <message>
        <source>A draft for comments</source>
        <translation>Utkast för synpunkter</translation>
    </message>
    <message>
        <source>Sign the minutes</source>
        <translation>Underteckna protokollet</translation>
    </message>
    <message>
        <source>I do not sign</source>
        <translation>Jag undertecknar inte</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ditt svar</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Visa kvittot</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Underskrifter</translation>
    </message>
    <message>
        <source>Fingerprint of the minutes (SHA-256)</source>
        <translation>Protokollets fingeravtryck (SHA-256)</translation>
    </message>
    <message>
        <source>No minutes have been issued</source>
        <translation>Inget protokoll har utfärdats</translation>
    </message>
</context>
<context>
    <name>NominateSheet</name>
    <message>
        <source>Nominate a substitute</source>
        <translation>Utse ersättare</translation>
    </message>
    <message>
        <source>The person gets an invitation from you, and becomes your substitute by accepting it.</source>
        <translation>Personen får en inbjudan av dig och blir din ersättare genom att tacka ja.</translation>
    </message>
    <message>
        <source>For the mandate</source>
        <translation>För uppdraget</translation>
    </message>
    <message>
        <source>The substitute&apos;s name</source>
        <translation>Ersättarens namn</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>For example the delegation order, 3.2</source>
        <translation>Till exempel delegationsordningen 3.2</translation>
    </message>
    <message>
        <source>By what right the person may act for you. Can be left empty.</source>
        <translation>Med vilken rätt personen företräder dig. Kan lämnas tom.</translation>
    </message>
    <message>
        <source>The whole meeting</source>
        <translation>Hela mötet</translation>
    </message>
    <message>
        <source>Turn it off to choose items.</source>
        <translation>Stäng av för att välja ärenden.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an item&apos;s number and title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nominate</source>
        <translation>Utse</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Go to the page</source>
        <translation>Gå till sidan</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markering</translation>
    </message>
    <message>
        <source>Highlights and notes stay on this device. Nobody else sees them, they are never sent, and they are erased with the device&apos;s data.</source>
        <translation>Markeringar och anteckningar stannar på den här enheten. Ingen annan ser dem, de skickas aldrig, och de raderas med enhetens data.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Anteckning på %1</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>Ta bort markeringen</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Ta bort anteckningen</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Spara anteckningen</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Din anteckning</translation>
    </message>
</context>
<context>
    <name>NoticeAnswerSheet</name>
    <message>
        <source>Are you coming?</source>
        <translation>Kommer du?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>Jag kommer</translation>
    </message>
    <message>
        <source>I cannot come</source>
        <translation>Jag har förhinder</translation>
    </message>
    <message>
        <source>Then you see what counts on you, and how it can be covered.</source>
        <translation>Då får du se vad som hänger på dig och hur det kan lösas.</translation>
    </message>
</context>
<context>
    <name>NoticeToast</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo the latest</source>
        <translation>Ångra det senaste</translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <source>Nothing yet. What you hand in stands here with its receipt.</source>
        <translation>Inget än. Det du lämnar in står här med sitt kvitto.</translation>
    </message>
    <message>
        <source>Show the receipt for %1</source>
        <translation>Visa kvittot för %1</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Ångra %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Visa %n till</numerusform>
            <numerusform>Visa %n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>Fetch all papers now</source>
        <translation>Hämta alla handlingar nu</translation>
    </message>
</context>
<context>
    <name>PaperAccessSheet</name>
    <message>
        <source>Who may read the paper?</source>
        <translation>Vem får läsa handlingen?</translation>
    </message>
    <message>
        <source>Whoever reads the meeting</source>
        <translation>Alla som har tillgång till mötet</translation>
    </message>
    <message>
        <source>They, and experts who are invited to the item</source>
        <translation>De, och sakkunniga som är inbjudna till ärendet</translation>
    </message>
    <message>
        <source>Those named here and the secretariat alone</source>
        <translation>Bara de som anges här, och sekretariatet</translation>
    </message>
    <message>
        <source>Others do not see that there is such a paper.</source>
        <translation>Andra ser inte att handlingen finns.</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Lagstöd</translation>
    </message>
    <message>
        <source>Such as OSL chapter 26 section 1</source>
        <translation>Till exempel OSL 26 kap. 1 §</translation>
    </message>
    <message>
        <source>Who is to read it?</source>
        <translation>Vilka ska läsa den?</translation>
    </message>
    <message>
        <source>Sign who may read it</source>
        <translation>Underteckna vem som får läsa</translation>
    </message>
</context>
<context>
    <name>PaperFind</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Find in the paper</source>
        <translation>Sök i handlingen</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nästa träff</translation>
    </message>
    <message>
        <source>Not found in this paper</source>
        <translation>Finns inte i handlingen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Föregående träff</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Söker</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Avsluta sökningen</translation>
    </message>
</context>
<context>
    <name>PaperMoreSheet</name>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Saves a copy as a file, outside the app.</source>
        <translation>Sparar en kopia som fil, utanför appen.</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Dela…</translation>
    </message>
    <message>
        <source>This paper</source>
        <translation>Handlingen</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sida %1 av %2</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1, sida %2</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Tillbaka till läsningen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Find your way in the paper</source>
        <translation>Hitta i handlingen</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gå dit</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Mina anteckningar</translation>
    </message>
    <message>
        <source>My notes (%1)</source>
        <translation>Mina anteckningar (%1)</translation>
    </message>
    <message>
        <source>No contents</source>
        <translation>Ingen innehållsförteckning</translation>
    </message>
    <message>
        <source>Only on this device; nobody else sees it.</source>
        <translation>Bara på den här enheten; ingen annan ser den.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Sida %1</translation>
    </message>
    <message>
        <source>Page %1, where you are</source>
        <translation>Sida %1, där du är</translation>
    </message>
    <message>
        <source>Page number (1–%1)</source>
        <translation>Sidnummer (1–%1)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>This paper has no list of contents of its own. Its pages and the search are the way around.</source>
        <translation>Handlingen har ingen egen innehållsförteckning. Bläddra bland sidorna eller sök.</translation>
    </message>
    <message>
        <source>Write a note on page %1</source>
        <translation>Skriv en anteckning på sida %1</translation>
    </message>
    <message>
        <source>Your note on %1: %2</source>
        <translation>Din anteckning på %1: %2</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>No PDF</source>
        <translation>Ingen PDF</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Läs %1</translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
    <message>
        <source>Page %1</source>
        <translation>Sida %1</translation>
    </message>
</context>
<context>
    <name>PapersScreen</name>
    <message>
        <source>Papers</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>What is on this device can be read without a network, and is erased with it.</source>
        <translation>Det som är hämtat kan läsas utan nät och raderas tillsammans med appens övriga innehåll.</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>Inga handlingar än</translation>
    </message>
    <message>
        <source>Papers come here with the agenda of a meeting. They are fetched by themselves when there is a network.</source>
        <translation>Handlingarna följer med mötets dagordning och hämtas automatiskt när det finns nät.</translation>
    </message>
    <message>
        <source>See the meetings</source>
        <translation>Se möten</translation>
    </message>
    <message>
        <source>Search in all papers</source>
        <translation>Sök i alla handlingar</translation>
    </message>
    <message>
        <source>Show more places</source>
        <translation>Visa fler träffar</translation>
    </message>
    <message>
        <source>Show older papers (%1)</source>
        <translation>Visa äldre handlingar (%1)</translation>
    </message>
    <message>
        <source>Words, or their beginnings</source>
        <translation>Ord, eller början av dem</translation>
    </message>
</context>
<context>
    <name>ParagraphComments</name>
    <message>
        <source>Comment on %1</source>
        <translation>Lämna synpunkt på %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Lämna synpunkt</translation>
    </message>
    <message>
        <source>Comment on the whole</source>
        <translation>Lämna synpunkt på helheten</translation>
    </message>
    <message>
        <source>Show the receipt for: %1</source>
        <translation>Visa kvittot för: %1</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Visa kvittot</translation>
    </message>
    <message>
        <source>Undo the comment: %1</source>
        <translation>Ångra synpunkten: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>the minutes</source>
        <translation>protokollet som helhet</translation>
    </message>
</context>
<context>
    <name>PetitionCard</name>
    <message>
        <source>To take up: %1</source>
        <translation>Ska ta upp: %1</translation>
    </message>
    <message>
        <source>I ask for it too</source>
        <translation>Jag begär det också</translation>
    </message>
    <message>
        <source>Take my name back</source>
        <translation>Ta tillbaka mitt namn</translation>
    </message>
</context>
<context>
    <name>PetitionSheet</name>
    <message>
        <source>Ask for an extra meeting</source>
        <translation>Begär ett extra möte</translation>
    </message>
    <message>
        <source>Why the meeting is needed</source>
        <translation>Varför mötet behövs</translation>
    </message>
    <message>
        <source>What it is to take up</source>
        <translation>Vad det ska ta upp</translation>
    </message>
    <message>
        <source>Before which day</source>
        <translation>Före vilken dag</translation>
    </message>
    <message>
        <source>Can be left empty.</source>
        <translation>Kan lämnas tomt.</translation>
    </message>
    <message>
        <source>When you hand it in, it becomes a public record with your name under it. The draft stays on this device.</source>
        <translation>När du lämnar in blir begäran en allmän handling med ditt namn under. Utkastet stannar på enheten.</translation>
    </message>
    <message>
        <source>Hand in the request</source>
        <translation>Lämna in begäran</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Choose a PIN</source>
        <translation>Välj en PIN-kod</translation>
    </message>
    <message>
        <source>It unlocks Mandat on this device and nowhere else. Nobody can tell it to you again, so choose one that you remember.</source>
        <translation>Den låser upp Mandat på den här enheten och ingen annanstans. Ingen kan återställa den, så välj en som du minns.</translation>
    </message>
    <message>
        <source>Save the PIN</source>
        <translation>Spara PIN-koden</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kod</translation>
    </message>
    <message>
        <source>At least six digits. Not a date, not a pattern.</source>
        <translation>Minst sex siffror. Inget datum och inget mönster.</translation>
    </message>
    <message>
        <source>Repeat the PIN</source>
        <translation>Upprepa PIN-koden</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>PIN-koderna stämmer inte överens.</translation>
    </message>
</context>
<context>
    <name>PlanDaySheet</name>
    <message>
        <source>Add a day</source>
        <translation>Lägg till en dag</translation>
    </message>
    <message>
        <source>It is in the plan once you sign the plan.</source>
        <translation>Den är med i planen när du undertecknar planen.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>Put it into the plan</source>
        <translation>Lägg in i planen</translation>
    </message>
</context>
<context>
    <name>PositionCard</name>
    <message>
        <source>as substitute</source>
        <translation>som ersättare</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Deklarerat</translation>
    </message>
    <message>
        <source>Declare again</source>
        <translation>Ta ställning på nytt</translation>
    </message>
    <message>
        <source>Declare position</source>
        <translation>Ta ställning</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Visa kvittot</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>See what has changed</source>
        <translation>Se vad som har ändrats</translation>
    </message>
    <message>
        <source>No position was declared</source>
        <translation>Inget ställningstagande lämnades</translation>
    </message>
</context>
<context>
    <name>PrepareSheet</name>
    <message>
        <source>The preparatory group decides</source>
        <translation>Beredningsgruppen beslutar</translation>
    </message>
    <message>
        <source>What does the group decide?</source>
        <translation>Vad beslutar gruppen?</translation>
    </message>
    <message>
        <source>Take it up at a meeting</source>
        <translation>Ta upp på ett möte</translation>
    </message>
    <message>
        <source>Not take it up</source>
        <translation>Ta inte upp</translation>
    </message>
    <message>
        <source>Refer it to somebody else</source>
        <translation>Hänvisa till någon annan</translation>
    </message>
    <message>
        <source>At which meeting?</source>
        <translation>På vilket möte?</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Till vem?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Which groups does it concern?</source>
        <translation>Vilka samverkansgrupper berörs?</translation>
    </message>
    <message>
        <source>Another group</source>
        <translation>En annan grupp</translation>
    </message>
    <message>
        <source>Mark it</source>
        <translation>Märk</translation>
    </message>
    <message>
        <source>How parallel work of the groups is avoided</source>
        <translation>Hur parallellt arbete i grupperna undviks</translation>
    </message>
    <message>
        <source>Sign the group&apos;s decision</source>
        <translation>Underteckna gruppens beslut</translation>
    </message>
</context>
<context>
    <name>PresenceSheet</name>
    <message>
        <source>I am recorded wrongly</source>
        <translation>Min närvaro är fel</translation>
    </message>
    <message>
        <source>Only the meeting&apos;s secretary (%1) or chair records who is there. Tell them: aloud, or with this text.</source>
        <translation>Bara mötets sekreterare (%1) eller ordförande antecknar vilka som är med. Säg det: högt, eller med den här texten.</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>Var är du?</translation>
    </message>
    <message>
        <source>I am in the room</source>
        <translation>Jag är i rummet</translation>
    </message>
    <message>
        <source>I am there remotely</source>
        <translation>Jag är med på distans</translation>
    </message>
    <message>
        <source>I am not there</source>
        <translation>Jag är inte med</translation>
    </message>
    <message>
        <source>To the secretary</source>
        <translation>Till sekreteraren</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Skicka med e-post</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiera texten</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Looking for printers</source>
        <translation>Letar efter skrivare</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>What is printed leaves Mandat and its encryption, also on its way to the printer. You answer for where it goes.</source>
        <translation>Det som skrivs ut lämnar Mandat och krypteringen, även på vägen till skrivaren. Du ansvarar för vart det tar vägen.</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>Skriv ut handlingen</translation>
    </message>
</context>
<context>
    <name>ProblemBanner</name>
    <message>
        <source>I see</source>
        <translation>Jag förstår</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>Me</source>
        <translation>Jag</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lås nu</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Inbjudningar</translation>
    </message>
    <message>
        <source>Sent from this device</source>
        <translation>Skickat från den här enheten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>The forum</source>
        <translation>Forumet</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>The forum&apos;s fingerprint</source>
        <translation>Forumets fingeravtryck</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Försök ansluta nu</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>My forums</source>
        <translation>Mina forum</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Your leave is signed and waits for the server. As soon as it has answered, the forum is erased here.</source>
        <translation>Ditt utträde är undertecknat och väntar på servern. Så snart den har svarat raderas forumet här.</translation>
    </message>
    <message>
        <source>Leave the forum on this device</source>
        <translation>Lämna forumet på den här enheten</translation>
    </message>
    <message>
        <source>Incoming matters</source>
        <translation>Inkomna ärenden</translation>
    </message>
    <message>
        <source>Plan for the year</source>
        <translation>Årsplan</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Proposal for a decision</source>
        <translation>Förslag till beslut</translation>
    </message>
    <message>
        <source>that %1</source>
        <comment>a clause of a proposal</comment>
        <translation>att %1</translation>
    </message>
    <message>
        <source>Changed since you declared</source>
        <translation>Ändrad sedan du tog ställning</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Ställningstagande</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Din kommentar</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Undertecknat</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>Plats i loggen</translation>
    </message>
    <message>
        <source>For comparing with the minutes</source>
        <translation>För att jämföra med protokollet</translation>
    </message>
    <message>
        <source>QR code of the receipt&apos;s place</source>
        <translation>QR-kod med kvittots plats</translation>
    </message>
    <message>
        <source>Hash of the proposal&apos;s text</source>
        <translation>Förslagstextens kontrollsumma</translation>
    </message>
    <message>
        <source>The log&apos;s head</source>
        <translation>Loggens kontrollsumma</translation>
    </message>
    <message>
        <source>The forum&apos;s fingerprint</source>
        <translation>Forumets fingeravtryck</translation>
    </message>
    <message>
        <source>Check it here, piece by piece</source>
        <translation>Kontrollera här, del för del</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>Kontrollera igen</translation>
    </message>
    <message>
        <source>Needs no network.</source>
        <translation>Behöver inget nät.</translation>
    </message>
    <message>
        <source>Copy the receipt as text</source>
        <translation>Kopiera kvittot som text</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyScreen</name>
    <message>
        <source>Recovery key</source>
        <translation>Återställningsnyckel</translation>
    </message>
    <message>
        <source>Write it down or print it, and put it in a safe. It appoints a new secretary if all devices of the office are lost. It is shown now and never again.</source>
        <translation>Skriv upp den eller skriv ut den och lägg den i ett kassaskåp. Med den utses en ny sekreterare om kansliets alla enheter går förlorade. Den visas nu och aldrig mer.</translation>
    </message>
    <message>
        <source>I have written down the key</source>
        <translation>Jag har skrivit upp nyckeln</translation>
    </message>
    <message>
        <source>Whoever has the key can take over the forum&apos;s office. Do not photograph it and do not send it.</source>
        <translation>Den som har nyckeln kan ta över forumets kansli. Fotografera den inte och skicka den inte.</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Report</source>
        <translation>Rapportera</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Fick du</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Ska vara klart</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Tillsammans med</translation>
    </message>
    <message>
        <source>How does it go?</source>
        <translation>Hur går det?</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Det är klart</translation>
    </message>
    <message>
        <source>The secretary closes it then.</source>
        <translation>Sekreteraren avslutar det sedan.</translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation>Det pågår</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Kan lämnas tomt</translation>
    </message>
    <message>
        <source>How far it has come, and what is left</source>
        <translation>Hur långt det har kommit och vad som återstår</translation>
    </message>
    <message>
        <source>Reported before</source>
        <translation>Rapporterat tidigare</translation>
    </message>
    <message>
        <source>When you hand it in, your report becomes a public record.</source>
        <translation>När du lämnar in blir rapporten en allmän handling.</translation>
    </message>
    <message>
        <source>Hand in the report</source>
        <translation>Lämna in rapporten</translation>
    </message>
</context>
<context>
    <name>ReservationsCard</name>
    <message>
        <source>Reservations</source>
        <translation>Reservationer</translation>
    </message>
    <message>
        <source>Take back the reservation</source>
        <translation>Ta tillbaka reservationen</translation>
    </message>
    <message>
        <source>Make a reservation</source>
        <translation>Reservera dig</translation>
    </message>
</context>
<context>
    <name>ReserveSheet</name>
    <message>
        <source>Printed in the minutes with the decision, in your words.</source>
        <translation>Skrivs i protokollet vid beslutet, med dina ord.</translation>
    </message>
    <message>
        <source>Your reservation</source>
        <translation>Din reservation</translation>
    </message>
    <message>
        <source>When you hand it in, your reservation becomes a public record.</source>
        <translation>När du lämnar in blir reservationen en allmän handling.</translation>
    </message>
    <message>
        <source>Hand in the reservation</source>
        <translation>Lämna in reservationen</translation>
    </message>
    <message>
        <source>Make a reservation</source>
        <translation>Reservera dig</translation>
    </message>
</context>
<context>
    <name>RevisionSheet</name>
    <message>
        <source>What changed in version %1</source>
        <translation>Ändringar i version %1</translation>
    </message>
    <message>
        <source>The att-clauses and the papers are the same.</source>
        <translation>Att-satserna och handlingarna är desamma.</translation>
    </message>
</context>
<context>
    <name>SettleSheet</name>
    <message>
        <source>Settle the agenda</source>
        <translation>Fastställ dagordningen</translation>
    </message>
    <message>
        <source>You answer for it as the chair: %1.</source>
        <translation>Du ansvarar för den som ordförande: %1.</translation>
    </message>
    <message>
        <source>The chair answers for the agenda: %1.</source>
        <translation>Ordföranden ansvarar för dagordningen: %1.</translation>
    </message>
    <message>
        <source>Any later change of the agenda asks for a new settling.</source>
        <translation>Ändras dagordningen senare behöver den fastställas på nytt.</translation>
    </message>
    <message>
        <source>Sign the settling</source>
        <translation>Underteckna fastställandet</translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message>
        <source>Open the copy</source>
        <translation>Öppna kopian</translation>
    </message>
    <message>
        <source>Save the copy in %1</source>
        <translation>Spara kopian i %1</translation>
    </message>
    <message>
        <source>There are no folders in here.</source>
        <translation>Här finns inga mappar.</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>Till mappen ovanför</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Filnamn</translation>
    </message>
    <message>
        <source>The copy leaves Mandat and its encryption. Whoever gets at the file can read it, it is not erased with the app, and you answer for where it goes.</source>
        <translation>Kopian lämnar Mandat och krypteringen. Den som kommer åt filen kan läsa den, den raderas inte med appen, och du ansvarar för vart den tar vägen.</translation>
    </message>
    <message>
        <source>Share a copy</source>
        <translation>Dela en kopia</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Möten</translation>
    </message>
    <message>
        <source>Before the meeting</source>
        <translation>Läget inför mötet</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Jag</translation>
    </message>
    <message>
        <source>Choose something to do.</source>
        <translation>Välj något att göra.</translation>
    </message>
    <message>
        <source>Choose a meeting.</source>
        <translation>Välj ett möte.</translation>
    </message>
    <message>
        <source>Choose a paper to read.</source>
        <translation>Välj en handling att läsa.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tangentbord</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Sekretariat</translation>
    </message>
    <message>
        <source>Incoming matters</source>
        <translation>Inkomna ärenden</translation>
    </message>
    <message>
        <source>Plan for the year</source>
        <translation>Årsplan</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Preparatory group</source>
        <translation>Beredningsgruppen</translation>
    </message>
</context>
<context>
    <name>SignSheet</name>
    <message>
        <source>The same as at the lock. It shows that it is you who signs.</source>
        <translation>Samma som när du låser upp. Den visar att det är du som undertecknar.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kod</translation>
    </message>
    <message>
        <source>Fingerprint, its beginning</source>
        <translation>Fingeravtryckets början</translation>
    </message>
    <message>
        <source>You sign</source>
        <translation>Du undertecknar</translation>
    </message>
    <message>
        <source>Your signature says that the minutes tell what was decided. It is made with this device&apos;s key, over exactly the bytes that you have read here:</source>
        <translation>Din underskrift säger att protokollet återger vad som beslutades. Den görs med enhetens nyckel och gäller exakt de byte som du har läst här:</translation>
    </message>
    <message>
        <source>Why you do not sign</source>
        <translation>Varför du inte undertecknar</translation>
    </message>
    <message>
        <source>Printed in the minutes. You can still sign later.</source>
        <translation>Skrivs i protokollet. Du kan fortfarande underteckna senare.</translation>
    </message>
    <message>
        <source>When you hand it in, your reason becomes a public record.</source>
        <translation>När du lämnar in blir skälet en allmän handling.</translation>
    </message>
    <message>
        <source>When you sign, your signature becomes a public record.</source>
        <translation>När du undertecknar blir underskriften en allmän handling.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Underteckna</translation>
    </message>
    <message>
        <source>Hand in the reason</source>
        <translation>Lämna in skälet</translation>
    </message>
    <message>
        <source>Your signature</source>
        <translation>Din underskrift</translation>
    </message>
    <message>
        <source>Your reason</source>
        <translation>Ditt skäl</translation>
    </message>
</context>
<context>
    <name>SubstituteQuestion</name>
    <message>
        <source>Can you be a substitute?</source>
        <translation>Kan du vara ersättare?</translation>
    </message>
    <message>
        <source>You have been asked to stand in for %1. You then take part and declare positions for that mandate.</source>
        <translation>Du har blivit tillfrågad om att ersätta %1. Du deltar då och tar ställning för det uppdraget.</translation>
    </message>
    <message>
        <source>Yes, I stand in</source>
        <translation>Ja, jag ställer upp</translation>
    </message>
    <message>
        <source>No, I cannot</source>
        <translation>Nej, jag har förhinder</translation>
    </message>
</context>
<context>
    <name>SubstituteRow</name>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>Ta tillbaka %1</translation>
    </message>
</context>
<context>
    <name>SubstitutionSheet</name>
    <message>
        <source>Can you be a substitute?</source>
        <translation>Kan du vara ersättare?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>If you say yes you take part, read the papers and declare positions for that mandate, until the meeting is over.</source>
        <translation>Om du säger ja deltar du, läser handlingarna och tar ställning för mandatet, tills mötet är slut.</translation>
    </message>
    <message>
        <source>Yes, I stand in</source>
        <translation>Ja, jag ställer upp</translation>
    </message>
    <message>
        <source>No, I cannot</source>
        <translation>Nej, jag kan inte</translation>
    </message>
    <message>
        <source>See the meeting</source>
        <translation>Se mötet</translation>
    </message>
</context>
<context>
    <name>TabPane</name>
    <message>
        <source>It opens here, beside the list.</source>
        <translation>Det öppnas här, bredvid listan.</translation>
    </message>
</context>
<context>
    <name>TasksScreen</name>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Nothing to do right now</source>
        <translation>Inget att göra just nu</translation>
    </message>
    <message>
        <source>Add the next meeting, invite the members, and follow the answers as they come in.</source>
        <translation>Lägg in nästa möte, bjud in ledamöterna och följ svaren allteftersom de kommer in.</translation>
    </message>
    <message>
        <source>When a meeting needs your answer or your position it stands here, the most urgent first.</source>
        <translation>När ett möte behöver ditt svar eller ditt ställningstagande står det här, det mest brådskande först.</translation>
    </message>
    <message>
        <source>See the meetings</source>
        <translation>Se möten</translation>
    </message>
</context>
<context>
    <name>TextSizeSlider</name>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Everything on this device is encrypted until you write your PIN.</source>
        <translation>Allt i appen är krypterat. Skriv din PIN-kod för att läsa det.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kod</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Decide from anywhere</source>
        <translation>Ta ställning överallt</translation>
    </message>
    <message>
        <source>Read the papers, declare your position and appoint a substitute, also without a network. What you sign is yours, and you get a receipt for it.</source>
        <translation>Läs handlingarna, ta ställning och utse ersättare, även utan nät. Det du undertecknar är ditt, och du får ett kvitto på det.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Länk</translation>
    </message>
    <message>
        <source>One more forum</source>
        <translation>Ett forum till</translation>
    </message>
    <message>
        <source>The same PIN opens it. Each forum has its own papers, its own log and its own connection; none of them knows of the others.</source>
        <translation>Samma PIN-kod öppnar det. Varje forum har egna handlingar, en egen logg och en egen uppkoppling, och inget av dem vet om de andra.</translation>
    </message>
    <message>
        <source>Scan the QR code</source>
        <translation>Skanna QR-koden</translation>
    </message>
    <message>
        <source>From your invitation, if you have it as a link.</source>
        <translation>Från din inbjudan, om du har den som länk.</translation>
    </message>
    <message>
        <source>Paste a link or a picture</source>
        <translation>Klistra in länk eller bild</translation>
    </message>
</context>
<context>
    <name>WipedScreen</name>
    <message>
        <source>This device has been revoked</source>
        <translation>Enheten är spärrad</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>För många felaktiga PIN-koder</translation>
    </message>
    <message>
        <source>The secretary, or you on another device, has ended this device&apos;s access. Everything in the app has been erased.</source>
        <translation>Sekreteraren, eller du på en annan enhet, har spärrat den här enheten. Allt i appen är raderat.</translation>
    </message>
    <message>
        <source>To protect what was here, everything in the app has been erased, also what had not been sent.</source>
        <translation>För att skydda innehållet är allt i appen raderat, också det som inte hade skickats.</translation>
    </message>
    <message>
        <source>What you have handed in is safe in the forum&apos;s log. With a new invitation from the secretary you can go on.</source>
        <translation>Det du har lämnat in finns kvar i forumets logg. Med en ny inbjudan från sekreteraren kan du fortsätta.</translation>
    </message>
    <message>
        <source>Use a new invitation</source>
        <translation>Använd en ny inbjudan</translation>
    </message>
    <message>
        <source>You have left the forum</source>
        <translation>Du har lämnat forumet</translation>
    </message>
    <message>
        <source>Everything in the app has been erased.</source>
        <translation>Allt i appen är raderat.</translation>
    </message>
</context>
<context>
    <name>MScroll</name>
    <message>
        <source>Asking for news</source>
        <translation>Frågar efter nytt</translation>
    </message>
    <message>
        <source>Let go to ask for news</source>
        <translation>Släpp för att uppdatera</translation>
    </message>
    <message>
        <source>Pull down to ask for news</source>
        <translation>Dra nedåt för att uppdatera</translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message>
        <source>Ask for news</source>
        <translation>Uppdatera</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Tangentbord</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse.</source>
        <translation>Allt går att göra utan mus.</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabb</translation>
    </message>
    <message>
        <source>To the next control; with Shift to the one before</source>
        <translation>Till nästa; med Skift till den före</translation>
    </message>
    <message>
        <source>Enter or Space</source>
        <translation>Retur eller mellanslag</translation>
    </message>
    <message>
        <source>Press it</source>
        <translation>Tryck</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Piltangenter</translation>
    </message>
    <message>
        <source>From row to row in a list, and between choices</source>
        <translation>Från rad till rad i en lista, och mellan val</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what is on top, or go back</source>
        <translation>Stäng det som ligger överst, eller gå tillbaka</translation>
    </message>
    <message>
        <source>To do, meetings, papers, me</source>
        <translation>Att göra, möten, handlingar, jag</translation>
    </message>
    <message>
        <source>Ask for news</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Find words in the open paper</source>
        <translation>Sök ord i den öppna handlingen</translation>
    </message>
    <message>
        <source>The next place where they stand; with Shift the one before</source>
        <translation>Nästa ställe där de står; med Skift det före</translation>
    </message>
    <message>
        <source>Pages, contents and notes of the open paper</source>
        <translation>Sidor, innehåll och anteckningar i den öppna handlingen</translation>
    </message>
    <message>
        <source>Larger, smaller, and as wide as the window</source>
        <translation>Större, mindre och lika bred som fönstret</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lås nu</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Den här listan</translation>
    </message>
    <message>
        <source>Before the meeting, incoming matters, plan for the year, register</source>
        <translation>Läget inför mötet, inkomna ärenden, årsplan, register</translation>
    </message>
    <message>
        <source>Between the minutes and what stands beside them</source>
        <translation>Mellan protokollet och det som står bredvid</translation>
    </message>
    <message>
        <source>Incoming matters</source>
        <translation>Inkomna ärenden</translation>
    </message>
</context>
<context>
    <name>CalendarButton</name>
    <message>
        <source>Add to my calendar</source>
        <translation>Lägg i min kalender</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>More about the paper</source>
        <translation>Mer om handlingen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Find in the paper</source>
        <translation>Sök i handlingen</translation>
    </message>
    <message>
        <source>Stop highlighting</source>
        <translation>Sluta markera</translation>
    </message>
    <message>
        <source>Highlight text</source>
        <translation>Markera text</translation>
    </message>
    <message>
        <source>Pages, contents and my notes</source>
        <translation>Sidor, innehåll och mina anteckningar</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>There is a newer version of this paper.</source>
        <translation>Det finns en nyare version av handlingen.</translation>
    </message>
    <message>
        <source>Read the newest version</source>
        <translation>Läs den nyaste versionen</translation>
    </message>
    <message>
        <source>Show what has changed</source>
        <translation>Visa vad som har ändrats</translation>
    </message>
    <message>
        <source>Not on this device yet</source>
        <translation>Inte på enheten än</translation>
    </message>
    <message>
        <source>The paper cannot be shown</source>
        <translation>Handlingen kan inte visas</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Hämtat</translation>
    </message>
    <message>
        <source>Opening the paper</source>
        <translation>Öppnar handlingen</translation>
    </message>
</context>
<context>
    <name>PaperFoot</name>
    <message>
        <source>Draw over the words to highlight them. Highlights stay on this device.</source>
        <translation>Dra över orden för att markera dem. Markeringar stannar på den här enheten.</translation>
    </message>
    <message>
        <source>Highlighted: %1</source>
        <translation>Markerat: %1</translation>
    </message>
    <message>
        <source>Write a note to it</source>
        <translation>Skriv en anteckning till den</translation>
    </message>
    <message>
        <source>Undo the highlight</source>
        <translation>Ångra markeringen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sida %1 av %2</translation>
    </message>
    <message>
        <source>Go to another page</source>
        <translation>Gå till en annan sida</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Anpassa till bredden</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Cannot be shown here</source>
        <translation>Kan inte visas här</translation>
    </message>
    <message>
        <source>(a PDF is being made)</source>
        <translation>(en PDF görs)</translation>
    </message>
    <message>
        <source>Text document</source>
        <translation>Textdokument</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Presentation</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The secretary is told the same.</source>
        <translation>Sekreteraren får veta detsamma.</translation>
    </message>
    <message>
        <source>Add it as a PDF yourself, so that the members can read it.</source>
        <translation>Lägg in den som PDF själv, så att ledamöterna kan läsa den.</translation>
    </message>
    <message>
        <source>The server could not make a PDF of it: %1.</source>
        <translation>Servern kunde inte göra en PDF av den: %1.</translation>
    </message>
    <message>
        <source>The server could not make a PDF of it.</source>
        <translation>Servern kunde inte göra en PDF av den.</translation>
    </message>
    <message>
        <source>The server makes no PDFs: %1.</source>
        <translation>Servern gör inga PDF-filer: %1.</translation>
    </message>
    <message>
        <source>The server makes no PDFs.</source>
        <translation>Servern gör inga PDF-filer.</translation>
    </message>
    <message>
        <source>The server is making a PDF of it, which is shown here as soon as it is ready.</source>
        <translation>Servern gör en PDF av den, som visas här så snart den är klar.</translation>
    </message>
    <message>
        <source>It is shown here once there is a PDF of it.</source>
        <translation>Den visas här när det finns en PDF av den.</translation>
    </message>
    <message>
        <source>The paper is a text document (Word or the like).</source>
        <translation>Handlingen är ett textdokument (Word eller liknande).</translation>
    </message>
    <message>
        <source>The paper is a presentation (PowerPoint or the like).</source>
        <translation>Handlingen är en presentation (PowerPoint eller liknande).</translation>
    </message>
    <message>
        <source>PDF that the server has made of %1</source>
        <translation>PDF som servern har gjort av %1</translation>
    </message>
    <message>
        <source>three tries did not come to an end</source>
        <translation>tre försök har misslyckats</translation>
    </message>
    <message>
        <source>the file is too large or too complicated</source>
        <translation>filen är för stor eller för komplicerad</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>det tog för lång tid</translation>
    </message>
    <message>
        <source>the file is damaged, has a password, or is not what its name says</source>
        <translation>filen är skadad, har lösenord eller är inte det som namnet säger</translation>
    </message>
    <message>
        <source>LibreOffice does not start there</source>
        <translation>LibreOffice startar inte där</translation>
    </message>
    <message>
        <source>LibreOffice cannot be run safely there</source>
        <translation>LibreOffice går inte att köra säkert där</translation>
    </message>
    <message>
        <source>LibreOffice is not installed there</source>
        <translation>LibreOffice är inte installerat där</translation>
    </message>
    <message>
        <source>it is switched off there</source>
        <translation>det är avstängt där</translation>
    </message>
    <message>
        <source>The forum does not allow that papers are shared or printed from the app.</source>
        <translation>Forumet tillåter inte att handlingar delas eller skrivs ut från appen.</translation>
    </message>
    <message>
        <source>This paper may be read by named persons alone. No copy of it leaves the app.</source>
        <translation>Handlingen får bara läsas av namngivna personer. Ingen kopia av den lämnar appen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>This device knows no printer. Add one in its settings and try again.</source>
        <translation>Enheten har ingen skrivare. Lägg till en i dess inställningar och försök igen.</translation>
    </message>
    <message>
        <source>%1 (the usual one)</source>
        <translation>%1 (standardskrivare)</translation>
    </message>
    <message>
        <source>This device has no program that opens it.</source>
        <translation>Enheten har inget program som öppnar den.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparad som %1.</translation>
    </message>
    <message>
        <source>The copy could not be saved: %1</source>
        <translation>Kopian gick inte att spara: %1</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>Filen behöver ett namn.</translation>
    </message>
    <message>
        <source>The paper is not on this device yet.</source>
        <translation>Handlingen finns inte på enheten än.</translation>
    </message>
    <message>
        <source>This device has no program that prints (CUPS).</source>
        <translation>Enheten har inget program som skriver ut (CUPS).</translation>
    </message>
    <message>
        <source>The paper has been handed to the printer</source>
        <translation>Handlingen är skickad till skrivaren</translation>
    </message>
    <message>
        <source>The print service does not answer. Try again later.</source>
        <translation>Utskriftstjänsten svarar inte. Försök igen senare.</translation>
    </message>
    <message>
        <source>The paper could not be printed.</source>
        <translation>Handlingen gick inte att skriva ut.</translation>
    </message>
    <message>
        <source>The paper could not be printed: %1</source>
        <translation>Handlingen gick inte att skriva ut: %1</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Report on an assignment</source>
        <translation>Rapport om ett uppdrag</translation>
    </message>
    <message>
        <source>Reservation taken back, %1</source>
        <translation>Reservation återtagen, %1</translation>
    </message>
    <message>
        <source>Reservation, %1</source>
        <translation>Reservation, %1</translation>
    </message>
    <message>
        <source>Comment on the minutes, meeting %1</source>
        <translation>Synpunkt på protokollet, mötet %1</translation>
    </message>
    <message>
        <source>Minutes not signed, meeting %1</source>
        <translation>Protokollet inte undertecknat, mötet %1</translation>
    </message>
    <message>
        <source>Signature of the minutes, meeting %1</source>
        <translation>Underskrift av protokollet, mötet %1</translation>
    </message>
    <message>
        <source>Open the file %1</source>
        <translation>Öppna filen %1</translation>
    </message>
    <message>
        <source>Your comment is signed</source>
        <translation>Din synpunkt är undertecknad</translation>
    </message>
    <message numerus="yes">
        <source>%n comments so far.</source>
        <translation>
            <numerusform>%n synpunkt hittills.</numerusform>
            <numerusform>%n synpunkter hittills.</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer version has come. Read it before you answer.</source>
        <translation>En nyare version har kommit. Läs den innan du svarar.</translation>
    </message>
    <message>
        <source>A newer version has come. Read it before you sign.</source>
        <translation>En nyare version har kommit. Läs den innan du undertecknar.</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs, %1 bytes.</source>
        <translation>
            <numerusform>%n paragraf, %1 byte.</numerusform>
            <numerusform>%n paragrafer, %1 byte.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the meeting %2, version %3</source>
        <translation>%1, mötet %2, version %3</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>inte berörd</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>deklarerat</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>via e-post</translation>
    </message>
    <message>
        <source>conveyed</source>
        <translation>förmedlat</translation>
    </message>
    <message>
        <source>declared by the substitute</source>
        <translation>deklarerat av ersättaren</translation>
    </message>
    <message>
        <source>substitute</source>
        <translation>ersättare</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>kommer</translation>
    </message>
    <message>
        <source>away</source>
        <translation>förhinder</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ej svarat</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>earlier version</source>
        <translation>äldre version</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>bestritt</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>jäv</translation>
    </message>
    <message>
        <source>%1 of %2 from %3 are present</source>
        <translation>%1 av %2 från %3 är närvarande</translation>
    </message>
    <message>
        <source>%1 of %2 from %3 are coming</source>
        <translation>%1 av %2 från %3 kommer</translation>
    </message>
    <message>
        <source>, %1 have not answered</source>
        <translation>, %1 har inte svarat</translation>
    </message>
    <message>
        <source>%1 has nobody responsible for %2.</source>
        <translation>%1 har ingen som ansvarar för %2.</translation>
    </message>
    <message>
        <source>Everyone whose position is needed has declared.</source>
        <translation>Alla vars ställningstagande behövs har tagit ställning.</translation>
    </message>
    <message>
        <source>%1 of %2 needed positions are missing.</source>
        <translation>%1 av %2 ställningstaganden som behövs saknas.</translation>
    </message>
    <message numerus="yes">
        <source>%n are expected to declare at the meeting.</source>
        <translation>
            <numerusform>%n väntas ta ställning på mötet.</numerusform>
            <numerusform>%n väntas ta ställning på mötet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Meeting %1</source>
        <translation>Möte %1</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockerat</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n saknas</numerusform>
            <numerusform>%n saknas</numerusform>
        </translation>
    </message>
    <message>
        <source>Item %1, %2: %3</source>
        <translation>Ärende %1, %2: %3</translation>
    </message>
    <message>
        <source>%1, item %2: %3</source>
        <translation>%1, ärende %2: %3</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vakant</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Away without a route</source>
        <translation>Förhinder utan väg</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Äldre version</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ej svarat</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Ärende %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more must come.</source>
        <translation>
            <numerusform>%n till behöver komma.</numerusform>
            <numerusform>%n till behöver komma.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody must be appointed who is responsible for %1.</source>
        <translation>Någon behöver utses som ansvarar för %1.</translation>
    </message>
    <message>
        <source>Answers for %1.</source>
        <translation>Svarar för %1.</translation>
    </message>
    <message>
        <source>Has no position that counts.</source>
        <translation>Har inget ställningstagande som räknas.</translation>
    </message>
    <message>
        <source>Is away and has taken no route. A position of their own, one conveyed or by e-mail, or a substitute is enough.</source>
        <translation>Har förhinder och har inte valt någon väg. Ett eget ställningstagande, ett förmedlat eller via e-post, eller en ersättare räcker.</translation>
    </message>
    <message>
        <source>Has not answered the notice and has not declared.</source>
        <translation>Har varken svarat på kallelsen eller tagit ställning.</translation>
    </message>
    <message>
        <source>Is coming and declares at the meeting.</source>
        <translation>Kommer och tar ställning på mötet.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Inget saknas</translation>
    </message>
    <message>
        <source>This would be enough</source>
        <translation>Det här skulle räcka</translation>
    </message>
    <message>
        <source>Available when there is a network</source>
        <translation>Finns när du har nät</translation>
    </message>
    <message>
        <source>Being sent, %1 %</source>
        <translation>Skickas, %1 %</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Hämtad</translation>
    </message>
    <message>
        <source>Being fetched, %1 %</source>
        <translation>Hämtas, %1 %</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Item %1 · %2</source>
        <translation>Ärende %1 · %2</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Kansli och ordförande</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Ordförande</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Sekreterare</translation>
    </message>
    <message>
        <source>%1, no. %2</source>
        <translation>%1, nr %2</translation>
    </message>
    <message>
        <source>In the forum file: %1</source>
        <translation>I forumfilen: %1</translation>
    </message>
    <message>
        <source>Adjuncts</source>
        <translation>Adjungerade</translation>
    </message>
    <message>
        <source>Member of the preparatory group</source>
        <translation>Medlem i beredningsgruppen</translation>
    </message>
    <message>
        <source>Preparatory group</source>
        <translation>Beredningsgruppen</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Ansluten</translation>
    </message>
    <message>
        <source>Waits to be approved</source>
        <translation>Väntar på godkännande</translation>
    </message>
    <message>
        <source>Invited, not connected yet</source>
        <translation>Inbjuden, inte ansluten än</translation>
    </message>
    <message>
        <source>Not invited</source>
        <translation>Inte inbjuden</translation>
    </message>
    <message>
        <source>Invite %1</source>
        <translation>Bjud in %1</translation>
    </message>
    <message>
        <source>%1 of %2 are connected</source>
        <translation>%1 av %2 är anslutna</translation>
    </message>
    <message>
        <source>Can be used once, until %1.</source>
        <translation>Kan användas en gång, till %1.</translation>
    </message>
    <message>
        <source>Without your position the item cannot be decided.</source>
        <translation>Utan ditt ställningstagande kan ärendet inte beslutas.</translation>
    </message>
    <message>
        <source>For %1, %2</source>
        <translation>För %1, %2</translation>
    </message>
    <message>
        <source>meeting %1</source>
        <translation>möte %1</translation>
    </message>
    <message>
        <source>Presented by %1</source>
        <translation>Föredras av %1</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Ekonomi</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Alla ledamöter</translation>
    </message>
    <message>
        <source>For version %1 of the proposal.</source>
        <translation>Gäller förslagets version %1.</translation>
    </message>
    <message>
        <source>Your position is for version %1. Now there is version %2.</source>
        <translation>Din deklaration gäller version %1, nu finns %2.</translation>
    </message>
    <message>
        <source>Version %1, changed %2: %3</source>
        <translation>Version %1, ändrad %2: %3</translation>
    </message>
    <message>
        <source>Declared %1</source>
        <translation>Deklarerat %1</translation>
    </message>
    <message>
        <source>Shown when the meeting opens</source>
        <translation>Visas när mötet öppnas</translation>
    </message>
    <message>
        <source>Your position is signed</source>
        <translation>Ställningstagandet är undertecknat</translation>
    </message>
    <message>
        <source>%1. It is sent when there is a network.</source>
        <translation>%1. Det skickas när du har nät.</translation>
    </message>
    <message>
        <source>Your position has been withdrawn</source>
        <translation>Ställningstagandet är taget tillbaka</translation>
    </message>
    <message>
        <source>You have declared a conflict of interest</source>
        <translation>Du har anmält jäv</translation>
    </message>
    <message>
        <source>The conflict of interest has been taken back</source>
        <translation>Jävsanmälan är tagen tillbaka</translation>
    </message>
    <message>
        <source>The draft could not be kept on this device</source>
        <translation>Utkastet kunde inte sparas på enheten</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Bestritt</translation>
    </message>
    <message>
        <source>For version %1, now there is %2</source>
        <translation>Gäller version %1, nu finns %2</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Mottagen %1</translation>
    </message>
    <message>
        <source>Not declared yet</source>
        <translation>Inte deklarerat</translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <translation>
            <numerusform>%n sak att göra</numerusform>
            <numerusform>%n saker att göra</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommande</translation>
    </message>
    <message>
        <source>Open the meeting %1</source>
        <translation>Öppna mötet %1</translation>
    </message>
    <message>
        <source>The date must be written as 2026-12-11.</source>
        <translation>Datumet ska skrivas som 2026-12-11.</translation>
    </message>
    <message numerus="yes">
        <source>The meeting has been read in: %n items</source>
        <translation>
            <numerusform>Mötet är inläst: %n ärende</numerusform>
            <numerusform>Mötet är inläst: %n ärenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers for decisions by %1, other papers by %2, notice by %3.</source>
        <translation>Beslutsunderlag senast %1, övriga handlingar senast %2, kallelse senast %3.</translation>
    </message>
    <message>
        <source>The notice has not been sent</source>
        <translation>Kallelsen är inte skickad</translation>
    </message>
    <message>
        <source>The notice was sent %1</source>
        <translation>Kallelsen skickades %1</translation>
    </message>
    <message>
        <source>You have not answered</source>
        <translation>Du har inte svarat</translation>
    </message>
    <message>
        <source>You are coming</source>
        <translation>Du kommer</translation>
    </message>
    <message>
        <source>You are coming for part of the meeting</source>
        <translation>Du kommer till en del av mötet</translation>
    </message>
    <message>
        <source>You are not coming</source>
        <translation>Du har förhinder</translation>
    </message>
    <message>
        <source>Open item %1, %2</source>
        <translation>Öppna ärende %1, %2</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr %1</translation>
    </message>
    <message>
        <source>The whole meeting</source>
        <translation>Hela mötet</translation>
    </message>
    <message>
        <source>Items %1</source>
        <translation>Ärende %1</translation>
    </message>
    <message>
        <source>You have answered that you are coming</source>
        <translation>Du har svarat att du kommer</translation>
    </message>
    <message>
        <source>You have answered that you are not coming</source>
        <translation>Du har svarat att du har förhinder</translation>
    </message>
    <message>
        <source>The notice has been sent</source>
        <translation>Kallelsen är skickad</translation>
    </message>
    <message>
        <source>The substitute has been nominated</source>
        <translation>Ersättaren är utsedd</translation>
    </message>
    <message>
        <source>The substitute has been taken back</source>
        <translation>Ersättaren är tagen tillbaka</translation>
    </message>
    <message>
        <source>You are the substitute</source>
        <translation>Du är ersättare</translation>
    </message>
    <message>
        <source>You have declined</source>
        <translation>Du har tackat nej</translation>
    </message>
    <message>
        <source>The paper is not on this device yet. It is fetched as soon as there is a network.</source>
        <translation>Handlingen är inte hämtad än. Den hämtas så snart det finns nät.</translation>
    </message>
    <message>
        <source>The paper is no PDF that can be shown here.</source>
        <translation>Handlingen är ingen PDF som kan visas här.</translation>
    </message>
    <message>
        <source>Signed %1</source>
        <translation>Undertecknat %1</translation>
    </message>
    <message>
        <source>%1, earlier (%2)</source>
        <translation>%1, tidigare (%2)</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Den här enheten</translation>
    </message>
    <message>
        <source>Waits for your approval</source>
        <translation>Väntar på ditt godkännande</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Spärrad</translation>
    </message>
    <message>
        <source>The device has been revoked</source>
        <translation>Enheten är spärrad</translation>
    </message>
    <message>
        <source>The device has been approved</source>
        <translation>Enheten är godkänd</translation>
    </message>
    <message>
        <source>The receipt has been checked on this device</source>
        <translation>Kvittot är kontrollerat på den här enheten</translation>
    </message>
    <message>
        <source>The receipt does not hold: %1</source>
        <translation>Kvittot stämmer inte: %1</translation>
    </message>
    <message>
        <source>At least 6 digits.</source>
        <translation>Minst 6 siffror.</translation>
    </message>
    <message>
        <source>At most 32 digits.</source>
        <translation>Högst 32 siffror.</translation>
    </message>
    <message>
        <source>Only digits.</source>
        <translation>Bara siffror.</translation>
    </message>
    <message>
        <source>Not a date or a year: those are tried first.</source>
        <translation>Inget datum eller årtal: sådana prövas först.</translation>
    </message>
    <message>
        <source>Too easy to guess. Choose digits without a pattern.</source>
        <translation>För lätt att gissa. Välj siffror utan mönster.</translation>
    </message>
    <message numerus="yes">
        <source>%n statements waiting to be sent.</source>
        <translation>
            <numerusform>%n inlämning väntar.</numerusform>
            <numerusform>%n inlämningar väntar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No network.</source>
        <translation>Inget nät.</translation>
    </message>
    <message>
        <source>Connecting.</source>
        <translation>Ansluter.</translation>
    </message>
    <message>
        <source>The device&apos;s certificate has run out. A new one is being asked for.</source>
        <translation>Enhetens certifikat har gått ut. Ett nytt begärs.</translation>
    </message>
    <message>
        <source>This device waits to be approved on your other device or by the chair.</source>
        <translation>Enheten väntar på att bli godkänd på din andra enhet eller av ordföranden.</translation>
    </message>
    <message>
        <source>The server says that this device is revoked, but cannot prove it. Ask the secretary.</source>
        <translation>Servern säger att enheten är spärrad men kan inte bevisa det. Fråga sekreteraren.</translation>
    </message>
    <message>
        <source>The server does not accept this device. Ask the secretary.</source>
        <translation>Servern godtar inte den här enheten. Fråga sekreteraren.</translation>
    </message>
    <message>
        <source>This device has been revoked.</source>
        <translation>Den här enheten är spärrad.</translation>
    </message>
    <message>
        <source>The clock of this device is wrong. Set it to be able to send.</source>
        <translation>Enhetens klocka går fel. Ställ den för att kunna skicka.</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Ingen kontakt än</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>Senaste kontakt %1</translation>
    </message>
    <message>
        <source>This device has no keyring that Mandat can use. Only your PIN protects what is stored here, so choose a long one.</source>
        <translation>Den här enheten har ingen nyckelring som Mandat kan använda. Bara PIN-koden skyddar det som sparas här, så välj en lång.</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>Inbjuden av %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts left. After that everything on this device is erased, also what has not been sent.</source>
        <translation>
            <numerusform>%n försök kvar. Därefter raderas allt i appen, också det som inte har skickats.</numerusform>
            <numerusform>%n försök kvar. Därefter raderas allt i appen, också det som inte har skickats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n seconds.</source>
        <translation>
            <numerusform>Vänta %n sekund.</numerusform>
            <numerusform>Vänta %n sekunder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes.</source>
        <translation>
            <numerusform>Vänta %n minut.</numerusform>
            <numerusform>Vänta %n minuter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Fel PIN-kod.</translation>
    </message>
    <message>
        <source>Wait before the next attempt.</source>
        <translation>Vänta innan du försöker igen.</translation>
    </message>
    <message>
        <source>The keyring of this device is locked. Unlock it and try again.</source>
        <translation>Enhetens nyckelring är låst. Lås upp den och försök igen.</translation>
    </message>
    <message>
        <source>The key of this device is missing from its keyring: these files belong to another device.</source>
        <translation>Nyckeln saknas i enhetens nyckelring: filerna hör till en annan enhet.</translation>
    </message>
    <message>
        <source>It has been sent already and cannot be undone. You can change or withdraw it instead.</source>
        <translation>Det är redan skickat och kan inte ångras. Du kan ändra det eller ta tillbaka det i stället.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>”%1”</translation>
    </message>
    <message>
        <source>This cannot be undone by itself. What you signed after it depends on it: %1.</source>
        <translation>Det här går inte att ångra för sig. Det du undertecknade efteråt bygger på det: %1.</translation>
    </message>
    <message>
        <source>Undo both</source>
        <translation>Ångra båda</translation>
    </message>
    <message numerus="yes">
        <source>Undo all %n</source>
        <translation>
            <numerusform>Ångra alla %n</numerusform>
            <numerusform>Ångra alla %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody without a name here</source>
        <translation>Någon utan namn här</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Sakkunnig</translation>
    </message>
    <message>
        <source>Somebody in the forum</source>
        <translation>Någon i forumet</translation>
    </message>
    <message>
        <source>Without it the item cannot be decided.</source>
        <translation>Utan det kan ärendet inte beslutas.</translation>
    </message>
    <message>
        <source>%1 of %2 have answered.</source>
        <translation>%1 av %2 har svarat.</translation>
    </message>
    <message>
        <source>Your position is asked for, for %1.</source>
        <translation>Ditt ställningstagande efterfrågas för %1.</translation>
    </message>
    <message>
        <source>You have been asked to stand in for %1.</source>
        <translation>Du har blivit tillfrågad om att ersätta %1.</translation>
    </message>
    <message>
        <source>Somebody else entered a position for you. Look whether it is right.</source>
        <translation>Någon annan har fört in ett ställningstagande åt dig. Kontrollera att det stämmer.</translation>
    </message>
    <message>
        <source>Are you coming?</source>
        <translation>Kommer du?</translation>
    </message>
    <message>
        <source>Can you be a substitute?</source>
        <translation>Kan du vara ersättare?</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svara</translation>
    </message>
    <message>
        <source>Declare position</source>
        <translation>Ta ställning</translation>
    </message>
    <message>
        <source>See the change</source>
        <translation>Se ändringen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Granska</translation>
    </message>
    <message>
        <source>Read and sign</source>
        <translation>Läs och underteckna</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapportera</translation>
    </message>
    <message>
        <source>%1 asks you to state their position at the meeting.</source>
        <translation>%1 ber dig förmedla sitt ställningstagande på mötet.</translation>
    </message>
    <message>
        <source>You have promised to state the position of %1.</source>
        <translation>Du har lovat att förmedla ställningstagandet från %1.</translation>
    </message>
    <message>
        <source>Can you speak for another member?</source>
        <translation>Kan du förmedla åt en annan ledamot?</translation>
    </message>
    <message>
        <source>State it</source>
        <translation>Förmedla</translation>
    </message>
    <message>
        <source>The minutes to sign</source>
        <translation>Protokollet att underteckna</translation>
    </message>
    <message>
        <source>You sign the minutes of this meeting, or say why you do not.</source>
        <translation>Du justerar mötets protokoll, eller säger varför du inte gör det.</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>ärende %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Till %1</translation>
    </message>
    <message>
        <source>changed proposal</source>
        <translation>ändrat förslag</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgon</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>om %n dag</numerusform>
            <numerusform>om %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>för %n dag sedan</numerusform>
            <numerusform>för %n dagar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 och %2</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Tillstyrker</translation>
    </message>
    <message>
        <source>Approve with reservation</source>
        <translation>Tillstyrker med förbehåll</translation>
    </message>
    <message>
        <source>Refer back</source>
        <translation>Återremiss</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Avstyrker</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>Avstår</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation>Kallelse skickad</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Inställt</translation>
    </message>
    <message>
        <source>Can be decided</source>
        <translation>Kan beslutas</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Väntas</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Osäkert</translation>
    </message>
    <message>
        <source>Cannot be decided as it stands</source>
        <translation>Kan inte beslutas som det ser ut nu</translation>
    </message>
    <message>
        <source>Cannot be decided</source>
        <translation>Kan inte beslutas</translation>
    </message>
    <message>
        <source>Concerns all members or the forum itself. It can be decided when more than half of the members are present from %1.</source>
        <translation>Rör alla ledamöter eller forumet självt. Kan beslutas när mer än hälften av ledamöterna är närvarande från %1.</translation>
    </message>
    <message>
        <source>Concerns %1. It can be decided when everyone responsible for that, from every principal concerned, has declared a position.</source>
        <translation>Rör %1. Kan beslutas när alla som ansvarar för det, från varje berörd huvudman, har tagit ställning.</translation>
    </message>
    <message>
        <source>Concerns money. It can be decided when every member has declared a position.</source>
        <translation>Rör ekonomi. Kan beslutas när alla ledamöter har tagit ställning.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Väntar på att skickas</translation>
    </message>
    <message>
        <source>Waiting for network</source>
        <translation>Väntar på nät</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Inte godtagen</translation>
    </message>
    <message>
        <source>Changed on another device</source>
        <translation>Ändrad på en annan enhet</translation>
    </message>
    <message>
        <source>Not accepted: this device was revoked</source>
        <translation>Inte godtagen: enheten var spärrad</translation>
    </message>
    <message>
        <source>Lost by the server, tell the secretary</source>
        <translation>Förlorad av servern, kontakta sekreteraren</translation>
    </message>
    <message>
        <source>Next in turn</source>
        <translation>Näst på tur</translation>
    </message>
    <message>
        <source>Asked, has not answered</source>
        <translation>Tillfrågad, har inte svarat</translation>
    </message>
    <message>
        <source>Has accepted</source>
        <translation>Har tackat ja</translation>
    </message>
    <message>
        <source>Has declined</source>
        <translation>Har tackat nej</translation>
    </message>
    <message>
        <source>Did not answer in time</source>
        <translation>Svarade inte i tid</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Återtagen</translation>
    </message>
    <message>
        <source>Position, %1</source>
        <translation>Ställningstagande, %1</translation>
    </message>
    <message>
        <source>Withdrawal of a position</source>
        <translation>Återtaget ställningstagande</translation>
    </message>
    <message>
        <source>A contest taken back</source>
        <translation>Återtaget bestridande</translation>
    </message>
    <message>
        <source>A contested position</source>
        <translation>Bestritt ställningstagande</translation>
    </message>
    <message>
        <source>Answer: attending, meeting %1</source>
        <translation>Svar: kommer, möte %1</translation>
    </message>
    <message>
        <source>Answer: not attending, meeting %1</source>
        <translation>Svar: förhinder, möte %1</translation>
    </message>
    <message>
        <source>Substitute nominated: %1</source>
        <translation>Ersättare utsedd: %1</translation>
    </message>
    <message>
        <source>Substitution accepted</source>
        <translation>Ja till att vara ersättare</translation>
    </message>
    <message>
        <source>Substitution declined</source>
        <translation>Nej till att vara ersättare</translation>
    </message>
    <message>
        <source>Substitute taken back</source>
        <translation>Ersättare återtagen</translation>
    </message>
    <message>
        <source>Recusal taken back, %1</source>
        <translation>Jäv återtaget, %1</translation>
    </message>
    <message>
        <source>Recusal, %1</source>
        <translation>Jäv, %1</translation>
    </message>
    <message>
        <source>Invitation: %1</source>
        <translation>Inbjudan: %1</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Namn: %1</translation>
    </message>
    <message>
        <source>Meeting created: %1</source>
        <translation>Möte skapat: %1</translation>
    </message>
    <message>
        <source>Agenda item: %1</source>
        <translation>Ärende: %1</translation>
    </message>
    <message>
        <source>Proposal, %1, version %2</source>
        <translation>Förslag, %1, version %2</translation>
    </message>
    <message>
        <source>Paper: %1</source>
        <translation>Handling: %1</translation>
    </message>
    <message>
        <source>Notice of the meeting %1</source>
        <translation>Kallelse till mötet %1</translation>
    </message>
    <message>
        <source>Meeting opened</source>
        <translation>Mötet öppnat</translation>
    </message>
    <message>
        <source>Meeting closed</source>
        <translation>Mötet avslutat</translation>
    </message>
    <message>
        <source>A device revoked</source>
        <translation>En enhet spärrad</translation>
    </message>
    <message>
        <source>A device countersigned</source>
        <translation>En enhet godkänd</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Inlämning</translation>
    </message>
    <message>
        <source>Something is missing or too long (%1).</source>
        <translation>Något saknas eller är för långt (%1).</translation>
    </message>
    <message>
        <source>Something is missing or too long (%1). Allowed: %2.</source>
        <translation>Något saknas eller är för långt (%1). Tillåtet: %2.</translation>
    </message>
    <message>
        <source>This belongs to another forum.</source>
        <translation>Det här hör till ett annat forum.</translation>
    </message>
    <message>
        <source>The signature does not hold.</source>
        <translation>Underskriften stämmer inte.</translation>
    </message>
    <message>
        <source>This device is not enrolled. Ask the secretary for an invitation.</source>
        <translation>Enheten är inte ansluten. Be sekreteraren om en inbjudan.</translation>
    </message>
    <message>
        <source>This device has been revoked. Ask the secretary for an invitation.</source>
        <translation>Enheten är spärrad. Be sekreteraren om en ny inbjudan.</translation>
    </message>
    <message>
        <source>This device seems to be a copy or restored from a backup. Enrol it again.</source>
        <translation>Enheten verkar vara en kopia eller återställd från en säkerhetskopia. Anslut den på nytt.</translation>
    </message>
    <message>
        <source>The server&apos;s log differs from what this device has seen. Tell the secretary.</source>
        <translation>Serverns logg skiljer sig från det som enheten har sett. Kontakta sekreteraren.</translation>
    </message>
    <message>
        <source>This was already handed in.</source>
        <translation>Det här är redan inlämnat.</translation>
    </message>
    <message>
        <source>This was changed on another device in the meantime. Look at what stands now and decide again.</source>
        <translation>Det här har ändrats på en annan enhet under tiden. Se vad som gäller nu och bestäm dig på nytt.</translation>
    </message>
    <message>
        <source>You may not do this in your role.</source>
        <translation>Din roll ger dig inte rätt att göra det här.</translation>
    </message>
    <message>
        <source>It does not exist any more, or you may not see it.</source>
        <translation>Det finns inte längre, eller så får du inte se det.</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>Det finns redan.</translation>
    </message>
    <message>
        <source>This cannot be done now that the meeting is as it is (%1).</source>
        <translation>Det går inte i mötets nuvarande läge (%1).</translation>
    </message>
    <message>
        <source>The item has been decided.</source>
        <translation>Ärendet är beslutat.</translation>
    </message>
    <message>
        <source>Nothing is to be decided on this item.</source>
        <translation>Ärendet är inget beslutsärende.</translation>
    </message>
    <message>
        <source>The proposal has been changed: version %1 is the current one. Read it and declare again.</source>
        <translation>Förslaget har ändrats: version %1 gäller nu. Läs det och ta ställning på nytt.</translation>
    </message>
    <message>
        <source>The text that was signed differs from the proposal. Read it again and declare anew.</source>
        <translation>Texten som undertecknades skiljer sig från förslaget. Läs det igen och ta ställning på nytt.</translation>
    </message>
    <message>
        <source>You have declared a conflict of interest on this item.</source>
        <translation>Du har anmält jäv i ärendet.</translation>
    </message>
    <message>
        <source>The mandate is not valid on the day of the meeting.</source>
        <translation>Uppdraget gäller inte på mötesdagen.</translation>
    </message>
    <message>
        <source>A member of the forum cannot be a substitute. The member can convey your position instead.</source>
        <translation>En ledamot kan inte vara ersättare. Ledamoten kan i stället förmedla ditt ställningstagande.</translation>
    </message>
    <message>
        <source>That person already stands in for %1 at this meeting.</source>
        <translation>Personen ersätter redan %1 på det här mötet.</translation>
    </message>
    <message>
        <source>The question is no longer open.</source>
        <translation>Frågan är inte längre öppen.</translation>
    </message>
    <message>
        <source>The invitation has been used. Ask for a new one.</source>
        <translation>Inbjudan är använd. Be om en ny.</translation>
    </message>
    <message>
        <source>The invitation has expired. Ask for a new one.</source>
        <translation>Inbjudan har gått ut. Be om en ny.</translation>
    </message>
    <message>
        <source>The code is not the one that belongs to this invitation.</source>
        <translation>Koden hör inte till den här inbjudan.</translation>
    </message>
    <message>
        <source>The stance is missing or was altered on the way.</source>
        <translation>Ställningstagandet saknas eller har ändrats på vägen.</translation>
    </message>
    <message>
        <source>The forum file is not acceptable: line %1, %2</source>
        <translation>Forumfilen kan inte godtas: rad %1, %2</translation>
    </message>
    <message>
        <source>A paper has not reached the server yet.</source>
        <translation>En handling har inte nått servern än.</translation>
    </message>
    <message>
        <source>There are too many.</source>
        <translation>Det är för många.</translation>
    </message>
    <message>
        <source>There are too many. Allowed: %1.</source>
        <translation>Det är för många. Tillåtet: %1.</translation>
    </message>
    <message>
        <source>The time for it has passed.</source>
        <translation>Tiden för det är ute.</translation>
    </message>
    <message>
        <source>The server claimed something that does not follow from the log.</source>
        <translation>Servern påstod något som inte följer av loggen.</translation>
    </message>
    <message>
        <source>The clock of this device is wrong. Set it and try again.</source>
        <translation>Enhetens klocka går fel. Ställ den och försök igen.</translation>
    </message>
    <message>
        <source>Too few members ask for the meeting: %1 do, %2 are needed.</source>
        <translation>För få ledamöter begär mötet: %1 har begärt det, %2 behövs.</translation>
    </message>
    <message>
        <source>The matter is not where that can be done.</source>
        <translation>Ärendet är inte i det skedet att det går att göra.</translation>
    </message>
    <message>
        <source>The item is not approved, so nothing can rest on it.</source>
        <translation>Punkten är inte godkänd, så inget kan grundas på den.</translation>
    </message>
    <message>
        <source>Version %1 of the rules is due for review. The forum decides whether they stay or change.</source>
        <translation>Version %1 av arbetsordningen ska ses över. Forumet beslutar om den ska gälla vidare eller ändras.</translation>
    </message>
    <message>
        <source>Review the rules of procedure</source>
        <translation>Se över arbetsordningen</translation>
    </message>
    <message>
        <source>rules of procedure</source>
        <translation>arbetsordningen</translation>
    </message>
    <message>
        <source>You are not one of those who sign these minutes.</source>
        <translation>Du är inte en av dem som justerar det här protokollet.</translation>
    </message>
    <message>
        <source>Only the chair decides that. The secretary can enter it for the chair.</source>
        <translation>Det beslutar bara ordföranden. Sekreteraren kan registrera det åt ordföranden.</translation>
    </message>
    <message>
        <source>This cannot be erased: the log, the keys or the minutes need it.</source>
        <translation>Det här kan inte gallras: loggen, nycklarna eller protokollet behöver det.</translation>
    </message>
    <message>
        <source>It was received once and has been erased since.</source>
        <translation>Det togs emot en gång och har gallrats sedan dess.</translation>
    </message>
    <message>
        <source>It was not accepted.</source>
        <translation>Det godtogs inte.</translation>
    </message>
    <message>
        <source>No contact with the server. Check the network and try again.</source>
        <translation>Ingen kontakt med servern. Kontrollera nätet och försök igen.</translation>
    </message>
    <message>
        <source>The server does not accept this. The link may have been used or be too old: ask for a new one.</source>
        <translation>Servern godtar inte länken. Den kan vara använd eller för gammal: be om en ny.</translation>
    </message>
    <message>
        <source>That is no link to a forum. It begins with mandat:// and must be whole.</source>
        <translation>Det är ingen länk till ett forum. Den börjar med mandat:// och måste vara hel.</translation>
    </message>
    <message>
        <source>The server shows something else than what the link says. Do not go on; tell the secretary.</source>
        <translation>Servern visar något annat än det som länken anger. Gå inte vidare utan kontakta sekreteraren.</translation>
    </message>
    <message>
        <source>Too many attempts or no room left. Wait a while and try again.</source>
        <translation>För många försök eller slut på utrymme. Vänta en stund och försök igen.</translation>
    </message>
    <message>
        <source>It did not work. Try again; if that does not help, tell the secretary.</source>
        <translation>Det gick inte. Försök igen, och kontakta sekreteraren om det inte hjälper.</translation>
    </message>
    <message>
        <source>There is no room left on this device. Free some room: Mandat then goes on by itself. Until then nothing can be received or sent.</source>
        <translation>Enheten har slut på utrymme. Frigör utrymme, så fortsätter Mandat av sig själv. Tills dess går det inte att ta emot eller skicka något.</translation>
    </message>
    <message>
        <source>This device cannot read or write its storage. Lock Mandat and unlock it again; if that does not help, restart the device.</source>
        <translation>Enheten kan inte läsa eller skriva i sitt lagringsutrymme. Lås Mandat och lås upp igen. Starta om enheten om det inte hjälper.</translation>
    </message>
    <message>
        <source>Some of what Mandat keeps on this device is damaged. Lock Mandat and unlock it again: what can be read is kept, and the rest is fetched from the server.</source>
        <translation>En del av det som Mandat har sparat på enheten är skadat. Lås Mandat och lås upp igen: det som går att läsa behålls, och resten hämtas från servern.</translation>
    </message>
    <message>
        <source>There is no room left on this device, so this was not done. Free some room and try again.</source>
        <translation>Enheten har slut på utrymme, så det här blev inte gjort. Frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>This device is short of memory. Close other apps and try again.</source>
        <translation>Enheten har ont om minne. Stäng andra appar och försök igen.</translation>
    </message>
    <message>
        <source>Mandat is already open on this device.</source>
        <translation>Mandat är redan öppet på den här enheten.</translation>
    </message>
    <message>
        <source>What is stored here was written by a newer version of Mandat. Update Mandat on this device.</source>
        <translation>Det som är sparat här är skrivet av en nyare version av Mandat. Uppdatera Mandat på enheten.</translation>
    </message>
    <message>
        <source>What Mandat keeps of the forum on this device is damaged and cannot be read. Nothing has been erased. Ask the secretary for a new invitation.</source>
        <translation>Det som Mandat har sparat om forumet på den här enheten är skadat och går inte att läsa. Inget har raderats. Be sekreteraren om en ny inbjudan.</translation>
    </message>
    <message>
        <source>The clock of this device is %1 ahead of the server&apos;s.</source>
        <translation>Enhetens klocka går %1 före serverns.</translation>
    </message>
    <message>
        <source>The clock of this device is %1 behind the server&apos;s.</source>
        <translation>Enhetens klocka går %1 efter serverns.</translation>
    </message>
    <message>
        <source>Set it right. What you hand in counts by the server&apos;s time.</source>
        <translation>Ställ den rätt. För det du lämnar in räknas serverns tid.</translation>
    </message>
    <message>
        <source>Some of what Mandat kept of the forum on this device was damaged. It has been put aside, and everything is fetched from the server again.</source>
        <translation>En del av det som Mandat hade sparat om forumet på den här enheten var skadat. Det har lagts åt sidan, och allt hämtas på nytt från servern.</translation>
    </message>
    <message>
        <source>Nothing that you have signed is missing.</source>
        <translation>Inget som du har undertecknat saknas.</translation>
    </message>
    <message>
        <source>It cannot be told whether all that you have signed is still here: look through what you have handed in.</source>
        <translation>Det går inte att avgöra om allt som du har undertecknat finns kvar: gå igenom det du har lämnat in.</translation>
    </message>
    <message>
        <source>Drafts and notes of yours may be missing.</source>
        <translation>Utkast och anteckningar kan saknas.</translation>
    </message>
    <message>
        <source>What Mandat kept of the forum on this device is damaged and cannot be read. It has been put aside. Ask the secretary for a new invitation. What you have handed in is safe in the forum&apos;s log; what had not been sent has to be written again.</source>
        <translation>Det som Mandat hade sparat om forumet på den här enheten är skadat och går inte att läsa. Det har lagts åt sidan. Be sekreteraren om en ny inbjudan. Det du har lämnat in finns kvar i forumets logg. Det som inte hade skickats måste skrivas på nytt.</translation>
    </message>
    <message>
        <source>This device could not write what it has to, so no PIN was tried. Is there room left on it? Free some room and try again.</source>
        <translation>Enheten kunde inte skriva det den måste, så ingen PIN-kod prövades. Finns det utrymme kvar? Frigör utrymme och försök igen.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n timme</numerusform>
            <numerusform>%n timmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dygn</numerusform>
            <numerusform>%n dygn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submissions that had not been sent are kept and will be sent.</source>
        <translation>
            <numerusform>%n inlämning som inte hade skickats finns kvar och kommer att skickas.</numerusform>
            <numerusform>%n inlämningar som inte hade skickats finns kvar och kommer att skickas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chair</source>
        <translation>Ordföranden</translation>
    </message>
    <message>
        <source>The secretary</source>
        <translation>Sekreteraren</translation>
    </message>
    <message>
        <source>Member, %1</source>
        <translation>Ledamot, %1</translation>
    </message>
    <message>
        <source>Substitute for %1</source>
        <translation>Ersättare för %1</translation>
    </message>
    <message>
        <source>Adjunct</source>
        <translation>Adjungerad</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observatör</translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation>Hämtas</translation>
    </message>
    <message>
        <source>The forum founded</source>
        <translation>Forumet grundat</translation>
    </message>
    <message>
        <source>This device connected</source>
        <translation>Enheten ansluten</translation>
    </message>
    <message>
        <source>%1 of %2 from %3</source>
        <translation>%1 av %2 från %3</translation>
    </message>
    <message numerus="yes">
        <source>%n positions waiting to be sent.</source>
        <translation>
            <numerusform>%n ställningstagande väntar.</numerusform>
            <numerusform>%n ställningstaganden väntar.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you signed is safe here, and the evidence is kept. Tell the secretary.</source>
        <translation>Det du har undertecknat finns kvar här och beviset är sparat. Kontakta sekreteraren.</translation>
    </message>
    <message>
        <source>The server contradicts itself.</source>
        <translation>Servern lämnar motstridiga uppgifter.</translation>
    </message>
    <message>
        <source>The server does not know this device. Ask the secretary for a new invitation.</source>
        <translation>Servern känner inte till den här enheten. Be sekreteraren om en ny inbjudan.</translation>
    </message>
    <message>
        <source>The server shows another log than this device has seen.</source>
        <translation>Servern visar en annan logg än den som enheten redan har sett.</translation>
    </message>
    <message>
        <source>The server shows an older log than this device has seen.</source>
        <translation>Servern visar en äldre logg än den som enheten redan har sett.</translation>
    </message>
    <message>
        <source>The server sent fewer records than it signed for.</source>
        <translation>Servern har skickat färre poster än den själv har intygat.</translation>
    </message>
    <message>
        <source>A record is left out of the log or stands in the wrong place.</source>
        <translation>En post i loggen saknas eller står på fel plats.</translation>
    </message>
    <message>
        <source>There is a device in the log that nobody has invited.</source>
        <translation>I loggen finns en enhet som ingen har bjudit in.</translation>
    </message>
    <message>
        <source>There is a device in your name in the log that you have not connected.</source>
        <translation>I loggen finns en enhet i ditt namn som du inte har anslutit.</translation>
    </message>
    <message>
        <source>A record in the log has been altered.</source>
        <translation>En post i loggen har ändrats i efterhand.</translation>
    </message>
    <message>
        <source>A signature in the log does not hold.</source>
        <translation>En underskrift i loggen stämmer inte.</translation>
    </message>
    <message>
        <source>There is something in the log that its author may not do.</source>
        <translation>Loggen innehåller något som avsändaren inte har rätt att göra.</translation>
    </message>
    <message>
        <source>The server shows two texts for the same version of a proposal.</source>
        <translation>Servern visar två olika texter för samma version av ett förslag.</translation>
    </message>
    <message>
        <source>The server gave a receipt for something else than what you handed in.</source>
        <translation>Servern har lämnat ett kvitto som gäller något annat än det du lämnade in.</translation>
    </message>
    <message>
        <source>The server shows a position that is not the one that was signed.</source>
        <translation>Servern visar ett ställningstagande som inte är det som undertecknades.</translation>
    </message>
    <message>
        <source>The server&apos;s own attestation of the log does not hold.</source>
        <translation>Serverns eget intyg om loggen stämmer inte.</translation>
    </message>
    <message>
        <source>The log has begun anew without the secretary or the chair.</source>
        <translation>Loggen har börjat om utan beslut av sekreteraren eller ordföranden.</translation>
    </message>
    <message>
        <source>The server shows another forum&apos;s log.</source>
        <translation>Servern visar ett annat forums logg.</translation>
    </message>
    <message>
        <source>The server sent something that this version of Mandat cannot read.</source>
        <translation>Servern har skickat något som den här versionen av Mandat inte kan läsa.</translation>
    </message>
    <message>
        <source>The file or one of its papers was not found: %1</source>
        <translation>Filen eller någon av dess handlingar finns inte: %1</translation>
    </message>
    <message>
        <source>The file cannot be read in: %1</source>
        <translation>Filen kan inte läsas in: %1</translation>
    </message>
    <message>
        <source>%1 % fetched</source>
        <translation>%1 % hämtat</translation>
    </message>
    <message>
        <source>%1 of %2 papers on this device, %3 of %4</source>
        <translation>%1 av %2 handlingar på enheten, %3 av %4</translation>
    </message>
    <message numerus="yes">
        <source>%n changes of the text. Pictures and layout are not compared.</source>
        <translation>
            <numerusform>%n ändring i texten. Bilder och layout jämförs inte.</numerusform>
            <numerusform>%n ändringar i texten. Bilder och layout jämförs inte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are still being read for searching.</source>
        <translation>
            <numerusform>%n handling läses fortfarande in för sökning.</numerusform>
            <numerusform>%n handlingar läses fortfarande in för sökning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Tillagt: %1</translation>
    </message>
    <message>
        <source>All papers are on this device (%1)</source>
        <translation>Alla handlingar finns på enheten (%1)</translation>
    </message>
    <message>
        <source>Both versions must be on this device to be compared. What is missing is fetched when there is a network.</source>
        <translation>Båda versionerna måste finnas på enheten för att kunna jämföras. Det som saknas hämtas när det finns nät.</translation>
    </message>
    <message>
        <source>Comparing the versions</source>
        <translation>Jämför versionerna</translation>
    </message>
    <message>
        <source>Fetched when you open it</source>
        <translation>Hämtas när du öppnar den</translation>
    </message>
    <message>
        <source>In version %1</source>
        <translation>I version %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Ny version</translation>
    </message>
    <message>
        <source>Nothing is found in the papers on this device.</source>
        <translation>Inget hittas i handlingarna på enheten.</translation>
    </message>
    <message>
        <source>One of the versions is no PDF that can be read here.</source>
        <translation>En av versionerna är ingen PDF som kan läsas här.</translation>
    </message>
    <message>
        <source>One of the versions is not on this device.</source>
        <translation>En av versionerna finns inte på enheten.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Sida %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Läs %1</translation>
    </message>
    <message>
        <source>Read %1, page %2</source>
        <translation>Läs %1, sida %2</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Borttaget: %1</translation>
    </message>
    <message>
        <source>The %1 best places. More words find fewer.</source>
        <translation>De %1 bästa träffarna. Fler ord ger färre.</translation>
    </message>
    <message>
        <source>The paper is being fetched.</source>
        <translation>Handlingen hämtas.</translation>
    </message>
    <message>
        <source>The rest is fetched when there is a network.</source>
        <translation>Resten hämtas när det finns nät.</translation>
    </message>
    <message>
        <source>The texts are the same. Pictures and layout are not compared.</source>
        <translation>Texterna är lika. Bilder och layout jämförs inte.</translation>
    </message>
    <message>
        <source>The versions have so little in common that they cannot be compared word by word.</source>
        <translation>Versionerna har så lite gemensamt att de inte kan jämföras ord för ord.</translation>
    </message>
    <message>
        <source>This network may cost money. The rest is fetched on one that does not, or now if you wish.</source>
        <translation>Det här nätet kan kosta pengar. Resten hämtas på ett som inte gör det, eller nu om du vill.</translation>
    </message>
    <message>
        <source>Version %1 and version %2</source>
        <translation>Version %1 och version %2</translation>
    </message>
    <message>
        <source>You have chosen to fetch papers yourself.</source>
        <translation>Du har valt att hämta handlingar själv.</translation>
    </message>
    <message>
        <source>You have read version %1. This is version %2.</source>
        <translation>Du har läst version %1. Det här är version %2.</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>sida %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Asking the server.</source>
        <translation>Frågar servern.</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>Allt är uppdaterat.</translation>
    </message>
    <message>
        <source>Back in contact with the server.</source>
        <translation>Kontakten är tillbaka.</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Allt är skickat.</translation>
    </message>
    <message>
        <source>Something new needs you</source>
        <translation>Något nytt behöver dig</translation>
    </message>
    <message>
        <source>Open Mandat to see what it is. Nothing of it is shown here.</source>
        <translation>Öppna Mandat för att se vad det är. Inget av det visas här.</translation>
    </message>
    <message>
        <source>The calendar file could not be saved: %1.</source>
        <translation>Kalenderfilen kunde inte sparas: %1.</translation>
    </message>
    <message>
        <source>Handed to your calendar. The file %1 is among your downloads.</source>
        <translation>Lämnad till din kalender. Filen %1 ligger bland dina hämtade filer.</translation>
    </message>
    <message>
        <source>Saved among your downloads as %1. Open it with your calendar.</source>
        <translation>Sparad bland dina hämtade filer som %1. Öppna den med din kalender.</translation>
    </message>
    <message>
        <source>No contact with the server since %1.</source>
        <translation>Ingen kontakt med servern sedan %1.</translation>
    </message>
    <message numerus="yes">
        <source>Within %n days the forum closes on this device until it has been in touch.</source>
        <translation>
            <numerusform>Inom %n dag stängs forumet på den här enheten tills det har haft kontakt.</numerusform>
            <numerusform>Inom %n dagar stängs forumet på den här enheten tills det har haft kontakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until then nothing is shown here, and nothing is erased.</source>
        <translation>Till dess visas inget här, och inget raderas.</translation>
    </message>
    <message>
        <source>This device has been without contact with the forum for too long. Connect to the internet: as soon as the server answers, everything is here again.</source>
        <translation>Enheten har varit utan kontakt med forumet för länge. Anslut till internet: så snart servern svarar finns allt här igen.</translation>
    </message>
    <message>
        <source>You have left %1. What was here of it has been erased.</source>
        <translation>Du har lämnat %1. Det som fanns här av det är raderat.</translation>
    </message>
    <message>
        <source>This device has been revoked in %1. What was here of it has been erased; what you have handed in is safe in the forum&apos;s log.</source>
        <translation>Enheten är spärrad i %1. Det som fanns här av det är raderat; det du har lämnat in finns kvar i forumets logg.</translation>
    </message>
    <message>
        <source>a forum</source>
        <translation>ett forum</translation>
    </message>
    <message>
        <source>Your leave is signed</source>
        <translation>Ditt utträde är undertecknat</translation>
    </message>
    <message>
        <source>This device is in that forum already.</source>
        <translation>Enheten är redan med i det forumet.</translation>
    </message>
    <message>
        <source>The PIN has been changed</source>
        <translation>PIN-koden är bytt</translation>
    </message>
    <message>
        <source>Closed until the server has been in touch.</source>
        <translation>Stängt tills servern har hörts av.</translation>
    </message>
    <message>
        <source>That is no picture that can be opened.</source>
        <translation>Det är ingen bild som går att öppna.</translation>
    </message>
    <message>
        <source>There is neither a link nor a picture on the clipboard.</source>
        <translation>Det finns varken en länk eller en bild att klistra in.</translation>
    </message>
    <message>
        <source>No QR code can be read in that picture. Take it closer and sharper, with the whole code in it.</source>
        <translation>Ingen QR-kod går att läsa i bilden. Ta den närmare och skarpare, med hela koden i bild.</translation>
    </message>
    <message>
        <source>Joined %1.</source>
        <translation>Ansluten %1.</translation>
    </message>
    <message>
        <source>Revoked %1.</source>
        <translation>Spärrad %1.</translation>
    </message>
    <message>
        <source>Certificate renewed %1.</source>
        <translation>Certifikatet förnyat %1.</translation>
    </message>
    <message>
        <source>Your position is asked for</source>
        <translation>Ditt ställningstagande behövs</translation>
    </message>
    <message>
        <source>There is no mail program on this device. Copy the text instead.</source>
        <translation>Det finns inget e-postprogram på den här enheten. Kopiera texten i stället.</translation>
    </message>
    <message>
        <source>The member is recorded as present</source>
        <translation>Ledamoten är antecknad som närvarande</translation>
    </message>
    <message>
        <source>Your substitute is recorded as present</source>
        <translation>Din ersättare är antecknad som närvarande</translation>
    </message>
    <message>
        <source>You are not recorded as present yet</source>
        <translation>Du är inte antecknad som närvarande än</translation>
    </message>
    <message>
        <source>Recorded as present in the room, %1</source>
        <translation>Antecknad som närvarande i rummet, %1</translation>
    </message>
    <message>
        <source>Recorded as present remotely, %1</source>
        <translation>Antecknad som närvarande på distans, %1</translation>
    </message>
    <message>
        <source>Recorded as having lost the connection, %1</source>
        <translation>Antecknad som att förbindelsen bröts, %1</translation>
    </message>
    <message>
        <source>Recorded as having left, %1</source>
        <translation>Antecknad som att du har lämnat mötet, %1</translation>
    </message>
    <message>
        <source>Recorded as absent, %1</source>
        <translation>Antecknad som frånvarande, %1</translation>
    </message>
    <message>
        <source>Your position came after the meeting had opened. It counts when you are recorded as present, or if the chair allows it.</source>
        <translation>Ditt ställningstagande kom efter att mötet hade öppnats. Det räknas när du är antecknad som närvarande, eller om ordföranden tillåter det.</translation>
    </message>
    <message>
        <source>What you declare now counts when you are recorded as present, or if the chair allows it.</source>
        <translation>Det du deklarerar nu räknas när du är antecknad som närvarande, eller om ordföranden tillåter det.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an outcome and a day</comment>
        <translation>%1 till %2</translation>
    </message>
    <message>
        <source>item %1, %2</source>
        <translation>ärende %1, %2</translation>
    </message>
    <message>
        <source>The meeting is going on</source>
        <translation>Mötet pågår</translation>
    </message>
    <message>
        <source>The meeting is over</source>
        <translation>Mötet är avslutat</translation>
    </message>
    <message>
        <source>Decision on item %1: %2</source>
        <translation>Beslut i ärende %1: %2</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Avslutat %1</translation>
    </message>
    <message>
        <source>No network: what the meeting does now is not seen here. What you declare waits on this device.</source>
        <translation>Inget nät: det som händer i mötet nu syns inte här. Det du deklarerar väntar på enheten.</translation>
    </message>
    <message>
        <source>No network: this is how it stood %1. What you declare waits on this device.</source>
        <translation>Inget nät: så här var läget %1. Det du deklarerar väntar på enheten.</translation>
    </message>
    <message>
        <source>Opened %1. No item has been taken up yet.</source>
        <translation>Öppnat %1. Inget ärende har tagits upp än.</translation>
    </message>
    <message>
        <source>Done with %1</source>
        <translation>Klart med %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Nu: %1</translation>
    </message>
    <message>
        <source>Item %1, since %2</source>
        <translation>Ärende %1, sedan %2</translation>
    </message>
    <message>
        <source>You take no part: conflict of interest</source>
        <translation>Du deltar inte: jäv</translation>
    </message>
    <message>
        <source>Declare position, %1</source>
        <translation>Ta ställning, %1</translation>
    </message>
    <message>
        <source>That is not right, %1</source>
        <translation>Närvaron stämmer inte, %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Taken up %1</source>
        <translation>Uppe %1</translation>
    </message>
    <message>
        <source>Holds for %1.</source>
        <translation>Gäller %1.</translation>
    </message>
    <message>
        <source>Decided although the rule did not allow it: %1</source>
        <translation>Beslutat fast regeln inte medgav det: %1</translation>
    </message>
    <message>
        <source>Decided %1</source>
        <translation>Beslutat %1</translation>
    </message>
    <message>
        <source>I am present in the room.</source>
        <translation>Jag är närvarande i rummet.</translation>
    </message>
    <message>
        <source>I am present remotely.</source>
        <translation>Jag är närvarande på distans.</translation>
    </message>
    <message>
        <source>I am not present.</source>
        <translation>Jag är inte närvarande.</translation>
    </message>
    <message>
        <source>You have told the secretary %1 that you are in the room. It is not recorded yet.</source>
        <translation>Du har sagt till sekreteraren %1 att du är i rummet. Det är inte antecknat än.</translation>
    </message>
    <message>
        <source>You have told the secretary %1 that you are there remotely. It is not recorded yet.</source>
        <translation>Du har sagt till sekreteraren %1 att du är med på distans. Det är inte antecknat än.</translation>
    </message>
    <message>
        <source>You have told the secretary %1 that you are not there. It is not recorded yet.</source>
        <translation>Du har sagt till sekreteraren %1 att du inte är med. Det är inte antecknat än.</translation>
    </message>
    <message>
        <source>The meeting %1, %2: the attendance is not right for me. %3 It is %4.</source>
        <translation>Mötet %1, %2: min närvaro är fel antecknad. %3 Klockan är %4.</translation>
    </message>
    <message>
        <source>Attendance at the meeting %1</source>
        <translation>Närvaro vid mötet %1</translation>
    </message>
    <message>
        <source>Open the folder %1</source>
        <translation>Öppna mappen %1</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>Bifoga %1</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Filen går inte att läsa.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Filen är tom.</translation>
    </message>
    <message>
        <source>The file is too large: %1. At most %2 MB.</source>
        <translation>Filen är för stor: %1. Högst %2 MB.</translation>
    </message>
    <message>
        <source>The file is called PDF and is none.</source>
        <translation>Filen heter PDF men är ingen.</translation>
    </message>
    <message>
        <source>Files of this kind cannot be attached: PDF, Word, PowerPoint or OpenDocument.</source>
        <translation>Filer av det här slaget går inte att bifoga: PDF, Word, PowerPoint eller OpenDocument.</translation>
    </message>
    <message>
        <source>PDF, Word, PowerPoint or OpenDocument, at most %1 MB each and %2 files.</source>
        <translation>PDF, Word, PowerPoint eller OpenDocument, högst %1 MB var och %2 filer.</translation>
    </message>
    <message>
        <source>A title is missing.</source>
        <translation>Rubrik saknas.</translation>
    </message>
    <message>
        <source>The title is too long.</source>
        <translation>Rubriken är för lång.</translation>
    </message>
    <message>
        <source>A description is missing.</source>
        <translation>Beskrivning saknas.</translation>
    </message>
    <message>
        <source>Say whom the decision concerns.</source>
        <translation>Ange vilka beslutet rör.</translation>
    </message>
    <message>
        <source>Choose at least one subject area.</source>
        <translation>Välj minst ett sakområde.</translation>
    </message>
    <message>
        <source>An answer is missing.</source>
        <translation>Svar saknas.</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Skäl saknas.</translation>
    </message>
    <message>
        <source>The text is too long: at most %1 characters.</source>
        <translation>Texten är för lång: högst %1 tecken.</translation>
    </message>
    <message>
        <source>Say what the meeting is to take up.</source>
        <translation>Ange vad mötet ska ta upp.</translation>
    </message>
    <message>
        <source>The day lies in the past.</source>
        <translation>Dagen har redan varit.</translation>
    </message>
    <message>
        <source>Remove the file %1</source>
        <translation>Ta bort filen %1</translation>
    </message>
    <message>
        <source>Saved on this device %1</source>
        <translation>Sparat på enheten %1</translation>
    </message>
    <message>
        <source>Your matter is signed</source>
        <translation>Ditt ärende är undertecknat</translation>
    </message>
    <message>
        <source>Your answer is signed</source>
        <translation>Ditt svar är undertecknat</translation>
    </message>
    <message>
        <source>Your request for an extra meeting is signed</source>
        <translation>Din begäran om extra möte är undertecknad</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Svar: %1</translation>
    </message>
    <message>
        <source>Without a title yet</source>
        <translation>Utan rubrik än</translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>%n fil bifogad</numerusform>
            <numerusform>%n filer bifogade</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the draft %1</source>
        <translation>Öppna utkastet %1</translation>
    </message>
    <message>
        <source>Answer, %1</source>
        <translation>Svara, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n utkast</numerusform>
            <numerusform>%n utkast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours under way</source>
        <translation>
            <numerusform>%n av dina på väg</numerusform>
            <numerusform>%n av dina på väg</numerusform>
        </translation>
    </message>
    <message>
        <source>Wished for the meeting %1</source>
        <translation>Önskat till mötet %1</translation>
    </message>
    <message>
        <source>The matter has been withdrawn</source>
        <translation>Ärendet är återtaget</translation>
    </message>
    <message>
        <source>Handed in by you</source>
        <translation>Inlämnat av dig</translation>
    </message>
    <message>
        <source>Handed in by %1</source>
        <translation>Inlämnat av %1</translation>
    </message>
    <message>
        <source>It was sent to the secretary, who entered it.</source>
        <translation>Det skickades till sekreteraren, som förde in det.</translation>
    </message>
    <message>
        <source>Completion requested</source>
        <translation>Komplettering begärd</translation>
    </message>
    <message>
        <source>Answered by %1</source>
        <translation>Besvarat av %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dig</translation>
    </message>
    <message>
        <source>Found complete</source>
        <translation>Bedömt som komplett</translation>
    </message>
    <message>
        <source>The preparatory group takes it up %1</source>
        <translation>Beredningsgruppen tar upp det %1</translation>
    </message>
    <message>
        <source>The preparatory group does not take it up</source>
        <translation>Beredningsgruppen tar inte upp det</translation>
    </message>
    <message>
        <source>Referred to %1</source>
        <translation>Hänvisat till %1</translation>
    </message>
    <message>
        <source>The meeting takes it up although it came late</source>
        <translation>Mötet tar upp det trots att det kom in för sent</translation>
    </message>
    <message>
        <source>The chair takes it up %1 although it came late</source>
        <translation>Ordföranden tar upp det %1 trots att det kom in för sent</translation>
    </message>
    <message>
        <source>Being dealt with now, as item %1</source>
        <translation>Behandlas nu, som ärende %1</translation>
    </message>
    <message>
        <source>On the agenda of %1 as item %2</source>
        <translation>På dagordningen %1 som ärende %2</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>a matter</comment>
        <translation>Återtaget</translation>
    </message>
    <message>
        <source>Dealt with: nothing was to be decided</source>
        <translation>Behandlat: inget skulle beslutas</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ditt svar</translation>
    </message>
    <message>
        <source>The submitter&apos;s answer</source>
        <translation>Svar från den som lämnade in det</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>Secretary and chair look whether anything is missing.</source>
        <translation>Sekreterare och ordförande ser efter om något saknas.</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Beredning</translation>
    </message>
    <message>
        <source>The preparatory group decides whether, and when, it is taken up.</source>
        <translation>Beredningsgruppen avgör om och när det tas upp.</translation>
    </message>
    <message>
        <source>The meeting&apos;s agenda</source>
        <translation>Mötets dagordning</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>a step</comment>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Complete, with the preparatory group</source>
        <translation>Komplett, hos beredningsgruppen</translation>
    </message>
    <message>
        <source>With the secretary for review</source>
        <translation>Hos sekreteraren för granskning</translation>
    </message>
    <message>
        <source>On the agenda of %1, item %2</source>
        <translation>På dagordningen %1, ärende %2</translation>
    </message>
    <message>
        <source>Not taken up</source>
        <translation>Tas inte upp</translation>
    </message>
    <message>
        <source>Referred elsewhere</source>
        <translation>Hänvisat vidare</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Beslutat</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an outcome and a day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Behandlat</translation>
    </message>
    <message>
        <source>You are asked to complete it</source>
        <translation>Du ombeds komplettera det</translation>
    </message>
    <message>
        <source>all members</source>
        <translation>alla ledamöter</translation>
    </message>
    <message>
        <source>money</source>
        <translation>ekonomi</translation>
    </message>
    <message>
        <source>Handed in %1</source>
        <translation>Inlämnat %1</translation>
    </message>
    <message>
        <source>%1, handed in %2</source>
        <translation>%1, inlämnat %2</translation>
    </message>
    <message>
        <source>My matters</source>
        <translation>Mina ärenden</translation>
    </message>
    <message>
        <source>The others&apos; matters</source>
        <translation>De andras ärenden</translation>
    </message>
    <message>
        <source>Open the matter %1</source>
        <translation>Öppna ärendet %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Fil %1</translation>
    </message>
    <message>
        <source>To be handed in by %1, %2</source>
        <translation>Ska vara inlämnat senast %1, %2</translation>
    </message>
    <message>
        <source>Was to be handed in by %1: only the chair or the meeting can take it up</source>
        <translation>Skulle ha lämnats in senast %1: bara ordföranden eller mötet kan ta upp det</translation>
    </message>
    <message>
        <source>Asked for by you</source>
        <translation>Begärt av dig</translation>
    </message>
    <message>
        <source>Asked for by %1, %2</source>
        <translation>Begärt av %1, %2</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Före %1</translation>
    </message>
    <message>
        <source>%1 of %2 that are needed</source>
        <translation>%1 av %2 som behövs</translation>
    </message>
    <message>
        <source>A meeting has been called</source>
        <translation>Ett möte är utlyst</translation>
    </message>
    <message>
        <source>Enough members ask for it: the meeting is to be held</source>
        <translation>Tillräckligt många begär det: mötet ska hållas</translation>
    </message>
    <message numerus="yes">
        <source>%n more members are needed</source>
        <translation>
            <numerusform>%n ledamot till behövs</numerusform>
            <numerusform>%n ledamöter till behövs</numerusform>
        </translation>
    </message>
    <message>
        <source>Names under it: %1</source>
        <translation>Har skrivit under: %1</translation>
    </message>
    <message>
        <source>Extra meeting %1</source>
        <translation>Extra möte %1</translation>
    </message>
    <message>
        <source>Join: %1</source>
        <translation>Begär mötet du också: %1</translation>
    </message>
    <message>
        <source>Take my name back: %1</source>
        <translation>Ta tillbaka mitt namn: %1</translation>
    </message>
    <message>
        <source>An extra meeting is held when at least %1 of the %2 members ask for it.</source>
        <translation>Ett extra möte hålls när minst %1 av de %2 ledamöterna begär det.</translation>
    </message>
    <message>
        <source>You ask for the meeting too</source>
        <translation>Du begär också mötet</translation>
    </message>
    <message>
        <source>Your name has been taken back</source>
        <translation>Ditt namn är tillbakataget</translation>
    </message>
    <message>
        <source>Matter: %1</source>
        <translation>Ärende: %1</translation>
    </message>
    <message>
        <source>Answer to a request for completion, %1</source>
        <translation>Svar på begärd komplettering, %1</translation>
    </message>
    <message>
        <source>Matter withdrawn, %1</source>
        <translation>Återtaget ärende, %1</translation>
    </message>
    <message>
        <source>Request for an extra meeting</source>
        <translation>Begäran om extra möte</translation>
    </message>
    <message>
        <source>Name taken back from a request for an extra meeting</source>
        <translation>Tillbakataget namn under en begäran om extra möte</translation>
    </message>
    <message>
        <source>Name under a request for an extra meeting</source>
        <translation>Namn under en begäran om extra möte</translation>
    </message>
    <message>
        <source>you</source>
        <comment>one of several names</comment>
        <translation>du</translation>
    </message>
    <message>
        <source>The meeting on %1</source>
        <translation>Mötet %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and how far off it is</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No day set</source>
        <translation>Ingen dag satt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Klart.</translation>
    </message>
    <message>
        <source>Your report is signed</source>
        <translation>Rapporten är undertecknad</translation>
    </message>
    <message>
        <source>A paper that you may not see</source>
        <translation>En handling som du inte får se</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Clause %1 before</source>
        <translation>Tidigare att-sats %1</translation>
    </message>
    <message>
        <source>Clause %1</source>
        <translation>Att-sats %1</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>Has not answered</source>
        <translation>Har inte svarat</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Jäv</translation>
    </message>
    <message>
        <source>Taken up at the meeting</source>
        <translation>Togs upp på mötet</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Version %1 of the proposal</source>
        <translation>Version %1 av förslaget</translation>
    </message>
    <message>
        <source>withdrawn since</source>
        <translation>återtaget sedan dess</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>ändrat sedan dess</translation>
    </message>
    <message>
        <source>contested since</source>
        <translation>bestritt sedan dess</translation>
    </message>
    <message>
        <source>To the meeting on %1</source>
        <translation>Till mötet %1</translation>
    </message>
    <message>
        <source>Handed in as a matter</source>
        <translation>Lämnades in som ärende</translation>
    </message>
    <message>
        <source>Noted about the matter</source>
        <translation>Noterat om ärendet</translation>
    </message>
    <message>
        <source>The same matter at another meeting</source>
        <translation>Samma ärende på ett annat möte</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Skickades vidare</translation>
    </message>
    <message>
        <source>Open the meeting on %1</source>
        <translation>Öppna mötet %1</translation>
    </message>
    <message>
        <source>You have a draft, written on version %1</source>
        <translation>Du har ett utkast, skrivet till version %1</translation>
    </message>
    <message>
        <source>You have a draft on this device</source>
        <translation>Du har ett utkast på enheten</translation>
    </message>
    <message>
        <source>The reservation has been taken back</source>
        <translation>Reservationen är återtagen</translation>
    </message>
    <message>
        <source>Your reservation is signed</source>
        <translation>Reservationen är undertecknad</translation>
    </message>
    <message>
        <source>Contested by the member</source>
        <translation>Bestritt av ledamoten</translation>
    </message>
    <message>
        <source>Declared %1, after the meeting had opened</source>
        <translation>Deklarerat %1, efter att mötet hade öppnats</translation>
    </message>
    <message>
        <source>Erased: what was said is not kept any more</source>
        <translation>Gallrat: vad som sades finns inte kvar</translation>
    </message>
    <message>
        <source>%1 of the %2 who must declare have done so.</source>
        <translation>%1 av de %2 som måste ta ställning har gjort det.</translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <translation>Inte än: %1.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gallrat</translation>
    </message>
    <message>
        <source>Replaced by a newer version</source>
        <translation>Ersatt av en nyare version</translation>
    </message>
    <message>
        <source>A draft, for comments</source>
        <translation>Ett utkast, för synpunkter</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Justerat</translation>
    </message>
    <message>
        <source>Waits for signatures: %1 of %2</source>
        <translation>Väntar på underskrifter: %1 av %2</translation>
    </message>
    <message>
        <source>Minutes of item %1</source>
        <translation>Protokoll för ärende %1</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Öppna %1</translation>
    </message>
    <message>
        <source>Version %1, issued %2 by %3.</source>
        <translation>Version %1, utfärdad %2 av %3.</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>Rättat: %1</translation>
    </message>
    <message>
        <source>To be signed by %1 at %2.</source>
        <translation>Ska vara undertecknat senast %1 kl. %2.</translation>
    </message>
    <message>
        <source>The minutes are being fetched</source>
        <translation>Protokollet hämtas</translation>
    </message>
    <message>
        <source>The minutes are not on this device yet. They are fetched when there is a network.</source>
        <translation>Protokollet finns inte på enheten än. Det hämtas när det finns nät.</translation>
    </message>
    <message>
        <source>These minutes are no document that this version of Mandat reads. They cannot be signed here.</source>
        <translation>Det här protokollet kan inte läsas av den här versionen av Mandat. Det kan inte undertecknas här.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Undertecknat</translation>
    </message>
    <message>
        <source>Did not sign</source>
        <translation>Undertecknade inte</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>Du, %1</translation>
    </message>
    <message>
        <source>You have signed the minutes</source>
        <translation>Du har undertecknat protokollet</translation>
    </message>
    <message>
        <source>You have said why you do not sign</source>
        <translation>Du har sagt varför du inte undertecknar</translation>
    </message>
    <message>
        <source>remotely</source>
        <translation>på distans</translation>
    </message>
    <message>
        <source>part of the meeting</source>
        <translation>del av mötet</translation>
    </message>
    <message>
        <source>(by %1)</source>
        <translation>(senast %1)</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>The minutes are sent to</source>
        <translation>Protokollet skickas till</translation>
    </message>
    <message>
        <source>Departure from the rules of procedure: %1</source>
        <translation>Avvikelse från arbetsordningen: %1</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Tas upp igen</translation>
    </message>
    <message>
        <source>The decision holds for</source>
        <translation>Beslutet gäller</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Ställningstaganden</translation>
    </message>
    <message>
        <source>Conflict of interest, takes no part</source>
        <translation>Jäv, deltar inte</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservationer</translation>
    </message>
    <message>
        <source>not shown here</source>
        <translation>visas inte här</translation>
    </message>
    <message>
        <source>by the substitute %1</source>
        <translation>av ersättaren %1</translation>
    </message>
    <message>
        <source>stated by another member</source>
        <translation>framfört av en annan ledamot</translation>
    </message>
    <message>
        <source>(not counted)</source>
        <translation>(räknas inte)</translation>
    </message>
    <message>
        <source>Place and time</source>
        <translation>Plats och tid</translation>
    </message>
    <message>
        <source>Members present</source>
        <translation>Närvarande ledamöter</translation>
    </message>
    <message>
        <source>Could not come</source>
        <translation>Förhinder</translation>
    </message>
    <message>
        <source>Adjuncts and invited</source>
        <translation>Adjungerade och inbjudna</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Tjänstepersoner</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observatörer</translation>
    </message>
    <message>
        <source>Adjust the minutes beside chair and secretary</source>
        <translation>Justerare jämte ordförande och sekreterare</translation>
    </message>
    <message>
        <source>You have a conflict of interest and take no part</source>
        <translation>Du är jävig och deltar inte</translation>
    </message>
    <message>
        <source>You are counted as present for %1</source>
        <translation>Du räknas som närvarande för %1</translation>
    </message>
    <message>
        <source>You are counted among those present from %1</source>
        <translation>Du räknas bland de närvarande från %1</translation>
    </message>
    <message>
        <source>Every member must declare</source>
        <translation>Alla ledamöter måste ta ställning</translation>
    </message>
    <message>
        <source>Others answer for this</source>
        <translation>Andra svarar för detta</translation>
    </message>
    <message>
        <source>You stand in for %1 at %2</source>
        <translation>Du är ersättare för %1 i %2</translation>
    </message>
    <message>
        <source>You answer for %1 at %2</source>
        <translation>Du svarar för %1 i %2</translation>
    </message>
    <message>
        <source>The text is the one that you signed</source>
        <translation>Texten är den du skrev under</translation>
    </message>
    <message>
        <source>The proposal is not on this device any more. Its hash is in the receipt.</source>
        <translation>Förslaget finns inte kvar på enheten. Dess kontrollsumma står i kvittot.</translation>
    </message>
    <message>
        <source>Version %1 of the proposal, word for word</source>
        <translation>Version %1 av förslaget, ord för ord</translation>
    </message>
    <message>
        <source>Version %1 of the proposal reads otherwise here</source>
        <translation>Version %1 av förslaget lyder annorlunda här</translation>
    </message>
    <message>
        <source>Your key leads back to the forum&apos;s founder</source>
        <translation>Din nyckel leder tillbaka till forumets grundare</translation>
    </message>
    <message numerus="yes">
        <source>%n signed steps from the founding, each checked</source>
        <translation>
            <numerusform>%n undertecknat steg från grundandet, kontrollerat</numerusform>
            <numerusform>%n undertecknade steg från grundandet, vart och ett kontrollerat</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature is yours</source>
        <translation>Underskriften är din</translation>
    </message>
    <message>
        <source>Made with this device&apos;s key, over exactly these bytes</source>
        <translation>Gjord med enhetens nyckel, över exakt de här byten</translation>
    </message>
    <message>
        <source>Stance and comment are as you signed them</source>
        <translation>Ställning och kommentar är som du skrev under dem</translation>
    </message>
    <message>
        <source>Their hash is part of what was signed</source>
        <translation>Deras kontrollsumma ingår i det som skrevs under</translation>
    </message>
    <message>
        <source>It stands in the log, at its place</source>
        <translation>Det står i loggen, på sin plats</translation>
    </message>
    <message>
        <source>Record %1 of %2, under the signature of the forum&apos;s log</source>
        <translation>Post %1 av %2, under forumloggens underskrift</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Stämmer inte</translation>
    </message>
    <message>
        <source>Cannot be checked here</source>
        <translation>Kan inte kontrolleras här</translation>
    </message>
    <message>
        <source>There is no receipt on this device any more</source>
        <translation>Det finns inget kvitto kvar på enheten</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Ställning</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>Plats i loggen</translation>
    </message>
    <message>
        <source>Hash of the proposal&apos;s text</source>
        <translation>Förslagstextens kontrollsumma</translation>
    </message>
    <message>
        <source>The log&apos;s head</source>
        <translation>Loggens huvud</translation>
    </message>
    <message>
        <source>The forum&apos;s fingerprint</source>
        <translation>Forumets fingeravtryck</translation>
    </message>
    <message>
        <source>Checked at %1 on this device. No network was needed.</source>
        <translation>Kontrollerat %1 på den här enheten. Inget nät behövdes.</translation>
    </message>
    <message>
        <source>Checked at %1 on this device: it does not hold. Tell the secretary.</source>
        <translation>Kontrollerat %1 på den här enheten: det stämmer inte. Berätta för sekreteraren.</translation>
    </message>
    <message>
        <source>The receipt has been copied</source>
        <translation>Kvittot är kopierat</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>svara senast %1</translation>
    </message>
    <message>
        <source>A paragraph to sign: %1</source>
        <translation>En paragraf att underteckna: %1</translation>
    </message>
    <message>
        <source>Entered for you: %1.</source>
        <translation>Angivet för dig: %1.</translation>
    </message>
    <message>
        <source>Look whether it is right.</source>
        <translation>Se efter om det stämmer.</translation>
    </message>
    <message>
        <source>Given to you at the meeting on %1.</source>
        <translation>Du fick uppdraget på mötet %1.</translation>
    </message>
    <message>
        <source>You reported %1: %2</source>
        <translation>Du rapporterade %1: %2</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänt</translation>
    </message>
    <message>
        <source>Approved for some</source>
        <translation>Godkänt för vissa</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Avslaget</translation>
    </message>
    <message>
        <source>Referred back</source>
        <translation>Återremitterat</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Uppskjutet</translation>
    </message>
    <message>
        <source>By the substitute %1</source>
        <translation>Av ersättaren %1</translation>
    </message>
    <message>
        <source>Stated by %1</source>
        <translation>Framfört av %1</translation>
    </message>
    <message>
        <source>By e-mail to the secretary</source>
        <translation>Per e-post till sekreteraren</translation>
    </message>
    <message>
        <source>Said at the meeting</source>
        <translation>Sagt på mötet</translation>
    </message>
    <message>
        <source>By telephone or letter to the secretary</source>
        <translation>Per telefon eller brev till sekreteraren</translation>
    </message>
    <message>
        <source>Come to the item after all</source>
        <translation>Kom till ärendet ändå</translation>
    </message>
    <message>
        <source>Declare in the app</source>
        <translation>Ta ställning i appen</translation>
    </message>
    <message>
        <source>Another member states your position</source>
        <translation>En annan ledamot förmedlar</translation>
    </message>
    <message>
        <source>E-mail to the secretary</source>
        <translation>E-post till sekreteraren</translation>
    </message>
    <message>
        <source>A substitute comes</source>
        <translation>En ersättare kommer</translation>
    </message>
    <message>
        <source>You have said that you are coming</source>
        <translation>Du har svarat att du kommer</translation>
    </message>
    <message>
        <source>You have declared</source>
        <translation>Du har tagit ställning</translation>
    </message>
    <message>
        <source>You have declared: %1</source>
        <translation>Du har tagit ställning: %1</translation>
    </message>
    <message>
        <source>%1 has stated your position: %2</source>
        <translation>%1 har framfört ditt ställningstagande: %2</translation>
    </message>
    <message>
        <source>Your position has been stated for you</source>
        <translation>Ditt ställningstagande har framförts</translation>
    </message>
    <message>
        <source>The secretary has entered your position</source>
        <translation>Sekreteraren har fört in ditt ställningstagande</translation>
    </message>
    <message>
        <source>The secretary has entered your position: %1</source>
        <translation>Sekreteraren har fört in ditt ställningstagande: %1</translation>
    </message>
    <message>
        <source>%1 stands in for you</source>
        <translation>%1 är din ersättare</translation>
    </message>
    <message>
        <source>%1 has promised to state your position</source>
        <translation>%1 har lovat att förmedla</translation>
    </message>
    <message>
        <source>%1 has been asked and has not answered</source>
        <translation>%1 är tillfrågad och har inte svarat</translation>
    </message>
    <message>
        <source>Open until the item is decided</source>
        <translation>Öppen tills ärendet är beslutat</translation>
    </message>
    <message>
        <source>Open until the meeting begins, %1</source>
        <translation>Öppen tills mötet börjar, %1</translation>
    </message>
    <message>
        <source>Open until the meeting begins, %1 at %2</source>
        <translation>Öppen tills mötet börjar, %1 klockan %2</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Stängd: %1</translation>
    </message>
    <message>
        <source>The item would then be: %1</source>
        <translation>Ärendet blir då: %1</translation>
    </message>
    <message>
        <source>The item as a whole: %1</source>
        <translation>Ärendet i sin helhet: %1</translation>
    </message>
    <message>
        <source>Does not count here: %1. This item asks who is present.</source>
        <translation>Räknas inte här: %1. I det här ärendet gäller vilka som är närvarande.</translation>
    </message>
    <message>
        <source>Does not count here: %1. This item asks for positions at the meeting.</source>
        <translation>Räknas inte här: %1. I det här ärendet ska alla ta ställning vid mötet.</translation>
    </message>
    <message>
        <source>You have declared a conflict of interest.</source>
        <translation>Du har anmält jäv.</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Täckt</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Inte täckt</translation>
    </message>
    <message>
        <source>No route taken</source>
        <translation>Ingen väg vald</translation>
    </message>
    <message>
        <source>You are counted among those present.</source>
        <translation>Du räknas bland de närvarande.</translation>
    </message>
    <message>
        <source>You answer for %1 at %2.</source>
        <translation>Du svarar för %1 i %2.</translation>
    </message>
    <message>
        <source>Every member must declare.</source>
        <translation>Alla ledamöter ska ta ställning.</translation>
    </message>
    <message>
        <source>The meeting is over.</source>
        <translation>Mötet är över.</translation>
    </message>
    <message>
        <source>The meeting has begun.</source>
        <translation>Mötet har börjat.</translation>
    </message>
    <message>
        <source>There is no proposal yet.</source>
        <translation>Det finns inget förslag än.</translation>
    </message>
    <message>
        <source>Has promised</source>
        <translation>Har lovat</translation>
    </message>
    <message>
        <source>You are coming to %1</source>
        <translation>Du kommer till %1</translation>
    </message>
    <message>
        <source>No item counts on you</source>
        <translation>Inget ärende räknar med dig</translation>
    </message>
    <message>
        <source>Every item that counts on you is covered</source>
        <translation>Alla ärenden som räknar med dig är täckta</translation>
    </message>
    <message numerus="yes">
        <source>%n items that count on you are not covered</source>
        <translation>
            <numerusform>%n ärende som räknar med dig är inte täckt</numerusform>
            <numerusform>%n ärenden som räknar med dig är inte täckta</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not count on you: %1.</source>
        <translation>Räknar inte med dig: %1.</translation>
    </message>
    <message>
        <source>You have answered that you are coming for part of it</source>
        <translation>Du har svarat att du kommer till en del</translation>
    </message>
    <message>
        <source>Counts although you are not there.</source>
        <translation>Räknas även om du inte är på plats.</translation>
    </message>
    <message>
        <source>The meeting has begun: it counts if you are there or the chair admits it.</source>
        <translation>Mötet har börjat: det räknas om du är på plats eller om ordföranden godtar det.</translation>
    </message>
    <message>
        <source>Does not count without you there, but is read out at the meeting.</source>
        <translation>Räknas inte om du inte är på plats, men läses upp vid mötet.</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>Ärende %1: %2</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Lämnas utanför: %1.</translation>
    </message>
    <message>
        <source>%1, secretary</source>
        <translation>%1, sekreterare</translation>
    </message>
    <message>
        <source>%1, secretary (%2)</source>
        <translation>%1, sekreterare (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n positions are signed</source>
        <translation>
            <numerusform>%n ställningstagande är undertecknat</numerusform>
            <numerusform>%n ställningstaganden är undertecknade</numerusform>
        </translation>
    </message>
    <message>
        <source>Is not coming</source>
        <translation>Har förhinder</translation>
    </message>
    <message>
        <source>Is coming</source>
        <translation>Kommer</translation>
    </message>
    <message>
        <source>Is coming to part of it</source>
        <translation>Kommer till en del</translation>
    </message>
    <message>
        <source>Every item that counts on you</source>
        <translation>Alla ärenden som räknar med dig</translation>
    </message>
    <message>
        <source>Every item that counts on %1</source>
        <translation>Alla ärenden som räknar med %1</translation>
    </message>
    <message>
        <source>%1 has been asked</source>
        <translation>%1 är tillfrågad</translation>
    </message>
    <message>
        <source>The request has been taken back</source>
        <translation>Frågan är återtagen</translation>
    </message>
    <message>
        <source>You have contested it. It does not count.</source>
        <translation>Du har bestridit det. Det räknas inte.</translation>
    </message>
    <message>
        <source>Counts as your position until you say something else.</source>
        <translation>Räknas som ditt ställningstagande tills du säger något annat.</translation>
    </message>
    <message>
        <source>Counts as your position unless you contest it.</source>
        <translation>Räknas som ditt ställningstagande om du inte bestrider det.</translation>
    </message>
    <message>
        <source>You have signed it as your own</source>
        <translation>Du har undertecknat det som ditt eget</translation>
    </message>
    <message>
        <source>You have contested it</source>
        <translation>Du har bestridit det</translation>
    </message>
    <message>
        <source>You contest it no more</source>
        <translation>Du bestrider det inte längre</translation>
    </message>
    <message>
        <source>The member contests what you stated.</source>
        <translation>Ledamoten bestrider det du framförde.</translation>
    </message>
    <message>
        <source>The member contests what you stated: %1</source>
        <translation>Ledamoten bestrider det du framförde: %1</translation>
    </message>
    <message>
        <source>The member has declared. Nothing more is needed.</source>
        <translation>Ledamoten har själv tagit ställning. Mer behövs inte.</translation>
    </message>
    <message>
        <source>Not stated yet</source>
        <translation>Inte framfört än</translation>
    </message>
    <message>
        <source>You have promised</source>
        <translation>Du har lovat</translation>
    </message>
    <message>
        <source>You have promised to state it</source>
        <translation>Du har lovat att förmedla</translation>
    </message>
    <message>
        <source>You have stated the position of %1</source>
        <translation>Du har förmedlat för %1</translation>
    </message>
    <message>
        <source>You come to part of it</source>
        <translation>Du kommer till en del</translation>
    </message>
    <message>
        <source>You cannot come</source>
        <translation>Du har förhinder</translation>
    </message>
    <message>
        <source>See the ways, %1</source>
        <translation>Se vägarna, %1</translation>
    </message>
    <message>
        <source>To be taken up %1</source>
        <translation>Tas upp %1</translation>
    </message>
    <message>
        <source>Would cover you.</source>
        <translation>Skulle täcka dig.</translation>
    </message>
    <message>
        <source>One of this device&apos;s forums cannot be opened. Its files are kept: start Mandat again, or ask the secretary for a new invitation.</source>
        <translation>Ett av enhetens forum går inte att öppna. Filerna finns kvar: starta Mandat på nytt, eller be sekreteraren om en ny inbjudan.</translation>
    </message>
    <message>
        <source>You have declared: %1. That alone does not cover you here.</source>
        <translation>Du har tagit ställning: %1. Det räcker inte för att täcka dig här.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Hämtade filer</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Skrivbord</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Välj %1</translation>
    </message>
    <message>
        <source>Your order was not taken.</source>
        <translation>Din ordning togs inte emot.</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n ärende</numerusform>
            <numerusform>%n ärenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n att besluta om</numerusform>
            <numerusform>%n att besluta om</numerusform>
        </translation>
    </message>
    <message>
        <source>The agenda has its new order</source>
        <translation>Dagordningen har sin nya ordning</translation>
    </message>
    <message>
        <source>The item has been added</source>
        <translation>Ärendet är tillagt</translation>
    </message>
    <message>
        <source>The matter is on the agenda</source>
        <translation>Ärendet är uppfört på dagordningen</translation>
    </message>
    <message>
        <source>The standing items are on the agenda</source>
        <translation>De stående punkterna är på dagordningen</translation>
    </message>
    <message>
        <source>The agenda has been settled</source>
        <translation>Dagordningen är fastställd</translation>
    </message>
    <message>
        <source>Draft here</source>
        <translation>Utkast här</translation>
    </message>
    <message>
        <source>No proposal</source>
        <translation>Inget förslag</translation>
    </message>
    <message>
        <source>After the notice</source>
        <translation>Efter kallelsen</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n handling</numerusform>
            <numerusform>%n handlingar</numerusform>
        </translation>
    </message>
    <message>
        <source>Standing item, comes first</source>
        <translation>Stående punkt, kommer först</translation>
    </message>
    <message>
        <source>Standing item, comes last</source>
        <translation>Stående punkt, kommer sist</translation>
    </message>
    <message>
        <source>Item %1, %2</source>
        <translation>Ärende %1, %2</translation>
    </message>
    <message>
        <source>Move item %1</source>
        <translation>Flytta ärende %1</translation>
    </message>
    <message>
        <source>Standing items are missing: %1.</source>
        <translation>Stående punkter saknas: %1.</translation>
    </message>
    <message>
        <source>Add the standing items</source>
        <translation>Lägg till stående punkter</translation>
    </message>
    <message>
        <source>Nothing is proposed on item %1.</source>
        <translation>Det finns inget förslag till beslut i ärende %1.</translation>
    </message>
    <message>
        <source>The chair has not settled the agenda yet.</source>
        <translation>Ordföranden har inte fastställt dagordningen än.</translation>
    </message>
    <message>
        <source>The agenda has been changed since the chair settled it.</source>
        <translation>Dagordningen har ändrats sedan ordföranden fastställde den.</translation>
    </message>
    <message>
        <source>Settle the agenda</source>
        <translation>Fastställ dagordningen</translation>
    </message>
    <message>
        <source>Enter the chair&apos;s settling</source>
        <translation>För in ordförandens fastställande</translation>
    </message>
    <message>
        <source>The agenda has been settled by %1.</source>
        <translation>Dagordningen är fastställd av %1.</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · från %2</translation>
    </message>
    <message>
        <source>Put on the agenda: %1</source>
        <translation>För upp på dagordningen: %1</translation>
    </message>
    <message>
        <source>%1 is now item %2 of %3</source>
        <translation>%1 är nu ärende %2 av %3</translation>
    </message>
    <message>
        <source>It cannot be moved further.</source>
        <translation>Det går inte att flytta längre.</translation>
    </message>
    <message>
        <source>A standing item keeps its place.</source>
        <translation>En stående punkt behåller sin plats.</translation>
    </message>
    <message>
        <source>The standing items come first and last.</source>
        <translation>De stående punkterna kommer först och sist.</translation>
    </message>
    <message>
        <source>A sub-item stays with its item. Alt and the left arrow makes it an item of its own.</source>
        <translation>En underpunkt hör ihop med sitt ärende. Alt och vänsterpil gör den till ett eget ärende.</translation>
    </message>
    <message>
        <source>An item with sub-items cannot become one itself.</source>
        <translation>Ett ärende med underpunkter kan inte självt bli en underpunkt.</translation>
    </message>
    <message>
        <source>There is no item above that it could belong to.</source>
        <translation>Det finns inget ärende ovanför som det kan höra till.</translation>
    </message>
    <message>
        <source>It is an item of its own already.</source>
        <translation>Det är redan ett eget ärende.</translation>
    </message>
    <message>
        <source>All members, or the forum itself</source>
        <translation>Alla ledamöter, eller rådet självt</translation>
    </message>
    <message>
        <source>Those responsible for a subject area</source>
        <translation>De som ansvarar för ett sakområde</translation>
    </message>
    <message>
        <source>It is about money</source>
        <translation>Det gäller ekonomi</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Beslutsklass</translation>
    </message>
    <message>
        <source>Subject areas</source>
        <translation>Sakområden</translation>
    </message>
    <message>
        <source>Principals</source>
        <translation>Huvudmän</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Föredragande</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>Proposed decision</source>
        <translation>Förslag till beslut</translation>
    </message>
    <message>
        <source>Clause %1</source>
        <comment>an att-clause</comment>
        <translation>Att-sats %1</translation>
    </message>
    <message>
        <source>Remove clause %1</source>
        <translation>Ta bort att-sats %1</translation>
    </message>
    <message>
        <source>Move clause %1 up</source>
        <translation>Flytta upp att-sats %1</translation>
    </message>
    <message>
        <source>(there is a newer version)</source>
        <translation>(det finns en nyare version)</translation>
    </message>
    <message>
        <source>What you wrote was not taken, and is here as a draft.</source>
        <translation>Det du skrev togs inte emot och finns här som utkast.</translation>
    </message>
    <message>
        <source>What you proposed was not taken, and is here as a draft.</source>
        <translation>Ditt förslag togs inte emot och finns här som utkast.</translation>
    </message>
    <message>
        <source>Somebody else has changed it meanwhile.</source>
        <translation>Någon annan har ändrat det under tiden.</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Version %1, %2</translation>
    </message>
    <message>
        <source>The item has been saved</source>
        <translation>Ärendet är sparat</translation>
    </message>
    <message>
        <source>Version %1 of the proposal is signed</source>
        <translation>Version %1 av förslaget är undertecknad</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: at least %2 of %3</source>
        <translation>%1: minst %2 av %3</translation>
    </message>
    <message numerus="yes">
        <source>Needs %n positions</source>
        <translation>
            <numerusform>Behöver %n ställningstagande</numerusform>
            <numerusform>Behöver %n ställningstaganden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has nobody responsible for %2: as it stands it cannot be decided.</source>
        <translation>%1 saknar ansvarig för %2: som det ser ut nu kan ärendet inte beslutas.</translation>
    </message>
    <message>
        <source>Say why the kind, class, areas or principals change.</source>
        <translation>Ange varför typ, beslutsklass, sakområden eller huvudmän ändras.</translation>
    </message>
    <message>
        <source>Write at least one clause.</source>
        <translation>Skriv minst en att-sats.</translation>
    </message>
    <message>
        <source>Say in a sentence what has changed.</source>
        <translation>Ange i en mening vad som har ändrats.</translation>
    </message>
    <message numerus="yes">
        <source>%n positions become stale and are asked for again.</source>
        <translation>
            <numerusform>%n ställningstagande blir inaktuellt och efterfrågas på nytt.</numerusform>
            <numerusform>%n ställningstaganden blir inaktuella och efterfrågas på nytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Those at the item, experts too</source>
        <translation>De som är med i ärendet, även sakkunniga</translation>
    </message>
    <message>
        <source>the secretariat alone</source>
        <translation>bara sekretariatet</translation>
    </message>
    <message>
        <source>%1 and the secretariat</source>
        <translation>%1 och sekretariatet</translation>
    </message>
    <message>
        <source>Restricted: %1. %2</source>
        <translation>Begränsad: %1. %2</translation>
    </message>
    <message>
        <source>Open version %1 of %2</source>
        <translation>Öppna version %1 av %2</translation>
    </message>
    <message>
        <source>Open the paper %1</source>
        <translation>Öppna handlingen %1</translation>
    </message>
    <message>
        <source>New version of %1</source>
        <translation>Ny version av %1</translation>
    </message>
    <message>
        <source>Who may read %1</source>
        <translation>Vem får läsa %1</translation>
    </message>
    <message>
        <source>PDF, Word, PowerPoint or OpenDocument, at most %1 MB each.</source>
        <translation>PDF, Word, PowerPoint eller OpenDocument, högst %1 MB var.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The paper has been added</source>
        <translation>Handlingen är tillagd</translation>
    </message>
    <message>
        <source>The new version has been added</source>
        <translation>Den nya versionen är tillagd</translation>
    </message>
    <message>
        <source>Who may read the paper has been changed</source>
        <translation>Behörigheten att läsa handlingen är ändrad</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a person and their function</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You have changed it on another device meanwhile.</source>
        <translation>Du har ändrat det på en annan enhet under tiden.</translation>
    </message>
    <message>
        <source>%1 has changed it meanwhile.</source>
        <translation>%1 har ändrat det under tiden.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kan inte läsas.</translation>
    </message>
    <message>
        <source>%1 is too large for a calendar.</source>
        <translation>%1 är för stor för att vara en kalender.</translation>
    </message>
    <message>
        <source>The calendar cannot be used. %1</source>
        <translation>Kalendern kan inte användas. %1</translation>
    </message>
    <message>
        <source>The calendar could not be kept on this device.</source>
        <translation>Kalendern kunde inte sparas på den här enheten.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Att granska</translation>
    </message>
    <message>
        <source>To the agenda</source>
        <translation>Till dagordningen</translation>
    </message>
    <message>
        <source>All else</source>
        <translation>Alla andra</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Inget att granska</translation>
    </message>
    <message>
        <source>Nothing to prepare</source>
        <translation>Inget att bereda</translation>
    </message>
    <message>
        <source>Nothing waits for an agenda</source>
        <translation>Inget väntar på en dagordning</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Inget än</translation>
    </message>
    <message>
        <source>Matters that members hand in appear here by themselves.</source>
        <translation>Ärenden som ledamöter lämnar in kommer hit av sig själva.</translation>
    </message>
    <message>
        <source>What has been found complete comes here, for the preparatory group to decide on.</source>
        <translation>Det som är fullständigt kommer hit, så att beredningsgruppen kan besluta.</translation>
    </message>
    <message>
        <source>What the group has accepted, or the chair has admitted, comes here.</source>
        <translation>Det som gruppen har godtagit, eller ordföranden har släppt fram, kommer hit.</translation>
    </message>
    <message>
        <source>What is on an agenda, decided, or not taken up is kept here.</source>
        <translation>Här finns det som är på en dagordning, är beslutat eller inte tas upp.</translation>
    </message>
    <message>
        <source>A matter to decide on is accepted once it has been found complete.</source>
        <translation>Ett beslutsärende kan godtas när det är granskat och fullständigt.</translation>
    </message>
    <message>
        <source>The matter has been found complete</source>
        <translation>Ärendet är fullständigt</translation>
    </message>
    <message>
        <source>Completion has been requested</source>
        <translation>Komplettering är begärd</translation>
    </message>
    <message>
        <source>The answer has been entered</source>
        <translation>Svaret är infört</translation>
    </message>
    <message>
        <source>Several groups are concerned: say how parallel work is avoided.</source>
        <translation>Flera grupper berörs: ange hur parallellt arbete undviks.</translation>
    </message>
    <message>
        <source>The matter has been accepted to the meeting</source>
        <translation>Ärendet är godtaget till mötet</translation>
    </message>
    <message>
        <source>The matter is not taken up</source>
        <translation>Ärendet tas inte upp</translation>
    </message>
    <message>
        <source>The matter has been referred</source>
        <translation>Ärendet är hänvisat</translation>
    </message>
    <message>
        <source>The matter is taken up although it came late</source>
        <translation>Ärendet tas upp trots att det kom in för sent</translation>
    </message>
    <message>
        <source>%1 in weekdays, %2 in calendar days</source>
        <translation>%1 i vardagar, %2 i kalenderdagar</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>För sent: %1</translation>
    </message>
    <message>
        <source>In time: %1</source>
        <translation>I tid: %1</translation>
    </message>
    <message>
        <source>Only in calendar days in time</source>
        <translation>Bara i kalenderdagar i tid</translation>
    </message>
    <message>
        <source>Only in weekdays in time</source>
        <translation>Bara i vardagar i tid</translation>
    </message>
    <message>
        <source>Not done, and the day has passed</source>
        <translation>Inte gjort, och dagen har passerat</translation>
    </message>
    <message>
        <source>%1: %2 in weekdays, %3 in calendar days. %4</source>
        <translation>%1: %2 i vardagar, %3 i kalenderdagar. %4</translation>
    </message>
    <message>
        <source>For the meeting %1</source>
        <translation>Till mötet %1</translation>
    </message>
    <message>
        <source>Wishes for the meeting %1</source>
        <translation>Önskar mötet %1</translation>
    </message>
    <message>
        <source>In time for the meeting %1</source>
        <translation>Hinner till mötet %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>För sent</translation>
    </message>
    <message numerus="yes">
        <source>%n days over</source>
        <translation>
            <numerusform>%n dag över</numerusform>
            <numerusform>%n dagar över</numerusform>
        </translation>
    </message>
    <message>
        <source>It came later: only chair or meeting can take it up.</source>
        <translation>Det kom senare: bara ordföranden eller mötet kan ta upp det.</translation>
    </message>
    <message>
        <source>Hold the extra meeting: %1</source>
        <translation>Håll det extra mötet: %1</translation>
    </message>
    <message>
        <source>Your plan was not taken, and is here as a draft.</source>
        <translation>Din plan togs inte emot och finns här som utkast.</translation>
    </message>
    <message numerus="yes">
        <source>%n busy times</source>
        <translation>
            <numerusform>%n upptagen tid</numerusform>
            <numerusform>%n upptagna tider</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the calendar %1</source>
        <translation>Ta bort kalendern %1</translation>
    </message>
    <message numerus="yes">
        <source>%n meetings planned</source>
        <translation>
            <numerusform>%n möte planerat</numerusform>
            <numerusform>%n möten planerade</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules ask for at least %1.</source>
        <translation>Reglerna kräver minst %1.</translation>
    </message>
    <message>
        <source>Nothing clashes with the calendars.</source>
        <translation>Inget krockar med kalendrarna.</translation>
    </message>
    <message numerus="yes">
        <source>%n clashes with the calendars</source>
        <translation>
            <numerusform>%n krock med kalendrarna</numerusform>
            <numerusform>%n krockar med kalendrarna</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is out of the plan</source>
        <translation>%1 är borttagen ur planen</translation>
    </message>
    <message>
        <source>%1 is in the plan</source>
        <translation>%1 är med i planen</translation>
    </message>
    <message>
        <source>The plan for %1 is signed</source>
        <translation>Planen för %1 är undertecknad</translation>
    </message>
    <message>
        <source>The meeting %1 has been created</source>
        <translation>Mötet %1 är skapat</translation>
    </message>
    <message numerus="yes">
        <source>%n meetings have been created</source>
        <translation>
            <numerusform>%n möte är skapat</numerusform>
            <numerusform>%n möten är skapade</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>hela dagen</translation>
    </message>
    <message>
        <source>%1 was due %2.</source>
        <translation>%1 skulle vara klart %2.</translation>
    </message>
    <message>
        <source>Several meetings are planned on this day.</source>
        <translation>Flera möten är planerade den här dagen.</translation>
    </message>
    <message>
        <source>It is no working day.</source>
        <translation>Det är ingen arbetsdag.</translation>
    </message>
    <message>
        <source>several days</source>
        <translation>flera dagar</translation>
    </message>
    <message>
        <source>Clashes with %1, %2 (%3)</source>
        <translation>Krockar med %1, %2 (%3)</translation>
    </message>
    <message>
        <source>Extra meeting</source>
        <translation>Extra möte</translation>
    </message>
    <message>
        <source>Special event</source>
        <translation>Särskild händelse</translation>
    </message>
    <message>
        <source>Material for decisions</source>
        <translation>Beslutsunderlag</translation>
    </message>
    <message>
        <source>Other material</source>
        <translation>Övrigt underlag</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Kallelse</translation>
    </message>
    <message>
        <source>Not created yet</source>
        <translation>Inte skapat än</translation>
    </message>
    <message>
        <source>Create the meeting %1</source>
        <translation>Skapa mötet %1</translation>
    </message>
    <message>
        <source>Take %1 out of the plan</source>
        <translation>Ta bort %1 ur planen</translation>
    </message>
    <message>
        <source>%1 for the meeting %2</source>
        <translation>%1 till mötet %2</translation>
    </message>
    <message>
        <source>planned meeting %1</source>
        <translation>planerat möte %1</translation>
    </message>
    <message>
        <source>no working day</source>
        <translation>ingen arbetsdag</translation>
    </message>
    <message>
        <source>The day lies in another year.</source>
        <translation>Dagen ligger i ett annat år.</translation>
    </message>
    <message>
        <source>A time must be written as 08:30.</source>
        <translation>En tid skrivs som 08:30.</translation>
    </message>
    <message>
        <source>Say when it begins.</source>
        <translation>Ange när det börjar.</translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation>Det måste sluta efter att det börjar.</translation>
    </message>
    <message>
        <source>Papers of the proposal</source>
        <translation>Förslagets handlingar</translation>
    </message>
    <message>
        <source>also item %1</source>
        <translation>även ärende %1</translation>
    </message>
    <message>
        <source>Take back the invitation of %1</source>
        <translation>Ta tillbaka inbjudan till %1</translation>
    </message>
    <message>
        <source>%1 is invited as an expert</source>
        <translation>%1 är inbjuden som sakkunnig</translation>
    </message>
    <message>
        <source>The invitation is taken back</source>
        <translation>Inbjudan är tillbakatagen</translation>
    </message>
    <message>
        <source>The forum has been founded already. Its secretary can invite you.</source>
        <translation>Forumet är redan grundat. Sekreteraren kan bjuda in dig.</translation>
    </message>
    <message>
        <source>This founding link opens nothing here. It works once, until the forum is founded or a newer link is made. Whoever runs the server makes another with mandatd link; if the forum is founded already, its secretary can invite you.</source>
        <translation>Länken för att grunda forumet leder inte vidare. Den gäller en gång, tills forumet är grundat eller en nyare länk har gjorts. Den som sköter servern gör en ny med mandatd link. Om forumet redan är grundat kan sekreteraren bjuda in dig.</translation>
    </message>
    <message>
        <source>This invitation opens nothing here. It works once, and for 14 days unless another time was chosen: ask whoever invited you for a new one.</source>
        <translation>Inbjudan leder inte vidare. Den gäller en gång, och i 14 dagar om ingen annan tid valdes: be den som bjöd in dig om en ny.</translation>
    </message>
    <message>
        <source>That file is a paper of this meeting already.</source>
        <translation>Den filen är redan en handling till mötet.</translation>
    </message>
    <message>
        <source>That file is here already, as an earlier version of %1.</source>
        <translation>Den filen finns redan här, som en tidigare version av %1.</translation>
    </message>
    <message>
        <source>That file is here already: %1, at item %2.</source>
        <translation>Den filen finns redan här: %1, vid ärende %2.</translation>
    </message>
    <message>
        <source>That file is here already: %1, among the papers of the whole meeting.</source>
        <translation>Den filen finns redan här: %1, bland handlingarna till hela mötet.</translation>
    </message>
    <message>
        <source>There is an item %1 already.</source>
        <translation>Det finns redan ett ärende %1.</translation>
    </message>
    <message>
        <source>%1 has been nominated for it already.</source>
        <translation>%1 är redan utsedd till det.</translation>
    </message>
    <message>
        <source>That holds for %1 already.</source>
        <translation>Det gäller redan för %1.</translation>
    </message>
    <message>
        <source>Another person is substitute number %1 already.</source>
        <translation>Någon annan är redan ersättare nummer %1.</translation>
    </message>
    <message>
        <source>The minutes have been issued for signing already.</source>
        <translation>Protokollet är redan utfärdat för underskrift.</translation>
    </message>
    <message>
        <source>%1 has signed, or refused to, already.</source>
        <translation>%1 har redan undertecknat eller sagt nej till det.</translation>
    </message>
    <message>
        <source>That file is the signature of %1 already.</source>
        <translation>Den filen är redan införd som underskrift av %1.</translation>
    </message>
    <message>
        <source>That signature has been entered for %1 already.</source>
        <translation>Den underskriften är redan införd för %1.</translation>
    </message>
    <message>
        <source>Record %1 has been erased already.</source>
        <translation>Post %1 är redan gallrad.</translation>
    </message>
    <message>
        <source>%1 was reminded a short while ago. It can be done again from %2.</source>
        <translation>%1 har nyligen påmints. Det går att påminna igen från %2.</translation>
    </message>
    <message>
        <source>That has been done with the matter already.</source>
        <translation>Det är redan gjort med ärendet.</translation>
    </message>
    <message>
        <source>It was taken in already, as the matter %1.</source>
        <translation>Det är redan mottaget, som ärendet %1.</translation>
    </message>
    <message>
        <source>There is an assignment of that name at another meeting already.</source>
        <translation>Det finns redan ett uppdrag med det namnet på ett annat möte.</translation>
    </message>
    <message>
        <source>There is a meeting of that name already: %1.</source>
        <translation>Det finns redan ett möte med det namnet: %1.</translation>
    </message>
    <message>
        <source>They have got their meeting already: %1.</source>
        <translation>Mötet som de begär finns redan: %1.</translation>
    </message>
    <message>
        <source>The mandate has been abolished already: %1.</source>
        <translation>Uppdraget är redan avslutat: %1.</translation>
    </message>
    <message>
        <source>The chair has let that position count already.</source>
        <translation>Ordföranden har redan godtagit ställningstagandet.</translation>
    </message>
    <message>
        <source>Those are the rules already (%1).</source>
        <translation>Det är redan de reglerna (%1).</translation>
    </message>
    <message>
        <source>The device is there already.</source>
        <translation>Enheten finns redan.</translation>
    </message>
    <message>
        <source>The invitation has been made already.</source>
        <translation>Inbjudan är redan gjord.</translation>
    </message>
    <message>
        <source>Open my own matter %1</source>
        <translation>Öppna det egna ärendet %1</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Flyttat till %1</translation>
    </message>
    <message>
        <source>Move the meeting %1</source>
        <translation>Flytta mötet %1</translation>
    </message>
    <message>
        <source>Cancel the meeting %1</source>
        <translation>Ställ in mötet %1</translation>
    </message>
    <message>
        <source>The meeting is cancelled. The reason: %1</source>
        <translation>Mötet är inställt. Skälet: %1</translation>
    </message>
    <message>
        <source>The meeting has been moved here from %1. The reason: %2</source>
        <translation>Mötet är flyttat hit från %1. Skälet: %2</translation>
    </message>
    <message>
        <source>%1 entered it for you, after an e-mail from you</source>
        <translation>%1 har fört in det åt dig efter ett mejl från dig</translation>
    </message>
    <message>
        <source>%1 entered it for you, after your word by telephone or in another way</source>
        <translation>%1 har fört in det åt dig efter ditt besked per telefon eller på annat sätt</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>an answer, as it was given</comment>
        <translation>%1: ”%2”</translation>
    </message>
    <message>
        <source>If that is not right, answer yourself.</source>
        <translation>Stämmer det inte, svara själv.</translation>
    </message>
    <message>
        <source>%1 belongs to the forum only from %2 until %3. Choose days within that.</source>
        <translation>%1 hör till forumet bara från och med %2 till och med %3. Välj dagar inom den tiden.</translation>
    </message>
    <message>
        <source>%1 belongs to the forum only until %2. Choose a day no later than that.</source>
        <translation>%1 hör till forumet bara till och med %2. Välj en dag som inte är senare.</translation>
    </message>
    <message>
        <source>%1 belongs to the forum only from %2. Choose a day no earlier than that.</source>
        <translation>%1 hör till forumet först från och med %2. Välj en dag som inte är tidigare.</translation>
    </message>
    <message>
        <source>That cannot be: %1 answers for the area on %2. Take the area off the mandate first.</source>
        <translation>Det går inte: %1 svarar för sakområdet den %2. Ta först bort sakområdet från uppdraget.</translation>
    </message>
    <message>
        <source>That cannot be: somebody holds %1 on %2. Say first until when the mandate is held.</source>
        <translation>Det går inte: uppdraget %1 har en innehavare den %2. Ange först till och med vilken dag uppdraget innehas.</translation>
    </message>
    <message>
        <source>That cannot be: an agenda item of a meeting outside those days names it.</source>
        <translation>Det går inte: ett ärende på ett sammanträde utanför de dagarna gäller det.</translation>
    </message>
    <message>
        <source>That cannot be: the item %1 names it, and the meeting is on %2. Change the item first.</source>
        <translation>Det går inte: ärendet %1 gäller det, och sammanträdet är den %2. Ändra ärendet först.</translation>
    </message>
    <message>
        <source>Another one has the name %1 at the same time.</source>
        <translation>Någon annan har namnet %1 under samma tid.</translation>
    </message>
    <message>
        <source>It has been counted on one side already, and stays there: %1.</source>
        <translation>Den räknas redan på en sida och står kvar där: %1.</translation>
    </message>
</context>
<context>
    <name>ScanSheet</name>
    <message>
        <source>The invitation&apos;s QR code</source>
        <translation>Inbjudans QR-kod</translation>
    </message>
    <message>
        <source>Hold the code before the camera.</source>
        <translation>Håll koden framför kameran.</translation>
    </message>
    <message>
        <source>There is no camera here that Mandat can use</source>
        <translation>Här finns ingen kamera som Mandat kan använda</translation>
    </message>
    <message>
        <source>Take a picture of the code with another device and open it here, or paste the link instead.</source>
        <translation>Ta en bild av koden med en annan enhet och öppna bilden här, eller klistra in länken i stället.</translation>
    </message>
    <message>
        <source>Choose a picture of the code</source>
        <translation>Välj en bild på koden</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>The camera&apos;s picture</source>
        <translation>Kamerans bild</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Choose a picture of the code</source>
        <translation>Välj en bild på koden</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>The content is hidden</source>
        <translation>Innehållet är dolt</translation>
    </message>
</context>
<context>
    <name>OutOfContactScreen</name>
    <message>
        <source>Closed until there is contact</source>
        <translation>Stängt tills det finns kontakt</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Försök ansluta nu</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lås nu</translation>
    </message>
</context>
<context>
    <name>ForumsCard</name>
    <message>
        <source>Shown</source>
        <translation>Visas</translation>
    </message>
    <message>
        <source>Join one more forum</source>
        <translation>Gå med i ett forum till</translation>
    </message>
</context>
<context>
    <name>SecurityCard</name>
    <message>
        <source>Locks itself when nobody touches it</source>
        <translation>Låser sig när ingen rör den</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>Efter %n minut</numerusform>
            <numerusform>Efter %n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>When the window is hidden it locks after one minute. What you have written as a draft stays.</source>
        <translation>När fönstret är dolt låses appen efter en minut. Det du har skrivit som utkast finns kvar.</translation>
    </message>
    <message>
        <source>Hide the content when I use another app</source>
        <translation>Dölj innehållet när jag använder en annan app</translation>
    </message>
    <message>
        <source>A hidden window never shows anything, however this is set.</source>
        <translation>Ett dolt fönster visar aldrig något, oavsett inställningen.</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Byt PIN-kod</translation>
    </message>
</context>
<context>
    <name>ChangePinSheet</name>
    <message>
        <source>Another PIN</source>
        <translation>En annan PIN-kod</translation>
    </message>
    <message>
        <source>It opens every forum on this device. The old one is of no use afterwards.</source>
        <translation>Den öppnar alla forum på enheten. Den gamla gäller inte längre efteråt.</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>Nuvarande PIN-kod</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Ny PIN-kod</translation>
    </message>
    <message>
        <source>At least six digits. Not a date, not a pattern.</source>
        <translation>Minst sex siffror. Inget datum och inget mönster.</translation>
    </message>
    <message>
        <source>Repeat the new PIN</source>
        <translation>Upprepa den nya PIN-koden</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>PIN-koderna stämmer inte överens.</translation>
    </message>
    <message>
        <source>Change to the new PIN</source>
        <translation>Byt till den nya PIN-koden</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave %1 on this device?</source>
        <translation>Lämna %1 på den här enheten?</translation>
    </message>
    <message>
        <source>This device signs that it is no longer yours in the forum, and erases everything that is here of it: papers, drafts, notes, receipts. To come back you need a new invitation.</source>
        <translation>Enheten undertecknar att den inte längre är din i forumet och raderar allt som finns här av det: handlingar, utkast, anteckningar, kvitton. För att komma tillbaka behöver du en ny inbjudan.</translation>
    </message>
    <message>
        <source>What you have handed in stays in the forum&apos;s log. Your mandate and your other devices are not touched.</source>
        <translation>Det du har lämnat in finns kvar i forumets logg. Ditt uppdrag och dina andra enheter påverkas inte.</translation>
    </message>
    <message>
        <source>What waits to be sent goes first. Without a network nothing is erased until it has been sent.</source>
        <translation>Det som väntar på att skickas går först. Utan nät raderas inget förrän det har skickats.</translation>
    </message>
    <message>
        <source>Your leave is signed and waits for the server. As soon as it has answered, the forum is erased here.</source>
        <translation>Ditt utträde är undertecknat och väntar på servern. Så snart den har svarat raderas forumet här.</translation>
    </message>
    <message>
        <source>Leave and erase</source>
        <translation>Lämna och radera</translation>
    </message>
    <message>
        <source>Erasing without waiting: the server goes on knowing this device until the secretary, or you on another device, revokes it. What waits is never sent.</source>
        <translation>Om du raderar utan att vänta: servern känner till enheten tills sekreteraren, eller du på en annan enhet, spärrar den. Det som väntar skickas aldrig.</translation>
    </message>
    <message>
        <source>Erase now without waiting</source>
        <translation>Radera nu utan att vänta</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stanna kvar</translation>
    </message>
</context>
<context>
    <name>EndedBanner</name>
    <message>
        <source>I have read it</source>
        <translation>Jag har läst det</translation>
    </message>
</context>
<context>
    <name>AbsenceScreen</name>
    <message>
        <source>If you cannot come</source>
        <translation>Om du har förhinder</translation>
    </message>
    <message>
        <source>For the mandate</source>
        <translation>För uppdraget</translation>
    </message>
    <message>
        <source>%1. Choose a way for each of them: you can do several.</source>
        <translation>%1. Välj en väg för vart och ett. Du kan använda flera.</translation>
    </message>
    <message>
        <source>I cannot come</source>
        <translation>Jag har förhinder</translation>
    </message>
    <message>
        <source>Change which items</source>
        <translation>Ändra vilka ärenden</translation>
    </message>
    <message>
        <source>I come to part of it</source>
        <translation>Jag kommer till en del</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>Jag kommer</translation>
    </message>
    <message>
        <source>I am coming after all</source>
        <translation>Jag kommer ändå</translation>
    </message>
    <message numerus="yes">
        <source>Declare on %n items at once</source>
        <translation>
            <numerusform>Ta ställning i %n ärende</numerusform>
            <numerusform>Ta ställning i %n ärenden på en gång</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask a member to state it</source>
        <translation>Be en ledamot förmedla</translation>
    </message>
    <message>
        <source>Another member states your position at the meeting</source>
        <translation>En annan ledamot framför ditt ställningstagande vid mötet</translation>
    </message>
    <message>
        <source>Nominate a substitute</source>
        <translation>Utse ersättare</translation>
    </message>
    <message>
        <source>Comes instead of you, to the whole meeting or some of its items</source>
        <translation>Kommer i ditt ställe, till hela mötet eller några av ärendena</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Skicka med e-post</translation>
    </message>
    <message>
        <source>To the secretary, before the meeting begins</source>
        <translation>Till sekreteraren, innan mötet börjar</translation>
    </message>
    <message>
        <source>Stated for you</source>
        <translation>Framfört för din räkning</translation>
    </message>
    <message>
        <source>Members who are asked</source>
        <translation>Tillfrågade ledamöter</translation>
    </message>
    <message>
        <source>Substitutes, in this order</source>
        <translation>Ersättare, i tur och ordning</translation>
    </message>
    <message>
        <source>Items that count on you</source>
        <translation>Ärenden som räknar med dig</translation>
    </message>
    <message>
        <source>You have no mandate at this meeting</source>
        <translation>Du har inget uppdrag vid det här mötet</translation>
    </message>
    <message>
        <source>Can be used once, within 14 days. Send it by a way that only the substitute reads.</source>
        <translation>Kan användas en gång, inom 14 dagar. Skicka den så att bara ersättaren kan läsa den.</translation>
    </message>
</context>
<context>
    <name>AbsenceItem</name>
    <message>
        <source>Item %1</source>
        <translation>Ärende %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo, item %1</source>
        <translation>Ångra, ärende %1</translation>
    </message>
    <message>
        <source>Hide the ways</source>
        <translation>Dölj vägarna</translation>
    </message>
    <message>
        <source>Show the ways</source>
        <translation>Visa vägarna</translation>
    </message>
    <message>
        <source>%1, item %2</source>
        <translation>%1, ärende %2</translation>
    </message>
    <message>
        <source>Read the item</source>
        <translation>Läs ärendet</translation>
    </message>
</context>
<context>
    <name>WhichItemsSheet</name>
    <message>
        <source>Which items do you come to?</source>
        <translation>Vilka ärenden kommer du till?</translation>
    </message>
    <message>
        <source>For the others you are away, and can take another way.</source>
        <translation>I de andra är du frånvarande och kan välja en annan väg.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an item&apos;s number and title</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Answer that I come to %n items</source>
        <translation>
            <numerusform>Svara att jag kommer till %n ärende</numerusform>
            <numerusform>Svara att jag kommer till %n ärenden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclareAllSheet</name>
    <message>
        <source>Your positions</source>
        <translation>Ta ställning</translation>
    </message>
    <message>
        <source>What you choose is kept as a draft on this device.</source>
        <translation>Det du väljer sparas som utkast på enheten.</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Granska</translation>
    </message>
    <message numerus="yes">
        <source>Look through %n positions</source>
        <translation>
            <numerusform>Granska %n ställningstagande</numerusform>
            <numerusform>Granska %n ställningstaganden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Choose for each item; what you do not choose is left out.</source>
        <translation>%1. Välj i varje ärende. Det du inte väljer lämnas utanför.</translation>
    </message>
</context>
<context>
    <name>DeclareAllRow</name>
    <message>
        <source>%1 %2</source>
        <comment>an item&apos;s number and title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hide the proposal</source>
        <translation>Dölj förslaget</translation>
    </message>
    <message>
        <source>Read the proposal</source>
        <translation>Läs förslaget</translation>
    </message>
    <message>
        <source>%1, item %2</source>
        <translation>%1, ärende %2</translation>
    </message>
    <message>
        <source>that %1</source>
        <comment>a clause of a proposal</comment>
        <translation>att %1</translation>
    </message>
    <message>
        <source>Position, item %1</source>
        <translation>Ställningstagande, ärende %1</translation>
    </message>
    <message>
        <source>Comment, item %1</source>
        <translation>Kommentar, ärende %1</translation>
    </message>
    <message>
        <source>What is your reservation?</source>
        <translation>Vilket är ditt förbehåll?</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Kan lämnas tom</translation>
    </message>
</context>
<context>
    <name>DeclareReviewSheet</name>
    <message>
        <source>Look through and hand in</source>
        <translation>Granska och lämna in</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an item&apos;s number and title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>When you hand in, each position becomes a public record, signed by itself and with a receipt of its own.</source>
        <translation>När du lämnar in blir varje ställningstagande en allmän handling. Det undertecknas för sig och får ett eget kvitto.</translation>
    </message>
    <message numerus="yes">
        <source>Hand in %n positions</source>
        <translation>
            <numerusform>Lämna in %n ställningstagande</numerusform>
            <numerusform>Lämna in %n ställningstaganden</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Send by e-mail instead</source>
        <translation>Skicka med e-post i stället</translation>
    </message>
</context>
<context>
    <name>MailSheet</name>
    <message>
        <source>Send by e-mail</source>
        <translation>Skicka med e-post</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Till %1</translation>
    </message>
    <message>
        <source>There is nothing to send yet. Choose your positions first: they are kept on this device until you send them.</source>
        <translation>Det finns inget att skicka än. Välj först dina ställningstaganden. De stannar på enheten tills du skickar dem.</translation>
    </message>
    <message>
        <source>It must reach the secretary before the meeting begins. The secretary enters it for you, and you see it here and can contest it. E-mail is not protected as the app is.</source>
        <translation>Det måste nå sekreteraren innan mötet börjar. Sekreteraren för in det åt dig, och du ser det här och kan bestrida det. E-post är inte skyddad så som appen är.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>The e-mail&apos;s text</source>
        <translation>Brevets text</translation>
    </message>
    <message>
        <source>Choose your positions</source>
        <translation>Välj ställningstaganden</translation>
    </message>
    <message>
        <source>Open in the e-mail program</source>
        <translation>Öppna i e-postprogrammet</translation>
    </message>
    <message>
        <source>No e-mail program opened. Copy the text and send it to the secretary.</source>
        <translation>Inget e-postprogram öppnades. Kopiera texten och skicka den till sekreteraren.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiera texten</translation>
    </message>
</context>
<context>
    <name>AskToConveySheet</name>
    <message>
        <source>Ask a member to state it</source>
        <translation>Be en ledamot förmedla</translation>
    </message>
    <message>
        <source>The member answers yes or no, and states your position. You are told what was stated and can contest it.</source>
        <translation>Ledamoten svarar ja eller nej och framför ditt ställningstagande. Du får veta vad som framfördes och kan bestrida det.</translation>
    </message>
    <message>
        <source>What you want to have said</source>
        <translation>Det du vill ha sagt</translation>
    </message>
    <message>
        <source>Every member can read it, and it becomes a public record.</source>
        <translation>Alla ledamöter kan läsa det, och det blir en allmän handling.</translation>
    </message>
    <message>
        <source>Every item that counts on you</source>
        <translation>Alla ärenden som räknar med dig</translation>
    </message>
    <message>
        <source>Turn it off to choose items.</source>
        <translation>Stäng av för att välja ärenden.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an item&apos;s number and title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Vem du frågar</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fråga</translation>
    </message>
</context>
<context>
    <name>ConveyanceRow</name>
    <message>
        <source>“%1”</source>
        <translation>”%1”</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take back the request to %1</source>
        <translation>Ta tillbaka frågan till %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo the request to %1</source>
        <translation>Ångra frågan till %1</translation>
    </message>
</context>
<context>
    <name>EnteredCard</name>
    <message>
        <source>Open the file that shows it, %1</source>
        <translation>Öppna filen som visar det, %1</translation>
    </message>
    <message>
        <source>Open the file that shows it</source>
        <translation>Öppna filen som visar det</translation>
    </message>
    <message>
        <source>As it was given: “%1”</source>
        <translation>Så här lämnades det: ”%1”</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>Det stämmer</translation>
    </message>
    <message>
        <source>That is right, %1</source>
        <translation>Det stämmer, %1</translation>
    </message>
    <message>
        <source>Signs it as your own position.</source>
        <translation>Undertecknar det som ditt eget ställningstagande.</translation>
    </message>
    <message>
        <source>That is wrong</source>
        <translation>Det stämmer inte</translation>
    </message>
    <message>
        <source>That is wrong, %1</source>
        <translation>Det stämmer inte, %1</translation>
    </message>
    <message>
        <source>I contest it no more</source>
        <translation>Jag bestrider det inte längre</translation>
    </message>
    <message>
        <source>I contest it no more, %1</source>
        <translation>Jag bestrider det inte längre, %1</translation>
    </message>
    <message>
        <source>If it is right you sign it as your own. If it is wrong it does not count, and you can declare something else.</source>
        <translation>Om det stämmer undertecknar du det som ditt eget. Om det inte stämmer räknas det inte, och du kan ta ställning på nytt.</translation>
    </message>
</context>
<context>
    <name>ContestSheet</name>
    <message>
        <source>That is wrong</source>
        <translation>Det stämmer inte</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Vad som inte stämmer</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Kan lämnas tomt</translation>
    </message>
    <message>
        <source>What you contest does not count. That you contest it becomes a public record.</source>
        <translation>Det du bestrider räknas inte. Att du bestrider det blir en allmän handling.</translation>
    </message>
    <message>
        <source>Contest it</source>
        <translation>Bestrid det</translation>
    </message>
</context>
<context>
    <name>EnteredScreen</name>
    <message>
        <source>Stated for you</source>
        <translation>Framfört för din räkning</translation>
    </message>
    <message>
        <source>Nothing more to look at</source>
        <translation>Inget mer att ta ställning till</translation>
    </message>
    <message>
        <source>What another member or the secretary enters for you stands here, for you to say whether it is right.</source>
        <translation>Det som en annan ledamot eller sekreteraren för in åt dig står här, så att du kan säga om det stämmer.</translation>
    </message>
</context>
<context>
    <name>ConveyScreen</name>
    <message>
        <source>For another member</source>
        <translation>För en annan ledamot</translation>
    </message>
    <message>
        <source>Nobody asks you now</source>
        <translation>Ingen frågar dig just nu</translation>
    </message>
    <message>
        <source>When a member who cannot come asks you to state their position it stands here.</source>
        <translation>När en ledamot med förhinder ber dig framföra ett ställningstagande står det här.</translation>
    </message>
</context>
<context>
    <name>ConveyRequest</name>
    <message>
        <source>Can you state the position of %1?</source>
        <translation>Kan du förmedla för %1?</translation>
    </message>
    <message>
        <source>You speak for %1</source>
        <translation>Du förmedlar för %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>”%1”</translation>
    </message>
    <message>
        <source>Yes, I state it</source>
        <translation>Ja, jag förmedlar</translation>
    </message>
    <message>
        <source>Yes, I state it for %1</source>
        <translation>Ja, jag förmedlar för %1</translation>
    </message>
    <message>
        <source>No, I cannot</source>
        <translation>Nej, jag kan inte</translation>
    </message>
    <message>
        <source>No, I cannot state it for %1</source>
        <translation>Nej, jag kan inte förmedla för %1</translation>
    </message>
    <message>
        <source>I can no longer</source>
        <translation>Jag kan inte längre</translation>
    </message>
    <message>
        <source>I can no longer state it for %1</source>
        <translation>Jag kan inte längre förmedla för %1</translation>
    </message>
</context>
<context>
    <name>ConveyItem</name>
    <message>
        <source>%1 %2</source>
        <comment>an item&apos;s number and title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>State it</source>
        <translation>Förmedla</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>%1 for %2, item %3</source>
        <translation>%1 för %2, ärende %3</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo for %1, item %2</source>
        <translation>Ångra för %1, ärende %2</translation>
    </message>
    <message>
        <source>Read the item</source>
        <translation>Läs ärendet</translation>
    </message>
</context>
<context>
    <name>ConveySheet</name>
    <message>
        <source>The position of %1</source>
        <translation>Förmedla för %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>In the member&apos;s words; can be left empty</source>
        <translation>Med ledamotens ord; kan lämnas tom</translation>
    </message>
    <message>
        <source>You sign that this is what %1 wants. It becomes a public record, and %1 is told and can contest it.</source>
        <translation>Du undertecknar att det är vad %1 vill. Det blir en allmän handling, och %1 får veta det och kan bestrida det.</translation>
    </message>
    <message>
        <source>State it</source>
        <translation>Förmedla</translation>
    </message>
</context>
<context>
    <name>StanceChoice</name>
    <message>
        <source>Approve</source>
        <translation>Tillstyrker</translation>
    </message>
    <message>
        <source>Approve with reservation</source>
        <translation>Tillstyrker med förbehåll</translation>
    </message>
    <message>
        <source>Refer back</source>
        <translation>Återremiss</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Avstyrker</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>Avstår</translation>
    </message>
    <message>
        <source>The matter needs more preparation</source>
        <translation>Ärendet behöver beredas mer</translation>
    </message>
</context>
<context>
    <name>AwayCards</name>
    <message>
        <source>See the ways</source>
        <translation>Se vägarna</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>To the secretary of %1</source>
        <translation>Till sekreteraren i %1</translation>
    </message>
    <message>
        <source>I cannot come to the meeting on %1. For %2 I declare:</source>
        <translation>Jag har förhinder till mötet den %1. För %2 tar jag ställning så här:</translation>
    </message>
    <message>
        <source>Item %1, %2</source>
        <translation>Ärende %1, %2</translation>
    </message>
    <message>
        <source> (version %1 of the proposal)</source>
        <translation> (version %1 av förslaget)</translation>
    </message>
    <message>
        <source>Handed in in the app already.</source>
        <translation>Redan inlämnat i appen.</translation>
    </message>
    <message>
        <source>The rules do not count it without me there; it is to be read out.</source>
        <translation>Enligt arbetsordningen räknas det inte när jag inte är på plats; det ska läsas upp.</translation>
    </message>
    <message>
        <source>Enter this for me before the meeting begins. When it has been received it is a public record.</source>
        <translation>För in det åt mig innan mötet börjar. När det har kommit in är det en allmän handling.</translation>
    </message>
    <message>
        <source>Positions before the meeting on %1</source>
        <translation>Ställningstaganden inför mötet den %1</translation>
    </message>
</context>
<context>
    <name>ConveyEntry</name>
    <message>
        <source>For another member</source>
        <translation>För en annan ledamot</translation>
    </message>
    <message numerus="yes">
        <source>%n members ask you to state their position</source>
        <translation>
            <numerusform>%n ledamot ber dig framföra sitt ställningstagande</numerusform>
            <numerusform>%n ledamöter ber dig framföra sina ställningstaganden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingDesk</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>As a member sees it</source>
        <translation>Som en ledamot ser det</translation>
    </message>
    <message>
        <source>The meeting is not here any more</source>
        <translation>Mötet finns inte längre här</translation>
    </message>
    <message>
        <source>About the meeting</source>
        <translation>Om mötet</translation>
    </message>
    <message>
        <source>Move or cancel the meeting</source>
        <translation>Flytta eller ställ in mötet</translation>
    </message>
    <message>
        <source>You see what follows before you sign anything.</source>
        <translation>Du ser vad som händer innan du undertecknar något.</translation>
    </message>
</context>
<context>
    <name>MStepBar</name>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a step</comment>
        <translation>klart</translation>
    </message>
    <message>
        <source>the meeting is here</source>
        <translation>mötet är här</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Notice</source>
        <translation>Kallelse</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>No minutes yet</source>
        <translation>Inget protokoll än</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>They write themselves of what is recorded at the meeting: who is there, positions, decisions and assignments.</source>
        <translation>Det skriver sig självt av det som förs in vid mötet: vilka som är där, ställningstaganden, beslut och uppdrag.</translation>
    </message>
    <message>
        <source>Back to the minutes</source>
        <translation>Tillbaka till protokollet</translation>
    </message>
</context>
<context>
    <name>OutPage</name>
    <message>
        <source>Distribution</source>
        <translation>Expediering</translation>
    </message>
    <message>
        <source>The minutes</source>
        <translation>Protokollet</translation>
    </message>
</context>
<context>
    <name>YearMeetingCard</name>
    <message>
        <source>Look here</source>
        <translation>Se hit</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öppnad</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Öppna mötet</translation>
    </message>
    <message>
        <source>Create the meeting</source>
        <translation>Skapa mötet</translation>
    </message>
    <message>
        <source>Out of the plan</source>
        <translation>Ta bort ur planen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>Ställ in</translation>
    </message>
</context>
<context>
    <name>YearMeetings</name>
    <message>
        <source>An extra meeting is asked for</source>
        <translation>Ett extra möte begärs</translation>
    </message>
    <message>
        <source>To be held</source>
        <translation>Ska hållas</translation>
    </message>
    <message>
        <source>Hold the meeting</source>
        <translation>Håll mötet</translation>
    </message>
    <message>
        <source>No meetings this year yet</source>
        <translation>Inga möten det här året än</translation>
    </message>
    <message>
        <source>Suggest days, or choose them in the calendar.</source>
        <translation>Låt appen föreslå dagar, eller välj dem i kalendern.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Jämförs med</translation>
    </message>
</context>
<context>
    <name>YearOverview</name>
    <message>
        <source>Calendar of %1. The arrows go from day to day, Enter puts a day into the plan or takes it out.</source>
        <translation>Kalender för %1. Piltangenterna går från dag till dag, Retur lägger in en dag i planen eller tar bort den.</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Clash or other trouble</source>
        <translation>Krock eller annat hinder</translation>
    </message>
    <message>
        <source>A deadline</source>
        <translation>En tidsgräns</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Plan for the year</source>
        <translation>Årsplan</translation>
    </message>
    <message>
        <source>Plan for %1</source>
        <translation>Årsplan %1</translation>
    </message>
    <message>
        <source>The year before, %1</source>
        <translation>Året före, %1</translation>
    </message>
    <message>
        <source>The year after, %1</source>
        <translation>Året efter, %1</translation>
    </message>
    <message>
        <source>Create the meeting</source>
        <translation>Skapa mötet</translation>
    </message>
    <message>
        <source>Create %1 meetings</source>
        <translation>Skapa %1 möten</translation>
    </message>
    <message>
        <source>Suggest days</source>
        <translation>Föreslå dagar</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Lägg till en dag</translation>
    </message>
    <message>
        <source>Extra meeting</source>
        <translation>Extra möte</translation>
    </message>
    <message>
        <source>Read in a calendar</source>
        <translation>Läs in en kalender</translation>
    </message>
    <message>
        <source>The plan is changed here and not signed yet.</source>
        <translation>Planen är ändrad här och inte undertecknad än.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ta deras</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Släng ändringarna</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Behåll min</translation>
    </message>
    <message>
        <source>Sign the plan</source>
        <translation>Underteckna planen</translation>
    </message>
    <message>
        <source>A file that ends with .ics, of a person or a body whom the meetings must not clash with. It stays on this device.</source>
        <translation>En fil som slutar på .ics, för en person eller ett organ som mötena inte får krocka med. Den stannar på den här enheten.</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Incoming matters</source>
        <translation>Inkomna ärenden</translation>
    </message>
    <message>
        <source>What they wait for</source>
        <translation>Vad de väntar på</translation>
    </message>
    <message>
        <source>Choose a matter.</source>
        <translation>Välj ett ärende.</translation>
    </message>
    <message>
        <source>It opens here, beside the list.</source>
        <translation>Det öppnas här, bredvid listan.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Kallelse</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Läget</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Mötet</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Expediering</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>There is no such file in here.</source>
        <translation>Här finns ingen sådan fil.</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>Till mappen ovanför</translation>
    </message>
</context>
<context>
    <name>RegisterList</name>
    <message>
        <source>Mandates</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>Ersättare</translation>
    </message>
    <message>
        <source>Principals and areas</source>
        <translation>Huvudmän och sakområden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Read in from a file</source>
        <translation>Läs in från fil</translation>
    </message>
    <message>
        <source>Something is missing in the year ahead.</source>
        <translation>Något saknas under det kommande året.</translation>
    </message>
    <message>
        <source>Things are missing in the year ahead.</source>
        <translation>Flera saker saknas under det kommande året.</translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation>Visa vad som saknas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Name, function, principal or area</source>
        <translation>Namn, befattning, huvudman eller sakområde</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>New holder</source>
        <translation>Ny innehavare</translation>
    </message>
    <message>
        <source>New mandate</source>
        <translation>Nytt uppdrag</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Without a device</source>
        <translation>Utan enhet</translation>
    </message>
    <message>
        <source>Without an e-mail address</source>
        <translation>Utan e-postadress</translation>
    </message>
    <message>
        <source>Nothing in the register holds these words</source>
        <translation>Inget i registret innehåller de orden</translation>
    </message>
    <message>
        <source>No substitutes have been nominated</source>
        <translation>Inga ersättare är utsedda</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Ingen här än</translation>
    </message>
    <message>
        <source>They are nominated for one meeting at a time, by the member or entered at the meeting.</source>
        <translation>De utses för ett möte i taget, av ledamoten själv eller genom att det förs in på mötet.</translation>
    </message>
    <message>
        <source>Nominate a substitute</source>
        <translation>Utse ersättare</translation>
    </message>
    <message>
        <source>Who answers for what</source>
        <translation>Vem svarar för vad</translation>
    </message>
    <message>
        <source>New principal</source>
        <translation>Ny huvudman</translation>
    </message>
    <message>
        <source>New subject area</source>
        <translation>Nytt sakområde</translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message>
        <source>Form</source>
        <translation>Formulär</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Stäng uppgifterna</translation>
    </message>
</context>
<context>
    <name>AttentionDetail</name>
    <message>
        <source>To look after</source>
        <translation>Att åtgärda</translation>
    </message>
    <message>
        <source>Enter who it is</source>
        <translation>Ange vem det är</translation>
    </message>
    <message numerus="yes">
        <source>%n people have no device</source>
        <translation>
            <numerusform>%n person har ingen enhet</numerusform>
            <numerusform>%n personer har ingen enhet</numerusform>
        </translation>
    </message>
    <message>
        <source>They reach the papers and declare only once they have joined. A letter each, made here, brings them in: one page with a code to scan.</source>
        <translation>De kommer åt handlingarna och kan ta ställning först när de har anslutit sig. Skapa ett brev till var och en här: en sida med en kod att skanna.</translation>
    </message>
    <message>
        <source>Write the letters</source>
        <translation>Skriv breven</translation>
    </message>
    <message>
        <source>Nothing is missing in the year ahead</source>
        <translation>Inget saknas det kommande året</translation>
    </message>
    <message>
        <source>Every principal has somebody for each of its areas, and everybody has a device.</source>
        <translation>Varje huvudman har någon för vart och ett av sina sakområden, och alla har en enhet.</translation>
    </message>
</context>
<context>
    <name>MandateDetail</name>
    <message>
        <source>Abolished</source>
        <translation>Upphört</translation>
    </message>
    <message>
        <source>Subject areas</source>
        <translation>Sakområden</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>Vem som har uppdraget</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Enter the holder</source>
        <translation>Ange innehavare</translation>
    </message>
    <message>
        <source>Change the mandate</source>
        <translation>Ändra uppdraget</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>Visa personen</translation>
    </message>
    <message>
        <source>Nominate a substitute</source>
        <translation>Utse ersättare</translation>
    </message>
</context>
<context>
    <name>RegisterChanges</name>
    <message>
        <source>Show every change</source>
        <translation>Visa alla ändringar</translation>
    </message>
    <message>
        <source>Every change, newest first</source>
        <translation>Alla ändringar, den nyaste först</translation>
    </message>
    <message>
        <source>As the forum was founded.</source>
        <translation>Som när forumet grundades.</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>E-mail address</source>
        <translation>E-postadress</translation>
    </message>
    <message>
        <source>None: notices and reminders do not reach this person by e-mail</source>
        <translation>Ingen: kallelser och påminnelser når inte personen med e-post</translation>
    </message>
    <message>
        <source>Invite another device</source>
        <translation>Bjud in en enhet till</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Bjud in</translation>
    </message>
    <message>
        <source>Change name or address</source>
        <translation>Ändra namn eller adress</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Approve the device %1</source>
        <translation>Godkänn enheten %1</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Spärra</translation>
    </message>
    <message>
        <source>Revoke the device %1</source>
        <translation>Spärra enheten %1</translation>
    </message>
</context>
<context>
    <name>OfficeDetail</name>
    <message>
        <source>Until</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>Change until when</source>
        <translation>Ändra slutdag</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Avsluta nu</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>Visa personen</translation>
    </message>
</context>
<context>
    <name>SubstituteDetail</name>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>On what ground</source>
        <translation>På vilken grund</translation>
    </message>
    <message>
        <source>Nominated by</source>
        <translation>Utsedd av</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Öppna mötet</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>Visa personen</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Name or function</source>
        <translation>Namn eller befattning</translation>
    </message>
    <message>
        <source>Write a few letters and choose below.</source>
        <translation>Skriv några bokstäver och välj nedanför.</translation>
    </message>
    <message>
        <source>Somebody new: %1</source>
        <translation>Någon ny: %1</translation>
    </message>
</context>
<context>
    <name>HolderForm</name>
    <message>
        <source>Who holds it</source>
        <translation>Vem som har uppdraget</translation>
    </message>
    <message>
        <source>Nobody: the mandate is vacant</source>
        <translation>Ingen: uppdraget är vakant</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>Days before it keep what was entered for them.</source>
        <translation>Dagarna före behåller det som är angivet för dem.</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Left empty: until further notice.</source>
        <translation>Tomt: tills vidare.</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Grund för uppdraget</translation>
    </message>
    <message>
        <source>Delegation order 2027, point 4.2</source>
        <translation>Delegationsordning 2027, punkt 4.2</translation>
    </message>
    <message>
        <source>Save the holder</source>
        <translation>Spara innehavaren</translation>
    </message>
</context>
<context>
    <name>MandateForm</name>
    <message>
        <source>New mandate</source>
        <translation>Nytt uppdrag</translation>
    </message>
    <message>
        <source>Change the mandate</source>
        <translation>Ändra uppdraget</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Befattning</translation>
    </message>
    <message>
        <source>Head of administration, the social services</source>
        <translation>Förvaltningschef, socialförvaltningen</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Huvudman</translation>
    </message>
    <message>
        <source>Subject areas</source>
        <translation>Sakområden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>New delegation order from the turn of the year</source>
        <translation>Ny delegationsordning från årsskiftet</translation>
    </message>
    <message>
        <source>Stands in the log beside the change.</source>
        <translation>Står i loggen bredvid ändringen.</translation>
    </message>
    <message>
        <source>Save the mandate</source>
        <translation>Spara uppdraget</translation>
    </message>
    <message>
        <source>The mandate is no more</source>
        <translation>Uppdraget har upphört</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>Change name or address</source>
        <translation>Ändra namn eller adress</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Shown to the forum&apos;s members.</source>
        <translation>Visas för forumets ledamöter.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-postadress</translation>
    </message>
    <message>
        <source>For notices and reminders. It stands in no minutes and on no web page.</source>
        <translation>För kallelser och påminnelser. Den står inte i protokoll och inte på någon webbsida.</translation>
    </message>
    <message>
        <source>Save the person</source>
        <translation>Spara personen</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Change until when</source>
        <translation>Ändra slutdag</translation>
    </message>
    <message>
        <source>Hand over the office</source>
        <translation>Lämna över rollen</translation>
    </message>
    <message>
        <source>New holder of an office</source>
        <translation>Ny innehavare av en roll</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Left empty: until further notice.</source>
        <translation>Tomt: tills vidare.</translation>
    </message>
    <message>
        <source>Save the office</source>
        <translation>Spara rollen</translation>
    </message>
</context>
<context>
    <name>RevokeForm</name>
    <message>
        <source>Revoke the device</source>
        <translation>Spärra enheten</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Vad som har hänt</translation>
    </message>
    <message>
        <source>It is no longer used</source>
        <translation>Den används inte längre</translation>
    </message>
    <message>
        <source>What it has signed stands.</source>
        <translation>Det den har undertecknat gäller.</translation>
    </message>
    <message>
        <source>It was lost just now</source>
        <translation>Den kom bort alldeles nyss</translation>
    </message>
    <message>
        <source>It has been lost since a time</source>
        <translation>Den har varit borta en tid</translation>
    </message>
    <message>
        <source>Positions that it has signed since then are put to the person again, and invitations that it made are void.</source>
        <translation>Ställningstaganden som den har undertecknat sedan dess läggs fram för personen igen, och inbjudningar som den har gjort upphör att gälla.</translation>
    </message>
    <message>
        <source>Lost since</source>
        <translation>Borta sedan</translation>
    </message>
    <message>
        <source>The last time that it was certainly in the right hands.</source>
        <translation>Senast den säkert var i rätta händer.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Left on the train; told by telephone</source>
        <translation>Kvarglömd på tåget, anmält per telefon</translation>
    </message>
    <message>
        <source>Stands in the log. Can be left empty.</source>
        <translation>Står i loggen. Kan lämnas tomt.</translation>
    </message>
    <message>
        <source>The device is shut out at once, and everything in the app there is erased the next time that it reaches the server. It cannot be undone once it is sent.</source>
        <translation>Enheten stängs ute genast, och allt i appen på den raderas nästa gång den når servern. Det går inte att ångra när det har skickats.</translation>
    </message>
</context>
<context>
    <name>LettersSheet</name>
    <message>
        <source>Invitation for %1</source>
        <translation>Inbjudan till %1</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Inbjudan</translation>
    </message>
    <message numerus="yes">
        <source>Letters to %n people</source>
        <translation>
            <numerusform>Brev till %n person</numerusform>
            <numerusform>Brev till %n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the invitation</source>
        <translation>Stäng inbjudan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Each gets an invitation of their own, which can be used once within 14 days. The letters are made on this device and are never on the server: print them, hand them over, and erase the file.</source>
        <translation>Var och en får en egen inbjudan, som kan användas en gång inom 14 dagar. Breven görs på den här enheten och finns aldrig på servern: skriv ut dem, lämna över dem och radera filen.</translation>
    </message>
    <message>
        <source>Invitation %1 of %2</source>
        <translation>Inbjudan %1 av %2</translation>
    </message>
    <message>
        <source>QR code with the invitation</source>
        <translation>QR-kod med inbjudan</translation>
    </message>
    <message>
        <source>Let the person scan the code in Mandat, or hand it over as a letter. Whoever has it can join in their name.</source>
        <translation>Låt personen skanna koden i Mandat, eller lämna över den som ett brev. Den som har koden kan ansluta sig i personens namn.</translation>
    </message>
    <message>
        <source>The invitation&apos;s link</source>
        <translation>Inbjudningslänk</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Kopiera länken</translation>
    </message>
    <message>
        <source>As a letter to print</source>
        <translation>Som brev att skriva ut</translation>
    </message>
    <message>
        <source>Where the letters go</source>
        <translation>Var breven läggs</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Filnamn</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>Till mappen ovanför</translation>
    </message>
    <message numerus="yes">
        <source>Make %n invitations</source>
        <translation>
            <numerusform>Skapa %n inbjudan</numerusform>
            <numerusform>Skapa %n inbjudningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the letter in %1</source>
        <translation>Spara brevet i %1</translation>
    </message>
    <message>
        <source>Save the letters in %1</source>
        <translation>Spara breven i %1</translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation>Öppna för utskrift</translation>
    </message>
</context>
<context>
    <name>RegisterImportPage</name>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Read in from a file</source>
        <translation>Läs in från fil</translation>
    </message>
    <message>
        <source>There is no CSV file in here.</source>
        <translation>Här finns ingen CSV-fil.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>New delegation orders from the turn of the year</source>
        <translation>Nya delegationsordningar från årsskiftet</translation>
    </message>
    <message>
        <source>Stands in the log beside each change.</source>
        <translation>Står i loggen bredvid varje ändring.</translation>
    </message>
    <message>
        <source>Enter all changes</source>
        <translation>För in alla ändringar</translation>
    </message>
    <message>
        <source>Read in another file</source>
        <translation>Läs in en annan fil</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Välj en annan fil</translation>
    </message>
    <message>
        <source>A table saved as CSV (UTF-8), one line for each person or mandate. Its headings are any of: namn, e-post, huvudman, uppdrag, sakområden, gäller från, gäller till, grund, roll, roll till. You see every change before anything is entered, and nobody is removed because a line is missing.</source>
        <translation>En tabell sparad som CSV (UTF-8), med en rad för varje person eller uppdrag. Rubrikerna är några av: namn, e-post, huvudman, uppdrag, sakområden, gäller från, gäller till, grund, roll, roll till. Du ser varje ändring innan något förs in, och ingen tas bort för att en rad saknas.</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>Show %1</source>
        <translation>Visa %1</translation>
    </message>
    <message>
        <source>Abolished</source>
        <translation>Upphört</translation>
    </message>
    <message>
        <source>Vacant until %1</source>
        <translation>Vakant till och med %1</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vakant</translation>
    </message>
    <message>
        <source>Changes after %1</source>
        <translation>Byter efter %1</translation>
    </message>
    <message>
        <source>Vacant after %1</source>
        <translation>Vakant efter %1</translation>
    </message>
    <message>
        <source>Has ended</source>
        <translation>Har gått ut</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>från %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>till och med %1</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>tills vidare</translation>
    </message>
    <message>
        <source>A device waits to be approved</source>
        <translation>En enhet väntar på godkännande</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n enhet</numerusform>
            <numerusform>%n enheter</numerusform>
        </translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Inbjuden</translation>
    </message>
    <message>
        <source>No device</source>
        <translation>Ingen enhet</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Ordförande</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Sekreterare</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 från %2</translation>
    </message>
    <message>
        <source>Adjunct</source>
        <translation>Adjungerad</translation>
    </message>
    <message>
        <source>Preparatory group</source>
        <translation>Beredningsgruppen</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observatör</translation>
    </message>
    <message>
        <source>Substitute for %1</source>
        <translation>Ersättare för %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Inget namn än</translation>
    </message>
    <message>
        <source>Nothing to do here any more</source>
        <translation>Har inget uppdrag här längre</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Adjuncts</source>
        <translation>Adjungerade</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observatörer</translation>
    </message>
    <message>
        <source>the whole meeting</source>
        <translation>hela mötet</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>ärende %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>För %1</translation>
    </message>
    <message>
        <source>Nobody answers for it now</source>
        <translation>Ingen ansvarar för det nu</translation>
    </message>
    <message>
        <source>The e-mail address must be written as name@place.se.</source>
        <translation>E-postadressen ska skrivas som namn@plats.se.</translation>
    </message>
    <message>
        <source>A day must be written as 2027-03-01.</source>
        <translation>En dag ska skrivas som 2027-03-01.</translation>
    </message>
    <message>
        <source>Write the person&apos;s name.</source>
        <translation>Skriv personens namn.</translation>
    </message>
    <message>
        <source>Choose whose mandate it is.</source>
        <translation>Välj vems uppdraget är.</translation>
    </message>
    <message>
        <source>Write the function, such as Head of administration, the social services.</source>
        <translation>Skriv befattningen, till exempel Förvaltningschef, socialförvaltningen.</translation>
    </message>
    <message>
        <source>Write why: it stands in the log beside the change.</source>
        <translation>Skriv varför: det står i loggen bredvid ändringen.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Sista dagen ligger före den första.</translation>
    </message>
    <message>
        <source>Choose who.</source>
        <translation>Välj vem.</translation>
    </message>
    <message>
        <source>The time must be written as 2026-11-20 17:30, or as a day alone.</source>
        <translation>Tiden ska skrivas som 2026-11-20 17:30, eller som en dag.</translation>
    </message>
    <message>
        <source>That time has not come yet.</source>
        <translation>Den tiden har inte varit än.</translation>
    </message>
    <message>
        <source>%1 holds %2 until %3.</source>
        <translation>%1 har uppdraget %2 till och med %3.</translation>
    </message>
    <message>
        <source>%1 has nobody for %2 until %3</source>
        <translation>%1 saknar ansvarig för %2 till och med %3</translation>
    </message>
    <message>
        <source>%1 has nobody for %2</source>
        <translation>%1 saknar ansvarig för %2</translation>
    </message>
    <message>
        <source>%1 has nobody for %2 from %3 until %4</source>
        <translation>%1 saknar ansvarig för %2 från %3 till och med %4</translation>
    </message>
    <message>
        <source>%1 has nobody for %2 from %3</source>
        <translation>%1 saknar ansvarig för %2 från %3</translation>
    </message>
    <message>
        <source>Nothing about it that concerns this principal can be decided while it lasts.</source>
        <translation>Under den tiden kan inget beslutas i sakområdet som rör huvudmannen.</translation>
    </message>
    <message>
        <source>Enter who holds the mandate.</source>
        <translation>Ange vem som har uppdraget.</translation>
    </message>
    <message>
        <source>Enter who takes over, or prolong the mandate.</source>
        <translation>Ange vem som tar över, eller förläng uppdraget.</translation>
    </message>
    <message>
        <source>Enter who answers for %1, %2</source>
        <translation>Ange vem som ansvarar för %1, %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, av %2</translation>
    </message>
    <message>
        <source>Leaves it</source>
        <translation>Lämnar rollen</translation>
    </message>
    <message>
        <source>Name and address</source>
        <translation>Namn och adress</translation>
    </message>
    <message>
        <source>Joined with %1</source>
        <translation>Anslöt sig med %1</translation>
    </message>
    <message>
        <source>%1 was approved</source>
        <translation>%1 godkändes</translation>
    </message>
    <message>
        <source>%1 was revoked</source>
        <translation>%1 spärrades</translation>
    </message>
    <message>
        <source>The whole meeting</source>
        <translation>Hela mötet</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Den här enheten</translation>
    </message>
    <message>
        <source>Waits to be approved</source>
        <translation>Väntar på godkännande</translation>
    </message>
    <message>
        <source>Lost since %1</source>
        <translation>Borta sedan %1</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Spärrad</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message numerus="yes">
        <source>%n mandates</source>
        <translation>
            <numerusform>%n uppdrag</numerusform>
            <numerusform>%n uppdrag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vacant</source>
        <translation>
            <numerusform>%n vakant</numerusform>
            <numerusform>%n vakanta</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 people have a device</source>
        <translation>%1 av %2 personer har en enhet</translation>
    </message>
    <message>
        <source>The person has been saved</source>
        <translation>Personen är sparad</translation>
    </message>
    <message>
        <source>The mandate has been abolished</source>
        <translation>Uppdraget är avslutat</translation>
    </message>
    <message>
        <source>The mandate has been saved</source>
        <translation>Uppdraget är sparat</translation>
    </message>
    <message>
        <source>The mandate is vacant</source>
        <translation>Uppdraget är vakant</translation>
    </message>
    <message>
        <source>The holder has been entered</source>
        <translation>Innehavaren är införd</translation>
    </message>
    <message>
        <source>The office has been entered</source>
        <translation>Rollen är införd</translation>
    </message>
    <message>
        <source>The office has been ended</source>
        <translation>Rollen är avslutad</translation>
    </message>
    <message>
        <source>The device has been revoked</source>
        <translation>Enheten är spärrad</translation>
    </message>
    <message>
        <source>The device has been approved</source>
        <translation>Enheten är godkänd</translation>
    </message>
    <message>
        <source>Can be used once, until %1.</source>
        <translation>Kan användas en gång, till %1.</translation>
    </message>
    <message>
        <source>Invitation %1</source>
        <translation>Inbjudan %1</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Inbjudningar</translation>
    </message>
    <message>
        <source>The letters could not be written in %1.</source>
        <translation>Breven kunde inte skrivas i %1.</translation>
    </message>
    <message>
        <source>Saved as %1. Erase the file once the letters have been handed over.</source>
        <translation>Sparat som %1. Radera filen när breven är överlämnade.</translation>
    </message>
    <message>
        <source>Install the app Mandat on your phone, tablet or computer. Ask those who look after your devices at work where it is to be had, or the sender of this letter.</source>
        <translation>Installera appen Mandat på din telefon, surfplatta eller dator. Fråga den som sköter enheterna på din arbetsplats var den finns, eller avsändaren av det här brevet.</translation>
    </message>
    <message>
        <source>Open Mandat and press Scan the QR code. Hold the camera over the code on this page. Does the device have no camera? Then press Paste a link or a picture, and paste the link below.</source>
        <translation>Öppna Mandat och tryck på Skanna QR-koden. Håll kameran över koden på den här sidan. Har enheten ingen kamera? Tryck då på Klistra in länk eller bild och klistra in länken nedan.</translation>
    </message>
    <message>
        <source>Choose a PIN of your own. It opens the app on that device. Nobody else knows it, and nobody can find it out for you.</source>
        <translation>Välj en egen PIN-kod. Den öppnar appen på den enheten. Ingen annan känner till den, och ingen kan ta reda på den åt dig.</translation>
    </message>
    <message>
        <source>The app shows who you are and the forum&apos;s fingerprint. It is to be %1. Does it say the same? Then press Join. Otherwise stop, and get in touch with the sender.</source>
        <translation>Appen visar vem du är och forumets fingeravtryck. Det ska vara %1. Står det samma sak? Tryck då på Anslut mig. Avbryt annars och hör av dig till avsändaren.</translation>
    </message>
    <message>
        <source>Done. Tear up this letter: the code can be used only once.</source>
        <translation>Klart. Riv sönder brevet: koden kan bara användas en gång.</translation>
    </message>
    <message>
        <source>Your invitation to Mandat</source>
        <translation>Din inbjudan till Mandat</translation>
    </message>
    <message>
        <source>We use the app Mandat for notices, papers and positions before our meetings. With it you read the papers and declare your position, also without a network. Joining takes about five minutes.</source>
        <translation>Vi använder appen Mandat för kallelser, handlingar och ställningstaganden inför våra möten. Med den läser du handlingarna och tar ställning, också utan nät. Det tar ungefär fem minuter att komma i gång.</translation>
    </message>
    <message>
        <source>Valid until %1, once.</source>
        <translation>Gäller till och med %1, en gång.</translation>
    </message>
    <message>
        <source>Keep this letter as you keep a key: whoever has it can join in your name. Do not photograph it and do not send it on.</source>
        <translation>Förvara brevet som en nyckel: den som har det kan ansluta sig i ditt namn. Fotografera det inte och skicka det inte vidare.</translation>
    </message>
    <message>
        <source>Has it come away, or has somebody else had it in their hands? Tell the sender at once. The device that used it is then shut out, and you get a new letter.</source>
        <translation>Har det kommit bort, eller har någon annan haft det i sina händer? Säg till avsändaren genast. Enheten som har använt det stängs då ute, och du får ett nytt brev.</translation>
    </message>
    <message>
        <source>The same as a link, for a device without a camera:</source>
        <translation>Samma sak som länk, för en enhet utan kamera:</translation>
    </message>
    <message>
        <source>Kind regards</source>
        <translation>Med vänlig hälsning</translation>
    </message>
    <message>
        <source>Concerns the meeting on %1.</source>
        <translation>Berör mötet %1.</translation>
    </message>
    <message>
        <source>Concerns the meetings on %1.</source>
        <translation>Berör mötena %1.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>Det finns inget i filen.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB. A register needs a few kilobytes.</source>
        <translation>Filen är större än 1 MB. Ett register behöver några kilobyte.</translation>
    </message>
    <message>
        <source>This is the spreadsheet&apos;s own format. Save it as CSV (UTF-8) and choose that file.</source>
        <translation>Det här är kalkylprogrammets eget format. Spara som CSV (UTF-8) och välj den filen.</translation>
    </message>
    <message>
        <source>The letters å, ä and ö cannot be read. Save the file as CSV UTF-8.</source>
        <translation>Bokstäverna å, ä och ö går inte att läsa. Spara filen som CSV UTF-8.</translation>
    </message>
    <message>
        <source>The file has more than 5000 lines.</source>
        <translation>Filen har fler än 5000 rader.</translation>
    </message>
    <message>
        <source>The file has more than 50 columns.</source>
        <translation>Filen har fler än 50 kolumner.</translation>
    </message>
    <message>
        <source>The cell is too long.</source>
        <translation>Cellen är för lång.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>Ett citattecken öppnas här och stängs aldrig.</translation>
    </message>
    <message>
        <source>There is text after the closing quotation mark.</source>
        <translation>Det står text efter det avslutande citattecknet.</translation>
    </message>
    <message>
        <source>“%1” stands under no heading.</source>
        <translation>”%1” står inte under någon rubrik.</translation>
    </message>
    <message>
        <source>The line names neither a person nor a mandate.</source>
        <translation>Raden nämner varken en person eller ett uppdrag.</translation>
    </message>
    <message>
        <source>“%1” is no id: 1 to 64 of a–z, 0–9 and hyphen.</source>
        <translation>”%1” är inget id: 1 till 64 av a–z, 0–9 och bindestreck.</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation>”%1” är för långt.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write 2027-03-01.</source>
        <translation>”%1” är ingen dag. Skriv 2027-03-01.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>”%1” är ingen e-postadress.</translation>
    </message>
    <message>
        <source>“%1” is no principal of the forum.</source>
        <translation>”%1” är ingen huvudman i forumet.</translation>
    </message>
    <message>
        <source>“%1” is no mandate of the register. A new one needs its principal.</source>
        <translation>”%1” är inget uppdrag i registret. Ett nytt behöver sin huvudman.</translation>
    </message>
    <message>
        <source>The line says something of a mandate, and not of which.</source>
        <translation>Raden säger något om ett uppdrag, men inte vilket.</translation>
    </message>
    <message>
        <source>“%1” is no subject area of the forum.</source>
        <translation>”%1” är inget sakområde i forumet.</translation>
    </message>
    <message>
        <source>Several mandates have the title “%1”. Give the mandate&apos;s id.</source>
        <translation>Flera uppdrag heter ”%1”. Ange uppdragets id.</translation>
    </message>
    <message>
        <source>Line %2 says something else of “%1”, and this line does not begin later.</source>
        <translation>Rad %2 säger något annat om ”%1”, och den här raden börjar inte senare.</translation>
    </message>
    <message>
        <source>There are too many mandates.</source>
        <translation>Det är för många uppdrag.</translation>
    </message>
    <message>
        <source>It ended on %1 already, and somebody else holds the mandate now. Leave the line out.</source>
        <translation>Det tog slut redan %1, och någon annan har uppdraget nu. Ta bort raden.</translation>
    </message>
    <message>
        <source>“%1” is nobody of the register. Somebody who is new needs a name.</source>
        <translation>”%1” finns inte i registret. Någon som är ny behöver ett namn.</translation>
    </message>
    <message>
        <source>A role needs somebody who has it.</source>
        <translation>En roll behöver någon som har den.</translation>
    </message>
    <message>
        <source>“%1” may be several people. Give the person&apos;s id.</source>
        <translation>”%1” kan vara flera personer. Ange personens id.</translation>
    </message>
    <message>
        <source>Line %2 calls the same person something else than “%1”.</source>
        <translation>Rad %2 kallar samma person något annat än ”%1”.</translation>
    </message>
    <message>
        <source>“%1” is no role of the forum.</source>
        <translation>”%1” är ingen roll i forumet.</translation>
    </message>
    <message>
        <source>Line %2 gives the role to somebody else.</source>
        <translation>Rad %2 ger rollen till någon annan.</translation>
    </message>
    <message>
        <source>There is an end without a role.</source>
        <translation>Det finns ett slutdatum utan roll.</translation>
    </message>
    <message>
        <source>The secretary has no term.</source>
        <translation>Sekreteraren har ingen mandatperiod.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Huvudman</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Befattning</translation>
    </message>
    <message>
        <source>New subject area</source>
        <translation>Nytt sakområde</translation>
    </message>
    <message>
        <source>No longer subject area</source>
        <translation>Inte längre sakområde</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Innehavare</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>Nya personer</translation>
    </message>
    <message>
        <source>Changed names and addresses</source>
        <translation>Ändrade namn och adresser</translation>
    </message>
    <message>
        <source>New mandates</source>
        <translation>Nya uppdrag</translation>
    </message>
    <message>
        <source>Changed mandates</source>
        <translation>Ändrade uppdrag</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Innehavare</translation>
    </message>
    <message>
        <source>Holders who stay</source>
        <translation>Innehavare som är kvar</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Rad %1</translation>
    </message>
    <message>
        <source>%1, column %2</source>
        <translation>%1, kolumn %2</translation>
    </message>
    <message>
        <source>%1, the column %2</source>
        <translation>%1, kolumnen %2</translation>
    </message>
    <message>
        <source>“%1” is no heading of a register file.</source>
        <translation>”%1” är ingen rubrik i en registerfil.</translation>
    </message>
    <message>
        <source>“%1” says the same as column %2.</source>
        <translation>”%1” säger samma sak som kolumn %2.</translation>
    </message>
    <message>
        <source>There is no column for people and none for mandates.</source>
        <translation>Det finns varken en kolumn för personer eller för uppdrag.</translation>
    </message>
    <message>
        <source>Possible: %1.</source>
        <translation>Möjligt: %1.</translation>
    </message>
    <message>
        <source>Everything in the file stands in the register already.</source>
        <translation>Allt i filen står redan i registret.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes.</source>
        <translation>
            <numerusform>%n ändring.</numerusform>
            <numerusform>%n ändringar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines change nothing.</source>
        <translation>
            <numerusform>%n rad ändrar ingenting.</numerusform>
            <numerusform>%n rader ändrar ingenting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandates are not in the file and stay as they are.</source>
        <translation>
            <numerusform>%n uppdrag finns inte i filen och står kvar som det är.</numerusform>
            <numerusform>%n uppdrag finns inte i filen och står kvar som de är.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 går inte att öppna.</translation>
    </message>
    <message numerus="yes">
        <source>%n errors. Nothing has been changed: mend the file, and choose it again.</source>
        <translation>
            <numerusform>%n fel. Inget är ändrat: rätta filen och välj den igen.</numerusform>
            <numerusform>%n fel. Inget är ändrat: rätta filen och välj den igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read in from %1</source>
        <translation>Inläst från %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changes have been entered.</source>
        <translation>
            <numerusform>%n ändring är införd.</numerusform>
            <numerusform>%n ändringar är införda.</numerusform>
        </translation>
    </message>
    <message>
        <source>The register has been read in</source>
        <translation>Registret är inläst</translation>
    </message>
    <message>
        <source>No name yet, in the forum file: %1</source>
        <translation>Inget namn än, i forumfilen: %1</translation>
    </message>
    <message>
        <source>%1 is held until %2.</source>
        <translation>Uppdraget %1 är tillsatt till och med %2.</translation>
    </message>
    <message>
        <source>Principals or subject areas alone: people or mandates have no column here.</source>
        <translation>Bara huvudmän eller sakområden: det finns ingen kolumn för personer eller uppdrag.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Menade du %1?</translation>
    </message>
    <message>
        <source>Write what it is called.</source>
        <translation>Skriv ett namn.</translation>
    </message>
    <message>
        <source>Choose on which side it is counted.</source>
        <translation>Välj på vilken sida huvudmannen räknas.</translation>
    </message>
    <message>
        <source>Of principals that have left</source>
        <translation>Hos huvudmän som har lämnat</translation>
    </message>
    <message>
        <source>Have ended</source>
        <translation>Har upphört</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Till och med %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från och med %1</translation>
    </message>
    <message>
        <source>Principals</source>
        <translation>Huvudmän</translation>
    </message>
    <message>
        <source>Subject areas</source>
        <translation>Sakområden</translation>
    </message>
    <message>
        <source>Subject area</source>
        <translation>Sakområde</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Inte ännu</translation>
    </message>
    <message numerus="yes">
        <source>%n mandates answer for it</source>
        <translation>
            <numerusform>%n uppdrag svarar för det</numerusform>
            <numerusform>%n uppdrag svarar för det</numerusform>
        </translation>
    </message>
    <message>
        <source>The principal has been saved</source>
        <translation>Huvudmannen är sparad</translation>
    </message>
    <message>
        <source>The subject area has been saved</source>
        <translation>Sakområdet är sparat</translation>
    </message>
    <message>
        <source>A file makes no new principals or subject areas. Enter them first in the register, under Principals and areas.</source>
        <translation>En fil lägger inte till huvudmän eller sakområden. För in dem först i registret, under Huvudmän och sakområden.</translation>
    </message>
</context>
<context>
    <name>BoardFileSheet</name>
    <message>
        <source>Save the board as a file</source>
        <translation>Spara läget som en fil</translation>
    </message>
    <message>
        <source>The file lies in the clear on this device. It names who has declared what.</source>
        <translation>Filen ligger okrypterad på den här enheten. Den visar vem som har deklarerat vad.</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, för utskrift</translation>
    </message>
    <message>
        <source>The table as it is here</source>
        <translation>Tabellen som den är här</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>Kalkylblad (XLSX)</translation>
    </message>
    <message>
        <source>Items, the table, and a list of every position with route and version</source>
        <translation>Ärendena, tabellen och en lista över varje ställningstagande med väg och version</translation>
    </message>
    <message>
        <source>CSV, for other systems</source>
        <translation>CSV, för andra system</translation>
    </message>
    <message>
        <source>The list alone</source>
        <translation>Bara listan</translation>
    </message>
</context>
<context>
    <name>BoardPanel</name>
    <message>
        <source>Back to the item</source>
        <translation>Tillbaka till ärendet</translation>
    </message>
    <message>
        <source>No word has come.</source>
        <translation>Inget ställningstagande har kommit.</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Bestritt</translation>
    </message>
    <message>
        <source>As it was given: %1</source>
        <translation>Så här löd det: %1</translation>
    </message>
    <message>
        <source>The mail is kept as it came. SHA-256: %1</source>
        <translation>Mejlet är sparat som det kom. SHA-256: %1</translation>
    </message>
    <message>
        <source>Enter a word</source>
        <translation>För in</translation>
    </message>
    <message>
        <source>Enter a word of %1</source>
        <translation>För in ett ställningstagande för %1</translation>
    </message>
    <message>
        <source>Nominate a substitute</source>
        <translation>Utse ersättare</translation>
    </message>
    <message>
        <source>Nominate a substitute for %1</source>
        <translation>Utse ersättare för %1</translation>
    </message>
    <message numerus="yes">
        <source>Remind %n people</source>
        <translation>
            <numerusform>Påminn %n person</numerusform>
            <numerusform>Påminn %n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remind %n people by e-mail of this item</source>
        <translation>
            <numerusform>Påminn %n person med e-post om det här ärendet</numerusform>
            <numerusform>Påminn %n personer med e-post om det här ärendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Påminn</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Visa %n till</numerusform>
            <numerusform>Visa %n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingPage</name>
    <message>
        <source>Before the meeting</source>
        <translation>Läget inför mötet</translation>
    </message>
    <message>
        <source>No meeting ahead</source>
        <translation>Inget kommande möte</translation>
    </message>
    <message>
        <source>Add a meeting from a file. Then you see here, item by item, who has declared and what is missing.</source>
        <translation>Lägg till ett möte från en fil. Då ser du här, ärende för ärende, vilka som har deklarerat och vad som saknas.</translation>
    </message>
    <message>
        <source>See the meetings</source>
        <translation>Visa mötena</translation>
    </message>
    <message>
        <source>Drop the mail: who sent it, when and what it says are taken over</source>
        <translation>Släpp mejlet: avsändare, tid och text tas med</translation>
    </message>
</context>
<context>
    <name>WordItem</name>
    <message>
        <source>Approve</source>
        <translation>Tillstyrker</translation>
    </message>
    <message>
        <source>With reservation</source>
        <translation>Med förbehåll</translation>
    </message>
    <message>
        <source>Refer back</source>
        <translation>Återremiss</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Avstyrker</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>Avstår</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>Ärende %1: %2</translation>
    </message>
    <message>
        <source>Comment on item %1</source>
        <translation>Kommentar till ärende %1</translation>
    </message>
</context>
<context>
    <name>WordSheet</name>
    <message>
        <source>Enter a position</source>
        <translation>För in ett ställningstagande</translation>
    </message>
    <message>
        <source>It is signed as entered by you. The member is told, and can contest it until the item is decided.</source>
        <translation>Det undertecknas som infört av dig. Ledamoten får veta det och kan bestrida det tills ärendet är avgjort.</translation>
    </message>
    <message>
        <source>Leave the mail out</source>
        <translation>Ta bort mejlet</translation>
    </message>
    <message>
        <source>Choose a mail (.eml)</source>
        <translation>Välj ett mejl (.eml)</translation>
    </message>
    <message>
        <source>How did the word come?</source>
        <translation>Hur lämnades ställningstagandet?</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-post</translation>
    </message>
    <message>
        <source>By another member</source>
        <translation>Genom en annan ledamot</translation>
    </message>
    <message>
        <source>In another way, such as by telephone</source>
        <translation>På annat sätt, till exempel per telefon</translation>
    </message>
    <message>
        <source>Who brought it?</source>
        <translation>Vem förmedlar det?</translation>
    </message>
    <message>
        <source>The word as it was given</source>
        <translation>Så här löd det</translation>
    </message>
    <message>
        <source>The word of %1</source>
        <translation>Ställningstagande från %1</translation>
    </message>
    <message>
        <source>Whose word is it?</source>
        <translation>Vems ställningstagande är det?</translation>
    </message>
    <message>
        <source>%1 · the sender&apos;s address</source>
        <translation>%1 · avsändarens adress</translation>
    </message>
    <message>
        <source>On which items?</source>
        <translation>I vilka ärenden?</translation>
    </message>
    <message>
        <source>Approve where it is missing</source>
        <translation>Tillstyrk där ställningstagande saknas</translation>
    </message>
    <message numerus="yes">
        <source>Enter %n positions</source>
        <translation>
            <numerusform>För in %n ställningstagande</numerusform>
            <numerusform>För in %n ställningstaganden</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>För in</translation>
    </message>
    <message>
        <source>Somebody else&apos;s</source>
        <translation>Någon annans</translation>
    </message>
    <message>
        <source>The mail is not from the one whose word it is</source>
        <translation>Mejlet är inte från den vars ställningstagande det är</translation>
    </message>
    <message>
        <source>Make sure that it is the word of %1 before you enter it.</source>
        <translation>Förvissa dig om att det är ett ställningstagande från %1 innan du för in det.</translation>
    </message>
    <message>
        <source>Enter it all the same</source>
        <translation>För in det ändå</translation>
    </message>
    <message>
        <source>Another word has come meanwhile</source>
        <translation>Ett annat ställningstagande har kommit under tiden</translation>
    </message>
</context>
<context>
    <name>AgendaSheet</name>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
</context>
<context>
    <name>ApproveAgendaSheet</name>
    <message>
        <source>The agenda is approved</source>
        <translation>Dagordningen är godkänd</translation>
    </message>
    <message>
        <source>Which of these does the meeting add?</source>
        <translation>Vilka av dessa lägger mötet till?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
</context>
<context>
    <name>AssignmentSheet</name>
    <message>
        <source>Give an assignment</source>
        <translation>Ge ett uppdrag</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Vad ska göras</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>YYYY-MM-DD, or nothing</source>
        <translation>ÅÅÅÅ-MM-DD, eller tomt</translation>
    </message>
    <message>
        <source>Others, in words</source>
        <translation>Andra, med ord</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>Med komma emellan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Note the assignment</source>
        <translation>Anteckna uppdraget</translation>
    </message>
</context>
<context>
    <name>CloseMeetingSheet</name>
    <message>
        <source>Close the meeting?</source>
        <translation>Avsluta mötet?</translation>
    </message>
    <message>
        <source>Every paragraph has its number then. Decisions and attendance stand as they are.</source>
        <translation>Då får varje paragraf sitt nummer. Beslut och närvaro står som de är.</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>Avsluta mötet</translation>
    </message>
    <message>
        <source>Nobody is elected to adjust the minutes</source>
        <translation>Inga justerare är valda</translation>
    </message>
    <message>
        <source>That can be done only while the meeting is open.</source>
        <translation>De kan bara väljas medan mötet pågår.</translation>
    </message>
    <message>
        <source>Elect adjusters</source>
        <translation>Välj justerare</translation>
    </message>
</context>
<context>
    <name>DecideSheet</name>
    <message>
        <source>Correct the decision</source>
        <translation>Rätta beslutet</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>Beslutet</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänt</translation>
    </message>
    <message>
        <source>Against the rule: needs a reason</source>
        <translation>Mot regeln: kräver ett skäl</translation>
    </message>
    <message>
        <source>Approved for some</source>
        <translation>Godkänt för vissa</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Avslaget</translation>
    </message>
    <message>
        <source>Referred back</source>
        <translation>Återremitterat</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återtaget</translation>
    </message>
    <message>
        <source>The decision&apos;s text, one clause a line</source>
        <translation>Beslutets text, en att-sats per rad</translation>
    </message>
    <message>
        <source>Whom it holds for</source>
        <translation>För vilka det gäller</translation>
    </message>
    <message>
        <source>Against the rule</source>
        <translation>Mot regeln</translation>
    </message>
    <message>
        <source>Why it is decided all the same</source>
        <translation>Varför beslutet ändå fattas</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Anteckna beslutet</translation>
    </message>
</context>
<context>
    <name>DeferSheet</name>
    <message>
        <source>Defer the item</source>
        <translation>Skjut upp ärendet</translation>
    </message>
    <message>
        <source>To defer is the act of %1, who chairs the meeting. You note it as said here.</source>
        <translation>Att skjuta upp är en åtgärd av %1, som leder mötet. Du antecknar det som sagt här.</translation>
    </message>
    <message>
        <source>To which meeting</source>
        <translation>Till vilket möte</translation>
    </message>
    <message>
        <source>It is open to which</source>
        <translation>Mötet bestäms senare</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>Skjut upp</translation>
    </message>
</context>
<context>
    <name>QuorumBar</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>The meeting&apos;s screen</source>
        <translation>Mötets skärm</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>The meeting&apos;s screen in a window of its own</source>
        <translation>Mötets skärm i ett eget fönster</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Close the window with the meeting&apos;s screen</source>
        <translation>Stäng fönstret med mötets skärm</translation>
    </message>
</context>
<context>
    <name>ReservationSheet</name>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Who makes it?</source>
        <translation>Vem reserverar sig?</translation>
    </message>
    <message>
        <source>The reservation as it will stand in the minutes</source>
        <translation>Reservationen som den ska stå i protokollet</translation>
    </message>
    <message>
        <source>Note the reservation</source>
        <translation>Anteckna reservationen</translation>
    </message>
    <message>
        <source>They have a reservation on the item already</source>
        <translation>Den du har valt har redan reserverat sig i ärendet</translation>
    </message>
    <message>
        <source>It stands in the field. What you write instead replaces it.</source>
        <translation>Reservationen står i fältet. Det du skriver i stället ersätter den.</translation>
    </message>
    <message>
        <source>It reads “%1”, and what you write replaces it.</source>
        <translation>Den lyder ”%1” och ersätts av det du skriver.</translation>
    </message>
</context>
<context>
    <name>RoomItem</name>
    <message>
        <source>The meeting has not begun</source>
        <translation>Mötet har inte börjat</translation>
    </message>
    <message>
        <source>The notice has not been sent</source>
        <translation>Kallelsen är inte skickad</translation>
    </message>
    <message>
        <source>When it is opened, what was declared in advance is shown to all who take part, and later words need the chair&apos;s leave.</source>
        <translation>När det öppnas visas det som deklarerats i förväg för alla som deltar, och senare ställningstaganden kräver ordförandens medgivande.</translation>
    </message>
    <message>
        <source>A meeting can be opened once its notice is out.</source>
        <translation>Ett möte kan öppnas när kallelsen är skickad.</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Öppna mötet</translation>
    </message>
    <message>
        <source>The agenda is not approved yet</source>
        <translation>Dagordningen är inte godkänd än</translation>
    </message>
    <message>
        <source>The agenda is approved</source>
        <translation>Dagordningen är godkänd</translation>
    </message>
    <message>
        <source>Presented by %1</source>
        <translation>Föredragande: %1</translation>
    </message>
    <message>
        <source>that %1</source>
        <comment>a clause of a decision</comment>
        <translation>att %1</translation>
    </message>
    <message>
        <source>Take up the item</source>
        <translation>Ta upp ärendet</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>The rule allows a decision now.</source>
        <translation>Regeln tillåter beslut nu.</translation>
    </message>
    <message>
        <source>The rule does not allow a decision now. The item can be deferred, or it is decided with a reason.</source>
        <translation>Regeln tillåter inte beslut nu. Ärendet kan skjutas upp, eller så beslutas det med angivet skäl.</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Anteckna beslutet</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Retur</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>Skjut upp</translation>
    </message>
    <message>
        <source>Correct the decision</source>
        <translation>Rätta beslutet</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Give an assignment</source>
        <translation>Ge ett uppdrag</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nästa: %1</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Nedpil</translation>
    </message>
    <message>
        <source>Nobody is elected to adjust the minutes yet</source>
        <translation>Inga justerare är valda än</translation>
    </message>
    <message>
        <source>Elect who adjusts the minutes</source>
        <translation>Välj justerare</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>The meeting in the room</source>
        <translation>Mötet</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Vad som visas</translation>
    </message>
    <message>
        <source>The item</source>
        <translation>Ärendet</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Närvaro</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
</context>
<context>
    <name>RoomSeats</name>
    <message>
        <source>Who is there</source>
        <translation>Närvaro</translation>
    </message>
    <message>
        <source>The rest are in the room</source>
        <translation>Övriga är i rummet</translation>
    </message>
    <message>
        <source>The rest are there remotely</source>
        <translation>Övriga är på distans</translation>
    </message>
    <message>
        <source>At this item alone</source>
        <translation>Bara i det här ärendet</translation>
    </message>
    <message>
        <source>Seats. 1 in the room, 2 remotely, 3 not there, J conflict of interest.</source>
        <translation>Platser. 1 i rummet, 2 på distans, 3 inte här, J jäv.</translation>
    </message>
    <message>
        <source>Who is there at this item alone</source>
        <translation>Närvaro, bara i det här ärendet</translation>
    </message>
    <message>
        <source>The meeting is at another item. What you note here holds for this one alone.</source>
        <translation>Mötet är vid ett annat ärende. Det du antecknar här gäller bara det här ärendet.</translation>
    </message>
    <message numerus="yes">
        <source>Without a mandate: %n</source>
        <comment>how many are there</comment>
        <translation>
            <numerusform>Övriga närvarande: %n</numerusform>
            <numerusform>Övriga närvarande: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a mandate: nobody noted</source>
        <translation>Övriga närvarande: ingen antecknad</translation>
    </message>
</context>
<context>
    <name>SaidAtTable</name>
    <message>
        <source>At the table</source>
        <translation>Vid bordet</translation>
    </message>
    <message numerus="yes">
        <source>%n are there and can say what they think.</source>
        <translation>
            <numerusform>%n är närvarande och kan ta ställning.</numerusform>
            <numerusform>%n är närvarande och kan ta ställning.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is noted as present yet.</source>
        <translation>Ingen är antecknad som närvarande än.</translation>
    </message>
    <message>
        <source>All present approve</source>
        <translation>Alla närvarande tillstyrker</translation>
    </message>
    <message>
        <source>With exceptions</source>
        <translation>Med undantag</translation>
    </message>
</context>
<context>
    <name>SaidInAdvance</name>
    <message>
        <source>Read out: declared in advance</source>
        <translation>Läs upp: deklarerat i förväg</translation>
    </message>
    <message>
        <source>%1, who chairs the meeting, can admit it.</source>
        <translation>%1, som leder mötet, kan godta det.</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>Godta</translation>
    </message>
</context>
<context>
    <name>SaidSheet</name>
    <message>
        <source>Approve</source>
        <translation>Tillstyrker</translation>
    </message>
    <message>
        <source>With reservation</source>
        <translation>Med förbehåll</translation>
    </message>
    <message>
        <source>Refer back</source>
        <translation>Återremiss</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Avstyrker</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>Avstår</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Säger inget</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>Vid bordet</translation>
    </message>
    <message>
        <source>Most of those present</source>
        <translation>De flesta närvarande</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Undantag</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>whose, and what they say</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Note what was said</source>
        <translation>Anteckna vad som sades</translation>
    </message>
</context>
<context>
    <name>SeatRow</name>
    <message>
        <source>substitute</source>
        <translation>ersättare</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>The standing before the meeting of %1</source>
        <translation>Läget inför mötet %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>per %1</translation>
    </message>
    <message>
        <source>standing-%1.%2</source>
        <comment>a file&apos;s name: a date and its ending</comment>
        <translation>laget-%1.%2</translation>
    </message>
    <message>
        <source>The file could not be saved: %1.</source>
        <translation>Filen kunde inte sparas: %1.</translation>
    </message>
    <message>
        <source>Saved among your downloads as %1.</source>
        <translation>Sparad bland dina hämtade filer som %1.</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Bestritt</translation>
    </message>
    <message>
        <source>Contested by its holder</source>
        <translation>Bestritt av ledamoten</translation>
    </message>
    <message>
        <source>Contested by its holder: %1</source>
        <translation>Bestritt av ledamoten: %1</translation>
    </message>
    <message>
        <source>For version %1; the proposal is version %2 now</source>
        <translation>Gäller version %1; förslaget är nu version %2</translation>
    </message>
    <message>
        <source>Came after the opening, not admitted</source>
        <translation>Kom efter öppnandet, inte godtaget</translation>
    </message>
    <message>
        <source>Speaks for the mandate</source>
        <translation>Gäller för mandatet</translation>
    </message>
    <message>
        <source>Kept; a higher word speaks for the mandate</source>
        <translation>Sparat; ett annat ställningstagande gäller för mandatet</translation>
    </message>
    <message>
        <source>In the app, %1</source>
        <translation>I appen, %1</translation>
    </message>
    <message>
        <source>%1, given %2, entered %3</source>
        <translation>%1, lämnat %2, infört %3</translation>
    </message>
    <message>
        <source>Has declared</source>
        <translation>Har deklarerat</translation>
    </message>
    <message>
        <source>Enter a word of %1</source>
        <translation>För in ett ställningstagande för %1</translation>
    </message>
    <message>
        <source>Contests the word that was entered. It does not count; ask for another one.</source>
        <translation>Bestrider det som fördes in. Det räknas inte; be om ett nytt.</translation>
    </message>
    <message>
        <source>The mail carries no word of where it comes from (DKIM). Anybody can have written the address.</source>
        <translation>Mejlet säger inget om varifrån det kommer (DKIM). Vem som helst kan ha skrivit adressen.</translation>
    </message>
    <message>
        <source>This file is not a mail that can be read. Save the mail as a file (.eml) and drop that.</source>
        <translation>Filen är inget mejl som går att läsa. Spara mejlet som en fil (.eml) och släpp den.</translation>
    </message>
    <message>
        <source>It does not say when it was sent</source>
        <translation>Det framgår inte när det skickades</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Skickat %1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Bifogat: %1</translation>
    </message>
    <message>
        <source>The address is that of %1 in the register.</source>
        <translation>Adressen tillhör %1 enligt registret.</translation>
    </message>
    <message>
        <source>The address is nobody&apos;s in the register. Make sure whose mail it is.</source>
        <translation>Adressen finns inte i registret. Kontrollera vems mejlet är.</translation>
    </message>
    <message>
        <source>The address is that of %1 in the register, not of %2.</source>
        <translation>Adressen tillhör %1 enligt registret, inte %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n positions of %1 are entered</source>
        <translation>
            <numerusform>%n ställningstagande för %1 är infört</numerusform>
            <numerusform>%n ställningstaganden för %1 är införda</numerusform>
        </translation>
    </message>
    <message>
        <source>Not entered, since it can no longer be declared on: %1.</source>
        <translation>Inte infört, eftersom det inte längre går att ta ställning till: %1.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återtaget</translation>
    </message>
    <message>
        <source>Replaced by a later word</source>
        <translation>Ersatt av ett senare ställningstagande</translation>
    </message>
    <message>
        <source>Remind %1</source>
        <translation>Påminn %1</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminded within the last 12 hours: %1.</source>
        <translation>Påminda under de senaste 12 timmarna: %1.</translation>
    </message>
    <message>
        <source>Without an e-mail address: %1.</source>
        <translation>Utan e-postadress: %1.</translation>
    </message>
    <message>
        <source>Item %1: %2, entered by %3</source>
        <translation>Ärende %1: %2, infört av %3</translation>
    </message>
    <message>
        <source>Item %1: %2, in the app by %3</source>
        <translation>Ärende %1: %2, i appen av %3</translation>
    </message>
    <message>
        <source>A signature holds (DKIM), but it is not said whose it is. Anybody can have written the address.</source>
        <translation>En signatur stämmer (DKIM), men det framgår inte vems den är. Vem som helst kan ha skrivit adressen.</translation>
    </message>
    <message>
        <source>The signature of the sender&apos;s domain holds (DKIM).</source>
        <translation>Avsändardomänens signatur stämmer (DKIM).</translation>
    </message>
    <message>
        <source>The signature holds (DKIM), but it is that of %1, not of the sender&apos;s domain.</source>
        <translation>Signaturen stämmer (DKIM), men den är %1:s och inte avsändardomänens.</translation>
    </message>
    <message>
        <source>The mail is not signed (DKIM). Anybody can have written the address.</source>
        <translation>Mejlet är inte signerat (DKIM). Vem som helst kan ha skrivit adressen.</translation>
    </message>
    <message>
        <source>The mail&apos;s signature does not hold (DKIM: %1). Ask the sender.</source>
        <translation>Mejlets signatur stämmer inte (DKIM: %1). Fråga avsändaren.</translation>
    </message>
    <message>
        <source>Your mail system says nothing of where the mail comes from (DKIM). Anybody can have written the address.</source>
        <translation>Ditt e-postsystem säger inget om varifrån mejlet kommer (DKIM). Vem som helst kan ha skrivit adressen.</translation>
    </message>
    <message>
        <source>Found by %1, which takes in your mail.</source>
        <translation>Kontrollerat av %1, som tar emot din e-post.</translation>
    </message>
    <message>
        <source>Unverified, as the mail itself says in the name of %1: %2</source>
        <translation>Inte bekräftat. Enligt mejlets egna uppgifter, i %1:s namn: %2</translation>
    </message>
</context>
<context>
    <name>RoomWords</name>
    <message>
        <source>Given by mistake</source>
        <translation>Gavs av misstag</translation>
    </message>
    <message>
        <source>nobody at %1 for %2</source>
        <translation>ingen hos %1 för %2</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>Saknas ännu: %1.</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>ärende %1</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Öppnat %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Avslutat %1</translation>
    </message>
    <message>
        <source>%1 of %2 items done</source>
        <translation>%1 av %2 ärenden klara</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Ärende %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an item&apos;s number and title</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The meeting is opened</source>
        <translation>Mötet är öppnat</translation>
    </message>
    <message>
        <source>The meeting is closed</source>
        <translation>Mötet är avslutat</translation>
    </message>
    <message>
        <source>The agenda is approved</source>
        <translation>Dagordningen är godkänd</translation>
    </message>
    <message>
        <source>The meeting is at %1</source>
        <translation>Mötet är vid %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a mandate, and what is noted of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>i rummet</translation>
    </message>
    <message>
        <source>remotely</source>
        <translation>på distans</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>inte här</translation>
    </message>
    <message>
        <source>%1: no conflict of interest</source>
        <translation>%1: inget jäv</translation>
    </message>
    <message>
        <source>%1: conflict of interest</source>
        <translation>%1: jäv</translation>
    </message>
    <message>
        <source>The late word is admitted</source>
        <translation>Det sena ställningstagandet är godtaget</translation>
    </message>
    <message>
        <source>What was said on %1 is noted</source>
        <translation>Det som sades i %1 är antecknat</translation>
    </message>
    <message>
        <source>The rule does not allow a decision now. The minutes print it as a deviation, with your reason.</source>
        <translation>Regeln tillåter inte beslut nu. Protokollet tar upp det som en avvikelse, med ditt skäl.</translation>
    </message>
    <message>
        <source>Decision on %1: %2</source>
        <translation>Beslut i %1: %2</translation>
    </message>
    <message>
        <source>%1 is deferred</source>
        <translation>%1 är uppskjutet</translation>
    </message>
    <message>
        <source>The reservation is noted</source>
        <translation>Reservationen är antecknad</translation>
    </message>
    <message>
        <source>The assignment is noted</source>
        <translation>Uppdraget är antecknat</translation>
    </message>
    <message>
        <source>The reservation is taken back</source>
        <translation>Reservationen är återtagen</translation>
    </message>
    <message>
        <source>The assignment is dropped</source>
        <translation>Uppdraget är struket</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Ångra: %1</translation>
    </message>
    <message>
        <source>The decision has been sent. Correct it by recording another one on the item.</source>
        <translation>Beslutet är skickat. Rätta det genom att anteckna ett nytt i ärendet.</translation>
    </message>
    <message>
        <source>That has been sent and stands.</source>
        <translation>Det är skickat och står fast.</translation>
    </message>
    <message>
        <source>The substitute is in the room</source>
        <translation>Ersättaren är i rummet</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>I rummet</translation>
    </message>
    <message>
        <source>The substitute is there remotely</source>
        <translation>Ersättaren är på distans</translation>
    </message>
    <message>
        <source>Remotely</source>
        <translation>På distans</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Inte här</translation>
    </message>
    <message>
        <source>Has said that they are away</source>
        <translation>Har anmält förhinder</translation>
    </message>
    <message>
        <source>Not noted yet</source>
        <translation>Inte antecknad än</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, and whose</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <comment>a side of the council</comment>
        <translation>%1 %2 av %3</translation>
    </message>
    <message>
        <source>%1: quorate</source>
        <translation>%1: beslutför</translation>
    </message>
    <message>
        <source>%1: not quorate</source>
        <translation>%1: inte beslutför</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Jäv</translation>
    </message>
    <message>
        <source>Has declared</source>
        <translation>Har deklarerat</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Bestritt</translation>
    </message>
    <message>
        <source>In advance, in the app</source>
        <translation>I förväg, i appen</translation>
    </message>
    <message>
        <source>Came %1, after the opening</source>
        <translation>Kom %1, efter öppnandet</translation>
    </message>
    <message>
        <source>Admit the late word of %1</source>
        <translation>Godta det sena ställningstagandet från %1</translation>
    </message>
    <message>
        <source>Reservation: %1</source>
        <translation>Reservation: %1</translation>
    </message>
    <message>
        <source>Take back the reservation of %1</source>
        <translation>Återta reservationen från %1</translation>
    </message>
    <message>
        <source>Assignment: %1, by %2</source>
        <translation>Uppdrag: %1, senast %2</translation>
    </message>
    <message>
        <source>Assignment: %1</source>
        <translation>Uppdrag: %1</translation>
    </message>
    <message>
        <source>Drop the assignment: %1</source>
        <translation>Stryk uppdraget: %1</translation>
    </message>
    <message>
        <source>Next: %1, %2</source>
        <translation>Nästa: %1, %2</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>The log has %1 records. Whoever keeps this code can prove later that none was changed.</source>
        <translation>Loggen har %1 poster. Den som sparar koden kan senare visa att ingen har ändrats.</translation>
    </message>
    <message>
        <source>It has been sent and cannot be taken back: nothing was noted before. You can note something else.</source>
        <translation>Det är skickat och kan inte återtas, eftersom inget var antecknat förut. Du kan anteckna något annat.</translation>
    </message>
    <message>
        <source>What is decided on the item has changed since you opened this. Close it and see what stands now.</source>
        <translation>Beslutet i ärendet har ändrats sedan du öppnade det här. Stäng och se vad som gäller nu.</translation>
    </message>
    <message>
        <source>No checkpoint of the log has come from the server yet.</source>
        <translation>Ingen kontrollpunkt för loggen har kommit från servern än.</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Sekreterare</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Ordförande</translation>
    </message>
    <message>
        <source>Adjunct</source>
        <translation>Adjungerad</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Sakkunnig</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Tjänsteperson</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observatör</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 är närvarande</translation>
    </message>
    <message>
        <source>%1 was not there</source>
        <translation>%1 var inte närvarande</translation>
    </message>
    <message>
        <source>The adjusters are elected</source>
        <translation>Justerarna är valda</translation>
    </message>
    <message>
        <source>Another version of the proposal has come since you opened this. Close it and see what stands now.</source>
        <translation>Det har kommit en annan version av förslaget sedan du öppnade det här. Stäng och se vad som gäller nu.</translation>
    </message>
    <message>
        <source>The reservation has changed since you chose who makes it. Close this and see what stands now.</source>
        <translation>Reservationen har ändrats sedan du valde vem som reserverar sig. Stäng och se vad som gäller nu.</translation>
    </message>
    <message>
        <source>%1 is noted as present there already.</source>
        <translation>%1 är redan antecknad som närvarande där.</translation>
    </message>
</context>
<context>
    <name>WallView</name>
    <message>
        <source>The meeting&apos;s screen</source>
        <translation>Mötets skärm</translation>
    </message>
    <message>
        <source>Show the log&apos;s checkpoint</source>
        <translation>Visa loggens kontrollpunkt</translation>
    </message>
    <message>
        <source>Hide the log&apos;s checkpoint</source>
        <translation>Dölj loggens kontrollpunkt</translation>
    </message>
    <message>
        <source>Back to the meeting</source>
        <translation>Tillbaka till mötet</translation>
    </message>
    <message>
        <source>The meeting is open</source>
        <translation>Mötet är öppnat</translation>
    </message>
    <message>
        <source>The meeting has not begun</source>
        <translation>Mötet har inte börjat</translation>
    </message>
    <message>
        <source>QR code of the log&apos;s checkpoint</source>
        <translation>QR-kod med loggens kontrollpunkt</translation>
    </message>
    <message>
        <source>that %1</source>
        <comment>a clause of a decision</comment>
        <translation>att %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausad</translation>
    </message>
    <message>
        <source>The meeting is over</source>
        <translation>Mötet är avslutat</translation>
    </message>
</context>
<context>
    <name>WallWindow</name>
    <message>
        <source>The meeting&apos;s screen</source>
        <translation>Mötets skärm</translation>
    </message>
</context>
<context>
    <name>AdjustAtOnceSheet</name>
    <message>
        <source>Adjust a paragraph at once</source>
        <translation>Justera en paragraf omedelbart</translation>
    </message>
    <message>
        <source>It becomes minutes of its own, signed by the same people.</source>
        <translation>Den blir ett eget protokoll som samma personer undertecknar.</translation>
    </message>
</context>
<context>
    <name>AdjustersSheet</name>
    <message>
        <source>Elect who adjusts the minutes</source>
        <translation>Välj justerare</translation>
    </message>
    <message>
        <source>One of each side, neither chair nor secretary.</source>
        <translation>En från varje part, varken ordförande eller sekreterare.</translation>
    </message>
    <message>
        <source>Note who was elected</source>
        <translation>Anteckna vilka som valdes</translation>
    </message>
</context>
<context>
    <name>ExternalSheet</name>
    <message>
        <source>Signature of %1</source>
        <translation>Underskrift av %1</translation>
    </message>
    <message>
        <source>1. The PDF to be signed</source>
        <translation>1. PDF-filen som ska undertecknas</translation>
    </message>
    <message>
        <source>Save the PDF to be signed</source>
        <translation>Spara PDF-filen som ska undertecknas</translation>
    </message>
    <message>
        <source>There is no PDF in here.</source>
        <translation>Här finns ingen PDF.</translation>
    </message>
    <message>
        <source>The signing service</source>
        <translation>Underskriftstjänsten</translation>
    </message>
    <message>
        <source>Enter the signature</source>
        <translation>För in underskriften</translation>
    </message>
    <message>
        <source>Made at a signing service, in the PDF (PAdES)</source>
        <translation>Gjord i en underskriftstjänst, i PDF-filen (PAdES)</translation>
    </message>
    <message>
        <source>2. The signed PDF that came back</source>
        <translation>2. Den undertecknade PDF-filen som kom tillbaka</translation>
    </message>
    <message>
        <source>The server is making the file</source>
        <translation>Servern gör filen</translation>
    </message>
    <message>
        <source>The signature is being checked</source>
        <translation>Underskriften kontrolleras</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Välj en annan fil</translation>
    </message>
    <message>
        <source>It counts as the signature of %1, who is told, and can say otherwise.</source>
        <translation>Den räknas som en underskrift av %1, som får veta det och kan invända.</translation>
    </message>
</context>
<context>
    <name>IssueSheet</name>
    <message>
        <source>Issue the minutes</source>
        <translation>Utfärda protokollet</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>For comments</source>
        <translation>För synpunkter</translation>
    </message>
    <message>
        <source>Members say at each paragraph what is wrong or missing.</source>
        <translation>Ledamöterna säger vid varje paragraf vad som är fel eller saknas.</translation>
    </message>
    <message>
        <source>For signing</source>
        <translation>För underskrift</translation>
    </message>
    <message>
        <source>Chair, secretary and adjusters sign exactly these bytes.</source>
        <translation>Ordförande, sekreterare och justerare undertecknar exakt detta.</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>Vad som har rättats</translation>
    </message>
    <message>
        <source>Printed in the minutes. At most 500 characters.</source>
        <translation>Skrivs ut i protokollet. Högst 500 tecken.</translation>
    </message>
    <message>
        <source>It becomes version %1. Earlier versions stay, and everybody signs anew.</source>
        <translation>Det blir version %1. Tidigare versioner finns kvar, och alla undertecknar på nytt.</translation>
    </message>
    <message>
        <source>Issue for signing</source>
        <translation>Utfärda för underskrift</translation>
    </message>
    <message>
        <source>Issue for comments</source>
        <translation>Utfärda för synpunkter</translation>
    </message>
    <message>
        <source>Issue the correction</source>
        <translation>Utfärda rättelsen</translation>
    </message>
    <message>
        <source>What was changed since version %1</source>
        <translation>Vad som har ändrats sedan version %1</translation>
    </message>
    <message>
        <source>It becomes version %1. Earlier versions stay.</source>
        <translation>Det blir version %1. Tidigare versioner finns kvar.</translation>
    </message>
</context>
<context>
    <name>MinutesEntry</name>
    <message>
        <source>What was said, %1</source>
        <translation>Vad som sades, %1</translation>
    </message>
    <message>
        <source>Kept on this device as you write. Decisions and positions come from the meeting and are not written here.</source>
        <translation>Sparas på enheten medan du skriver. Beslut och ställningstaganden kommer från mötet och skrivs inte här.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Write what was said</source>
        <translation>Skriv vad som sades</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Ändra texten</translation>
    </message>
    <message>
        <source>Done with the text of %1</source>
        <translation>Klar med texten till %1</translation>
    </message>
    <message>
        <source>A version was issued meanwhile with another text</source>
        <translation>En version har under tiden utfärdats med en annan text</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Behåll min</translation>
    </message>
    <message>
        <source>Keep my text of %1</source>
        <translation>Behåll min text till %1</translation>
    </message>
    <message>
        <source>Take that one</source>
        <translation>Ta den</translation>
    </message>
    <message>
        <source>Take the issued text of %1</source>
        <translation>Ta den utfärdade texten till %1</translation>
    </message>
</context>
<context>
    <name>MinutesFilesCard</name>
    <message>
        <source>As files</source>
        <translation>Som filer</translation>
    </message>
    <message>
        <source>The server is making the file</source>
        <translation>Servern gör filen</translation>
    </message>
    <message>
        <source>PDF for the archive (PDF/A)</source>
        <translation>PDF för arkivet (PDF/A)</translation>
    </message>
    <message>
        <source>Text document (DOCX)</source>
        <translation>Textdokument (DOCX)</translation>
    </message>
    <message>
        <source>Accessible web page (HTML)</source>
        <translation>Tillgänglig webbsida (HTML)</translation>
    </message>
</context>
<context>
    <name>MinutesPanel</name>
    <message>
        <source>Elect who adjusts the minutes</source>
        <translation>Välj justerare</translation>
    </message>
    <message>
        <source>Elect others</source>
        <translation>Välj andra</translation>
    </message>
    <message>
        <source>Issue the minutes</source>
        <translation>Utfärda protokollet</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Read version %1 as it was issued</source>
        <translation>Läs version %1 som den utfärdades</translation>
    </message>
    <message>
        <source>Adjust a paragraph at once</source>
        <translation>Justera en paragraf omedelbart</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Underskrifter</translation>
    </message>
    <message>
        <source>Sign the minutes</source>
        <translation>Underteckna protokollet</translation>
    </message>
    <message>
        <source>I do not sign</source>
        <translation>Jag undertecknar inte</translation>
    </message>
    <message>
        <source>Make a correction</source>
        <translation>Gör en rättelse</translation>
    </message>
    <message>
        <source>Issue the correction</source>
        <translation>Utfärda rättelsen</translation>
    </message>
    <message>
        <source>A new version, which everybody signs</source>
        <translation>En ny version, som alla undertecknar på nytt</translation>
    </message>
    <message>
        <source>From a signing service</source>
        <translation>Från en underskriftstjänst</translation>
    </message>
    <message>
        <source>What stands here is not what was issued. Read version %1 to sign it.</source>
        <translation>Det som står här är inte det som utfärdades. Läs version %1 för att underteckna den.</translation>
    </message>
</context>
<context>
    <name>MinutesPaper</name>
    <message>
        <source>Versions and signatures</source>
        <translation>Versioner och underskrifter</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Said of the whole</source>
        <translation>Synpunkter på helheten</translation>
    </message>
</context>
<context>
    <name>MinutesDeskWords</name>
    <message>
        <source>Saved among your downloads as %1. Let it be signed as it is.</source>
        <translation>Sparad bland dina hämtade filer som %1. Låt den undertecknas som den är.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Filen kunde inte läsas.</translation>
    </message>
    <message>
        <source>The signature is entered</source>
        <translation>Underskriften är införd</translation>
    </message>
    <message>
        <source>Minutes of item %1</source>
        <translation>Protokoll för ärende %1</translation>
    </message>
    <message>
        <source>The minutes</source>
        <translation>Protokollet</translation>
    </message>
    <message>
        <source>What you see differs from the adjusted version. A correction is a new version that everybody signs anew.</source>
        <translation>Det du ser skiljer sig från den justerade versionen. En rättelse är en ny version som alla undertecknar på nytt.</translation>
    </message>
    <message>
        <source>What you see differs from version %1.</source>
        <translation>Det du ser skiljer sig från version %1.</translation>
    </message>
    <message>
        <source>The minutes are issued for signing</source>
        <translation>Protokollet är utfärdat för underskrift</translation>
    </message>
    <message>
        <source>The draft is issued for comments</source>
        <translation>Utkastet är utfärdat för synpunkter</translation>
    </message>
    <message>
        <source>The adjusters are elected</source>
        <translation>Justerarna är valda</translation>
    </message>
    <message>
        <source>The server makes no such files: LibreOffice is not at work there. The HTML file is made without it.</source>
        <translation>Servern gör inte sådana filer: LibreOffice är inte i drift där. HTML-filen görs utan det.</translation>
    </message>
    <message>
        <source>The file took too long to make. Try again in a while.</source>
        <translation>Filen tog för lång tid att göra. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>The file could not be saved: %1.</source>
        <translation>Filen kunde inte sparas: %1.</translation>
    </message>
    <message>
        <source>minutes-%1</source>
        <comment>a file&apos;s name: a date</comment>
        <translation>protokoll-%1</translation>
    </message>
    <message>
        <source>Saved among your downloads as %1.</source>
        <translation>Sparad bland dina hämtade filer som %1.</translation>
    </message>
    <message>
        <source>Signed %1 at %2, as %3. Entered by %4.</source>
        <translation>Undertecknat %1 i %2, som %3. Infört av %4.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(inget)</translation>
    </message>
    <message>
        <source>Write the text of %1</source>
        <translation>Skriv texten till %1</translation>
    </message>
    <message>
        <source>Has not signed yet</source>
        <translation>Har inte undertecknat än</translation>
    </message>
    <message>
        <source>Signed %1</source>
        <translation>Undertecknat %1</translation>
    </message>
    <message>
        <source>Does not sign: %1</source>
        <translation>Undertecknar inte: %1</translation>
    </message>
    <message>
        <source>Enter a signature of %1 from a signing service</source>
        <translation>För in en underskrift av %1 från en underskriftstjänst</translation>
    </message>
    <message>
        <source>The minutes write themselves while the meeting goes on. They can be issued once it is closed.</source>
        <translation>Protokollet skriver sig självt medan mötet pågår. Det kan utfärdas när mötet är avslutat.</translation>
    </message>
    <message>
        <source>Nothing has been issued yet. What you see is what would be issued now.</source>
        <translation>Inget är utfärdat än. Det du ser är vad som skulle utfärdas nu.</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>Version %1: %2</translation>
    </message>
    <message>
        <source>Version %1 is a draft for comments, issued %2.</source>
        <translation>Version %1 är ett utkast för synpunkter, utfärdat %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n comments.</source>
        <translation>
            <numerusform>%n synpunkt.</numerusform>
            <numerusform>%n synpunkter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Should have been adjusted by %1 at %2.</source>
        <translation>Skulle ha varit justerat senast %1 kl. %2.</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>Helheten</translation>
    </message>
    <message>
        <source>%1 adjust the minutes beside chair and secretary.</source>
        <translation>%1 justerar protokollet jämte ordförande och sekreterare.</translation>
    </message>
    <message>
        <source>To be adjusted by %1 at %2, %3.</source>
        <translation>Ska vara justerat senast %1 kl. %2, %3.</translation>
    </message>
    <message>
        <source>Nobody is elected to adjust the minutes. That is done while the meeting goes on.</source>
        <translation>Inga justerare är valda. Det görs medan mötet pågår.</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Ordförande</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Sekreterare</translation>
    </message>
    <message>
        <source>Adjuster</source>
        <translation>Justerare</translation>
    </message>
    <message>
        <source>Version %1 is adjusted and locked. A correction becomes a new version, which everybody signs.</source>
        <translation>Version %1 är justerad och låst. En rättelse blir en ny version, som alla undertecknar på nytt.</translation>
    </message>
    <message>
        <source>Version %1 is issued for signing and is not changed any more. A change becomes a new version, which everybody signs.</source>
        <translation>Version %1 är utfärdad för underskrift och ändras inte längre. En ändring blir en ny version, som alla undertecknar på nytt.</translation>
    </message>
    <message>
        <source>Signatures are checked with pdfsig and pdftotext, which are not on this computer. Install poppler-utils, and choose the file again.</source>
        <translation>Underskrifter kontrolleras med pdfsig och pdftotext, som inte finns på den här datorn. Installera poppler-utils och välj filen igen.</translation>
    </message>
    <message>
        <source>This is not the PDF that was given out on this device with a signature added to it.</source>
        <translation>Det här är inte PDF-filen som lämnades ut på den här enheten med en underskrift tillagd.</translation>
    </message>
    <message>
        <source>There is no signature in the file.</source>
        <translation>Det finns ingen underskrift i filen.</translation>
    </message>
    <message>
        <source>The signature does not hold: the file was changed after it was signed, or is damaged.</source>
        <translation>Underskriften håller inte: filen har ändrats efter att den undertecknades eller är skadad.</translation>
    </message>
    <message>
        <source>The signature does not cover all of the minutes.</source>
        <translation>Underskriften omfattar inte hela protokollet.</translation>
    </message>
    <message>
        <source>The signature does not say when it was made.</source>
        <translation>Underskriften säger inte när den gjordes.</translation>
    </message>
    <message>
        <source>The certificate does not say who signed.</source>
        <translation>Certifikatet säger inte vem som har undertecknat.</translation>
    </message>
    <message>
        <source>The file cannot be read as a PDF.</source>
        <translation>Filen går inte att läsa som PDF.</translation>
    </message>
    <message>
        <source>The pages do not read as in the PDF that was given out.</source>
        <translation>Sidorna har inte samma text som i PDF-filen som lämnades ut.</translation>
    </message>
    <message>
        <source>This computer trusts the certificate&apos;s issuer.</source>
        <translation>Den här datorn litar på certifikatets utfärdare.</translation>
    </message>
    <message>
        <source>The certificate has been revoked.</source>
        <translation>Certifikatet är spärrat.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Certifikatets giltighetstid har gått ut.</translation>
    </message>
    <message>
        <source>This computer does not know the certificate&apos;s issuer. Whether it is to be trusted is for the forum to say.</source>
        <translation>Den här datorn känner inte certifikatets utfärdare. Om den går att lita på avgör forumet.</translation>
    </message>
    <message>
        <source>Of the certificate pdfsig says: %1</source>
        <translation>Om certifikatet säger pdfsig: %1</translation>
    </message>
    <message>
        <source>This is a PDF of other minutes, or of another version of these.</source>
        <translation>Det här är PDF-filen till ett annat protokoll eller till en annan version av det här.</translation>
    </message>
    <message>
        <source>%1: the very minutes that were given out, and the signature holds.</source>
        <translation>%1: exakt det protokoll som lämnades ut, och underskriften håller.</translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <translation>Undertecknat av %1, %2</translation>
    </message>
    <message>
        <source>The certificate names %1. You are about to enter it for %2.</source>
        <translation>Certifikatet är utställt på %1. Du är på väg att föra in underskriften för %2.</translation>
    </message>
    <message>
        <source>A paragraph has two texts. Choose one of them first.</source>
        <translation>En paragraf har två texter. Välj en av dem först.</translation>
    </message>
</context>
<context>
    <name>CalledList</name>
    <message>
        <source>Back to the notice</source>
        <translation>Tillbaka till kallelsen</translation>
    </message>
    <message>
        <source>Called to the meeting</source>
        <translation>Kallade till mötet</translation>
    </message>
</context>
<context>
    <name>MailPreview</name>
    <message>
        <source>The mail as it goes out</source>
        <translation>Mejlet som det går ut</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>With an invitation for the calendar. Papers are never mailed.</source>
        <translation>Med en inbjudan till kalendern. Handlingar mejlas aldrig.</translation>
    </message>
</context>
<context>
    <name>MailPreviewSheet</name>
    <message>
        <source>The mail to %1</source>
        <translation>Mejlet till %1</translation>
    </message>
    <message>
        <source>The mail that %1 gets</source>
        <translation>Mejlet som %1 får</translation>
    </message>
    <message>
        <source>As it would read now; the agenda may have changed since it went out.</source>
        <translation>Så skulle det lyda nu. Dagordningen kan ha ändrats sedan mejlet gick ut.</translation>
    </message>
</context>
<context>
    <name>MailStatusCard</name>
    <message>
        <source>Mail at the server</source>
        <translation>Mejlutskick</translation>
    </message>
    <message>
        <source>Ask again how it stands with mail</source>
        <translation>Fråga servern igen om mejlen</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>The notice is out</source>
        <translation>Kallelsen har gått ut</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>Kallelsen</translation>
    </message>
    <message>
        <source>Who is called</source>
        <translation>Vilka som kallas</translation>
    </message>
    <message>
        <source>Look through and send the notice</source>
        <translation>Granska och skicka kallelsen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Send a supplement</source>
        <translation>Skicka en komplettering</translation>
    </message>
    <message numerus="yes">
        <source>%n items or papers came or changed since the last mail.</source>
        <translation>
            <numerusform>%n ärende eller handling har kommit till eller ändrats sedan det senaste utskicket.</numerusform>
            <numerusform>%n ärenden eller handlingar har kommit till eller ändrats sedan det senaste utskicket.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Påminnelser</translation>
    </message>
    <message numerus="yes">
        <source>%n have not answered</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n har inte svarat</numerusform>
            <numerusform>%n har inte svarat</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody has answered</source>
        <translation>Alla har svarat</translation>
    </message>
    <message>
        <source>Remind those who have not answered</source>
        <translation>Påminn dem som inte har svarat</translation>
    </message>
    <message>
        <source>Remind of the answer, with words of yours</source>
        <translation>Påminn om svaret, med egna ord</translation>
    </message>
    <message numerus="yes">
        <source>%n have something left to declare on</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n har något kvar att ta ställning till</numerusform>
            <numerusform>%n har något kvar att ta ställning till</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody has declared</source>
        <translation>Alla har tagit ställning</translation>
    </message>
    <message>
        <source>Remind those who have not declared</source>
        <translation>Påminn dem som inte har tagit ställning</translation>
    </message>
    <message>
        <source>Remind to declare, with words of yours</source>
        <translation>Påminn om att ta ställning, med egna ord</translation>
    </message>
    <message>
        <source>Nobody gets the same reminder twice within 12 hours, whoever sends it.</source>
        <translation>Ingen får samma påminnelse två gånger inom 12 timmar, vem som än skickar den.</translation>
    </message>
    <message>
        <source>Reminders by themselves</source>
        <translation>Automatiska påminnelser</translation>
    </message>
    <message>
        <source>None. Those who owe an answer or a declaration can be asked again on the days that you choose.</source>
        <translation>Inga. De som inte har svarat eller tagit ställning kan påminnas de dagar som du väljer.</translation>
    </message>
    <message>
        <source>Choose the days</source>
        <translation>Välj dagar</translation>
    </message>
    <message>
        <source>What was mailed</source>
        <translation>Vad som har mejlats</translation>
    </message>
    <message numerus="yes">
        <source>%n mails did not arrive. Correct the address in the register: the next mail goes there.</source>
        <translation>
            <numerusform>%n mejl kom inte fram. Rätta adressen i registret: nästa mejl går dit.</numerusform>
            <numerusform>%n mejl kom inte fram. Rätta adresserna i registret: nästa mejl går dit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show whom they did not reach</source>
        <translation>Visa vilka de inte nådde</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
</context>
<context>
    <name>RemindLine</name>
    <message>
        <source>Remind them</source>
        <translation>Påminn dem</translation>
    </message>
    <message>
        <source>With words of yours</source>
        <translation>Med egna ord</translation>
    </message>
</context>
<context>
    <name>RemindSheet</name>
    <message>
        <source>Remind to declare</source>
        <translation>Påminn om att ta ställning</translation>
    </message>
    <message>
        <source>Remind to answer the notice</source>
        <translation>Påminn om att svara på kallelsen</translation>
    </message>
    <message>
        <source>Words of yours in the mail</source>
        <translation>Egna ord i mejlet</translation>
    </message>
    <message>
        <source>Can be left empty. At most 1 000 characters.</source>
        <translation>Kan lämnas tomt. Högst 1 000 tecken.</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Vilka</translation>
    </message>
    <message>
        <source>There is nobody who can be reminded now.</source>
        <translation>Ingen kan påminnas just nu.</translation>
    </message>
    <message>
        <source>Reminded within the last 12 hours: %1</source>
        <translation>Påminda de senaste 12 timmarna: %1</translation>
    </message>
    <message>
        <source>Without an e-mail address: %1</source>
        <translation>Utan e-postadress: %1</translation>
    </message>
    <message numerus="yes">
        <source>Remind %n people</source>
        <translation>
            <numerusform>Påminn %n person</numerusform>
            <numerusform>Påminn %n personer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderDaysSheet</name>
    <message>
        <source>Reminders by themselves</source>
        <translation>Automatiska påminnelser</translation>
    </message>
    <message>
        <source>On these days, at 8 in the morning, the server reminds whoever then owes an answer or a declaration.</source>
        <translation>De här dagarna, klockan 8, påminner servern dem som då inte har svarat eller tagit ställning.</translation>
    </message>
    <message>
        <source>Days before the meeting</source>
        <translation>Dagar före mötet</translation>
    </message>
    <message>
        <source>For example 7, 2. Empty: no reminders by themselves.</source>
        <translation>Till exempel 7, 2. Tomt: inga automatiska påminnelser.</translation>
    </message>
    <message>
        <source>Set the reminders</source>
        <translation>Ställ in påminnelserna</translation>
    </message>
</context>
<context>
    <name>SendNoticeSheet</name>
    <message>
        <source>Send the notice</source>
        <translation>Skicka kallelsen</translation>
    </message>
    <message numerus="yes">
        <source>%n have no e-mail address. They see the notice in the app alone.</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n har ingen e-postadress och ser kallelsen bara i appen.</numerusform>
            <numerusform>%n har ingen e-postadress och ser kallelsen bara i appen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The time when the log takes it is the proof of when it went out. Without a network it goes as soon as there is one; until then you can undo it.</source>
        <translation>När loggen tar emot kallelsen får den sin tid: den visar när kallelsen gick ut. Utan nät går den när nätet är tillbaka; till dess kan du ångra.</translation>
    </message>
    <message>
        <source>Look through the notice</source>
        <translation>Granska kallelsen</translation>
    </message>
</context>
<context>
    <name>SupplementSheet</name>
    <message>
        <source>Send a supplement</source>
        <translation>Skicka en komplettering</translation>
    </message>
    <message>
        <source>Everybody who is called gets a mail that names the items. The papers are read in the app.</source>
        <translation>Alla som är kallade får ett mejl som nämner ärendena. Handlingarna läses i appen.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>Came or changed since the last mail</source>
        <translation>Har kommit till eller ändrats sedan det senaste utskicket</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>Send the supplement</source>
        <translation>Skicka kompletteringen</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>There is no e-mail address in the register. Nothing is sent.</source>
        <translation>Det finns ingen e-postadress i registret. Inget skickas.</translation>
    </message>
    <message>
        <source>This mail cannot be shown here.</source>
        <translation>Det här mejlet kan inte visas här.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what became of a mail, the mail server&apos;s code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Waits for the network</source>
        <translation>Väntar på nät</translation>
    </message>
    <message>
        <source>On its way to the mail server</source>
        <translation>På väg till mejlservern</translation>
    </message>
    <message>
        <source>Taken by the mail server %1</source>
        <translation>Mottaget av mejlservern %1</translation>
    </message>
    <message>
        <source>Refused by the mail server %1</source>
        <translation>Avvisat av mejlservern %1</translation>
    </message>
    <message>
        <source>Came back %1</source>
        <translation>Kom tillbaka %1</translation>
    </message>
    <message>
        <source>Not sent: given up %1</source>
        <translation>Inte skickat: servern slutade försöka %1</translation>
    </message>
    <message>
        <source>This server sends no mail.</source>
        <translation>Den här servern skickar inga mejl.</translation>
    </message>
    <message>
        <source>How it stands with mail is known once there is contact with the server.</source>
        <translation>Om mejlen går ut visas när det finns kontakt med servern.</translation>
    </message>
    <message>
        <source>No mail server is set. Nothing goes out by mail.</source>
        <translation>Ingen mejlserver är angiven. Inget går ut med mejl.</translation>
    </message>
    <message>
        <source>What you send stands in the log, and members see it in the app. The server&apos;s operator sets the mail server.</source>
        <translation>Det du skickar står i loggen, och ledamöterna ser det i appen. Den som driver servern anger mejlservern.</translation>
    </message>
    <message>
        <source>Mails come from %1.</source>
        <translation>Avsändare är %1.</translation>
    </message>
    <message>
        <source>Mail works. Nothing waits.</source>
        <translation>Mejlen går ut. Inget väntar.</translation>
    </message>
    <message numerus="yes">
        <source>%n mails wait</source>
        <translation>
            <numerusform>%n mejl väntar</numerusform>
            <numerusform>%n mejl väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the oldest since %2</source>
        <comment>mails that wait</comment>
        <translation>%1, det äldsta sedan %2</translation>
    </message>
    <message>
        <source>The mail server: %1</source>
        <translation>Mejlservern: %1</translation>
    </message>
    <message>
        <source>The next try is %1.</source>
        <translation>Nästa försök är %1.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Inte svarat</translation>
    </message>
    <message>
        <source>Not declared</source>
        <translation>Inte tagit ställning</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Inte nådda</translation>
    </message>
    <message>
        <source>Without an address</source>
        <translation>Utan adress</translation>
    </message>
    <message numerus="yes">
        <source>%n people are called</source>
        <translation>
            <numerusform>%n person kallas</numerusform>
            <numerusform>%n personer kallas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an e-mail address</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n utan e-postadress</numerusform>
            <numerusform>%n utan e-postadress</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing on the agenda.</source>
        <translation>Dagordningen är tom.</translation>
    </message>
    <message>
        <source>The chair has not settled the agenda.</source>
        <translation>Ordföranden har inte fastställt dagordningen.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision items have no proposal.</source>
        <translation>
            <numerusform>%n beslutsärende saknar förslag.</numerusform>
            <numerusform>%n beslutsärenden saknar förslag.</numerusform>
        </translation>
    </message>
    <message>
        <source>The notice is on its way</source>
        <translation>Kallelsen är på väg</translation>
    </message>
    <message>
        <source>The supplement is on its way</source>
        <translation>Kompletteringen är på väg</translation>
    </message>
    <message numerus="yes">
        <source>%n people are reminded</source>
        <translation>
            <numerusform>%n person påminns</numerusform>
            <numerusform>%n personer påminns</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can be reminded by mail: none of them has an address in the register.</source>
        <translation>Ingen kan påminnas med mejl: ingen av dem har en adress i registret.</translation>
    </message>
    <message>
        <source>They were reminded within the last 12 hours. Nobody gets the same one again before that.</source>
        <translation>De har påmints de senaste 12 timmarna. Ingen får samma påminnelse igen förrän efter det.</translation>
    </message>
    <message>
        <source>Days from 1 to 60, at most ten: 7, 2</source>
        <translation>Dagar från 1 till 60, högst tio: 7, 2</translation>
    </message>
    <message>
        <source>No more reminders by themselves</source>
        <translation>Inga fler automatiska påminnelser</translation>
    </message>
    <message>
        <source>The reminders are set</source>
        <translation>Påminnelserna är inställda</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Has not answered</source>
        <translation>Har inte svarat</translation>
    </message>
    <message>
        <source>Is away</source>
        <translation>Har förhinder</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>Kommer</translation>
    </message>
    <message>
        <source>Comes to some items</source>
        <translation>Kommer till vissa ärenden</translation>
    </message>
    <message>
        <source>Is to declare</source>
        <translation>Ska ta ställning</translation>
    </message>
    <message>
        <source>Reminded %1</source>
        <translation>Påmind %1</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>Kallelsen</translation>
    </message>
    <message>
        <source>A supplement</source>
        <translation>En komplettering</translation>
    </message>
    <message>
        <source>The meeting is moved</source>
        <translation>Mötet flyttas</translation>
    </message>
    <message>
        <source>The meeting is cancelled</source>
        <translation>Mötet ställs in</translation>
    </message>
    <message>
        <source>A reminder to declare</source>
        <translation>En påminnelse om att ta ställning</translation>
    </message>
    <message>
        <source>A reminder to answer</source>
        <translation>En påminnelse om att svara</translation>
    </message>
    <message>
        <source>Reminders by themselves</source>
        <translation>Automatiska påminnelser</translation>
    </message>
    <message>
        <source>%1 of %2 taken by the mail server</source>
        <translation>%1 av %2 mottagna av mejlservern</translation>
    </message>
    <message>
        <source>No more of them</source>
        <translation>Inga fler</translation>
    </message>
    <message>
        <source>%1 days before the meeting</source>
        <translation>%1 dagar före mötet</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <comment>reminders</comment>
        <translation>
            <numerusform>%n skickad</numerusform>
            <numerusform>%n skickade</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, av %2</translation>
    </message>
    <message>
        <source>Did not reach: %1</source>
        <translation>Nådde inte: %1</translation>
    </message>
    <message>
        <source>The notice went out %1, %2 too late.</source>
        <translation>Kallelsen gick ut %1, %2 för sent.</translation>
    </message>
    <message>
        <source>The notice went out %1, on the last day.</source>
        <translation>Kallelsen gick ut %1, på sista dagen.</translation>
    </message>
    <message>
        <source>The notice went out %1, %2 before the last day.</source>
        <translation>Kallelsen gick ut %1, %2 före sista dagen.</translation>
    </message>
    <message>
        <source>The notice is signed and waits for the network. It goes out as soon as there is one.</source>
        <translation>Kallelsen är undertecknad och väntar på nät. Den går ut så snart nätet är tillbaka.</translation>
    </message>
    <message>
        <source>Record %1 of the log shows it: signed by %2, its time stated by the server.</source>
        <translation>Post %1 i loggen visar det: undertecknad av %2, med serverns tid.</translation>
    </message>
    <message>
        <source>The notice should have gone out by %1.</source>
        <translation>Kallelsen skulle ha gått ut senast %1.</translation>
    </message>
    <message>
        <source>The notice must go out today.</source>
        <translation>Kallelsen måste gå ut i dag.</translation>
    </message>
    <message>
        <source>The notice must go out by %1: %2 left.</source>
        <translation>Kallelsen måste gå ut senast %1: %2 kvar.</translation>
    </message>
    <message>
        <source>Late in both</source>
        <translation>För sent i båda</translation>
    </message>
    <message>
        <source>In time in calendar days alone</source>
        <translation>I tid bara i kalenderdagar</translation>
    </message>
    <message>
        <source>In time in weekdays alone</source>
        <translation>I tid bara i vardagar</translation>
    </message>
    <message>
        <source>In time in both</source>
        <translation>I tid i båda</translation>
    </message>
    <message>
        <source>Called after the notice went out</source>
        <translation>Kallad efter att kallelsen gick ut</translation>
    </message>
    <message>
        <source>Has no e-mail address</source>
        <translation>Har ingen e-postadress</translation>
    </message>
    <message>
        <source>The mail to %1</source>
        <translation>Mejlet till %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an item&apos;s number and title</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 days before the meeting, in the morning</source>
        <translation>%1 dagar före mötet, på morgonen</translation>
    </message>
    <message>
        <source>The notice, to one who was called later</source>
        <translation>Kallelsen, till den som kallats senare</translation>
    </message>
    <message>
        <source>Enter the answer of %1</source>
        <translation>För in svaret från %1</translation>
    </message>
    <message>
        <source>is away</source>
        <translation>kommer inte</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>kommer</translation>
    </message>
    <message>
        <source>comes to %1</source>
        <translation>kommer till %1</translation>
    </message>
    <message>
        <source>Has not answered.</source>
        <translation>Har inte svarat.</translation>
    </message>
    <message>
        <source>%1 entered %2: %3. What you enter takes its place.</source>
        <translation>%1 förde in %2: %3. Det som du för in ersätter det.</translation>
    </message>
    <message>
        <source>Answered in the app %1: %2. What you enter takes the place of that answer.</source>
        <translation>Svarade i appen %1: %2. Det som du för in ersätter det svaret.</translation>
    </message>
    <message>
        <source>The answer of %1 has been entered</source>
        <translation>Svaret från %1 är infört</translation>
    </message>
</context>
<context>
    <name>CloseAssignmentSheet</name>
    <message>
        <source>The assignment is done</source>
        <translation>Uppdraget är utfört</translation>
    </message>
    <message>
        <source>Drop the assignment</source>
        <translation>Stryk uppdraget</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Hur det gick</translation>
    </message>
    <message>
        <source>Why it is dropped</source>
        <translation>Varför det stryks</translation>
    </message>
    <message>
        <source>Close the assignment</source>
        <translation>Avsluta uppdraget</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Stryk det</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Assignments</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Det är utfört</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Stryk det</translation>
    </message>
</context>
<context>
    <name>OutParagraphs</name>
    <message>
        <source>Paragraph by paragraph</source>
        <translation>Paragraf för paragraf</translation>
    </message>
    <message>
        <source>The server is making the extract</source>
        <translation>Servern gör utdraget</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Send by itself</source>
        <translation>Skicka bara den</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Utdrag</translation>
    </message>
</context>
<context>
    <name>OutReports</name>
    <message>
        <source>Reports for the principals</source>
        <translation>Underlag till huvudmännen</translation>
    </message>
    <message>
        <source>What the members of each decided on its behalf, to be reported to its own board. A web page that prints well.</source>
        <translation>Vad ledamöterna från var och en har beslutat för dess räkning, att anmäla i den egna nämnden. En webbsida som går bra att skriva ut.</translation>
    </message>
    <message>
        <source>Save the report for %1</source>
        <translation>Spara underlaget för %1</translation>
    </message>
</context>
<context>
    <name>OutSending</name>
    <message>
        <source>The minutes</source>
        <translation>Protokollet</translation>
    </message>
    <message>
        <source>Send the minutes by mail</source>
        <translation>Skicka protokollet med mejl</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Record what was sent otherwise</source>
        <translation>Anteckna vad som skickats på annat sätt</translation>
    </message>
</context>
<context>
    <name>OutSent</name>
    <message>
        <source>What went out</source>
        <translation>Vad som har gått ut</translation>
    </message>
</context>
<context>
    <name>RecipientsSheet</name>
    <message>
        <source>Recipients</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Recipients beside the forum&apos;s list, one a line</source>
        <translation>Mottagare utöver forumets lista, en per rad</translation>
    </message>
    <message>
        <source>They are printed at the paragraph. Where it is sent, their addresses are asked for.</source>
        <translation>De skrivs ut vid paragrafen. När den skickas frågas efter deras adresser.</translation>
    </message>
    <message>
        <source>Set the recipients</source>
        <translation>Spara mottagarna</translation>
    </message>
</context>
<context>
    <name>RecordSentSheet</name>
    <message>
        <source>Record what was sent otherwise</source>
        <translation>Anteckna vad som skickats på annat sätt</translation>
    </message>
    <message>
        <source>By post, by another system, or handed over. It counts as sent now.</source>
        <translation>Med post, genom ett annat system eller överlämnat. Det räknas som skickat nu.</translation>
    </message>
    <message>
        <source>Others, one a line</source>
        <translation>Andra, en per rad</translation>
    </message>
    <message numerus="yes">
        <source>Record it as sent to %n</source>
        <comment>recipients</comment>
        <translation>
            <numerusform>Anteckna som skickat till %n</numerusform>
            <numerusform>Anteckna som skickat till %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendMinutesSheet</name>
    <message>
        <source>Send by mail</source>
        <translation>Skicka med mejl</translation>
    </message>
    <message>
        <source>E-mail address of %1</source>
        <translation>E-postadress till %1</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-postadress</translation>
    </message>
    <message>
        <source>Add the recipient</source>
        <translation>Lägg till mottagaren</translation>
    </message>
    <message>
        <source>The text stands in the mail, with the minutes as PDF where the server makes one. Without a network it goes as soon as there is one; until then you can undo it.</source>
        <translation>Texten står i mejlet, med protokollet som PDF där servern gör en. Utan nät går det när nätet är tillbaka; till dess kan du ångra.</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n recipients</source>
        <translation>
            <numerusform>Skicka till %n mottagare</numerusform>
            <numerusform>Skicka till %n mottagare</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the recipient first, or empty the fields.</source>
        <translation>Lägg till mottagaren först, eller töm fälten.</translation>
    </message>
</context>
<context>
    <name>OutWords</name>
    <message>
        <source>The minutes, version %1, were adjusted %2.</source>
        <translation>Protokollet, version %1, justerades %2.</translation>
    </message>
    <message>
        <source>The minutes go out once they are adjusted. Recipients can be set before.</source>
        <translation>Protokollet går ut när det är justerat. Mottagare kan anges innan dess.</translation>
    </message>
    <message>
        <source>The forum&apos;s list: %1.</source>
        <translation>Forumets lista: %1.</translation>
    </message>
    <message>
        <source>The minutes are not adjusted yet.</source>
        <translation>Protokollet är inte justerat än.</translation>
    </message>
    <message>
        <source>The recipients are set</source>
        <translation>Mottagarna är sparade</translation>
    </message>
    <message>
        <source>At most %1 at a time.</source>
        <translation>Högst %1 åt gången.</translation>
    </message>
    <message>
        <source>A recipient has no name.</source>
        <translation>En mottagare saknar namn.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 finns två gånger.</translation>
    </message>
    <message>
        <source>%1 has no e-mail address that can be used.</source>
        <translation>%1 har ingen e-postadress som går att använda.</translation>
    </message>
    <message numerus="yes">
        <source>%n mails are on their way</source>
        <translation>
            <numerusform>%n mejl är på väg</numerusform>
            <numerusform>%n mejl är på väg</numerusform>
        </translation>
    </message>
    <message>
        <source>It is recorded what was sent</source>
        <translation>Det är antecknat vad som skickades</translation>
    </message>
    <message>
        <source>The minutes are not on this device yet. They are fetched when there is a network.</source>
        <translation>Protokollet finns inte på enheten än. Det hämtas när det finns nät.</translation>
    </message>
    <message>
        <source>report-%1-%2.html</source>
        <comment>a file&apos;s name: a principal and a date</comment>
        <translation>underlag-%1-%2.html</translation>
    </message>
    <message>
        <source>Saved among your downloads as %1.</source>
        <translation>Sparad bland dina hämtade filer som %1.</translation>
    </message>
    <message>
        <source>The assignment is done</source>
        <translation>Uppdraget är utfört</translation>
    </message>
    <message>
        <source>The assignment is dropped</source>
        <translation>Uppdraget är struket</translation>
    </message>
    <message>
        <source>The minutes</source>
        <translation>Protokollet</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>By mail %1, by %2</source>
        <translation>Med mejl %1, av %2</translation>
    </message>
    <message>
        <source>Sent otherwise</source>
        <translation>Skickat på annat sätt</translation>
    </message>
    <message>
        <source>Recorded by %1: sent %2</source>
        <translation>Antecknat av %1: skickat %2</translation>
    </message>
    <message>
        <source>Nobody beside the forum&apos;s list</source>
        <translation>Ingen utöver forumets lista</translation>
    </message>
    <message>
        <source>Also to %1</source>
        <translation>Även till %1</translation>
    </message>
    <message>
        <source>Has gone to all of them</source>
        <translation>Har gått till alla</translation>
    </message>
    <message>
        <source>Has not gone to %1</source>
        <translation>Har inte gått till %1</translation>
    </message>
    <message>
        <source>Recipients of %1</source>
        <translation>Mottagare av %1</translation>
    </message>
    <message>
        <source>Send %1 by itself</source>
        <translation>Skicka bara %1</translation>
    </message>
    <message>
        <source>Extract of %1 as PDF</source>
        <translation>Utdrag av %1 som PDF</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Försenat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utfört</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Struket</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Senast %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Utfört: %1</translation>
    </message>
    <message>
        <source>Drop: %1</source>
        <translation>Stryk: %1</translation>
    </message>
    <message>
        <source>site</source>
        <comment>a folder&apos;s name</comment>
        <translation>webbplats</translation>
    </message>
    <message>
        <source>received-%1.csv</source>
        <comment>a file&apos;s name: what came in, and a year</comment>
        <translation>diarielista-%1.csv</translation>
    </message>
    <message>
        <source>archive-%1</source>
        <comment>a folder&apos;s name: a date</comment>
        <translation>arkiv-%1</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not made, and nothing is left of it.</source>
        <translation>Disken är full: %1 skapades inte, och inget av den finns kvar.</translation>
    </message>
    <message>
        <source>You may not write in that place, so %1 was not made. Choose another one.</source>
        <translation>Du får inte skriva på den platsen, så %1 skapades inte. Välj en annan plats.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing is left of it.</source>
        <translation>%1 kunde inte skrivas: %2. Inget av den finns kvar.</translation>
    </message>
    <message>
        <source>The folder needs a name.</source>
        <translation>Mappen behöver ett namn.</translation>
    </message>
    <message>
        <source>A folder&apos;s name has no slashes, does not begin with a point and is at most %1 letters long.</source>
        <translation>Ett mappnamn har inga snedstreck, börjar inte med punkt och är högst %1 tecken långt.</translation>
    </message>
    <message>
        <source>Papers that are not on this device are fetched</source>
        <translation>Handlingar som inte finns på den här enheten hämtas</translation>
    </message>
    <message>
        <source>The server makes the minutes as files</source>
        <translation>Servern skapar protokollet som filer</translation>
    </message>
    <message>
        <source>The files are written</source>
        <translation>Filerna skrivs</translation>
    </message>
    <message>
        <source>What was written is checked</source>
        <translation>Det som skrevs kontrolleras</translation>
    </message>
    <message>
        <source>There is something called %1 already, and it is not empty. Choose another name.</source>
        <translation>Det finns redan något som heter %1, och det är inte tomt. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>Beside it lies %1.partial, which is no archive left unfinished. Choose another name.</source>
        <translation>Bredvid ligger %1.partial, som inte är ett arkiv som avbröts. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>Papers of the meeting are not on this device, and could not be fetched. Try again when there is a network. Nothing was left behind.</source>
        <translation>Handlingar till mötet finns inte på den här enheten och kunde inte hämtas. Försök igen när det finns nät. Inget lämnades kvar.</translation>
    </message>
    <message>
        <source>A file of the meeting could not be had: %1. Nothing was left behind.</source>
        <translation>En fil till mötet gick inte att få fram: %1. Inget lämnades kvar.</translation>
    </message>
    <message>
        <source>The server makes the minutes as files, and did not answer. Try again when there is a network. Nothing was left behind.</source>
        <translation>Servern skapar protokollet som filer, och svarade inte. Försök igen när det finns nät. Inget lämnades kvar.</translation>
    </message>
    <message>
        <source>The server could not make the minutes as files: %1. Nothing was left behind.</source>
        <translation>Servern kunde inte skapa protokollet som filer: %1. Inget lämnades kvar.</translation>
    </message>
    <message>
        <source>What was written did not stand the check, and was taken away again: %1.</source>
        <translation>Det som skrevs klarade inte kontrollen och togs bort igen: %1.</translation>
    </message>
    <message>
        <source>Not in it: the minutes as %1. The server has no LibreOffice at work.</source>
        <translation>Inte med: protokollet som %1. Servern har inget LibreOffice igång.</translation>
    </message>
    <message>
        <source>Not in it: a paper that was disposed of (record %1).</source>
        <translation>Inte med: en handling som har gallrats (post %1).</translation>
    </message>
    <message>
        <source>Not in it: a PDF of %1. The server has not made one.</source>
        <translation>Inte med: en PDF av %1. Servern har inte skapat någon.</translation>
    </message>
    <message>
        <source>Minutes are not on this device, and could not be fetched. Try again when there is a network. The pages are as they were.</source>
        <translation>Protokoll finns inte på den här enheten och kunde inte hämtas. Försök igen när det finns nät. Sidorna är som de var.</translation>
    </message>
    <message>
        <source>Minutes could not be read: %1. The pages are as they were.</source>
        <translation>Protokoll gick inte att läsa: %1. Sidorna är som de var.</translation>
    </message>
    <message>
        <source>%1 holds something else than pages made here. Choose another name.</source>
        <translation>%1 innehåller något annat än sidor som skapats här. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>Somebody else is writing there just now. Try again in a while.</source>
        <translation>Någon annan skriver där just nu. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>The disk is full. The pages are as they were.</source>
        <translation>Disken är full. Sidorna är som de var.</translation>
    </message>
    <message>
        <source>You may not write in that place. Choose another one.</source>
        <translation>Du får inte skriva på den platsen. Välj en annan.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. The pages are as they were.</source>
        <translation>%1 kunde inte skrivas: %2. Sidorna är som de var.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail addresses</source>
        <translation>
            <numerusform>%n e-postadress</numerusform>
            <numerusform>%n e-postadresser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n telephone numbers</source>
        <translation>
            <numerusform>%n telefonnummer</numerusform>
            <numerusform>%n telefonnummer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal identity numbers</source>
        <translation>
            <numerusform>%n personnummer</numerusform>
            <numerusform>%n personnummer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n titles of restricted papers</source>
        <translation>
            <numerusform>%n titel på en handling med begränsad åtkomst</numerusform>
            <numerusform>%n titlar på handlingar med begränsad åtkomst</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 går inte att läsa.</translation>
    </message>
    <message>
        <source>The file with the pages&apos; own details cannot be used: %1.</source>
        <translation>Filen med sidornas egna uppgifter går inte att använda: %1.</translation>
    </message>
    <message>
        <source>Choose where the folder is to be made.</source>
        <translation>Välj var mappen ska skapas.</translation>
    </message>
    <message>
        <source>The pages are made</source>
        <translation>Sidorna skapas</translation>
    </message>
    <message>
        <source>It was left off, and nothing is left of it.</source>
        <translation>Det avbröts, och inget finns kvar av det.</translation>
    </message>
    <message numerus="yes">
        <source>%n files in %1</source>
        <translation>
            <numerusform>%n fil i %1</numerusform>
            <numerusform>%n filer i %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked as mandat verify does: every file is as the manifest says, and the log holds from the forum&apos;s fingerprint up.</source>
        <translation>Kontrollerat så som mandat verify gör: varje fil stämmer med förteckningen, och loggen håller från forumets fingeravtryck och uppåt.</translation>
    </message>
    <message numerus="yes">
        <source>Minutes of %n meetings</source>
        <translation>
            <numerusform>Protokoll från %n möte</numerusform>
            <numerusform>Protokoll från %n möten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found in the texts that had to be taken out.</source>
        <translation>Inget hittades i texterna som behövde tas bort.</translation>
    </message>
    <message>
        <source>Taken out of the texts: %1.</source>
        <translation>Borttaget ur texterna: %1.</translation>
    </message>
    <message>
        <source>It was left off. The pages are as they were.</source>
        <translation>Det avbröts. Sidorna är som de var.</translation>
    </message>
</context>
<context>
    <name>EnteredSubstituteSheet</name>
    <message>
        <source>Invitation for %1</source>
        <translation>Inbjudan till %1</translation>
    </message>
    <message>
        <source>Nominate a substitute</source>
        <translation>Utse ersättare</translation>
    </message>
    <message>
        <source>Can be used once, within 14 days. Send it by a way that only the substitute reads.</source>
        <translation>Kan användas en gång, inom 14 dagar. Skicka den på ett sätt som bara ersättaren läser.</translation>
    </message>
    <message>
        <source>On the member&apos;s word. It is signed as entered by you, the member is told, and the substitute has to accept.</source>
        <translation>På ledamotens ord. Det undertecknas som infört av dig, ledamoten får veta det, och ersättaren ska tacka ja.</translation>
    </message>
    <message>
        <source>Close the invitation</source>
        <translation>Stäng inbjudan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>QR code with the invitation</source>
        <translation>QR-kod med inbjudan</translation>
    </message>
    <message>
        <source>The invitation&apos;s link</source>
        <translation>Inbjudningslänk</translation>
    </message>
    <message>
        <source>At which meeting?</source>
        <translation>Vid vilket möte?</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>För vem?</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>För %1</translation>
    </message>
    <message>
        <source>There is no meeting ahead.</source>
        <translation>Det finns inget kommande möte.</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>For example the delegation order, 3.2</source>
        <translation>Till exempel delegationsordningen, 3.2</translation>
    </message>
    <message>
        <source>By what right the person may act for the member. Can be left empty.</source>
        <translation>Med vilken rätt personen får företräda ledamoten. Kan lämnas tomt.</translation>
    </message>
    <message>
        <source>The whole meeting</source>
        <translation>Hela mötet</translation>
    </message>
    <message>
        <source>Turn it off to choose items.</source>
        <translation>Stäng av för att välja ärenden.</translation>
    </message>
    <message>
        <source>How did the member say so?</source>
        <translation>Hur meddelade ledamoten det?</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-post</translation>
    </message>
    <message>
        <source>In another way, such as by telephone</source>
        <translation>På annat sätt, till exempel per telefon</translation>
    </message>
    <message>
        <source>The member&apos;s words</source>
        <translation>Ledamotens ord</translation>
    </message>
    <message>
        <source>Everybody who has access to the meeting can read them.</source>
        <translation>Alla som har tillgång till mötet kan läsa dem.</translation>
    </message>
    <message>
        <source>Nominate</source>
        <translation>Utse</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierad</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Kopiera länken</translation>
    </message>
</context>
<context>
    <name>ItemExperts</name>
    <message>
        <source>Experts</source>
        <translation>Sakkunniga</translation>
    </message>
    <message>
        <source>Invite an expert</source>
        <translation>Bjud in en sakkunnig</translation>
    </message>
    <message>
        <source>Whoever presents at the item alone. With a device of their own they see the item and the papers that are open to experts.</source>
        <translation>Den som bara föredrar i ärendet. Med en egen enhet ser de ärendet och de handlingar som är öppna för sakkunniga.</translation>
    </message>
</context>
<context>
    <name>ExpertSheet</name>
    <message>
        <source>Invite an expert</source>
        <translation>Bjud in en sakkunnig</translation>
    </message>
    <message>
        <source>Take back the invitation of %1</source>
        <translation>Ta tillbaka inbjudan till %1</translation>
    </message>
    <message>
        <source>The chair approves who presents.</source>
        <translation>Ordföranden godkänner vem som föredrar.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Kan lämnas tomt</translation>
    </message>
    <message>
        <source>Sign the invitation</source>
        <translation>Underteckna inbjudan</translation>
    </message>
    <message>
        <source>Take back the invitation</source>
        <translation>Ta tillbaka inbjudan</translation>
    </message>
</context>
<context>
    <name>AdjusterFields</name>
    <message>
        <source>Nobody is noted as present yet who can be elected.</source>
        <translation>Ännu är ingen antecknad som närvarande som kan väljas.</translation>
    </message>
    <message>
        <source>Where it is done</source>
        <translation>Var det görs</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Kan lämnas tomt</translation>
    </message>
    <message>
        <source>When it is to be done by follows from the rules of procedure.</source>
        <translation>När det senast ska vara gjort följer av arbetsordningen.</translation>
    </message>
</context>
<context>
    <name>ElectSheet</name>
    <message>
        <source>Elect who adjusts the minutes</source>
        <translation>Välj justerare</translation>
    </message>
    <message>
        <source>One of each side, neither chair nor secretary.</source>
        <translation>En från varje part, varken ordförande eller sekreterare.</translation>
    </message>
    <message>
        <source>Note who was elected</source>
        <translation>Anteckna vilka som valdes</translation>
    </message>
</context>
<context>
    <name>GuestSheet</name>
    <message>
        <source>Somebody else is there</source>
        <translation>Någon annan är närvarande</translation>
    </message>
    <message>
        <source>For the minutes. Whoever has no mandate is never counted.</source>
        <translation>För protokollet. Den som saknar uppdrag räknas aldrig in.</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Tjänsteperson</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observatör</translation>
    </message>
    <message>
        <source>Adjunct</source>
        <translation>Adjungerad</translation>
    </message>
    <message>
        <source>Experts are invited at the item, under Agenda, and stand in the list by themselves.</source>
        <translation>Sakkunniga bjuds in i ärendet, under Dagordning, och står då i listan av sig själva.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Can be left empty</source>
        <translation>Kan lämnas tomt</translation>
    </message>
    <message>
        <source>At this item alone</source>
        <translation>Bara i det här ärendet</translation>
    </message>
    <message>
        <source>Note that they are there</source>
        <translation>Anteckna som närvarande</translation>
    </message>
</context>
<context>
    <name>RoomCommands</name>
    <message>
        <source>Add an item</source>
        <translation>Lägg till ett ärende</translation>
    </message>
    <message>
        <source>Elect adjusters</source>
        <translation>Välj justerare</translation>
    </message>
    <message>
        <source>Elect other adjusters</source>
        <translation>Välj andra justerare</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>Avsluta mötet</translation>
    </message>
</context>
<context>
    <name>GuestsSheet</name>
    <message>
        <source>Without a mandate</source>
        <translation>Övriga närvarande</translation>
    </message>
    <message>
        <source>For the minutes. Whoever has no mandate is never counted.</source>
        <translation>För protokollet. Den som saknar uppdrag räknas aldrig in.</translation>
    </message>
    <message>
        <source>Nobody is expected.</source>
        <translation>Ingen väntas.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
</context>
<context>
    <name>OutRecords</name>
    <message>
        <source>Records register</source>
        <translation>Diarielista</translation>
    </message>
    <message>
        <source>What came in during %1, in the order in which it came: from whom, when, how and about what. What somebody said is not in it. A file for a spreadsheet (CSV).</source>
        <translation>Det som kom in under %1, i den ordning det kom: från vem, när, hur och i vilket ärende. Vad någon sade står inte där. En fil för kalkylprogram (CSV).</translation>
    </message>
    <message>
        <source>Save the register of %1</source>
        <translation>Spara diarielistan för %1</translation>
    </message>
</context>
<context>
    <name>RecordsWords</name>
    <message>
        <source>Position</source>
        <translation>Ställningstagande</translation>
    </message>
    <message>
        <source>Positions of all who were present</source>
        <translation>Ställningstagande av alla närvarande</translation>
    </message>
    <message>
        <source>Position withdrawn</source>
        <translation>Återtaget ställningstagande</translation>
    </message>
    <message>
        <source>Position contested</source>
        <translation>Bestritt ställningstagande</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Jäv</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Answer to the notice</source>
        <translation>Svar på kallelsen</translation>
    </message>
    <message>
        <source>Substitute nominated</source>
        <translation>Ersättare utsedd</translation>
    </message>
    <message>
        <source>Answer of a substitute</source>
        <translation>Svar från ersättare</translation>
    </message>
    <message>
        <source>Nomination taken back</source>
        <translation>Ersättare återtagen</translation>
    </message>
    <message>
        <source>Request to convey</source>
        <translation>Begäran om förmedling</translation>
    </message>
    <message>
        <source>Answer to a request to convey</source>
        <translation>Svar på begäran om förmedling</translation>
    </message>
    <message>
        <source>Petition for an extra meeting</source>
        <translation>Begäran om extra möte</translation>
    </message>
    <message>
        <source>Petition joined</source>
        <translation>Anslutning till begäran om extra möte</translation>
    </message>
    <message>
        <source>Matter handed in</source>
        <translation>Ärende inlämnat</translation>
    </message>
    <message>
        <source>Matter completed</source>
        <translation>Ärende kompletterat</translation>
    </message>
    <message>
        <source>Matter withdrawn</source>
        <translation>Ärende återtaget</translation>
    </message>
    <message>
        <source>Referred by another forum</source>
        <translation>Överlämnat av ett annat forum</translation>
    </message>
    <message>
        <source>Report on an assignment</source>
        <translation>Rapport om uppdrag</translation>
    </message>
    <message>
        <source>Through another member</source>
        <translation>Via en annan ledamot</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-post</translation>
    </message>
    <message>
        <source>At the meeting</source>
        <translation>På mötet</translation>
    </message>
    <message>
        <source>By telephone or letter</source>
        <translation>Per telefon eller brev</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>I appen</translation>
    </message>
    <message>
        <source>The meeting %1</source>
        <translation>Mötet %1</translation>
    </message>
    <message>
        <source>item %1, %2</source>
        <translation>ärende %1, %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Inkom</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Avser</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sätt</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Infört av</translation>
    </message>
    <message>
        <source>Erased by no.</source>
        <translation>Gallrat genom nr</translation>
    </message>
</context>
<context>
    <name>MeetingChangeWords</name>
    <message>
        <source>Nobody has been called yet: no mail goes out. The members see it in the app.</source>
        <translation>Ingen är kallad än: inget mejl går ut. Ledamöterna ser det i appen.</translation>
    </message>
    <message numerus="yes">
        <source>%n people get a mail that it is cancelled, which takes it out of their calendar.</source>
        <translation>
            <numerusform>%n person får ett mejl om att mötet är inställt, som tar bort det ur kalendern.</numerusform>
            <numerusform>%n personer får ett mejl om att mötet är inställt, som tar bort det ur kalendern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people get a mail with the new day, which replaces the one in their calendar.</source>
        <translation>
            <numerusform>%n person får ett mejl med den nya dagen, som ersätter den gamla i kalendern.</numerusform>
            <numerusform>%n personer får ett mejl med den nya dagen, som ersätter den gamla i kalendern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n who are called have no e-mail address: they see it in the app alone.</source>
        <translation>
            <numerusform>%n som är kallad har ingen e-postadress och ser det bara i appen.</numerusform>
            <numerusform>%n som är kallade har ingen e-postadress och ser det bara i appen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings are then left in %1.</source>
        <translation>
            <numerusform>%n möte är då kvar under %1.</numerusform>
            <numerusform>%n möten är då kvar under %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The meeting is on that day already. Choose another one.</source>
        <translation>Mötet är redan den dagen. Välj en annan.</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>Den dagen har passerat.</translation>
    </message>
    <message>
        <source>There is another meeting, or one is planned, on that day.</source>
        <translation>Ett annat möte hålls eller är planerat den dagen.</translation>
    </message>
    <message>
        <source>Send the notice anew at once: its last day has passed.</source>
        <translation>Skicka en ny kallelse genast: sista dagen har passerat.</translation>
    </message>
    <message>
        <source>Send the notice at once: its last day has passed.</source>
        <translation>Skicka kallelsen genast: sista dagen har passerat.</translation>
    </message>
    <message>
        <source>The notice is to be sent anew, by %1.</source>
        <translation>En ny kallelse ska skickas senast %1.</translation>
    </message>
    <message>
        <source>The notice is to be sent by %1.</source>
        <translation>Kallelsen ska skickas senast %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers to the notice are dropped; everybody is asked anew.</source>
        <translation>
            <numerusform>%n svar på kallelsen stryks; alla tillfrågas på nytt.</numerusform>
            <numerusform>%n svar på kallelsen stryks; alla tillfrågas på nytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The days for reminders are taken away; choose new ones with the notice.</source>
        <translation>Dagarna för påminnelser tas bort; välj nya med kallelsen.</translation>
    </message>
    <message>
        <source>The agenda, papers, positions and substitutes stay.</source>
        <translation>Dagordningen, handlingarna, ställningstagandena och ersättarna är kvar.</translation>
    </message>
    <message>
        <source>On the new day somebody else holds the mandate, or nobody: %1.</source>
        <translation>Den nya dagen har någon annan uppdraget, eller ingen: %1.</translation>
    </message>
    <message>
        <source>Nothing on its agenda is dealt with. Positions and answers that were given stay in the log, and count for nothing.</source>
        <translation>Inget på dagordningen behandlas. Ställningstaganden och svar som har lämnats är kvar i loggen, men räknas inte.</translation>
    </message>
    <message numerus="yes">
        <source>%n matters go back to preparation, and can be put on another agenda.</source>
        <translation>
            <numerusform>%n ärende går tillbaka till beredningen och kan föras upp på en annan dagordning.</numerusform>
            <numerusform>%n ärenden går tillbaka till beredningen och kan föras upp på en annan dagordning.</numerusform>
        </translation>
    </message>
    <message>
        <source>It gets no minutes and no paragraph numbers.</source>
        <translation>Det blir inget protokoll och inga paragrafnummer.</translation>
    </message>
    <message>
        <source>A cancelled meeting cannot be taken up again. If it is to be held on another day, move it instead.</source>
        <translation>Ett inställt möte kan inte återupptas. Ska det hållas en annan dag, flytta det i stället.</translation>
    </message>
    <message>
        <source>No calendar has been read in for %1, so nothing is known of clashes.</source>
        <translation>Ingen kalender är inläst för %1, så krockar har inte kunnat kontrolleras.</translation>
    </message>
    <message>
        <source>The meeting has been moved to %1</source>
        <translation>Mötet är flyttat till %1</translation>
    </message>
    <message>
        <source>The meeting %1 has been cancelled</source>
        <translation>Mötet %1 är inställt</translation>
    </message>
    <message>
        <source>Move it to %1</source>
        <translation>Flytta det till %1</translation>
    </message>
    <message>
        <source>The place stays: %1. If it is to be another one, say so in the reason and tell it yourself: notice and mail name this one.</source>
        <translation>Platsen är densamma: %1. Blir det en annan, skriv det i skälet och meddela det själv: kallelse och mejl anger den här.</translation>
    </message>
</context>
<context>
    <name>MoveMeetingSheet</name>
    <message>
        <source>Move the meeting</source>
        <translation>Flytta mötet</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ny dag</translation>
    </message>
    <message>
        <source>For example 2027-03-12</source>
        <translation>Till exempel 2027-03-12</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Everybody who has access to the meeting can read it.</source>
        <translation>Alla som har tillgång till mötet kan läsa det.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Det här händer</translation>
    </message>
    <message>
        <source>Write the new day: then it stands here, before you sign anything.</source>
        <translation>Skriv den nya dagen: då står det här vad som händer, innan du undertecknar något.</translation>
    </message>
    <message>
        <source>The meeting has been opened or cancelled meanwhile.</source>
        <translation>Mötet har öppnats eller ställts in under tiden.</translation>
    </message>
    <message>
        <source>Sign the move</source>
        <translation>Underteckna flytten</translation>
    </message>
</context>
<context>
    <name>CancelMeetingSheet</name>
    <message>
        <source>Cancel the meeting</source>
        <translation>Ställ in mötet</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Det här händer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Everybody who has access to the meeting can read it.</source>
        <translation>Alla som har tillgång till mötet kan läsa det.</translation>
    </message>
    <message>
        <source>The meeting has been opened or cancelled meanwhile.</source>
        <translation>Mötet har öppnats eller ställts in under tiden.</translation>
    </message>
    <message>
        <source>Sign the cancellation</source>
        <translation>Underteckna att mötet ställs in</translation>
    </message>
</context>
<context>
    <name>MeetingChanges</name>
    <message>
        <source>Move the meeting</source>
        <translation>Flytta mötet</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>Ställ in mötet</translation>
    </message>
    <message>
        <source>It is not held at all.</source>
        <translation>Det hålls inte alls.</translation>
    </message>
    <message>
        <source>To another day; the notice to it is then to be sent.</source>
        <translation>Till en annan dag; kallelsen till den ska sedan skickas.</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Your answer to the notice</source>
        <translation>Ditt svar på kallelsen</translation>
    </message>
    <message>
        <source>The answer of %1</source>
        <translation>Svaret från %1</translation>
    </message>
    <message>
        <source>It counts at once. %1 reads in the app that you entered it, and with which words, and can answer anew until the meeting opens.</source>
        <translation>Det räknas genast. %1 läser i appen att du har fört in det och med vilka ord, och kan svara på nytt tills mötet öppnas.</translation>
    </message>
    <message>
        <source>For which mandate?</source>
        <translation>För vilket uppdrag?</translation>
    </message>
    <message>
        <source>What was the answer?</source>
        <translation>Vad blev svaret?</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>Kommer</translation>
    </message>
    <message>
        <source>Does not come</source>
        <translation>Kommer inte</translation>
    </message>
    <message>
        <source>Comes to some items</source>
        <translation>Kommer till vissa ärenden</translation>
    </message>
    <message>
        <source>Is away from the others</source>
        <translation>Har förhinder i de övriga</translation>
    </message>
    <message>
        <source>Everybody who has access to the meeting can read the words.</source>
        <translation>Alla som har tillgång till mötet kan läsa orden.</translation>
    </message>
    <message>
        <source>No answer can be entered any more: the meeting has opened or is cancelled, or somebody else holds the mandate.</source>
        <translation>Inget svar kan föras in längre: mötet har öppnats eller ställts in, eller så har någon annan uppdraget.</translation>
    </message>
    <message>
        <source>Sign the answer</source>
        <translation>Underteckna svaret</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>För in svaret</translation>
    </message>
</context>
<context>
    <name>OutArchive</name>
    <message>
        <source>The archive folder</source>
        <translation>Arkivmappen</translation>
    </message>
    <message>
        <source>PDF/A, papers, statements, the log and a manifest with hashes, in a folder that proves itself.</source>
        <translation>PDF/A, handlingar, ställningstaganden och andra utsagor, loggen och en förteckning med kontrollsummor, i en mapp som bevisar sig själv.</translation>
    </message>
    <message>
        <source>SHA-256 of manifest.json</source>
        <translation>SHA-256 för manifest.json</translation>
    </message>
    <message>
        <source>To check it on another computer</source>
        <translation>För att kontrollera den på en annan dator</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Kopiera kommandot</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Open the archive folder</source>
        <translation>Öppna arkivmappen</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Leave the archive folder off</source>
        <translation>Avbryt skapandet av arkivmappen</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Skapa en ny</translation>
    </message>
    <message>
        <source>Make the archive folder anew</source>
        <translation>Skapa en ny arkivmapp</translation>
    </message>
    <message>
        <source>Make the archive folder</source>
        <translation>Skapa arkivmappen</translation>
    </message>
    <message>
        <source>Made before that</source>
        <translation>Skapad dessförinnan</translation>
    </message>
</context>
<context>
    <name>OutPages</name>
    <message>
        <source>Public web pages</source>
        <translation>Publika webbsidor</translation>
    </message>
    <message>
        <source>All adjusted minutes as static pages, without signatures and addresses. They are put up on a web server of yours.</source>
        <translation>Alla justerade protokoll som statiska sidor, utan underskrifter och adresser. De läggs ut på en webbserver som ni har.</translation>
    </message>
    <message>
        <source>No pattern finds everything: read the pages through before they are put up.</source>
        <translation>Inget mönster hittar allt: läs igenom sidorna innan de läggs ut.</translation>
    </message>
    <message>
        <source>Read the pages through</source>
        <translation>Läs igenom sidorna</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Leave the web pages off</source>
        <translation>Avbryt skapandet av webbsidorna</translation>
    </message>
    <message>
        <source>Make them anew</source>
        <translation>Skapa dem på nytt</translation>
    </message>
    <message>
        <source>Make the web pages anew</source>
        <translation>Skapa webbsidorna på nytt</translation>
    </message>
    <message>
        <source>Make the web pages</source>
        <translation>Skapa webbsidorna</translation>
    </message>
    <message>
        <source>Made before that</source>
        <translation>Skapade dessförinnan</translation>
    </message>
</context>
<context>
    <name>MakeArchiveSheet</name>
    <message>
        <source>The archive folder</source>
        <translation>Arkivmappen</translation>
    </message>
    <message>
        <source>Everything of the meeting is gathered in a new folder on this device, in the clear and readable by you alone, and checked before it gets its name. The server makes the minutes as files meanwhile, so a network is needed.</source>
        <translation>Allt från mötet samlas i en ny mapp på den här enheten, okrypterat och läsbart bara för dig, och kontrolleras innan mappen får sitt namn. Servern skapar protokollet som filer under tiden, så nät behövs.</translation>
    </message>
    <message>
        <source>The folder&apos;s name</source>
        <translation>Mappens namn</translation>
    </message>
    <message>
        <source>Where it is made</source>
        <translation>Var den skapas</translation>
    </message>
    <message>
        <source>There are no folders in here.</source>
        <translation>Här finns inga mappar.</translation>
    </message>
    <message>
        <source>Make it in %1</source>
        <translation>Skapa den i %1</translation>
    </message>
</context>
<context>
    <name>MakePagesSheet</name>
    <message>
        <source>Public web pages</source>
        <translation>Publika webbsidor</translation>
    </message>
    <message>
        <source>All adjusted minutes of the forum, one page a version. A folder with pages that were made here before is replaced as a whole; any other is left as it is.</source>
        <translation>Forumets alla justerade protokoll, en sida per version. En mapp med sidor som skapats här förut ersätts i sin helhet; alla andra lämnas som de är.</translation>
    </message>
    <message>
        <source>The folder&apos;s name</source>
        <translation>Mappens namn</translation>
    </message>
    <message>
        <source>Where it is made</source>
        <translation>Var den skapas</translation>
    </message>
    <message>
        <source>There are no folders in here.</source>
        <translation>Här finns inga mappar.</translation>
    </message>
    <message>
        <source>The pages&apos; own details</source>
        <translation>Sidornas egna uppgifter</translation>
    </message>
    <message>
        <source>From the file %1</source>
        <translation>Ur filen %1</translation>
    </message>
    <message>
        <source>Who publishes them, who answers questions and how accessible they are, from a file (TOML). Without one, general words stand there.</source>
        <translation>Vem som ger ut dem, vem som svarar på frågor och hur tillgängliga de är, ur en fil (TOML). Utan fil står där en allmän text.</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Välj filen</translation>
    </message>
    <message>
        <source>Choose the file with the pages&apos; own details</source>
        <translation>Välj filen med sidornas egna uppgifter</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>Utan fil</translation>
    </message>
    <message>
        <source>Make them in %1</source>
        <translation>Skapa dem i %1</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>New subject area</source>
        <translation>Nytt sakområde</translation>
    </message>
    <message>
        <source>Change the subject area</source>
        <translation>Ändra sakområdet</translation>
    </message>
    <message>
        <source>New principal</source>
        <translation>Ny huvudman</translation>
    </message>
    <message>
        <source>Change the principal</source>
        <translation>Ändra huvudmannen</translation>
    </message>
    <message>
        <source>Name in Swedish</source>
        <translation>Namn på svenska</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>A new name holds from today. Meetings before keep the name that was.</source>
        <translation>Ett nytt namn gäller från i dag. Tidigare sammanträden behåller namnet som var.</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Namn på engelska</translation>
    </message>
    <message>
        <source>Left empty: as in Swedish.</source>
        <translation>Lämnas tomt: som på svenska.</translation>
    </message>
    <message>
        <source>Counted on the side of</source>
        <translation>Räknas på sidan</translation>
    </message>
    <message>
        <source>From and including</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>Left empty: always.</source>
        <translation>Lämnas tomt: sedan alltid.</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Left empty: until further notice. It can end once nobody answers for it after that day.</source>
        <translation>Lämnas tomt: tills vidare. Sakområdet kan upphöra när ingen svarar för det efter den dagen.</translation>
    </message>
    <message>
        <source>Left empty: until further notice. It can leave once its mandates end with it.</source>
        <translation>Lämnas tomt: tills vidare. Huvudmannen kan lämna när dess uppdrag upphör samma dag eller tidigare.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Agreement of 20 November</source>
        <translation>Avtal den 20 november</translation>
    </message>
    <message>
        <source>Stands in the log beside the change.</source>
        <translation>Står i loggen bredvid ändringen.</translation>
    </message>
    <message>
        <source>Save the subject area</source>
        <translation>Spara sakområdet</translation>
    </message>
    <message>
        <source>Save the principal</source>
        <translation>Spara huvudmannen</translation>
    </message>
</context>
<context>
    <name>PartDetail</name>
    <message>
        <source>In force</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>In the forum</source>
        <translation>I forumet</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Vilka svarar för det</translation>
    </message>
    <message>
        <source>Mandates</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inga</translation>
    </message>
    <message>
        <source>Change or end the subject area</source>
        <translation>Ändra eller avsluta sakområdet</translation>
    </message>
    <message>
        <source>Change or end the principal</source>
        <translation>Ändra eller avsluta huvudmannen</translation>
    </message>
</context>
</TS>
