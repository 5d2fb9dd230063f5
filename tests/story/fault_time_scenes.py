"""A clock that is wrong, a server that is gone for a month, and two devices of one member without a network: what is said is true, and is said once."""
import datetime

from faulty import DAY_MS, HOUR_MS, Faults, FaultyWalk, environment_with, named
from phone import Phone
from server import Server
from story import ROOT

MEMBER = "karlskrona-older-chief"
MONTH = 31
ENROLLED = 70  # days ago: a certificate lives 90 and is renewed after 60


class TimeScenes(FaultyWalk):

    def clock_scenes(self) -> list:
        return [self.server_starts, self.forum_without_members, self.nothing_was_said, self.a_phone_in_time,
                *[named(f"the clock is {ahead // HOUR_MS} hours off", self.the_clock_is, ahead, words) for ahead, words in (
                    (HOUR_MS, ("~Enhetens klocka går 1 timme före serverns", "~The clock of this device is 1 hour ahead")),
                    (-HOUR_MS, ("~Enhetens klocka går 1 timme efter serverns", "~The clock of this device is 1 hour behind")))],
                self.all_was_said_once]

    def devices_scenes(self) -> list:
        return [self.server_starts, self.forum_without_members, self.nothing_was_said, self.two_devices, named("the first one is back first", self.both_declare, "first", "second"),
                named("the second one is back first", self.both_declare, "second", "first"),
                self.one_voice]

    def month_scenes(self) -> list:
        return [self.a_month_ago, self.the_server_is_gone, self.the_server_is_back, self.all_was_said_once]

    # -- a wrong clock -----------------------------------------------------------------------------------------------------

    def a_phone_in_time(self) -> None:
        self.late = self.joins_faulty("late", MEMBER)

    def the_clock_is(self, ahead: int, words: tuple[str, str]) -> None:
        phone = self.late
        self.sets_the_clock(phone, ahead)
        self.in_both(phone, *words)
        self.shot(phone, "clock-ahead" if ahead > 0 else "clock-behind", ("phone", "phone-dark-en", "small-200"))
        said = f"Klockan går fel med {ahead}."
        self.says(phone, "Tillstyrker", said)
        self.handed_in.append(said)
        phone.see("~Mottagen", 60)
        phone.see(words[0])
        self.sets_the_clock(phone, 0)
        phone.gone("~Enhetens klocka går", 60)
        said = f"Klockan går rätt igen efter {ahead}."
        self.says(phone, "Avstyrker", said)
        self.handed_in.append(said)
        phone.see("~Mottagen", 60)
        phone.gone("~Enhetens klocka går", 60)

    def sets_the_clock(self, phone: Phone, ahead: int) -> None:
        """As a person does, in another app: what is known of the clock is known anew when they are back, before anything is said or comes."""
        phone.do("app", state="inactive")
        phone.faults.ahead_ms = ahead
        phone.do("app", state="active")

    # -- two devices -------------------------------------------------------------------------------------------------------

    def two_devices(self) -> None:
        self.pair = {"first": self.joins_faulty("first", MEMBER)}
        self.pair["second"] = self.joins_faulty("second", MEMBER)
        self.pair["first"].press("Jag")
        self.pair["first"].press("~Godkänn enheten", 60)
        self.pair["second"].gone("~väntar på att bli godkänd", 90)
        self.to_item(self.pair["second"])

    def both_declare(self, earlier: str, later: str) -> None:
        """Both without a network, on the same item; `earlier` is back first and counts, `later` is told what it says."""
        round_ = len(self.handed_in)
        for device in self.pair.values():
            device.cut()
        for device in self.pair.values():
            device.see("~Inget nät", 90)
        counts, loses = f"Sagt på den som kom först ({round_}).", f"Sagt på den som kom sedan ({round_})."
        self.says(self.pair[earlier], "Tillstyrker", counts)
        self.says(self.pair[later], "Avstyrker", loses)
        self.pair[earlier].mend()
        self.pair[earlier].gone("~Inget nät", 90)
        self.all_is_sent(self.pair[earlier])
        self.handed_in.append(counts)
        self.lost = loses
        phone = self.pair[later]
        phone.mend()
        phone.gone("~Inget nät", 90)
        self.to_item(phone)
        self.in_both(phone, "~Ändrad på en annan enhet", "~Changed on another device", 90)
        phone.see(f"~{counts}")
        self.shot(phone, f"superseded-{later}", ("phone", "small-200", "phone-dark-en"))
        phone.press("Jag")
        self.in_both(phone, "~har ändrats på en annan enhet under tiden", "~was changed on another device in the meantime")
        phone.see(f"~{loses}")
        for device in self.pair.values():
            self.to_item(device)
            device.see(f"~{counts}", 30)

    def one_voice(self) -> None:
        comments = self.comments()
        assert set(comments) == set(self.handed_in) and set(comments.values()) == {1}, f"{comments}; handed in: {self.handed_in}"

    # -- a month -----------------------------------------------------------------------------------------------------------

    def mandat(self, *arguments: str, device: str = "cli") -> dict:
        return super().mandat(*arguments, device=device, environment=environment_with(self.past.environment) if hasattr(self, "past") else None)

    def a_month_ago(self) -> None:
        """Server, command line and phone live a month back, with their clocks: what they make then is a month old when they are not any more."""
        library = self.bin.parent / "tests" / "libmandat_faulty_device.so"
        self.past = Faults(library, self.work / "nothing", self.work / "past.faults")
        self.past.ahead_ms = -ENROLLED * DAY_MS
        self.make_meeting()
        self.server = Server(self.bin / "mandatd", ROOT / "tests" / "data" / "lsvo.forum.toml", self.work / "server", environment_with(self.past.environment))
        self.closing.append(self.server.close)
        self.meeting_date = (datetime.date.today() + datetime.timedelta(days=18 - MONTH)).isoformat()
        self.forum_without_members()
        self.nothing_was_said()
        self.away = self.joins_faulty("away", MEMBER, -ENROLLED * DAY_MS)
        # Five weeks later, on the last day.
        self.past.ahead_ms = self.away.faults.ahead_ms = -MONTH * DAY_MS
        self.server.close()
        self.server.start()
        self.away.gone("~Inget nät", 90)
        said = "Sagt medan servern fanns."
        self.says(self.away, "Tillstyrker", said)
        self.handed_in.append(said)
        self.away.see("~Mottagen", 60)

    def the_server_is_gone(self) -> None:
        phone = self.away
        self.server.close()
        phone.see("~Inget nät", 90)
        said = "Sagt dagen då servern försvann."
        self.says(phone, "Avstyrker", said)
        phone.see("~Väntar på nät")
        self.waiting = said
        phone.faults.ahead_ms = (-MONTH + 25) * DAY_MS
        self.in_both(phone, "~Inom 5 dagar stängs forumet", "~Within 5 days the forum closes", 90)
        self.shot(phone, "month-five-days-left", ("phone", "small-200"))
        phone.faults.ahead_ms = 0
        phone.close()
        phone = self.away = self.faulty("away")
        self.write_pin(phone)
        self.in_both(phone, "Stängt tills det finns kontakt", "Closed until there is contact")
        phone.see("~1 ställningstagande väntar")
        self.shot(phone, "month-closed", ("phone", "small-200"))

    def the_server_is_back(self) -> None:
        """The meeting's day is past: the position that waited is recorded with the time at which it came, or refused with the reason; never lost."""
        self.past.ahead_ms = 0
        self.server.start()
        phone = self.away
        phone.see("Att göra", 120)
        phone.gone("~Inget nät", 90)
        self.all_is_sent(phone)
        names = phone.names()
        if self.comments()[self.waiting] == 1:
            self.handed_in.append(self.waiting)
            assert sum("Mottagen" in name for name in names) >= 2, names
        else:
            phone.see("Inte godtagen")
            phone.see(f"~{self.waiting}")
        self.shot(phone, "month-back", ("phone", "small-200"))
        own = {device["device"] for device in self.mandat("device", "list") if device["person"] == MEMBER}
        self.until(lambda: own & {act.device_id.hex() for _, act, _ in self.log() if act.kind == "CertificateRenewed"}, "its certificate was not renewed")
