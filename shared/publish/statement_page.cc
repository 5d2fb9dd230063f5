#include "shared/publish/statement_page.h"

#include "shared/domain/minutes_text.h"
#include "shared/publish/frame.h"

namespace mandat::publish {

std::string AccessibilityStatement(const Settings& settings, const std::string& publisher) {
  std::string html = "<h1>Tillgänglighetsredogörelse</h1>\n<p class=\"lead\">" + Html(publisher) +
                     " står bakom de här sidorna. Alla ska kunna läsa protokollen, oavsett behov och hjälpmedel.</p>\n"
                     "<h2>Hur tillgängliga är sidorna?</h2>\n";
  switch (settings.conformance) {
    case Conformance::kFull:
      html += "<p>Sidorna uppfyller lagen om tillgänglighet till digital offentlig service (WCAG 2.1, nivå AA).</p>\n";
      break;
    case Conformance::kPartial:
      html +=
          "<p>Sidorna uppfyller lagen om tillgänglighet till digital offentlig service (WCAG 2.1, nivå AA) delvis. Det "
          "som brister står nedan.</p>\n";
      break;
    case Conformance::kNotAssessed:
      html +=
          "<p>Hur väl sidorna uppfyller lagen om tillgänglighet till digital offentlig service (WCAG 2.1, nivå AA) är "
          "inte bedömt än.</p>\n";
      break;
  }
  if (!settings.shortcomings.empty()) {
    html += "<h2>Det här brister</h2>\n<ul>\n";
    for (const std::string& shortcoming : settings.shortcomings) html += "<li>" + Html(shortcoming) + "</li>\n";
    html += "</ul>\n";
  }
  html +=
      "<h2>Om du inte kan använda en sida</h2>\n<p>Behöver du innehållet på ett annat sätt, eller har du hittat något "
      "som inte fungerar? Hör av dig: " +
      Html(settings.contact.empty() ? "registratorn hos " + publisher + " tar emot och svarar." : settings.contact) +
      "</p>\n<h2>Tillsyn</h2>\n<p>" +
      Html(settings.supervisor.empty() ? "Den myndighet som regeringen har utsett" : settings.supervisor) +
      " har ansvar för tillsynen över lagen om tillgänglighet till digital offentlig service. Är du inte nöjd med "
      "svaret som du får av oss kan du anmäla det dit.</p>\n"
      "<h2>Så är sidorna gjorda</h2>\n<p>Sidorna är statiska och fungerar utan skript; sökningen använder ett skript "
      "som ligger på sidan och skickar ingenting. "
      "De följer webbläsarens inställningar för textstorlek och mörkt läge, och sätter inga kakor. Underskrifter, "
      "e-postadresser, telefonnummer och personnummer publiceras inte.</p>\n";
  if (settings.assessed) {
    html += "<h2>Så har sidorna bedömts</h2>\n<p>" +
            Html(settings.method.empty() ? "Sidorna bedömdes av " + publisher + "." : settings.method) +
            " Bedömningen gjordes " + Html(domain::SwedishDate(settings.assessed->ToString())) + ".</p>\n";
  }
  return html;
}

}  // namespace mandat::publish
