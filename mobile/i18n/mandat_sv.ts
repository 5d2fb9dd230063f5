<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
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
    <name>BoardHead</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>BoardMatrix</name>
    <message>
        <source>Nobody, and that is good.</source>
        <translation>Ingen, och det är bra.</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
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
        <translation>Läs in ett möte från fil. Då ser du här, ärende för ärende, vilka som har tagit ställning och vad som saknas.</translation>
    </message>
    <message>
        <source>See the meetings</source>
        <translation>Se möten</translation>
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
    <name>DeclareSheet</name>
    <message>
        <source>Your position</source>
        <translation>Ditt ställningstagande</translation>
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
        <source>The matter needs more preparation</source>
        <translation>Ärendet behöver beredas mer</translation>
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
    <name>ItemScreen</name>
    <message>
        <source>Why you</source>
        <translation>Därför behövs du</translation>
    </message>
    <message>
        <source>How it is decided</source>
        <translation>Så fattas beslutet</translation>
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
    <name>Main</name>
    <message>
        <source>%1 · Mandat</source>
        <translation>%1 · Mandat</translation>
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
    <name>NoticeToast</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
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
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Läs %1</translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
    <message>
        <source>The paper cannot be shown</source>
        <translation>Handlingen kan inte visas</translation>
    </message>
    <message>
        <source>Draw over the words to highlight them. Highlights stay on this device.</source>
        <translation>Dra över orden för att markera dem. Markeringar stannar på den här enheten.</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Hämtat</translation>
    </message>
    <message>
        <source>Find in the paper</source>
        <translation>Sök i handlingen</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Anpassa till bredden</translation>
    </message>
    <message>
        <source>Go to another page</source>
        <translation>Gå till en annan sida</translation>
    </message>
    <message>
        <source>Highlight text</source>
        <translation>Markera text</translation>
    </message>
    <message>
        <source>Highlighted: %1</source>
        <translation>Markerat: %1</translation>
    </message>
    <message>
        <source>Not on this device yet</source>
        <translation>Inte på enheten än</translation>
    </message>
    <message>
        <source>Opening the paper</source>
        <translation>Öppnar handlingen</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Sida %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sida %1 av %2</translation>
    </message>
    <message>
        <source>Pages, contents and my notes</source>
        <translation>Sidor, innehåll och mina anteckningar</translation>
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
        <source>Stop highlighting</source>
        <translation>Sluta markera</translation>
    </message>
    <message>
        <source>There is a newer version of this paper.</source>
        <translation>Det finns en nyare version av handlingen.</translation>
    </message>
    <message>
        <source>Undo the highlight</source>
        <translation>Ångra markeringen</translation>
    </message>
    <message>
        <source>Write a note to it</source>
        <translation>Skriv en anteckning till den</translation>
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
        <source>Show older papers (%1)</source>
        <translation>Visa äldre handlingar (%1)</translation>
    </message>
    <message>
        <source>Words, or their beginnings</source>
        <translation>Ord, eller början av dem</translation>
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
        <source>Invitations</source>
        <translation>Inbjudningar</translation>
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
        <translation>Allt i appen är krypterat tills du skriver din PIN-kod.</translation>
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
        <source>Paste the link from your invitation. The secretary can also show it as a QR code.</source>
        <translation>Klistra in länken från din inbjudan. Du får den av sekreteraren eller av den du ska ersätta.</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>Klistra in</translation>
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
</context>
<context>
    <name>Words</name>
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
        <source>%1 of %2 needed positions are still missing.</source>
        <translation>%1 av %2 ställningstaganden som behövs saknas ännu.</translation>
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
        <source>You answer for %1 at %2. Without your position the item cannot be decided.</source>
        <translation>Du svarar för %1 i %2. Utan ditt ställningstagande kan ärendet inte beslutas.</translation>
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
        <translation>Ditt ställningstagande gäller version %1. Nu finns version %2.</translation>
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
        <source>Found the forum</source>
        <translation>Grunda forumet</translation>
    </message>
    <message>
        <source>Join the forum</source>
        <translation>Anslut dig till forumet</translation>
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
        <source>Every member must declare. Without your position the item cannot be decided.</source>
        <translation>Alla ledamöter måste ta ställning. Utan ditt ställningstagande kan ärendet inte beslutas.</translation>
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
        <translation>Läs och signera</translation>
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
        <translation>Protokollet att signera</translation>
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
        <source>The forum has been founded already.</source>
        <translation>Forumet är redan grundat.</translation>
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
        <source>The invitation was not found. It may have been used or be too old: ask for a new one.</source>
        <translation>Inbjudan hittades inte. Den kan vara använd eller för gammal: be om en ny.</translation>
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
        <source>It did not work: %1</source>
        <translation>Det gick inte: %1</translation>
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
        <source>The paper is a presentation (PowerPoint or the like). It is shown here once there is a PDF of it.</source>
        <translation>Handlingen är en presentation (PowerPoint eller liknande). Den visas här när det finns en PDF av den.</translation>
    </message>
    <message>
        <source>The paper is a text document (Word or the like). It is shown here once there is a PDF of it.</source>
        <translation>Handlingen är ett textdokument (Word eller liknande). Den visas här när det finns en PDF av den.</translation>
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
</context>
</TS>
