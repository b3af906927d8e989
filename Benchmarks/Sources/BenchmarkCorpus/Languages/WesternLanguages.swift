extension ProseLanguage {
  static let english = ProseLanguage(
    small: """
      the the the the the of of of and and and to to to in in in a a a is that for it was on with as
      be at by this had not are but from or have an they which one you were her all she there would
      their we him been has when who will more no if out so said what up its about into than them can
      only other new some could time these two may then do first any my now such like our over man me
      even most made after also did many before must through back years where much your way well down
      should because each just those people how too little state good very make world still own see
      """,
    large: """
      harbour winter market council village railway garden evening morning kitchen engine bridge river
      mountain weather station school teacher children summer festival library museum painter orchestra
      concert captain fisherman lighthouse engineer machine factory worker village budget minister
      parliament election campaign question answer problem meeting report figures percent economy price
      company customer service product software computer network system update version release page
      article story reader writer author editor newspaper magazine photograph picture camera source link
      website address contact message letter telephone number account interest credit loan original copy
      print press paper book chapter translation edition public private general national local foreign
      community member organisation foundation agency department office director president manager
      project research science study university professor student history language culture music theatre
      film actor player team match season victory defeat training coach stadium ticket journey traveller
      hotel restaurant breakfast dinner recipe potato onion butter cheese bread coffee water bottle glass
      window garden flower forest animal horse cattle farmer harvest field valley island coast sailor
      doctor hospital patient medicine treatment disease vaccine health insurance accident police court
      judge lawyer contract agreement condition notice permission request purpose reason result
      walked looked turned opened closed carried followed remained explained described considered
      provided required allowed reported published produced received returned changed continued started
      happened appeared believed expected remembered understood suggested decided agreed offered
      quiet bright narrow ancient modern careful several possible important different difficult
      """,
    syllables: """
      ber lin ford ham ton wick stow mere field worth dale brook ling sen mar tor ven dra kel os ri an
      el is or um ga ne ta lo vi ca re no sa mi du pe
      """)

  static let german = ProseLanguage(
    small: """
      der die das und und in zu den von mit ist im sich des auf für nicht eine dem ein auch als an es
      werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war
      haben nur oder aber vor zur bis mehr durch man sein wurde wenn seine ihre kann dann unter wir
      """,
    large: """
      Hafen Winter Markt Gemeinde Dorf Eisenbahn Garten Abend Morgen Küche Brücke Fluss Gebirge Wetter
      Bahnhof Schule Lehrerin Kinder Sommer Bücherei Malerin Konzert Fischer Leuchtturm Maschine Fabrik
      Haushalt Ministerium Wahlkampf Frage Antwort Sitzung Bericht Zahlen Wirtschaft Preise Unternehmen
      Kundschaft Rechner Netzwerk Fassung Seite Artikel Geschichte Leserin Verfasser Zeitung Bild Quelle
      Anschrift Nachricht Brief Nummer Vertrag Bedingung Genehmigung Ergebnis Forschung Wissenschaft
      Universität Sprache Theater Mannschaft Spielzeit Reise Wald Pferd Ernte Insel Küste Krankenhaus
      gingen sahen öffnete folgte erklärte beschrieb berichtete veröffentlichte kehrte begann blieb
      glaubte erwartete verstand entschied ruhig schmal alt möglich wichtig verschieden schwierig große
      """,
    syllables:
      "ber hof stein bach burg dorf heim wald feld mann schwei kirch lan ger ten nau see mün")

  static let french = ProseLanguage(
    small: """
      de de la la le le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
      sont avec ou son aux cette mais ont été comme fait ses leur tout nous sa elle deux même ces dont
      """,
    large: """
      port hiver marché conseil village chemin jardin soirée matin cuisine moteur pont rivière montagne
      école enseignante enfants été bibliothèque musée peintre orchestre capitaine pêcheur phare usine
      budget ministre élection question réponse réunion rapport économie prix entreprise client réseau
      version page article histoire lectrice auteur journal image source adresse lettre numéro contrat
      condition autorisation résultat recherche université langue théâtre équipe saison voyage forêt
      cheval récolte vallée île côte hôpital médecin juge avocate marchait regardait ouvrait suivait
      expliquait décrivait rapportait publiait revenait commençait semblait croyait attendait décidait
      calme étroit ancien moderne possible important différent difficile plusieurs
      """,
    syllables: "vil mont bel val char lou beau ren four mar tin eau ges lé ri ac ou ais")

  static let spanish = ProseLanguage(
    small: """
      de de la la que el el en y y a los se del las un por con no una su para es al lo como más o pero
      sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy
      """,
    large: """
      puerto invierno mercado ayuntamiento pueblo ferrocarril jardín tarde mañana cocina puente río
      montaña escuela maestra niños verano biblioteca museo pintora concierto pescador faro máquina
      fábrica presupuesto ministro elección pregunta respuesta reunión informe economía precio empresa
      cliente red versión página artículo historia lectora autor periódico imagen fuente dirección carta
      número contrato condición permiso resultado investigación universidad lengua teatro equipo viaje
      bosque caballo cosecha valle isla costa hospital médica jueza caminaba miraba abría seguía
      explicaba describía publicaba volvía empezaba parecía creía esperaba tranquilo antiguo posible
      """,
    syllables: "vi lla mon te ro sa gue rra san tia go ca rre al me da que ñe")

  static let portuguese = ProseLanguage(
    small: """
      de de a a o o que e e do da em um para com não uma os no se na por mais as dos como mas ao ele das
      à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos
      """,
    large: """
      porto inverno mercado câmara aldeia ferrovia jardim tarde manhã cozinha ponte rio montanha escola
      professora crianças verão biblioteca museu pintor concerto pescador farol máquina fábrica orçamento
      ministra eleição pergunta resposta reunião relatório economia preço empresa cliente rede versão
      página artigo história leitora autor jornal imagem fonte endereço carta número contrato condição
      autorização resultado pesquisa universidade língua teatro equipa viagem floresta cavalo colheita
      vale ilha costa hospital juíza andava olhava abria seguia explicava publicava voltava parecia
      """,
    syllables: "ção mar vil nho al bei ra lis por gal mei ros cas tro gui são")

  static let italian = ProseLanguage(
    small: """
      di di e e il la che in un a per è una del non sono i le con da si al della come lo ma più anche dei
      nel alla suo ha questo se gli dal o delle era loro tutto essere molto ci sua due stato fra quando
      """,
    large: """
      porto inverno mercato comune paese ferrovia giardino sera mattina cucina ponte fiume montagna
      scuola maestra bambini estate biblioteca museo pittore concerto pescatore faro macchina fabbrica
      bilancio ministro elezione domanda risposta riunione rapporto economia prezzo impresa cliente rete
      versione pagina articolo storia lettrice autore giornale immagine fonte indirizzo lettera numero
      contratto condizione permesso risultato ricerca università lingua teatro squadra viaggio bosco
      cavallo raccolto valle isola costa ospedale giudice camminava guardava apriva seguiva spiegava
      """,
    syllables: "vil mon te ro ca stel fran gio van ni ber to lan zo pie ri na")
}
